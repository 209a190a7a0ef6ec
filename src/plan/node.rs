//! What is to be drawn, as the page takes it: a text, or an element as a list of its tag, its class, the names and values of
//! its attributes, and what is inside. `src/app/answer/draw.rs` makes elements of it, and puts parts of the page where the
//! tag is `row`, `fold`, `opener`, `room` or `sheet`; what is drawn is decided here.

use stratall::interop::write::Sink;
use stratall::report::SourceView;

use super::i18n::{Msg, capitalised};
use super::json::Json;

/// A node as JSON; nothing where it is empty.
#[derive(Clone, Default, Debug)]
pub struct Node(pub String);

/// What is escaped in a tag, class or attribute needs seldom more.
const ROOM_TO_ESCAPE: usize = 16;

/// Words alone.
pub fn plain(text: impl AsRef<str>) -> Node {
    let text = text.as_ref();
    let mut json = String::with_capacity(text.len() + 2);
    json.text(text);
    Node(json)
}

/// No words, where others stand at other times: what follows keeps its place, and so whether it is open.
pub fn nothing() -> Node {
    plain("")
}

/// Nodes as a list.
pub fn list(nodes: Vec<Node>) -> Node {
    let mut json = String::with_capacity(room_for(&nodes));
    json.push('[');
    for (n, node) in nodes.iter().enumerate() {
        if n > 0 {
            json.push(',');
        }
        json.push_str(&node.0);
    }
    json.push(']');
    Node(json)
}

/// So many octets hold these in a list: what is inside is written into it once, and a node is deep.
fn room_for(nodes: &[Node]) -> usize {
    nodes.iter().map(|node| node.0.len() + 1).sum::<usize>() + 2
}

/// An element with a class.
pub fn element(tag: &str, class: &str, inside: Vec<Node>) -> Node {
    with_attributes(tag, class, &[], inside)
}

/// An element with a class and attributes. The page knows their names.
pub fn with_attributes(
    tag: &str,
    class: &str,
    attributes: &[(&str, &str)],
    inside: Vec<Node>,
) -> Node {
    let said: usize = attributes.iter().map(|(name, value)| name.len() + value.len() + 6).sum();
    let mut json =
        String::with_capacity(room_for(&inside) + said + tag.len() + class.len() + ROOM_TO_ESCAPE);
    json.push('[');
    json.text(tag);
    json.push(',');
    json.text(class);
    json.push_str(",[");
    for (n, (name, value)) in attributes.iter().enumerate() {
        if n > 0 {
            json.push(',');
        }
        json.text(name);
        json.push(',');
        json.text(value);
    }
    json.push(']');
    for node in inside.iter().filter(|node| !node.0.is_empty()) {
        json.push(',');
        json.push_str(&node.0);
    }
    json.push(']');
    Node(json)
}

/// Words in an element with a class.
pub fn words(tag: &str, class: &str, text: impl AsRef<str>) -> Node {
    element(tag, class, vec![plain(text)])
}

/// What the browser itself opens and closes; `key` keeps it open while what is inside changes.
pub fn unfold(
    key: impl AsRef<str>,
    class: &str,
    open: bool,
    summary: Vec<Node>,
    mut inside: Vec<Node>,
) -> Node {
    inside.insert(0, element("summary", "", summary));
    let mut attributes = vec![("key", key.as_ref())];
    if open {
        attributes.push(("open", ""));
    }
    with_attributes("details", class, &attributes, inside)
}

/// A heading and a list; nothing where the list is empty.
pub fn titled(tag: &str, title: Msg, class: &str, lines: Vec<Node>) -> Node {
    if lines.is_empty() {
        return Node::default();
    }
    element("div", "", vec![words(tag, "", title.text()), element("ul", class, lines)])
}

/// Tick, cross or question mark: class, sign and word of a verdict.
pub fn sign(verdict: &str) -> (&'static str, &'static str, Msg) {
    match verdict {
        "true" => ("met", "✓", Msg::Met),
        "false" => ("unmet", "✗", Msg::NotMet),
        _ => ("open", "?", Msg::Unknown),
    }
}

