//! The answer: the sentence, every scheme, what would settle it, the plan, the sources.

mod about;
mod inputs;
mod mark;
mod options;
mod plan;
mod schemes;
mod sentence;
mod settle;
mod sources;
mod timeline;

use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::form::Examples;
use super::i18n::Msg;
use super::state::State;
use about::About;
use inputs::Inputs;
use plan::Plan;
use schemes::Schemes;
use sentence::{Bar, Sentence};
use settle::Settle;
use sources::Sources;

/// What the answer and each of its parts gets.
#[derive(Properties, PartialEq)]
pub struct Part {
    /// What follows from what is typed.
    pub assessment: Rc<Assessment>,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub state: Rc<State>,
    pub assessment: Rc<Assessment>,
}

/// The answer, always in view; on a phone folded into a bar.
#[component]
pub fn Answer(props: &Props) -> Html {
    let Props { assessment, .. } = props;
    let blank = assessment.blank;
    html! {
        <section id="answer" class="answer" aria-labelledby="answer-title" tabindex="-1">
            { mark::defs() }
            <h2 id="answer-title" class="unseen">{ Msg::AnswerTitle.text() }</h2>
            <Sentence assessment={assessment.clone()} />
            <div class="welcome" hidden={!blank}>
                <p>{ Msg::WelcomeDoes.text() }</p>
                <p class="muted">{ Msg::WelcomeNot.text() }</p>
                <h3>{ Msg::WelcomeExamples.text() }</h3>
                <Examples />
            </div>
            <div hidden={blank}>
                <Inputs assessment={assessment.clone()} />
                <Schemes assessment={assessment.clone()} />
                <Settle assessment={assessment.clone()} />
                <Plan assessment={assessment.clone()} />
                <Sources assessment={assessment.clone()} />
            </div>
            <About assessment={assessment.clone()} />
            <Bar assessment={assessment.clone()} />
        </section>
    }
}
