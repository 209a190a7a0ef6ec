//! From an MRD result to facts: the level, whether anything was found, the latest; at every limit.

use crate::support::{facts, marrow_mrd, set};
use serde_json::{Value, json};
use stratall::facts::key::{
    DETECTION_INDUCTION, MRD_CONSOLIDATION, MRD_DAY_8, MRD_INDUCTION, MRD_LATEST, MRD_WEEKS_10_23,
};
use stratall::facts::{ConsolidationMrd, Day8Mrd, Detection, InductionMrd, LaterMrd, Mrd01, Set};

#[test]
fn a_level_at_or_above_what_the_assay_finds_is_that_level() {
    use InductionMrd::{Below0005, Exactly001, From01To1, From0005To001};
    let mrd = |value: f64, sensitivity: f64| {
        let result = json!({ "timepoint": "end-of-induction", "value": value, "sensitivity": sensitivity, "sample": "marrow" });
        facts(&json!({ "mrd": [result] })).get(MRD_INDUCTION)
    };
    assert_eq!(mrd(0.005, 0.0001), set(&[From01To1]));
    assert_eq!(mrd(0.001, 0.001), set(&[From01To1]));
    assert_eq!(
        mrd(0.00005, 0.0001),
        set(&[Below0005, From0005To001, Exactly001]),
        "below the assay: at most its limit"
    );
}

#[test]
fn undetected_is_below_the_sensitivity_at_each_cut() {
    let mrd = |sensitivity: f64| {
        let result = json!({ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": sensitivity });
        facts(&json!({ "mrd": [result] })).get(MRD_CONSOLIDATION)
    };
    use ConsolidationMrd::{Above01To05, Below001, Exactly01, From001To005, From005To01};
    let below = set(&[Below001, From001To005, From005To01]);
    assert_eq!(mrd(0.0001), set(&[Below001]), "below 0.01 % is not 0.01 %");
    assert_eq!(mrd(0.0009), below);
    assert_eq!(mrd(0.001), below, "below 0.1 % is not 0.1 %");
    assert_eq!(mrd(0.0011), below.union(set(&[Exactly01, Above01To05])));
}

#[test]
fn a_later_result_that_is_pending_leaves_the_latest_mrd_open() {
    let latest = |later: Value| {
        let first =
            json!({ "timepoint": "end-of-induction", "value": 0.00001, "sample": "marrow" });
        facts(&json!({ "mrd": [first, later] })).get(MRD_LATEST)
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
        set(&[Mrd01::Below])
    );
    assert_eq!(latest(json!({ "timepoint": "week-10", "value": 0.001 })), set(&[Mrd01::From]));
    assert_eq!(latest(json!({ "timepoint": "day-8", "value": 0.5 })), set(&[Mrd01::Below]));
}

#[test]
fn weeks_are_ordered_among_themselves_and_not_against_phases() {
    let latest = |one: &str, other: &str| {
        let result =
            |at: &str, value: f64| json!({ "timepoint": at, "value": value, "sample": "marrow" });
        facts(&json!({ "mrd": [result(one, 0.00001), result(other, 0.05)] })).get(MRD_LATEST)
    };
    let (low, high) = (set(&[Mrd01::Below]), set(&[Mrd01::From]));
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
fn undetected_counts_only_with_an_assay_that_finds_a_hundredth_of_a_per_cent() {
    use Detection::{Detected, NotDone, Undetected};
    let detection =
        |result: Value| facts(&json!({ "mrd": [marrow_mrd(result)] })).get(DETECTION_INDUCTION);
    let undetected = |s: f64| detection(json!({ "status": "undetected", "sensitivity": s }));
    assert_eq!(undetected(0.00001), set(&[Undetected]));
    assert_eq!(undetected(0.0001), set(&[Undetected]));
    assert_eq!(undetected(0.0002), set(&[Undetected, Detected]));
    assert_eq!(detection(json!({ "status": "undetected" })), set(&[Undetected, Detected]));
    assert_eq!(detection(json!({ "status": "below-quantifiable" })), set(&[Detected]));
    assert_eq!(detection(json!({ "value": 0.00002 })), set(&[Detected]));
    assert_eq!(detection(json!({ "value": "not-done" })), set(&[NotDone]));
    assert_eq!(detection(json!({ "value": "pending" })), Set::any());
}

#[test]
fn a_level_printed_below_the_assay_leaves_open_whether_anything_was_found() {
    use Detection::{Detected, Undetected};
    let detection = |level: f64, limit: f64, status: Option<&str>| {
        let result = json!({ "value": level, "sensitivity": limit, "status": status });
        facts(&json!({ "mrd": [marrow_mrd(result)] })).get(DETECTION_INDUCTION)
    };
    for status in [None, Some("quantified")] {
        assert_eq!(detection(0.00009, 0.0001, status), set(&[Undetected, Detected]), "{status:?}");
        assert_eq!(detection(0.0001, 0.0001, status), set(&[Detected]), "{status:?}");
        assert_eq!(detection(0.00011, 0.0001, status), set(&[Detected]), "{status:?}");
        assert_eq!(detection(0.0009, 0.001, status), set(&[Undetected, Detected]), "{status:?}");
        assert_eq!(detection(0.001, 0.001, status), set(&[Detected]), "{status:?}");
    }
}

#[test]
fn day_8_is_read_in_blood_and_the_other_days_in_marrow() {
    let at = |timepoint: &str, sample: &str| {
        let result = json!({ "timepoint": timepoint, "value": 0.02, "sample": sample });
        facts(&json!({ "mrd": [result] }))
    };
    assert_eq!(at("day-8", "blood").get(MRD_DAY_8), set(&[Day8Mrd::From1]));
    assert_eq!(at("day-8", "marrow").get(MRD_DAY_8), Set::any());
    assert_eq!(at("end-of-induction", "blood").get(MRD_INDUCTION), Set::any());
    assert_eq!(
        at("end-of-induction", "marrow").get(MRD_INDUCTION),
        set(&[InductionMrd::Above1To5])
    );
}

#[test]
fn weeks_10_to_23_are_positive_from_a_hundredth_of_a_per_cent() {
    let weeks = |value: Value| {
        let result = json!({ "timepoint": "week-16", "value": value, "sample": "marrow" });
        facts(&json!({ "mrd": [result] })).get(MRD_WEEKS_10_23)
    };
    assert_eq!(weeks(json!(0.00009)), set(&[LaterMrd::Negative]));
    assert_eq!(weeks(json!(0.0001)), set(&[LaterMrd::Positive]));
    assert_eq!(weeks(json!("not-done")), set(&[LaterMrd::NotDone]));
    assert_eq!(weeks(json!("pending")), Set::any());
}
