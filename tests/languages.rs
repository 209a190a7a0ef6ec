//! The words of the interface: every language has every one, and what is missing is English.

use std::collections::BTreeSet;

use stratall::knowledge::Language;
use stratall::patient::fields::{AGE, FIELDS, Field, Kind, LESION, MARROW_PARTS, MRD_PARTS};
use stratall::patient::vocabulary::{LESIONS, Timepoint, Vocabulary};
use stratall::prose::{label, speak, spoken};
use toml::Table;

fn read(path: &str) -> Table {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    text.parse().unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// What stands beside a field: its name and the words to choose from.
fn labels() -> BTreeSet<&'static str> {
    let all = FIELDS.iter().chain(MRD_PARTS).chain(MARROW_PARTS).chain([&LESION]);
    let of = |field: &Field| {
        let words = match field.kind {
            Kind::Choice(words) | Kind::List(words) => words,
            Kind::Number(_) | Kind::Text | Kind::Date => &[],
        };
        let own = (field.path != LESION.path).then_some(field.label);
        own.into_iter().chain(words.iter().map(|w| w.label)).collect::<Vec<_>>()
    };
    let mut labels: BTreeSet<&str> = all.flat_map(of).collect();
    labels.extend(LESIONS.iter().map(|l| l.label));
    labels.extend(Timepoint::CHOICES.iter().map(|t| t.label));
    // Of the page itself: why there is no result (src/app/form/control.rs).
    labels.extend(["pending", "not done", "failed", "too insensitive", "none of these"]);
    labels.extend(AGE.units.iter().map(|u| u.label));
    labels
}

#[test]
fn every_label_of_the_form_is_in_every_language_and_no_other() {
    for language in Language::ALL.iter().filter(|l| **l != Language::En) {
        let path = format!("locales/labels/{}.toml", language.id());
        let table = read(&path);
        let there: BTreeSet<&str> = table.keys().map(String::as_str).collect();
        assert_eq!(there, labels(), "{path}");
        assert!(table.values().all(|v| !v.as_str().unwrap().trim().is_empty()), "{path}");
    }
}

/// "{n} options" in English must not be "options" elsewhere: what is filled in would be lost.
#[test]
fn every_message_fills_in_what_the_english_one_does() {
    let holes = |text: &str| -> BTreeSet<String> {
        let parts = text.split('{').skip(1);
        parts.map(|part| part.split('}').next().unwrap().to_owned()).collect()
    };
    for folder in ["locales", "locales/plan", "locales/reader"] {
        let english = read(&format!("{folder}/en.toml"));
        for language in Language::ALL {
            let path = format!("{folder}/{}.toml", language.id());
            for (id, text) in read(&path) {
                let [ours, wanted] = [&text, &english[&id]].map(|t| t.as_str().unwrap());
                assert_eq!(holes(ours), holes(wanted), "{path}, {id}");
            }
        }
    }
}

/// A word that is written twice: in the page as the browser gets it, and in the locale that takes its place.
#[test]
fn the_static_page_says_what_the_english_locale_says() {
    let page = std::fs::read_to_string("index.html").unwrap();
    let english = read("locales/en.toml");
    let parts: Vec<&str> = page.split("data-word=\"").skip(1).collect();
    assert_eq!(parts.len(), english.keys().filter(|id| id.starts_with("static-")).count());
    for part in parts {
        let name = part.split('"').next().unwrap();
        let words = part.split_once('>').unwrap().1.split('<').next().unwrap();
        assert_eq!(words, english[&format!("static-{name}")].as_str().unwrap(), "{name}");
    }
}

#[test]
fn a_language_is_spoken_from_its_file_and_a_label_is_put_together_from_its_parts() {
    let file = "eins\nzwei\ndrei\nMRD level\tMRD-Wert\nday 8\tTag 8\nSex\tGeschlecht";
    assert!(speak(file, 1, &["two", "three"]));
    assert_eq!([spoken(0), spoken(1), spoken(2)], [Some("zwei"), Some("drei"), None]);
    assert_eq!(label("Sex"), "Geschlecht");
    assert_eq!(label("MRD level, day 8"), "MRD-Wert, Tag 8");
    assert_eq!(label("Trisomy 4, 10 and 17"), "Trisomy 4, 10 and 17");
    assert!(speak("", 1, &["two", "three"]));
    assert_eq!((spoken(0), label("Sex").as_str()), (None, "Sex"));
}

