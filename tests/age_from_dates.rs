//! The age between the dates of birth and diagnosis: to the day, said where it cannot be, never guessed.

use crate::support::{adult_b, issues, result, with};
use serde_json::{Value, json};
use stratall::assess_json;

fn born(birth: &str, diagnosis: &str) -> Value {
    json!({ "birthDate": birth, "disease": { "diagnosisDate": diagnosis } })
}

fn without_age(changes: Value) -> Value {
    with(&with(&adult_b(), json!({ "ageYears": null })), changes)
}

/// UKALL XII/E2993 counts an age over 35 years.
#[test]
fn the_limit_of_35_years_is_met_to_the_day() {
    for (diagnosis, words) in [
        ("2025-03-09", "34-year-old"),
        ("2025-03-10", "35-year-old"),
        ("2025-03-11", "35-year-old"),
    ] {
        let assessment = assess_json(&without_age(born("1990-03-10", diagnosis)));
        let sentence = assessment["sentence"].as_str().unwrap();
        assert!(sentence.starts_with(words), "{diagnosis}: {sentence}");
        assert_eq!(issues(&assessment), [""; 0], "{diagnosis}");
    }
    // Above 35 to the letter begins the day after the birthday.
    let group =
        |diagnosis: &str| result(without_age(born("1990-03-10", diagnosis)), "ukallxii-e2993");
    assert_eq!(group("2025-03-09"), group("2025-03-10"));
    assert_ne!(group("2025-03-10"), group("2025-03-11"));
}

#[test]
fn a_date_of_birth_alone_gives_no_age_and_says_what_is_missing() {
    let assessment = assess_json(&without_age(json!({ "birthDate": "1990-03-10" })));
    assert!(assessment["sentence"].as_str().unwrap().contains("of unknown age"));
    assert_eq!(issues(&assessment), ["birthDate: birth-date-alone"]);
    // With an age typed nothing is missing.
    let typed = with(&adult_b(), json!({ "birthDate": "1990-03-10" }));
    assert_eq!(issues(&assess_json(&typed)), [""; 0]);
}

#[test]
fn dates_that_are_no_age_are_not_used() {
    for (birth, diagnosis, wrong) in [
        ("2026-01-02", "2026-01-01", true),
        ("2026-01-01", "2026-01-01", false),
        ("1906-01-02", "2026-01-01", false),
        ("1905-12-31", "2026-01-01", true),
    ] {
        let found = issues(&assess_json(&without_age(born(birth, diagnosis))));
        assert_eq!(
            found == ["birthDate: birth-date-contradiction"],
            wrong,
            "{birth} to {diagnosis}: {found:?}"
        );
    }
    let nonsense = assess_json(&without_age(born("10.03.1990", "2025-03-10")));
    assert_eq!(issues(&nonsense), ["birthDate: not-a-date"]);
}

#[test]
fn an_age_that_the_dates_deny_is_not_used_either() {
    let typed = |age: Value| {
        issues(&assess_json(&with(
            &with(&without_age(born("1980-06-15", "2025-06-15")), age),
            json!({}),
        )))
    };
    // 45 that day: 44 and 46 are slips, any way to write 45 is not.
    assert_eq!(typed(json!({ "ageYears": 44 })), ["age: age-contradiction"]);
    assert_eq!(typed(json!({ "ageYears": 44.9 })), ["age: age-contradiction"]);
    assert_eq!(typed(json!({ "ageYears": 45 })), [""; 0]);
    assert_eq!(typed(json!({ "ageYears": 45.9 })), [""; 0]);
    assert_eq!(typed(json!({ "ageYears": 46 })), ["age: age-contradiction"]);
    assert_eq!(typed(json!({ "ageDays": 16436 })), [""; 0]);
    assert_eq!(typed(json!({ "ageDays": 16435 })), ["age: age-contradiction"]);
}

/// "None of the dates was used" holds for the age as well.
#[test]
fn a_date_of_diagnosis_that_contradicts_another_gives_no_age() {
    let dates = json!({ "birthDate": "1980-06-15", "disease": { "phase": "relapsed", "diagnosisDate": "2025-06-15", "relapseDate": "2024-01-01" } });
    let without = assess_json(&without_age(dates.clone()));
    assert!(
        without["sentence"].as_str().unwrap().contains("of unknown age"),
        "{}",
        without["sentence"]
    );
    assert_eq!(issues(&without), ["disease.relapseDate: date-contradiction"]);
    // An age as typed stays.
    let typed = assess_json(&with(&without_age(dates), json!({ "ageYears": 45 })));
    assert!(typed["sentence"].as_str().unwrap().starts_with("45-year-old"));
}
