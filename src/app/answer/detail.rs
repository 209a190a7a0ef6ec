//! What a scheme's row opens to, as the second module draws it: asked for while it is open, with the entries on the page.

use yew::prelude::*;

use super::absence;
use super::draw::draw;
use crate::app::i18n::Msg;
use crate::app::planner::{Entries, Sheet, sheet};
use crate::app::state::Dispatch;
use crate::app::words::Arrival;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scheme.
    pub scheme: AttrValue,
    /// Where changes go.
    pub send: Dispatch,
}

/// The rule, the criteria, the outcomes and the sources; or that they are not here.
#[component]
pub fn Detail(props: &Props) -> Html {
    let Some(Entries { entries, planner, .. }) = use_context() else { return Html::default() };
    let id = ["detail-", &props.scheme].concat();
    let inside = match sheet(&entries, Sheet::Scheme(&props.scheme)) {
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
