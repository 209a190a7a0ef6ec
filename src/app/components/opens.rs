//! A row that opens to its details: a scheme or an option.

use stratall::report::{OptionView, SchemeView};
use yew::prelude::*;

use crate::app::answer::{options, schemes};

/// What the row shows.
#[derive(Clone, PartialEq)]
pub enum Row {
    /// A scheme's result.
    Scheme(SchemeView),
    /// An option of the plan.
    Choice(OptionView),
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub row: Row,
}

/// Remembers whether it is open.
#[component]
pub fn Opens(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let is_open = *open;
    let toggle = Callback::from(move |_| open.set(!*open));
    match &props.row {
        Row::Scheme(scheme) => schemes::scheme(scheme, is_open, toggle),
        Row::Choice(option) => options::option(option, is_open, toggle),
    }
}

/// The button in the row's heading.
pub fn opener(name: &str, id: String, open: bool, toggle: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="opens" aria-expanded={open.to_string()} aria-controls={id} onclick={toggle}>
            <span class="chevron" aria-hidden="true"></span>{ name }
        </button>
    }
}
