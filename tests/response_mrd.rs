//! The words of MRD, as a clinician would check them: response terms, whether in remission, reappearance.

use crate::support;
use crate::support::{assess, marrow_mrd};
use serde_json::{Value, json};

fn response(intake: Value) -> Value {
    assess(intake)["response"].clone()
}

fn terms(result: Value) -> Value {
    response(json!({ "mrd": [marrow_mrd(result)] }))["mrd"][0]["terms"].clone()
}

#[test]
fn undetected_needs_a_sensitivity_of_0_01_per_cent_to_be_complete() {
    let undetected =
        |sensitivity: f64| terms(json!({ "status": "undetected", "sensitivity": sensitivity }));
    assert_eq!(undetected(0.00001), json!(["complete-mrd-response"]));
    assert_eq!(undetected(0.0001), json!(["complete-mrd-response"]));
    assert_eq!(undetected(0.00011), json!(["mrd-intermediate"]));
    assert_eq!(undetected(0.001), json!(["mrd-intermediate"]), "not a complete MRD response");
    assert_eq!(
        terms(json!({ "status": "undetected" })),
        json!(["complete-mrd-response", "mrd-intermediate"])
    );
}

#[test]
fn exactly_0_01_per_cent_is_failure_and_eln_reads_it_otherwise() {
    let level = |value: f64| terms(json!({ "value": value, "sensitivity": 0.00001 }));
    assert_eq!(level(0.000099), json!(["mrd-intermediate"]));
    assert_eq!(level(0.0001), json!(["mrd-failure"]));
    assert_eq!(level(0.00011), json!(["mrd-failure"]));
    let view = |value: f64| response(json!({ "mrd": [marrow_mrd(json!({ "value": value }))] }));
    assert_eq!(view(0.0001)["mrd"][0]["differs"]["sources"], json!(["eln-2024"]));
    assert_eq!(view(0.00011)["mrd"][0]["differs"], Value::Null);
}

#[test]
fn everything_else_is_intermediate_unless_a_poor_assay_leaves_more() {
    let pnq = |more: Value| terms(support::with(&json!({ "status": "below-quantifiable" }), more));
    assert_eq!(pnq(json!({})), json!(["mrd-intermediate"]));
    assert_eq!(pnq(json!({ "sensitivity": 0.0001 })), json!(["mrd-intermediate"]));
    assert_eq!(pnq(json!({ "sensitivity": 0.001 })), json!(["mrd-intermediate", "mrd-failure"]));
    assert_eq!(
        terms(json!({ "value": 0.00005, "sensitivity": 0.0001 })),
        json!(["complete-mrd-response", "mrd-intermediate"])
    );
    assert_eq!(
        terms(json!({ "value": 0.00005, "sensitivity": 0.001 })),
        json!(["mrd-intermediate", "mrd-failure"])
    );
}

#[test]
fn a_level_is_measured_from_the_limit_of_the_assay_on() {
    let at =
        |value: f64, sensitivity: f64| terms(json!({ "value": value, "sensitivity": sensitivity }));
    assert_eq!(at(0.0009, 0.001), json!(["mrd-intermediate", "mrd-failure"]));
    assert_eq!(at(0.001, 0.001), json!(["mrd-failure"]));
    assert_eq!(at(0.000009, 0.00001), json!(["complete-mrd-response", "mrd-intermediate"]));
    assert_eq!(at(0.00001, 0.00001), json!(["mrd-intermediate"]));
}

#[test]
fn only_marrow_from_the_end_of_induction_on_has_a_word() {
    let mrd = |result: Value| response(json!({ "mrd": [result] }))["mrd"].clone();
    for timepoint in ["day-8", "day-15"] {
        assert_eq!(mrd(json!({ "timepoint": timepoint, "value": 0.1 })), json!([]), "{timepoint}");
    }
    assert_eq!(mrd(marrow_mrd(json!({ "value": 0.1, "sample": "blood" }))), json!([]));
    assert_eq!(mrd(marrow_mrd(json!({ "value": "pending" }))), json!([]));
    assert_eq!(mrd(json!({ "timepoint": "week-16", "value": 0.1 }))[0]["terms"][0], "mrd-failure");
}

