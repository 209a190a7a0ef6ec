//! What the row of a scheme or an option opens to, as the second module draws it: asked for while it is open, with the entries
//! on the page.

use yew::prelude::*;

use super::absence;
use super::draw::draw;
use crate::app::i18n::Msg;
use crate::app::planner::{Entries, Sheet, sheet};
use crate::app::state::Dispatch;
use crate::app::words::Arrival;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// `scheme` or `option`.
    pub which: AttrValue,
    /// Its id.
    pub of: AttrValue,
    /// Where changes go.
    pub send: Dispatch,
}

/// Of a scheme the rule, the criteria, the outcomes and the sources, of an option what it is; or that they are not here.
#[component]
pub fn Detail(props: &Props) -> Html {
    let Some(Entries { entries, planner, .. }) = use_context() else { return Html::default() };
    let id = ["detail-", &props.of].concat();
    let inside = match sheet(&entries, Sheet::Beside(&props.of, &props.which)) {
        Some(node) => draw(&node, None, &props.send),
        None => {
            // The module may have stopped since.
            let arrival = if planner == Arrival::Here { Arrival::Failed } else { planner };
            let messages = [Msg::DetailComing, Msg::DetailFailed, Msg::DetailAgain];
            absence(arrival, messages, &id, &id, &props.send)
        }
    };
    // It is there before and after, and takes the focus from the button that is gone.
    html! { <div class="opened" {id} tabindex="-1">{ inside }</div> }
}
