//! The small parts that stand everywhere. Each is one function: what `html!` makes of an element costs bytes at every
//! place it is written.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::cite::sign;
use crate::app::i18n::{Msg, capitalised};

/// An element with a class.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    html! { <@{tag} {class}>{ for inside }</@> }
}

/// Words in an element with a class.
pub fn words(tag: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![plain(text)])
}

/// Words alone.
pub fn plain(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// A part of the answer under its heading; `id` names both.
#[inline(never)]
pub fn region(id: &'static str, title: Msg, hidden: bool, inside: Vec<Html>) -> Html {
    let heading = [id, "-title"].concat();
    html! {
        <section aria-labelledby={heading.clone()} class={id} {hidden}>
            <h3 id={heading} tabindex="-1">{ title.text() }</h3>
            { for inside }
        </section>
    }
}

/// A heading and a list; nothing where the list is empty.
#[inline(never)]
pub fn titled(tag: &'static str, title: Msg, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    element("div", "", vec![words(tag, "", title.text()), element("ul", class, lines)])
}

/// A line with its tick, cross or question mark, the word for it, and what stands below.
#[inline(never)]
pub fn line(key: usize, verdict: &str, text: &str, word: &'static str, below: Vec<Html>) -> Html {
    let (class, mark, _) = sign(verdict);
    html! {
        <li {key} {class}>
            <span class="sign" aria-hidden="true">{ mark }</span>
            <div><p>{ capitalised(text) }{ words("span", "verdict", word) }</p>{ for below }</div>
        </li>
    }
}

/// What the browser itself opens and closes: for what stands many times on the page and needs no memory of ours.
#[inline(never)]
pub fn unfold(
    key: String,
    class: &'static str,
    open: bool,
    summary: Vec<Html>,
    inside: Vec<Html>,
) -> Html {
    html! { <details {key} {class} {open}><summary>{ for summary }</summary>{ for inside }</details> }
}
