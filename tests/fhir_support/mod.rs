//! Invented records of one patient, put together for a test.
#![allow(missing_docs, reason = "the names say it")]

use serde_json::{Value, json};
use stratall::interop::fhir::import::{Flag, Match, Reading, read};

pub const LOINC: &str = "http://loinc.org";
pub const SNOMED: &str = "http://snomed.info/sct";
pub const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
pub const UCUM: &str = "http://unitsofmeasure.org";

pub fn file(name: &str) -> Reading {
    let path = format!("{}/tests/fhir/{name}.json", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read_to_string(path).unwrap())
}

/// A reading of these resources, in a list.
pub fn of(resources: &[Value]) -> Reading {
    read(&Value::from(resources.to_vec()).to_string())
}

pub fn concept(system: &str, code: &str, display: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code, "display": display }] })
}

pub fn patient(born: &str) -> Value {
    json!({ "resourceType": "Patient", "id": "p", "gender": "female", "birthDate": born })
}

pub fn diagnosis(on: &str) -> Value {
    json!({ "resourceType": "Condition", "id": "all", "subject": { "reference": "Patient/p" },
        "code": concept(SNOMED, "277571004", "B-cell acute lymphoblastic leukemia"), "onsetDateTime": on })
}

/// A final result under a LOINC code; `value` is merged into it.
pub fn result(id: &str, code: &str, on: &str, value: Value) -> Value {
    let mut one = json!({ "resourceType": "Observation", "id": id, "status": "final",
        "code": concept(LOINC, code, ""), "subject": { "reference": "Patient/p" }, "effectiveDateTime": on });
    if let (Some(one), Some(value)) = (one.as_object_mut(), value.as_object()) {
        one.extend(value.clone());
    }
    one
}

pub fn quantity(value: f64, unit: &str) -> Value {
    json!({ "valueQuantity": { "value": value, "unit": unit, "system": UCUM, "code": unit } })
}

pub fn wbc(id: &str, on: &str, value: f64) -> Value {
    result(id, "6690-2", on, quantity(value, "10*9/L"))
}

pub fn order(rxnorm: &str, on: &str, text: &str, mg: Option<f64>, route: &str) -> Value {
    let mut dosage = json!({ "text": text, "route": concept(SNOMED, route, "") });
    if let Some(mg) = mg {
        dosage["doseAndRate"] =
            json!([{ "doseQuantity": { "value": mg, "system": UCUM, "code": "mg" } }]);
    }
    json!({ "resourceType": "MedicationRequest", "id": "order", "status": "active", "intent": "order",
        "medicationCodeableConcept": concept(RXNORM, rxnorm, ""), "subject": { "reference": "Patient/p" },
        "authoredOn": on, "dosageInstruction": [dosage] })
}

pub const INTO_A_VEIN: &str = "47625008";

/// The matches for a path.
pub fn matches<'a>(reading: &'a Reading, path: &str) -> Vec<&'a Match> {
    reading.matches.iter().filter(|m| m.path == path).collect()
}

/// The one match for a path.
pub fn only<'a>(reading: &'a Reading, path: &str) -> &'a Match {
    let all = matches(reading, path);
    assert_eq!(all.len(), 1, "{path}: {all:?}");
    all[0]
}

/// What is ticked for a path: text and unit.
pub fn ticked<'a>(reading: &'a Reading, path: &str) -> Option<(&'a str, &'a str)> {
    matches(reading, path)
        .into_iter()
        .find(|m| m.chosen)
        .map(|m| (m.text.as_str(), m.unit.as_str()))
}

/// The flags with a code.
pub fn flags<'a>(reading: &'a Reading, code: &str) -> Vec<&'a Flag> {
    reading.flags.iter().filter(|f| f.code == code).collect()
}

/// Why a resource, or a part of it, was not entered.
pub fn why<'a>(reading: &'a Reading, from: &str) -> &'a str {
    reading.unused.iter().find(|u| u.from == from).map_or("", |u| &u.why)
}

/// Vincristine given at a time.
pub fn given(on: &str) -> Value {
    json!({ "resourceType": "MedicationAdministration", "id": "given", "status": "completed",
        "medicationCodeableConcept": concept(RXNORM, "11202", ""), "subject": { "reference": "Patient/p" },
        "effectiveDateTime": on })
}

/// A FISH for t(9;22).
pub fn fish(id: &str, on: &str, code: &str, display: &str) -> Value {
    result(id, "51867-0", on, json!({ "valueCodeableConcept": concept(SNOMED, code, display) }))
}
