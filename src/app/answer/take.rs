//! Above the answer: who reads, what to take away, and what to compare with.

use std::rc::Rc;

use stratall::patient::Intake;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::planner::{self, Text};
use crate::app::state::{Action, Copied, Dispatch, State};
use crate::app::words::Arrival;

/// The languages a patient may read in, each by its own name.
const LANGUAGES: [(&str, &str); 4] =
    [("en", "English"), ("de", "Deutsch"), ("es", "Español"), ("fr", "Français")];

/// Who reads: a clinician, or a patient in a language.
pub fn reader(state: &State, send: &Dispatch) -> Html {
    let choice = |id: &'static str, word: Msg, reader: Option<&'static str>| {
        let send = send.clone();
        let checked = state.reader.is_some() == reader.is_some();
        let onclick = Callback::from(move |_: MouseEvent| send.dispatch(Action::Reader(reader)));
        html! {
            <label class="word"><input type="radio" name="reader" value={id} {checked} {onclick} /><span>{ word.text() }</span></label>
        }
    };
    let onchange = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value());
            let known = LANGUAGES.iter().find(|(id, _)| Some(*id) == chosen.as_deref());
            send.dispatch(Action::Reader(known.map(|(id, _)| *id)));
        })
    };
    let language = |now: &'static str| {
        let option = |(id, name): &(&'static str, &'static str)| {
            html! { <option key={*id} value={*id} lang={*id} selected={*id == now}>{ *name }</option> }
        };
        html! { <select id="language" aria-label={Msg::Language.text()} {onchange}>{ for LANGUAGES.iter().map(option) }</select> }
    };
    html! {
        <fieldset class="reader-switch">
            <legend class="unseen">{ Msg::Reader.text() }</legend>
            <div class="seg">
                { choice("clinician", Msg::ReaderClinician, None) }
                { choice("patient", Msg::ReaderPatient, Some(state.reader.unwrap_or("en"))) }
            </div>
            // In a list of its own: where the one around it grows, Yew makes the switch anew and the focus is gone.
            <>{ for state.reader.map(language) }</>
        </fieldset>
    }
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
        <div class="take-away">
            <div class="tool-row">
                { button("pin", Msg::Pin, pin) }
                <span class="muted">{ Msg::Note.text() }</span>
                { note("line", Msg::NoteLine) }{ note("sbar", Msg::NoteSbar) }{ note("full", Msg::NoteFull) }
                { button("link", Msg::Link, link) }
                { button("copy", Msg::Copy, json) }
                <button type="button" class="quiet-button" id="print" onclick={|_| browser::print()}>{ Msg::Print.text() }</button>
                <span role="status" class="muted">{ said }</span>
            </div>
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
    let pinned = |(n, intake): (usize, &Intake)| {
        let name = case(n);
        let back = {
            let (send, intake) = (send.clone(), intake.clone());
            Callback::from(move |_: MouseEvent| {
                send.dispatch(Action::Load(intake.clone()));
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
    html! { <ul class="pins">{ for state.pins.iter().enumerate().map(pinned) }</ul> }
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
