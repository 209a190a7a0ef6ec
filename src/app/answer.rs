//! The answer: the sentence, every scheme, what would settle it, the plan, the sources.

mod about;
mod inputs;
mod mark;
pub mod options;
mod plan;
pub mod schemes;
mod section;
mod sentence;
mod settle;
mod sources;
mod timeline;

use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::form::examples;
use super::i18n::Msg;
use super::state::{Dispatch, State};
use super::words;
use section::{Part, Section};

/// The answer, always in view; on a phone folded into a bar.
pub fn answer(state: &State, a: &Rc<Assessment>, send: &Dispatch) -> Html {
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
            { words::notice(state.words, a.blank, send) }
            <div hidden={a.blank}>
                { inputs::inputs(a) }
                <Section part={Part::Schemes} assessment={a} />
                <Section part={Part::Settle} assessment={a} />
                <Section part={Part::Plan} assessment={a} />
                <Section part={Part::Sources} assessment={a} />
            </div>
            { about::about(a, state, send) }
            { sentence::bar(a) }
        </section>
    }
}
