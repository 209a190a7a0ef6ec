//! What was read from a record in FHIR: what contradicts itself, each entry with a box and where it stands, what was not used.
//! The page enters what is ticked, and only once the button is pressed.

use stratall::patient::Intake;

use super::i18n::{Msg, capitalised, count, fill};
use super::json::Json;
use super::node::{
    Node, button, element, list, nothing, plain, titled, unfold, with_attributes, words,
};
use super::reading::{begins_ticked, enter_button, entry, issue};

/// The reading, drawn; what is entered now stands beside what would take its place.
pub fn reading(view: &Json, entered: &Intake) -> Node {
    let matches = view.list("matches");
    let choices = view.list("choices");
    let mut inside: Vec<Node> = view.list("issues").iter().map(issue).collect();
    let people = view.list("patients");
    if people.len() > 1 {
        inside.push(patients(&people, &view.text("patient")));
    }
    let flags = view.list("flags").iter().map(flag).collect();
    inside.push(titled("h3", Msg::FhirFlags, "readings-found", flags));
    let apart: Vec<String> = choices.iter().flat_map(indices).collect();
    let alone = matches.iter().enumerate().filter(|(n, _)| !apart.contains(&n.to_string()));
    let alone: Vec<Node> = alone.map(|(n, m)| entry(n, m, "checkbox", "", entered)).collect();
    if matches.is_empty() && view.list("issues").is_empty() {
        inside.push(words("p", "muted", Msg::ReadingNothing.text()));
    }
    if !matches.is_empty() {
        let title = count(matches.len(), Msg::FhirOne, Msg::FhirMany);
        inside.push(words("h3", "", title));
        inside.push(start(view));
        inside.push(element("ul", "readings-found", alone));
        inside.extend(choices.iter().enumerate().map(|(n, c)| choice(n, c, &matches, entered)));
        inside.push(enter_button());
    }
    inside.push(unused(&view.list("unused")));
    list(inside)
}

/// Whose record: one of them is read, or it is asked which.
fn patients(people: &[Json], read: &str) -> Node {
    let one = |person: &Json| {
        let name = person.text("name");
        let said = plain(person.text("words"));
        let said = if name == read {
            element("b", "", vec![said])
        } else {
            button("quiet-button", &[("data-reading", &name)], vec![said])
        };
        element("li", "", vec![said])
    };
    titled("h3", Msg::FhirWho, "readings-found", people.iter().map(one).collect())
}

/// What contradicts itself, with the resources that say so.
fn flag(flag: &Json) -> Node {
    let from = flag.texts("from").join(", ");
    element("li", "", vec![issue(flag), words("p", "muted small", from)])
}

/// Which of several is the newest depends on when treatment began.
fn start(view: &Json) -> Node {
    let from = view.text("startFrom");
    let said = if from.is_empty() {
        Msg::FhirNoStart.text().to_owned()
    } else {
        fill(Msg::FhirStart, &[("date", &view.text("start")), ("from", &from)])
    };
    words("p", "muted small", said)
}

fn indices(choice: &Json) -> Vec<String> {
    choice.list("matches").iter().map(Json::word).collect()
}

/// Several for one field: one of them, or none.
fn choice(n: usize, choice: &Json, matches: &[Json], entered: &Intake) -> Node {
    let name = ["fhir-choice-", &n.to_string()].concat();
    let of = indices(choice);
    let at = |index: &String| {
        let index = index.parse::<usize>().ok()?;
        Some((index, matches.get(index)?))
    };
    let found: Vec<(usize, &Json)> = of.iter().filter_map(at).collect();
    let ticked = found.iter().any(|(_, m)| begins_ticked(m, entered));
    let mut lines: Vec<Node> =
        found.iter().map(|(n, m)| entry(*n, m, "radio", &name, entered)).collect();
    let mut neither = vec![("type", "radio"), ("name", name.as_str())];
    if !ticked {
        neither.push(("checked", ""));
    }
    let neither = with_attributes("input", "", &neither, Vec::new());
    let label = vec![neither, words("span", "", Msg::ReadingNeither.text())];
    lines.push(with_attributes(
        "li",
        "",
        &[("key", if ticked { "neither" } else { "neither ticked" })],
        vec![element("label", "tick", label)],
    ));
    let legend = fill(Msg::FhirSeveral, &[("field", &choice.text("label"))]);
    with_attributes(
        "fieldset",
        "readings-found",
        &[("key", &of.join(" "))],
        vec![words("legend", "", legend), element("ul", "", lines)],
    )
}

/// Every resource that gave no entry, with the reason.
fn unused(all: &[Json]) -> Node {
    if all.is_empty() {
        return nothing();
    }
    let line = |u: &Json| {
        let said = u.text("words");
        let called = if said.is_empty() { String::new() } else { [" (", &said, ")"].concat() };
        let said = [&called, ": ", &u.text("why"), "."].concat();
        element("li", "", vec![words("b", "", u.text("from")), plain(said)])
    };
    let lines = element("ul", "left-unread small", all.iter().map(line).collect());
    let title = count(all.len(), Msg::FhirUnusedOne, Msg::FhirUnusedMany);
    unfold("unused", "", false, vec![plain(capitalised(&title))], vec![lines])
}
