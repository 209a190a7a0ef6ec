//! The published table of a scheme with the patient's own row: one row lit, or the rows that may still be.

use crate::support::{adult_b, child_t, with};
use serde_json::{Value, json};
use stratall::assess_json;
use stratall::risk::SCHEMES;

fn scheme(intake: &Value, id: &str) -> Value {
    let assessment = assess_json(intake);
    let all = assessment["schemes"].as_array().unwrap();
    all.iter().find(|s| s["id"] == id).unwrap().clone()
}

/// What the rows with that state give.
fn given(scheme: &Value, state: &str) -> Vec<String> {
    let rows = scheme["table"].as_array().unwrap();
    let rows = rows.iter().filter(|row| row["state"] == state);
    rows.map(|row| row["then"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_row_that_answers_gives_the_group_shown() {
    for intake in [adult_b(), child_t(), with(&adult_b(), json!({ "wbc": 42 }))] {
        for view in assess_json(&intake)["schemes"].as_array().unwrap() {
            let id = &view["id"];
            let rows = view["table"].as_array().unwrap();
            let own = SCHEMES.iter().find(|s| *id == s.id).unwrap();
            assert_eq!(rows.len(), own.decision.rows.len(), "{id}");
            let (answers, possible) = (given(view, "answers"), given(view, "possible"));
            assert!(answers.len() <= 1 && (answers.is_empty() || possible.is_empty()), "{id}");
            assert_eq!(answers.is_empty(), possible.len() > 1, "{id}: {rows:?}");
            if let (Some(group), [row]) = (view["groupLabel"].as_str(), answers.as_slice()) {
                assert_eq!(row, group, "{id}");
            }
            // Of several possible rows each gives a group that is listed, and each that is listed has its row.
            // Two rows may give the one answer, and which of them does is open.
            let mut listed = view["possibleLabels"].as_array().unwrap().clone();
            if view["status"] == "not-applicable" {
                listed.push(json!("Not applicable"));
            }
            let given: Vec<&str> = possible.iter().flat_map(|row| row.split(" / ")).collect();
            for label in listed.iter().filter(|_| !given.is_empty()) {
                assert!(given.contains(&label.as_str().unwrap()), "{id}: {label} in {given:?}");
            }
            for label in given {
                assert!(listed.iter().any(|l| l == label), "{id}: {label} in {listed:?}");
            }
        }
    }
}

#[test]
fn a_row_is_the_published_condition_in_words() {
    let poor = scheme(&with(&adult_b(), json!({ "wbc": 42 })), "ukall14");
    let rows = poor["table"].as_array().unwrap();
    let lit = rows.iter().find(|row| row["state"] == "answers").unwrap();
    assert_eq!(lit["then"], "High");
    assert_eq!(lit["because"], "one factor is enough");
    assert!(lit["when"].as_str().unwrap().contains(" or age over 40 years"), "{lit}");
    assert_eq!(rows[2]["when"], "age under 25 years and not: BCR::ABL1");
}

/// White cells of 10: whether MRD was 0.01 % or more decides.
#[test]
fn what_is_unknown_leaves_its_rows_possible_and_no_other() {
    let young = with(&adult_b(), json!({ "ageYears": 30 }));
    let open = scheme(&young, "graall-oncogenetic-2014");
    assert_eq!(given(&open, "answers"), [""; 0]);
    let mut possible = given(&open, "possible");
    possible.dedup();
    assert_eq!(possible, ["High", "Low"], "{open}");
}
