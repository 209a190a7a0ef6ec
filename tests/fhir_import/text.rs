//! What a text of a record may look like: one resource, a list, a bundle, something else.

use crate::fhir_support::*;
use serde_json::json;
use stratall::interop::fhir::import::{is_json, read};

#[test]
fn a_single_resource_a_list_and_a_bundle_are_read_alike() {
    let one = wbc("o", "2025-02-03", 20.0);
    let bundle =
        json!({ "resourceType": "Bundle", "type": "searchset", "entry": [{ "resource": one }] });
    for text in [
        one.to_string(),
        json!([one]).to_string(),
        bundle.to_string(),
        json!([bundle]).to_string(),
        format!("\u{feff}{one}"),
    ] {
        assert!(is_json(&text));
        assert_eq!(ticked(&read(&text), "wbc"), Some(("20.0", "")), "{text}");
    }
}

#[test]
fn what_is_no_fhir_gives_one_clear_message() {
    for (text, code, said) in [
        ("{\"a\": 1}", "no-fhir", "no FHIR"),
        ("[]", "no-fhir", "no FHIR"),
        ("[1, 2]", "no-fhir", "no FHIR"),
        ("{\"resourceType\": \"Bundle\"}", "no-fhir", "no entry"),
        ("{\n  \"resourceType\": \"Bundle\",\n  oops\n}", "invalid-json", "line 3, column 3"),
        ("{\"resourceType\":", "invalid-json", "ends too early"),
        ("{\"a\": 1} trailing", "invalid-json", "line 1, column 10"),
        ("Patient/1\n{\"a\": }", "invalid-json", "line 2, column 7"),
    ] {
        let reading = read(text);
        assert_eq!(reading.issues.len(), 1, "{text}");
        assert_eq!(reading.issues[0].code, code, "{text}");
        assert!(reading.issues[0].message.contains(said), "{text}: {}", reading.issues[0].message);
        assert!(reading.matches.is_empty() && reading.unused.is_empty(), "{text}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(read(&deep).issues[0].code, "invalid-json");
    assert_eq!(
        read(&format!("{{\"a\":\"{}\"}}", "x".repeat(8_000_000))).issues[0].code,
        "too-long"
    );
}

#[test]
fn a_laboratory_text_is_no_record() {
    for text in ["WBC 42 x10^9/L", "[Lab] WBC 42", "46,XY[20]", "", "a/b\nWBC 42"] {
        assert!(!is_json(text), "{text}");
    }
    assert!(is_json("  {") && is_json("[\n{") && is_json("[") && is_json("Patient/1\n{"));
}

#[test]
fn the_reading_is_the_json_that_is_promised() {
    let json = serde_json::to_value(file("child-b-all")).unwrap();
    let names: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "choices",
            "flags",
            "issues",
            "matches",
            "patient",
            "patients",
            "start",
            "startFrom",
            "unused"
        ]
    );
    assert!(json["matches"][0]["sourceUnit"].is_string());
    let told = stratall::interop::write::json(&file("child-b-all")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&told).unwrap(), json);
}

/// Every value of a record in turn, replaced.
fn replaced(json: &serde_json::Value, with: &serde_json::Value, out: &mut Vec<serde_json::Value>) {
    let paths = |json: &serde_json::Value| -> Vec<String> {
        let mut all = vec![String::new()];
        let mut n = 0;
        while n < all.len() {
            let at = all[n].clone();
            match json.pointer(&at) {
                Some(serde_json::Value::Object(map)) => {
                    all.extend(map.keys().map(|k| format!("{at}/{k}")))
                }
                Some(serde_json::Value::Array(items)) => {
                    all.extend((0..items.len()).map(|i| format!("{at}/{i}")))
                }
                _ => {}
            }
            n += 1;
        }
        all
    };
    for path in paths(json) {
        let mut other = json.clone();
        if let Some(place) = other.pointer_mut(&path) {
            *place = with.clone();
        }
        out.push(other);
    }
}

#[test]
fn a_value_of_another_shape_anywhere_stops_nothing() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fhir/child-b-all.json");
    let json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut all = Vec::new();
    for with in [
        json!(null),
        json!(-1e300),
        json!("#"),
        json!("é–é–é–é–é–"),
        json!([]),
        json!([[{}]]),
        json!({ "coding": 1 }),
    ] {
        replaced(&json, &with, &mut all);
    }
    assert!(all.len() > 2000);
    for record in all {
        let text = record.to_string();
        assert_eq!(read(&text), read(&text), "the same every time");
    }
}
