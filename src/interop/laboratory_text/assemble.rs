//! From what was found to a [`Reading`]: the same entry twice is one, different ones are a conflict, validation speaks, and the
//! text is cut into spans.

use std::collections::{BTreeMap, BTreeSet};

use super::amounts::canonical;
use super::found::{Finds, Found};
use super::{Conflict, Finding, Kind, Left, Reading, Span};
use crate::patient::fields::{self, Kind as FieldKind};
use crate::patient::vocabulary::Choice;
use crate::patient::{Intake, Issue, Severity, validate};
use crate::quantity::Decimal;

/// The reading of a text.
pub(super) fn reading(
    text: &str,
    kind: Kind,
    finds: Finds,
    several: bool,
    mut issues: Vec<Issue>,
) -> Reading {
    let found = merged(finds.found);
    let conflicts = conflicts(&found);
    let people = |c: &Conflict| {
        c.findings.iter().filter_map(|i| found.get(*i)).any(|f| f.path == "age" || f.path == "sex")
    };
    let several = several || conflicts.iter().any(people);
    let all: BTreeSet<usize> = conflicts.iter().flat_map(|c| c.findings.iter().copied()).collect();
    let contested = |index: usize| all.contains(&index);
    let mut findings: Vec<Finding> = found
        .iter()
        .enumerate()
        .map(|(index, found)| finding(found, !several && !contested(index)))
        .collect();
    check(&mut findings, &contested, &mut issues);
    let left: Vec<Left> = finds
        .unread
        .iter()
        .filter_map(|u| Some(Left { text: text.get(u.at.0..u.at.1)?.to_owned(), why: u.why }))
        .collect();
    let mut marks: Vec<Mark> = Vec::new();
    for (index, found) in found.iter().enumerate() {
        marks.extend(found.at.iter().map(|at| Mark { at: *at, finding: Some(index), left: None }));
    }
    for (index, unread) in finds.unread.iter().enumerate() {
        marks.push(Mark { at: unread.at, finding: None, left: Some(index) });
    }
    Reading { kind, several, spans: spans(text, marks), findings, conflicts, left, issues }
}

/// The same entry found again marks its text again; that is all. Entries of one MRD result stay with it.
fn merged(found: Vec<Found>) -> Vec<Found> {
    let mut results: BTreeMap<usize, Vec<(String, String)>> = BTreeMap::new();
    for one in &found {
        if let Some(result) = one.result {
            results.entry(result).or_default().push((one.path.clone(), value(one)));
        }
    }
    let mut kept: Vec<Found> = Vec::new();
    let mut places = BTreeMap::new();
    for one in found {
        let whole = one.result.and_then(|result| results.get(&result).cloned());
        let place = *places.entry((one.path.clone(), value(&one), whole)).or_insert(kept.len());
        match kept.get_mut(place) {
            Some(twin) => twin.at.extend(one.at),
            None => kept.push(one),
        }
    }
    kept
}

/// The value in the canonical unit.
fn value(found: &Found) -> String {
    let number = Decimal::parse(&found.text).ok();
    let number = number.and_then(|v| canonical(&found.path, v, found.unit));
    // Years and days are two quantities.
    match number.filter(|_| found.path != "age") {
        Some(number) => number.to_string(),
        None => format!("{} {}", found.text, found.unit),
    }
}

/// What is read twice: a field, or the MRD of a time point, of which one part means nothing without the others.
fn conflicts(found: &[Found]) -> Vec<Conflict> {
    let mut results: BTreeMap<&str, BTreeSet<Option<usize>>> = BTreeMap::new();
    let mut values: BTreeMap<(&str, Option<usize>), BTreeSet<String>> = BTreeMap::new();
    for one in found {
        results.entry(key(one)).or_default().insert(one.result);
        values.entry((&one.path, one.result)).or_default().insert(value(one));
    }
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, one) in found.iter().enumerate() {
        let apart = results.get(key(one)).is_some_and(|all| all.len() > 1);
        let differs = values.get(&(&one.path, one.result)).is_some_and(|all| all.len() > 1);
        if !(apart || differs) {
            continue;
        }
        let place = *places.entry(key(one)).or_insert(conflicts.len());
        match conflicts.get_mut(place) {
            Some(conflict) => conflict.findings.push(index),
            None => {
                let label = fields::label(&one.path);
                conflicts.push(Conflict { label, findings: vec![index] });
            }
        }
    }
    conflicts
}

