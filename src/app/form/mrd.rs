//! One MRD result: level and what the assay reported in view, how it was measured folded.

use stratall::patient::fields::{self, Kind};
use stratall::patient::vocabulary::Choice;
use stratall::quantity::Spec;
use yew::prelude::*;

use super::choice::Choices;
use super::number::{Number, OneSpec};
use super::{FieldProps, id};
use crate::app::components::Fold;
use crate::app::i18n::{Msg, fill};

#[derive(Properties, PartialEq)]
pub struct Props {
    /// "MRD, end of induction".
    pub title: AttrValue,
    pub value: FieldProps,
    pub status: FieldProps,
    pub sensitivity: FieldProps,
    pub method: FieldProps,
    pub sample: FieldProps,
}

fn spec(path: &str) -> Option<&'static Spec> {
    match fields::at(path).map(|f| f.kind) {
        Some(Kind::Number(spec)) => Some(spec),
        Some(Kind::Choice(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => None,
    }
}

fn words(path: &str) -> &'static [Choice] {
    match fields::at(path).map(|f| f.kind) {
        Some(Kind::Choice(words)) => words,
        Some(Kind::Number(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => &[],
    }
}

/// The fields of one MRD result.
#[component]
pub fn Mrd(props: &Props) -> Html {
    let number = |field: &FieldProps| {
        let field = field.clone();
        match spec(&field.path) {
            Some(spec) => html! { <Number {field} spec={OneSpec(spec)} /> },
            None => html! { <div></div> },
        }
    };
    let choice = |field: &FieldProps| {
        let words = words(&field.path);
        html! { <Choices field={field.clone()} {words} /> }
    };
    let folded = [&props.sensitivity, &props.method, &props.sample];
    let entered = folded.iter().filter(|f| !f.text.is_empty()).count();
    let note = if entered == 0 {
        String::new()
    } else {
        fill(Msg::Entered, &[("n", &entered.to_string())])
    };
    // "Undetected" means nothing without the sensitivity, so the field for it comes into view.
    let wanted = *props.status.text == *"undetected" || folded.iter().any(|f| !f.issues.is_empty());
    html! {
        <fieldset class="block">
            <legend>{ &props.title }</legend>
            { number(&props.value) }
            { choice(&props.status) }
            <Fold id={id("fold", &props.value.path)} label={Msg::MrdMore.text()} {note} open={wanted} lazy=true>
                { number(&props.sensitivity) }
                { choice(&props.method) }
                { choice(&props.sample) }
            </Fold>
        </fieldset>
    }
}
