//! The note for the record: what a colleague reads in it is what the page says.

use crate::support::{adult_b, sound_adult_b, with};
use serde_json::{Value, json};
use stratall::assess;
use stratall::patient::Intake;
use stratall::report::note::{PlanNote, RiskNote, Style, write};

fn note(style: &str, intake: &Value) -> String {
    let (intake, issues) = Intake::from_json(intake);
    assert!(issues.is_empty(), "{issues:?}");
    let a = assess(&intake);
    write(Style::from_id(style).unwrap(), &RiskNote::of(&a), &PlanNote::of(&a.plan, &a.sources))
}

/// The lines under a title.
fn part<'a>(note: &'a str, title: &str) -> Vec<&'a str> {
    let mut lines = note.lines().skip_while(|l| *l != title).skip(1);
    lines.by_ref().take_while(|l| l.starts_with("- ")).collect()
}

#[test]
fn the_line_is_one_line_with_the_sentence_and_the_versions() {
    let note = note("line", &adult_b());
    assert_eq!(note.lines().count(), 1);
    assert!(note.starts_with("45-year-old patient, Ph-negative B-ALL."), "{note}");
    assert!(note.contains("StratALL engine ") && note.contains("SHA-256 "), "{note}");
}

#[test]
fn sbar_has_its_four_parts_with_entries_groups_rule_ids_and_the_caution() {
    let note = note("sbar", &with(&adult_b(), json!({ "wbc": 42 })));
    let titles: Vec<&str> =
        note.lines().filter(|l| !l.starts_with("- ") && !l.is_empty()).collect();
    assert_eq!(titles[..4], ["Situation", "Background", "Assessment", "Recommendation"]);
    assert!(part(&note, "Background")[0].contains("White cells 42 ×10⁹/L"), "{note}");
    let seed = part(&note, "Assessment");
    let seed = seed.iter().find(|l| l.starts_with("- Seed summary")).unwrap();
    assert!(seed.contains("Poor") && seed.contains("[seed-adult."), "{seed}");
    let last = part(&note, "Recommendation");
    assert!(last.iter().any(|l| l.contains("Induction, ")), "{note}");
    assert!(last.last().unwrap().contains("the clinician decides"), "{note}");
}

#[test]
fn what_is_open_or_unverified_is_said_in_the_line_it_concerns() {
    let note = note("sbar", &adult_b());
    let scheme = |name: &str| {
        let all = part(&note, "Assessment");
        all.into_iter().find(|l| l.contains(name)).unwrap().to_owned()
    };
    assert!(scheme("UKALL XII/E2993").contains("(unverified)"), "{note}");
    assert!(scheme("Genetics after NCCN").contains(" or "), "{note}");
    assert!(note.contains("depends on"), "{note}");
}

#[test]
fn the_full_note_has_the_trace_the_excluded_and_the_sources() {
    let pregnant = with(&sound_adult_b(), json!({ "sex": "female", "pregnant": true }));
    let note = note("full", &pregnant);
    assert!(part(&note, "Rest of the plan").iter().any(|l| l.contains(", excluded: ")), "{note}");
    let trace = part(&note, "Trace");
    assert!(trace.iter().any(|l| l.starts_with("- true: ")), "{note}");
    assert!(trace.iter().any(|l| l.starts_with("- false: ")), "{note}");
    assert!(trace.iter().any(|l| l.contains("not applicable")), "{note}");
    assert!(part(&note, "Sources").len() > 20, "{note}");
}

#[test]
fn an_entry_that_was_not_used_is_in_the_note_as_typed() {
    let note = note("sbar", &with(&adult_b(), json!({ "wbc": "abc" })));
    assert!(part(&note, "Background")[0].contains("not used: white cells `abc`"), "{note}");
}

#[test]
fn no_dose_is_in_a_note() {
    for style in ["line", "sbar", "full"] {
        let note = note(style, &sound_adult_b());
        let plan = note.split("Sources").next().unwrap();
        let recommends = plan.split("Recommendation").nth(1).unwrap_or_default();
        assert!(!recommends.contains("mg/m"), "{style}: {recommends}");
    }
}

#[test]
fn a_style_has_one_of_three_names() {
    assert_eq!(Style::from_id("line"), Some(Style::Line));
    assert_eq!(Style::from_id("sbar"), Some(Style::Sbar));
    assert_eq!(Style::from_id("full"), Some(Style::Full));
    assert_eq!(Style::from_id("SBAR"), None);
}
