//! Every completion of the unknown facts, by splitting cases only where a rule asks.
//!
//! A fact is split into the values a cell admits and the others, never further: an age of 12 and one of 15 are the
//! same to a rule that cuts at 10 and 18. Each row is looked for by itself: what it asks for is assumed first, then that the
//! rows above it fail; a branch is left as soon as one of them holds.

use std::cmp::Ordering;

use super::Branches;
use super::change::{Change, tied};
use super::kept::{Depth, Found};
use crate::decision::{Decision, Row, Rule, in_reach};
use crate::facts::{CONSTRAINTS, Cell, Complete, FactId, Facts, consistent, is_tied, propagate};
use crate::logic::Truth;

/// The largest number of cases looked at for one question.
pub const CAP: usize = 65_536;

/// A row's place in the result: not found; found, with a witness where the search was exact.
pub(super) type Rows = Vec<Option<Option<Complete>>>;

/// More than [`CAP`] cases.
struct RanOut;

/// A search over the completions of one decision. What it answers with does not matter, only which rows answer alike, so
/// that one search is compiled for all.
pub(super) struct Search {
    /// The rule of each row.
    rules: Vec<&'static Rule>,
    /// For each row the first that answers the same.
    answers: Vec<usize>,
    facts: Facts,
    /// Completions met so far with the row that answers; what they show need not be searched again.
    met: Vec<(usize, Complete)>,
    exhausted: bool,
}

impl Search {
    /// `facts` as the constraints leave them.
    pub(super) fn new<A: PartialEq>(decision: &Decision<A>, facts: &Facts) -> Search {
        let rows = decision.rows;
        let alike = |row: &Row<A>| rows.iter().position(|first| first.answer == row.answer);
        Search {
            rules: rows.iter().map(|row| &row.when).collect(),
            answers: rows.iter().map(|row| alike(row).unwrap_or_default()).collect(),
            facts: *facts,
            met: Vec::new(),
            exhausted: false,
        }
    }

    /// The same search on other facts.
    pub(super) fn of(mut self, facts: &Facts) -> Search {
        self.facts = *facts;
        self
    }

    /// All that can be found.
    pub(super) fn found(mut self, depth: Depth, others: Vec<FactId>) -> Found {
        let rows = self.rows();
        let pivotal = self.pivotal(&rows);
        let reached = reached(&rows);
        let asked: &[FactId] = if depth == Depth::Branches { &pivotal } else { &[] };
        let branches: Vec<Branches> =
            asked.iter().map(|fact| (*fact, self.rows_by_value(*fact, &reached))).collect();
        Found { others, rows, pivotal, branches, exhausted: self.exhausted }
    }

    /// The position of the row that answers on complete facts.
    fn row(&self, facts: &Complete) -> usize {
        let last = self.rules.len().saturating_sub(1);
        self.rules.iter().position(|rule| rule.holds(facts)).unwrap_or(last)
    }

    /// What a row answers, as the first row that answers the same.
    fn answer(&self, row: usize) -> usize {
        self.answers.get(row).copied().unwrap_or(row)
    }

    /// The facts that cannot matter: no rule reads them and no constraint ties them to others.
    pub(super) fn others(&self) -> Vec<FactId> {
        let mut read = [false; FactId::COUNT];
        let mut note = |cell: &Cell| {
            if let Some(read) = read.get_mut(cell.fact.position()) {
                *read = true;
            }
        };
        self.rules.iter().for_each(|rule| rule.each_cell(&mut note));
        let apart = |(fact, read): (&FactId, bool)| (!read && !is_tied(*fact)).then_some(*fact);
        FactId::ALL.iter().zip(read).filter_map(apart).collect()
    }

    /// The rows that answer under some completion, each with a witness.
    pub(super) fn rows(&mut self) -> Rows {
        let mut found: Rows = vec![None; self.rules.len()];
        let facts = self.facts;
        let reach: Vec<usize> =
            in_reach(self.rules.iter().copied(), &facts).map(|(row, _)| row).collect();
        for row in reach {
            let answer = self.seek(row, &facts);
            if let Some(slot) = found.get_mut(row) {
                *slot = answer;
            }
        }
        found
    }

    /// A witness for the row; an empty one where the cases ran out, `None` where the row cannot answer.
    fn seek(&mut self, row: usize, facts: &Facts) -> Option<Option<Complete>> {
        let mut left = CAP;
        match self.reach(row, facts, &mut left) {
            Ok(Some(witness)) => {
                self.met.push((row, witness));
                Some(Some(witness))
            }
            Ok(None) => None,
            Err(RanOut) => {
                self.exhausted = true;
                Some(None)
            }
        }
    }

