//! A choice among many words, and the small choice "pending or not done" beside a number.

use stratall::patient::vocabulary::Choice;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::FieldProps;
use super::row::under;
use super::words::{NOT_DONE, PENDING};
use crate::app::i18n::{Msg, fill};
use crate::app::state::{Action, Dispatch, waits};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub field: FieldProps,
    pub words: &'static [Choice],
}

/// A drop-down list with its label.
#[component]
pub fn Select(props: &Props) -> Html {
    let Props { field, words } = props;
    let send = use_context::<Dispatch>();
    let select = use_node_ref();
    use_value(&select, field.text.clone());
    let onchange = {
        let path = field.path.clone();
        Callback::from(move |event: Event| {
            if let (Some(select), Some(send)) =
                (event.target_dyn_into::<HtmlSelectElement>(), &send)
            {
                send.dispatch(Action::Text(path.clone(), select.value()));
            }
        })
    };
    let option = |word: &Choice| html! { <option key={word.id} value={word.id} selected={*field.text == *word.id}>{ word.label }</option> };
    let listed = || words.iter().chain([&PENDING, &NOT_DONE]);
    // A word that is not ours, from a pasted row, stays as it is.
    let foreign = !field.text.is_empty() && !listed().any(|w| *field.text == *w.id);
    let (input_id, under_id) = (field.id("i"), field.id("d"));
    html! {
        <div class="field" id={field.id("f")}>
            <label class="label" for={input_id.clone()}>{ &field.label }</label>
            <div class="in">
                <select ref={select} id={input_id} {onchange} aria-describedby={under_id.clone()}>
                    <option key="" value="" selected={field.text.is_empty()}>{ "—" }</option>
                    { for listed().map(option) }
                    <option key="foreign" hidden={!foreign} value={if foreign { field.text.clone() } else { "foreign".into() }} selected={foreign}>{ &field.text }</option>
                </select>
            </div>
            { under(under_id, None, &field.issues) }
        </div>
    }
}

/// Yew does not control a list's value, so an effect sets it whenever the state changes.
#[hook]
fn use_value(select: &NodeRef, value: AttrValue) {
    let select = select.clone();
    use_effect_with(value, move |value| {
        if let Some(select) = select.cast::<HtmlSelectElement>() {
            select.set_value(value);
        }
    });
}

#[derive(Properties, PartialEq)]
pub struct WaitProps {
    pub path: AttrValue,
    pub label: AttrValue,
    pub text: AttrValue,
}

/// Whether a result is there, pending or not done. What was typed comes back with "result".
#[component]
pub fn Wait(props: &WaitProps) -> Html {
    let send = use_context::<Dispatch>();
    let select = use_node_ref();
    let now: AttrValue = match props.text.trim() {
        text if !waits(text) => "".into(),
        "pending" => PENDING.id.into(),
        _ => NOT_DONE.id.into(),
    };
    use_value(&select, now.clone());
    let onchange = {
        let path = props.path.clone();
        Callback::from(move |event: Event| {
            if let (Some(select), Some(send)) =
                (event.target_dyn_into::<HtmlSelectElement>(), &send)
            {
                send.dispatch(Action::Wait(path.clone(), select.value()));
            }
        })
    };
    html! {
        <select ref={select} class="state" {onchange} aria-label={fill(Msg::StateOf, &[("field", &props.label)])}>
            <option value="" selected={now.is_empty()}>{ Msg::StateResult.text() }</option>
            <option value={PENDING.id} selected={*now == *PENDING.id}>{ PENDING.label }</option>
            <option value={NOT_DONE.id} selected={*now == *NOT_DONE.id}>{ NOT_DONE.label }</option>
        </select>
    }
}
