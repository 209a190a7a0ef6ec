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
    if let Some(node) = sheet(&entries, Sheet::Scheme(&props.scheme)) {
        return draw(&node, None, &props.send);
    }
    // The module may have stopped since.
    let arrival = if planner == Arrival::Here { Arrival::Failed } else { planner };
    let id = ["detail-", &props.scheme].concat();
    let messages = [Msg::DetailComing, Msg::DetailFailed, Msg::DetailAgain];
    html! {
        <div class="opened" id={id.clone()} tabindex="-1">
            { absence(arrival, messages, &id, &id, &props.send) }
        </div>
    }
}
