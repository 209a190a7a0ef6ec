//! One field: its label, its control, its hint and its issues. What is typed is kept, whatever it is.
//!
//! One component for every kind of field, because each component costs bytes; the kinds are in `control`.

use stratall::patient::Issue;
use stratall::patient::vocabulary::Choice;
use stratall::quantity::Spec;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::control;
use super::row::under;
use crate::app::i18n::Msg;
use crate::app::state::{Dispatch, waits};

/// What a field looks like.
#[derive(Clone, Copy, PartialEq)]
pub enum Shape {
    /// A number and its unit.
    Number(&'static Spec),
    /// A few words, drawn as one switch.
    Switch(&'static [Choice]),
    /// Many words, drawn as a drop-down list.
    Select(&'static [Choice]),
    /// Boxes to tick.
    Ticks(&'static [Choice]),
    /// One line of text.
    Text,
}

/// What every field gets.
#[derive(Properties, PartialEq, Clone)]
pub struct Field {
    /// Full path in the intake.
    pub path: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The text as typed.
    pub text: AttrValue,
    /// The unit it stands in; empty where there is none.
    pub unit: AttrValue,
    /// What to say of it.
    pub issues: Vec<Issue>,
    /// Whether "pending", "not done" and "failed" are answers.
    pub waits: bool,
    /// Whether it cannot be known yet.
    pub later: bool,
    /// What to mind when filling it in.
    pub hint: Option<Msg>,
    /// What it looks like.
    pub shape: Shape,
    /// Where changes go.
    pub send: Dispatch,
}

impl Field {
    /// Why there is no result, where that is what was entered; "pending" of a switch is one of its own words.
    pub fn absent(&self) -> &str {
        let own = matches!(self.shape, Shape::Switch(_)) && *self.text == *"pending";
        if waits(&self.text) && !own { &self.text } else { "" }
    }

    /// The id of a part of the field.
    pub fn id(&self, part: &str) -> String {
        super::id(part, &self.path)
    }
}

/// A field.
#[component]
pub fn Input(field: &Field) -> Html {
    let select = use_node_ref();
    {
        // Yew does not control a list's value, so an effect sets it whenever the state changes.
        let select = select.clone();
        let value = match field.shape {
            Shape::Number(_) | Shape::Switch(_) | Shape::Text => field.absent().to_owned(),
            Shape::Select(_) | Shape::Ticks(_) => field.text.to_string(),
        };
        use_effect_with(value, move |value| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let under_id = field.id("d");
    let control = match field.shape {
        Shape::Number(spec) => control::number(field, spec, &select),
        Shape::Switch(words) => control::switch(field, words, &select),
        Shape::Select(words) => control::select(field, words, &select),
        Shape::Ticks(words) => control::ticks(field, words),
        Shape::Text => control::text(field, &select),
    };
    let later = field.later && field.text.is_empty();
    let hint = if later { Some(Msg::NotKnownYet) } else { field.hint };
    let below = under(under_id.clone(), hint, &field.issues);
    let class = if later { "field later" } else { "field" };
    match field.shape {
        Shape::Switch(_) | Shape::Ticks(_) => html! {
            // No fieldset: in WebKit its legend takes a row of its own and pushes the control out of its column.
            <div {class} id={field.id("f")} role="group" aria-labelledby={field.id("l")} aria-describedby={under_id}>
                <span class="label" id={field.id("l")}>{ &field.label }</span>{ control }{ below }
            </div>
        },
        Shape::Number(_) | Shape::Select(_) | Shape::Text => html! {
            <div {class} id={field.id("f")}>
                <label class="label" for={field.id("i")}>{ &field.label }</label>{ control }{ below }
            </div>
        },
    }
}
