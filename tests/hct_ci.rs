//! HCT-CI: every item, every limit of a number, exclusive pairs, what a list leaves out.

use crate::support::{assess, issues, result, with};
use serde_json::{Value, json};
use stratall::patient::vocabulary::{Comorbidity, Vocabulary};
use stratall::patient::{Intake, Patient, validate};
use stratall::risk::hct_ci::items::{ITEMS, State, items, sum};

fn patient(intake: &Value) -> Patient {
    validate(&Intake::from_json(intake).0).0
}

fn group(intake: &Value) -> String {
    result(intake.clone(), "hct-ci")
}

fn listed(ids: &[&str]) -> Value {
    json!({ "comorbidities": ids })
}

#[test]
fn every_item_has_its_weight() {
    let weights = [
        ("arrhythmia", 1),
        ("cardiac", 1),
        ("cerebrovascular", 1),
        ("diabetes", 1),
        ("mild-hepatic", 1),
        ("infection", 1),
        ("inflammatory-bowel", 1),
        ("obesity", 1),
        ("psychiatric", 1),
        ("moderate-pulmonary", 2),
        ("renal", 2),
        ("peptic-ulcer", 2),
        ("rheumatologic", 2),
        ("heart-valve", 3),
        ("severe-hepatic", 3),
        ("prior-solid-tumour", 3),
        ("severe-pulmonary", 3),
    ];
    assert_eq!(ITEMS.len(), weights.len());
    assert_eq!(Comorbidity::CHOICES.len(), weights.len());
    for (id, weight) in weights {
        assert_eq!(sum(&patient(&listed(&[id]))), (weight, true), "{id}");
        let expected = if weight == 3 { "high" } else { "intermediate" };
        assert_eq!(group(&listed(&[id])), expected, "{id}");
    }
}

#[test]
fn groups_at_0_1_2_and_3() {
    assert_eq!(group(&listed(&[])), "low");
    assert_eq!(group(&listed(&["diabetes"])), "intermediate");
    assert_eq!(group(&listed(&["diabetes", "cardiac"])), "intermediate");
    assert_eq!(group(&listed(&["diabetes", "cardiac", "obesity"])), "high");
    assert_eq!(group(&listed(&["diabetes", "diabetes", "diabetes"])), "intermediate", "once each");
    // Section 9.1: atrial fibrillation and a DLCO of 70 % are 1 + 2.
    assert_eq!(group(&listed(&["arrhythmia", "moderate-pulmonary"])), "high");
    let every: Vec<&str> = Comorbidity::CHOICES.iter().map(|c| c.id).collect();
    assert_eq!(sum(&patient(&listed(&every))), (9 - 1 + 4 * 2 - 2 + 4 * 3, true));
}

#[test]
fn of_two_forms_of_one_disease_the_severe_one_counts() {
    for pair in [["mild-hepatic", "severe-hepatic"], ["moderate-pulmonary", "severe-pulmonary"]] {
        assert_eq!(sum(&patient(&listed(&pair))), (3, true), "{pair:?}");
        assert!(
            issues(&assess(listed(&pair))).contains(&"comorbidities: comorbidity-twice".to_owned())
        );
    }
}

#[test]
fn without_a_list_nothing_is_absent() {
    assert_eq!(group(&json!({})), "one-of: low, intermediate, high");
    assert_eq!(group(&json!({ "comorbidities": "pending" })), "one-of: low, intermediate, high");
    assert_eq!(group(&json!({ "lvefPercent": 60 })), "one-of: low, intermediate, high");
    assert_eq!(
        group(&json!({ "comorbidities": ["diabetes", "gout"] })),
        "one-of: low, intermediate, high",
        "a list with a word nobody can read is no list"
    );
}