    /// For each possible value of `fact`, which of these rows can still answer.
    pub(super) fn rows_by_value(&mut self, fact: FactId, rows: &[usize]) -> Vec<(u8, Vec<usize>)> {
        let facts = self.facts;
        let mut left: Vec<(u32, Vec<usize>)> = Vec::new();
        for class in self.values(&facts, fact) {
            let mut with = facts;
            with.narrow(fact, class);
            if propagate(&mut with) {
                let shown = self.shown_with(fact, class);
                let answers = |row: &usize| shown.contains(row) || self.seek(*row, &with).is_some();
                left.push((class, rows.iter().copied().filter(answers).collect()));
            }
        }
        let rows_of = |value: &u8| {
            left.iter().find(|(class, _)| class & (1 << value) != 0).map(|(_, rows)| rows.clone())
        };
        let possible = facts.possible(fact).into_iter();
        possible.filter_map(|value| rows_of(&value).map(|rows| (value, rows))).collect()
    }

    /// The rows that completions already met show to answer with this value, as they are or with this fact changed.
    fn shown_with(&self, fact: FactId, class: u32) -> Vec<usize> {
        let value = u8::try_from(class.trailing_zeros()).unwrap_or_default();
        let mut rows: Vec<usize> = Vec::new();
        for (_, witness) in &self.met {
            let mut with = *witness;
            if !has(witness, fact, class) {
                with.set(fact, value);
            }
            let row = self.row(&with);
            if !rows.contains(&row) && possible(&with) {
                rows.push(row);
            }
        }
        rows
    }

    /// A completion under which this row answers: it holds and none above it does.
    fn reach(
        &self,
        row: usize,
        facts: &Facts,
        left: &mut usize,
    ) -> Result<Option<Complete>, RanOut> {
        *left = left.checked_sub(1).ok_or(RanOut)?;
        let mut open = None;
        for (above, truth) in in_reach(self.rules.iter().copied(), facts) {
            match (above.cmp(&row), truth) {
                (Ordering::Less, Truth::True) | (Ordering::Greater, _) => break,
                (Ordering::Less, _) => open = open.or(Some(above)),
                (Ordering::Equal, Truth::True) => {
                    return match open {
                        None => Ok(consistent(facts)),
                        Some(above) => self.either(row, above, facts, left),
                    };
                }
                // The row itself first: what it asks for rules out most of the rows above.
                (Ordering::Equal, _) => return self.either(row, row, facts, left),
            }
        }
        Ok(None)
    }

    /// Splits on the first open cell of the row `by`.
    fn either(
        &self,
        row: usize,
        by: usize,
        facts: &Facts,
        left: &mut usize,
    ) -> Result<Option<Complete>, RanOut> {
        let rule = self.rules.get(by);
        let Some(cell) = rule.and_then(|rule| rule.open(facts)) else { return Ok(None) };
        // Met first in the row wanted, unmet first in a row above it: most rules ask for something remarkable.
        for met in [by == row, by != row] {
            if let Some(half) = split(facts, cell, met)
                && let Some(witness) = self.reach(row, &half, left)?
            {
                return Ok(Some(witness));
            }
        }
        Ok(None)
    }

    /// The facts for which two completions that differ only there have different answers; see [`Change`].
    /// None where the rows found answer alike.
    pub(super) fn pivotal(&mut self, rows: &Rows) -> Vec<FactId> {
        let mut answers = reached(rows).into_iter().map(|row| self.answer(row));
        let first = answers.next();
        if answers.all(|answer| Some(answer) == first) {
            return Vec::new();
        }
        let facts = &self.facts.clone();
        let read = self.reads();
        let mut pivotal = Vec::new();
        for fact in FactId::ALL {
            let change = Change::of(*fact);
            let asks = || read.contains(&change.asked) || read.contains(&change.varied);
            if facts.known(*fact) || !asks() {
                continue;
            }
            let mut left = CAP;
            let values = self.values(facts, change.varied);
            let changes = self.shown(*fact)
                || self.differ(facts, change, &values, &mut left).unwrap_or_else(|| {
                    self.exhausted = true;
                    true
                });
            if changes {
                pivotal.push(*fact);
            }
        }
        pivotal
    }

