//! Records in FHIR are read by code and unit, and everything is accounted for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod fhir_support;

use fhir_support::*;
use serde_json::json;
use stratall::evidence::Verification;
use stratall::interop::fhir::import::{is_json, read};

#[test]
fn a_bundle_is_read_with_where_each_value_stands() {
    let reading = file("child-b-all");
    assert_eq!((reading.patient.as_str(), reading.start.as_str()), ("Patient/ada", "2025-02-06"));
    assert_eq!(reading.start_from, "MedicationRequest/vcr");
    for (path, text, unit) in [
        ("sex", "female", ""),
        ("birthDate", "2016-03-20", ""),
        ("disease.diagnosisDate", "2025-02-03", ""),
        ("lineage", "B", ""),
        ("wbc", "9.8", ""),
        ("weightKg", "28.5", ""),
        ("heightCm", "129", ""),
        ("creatinine", "41", ""),
        ("lvefPercent", "64", ""),
        ("ecog", "1", ""),
        ("csf.wbcPerUl", "2", ""),
        ("lesions.BCR::ABL1", "absent", ""),
        ("lesions.TCF3::PBX1", "present", ""),
        ("karyotype", "46,XX,t(1;19)(q23;p13.3)[15]/46,XX[5]", ""),
    ] {
        assert_eq!(ticked(&reading, path), Some((text, unit)), "{path}");
    }
    let wbc = matches(&reading, "wbc").into_iter().find(|m| m.chosen).unwrap();
    assert_eq!(
        wbc.words,
        "White cells 9.8 ×10⁹/L from Observation/wbc-second, 2025-02-05T07:00:00+01:00, code 26464-8, unit 10*3/uL"
    );
    assert_eq!((wbc.value.as_str(), wbc.code.as_str()), ("9.8", "http://loinc.org|26464-8"));
    let weight = only(&reading, "weightKg");
    assert_eq!(
        weight.words,
        "Weight 28.5 kg from Observation/weight, 2025-02-03, code 29463-7, value 28500, unit g"
    );
    let csf = only(&reading, "csf.wbcPerUl");
    assert_eq!(csf.from, "Observation/csf, component 1");
    assert!(reading.issues.is_empty(), "{:?}", reading.issues);
}

#[test]
fn every_resource_is_a_match_or_listed_with_its_reason() {
    let reading = file("child-b-all");
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fhir/child-b-all.json"
    ))
    .unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    for entry in json["entry"].as_array().unwrap() {
        let resource = &entry["resource"];
        let name = format!(
            "{}/{}",
            resource["resourceType"].as_str().unwrap(),
            resource["id"].as_str().unwrap()
        );
        let read = reading.matches.iter().any(|m| m.from.starts_with(&name));
        let left = reading.unused.iter().any(|u| u.from.starts_with(&name) && !u.why.is_empty());
        assert!(read || left, "{name} vanished");
    }
    assert_eq!(why(&reading, "Observation/wbc-error"), "it was entered in error");
    assert!(why(&reading, "Observation/csf, component 2").contains("not-performed"));
    assert!(why(&reading, "Observation/platelets").contains("end of induction"));
}

#[test]
fn the_newest_until_treatment_began_is_chosen_and_the_others_are_a_choice() {
    let reading = file("child-b-all");
    let choice = reading.choices.iter().find(|c| c.path == "wbc").unwrap();
    let texts: Vec<&str> =
        choice.matches.iter().map(|n| reading.matches[*n].text.as_str()).collect();
    assert_eq!(texts, ["9.8", "12400", "1.1"]);
    let late = matches(&reading, "wbc").into_iter().find(|m| m.text == "1.1").unwrap();
    assert!(!late.chosen && late.notes[0].contains("after treatment began on 2025-02-06"));
    let perl = matches(&reading, "wbc").into_iter().find(|m| m.text == "12400").unwrap();
    assert_eq!(perl.unit, "/uL");
}

#[test]
fn on_the_day_treatment_began_a_count_still_counts() {
    for (on, ticks) in [("2025-02-05", true), ("2025-02-06", true), ("2025-02-07", false)] {
        let reading = of(&[
            patient("2016-03-20"),
            diagnosis("2025-02-03"),
            wbc("w", on, 20.0),
            order("11202", "2025-02-06", "", None, INTO_A_VEIN),
        ]);
        assert_eq!(only(&reading, "wbc").chosen, ticks, "{on}");
    }
}

