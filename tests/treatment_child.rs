//! Infants and children with B-lineage ALL: each row of section 9.1 of the dossier, and each limit below, at and above.

use crate::plan_options::{
    after, aged, child_b, found, infant, lesions, mrd, open, reasons, status, t_all,
};
use crate::support::with;
use serde_json::{Value, json};

fn child(more: Value) -> Value {
    with(&child_b(), more)
}

#[test]
fn infant_with_kmt2a_gets_the_infant_protocol_with_blinatumomab() {
    let patient = infant(true);
    assert_eq!(status(&patient, "interfant-blina"), "recommended");
    assert_eq!(status(&patient, "infant-chemotherapy"), "possible");
    for standard in [
        "sr-induction",
        "aall1731-blina",
        "sr-chemotherapy",
        "aall1732-hr",
        "abfm-mbfm",
        "bfm-4drug",
        "dfci-child",
    ] {
        assert_eq!(status(&patient, standard), "excluded", "{standard}");
    }
    let known = json!({ "prednisoneResponse": "good", "mrd": [{ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" }] });
    let responding = with(&patient, known);
    assert_eq!(status(&responding, "transplant-infants"), "excluded");
    assert!(reasons(&responding, "transplant-infants").contains("not by default"));
    open(&patient, "transplant-infants", &["alternative", "excluded"]);
}

#[test]
fn infant_without_cd19_keeps_the_infant_protocol() {
    let patient = with(&infant(true), json!({ "cd19": "negative" }));
    assert_eq!(status(&patient, "interfant-blina"), "excluded");
    assert!(reasons(&patient, "interfant-blina").contains("CD19 negative"));
    assert_eq!(status(&patient, "infant-chemotherapy"), "alternative");
}

#[test]
fn infant_with_kmt2a_germline_gets_an_infant_protocol_or_a_standard_child_protocol() {
    let patient = infant(false);
    assert_eq!(status(&patient, "infant-chemotherapy"), "recommended");
    assert_eq!(status(&patient, "interfant-blina"), "possible");
    assert_eq!(status(&patient, "sr-chemotherapy"), "alternative");
    assert_eq!(status(&patient, "sr-induction"), "alternative");
}

#[test]
fn the_first_birthday_and_the_first_month_are_limits() {
    let days = |n: u16| with(&infant(true), json!({ "ageDays": n }));
    assert_eq!(status(&days(20), "interfant-blina"), "excluded");
    assert!(reasons(&days(20), "interfant-blina").contains("under 1 month"));
    assert_eq!(status(&days(60), "interfant-blina"), "recommended");
    assert_eq!(status(&days(360), "interfant-blina"), "recommended");
    assert_eq!(status(&days(370), "interfant-blina"), "excluded");
}

#[test]
fn an_infant_whose_kmt2a_is_unknown_is_open() {
    let patient = with(&infant(true), json!({ "lesions": { "BCR::ABL1": "absent" } }));
    open(&patient, "interfant-blina", &["recommended", "possible"]);
}

#[test]
fn average_standard_risk_gets_blinatumomab_and_chemotherapy_alone_is_open_by_sequencing() {
    assert_eq!(status(&child_b(), "aall1731-blina"), "recommended");
    assert_eq!(status(&child_b(), "sr-chemotherapy"), "possible");
    assert!(reasons(&child_b(), "sr-chemotherapy").contains("were not randomised"));
    for id in ["aall1731-blina", "sr-chemotherapy"] {
        let cautions = found(&child_b(), id)["cautions"].to_string();
        assert!(cautions.contains("sequencing"), "{id}: {cautions}");
    }
    assert_eq!(status(&child_b(), "sr-induction"), "recommended");
    assert_eq!(found(&child_b(), "aall1731-blina")["verification"], "recalled");
}

#[test]
fn the_favourable_stratum_gets_chemotherapy_alone() {
    for good in ["ETV6::RUNX1", "trisomy-4-10"] {
        let patient = child(json!({ "lesions": lesions(&[good]) }));
        assert_eq!(status(&patient, "sr-chemotherapy"), "recommended", "{good}");
        assert_eq!(status(&patient, "aall1731-blina"), "possible", "{good}");
        assert!(reasons(&patient, "aall1731-blina").contains("sequencing"), "{good}");
    }
    let mrd_at = |value: f64| {
        child(json!({ "lesions": lesions(&["ETV6::RUNX1"]), "mrd": [
        { "timepoint": "day-8", "value": 0.0001, "sample": "blood" }, mrd("end-of-induction", value)
    ] }))
    };
    assert_eq!(status(&mrd_at(0.000_099), "sr-chemotherapy"), "recommended");
    assert_eq!(status(&mrd_at(0.0001), "sr-chemotherapy"), "possible");
    assert_eq!(status(&mrd_at(0.0002), "aall1731-blina"), "recommended");
}

#[test]
fn blood_mrd_of_1_per_cent_on_day_8_ends_the_favourable_stratum_of_etv6_runx1() {
    let day_8 = |value: f64| {
        child(json!({ "lesions": lesions(&["ETV6::RUNX1"]), "mrd": [
        { "timepoint": "day-8", "value": value, "sample": "blood" }, mrd("end-of-induction", 0.00001)
    ] }))
    };
    assert_eq!(status(&day_8(0.0099), "aall1731-blina"), "possible");
    assert_eq!(status(&day_8(0.01), "aall1731-blina"), "recommended");
    assert_eq!(status(&day_8(0.011), "aall1731-blina"), "recommended");
}

#[test]
fn before_the_mrd_is_known_the_stratum_is_open_and_induction_is_not() {
    let patient = child(json!({ "lesions": lesions(&["ETV6::RUNX1"]), "mrd": [] }));
    assert_eq!(status(&patient, "sr-induction"), "recommended");
    assert_eq!(status(&patient, "aall1731-blina"), "possible");
    assert!(!found(&patient, "aall1731-blina")["dependsOn"].as_array().unwrap().is_empty());
}

#[test]
fn standard_risk_ends_at_10_years_and_at_50() {
    for (age, expected) in [(9, "recommended"), (10, "excluded"), (11, "excluded")] {
        assert_eq!(
            status(&child(json!({ "ageYears": age, "pregnant": false })), "aall1731-blina"),
            expected,
            "{age}"
        );
    }
    for (wbc, expected) in [(49.9, "recommended"), (50.0, "excluded"), (51.0, "excluded")] {
        let patient = child(json!({ "wbc": wbc }));
        assert_eq!(status(&patient, "aall1731-blina"), expected, "{wbc}");
        let high = if expected == "excluded" { "recommended" } else { "possible" };
        assert_eq!(status(&patient, "aall1732-hr"), high, "{wbc}");
        assert_eq!(status(&patient, "abfm-mbfm"), high, "{wbc}");
    }
}

#[test]
fn cns3_and_testicular_disease_leave_the_standard_backbone() {
    for more in [json!({ "cnsStatus": "CNS3" }), json!({ "testicular": true })] {
        let patient = child(more);
        assert_eq!(status(&patient, "aall1731-blina"), "excluded");
        assert_eq!(status(&patient, "aall1732-hr"), "recommended");
    }
}

#[test]
fn high_risk_children_get_modified_bfm_up_to_the_printed_ages() {
    let at = |age: u16| status(&aged(age), "aall1732-hr");
    assert_eq!(
        [10, 17, 24, 25, 26].map(at),
        ["recommended", "recommended", "recommended", "possible", "excluded"]
    );
    let at = |age: u16| status(&aged(age), "abfm-mbfm");
    assert_eq!(
        [29, 30, 31, 39, 40].map(at),
        ["recommended", "recommended", "alternative", "alternative", "excluded"]
    );
    let at = |age: u16| status(&aged(age), "bfm-4drug");
    assert_eq!(
        [1, 17, 39, 40, 54, 55].map(at),
        ["alternative", "alternative", "alternative", "possible", "possible", "excluded"]
    );
    let at = |age: u16| status(&aged(age), "dfci-child");
    assert_eq!([1, 15, 16].map(at), ["alternative", "alternative", "excluded"]);
}

/// These two serve adults too.
#[test]
fn bfm_regimens_carry_the_cautions_of_adults() {
    for id in ["abfm-mbfm", "bfm-4drug"] {
        let cautions = found(&aged(30), id)["cautions"].to_string();
        for words in ["over 21 years", "intravenous use only", "Keep to one protocol"] {
            assert!(cautions.contains(words), "{id}: {words}");
        }
    }
}

#[test]
fn high_dose_methotrexate_needs_the_kidney_and_the_augmented_backbone_has_another_way() {
    let creatinine = |n: u16| with(&aged(16), json!({ "creatinineUmolL": n }));
    assert_eq!(status(&creatinine(300), "bfm-4drug"), "excluded");
    assert_eq!(status(&creatinine(300), "aall1732-hr"), "excluded");
    assert_eq!(status(&creatinine(300), "abfm-mbfm"), "recommended");
}

#[test]
fn a_weak_heart_excludes_what_contains_an_anthracycline() {
    let lvef = |n: u16| with(&aged(12), json!({ "lvefPercent": n }));
    for id in ["abfm-mbfm", "aall1732-hr", "bfm-4drug", "dfci-child"] {
        assert_eq!(status(&lvef(44), id), "excluded", "{id}");
        assert_eq!(status(&lvef(45), id), "possible", "{id}");
        assert_ne!(status(&lvef(50), id), "excluded", "{id}");
    }
    let mut unknown = aged(12);
    unknown.as_object_mut().unwrap().remove("lvefPercent");
    assert_eq!(status(&unknown, "abfm-mbfm"), "possible");
    assert!(found(&unknown, "abfm-mbfm")["dependsOn"].to_string().contains("ejection fraction"));
}

#[test]
fn mrd_of_a_tenth_of_a_per_cent_after_consolidation_leads_to_blinatumomab_and_transplant() {
    let at = |value: f64| after(&child(json!({ "ageYears": 8 })), 0.001, value);
    for (value, sequence, alone) in [
        (0.0009, "excluded", "alternative"),
        (0.001, "recommended", "excluded"),
        (0.002, "recommended", "excluded"),
    ] {
        assert_eq!(status(&at(value), "blina-transplant-child"), sequence, "{value}");
        assert_eq!(status(&at(value), "chemotherapy-alone-child-mrd"), alone, "{value}");
    }
    assert_eq!(status(&at(0.002), "car-t-trial-child"), "alternative");
    assert_eq!(status(&at(0.002), "sr-chemotherapy"), "excluded");
    assert_eq!(
        status(&with(&at(0.002), json!({ "donor": "none" })), "blina-transplant-child"),
        "excluded"
    );
    assert_eq!(
        status(&with(&at(0.002), json!({ "ageYears": 18 })), "blina-transplant-child"),
        "excluded"
    );
    // BCR::ABL1 opens nothing to adults, nor to children without MRD.
    let ph = json!({ "lesions": lesions(&["BCR::ABL1"]) });
    for (age, value, expected) in [
        (8, 0.0009, "excluded"),
        (8, 0.001, "possible"),
        (17, 0.002, "possible"),
        (18, 0.002, "excluded"),
    ] {
        let patient = with(&with(&at(value), ph.clone()), json!({ "ageYears": age }));
        assert_eq!(status(&patient, "blina-transplant-child"), expected, "{age} {value}");
    }
    open(
        &child(json!({ "ageYears": 8 })),
        "chemotherapy-alone-child-mrd",
        &["alternative", "excluded"],
    );
}

#[test]
fn an_abl_class_fusion_is_a_target_from_1_to_21_years() {
    let at = |age: u16| {
        status(
            &with(&aged(age), json!({ "lesions": lesions(&["ABL-class"]) })),
            "tki-abl-class-child",
        )
    };
    assert_eq!([1, 21, 22].map(at), ["recommended", "recommended", "excluded"]);
    let fused = with(&aged(14), json!({ "lesions": lesions(&["ABL-class"]) }));
    let lung = with(&fused, json!({ "history": ["pleural-effusion"] }));
    assert_eq!(status(&lung, "tki-abl-class-child"), "recommended", "imatinib is left");
    let resistant = with(&fused, json!({ "lesions": lesions(&["ABL-class", "T315I"]) }));
    assert_eq!(status(&resistant, "tki-abl-class-child"), "excluded");
    assert!(reasons(&resistant, "tki-abl-class-child").contains("neither imatinib nor dasatinib"));
    assert_eq!(status(&child_b(), "tki-abl-class-child"), "excluded");
    let unknown = child(json!({ "lesions": { "BCR::ABL1": "absent" } }));
    open(&unknown, "tki-abl-class-child", &["recommended", "excluded"]);
}

#[test]
fn bcr_abl1_goes_to_the_options_with_an_inhibitor() {
    let patient = with(&aged(12), json!({ "lesions": lesions(&["BCR::ABL1"]) }));
    for id in [
        "aall1731-blina",
        "aall1732-hr",
        "abfm-mbfm",
        "bfm-4drug",
        "dfci-child",
        "sr-induction",
        "tki-abl-class-child",
    ] {
        assert_eq!(status(&patient, id), "excluded", "{id}");
        assert!(reasons(&patient, id).contains("BCR::ABL1"), "{id}");
    }
}

#[test]
fn t_lineage_has_no_target_for_the_antibodies() {
    let patient = t_all(8);
    for id in [
        "interfant-blina",
        "aall1731-blina",
        "aall1732-hr",
        "blina-transplant-child",
        "car-t-trial-child",
        "blinatumomab-consolidation",
        "inotuzumab-relapse",
        "e1910",
    ] {
        assert_eq!(status(&patient, id), "excluded", "{id}");
    }
}

#[test]
fn comfort_withdraws_intensive_treatment_of_children() {
    let patient = with(&aged(12), json!({ "goals": "palliative" }));
    for id in ["abfm-mbfm", "aall1732-hr", "bfm-4drug", "dfci-child", "blina-transplant-child"] {
        assert_eq!(status(&patient, id), "excluded", "{id}");
    }
}

/// Every row of a table is reached by somebody (a law), so an option with such a row is more than excluded for somebody.
#[test]
fn every_option_is_open_to_somebody() {
    // Ziftomenib is listed because it is asked for; its label is for another leukaemia.
    let rules = stratall::treatment::RULES.iter().copied().flatten();
    for rule in rules.filter(|r| r.option.record().id != "ziftomenib") {
        let open =
            rule.decision.rows.iter().any(|r| r.answer != stratall::treatment::Status::Excluded);
        assert!(open, "{} is excluded for everybody", rule.option.record().id);
    }
}
