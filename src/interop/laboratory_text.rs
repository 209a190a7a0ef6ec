//! Reads what is pasted: a table row, a karyotype, or the free text of a laboratory in English, German, Spanish or French.
//!
//! Nothing enters the form from here: a [`Finding`] is a proposal with the stretch of text it was read from. A sentence is read
//! only if each of its words is understood and it is plain what belongs to what; whatever is uncertain, of another person,
//! of another time or ambiguous stays unread, with the reason where a reader would look for it. Unknown is never negative.
//!
//! [`Reading`] as JSON (`read_text` of the page's second module), keys in this order, each always there:
//!
//! ```text
//! { "kind": "table" | "karyotype" | "text",
//!   "several": true where the text seems to be of more than one patient (nothing is preselected then),
//!   "spans": [ { "text", "finding": index in findings or null, "left": index in left or null } ],
//!             together the whole text, byte for byte
//!   "findings": [ { "path", "label", "text", "unit", "words", "note", "preselect", "issues": [Issue] } ],
//!             path, text, unit as of an entry of the intake; note may be empty; preselect: whether its box may begin
//!             ticked, false in a conflict, where validation refuses it and where `several` holds
//!   "conflicts": [ { "label", "findings": [index] } ],
//!             the same field, or the MRD of one time point, read twice and differently
//!   "left": [ { "text", "why" } ], what looks like an entry and was not read
//!   "issues": [Issue], what validation says of no single finding }
//! Issue: { "code", "field", "severity": "error" | "warning" | "info", "message", "hint" }
//! ```
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "what a reader does not name it leaves unread: a meaning added to the lexicon must not be understood by default"
)]

mod amounts;
mod assemble;
mod bands;
mod clauses;
mod fits;
mod fold;
mod found;
mod genes;
mod headings;
mod iscn;
mod lexicon;
mod mrd;
mod number;
mod person;
mod ratio;
mod sentence;
mod tokens;
mod units;
mod words;

use serde::Serialize;

pub(super) use assemble::words as entry_words;

use super::table;
use crate::patient::Issue;
use found::{Finds, Found};

/// What was pasted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A table with its header, see [`table::read`].
    Table,
    /// One karyotype and nothing else.
    Karyotype,
    /// Free text.
    Text,
}

/// A stretch of the text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Span {
    /// As pasted.
    pub text: String,
    /// Index of the finding read from it.
    pub finding: Option<usize>,
    /// Index of what was left unread here, with the reason.
    pub left: Option<usize>,
}

/// An entry proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Finding {
    /// Path of the intake.
    pub path: String,
    /// Label of the field.
    pub label: String,
    /// The entry as it would be typed.
    pub text: String,
    /// Unit id; empty for the canonical unit.
    pub unit: &'static str,
    /// What it was read as: "White cells 42 ×10⁹/L".
    pub words: String,
    /// What to know of it; may be empty.
    pub note: &'static str,
    /// Whether its box may begin ticked.
    pub preselect: bool,
    /// What validation says of it.
    pub issues: Vec<Issue>,
}

/// One field read twice, differently.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Conflict {
    /// Label of the field.
    pub label: String,
    /// Indices of the findings.
    pub findings: Vec<usize>,
}

/// What looks like an entry and was not read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Left {
    /// As pasted.
    pub text: String,
    /// Why; lower case, no full stop.
    pub why: &'static str,
}

/// All that was read, see the module page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Reading {
    /// What was pasted.
    pub kind: Kind,
    /// Whether it seems to be of more than one patient.
    pub several: bool,
    /// The whole text.
    pub spans: Vec<Span>,
    /// What was read.
    pub findings: Vec<Finding>,
    /// What was read twice, differently.
    pub conflicts: Vec<Conflict>,
    /// What was not read.
    pub left: Vec<Left>,
    /// What validation says of no single finding.
    pub issues: Vec<Issue>,
}

/// A unit as laboratories print it, in UCUM; nothing where it is not plain.
pub(super) fn printed_unit(text: &str) -> Option<&'static str> {
    let (length, unit) = fold::Index::of(units::UNITS, fold::Style::Unit).longest(text)?;
    unit.ucum().filter(|_| length == text.len())
}

/// The longest text read; a longer one is returned unread. A discharge letter has some 10 000.
pub const MOST_BYTES: usize = 60_000;

/// Reads a text. Total and pure: any text is accepted, nothing of it is kept.
pub fn read(text: &str) -> Reading {
    if text.len() > MOST_BYTES {
        let issue = Issue::error(
            "too-long",
            "",
            format!("the text has {} bytes; up to {MOST_BYTES} are read", text.len()),
            "paste the part with the results".into(),
        );
        return assemble::reading(text, Kind::Text, Finds::default(), false, vec![issue]);
    }
    if let Some(reading) = read_table(text) {
        return reading;
    }
    let stretches = iscn::find(text);
    let whole = text.trim();
    let kind = match stretches.as_slice() {
        [one] if text.get(one.start..one.end).is_some_and(|k| k == whole.trim_end_matches('.')) => {
            Kind::Karyotype
        }
        _ => Kind::Text,
    };
    let (finds, several) = sentence::read(text, &stretches);
    assemble::reading(text, kind, finds, several, Vec::new())
}

/// A table, where the header of one is there.
fn read_table(text: &str) -> Option<Reading> {
    let rows = match table::read(text) {
        Ok(rows) => rows,
        Err(issue) if matches!(issue.code, "no-row" | table::COLUMN_TWICE) => {
            let finds = Finds::default();
            return Some(assemble::reading(text, Kind::Table, finds, false, vec![issue]));
        }
        Err(_) => return None,
    };
    let mut finds = Finds::default();
    let mut issues = Vec::new();
    let several = rows.len() > 1;
    let mut lines = lines(text).filter(|(_, line)| !line.trim().is_empty());
    let (_, header) = lines.next()?;
    for (row, (start, line)) in rows.into_iter().zip(lines) {
        let mut cell = start;
        for (name, content) in header.split('\t').zip(line.split('\t')) {
            let end = cell + content.trim_end().len();
            for path in table::fills(name.trim()) {
                let Some(entry) = row.intake.get(&path).filter(|e| !e.text.is_empty()) else {
                    continue;
                };
                let unit = table::unit(&entry.unit);
                let at = if content.trim().is_empty() { vec![] } else { vec![(cell, end)] };
                finds.found.push(Found {
                    path,
                    text: entry.text.clone(),
                    unit,
                    at,
                    result: None,
                    note: "",
                });
            }
            cell += content.len() + 1;
        }
        issues.extend(row.issues);
    }
    Some(assemble::reading(text, Kind::Table, finds, several, issues))
}

/// The lines of a text, each with its first byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}
