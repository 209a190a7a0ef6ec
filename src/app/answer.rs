//! The answer: the sentence, every scheme, what would settle it, the plan, the sources.

mod about;
mod calendar;
mod detail;
pub mod draw;
mod inputs;
mod mark;
mod plan;
pub mod schemes;
mod section;
mod sentence;
pub mod settle;
mod sources;

use std::ops::Deref;
use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::form::examples;
use super::i18n::Msg;
use super::planner::{Piece, Plan};
use super::state::{Dispatch, State};
use super::words;
use plan::absence;
use section::{Part, Section};

/// What follows from what is typed: the assessment, and what the second module says of the same patient.
pub struct Answer {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// The plan and the rest, where the module is here.
    pub plan: Plan,
}

impl Deref for Answer {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        &self.assessment
    }
}

/// The parts in the order shown.
const PARTS: [Part; 9] = [
    Part::Schemes,
    Part::Settle,
    Part::Missing,
    Part::Piece(Piece::Karyotype),
    Part::Piece(Piece::Entity),
    Part::Piece(Piece::Response),
    Part::Piece(Piece::Conflicts),
    Part::Plan,
    Part::Sources,
];

/// The answer, always in view; on a phone folded into a bar.
pub fn answer(state: &State, a: &Rc<Answer>, send: &Dispatch) -> Html {
    html! {
        <section id="answer" class="answer" aria-labelledby="answer-title" tabindex="-1">
            { mark::defs() }
            <h2 id="answer-title" class="unseen">{ Msg::AnswerTitle.text() }</h2>
            { sentence::sentence(a, send) }
            <div class="welcome" hidden={!a.blank}>
                <p>{ Msg::WelcomeDoes.text() }</p>
                <p class="muted">{ Msg::WelcomeNot.text() }</p>
                <h3>{ Msg::WelcomeExamples.text() }</h3>
                { examples(send) }
            </div>
            { words::wording(state.words, a.blank, send) }
            // Nothing entered, nothing drawn: the page starts with 3,000 elements less.
            <div hidden={a.blank}>
                if !a.blank {
                    { inputs::inputs(a) }
                    { for PARTS.iter().enumerate().map(|(n, part)| html! { <Section key={n} part={*part} assessment={a} send={send} /> }) }
                }
            </div>
            { about::about(a, state, send) }
            { sentence::bar(a) }
        </section>
    }
}
