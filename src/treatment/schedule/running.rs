//! Anthracyclines of the schedule added up, dose by dose, in the order of the phases.

use serde::Serialize;

use super::request::Request;
use super::view::{MilestoneView, PhaseView};
use crate::evidence::{Source, Verification};
use crate::logic::Truth;
use crate::quantity::Decimal;
use crate::treatment::anthracycline::{
    Anthracycline, CONVERSIONS, FLAG, LIMIT, LIMIT_WITH_RISK, Totals,
};
use crate::treatment::arithmetic::{divide, round};
use crate::treatment::body::surface;
use crate::treatment::dose::{Computed, Refusal};
use crate::treatment::person::Person;
use crate::treatment::regimen::{Basis, Dose};

/// The running total.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AnthracyclineView {
    /// The conversions, as the columns of every total.
    pub columns: Vec<ColumnView>,
    /// From earlier treatment, as far as entered.
    pub before: Totals,
    /// Fields of earlier treatment that say nothing; the totals are without them.
    pub not_entered: Vec<&'static str>,
    /// Dose by dose.
    pub entries: Vec<EntryView>,
    /// What is not in the totals, and why.
    pub not_counted: Vec<String>,
    /// After the last dose.
    pub total: Totals,
    /// The total from which the heart is looked at, mg/m²; recalled.
    pub flag: String,
    /// The total above which no dose is calculated, mg/m²; recalled.
    pub limit: String,
    /// The limit for adults with radiotherapy of the chest or old age, mg/m²; recalled.
    pub limit_with_risk: String,
}

/// One conversion.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ColumnView {
    /// Stable id.
    pub id: &'static str,
    /// As called.
    pub name: &'static str,
    /// What else is to be said.
    pub note: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// One dose and the totals after it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "AnthracyclineEntry")
)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Phase.
    pub phase: &'static str,
    /// Course.
    pub course: u16,
    /// Day.
    pub day: i16,
    /// Drug.
    pub drug: &'static str,
    /// mg/m² on that day.
    pub mg_per_m2: String,
    /// Totals in the columns' order.
    pub totals: Totals,
    /// Columns above the flag.
    pub above_flag: Vec<&'static str>,
    /// Columns above the limit: the dose is not shown.
    pub above_limit: Vec<&'static str>,
    /// Of a recalled dose or phase.
    pub hidden: bool,
}

/// Adds up the doses laid out, withholds those above the limit, and sets the echocardiograms.
pub(super) fn run(p: &Person, request: &Request, phases: &mut [PhaseView]) -> AnthracyclineView {
    let (before, not_entered) = Totals::before(&p.before);
    let mut state = Running {
        total: before,
        entries: Vec::new(),
        not_counted: Vec::new(),
        flagged: !before.above(FLAG).is_empty(),
    };
    for phase in phases.iter_mut() {
        if phase.undecided {
            state.skip(phase.name, "is one of several, and none is chosen");
            continue;
        }
        state.phase(p, request, phase);
    }
    if p.newly_diagnosed == Truth::True && !not_entered.is_empty() && !state.entries.is_empty() {
        state.skip(
            &not_entered.join(", "),
            "is not entered, and counts as nothing given before, since the disease is newly diagnosed",
        );
    }
    AnthracyclineView {
        columns: CONVERSIONS
            .iter()
            .map(|c| ColumnView {
                id: c.id,
                name: c.name,
                note: c.note,
                sources: c.sources,
                verification: c.verification,
            })
            .collect(),
        before,
        not_entered,
        entries: state.entries,
        not_counted: state.not_counted,
        total: state.total,
        flag: FLAG.to_string(),
        limit: LIMIT.to_string(),
        limit_with_risk: LIMIT_WITH_RISK.to_string(),
    }
}

struct Running {
    total: Totals,
    entries: Vec<EntryView>,
    not_counted: Vec<String>,
    flagged: bool,
}

impl Running {
    fn skip(&mut self, what: &str, why: &str) {
        let words = format!("{what} {why}");
        if !self.not_counted.contains(&words) {
            self.not_counted.push(words);
        }
    }

    fn phase(&mut self, p: &Person, request: &Request, phase: &mut PhaseView) {
        let counted: Vec<Option<(Anthracycline, Decimal)>> = phase
            .doses
            .iter()
            .map(|view| {
                let drug = Anthracycline::of(view.record.drug)?;
                if view.undecided {
                    self.skip(view.name, "is a choice that is not decided");
                    return None;
                }
                if view.record.days.is_empty() && !view.for_others() {
                    self.skip(view.name, "has no printed days");
                }
                let Some(computed) = view.outcome.most() else {
                    if !view.for_others() {
                        self.skip(view.name, "has no calculated dose");
                    }
                    return None;
                };
                Some((drug, per_m2(p, request, view.record, computed)?))
            })
            .collect();
        for course in &mut phase.courses {
            for day in &mut course.days {
                for item in &mut day.items {
                    let Some((drug, each)) = counted.get(item.dose).copied().flatten() else {
                        continue;
                    };
                    let Some(amount) = each.times_ratio(i64::from(item.count), 1) else { continue };
                    let total = self.total.and(drug, amount);
                    let above_limit = total.above(LIMIT);
                    if self.entries.is_empty() {
                        day.milestones.push(before_first());
                    }
                    if !above_limit.is_empty() {
                        item.amount = None;
                        item.refusal = Some(too_much(&above_limit));
                    } else if !self.flagged && !total.above(FLAG).is_empty() {
                        self.flagged = true;
                        day.milestones.push(at_flag());
                    }
                    self.entries.push(EntryView {
                        phase: phase.id,
                        course: course.course,
                        day: day.day,
                        drug: drug.drug().record().id,
                        mg_per_m2: amount.to_string(),
                        totals: total,
                        above_flag: total.above(FLAG),
                        above_limit,
                        hidden: phase.hidden || item.hidden,
                    });
                    self.total = total;
                }
            }
        }
    }
}

/// What a dose brings to the square metre, to two digits where it is not counted so.
fn per_m2(p: &Person, request: &Request, dose: &Dose, computed: &Computed) -> Option<Decimal> {
    if dose.basis == Basis::PerM2 && !computed.capped {
        return Some(dose.amount.numbers().1);
    }
    let bsa = surface(p, request.formula).ok()?;
    divide(computed.given.number(), bsa.value).and_then(|x| round(x, 2))
}

fn too_much(columns: &[&'static str]) -> Refusal {
    Refusal {
        sources: &[Source::DosesRecalled],
        verification: Some(Verification::Recalled),
        ..Refusal::new(
            "anthracycline-limit",
            format!(
                "with this dose the total passes {LIMIT} mg/m² of doxorubicin by {}",
                columns.join(", ")
            ),
            "no dose is shown; decide with a cardiologist",
        )
    }
}

fn before_first() -> MilestoneView {
    MilestoneView {
        id: "heart-before",
        look: "echocardiogram",
        words: "Ejection fraction before the first anthracycline.",
        sources: &[Source::LabelDoxorubicin],
        verification: Verification::Seen,
    }
}

fn at_flag() -> MilestoneView {
    MilestoneView {
        id: "heart-at-flag",
        look: "echocardiogram",
        words: "The total passes 250 mg/m² of doxorubicin in at least one conversion: ejection fraction.",
        sources: &[Source::DosesRecalled],
        verification: Verification::Recalled,
    }
}
