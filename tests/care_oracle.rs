//! For whom each item of care is, against an independent transcription: `tests/care_oracle/care.csv`, written from the
//! clinical dossier by somebody who had not seen `knowledge/care.toml` nor the rules, only the ids and names of the items.
//!
//! A row is an item: what brings it (each word alone, or two joined by `+`; `any`: whatever is given), what hides it
//! though it is given, the settings of a patient for each of which it applies and those for which it is not shown, what it
//! is of a blank form, and the section of the dossier, or `name` where the dossier has no line and the name alone says for
//! whom the item is: those rows are no second reading. A row that was changed says why: `adjudicated: ...`.

pub mod table;

use std::collections::BTreeSet;

use crate::care::help::{facts, status};
use crate::support::{sound_adult_b, with};
use serde_json::{Value, json};
use stratall::knowledge::CareId;
use stratall::report::care;
use stratall::treatment::care::{given_by, rules};
use stratall::treatment::regimen::REGIMENS;
use table::{adjudicated, alternatives, nothing_of, rows, set};

const HEADER: &str = "item,given,without,applies,not,blank,section,note";

/// A row of the table.
struct Item {
    id: String,
    given: Vec<Vec<String>>,
    without: Vec<String>,
    applies: Vec<String>,
    not: Vec<String>,
    blank: String,
    section: String,
    note: String,
}

fn items() -> Vec<Item> {
    let words = |cell: &str| cell.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let lists = |cell: &str| alternatives(cell).into_iter().map(str::to_owned).collect();
    let item = |row: Vec<String>| Item {
        id: row[0].clone(),
        given: if row[1] == "any" {
            vec![Vec::new()]
        } else {
            words(&row[1]).iter().map(|w| w.split('+').map(str::to_owned).collect()).collect()
        },
        without: words(&row[2]),
        applies: lists(&row[3]),
        not: lists(&row[4]),
        blank: row[5].clone(),
        section: row[6].clone(),
        note: row[7].clone(),
    };
    rows("care.csv", HEADER).into_iter().map(item).collect()
}

impl Item {
    /// Its first way of being given.
    fn way(&self) -> Vec<&str> {
        self.given[0].iter().map(String::as_str).collect()
    }

    /// Whom the first alternative describes; who is only given it where there is none.
    fn patient(&self) -> Value {
        self.applies.first().map_or_else(new_adult, |settings| set(&new_adult(), settings))
    }
}

/// A fit adult with a new B-ALL of whom everything is known that an item reads, and in whom nothing is wrong.
fn new_adult() -> Value {
    let found = json!({
        "disease": { "phase": "newly-diagnosed", "priorTransplant": false }, "cnsStatus": "CNS1", "phenotype": "common",
        "pregnant": false
    });
    with(&sound_adult_b(), found)
}

/// Every word by which a treatment may bring an item.
fn vocabulary() -> BTreeSet<String> {
    let of_items = rules().flat_map(|r| {
        let record = r.item.record();
        record.drugs.iter().chain(record.with).chain(record.without).copied()
    });
    let of_regimens = REGIMENS.iter().flat_map(given_by);
    let of_table: Vec<String> = items().into_iter().flat_map(|i| i.given).flatten().collect();
    of_items.chain(of_regimens).map(str::to_owned).chain(of_table).collect()
}

#[test]
fn every_item_is_transcribed_once() {
    let items = items();
    let theirs: BTreeSet<&str> = items.iter().map(|i| i.id.as_str()).collect();
    let ours: BTreeSet<&str> = CareId::ALL.iter().map(|c| c.record().id).collect();
    assert_eq!((theirs.len(), &theirs), (items.len(), &ours));
    let named = items.iter().filter(|i| i.section == "name").count();
    let changed = items.iter().filter(|i| adjudicated(&i.note)).count();
    println!("{} items, {named} by their name alone, {changed} adjudicated", items.len());
    assert!(items.iter().all(|i| !i.section.is_empty() && !i.given.is_empty()));
}

/// One word at a time: the drugs, ways and regimens that bring an item are those of the table and no others.
#[test]
fn an_item_comes_with_what_the_table_says_and_with_nothing_else() {
    let vocabulary = vocabulary();
    let mut differences = Vec::new();
    for item in items() {
        let facts = facts(&item.patient());
        let shown = |given: &[&str]| care(&facts, given).iter().any(|v| v.id == item.id);
        let any = item.given.iter().any(Vec::is_empty);
        let meant = |word: &str| {
            let named = item.given.iter().any(|way| way.as_slice() == [word]);
            (any || named) && !item.without.iter().any(|w| w == word)
        };
        let (theirs, ours): (Vec<&str>, Vec<&str>) = vocabulary
            .iter()
            .map(String::as_str)
            .filter(|word| shown(&[word]) != meant(word))
            .partition(|word| meant(word));
        if !theirs.is_empty() || !ours.is_empty() {
            differences.push(format!("{}: table only {theirs:?}, engine only {ours:?}", item.id));
        }
        for way in &item.given {
            let given: Vec<&str> = way.iter().map(String::as_str).collect();
            if !shown(&given) {
                differences.push(format!("{}: {given:?} does not bring it", item.id));
            }
            for word in &item.without {
                let more: Vec<&str> = given.iter().copied().chain([word.as_str()]).collect();
                if shown(&more) {
                    differences.push(format!("{}: {word} does not hide it", item.id));
                }
            }
        }
    }
    nothing_of(&differences);
}

#[test]
fn an_item_applies_to_whom_the_table_says_and_to_nobody_it_excludes() {
    let mut differences = Vec::new();
    for item in items() {
        let given = item.way();
        let mut expect = |patient: Value, meant: &str, settings: &str| {
            let found = status(patient, &given, &item.id);
            if found != meant {
                differences.push(format!("{}: `{settings}` is `{found}`, not `{meant}`", item.id));
            }
        };
        for settings in &item.applies {
            expect(set(&new_adult(), settings), "applies", settings);
        }
        for settings in &item.not {
            expect(set(&new_adult(), settings), "", settings);
        }
        if item.applies.is_empty() {
            expect(item.patient(), "applies", "given");
        }
    }
    nothing_of(&differences);
}

/// Unknown is not negative: of somebody of whom nothing is known, an item with a condition is said as "if"; one without,
/// or one that asks for what is not known, applies.
#[test]
fn of_a_blank_form_every_item_is_said_and_one_with_a_condition_depends() {
    let mut differences = Vec::new();
    for item in items() {
        let found = status(json!({}), &item.way(), &item.id);
        if found != item.blank {
            differences.push(format!("{}: `{found}`, not `{}`", item.id, item.blank));
        }
    }
    nothing_of(&differences);
}
