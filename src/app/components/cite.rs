//! A statement never stands alone: its sources, and how we know that they say so.

use stratall::evidence::{Source, Verification};
use stratall::report::{DiffersView, StatementView};
use yew::prelude::*;

use super::parts::{element, plain, words};
use crate::app::i18n::{Msg, capitalised};

/// A small word in a frame.
pub fn tag(class: &'static str, text: &str) -> Html {
    html! { <span class={["tag ", class].concat()}>{ text }</span> }
}

/// How it was verified.
pub fn verified(verification: Verification) -> Html {
    let (class, word) = match verification {
        Verification::Seen => ("seen", Msg::VerificationSeen),
        Verification::Secondary => ("secondary", Msg::VerificationSecondary),
        Verification::Recalled => ("recalled", Msg::VerificationRecalled),
    };
    tag(class, word.text())
}

/// What stands before the id of a source in the page's own list.
pub const LIST: &str = "source-";

/// The sources as links into the list, then how they were verified.
pub fn cites(sources: &[Source], verification: Verification) -> Html {
    let links = sources.iter().map(|source| source.record()).map(|source| {
        html! { <a key={source.id} class="cite" href={["#", LIST, source.id].concat()}>{ source.name() }</a> }
    });
    html! { <span class="cites"><span class="cite-list">{ for links }</span>{ verified(verification) }</span> }
}

/// Words with their sources.
fn said(words: &str, sources: &[Source], verification: Verification) -> Html {
    element("p", "", vec![plain(capitalised(words)), plain(" "), cites(sources, verification)])
}

/// How a result was verified, where that is less than read in the source.
pub fn doubt(verification: Verification) -> Html {
    if verification == Verification::Seen { Html::default() } else { verified(verification) }
}

/// What other sources say.
pub fn differs(list: &[DiffersView]) -> Html {
    let one = |d: &DiffersView| {
        let said = plain([" ", d.words, " "].concat());
        let title = words("b", "", Msg::AnotherSource.text());
        element("p", "differs", vec![title, said, cites(d.sources, d.verification)])
    };
    list.iter().map(one).collect()
}

/// A statement with its sources and what other sources say; `seed` are the rows of the seeds it carries.
pub fn statement(s: &StatementView) -> Html {
    let said = said(s.words, s.sources, s.verification);
    html! { <li data-seed={s.seed.join(" ")}>{ said }{ differs(&s.differs) }</li> }
}