    /// Whether a completion already met has another answer once this fact alone is changed.
    fn shown(&self, fact: FactId) -> bool {
        let values = self.values(&self.facts, fact);
        self.met.iter().any(|(row, witness)| {
            let here = self.answer(*row);
            values.iter().any(|class| {
                let mut other = *witness;
                other.set(fact, u8::try_from(class.trailing_zeros()).unwrap_or_default());
                possible(&other) && self.answer(self.row(&other)) != here
            })
        })
    }

    /// The facts that some criterion reads, each once.
    fn reads(&self) -> Vec<FactId> {
        let mut read = Vec::new();
        let mut note = |cell: &Cell| {
            if !read.contains(&cell.fact) {
                read.push(cell.fact);
            }
        };
        self.rules.iter().for_each(|rule| rule.each_cell(&mut note));
        read
    }

    /// The possible values of the fact, those no criterion tells apart together.
    fn values(&self, facts: &Facts, fact: FactId) -> Vec<u32> {
        let mut classes = vec![facts.bits(fact)];
        let mut cut = |cell: &Cell| {
            if cell.fact == fact {
                let halves = classes.iter().flat_map(|c| [c & cell.values, c & !cell.values]);
                classes = halves.filter(|c| *c != 0).collect();
            }
        };
        self.rules.iter().for_each(|rule| rule.each_cell(&mut cut));
        CONSTRAINTS.iter().flat_map(|c| [&c.when, &c.then]).for_each(&mut cut);
        classes
    }

    /// Whether two of the values lead to different answers with all other facts the same; `None` when the cases ran out.
    fn differ(
        &self,
        facts: &Facts,
        change: Change,
        values: &[u32],
        left: &mut usize,
    ) -> Option<bool> {
        *left = left.checked_sub(1)?;
        let mut answers: Vec<usize> = Vec::new();
        let mut settled: Vec<(usize, Facts)> = Vec::new();
        let mut open: Option<&'static Cell> = None;
        let mut left_over: Vec<u32> = Vec::new();
        for value in values {
            let mut with = *facts;
            with.narrow(change.varied, *value);
            // A value impossible with the facts so far cannot become possible again.
            let mut reached = with;
            if !propagate(&mut reached) {
                continue;
            }
            with.narrow(change.asked, reached.bits(change.asked));
            left_over.push(*value);
            let mut first = true;
            for (row, truth) in in_reach(self.rules.iter().copied(), &with) {
                let Some(rule) = self.rules.get(row) else { continue };
                let answer = self.answer(row);
                if !answers.contains(&answer) {
                    answers.push(answer);
                }
                if first && truth == Truth::True {
                    settled.push((answer, with));
                } else if first {
                    open = open.or_else(|| rule.open(&with));
                }
                first = false;
            }
        }
        if answers.len() < 2 || left_over.len() < 2 {
            return Some(false);
        }
        if let Some(cell) = open {
            let differs = |met| {
                halve(facts, cell, met)
                    .map_or(Some(false), |half| self.differ(&half, change, &left_over, left))
            };
            return any(differs);
        }
        Some(tied(change, &settled))
    }
}

/// The rows that can answer.
fn reached(rows: &Rows) -> Vec<usize> {
    rows.iter().enumerate().filter_map(|(row, found)| found.as_ref().map(|_| row)).collect()
}

/// Whether the fact has a value of the class.
fn has(complete: &Complete, fact: FactId, class: u32) -> bool {
    class & (1 << complete.index(fact)) != 0
}

/// Whether the completion keeps every constraint.
fn possible(complete: &Complete) -> bool {
    CONSTRAINTS.iter().all(|c| c.holds(complete))
}

/// The facts with the cell met, or unmet; `None` when that is impossible.
fn halve(facts: &Facts, cell: &Cell, met: bool) -> Option<Facts> {
    let bits = facts.bits(cell.fact) & if met { cell.values } else { !cell.values };
    let mut half = *facts;
    half.narrow(cell.fact, bits);
    (bits != 0).then_some(half)
}

/// As [`halve`], with what the constraints then rule out left out.
fn split(facts: &Facts, cell: &Cell, met: bool) -> Option<Facts> {
    let mut half = halve(facts, cell, met)?;
    (!is_tied(cell.fact) || propagate(&mut half)).then_some(half)
}

/// Whether either half gives true; `None` when neither does and one ran out of cases.
fn any(mut of: impl FnMut(bool) -> Option<bool>) -> Option<bool> {
    match of(false) {
        Some(true) => Some(true),
        first => match of(true) {
            Some(true) => Some(true),
            second => first.and(second),
        },
    }
}