/// What may be said once: a field, or an MRD result of a time point.
fn key(found: &Found) -> &str {
    match found.result.and(found.path.rsplit_once('.')) {
        Some((result, _)) => result,
        None => &found.path,
    }
}

fn finding(found: &Found, preselect: bool) -> Finding {
    Finding {
        path: found.path.clone(),
        label: fields::label(&found.path),
        text: found.text.clone(),
        unit: found.unit,
        words: words(&found.path, &found.text, found.unit),
        note: found.note,
        preselect,
        issues: Vec::new(),
    }
}

/// An entry in words: "White cells 42 ×10⁹/L", "CD19: positive".
pub fn words(path: &str, text: &str, unit: &str) -> String {
    let label = fields::label(path);
    let named = |choices: &[Choice]| {
        choices.iter().find(|c| c.id == text).map_or(text, |c| c.label).to_owned()
    };
    match fields::at(path).map(|field| field.kind) {
        Some(FieldKind::Number(_)) if Decimal::parse(text).is_ok() => {
            let unit = fields::unit_shown(path, unit);
            format!("{label} {text} {unit}").trim_end().to_owned()
        }
        Some(FieldKind::Choice(choices) | FieldKind::List(choices)) => {
            format!("{label}: {}", named(choices))
        }
        Some(FieldKind::Number(_) | FieldKind::Text | FieldKind::Date) | None => {
            format!("{label}: {text}")
        }
    }
}

/// Validates what nobody contests together and each contested entry beside it; an entry that is refused or contradicted is not
/// preselected.
fn check(findings: &mut [Finding], contested: &dyn Fn(usize) -> bool, issues: &mut Vec<Issue>) {
    let mut intake = Intake::default();
    for (index, one) in findings.iter().enumerate() {
        if !contested(index) {
            enter(&mut intake, one);
        }
    }
    let (_, said) = validate(&intake);
    for issue in said {
        let of = findings
            .iter_mut()
            .enumerate()
            .find(|(index, one)| one.path == issue.field && !contested(*index));
        match of {
            Some((_, one)) => one.issues.push(issue),
            None => issues.push(issue),
        }
    }
    for (index, one) in findings.iter_mut().enumerate() {
        if contested(index) {
            let mut alone = Intake::default();
            enter(&mut alone, one);
            one.issues.extend(validate(&alone).1.into_iter().filter(|i| i.field == one.path));
        }
        let refused = |i: &Issue| i.severity == Severity::Error || i.code.contains("contradict");
        one.preselect &= !one.issues.iter().any(refused);
    }
}

fn enter(intake: &mut Intake, finding: &Finding) {
    intake.set(&finding.path, &finding.text);
    intake.set_unit(&finding.path, finding.unit);
}

/// A stretch that is marked.
struct Mark {
    at: (usize, usize),
    finding: Option<usize>,
    left: Option<usize>,
}

/// Cuts the text at the marks; of two that overlap the earlier one keeps its stretch.
fn spans(text: &str, marks: Vec<Mark>) -> Vec<Span> {
    let marks: BTreeMap<((usize, usize), usize), Mark> =
        marks.into_iter().enumerate().map(|(n, mark)| ((mark.at, n), mark)).collect();
    let mut spans = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, finding: Option<usize>, left: Option<usize>| {
        if let Some(text) = text.get(from..to).filter(|t| !t.is_empty()) {
            spans.push(Span { text: text.to_owned(), finding, left });
        }
    };
    for mark in marks.into_values() {
        let (start, end) = mark.at;
        if start < at || end <= start || text.get(start..end).is_none() {
            continue;
        }
        push(at, start, None, None);
        push(start, end, mark.finding, mark.left);
        at = end;
    }
    push(at, text.len(), None, None);
    spans
}
