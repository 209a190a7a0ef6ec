//! From a patient to facts: each entry narrows a fact as far as it goes, at every limit.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod support;

use serde_json::{Value, json};
use stratall::facts::{
    CnsFact, ConsolidationMrd, FactId, FactValue, Facts, InductionMrd, LatestMrd, Set, not_done,
    project,
};
use stratall::patient::{Intake, Patient, validate};

fn patient(intake: &Value) -> Patient {
    validate(&Intake::from_json(intake).0).0
}

fn facts(intake: &Value) -> Facts {
    project(&patient(intake))
}

fn set<T: FactValue>(values: &[T]) -> Set<T> {
    values.iter().copied().collect()
}

#[test]
fn the_lumbar_puncture_cuts_at_5_white_and_10_red_cells() {
    use CnsFact::{Cns1, Cns2, Cns3};
    let csf = |white: Value, red: Value| {
        facts(&json!({ "csf": { "blasts": true, "clinicalSigns": false, "wbcPerUl": white, "rbcPerUl": red } })).cns
    };
    for white in [0.0, 4.0, 4.9] {
        assert_eq!(csf(json!(white), json!(500)), set(&[Cns2]), "{white}");
    }
    for white in [5.0, 5.1, 300.0] {
        assert_eq!(csf(json!(white), json!(9)), set(&[Cns3]), "{white}");
        assert_eq!(csf(json!(white), json!(10)), set(&[Cns2, Cns3]), "{white}");
        assert_eq!(csf(json!(white), json!(11)), set(&[Cns2, Cns3]), "{white}");
        assert_eq!(csf(json!(white), Value::Null), set(&[Cns2, Cns3]), "{white}");
    }
    assert_eq!(csf(Value::Null, json!(0)), set(&[Cns2, Cns3]));
    assert_eq!(
        facts(&json!({ "csf": { "blasts": false } })).cns,
        set(&[Cns1, Cns3]),
        "signs are not known"
    );
    assert_eq!(
        facts(&json!({ "csf": { "wbcPerUl": 300 } })).cns,
        set(&[Cns1, Cns2, Cns3]),
        "blasts are not known"
    );
}

#[test]
fn sites_of_disease_speak_of_the_nervous_system_only_at_diagnosis() {
    use CnsFact::Cns1;
    let cns = |phase: &str, sites: Value| {
        facts(&json!({ "cnsStatus": "CNS1", "disease": { "phase": phase, "site": sites } })).cns
    };
    assert_eq!(cns("newly-diagnosed", json!(["marrow"])), set(&[Cns1]));
    assert_eq!(
        cns("relapsed", json!(["cns"])),
        set(&[Cns1]),
        "the status is that of the diagnosis"
    );
    assert_eq!(cns("newly-diagnosed", json!(["cns"])), Set::any());
}

#[test]
fn a_level_at_or_above_what_the_assay_finds_is_that_level() {
    use InductionMrd::{Below001, Exactly001, From01To1};
    let mrd = |value: f64, sensitivity: f64| {
        let result = json!({ "timepoint": "end-of-induction", "value": value, "sensitivity": sensitivity, "sample": "marrow" });
        facts(&json!({ "mrd": [result] })).mrd_induction
    };
    assert_eq!(mrd(0.005, 0.0001), set(&[From01To1]));
    assert_eq!(mrd(0.001, 0.001), set(&[From01To1]));
    assert_eq!(
        mrd(0.00005, 0.0001),
        set(&[Below001, Exactly001]),
        "below the assay: at most its limit"
    );
}

