//! The rules of relapse against an independent transcription: `tests/care_oracle/relapse.csv`, written from section 2.2 of
//! the clinical dossier by somebody who had not seen the rules, only the ids of the options.
//!
//! A row is a rule: the settings of a patient in first relapse for each of which it applies, those for which it does not,
//! the fields it hangs on (without one of them it is open), the options in its order and those it avoids, with
//! `~` and a word of it for a step that is no option. A row that was changed says why: `adjudicated: ...`.

use crate::care_oracle::table::{adjudicated, alternatives, forget, nothing_of, rows, set};
use crate::support::{assess, relapsed_b};
use serde_json::Value;
use stratall::treatment::relapse::RULES;

const HEADER: &str = "rule,applies,not,open,order,avoid,note";

/// A row of the table.
struct Rule {
    id: String,
    applies: Vec<String>,
    not: Vec<String>,
    open: Vec<String>,
    order: Vec<String>,
    avoid: Vec<String>,
    note: String,
}

fn table() -> Vec<Rule> {
    let words = |cell: &str| cell.split_whitespace().map(str::to_owned).collect();
    let lists = |cell: &str| alternatives(cell).into_iter().map(str::to_owned).collect();
    let rule = |row: Vec<String>| Rule {
        id: row[0].clone(),
        applies: lists(&row[1]),
        not: lists(&row[2]),
        open: words(&row[3]),
        order: words(&row[4]),
        avoid: words(&row[5]),
        note: row[6].clone(),
    };
    rows("relapse.csv", HEADER).into_iter().map(rule).collect()
}

/// What the engine says of a rule for a patient.
fn says(intake: Value, id: &str) -> Value {
    let assessment = assess(intake);
    let rules = assessment["plan"]["relapse"]["rules"].as_array().cloned().unwrap_or_default();
    rules.into_iter().find(|r| r["id"] == id).unwrap_or(Value::Null)
}

#[test]
fn every_rule_is_transcribed_once() {
    let table = table();
    let theirs: Vec<&str> = table.iter().map(|r| r.id.as_str()).collect();
    let ours: Vec<&str> = RULES.iter().map(|r| r.id).collect();
    assert_eq!(theirs, ours);
    let changed = table.iter().filter(|r| adjudicated(&r.note)).count();
    println!("{} rules, {changed} adjudicated", table.len());
    assert!(table.iter().all(|r| !r.applies.is_empty() && !r.not.is_empty()));
}

#[test]
fn a_rule_applies_to_whom_the_table_says_and_to_nobody_it_excludes() {
    let mut differences = Vec::new();
    for rule in table() {
        let mut expect = |patient: Value, meant: &str, settings: &str| {
            let view = says(patient, &rule.id);
            let found = view["status"].as_str().unwrap_or_default();
            if found != meant {
                differences.push(format!("{}: `{settings}` is `{found}`, not `{meant}`", rule.id));
            }
        };
        for settings in &rule.applies {
            expect(set(&relapsed_b(), settings), "applies", settings);
        }
        for settings in &rule.not {
            expect(set(&relapsed_b(), settings), "not-applicable", settings);
        }
        for field in &rule.open {
            let known = set(&relapsed_b(), &rule.applies[0]);
            expect(forget(&known, field), "depends", &format!("{field} unknown"));
        }
    }
    nothing_of(&differences);
}

/// Whether a step is the option, or after `~` words that hold this one.
fn is_step(step: &Value, meant: &str) -> bool {
    match meant.strip_prefix('~') {
        Some(word) => step["option"].is_null() && step["words"].as_str().unwrap().contains(word),
        None => step["option"] == meant,
    }
}

#[test]
fn a_rule_prefers_and_avoids_what_the_table_says_in_its_order() {
    let mut differences = Vec::new();
    for rule in table() {
        let view = says(relapsed_b(), &rule.id);
        for (which, meant) in [("order", &rule.order), ("avoid", &rule.avoid)] {
            let found = view[which].as_array().unwrap();
            let same = |(step, meant): (&Value, &String)| is_step(step, meant);
            if found.len() != meant.len() || !found.iter().zip(meant).all(same) {
                differences.push(format!("{}: {which} is {found:?}, not {meant:?}", rule.id));
            }
        }
    }
    nothing_of(&differences);
}
