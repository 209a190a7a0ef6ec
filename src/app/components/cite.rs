//! A statement never stands alone: its sources, and how we know that they say so.

use stratall::evidence::{Source, Verification};
use stratall::report::{DiffersView, StatementView};
use yew::AttrValue;
use yew::prelude::*;

use super::plain::{el, el_with, space, text};
use crate::app::i18n::Msg;

/// A small word in a frame.
pub fn tag(class: &'static str, words: Msg) -> Html {
    el("span", class, vec![text(words.text())])
}

/// How a statement was verified.
pub fn verified(verification: Verification) -> Html {
    match verification {
        Verification::Seen => tag("tag seen", Msg::VerificationSeen),
        Verification::Secondary => tag("tag secondary", Msg::VerificationSecondary),
        Verification::Recalled => tag("tag recalled", Msg::VerificationRecalled),
    }
}

/// The short name of a source.
pub fn short(id: &'static str) -> &'static str {
    Source::ALL.iter().map(|s| s.record()).find(|r| r.id == id).map_or(id, |r| r.short)
}

/// A link to a source in the list.
pub fn cite(id: &'static str) -> Html {
    let href = AttrValue::from(["#source-", id].concat());
    let attributes = [("key", id.into()), ("class", "cite".into()), ("href", href)];
    el_with("a", &attributes, vec![text(short(id))])
}

/// The sources as links into the list, then how they were verified.
pub fn cites(sources: &[&'static str], verification: Verification) -> Html {
    let links = el("span", "cite-list", sources.iter().map(|id| cite(id)).collect());
    el("span", "cites", vec![links, verified(verification)])
}

/// A sentence with its sources.
pub fn cited(words: Html, sources: &[&'static str], verification: Verification) -> Html {
    el("p", "", vec![words, space(), cites(sources, verification)])
}

/// What another source says.
pub fn differs(d: &DiffersView) -> Html {
    let lead = el("b", "", vec![text(Msg::AnotherSource.text())]);
    let said = vec![lead, space(), text(d.words), space(), cites(&d.sources, d.verification)];
    el_with("p", &[("key", d.words.into()), ("class", "differs".into())], said)
}

/// A list entry: a statement with its sources and what other sources say.
pub fn statement(s: &StatementView) -> Html {
    let mut said = vec![cited(text(s.words), &s.sources, s.verification)];
    said.extend(s.differs.iter().map(differs));
    el_with("li", &[("key", s.id.into()), ("data-seed", s.seed.join(" ").into())], said)
}

/// The same for what is only words and sources.
pub fn plain_statement(
    words: &'static str,
    sources: &[&'static str],
    verification: Verification,
) -> Html {
    el_with("li", &[("key", words.into())], vec![cited(text(words), sources, verification)])
}
