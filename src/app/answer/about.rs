//! What this is and is not, and the versions.

use stratall::evidence::Review;
use stratall::knowledge::REVIEWED;
use stratall::risk::SCHEMES;
use yew::prelude::*;

use super::Answer;
use crate::app::components::statement;
use crate::app::i18n::{Msg, fill};

/// Intended use and versions.
pub fn about(a: &Answer) -> Html {
    let use_statements = a.statements.iter().filter(|s| s.topic == "intended-use");
    let hash = a.versions.knowledge_sha256;
    let short: String = hash.chars().take(12).collect();
    html! {
        <section aria-labelledby="about-title" class="about">
            <h3 id="about-title">{ Msg::AboutTitle.text() }</h3>
            <ul class="statements">{ for use_statements.map(statement) }</ul>
            <p>{ Msg::AboutNot.text() }</p>
            <p>{ Msg::Privacy.text() }</p>
            <p class="versions">
                { fill(Msg::VersionEngine, &[("engine", a.versions.engine), ("knowledge", a.versions.knowledge)]) }
                { " " }<span title={hash}>{ fill(Msg::VersionHash, &[("hash", &short)]) }</span>{ " " }
                { reviewed() }
            </p>
            <p><a id="to-book" href="#about">{ Msg::BookEnd.text() }</a></p>
        </section>
    }
}

/// "0 of 120 records approved by a clinician": counted over the knowledge, never written by hand.
fn reviewed() -> String {
    let (mut approved, mut all) = REVIEWED;
    for scheme in SCHEMES {
        all += 1;
        approved += usize::from(scheme.review == Review::Approved);
    }
    fill(Msg::Reviewed, &[("approved", &approved.to_string()), ("all", &all.to_string())])
}
