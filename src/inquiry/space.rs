//! The completions of the facts that still matter to one decision, each with the row that answers.
//!
//! Values of a fact that no criterion in reach can tell apart are enumerated once: an age of 12 and one of 15 are the
//! same to a rule that cuts at 10 and 18. The outcome stays exact, the space shrinks from tens of thousands to hundreds.

use super::Possible;
use crate::decision::{Criterion, Decision};
use crate::facts::{CONSTRAINTS, Complete, Constraint, FactId, Facts};
use crate::logic::{Truth, sort_short};

/// The largest number of completions enumerated.
pub const CAP: usize = 65_536;

/// One unknown fact and the classes of values that can be told apart.
struct Dimension {
    fact: FactId,
    /// The values of each class, the first standing for all.
    classes: Vec<Vec<u8>>,
    /// Distance between neighbouring classes of this fact in the enumeration.
    stride: usize,
}

/// Every completion of the facts a decision still depends on, in mixed-radix order.
pub struct Space {
    dimensions: Vec<Dimension>,
    first: Complete,
    /// The answering row of each completion; `None` where the combination is impossible.
    rows: Vec<Option<usize>>,
}

impl Space {
    /// Decides every completion; `None` when there are more than [`CAP`].
    pub fn of<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Option<Space> {
        let criteria = in_reach(decision, facts);
        let relevant: Vec<FactId> = criteria.iter().flat_map(|c| c.facts.iter().copied()).collect();
        let (ids, constraints) = closed(&relevant, facts);
        let questions: Vec<Question> = criteria
            .iter()
            .map(|c| Question { facts: c.facts, test: c.test })
            .chain(constraints.iter().map(|c| Question { facts: c.facts, test: c.holds }))
            .collect();
        let (dimensions, size) = dimensions(facts, &ids, Some(&questions))?;
        let mut space = Space { dimensions, first: facts.first(), rows: Vec::with_capacity(size) };
        for position in 0..size {
            let complete = space.complete(position);
            let possible = constraints.iter().all(|c| (c.holds)(&complete));
            space.rows.push(possible.then(|| decision.row(&complete)));
        }
        Some(space)
    }

    /// The completion at a position, each class at its first value.
    fn complete(&self, position: usize) -> Complete {
        let mut complete = self.first;
        for dimension in &self.dimensions {
            if let Some(value) =
                dimension.classes.get(digit(position, dimension)).and_then(|c| c.first())
            {
                complete.set(dimension.fact, *value);
            }
        }
        complete
    }

    /// Each possible answer with its rows and a witness, in the order of the table.
    pub(super) fn answers<A: Copy + PartialEq>(&self, decision: &Decision<A>) -> Vec<Possible<A>> {
        let mut witnesses: Vec<Option<usize>> = vec![None; decision.rows.len()];
        for (position, row) in self.rows.iter().enumerate() {
            if let Some(slot) = row.and_then(|row| witnesses.get_mut(row)) {
                slot.get_or_insert(position);
            }
        }
        let mut answers: Vec<Possible<A>> = Vec::new();
        for (row, witness) in witnesses.into_iter().enumerate() {
            let (Some(position), Some(answer)) =
                (witness, decision.rows.get(row).map(|r| r.answer))
            else {
                continue;
            };
            match answers.iter_mut().find(|p| p.answer == answer) {
                Some(known) => known.rows.push(row),
                None => {
                    answers.push(Possible {
                        answer,
                        rows: vec![row],
                        witness: Some(self.complete(position)),
                    });
                }
            }
        }
        answers
    }

    /// The facts for which two completions that differ only there have different answers.
    pub(super) fn pivotal<A: Copy + PartialEq>(&self, decision: &Decision<A>) -> Vec<FactId> {
        let answer = |row: Option<usize>| row.and_then(|r| decision.rows.get(r)).map(|r| r.answer);
        let changes = |dimension: &&Dimension| {
            self.rows.iter().enumerate().any(|(position, row)| {
                let place = digit(position, dimension);
                // Only towards higher classes: the lower ones were compared from their side.
                (place + 1..dimension.classes.len()).any(|other| {
                    let neighbour = position + (other - place) * dimension.stride;
                    let there = self.rows.get(neighbour).copied().flatten();
                    row.is_some() && there.is_some() && answer(*row) != answer(there)
                })
            })
        };
        let mut pivotal: Vec<FactId> =
            self.dimensions.iter().filter(changes).map(|d| d.fact).collect();
        sort_short(&mut pivotal, |fact| *fact);
        pivotal
    }

    /// For each possible value of `fact`, the rows that can still answer; `None` when the fact plays no part.
    pub fn rows_by_value(&self, fact: FactId) -> Option<Vec<(u8, Vec<usize>)>> {
        let dimension = self.dimensions.iter().find(|d| d.fact == fact)?;
        let mut by_class: Vec<Vec<usize>> = vec![Vec::new(); dimension.classes.len()];
        for (position, row) in self.rows.iter().enumerate() {
            if let (Some(row), Some(rows)) = (row, by_class.get_mut(digit(position, dimension)))
                && !rows.contains(row)
            {
                rows.push(*row);
            }
        }
        let mut table = Vec::new();
        for (values, mut rows) in dimension.classes.iter().zip(by_class) {
            sort_short(&mut rows, |row| *row);
            if !rows.is_empty() {
                table.extend(values.iter().map(|value| (*value, rows.clone())));
            }
        }
        sort_short(&mut table, |(value, _)| *value);
        Some(table)
    }
}

