//! The rules of the options and the statuses they leave, for the invariants of the plan.

use stratall::decision::Row;
use stratall::facts::{Complete, FactId, Facts};
use stratall::inquiry::{Method, decide};
use stratall::knowledge::OptionRecord;
use stratall::logic::Truth;
use stratall::treatment::regimen::{REGIMENS, Regimen};
use stratall::treatment::{OptionRule, RULES, Status};

pub fn every_rule() -> impl Iterator<Item = (&'static OptionRecord, &'static OptionRule)> {
    RULES.iter().copied().flatten().map(|r| (r.option.record(), r))
}

pub fn regimen(record: &OptionRecord) -> Option<&'static Regimen> {
    record.regimen.map(|id| REGIMENS.iter().find(|r| r.id == id).unwrap_or_else(|| panic!("{id}")))
}

/// Facts of which one is known, by its label.
pub fn known(fact: FactId, label: &str) -> Facts {
    let at = fact.value_labels().iter().position(|l| *l == label);
    let at = at.unwrap_or_else(|| panic!("{} has no value {label}", fact.id()));
    Facts::default().with(fact, u8::try_from(at).unwrap())
}

/// Every status some patient with these facts has: by the table, and by what forbids the option once it is known.
pub fn statuses(rule: &OptionRule, facts: &Facts) -> Vec<Status> {
    let outcome = decide(&rule.decision, facts);
    assert_eq!(outcome.method, Method::Exact, "{}", rule.option.record().id);
    let holds = |row: &&Row<Status>| row.when.truth(facts) == Truth::True;
    let known = rule.once_known.iter().copied().flatten().filter(holds).map(|row| row.answer).max();
    let mut all: Vec<Status> = Vec::new();
    for status in outcome.possible.iter().map(|p| known.map_or(p.answer, |k| k.max(p.answer))) {
        if !all.contains(&status) {
            all.push(status);
        }
    }
    all
}

/// The status of a complete patient, by the plain table.
pub fn status(rule: &OptionRule, complete: &Complete) -> Status {
    let rows = rule.once_known.iter().copied().flatten().filter(|row| row.when.holds(complete));
    let answer = rule.decision.answer(complete).unwrap();
    rows.map(|row| row.answer).fold(answer, Status::max)
}

pub fn is_offered(status: &Status) -> bool {
    matches!(status, Status::Recommended | Status::Alternative)
}
