//! The controls of the fields.

use stratall::patient::vocabulary::Choice;
use stratall::quantity::{Spec, Unit};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::input::Field;
use super::row::unusable;
use crate::app::browser;
use crate::app::i18n::{Msg, fill, label};
use crate::app::state::{Action, Dispatch};

/// The result is still to come.
const PENDING: Choice = Choice { id: "pending", label: "pending" };
/// There will be no result.
const NOT_DONE: Choice = Choice { id: "not done", label: "not done" };
/// There is none: the test gave no result.
const FAILED: Choice = Choice { id: "failed", label: "failed" };
/// There is none: the assay could not tell.
const TOO_INSENSITIVE: Choice = Choice { id: "too insensitive", label: "too insensitive" };
/// What a list holds when none of its words applies.
const NONE: Choice = Choice { id: "none", label: "none of these" };

/// Sends what a press means.
fn press(send: &Dispatch, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| send.dispatch(action()))
}

fn line(field: &Field, class: &'static str, mode: &'static str, described: String) -> Html {
    let (send, path) = (field.send.clone(), field.path.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            send.dispatch(Action::Text(path.clone(), input.value()));
        }
    });
    html! {
        <input id={field.id("i")} {class} type="text" inputmode={mode} autocomplete="off" spellcheck="false" value={field.text.clone()}
            {oninput} aria-describedby={described} aria-invalid={unusable(&field.issues).to_string()} />
    }
}

/// One line of text, and where it is a result, why there is none.
pub fn text(field: &Field, select: &NodeRef) -> Html {
    html! {
        <div class="in">
            { line(field, "words", "text", field.id("d")) }
            if field.waits { { state(field, Msg::StateMore, &[PENDING], select) } }
        </div>
    }
}

/// A number, its unit, and whether its result is still to come.
pub fn number(field: &Field, spec: &Spec, select: &NodeRef) -> Html {
    let described = [&field.id("u"), " ", &field.id("d")].concat();
    html! {
        <div class="in">
            { line(field, "number", "decimal", described) }
            { unit(field, spec) }
            if field.waits { { state(field, Msg::StateResult, &[PENDING], select) } }
        </div>
    }
}

/// A unit that is a word, such as years, is one in every language; a sign stays.
fn unit_label(unit: Unit) -> String {
    let word = unit.label.bytes().all(|b| b.is_ascii_lowercase());
    if word { label(unit.label) } else { unit.label.to_owned() }
}

/// The unit: a button that changes to the next one, or a word where there is only one.
fn unit(field: &Field, spec: &Spec) -> Html {
    let now = spec.unit(&field.unit).unwrap_or(spec.canonical());
    let after = spec.units.iter().skip_while(|u| u.id != now.id).nth(1);
    let Some(next) = after.or(spec.units.first()).filter(|next| next.id != now.id) else {
        return html! { <span id={field.id("u")} class="unit">{ unit_label(now) }</span> };
    };
    let words = fill(
        Msg::UnitSwitch,
        &[("unit", &unit_label(now)), ("field", &field.label), ("next", &unit_label(*next))],
    );
    let (path, wanted) = (field.path.clone(), next.id);
    let onclick = press(&field.send, move || Action::Unit(path.clone(), wanted.to_owned()));
    html! { <button type="button" id={field.id("u")} class="unit switch" aria-label={words} {onclick}>{ unit_label(now) }</button> }
}

/// Why there is no result. What was typed comes back with the first word.
fn state(field: &Field, result: Msg, first: &[Choice], select: &NodeRef) -> Html {
    let text = field.absent();
    let (send, path) = (field.send.clone(), field.path.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            send.dispatch(Action::Wait(path.clone(), select.value()));
        }
    });
    let mrd = field.path.starts_with("mrd.").then_some(&TOO_INSENSITIVE);
    let words = first.iter().chain([&NOT_DONE, &FAILED]).chain(mrd);
    // Beside a switch or a text there is room for the arrow alone, until something is chosen.
    let class = if result == Msg::StateMore && text.is_empty() { "state more" } else { "state" };
    html! {
        <select ref={select} {class} {onchange} aria-label={fill(Msg::StateOf, &[("field", &field.label)])}>
            { option("", result.text(), text) }
            { for words.map(|word| option(word.id, &label(word.label), text)) }
        </select>
    }
}

