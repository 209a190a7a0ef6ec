//! The words of response: CNS codes, remission and relapse, as a clinician would check them.

use crate::support;
use crate::support::{assess, issues, marrow_mrd};
use serde_json::{Value, json};

fn response(intake: Value) -> Value {
    assess(intake)["response"].clone()
}

/// The codes a puncture leaves, without clinical signs.
fn codes(csf: Value) -> Vec<String> {
    let csf = support::with(&json!({ "clinicalSigns": false }), csf);
    possible(json!({ "csf": csf }))
}

fn possible(intake: Value) -> Vec<String> {
    let all = response(intake)["cns"]["possible"].as_array().unwrap().clone();
    all.iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect()
}

fn bloody(white: f64, red: f64, blood_white: Value, blood_red: Value) -> Value {
    json!({ "blasts": true, "wbcPerUl": white, "rbcPerUl": red, "bloodWbc": blood_white, "bloodRbc": blood_red })
}

fn counted(white: f64, red: f64) -> Vec<String> {
    codes(json!({ "blasts": true, "wbcPerUl": white, "rbcPerUl": red }))
}

#[test]
fn each_cns_code_has_its_puncture() {
    assert_eq!(codes(json!({ "blasts": false, "wbcPerUl": 300, "rbcPerUl": 0 })), ["CNS1"]);
    assert_eq!(counted(3.0, 2.0), ["CNS2a"]);
    assert_eq!(counted(3.0, 500.0), ["CNS2b"]);
    // 20/1000 in the fluid, 20 000/4 000 000 in blood: 4 times.
    assert_eq!(codes(bloody(20.0, 1000.0, json!(20_000), json!(4_000_000))), ["CNS3b"]);
    // 20/1000 against 100 000/4 000 000: 0.8 times.
    assert_eq!(codes(bloody(20.0, 1000.0, json!(100_000), json!(4_000_000))), ["CNS2c"]);
    assert_eq!(counted(20.0, 2.0), ["CNS3a"]);
    assert_eq!(possible(json!({ "csf": { "blasts": false, "clinicalSigns": true } })), ["CNS3c"]);
}

#[test]
fn the_codes_cut_at_5_white_and_10_red_cells() {
    for white in [4.0, 4.9] {
        assert_eq!(counted(white, 9.0), ["CNS2a"], "{white}");
        assert_eq!(counted(white, 10.0), ["CNS2b"], "{white}");
    }
    for white in [5.0, 5.1] {
        assert_eq!(counted(white, 9.9), ["CNS3a"], "{white}");
        assert_eq!(counted(white, 10.0), ["CNS2c", "CNS3b"], "{white}");
        assert_eq!(counted(white, 10.1), ["CNS2c", "CNS3b"], "{white}");
    }
    let at_five = response(json!({ "csf": { "blasts": true, "wbcPerUl": 5, "rbcPerUl": 9 } }));
    assert!(at_five["cns"]["differs"]["words"].as_str().unwrap().contains("more than 5"));
    let above = response(json!({ "csf": { "blasts": true, "wbcPerUl": 5.1, "rbcPerUl": 9 } }));
    assert_eq!(above["cns"]["differs"], Value::Null);
}

#[test]
fn the_correction_for_blood_is_above_at_and_below_twice() {
    // Blood: 10 000 / 4 000 000 = 1/400; twice is 1/200, so 1000 red cells explain 5 white cells.
    let at = |white: f64| codes(bloody(white, 1000.0, json!(10_000), json!(4_000_000)));
    assert_eq!(at(5.000_000_001), ["CNS3b"]);
    assert_eq!(at(5.0), ["CNS2c", "CNS3b"], "exactly twice: the sources differ");
    let below = codes(bloody(5.0, 1_000.000_001, json!(10_000), json!(4_000_000)));
    assert_eq!(below, ["CNS2c"]);
    let view = response(json!({ "csf": bloody(5.0, 1000.0, json!(10_000), json!(4_000_000)) }));
    assert_eq!(view["cns"]["correction"]["verdict"], "unknown");
    assert!(view["cns"]["correction"]["words"].as_str().unwrap().contains("exactly twice"));
}

