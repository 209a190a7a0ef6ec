//! The report in plain words, for a patient: it explains and recommends nothing, and holds no dose and no figure for one
//! person.
//!
//! A text made for some patients is shown unless the facts rule them out; what is not known hides nothing.

use serde::Serialize;

use super::plan::PlanView;
use super::scheme::SchemeView;
use super::view::{SourceView, cited_by};
use super::{Assessment, assess};
use crate::evidence::{Review, Source, Verification};
use crate::facts::key::{AGE, BCR_ABL1, DISEASE, LINEAGE};
use crate::facts::{AgeBand, DiseaseFact, FactValue, Facts, Lesion, LineageFact, Set, project};
use crate::knowledge::{Language, PATIENT_TEXTS, PatientFor, PatientText};
use crate::patient::{Intake, validate};

/// What a patient reads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PatientView {
    /// The language of titles and words.
    pub language: &'static str,
    /// How the published schemes see it, in numbers.
    pub groups: GroupsView,
    /// The parts in the order read.
    pub parts: Vec<PartView>,
    /// Every source cited in them.
    pub sources: Vec<SourceView>,
}

/// How many schemes made for such patients put the leukaemia where. They are counted, never averaged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupsView {
    /// In their highest group.
    pub high: usize,
    /// In between.
    pub middle: usize,
    /// In their lowest group.
    pub low: usize,
    /// That still depend on a result.
    pub open: usize,
    /// That give a group by a rule nobody has checked: they are counted here and nowhere else.
    pub unverified: usize,
}

/// A part: what it is about, and its texts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartView {
    /// `intro`, `word`, `phase`, `drug`, `test`, `effect`, `call`, `figure` or `question`.
    pub part: &'static str,
    /// Its texts.
    pub texts: Vec<PatientTextView>,
}

/// One text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PatientTextView {
    /// Stable id.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The text.
    pub words: &'static str,
    /// Of a phase of treatment: `now`, `later`, `past` or `unknown`; empty otherwise.
    pub standing: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
}

/// The parts in the order read.
const PARTS: [&str; 9] =
    ["intro", "word", "phase", "drug", "test", "effect", "call", "figure", "question"];

/// The report in plain words for an intake, in a language.
pub fn patient_of(intake: &Intake, language: Language) -> PatientView {
    patient_with(intake, &assess(intake), language)
}

/// The same with the assessment of that intake, where it is known already.
pub fn patient_with(intake: &Intake, assessment: &Assessment, language: Language) -> PatientView {
    let (patient, _) = validate(intake);
    let facts = project(&patient);
    let (schemes, plan) = (&assessment.schemes, &assessment.plan);
    let drugs = drugs(plan);
    let said = language.patient_texts();
    let parts = PARTS.iter().map(|part| {
        let texts = PATIENT_TEXTS.iter().zip(&said).filter(|(t, _)| of(t, part));
        let texts = texts
            .filter(|(t, _)| shown(t, &facts))
            .filter(|(t, _)| *part != "drug" || drugs.contains(&name(t)))
            .map(|(t, said)| text(t, *said, plan));
        PartView { part, texts: texts.collect() }
    });
    let parts: Vec<PartView> = parts.filter(|part| !part.texts.is_empty()).collect();
    let cited: Vec<&[Source]> =
        parts.iter().flat_map(|p| p.texts.iter().map(|t| t.sources)).collect();
    let sources = cited_by(&cited);
    PatientView { language: language.id(), groups: groups(schemes), parts, sources }
}

fn of(text: &PatientText, part: &str) -> bool {
    text.id.split_once('.').is_some_and(|(kind, _)| kind == part)
}

fn name(text: &PatientText) -> &'static str {
    text.id.split_once('.').map_or("", |(_, name)| name)
}

fn text(
    t: &PatientText,
    (title, words): (&'static str, &'static str),
    plan: &PlanView,
) -> PatientTextView {
    // What runs beside the phases, or follows a choice of the patient, is at no time "now".
    let phase = plan.phases.iter().find(|p| of(t, "phase") && p.phase == name(t));
    PatientTextView {
        id: t.id,
        title,
        words,
        standing: phase.map_or("", |p| p.standing),
        sources: t.sources,
        verification: t.verification,
        review: t.review,
    }
}

/// The drugs of every option of the plan that is not excluded, whatever the phase.
fn drugs(plan: &PlanView) -> Vec<&'static str> {
    let options = plan.every_phase().flat_map(|phase| &phase.options);
    let open = options.filter(|o| o.status != "excluded");
    open.flat_map(|o| o.drugs.iter().chain(&o.given).copied()).collect()
}

/// Whether the text may concern this patient: some completion of the facts is one it was made for.
fn shown(text: &PatientText, facts: &Facts) -> bool {
    text.when.iter().all(|who| match who {
        PatientFor::BLineage => may(facts.get(LINEAGE), &[LineageFact::B]),
        PatientFor::TLineage => may(facts.get(LINEAGE), &[LineageFact::T]),
        PatientFor::PhPositive => may(facts.get(BCR_ABL1), &[Lesion::Present]),
        PatientFor::Child => ages(facts, |band| band < AgeBand::Exactly18),
        PatientFor::Adult => ages(facts, |band| band >= AgeBand::Exactly18),
        PatientFor::Relapse => {
            may(facts.get(DISEASE), &[DiseaseFact::Relapsed, DiseaseFact::Refractory])
        }
        PatientFor::Remission => may(facts.get(DISEASE), &[DiseaseFact::Remission]),
        PatientFor::New => may(facts.get(DISEASE), &[DiseaseFact::NewlyDiagnosed]),
    })
}

fn may<T: FactValue + PartialEq>(possible: Set<T>, wanted: &[T]) -> bool {
    wanted.iter().any(|value| possible.contains(*value))
}

fn ages(facts: &Facts, wanted: impl Fn(AgeBand) -> bool) -> bool {
    AgeBand::ALL.iter().any(|band| wanted(*band) && facts.get(AGE).contains(*band))
}

/// Schemes made for others, and those of fitness for transplant, are not counted.
fn groups(schemes: &[SchemeView]) -> GroupsView {
    let mut groups = GroupsView::default();
    for s in schemes.iter().filter(|s| s.section != "transplant" && s.remark.is_none()) {
        match (s.rank, s.status) {
            (Some(_), _) if s.verification == Verification::Recalled => groups.unverified += 1,
            (Some("high"), _) => groups.high += 1,
            (Some("middle"), _) => groups.middle += 1,
            (Some("low"), _) => groups.low += 1,
            (_, "one-of") => groups.open += 1,
            _ => {}
        }
    }
    groups
}