/// The file of another build must not put one message in the place of another.
#[test]
fn a_file_with_fewer_messages_changes_no_word() {
    assert!(!speak("eins\nSex\tGeschlecht", 0, &["one", "two"]));
    assert_eq!((spoken(0), label("Sex").as_str()), (None, "Sex"));
}

#[test]
fn marked_english_keeps_what_is_filled_in() {
    assert!(speak("pseudo", 0, &["{n} options for {case}"]));
    let marked = spoken(0).unwrap();
    assert!(marked.starts_with('[') && marked.ends_with(']'), "{marked}");
    assert!(marked.contains("{n}") && marked.contains("{case}"), "{marked}");
    assert!(marked.chars().count() > "{n} options for {case}".len() * 5 / 4, "{marked}");
    assert!(label("Age").starts_with("[Åĝé"));
}

/// Every text of a file, whatever tables it stands in.
fn texts(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(all) => all.iter().flat_map(texts).collect(),
        toml::Value::Table(table) => table.values().flat_map(texts).collect(),
        toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => Vec::new(),
    }
}

/// What a language asks for around its signs; `before` and `after` are the neighbours of `sign`.
fn is_set(language: &str, text: &str, before: char, sign: char, after: char) -> bool {
    let fixed = |c: char| matches!(c, '\u{a0}' | '\u{202f}');
    let several = |c: char| "?!…»".contains(c);
    let pairs = |open: char, close: char| text.matches(open).count() == text.matches(close).count();
    match (language, sign) {
        (_, '\'' | '"') => false,
        ("fr", ';' | '!' | '?' | '»') => fixed(before) || several(before),
        // `BCR::ABL1`, `08:30`, an address.
        ("fr", ':') => {
            fixed(before) || before == ':' || ":/".contains(after) || after.is_ascii_digit()
        }
        ("fr", '«') => fixed(after),
        ("fr", '%') | ("de" | "es", '%') => fixed(before),
        ("fr" | "es", '„' | '“') | ("de", '«' | '»' | '”') => false,
        ("de", '„') => pairs('„', '“'),
        ("es", '«') => pairs('«', '»'),
        ("es", '?' | '¿') => pairs('¿', '?'),
        ("es", '!' | '¡') => pairs('¡', '!'),
        (_, ':' | ';' | '!' | '?') => !before.is_whitespace(),
        _ => true,
    }
}

#[test]
fn signs_are_set_as_the_language_sets_them() {
    let mut wrong = Vec::new();
    for folder in ["locales", "locales/labels", "locales/plan", "locales/reader", "locales/patient"]
    {
        for language in Language::ALL.iter().filter(|l| **l != Language::En).map(|l| l.id()) {
            let path = format!("{folder}/{language}.toml");
            for text in texts(&toml::Value::Table(read(&path))) {
                let padded: Vec<char> = format!("{{{text}}}").chars().collect();
                let bad = padded.windows(3).find(|w| !is_set(language, &text, w[0], w[1], w[2]));
                wrong.extend(bad.map(|_| format!("{path}: {text}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One English word that is two elsewhere must be two keys: a poor response is no poor metaboliser.
#[test]
fn a_word_that_differs_elsewhere_has_a_key_of_its_own() {
    for (language, response, metaboliser) in [
        ("de", "schlecht", "langsamer Metabolisierer"),
        ("es", "mala", "metabolizador lento"),
        ("fr", "mauvaise", "métaboliseur lent"),
    ] {
        let table = read(&format!("locales/labels/{language}.toml"));
        assert_eq!(table["poor"].as_str(), Some(response));
        assert_eq!(table["poor metaboliser"].as_str(), Some(metaboliser));
    }
}
