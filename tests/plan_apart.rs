//! The page's second module is told the entries as typed and gives the very assessment, with every source that it cites.

use crate::vectors::VECTORS;
use serde_json::Value;
use stratall::patient::Intake;

#[test]
fn entries_told_as_typed_give_the_very_assessment() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (intake, _) = Intake::from_json(&vector["intake"]);
        let told = Intake::from_typed(&intake.typed()).unwrap();
        assert_eq!(told, intake, "{name}");
        assert_eq!(stratall::assess(&told), stratall::assess(&intake), "{name}");
    }
    assert_eq!(Intake::from_typed(&["wbc".to_owned(), "42".to_owned()]), None);
}

#[test]
fn the_list_of_sources_holds_each_that_is_cited_once() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (intake, _) = Intake::from_json(&vector["intake"]);
        let assessment = stratall::assess(&intake);
        let listed: Vec<&str> = assessment.sources.iter().map(|s| s.id).collect();
        let mut once = listed.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), listed.len(), "{name}");
        for id in &cites(&serde_json::to_value(&assessment).unwrap()) {
            assert!(listed.contains(&id.as_str()), "{name}: {id} is cited and not listed");
        }
    }
}

/// Every id in a list called `sources`, wherever it stands.
fn cites(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => map
            .iter()
            .flat_map(|(key, inner)| match (key.as_str(), inner) {
                ("sources", Value::Array(ids)) => {
                    ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
                }
                _ => cites(inner),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(cites).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

#[test]
fn the_writer_of_the_modules_writes_what_serde_json_does() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (mut intake, _) = Intake::from_json(&vector["intake"]);
        intake.set("karyotype", "46,XX \"q\" \\ \n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f} µL é 𝛼");
        let assessment = stratall::assess(&intake);
        let ours = stratall::interop::write::json(&assessment).unwrap();
        assert_eq!(ours, serde_json::to_string(&assessment).unwrap(), "{name}");
    }
    assert!(stratall::interop::write::json(&1.5).is_err());
    assert_eq!(stratall::interop::write::json(&(1_u8, 'x', None::<u8>)).unwrap(), "[1,\"x\",null]");
}
