//! What a page needs of a schedule. Numbers are texts, exact; every clinical line has its sources and verification.

use serde::Serialize;

use super::dose_view::{DoseView, IntrathecalView};
use super::listed::phase_view;
use super::running::AnthracyclineView;
use super::words::conditions;
use crate::evidence::{Review, Source, Verification};
use crate::logic::Truth;
use crate::report::CareView;
use crate::treatment::adjustment::Milestone;
use crate::treatment::body::{self, Formula, Missing, Worked};
use crate::treatment::dose::{Computed, Outcome, Place, Refusal, applies};
use crate::treatment::person::Person;
use crate::treatment::regimen::Regimen;

/// A regimen for a patient.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    reason = "the fields of the regimen keep their names; the rest is said in words"
)]
pub struct ScheduleView {
    pub regimen: &'static str,
    pub name: &'static str,
    pub population: &'static str,
    pub duration: &'static str,
    pub notes: &'static str,
    /// Another regimen whose doses hold where this one names none; ask for its own schedule.
    pub backbone: Option<&'static str>,
    pub start: Option<String>,
    /// Stands beside every number.
    pub caution: &'static str,
    /// Stands before everything hidden.
    pub recalled: &'static str,
    pub body: BodyView,
    /// What to do, avoid, mind and measure with this regimen in this patient.
    pub care: Vec<CareView>,
    /// What stands against every dose.
    pub refusals: Vec<Refusal>,
    pub warnings: Vec<String>,
    pub phases: Vec<PhaseView>,
    pub anthracyclines: AnthracyclineView,
    pub sources: &'static [Source],
    pub verification: Verification,
    /// Whether it is recalled, so that the page opens it only under a warning; likewise below.
    pub hidden: bool,
    pub review: Review,
    pub knowledge: &'static str,
    pub knowledge_sha256: &'static str,
}

/// The body in numbers.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BodyMeasures"))]
#[serde(rename_all = "camelCase")]
pub struct BodyView {
    /// The formula the doses use.
    pub formula: &'static str,
    /// Surface after Mosteller.
    pub mosteller: SumView,
    /// Surface after Du Bois.
    pub du_bois: SumView,
    /// Body mass index.
    pub mass_index: SumView,
    /// Ideal weight.
    pub ideal_weight: SumView,
    /// Adjusted weight.
    pub adjusted_weight: SumView,
    /// Creatinine clearance.
    pub clearance: SumView,
    /// The same with the adjusted weight, from a body mass index of 30 kg/m².
    pub clearance_adjusted: Option<SumView>,
}

/// A number with its line, or why there is none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SumView {
    /// The number.
    pub value: Option<String>,
    /// The sum in one line.
    pub working: String,
    /// Fields that are needed.
    pub needs: Vec<&'static str>,
    /// Why there is none otherwise.
    pub why: String,
    /// Whether the formula is recalled.
    pub recalled: bool,
}

impl SumView {
    fn of(sum: body::Result<Worked>, recalled: bool) -> SumView {
        match sum {
            Ok(w) => SumView {
                value: Some(w.value.to_string()),
                working: w.line,
                recalled,
                ..SumView::default()
            },
            Err(Missing::Needs(needs)) => SumView { needs, recalled, ..SumView::default() },
            Err(Missing::Unusable(why)) => SumView { why, recalled, ..SumView::default() },
        }
    }
}

impl BodyView {
    pub(super) fn of(p: &Person, formula: Formula) -> BodyView {
        let (clearance, recalled) = match body::clearance(p) {
            Ok(c) => (Ok(c.worked), c.recalled),
            Err(why) => (Err(why), false),
        };
        BodyView {
            formula: formula.id(),
            mosteller: SumView::of(body::surface(p, Formula::Mosteller), false),
            du_bois: SumView::of(body::surface(p, Formula::DuBois), false),
            mass_index: SumView::of(body::mass_index(p), false),
            ideal_weight: SumView::of(body::ideal_weight(p), false),
            adjusted_weight: SumView::of(body::adjusted_weight(p), false),
            clearance: SumView::of(clearance, recalled),
            clearance_adjusted: body::clearance_by_adjusted_weight(p)
                .map(|worked| SumView::of(Ok(worked), false)),
        }
    }
}

phase_view! {
    /// A phase laid out.
    #[derive(Clone, PartialEq, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SchedulePhase"))]
    #[serde(rename_all = "camelCase")]
    #[expect(missing_docs, reason = "the fields of the phase keep their names")]
    pub struct PhaseView {
        pub first_day: i16,
        pub choice: &'static str,
        /// One of several, and none is chosen.
        pub undecided: bool,
        pub start: Option<String>,
        /// Why it has no date.
        pub start_words: &'static str,
        pub counted_from: &'static str,
        pub missing: &'static str,
        pub doses: Vec<DoseView>,
        pub intrathecal: Vec<IntrathecalView>,
        pub courses: Vec<CourseView>,
        /// Without a day of their own.
        pub milestones: Vec<MilestoneView>,
        pub sources: &'static [Source],
        pub verification: Verification,
        pub hidden: bool,
    }
}