#[test]
fn mrd_words_say_whether_the_patient_was_in_remission() {
    let at = |more: Value| {
        let base = json!({ "mrd": [marrow_mrd(json!({ "value": 0.001 }))] });
        response(support::with(&base, more))["mrd"][0]["inRemission"].clone()
    };
    let marrow = |value: f64| json!({ "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": value }] });
    assert_eq!(at(json!({})), "unknown");
    assert_eq!(at(marrow(4.9)), "unknown", "a marrow is not the whole remission");
    assert_eq!(at(marrow(5.0)), "false");
    assert_eq!(at(json!({ "disease": { "firstRemission": "after-first-course" } })), "true");
    let not_reached = json!({ "disease": { "firstRemission": "not-reached" } });
    assert_eq!(at(not_reached.clone()), "false");
    let words = json!({ "mrd": [marrow_mrd(json!({ "value": 0.001 }))] });
    let view = response(support::with(&words, not_reached));
    assert_eq!(view["mrd"][0]["terms"], json!([]), "the words apply in remission only");
}

#[test]
fn a_later_mrd_is_in_remission_only_while_the_first_one_lasts() {
    let at = |timepoint: &str, disease: Value| {
        let mrd = json!({ "timepoint": timepoint, "value": 0.001, "sample": "marrow" });
        let intake = json!({ "mrd": [mrd], "disease": disease });
        response(intake)["mrd"][0]["inRemission"].clone()
    };
    let disease = |phase: &str, remission: u8| json!({ "phase": phase, "remission": remission, "firstRemission": "after-first-course" });
    assert_eq!(at("week-16", disease("remission", 1)), "true");
    assert_eq!(at("week-16", disease("remission", 2)), "unknown", "a relapse may lie between");
    assert_eq!(at("week-16", disease("relapsed", 1)), "unknown");
    assert_eq!(at("other", disease("remission", 1)), "unknown", "when is not known");
    assert_eq!(at("end-of-induction", disease("remission", 2)), "true");
}

#[test]
fn mrd_that_comes_back_is_reappearance_and_its_limit_is_recalled() {
    let pair = |first: Value, at: &str, later: f64| {
        let later = json!({ "timepoint": at, "value": later, "sample": "marrow" });
        response(json!({ "mrd": [marrow_mrd(first), later] }))["reappearance"].clone()
    };
    let complete = json!({ "status": "undetected", "sensitivity": 0.0001 });
    let back = pair(complete.clone(), "week-16", 0.0001);
    assert_eq!(back["verdict"], "true");
    assert_eq!(back["rule"]["verification"], "recalled");
    assert_eq!(pair(complete.clone(), "week-16", 0.00009), Value::Null);
    assert_eq!(pair(complete, "other", 0.01)["verdict"], "unknown", "when is not known");
    assert_eq!(
        pair(json!({ "status": "undetected" }), "week-16", 0.01)["verdict"],
        "unknown",
        "the sensitivity is not known"
    );
    assert_eq!(pair(json!({ "value": 0.01 }), "week-16", 0.01), Value::Null, "never complete");
    let relapsed = json!({ "disease": { "phase": "relapsed" }, "mrd": [
        marrow_mrd(json!({ "status": "undetected", "sensitivity": 0.0001 })),
        { "timepoint": "week-16", "value": 0.01, "sample": "marrow" } ] });
    assert_eq!(response(relapsed)["reappearance"]["verdict"], "unknown", "it may be the relapse");
    let reversed = json!({ "mrd": [
        marrow_mrd(json!({ "value": 0.01 })),
        { "timepoint": "week-16", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" } ] });
    assert_eq!(response(reversed)["reappearance"], Value::Null);
}
