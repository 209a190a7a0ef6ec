//! What each body says on one question of treatment, as shown with a phase.

use serde::Serialize;

use super::view::{DiffersView, says};
use crate::facts::Facts;
use crate::treatment::views;

/// One question on which guidelines, labels and seeds differ. Nothing is merged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BodiesView {
    /// Stable id.
    pub id: &'static str,
    /// What it is about.
    pub topic: &'static str,
    /// Each body's view; empty where the conflicts named say it all.
    pub says: Vec<BodyView>,
    /// What the product does with it.
    pub shown: &'static str,
    /// Ids of the conflicts that say the rest, whether or not this patient touches them.
    pub conflicts: &'static [&'static str],
}

/// One body's view.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BodySays"))]
#[serde(rename_all = "camelCase")]
pub struct BodyView {
    /// Whose: a guideline, a label, a seed, a trial.
    pub body: &'static str,
    /// What it says, where that was read, how well verified.
    #[serde(flatten)]
    pub says: DiffersView,
}

/// The views shown with a phase to this patient.
pub(super) fn bodies(phase: &str, facts: &Facts) -> Vec<BodiesView> {
    let all = views::shown(phase, facts).map(|v| BodiesView {
        id: v.id,
        topic: v.topic.get(),
        says: v.says.iter().map(|s| BodyView { body: s.body.get(), says: says(&s.says) }).collect(),
        shown: v.shown.get(),
        conflicts: v.conflicts,
    });
    all.collect()
}