#[test]
fn undetected_is_below_the_sensitivity_at_each_cut() {
    let mrd = |sensitivity: f64| {
        let result = json!({ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": sensitivity });
        facts(&json!({ "mrd": [result] })).mrd_consolidation
    };
    use ConsolidationMrd::{Above01, Below01, Exactly01};
    assert_eq!(mrd(0.0009), set(&[Below01]));
    assert_eq!(mrd(0.001), set(&[Below01]), "below 0.1 % is not 0.1 %");
    assert_eq!(mrd(0.0011), set(&[Below01, Exactly01, Above01]));
}

#[test]
fn a_later_result_that_is_pending_leaves_the_latest_mrd_open() {
    let latest = |later: Value| {
        let first =
            json!({ "timepoint": "end-of-induction", "value": 0.00001, "sample": "marrow" });
        facts(&json!({ "mrd": [first, later] })).mrd_latest
    };
    for part in ["value", "status"] {
        assert_eq!(
            latest(json!({ "timepoint": "week-10", part: "pending" })),
            Set::any(),
            "{part}"
        );
    }
    assert_eq!(
        latest(json!({ "timepoint": "week-10", "value": "not-done" })),
        set(&[LatestMrd::Below01])
    );
    assert_eq!(
        latest(json!({ "timepoint": "week-10", "value": 0.001 })),
        set(&[LatestMrd::From01])
    );
    assert_eq!(latest(json!({ "timepoint": "day-8", "value": 0.5 })), set(&[LatestMrd::Below01]));
}

#[test]
fn weeks_are_ordered_among_themselves_and_not_against_phases() {
    let latest = |one: &str, other: &str| {
        let result =
            |at: &str, value: f64| json!({ "timepoint": at, "value": value, "sample": "marrow" });
        facts(&json!({ "mrd": [result(one, 0.00001), result(other, 0.05)] })).mrd_latest
    };
    let (low, high) = (set(&[LatestMrd::Below01]), set(&[LatestMrd::From01]));
    assert_eq!(latest("week-10", "week-16"), high);
    assert_eq!(latest("week-16", "week-10"), low);
    assert_eq!(latest("end-of-consolidation", "pre-transplant"), high);
    assert_eq!(latest("end-of-induction", "end-of-consolidation"), high);
    assert_eq!(latest("end-of-consolidation", "end-of-induction"), low);
    for pair in [
        ("week-10", "end-of-consolidation"),
        ("week-16", "end-of-consolidation"),
        ("week-16", "pre-transplant"),
    ] {
        assert_eq!(latest(pair.0, pair.1), Set::any(), "{pair:?}");
    }
}

#[test]
fn what_was_not_done_is_known_fact_by_fact() {
    let mrd = |at: &str, part: &str| json!({ "mrd": [{ "timepoint": at, part: "not-done" }] });
    let marrow =
        |at: &str| json!({ "marrowBlastsPercent": [{ "timepoint": at, "value": "not-done" }] });
    let cases = [
        (json!({ "wbc": "not-done" }), FactId::WhiteCellCount),
        (json!({ "phenotype": "not-done" }), FactId::EtpPhenotype),
        (json!({ "lesions": { "hypodiploidy": "not-done" } }), FactId::Hypodiploidy),
        (json!({ "lesions": { "KMT2A-r": "not-done" } }), FactId::Kmt2a),
        (json!({ "lesions": { "BCR::ABL1": "not-done" } }), FactId::BcrAbl1),
        (json!({ "cd19": "not-done" }), FactId::Cd19),
        (json!({ "cd22": "not-done" }), FactId::Cd22),
        (json!({ "cnsStatus": "not-done" }), FactId::CnsStatus),
        (json!({ "testicular": "not-done" }), FactId::Testicular),
        (marrow("day-15"), FactId::MarrowDay15),
        (marrow("end-of-induction"), FactId::MarrowEndOfInduction),
        (mrd("end-of-induction", "value"), FactId::MrdEndOfInduction),
        (mrd("end-of-induction", "status"), FactId::MrdEndOfInduction),
        (mrd("end-of-consolidation", "value"), FactId::MrdEndOfConsolidation),
    ];
    assert_eq!(not_done(&patient(&json!({}))), []);
    assert_eq!(not_done(&patient(&support::child_t())), []);
    for (intake, fact) in cases {
        assert_eq!(not_done(&patient(&intake)), [fact], "{intake}");
        let pending: Value =
            serde_json::from_str(&intake.to_string().replace("not-done", "pending")).unwrap();
        assert_eq!(not_done(&patient(&pending)), [], "{pending}");
    }
}