#[test]
fn without_a_start_of_treatment_the_newest_is_chosen_and_says_so() {
    let reading =
        of(&[patient("2016-03-20"), wbc("a", "2025-02-03", 20.0), wbc("b", "2025-02-05", 30.0)]);
    assert_eq!((reading.start.as_str(), ticked(&reading, "wbc")), ("", Some(("30.0", ""))));
    let chosen = matches(&reading, "wbc").into_iter().find(|m| m.chosen).unwrap();
    assert!(chosen.notes.iter().any(|n| n.contains("when treatment began is not known")));
}

#[test]
fn a_suggestion_from_free_text_is_never_ticked() {
    let reading = file("child-b-all");
    for path in ["cd19", "cd22"] {
        let found = only(&reading, path);
        assert_eq!(
            (found.text.as_str(), found.suggestion, found.chosen),
            ("positive", true, false)
        );
    }
    let kmt2a = only(&reading, "lesions.KMT2A-r");
    assert_eq!((kmt2a.text.as_str(), kmt2a.suggestion, kmt2a.chosen), ("absent", true, false));
}

#[test]
fn free_text_that_says_both_or_neither_is_left() {
    for text in [
        "CD19 positive, CD22 negative",
        "CD19 was looked at",
        "CD190 positive",
        "no blasts; CD19 strongly positive, CD20 not seen",
    ] {
        let reading = of(&[result("i", "101119-6", "2025-02-03", json!({ "valueString": text }))]);
        assert!(matches(&reading, "cd19").is_empty(), "{text}");
    }
}

#[test]
fn code_and_unit_must_both_fit() {
    let with = |code: &str, unit: &str| {
        of(&[patient("2016-03-20"), result("o", code, "2025-02-03", quantity(1.0, unit))])
    };
    for (code, unit, fits) in [
        ("6690-2", "10*9/L", true),
        ("6690-2", "10*3/uL", true),
        ("6690-2", "mg/dL", false),
        ("6690-2", "", false),
        ("2160-0", "mg/dL", true),
        // A mass code with an amount of substance: one of the two is wrong.
        ("2160-0", "umol/L", false),
        ("14682-9", "mg/dL", false),
    ] {
        let reading = with(code, unit);
        assert_eq!(
            reading.matches.iter().any(|m| m.from == "Observation/o"),
            fits,
            "{code} {unit}"
        );
        assert_eq!(flags(&reading, "code-and-unit").is_empty(), fits, "{code} {unit}");
    }
    let unknown = with("1-1", "10*9/L");
    assert!(why(&unknown, "Observation/o").contains("http://loinc.org|1-1"));
}

#[test]
fn what_is_no_value_is_not_entered_as_one() {
    for (value, said) in [
        (
            json!({ "valueQuantity": { "value": 100, "comparator": ">", "code": "10*9/L", "system": UCUM } }),
            "is a limit, no value",
        ),
        (json!({ "valueQuantity": { "code": "10*9/L", "system": UCUM } }), "no number"),
        (json!({ "valueRange": { "low": { "value": 1 }, "high": { "value": 2 } } }), "a range"),
        (json!({ "valueString": "88.5" }), "the text `88.5`"),
        (json!({ "valueInteger": 5 }), "a number"),
        (json!({ "valueCodeableConcept": { "text": "high" } }), "`high`"),
        (
            json!({ "dataAbsentReason": { "coding": [{ "code": "unknown" }] } }),
            "not a negative result",
        ),
        (json!({}), "no value"),
    ] {
        let reading =
            of(&[patient("2016-03-20"), result("o", "6690-2", "2025-02-03", value.clone())]);
        assert!(matches(&reading, "wbc").is_empty(), "{value}");
        assert!(
            why(&reading, "Observation/o").contains(said),
            "{value}: {}",
            why(&reading, "Observation/o")
        );
    }
}

#[test]
fn status_decides_whether_a_result_is_used() {
    for (status, used, ticks) in [
        ("final", true, true),
        ("amended", true, true),
        ("corrected", true, true),
        ("preliminary", true, false),
        ("unknown", true, false),
        ("registered", false, false),
        ("cancelled", false, false),
        ("entered-in-error", false, false),
    ] {
        let mut one = wbc("o", "2025-02-03", 20.0);
        one["status"] = json!(status);
        let reading = of(&[patient("2016-03-20"), one]);
        let found = matches(&reading, "wbc");
        assert_eq!((!found.is_empty(), found.iter().any(|m| m.chosen)), (used, ticks), "{status}");
        assert_eq!(flags(&reading, "not-final").len(), usize::from(used && !ticks), "{status}");
    }
}

#[test]
fn a_recalled_code_says_so() {
    let reading =
        of(&[patient("2016-03-20"), result("o", "804-5", "2025-02-03", quantity(20.0, "10*9/L"))]);
    let found = only(&reading, "wbc");
    assert_eq!(found.verification, Verification::Recalled);
    assert!(found.notes.iter().any(|n| n.contains("from memory only")), "{:?}", found.notes);
    assert_eq!(only(&file("child-b-all"), "creatinine").verification, Verification::Seen);
}

