//! Records in FHIR are read by code and unit, and everything is accounted for.

use crate::fhir_support::*;
use serde_json::json;
use stratall::evidence::Verification;

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
        of(&[patient("2016-03-20"), result("o", "8806-2", "2025-02-03", quantity(60.0, "%"))]);
    let found = only(&reading, "lvefPercent");
    assert_eq!(found.verification, Verification::Recalled);
    assert!(found.notes.iter().any(|n| n.contains("from memory only")), "{:?}", found.notes);
    assert_eq!(only(&file("child-b-all"), "creatinine").verification, Verification::Seen);
}

#[test]
fn acute_myeloid_leukaemia_is_rejected_with_a_message() {
    let reading = file("aml");
    assert!(reading.matches.is_empty());
    assert!(reading.issues[0].message.contains("acute myeloid leukaemia"), "{:?}", reading.issues);
    assert!(reading.unused.iter().any(|u| u.from == "Observation/cy-wbc"));
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

#[test]
fn what_the_laboratory_calls_a_result_is_held_against_its_code() {
    let called = |text: &str| {
        let mut one = wbc("o", "2025-02-03", 20.0);
        one["code"]["text"] = json!(text);
        of(&[patient("2016-03-20"), one])
    };
    for (text, enters) in [
        ("Leukozyten", true),
        ("WBC", true),
        ("WBC CSF", false),
        ("Blasts", false),
        ("Leukozyten im Liquor", false),
        ("White cells, pleural fluid", false),
    ] {
        assert_eq!(!matches(&called(text), "wbc").is_empty(), enters, "{text}");
        assert_eq!(flags(&called(text), "code-and-display").is_empty(), enters, "{text}");
    }
    let mut taken = wbc("o", "2025-02-03", 20.0);
    taken["specimen"] = json!({ "display": "cerebrospinal fluid" });
    assert!(matches(&of(&[patient("2016-03-20"), taken]), "wbc").is_empty());
    // The name of the panel is the name of its parts.
    let part = json!({ "code": concept(LOINC, "6690-2", ""), "valueQuantity": quantity(2.0, "/uL")["valueQuantity"] });
    let panel = json!({ "resourceType": "Observation", "id": "panel", "status": "final",
        "subject": { "reference": "Patient/p" }, "code": { "text": "CSF panel" }, "component": [part] });
    let reading = of(&[patient("2016-03-20"), panel]);
    assert!(matches(&reading, "wbc").is_empty());
    assert!(why(&reading, "Observation/panel, component 1").contains("contradict"));
}

#[test]
fn two_codes_that_mean_different_things_are_neither_believed() {
    let with = |other: &str| {
        let mut one = wbc("o", "2025-02-03", 20.0);
        let second = concept(LOINC, other, "")["coding"][0].clone();
        one["code"]["coding"].as_array_mut().unwrap().push(second);
        of(&[patient("2016-03-20"), one])
    };
    assert_eq!(ticked(&with("26464-8"), "wbc"), Some(("20.0", "")));
    let two = with("26465-5");
    assert!(two.matches.iter().all(|m| m.from != "Observation/o"));
    assert_eq!(flags(&two, "two-codes").len(), 1);
    let mut both = diagnosis("2025-02-03");
    let t = concept(SNOMED, "277575008", "")["coding"][0].clone();
    both["code"]["coding"].as_array_mut().unwrap().push(t);
    let reading = of(&[patient("2016-03-20"), both]);
    assert!(matches(&reading, "lineage").is_empty());
    assert!(flags(&reading, "two-codes")[0].message.contains("B"));
}

#[test]
fn a_diagnosis_says_its_day_or_an_age_and_what_is_neither_is_listed() {
    let found = |parts: serde_json::Value| {
        let mut one = diagnosis("2025-02-03");
        let one_parts = one.as_object_mut().unwrap();
        one_parts.remove("onsetDateTime");
        one_parts.extend(parts.as_object().unwrap().clone());
        of(&[patient("2016-03-20"), one])
    };
    let age = |value: f64, unit: &str| json!({ "onsetAge": { "value": value, "system": UCUM, "code": unit } });
    assert_eq!(ticked(&found(age(8.0, "a")), "age"), Some(("8.0", "")));
    assert_eq!(ticked(&found(age(200.0, "d")), "age"), Some(("200.0", "d")));
    for parts in [
        age(30.0, "mo"),
        json!({ "onsetAge": { "value": 8, "comparator": "<", "code": "a" } }),
        json!({ "onsetRange": { "low": { "value": 8 } } }),
        json!({ "onsetString": "in spring" }),
    ] {
        let reading = found(parts.clone());
        assert!(matches(&reading, "age").is_empty(), "{parts}");
        assert!(why(&reading, "Condition/all").contains("enter the age"), "{parts}");
    }
    // When it was found counts, not when it began.
    let asserted = json!({ "onsetDateTime": "2025-01-20",
        "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/condition-assertedDate", "valueDateTime": "2025-02-03" }] });
    assert_eq!(ticked(&found(asserted), "disease.diagnosisDate"), Some(("2025-02-03", "")));
    let recorded = found(json!({ "recordedDate": "2025-02-10" }));
    assert!(!only(&recorded, "disease.diagnosisDate").chosen);
}

#[test]
fn a_status_is_believed_in_whatever_form_and_a_contradiction_is_not() {
    let with = |parts: serde_json::Value| {
        let mut one = diagnosis("2025-02-03");
        one.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        of(&[patient("2016-03-20"), one])
    };
    // As STU3 had it, and as the second coding of a concept.
    for status in [
        json!("entered-in-error"),
        json!({ "coding": [{ "system": "local", "code": "x" }, { "code": "entered-in-error" }] }),
    ] {
        let reading = with(json!({ "verificationStatus": status }));
        assert!(matches(&reading, "lineage").is_empty(), "{status}");
        assert!(why(&reading, "Condition/all").contains("in error"), "{status}");
    }
    assert_eq!(
        ticked(&with(json!({ "clinicalStatus": "relapse" })), "disease.phase"),
        Some(("relapsed", ""))
    );
    let coded = json!({ "code": concept("http://hl7.org/fhir/sid/icd-10-cm", "C91.01", ""),
        "clinicalStatus": { "coding": [{ "code": "relapse" }] } });
    let reading = with(coded);
    assert!(matches(&reading, "disease.phase").is_empty());
    assert!(why(&reading, "Condition/all").contains("contradict"));
}
