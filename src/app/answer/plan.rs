//! The plan by phase, as the module of the plan draws it.

use std::rc::Rc;

use yew::prelude::*;

use super::Answer;
use super::draw::{Place, draw};
use crate::app::components::{Door, element, region, statement};
use crate::app::i18n::Msg;
use crate::app::json::Json;
use crate::app::state::{Action, Dispatch};
use crate::app::words::{Arrival, Notice, notice};

/// What holds for every patient, then the time line and every phase and section.
pub fn plan(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    let mut inside = vec![
        element("ul", "statements lead", phases.map(statement).collect()),
        absence(a.plan.arrival(), send),
    ];
    if let Some(planned) = a.plan.here() {
        inside.extend(planned.parts.iter().map(|part| draw(part, Place::Plan(a), send)));
    }
    region("plan", Msg::PlanTitle, false, inside)
}

/// That the module is on its way or could not be loaded.
fn absence(arrival: Arrival, send: &Dispatch) -> Html {
    let send = send.clone();
    let said = Notice {
        arrival,
        coming: Msg::PlanComing.text(),
        failed: Msg::PlanFailed,
        again: Msg::PlanAgain,
        of: "plan",
        focus: "plan-title",
    };
    notice(said, move || send.dispatch(Action::Planner(Arrival::Coming)))
}

/// The option at a place of the plan.
pub fn option_at(a: &Answer, n: usize) -> Option<&Json> {
    a.plan.here()?.rows.get(n)
}

/// An option that is not excluded: its row, and what that opens to.
pub fn option(row: &Json, door: &Door, send: &Dispatch) -> Html {
    draw(row, Place::Row(door), send)
}
