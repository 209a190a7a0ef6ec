//! The report in plain words: what to call about first, then words, phases, drugs, tests, effects, figures and questions.

use super::i18n::{Msg, fill};
use super::json::Json;
use super::node::{Names, Node, cites, element, list, nothing, review, unfold, with_attributes, words};

/// The heading of a part, and the line under it.
const PARTS: [(&str, Msg, Msg); 7] = [
    ("word", Msg::ReaderWords, Msg::ReaderWordsNote),
    ("phase", Msg::ReaderPhases, Msg::ReaderPhasesNote),
    ("drug", Msg::ReaderDrugs, Msg::ReaderDrugsNote),
    ("test", Msg::ReaderTests, Msg::ReaderTestsNote),
    ("effect", Msg::ReaderEffects, Msg::ReaderEffectsNote),
    ("figure", Msg::ReaderFigures, Msg::ReaderFiguresNote),
    ("question", Msg::ReaderQuestions, Msg::ReaderQuestionsNote),
];

/// The report, drawn; `sources` are those it cites.
pub fn patient(view: &Json, sources: &[Json]) -> Node {
    let names = Names::of("reader-source-".to_owned(), sources);
    let parts = view.list("parts");
    let part = |id: &str| {
        let found = parts.iter().find(|p| p.text("part") == id);
        found.map(|p| p.list("texts")).unwrap_or_default()
    };
    let mut inside = intro(&part("intro"));
    inside.push(calls(&names, &part("call")));
    inside.push(groups(&view.get("groups")));
    for (id, title, note) in PARTS {
        inside.push(section(&names, id, title, note, &part(id)));
    }
    inside.push(cited(&names, sources));
    list(inside)
}

/// What the page is and is not: the first words, not folded.
fn intro(texts: &[Json]) -> Vec<Node> {
    let class = |n: usize| if n == 0 { "lead" } else { "muted" };
    texts.iter().enumerate().map(|(n, t)| words("p", class(n), t.text("words"))).collect()
}

/// What to call the team about, above everything else.
fn calls(names: &Names, texts: &[Json]) -> Node {
    if texts.is_empty() {
        return nothing();
    }
    let mut inside = vec![words("h4", "", Msg::ReaderCalls.text())];
    inside.extend(texts.iter().map(|t| text(names, t)));
    with_attributes("section", "calls", &[("key", "call")], inside)
}

/// How many schemes put the leukaemia where.
fn groups(groups: &Json) -> Node {
    let lines = [
        ("high", Msg::ReaderHigh),
        ("middle", Msg::ReaderMiddle),
        ("low", Msg::ReaderLow),
        ("open", Msg::ReaderOpen),
    ];
    let line = |(name, msg): (&str, Msg)| {
        let n = groups.said(name);
        (n != "0").then(|| words("li", "", fill(msg, &[("n", &n)])))
    };
    let lines: Vec<Node> = lines.into_iter().filter_map(line).collect();
    if lines.is_empty() {
        return nothing();
    }
    let inside = vec![
        words("h4", "", Msg::ReaderGroups.text()),
        words("p", "", Msg::ReaderGroupsNote.text()),
        element("ul", "groups", lines),
        words("p", "muted", Msg::ReaderGroupsAsk.text()),
    ];
    with_attributes("section", "", &[("key", "groups")], inside)
}

fn section(names: &Names, id: &str, title: Msg, note: Msg, texts: &[Json]) -> Node {
    if texts.is_empty() {
        return nothing();
    }
    let mut inside = vec![words("h4", "", title.text()), words("p", "muted", note.text())];
    inside.extend(texts.iter().map(|t| text(names, t)));
    with_attributes("section", id, &[("key", id)], inside)
}

/// A text behind its heading; the phase the patient is in is open.
fn text(names: &Names, t: &Json) -> Node {
    let now = t.text("standing") == "now";
    let mut summary = vec![words("span", "", t.text("title"))];
    if now {
        summary.push(words("span", "tag now", Msg::ReaderNow.text()));
    }
    let proof = element("p", "muted small", vec![cites(names, t), words("span", "", review(t))]);
    let inside = vec![words("p", "plain-words", t.text("words")), proof];
    unfold(t.text("id"), "text", now, summary, inside)
}

/// The sources, folded.
fn cited(names: &Names, sources: &[Json]) -> Node {
    let entries = sources.iter().map(|s| super::node::listed(names, s)).collect();
    let summary = vec![words("span", "", Msg::ReaderSources.text())];
    unfold("reader-sources", "text", false, summary, vec![element("ol", "sources", entries)])
}