#[test]
fn two_patients_are_never_mixed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fhir/two-patients.json");
    let text = std::fs::read_to_string(path).unwrap();
    let asked = read(&text);
    assert_eq!(asked.issues[0].code, "several-patients");
    assert!(asked.matches.is_empty() && asked.unused.is_empty());
    let names: Vec<&str> = asked.patients.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Patient/ada", "Patient/ben"]);
    assert_eq!(asked.patients[1].words, "Patient/ben, male, born 1979-06-01");
    for (who, wbc, sex) in [("Patient/ada", "12400", "female"), ("Patient/ben", "151", "male")] {
        let reading = read(&format!("{who}\n{text}"));
        assert_eq!(only(&reading, "wbc").text, wbc);
        assert_eq!(only(&reading, "sex").text, sex);
        let other = if sex == "male" { "Patient/ada" } else { "Patient/ben" };
        assert!(why(&reading, other).contains("who is not the patient read"));
    }
    assert_eq!(read(&format!("Patient/eve\n{text}")).issues[0].code, "several-patients");
}

#[test]
fn a_result_of_somebody_who_is_not_there_is_somebody_elses() {
    let mut other = wbc("o", "2025-02-03", 20.0);
    other["subject"] = json!({ "reference": "Patient/q" });
    let reading = of(&[patient("2016-03-20"), other]);
    assert_eq!(reading.issues[0].code, "several-patients");
    assert!(reading.matches.is_empty());
}

#[test]
fn a_result_about_a_donor_or_a_device_is_not_the_patients() {
    let mut donor = wbc("o", "2025-02-03", 20.0);
    donor["focus"] = json!([{ "reference": "RelatedPerson/donor" }]);
    let mut device = wbc("d", "2025-02-03", 20.0);
    device["subject"] = json!({ "reference": "Device/1" });
    let reading = of(&[patient("2016-03-20"), donor, device]);
    assert!(matches(&reading, "wbc").is_empty());
    assert!(why(&reading, "Observation/o").contains("focus"));
    assert!(why(&reading, "Observation/d").contains("Device/1"));
}

#[test]
fn references_by_address_and_contained_resources_are_followed() {
    let reading = file("urn-and-contained");
    assert_eq!(reading.patients.len(), 1);
    assert_eq!(ticked(&reading, "wbc"), Some(("61", "")));
    assert!(only(&reading, "wbc").from.ends_with("#inner"));
    assert_eq!(reading.start, "2025-03-04");
    assert!(matches(&reading, "lineage").is_empty(), "C91.0 says no lineage");
    assert_eq!(ticked(&reading, "disease.diagnosisDate"), Some(("2025-03-01", "")));
}

#[test]
fn acute_myeloid_leukaemia_is_rejected_with_a_message() {
    let reading = file("aml");
    assert!(reading.matches.is_empty());
    assert!(reading.issues[0].message.contains("acute myeloid leukaemia"), "{:?}", reading.issues);
    assert!(reading.unused.iter().any(|u| u.from == "Observation/cy-wbc"));
}

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

#[test]
fn a_diagnosis_that_says_neither_lineage_nor_day_is_listed() {
    let all = json!({ "resourceType": "Condition", "id": "all", "subject": { "reference": "Patient/p" },
        "code": concept("http://hl7.org/fhir/sid/icd-10-cm", "C91.00", "Acute lymphoblastic leukemia") });
    let reading = of(&[patient("2019-01-05"), all]);
    let left: Vec<(&str, &str)> =
        reading.unused.iter().map(|u| (u.from.as_str(), u.why.as_str())).collect();
    assert_eq!(left, [("Condition/all", "it says nothing that the form asks for")]);
}

#[test]
fn a_panel_with_a_value_of_its_own_is_listed_beside_its_parts() {
    let count = quantity(5.0, "10*9/L");
    let part =
        json!({ "code": concept(LOINC, "6690-2", ""), "valueQuantity": count["valueQuantity"] });
    let panel = json!({ "resourceType": "Observation", "id": "panel", "status": "final",
        "subject": { "reference": "Patient/p" }, "code": { "text": "panel" },
        "valueString": "haemolysed", "component": [part] });
    let reading = of(&[patient("2019-01-05"), panel]);
    assert!(reading.matches.iter().any(|m| m.from == "Observation/panel, component 1"));
    assert!(reading.unused.iter().any(|u| u.from == "Observation/panel"));
}