/// One course of a phase.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CourseView {
    /// From 1.
    pub course: u16,
    /// Its first day, where known.
    pub start: Option<String>,
    /// Days with a dose or a milestone.
    pub days: Vec<DayView>,
}

/// One day.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DayView {
    /// As the source numbers it.
    pub day: i16,
    /// Where known.
    pub date: Option<String>,
    /// Systemic doses.
    pub items: Vec<ItemView>,
    /// Intrathecal doses.
    pub intrathecal: Vec<ItemView>,
    /// What is looked at.
    pub milestones: Vec<MilestoneView>,
}

/// A dose on a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ItemView {
    /// Its place in the phase's list.
    pub dose: usize,
    /// Drug.
    pub drug: &'static str,
    /// Doses on the day, or in the window.
    pub count: u16,
    /// Last day of a window: given once on a day up to this.
    pub until: Option<i16>,
    /// Amount of one dose, both of a range; none where refused.
    pub amount: Option<String>,
    /// The sum, where it differs from the record's.
    pub working: Vec<String>,
    /// Why there is none on this day only.
    pub refusal: Option<Refusal>,
    /// One of several, and none is chosen.
    pub undecided: bool,
    /// Recalled.
    pub hidden: bool,
}

impl ItemView {
    pub(super) fn of(dose: usize, view: &DoseView) -> ItemView {
        ItemView {
            dose,
            drug: view.drug,
            count: 1,
            until: None,
            amount: view.outcome.said(|c| c.given.to_string()),
            working: Vec::new(),
            refusal: None,
            undecided: view.undecided,
            hidden: view.hidden,
        }
    }

    pub(super) fn risen(dose: usize, view: &DoseView, outcome: &Outcome<Computed>) -> ItemView {
        let refusal = match outcome {
            Outcome::Refused(refusal) => Some((**refusal).clone()),
            Outcome::Given(..) | Outcome::NotForThisPatient => None,
        };
        ItemView {
            amount: outcome.said(|c| c.given.to_string()),
            working: outcome.most().map(|c| c.working.clone()).unwrap_or_default(),
            refusal,
            ..ItemView::of(dose, view)
        }
    }

    pub(super) fn intrathecal(dose: usize, view: &IntrathecalView, until: Option<i16>) -> ItemView {
        ItemView {
            dose,
            drug: view.drug,
            count: 1,
            until,
            amount: view.amount.clone(),
            working: Vec::new(),
            refusal: None,
            undecided: view.undecided,
            hidden: view.hidden,
        }
    }
}

/// Something to look at.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "as in the data")]
pub struct MilestoneView {
    pub id: &'static str,
    pub look: &'static str,
    pub words: &'static str,
    pub sources: &'static [Source],
    pub verification: Verification,
}

impl MilestoneView {
    pub(super) fn of(m: &Milestone) -> MilestoneView {
        MilestoneView {
            id: m.id,
            look: m.look.id(),
            words: m.words,
            sources: m.sources,
            verification: m.verification,
        }
    }
}

/// What to look at before the doses.
pub(super) fn warnings(regimen: &Regimen, p: &Person, formula: Formula) -> Vec<String> {
    let mut all = ages(regimen, p, formula);
    all.extend(weights(p));
    all
}

/// The clearance of the obese by two weights.
fn weights(p: &Person) -> Option<String> {
    let adjusted = body::clearance_by_adjusted_weight(p)?.value;
    let actual = body::clearance(p).ok()?.worked.value;
    Some(format!(
        "body mass index of 30 kg/m² or more: the clearance is {actual} mL/min with the actual weight, by which every limit here is compared, and {adjusted} mL/min with the adjusted weight; the actual weight may overrate the kidney"
    ))
}

/// Where the patient is outside of what the regimen prints.
fn ages(regimen: &Regimen, p: &Person, formula: Formula) -> Vec<String> {
    let Some(phase) = regimen.phases.first() else { return Vec::new() };
    let judged = applies(regimen.ages, &Place { regimen, phase, person: p, formula });
    let words = conditions(regimen.ages);
    match judged.truth {
        Truth::True => Vec::new(),
        Truth::False => vec![format!(
            "the regimen was given to patients with {words}, which this patient is not"
        )],
        Truth::Unknown => {
            vec![format!("the regimen was given to patients with {words}; enter the age")]
        }
    }
}
