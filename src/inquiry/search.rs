//! Every completion of the unknown facts, by splitting cases only where a rule asks.
//!
//! A fact is split into the values a cell admits and the others, never further: an age of 12 and one of 15 are the
//! same to a rule that cuts at 10 and 18. Each row is looked for by itself: what it asks for is assumed first, then that the
//! rows above it fail; a branch is left as soon as one of them holds.

use std::cmp::Ordering;

use crate::decision::Decision;
use crate::facts::{CONSTRAINTS, Cell, Complete, FactId, Facts, consistent, propagate};
use crate::logic::Truth;

/// The largest number of cases looked at for one question.
pub const CAP: usize = 65_536;

/// A row's place in the result: not found; found, with a witness where the search was exact.
type Found = Vec<Option<Option<Complete>>>;

/// More than [`CAP`] cases.
struct RanOut;

/// A search over the completions of one decision.
pub(super) struct Search<'a, A: 'static> {
    decision: &'a Decision<A>,
    facts: Facts,
    /// Completions met so far with the row that answers; what they show need not be searched again.
    met: Vec<(usize, Complete)>,
    exhausted: bool,
}

impl<'a, A: Copy + PartialEq> Search<'a, A> {
    /// `facts` as the constraints leave them.
    pub(super) fn new(decision: &'a Decision<A>, facts: &Facts) -> Search<'a, A> {
        Search { decision, facts: *facts, met: Vec::new(), exhausted: false }
    }

    /// Whether some question had more than [`CAP`] cases and was answered by three-valued logic.
    pub(super) fn exhausted(&self) -> bool {
        self.exhausted
    }

    /// The rows that answer under some completion, each with a witness.
    pub(super) fn rows(&mut self) -> Found {
        let mut found: Found = vec![None; self.decision.rows.len()];
        let facts = self.facts;
        for (row, _) in self.decision.rows_in_reach(&facts) {
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
                let answers = |row: &usize| {
                    let shown = self.met.iter().any(|(r, w)| r == row && has(w, fact, class));
                    shown || self.seek(*row, &with).is_some()
                };
                left.push((class, rows.iter().copied().filter(answers).collect()));
            }
        }
        let rows_of = |value: &u8| {
            left.iter().find(|(class, _)| class & (1 << value) != 0).map(|(_, rows)| rows.clone())
        };
        let possible = facts.possible(fact).into_iter();
        possible.filter_map(|value| rows_of(&value).map(|rows| (value, rows))).collect()
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
        for (above, truth) in self.decision.rows_in_reach(facts) {
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
        let rule = self.decision.rows.get(by).map(|r| &r.when);
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
    pub(super) fn pivotal(&mut self) -> Vec<FactId> {
        let facts = &self.facts.clone();
        let mut pivotal = Vec::new();
        for fact in FactId::ALL {
            let change = Change::of(*fact);
            if facts.known(*fact) || !(self.asks(change.asked) || self.asks(change.varied)) {
                continue;
            }
            let mut left = CAP;
            let values = self.values(facts, change.varied);
            let shown = change.alone() && self.shown(*fact, &values);
            let changes = shown
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
    fn shown(&self, fact: FactId, values: &[u32]) -> bool {
        self.met.iter().any(|(row, witness)| {
            let here = self.decision.rows.get(*row).map(|r| r.answer);
            values.iter().any(|class| {
                let mut other = *witness;
                other.set(fact, u8::try_from(class.trailing_zeros()).unwrap_or_default());
                possible(&other) && self.decision.answer(&other) != here
            })
        })
    }

    /// Whether some criterion reads the fact.
    fn asks(&self, fact: FactId) -> bool {
        self.decision.rows.iter().any(|row| row.when.reads(fact))
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
        self.decision.rows.iter().for_each(|row| row.when.each_cell(&mut cut));
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
        let mut answers: Vec<A> = Vec::new();
        let mut settled: Vec<(A, Facts)> = Vec::new();
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
            for (row, truth) in self.decision.rows_in_reach(&with) {
                let Some(row) = self.decision.rows.get(row) else { continue };
                if !answers.contains(&row.answer) {
                    answers.push(row.answer);
                }
                if first && truth == Truth::True {
                    settled.push((row.answer, with));
                } else if first {
                    open = open.or_else(|| row.when.open(&with));
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
        self.tied(facts, change, &settled, left)
    }

    /// Every value is settled and they differ: it counts only if one completion of the other facts allows both.
    fn tied(
        &self,
        facts: &Facts,
        change: Change,
        settled: &[(A, Facts)],
        left: &mut usize,
    ) -> Option<bool> {
        for (answer, one) in settled {
            for (other_answer, other) in settled {
                let asked = one.bits(change.asked) != other.bits(change.asked);
                if asked
                    && answer != other_answer
                    && self.together(facts, change, one, other, left)?
                {
                    return Some(true);
                }
            }
        }
        Some(false)
    }

    /// Whether some completion of the other facts keeps the constraints with the fact as in `one` and as in `other`.
    fn together(
        &self,
        facts: &Facts,
        change: Change,
        one: &Facts,
        other: &Facts,
        left: &mut usize,
    ) -> Option<bool> {
        *left = left.checked_sub(1)?;
        let (mut a, mut b) = (*one, *other);
        if !propagate(&mut a) || !propagate(&mut b) {
            return Some(false);
        }
        // What one side rules out of a shared fact is ruled out for both.
        let mut shared = *facts;
        let mut changed = false;
        for id in FactId::ALL.iter().filter(|id| !change.touches(**id)) {
            let both = a.bits(*id) & b.bits(*id);
            if both == 0 {
                return Some(false);
            }
            changed |= both != a.bits(*id) || both != b.bits(*id);
            shared.narrow(*id, both);
            a.narrow(*id, both);
            b.narrow(*id, both);
        }
        if changed {
            return self.together(&shared, change, &a, &b, left);
        }
        let Some(witness) = consistent(&a) else { return Some(false) };
        let mut swapped = witness;
        let fits = b.possible(change.asked).into_iter().any(|asked| {
            swapped.set(change.asked, asked);
            b.possible(change.varied).into_iter().any(|varied| {
                swapped.set(change.varied, varied);
                possible(&swapped)
            })
        });
        if fits {
            return Some(true);
        }
        // The witness of one side does not serve the other: split a fact that a constraint leaves open.
        let tied = CONSTRAINTS.iter().flat_map(|c| [&c.when, &c.then]);
        let Some(cell) =
            tied.into_iter().find(|cell| !change.touches(cell.fact) && undecided(&a, cell))
        else {
            return Some(false);
        };
        any(|met| {
            let halves = (halve(&shared, cell, met), halve(&a, cell, met), halve(&b, cell, met));
            let (Some(facts), Some(a), Some(b)) = halves else { return Some(false) };
            self.together(&facts, change, &a, &b, left)
        })
    }
}

/// What two completions may differ in, for one fact to be pivotal.
#[derive(Clone, Copy)]
struct Change {
    /// The fact in which they must differ.
    asked: FactId,
    /// The fact whose values are gone through. It is the fact itself, except where each value of another fact
    /// belongs to one value of this one: then the other changes with it, or this one could never change.
    varied: FactId,
}

impl Change {
    fn of(asked: FactId) -> Change {
        Change { asked, varied: asked.carries().unwrap_or(asked) }
    }

    fn alone(self) -> bool {
        self.asked == self.varied
    }

    fn touches(self, fact: FactId) -> bool {
        fact == self.asked || fact == self.varied
    }
}

/// Whether the fact has a value of the class.
fn has(complete: &Complete, fact: FactId, class: u32) -> bool {
    class & (1 << complete.index(fact)) != 0
}

/// Whether the completion keeps every constraint.
fn possible(complete: &Complete) -> bool {
    CONSTRAINTS.iter().all(|c| c.holds(complete))
}

fn undecided(facts: &Facts, cell: &Cell) -> bool {
    let bits = facts.bits(cell.fact);
    bits & cell.values != 0 && bits & !cell.values != 0
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
    let tied = CONSTRAINTS.iter().any(|c| c.when.fact == cell.fact || c.then.fact == cell.fact);
    halve(facts, cell, met).and_then(|mut half| (!tied || propagate(&mut half)).then_some(half))
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
