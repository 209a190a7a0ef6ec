//! One criterion and one mechanism for every rule of the product: schemes, classification, options.
//!
//! A [`Decision`] is a table read from the top: the first row whose rule holds answers. Rules are built
//! from [`Criterion`]s, so that the trace is the evaluation itself and never written by hand.

use crate::evidence::{Source, Verification};
use crate::facts::{Complete, FactId};
use crate::logic::Truth;

/// A yes-or-no question about the facts, in the words of its source.
pub struct Criterion {
    /// Stable id, `<scheme>.<name>`.
    pub id: &'static str,
    /// The question as a clinician reads it.
    pub words: &'static str,
    /// The facts it reads, all of them.
    pub facts: &'static [FactId],
    /// The answer on complete facts.
    pub test: fn(&Complete) -> bool,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well it is verified there.
    pub verification: Verification,
    /// Where another source differs.
    pub differs: Option<Differs>,
    /// Rows of the seed documents it carries.
    pub seed: &'static [&'static str],
}

/// Another source's version of the same point; shown beside it, never merged.
pub struct Differs {
    /// What the other source says.
    pub words: &'static str,
    /// Which source.
    pub sources: &'static [Source],
    /// How well that is verified.
    pub verification: Verification,
}

/// A rule over criteria.
pub enum Rule {
    /// Holds for everyone the rows above left over.
    Always,
    /// The criterion holds.
    If(&'static Criterion),
    /// The criterion does not hold.
    Not(&'static Criterion),
    /// All rules hold.
    All(&'static [Rule]),
    /// At least one rule holds.
    Any(&'static [Rule]),
}

impl Rule {
    /// Whether the rule holds on complete facts.
    pub fn holds(&self, facts: &Complete) -> bool {
        match self {
            Rule::Always => true,
            Rule::If(c) => (c.test)(facts),
            Rule::Not(c) => !(c.test)(facts),
            Rule::All(rules) => rules.iter().all(|r| r.holds(facts)),
            Rule::Any(rules) => rules.iter().any(|r| r.holds(facts)),
        }
    }

    /// The rule in three-valued logic, given the truth of each criterion.
    pub fn truth(&self, of: &dyn Fn(&'static Criterion) -> Truth) -> Truth {
        match self {
            Rule::Always => Truth::True,
            Rule::If(c) => of(c),
            Rule::Not(c) => of(c).negated(),
            Rule::All(rules) => rules.iter().fold(Truth::True, |t, r| t.and(r.truth(of))),
            Rule::Any(rules) => rules.iter().fold(Truth::False, |t, r| t.or(r.truth(of))),
        }
    }

    /// Every criterion of the rule, in order.
    pub fn criteria(&self) -> Vec<&'static Criterion> {
        match self {
            Rule::Always => Vec::new(),
            Rule::If(c) | Rule::Not(c) => vec![c],
            Rule::All(rules) | Rule::Any(rules) => rules.iter().flat_map(Rule::criteria).collect(),
        }
    }

    /// The undecided criteria the rule still depends on.
    pub fn open(&self, of: &dyn Fn(&'static Criterion) -> Truth) -> Vec<&'static Criterion> {
        if self.truth(of) != Truth::Unknown {
            return Vec::new();
        }
        match self {
            Rule::Always => Vec::new(),
            Rule::If(c) | Rule::Not(c) => vec![c],
            Rule::All(rules) | Rule::Any(rules) => rules.iter().flat_map(|r| r.open(of)).collect(),
        }
    }
}

/// A row of a decision table.
pub struct Row<A: 'static> {
    /// What it answers.
    pub answer: A,
    /// When it applies.
    pub when: Rule,
    /// Why, in words.
    pub because: &'static str,
    /// How well it is verified that this rule gives this answer; its criteria have states of their own.
    pub verification: Verification,
}

/// A decision table: the first row that holds answers. Some row holds for every patient; a test checks it.
pub struct Decision<A: 'static> {
    /// The rows, from the top.
    pub rows: &'static [Row<A>],
}

impl<A: Copy + PartialEq> Decision<A> {
    /// The position of the row that answers on complete facts.
    pub fn row(&self, facts: &Complete) -> usize {
        self.rows
            .iter()
            .position(|row| row.when.holds(facts))
            .unwrap_or(self.rows.len().saturating_sub(1))
    }

    /// The answer on complete facts.
    pub fn answer(&self, facts: &Complete) -> Option<A> {
        self.rows.get(self.row(facts)).map(|row| row.answer)
    }

    /// Every criterion once, in the order of the table.
    pub fn criteria(&self) -> Vec<&'static Criterion> {
        let mut seen: Vec<&'static Criterion> = Vec::new();
        for criterion in self.rows.iter().flat_map(|row| row.when.criteria()) {
            if !seen.iter().any(|c| c.id == criterion.id) {
                seen.push(criterion);
            }
        }
        seen
    }

    /// How well the answer of a row is verified: as well as the row and the weakest of its criteria. A row for
    /// whatever the rows above left over rests on all of them.
    pub fn verification(&self, position: usize) -> Verification {
        let weakest = |row: &Row<A>| {
            let criteria = row.when.criteria().into_iter().map(|c| c.verification);
            criteria.fold(row.verification, Verification::max)
        };
        let Some(row) = self.rows.get(position) else { return Verification::Recalled };
        match row.when {
            Rule::Always => self
                .rows
                .iter()
                .take(position + 1)
                .map(weakest)
                .fold(Verification::Seen, Verification::max),
            Rule::If(_) | Rule::Not(_) | Rule::All(_) | Rule::Any(_) => weakest(row),
        }
    }

    /// The rows that three-valued logic cannot rule out: sound, but wider than the exact outcome.
    pub fn rows_in_reach(&self, of: &dyn Fn(&'static Criterion) -> Truth) -> Vec<usize> {
        let mut reached = Vec::new();
        for (position, row) in self.rows.iter().enumerate() {
            match row.when.truth(of) {
                Truth::False => {}
                Truth::Unknown => reached.push(position),
                Truth::True => {
                    reached.push(position);
                    break;
                }
            }
        }
        reached
    }
}
