//! Versions of a patient side by side: what was entered differently, and what of the answer follows from it.

use std::rc::Rc;

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{Node, element, list, nothing, plain, with_attributes, words};
use super::whole::{Whole, whole};

/// The names of cases as the page sends them, and what follows from each: name, number of texts, and path, text and unit of
/// each entry.
pub fn cases(sent: &[String]) -> Option<(Vec<String>, Vec<Rc<Whole>>)> {
    let (mut names, mut wholes) = (Vec::new(), Vec::new());
    let mut rest = sent;
    while let [name, count, after @ ..] = rest {
        let (entries, left) = after.split_at_checked(count.parse().ok()?)?;
        names.push(name.clone());
        wholes.push(whole(entries.to_vec())?);
        rest = left;
    }
    rest.is_empty().then_some((names, wholes))
}

/// The comparison, drawn; `names` are those of the cases in their order.
pub fn compare(view: &Json, names: &[String]) -> Node {
    let [inputs, schemes, options] = ["inputs", "schemes", "options"].map(|name| view.list(name));
    if inputs.is_empty() {
        return list(vec![words("p", "muted", Msg::CompareSame.text())]);
    }
    let same =
        |name: &str, msg: Msg| words("p", "muted small", fill(msg, &[("n", &view.said(name))]));
    list(vec![
        table(Msg::CompareInputs, &inputs, names),
        table(Msg::CompareSchemes, &schemes, names),
        same("sameSchemes", Msg::CompareSameSchemes),
        table(Msg::CompareOptions, &options, names),
        same("sameOptions", Msg::CompareSameOptions),
    ])
}

/// A table of what differs; a line that says so where nothing does.
fn table(caption: Msg, rows: &[Json], names: &[String]) -> Node {
    if rows.is_empty() {
        let nothing_differs =
            [caption.text(), Msg::Colon.text(), " ", Msg::CompareNothing.text()].concat();
        return words("p", "small", nothing_differs);
    }
    let head = |name: &String| with_attributes("th", "", &[("scope", "col")], vec![plain(name)]);
    let mut heads = vec![element("td", "", vec![nothing()])];
    heads.extend(names.iter().map(head));
    let body = rows.iter().map(row).collect();
    let inside = vec![
        words("caption", "", caption.text()),
        element("thead", "", vec![element("tr", "", heads)]),
        element("tbody", "", body),
    ];
    // A table of many cases scrolls by itself, not with the page.
    let scrolls = [("tabindex", "0"), ("role", "group"), ("aria-label", caption.text())];
    with_attributes("div", "compare", &scrolls, vec![element("table", "", inside)])
}

fn row(row: &Json) -> Node {
    let under = row.text("under");
    let mut about = vec![plain(row.text("about"))];
    if !under.is_empty() {
        about.push(words("span", "muted small", [" ", &under].concat()));
    }
    let mut cells = vec![with_attributes("th", "", &[("scope", "row")], about)];
    cells.extend(row.list("cells").iter().map(cell));
    element("tr", "", cells)
}

fn cell(said: &Json) -> Node {
    let said = said.word();
    if said.is_empty() {
        words("td", "muted", Msg::CompareNotEntered.text())
    } else {
        words("td", "", capitalised(&said))
    }
}
