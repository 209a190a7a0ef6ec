//! The answer: the sentence, every scheme, what would settle it, the plan, the sources.

mod about;
mod calendar;
pub mod conflicts;
mod detail;
mod draw;
mod entity;
mod inputs;
pub mod karyotype;
mod mark;
pub mod plan;
pub mod response;
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
use super::planner::Plan;
use super::state::{Dispatch, State};
use super::words;
use section::{Part, Section};

/// What follows from what is typed: the assessment, and the plan of the same patient.
pub struct Answer {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// The plan, where the module is here.
    pub plan: Plan,
}

impl Deref for Answer {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        &self.assessment
    }
}

/// The parts in the order shown.
const PARTS: [Part; 8] = [
    Part::Schemes,
    Part::Settle,
    Part::Karyotype,
    Part::Entity,
    Part::Response,
    Part::Conflicts,
    Part::Plan,
    Part::Sources,
];

/// The answer, always in view; on a phone folded into a bar.
pub fn answer(state: &State, a: &Rc<Answer>, send: &Dispatch) -> Html {
    html! {
        <section id="answer" class="answer" aria-labelledby="answer-title" tabindex="-1">
            { mark::defs() }
            <h2 id="answer-title" class="unseen">{ Msg::AnswerTitle.text() }</h2>
            { sentence::sentence(a) }
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
