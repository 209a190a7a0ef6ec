//! Outcomes of trials beside the options, and that every source cited anywhere is listed.

use std::collections::BTreeSet;

use crate::support::{assess, child_t, sound_adult_b, with};
use serde_json::{Value, json};
use stratall::treatment::regimen::REGIMENS;

fn option(intake: Value, id: &str) -> Value {
    let assessment = assess(intake);
    let phases = assessment["plan"]["phases"].as_array().unwrap().clone();
    let mut options = phases.iter().flat_map(|p| p["options"].as_array().unwrap().clone());
    options.find(|o| o["id"] == id).unwrap()
}

#[test]
fn e1910_shows_both_arms_as_people_of_a_hundred_in_this_trial_and_era() {
    let outcome = option(sound_adult_b(), "e1910")["outcomes"][0].clone();
    assert_eq!(outcome["n"], 224);
    assert_eq!(outcome["era"], "reported 2024");
    assert!(outcome["patients"].as_str().unwrap().contains("30-70 years"));
    assert!(outcome["interval"].as_str().unwrap().contains("0.23-0.73"));
    let arms = json!([
        { "who": "with blinatumomab", "percent": "85", "of100": 85 },
        { "who": "without blinatumomab", "percent": "68", "of100": 68 },
    ]);
    assert_eq!(outcome["arms"], arms);
    assert_eq!(outcome["loss"], false);
}

#[test]
fn what_counts_relapse_or_death_is_a_loss_and_nothing_else_is() {
    for regimen in REGIMENS {
        for outcome in regimen.outcomes {
            let free = outcome.end_point.contains("-free");
            let bad = ["relapse at", "death"].iter().any(|word| outcome.end_point.contains(word));
            assert_eq!(outcome.loss, bad && !free, "{}: {}", regimen.id, outcome.end_point);
        }
    }
}

/// Shares of months or of nothing printed are not drawn.
#[test]
fn every_share_printed_is_drawn_and_nothing_else() {
    for regimen in REGIMENS {
        for outcome in regimen.outcomes {
            let drawn = !outcome.arms.is_empty();
            assert_eq!(drawn, outcome.figure.contains('%'), "{}: {}", regimen.id, outcome.figure);
        }
    }
}

fn cites(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                let list = inner.as_array().filter(|_| name == "sources");
                for id in list.into_iter().flatten().filter_map(Value::as_str) {
                    found.insert(id.to_owned());
                }
                cites(inner, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| cites(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_source_cited_anywhere_is_listed() {
    for intake in [json!({}), sound_adult_b(), with(&child_t(), json!({ "cd19": "negative" }))] {
        let assessment = assess(intake);
        let mut cited = BTreeSet::new();
        cites(&assessment, &mut cited);
        let listed = assessment["sources"].as_array().unwrap().iter();
        let listed: BTreeSet<String> =
            listed.map(|s| s["id"].as_str().unwrap().to_owned()).collect();
        let missing: Vec<&String> = cited.difference(&listed).collect();
        assert!(missing.is_empty(), "cited and not listed: {missing:?}");
    }
}