fn digit(position: usize, dimension: &Dimension) -> usize {
    (position / dimension.stride) % dimension.classes.len().max(1)
}

/// The undecided criteria of the rows that can still answer.
///
/// Constraints are left aside here: a criterion decided without them is the same in every completion, whatever the
/// facts that are not enumerated stand at. The constraints come in when the completions are counted.
fn in_reach<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Vec<&'static Criterion> {
    let of = |c: &'static Criterion| {
        super::settled(completions(facts, c.facts, &[]).unwrap_or_default(), c)
    };
    let mut criteria: Vec<&'static Criterion> = Vec::new();
    for row in decision.rows {
        match row.when.truth(&of) {
            Truth::False => {}
            Truth::True => break,
            Truth::Unknown => {
                for criterion in row.when.open(&of) {
                    if !criteria.iter().any(|c| std::ptr::eq(*c, criterion)) {
                        criteria.push(criterion);
                    }
                }
            }
        }
    }
    criteria
}

/// Adds the facts that a constraint ties to these, and returns the constraints concerned.
fn closed(ids: &[FactId], facts: &Facts) -> (Vec<FactId>, Vec<&'static Constraint>) {
    let mut all = ids.to_vec();
    let mut concerned: Vec<&'static Constraint> = Vec::new();
    loop {
        let next = CONSTRAINTS.iter().find(|c| {
            let touched = c.facts.iter().any(|f| all.contains(f) && facts.possible(*f).len() > 1);
            touched && !concerned.iter().any(|known| known.id == c.id)
        });
        let Some(constraint) = next else { return (all, concerned) };
        concerned.push(constraint);
        all.extend(constraint.facts);
    }
}

/// A yes-or-no question about the facts: a criterion or a constraint.
struct Question {
    facts: &'static [FactId],
    test: fn(&Complete) -> bool,
}

/// The dimensions of the unknown among `ids` and the number of completions; `None` beyond [`CAP`]. With `questions`,
/// values that none of them tells apart share a class.
fn dimensions(
    facts: &Facts,
    ids: &[FactId],
    questions: Option<&[Question]>,
) -> Option<(Vec<Dimension>, usize)> {
    let mut sorted = ids.to_vec();
    sort_short(&mut sorted, |fact| *fact);
    sorted.dedup();
    let mut size: usize = 1;
    let mut dimensions = Vec::new();
    for fact in sorted {
        let values = facts.possible(fact);
        if values.len() < 2 {
            continue;
        }
        let classes = match questions {
            None => values.into_iter().map(|v| vec![v]).collect(),
            Some(questions) => classes(facts, fact, &values, questions),
        };
        let stride = size;
        size = size.checked_mul(classes.len()).filter(|s| *s <= CAP)?;
        dimensions.push(Dimension { fact, classes, stride });
    }
    Some((dimensions, size))
}

/// Values of `fact` with the same answers to every question, whatever the other facts of the question are. Where a
/// question reads too much to be asked of every completion, each value is a class of its own.
fn classes(facts: &Facts, fact: FactId, values: &[u8], questions: &[Question]) -> Vec<Vec<u8>> {
    let mut classes: Vec<(Vec<bool>, Vec<u8>)> = Vec::new();
    for value in values {
        let narrowed = facts.with(fact, *value);
        let mut signature = Vec::new();
        for question in questions.iter().filter(|q| q.facts.contains(&fact)) {
            let Some(asked) = completions(&narrowed, question.facts, &[]) else {
                return values.iter().map(|v| vec![*v]).collect();
            };
            signature.extend(asked.iter().map(|c| (question.test)(c)));
        }
        match classes.iter_mut().find(|(known, _)| *known == signature) {
            Some((_, members)) => members.push(*value),
            None => classes.push((signature, vec![*value])),
        }
    }
    classes.into_iter().map(|(_, members)| members).collect()
}

/// Every completion of `ids` that keeps the constraints, and those constraints tie to them; `None` beyond [`CAP`].
pub(super) fn consistent_completions(facts: &Facts, ids: &[FactId]) -> Option<Vec<Complete>> {
    let (ids, constraints) = closed(ids, facts);
    completions(facts, &ids, &constraints)
}

/// Every completion of `ids` that keeps these constraints, the other facts at their first possible value; `None`
/// beyond [`CAP`].
fn completions(
    facts: &Facts,
    ids: &[FactId],
    constraints: &[&'static Constraint],
) -> Option<Vec<Complete>> {
    let (dimensions, size) = dimensions(facts, ids, None)?;
    let space = Space { dimensions, first: facts.first(), rows: Vec::new() };
    Some(
        (0..size)
            .map(|p| space.complete(p))
            .filter(|c| constraints.iter().all(|k| (k.holds)(c)))
            .collect(),
    )
}