#[test]
fn red_cells_of_blood_may_be_entered_per_litre() {
    let litre = |text: &str, unit: &str| json!({ "text": text, "unit": unit });
    let at =
        |white: f64| codes(bloody(white, 1000.0, litre("10", "10*9/L"), litre("4", "10*12/L")));
    assert_eq!(at(6.0), ["CNS3b"]);
    assert_eq!(at(5.0), ["CNS2c", "CNS3b"]);
    let mixed = codes(bloody(6.0, 1000.0, json!(10_000), litre("4", "10*12/L")));
    assert_eq!(mixed, ["CNS3b"]);
}

#[test]
fn without_counts_of_blood_both_codes_stay_and_the_diagnosis_count_is_not_used() {
    let open = ["CNS2c", "CNS3b"];
    assert_eq!(codes(bloody(20.0, 1000.0, Value::Null, json!(4_000_000))), open);
    assert_eq!(codes(bloody(20.0, 1000.0, json!(20_000), Value::Null)), open);
    assert_eq!(codes(bloody(20.0, 1000.0, json!(20_000), json!(0))), open, "no red cells in blood");
    let csf = bloody(20.0, 1000.0, Value::Null, json!(4_000_000));
    let intake =
        json!({ "wbc": 20, "csf": support::with(&csf, json!({ "clinicalSigns": false })) });
    assert_eq!(possible(intake.clone()), open);
    let all = assess(intake);
    let hint = all["issues"].as_array().unwrap().iter().find(|i| i["code"] == "cns-from-csf");
    assert!(hint.unwrap()["hint"].as_str().unwrap().contains("at diagnosis are not used"));
}

#[test]
fn a_red_cell_count_of_4_per_microlitre_is_a_slip_and_not_used() {
    let at = |red: Value| {
        let csf = bloody(20.0, 1000.0, json!(20_000), red);
        let csf = support::with(&csf, json!({ "clinicalSigns": false }));
        assess(json!({ "csf": csf }))
    };
    let slip = at(json!(4.2));
    assert!(issues(&slip).contains(&"csf.bloodRbc: unit-slip".to_owned()));
    assert_eq!(slip["response"]["cns"]["possible"].as_array().unwrap().len(), 2);
    assert!(issues(&at(json!(99_999))).contains(&"csf.bloodRbc: unit-slip".to_owned()));
    assert!(!issues(&at(json!(100_000))).contains(&"csf.bloodRbc: unit-slip".to_owned()));
    let white = assess(json!({ "csf": { "bloodWbc": 42 } }));
    assert_eq!(issues(&white), ["csf.bloodWbc: unit-slip"]);
    assert_eq!(issues(&assess(json!({ "csf": { "bloodWbc": 100 } }))), [""; 0]);
}

#[test]
fn the_code_entered_and_the_puncture_narrow_each_other() {
    let with = |status: &str, csf: Value| possible(json!({ "cnsStatus": status, "csf": csf }));
    let blasts = json!({ "blasts": true, "wbcPerUl": 3, "rbcPerUl": 500, "clinicalSigns": false });
    assert_eq!(with("CNS2", blasts.clone()), ["CNS2b"]);
    assert_eq!(with("CNS2a", blasts.clone()), ["CNS2a", "CNS2b"], "both stay");
    assert_eq!(with("CNS1", blasts.clone()), ["CNS1", "CNS2b"], "both stay");
    assert_eq!(with("CNS3", json!({})), ["CNS3a", "CNS3b", "CNS3c"]);
    let contradiction = assess(json!({ "cnsStatus": "CNS1", "csf": blasts }));
    assert!(issues(&contradiction).contains(&"cnsStatus: cns-contradiction".to_owned()));
    assert_eq!(possible(json!({})).len(), 7);
}

