//! The plan by phase: its options, what sources say beside them, the care that goes with them.

use serde::Serialize;

use super::bodies::{BodiesView, bodies};
use super::care::{CareView, care_of};
use super::label::{LabelView, labels};
use super::option::{OptionView, options};
use super::relapse::{self, RuleView, TkiView};
use super::view::{StatementView, statements};
use crate::evidence::{Source, Verification};
use crate::facts::Facts;
use crate::knowledge::DURATIONS;
use crate::logic::Known;
use crate::patient::Patient;
use crate::patient::vocabulary::{DiseasePhase, Goals};
use crate::treatment::care::INTRATHECAL;
use crate::treatment::{PHASES, Status};

/// The plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// US labels with their indications, line by line.
    pub labels: Vec<LabelView>,
    /// Inhibitors of BCR::ABL1 by the mutations found.
    pub tki: TkiView,
    /// What the plan takes for granted, because nothing was entered.
    pub assumptions: Vec<&'static str>,
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
                lists.extend(option.outcomes.iter().map(|o| o.sources));
            }
            for s in &phase.statements {
                lists.push(s.sources);
                lists.extend(s.differs.iter().map(|d| d.sources));
            }
            for item in &phase.care {
                lists.push(&item.sources);
                lists.extend(item.differs.iter().map(|d| d.sources));
            }
            lists.extend(phase.views.iter().flat_map(|v| &v.says).map(|b| b.says.sources));
        }
        lists.extend(self.durations.iter().map(|d| d.sources));
        lists.extend(self.at_relapse());
        lists
    }

    /// What labels, rules of relapse and the table of inhibitors cite.
    fn at_relapse(&self) -> impl Iterator<Item = &[Source]> {
        let lines = self.labels.iter().flat_map(|l| &l.indications).flat_map(|i| &i.lines);
        let says = self.labels.iter().flat_map(|l| l.boxed.iter().chain(&l.limits));
        let labels = self.labels.iter().map(|l| l.sources);
        let labels = labels.chain(lines.map(|l| l.sources)).chain(says.map(|s| s.sources));
        let rules = self.relapse.rules.iter().map(|r| r.sources);
        labels.chain(rules).chain(self.tki.rows.iter().map(|r| r.sources))
    }
}

/// One phase or section.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PhaseView {
    /// Id.
    pub phase: &'static str,
    /// As shown.
    pub label: &'static str,
    /// `now`, `later`, `past`, or `unknown` when the phase of the disease is not entered.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Standing"))]
    pub standing: &'static str,
    /// The options: recommended, alternative, possible, excluded.
    pub options: Vec<OptionView>,
    /// What the sources say about this phase.
    pub statements: Vec<StatementView>,
    /// Where guidelines and seeds say different things, each in its own words.
    pub views: Vec<BodiesView>,
    /// What to do, avoid, mind and measure beside what is recommended now; in the sections on the central nervous system,
    /// monitoring and supportive care.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub care: Vec<CareView>,
    /// How the options follow one another; at relapse only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleView>,
}

/// A printed duration.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    let rules = relapse::decide(facts);
    let section = |phase, label, topics: &[&str]| PhaseView {
        phase,
        label,
        standing: standing(phase, patient),
        options: options(phase, patient, facts, &rules),
        statements: statements(topics),
        views: bodies(phase, facts),
        care: Vec::new(),
        rules: Vec::new(),
    };
    let phases: Vec<PhaseView> = PHASES.iter().map(|p| section(p.id, p.label, p.topics)).collect();
    let relapse = PhaseView {
        rules: rules.views(),
        ..section("relapse", "Relapsed or refractory disease", &["relapse", "targeted"])
    };
    let cns = section("cns-prophylaxis", "Central nervous system", &["cns"]);
    let transplant = section("transplant", "Transplant in first remission", &["transplant"]);
    let now = given(patient, phases.iter().chain([&relapse, &cns, &transplant]));
    let items = care_of(facts, &now);
    let of = |topics: &[&str]| {
        items.iter().filter(|item| topics.contains(&item.topic)).cloned().collect::<Vec<_>>()
    };
    let beside = |phase, label, topics: &[&str], about: &[&str]| PhaseView {
        care: of(about),
        ..section(phase, label, topics)
    };
    PlanView {
        phases,
        transplant,
        cns: PhaseView { care: of(&["cns"]), ..cns },
        monitoring: beside("monitoring", "Monitoring", &["monitoring"], &["monitoring"]),
        supportive: beside(
            "supportive",
            "Supportive care",
            &["supportive"],
            &["supportive", "interaction", "thiopurine"],
        ),
        relapse,
        palliative: section("palliative", "Palliation", &["palliative"]),
        durations: durations(),
        labels: labels(facts),
        tki: relapse::tki(patient, facts),
        assumptions: assumptions(patient),
    }
}

/// What each option that is recommended for this patient gives now; before the phase of the disease is entered, those of
/// induction. A plan that aims at cure has intrathecal therapy, whatever else is chosen.
fn given<'a>(
    patient: &Patient,
    phases: impl Iterator<Item = &'a PhaseView>,
) -> Vec<Vec<&'static str>> {
    let first = |phase: &&PhaseView| matches!(phase.phase, "prephase" | "induction");
    let now = phases.filter(|p| p.standing == "now" || (p.standing == "unknown" && first(p)));
    let recommended = now.flat_map(|phase| &phase.options);
    let recommended = recommended.filter(|option| option.status == Status::Recommended.id());
    let mut all: Vec<Vec<&str>> = recommended.map(|option| option.given.clone()).collect();
    // How many doses, a regimen says; the section that names intrathecal therapy for everybody has no number.
    all.retain(|given| !given.iter().eq([&INTRATHECAL]));
    let comfort = patient.goals == Known::Value(Goals::Palliative);
    if !comfort && !all.iter().flatten().any(|what| *what == INTRATHECAL) {
        all.push(vec![INTRATHECAL]);
    }
    // What concerns whoever is ill needs no drug.
    if all.is_empty() {
        all.push(Vec::new());
    }
    all
}

/// The goal is a choice: until one is entered, the plan is one for cure.
fn assumptions(patient: &Patient) -> Vec<&'static str> {
    match patient.goals {
        Known::Value(_) => Vec::new(),
        Known::Pending | Known::NotDone | Known::Unknown => {
            vec![
                "the plan aims at cure, since no goal was entered; enter comfort to see what serves that",
            ]
        }
    }
}

/// Whether a section concerns the patient now. Prophylaxis and monitoring run through every phase.
fn standing(phase: &str, patient: &Patient) -> &'static str {
    use DiseasePhase::{NewlyDiagnosed, Refractory, Relapsed, Remission};
    let Known::Value(disease) = patient.disease_phase else { return "unknown" };
    match (phase, disease) {
        ("cns-prophylaxis" | "monitoring" | "supportive" | "palliative", _)
        | ("prephase" | "induction", NewlyDiagnosed)
        | ("consolidation" | "mrd-positive" | "maintenance" | "transplant", Remission)
        | ("relapse", Relapsed | Refractory) => "now",
        ("prephase" | "induction", Remission | Relapsed | Refractory)
        | (
            "consolidation" | "mrd-positive" | "maintenance" | "transplant",
            Relapsed | Refractory,
        ) => "past",
        _ => "later",
    }
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
