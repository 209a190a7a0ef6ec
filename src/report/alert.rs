//! What to know before anything else.

use serde::Serialize;

use super::view::{DiffersView, statements};
use crate::evidence::{Source, Verification};
use crate::logic::Known;
use crate::patient::vocabulary::YesNo;
use crate::patient::{Issue, Patient, fields};
use crate::prose::listed;

/// One alert.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AlertView {
    /// Stable code.
    pub code: &'static str,
    /// In words.
    pub words: String,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// How well verified.
    pub verification: Verification,
    /// What else a source says of it.
    pub differs: Vec<DiffersView>,
}

pub(super) fn alerts(patient: &Patient, issues: &[Issue]) -> Vec<AlertView> {
    let mut alerts = Vec::new();
    if patient.down_syndrome == Known::Value(YesNo::Yes) {
        alerts.extend(statements(&["down-syndrome"]).into_iter().map(|s| AlertView {
            code: "down-syndrome",
            words: s.words.to_owned(),
            sources: s.sources.to_vec(),
            verification: s.verification,
            differs: s.differs,
        }));
    }
    let kept: Vec<String> =
        issues.iter().filter(|i| i.code == "not-read").map(|i| fields::label(&i.field)).collect();
    if !kept.is_empty() {
        let names: Vec<&str> = kept.iter().map(String::as_str).collect();
        alerts.push(AlertView {
            code: "not-weighed",
            words: format!(
                "Entered, but weighed by no rule of this edition: {}. Check every option against it.",
                listed(&names, "and")
            ),
            sources: vec![Source::HouseConvention],
            verification: Verification::Seen,
            differs: Vec::new(),
        });
    }
    alerts
}
