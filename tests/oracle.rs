//! The decision tables of the code against tables transcribed a second time, by somebody who had not seen the code:
//! `tests/oracle/<scheme>.csv`, over every combination of facts.
//!
//! A table has a column for each fact by its id, then `answer` and `note`. A cell is `*`, labels joined by ` | `, or a
//! range of labels `a .. b` with both ends. An answer is a group, `hole:a,b`, `not-applicable` or `withheld`; the first
//! row that matches gives it. The note says where the row was read: a section of the clinical dossier, or a topic of
//! the research that followed it.

mod compare;
pub mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use compare::{answering, compare, size, words};
use stratall::decision::{Criterion, Decision, Row, Rule};
use stratall::evidence::Verification;
use stratall::facts::Facts;
use stratall::risk::{SCHEMES, Scheme};
use table::{Answer, Table};

/// Differences shown for a scheme.
const SHOWN: usize = 20;

fn tables() -> BTreeMap<String, Table> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let mut tables = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "csv") {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let table = Table::parse(&std::fs::read_to_string(&path).unwrap());
            let table = table.unwrap_or_else(|e| panic!("{name}: {e}"));
            tables.insert(name, table);
        }
    }
    tables
}

/// The schemes that have a table, with it.
fn both(tables: &BTreeMap<String, Table>) -> impl Iterator<Item = (&'static Scheme, &Table)> {
    SCHEMES.iter().filter_map(|scheme| Some((*scheme, tables.get(scheme.id)?)))
}

/// What differs, a line for each pair of rows that meet.
fn differences(scheme: &Scheme, table: &Table) -> Vec<String> {
    let comparison = compare(&scheme.decision, Answer::from, table);
    let total = size(&Facts::default(), &comparison.facts);
    assert_eq!(comparison.combinations + comparison.impossible, total, "{}: cases lost", scheme.id);
    println!(
        "{}: {} combinations of {} facts in {} cases ({} more impossible), {} rows, {} differences",
        scheme.id,
        comparison.combinations,
        comparison.facts.len(),
        comparison.cases,
        comparison.impossible,
        table.rows.len(),
        comparison.differences.len(),
    );
    let line = |((at, row), difference): (&(usize, usize), &compare::Difference)| {
        let (code, oracle) = (&scheme.decision.rows[*at], &table.rows[*row]);
        format!(
            "{}: {}\n    code, row {}: {} ({})\n    oracle, row {}: {} ({})\n    {} combinations",
            scheme.id,
            words(&difference.case),
            at + 1,
            Answer::from(code.answer),
            code.because,
            row + 1,
            oracle.answer,
            oracle.note,
            difference.combinations,
        )
    };
    comparison.differences.iter().map(line).collect()
}

#[test]
fn every_scheme_has_a_table_and_every_table_a_scheme() {
    let tables = tables();
    let schemes: BTreeSet<&str> = SCHEMES.iter().map(|s| s.id).collect();
    let names: BTreeSet<&str> = tables.keys().map(String::as_str).collect();
    let without_table: Vec<_> = schemes.difference(&names).collect();
    let without_scheme: Vec<_> = names.difference(&schemes).collect();
    assert!(
        without_table.is_empty() && without_scheme.is_empty(),
        "schemes without a table: {without_table:?}; tables without a scheme: {without_scheme:?}"
    );
}

#[test]
fn tables_name_groups_of_their_scheme() {
    for (scheme, table) in both(&tables()) {
        for group in table.rows.iter().flat_map(|row| row.answer.groups()) {
            let known = scheme.groups.iter().any(|g| g.id == group);
            assert!(known, "{}: no group {group}", scheme.id);
        }
    }
}

#[test]
fn every_row_of_a_table_answers_somebody() {
    for (name, table) in tables() {
        let answering = answering(&table);
        for (position, row) in table.rows.iter().enumerate() {
            let line = position + 1;
            assert!(answering.contains(&position), "{name}: row {line} ({}) is idle", row.note);
        }
    }
}

