//! What is asked of the second module while it is open: a calendar with its questions, what stands beside the options, the
//! book, a report of a problem. The page tells the module what is chosen, typed and pressed, and copies what it is told to.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::draw::draw;
use crate::app::browser;
use crate::app::components::words;
use crate::app::form;
use crate::app::i18n::Msg;
use crate::app::json::Json;
use crate::app::planner::{Entries, Sheet, Text, sheet, text};
use crate::app::state::{Action, Dispatch};
use stratall::patient::fields::FIELDS;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The regimen whose calendar it is; empty for what stands beside the options.
    #[prop_or_default]
    pub regimen: AttrValue,
    /// The option it was opened from, the section of the plan, the page of the book, or the rule with a problem.
    pub of: AttrValue,
    /// What stands beside the options, `problem`, or `book`, which is open from the start; empty for a calendar.
    #[prop_or_default]
    pub which: AttrValue,
    /// What opens it.
    #[prop_or_default]
    pub label: AttrValue,
    /// How much is inside.
    #[prop_or_default]
    pub note: AttrValue,
    /// Where changes go.
    pub send: Dispatch,
}

/// The button, and what it opens: asked of the module while it is open, with the entries on the page.
#[component]
pub fn Drawn(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let asked = use_state_eq(Vec::<(String, String)>::new);
    let entries = use_context::<Entries>();
    let (book, beside) = (props.which == "book", !props.which.is_empty());
    let shown = *open || book;
    let toggle = Callback::from(move |_: MouseEvent| open.set(!shown));
    let name = if beside { &props.which } else { &props.regimen };
    let id = [if beside { "beside-" } else { "calendar-" }, name, "-", &props.of].concat();
    let first =
        if beside { [&props.which, &props.of] } else { [&"regimen".into(), &props.regimen] };
    let mut request: Vec<String> = first.iter().map(ToString::to_string).collect();
    request.extend(asked.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
    let held = entries.as_ref().map(|entries| Rc::clone(&entries.entries));
    let inside = entries.filter(|_| shown).map(|entries| {
        let wanted = match props.which.as_str() {
            "" => Sheet::Calendar(request.clone(), &props.of),
            "book" | "problem" => Sheet::Book(request.clone()),
            which => Sheet::Beside(&props.of, which),
        };
        match sheet(&entries.entries, wanted) {
            Some(node) => draw(&node, None, &props.send),
            None => words("p", "refusal", Msg::PlanFailed.text()),
        }
    });
    let ask = Callback::from(move |(name, text): (String, String)| {
        let mut next: Vec<_> = asked.iter().filter(|(n, _)| *n != name).cloned().collect();
        next.push((name, text));
        asked.set(next);
    });
    let onchange = ask.reform(|event: Event| {
        let field = Json(event.target().map(Into::into).unwrap_or_default());
        (field.get("dataset").text("ask"), field.text("value"))
    });
    // A search answers while one types, and a date once it is whole, which WebKit calls a change only when its field is left.
    let oninput = onchange.reform(|event: InputEvent| event.into());
    let send = props.send.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let button = event.target_dyn_into::<Element>().and_then(|e| e.closest("button").ok()?);
        let Some(button) = button.map(|e| Json(e.into())) else { return };
        // What is drawn in a sheet may be a sheet: a press is for the inner one.
        event.stop_propagation();
        let (pressed, value) = (button.get("dataset"), button.text("value"));
        let [name, save] = ["ask", "save"].map(|name| pressed.text(name));
        if save == "copy" {
            let ask = ask.clone();
            browser::copy(&value, move |done| {
                ask.emit(("copied".to_owned(), if done { "yes" } else { "no" }.to_owned()));
            });
        } else if !name.is_empty() {
            ask.emit((name, value));
        } else if !save.is_empty()
            && let Some(entries) = &held
        {
            // A file: it says its kind and its name.
            let wanted = Text::File(request.clone(), browser::stamp());
            if let Some(text) = text(entries, wanted) {
                browser::save(&value, &save, &text);
            }
        }
        let wanted = pressed.text("field");
        if let Some(path) = FIELDS.iter().map(|f| f.path).find(|path| *path == wanted) {
            send.dispatch(Action::Show(path.into()));
            browser::focus_soon(form::id("i", path));
        }
    });
    if book {
        return html! { <div class="sheet" {onchange} {oninput} {onclick}>{ inside.unwrap_or_default() }</div> };
    }
    let class = match props.which.as_str() {
        "" => "calendar",
        "problem" => "beside report",
        _ => "beside",
    };
    html! {
        <div {class}>
            <button type="button" class="opens" aria-expanded={shown.to_string()} aria-controls={id.clone()} onclick={toggle}>
                <span class="chevron" aria-hidden="true"></span>{ &props.label }
            </button>
            <span class="muted small">{ &props.note }</span>
            <div {id} class="sheet" hidden={!shown} {onchange} {oninput} {onclick}>{ inside.unwrap_or_default() }</div>
        </div>
    }
}
