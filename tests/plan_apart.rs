//! The page's second module gives the plan of the very assessment beside it, and cites what that cites.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "vectors/mod.rs"]
#[allow(dead_code, reason = "the digests are for other tests")]
mod vectors;

use serde_json::Value;
use stratall::patient::Intake;
use stratall::report::{SourceView, plan_of};
use vectors::VECTORS;

#[test]
fn the_plan_apart_is_the_plan_of_the_assessment() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (intake, _) = Intake::from_json(&vector["intake"]);
        let assessment = stratall::assess(&intake);
        assert_eq!(plan_of(&intake).plan, assessment.plan, "{name}");
    }
}

#[test]
fn its_sources_are_those_it_cites_in_the_order_of_the_assessment() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (intake, _) = Intake::from_json(&vector["intake"]);
        let (all, apart) = (stratall::assess(&intake).sources, plan_of(&intake));
        let ids = |list: &[SourceView]| list.iter().map(|s| s.id).collect::<Vec<_>>();
        let (all, ours) = (ids(&all), ids(&apart.sources));
        let json = serde_json::to_string(&apart.plan).unwrap();
        let kept: Vec<&str> = all.iter().copied().filter(|id| ours.contains(id)).collect();
        assert_eq!(ours, kept, "{name}");
        for id in &ours {
            assert!(json.contains(&format!("\"{id}\"")), "{name}: {id} is listed and not cited");
        }
        let cited = cites(&serde_json::to_value(&apart.plan).unwrap());
        for id in &cited {
            assert!(ours.contains(&id.as_str()), "{name}: {id} is cited and not listed");
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
        let apart = plan_of(&intake);
        let ours = stratall::interop::write::json(&apart).unwrap();
        assert_eq!(ours, serde_json::to_string(&apart).unwrap(), "{name}");
    }
    assert!(stratall::interop::write::json(&1.5).is_err());
    assert_eq!(stratall::interop::write::json(&(1_u8, 'x', None::<u8>)).unwrap(), "[1,\"x\",null]");
}
