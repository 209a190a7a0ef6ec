//! Of whom the resources of a record are, and which of several with one name is read.

use crate::fhir_support::*;
use serde_json::json;
use stratall::interop::fhir::import::read;

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
fn in_a_text_of_two_patients_what_is_of_nobody_is_of_neither() {
    let other = json!({ "resourceType": "Patient", "id": "q", "gender": "male" });
    let mut nobodys = wbc("o", "2025-02-03", 20.0);
    nobodys.as_object_mut().unwrap().remove("subject");
    let both = serde_json::Value::from(vec![patient("2016-03-20"), other, nobodys.clone()]);
    let reading = read(&format!("Patient/p\n{both}"));
    assert!(matches(&reading, "wbc").is_empty());
    assert!(why(&reading, "Observation/o").contains("does not say of whom"));
    let alone = of(&[patient("2016-03-20"), nobodys]);
    assert_eq!(ticked(&alone, "wbc"), Some(("20.0", "")));
}

#[test]
fn a_subject_named_by_an_identifier_alone_is_somebody() {
    let number = |value: &str| json!({ "system": "urn:oid:1.2.3", "value": value });
    let mut known = patient("2016-03-20");
    known["identifier"] = json!([number("7")]);
    let mut count = wbc("o", "2025-02-03", 20.0);
    count["subject"] = json!({ "identifier": number("7") });
    let same = of(&[known.clone(), count.clone()]);
    assert_eq!((same.patients.len(), ticked(&same, "wbc")), (1, Some(("20.0", ""))));
    count["subject"] = json!({ "identifier": number("8") });
    let asked = of(&[known.clone(), count.clone()]);
    assert_eq!(asked.issues[0].code, "several-patients");
    let names: Vec<&str> = asked.patients.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Patient/p", "identifier urn:oid:1.2.3|8"]);
    let chosen = format!("{}\n{}", names[1], serde_json::Value::from(vec![known, count]));
    assert!(stratall::interop::fhir::import::is_json(&chosen));
    assert_eq!(ticked(&read(&chosen), "wbc"), Some(("20.0", "")));
}

#[test]
fn of_versions_of_one_resource_the_newest_is_read() {
    let version = |updated: &str, status: &str, value: f64| {
        let mut one = wbc("o", "2025-02-03", value);
        one["status"] = json!(status);
        one["meta"] = json!({ "lastUpdated": updated });
        one
    };
    let first = version("2025-02-03T10:00:00+01:00", "final", 200.0);
    let second = version("2025-02-03T09:30:00Z", "corrected", 20.0);
    let reading = of(&[patient("2016-03-20"), first.clone(), second.clone()]);
    assert_eq!(only(&reading, "wbc").text, "20.0");
    assert!(why(&reading, "Observation/o").contains("newer version"));
    let reading = of(&[patient("2016-03-20"), second.clone(), first.clone()]);
    assert_eq!(only(&reading, "wbc").text, "20.0");
    // Withdrawn: the version before it does not hold either.
    let withdrawn = version("2025-02-04T09:30:00Z", "entered-in-error", 20.0);
    let reading = of(&[patient("2016-03-20"), first.clone(), withdrawn]);
    assert!(matches(&reading, "wbc").is_empty());
    // The same twice is once.
    let reading = of(&[patient("2016-03-20"), first.clone(), first.clone()]);
    assert_eq!(ticked(&reading, "wbc"), Some(("200.0", "")));
    assert!(why(&reading, "Observation/o").contains("twice"));
    // Which of the two holds is not known.
    let other = wbc("o", "2025-02-03", 20.0);
    let reading = of(&[patient("2016-03-20"), first, other]);
    assert!(matches(&reading, "wbc").is_empty());
    assert_eq!(reading.unused.iter().filter(|u| u.why.contains("same id")).count(), 2);
}

#[test]
fn what_stands_in_a_withdrawn_report_is_not_read() {
    for (status, read) in [("final", true), ("entered-in-error", false), ("cancelled", false)] {
        let report = json!({ "resourceType": "DiagnosticReport", "id": "r", "status": status,
            "subject": { "reference": "Patient/p" }, "contained": [wbc("inner", "2025-02-03", 20.0)] });
        let reading = of(&[patient("2016-03-20"), report]);
        assert_eq!(!matches(&reading, "wbc").is_empty(), read, "{status}");
        assert_eq!(why(&reading, "DiagnosticReport/r#inner").is_empty(), read, "{status}");
    }
}

#[test]
fn an_extension_that_may_turn_the_meaning_keeps_a_resource_from_being_read() {
    let turned = json!([{ "url": "https://example.org/not", "valueBoolean": true }]);
    let mut count = wbc("o", "2025-02-03", 20.0);
    count["modifierExtension"] = turned.clone();
    let mut panel = json!({ "resourceType": "Observation", "id": "panel", "status": "final",
        "subject": { "reference": "Patient/p" }, "code": { "text": "panel" },
        "component": [{ "code": concept(LOINC, "26465-5", ""), "valueQuantity": quantity(2.0, "/uL")["valueQuantity"] }] });
    panel["component"][0]["modifierExtension"] = turned;
    let reading = of(&[patient("2016-03-20"), count, panel]);
    assert!(reading.matches.iter().all(|m| !m.path.contains("wbc")), "{:?}", reading.matches);
    for from in ["Observation/o", "Observation/panel, component 1"] {
        assert!(why(&reading, from).contains("modifierExtension"), "{from}");
    }
}

#[test]
fn what_is_no_resource_is_listed_and_a_bundle_inside_is_read() {
    let inner = json!({ "resourceType": "Bundle", "entry": [{ "resource": wbc("o", "2025-02-03", 20.0) }] });
    let middle = json!({ "resourceType": "Bundle", "entry": [{ "resource": inner }, { "fullUrl": "urn:uuid:1" }] });
    let outer = json!({ "resourceType": "Bundle", "entry": [{ "resource": middle },
        { "resource": { "id": "nameless" } }, { "resource": patient("2016-03-20") }] });
    let reading = read(&outer.to_string());
    assert_eq!(ticked(&reading, "wbc"), Some(("20.0", "")));
    let listed: Vec<&str> = reading.unused.iter().map(|u| u.why.as_str()).collect();
    assert_eq!(listed, ["the entry holds no resource", "it has no `resourceType`"]);
}

#[test]
fn a_page_of_a_longer_record_says_that_more_may_be_elsewhere() {
    let mut bundle = json!({ "resourceType": "Bundle", "type": "searchset",
        "entry": [{ "resource": wbc("o", "2025-02-03", 20.0) }] });
    assert!(flags(&read(&bundle.to_string()), "more-pages").is_empty());
    bundle["link"] = json!([{ "relation": "next", "url": "https://fhir.example/?page=2" }]);
    assert_eq!(flags(&read(&bundle.to_string()), "more-pages").len(), 1);
}

#[test]
fn a_patient_who_has_died_is_told_of() {
    for (part, value, told) in [
        ("deceasedBoolean", json!(true), true),
        ("deceasedBoolean", json!(false), false),
        ("deceasedDateTime", json!("2025-05-01"), true),
    ] {
        let mut one = patient("2016-03-20");
        one[part] = value.clone();
        let reading = of(&[one]);
        assert_eq!(flags(&reading, "deceased").len(), usize::from(told), "{part} {value}");
    }
}
