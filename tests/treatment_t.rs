//! T-ALL, what stands before induction, and the central nervous system: sections 9.2, 6.1 and 5 of the dossier.

use crate::plan_options::{after, child_b, found, infant, lesions, open, reasons, status, t_all};
use crate::support::{sound_adult_b, with};
use serde_json::json;

#[test]
fn nelarabine_and_augmented_bfm_from_1_to_30_years() {
    let at = |age: u16| status(&t_all(age), "aall0434");
    assert_eq!(
        [1, 5, 30, 31, 32].map(at),
        ["recommended", "recommended", "recommended", "possible", "excluded"]
    );
    let at = |age: u16| status(&t_all(age), "aall1231");
    assert_eq!([1, 30, 31].map(at), ["alternative", "alternative", "excluded"]);
    assert_eq!(status(&child_b(), "aall0434"), "excluded");
    // A heart between the two limits does not open the trial to those above its ages.
    let heart = |age: u16| status(&with(&t_all(age), json!({ "lvefPercent": 47 })), "aall0434");
    assert_eq!([30, 31, 32, 60].map(heart), ["possible", "possible", "excluded", "excluded"]);
}

#[test]
fn adults_of_18_to_54_get_hyper_cvad_with_nelarabine_or_a_paediatric_inspired_regimen() {
    let at = |id: &str| [17, 18, 54, 55, 59, 60].map(|age| status(&t_all(age), id));
    assert_eq!(
        at("hcvad-nel-peg"),
        ["excluded", "recommended", "recommended", "possible", "possible", "possible"]
    );
    assert_eq!(
        at("t-paediatric-inspired"),
        ["excluded", "recommended", "recommended", "excluded", "excluded", "excluded"]
    );
    assert_eq!(
        at("hcvad-nel-peg-venetoclax"),
        ["excluded", "alternative", "alternative", "excluded", "excluded", "excluded"]
    );
}

#[test]
fn from_55_years_the_reduced_backbone_and_pomp() {
    let at = |id: &str| [54, 55, 56, 70].map(|age| status(&t_all(age), id));
    assert_eq!(
        at("ewall-bb-nelarabine"),
        ["excluded", "alternative", "recommended", "recommended"]
    );
    assert_eq!(at("pomp-t"), ["excluded", "alternative", "alternative", "alternative"]);
    assert_eq!(found(&t_all(60), "ewall-bb-nelarabine")["regimen"], "ewall-bb");
}

/// Other illness makes no one younger.
#[test]
fn comorbid_patients_of_55_get_no_hyper_cvad_with_venetoclax() {
    let at = |age: u16| {
        let comorbid = with(&t_all(age), json!({ "substantialComorbidity": true }));
        status(&comorbid, "hcvad-nel-peg-venetoclax")
    };
    assert_eq!([54, 55, 56].map(at), ["possible", "excluded", "excluded"]);
}

#[test]
fn pomp_of_t_all_is_for_no_child_and_serves_comfort() {
    let comorbid = |age: u16| with(&t_all(age), json!({ "substantialComorbidity": true }));
    let at = |age: u16| status(&comorbid(age), "pomp-t");
    assert_eq!([6, 15, 16, 17].map(at), ["excluded", "excluded", "alternative", "alternative"]);
    assert!(reasons(&comorbid(6), "pomp-t").contains("under 16 years"));
    for age in [20, 70] {
        let comfort = with(&t_all(age), json!({ "goals": "palliative" }));
        assert_eq!(status(&comfort, "pomp-t"), "alternative", "{age}");
        assert!(reasons(&comfort, "pomp-t").contains("the goal is comfort"), "{age}");
    }
}

