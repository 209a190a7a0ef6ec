//! Where the sources disagree on something of this patient: both versions, neither merged.

use std::rc::Rc;

use stratall::report::ConflictView;
use yew::prelude::*;

use super::Answer;
use crate::app::components::{Door, Opens, What, element, region, says, words};
use crate::app::i18n::Msg;
use crate::app::state::Dispatch;

/// The points this patient touches.
pub fn conflicts(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let rows = a.conflicts.iter().enumerate().map(|(n, c)| {
        html! { <Opens key={c.id} what={What::Conflict(n)} assessment={a} send={send.clone()} /> }
    });
    let list = element("ul", "", rows.collect());
    region("conflicts", Msg::ConflictsTitle, a.conflicts.is_empty(), vec![list])
}

/// One point: its topic; opened, what each side says and what this page does.
pub fn conflict(c: &ConflictView, door: &Door) -> Html {
    let id = ["conflict-", c.id].concat();
    let side = |says| element("div", "", vec![says]);
    let inside = || {
        let shown = [Msg::ConflictShown.text(), " ", c.shown].concat();
        vec![
            element("div", "sides", vec![side(says(&c.a)), side(says(&c.b))]),
            words("p", "muted small", shown),
        ]
    };
    element("li", "conflict", vec![door.opener(c.topic, &id), door.room(&id, inside)])
}
