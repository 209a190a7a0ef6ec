//! The doses of a phase, as published and for this patient.

use serde::Serialize;

use super::amounts::{AdjustmentView, intrathecal_outcome, outcome};
use super::words::{conditions, days, intrathecal_id, often, published, route};
use crate::evidence::{Source, Verification};
use crate::treatment::dose::{Computed, IntrathecalGiven, Outcome, Place, adjusted, systemic};
use crate::treatment::regimen::{Differs, Dose, IntrathecalDose, Milligrams};

/// What another source prints.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DoseDiffers"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "as in the data")]
pub struct DiffersView {
    pub words: &'static str,
    pub sources: &'static [Source],
    pub verification: Verification,
}

/// What other sources print.
pub(super) fn differs(list: &[Differs]) -> Vec<DiffersView> {
    let view = |d: &Differs| DiffersView {
        words: d.words,
        sources: d.sources,
        verification: d.verification,
    };
    list.iter().map(view).collect()
}

/// A systemic dose as published, and for this patient.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the fields of the record keep their names")]
pub struct DoseView {
    #[serde(skip)]
    pub record: &'static Dose,
    pub drug: &'static str,
    pub name: &'static str,
    pub route: &'static str,
    /// The published dose in one line.
    pub published: String,
    /// How often, in words; tablets of methotrexate say so.
    pub often: String,
    /// Days as printed; empty where none are.
    pub days: String,
    pub doses: Option<u16>,
    pub infusion_hours: Option<(String, String)>,
    /// For whom it holds, in words.
    pub applies: String,
    pub choice: &'static str,
    pub undecided: bool,
    pub when: &'static str,
    #[serde(serialize_with = "outcome")]
    #[cfg_attr(feature = "schema", schemars(with = "super::OutcomeView"))]
    pub outcome: Outcome<Computed>,
    pub adjustments: Vec<AdjustmentView>,
    pub differs: Vec<DiffersView>,
    pub sources: &'static [Source],
    pub verification: Verification,
    pub hidden: bool,
}

impl PartialEq for Dose {
    fn eq(&self, other: &Dose) -> bool {
        std::ptr::eq(self, other)
    }
}

impl PartialEq for IntrathecalDose {
    fn eq(&self, other: &IntrathecalDose) -> bool {
        std::ptr::eq(self, other)
    }
}

impl DoseView {
    pub(super) fn of(place: &Place, dose: &'static Dose, undecided: bool) -> DoseView {
        let outcome = systemic(place, dose, 0);
        let base = outcome.most();
        let adjustments = base.map(|base| adjusted(place, dose, base)).unwrap_or_default();
        DoseView {
            record: dose,
            drug: dose.drug.record().id,
            name: dose.drug.record().name,
            route: route(dose.route),
            published: published(dose),
            often: often(dose),
            days: days(dose.days),
            doses: dose.doses,
            infusion_hours: dose.infusion_hours.map(|(a, b)| (a.to_string(), b.to_string())),
            applies: conditions(dose.applies),
            choice: dose.choice,
            undecided,
            when: dose.when,
            adjustments: adjustments.into_iter().map(AdjustmentView::of).collect(),
            outcome,
            differs: differs(dose.differs),
            sources: dose.sources,
            verification: dose.verification,
            hidden: dose.verification == Verification::Recalled,
        }
    }

    /// Whether the record is for other patients.
    pub fn for_others(&self) -> bool {
        self.outcome == Outcome::NotForThisPatient
    }
}

/// An intrathecal dose as published, and for this patient.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the fields of the record keep their names")]
pub struct IntrathecalView {
    #[serde(skip)]
    pub record: &'static IntrathecalDose,
    pub drug: &'static str,
    pub route: &'static str,
    pub days: String,
    pub doses: Option<u16>,
    pub applies: String,
    pub choice: &'static str,
    pub undecided: bool,
    pub when: &'static str,
    #[serde(serialize_with = "intrathecal_outcome")]
    #[cfg_attr(feature = "schema", schemars(with = "super::OutcomeView"))]
    pub outcome: Outcome<IntrathecalGiven>,
    #[serde(skip)]
    pub amount: Option<String>,
    pub differs: Vec<DiffersView>,
    pub sources: &'static [Source],
    pub verification: Verification,
    pub hidden: bool,
}

impl IntrathecalView {
    pub(super) fn of(
        dose: &'static IntrathecalDose,
        outcome: &Outcome<IntrathecalGiven>,
        undecided: bool,
    ) -> IntrathecalView {
        IntrathecalView {
            record: dose,
            drug: intrathecal_id(dose.drug),
            route: "intrathecal",
            days: days(dose.days),
            doses: dose.doses,
            applies: conditions(dose.applies),
            choice: dose.choice,
            undecided,
            when: dose.when,
            amount: outcome.said(|g| format!("{} {}", g.amount.0, Milligrams::UNIT)),
            outcome: outcome.clone(),
            differs: differs(dose.differs),
            sources: dose.sources,
            verification: dose.verification,
            hidden: dose.verification == Verification::Recalled,
        }
    }

    /// Whether the record is for other patients.
    pub fn for_others(&self) -> bool {
        self.outcome == Outcome::NotForThisPatient
    }
}
