//! What is asked of the second module while it is open: a calendar with its questions, or what stands beside the options.
//! The page tells the module what is chosen.

use std::rc::Rc;

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
    /// The option it was opened from, or the section of the plan.
    pub of: AttrValue,
    /// What stands beside the options; empty for a calendar.
    #[prop_or_default]
    pub which: AttrValue,
    /// What opens it.
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
    let (shown, beside) = (*open, !props.which.is_empty());
    let toggle = Callback::from(move |_: MouseEvent| open.set(!shown));
    let name = if beside { &props.which } else { &props.regimen };
    let id = [if beside { "beside-" } else { "calendar-" }, name, "-", &props.of].concat();
    let mut request = vec!["regimen".to_owned(), props.regimen.to_string()];
    request.extend(asked.iter().flat_map(|(name, text)| [name.clone(), text.clone()]));
    let held = entries.as_ref().map(|entries| Rc::clone(&entries.entries));
    let inside = entries.filter(|_| shown).map(|entries| {
        let wanted = if beside {
            Sheet::Beside(&props.of, &props.which)
        } else {
            Sheet::Calendar(request.clone(), &props.of)
        };
        match sheet(&entries.entries, wanted) {
            Some(node) => draw(&node, None, &props.send),
            None => words("p", "refusal", Msg::PlanFailed.text()),
        }
    });
    let onchange = Callback::from(move |event: Event| {
        let field = Json(event.target().map(Into::into).unwrap_or_default());
        let (name, text) = (field.get("dataset").text("ask"), field.text("value"));
        let mut next: Vec<_> = asked.iter().filter(|(n, _)| *n != name).cloned().collect();
        next.push((name, text));
        asked.set(next);
    });
    let (send, file) = (props.send.clone(), [&props.regimen, ".ics"].concat());
    let onclick = Callback::from(move |event: MouseEvent| {
        let pressed = Json(event.target().map(Into::into).unwrap_or_default()).get("dataset");
        if pressed.text("save") == "calendar"
            && let Some(entries) = &held
        {
            let wanted = Text::Calendar(request.clone(), browser::stamp());
            if let Some(text) = text(entries, wanted) {
                browser::save(&file, "text/calendar", &text);
            }
        }
        let wanted = pressed.text("field");
        if let Some(path) = FIELDS.iter().map(|f| f.path).find(|path| *path == wanted) {
            send.dispatch(Action::Show(path.into()));
            browser::focus_soon(form::id("i", path));
        }
    });
    let class = if beside { "beside" } else { "calendar" };
    html! {
        <div {class}>
            <button type="button" class="opens" aria-expanded={shown.to_string()} aria-controls={id.clone()} onclick={toggle}>
                <span class="chevron" aria-hidden="true"></span>{ &props.label }
            </button>
            <span class="muted small">{ &props.note }</span>
            <div {id} class="sheet" hidden={!shown} {onchange} {onclick}>{ inside.unwrap_or_default() }</div>
        </div>
    }
}
