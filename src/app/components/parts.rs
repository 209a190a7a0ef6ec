//! The small parts that stand everywhere. Each is one function: what `html!` makes of an element costs bytes at every
//! place it is written.

use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::app::i18n::Msg;
use crate::app::language;

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
            <h3 id={heading} tabindex="-1" lang={language::spoken()}>{ title.text() }</h3>
            { for inside }
        </section>
    }
}
