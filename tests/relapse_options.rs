//! The options at relapse (section 2.1 of the dossier): whom each is for, and what keeps it from somebody.

use crate::support::relapse::{child, high, ph, rule, t_all};
use crate::support::{adult_b, assess, disease, lesions, plan_option, relapsed_b, status, with};
use serde_json::{Value, json};

/// Every option at relapse but ziftomenib has a patient for whom it is better than excluded: these.
#[test]
fn every_option_is_reached_by_somebody() {
    let base = relapsed_b();
    let young = disease(&with(&base, json!({ "ageYears": 20 })), json!({ "relapseNumber": "2" }));
    let after = disease(&base, json!({ "priorTransplant": true }));
    let cns = disease(&base, json!({ "site": ["marrow", "cns"] }));
    let kmt2a = lesions(&base, json!({ "KMT2A-r": "present" }));
    let witnesses: [(&str, &Value, &str); 23] = [
        ("blinatumomab-label", &base, "recommended"),
        ("inotuzumab-label", &base, "alternative"),
        ("tisagenlecleucel", &young, "recommended"),
        ("brexucabtagene", &base, "recommended"),
        ("obecabtagene", &base, "recommended"),
        ("mini-hcvd-ino-relapse", &base, "alternative"),
        ("pona-blina-relapse", &ph(), "possible"),
        ("hyper-cvad-relapse", &base, "alternative"),
        ("hyper-cvad-tki-relapse", &ph(), "alternative"),
        ("nelarabine-label", &t_all(), "alternative"),
        ("revumenib", &kmt2a, "alternative"),
        ("clofarabine", &base, "possible"),
        ("venetoclax", &t_all(), "alternative"),
        ("daratumumab", &t_all(), "possible"),
        ("asciminib", &ph(), "possible"),
        ("flag-ida", &base, "alternative"),
        ("mopad", &base, "possible"),
        ("reinduction", &base, "possible"),
        ("cns-directed-relapse", &cns, "recommended"),
        ("transplant-after-relapse", &base, "recommended"),
        ("second-transplant", &after, "possible"),
        ("donor-lymphocytes", &after, "possible"),
        ("trial-relapse", &base, "alternative"),
    ];
    for (id, patient, expected) in witnesses {
        assert_eq!(status(patient, id), expected, "{id}");
    }
    let zifto = plan_option(&assess(kmt2a), "ziftomenib");
    assert_eq!(zifto["status"], "excluded");
    assert!(zifto["reasons"].to_string().contains("not for ALL"));
}

#[test]
fn tisagenlecleucel_by_age_and_relapse() {
    let second = disease(&relapsed_b(), json!({ "relapseNumber": "2" }));
    for (age, expected) in [(25.0, "recommended"), (25.99, "recommended"), (26.0, "excluded")] {
        assert_eq!(
            status(&with(&second, json!({ "ageYears": age })), "tisagenlecleucel"),
            expected,
            "{age}"
        );
    }
    let young = with(&relapsed_b(), json!({ "ageYears": 20 }));
    assert_eq!(status(&young, "tisagenlecleucel"), "possible");
    let refractory = disease(&young, json!({ "phase": "refractory" }));
    assert_eq!(status(&refractory, "tisagenlecleucel"), "recommended");
    let unknown =
        plan_option(&assess(disease(&young, json!({ "relapseNumber": null }))), "tisagenlecleucel");
    assert_eq!(unknown["status"], "possible");
    assert_eq!(unknown["possible"], json!(["recommended", "possible"]));
    assert_eq!(unknown["dependsOn"], json!(["which relapse"]));
    let again = disease(
        &with(&second, json!({ "ageYears": 20 })),
        json!({ "priorTherapies": ["tisagenlecleucel"] }),
    );
    assert_eq!(status(&again, "tisagenlecleucel"), "possible");
}

#[test]
fn ages_of_the_other_options() {
    let at = |age: f64, id: &str| status(&with(&relapsed_b(), json!({ "ageYears": age })), id);
    for id in ["brexucabtagene", "obecabtagene", "mini-hcvd-ino-relapse", "hyper-cvad-relapse"] {
        assert_eq!(at(17.99, id), "excluded", "{id}");
        assert_ne!(at(18.0, id), "excluded", "{id}");
    }
    assert_eq!(at(59.99, "hyper-cvad-relapse"), "alternative");
    assert_eq!(at(60.0, "hyper-cvad-relapse"), "possible");
    let two = disease(&relapsed_b(), json!({ "priorRegimens": 2 }));
    let clofarabine = |age: f64| {
        status(
            &with(&two, json!({ "ageYears": age, "heightCm": 170, "creatinineUmolL": 50 })),
            "clofarabine",
        )
    };
    assert_eq!(clofarabine(0.99), "excluded");
    assert_eq!(clofarabine(1.0), "alternative");
    assert_eq!(clofarabine(21.99), "alternative");
    assert_eq!(clofarabine(22.0), "possible");
}

#[test]
fn nelarabine_after_two_regimens_and_never_with_neuropathy() {
    let after = |regimens: Value| disease(&t_all(), json!({ "priorRegimens": regimens }));
    assert_eq!(status(&after(json!(1)), "nelarabine-label"), "alternative");
    assert_eq!(status(&after(json!(2)), "nelarabine-label"), "recommended");
    let open = plan_option(&assess(after(json!(null))), "nelarabine-label");
    assert_eq!(open["possible"], json!(["recommended", "alternative"]));
    let nerve = with(&after(json!(2)), json!({ "history": ["neuropathy-grade-2"] }));
    assert_eq!(status(&nerve, "nelarabine-label"), "excluded");
    assert_eq!(status(&relapsed_b(), "nelarabine-label"), "excluded");
}

