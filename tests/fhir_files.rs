//! The published records handed to developers, and the table of codes. The records are not in the repository; without them the
//! tests say so and check nothing.

use std::path::PathBuf;

use crate::fhir_support::*;
use stratall::interop::fhir::import::codes::{CODES, DRUGS, FUSIONS, Meaning, ORIGINS, UNITS};
use stratall::interop::fhir::import::{Reading, read};
use stratall::patient::fields::{self, Kind};

fn published(name: &str) -> Option<Reading> {
    let folder = std::env::var_os("STRATALL_SHARED_DATA").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"));
    let text = std::fs::read_to_string(folder.join("fhir").join(name)).ok();
    if text.is_none() {
        println!("published records: ../shared/data/fhir/{name} is not here; nothing was checked");
    }
    text.map(|text| read(&text))
}

#[test]
fn mcode_s_child_is_read_and_its_contradictions_are_flagged() {
    let Some(reading) = published("mcode-brian-l.json") else { return };
    for (path, text) in [
        ("sex", "male"),
        ("birthDate", "2021-01-01"),
        ("disease.diagnosisDate", "2024-01-01"),
        ("lineage", "B"),
        ("wbc", "88.5"),
        ("lesions.ETV6::RUNX1", "present"),
    ] {
        assert_eq!(ticked(&reading, path), Some((text, "")), "{path}");
    }
    let wbc = only(&reading, "wbc");
    assert!(wbc.words.starts_with("White cells 88.5 ×10⁹/L from Observation/"), "{}", wbc.words);
    assert!(wbc.words.ends_with(", 2024-01-04, code 26464-8, unit 10*3/uL"), "{}", wbc.words);
    let age = only(&reading, "disease.diagnosisDate");
    assert!(age.notes.iter().any(|n| n.starts_with("3 years and 0 months")), "{:?}", age.notes);
    let cd19 = only(&reading, "cd19");
    assert!(cd19.suggestion && !cd19.chosen);
    assert!(flags(&reading, "cd20-without-percentage")[0].message.contains("CD20 is positive"));
    for (code, said) in [
        ("stated-risk", "high risk (NCI/Rome)"),
        ("dose-limit", "3.39 mg/m2"),
        ("dose-and-surface", "450.03 mg of cyclophosphamide is 750 mg/m2 of 0.600 m2"),
        ("risk-before-diagnosis", "2021-02-08, before the diagnosis on 2024-01-01"),
        ("code-and-display", "marrow aspiration report"),
        ("unusual-in-children", "idarubicin"),
        ("route", "prednisone is not given into a vein"),
    ] {
        let found = flags(&reading, code);
        assert!(found.iter().any(|f| f.message.contains(said)), "{code}: {found:?}");
    }
    assert!(flags(&reading, "code-and-display")[0].from[0].contains("lumbar-puncture"));
}

#[test]
fn the_italian_survivor_s_passport_is_read_as_far_as_it_goes() {
    let Some(reading) = published("pcsp-italy.json") else { return };
    assert_eq!(ticked(&reading, "birthDate"), Some(("2014-10-10", "")));
    assert_eq!(ticked(&reading, "disease.diagnosisDate"), Some(("2017-10-09", "")));
    // Preliminary, so proposed and not ticked.
    let given = only(&reading, "anthracyclines.doxorubicin");
    assert_eq!((given.text.as_str(), given.chosen), ("120", false));
    assert!(flags(&reading, "risk-in-free-text")[0].message.contains("`SR`"));
    assert!(why(&reading, "DocumentReference/142965").contains("not read"));
    assert!(reading.issues.is_empty(), "{:?}", reading.issues);
    assert!(reading.unused.len() > 30);
}

#[test]
fn a_file_that_is_no_json_gives_one_message_with_its_place() {
    let Some(reading) = published("pcsp-spain-invalid.json") else { return };
    assert_eq!(reading.issues.len(), 1);
    assert!(
        reading.issues[0].message.contains("line 6, column 7"),
        "{}",
        reading.issues[0].message
    );
    assert!(reading.matches.is_empty());
}

#[test]
fn every_code_leads_to_a_field_in_a_unit_it_takes() {
    for code in CODES.iter().filter(|c| c.is == Meaning::Field) {
        let Some(Kind::Number(spec)) = fields::at(code.path).map(|f| f.kind) else {
            panic!("{}: {} takes no number", code.code, code.path);
        };
        for ucum in code.units {
            let fits = UNITS.iter().any(|u| u.ucum == *ucum && spec.unit(u.becomes).is_some());
            assert!(fits, "{}: {ucum} does not fit {}", code.code, code.path);
        }
    }
    let paths = CODES
        .iter()
        .filter(|c| matches!(c.is, Meaning::Lesion | Meaning::Condition))
        .map(|c| c.path);
    let given = DRUGS.iter().map(|d| d.path).filter(|path| !path.is_empty());
    for path in paths.chain(FUSIONS.iter().map(|(_, path)| *path)).chain(given) {
        assert!(fields::at(path).is_some(), "{path}");
    }
    for (id, _) in ORIGINS {
        let cited = CODES.iter().any(|c| c.origin == *id) || DRUGS.iter().any(|d| d.origin == *id);
        assert!(cited || *id == "ucum", "nothing was read in {id}");
    }
}
