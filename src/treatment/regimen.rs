//! The catalogue of regimens: what a protocol prints, dose by dose, each with its source.
//!
//! The types keep apart what must never meet. A dose into a vein, a muscle or the mouth is a [`Dose`]; one into the
//! cerebrospinal fluid is an [`IntrathecalDose`], and [`IntrathecalDrug`] names five drugs, so an intrathecal
//! vincristine cannot be written. A cap has the unit of its amount, and milligrams and micrograms are different types.
//! Methotrexate is three drugs: [`Drug::MethotrexateOral`], [`Drug::MethotrexateParenteral`] and
//! [`IntrathecalDrug::Methotrexate`].
//!
//! Nothing here calculates a dose for a patient: [`dose`](super::dose) does. The page is built without this module and without
//! the sources that only regimens cite; they are in the module of the plan.

mod amount;
mod catalogue;
mod condition;
mod intrathecal;

pub use amount::{Amount, Basis, Cap, Cells, Measure, Micrograms, Milligrams, Per, Units};
pub use catalogue::{AGE_TABLES, DRUGS, Drug, REGIMENS};
pub use condition::{Condition, Measured, Sign, State};
pub use intrathecal::{AgeTable, IntrathecalAmount, IntrathecalDose, IntrathecalDrug};

use serde::Serialize;

use super::care::drug_of;
use crate::evidence::{Review, Source, Verification};
use crate::quantity::Decimal;

/// A regimen as published.
#[derive(Clone, Copy, Debug)]
pub struct Regimen {
    /// Stable id; also the name of its file.
    pub id: &'static str,
    /// As it is called.
    pub name: &'static str,
    /// When it is given.
    pub setting: &'static [Setting],
    /// Whom it was given to, in our words.
    pub population: &'static str,
    /// Limits of age as printed.
    pub ages: &'static [Condition],
    /// Lineages it was given to.
    pub lineage: &'static [Lineage],
    /// Philadelphia chromosome.
    pub ph: Philadelphia,
    /// Antigens or lesions without which it makes no sense.
    pub needs: &'static [Need],
    /// What kind of study stands behind it.
    pub evidence: EvidenceKind,
    /// Another regimen whose doses hold wherever this one names no others.
    pub backbone: Option<&'static str>,
    /// Drugs it is known to give, and ways of giving them, of which no dose was found.
    pub also_gives: &'static [&'static str],
    /// How long it lasts, in words.
    pub duration: &'static str,
    /// What else to know.
    pub notes: &'static str,
    /// Its phases, in order.
    pub phases: &'static [Phase],
    /// What came of it: this trial, these patients, that era.
    pub outcomes: &'static [TrialOutcome],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified as a whole.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
}

impl Regimen {
    /// The regimen of that id.
    pub fn of(id: &str) -> Option<&'static Regimen> {
        REGIMENS.iter().find(|regimen| regimen.id == id)
    }

    /// The ids of its drugs and of those of its backbone, each once, in the order of the phases, last those named without a
    /// dose; what goes into the cerebrospinal fluid is `intrathecal-…`.
    pub fn drugs(&self) -> Vec<&'static str> {
        let mut ids: Vec<&'static str> = Vec::new();
        let mut add = |id| {
            if !ids.contains(&id) {
                ids.push(id);
            }
        };
        for phase in self.phases {
            phase.doses.iter().for_each(|dose| add(dose.drug.record().id));
            phase.intrathecal.iter().for_each(|dose| add(dose.drug.id()));
        }
        let backbone = self.backbone.and_then(Regimen::of).map(Regimen::drugs);
        backbone.into_iter().flatten().for_each(&mut add);
        self.also_gives.iter().map(|what| drug_of(what)).for_each(&mut add);
        ids
    }

    /// Those of its drugs of which neither it nor its backbone prints a dose.
    pub fn drugs_without_dose(&self) -> Vec<&'static str> {
        let backbone = self.backbone.and_then(Regimen::of);
        let regimens = || [Some(self), backbone].into_iter().flatten();
        let has_dose = |id: &str| {
            let mut doses = regimens().flat_map(|r| r.phases).flat_map(|p| p.doses);
            doses.any(|dose| dose.drug.record().id == id)
        };
        let mut ids: Vec<&'static str> = Vec::new();
        for id in regimens().flat_map(|r| r.also_gives).map(|what| drug_of(what)) {
            if !has_dose(id) && !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// When a regimen is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// From diagnosis.
    NewlyDiagnosed,
    /// In remission.
    Remission,
    /// After relapse, or refractory.
    RelapsedRefractory,
    /// As maintenance.
    Maintenance,
    /// To control the disease, not to cure it.
    Palliative,
}

/// Lineage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Lineage {
    /// B-cell precursor.
    B,
    /// T-cell.
    T,
}

/// What a regimen asks of the Philadelphia chromosome.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Philadelphia {
    /// Must be absent.
    Negative,
    /// Must be present.
    Positive,
    /// Either.
    Any,
}

/// A target without which a drug of the regimen makes no sense.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Need {
    /// CD19 on the blasts.
    Cd19,
    /// CD20 on the blasts.
    Cd20,
    /// CD22 on the blasts.
    Cd22,
    /// A KMT2A rearrangement.
    Kmt2a,
}

