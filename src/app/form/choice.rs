//! A few words, one of which may be chosen and taken back again: unknown is an answer too.

use stratall::patient::vocabulary::Choice;
use yew::prelude::*;

use super::FieldProps;
use super::row::under;
use super::words::PENDING;
use crate::app::i18n::{Msg, fill};
use crate::app::state::{Action, Dispatch};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub field: FieldProps,
    pub words: &'static [Choice],
    #[prop_or_default]
    pub hint: Option<Msg>,
}

/// A radio group drawn as one switch.
#[component]
pub fn Choices(props: &Props) -> Html {
    let Props { field, words, hint } = props;
    let send = use_context::<Dispatch>();
    let choose = {
        let (path, text) = (field.path.clone(), field.text.clone());
        Callback::from(move |word: &'static str| {
            // The word chosen already is taken back.
            let word = if *text == *word { "" } else { word };
            if let Some(send) = &send {
                send.dispatch(Action::Text(path.clone(), word.to_owned()));
            }
        })
    };
    let pending = field.waits.then_some(&PENDING);
    let radio = |word: &Choice| {
        let (id, choose) = (word.id, choose.clone());
        html! {
            <label key={id} class={classes!((id == PENDING.id).then_some("wait"))}>
                <input type="radio" name={field.path.clone()} value={id} checked={*field.text == *id} onclick={move |_| choose.emit(id)} />
                <span>{ word.label }</span>
            </label>
        }
    };
    let clear = {
        let choose = choose.clone();
        move |_| choose.emit("")
    };
    let under_id = field.id("d");
    html! {
        <fieldset class="field" id={field.id("f")} aria-describedby={under_id.clone()}>
            <legend class="label">{ &field.label }</legend>
            <div class="in">
                <div class="seg">{ for words.iter().chain(pending).map(radio) }</div>
                <button type="button" class="clear" hidden={field.text.is_empty()} onclick={clear}
                    aria-label={fill(Msg::ClearField, &[("field", &field.label)])}>{ "×" }</button>
            </div>
            { under(under_id, *hint, &field.issues) }
        </fieldset>
    }
}
