//! What if: several versions of a patient side by side, and what of the answer differs between them.

use serde::Serialize;

use super::{Assessment, InputView, SchemeView};

/// Several cases beside one another; what is the same in all of them is counted and not listed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompareView {
    /// What was entered differently.
    pub inputs: Vec<CompareRow>,
    /// The schemes that answer differently.
    pub schemes: Vec<CompareRow>,
    /// How many schemes answer the same.
    pub same_schemes: usize,
    /// The options of the plan whose status differs.
    pub options: Vec<CompareRow>,
    /// How many have the same status.
    pub same_options: usize,
}

/// One line: what it is about, and what it is in each case, in their order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompareRow {
    /// The field, scheme or option.
    pub about: String,
    /// Of an option the phase; empty otherwise.
    pub under: &'static str,
    /// What it is in each case; empty where there is none.
    pub cells: Vec<String>,
}

/// Compares what follows from each case.
pub fn compare(all: &[&Assessment]) -> CompareView {
    let (schemes, same_schemes) = differing(schemes(all));
    let (options, same_options) = differing(options(all));
    CompareView { inputs: differing(inputs(all)).0, schemes, same_schemes, options, same_options }
}

/// The rows that differ between the cases, and how many do not.
fn differing(rows: Vec<CompareRow>) -> (Vec<CompareRow>, usize) {
    let same = |row: &CompareRow| row.cells.windows(2).all(|two| two.first() == two.last());
    let (equal, different): (Vec<_>, Vec<_>) = rows.into_iter().partition(same);
    (different, equal.len())
}

fn inputs(all: &[&Assessment]) -> Vec<CompareRow> {
    let mut fields: Vec<&InputView> = Vec::new();
    for input in all.iter().flat_map(|a| &a.inputs) {
        if !fields.iter().any(|known| known.field == input.field) {
            fields.push(input);
        }
    }
    let row = |field: &&InputView| CompareRow {
        about: field.label.clone(),
        under: "",
        cells: all.iter().map(|a| entered(a, &field.field)).collect(),
    };
    fields.iter().map(row).collect()
}

fn entered(a: &Assessment, field: &str) -> String {
    let found = a.inputs.iter().find(|input| input.field == field);
    found.map_or_else(String::new, |i| [&i.value, " ", &i.unit].concat().trim_end().to_owned())
}

/// The schemes stand in the same order in every assessment.
fn schemes(all: &[&Assessment]) -> Vec<CompareRow> {
    let Some(first) = all.first() else { return Vec::new() };
    let row = |(n, scheme): (usize, &SchemeView)| CompareRow {
        about: scheme.name.to_owned(),
        under: "",
        cells: all
            .iter()
            .map(|a| a.schemes.get(n).map_or_else(String::new, scheme_result))
            .collect(),
    };
    first.schemes.iter().enumerate().map(row).collect()
}

fn options(all: &[&Assessment]) -> Vec<CompareRow> {
    let mut known: Vec<(&'static str, &'static str, &'static str)> = Vec::new();
    for phase in all.iter().flat_map(|a| a.plan.every_phase()) {
        for o in &phase.options {
            if !known.iter().any(|(id, ..)| *id == o.id) {
                known.push((o.id, o.name, phase.label));
            }
        }
    }
    let row = |(id, name, under): &(&'static str, &'static str, &'static str)| CompareRow {
        about: (*name).to_owned(),
        under,
        cells: all.iter().map(|a| status(a, id)).collect(),
    };
    known.iter().map(row).collect()
}

fn status(a: &Assessment, id: &str) -> String {
    let options = a.plan.every_phase().flat_map(|phase| &phase.options);
    let found = options.into_iter().find(|o| o.id == id);
    found.map_or_else(String::new, |o| o.verification.marked(&o.possible.join(" / ")))
}

/// A group with what it rests on; what does not apply rests on nothing.
fn scheme_result(s: &SchemeView) -> String {
    if s.possible.is_empty() { s.result() } else { s.verification.marked(&s.result()) }
}