/// What kind of study stands behind a regimen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Randomised trial.
    Randomised,
    /// Prospective trial at several centres, one arm.
    Prospective,
    /// One centre's trial.
    SingleCentre,
    /// Looked back on.
    Retrospective,
    /// Opinion only.
    Expert,
}

/// A phase of a regimen.
#[derive(Clone, Copy, Debug)]
pub struct Phase {
    /// Unique in its regimen.
    pub id: &'static str,
    /// As it is called.
    pub name: &'static str,
    /// What it is for.
    pub kind: PhaseKind,
    /// How often it is given.
    pub cycles: Option<u16>,
    /// Days from one cycle to the next.
    pub cycle_days: Option<u16>,
    /// The number the source gives the first day: 1, or 0 in the tables of the CCG.
    pub first_day: i16,
    /// Of the phases of a regimen with the same word here, a patient has one; empty: no choice.
    pub choice: &'static str,
    /// What belongs to the phase and stands here without a dose, because none was found.
    pub missing: &'static str,
    /// Doses into anything but the cerebrospinal fluid.
    pub doses: &'static [Dose],
    /// Doses into the cerebrospinal fluid.
    pub intrathecal: &'static [IntrathecalDose],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What a phase is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhaseKind {
    /// Before induction.
    Prephase,
    /// Induction.
    Induction,
    /// Consolidation or intensification.
    Consolidation,
    /// Interim maintenance.
    InterimMaintenance,
    /// Delayed or late intensification.
    DelayedIntensification,
    /// For the central nervous system alone.
    Cns,
    /// Maintenance.
    Maintenance,
    /// One of several blocks given in turn.
    Block,
    /// Induction again.
    Reinduction,
}

/// A dose into anything but the cerebrospinal fluid.
#[derive(Clone, Copy, Debug)]
pub struct Dose {
    /// The drug.
    pub drug: Drug,
    /// The way in.
    pub route: Route,
    /// How much, with its unit and its cap.
    pub amount: Amount,
    /// What it is counted by.
    pub basis: Basis,
    /// What the amount is for.
    pub per: Per,
    /// Hours from one dose to the next.
    pub every_hours: Option<u16>,
    /// Days of the phase or cycle; empty where the source prints none.
    pub days: &'static [Days],
    /// The number of doses in all, where printed.
    pub doses: Option<u16>,
    /// Hours of infusion, shortest and longest printed.
    pub infusion_hours: Option<(Decimal, Decimal)>,
    /// For whom this record holds; empty for everybody.
    pub applies: &'static [Condition],
    /// Of the records of one phase with the same word here, a patient has one at a time; empty: no choice.
    pub choice: &'static str,
    /// Other conditions, in words.
    pub when: &'static str,
    /// What other sources print; nothing is merged.
    pub differs: &'static [Differs],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What another source prints on the same point.
#[derive(Clone, Copy, Debug)]
pub struct Differs {
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// The way of a systemic dose. There is no way into the cerebrospinal fluid.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Route {
    /// Into a vein.
    Iv,
    /// Into a vein without a break.
    IvContinuous,
    /// By mouth.
    Po,
    /// Under the skin.
    Sc,
    /// Into a muscle.
    Im,
    /// Vein or muscle.
    IvOrIm,
    /// Mouth or vein.
    PoOrIv,
    /// Under the skin or into a muscle.
    ScOrIm,
    /// Vein or under the skin.
    IvOrSc,
}

/// Days in a row, the first and the last included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Days {
    /// First day.
    pub first: i16,
    /// Last day.
    pub last: i16,
}

impl Days {
    /// Each day of a list.
    pub fn each(list: &'static [Days]) -> impl Iterator<Item = i16> {
        list.iter().flat_map(|days| days.first..=days.last)
    }
}

/// What came of a regimen in a study: never "your chance".
#[derive(Clone, Copy, Debug)]
pub struct TrialOutcome {
    /// What was counted.
    pub end_point: &'static str,
    /// The figure as printed.
    pub figure: &'static str,
    /// The shares in the figure, for a picture of a hundred people; none where it is no share.
    pub arms: &'static [Arm],
    /// Whether the share counts what nobody wants: relapse, death.
    pub loss: bool,
    /// Its confidence interval, or empty.
    pub interval: &'static str,
    /// How many patients.
    pub n: Option<u32>,
    /// Who they were.
    pub patients: &'static str,
    /// When they were treated or reported.
    pub era: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// The share of one group of a study.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Arm {
    /// Of whom; empty for everybody.
    pub who: &'static str,
    /// The share, from 0 to 100 %.
    pub percent: Decimal,
}

/// A drug of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct DrugRecord {
    /// Generic name in lower case, as an id.
    pub id: &'static str,
    /// As written.
    pub name: &'static str,
    /// Class.
    pub class: &'static str,
    /// ATC code, where somebody read it.
    pub atc: Option<&'static str>,
    /// RxNorm code of the ingredient, where somebody read it.
    pub rxnorm: Option<u32>,
    /// The routes it may be given by, apart from the cerebrospinal fluid.
    pub routes: &'static [Route],
    /// Where the codes were read.
    pub sources: &'static [Source],
    /// How well the codes are verified.
    pub verification: Verification,
}
