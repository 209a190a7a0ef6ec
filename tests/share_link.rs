//! The share link: what was typed comes back letter by letter, a broken link says so and opens what it can.

use crate::support::{sound_adult_b, with};
use proptest::prelude::*;
use serde_json::json;
use stratall::interop::share::{read, write};
use stratall::patient::Intake;

fn case() -> Intake {
    let json =
        with(&sound_adult_b(), json!({ "karyotype": "45,XY,-7,t(9;22)(q34;q11.2)[12]/46,XY[8]" }));
    let (mut intake, issues) = Intake::from_json(&json);
    assert!(issues.is_empty());
    intake.set("wbc", "8500");
    intake.set_unit("wbc", "/uL");
    intake
}

fn codes(link: &str) -> Vec<&'static str> {
    read(link).1.into_iter().map(|issue| issue.code).collect()
}

#[test]
fn a_case_comes_back_as_typed_with_its_units() {
    let link = write(&case());
    let (back, issues) = read(&link);
    assert_eq!(back, case());
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(back.get("wbc").unwrap().unit, "/uL");
}

#[test]
fn a_link_is_short_and_stands_in_an_address_as_it_is() {
    let link = write(&case());
    assert!(link.len() < 700, "{}", link.len());
    assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{link}");
}

#[test]
fn a_cut_link_opens_what_it_can_and_says_that_it_is_damaged() {
    let link = write(&case());
    let whole = case();
    let (back, issues) = read(&link[..link.len() - link.len() / 4]);
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].code, "link-damaged");
    assert!(!back.is_blank());
    for (path, entry) in back.iter() {
        assert_eq!(Some(entry), whole.get(path), "{path}");
    }
    assert!(back.iter().count() < whole.iter().count());
}

#[test]
fn a_changed_link_is_never_taken_for_whole() {
    let link = write(&case());
    for at in 1..link.len() {
        let mut changed: Vec<char> = link.chars().collect();
        changed[at] = if changed[at] == 'A' { 'B' } else { 'A' };
        let changed: String = changed.into_iter().collect();
        let (back, issues) = read(&changed);
        assert!(back == case() || !issues.is_empty(), "character {at}");
    }
}

#[test]
fn what_is_no_link_says_why_and_what_to_do() {
    assert_eq!(codes(""), ["link-empty"]);
    assert_eq!(codes("   "), ["link-empty"]);
    assert_eq!(codes("2AAAA"), ["link-version"]);
    assert_eq!(codes("1"), ["link-unreadable"]);
    assert_eq!(codes("1!!!!"), ["link-unreadable"]);
    assert_eq!(codes("1AAAAAAAAAAAA"), ["link-unreadable"]);
    for link in ["", "2", "1!", "1AAAA"] {
        let issue = &read(link).1[0];
        assert!(!issue.message.is_empty() && !issue.hint.is_empty(), "{link}");
        assert!(read(link).0.is_blank(), "{link}");
    }
}

#[test]
fn an_empty_case_is_a_link_too() {
    let (back, issues) = read(&write(&Intake::default()));
    assert!(back.is_blank() && issues.is_empty(), "{issues:?}");
}

#[test]
fn a_link_that_would_unpack_to_more_than_a_case_is_stopped() {
    let mut huge = Intake::default();
    huge.set("karyotype", &"A".repeat(5 << 20));
    let (back, issues) = read(&write(&huge));
    assert_eq!(issues.len(), 1, "{issues:?}");
    assert!(back.is_blank());
}

proptest! {
    #[test]
    fn any_text_comes_back(path in "[a-zA-Z.:#]{1,20}", text in "\\PC*|[\\t\\n\\\\]{0,9}", unit in "[a-z%/*0-9]{0,6}") {
        let mut intake = Intake::default();
        intake.set(&path, &text);
        if !unit.is_empty() && !text.is_empty() {
            intake.set_unit(&path, &unit);
        }
        let (back, issues) = read(&write(&intake));
        prop_assert!(issues.is_empty(), "{:?}", issues);
        prop_assert_eq!(back, intake);
    }

    #[test]
    fn nothing_sent_as_a_link_panics(link in "\\PC*|1[A-Za-z0-9_-]*") {
        let (_, issues) = read(&link);
        prop_assert!(issues.iter().all(|i| i.code.starts_with("link-")));
    }
}

#[test]
fn a_field_that_was_emptied_comes_back_as_empty() {
    let (intake, _) = Intake::from_json(&json!({ "sex": "" }));
    assert_eq!(read(&write(&intake)), (intake, Vec::new()));
}
