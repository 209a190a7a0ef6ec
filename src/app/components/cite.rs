//! A statement never stands alone: its sources, and how we know that they say so.

use stratall::evidence::{Source, Verification};
use stratall::report::{CriterionView, DiffersView, StatementView};
use yew::prelude::*;

use crate::app::i18n::{Msg, capitalised};

/// A small word in a frame.
pub fn tag(class: &'static str, text: &str) -> Html {
    html! { <span class={classes!("tag", class)}>{ text }</span> }
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

/// The sources as links into the list, then how they were verified.
pub fn cites(sources: &[&'static str], verification: Verification) -> Html {
    let links = sources.iter().map(|id| {
        let short =
            Source::ALL.iter().map(|s| s.record()).find(|r| r.id == *id).map_or(*id, |r| r.short);
        html! { <a key={*id} class="cite" href={["#source-", id].concat()}>{ short }</a> }
    });
    html! { <span class="cites"><span class="cite-list">{ for links }</span>{ verified(verification) }</span> }
}

/// Words with their sources.
pub fn says(d: &DiffersView) -> Html {
    html! { <p>{ capitalised(d.words) }{ " " }{ cites(&d.sources, d.verification) }</p> }
}

/// What another source says.
pub fn differs(d: &DiffersView) -> Html {
    html! {
        <p class="differs" key={d.words}>
            <b>{ Msg::AnotherSource.text() }</b>{ " " }{ d.words }{ " " }{ cites(&d.sources, d.verification) }
        </p>
    }
}

/// A statement with its sources and what other sources say.
pub fn statement(s: &StatementView) -> Html {
    html! {
        <li key={s.id} data-seed={s.seed.join(" ")}>
            <p>{ s.words }{ " " }{ cites(&s.sources, s.verification) }</p>
            { for s.differs.iter().map(differs) }
        </li>
    }
}

/// Tick, cross or question mark: class, sign and word of a verdict.
pub fn sign(verdict: &str) -> (&'static str, &'static str, Msg) {
    match verdict {
        "true" => ("met", "✓", Msg::Met),
        "false" => ("unmet", "✗", Msg::NotMet),
        _ => ("open", "?", Msg::Unknown),
    }
}

/// A criterion with its verdict.
pub fn criterion(c: &CriterionView, words: &str) -> Html {
    let (class, sign, word) = sign(c.verdict);
    html! {
        <li key={c.id} class={class} data-seed={c.seed.join(" ")}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <div>
                <p>{ capitalised(words) }<span class="verdict">{ word.text() }</span>{ " " }{ cites(&c.sources, c.verification) }</p>
                { for c.differs.as_ref().map(differs) }
            </div>
        </li>
    }
}
