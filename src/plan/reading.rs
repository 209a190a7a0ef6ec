//! What was read from a pasted text: the text with what was read marked, each entry with a box, and what was not read.
//! The page enters what is ticked, and only once the button is pressed.

use stratall::patient::Intake;

use super::i18n::{Msg, capitalised, count, fill};
use super::json::Json;
use super::node::{Node, element, list, nothing, plain, unfold, with_attributes, words};

/// More than so many lines that were not read are folded.
const LEFT_SHOWN: usize = 6;

/// The reading, drawn; what is entered now stands beside what would take its place.
pub fn reading(view: &Json, entered: &Intake) -> Node {
    let findings = view.list("findings");
    let conflicts = view.list("conflicts");
    let mut inside =
        vec![element("p", "pasted-text", view.list("spans").iter().map(span).collect())];
    if view.get("several").is_there() {
        inside.push(words("p", "issue warning", Msg::ReadingSeveral.text()));
    }
    inside.extend(view.list("issues").iter().map(issue));
    let apart: Vec<String> = conflicts.iter().flat_map(indices).collect();
    let alone = findings.iter().enumerate().filter(|(n, _)| !apart.contains(&n.to_string()));
    let alone: Vec<Node> = alone.map(|(n, f)| entry(n, f, "checkbox", "", entered)).collect();
    if findings.is_empty() {
        inside.push(words("p", "muted", Msg::ReadingNothing.text()));
    } else {
        inside.push(words("h3", "", count(findings.len(), Msg::ReadingOne, Msg::ReadingMany)));
        inside.push(element("ul", "readings-found", alone));
        inside
            .extend(conflicts.iter().enumerate().map(|(n, c)| conflict(n, c, &findings, entered)));
        inside.push(enter_button());
    }
    inside.push(left(&view.list("left")));
    list(inside)
}

/// A stretch of the text: read, left with a reason, or neither.
fn span(span: &Json) -> Node {
    let text = span.text("text");
    match (span.said("finding"), span.said("left")) {
        (n, _) if !n.is_empty() => words("mark", "", text),
        (_, n) if !n.is_empty() => words("span", "unread", text),
        _ => plain(text),
    }
}

fn indices(conflict: &Json) -> Vec<String> {
    conflict.list("findings").iter().map(Json::word).collect()
}

/// The one button that enters anything.
pub fn enter_button() -> Node {
    let enter = [("type", "button"), ("data-enter", "ticked")];
    with_attributes("button", "enter", &enter, vec![plain(Msg::ReadingEnter.text())])
}

/// What stands in the field of an entry now, where it is something else.
fn other(finding: &Json, entered: &Intake) -> Option<String> {
    let [path, text, unit] = ["path", "text", "unit"].map(|part| finding.text(part));
    let now = entered.get(&path).map(|e| [e.text.trim(), " ", e.unit.as_str()].concat());
    now.filter(|now| now.trim() != [text.as_str(), " ", &unit].concat().trim())
}

/// Whether a box begins ticked. What is entered already is not replaced by one that was ticked beforehand.
pub fn begins_ticked(finding: &Json, entered: &Intake) -> bool {
    let meant = finding.get("preselect").is_there() || finding.get("chosen").is_there();
    meant && other(finding, entered).is_none()
}

/// An entry with its box: what it was read as, what stands there now, what to mind.
pub fn entry(n: usize, finding: &Json, kind: &str, name: &str, entered: &Intake) -> Node {
    let [path, text, unit] = ["path", "text", "unit"].map(|part| finding.text(part));
    let mut attributes = vec![
        ("type", kind),
        ("data-path", path.as_str()),
        ("data-text", text.as_str()),
        ("data-unit", unit.as_str()),
    ];
    if !name.is_empty() {
        attributes.push(("name", name));
    }
    if begins_ticked(finding, entered) {
        attributes.push(("checked", ""));
    }
    let mut label = vec![with_attributes("input", "", &attributes, Vec::new())];
    label.push(words("span", "", finding.text("words")));
    let mut inside = vec![element("label", "tick", label)];
    if let Some(now) = other(finding, entered) {
        inside.push(words("p", "small", fill(Msg::ReadingNow, &[("entry", now.trim())])));
    }
    let notes = [finding.texts("notes"), vec![finding.text("note")]].concat();
    for note in notes.iter().filter(|note| !note.is_empty()) {
        inside.push(words("p", "muted small", [&capitalised(note), "."].concat()));
    }
    inside.extend(finding.list("issues").iter().map(issue));
    // A box belongs to its entry: with another entry it begins anew.
    let key = [&n.to_string(), " ", &path, " ", &text, " ", &unit].concat();
    with_attributes("li", "", &[("key", &key)], inside)
}

/// A field that was read twice: one of them, or neither.
fn conflict(n: usize, conflict: &Json, findings: &[Json], entered: &Intake) -> Node {
    let name = ["reading-conflict-", &n.to_string()].concat();
    let of = indices(conflict);
    let chosen = findings.iter().enumerate().filter(|(n, _)| of.contains(&n.to_string()));
    let mut lines: Vec<Node> = chosen.map(|(n, f)| entry(n, f, "radio", &name, entered)).collect();
    let neither = [("type", "radio"), ("name", name.as_str()), ("checked", "")];
    let neither = with_attributes("input", "", &neither, Vec::new());
    let label = vec![neither, words("span", "", Msg::ReadingNeither.text())];
    lines.push(with_attributes(
        "li",
        "",
        &[("key", "neither")],
        vec![element("label", "tick", label)],
    ));
    let legend = fill(Msg::ReadingTwice, &[("field", &conflict.text("label"))]);
    let key: String = of.join(" ");
    with_attributes(
        "fieldset",
        "readings-found",
        &[("key", &key)],
        vec![words("legend", "", legend), element("ul", "", lines)],
    )
}

/// What looks like an entry and was not read, with the reason.
fn left(all: &[Json]) -> Node {
    if all.is_empty() {
        return nothing();
    }
    let line = |l: &Json| {
        let said = vec![words("q", "", l.text("text")), plain([" ", &l.text("why"), "."].concat())];
        element("li", "", said)
    };
    let lines = element("ul", "left-unread small", all.iter().map(line).collect());
    let title = count(all.len(), Msg::ReadingLeftOne, Msg::ReadingLeftMany);
    unfold("left", "", all.len() <= LEFT_SHOWN, vec![plain(title)], vec![lines])
}

/// What is wrong, and what to do.
pub fn issue(issue: &Json) -> Node {
    let class = ["issue ", &issue.text("severity")].concat();
    let said = [capitalised(&issue.text("message")), capitalised(&issue.text("hint"))];
    words("p", &class, [said.join(". ").trim_end(), "."].concat())
}