fn option(id: &str, label: &str, chosen: &str) -> Html {
    html! { <option key={id.to_owned()} value={id.to_owned()} selected={id == chosen}>{ label }</option> }
}

/// A drop-down list. A word that is not ours, from a pasted row, stays as it is.
pub fn select(field: &Field, words: &[Choice], select: &NodeRef) -> Html {
    let (send, path) = (field.send.clone(), field.path.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            send.dispatch(Action::Text(path.clone(), select.value()));
        }
    });
    let ours = || words.iter().chain([&PENDING, &NOT_DONE, &FAILED]);
    let foreign = !field.text.is_empty() && !ours().any(|w| *field.text == *w.id);
    html! {
        <div class="in">
            <select ref={select} id={field.id("i")} {onchange} aria-describedby={field.id("d")}>
                { option("", "—", &field.text) }
                { for ours().map(|w| option(w.id, &label(w.label), &field.text)) }
                { for foreign.then(|| option(&field.text, &field.text, &field.text)) }
            </select>
        </div>
    }
}

/// A radio group drawn as one switch. The word chosen already is taken back when pressed again.
pub fn switch(field: &Field, words: &[Choice], select: &NodeRef) -> Html {
    let pending = field.waits.then_some(&PENDING);
    let radio = |word: &Choice| {
        let (path, id) = (field.path.clone(), word.id);
        let chosen = *field.text == *id;
        let onclick = press(&field.send, move || {
            Action::Text(path.clone(), if chosen { String::new() } else { id.to_owned() })
        });
        html! {
            <label key={id} class={if id == PENDING.id { "wait" } else { "word" }}>
                <input type="radio" name={field.path.clone()} value={id} checked={chosen} {onclick} /><span>{ label(word.label) }</span>
            </label>
        }
    };
    // The button is gone once it is pressed: the focus goes to where one chooses.
    let clear = {
        let (send, path, id) = (field.send.clone(), field.path.clone(), field.id("f"));
        Callback::from(move |_: MouseEvent| {
            send.dispatch(Action::Text(path.clone(), String::new()));
            browser::focus_field(id.clone());
        })
    };
    html! {
        <div class="in">
            <div class="seg">{ for words.iter().chain(pending).map(radio) }</div>
            <button type="button" class="clear" hidden={field.text.is_empty()}
                onclick={clear}
                aria-label={fill(Msg::ClearField, &[("field", &field.label)])}>{ "×" }</button>
            if field.waits { { state(field, Msg::StateMore, &[], select) } }
        </div>
    }
}

/// Boxes to tick; "none of these" is an answer too.
pub fn ticks(field: &Field, words: &[Choice]) -> Html {
    let tick = |word: &Choice| {
        let chosen: Vec<&str> =
            field.text.split(',').map(str::trim).filter(|w| !w.is_empty()).collect();
        let checked = chosen.contains(&word.id);
        // "None" and a word exclude each other.
        let stays = |w: &&str| *w != word.id && (*w == NONE.id) == (word.id == NONE.id);
        let mut next: Vec<&str> = chosen.into_iter().filter(stays).collect();
        if !checked {
            next.push(word.id);
        }
        let (path, next) = (field.path.clone(), next.join(", "));
        let onclick = press(&field.send, move || Action::Text(path.clone(), next.clone()));
        html! { <label key={word.id} class="tick"><input type="checkbox" {checked} {onclick} /><span>{ label(word.label) }</span></label> }
    };
    html! { <div class="ticks">{ for words.iter().chain([&NONE]).map(tick) }</div> }
}
