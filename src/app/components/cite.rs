//! A statement never stands alone: its sources, and how we know that they say so.

use stratall::evidence::{Source, Verification};
use stratall::report::{DiffersView, StatementView};
use yew::prelude::*;

use crate::app::i18n::Msg;

/// A small word in a frame.
pub fn tag(class: &'static str, text: &str) -> Html {
    html! { <span class={classes!("tag", class)}>{ text }</span> }
}

/// The sources as links into the list, then how they were verified.
pub fn cites(sources: &[Source], verification: Verification) -> Html {
    let links = sources.iter().map(|source| {
        let record = source.record();
        html! { <a key={record.id} class="cite" href={["#source-", record.id].concat()}>{ record.name() }</a> }
    });
    let (class, word) = match verification {
        Verification::Seen => ("seen", Msg::VerificationSeen),
        Verification::Secondary => ("secondary", Msg::VerificationSecondary),
        Verification::Recalled => ("recalled", Msg::VerificationRecalled),
    };
    html! { <span class="cites"><span class="cite-list">{ for links }</span>{ tag(class, word.text()) }</span> }
}

/// What other sources say.
pub fn differs(list: &[DiffersView]) -> Html {
    list.iter()
        .enumerate()
        .map(|(n, d)| {
            html! {
                <p class="differs" key={n}>
                    <b>{ Msg::AnotherSource.text() }</b>{ " " }{ d.words }{ " " }{ cites(d.sources, d.verification) }
                </p>
            }
        })
        .collect()
}

/// A statement with its sources and what other sources say.
pub fn statement(s: &StatementView) -> Html {
    html! {
        <li data-seed={s.seed.join(" ")}>
            <p>{ s.words }{ " " }{ cites(s.sources, s.verification) }</p>
            { differs(&s.differs) }
        </li>
    }
}
