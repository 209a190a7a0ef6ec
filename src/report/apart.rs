//! The plan apart from the assessment: what the page's second module gives it.

use serde::Serialize;

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

/// The plan of the assessment of this intake, with sources of its own. What cannot be read is an issue of the assessment.
pub fn plan_of(intake: &Intake) -> PlanAnswer {
    let (patient, _) = validate(intake);
    let plan = plan(&patient, &project(&patient));
    let sources = cited_by(&plan.cites());
    PlanAnswer { plan, sources }
}
