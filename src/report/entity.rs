//! The entity under each classification, how frequent it is, and what it is a target of.

use serde::Serialize;

use super::scheme::verification;
use super::view::{CriterionView, DiffersView, criterion, says};
use crate::classification::{ANTIGENS, ETP, Entity, ICC_2022, SYSTEMS, System, WHO_HAEM5};
use crate::decision::Criterion;
use crate::evidence::{Source, Verification};
use crate::facts::{FactId, Facts, LineageFact};
use crate::inquiry;
use crate::knowledge::{FREQUENCIES, Phrase, TARGETS, TargetRecord};
use crate::logic::Truth;

/// The entity. The fields of the report itself are those of the first system, WHO-HAEM5.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClassificationView {
    /// `determined`, `one-of`, or `several` where more than one defining lesion is there.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ClassificationStatus"))]
    pub status: &'static str,
    /// The entity, when determined.
    pub entity: Option<&'static str>,
    /// The entity in words; all of them when there are several.
    pub label: Option<String>,
    /// Ids of the entities still possible, or of the several that hold.
    pub possible: Vec<&'static str>,
    /// Ids of the facts that can change it.
    pub pivotal: Vec<&'static str>,
    /// The trace.
    pub criteria: Vec<CriterionView>,
    /// The weakest verification it rests on.
    pub verification: Verification,
    /// Both classifications.
    pub systems: Vec<SystemView>,
    /// How frequent the lesions that are there are at this age.
    pub frequencies: Vec<DiffersView>,
    /// What the lesions and antigens that are there are targets of.
    pub targets: Vec<TargetView>,
}

/// The entity under one classification.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SystemView {
    /// `who-haem5` or `icc-2022`.
    pub id: &'static str,
    /// As clinicians say it.
    pub name: &'static str,
    /// Year.
    pub edition: &'static str,
    /// As in [`ClassificationView`].
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ClassificationStatus"))]
    pub status: &'static str,
    /// The entity, when determined.
    pub entity: Option<&'static str>,
    /// The entity in words; all of them when there are several.
    pub label: Option<String>,
    /// Whether the classification calls the entity provisional.
    pub provisional: bool,
    /// Ids of the entities still possible, or of the several that hold.
    pub possible: Vec<&'static str>,
    /// The same in words.
    pub possible_labels: Vec<&'static str>,
    /// Ids of the facts that can change it.
    pub pivotal: Vec<&'static str>,
    /// The trace.
    pub criteria: Vec<CriterionView>,
    /// The weakest verification it rests on.
    pub verification: Verification,
    /// What the classification names and this edition does not read.
    pub note: &'static str,
    /// Where the list was read.
    pub sources: &'static [Source],
}

/// A target that is there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TargetView {
    /// The lesion or antigen.
    pub lesion: &'static str,
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// The entity under both classifications.
pub(super) fn classify(facts: &Facts) -> ClassificationView {
    let mut there: Vec<&'static Criterion> = SYSTEMS
        .iter()
        .flat_map(|s| s.decision.criteria())
        .chain(ANTIGENS.iter().copied())
        .collect();
    there.retain(|c| inquiry::truth(c, facts) == Truth::True);
    let found = |lesion: Phrase| there.iter().find(|c| c.id == lesion);
    let b_possible = facts.bits(FactId::Lineage) & LineageFact::B.bit() != 0;
    let frequencies = FREQUENCIES.iter().filter(|f| {
        // The figures are of B-ALL, but for the one of T-ALL's own entity.
        (b_possible || f.lesion == ETP.id)
            && facts.bits(f.ages.fact) & !f.ages.values == 0
            && found(f.lesion).is_some()
    });
    let target = |t: &TargetRecord| {
        found(t.lesion).map(|c| TargetView {
            lesion: c.words.get(),
            words: t.says.words.get(),
            sources: t.says.sources,
            verification: t.says.verification,
        })
    };
    let (who, icc) = (system(WHO_HAEM5, facts), system(ICC_2022, facts));
    ClassificationView {
        status: who.status,
        entity: who.entity,
        label: who.label.clone(),
        possible: who.possible.clone(),
        pivotal: who.pivotal.clone(),
        criteria: who.criteria.clone(),
        verification: who.verification,
        systems: vec![who, icc],
        frequencies: frequencies.map(|f| says(&f.says)).collect(),
        targets: TARGETS.iter().filter_map(target).collect(),
    }
}

fn system(system: &'static System, facts: &Facts) -> SystemView {
    let outcome = inquiry::decide(&system.decision, facts);
    let determined = outcome.determined();
    let several = determined.map_or_else(Vec::new, |_| system.several(facts));
    let one = determined.filter(|_| several.is_empty());
    let entities: Vec<Entity> = if several.is_empty() {
        outcome.possible.iter().map(|p| p.answer).collect()
    } else {
        several
    };
    let labels: Vec<&'static str> = entities.iter().map(|e| e.label).collect();
    SystemView {
        id: system.id,
        name: system.name,
        edition: system.edition,
        status: match (determined, one) {
            (_, Some(_)) => "determined",
            (Some(_), None) => "several",
            (None, None) => "one-of",
        },
        entity: one.map(|e| e.id),
        label: determined.map(|_| labels.join("; ")),
        provisional: one.is_some_and(|e| e.provisional),
        possible: entities.iter().map(|e| e.id).collect(),
        possible_labels: labels,
        pivotal: outcome.pivotal.iter().map(|f| f.id()).collect(),
        criteria: system.decision.criteria().into_iter().map(|c| criterion(c, facts)).collect(),
        verification: verification(&system.decision, &outcome.possible),
        note: system.note,
        sources: system.sources,
    }
}
