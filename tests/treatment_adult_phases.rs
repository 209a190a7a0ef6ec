//! What follows induction in adults: rows of sections 9.1, 2.2 and 1.3 of the dossier.

use crate::adults::{assert_all, excluded, view};
use crate::support::{sound_adult_b, with};
use serde_json::{Value, json};

fn negative_lesions() -> Value {
    json!({ "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": "absent", "TP53": "absent", "complex-karyotype": "absent" })
}

/// A fit patient in first remission with this MRD (a fraction) after consolidation.
fn mrd(age: u32, fraction: f64) -> Value {
    with(
        &sound_adult_b(),
        json!({
            "ageYears": age, "phenotype": "common", "lesions": negative_lesions(),
            "disease": { "phase": "remission", "remission": "1" },
            "mrd": [ { "timepoint": "end-of-consolidation", "value": fraction, "sample": "marrow" } ]
        }),
    )
}

#[test]
fn row_mrd_of_0_1_percent() {
    for fraction in [0.001, 0.03] {
        let patient = mrd(45, fraction);
        assert_all(
            &patient,
            &[
                ("blinatumomab-mrd", "recommended"),
                ("transplant-mrd", "recommended"),
                ("inotuzumab-mrd", "alternative"),
                ("car-t-mrd-trial", "alternative"),
            ],
        );
        excluded(&patient, "consolidation-of-regimen", "another intensive block alone");
        excluded(&patient, "blinatumomab-mrd-low", "0.1 % or more");
    }
}

#[test]
fn row_mrd_of_0_01_to_under_0_1_percent() {
    for fraction in [0.0001, 0.00099] {
        let patient = mrd(45, fraction);
        assert_all(
            &patient,
            &[
                ("blinatumomab-mrd-low", "recommended"),
                ("blinatumomab-mrd", "excluded"),
                ("transplant-mrd", "alternative"),
                ("inotuzumab-mrd", "possible"),
                ("car-t-mrd-trial", "possible"),
            ],
        );
        assert_all(&patient, &[("consolidation-of-regimen", "alternative")]);
        let why = view(&patient, "consolidation-of-regimen")["reasons"].to_string();
        assert!(why.contains("only together with blinatumomab"), "{why}");
    }
}

/// Where blinatumomab has no target, chemotherapy is not taken away for MRD; transplant is weighed.
#[test]
fn consolidation_without_a_target_goes_on_with_mrd() {
    for no_target in
        [json!({ "lineage": "T", "phenotype": "cortical-T" }), json!({ "cd19": "negative" })]
    {
        for (fraction, wanted) in [
            (0.000_099, "recommended"),
            (0.0001, "alternative"),
            (0.0002, "alternative"),
            (0.000_99, "alternative"),
            (0.001, "possible"),
            (0.002, "possible"),
        ] {
            for timepoint in ["end-of-induction", "end-of-consolidation"] {
                let results =
                    json!([{ "timepoint": timepoint, "value": fraction, "sample": "marrow" }]);
                let patient =
                    with(&with(&mrd(30, fraction), no_target.clone()), json!({ "mrd": results }));
                let shown = view(&patient, "consolidation-of-regimen");
                assert_eq!(shown["status"], wanted, "{fraction} {timepoint}: {shown}");
                let refers = shown["reasons"].to_string().contains("transplant");
                assert!(wanted == "recommended" || refers, "{shown}");
            }
        }
    }
}

#[test]
fn mrd_under_0_01_percent() {
    let patient = mrd(45, 0.000_099);
    for id in ["blinatumomab-mrd-low", "inotuzumab-mrd", "car-t-mrd-trial", "transplant-mrd"] {
        excluded(&patient, id, "MRD under 0.01 %");
    }
    assert_all(&patient, &[("consolidation-of-regimen", "recommended")]);
    let why = view(&patient, "consolidation-of-regimen")["reasons"].to_string();
    assert!(why.contains("chemotherapy alone is not advised"), "{why}");
    let no_target = with(&patient, json!({ "cd19": "negative" }));
    let why = view(&no_target, "consolidation-of-regimen")["reasons"].to_string();
    assert!(!why.contains("chemotherapy alone"), "{why}");
}

#[test]
fn mrd_not_measured_leaves_the_options_open() {
    let mut patient = mrd(45, 0.001);
    patient.as_object_mut().unwrap().remove("mrd");
    for id in ["blinatumomab-mrd-low", "transplant-mrd", "consolidation-of-regimen"] {
        let shown = view(&patient, id);
        assert_eq!(shown["status"], "possible", "{id}");
        assert!(shown["dependsOn"].to_string().contains("MRD"), "{id}: {}", shown["dependsOn"]);
    }
}

/// High-risk genetics without MRD: chemotherapy goes on; who transplants then is said by group, among the transplants.
#[test]
fn row_high_risk_genetics_without_mrd() {
    for lesion in ["TP53", "KMT2A-r", "hypodiploidy", "complex-karyotype"] {
        let lesions = with(&negative_lesions(), json!({ lesion: "present" }));
        let risky = with(&mrd(45, 0.00001), json!({ "lesions": lesions }));
        assert_all(
            &risky,
            &[("consolidation-of-regimen", "recommended"), ("transplant-mrd", "excluded")],
        );
    }
}

#[test]
fn transplant_by_age_and_fitness() {
    assert_all(&mrd(64, 0.001), &[("transplant-mrd", "recommended")]);
    assert_all(&mrd(65, 0.001), &[("transplant-mrd", "possible")]);
    let ill = with(&mrd(45, 0.001), json!({ "substantialComorbidity": true }));
    assert_all(&ill, &[("transplant-mrd", "possible")]);
    excluded(&with(&mrd(45, 0.001), json!({ "donor": "none" })), "transplant-mrd", "no donor");
    excluded(&with(&mrd(45, 0.001), json!({ "goals": "palliative" })), "transplant-mrd", "comfort");
}

