//! A row that opens to its details, whatever it is a row of. The details are drawn only while it is open, so that many
//! closed rows cost little; a row is drawn again only when what it shows has changed.

use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use crate::app::answer::draw::draw;
use crate::app::answer::{Answer, schemes, settle};
use crate::app::json::Json;
use crate::app::state::Dispatch;

/// What the row shows: its place in the assessment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A scheme.
    Scheme(usize),
    /// The schemes of a section that do not apply.
    Others(&'static str),
    /// A test.
    Test(usize),
}

#[derive(Properties)]
pub struct Props {
    pub what: What,
    pub assessment: Rc<Answer>,
    pub send: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let (a, b) = (&*self.assessment, &*other.assessment);
        let same = || match self.what {
            What::Scheme(n) => a.schemes.get(n) == b.schemes.get(n),
            What::Others(section) => schemes::others(a, section).eq(schemes::others(b, section)),
            What::Test(n) => {
                let left = |a: &Assessment| -> Vec<usize> {
                    a.schemes.iter().map(|s| s.possible.len()).collect()
                };
                a.inquiry.get(n) == b.inquiry.get(n) && left(a) == left(b)
            }
        };
        self.what == other.what && (Rc::ptr_eq(&self.assessment, &other.assessment) || same())
    }
}

/// Whether a row is open, and how to change that.
pub struct Door {
    /// Whether it is open.
    pub open: bool,
    toggle: Callback<MouseEvent>,
}

/// A closed door that remembers when it is opened.
#[hook]
fn use_door() -> Door {
    let state = use_state_eq(|| false);
    let open = *state;
    Door { open, toggle: Callback::from(move |_| state.set(!open)) }
}

/// A row of the assessment.
#[component]
pub fn Opens(props: &Props) -> Html {
    let door = use_door();
    let a = &*props.assessment;
    let shown = match props.what {
        What::Scheme(n) => a.schemes.get(n).map(|s| schemes::scheme(s, &door, &props.send)),
        What::Others(section) => Some(schemes::not_applicable(a, section, &door)),
        What::Test(n) => {
            a.inquiry.get(n).map(|t| settle::card(n + 1, t, &a.schemes, &door, &props.send))
        }
    };
    shown.unwrap_or_default()
}

#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// What the second module draws of it.
    pub node: Json,
    pub send: Dispatch,
}

/// A row that the second module draws.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let door = use_door();
    draw(&props.node, Some(&door), &props.send)
}

impl Door {
    /// What it opens to, drawn only while it is open.
    pub fn room(&self, id: &str, inside: impl FnOnce() -> Vec<Html>) -> Html {
        room(id, self.open, if self.open { inside() } else { Vec::new() })
    }

    /// The button that opens it; in a row's heading, or on its own.
    pub fn opener(&self, name: &str, id: &str) -> Html {
        html! {
            <button type="button" class="opens" aria-expanded={self.open.to_string()} aria-controls={id.to_owned()} onclick={self.toggle.clone()}>
                <span class="chevron" aria-hidden="true"></span>{ name }
            </button>
        }
    }
}

#[inline(never)]
fn room(id: &str, open: bool, inside: Vec<Html>) -> Html {
    html! { <div id={id.to_owned()} class="opened" hidden={!open}>{ for inside }</div> }
}
