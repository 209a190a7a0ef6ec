//! The boundary alert: a value on a limit or near one, where a scheme would say something else on the other side.

use crate::support::{adult_b, child_t, scheme, with};
use serde_json::{Value, json};
use stratall::assess_json;

fn alerts(intake: &Value, code: &str) -> Vec<String> {
    let assessment = assess_json(intake);
    let all = assessment["alerts"].as_array().unwrap().clone();
    let ours = all.iter().filter(|a| a["code"] == code);
    ours.map(|a| a["words"].as_str().unwrap().to_owned()).collect()
}

fn of_wbc(wbc: f64) -> Vec<String> {
    let all = alerts(&with(&adult_b(), json!({ "wbc": wbc })), "boundary");
    all.into_iter().filter(|words| words.starts_with("White cells")).collect()
}

#[test]
fn white_cells_are_near_a_limit_from_nine_tenths_of_it_to_eleven() {
    for (wbc, near) in [
        (26.9, false),
        (27.0, true),
        (29.0, true),
        (30.0, true),
        (31.0, true),
        (33.0, true),
        (33.1, false),
    ] {
        assert_eq!(of_wbc(wbc).len(), usize::from(near), "{wbc}: {:?}", of_wbc(wbc));
    }
}

/// The seed counts 30 and more, GMALL more than 30.
#[test]
fn each_side_of_the_limit_names_the_schemes_that_change_there() {
    let below = of_wbc(29.0).remove(0);
    assert!(below.starts_with("White cells 29 ×10⁹/L lies near a limit, 30 ×10⁹/L."), "{below}");
    let (at, above) = below.split_once("Above it: ").unwrap();
    assert!(at.contains("At the limit: ") && at.contains("Seed summary poor"), "{below}");
    assert!(!at.contains("GMALL 07/2003"), "{below}");
    assert!(above.contains("Seed summary poor") && above.contains("GMALL 07/2003 high"), "{below}");
    let on = of_wbc(30.0).remove(0);
    assert!(on.contains("lies exactly on a limit"), "{on}");
    let (below, above) = on.split_once("Just above it: ").unwrap();
    assert!(
        below.contains("Just below it: ") && below.contains("Seed summary no poor factor"),
        "{on}"
    );
    assert!(above.contains("GMALL 07/2003 high") && !above.contains("Seed summary"), "{on}");
}

#[test]
fn a_limit_that_changes_nothing_for_this_patient_is_not_named() {
    // 300 is a limit of infants only.
    assert_eq!(of_wbc(300.0), [""; 0]);
    // KMT2A decides the seed by itself.
    let decided = with(&adult_b(), json!({ "wbc": 29, "lesions": { "KMT2A-r": "present" } }));
    let words = alerts(&decided, "boundary");
    assert!(!words.iter().any(|w| w.contains("Seed summary")), "{words:?}");
}

#[test]
fn an_age_is_near_a_limit_within_a_year() {
    let near = |age: f64| {
        let all = alerts(&with(&adult_b(), json!({ "ageYears": age })), "boundary");
        all.iter().any(|words| words.starts_with("Age ") && words.contains("40 years"))
    };
    // UKALL14: over 40.
    for (age, expected) in [(39.0, false), (39.1, true), (40.0, true), (40.9, true), (41.0, false)]
    {
        assert_eq!(near(age), expected, "{age}");
    }
}

#[test]
fn mrd_is_near_a_limit_within_a_factor_of_two() {
    let level = |value: f64| {
        let mrd = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": value, "status": "quantified", "method": "pcr", "sample": "marrow", "sensitivity": 1e-5 }] });
        let all = alerts(&with(&adult_b(), mrd), "boundary");
        all.into_iter().find(|w| w.starts_with("MRD ") && w.contains("limit, 0.01 %"))
    };
    for (value, near) in
        [(4.9e-5, false), (6e-5, true), (1e-4, true), (2e-4, true), (2.1e-4, false)]
    {
        assert_eq!(level(value).is_some(), near, "{value}: {:?}", level(value));
    }
    let on = level(1e-4).unwrap();
    assert!(on.starts_with("MRD 0.01 %, end of induction lies exactly on a limit"), "{on}");
}