#[test]
fn inotuzumab_asks_for_cd22_and_a_sound_liver() {
    excluded(
        &with(&mrd(45, 0.001), json!({ "cd22": "negative" })),
        "inotuzumab-mrd",
        "CD22 negative",
    );
    let vod = with(&mrd(45, 0.001), json!({ "history": ["veno-occlusive-disease"] }));
    excluded(&vod, "inotuzumab-mrd", "veno-occlusive");
    for (bilirubin, wanted) in [(1.5, "alternative"), (1.6, "excluded")] {
        assert_all(
            &with(&mrd(45, 0.001), json!({ "bilirubinUln": bilirubin })),
            &[("inotuzumab-mrd", wanted)],
        );
    }
}

#[test]
fn t_lineage() {
    let t = with(&mrd(30, 0.001), json!({ "lineage": "T", "phenotype": "cortical-T" }));
    assert_all(&t, &[("transplant-mrd", "recommended")]);
    for id in
        ["blinatumomab-mrd-low", "car-t-mrd-trial", "inotuzumab-mrd", "blinatumomab-maintenance"]
    {
        excluded(&t, id, "T-lineage");
    }
}

#[test]
fn maintenance() {
    assert_all(
        &mrd(30, 0.00001),
        &[
            ("maint-std", "recommended"),
            ("pomp-maintenance", "alternative"),
            ("blinatumomab-maintenance", "alternative"),
        ],
    );
    assert_all(&mrd(65, 0.00001), &[("pomp-maintenance", "recommended")]);
    let ph = with(&mrd(30, 0.00001), json!({ "lesions": { "BCR::ABL1": "present" } }));
    assert_all(
        &ph,
        &[
            ("maint-std", "alternative"),
            ("pomp-maintenance", "alternative"),
            ("tki-maintenance", "recommended"),
        ],
    );
    excluded(&ph, "blinatumomab-maintenance", "BCR::ABL1 present");
    let comfort = with(&mrd(80, 0.00001), json!({ "goals": "palliative" }));
    assert_all(&comfort, &[("maint-std", "possible"), ("pomp-maintenance", "possible")]);
    let burkitt = with(&mrd(30, 0.00001), json!({ "phenotype": "mature-B" }));
    for id in ["maint-std", "pomp-maintenance", "consolidation-of-regimen"] {
        excluded(&burkitt, id, "mature B (Burkitt)");
    }
    assert_all(&with(&mrd(30, 0.00001), json!({ "ageYears": 15 })), &[("maint-std", "possible")]);
}

const MAINTENANCE: [&str; 3] = ["maint-std", "pomp-maintenance", "maintenance-chemotherapy"];

#[test]
fn maintenance_is_not_given_by_rule_after_a_transplant() {
    for prior in [true, false] {
        let disease = json!({ "phase": "remission", "remission": "1", "priorTransplant": prior });
        let patient = with(&mrd(30, 0.00001), json!({ "disease": disease }));
        for id in MAINTENANCE {
            let shown = view(&patient, id);
            let says = shown["reasons"].to_string().contains("after an allogeneic transplant");
            assert_eq!((shown["status"] == "possible", says), (prior, prior), "{id}: {shown}");
        }
    }
}

#[test]
fn maintenance_alone_is_not_enough_in_t_all_with_etp_or_mrd() {
    let t = |phenotype: &str, fraction: f64| {
        with(&mrd(30, fraction), json!({ "lineage": "T", "phenotype": phenotype }))
    };
    for (patient, enough) in [
        (t("cortical-T", 0.000_099), true),
        (t("cortical-T", 0.0001), false),
        (t("cortical-T", 0.0002), false),
        (t("ETP", 0.00001), false),
        (mrd(30, 0.0002), true),
    ] {
        for id in MAINTENANCE {
            let shown = view(&patient, id);
            let says = shown["reasons"].to_string().contains("not alone");
            assert_eq!((shown["status"] != "possible", !says), (enough, enough), "{id}: {shown}");
        }
    }
}

/// The seed speaks of first remission.
#[test]
fn transplant_of_the_seed_is_for_first_remission() {
    let id = "allogeneic-transplant-first-remission";
    let at = |disease: Value| with(&mrd(45, 0.001), json!({ "disease": disease }));
    for (disease, past) in [
        (json!({ "phase": "remission", "remission": "1" }), false),
        (json!({ "phase": "remission", "remission": "2" }), true),
        (json!({ "phase": "relapsed", "relapseNumber": "1" }), true),
    ] {
        assert_eq!(view(&at(disease.clone()), id)["status"] == "excluded", past, "{disease}");
    }
}

#[test]
fn lower_intensity_in_ph_positive_disease_only_with_an_inhibitor() {
    for (age, bcr, says) in
        [(60, "present", true), (64, "present", true), (65, "present", true), (62, "absent", false)]
    {
        let patient = with(
            &mrd(age, 0.00001),
            json!({ "lesions": with(&negative_lesions(), json!({ "BCR::ABL1": bcr })) }),
        );
        let shown = view(&patient, "lower-intensity");
        assert_eq!(shown["status"], "alternative", "{age}");
        let reasons = shown["reasons"].to_string();
        assert_eq!(reasons.contains("only together with a tyrosine"), says, "{age}: {reasons}");
    }
}
