//! What leaves as FHIR comes back as the same entries, for every vector.

use stratall::assess;
use stratall::interop::fhir::export::{Made, write};
use stratall::interop::fhir::import::read;
use stratall::patient::{Intake, Severity};

/// The intake of what was read, ticked or not, of each path the first.
fn entered(text: &str) -> Intake {
    let reading = read(text);
    let mut intake = Intake::default();
    for found in &reading.matches {
        if intake.get(&found.path).is_none() {
            intake.set(&found.path, &found.text);
            intake.set_unit(&found.path, &found.unit);
        }
    }
    intake
}

fn bundle(intake: &Intake) -> String {
    let made = Made::parse("2026-01-05T10:15:00Z").unwrap();
    write(intake, &assess(intake), &made)
}

fn intake(json: &str) -> Intake {
    Intake::from_json(&serde_json::from_str(json).unwrap()).0
}

#[test]
fn an_exported_case_is_imported_as_it_was_typed() {
    for json in [
        r#"{ "ageYears": 6.5, "sex": "female", "wbc": 12.4, "lineage": "B", "lesions": { "ETV6::RUNX1": "present", "BCR::ABL1": "absent" } }"#,
        r#"{ "birthDate": "1979-06-01", "disease": { "diagnosisDate": "2025-01-10" }, "sex": "male", "wbc": { "text": "151000", "unit": "/uL" }, "creatinineMgDl": 0.9 }"#,
        r#"{ "ageDays": 200, "lineage": "B", "karyotype": "46,XX,t(4;11)(q21;q23)[20]", "cnsStatus": "CNS2a" }"#,
        r#"{ "ageYears": 34, "lineage": "T", "cd19": "pending", "mrd": [ { "timepoint": "end-of-induction", "value": 0.001, "sample": "marrow" } ], "comorbidities": [] }"#,
    ] {
        let typed = intake(json);
        let text = bundle(&typed);
        assert_eq!(entered(&text), typed, "{json}");
        let reading = read(&text);
        assert!(
            reading.issues.iter().all(|i| i.severity != Severity::Error),
            "{:?}",
            reading.issues
        );
        for (path, entry) in typed.iter() {
            let ticked: Vec<&str> = reading
                .matches
                .iter()
                .filter(|m| m.path == path && m.chosen)
                .map(|m| m.text.as_str())
                .collect();
            assert_eq!(ticked, [entry.text.as_str()], "{path} is ticked once");
        }
        assert!(reading.flags.is_empty(), "{:?}", reading.flags);
    }
}

#[test]
fn every_vector_comes_back() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let cases = json.as_array().cloned().unwrap_or_else(|| vec![json.clone()]);
        for case in cases {
            let Some(input) = case.get("intake") else { continue };
            let typed = Intake::from_json(input).0;
            assert_eq!(entered(&bundle(&typed)), typed, "{input}");
            count += 1;
        }
    }
    assert!(count > 20, "{count} vectors");
}