/// A section under its heading; `id` names both.
pub fn region(id: &str, title: Msg, hidden: bool, mut inside: Vec<Node>) -> Node {
    let heading = [id, "-title"].concat();
    let attributes = [("id", heading.as_str()), ("tabindex", "-1")];
    inside.insert(0, with_attributes("h3", "", &attributes, vec![plain(title.text())]));
    let mut attributes = vec![("aria-labelledby", heading.as_str())];
    if hidden {
        attributes.push(("hidden", ""));
    }
    with_attributes("section", id, &attributes, inside)
}

/// A row that opens: the page remembers whether it is open, and draws it again only when it has changed.
pub fn row(key: &str, inside: Node) -> Node {
    with_attributes("row", "", &[("key", key)], vec![inside])
}

/// The place of the button that opens the row.
pub fn opener(name: &str, id: &str) -> Node {
    with_attributes("opener", "", &[("id", id), ("name", name)], Vec::new())
}

/// What the row opens to; the page draws it only while it is open.
pub fn room(id: &str, inside: Vec<Node>) -> Node {
    with_attributes("room", "", &[("id", id)], inside)
}

/// What the row opens to, asked for while it is open: see [`super::beside`].
pub fn asked(id: &str, which: &str, of: &str) -> Node {
    with_attributes("room", "", &[("id", id), ("which", which), ("of", of)], Vec::new())
}

/// What the page folds; `how` is empty, `open`, `print` (printed even when closed) or `lazy` (drawn once it was opened).
pub fn fold(id: &str, label: &str, note: &str, how: &str, inside: Vec<Node>) -> Node {
    let attributes = [("id", id), ("label", label), ("note", note), ("how", how)];
    with_attributes("fold", "", &attributes, inside)
}

/// A small word in a frame.
pub fn tag(class: &str, text: Msg) -> Node {
    words("span", &["tag ", class].concat(), text.text())
}

/// A line with its tick, cross or question mark, the word for it, and what stands below.
pub fn line(verdict: &str, text: &str, word: &str, mut below: Vec<Node>) -> Node {
    let (class, mark, _) = sign(verdict);
    let said = vec![plain(capitalised(text)), words("span", "verdict", word)];
    below.insert(0, element("p", "", said));
    let mark = with_attributes("span", "sign", &[("aria-hidden", "true")], vec![plain(mark)]);
    element("li", class, vec![mark, element("div", "", below)])
}

/// The calendar of a regimen, which the page opens and then asks for; `of` is what it is opened from. Every calendar asks the
/// same, so each is a group with a `name`.
pub fn calendar_of(regimen: &str, of: &str, name: &str) -> Node {
    let attributes = [("regimen", regimen), ("of", of), ("label", Msg::CalendarOpen.text())];
    let sheet = with_attributes("sheet", "", &attributes, Vec::new());
    with_attributes("div", "", &[("role", "group"), ("aria-label", name)], vec![sheet])
}

/// The way to a report of a problem with a rule, which the page opens and then asks for.
pub fn problem_with(rule: &str) -> Node {
    let attributes = [("which", "problem"), ("of", rule), ("label", Msg::Problem.text())];
    with_attributes("sheet", "", &attributes, Vec::new())
}

/// A button: what the page does with what it says, see `src/app/answer/calendar.rs`.
pub fn button(class: &str, says: &[(&str, &str)], inside: Vec<Node>) -> Node {
    let attributes = [&[("type", "button")], says].concat();
    with_attributes("button", class, &attributes, inside)
}

/// Small words after what they are.
pub fn labelled(label: &str, said: &str) -> Node {
    element("p", "small", vec![words("b", "", label), plain([" ", said].concat())])
}

/// Words with what stands for their sources.
pub fn with(said: &str, cites: Node) -> Node {
    element("p", "", vec![plain(capitalised(said)), plain(" "), cites])
}

/// How sources are printed beside a statement, and where they are listed.
pub struct Names {
    /// What stands before an id in the list.
    list: String,
    names: Vec<(String, String)>,
}

