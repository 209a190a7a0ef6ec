//! A regimen as a calendar: phase by phase and day by day from a start, with milestones and each dose for this patient.
//!
//! Dates are given as far as they follow: from the start, from lengths that are printed, and from start dates of later
//! phases that are entered. Everything else is "day n of the phase". Recalled doses carry `hidden`, so that the page opens
//! them only under a warning.

mod amounts;
mod calendar;
mod cites;
mod dose_view;
mod listed;
mod place;
mod request;
mod running;
mod typed;
mod view;
mod words;

use serde::Serialize;
use serde_json::{Value, json};

pub use amounts::{AdjustmentView, ComputedView, OutcomeView};
pub use dose_view::{DiffersView, DoseView, IntrathecalView};
pub use listed::{ListedChoice, ListedPhase, ListedRegimen, regimens};
pub use request::{FIELDS as REQUEST_FIELDS, Request};
pub use running::{AnthracyclineView, EntryView};
pub use typed::{ChoiceView, ChosenView, ScheduleAnswer, schedule_of};
pub use view::{
    BodyView, CourseView, DayView, ItemView, MilestoneView, PhaseView, ScheduleView, SumView,
};

use super::care::given_by;
use super::dose::{Place, of_everybody};
use super::person::Person;
use super::regimen::{REGIMENS, Regimen};
use crate::evidence::Verification;
use crate::facts::project;
use crate::knowledge::KNOWLEDGE_SHA256;
use crate::patient::{Intake, Issue, Patient, validate};
use crate::report::{KNOWLEDGE_VERSION, care};

/// What stands beside every schedule.
const CAUTION: &str = "Information on a published regimen, never an order. Check every number against the current protocol and label, with a second person.";

/// What stands before a recalled dose.
const RECALLED: &str =
    "Recalled, not read in any source: not to be used before somebody has read the protocol.";

/// The schedule of a regimen for a patient.
///
/// # Errors
/// Issues where the regimen does not exist or the request names a phase or a choice that it does not have. A patient the
/// regimen is not for still sees it: without doses, with the reason under `refusals`.
pub fn schedule(patient: &Patient, request: &Request) -> Result<ScheduleView, Vec<Issue>> {
    let Some(regimen) = REGIMENS.iter().find(|r| r.id == request.regimen) else {
        return Err(vec![request::unknown_regimen(&request.regimen)]);
    };
    let issues = request.check(regimen);
    if !issues.is_empty() {
        return Err(issues);
    }
    Ok(lay_out(regimen, patient, request))
}

fn lay_out(regimen: &'static Regimen, patient: &Patient, request: &Request) -> ScheduleView {
    let person = Person::of(patient, request.answers);
    let mut phases = Vec::new();
    let starts = place::starts(regimen, request);
    let mut refusals = Vec::new();
    for (phase, start) in regimen.phases.iter().zip(starts) {
        if request.drops(phase) {
            continue;
        }
        let place = Place { regimen, phase, person: &person, formula: request.formula };
        if refusals.is_empty() {
            refusals = of_everybody(&place).into_iter().flatten().collect();
        }
        phases.push(calendar::phase(&place, request, start));
    }
    let anthracyclines = running::run(&person, request, &mut phases);
    ScheduleView {
        regimen: regimen.id,
        name: regimen.name,
        population: regimen.population,
        duration: regimen.duration,
        notes: regimen.notes,
        backbone: regimen.backbone,
        start: request.start.map(|d| d.to_string()),
        caution: CAUTION,
        recalled: RECALLED,
        body: BodyView::of(&person, request.formula),
        refusals,
        care: care(&project(patient), &given_by(regimen)),
        warnings: view::warnings(regimen, &person, request.formula),
        phases,
        anthracyclines,
        sources: regimen.sources,
        verification: regimen.verification,
        hidden: regimen.verification == Verification::Recalled,
        review: regimen.review,
        knowledge: KNOWLEDGE_VERSION,
        knowledge_sha256: KNOWLEDGE_SHA256,
    }
}

/// The schedule as JSON, for whatever is sent: `{ "intake": {…}, "regimen": "hyper-cvad", "start": "2026-01-05", … }`.
///
/// Optional: `bsa` (`mosteller`, `du-bois`), `choices` (an object: the word of a choice, and what is chosen), `starts`
/// (an object: a phase, or `phase#2` for its second course, and a date), `ommaya`, `effusion` (true or false), `risk`
/// (`standard`, `high`). The answer has `schedule`, or null, and `issues`.
pub fn schedule_json(json: &Value) -> Value {
    serde_json::to_value(schedule_read(json)).unwrap_or(Value::Null)
}

/// What [`schedule_json`] says, before it is JSON.
pub fn schedule_read(json: &Value) -> ScheduleReply {
    let (request, mut issues) = Request::from_json(json);
    let (intake, found) = Intake::from_json(json.get("intake").unwrap_or(&json!({})));
    issues.extend(found);
    let (patient, found) = validate(&intake);
    issues.extend(found);
    let schedule = schedule(&patient, &request).map_err(|found| issues.extend(found)).ok();
    ScheduleReply { schedule, issues }
}

/// The answer to a request for a schedule.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleReply {
    /// The schedule; none where the regimen, a phase or a choice does not exist.
    pub schedule: Option<ScheduleView>,
    /// What of the request and its intake could not be used, or deserves a second look.
    pub issues: Vec<Issue>,
}