/// The schemes read CNS1, CNS2 or CNS3; the correction settles which.
#[test]
fn the_correction_reaches_the_schemes() {
    let at = |blood_white: u32| {
        let mut child = support::child_t();
        child.as_object_mut().unwrap().remove("cnsStatus");
        let csf = bloody(20.0, 1000.0, json!(blood_white), json!(4_000_000));
        let csf = support::with(&csf, json!({ "clinicalSigns": false }));
        let patient = support::with(&child, json!({ "csf": csf }));
        let intake = stratall::patient::Intake::from_json(&patient).0;
        let facts = stratall::facts::project(&stratall::patient::validate(&intake).0);
        facts.possible(stratall::facts::FactId::CnsStatus)
    };
    assert_eq!(at(20_000), [2], "CNS3");
    assert_eq!(at(100_000), [1], "CNS2");
    assert_eq!(at(40_000), [1, 2], "exactly twice");
}

#[test]
fn a_code_settled_by_a_rule_nobody_read_says_so() {
    let settled = response(json!({ "csf": bloody(20.0, 1000.0, json!(20_000), json!(4_000_000)) }));
    assert_eq!(settled["cns"]["verification"], "recalled");
    assert_eq!(settled["cns"]["correction"]["verdict"], "true");
    let plain = response(json!({ "csf": { "blasts": true, "wbcPerUl": 3, "rbcPerUl": 2 } }));
    assert_eq!(plain["cns"]["verification"], "secondary");
    assert_eq!(plain["cns"]["correction"], Value::Null);
}

/// The verdict of a definition, and of what was entered for it.
fn verdict(intake: &Value, id: &str) -> (String, String) {
    let all = response(intake.clone());
    let lists =
        all["remission"].as_array().unwrap().iter().chain(all["relapse"].as_array().unwrap());
    let found = lists.into_iter().find(|d| d["definition"] == id).unwrap();
    let word = |name: &str| found[name].as_str().unwrap().to_owned();
    (word("verdict"), word("asEntered"))
}

fn is(intake: &Value, id: &str, whole: &str, entered: &str) {
    assert_eq!(verdict(intake, id), (whole.to_owned(), entered.to_owned()), "{id}: {intake}");
}

fn after_induction(marrow: f64, neutrophils: Value, platelets: Value) -> Value {
    json!({
        "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": marrow }],
        "counts": { "neutrophils": neutrophils, "platelets": platelets }, "extramedullaryResidual": false,
    })
}

#[test]
fn nothing_entered_leaves_every_definition_open() {
    let all = response(json!({}));
    for list in ["remission", "relapse"] {
        for definition in all[list].as_array().unwrap() {
            assert_eq!(definition["verdict"], "unknown", "{definition}");
            assert!(!definition["sources"].as_array().unwrap().is_empty());
        }
    }
}

#[test]
fn remission_cuts_at_5_per_cent_marrow_blasts() {
    let at = |marrow: f64| after_induction(marrow, json!(2), json!(200));
    for marrow in [0.0, 4.9] {
        is(&at(marrow), "pdl-2022.morphology", "true", "true");
        is(&at(marrow), "nci-workshop-2010.cr", "unknown", "true");
    }
    for marrow in [5.0, 5.1, 80.0] {
        is(&at(marrow), "pdl-2022.morphology", "false", "false");
        is(&at(marrow), "nci-workshop-2010.cr", "false", "false");
        is(&at(marrow), "eln-2024.cri", "false", "false");
    }
}

#[test]
fn counts_of_exactly_1_and_100_are_remission_at_the_workshop_and_not_at_the_eln() {
    let at = |neutrophils: f64, platelets: f64| {
        let intake = after_induction(1.0, json!(neutrophils), json!(platelets));
        let mrd = json!({ "mrd": [marrow_mrd(json!({ "value": 0.001 }))] });
        support::with(&intake, mrd)
    };
    is(&at(1.0, 100.0), "nci-workshop-2010.cr", "unknown", "true");
    is(&at(1.0, 100.0), "eln-2024.cr", "false", "false");
    is(&at(1.0, 100.0), "eln-2024.cri", "false", "false");
    is(&at(1.1, 101.0), "eln-2024.cr", "unknown", "true");
    for (neutrophils, platelets) in [(0.9, 150.0), (1.5, 99.0)] {
        is(&at(neutrophils, platelets), "nci-workshop-2010.cr", "false", "false");
        is(&at(neutrophils, platelets), "nci-workshop-2010.cri", "unknown", "true");
        is(&at(neutrophils, platelets), "eln-2024.cri", "true", "true");
    }
    is(&at(0.5, 50.0), "adult-trials.crh", "true", "true");
    is(&at(0.49, 50.0), "adult-trials.crh", "false", "false");
    is(&at(0.5, 49.9), "adult-trials.crh", "false", "false");
}