#[test]
fn the_code_answers_as_the_table_does() {
    let mut failed = Vec::new();
    for (scheme, table) in both(&tables()) {
        let differences = differences(scheme, table);
        failed.extend(differences.iter().take(SHOWN).cloned());
        if differences.len() > SHOWN {
            failed.push(format!("{}: {} more", scheme.id, differences.len() - SHOWN));
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// The table as a decision of the code, each row answering its own position.
fn decision(table: &Table) -> Decision<usize> {
    let rule = |row: &table::Row| {
        let criterion = Criterion {
            id: stratall::knowledge::Phrase::of(""),
            words: stratall::knowledge::Phrase::of(""),
            cells: row.cells.clone().leak(),
            sources: &[],
            verification: Verification::Seen,
            differs: None,
            seed: &[],
        };
        Rule::If(Box::leak(Box::new(criterion)))
    };
    let rows = table.rows.iter().enumerate();
    let rows = rows.map(|(at, row)| Row::new(at, rule(row), "", Verification::Seen));
    Decision { rows: rows.collect::<Vec<_>>().leak() }
}

#[test]
fn a_table_agrees_with_itself_and_an_altered_answer_is_caught_in_every_row() {
    for (name, table) in tables() {
        let decision = decision(&table);
        let answer = |at: usize| table.rows[at].answer.clone();
        assert!(compare(&decision, answer, &table).differences.is_empty(), "{name}");
        for row in 0..table.rows.len() {
            let mut altered = table.clone();
            altered.rows[row].answer = Answer::Group("altered".to_owned());
            let differences = compare(&decision, answer, &altered).differences;
            assert!(differences.keys().all(|(_, at)| *at == row), "{name}: row {}", row + 1);
            assert!(!differences.is_empty(), "{name}: row {} altered, not caught", row + 1);
        }
    }
}

#[test]
fn a_lost_value_is_caught() {
    // A cell without its lowest or its highest value, as when "from 30" is read as "over 30". Where the rows below
    // give the same answer nothing differs, and nothing should.
    for (name, table) in tables() {
        let decision = decision(&table);
        let answer = |at: usize| table.rows[at].answer.clone();
        let (mut caught, mut tried) = (0, 0);
        for row in 0..table.rows.len() {
            for cell in 0..table.rows[row].cells.len() {
                let values = table.rows[row].cells[cell].values;
                for lost in [1 << values.trailing_zeros(), 1 << values.ilog2()] {
                    let mut altered = table.clone();
                    altered.rows[row].cells[cell].values &= !lost;
                    let differs = !compare(&decision, answer, &altered).differences.is_empty();
                    tried += 1;
                    caught += usize::from(differs);
                }
            }
        }
        println!("{name}: {caught} of {tried} lost values change an answer");
        assert!(tried == 0 || caught * 10 >= tried * 8, "{name}: {caught} of {tried}");
    }
}

#[test]
fn an_altered_table_is_caught_against_the_code() {
    for (scheme, table) in both(&tables()) {
        for row in 0..table.rows.len() {
            let mut altered = table.clone();
            altered.rows[row].answer = Answer::Group("altered".to_owned());
            let differences = compare(&scheme.decision, Answer::from, &altered).differences;
            let caught = differences.keys().any(|(_, at)| *at == row);
            assert!(caught, "{}: row {} altered, not caught", scheme.id, row + 1);
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let error = |text: &str| Table::parse(text).err().expect(text);
    let good = "lineage,ploidy,answer,note\nT-lineage,*,low,\n*,\"51 to 65 chromosomes, high \
                hyperdiploid | 45 chromosomes\",\"hole:low,high\",\"a \"\"b\"\"\"\n*,*,high,\n";
    let table = Table::parse(good).unwrap();
    assert_eq!(table.rows[1].cells[0].values.count_ones(), 2);
    assert_eq!(table.rows[1].answer.to_string(), "hole:high,low");
    assert_eq!(table.rows[1].note, "a \"b\"");
    let ranged = "age,answer,note\nexactly 18 years .. 19 to under 22 years,low,\n*,high,\n";
    assert_eq!(Table::parse(ranged).unwrap().rows[0].cells[0].values.count_ones(), 3);
    assert!(error("shoe-size,answer,note\n*,low,\n").contains("no fact"));
    assert!(error("age,answer,note\n30ish,low,\n*,low,\n").contains("no value"));
    assert!(error("age,answer,note\nexactly 18 years,low,\n").contains("last row"));
    assert!(error("age,answer,note\n*,low\n").contains("0 cells for 1 facts"));
    assert!(error("age,answer\n*,low\n").contains("answer and note"));
    assert!(error("age,age,answer,note\n*,*,low,\n").contains("two columns"));
    assert!(error("age,answer,note\n\"*,low,\n").contains("does not end"));
}
