//! The schemas say what the tables say: every field, unit and word that is read, and no other.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use serde_json::{Value, json};
use stratall::patient::Intake;
use stratall::patient::fields::{FIELDS, Kind, MARROW_PARTS, MRD_PARTS};
use stratall::schema::{documents, typescript};
use stratall::treatment::schedule::{REQUEST_FIELDS, Request};

fn document(name: &str) -> Value {
    let found = documents().into_iter().find(|(file, _)| *file == name);
    found.unwrap_or_else(|| panic!("no schema {name}")).1
}

/// The schema of a property, through the reference of the object it is in.
fn property<'a>(document: &'a Value, within: &str, path: &str) -> &'a Value {
    let schema = &document["$defs"][within]["properties"];
    match path.split_once('.') {
        None => &schema[path],
        Some((outer, inner)) => {
            let to = schema[outer]["$ref"].as_str().unwrap_or_else(|| panic!("{path}"));
            property(document, to.strip_prefix("#/$defs/").unwrap(), inner)
        }
    }
}

#[test]
fn every_field_is_described_with_each_unit_and_word() {
    let intake = document("intake");
    let once = FIELDS.iter().map(|f| ("Intake", f));
    let results = MRD_PARTS.iter().map(|f| ("IntakeMrd", f));
    let marrow = MARROW_PARTS.iter().map(|f| ("IntakeMarrow", f));
    for (within, field) in once.chain(results).chain(marrow) {
        let names: Vec<&str> = match field.json {
            [] => vec![field.path],
            names => names.iter().map(|(name, _)| *name).collect(),
        };
        let said: String =
            names.iter().map(|name| property(&intake, within, name).to_string()).collect();
        assert!(said.contains("description"), "{}", field.path);
        match field.kind {
            Kind::Number(spec) => {
                for unit in spec.units {
                    assert!(said.contains(&format!("{:?}", unit.id)), "{} {}", field.path, unit.id);
                }
            }
            Kind::Choice(words) | Kind::List(words) => {
                for word in words {
                    assert!(said.contains(&format!("{:?}", word.id)), "{} {}", field.path, word.id);
                }
            }
            Kind::Text | Kind::Date => {}
        }
    }
}

#[test]
fn every_name_of_the_intake_is_one_that_is_read() {
    let intake = document("intake");
    let properties = intake["$defs"]["Intake"]["properties"].as_object().unwrap();
    for (name, schema) in properties {
        let value = match (&schema["$ref"], &schema["type"]) {
            (Value::String(_), _) => json!({}),
            (_, Value::String(kind)) if kind == "array" => json!([]),
            _ => json!("unknown"),
        };
        let (_, issues) = Intake::from_json(&json!({ name: value }));
        assert!(issues.is_empty(), "{name}: {issues:?}");
    }
}

#[test]
fn a_request_has_the_fields_and_words_that_are_read() {
    let request = document("schedule-request");
    let properties = request["$defs"]["ScheduleRequest"]["properties"].as_object().unwrap();
    let mut fields = REQUEST_FIELDS.to_vec();
    fields.sort_unstable();
    assert_eq!(properties.keys().map(String::as_str).collect::<Vec<_>>(), fields);
    for name in ["bsa", "risk"] {
        for word in properties[name]["enum"].as_array().unwrap() {
            let (_, issues) = Request::from_json(&json!({ name: word }));
            assert!(issues.is_empty(), "{name} {word}: {issues:?}");
        }
    }
}

#[test]
fn every_type_that_is_named_is_there() {
    let types = typescript();
    for (_, schema) in documents() {
        for name in schema["$defs"].as_object().unwrap().keys() {
            let declared = [format!("export interface {name} {{"), format!("export type {name} =")];
            assert!(declared.iter().any(|d| types.contains(d)), "{name}");
        }
    }
    assert!(!types.contains(": unknown;"), "a type could not be told");
}
