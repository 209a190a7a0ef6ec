//! Above the answer: who reads, what to take away, and what to compare with.

use std::rc::Rc;

use stratall::knowledge::Language;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::calendar::Drawn;
use crate::app::browser;
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::language;
use crate::app::planner::{self, Text};
use crate::app::state::{Action, Copied, Dispatch, Spoken, State};
use crate::app::words::Arrival;

/// Who reads, a clinician or a patient, and in which language.
pub fn reader(state: &State, send: &Dispatch) -> Html {
    let choice = |id: &'static str, word: Msg, plain: bool| {
        let send = send.clone();
        let checked = state.plain == plain;
        let onclick = Callback::from(move |_: MouseEvent| {
            send.dispatch(Action::Plain(plain));
            // On a phone the answer has changed its place.
            browser::show_soon("answer");
        });
        html! {
            <label class="word"><input type="radio" name="reader" value={id} {checked} {onclick} /><span>{ word.text() }</span></label>
        }
    };
    html! {
        <>
            <fieldset class="reader-switch">
                <legend class="unseen">{ Msg::Reader.text() }</legend>
                <div class="seg">
                    { choice("clinician", Msg::ReaderClinician, false) }
                    { choice("patient", Msg::ReaderPatient, true) }
                </div>
                { languages(state, send) }
            </fieldset>
            <p class="language-note muted small" hidden={state.language == Spoken::default()}>{ Msg::LanguageNote.text() }</p>
            <p class="issue warning" role="alert" hidden={!state.speechless}>{ Msg::LanguageFailed.text() }</p>
        </>
    }
}

/// The languages, each by its own name; the one chosen shows once its words are here.
fn languages(state: &State, send: &Dispatch) -> Html {
    let onchange = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value());
            if let Some(tag) = chosen.and_then(|tag| language::known(&tag)) {
                language::choose(tag, true, &send);
            }
        })
    };
    let option = |language: Language| {
        let tag = language.id();
        html! { <option key={tag} value={tag} lang={tag} selected={tag == state.language.0}>{ language.name() }</option> }
    };
    html! { <select id="language" aria-label={Msg::Language.text()} {onchange}>{ for Language::ALL.into_iter().map(option) }</select> }
}

/// Copies what `text` gives once the button is pressed; where the browser refuses, the text is shown to be taken by hand.
fn copy(
    send: &Dispatch,
    done: Copied,
    text: impl Fn() -> Option<String> + 'static,
) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_: MouseEvent| {
        let Some(text) = text() else { return };
        let (send, kept, done) = (send.clone(), text.clone(), done.clone());
        browser::copy(&text, move |copied| {
            let said = if copied { done.clone() } else { Copied::Refused(kept.clone()) };
            send.dispatch(Action::Copied(said));
            if !copied {
                browser::select_soon("json");
            }
        });
    })
}

/// The ways to take the answer away. The link is offered with the warning that it is health data itself.
pub fn take(state: &State, send: &Dispatch) -> Html {
    let intake = Rc::new(state.intake.clone());
    let ready = [state.words, state.planner] == [Arrival::Here; 2];
    let button = |id: &'static str, word: Msg, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="quiet-button" {id} disabled={!ready} {onclick}>{ word.text() }</button> }
    };
    let note = |style: &'static str, word: Msg| {
        let intake = Rc::clone(&intake);
        let text = move || planner::text(&intake.typed(), Text::Note(style));
        button(style, word, copy(send, Copied::Yes, text))
    };
    let json = {
        let intake = Rc::clone(&intake);
        copy(send, Copied::Yes, move || planner::assessment(&intake))
    };
    let link = {
        let intake = Rc::clone(&intake);
        copy(send, Copied::Link, move || {
            planner::text(&intake.typed(), Text::Link).map(|text| browser::address(&text))
        })
    };
    let pin = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| send.dispatch(Action::Pin))
    };
    let (said, kept) = match &state.copied {
        Copied::NotYet => ("", ""),
        Copied::Yes => (Msg::CopyDone.text(), ""),
        Copied::Link => (Msg::LinkCopied.text(), ""),
        Copied::Refused(text) => (Msg::CopyRefused.text(), text.as_str()),
    };
    html! {
        <div class="take-away" id="take" tabindex="-1">
            <div class="tool-row">
                { button("pin", Msg::Pin, pin) }
                <span class="muted">{ Msg::Note.text() }</span>
                { note("line", Msg::NoteLine) }{ note("sbar", Msg::NoteSbar) }{ note("full", Msg::NoteFull) }
                { button("link", Msg::Link, link) }
                { button("copy", Msg::Copy, json) }
                <button type="button" class="quiet-button" id="print" onclick={|_| browser::print()}>{ Msg::Print.text() }</button>
                <span role="status" class="muted">{ said }</span>
            </div>
            // Its place is kept: what arrives late moves nothing.
            <div class="case-file">if ready { <Drawn regimen="fhir" of="" label="FHIR" send={send.clone()} /> }</div>
            <div hidden={kept.is_empty()}>
                <label class="label" for="json">{ Msg::CopyLabel.text() }</label>
                <textarea id="json" rows="6" readonly=true value={kept.to_owned()} />
            </div>
        </div>
    }
}

/// What was not right with the link the page was opened with.
pub fn link_issues(state: &State) -> Html {
    let issue = |[message, hint]: &[String; 2]| {
        html! { <p class="issue error" role="alert">{ capitalised(message) }{ ". " }{ capitalised(hint) }{ "." }</p> }
    };
    html! { <>{ for state.link.iter().map(issue) }</> }
}

/// The answers kept, each with the ways back to it and away with it.
pub fn pins(state: &State, send: &Dispatch) -> Html {
    let pinned = |n: usize| {
        let name = case(n);
        let back = {
            let send = send.clone();
            Callback::from(move |_: MouseEvent| {
                send.dispatch(Action::Back(n));
                browser::focus_soon("say");
            })
        };
        let away = {
            let send = send.clone();
            Callback::from(move |_: MouseEvent| {
                send.dispatch(Action::Unpin(n));
                browser::focus_soon("pin");
            })
        };
        html! {
            <li key={n}>
                <span>{ &name }</span>
                <button type="button" class="quiet-button" onclick={back}>{ fill(Msg::PinBack, &[("case", &name)]) }</button>
                <button type="button" class="quiet-button" onclick={away}>{ fill(Msg::PinAway, &[("case", &name)]) }</button>
            </li>
        }
    };
    html! { <ul class="pins">{ for (0..state.pins.len()).map(pinned) }</ul> }
}

fn case(n: usize) -> String {
    fill(Msg::PinCase, &[("n", &(n + 1).to_string())])
}

/// The kept answers and the one on the page, as the second module compares them.
pub fn cases(state: &State) -> Vec<String> {
    let mut cases = Vec::new();
    let mut add = |name: String, entries: Vec<String>| {
        cases.extend([name, entries.len().to_string()]);
        cases.extend(entries);
    };
    for (n, intake) in state.pins.iter().enumerate() {
        add(case(n), intake.typed());
    }
    add(Msg::PinNow.text().to_owned(), state.intake.typed());
    cases
}