#[test]
fn neuropathy_forbids_nelarabine_and_leaves_the_backbone() {
    let neuropathy = json!({ "history": ["neuropathy-grade-2"] });
    let (young, older) = (with(&t_all(20), neuropathy.clone()), with(&t_all(60), neuropathy));
    for id in [
        "aall0434",
        "hcvad-nel-peg",
        "hcvad-nel-peg-venetoclax",
        "t-all-asparaginase-nelarabine",
        "nelarabine-relapse",
    ] {
        assert_eq!(status(&young, id), "excluded", "{id}");
        assert!(reasons(&young, id).contains("neuropathy"), "{id}");
    }
    assert_eq!(status(&young, "aall1231"), "alternative");
    assert_eq!(status(&older, "ewall-bb-nelarabine"), "alternative");
    let mut unknown = t_all(20);
    unknown.as_object_mut().unwrap().remove("history");
    open(&unknown, "aall0434", &["recommended", "possible", "excluded"]);
}

#[test]
fn seizures_and_other_illness_are_weighed() {
    assert_eq!(
        status(&with(&t_all(20), json!({ "history": ["seizure"] })), "aall0434"),
        "possible"
    );
    let seizure = |age: u16| with(&t_all(age), json!({ "history": ["seizure"] }));
    assert_eq!(status(&seizure(30), "hcvad-nel-peg"), "possible");
    assert_eq!(status(&seizure(60), "ewall-bb-nelarabine"), "alternative");
    for (patient, id) in [(seizure(30), "hcvad-nel-peg"), (seizure(60), "ewall-bb-nelarabine")] {
        assert!(reasons(&patient, id).contains("seizures"), "{id}");
    }
    // As in every regimen that goes on above 64.
    let advised =
        |age: u16| reasons(&t_all(age), "hcvad-nel-peg").contains("lower intensity is advised");
    assert_eq!([64, 65, 66].map(advised), [false, true, true]);
    let comorbid = with(&t_all(40), json!({ "substantialComorbidity": true }));
    assert_eq!(status(&comorbid, "hcvad-nel-peg"), "possible");
    assert_eq!(status(&comorbid, "pomp-t"), "alternative");
}

#[test]
fn bortezomib_is_not_advised_and_the_regimen_says_so() {
    assert!(
        found(&t_all(8), "aall1231")["cautions"]
            .to_string()
            .contains("Bortezomib is not advised for T-ALL")
    );
}

#[test]
fn etp_or_mrd_brings_transplant_and_venetoclax_into_question() {
    let etp = with(&t_all(30), json!({ "phenotype": "ETP" }));
    assert_eq!(status(&etp, "transplant-nccn-t"), "recommended");
    assert!(reasons(&etp, "transplant-nccn-t").contains("favoured"));
    for lesions in [json!({ "RAS-PTEN": "present" }), json!({ "NOTCH1-FBXW7": "absent" })] {
        let risky = after(&with(&t_all(30), json!({ "lesions": lesions })), 0.0001, 0.00001);
        assert_eq!(status(&risky, "transplant-nccn-t"), "recommended", "{lesions}");
    }
    assert_eq!(status(&etp, "venetoclax-t"), "alternative");
    let at = |value: f64| {
        after(
            &with(
                &t_all(30),
                json!({ "lesions": { "NOTCH1-FBXW7": "present", "RAS-PTEN": "absent" } }),
            ),
            0.0001,
            value,
        )
    };
    for (value, expected, venetoclax) in [
        (0.000_09, "possible", "excluded"),
        (0.0001, "recommended", "alternative"),
        (0.001, "recommended", "alternative"),
        (0.0011, "recommended", "alternative"),
    ] {
        assert_eq!(status(&at(value), "venetoclax-t"), venetoclax, "{value}");
        assert_eq!(status(&at(value), "t-mrd-multiagent"), venetoclax, "{value}");
        assert_eq!(status(&at(value), "transplant-nccn-t"), expected, "{value}");
    }
    assert!(reasons(&at(0.0005), "transplant-nccn-t").contains("lower of the limits"));
    assert!(reasons(&at(0.001), "transplant-nccn-t").contains("both limits"));
}