impl Names {
    /// The names of these sources; `list` stands before an id where they are listed.
    pub fn of(list: String, sources: &[Json]) -> Names {
        let names = sources.iter().map(|s| (s.text("id"), s.text("short"))).collect();
        Names { list, names }
    }

    /// The names of the sources of an assessment in the page's own list.
    pub fn page(sources: &[SourceView]) -> Names {
        let names = sources.iter().map(|s| (s.id.to_owned(), s.short.to_owned())).collect();
        Names { list: "source-".to_owned(), names }
    }

    /// The source as printed beside a statement.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.iter().find(|(known, _)| known == id).map_or(id, |(_, short)| short)
    }
}

/// A source as a link into the list.
pub fn link(names: &Names, id: &str) -> Node {
    let href = ["#", &names.list, id].concat();
    with_attributes("a", "cite", &[("href", &href)], vec![plain(names.name(id))])
}

/// What a record rests on: its sources as links into the list, then how they were verified.
pub fn cites(names: &Names, record: &Json) -> Node {
    proof(record.texts("sources").iter().map(|id| link(names, id)).collect(), record)
}

/// Links, then how a record was verified.
pub fn proof(links: Vec<Node>, record: &Json) -> Node {
    let verified = verified(&record.text("verification"));
    element("span", "cites", vec![element("span", "cite-list", links), verified])
}

/// How it was verified; a word that is not known is no proof.
pub fn verified(word: &str) -> Node {
    match word {
        "seen" => tag("seen", Msg::VerificationSeen),
        "secondary" => tag("secondary", Msg::VerificationSecondary),
        _ => tag("recalled", Msg::VerificationRecalled),
    }
}

/// What other sources say on the same point: `differs` is a list of them, or one.
pub fn others(names: &Names, record: &Json) -> Vec<Node> {
    let one = |d: &Json| {
        let said = plain([" ", &d.text("words"), " "].concat());
        let title = words("b", "", Msg::AnotherSource.text());
        element("p", "differs", vec![title, said, cites(names, d)])
    };
    let differs = record.get("differs");
    if differs.get("words").is_there() {
        vec![one(&differs)]
    } else {
        differs.items().iter().map(one).collect()
    }
}

/// A criterion with its verdict.
pub fn criterion(names: &Names, c: &Json, text: &str) -> Node {
    let (class, mark, word) = sign(&c.text("verdict"));
    let said = vec![
        plain(capitalised(text)),
        words("span", "verdict", word.text()),
        plain(" "),
        cites(names, c),
    ];
    let mut inside = vec![element("p", "", said)];
    inside.extend(others(names, c));
    let mark = with_attributes("span", "sign", &[("aria-hidden", "true")], vec![plain(mark)]);
    let seed = c.texts("seed").join(" ");
    with_attributes("li", class, &[("data-seed", &seed)], vec![mark, element("div", "", inside)])
}

/// Where a record stands in review; approved only by that very word.
pub fn review(record: &Json) -> &'static str {
    match record.text("review").as_str() {
        "approved" => Msg::ReviewApproved.text(),
        "under-review" => Msg::ReviewUnder.text(),
        _ => Msg::ReviewSubmitted.text(),
    }
}

/// A source in a list of its own.
pub fn listed(names: &Names, s: &Json) -> Node {
    let mut said =
        vec![words("b", "", s.text("short")), plain([" ", &s.text("citation"), ". "].concat())];
    for (label, id) in [("doi:", s.text("doi")), ("PMID ", s.text("pmid"))] {
        if !id.is_empty() {
            said.push(words("span", "ids", [label, &id, " "].concat()));
        }
    }
    said.push(verified(&s.text("access")));
    let mut inside = vec![element("p", "", said)];
    let note = s.text("note");
    if !note.is_empty() {
        inside.push(words("p", "muted small", [&capitalised(&note), "."].concat()));
    }
    let key = s.text("id");
    let id = [&names.list, key.as_str()].concat();
    with_attributes("li", "", &[("key", &key), ("id", &id), ("tabindex", "-1")], inside)
}
