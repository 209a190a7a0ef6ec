//! The vectors, natively: what a clinician expects, and the bytes that wasm must give too.

use crate::support;
use std::path::Path;

use crate::vectors::{DIGESTS, VECTORS, digest};
use serde_json::Value;

fn parse(name: &str, text: &str) -> Value {
    let parsed: Result<Value, _> = serde_json::from_str(text);
    assert!(parsed.is_ok(), "{name}: {parsed:?}");
    parsed.unwrap()
}

/// The verdict of a criterion, wherever it stands.
fn verdict(assessment: &Value, id: &str) -> Value {
    let schemes = assessment["schemes"].as_array().unwrap();
    let lists = schemes.iter().flat_map(|s| [&s["criteria"], &s["flags"]]);
    let mut criteria = lists.flat_map(|list| list.as_array().unwrap());
    criteria.find(|c| c["id"] == id).unwrap()["verdict"].clone()
}

#[test]
fn every_vector_gives_what_is_expected() {
    for (name, text) in VECTORS {
        let vector = parse(name, text);
        let expect = &vector["expect"];
        for (scheme, expected) in expect["schemes"].as_object().unwrap() {
            assert_eq!(
                &support::result(vector["intake"].clone(), scheme),
                expected.as_str().unwrap(),
                "{name}: {scheme}"
            );
        }
        for (option, expected) in expect["options"].as_object().unwrap() {
            let (status, reasons) = support::option(vector["intake"].clone(), option);
            assert_eq!(&status, expected.as_str().unwrap(), "{name}: {option}, {reasons:?}");
        }
        let assessment = support::assess(vector["intake"].clone());
        for (criterion, expected) in expect["criteria"].as_object().into_iter().flatten() {
            assert_eq!(&verdict(&assessment, criterion), expected, "{name}: {criterion}");
        }
        for (timepoint, expected) in expect["mrd"].as_object().into_iter().flatten() {
            let read = assessment["response"]["mrd"].as_array().unwrap();
            let found = read.iter().find(|m| m["key"] == timepoint.as_str());
            assert_eq!(&found.unwrap()["terms"], expected, "{name}: {timepoint}");
        }
        let issues = support::issues(&assessment);
        for expected in expect["issues"].as_array().unwrap() {
            assert!(
                issues.iter().any(|i| i == expected.as_str().unwrap()),
                "{name}: {expected} not in {issues:?}"
            );
        }
    }
    println!("{} vectors", VECTORS.len());
}

#[test]
fn the_list_of_vectors_is_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let files =
        std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> =
        files.filter_map(|f| f.strip_suffix(".json").map(str::to_owned)).collect();
    files.sort_unstable();
    assert_eq!(files, VECTORS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn the_bytes_of_every_assessment_are_those_recorded() {
    let lines: String = VECTORS
        .iter()
        .map(|(name, text)| format!("{name} {}\n", digest(&parse(name, text))))
        .collect();
    if std::env::var_os("STRATALL_BLESS").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/digests.txt");
        std::fs::write(file, lines).unwrap();
        return;
    }
    assert_eq!(
        lines, DIGESTS,
        "assessments changed; look at why, then renew with STRATALL_BLESS=1 cargo test --test engine assessments"
    );
}
