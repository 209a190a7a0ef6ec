//! Words of response: CNS status, MRD terms, remission and relapse by each published definition.
//!
//! Definitions stand side by side and are never merged. What is not entered is unknown, and a condition that no field
//! holds keeps a verdict open until the reader has checked it.

pub mod cns;
pub mod mrd;
pub mod relapse;
pub mod remission;

use crate::evidence::{Source, Verification};
use crate::facts::Facts;
use crate::knowledge::Phrase;
use crate::logic::{Known, Truth};
use crate::patient::Patient;
use crate::patient::vocabulary::YesNo;
use crate::quantity::{Decimal, Quantity};

/// What another source says on the same point.
pub use crate::decision::Differs;

/// What a condition reads.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    /// The patient.
    pub patient: &'a Patient,
    /// The facts of the patient, for bands that results narrow.
    pub facts: &'a Facts,
}

/// One condition of a definition.
pub struct Condition {
    /// In our words, with the limit as printed.
    pub words: Phrase,
    /// Its verdict; `None` where no field of the intake holds it.
    pub test: Option<fn(Work) -> Truth>,
}

/// A published definition: it holds when every condition does.
pub struct Definition {
    /// Stable id, `<source>.<word>`.
    pub id: &'static str,
    /// The word it defines.
    pub name: &'static str,
    /// Edition, and for whom.
    pub version: &'static str,
    /// The conditions.
    pub conditions: &'static [Condition],
    /// What to mind, or empty.
    pub note: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well it is verified there.
    pub verification: Verification,
}

/// The verdicts of a definition.
pub struct Verdict {
    /// Of the definition: true only when conditions without a field are none.
    pub whole: Truth,
    /// Of those conditions alone that have a field.
    pub entered: Truth,
    /// Of each condition, in the order of the definition.
    pub each: Vec<Truth>,
}

impl Definition {
    /// The verdicts for a patient.
    pub fn verdict(&self, work: Work) -> Verdict {
        let (mut whole, mut entered, mut each) = (Truth::True, Truth::True, Vec::new());
        for condition in self.conditions {
            let truth = condition.test.map_or(Truth::Unknown, |test| test(work));
            if condition.test.is_some() {
                entered = entered.and(truth);
            }
            whole = whole.and(truth);
            each.push(truth);
        }
        Verdict { whole, entered, each }
    }
}

/// Every definition: of remission, then of relapse.
pub fn definitions() -> impl Iterator<Item = &'static Definition> {
    remission::DEFINITIONS.iter().chain(relapse::DEFINITIONS)
}

/// Every source this module cites.
pub fn sources() -> impl Iterator<Item = Source> {
    let words = [
        cns::SOURCES,
        cns::AT_TWICE.sources,
        cns::AT_FIVE.sources,
        mrd::SOURCES,
        mrd::REAPPEARANCE.sources,
    ];
    let differs = mrd::AT_LIMIT.sources.iter().copied();
    words
        .into_iter()
        .flat_map(|s| s.iter().copied())
        .chain(differs)
        .chain(definitions().flat_map(|d| d.sources.iter().copied()))
}

/// What a quantity says of a limit.
fn measured<Q: Quantity>(known: &Known<Q>, test: impl FnOnce(Decimal) -> bool) -> Truth {
    known.value().map_or(Truth::Unknown, |q| test(q.value()).into())
}

fn yes(known: &Known<YesNo>) -> Truth {
    known.value().map_or(Truth::Unknown, |answer| (*answer == YesNo::Yes).into())
}