#[test]
fn counts_may_be_entered_per_microlitre() {
    let per_ul = |text: &str| json!({ "text": text, "unit": "/uL" });
    let intake = after_induction(1.0, per_ul("1000"), per_ul("100000"));
    is(&intake, "nci-workshop-2010.cr", "unknown", "true");
    assert!(issues(&assess(json!({ "counts": { "platelets": 100_000 } }))).len() == 1);
}

#[test]
fn children_are_in_remission_by_microscopy_and_not_by_mrd() {
    let at = |mrd: f64| {
        let intake = after_induction(2.0, json!(2), json!(200));
        support::with(&intake, json!({ "mrd": [marrow_mrd(json!({ "value": mrd }))] }))
    };
    is(&at(0.009), "pdl-2022.mrd", "true", "true");
    for mrd in [0.01, 0.02] {
        is(&at(mrd), "pdl-2022.morphology", "true", "true");
        is(&at(mrd), "pdl-2022.mrd", "false", "false");
        is(&at(mrd), "eln-2024.cr", "false", "false");
    }
    is(&after_induction(2.0, json!(2), json!(200)), "pdl-2022.mrd", "unknown", "unknown");
}

#[test]
fn an_mrd_not_done_does_not_hold_back_the_eln_but_one_not_entered_does() {
    let plain = after_induction(2.0, json!(0.5), json!(200));
    is(&plain, "eln-2024.cri", "unknown", "unknown");
    let gone = json!({ "mrd": [marrow_mrd(json!({ "value": "not-done" }))] });
    is(&support::with(&plain, gone), "eln-2024.cri", "true", "true");
}

#[test]
fn disease_left_outside_the_marrow_is_no_remission_except_where_a_third_is_allowed() {
    let left = support::with(
        &after_induction(2.0, json!(2), json!(200)),
        json!({ "extramedullaryResidual": true }),
    );
    is(&left, "nci-workshop-2010.cr", "false", "false");
    is(&left, "pdl-2022.morphology", "unknown", "unknown");
}

#[test]
fn relapse_cuts_at_25_per_cent_at_the_workshop_and_at_5_elsewhere() {
    let at = |marrow: f64| {
        json!({
            "disease": { "firstRemission": "after-first-course" },
            "marrowBlastsPercent": [{ "timepoint": "week-16", "value": marrow }],
        })
    };
    is(&at(24.9), "nci-workshop-2010.relapse", "unknown", "unknown");
    is(&at(25.0), "nci-workshop-2010.relapse", "unknown", "true");
    is(&at(4.9), "adult-trials.relapse", "unknown", "unknown");
    is(&at(5.0), "adult-trials.relapse", "true", "true");
    is(&at(80.0), "pdl-2022.relapse", "unknown", "true");
    let never = support::with(&at(80.0), json!({ "disease": { "firstRemission": "not-reached" } }));
    is(&never, "nci-workshop-2010.relapse", "false", "false");
    let before = json!({ "marrowBlastsPercent": [{ "timepoint": "other", "value": 90 }] });
    is(&before, "adult-trials.relapse", "unknown", "unknown");
}

#[test]
fn relapse_outside_the_marrow_needs_no_blasts_in_it() {
    let at = |site: &str| json!({ "disease": { "phase": "relapsed", "site": [site] } });
    is(&at("testis"), "adult-trials.relapse", "true", "true");
    is(&at("marrow"), "adult-trials.relapse", "unknown", "unknown");
}

#[test]
fn what_is_cited_is_listed() {
    let csf = bloody(20.0, 1000.0, json!(20_000), json!(4_000_000));
    let all = assess(json!({ "csf": csf }));
    let listed = all["sources"].to_string();
    for id in ["ncit-cns-status", "steinherz-bleyer-recalled", "pdl-2022", "response-criteria-2010"]
    {
        assert!(listed.contains(id), "{id}");
    }
}
