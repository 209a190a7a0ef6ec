//! Where the sources disagree on something of this patient: both versions, neither merged.

use std::rc::Rc;

use stratall::Assessment;
use stratall::report::ConflictView;
use yew::prelude::*;

use crate::app::components::{Door, Opens, What, says};
use crate::app::i18n::Msg;
use crate::app::state::Dispatch;

/// The points this patient touches.
pub fn conflicts(a: &Rc<Assessment>, send: &Dispatch) -> Html {
    html! {
        <section aria-labelledby="conflicts-title" hidden={a.conflicts.is_empty()}>
            <h3 id="conflicts-title">{ Msg::ConflictsTitle.text() }</h3>
            <ul class="conflicts">
                { for a.conflicts.iter().enumerate().map(|(n, c)| html! {
                    <Opens key={c.id} what={What::Conflict(n)} assessment={a} send={send.clone()} />
                }) }
            </ul>
        </section>
    }
}

/// One point: its topic; opened, what each side says and what this page does.
pub fn conflict(c: &ConflictView, door: &Door) -> Html {
    let id = ["conflict-", c.id].concat();
    html! {
        <li class="conflict" data-conflict={c.id}>
            { door.opener(c.topic, &id) }
            <div id={id} class="opened" hidden={!door.open}>
                if door.open {
                    <div class="sides"><div>{ says(&c.a) }</div><div>{ says(&c.b) }</div></div>
                    <p class="muted small">{ Msg::ConflictShown.text() }{ " " }{ c.shown }</p>
                }
            </div>
        </li>
    }
}
