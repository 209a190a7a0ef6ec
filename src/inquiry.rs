//! What follows from what is known, and what to find out next.
//!
//! Unknown facts are handled here and nowhere else: every way of completing them is decided, and the answers
//! are collected. Four laws hold and are tested over every subset of unknown facts: soundness (the true answer is
//! among the possible ones), exactness (each possible answer has a witness), monotonicity (learning a fact never
//! adds an answer), agreement (with nothing unknown, the outcome is the plain decision).

mod next_test;
mod space;

pub use next_test::{Branch, ByValue, NextTest, Subject, next_tests};
pub use space::{CAP, Space};

use crate::decision::{Criterion, Decision};
use crate::facts::{Complete, FactId, Facts};
use crate::logic::Truth;

/// One answer that is still possible.
#[derive(Clone, PartialEq, Debug)]
pub struct Possible<A> {
    /// The answer.
    pub answer: A,
    /// The rows of the table that give it.
    pub rows: Vec<usize>,
    /// Facts under which it is the answer; `None` only in the bounded method.
    pub witness: Option<Complete>,
}

/// How an outcome was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Every completion was decided.
    Exact,
    /// Too many completions: three-valued logic, sound but perhaps too wide.
    Bounded,
}

/// The set of possible answers and the facts that separate them.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome<A> {
    /// Every possible answer, in the order of the table.
    pub possible: Vec<Possible<A>>,
    /// The facts that alone can change the answer.
    pub pivotal: Vec<FactId>,
    /// How it was found.
    pub method: Method,
}

impl<A: Copy + PartialEq> Outcome<A> {
    /// The answer, when only one is possible.
    pub fn determined(&self) -> Option<A> {
        match self.possible.as_slice() {
            [only] => Some(only.answer),
            _ => None,
        }
    }
}

/// The outcome of a decision on partly known facts.
pub fn decide<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Outcome<A> {
    let truth = |c: &'static Criterion| truth(c, facts);
    match Space::of(decision, facts) {
        Some(space) => Outcome {
            possible: space.answers(decision),
            pivotal: space.pivotal(decision),
            method: Method::Exact,
        },
        None => bounded(decision, &truth),
    }
}

/// For each possible value of a fact, the rows that could still answer once the fact had that value.
pub fn rows_by_value<A: Copy + PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
    fact: FactId,
) -> Vec<(u8, Vec<usize>)> {
    if let Some(table) = Space::of(decision, facts).and_then(|space| space.rows_by_value(fact)) {
        return table;
    }
    let rows = |value| {
        let narrowed = facts.with(fact, value);
        decide(decision, &narrowed).possible.into_iter().flat_map(|p| p.rows).collect()
    };
    facts.possible(fact).into_iter().map(|value| (value, rows(value))).collect()
}

/// The truth of a criterion: what it answers under every possible completion of the facts it reads.
pub fn truth(criterion: &'static Criterion, facts: &Facts) -> Truth {
    settled(space::consistent_completions(facts, criterion.facts), criterion)
}

/// What a criterion answers on these completions: true, false, or both.
fn settled(completions: Vec<Complete>, criterion: &'static Criterion) -> Truth {
    let answers = |wanted: bool| completions.iter().any(|complete| (criterion.test)(complete) == wanted);
    match (answers(true), answers(false)) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        (true, true) | (false, false) => Truth::Unknown,
    }
}

/// The sound three-valued answer, for spaces beyond the cap.
fn bounded<A: Copy + PartialEq>(
    decision: &Decision<A>,
    of: &dyn Fn(&'static Criterion) -> Truth,
) -> Outcome<A> {
    let mut possible: Vec<Possible<A>> = Vec::new();
    let mut pivotal = Vec::new();
    for position in decision.rows_in_reach(of) {
        let Some(row) = decision.rows.get(position) else { continue };
        match possible.iter_mut().find(|p| p.answer == row.answer) {
            Some(known) => known.rows.push(position),
            None => {
                possible.push(Possible { answer: row.answer, rows: vec![position], witness: None })
            }
        }
        for fact in row.when.open(of).iter().flat_map(|c| c.facts) {
            if !pivotal.contains(fact) {
                pivotal.push(*fact);
            }
        }
    }
    if possible.len() < 2 {
        pivotal.clear();
    }
    pivotal.sort_unstable();
    Outcome { possible, pivotal, method: Method::Bounded }
}
