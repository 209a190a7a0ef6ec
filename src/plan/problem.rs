//! A report of a problem with a rule, to be copied: the rule, the versions, and lines to fill in. It is made of the rule book,
//! which knows no patient.

use super::about::copying;
use super::i18n::{Msg, fill};
use super::node::{Node, element, plain, with_attributes, words};
use super::rulebook::{self, Asked};

/// The text with a button that copies it; `language` is that of the page.
pub fn problem(asked: &Asked, id: &str, language: &str) -> Node {
    // In the book it may stand a second time, and once more as the rule that was asked for.
    let id = id.strip_prefix("book:").unwrap_or(id);
    let id = id.strip_prefix("wanted-").unwrap_or(id);
    let Some(said) = rulebook::open().problem(id) else {
        return words("p", "refusal", fill(Msg::BookNotThere, &[("id", id)]));
    };
    let v = &said.versions;
    let lines = [
        Msg::ProblemTitle.text().to_owned(),
        fill(Msg::ProblemRule, &[("id", &said.rule), ("title", &said.title)]),
        fill(Msg::ProblemVersions, &[("engine", v.engine), ("knowledge", v.knowledge)]),
        fill(Msg::ProblemHash, &[("hash", v.knowledge_sha256)]),
        fill(Msg::ProblemLanguage, &[("language", language)]),
        String::new(),
        Msg::ProblemWrong.text().to_owned(),
        String::new(),
        Msg::ProblemWhere.text().to_owned(),
        String::new(),
        Msg::ProblemPrivate.text().to_owned(),
        String::new(),
    ];
    let text = lines.join("\n");
    // It scrolls where it is wider than a phone, so it can be reached, under a name.
    let name = fill(Msg::ProblemRule, &[("id", &said.rule), ("title", &said.title)]);
    let reach = [("tabindex", "0"), ("role", "group"), ("aria-label", name.as_str())];
    element(
        "div",
        "problem",
        vec![
            words("p", "small", Msg::ProblemHow.text()),
            with_attributes("pre", "problem-text", &reach, vec![plain(&text)]),
            copying(asked, Msg::ProblemCopy, &text),
        ],
    )
}
