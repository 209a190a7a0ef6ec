//! The report in plain words: what to call about first, then words, phases, drugs, tests, effects, figures and questions.

use stratall::knowledge::Language;

use super::json::Json;
use super::node::{
    Names, Node, element, link, list, listed, nothing, unfold, with_attributes, words,
};
use super::say::Say;

/// The heading of a part, and the line under it.
const PARTS: [(&str, Say, Say); 7] = [
    ("word", Say::Words, Say::WordsNote),
    ("phase", Say::Phases, Say::PhasesNote),
    ("drug", Say::Drugs, Say::DrugsNote),
    ("test", Say::Tests, Say::TestsNote),
    ("effect", Say::Effects, Say::EffectsNote),
    ("figure", Say::Figures, Say::FiguresNote),
    ("question", Say::Questions, Say::QuestionsNote),
];

/// The report, drawn.
pub fn patient(view: &Json, language: Language) -> Node {
    let sources = view.list("sources");
    let names = Names::of("reader-source-".to_owned(), &sources);
    let reader = Reader { names, language };
    let parts = view.list("parts");
    let part = |id: &str| {
        let found = parts.iter().find(|p| p.text("part") == id);
        found.map(|p| p.list("texts")).unwrap_or_default()
    };
    let mut inside = intro(&part("intro"));
    inside.push(reader.calls(&part("call")));
    inside.push(reader.groups(&view.get("groups")));
    for (id, title, note) in PARTS {
        inside.push(reader.section(id, title, note, &part(id)));
    }
    let step = [words("h3", "", reader.say(Say::Next)), words("p", "", reader.say(Say::NextNote))];
    inside.push(with_attributes("section", "next", &[("key", "next")], step.into()));
    inside.push(reader.cited(&sources));
    inside.push(words("p", "muted", reader.say(Say::NotReviewed)));
    if language != Language::En {
        inside.push(words("p", "muted", reader.say(Say::Translation)));
    }
    list(inside)
}

/// What the page is and is not: the first words, not folded.
fn intro(texts: &[Json]) -> Vec<Node> {
    let class = |n: usize| if n == 0 { "lead" } else { "muted" };
    texts.iter().enumerate().map(|(n, t)| words("p", class(n), t.text("words"))).collect()
}

/// Who reads, and how sources are named.
struct Reader {
    names: Names,
    language: Language,
}

impl Reader {
    fn say(&self, message: Say) -> &'static str {
        message.text(self.language)
    }

    /// What to call the team about, above everything else.
    fn calls(&self, texts: &[Json]) -> Node {
        if texts.is_empty() {
            return nothing();
        }
        let mut inside = vec![words("h3", "", self.say(Say::Calls))];
        inside.extend(texts.iter().map(|t| self.text(t)));
        with_attributes("section", "calls", &[("key", "call")], inside)
    }

    /// How many schemes put the leukaemia where.
    fn groups(&self, groups: &Json) -> Node {
        let lines = [
            ("high", Say::High),
            ("middle", Say::Middle),
            ("low", Say::Low),
            ("open", Say::Open),
            ("unverified", Say::Unverified),
        ];
        let line = |(name, say): (&str, Say)| {
            let n = groups.said(name);
            (n != "0").then(|| words("li", name, self.say(say).replace("{n}", &n)))
        };
        let lines: Vec<Node> = lines.into_iter().filter_map(line).collect();
        if lines.is_empty() {
            return nothing();
        }
        let inside = vec![
            words("h3", "", self.say(Say::Groups)),
            words("p", "", self.say(Say::GroupsNote)),
            element("ul", "counts", lines),
            words("p", "muted", self.say(Say::GroupsAsk)),
        ];
        with_attributes("section", "groups", &[("key", "groups")], inside)
    }

    fn section(&self, id: &str, title: Say, note: Say, texts: &[Json]) -> Node {
        if texts.is_empty() {
            return nothing();
        }
        let mut inside =
            vec![words("h3", "", self.say(title)), words("p", "muted", self.say(note))];
        inside.extend(texts.iter().map(|t| self.text(t)));
        with_attributes("section", id, &[("key", id)], inside)
    }

    /// A text behind its heading; the phase the patient is in is open.
    fn text(&self, t: &Json) -> Node {
        let now = t.text("standing") == "now";
        let mut summary = vec![words("span", "", t.text("title"))];
        if now {
            summary.push(words("span", "tag", self.say(Say::Now)));
        }
        let inside = vec![words("p", "plain-words", t.text("words")), self.proof(t)];
        unfold(t.text("id"), "text", now, summary, inside)
    }

    /// Where a text was read, and how it was verified.
    fn proof(&self, t: &Json) -> Node {
        let (class, state) = match t.text("verification").as_str() {
            "seen" => ("tag seen", Say::Seen),
            "secondary" => ("tag secondary", Say::Secondary),
            _ => ("tag recalled", Say::Recalled),
        };
        let links = t.texts("sources").iter().map(|id| link(&self.names, id)).collect();
        let proof =
            vec![element("span", "cite-list", links), words("span", class, self.say(state))];
        element("p", "cites small", proof)
    }

    /// The sources, folded. They stay in the language they were written down in.
    fn cited(&self, sources: &[Json]) -> Node {
        let entries = sources.iter().map(|s| listed(&self.names, s)).collect();
        let summary = vec![words("span", "", self.say(Say::Sources))];
        let inside = with_attributes("ol", "sources", &[("lang", "en")], entries);
        unfold("reader-sources", "text", false, summary, vec![inside])
    }
}
