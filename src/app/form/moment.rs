//! When a result is known: the time axis on which the user says "we are here".

use yew::prelude::*;

use crate::app::i18n::Msg;
use crate::app::state::{Action, Dispatch, State};

/// A point of the treatment, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Moment {
    /// Before treatment.
    Diagnosis,
    /// The first days: blood on day 8.
    Day8,
    /// Marrow on day 15.
    Day15,
    /// End of induction.
    Induction,
    /// End of consolidation, weeks 10 to 12.
    Consolidation,
    /// Anything after.
    Later,
}

impl Moment {
    const ALL: [(Moment, &'static str, Msg); 6] = [
        (Moment::Diagnosis, "diagnosis", Msg::NowDiagnosis),
        (Moment::Day8, "day-8", Msg::NowDay8),
        (Moment::Day15, "day-15", Msg::NowDay15),
        (Moment::Induction, "induction", Msg::NowInduction),
        (Moment::Consolidation, "consolidation", Msg::NowConsolidation),
        (Moment::Later, "later", Msg::NowLater),
    ];

    /// When the field at `path` can be known for the first time.
    pub fn of(path: &str) -> Moment {
        let at = |part: &str| path.split('.').any(|p| p == part);
        if path == "prednisoneResponse" || at("day-8") {
            Moment::Day8
        } else if at("day-15") {
            Moment::Day15
        } else if at("end-of-induction")
            || at("counts")
            || matches!(path, "disease.firstRemission" | "extramedullaryResidual")
        {
            Moment::Induction
        } else if at("end-of-consolidation") || at("week-10") {
            Moment::Consolidation
        } else if at("week-16")
            || at("pre-transplant")
            || at("end-of-reinduction")
            || at("other")
            || path.starts_with("disease.relapse")
            || matches!(path, "disease.site" | "disease.endOfTherapyDate" | "disease.bulky")
        {
            Moment::Later
        } else {
            Moment::Diagnosis
        }
    }
}

/// The axis: nothing is chosen until the user chooses, and a second press takes it back.
pub fn axis(state: &State, send: &Dispatch) -> Html {
    let point = |(moment, id, word): (Moment, &'static str, Msg)| {
        let send = send.clone();
        let chosen = state.now == Some(moment);
        let onclick = Callback::from(move |_: MouseEvent| {
            send.dispatch(Action::Now((!chosen).then_some(moment)));
        });
        let reached = state.now.is_some_and(|now| moment <= now);
        html! {
            <label key={id} class={if reached { "word reached" } else { "word" }}>
                <input type="radio" name="now" value={id} checked={chosen} {onclick} /><span>{ word.text() }</span>
            </label>
        }
    };
    html! {
        <fieldset class="now">
            <legend class="label">{ Msg::Now.text() }</legend>
            <div class="axis">{ for Moment::ALL.into_iter().map(point) }</div>
        </fieldset>
    }
}