/// Each limit below, at and above; without a list the sum is the least it can be.
#[test]
fn numbers_count_from_their_limits() {
    let least = |intake: Value| sum(&patient(&intake));
    let body =
        |weight: f64, age: f64| json!({ "ageYears": age, "heightCm": 200, "weightKg": weight });
    for (intake, points) in [
        (json!({ "lvefPercent": 50.1 }), 0),
        (json!({ "lvefPercent": 50 }), 1),
        (json!({ "lvefPercent": 49 }), 1),
        (json!({ "bilirubinUln": 1 }), 0),
        (json!({ "bilirubinUln": 1.01 }), 1),
        (json!({ "bilirubinUln": 1.5 }), 1),
        (json!({ "bilirubinUln": 1.51 }), 3),
        (json!({ "altXUln": 1 }), 0),
        (json!({ "altXUln": 1.01 }), 1),
        (json!({ "altXUln": 2.5 }), 1),
        (json!({ "altXUln": 2.51 }), 3),
        (json!({ "altXUln": 2, "bilirubinUln": 1.2 }), 1),
        (json!({ "altXUln": 2, "bilirubinUln": 2 }), 3),
        (json!({ "creatinineMgDl": 2 }), 0),
        (json!({ "creatinineUmolL": 177 }), 0),
        (json!({ "creatinineUmolL": 177.1 }), 2),
        (json!({ "creatinineMgDl": 2.1 }), 2),
        (body(140.0, 18.0), 0),
        (body(140.1, 18.0), 1),
        (body(140.1, 17.9), 0),
        (json!({ "weightKg": 140 }), 0),
    ] {
        assert_eq!(least(intake.clone()), (points, false), "{intake}");
    }
}

#[test]
fn numbers_alone_leave_the_groups_from_their_sum_up() {
    assert_eq!(group(&json!({ "lvefPercent": 40 })), "one-of: intermediate, high");
    assert_eq!(group(&json!({ "creatinineMgDl": 3 })), "one-of: intermediate, high");
    assert_eq!(group(&json!({ "creatinineMgDl": 3, "lvefPercent": 40 })), "high");
    assert_eq!(group(&json!({ "bilirubinUln": 2 })), "high");
}

#[test]
fn what_a_list_leaves_out_is_said_and_counted() {
    let said = |intake: &Value| {
        let all = issues(&assess(intake.clone()));
        all.iter().filter(|i| *i == "comorbidities: comorbidity-not-listed").count()
    };
    for (number, points) in [
        (json!({ "lvefPercent": 40 }), 1),
        (json!({ "creatinineMgDl": 3 }), 2),
        (json!({ "altXUln": 3 }), 3),
        (json!({ "bilirubinUln": 1.2 }), 1),
    ] {
        let intake = with(&listed(&[]), number);
        assert_eq!((said(&intake), sum(&patient(&intake))), (1, (points, true)), "{intake}");
    }
    let mild = with(&listed(&["mild-hepatic"]), json!({ "altXUln": 3 }));
    assert_eq!((said(&mild), sum(&patient(&mild))), (1, (3, true)), "the number says severe");
    let severe = with(&listed(&["severe-hepatic"]), json!({ "altXUln": 2 }));
    assert_eq!((said(&severe), sum(&patient(&severe))), (0, (3, true)), "severe takes mild in");
    let agreed = with(&listed(&["cardiac"]), json!({ "lvefPercent": 40 }));
    assert_eq!((said(&agreed), sum(&patient(&agreed))), (0, (1, true)));
}

#[test]
fn the_items_say_why_they_count() {
    let state = |intake: &Value, comorbidity: Comorbidity| {
        let all = items(&patient(intake));
        assert_eq!(all.len(), ITEMS.len());
        all.iter().find(|s| s.item.comorbidity == comorbidity).unwrap().state
    };
    let intake = with(&listed(&["diabetes", "mild-hepatic"]), json!({ "altXUln": 3 }));
    assert_eq!(state(&intake, Comorbidity::Diabetes), State::Listed);
    assert_eq!(state(&intake, Comorbidity::SevereHepatic), State::Measured);
    assert_eq!(state(&intake, Comorbidity::MildHepatic), State::Covered);
    assert_eq!(state(&intake, Comorbidity::Renal), State::Absent);
    assert_eq!(state(&json!({ "altXUln": 3 }), Comorbidity::Renal), State::Unknown);
    let counted: u8 = items(&patient(&intake)).iter().map(|s| s.counted()).sum();
    assert_eq!(counted, sum(&patient(&intake)).0);
}

#[test]
fn what_is_read_is_no_longer_listed_as_unread() {
    let said = issues(&assess(json!({
        "lvefPercent": 40, "creatinineMgDl": 3, "bilirubinUln": 2, "altXUln": 2, "weightKg": 80, "heightCm": 180,
        "comorbidities": ["diabetes"], "bilirubinMgDl": 3
    })));
    let unread: Vec<&String> = said.iter().filter(|i| i.ends_with("not-read")).collect();
    assert_eq!(unread, [""; 0]);
}
