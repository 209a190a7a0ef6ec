//! Shared by the tests of care.

use serde_json::{Value, json};
use stratall::facts::{Facts, project};
use stratall::patient::{Intake, validate};
use stratall::report::{CareView, care};
use stratall::treatment::care::given_by;
use stratall::treatment::regimen::REGIMENS;

pub fn facts(intake: &Value) -> Facts {
    let (intake, issues) = Intake::from_json(intake);
    assert!(issues.is_empty(), "{issues:?}");
    project(&validate(&intake).0)
}

pub fn views(intake: Value, given: &[&str]) -> Vec<CareView> {
    care(&facts(&intake), given)
}

/// `applies`, `depends`, or `` when it is not shown.
pub fn status(intake: Value, given: &[&str], id: &str) -> &'static str {
    views(intake, given).iter().find(|v| v.id == id).map_or("", |v| v.status)
}

pub fn taking(medicines: &[&str]) -> Value {
    json!({ "medicines": medicines })
}

pub fn regimen(id: &str) -> Vec<&'static str> {
    given_by(REGIMENS.iter().find(|r| r.id == id).expect("a regimen of that id"))
}

/// A new B-ALL.
pub fn new(more: Value) -> Value {
    crate::support::with(
        &json!({ "disease": { "phase": "newly-diagnosed" }, "lineage": "B" }),
        more,
    )
}
