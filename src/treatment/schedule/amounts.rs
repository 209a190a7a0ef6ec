//! Amounts and their published changes as views.

use serde::{Serialize, Serializer};

use crate::evidence::{Source, Verification};
use crate::logic::Truth;
use crate::treatment::dose::{Adjusted, Computed, IntrathecalGiven, Outcome, Refusal};
use crate::treatment::regimen::Milligrams;

/// What came of a record.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DoseOutcome"))]
#[serde(tag = "status", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "as in `dose::Outcome`")]
pub enum OutcomeView {
    Given { low: Box<ComputedView>, high: Option<Box<ComputedView>> },
    Refused(Refusal),
    NotForThisPatient,
}

/// An amount with its sum.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DoseAmount"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "as in `dose::Computed`")]
pub struct ComputedView {
    pub amount: String,
    pub number: String,
    pub unit: &'static str,
    pub calculated: String,
    pub capped: bool,
    pub difference_percent: String,
    pub tablets_a_week: Option<String>,
    pub working: Vec<String>,
    pub warnings: Vec<String>,
}

impl ComputedView {
    fn of(c: &Computed) -> ComputedView {
        ComputedView {
            amount: c.given.to_string(),
            number: c.given.number().to_string(),
            unit: c.given.unit(),
            calculated: c.calculated.to_string(),
            capped: c.capped,
            difference_percent: c.difference.to_string(),
            tablets_a_week: c
                .weekly
                .map(|w| format!("{} × {} mg = {} mg", w.tablets, w.tablet, w.total)),
            working: c.working.clone(),
            warnings: c.warnings.clone(),
        }
    }

    fn intrathecal(g: &IntrathecalGiven) -> ComputedView {
        ComputedView {
            amount: format!("{} {}", g.amount.0, Milligrams::UNIT),
            number: g.amount.0.to_string(),
            unit: Milligrams::UNIT,
            calculated: g.amount.0.to_string(),
            capped: false,
            difference_percent: "0".to_owned(),
            tablets_a_week: None,
            working: g.working.clone(),
            warnings: Vec::new(),
        }
    }
}

pub(super) fn outcome<S: Serializer>(outcome: &Outcome<Computed>, s: S) -> Result<S::Ok, S::Error> {
    shown(outcome, ComputedView::of).serialize(s)
}

pub(super) fn intrathecal_outcome<S: Serializer>(
    outcome: &Outcome<IntrathecalGiven>,
    s: S,
) -> Result<S::Ok, S::Error> {
    shown(outcome, ComputedView::intrathecal).serialize(s)
}

fn shown<T>(outcome: &Outcome<T>, view: impl Fn(&T) -> ComputedView) -> OutcomeView {
    match outcome {
        Outcome::Given(low, high) => OutcomeView::Given {
            low: Box::new(view(low)),
            high: high.as_deref().map(|h| Box::new(view(h))),
        },
        Outcome::Refused(refusal) => OutcomeView::Refused((**refusal).clone()),
        Outcome::NotForThisPatient => OutcomeView::NotForThisPatient,
    }
}

/// A published change of a dose.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AdjustmentView {
    /// The rule in words.
    pub rule: &'static str,
    /// Whether it holds; otherwise it depends on `needs`.
    pub holds: bool,
    /// Fields that would tell.
    pub needs: Vec<&'static str>,
    /// What the dose would be.
    pub low: Option<ComputedView>,
    /// The larger amount of a range.
    pub high: Option<ComputedView>,
    /// Days of a week on which it is given; none for every day.
    pub days_a_week: Option<u8>,
    /// Held or left out.
    pub omitted: bool,
    /// Never so: it is for the team to choose.
    pub applied: bool,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Recalled.
    pub hidden: bool,
}

impl AdjustmentView {
    pub(super) fn of(a: Adjusted) -> AdjustmentView {
        let (low, high) = a.amount.map_or((None, None), |(low, high)| (Some(low), high));
        AdjustmentView {
            rule: a.rule,
            holds: a.holds == Truth::True,
            needs: a.needs,
            low: low.as_ref().map(ComputedView::of),
            high: high.as_ref().map(ComputedView::of),
            days_a_week: a.days_a_week,
            omitted: a.omitted,
            applied: false,
            sources: a.sources,
            verification: a.verification,
            hidden: a.verification == Verification::Recalled,
        }
    }
}
