//! What the second module draws of every patient: the plan by phase, and the sections before it.

use yew::prelude::*;

use super::Answer;
use super::draw::draw;
use crate::app::components::{element, region, statement};
use crate::app::i18n::Msg;
use crate::app::planner::Piece;
use crate::app::state::{Action, Dispatch};
use crate::app::words::{Arrival, Notice, notice};

/// What holds for every patient, then the time line and every phase and section.
pub fn plan(a: &Answer, send: &Dispatch) -> Html {
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    let messages = [Msg::PlanComing, Msg::PlanFailed, Msg::PlanAgain];
    let mut inside = vec![
        element("ul", "statements lead", phases.map(statement).collect()),
        absence(a.plan.arrival(), messages, "plan", "plan-title", send),
    ];
    inside.extend(a.plan.sections().iter().map(|part| draw(part, None, send)));
    region("plan", Msg::PlanTitle, false, inside)
}

/// A section before the plan; nothing where the module is not here.
pub fn piece(a: &Answer, piece: Piece, send: &Dispatch) -> Html {
    a.plan.piece(piece).map(|node| draw(node, None, send)).unwrap_or_default()
}

/// Where those sections are missing: which they are, and a button that asks for them again.
pub fn pieces_missing(a: &Answer, send: &Dispatch) -> Html {
    let messages = [Msg::PiecesComing, Msg::PiecesFailed, Msg::PiecesAgain];
    absence(a.plan.arrival(), messages, "pieces", "settle-title", send)
}

/// That something of the module is on its way or could not be loaded. `focus` has the focus once the button is gone.
pub fn absence(
    arrival: Arrival,
    [coming, failed, again]: [Msg; 3],
    of: &str,
    focus: &str,
    send: &Dispatch,
) -> Html {
    let send = send.clone();
    let coming = coming.text();
    notice(Notice { arrival, coming, failed, again, of, focus }, move || {
        send.dispatch(Action::Planner(Arrival::Coming));
    })
}