#[test]
fn antibodies_have_no_target_in_t_all() {
    for id in [
        "e1910",
        "blinatumomab-consolidation",
        "blinatumomab-mrd",
        "blinatumomab-relapse",
        "inotuzumab-relapse",
        "older-immunotherapy",
        "chemo-immunotherapy-car-t-transplant",
    ] {
        assert_eq!(status(&t_all(65), id), "excluded", "{id}");
        assert!(reasons(&t_all(65), id).contains("T-lineage"), "{id}");
    }
}

#[test]
fn a_steroid_prephase_belongs_to_its_protocol() {
    assert_eq!(status(&sound_adult_b(), "steroid-prephase"), "alternative");
    let ph = with(&sound_adult_b(), json!({ "lesions": { "BCR::ABL1": "present" } }));
    assert_eq!(status(&ph, "steroid-prephase"), "possible");
}

#[test]
fn very_high_white_cells_are_lowered_from_100() {
    let at = |wbc: f64| {
        status(&with(&sound_adult_b(), json!({ "wbc": wbc })), "cytoreduction-hyperleucocytosis")
    };
    assert_eq!([99.9, 100.0, 101.0].map(at), ["excluded", "recommended", "recommended"]);
    open(
        &json!({ "lineage": "T" }),
        "cytoreduction-hyperleucocytosis",
        &["recommended", "excluded"],
    );
}

#[test]
fn overt_disease_is_treated_and_prophylaxis_is_for_all() {
    let cns = |state: &str| with(&child_b(), json!({ "cnsStatus": state }));
    assert_eq!(status(&cns("CNS3"), "cns3-treatment"), "recommended");
    assert_eq!(status(&cns("CNS3"), "triple-intrathecal"), "recommended");
    for state in ["CNS1", "CNS2"] {
        assert_eq!(status(&cns(state), "triple-intrathecal"), "alternative");
        assert_eq!(status(&cns(state), "intrathecal-chemotherapy"), "recommended");
    }
}

#[test]
fn irradiation_is_never_the_default() {
    assert_eq!(
        status(&with(&child_b(), json!({ "cnsStatus": "CNS3" })), "cranial-irradiation"),
        "possible"
    );
    assert_eq!(
        status(&with(&infant(true), json!({ "cnsStatus": "CNS3" })), "cranial-irradiation"),
        "excluded"
    );
    // Under 3 to 4 years it is avoided, and the bands of age say 1 to 9.
    let overt = |age: u16| with(&child_b(), json!({ "ageYears": age, "cnsStatus": "CNS3" }));
    for (age, warned) in [(1, true), (4, true), (9, true), (10, false), (16, false)] {
        assert_eq!(status(&overt(age), "cranial-irradiation"), "possible", "{age}");
        let why = reasons(&overt(age), "cranial-irradiation");
        assert_eq!(why.contains("avoided under 3 to 4 years"), warned, "{age}: {why}");
    }
    let without = with(&child_b(), json!({ "ageYears": 4 }));
    assert_eq!(status(&without, "cranial-irradiation"), "excluded");
    let very_high = after(
        &with(&t_all(8), json!({ "disease": { "phase": "remission", "remission": 1 } })),
        0.001,
        0.002,
    );
    assert_eq!(status(&very_high, "cranial-irradiation"), "possible");
}

#[test]
fn without_chemotherapy_ph_positive_disease_needs_more_intrathecal_doses() {
    let ph = with(&child_b(), json!({ "ageYears": 40, "lesions": lesions(&["BCR::ABL1"]) }));
    assert_eq!(status(&ph, "intrathecal-ph-positive"), "alternative");
    assert!(reasons(&ph, "intrathecal-ph-positive").contains("no chemotherapy"));
    for (age, wanted) in [(17, "possible"), (18, "alternative")] {
        let patient = with(&ph, json!({ "ageYears": age }));
        assert_eq!(status(&patient, "intrathecal-ph-positive"), wanted, "{age}");
    }
    assert_eq!(status(&child_b(), "intrathecal-ph-positive"), "excluded");
    let pregnant = with(&ph, json!({ "sex": "female", "pregnant": true }));
    assert_eq!(status(&pregnant, "intrathecal-ph-positive"), "possible");
}
