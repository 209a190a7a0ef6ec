//! The answer: the sentence, every scheme, what would settle it, the plan, the sources.

mod about;
pub mod book;
mod calendar;
mod detail;
pub mod draw;
mod inputs;
mod mark;
mod next;
mod plan;
pub mod schemes;
mod section;
mod sentence;
pub mod settle;
mod sources;
mod take;

use std::ops::Deref;
use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::browser;
use super::form::examples;
use super::i18n::Msg;
use super::planner::{self, Piece, Plan, Sheet};
use super::state::{Dispatch, State};
use super::words::{self, Arrival};
pub use plan::absence;
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
const PARTS: [Part; 10] = [
    Part::Schemes,
    Part::Settle,
    Part::Missing,
    Part::Piece(Piece::Karyotype),
    Part::Piece(Piece::Entity),
    Part::Piece(Piece::Response),
    Part::Piece(Piece::Conflicts),
    Part::Plan,
    Part::Next,
    Part::Sources,
];

/// The answer, always in view; on a phone folded into a bar.
pub fn answer(state: &State, a: &Rc<Answer>, send: &Dispatch) -> Html {
    html! {
        <section id="answer" class="answer" aria-labelledby="answer-title" tabindex="-1">
            { mark::defs() }
            <h2 id="answer-title" class="unseen">{ Msg::AnswerTitle.text() }</h2>
            { take::reader(state, send) }
            { take::link_issues(state) }
            // A patient reads plain words and nothing else.
            if !state.plain {
                { sentence::sentence(a, send) }
                if !a.blank { { take::take(state, send) } }
                if !state.pins.is_empty() { { what_if(state, a, send) } }
            }
            <div class="welcome" hidden={!a.blank || state.plain}>
                <p>{ Msg::WelcomeDoes.text() }</p>
                <p class="muted">{ Msg::WelcomeNot.text() }</p>
                <h3>{ Msg::WelcomeExamples.text() }</h3>
                { examples(send) }
            </div>
            { words::wording(state.words, a.blank, send) }
            // Nothing entered, nothing drawn: the page starts with 3,000 elements less.
            if state.plain { { plain_words(state, a, send) } }
            <div hidden={a.blank || state.plain} lang="en" dir="ltr">
                if !a.blank && !state.plain {
                    { inputs::inputs(a) }
                    { for PARTS.iter().enumerate().map(|(n, part)| html! { <Section key={n} part={*part} assessment={a} send={send} /> }) }
                }
            </div>
            { about::about(a) }
            { sentence::bar(a, state.plain) }
        </section>
    }
}

/// The report in plain words. It explains and recommends nothing, and shows without an entry too.
fn plain_words(state: &State, a: &Answer, send: &Dispatch) -> Html {
    let language = state.language.0;
    let drawn = planner::sheet(&state.intake.typed(), Sheet::Patient(language));
    let messages = [Msg::ReaderComing, Msg::ReaderFailed, Msg::ReaderAgain];
    let arrival = if drawn.is_some() { Arrival::Here } else { a.plan.arrival() };
    let nodes = drawn.map(|list| list.items()).unwrap_or_default();
    html! {
        <div class="plain" lang={language} id="reader" tabindex="-1">
            <p class="take-away"><button type="button" class="quiet-button" id="print" onclick={|_| browser::print()}>{ Msg::Print.text() }</button></p>
            { absence(arrival, messages, "reader", "reader", send) }
            { for nodes.iter().map(|node| draw::draw(node, None, send)) }
        </div>
    }
}

/// The kept answers beside the one on the page.
fn what_if(state: &State, a: &Answer, send: &Dispatch) -> Html {
    let wanted = Sheet::Compare(take::cases(state));
    let drawn = a.plan.piece(Piece::Plan).and_then(|_| planner::sheet(&[], wanted));
    let nodes = drawn.map(|list| list.items()).unwrap_or_default();
    html! {
        <section class="what-if" aria-labelledby="what-if-title">
            <h3 id="what-if-title">{ Msg::WhatIf.text() }</h3>
            { take::pins(state, send) }
            { for nodes.iter().map(|node| draw::draw(node, None, send)) }
        </section>
    }
}
