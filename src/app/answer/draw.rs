//! Elements of what the second module draws: lists of tag, class, attributes and what is inside.

use yew::prelude::*;
use yew::virtual_dom::{Key, VTag};

use super::calendar::Drawn;
use super::detail::Detail;
use crate::app::components::{Door, Fold, Row, plain};
use crate::app::json::Json;
use crate::app::state::Dispatch;

/// The attributes the module may use; no other is set.
const ATTRIBUTES: [&str; 43] = [
    "aria-controls",
    "aria-current",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "checked",
    "data-ask",
    "data-care",
    "data-chapter",
    "data-drug",
    "data-enter",
    "data-entity",
    "data-field",
    "data-option",
    "data-path",
    "data-reading",
    "data-row",
    "data-rule",
    "data-save",
    "data-seed",
    "data-system",
    "data-text",
    "data-unit",
    "data-verdict",
    "dx",
    "focusable",
    "for",
    "height",
    "hidden",
    "href",
    "id",
    "name",
    "open",
    "role",
    "scope",
    "selected",
    "tabindex",
    "type",
    "value",
    "width",
    "x",
    "y",
];

/// A text, or an element: tag, class, names and values of attributes, and what is inside. What stands in a row that opens has
/// its `door`.
pub fn draw(node: &Json, door: Option<&Door>, send: &Dispatch) -> Html {
    let parts = node.items();
    let [tag, class, attributes, inside @ ..] = parts.as_slice() else { return plain(node.word()) };
    let values: Vec<String> = attributes.items().iter().map(Json::word).collect();
    let (pairs, _) = values.as_chunks::<2>();
    let value = |name: &str| pairs.iter().find(|[n, _]| n == name).map(|[_, value]| value.clone());
    let said = |name: &str| value(name).unwrap_or_default();
    let drawn = || inside.iter().map(|node| draw(node, door, send)).collect::<Vec<_>>();
    let tag = tag.word();
    match (tag.as_str(), door, inside) {
        ("sheet", ..) => sheet(&said, send),
        ("fold", ..) => fold(&said, drawn()),
        ("row", _, [node]) => {
            html! { <Row key={said("key")} node={node.clone()} send={send.clone()} /> }
        }
        ("opener", Some(door), _) => door.opener(&said("name"), &said("id")),
        // What it opens to is here, or is asked for.
        ("room", Some(door), []) => {
            let [which, of] = ["which", "of"].map(said);
            door.room(&said("id"), || vec![html! { <Detail {which} {of} send={send.clone()} /> }])
        }
        ("room", Some(door), _) => door.room(&said("id"), drawn),
        _ => {
            let mut element = VTag::new(tag);
            element.key = value("key").map(Key::from);
            let class = class.word();
            if !class.is_empty() {
                element.add_attribute("class", class);
            }
            for name in ATTRIBUTES {
                if let Some(value) = value(name) {
                    element.add_attribute(name, value);
                }
            }
            element.add_children(drawn());
            element.into()
        }
    }
}

/// What is asked for while it is open.
fn sheet(said: &dyn Fn(&str) -> String, send: &Dispatch) -> Html {
    let [regimen, of, which, label, note] = ["regimen", "of", "which", "label", "note"].map(said);
    let key = [which.as_str(), &regimen].concat();
    html! { <Drawn {key} {regimen} {of} {which} {label} {note} {send} /> }
}

fn fold(said: &dyn Fn(&str) -> String, inside: Vec<Html>) -> Html {
    let [id, label, note, how] = ["id", "label", "note", "how"].map(said);
    let [open, print, lazy] = ["open", "print", "lazy"].map(|name| how == name);
    html! { <Fold {id} {label} {note} {open} {print} {lazy}>{ for inside }</Fold> }
}
