//! Elements of what the plan's module draws: lists of tag, class, attributes and what is inside.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VTag};

use super::Answer;
use super::calendar::Drawn;
use crate::app::components::{Door, Fold, Opens, What, plain};
use crate::app::json::Json;
use crate::app::state::Dispatch;

/// Where it stands: what the page itself puts into it depends on that.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// In the frame of the plan, which has rows that open.
    Plan(&'a Rc<Answer>),
    /// In a row that opens.
    Row(&'a Door),
    /// In what is asked for while it is open.
    Sheet,
}

/// The attributes the module may use; no other is set.
const ATTRIBUTES: [&str; 24] = [
    "aria-hidden",
    "aria-label",
    "data-ask",
    "data-care",
    "data-drug",
    "data-field",
    "data-option",
    "data-seed",
    "dx",
    "focusable",
    "height",
    "hidden",
    "href",
    "id",
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

/// A text, or an element: tag, class, names and values of attributes, and what is inside.
pub fn draw(node: &Json, place: Place, send: &Dispatch) -> Html {
    let parts = node.items();
    let [tag, class, attributes, inside @ ..] = parts.as_slice() else { return plain(node.word()) };
    let values: Vec<String> = attributes.items().iter().map(Json::word).collect();
    let (pairs, _) = values.as_chunks::<2>();
    let value = |name: &str| pairs.iter().find(|[n, _]| n == name).map(|[_, value]| value.clone());
    let said = |name: &str| value(name).unwrap_or_default();
    let inside = || inside.iter().map(|node| draw(node, place, send)).collect::<Vec<_>>();
    let tag = tag.word();
    match (tag.as_str(), place) {
        ("sheet", _) => sheet(&said, send),
        ("fold", _) => fold(&said, inside()),
        ("row", Place::Plan(a)) => row(&said, a, send),
        ("opener", Place::Row(door)) => door.opener(&said("name"), &said("id")),
        ("room", Place::Row(door)) => door.room(&said("id"), inside),
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
            element.add_children(inside());
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
    let (open, print) = (how == "open", how == "print");
    html! { <Fold {id} {label} {note} {open} {print}>{ for inside }</Fold> }
}

/// The row of an option, by its place among them.
fn row(said: &dyn Fn(&str) -> String, a: &Rc<Answer>, send: &Dispatch) -> Html {
    let what = What::Choice(said("at").parse().unwrap_or(usize::MAX));
    html! { <Opens key={said("key")} {what} assessment={a} {send} /> }
}
