//! The plan apart from the assessment: what the page's second module gives it.

use serde::Serialize;
use serde_json::Value;

use super::plan::{PlanView, plan};
use super::view::{SourceView, cited_by};
use crate::facts::project;
use crate::patient::{Intake, validate};

/// The plan of an intake and what it cites.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer {
    /// The same as in the assessment of that intake.
    pub plan: PlanView,
    /// Every source cited in it.
    pub sources: Vec<SourceView>,
}

/// Plans for the same intake as [`super::assess_json`]: the `plan` of its assessment, with sources of its own. Never
/// fails; what cannot be read is an issue of the assessment.
pub fn plan_json(json: &Value) -> Value {
    let (intake, _) = Intake::from_json(json);
    let (patient, _) = validate(&intake);
    let plan = plan(&patient, &project(&patient));
    let sources = cited_by(&plan.cites());
    serde_json::to_value(PlanAnswer { plan, sources }).unwrap_or(Value::Null)
}
