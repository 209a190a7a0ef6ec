//! The first plan: the seeds' phases and options, each with its status for this patient and the reason.
//!
//! An option is a decision table like a scheme. Contraindications stand above indications in every table, every
//! excluded option keeps its reason, and an option whose status still depends on a fact is "possible" and names it.
//! Doses are in `regimen`, their sums for a patient in `dose`, the calendar in `schedule`. The page has all of this from a
//! module of its own (docs/design.md).

pub mod adjustment;
pub mod anthracycline;
pub mod arithmetic;
pub mod body;
pub mod care;
mod contraindication;
mod criteria;
pub mod dose;
pub mod label;
mod options;
pub mod outcome;
pub mod person;
pub mod regimen;
pub mod relapse;
pub mod schedule;
pub mod tki;
mod unweighed;
pub mod views;

pub use contraindication::Rows;
pub use options::{RULES, rule};
pub use unweighed::{Cap, caps};

use crate::decision::{Decision, Row};
use crate::facts::Facts;
use crate::knowledge::OptionId;
use crate::logic::Truth;

/// The status of an option for this patient.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Status {
    /// The source recommends it here.
    Recommended,
    /// A choice the source mentions here.
    Alternative,
    /// Neither recommended nor excluded by what the sources print.
    Possible,
    /// Not for this patient, for a reason that is named.
    Excluded,
}

impl Status {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Status::Recommended => "recommended",
            Status::Alternative => "alternative",
            Status::Possible => "possible",
            Status::Excluded => "excluded",
        }
    }
}

/// The rule of one option.
pub struct OptionRule {
    /// The option.
    pub option: OptionId,
    /// When it has which status.
    pub decision: Decision<Status>,
    /// What excludes it once it is known to be so, and is not asked for: a general recommendation of a source speaks of no
    /// single patient's organs, and the regimens it stands for ask.
    pub once_known: &'static [Rows],
}

impl OptionRule {
    /// What is known to forbid it beyond its table: of such rows the first of the gravest, so that a doubt between two
    /// limits hides no contraindication.
    pub fn forbidden(&self, facts: &Facts) -> Option<&'static Row<Status>> {
        let rows = self.once_known.iter().copied().flatten();
        let known = rows.filter(|row| row.when.truth(facts) == Truth::True);
        known.reduce(|first, row| if row.answer > first.answer { row } else { first })
    }
}

/// The phases of the plan in the order of treatment; ids as in `knowledge/options/*.toml`.
pub const PHASES: &[Phase] = &[
    Phase { id: "prephase", label: "Before induction", topics: &[] },
    Phase { id: "induction", label: "Induction", topics: &["induction", "steroid"] },
    Phase {
        id: "consolidation",
        label: "Consolidation",
        topics: &["consolidation", "ph-positive"],
    },
    Phase { id: "mrd-positive", label: "MRD-positive remission", topics: &["mrd"] },
    Phase { id: "maintenance", label: "Maintenance", topics: &["maintenance"] },
];

/// One phase of treatment.
pub struct Phase {
    /// As in the knowledge files.
    pub id: &'static str,
    /// As shown.
    pub label: &'static str,
    /// Topics of the statements shown with it.
    pub topics: &'static [&'static str],
}