#[test]
fn inotuzumab_after_transplant_or_liver_disease() {
    let after = disease(&high(), json!({ "priorTransplant": true }));
    assert_eq!(status(&after, "inotuzumab-label"), "possible");
    let liver = with(&high(), json!({ "history": ["veno-occlusive-disease"] }));
    assert_eq!(status(&liver, "inotuzumab-label"), "excluded");
    for (times, expected) in [(1.5, "recommended"), (1.51, "excluded")] {
        assert_eq!(
            status(&with(&high(), json!({ "bilirubinUln": times })), "inotuzumab-label"),
            expected,
            "{times}"
        );
    }
    let again = disease(&high(), json!({ "priorTherapies": ["inotuzumab"] }));
    assert_eq!(status(&again, "inotuzumab-label"), "possible");
}

#[test]
fn overt_disease_of_the_nervous_system_comes_first() {
    let cns = disease(&relapsed_b(), json!({ "site": ["cns"] }));
    assert_eq!(status(&cns, "cns-directed-relapse"), "recommended");
    for id in ["blinatumomab-label", "inotuzumab-label", "brexucabtagene", "obecabtagene"] {
        assert_eq!(status(&cns, id), "possible", "{id}");
    }
    assert_eq!(status(&relapsed_b(), "cns-directed-relapse"), "excluded");
}

#[test]
fn asciminib_fails_with_its_own_mutations_only() {
    for (mutation, expected) in
        [("A337T", "excluded"), ("P465S", "excluded"), ("T315I", "possible")]
    {
        assert_eq!(
            status(&lesions(&ph(), json!({ mutation: "present" })), "asciminib"),
            expected,
            "{mutation}"
        );
    }
    assert_eq!(status(&relapsed_b(), "asciminib"), "excluded");
}

#[test]
fn donor_lymphocytes_for_mrd_after_a_transplant() {
    let after = |mrd: f64| {
        with(
            &disease(&relapsed_b(), json!({ "priorTransplant": true })),
            json!({ "mrd": [ { "timepoint": "end-of-consolidation", "value": mrd, "sample": "marrow" } ] }),
        )
    };
    for (mrd, expected) in
        [(0.000_099, "possible"), (0.0001, "alternative"), (0.001, "alternative")]
    {
        assert_eq!(status(&after(mrd), "donor-lymphocytes"), expected, "{mrd}");
    }
}

#[test]
fn transplant_in_second_remission_by_age_and_risk() {
    let id = "transplant-after-relapse";
    assert_eq!(status(&relapsed_b(), id), "recommended");
    assert_eq!(status(&child(), id), "recommended");
    let late = disease(
        &child(),
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": "2022-02-01" }),
    );
    assert_eq!(status(&late, id), "possible");
    assert_eq!(status(&t_all(), id), "recommended");
    assert_eq!(status(&disease(&relapsed_b(), json!({ "priorTransplant": true })), id), "excluded");
    let nobody = with(&relapsed_b(), json!({ "donor": "none" }));
    assert_eq!(status(&nobody, id), "excluded");
    let open = plan_option(&assess(with(&relapsed_b(), json!({ "donor": null }))), id);
    assert_eq!(open["dependsOn"], json!(["donor"]));
}

/// The first step of R2 is not an antibody: the blasts in the blood come down before it.
#[test]
fn blasts_come_down_before_inotuzumab() {
    let first = &rule(&high(), "R2")["order"][0];
    assert!(first["words"].as_str().unwrap().contains("10 ×10⁹/L"), "{first}");
}

#[test]
fn cells_against_cd19_lose_it_as_blinatumomab_does() {
    let after = |drug: &str| {
        let patient = disease(&relapsed_b(), json!({ "priorTherapies": [drug] }));
        rule(&with(&patient, json!({ "cd19": "negative" })), "R6")["status"].clone()
    };
    assert_eq!(
        ["blinatumomab", "car-t", "inotuzumab"].map(after),
        ["applies", "applies", "not-applicable"]
    );
}

#[test]
fn fludarabine_is_not_given_below_30() {
    let at = |creatinine: f64| {
        let kidneys =
            json!({ "creatinineUmolL": creatinine, "ageYears": 40, "sex": "male", "weightKg": 72 });
        status(&with(&relapsed_b(), kidneys), "flag-ida")
    };
    // 40-year-old man of 72 kg: 100 mL/min × 88.4 / creatinine.
    assert_eq!([294.6, 294.8].map(at).map(|s| s == "excluded"), [false, true]);
}

#[test]
fn an_allergy_to_coli_asparaginase_leaves_only_erwinia() {
    let allergic = with(
        &adult_b(),
        json!({ "history": ["asparaginase-allergy"], "substantialComorbidity": false, "lvefPercent": 60, "bilirubinUln": 1 }),
    );
    for id in ["calgb-10403", "gmall", "multiagent-backbone"] {
        let option = plan_option(&assess(allergic.clone()), id).clone();
        assert_ne!(option["status"], "recommended", "{id}");
        assert_ne!(option["status"], "alternative", "{id}");
    }
}

#[test]
fn blinatumomab_in_first_relapse_of_a_child_is_for_the_ph_negative() {
    let child = with(&relapsed_b(), json!({ "ageYears": 10, "cd19": "positive" }));
    assert_eq!(
        status(&lesions(&child, json!({ "BCR::ABL1": "present" })), "blinatumomab-first-relapse"),
        "excluded"
    );
}
