//! Plain elements. `html!` reads better where there are listeners or many attributes, but writes about 300 bytes of
//! wasm for each of its elements; a call of these takes about 60, and the answer is made of hundreds.

use yew::AttrValue;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An element with a class.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    el_with(tag, &[("class", AttrValue::Static(class))], children)
}

/// An element with attributes; `key` is the key of a list's entry. An empty value is left out.
pub fn el_with(
    tag: &'static str,
    attributes: &[(&'static str, AttrValue)],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    for (name, value) in attributes {
        if *name == "key" {
            element.key = Some(value.to_string().into());
        } else if !value.is_empty() {
            element.add_attribute(name, value.clone());
        }
    }
    element.add_children(children);
    element.into()
}

/// A text known at compile time.
pub fn text(words: &'static str) -> Html {
    Html::from(yew::virtual_dom::VText::new(words))
}

/// A text put together.
pub fn owned(words: String) -> Html {
    Html::from(yew::virtual_dom::VText::new(words))
}

/// The space between two words.
pub fn space() -> Html {
    text(" ")
}

/// An element if the condition holds, else nothing.
pub fn when(condition: bool, element: impl FnOnce() -> Html) -> Html {
    if condition { element() } else { Html::default() }
}

/// A heading and a list, or nothing when the list is empty.
pub fn titled(
    heading: &'static str,
    note: &'static str,
    class: &'static str,
    items: Vec<Html>,
) -> Html {
    when(!items.is_empty(), || {
        let note = when(!note.is_empty(), || el("p", "muted", vec![text(note)]));
        el("div", "", vec![el("h4", "", vec![text(heading)]), note, el("ul", class, items)])
    })
}