#[test]
fn a_hole_of_a_published_rule_is_named_in_its_words() {
    // AALL0434: the published rule leaves MRD of exactly 1 % at day 29 open.
    let holes = alerts(
        &with(
            &child_t(),
            json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.01, "status": "quantified", "method": "flow", "sample": "marrow", "sensitivity": 1e-4 }] }),
        ),
        "hole",
    );
    assert!(
        holes
            .iter()
            .any(|w| w.contains("COG AALL0434 leaves a case open, in which this patient is: ")),
        "{holes:?}"
    );
}

#[test]
fn a_value_that_was_not_used_raises_no_alert() {
    assert_eq!(of_wbc(-30.0), [""; 0]);
    assert_eq!(alerts(&json!({}), "boundary"), [""; 0]);
}

/// UKALL XII/E2993 rests on recalled rules, the hole of AALL0434 on what was read: both are said.
#[test]
fn what_an_alert_rests_on_is_said_beside_it() {
    let raw = |intake: &Value, code: &str| -> Vec<Value> {
        let assessment = assess_json(intake);
        let all = assessment["alerts"].as_array().unwrap();
        all.iter().filter(|a| a["code"] == code).cloned().collect()
    };
    let young = with(&adult_b(), json!({ "ageYears": 35.5, "wbc": 10 }));
    let near = raw(&young, "boundary");
    let age = near.iter().find(|a| a["words"].as_str().unwrap().starts_with("Age ")).unwrap();
    let words = age["words"].as_str().unwrap();
    assert!(words.contains("UKALL XII/E2993 standard or high (unverified)"), "{words}");
    assert_eq!(age["verification"], "recalled", "{age}");
    let exact = with(
        &child_t(),
        json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.01, "status": "quantified", "method": "flow", "sample": "marrow", "sensitivity": 1e-4 }] }),
    );
    let hole = &raw(&exact, "hole")[0];
    assert!(hole["words"].as_str().unwrap().starts_with("COG AALL0434 leaves"), "{hole}");
    assert_eq!(hole["verification"], "seen", "{hole}");
    assert!(!hole["sources"].as_array().unwrap().contains(&json!("house-convention")), "{hole}");
}

#[test]
fn only_the_hole_a_patient_is_in_is_an_alert() {
    let exact = with(
        &child_t(),
        json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.01, "status": "quantified", "method": "flow", "sample": "marrow", "sensitivity": 1e-4 }] }),
    );
    let words = alerts(&exact, "hole");
    assert!(words.iter().any(|w| w.contains("in which this patient is: ")), "{words:?}");
    // What a patient with much unknown may be in stands in the rows: a girl with a relapse had ten such lines.
    let open = with(&adult_b(), json!({ "lesions": { "BCR::ABL1": "present" } }));
    assert_eq!(alerts(&open, "hole"), [""; 0]);
    let nccn = scheme(&assess_json(&open), "nccn-genetics-2026");
    assert_eq!(nccn["hole"], true, "{nccn}");
}

#[test]
fn on_the_birthday_an_age_from_dates_is_exactly_that_age() {
    let born = |diagnosis: &str| {
        let intake = with(
            &with(&adult_b(), json!({ "ageYears": null })),
            json!({ "birthDate": "1990-03-10", "disease": { "diagnosisDate": diagnosis } }),
        );
        alerts(&intake, "boundary").into_iter().find(|w| w.starts_with("Age ")).unwrap_or_default()
    };
    assert!(
        born("2025-03-10").starts_with("Age 35 years lies exactly on a limit"),
        "{}",
        born("2025-03-10")
    );
    assert!(born("2025-03-09").contains("lies near a limit, 35 years"), "{}", born("2025-03-09"));
}
