//! What follows from what is known, and what to find out next.
//!
//! Unknown facts are handled here and nowhere else: every way of completing them is decided, and the answers
//! are collected. Four laws hold and are tested over every subset of unknown facts: soundness (the true answer is
//! among the possible ones), exactness (each possible answer has a witness), monotonicity (learning a fact never
//! adds an answer), agreement (with nothing unknown, the outcome is the plain decision).

mod change;
mod kept;
mod next_test;
mod search;

use std::rc::Rc;

pub use kept::forget;
pub use next_test::{Branch, ByValue, NextTest, Subject, next_tests};
pub use search::CAP;

use kept::{Depth, Found};
use search::Search;

use crate::decision::{Criterion, Decision, Rule};
use crate::facts::{Complete, FactId, Facts, is_consistent, is_tied, propagate};
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
    /// Every completion is accounted for.
    Exact,
    /// Too many cases: three-valued logic, sound but perhaps too wide.
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
    found(decision, facts, Depth::Outcome).0
}

/// The answers still possible, without the facts that separate them.
pub fn possible<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Vec<Possible<A>> {
    grouped(decision, &Search::new(decision, &narrowed(facts)).rows())
}

/// The outcome, and for each pivotal fact what each of its values would leave.
pub fn examine<A: Copy + PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
) -> (Outcome<A>, Vec<Branches>) {
    let (outcome, found) = found(decision, facts, Depth::Branches);
    (outcome, found.branches.clone())
}

fn found<A: Copy + PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
    depth: Depth,
) -> (Outcome<A>, Rc<Found>) {
    let facts = narrowed(facts);
    let found = kept::found(decision, &facts, depth);
    let mut possible = grouped(decision, &found.rows);
    for witness in possible.iter_mut().filter_map(|p| p.witness.as_mut()) {
        found.complete(witness, &facts);
    }
    let method = if found.exhausted { Method::Bounded } else { Method::Exact };
    (Outcome { possible, pivotal: found.pivotal.clone(), method }, found)
}

/// The facts without what the constraints rule out; as they are when they contradict each other.
fn narrowed(facts: &Facts) -> Facts {
    let mut narrowed = *facts;
    if propagate(&mut narrowed) { narrowed } else { *facts }
}

/// The rows found, by answer, in the order of the table.
fn grouped<A: Copy + PartialEq>(
    decision: &Decision<A>,
    found: &[Option<Option<Complete>>],
) -> Vec<Possible<A>> {
    let mut possible: Vec<Possible<A>> = Vec::new();
    for (position, (row, found)) in decision.rows.iter().zip(found).enumerate() {
        let Some(witness) = found else { continue };
        match possible.iter_mut().find(|p| p.answer == row.answer) {
            Some(known) => known.rows.push(position),
            None => possible.push(Possible {
                answer: row.answer,
                rows: vec![position],
                witness: *witness,
            }),
        }
    }
    possible
}

/// The truth of a criterion: what it answers under every possible completion of the facts it reads.
pub fn truth(criterion: &Criterion, facts: &Facts) -> Truth {
    let plain = criterion.truth(facts);
    // What the constraints leave out can only matter where they relate what is read.
    if plain != Truth::Unknown || !criterion.cells.iter().any(|cell| is_tied(cell.fact)) {
        return plain;
    }
    let facts = narrowed(facts);
    let plain = criterion.truth(&facts);
    if plain != Truth::Unknown {
        return plain;
    }
    // Several cells may be tied by a constraint: unknown each, and yet never together.
    let mut all = facts;
    for cell in criterion.cells {
        all.narrow(cell.fact, all.bits(cell.fact) & cell.values);
    }
    if is_consistent(&all) { Truth::Unknown } else { Truth::False }
}

/// The truth of a rule with what the constraints imply; sound, and exact where its criteria are tied by nothing else.
pub fn rule_truth(rule: &Rule, facts: &Facts) -> Truth {
    rule.truth(&narrowed(facts))
}
