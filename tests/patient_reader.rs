//! The report in plain words: what a patient reads explains, recommends nothing, and holds no dose.

use std::collections::BTreeSet;

use crate::support::{adult_b, child_t, sound_adult_b, with};
use serde_json::{Value, json};
use stratall::knowledge::{Language, PATIENT_TEXTS};
use stratall::patient::Intake;
use stratall::report::{PatientView, patient_of};
use stratall::treatment::regimen::DRUGS;

fn report(intake: &Value) -> PatientView {
    let (intake, issues) = Intake::from_json(intake);
    assert!(issues.is_empty(), "{issues:?}");
    patient_of(&intake, Language::En)
}

fn ids(intake: &Value) -> Vec<&'static str> {
    report(intake).parts.iter().flat_map(|part| part.texts.iter().map(|t| t.id)).collect()
}

#[test]
fn every_drug_of_the_catalogue_has_its_text() {
    let texts: BTreeSet<&str> =
        PATIENT_TEXTS.iter().filter_map(|t| t.id.strip_prefix("drug.")).collect();
    let drugs: BTreeSet<&str> = DRUGS.iter().map(|d| d.id).collect();
    assert_eq!(texts, drugs);
}

#[test]
fn no_text_holds_a_dose_or_a_figure_for_one_person() {
    for t in PATIENT_TEXTS {
        let words = t.words.get().to_lowercase();
        for dose in [" mg", " mcg", "µg", "microgram", "milligram", "mg/m", " units", "m²"] {
            assert!(!words.contains(dose), "{}: {words}", t.id);
        }
        for promise in ["your chance", "your risk is", "you will be cured", "your odds"] {
            assert!(!words.contains(promise), "{}: {words}", t.id);
        }
        if !t.id.starts_with("figure.") {
            assert!(!words.contains('%') && !words.contains("percent"), "{}: {words}", t.id);
        }
    }
}

#[test]
fn no_text_tells_the_patient_what_to_choose() {
    for t in PATIENT_TEXTS {
        let words = t.words.get().to_lowercase();
        for advice in
            ["we recommend", "you should have", "you should take", "is the best", "choose "]
        {
            assert!(!words.contains(advice), "{}: {words}", t.id);
        }
    }
}

/// Vincristine into the cerebrospinal fluid kills.
#[test]
fn only_drugs_that_may_are_said_to_go_into_the_fluid_around_the_spine() {
    let may = [
        "methotrexate",
        "cytarabine",
        "cytarabine-liposomal",
        "hydrocortisone",
        "prednisolone",
        "dexamethasone",
    ];
    for t in PATIENT_TEXTS {
        let Some(drug) = t.id.strip_prefix("drug.") else { continue };
        if t.words.get().contains("spin") {
            assert!(may.contains(&drug), "{drug}: {}", t.words.get());
        }
    }
}

#[test]
fn what_was_written_for_others_is_shown_only_where_it_may_hold() {
    let adult = ids(&sound_adult_b());
    let child = ids(&child_t());
    assert!(adult.contains(&"figure.cure") && !child.contains(&"figure.cure"));
    assert!(child.contains(&"figure.child") && !adult.contains(&"figure.child"));
    assert!(!adult.contains(&"figure.ph-positive"), "BCR::ABL1 is absent");
    let positive = with(&adult_b(), json!({ "lesions": { "BCR::ABL1": "present" } }));
    assert!(ids(&positive).contains(&"figure.ph-positive"));
    // Unknown hides nothing.
    let blank = ids(&json!({}));
    for id in ["figure.cure", "figure.child", "figure.ph-positive"] {
        assert!(blank.contains(&id), "{id}");
    }
}

#[test]
fn the_drugs_are_those_of_options_that_are_not_excluded() {
    let drugs = |intake: &Value| -> BTreeSet<&'static str> {
        ids(intake).into_iter().filter_map(|id| id.strip_prefix("drug.")).collect()
    };
    let (b, t) = (drugs(&sound_adult_b()), drugs(&child_t()));
    assert!(b.contains("blinatumomab") && !t.contains("blinatumomab"), "{t:?}");
    assert!(t.contains("nelarabine") && !b.contains("nelarabine"), "{b:?}");
    assert!(b.contains("vincristine") && t.contains("vincristine"));
}

#[test]
fn schemes_are_counted_and_not_averaged() {
    let groups_of_42 = || report(&with(&adult_b(), json!({ "wbc": 42 }))).groups;
    let groups = groups_of_42();
    assert!(groups.high > 0 && groups.open > 0, "{groups:?}");
    // UKALL XII/E2993 rests on rules nobody has checked: it is among no group, and said apart.
    assert!(groups_of_42().unverified > 0);
    let blank = report(&json!({})).groups;
    assert_eq!((blank.high, blank.middle, blank.low), (0, 0, 0));
}

#[test]
fn every_part_is_there_in_the_order_read_and_every_text_has_its_source() {
    let view = report(&sound_adult_b());
    let parts: Vec<&str> = view.parts.iter().map(|p| p.part).collect();
    assert_eq!(
        parts,
        ["intro", "word", "phase", "drug", "test", "effect", "call", "figure", "question"]
    );
    for t in view.parts.iter().flat_map(|p| &p.texts) {
        assert!(!t.sources.is_empty() && !t.title.is_empty() && !t.words.is_empty(), "{}", t.id);
    }
    let now = view.parts[2].texts.iter().find(|t| t.id == "phase.induction").unwrap();
    assert_ne!(now.standing, "");
}

#[test]
fn every_language_has_every_text_and_no_digit_differs_from_the_english() {
    let digits = |words: &str| -> String { words.chars().filter(char::is_ascii_digit).collect() };
    let english = Language::En.patient_texts();
    for language in Language::ALL {
        let texts = language.patient_texts();
        assert_eq!(texts.len(), PATIENT_TEXTS.len(), "{}", language.id());
        for (((title, words), (_, en)), t) in texts.iter().zip(&english).zip(PATIENT_TEXTS) {
            assert!(!title.is_empty() && !words.is_empty(), "{} {}", language.id(), t.id);
            let (ours, english) = (digits(words), digits(en));
            // The order of two figures may change with the sentence.
            let sorted = |d: &str| {
                let mut all: Vec<char> = d.chars().collect();
                all.sort_unstable();
                all
            };
            assert_eq!(sorted(&ours), sorted(&english), "{} {}: {words}", language.id(), t.id);
        }
    }
    assert_eq!(Language::from_id("de"), Some(Language::De));
    assert_eq!(Language::from_id("xx"), None);
}

#[test]
fn a_translation_shows_the_same_texts_as_the_english() {
    let (intake, _) = Intake::from_json(&sound_adult_b());
    let ids = |language| -> Vec<&'static str> {
        let view = patient_of(&intake, language);
        view.parts.iter().flat_map(|p| p.texts.iter().map(|t| t.id)).collect()
    };
    for language in Language::ALL {
        assert_eq!(ids(language), ids(Language::En), "{}", language.id());
    }
}
