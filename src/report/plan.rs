//! The plan by phase: each option with its status, the reason, and what it still depends on.

use serde::Serialize;

use super::view::{DiffersView, StatementView, qualifications, statements};
use crate::evidence::{Review, Source, Verification};
use crate::facts::Facts;
use crate::inquiry;
use crate::knowledge::{DURATIONS, OptionId};
use crate::logic::{Known, sort_short};
use crate::patient::Patient;
use crate::patient::vocabulary::DiseasePhase;
use crate::treatment::{PHASES, Status, caps, rule};

/// The plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Induction to maintenance.
    pub phases: Vec<PhaseView>,
    /// Transplant in first remission: displayed, not decided.
    pub transplant: PhaseView,
    /// Central nervous system.
    pub cns: PhaseView,
    /// What to measure.
    pub monitoring: PhaseView,
    /// Supportive care.
    pub supportive: PhaseView,
    /// Relapsed or refractory disease.
    pub relapse: PhaseView,
    /// Palliation.
    pub palliative: PhaseView,
    /// Printed durations, for the time line.
    pub durations: Vec<DurationView>,
}

impl PlanView {
    /// Every section, phases first.
    pub fn every_phase(&self) -> impl Iterator<Item = &PhaseView> {
        let others = [
            &self.cns,
            &self.transplant,
            &self.monitoring,
            &self.relapse,
            &self.supportive,
            &self.palliative,
        ];
        self.phases.iter().chain(others)
    }

    /// What it cites.
    pub(super) fn cites(&self) -> Vec<&[Source]> {
        let mut lists: Vec<&[Source]> = Vec::new();
        for phase in self.every_phase() {
            for option in &phase.options {
                lists.push(&option.sources);
                lists.extend(option.cautions.iter().map(|c| c.sources));
            }
            for s in &phase.statements {
                lists.push(s.sources);
                lists.extend(s.differs.iter().map(|d| d.sources));
            }
        }
        lists.extend(self.durations.iter().map(|d| d.sources));
        lists
    }
}

/// One phase or section.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhaseView {
    /// Id.
    pub phase: &'static str,
    /// As shown.
    pub label: &'static str,
    /// `now`, `later`, `past`, or `unknown` when the phase of the disease is not entered.
    pub standing: &'static str,
    /// The options: recommended, alternative, possible, excluded.
    pub options: Vec<OptionView>,
    /// What the sources say about this phase.
    pub statements: Vec<StatementView>,
    /// What this edition does not hold, or empty.
    pub note: &'static str,
}

/// An option for this patient.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OptionView {
    /// Id of the option.
    pub regimen: &'static str,
    /// Short name.
    pub name: &'static str,
    /// What it consists of.
    pub words: &'static str,
    /// Its drugs.
    pub drugs: Vec<&'static str>,
    /// `recommended`, `alternative`, `possible` or `excluded`.
    pub status: &'static str,
    /// Why; for a possible option, each status with its condition.
    pub reasons: Vec<String>,
    /// The facts the status still depends on.
    pub depends_on: Vec<&'static str>,
    /// What to mind.
    pub cautions: Vec<DiffersView>,
    /// Kind of evidence.
    pub evidence: &'static str,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
}

/// A printed duration.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DurationView {
    /// Phase, or `total`.
    pub phase: &'static str,
    /// In words.
    pub words: &'static str,
    /// Shortest, in months.
    pub min_months: Option<u16>,
    /// Longest, in months.
    pub max_months: Option<u16>,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

pub(super) fn plan(patient: &Patient, facts: &Facts) -> PlanView {
    let section = |phase, label, topics: &[&str]| PhaseView {
        phase,
        label,
        standing: standing(phase, patient),
        options: options(phase, patient, facts),
        statements: statements(topics),
        note: "",
    };
    let missing = |phase, label, note| PhaseView { note, ..section(phase, label, &[]) };
    PlanView {
        phases: PHASES.iter().map(|p| section(p.id, p.label, p.topics)).collect(),
        transplant: section("transplant", "Transplant in first remission", &["transplant"]),
        cns: section("cns-prophylaxis", "Central nervous system", &["cns"]),
        monitoring: section("monitoring", "Monitoring", &["monitoring"]),
        supportive: missing(
            "supportive",
            "Supportive care",
            "this edition holds no supportive care; follow your centre's guideline",
        ),
        relapse: section("relapse", "Relapsed or refractory disease", &["relapse", "targeted"]),
        palliative: missing(
            "palliative",
            "Palliation",
            "this edition holds no palliative plan; involve a palliative care team",
        ),
        durations: durations(),
    }
}

/// Whether a section concerns the patient now. Prophylaxis and monitoring run through every phase.
fn standing(phase: &str, patient: &Patient) -> &'static str {
    use DiseasePhase::{NewlyDiagnosed, Refractory, Relapsed, Remission};
    let Known::Value(disease) = patient.disease_phase else { return "unknown" };
    match (phase, disease) {
        ("cns-prophylaxis" | "monitoring" | "supportive", _)
        | ("induction", NewlyDiagnosed)
        | ("consolidation" | "mrd-positive" | "maintenance" | "transplant", Remission)
        | ("relapse", Relapsed | Refractory) => "now",
        ("induction", Remission | Relapsed | Refractory)
        | (
            "consolidation" | "mrd-positive" | "maintenance" | "transplant",
            Relapsed | Refractory,
        ) => "past",
        _ => "later",
    }
}

fn options(phase: &str, patient: &Patient, facts: &Facts) -> Vec<OptionView> {
    let of_phase = OptionId::ALL.iter().filter(|o| o.record().phase == phase);
    let mut views: Vec<(Status, OptionView)> =
        of_phase.filter_map(|o| option(*o, patient, facts)).collect();
    sort_short(&mut views, |(status, _)| *status);
    views.into_iter().map(|(_, view)| view).collect()
}

fn option(id: OptionId, patient: &Patient, facts: &Facts) -> Option<(Status, OptionView)> {
    let record = id.record();
    let decision = &rule(id)?.decision;
    let outcome = inquiry::decide(decision, facts);
    let open = outcome.possible.len() > 1;
    let mut status = outcome.determined().unwrap_or(Status::Possible);
    let mut reasons = Vec::new();
    let mut sources = record.sources.to_vec();
    let mut verification = record.verification;
    for possible in &outcome.possible {
        for row in possible.rows.iter().filter_map(|r| decision.rows.get(*r)) {
            verification = verification.max(row.verification);
            let because = row.because.get();
            reasons.push(if open {
                format!("{}: {because}", possible.answer.id())
            } else {
                because.to_owned()
            });
        }
    }
    if status != Status::Excluded {
        for cap in caps(patient, id) {
            status = Status::Possible;
            reasons.push(cap.words.to_owned());
            sources.extend(cap.sources);
        }
    }
    let view = OptionView {
        regimen: record.id,
        name: record.name,
        words: record.words.get(),
        drugs: record.drugs.get().split(", ").filter(|d| !d.is_empty()).collect(),
        status: status.id(),
        reasons,
        depends_on: if open {
            outcome.pivotal.iter().map(|f| f.label()).collect()
        } else {
            Vec::new()
        },
        cautions: qualifications(record.cautions),
        evidence: record.evidence,
        sources,
        verification,
        review: record.review,
        seed: record.seed,
    };
    Some((status, view))
}

fn durations() -> Vec<DurationView> {
    DURATIONS
        .iter()
        .map(|d| DurationView {
            phase: d.phase,
            words: d.words.get(),
            min_months: d.min_months,
            max_months: d.max_months,
            sources: d.sources,
            verification: d.verification,
        })
        .collect()
}
