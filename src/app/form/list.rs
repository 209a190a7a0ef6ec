//! Any number of words; "none of these" is an answer too.

use stratall::patient::vocabulary::Choice;
use yew::prelude::*;

use super::FieldProps;
use super::row::under;
use crate::app::i18n::Msg;
use crate::app::state::{Action, Dispatch};

const NONE: &str = "none";

#[derive(Properties, PartialEq)]
pub struct Props {
    pub field: FieldProps,
    pub words: &'static [Choice],
}

/// A list of boxes to tick.
#[component]
pub fn List(props: &Props) -> Html {
    let Props { field, words } = props;
    let send = use_context::<Dispatch>();
    let toggle = {
        let (path, text) = (field.path.clone(), field.text.clone());
        Callback::from(move |word: &'static str| {
            let mut chosen: Vec<&str> =
                text.split(',').map(str::trim).filter(|w| !w.is_empty()).collect();
            if chosen.contains(&word) {
                chosen.retain(|w| *w != word);
            } else {
                // "None" and a word exclude each other.
                chosen.retain(|w| (*w == NONE) == (word == NONE));
                chosen.push(word);
            }
            if let Some(send) = &send {
                send.dispatch(Action::Text(path.clone(), chosen.join(", ")));
            }
        })
    };
    let tick = |id: &'static str, label: &'static str| {
        let toggle = toggle.clone();
        let checked = field.text.split(',').any(|w| w.trim() == id);
        html! {
            <label key={id} class="tick"><input type="checkbox" {checked} onclick={move |_| toggle.emit(id)} /><span>{ label }</span></label>
        }
    };
    let under_id = field.id("d");
    html! {
        <fieldset class="field list" id={field.id("f")} aria-describedby={under_id.clone()}>
            <legend class="label">{ &field.label }</legend>
            <div class="ticks">
                { for words.iter().map(|w| tick(w.id, w.label)) }
                { tick(NONE, Msg::NoneOfThese.text()) }
            </div>
            { under(under_id, None, &field.issues) }
        </fieldset>
    }
}
