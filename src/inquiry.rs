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
use crate::logic::{Truth, sort_short};

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

/// For a pivotal fact: each possible value with the rows that could answer once the fact had it.
pub type Branches = (FactId, Vec<(u8, Vec<usize>)>);

/// The outcome of a decision on partly known facts.
pub fn decide<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Outcome<A> {
    match Space::of(decision, facts) {
        Some(space) => exact(decision, &space),
        None => bounded(decision, facts),
    }
}

/// The outcome, and for each pivotal fact what each of its values would leave.
pub fn examine<A: Copy + PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
) -> (Outcome<A>, Vec<Branches>) {
    let space = Space::of(decision, facts);
    let outcome =
        space.as_ref().map_or_else(|| bounded(decision, facts), |space| exact(decision, space));
    let branches = outcome.pivotal.iter().map(|fact| {
        let counted = space.as_ref().and_then(|space| space.rows_by_value(*fact));
        (*fact, counted.unwrap_or_else(|| narrowed(decision, facts, *fact)))
    });
    let branches = branches.collect();
    (outcome, branches)
}

fn exact<A: Copy + PartialEq>(decision: &Decision<A>, space: &Space) -> Outcome<A> {
    Outcome {
        possible: space.answers(decision),
        pivotal: space.pivotal(decision),
        method: Method::Exact,
    }
}

/// Beyond the cap: each value of the fact decided on its own.
fn narrowed<A: Copy + PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
    fact: FactId,
) -> Vec<(u8, Vec<usize>)> {
    let rows = |value| {
        let outcome = decide(decision, &facts.with(fact, value));
        outcome.possible.into_iter().flat_map(|p| p.rows).collect()
    };
    facts.possible(fact).into_iter().map(|value| (value, rows(value))).collect()
}

/// The truth of a criterion: what it answers under every possible completion of the facts it reads.
pub fn truth(criterion: &'static Criterion, facts: &Facts) -> Truth {
    settled(space::consistent_completions(facts, criterion.facts).unwrap_or_default(), criterion)
}

/// What a criterion answers on these completions: true, false, or both. Without completions nothing is settled.
fn settled(completions: Vec<Complete>, criterion: &'static Criterion) -> Truth {
    let answers =
        |wanted: bool| completions.iter().any(|complete| (criterion.test)(complete) == wanted);
    match (answers(true), answers(false)) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        (true, true) | (false, false) => Truth::Unknown,
    }
}

/// The sound three-valued answer, for spaces beyond the cap.
pub fn bounded<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Outcome<A> {
    let of = &|c: &'static Criterion| truth(c, facts);
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
    sort_short(&mut pivotal, |fact| *fact);
    Outcome { possible, pivotal, method: Method::Bounded }
}
