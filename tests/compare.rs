//! What if: two or more versions of a patient side by side.

use crate::support::{adult_b, sound_adult_b, with};
use serde_json::{Value, json};
use stratall::patient::Intake;
use stratall::report::{CompareRow, CompareView, compare};
use stratall::{Assessment, assess};

fn compared(cases: &[Value]) -> CompareView {
    let read = |json: &Value| {
        let (intake, issues) = Intake::from_json(json);
        assert!(issues.is_empty(), "{issues:?}");
        intake
    };
    let all: Vec<Assessment> = cases.iter().map(|case| assess(&read(case))).collect();
    compare(&all.iter().collect::<Vec<_>>())
}

fn row<'a>(rows: &'a [CompareRow], about: &str) -> &'a [String] {
    &rows.iter().find(|r| r.about == about).unwrap_or_else(|| panic!("no {about}")).cells
}

#[test]
fn what_was_changed_and_what_follows_from_it_stand_side_by_side() {
    let young = with(&adult_b(), json!({ "ageYears": 39 }));
    let older = with(&adult_b(), json!({ "ageYears": 41 }));
    let view = compared(&[young, older]);
    assert_eq!(view.inputs.len(), 1);
    assert_eq!(row(&view.inputs, "Age"), ["39 years", "41 years"]);
    assert_eq!(row(&view.schemes, "UKALL14")[1], "High");
    assert_ne!(row(&view.schemes, "UKALL14")[0], "High");
    // What rests on rules nobody has checked says so in its cell.
    let older = row(&view.options, "E1910: chemotherapy with blinatumomab");
    assert!(older.iter().all(|cell| cell.ends_with("(unverified)")), "{older:?}");
    assert!(!view.schemes.iter().any(|r| r.about == "Seed summary"), "35 is its only age");
}

#[test]
fn what_is_the_same_is_counted_and_not_listed() {
    let view = compared(&[adult_b(), adult_b()]);
    assert_eq!((view.inputs.len(), view.schemes.len(), view.options.len()), (0, 0, 0));
    assert!(view.same_schemes > 30 && view.same_options > 100, "{view:?}");
}

#[test]
fn three_cases_have_three_cells_and_an_entry_missing_in_one_is_empty_there() {
    let without = with(&sound_adult_b(), json!({ "lvefPercent": null }));
    let low = with(&sound_adult_b(), json!({ "lvefPercent": 30 }));
    let view = compared(&[sound_adult_b(), without, low]);
    assert_eq!(row(&view.inputs, "Ejection fraction"), ["60 %", "", "30 %"]);
    for row in view.options.iter().chain(&view.schemes) {
        assert_eq!(row.cells.len(), 3, "{}", row.about);
    }
    let hyper = row(&view.options, "Hyper-CVAD");
    assert!(hyper[2].contains("excluded") && !hyper[0].contains("excluded"), "{hyper:?}");
    assert!(hyper[1].contains(" / "), "unknown is not normal: {hyper:?}");
}

#[test]
fn nothing_compared_is_nothing() {
    let view = compared(&[]);
    assert_eq!(view, CompareView::default());
}
