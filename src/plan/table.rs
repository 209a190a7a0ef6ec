//! The published rule as a table, with the patient's own row, or the rows that may still be.

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{Node, plain, verified, with_attributes, words};

/// The columns in the order shown.
const COLUMNS: [Msg; 5] =
    [Msg::TableIf, Msg::TableThen, Msg::TableBecause, Msg::TableRead, Msg::TablePatient];

/// The rows from the top. Roles say again what the elements are: on a phone the stylesheet stacks the cells, and with that a
/// browser forgets it.
pub fn table(scheme: &str, rows: &[Json]) -> Node {
    let head = |title: Msg| {
        let attributes = [("scope", "col"), ("role", "columnheader")];
        with_attributes("th", "", &attributes, vec![plain(title.text())])
    };
    let head = of_role("tr", "row", "", COLUMNS.into_iter().map(head).collect());
    let inside = vec![
        words("caption", "", fill(Msg::TableCaption, &[("scheme", scheme)])),
        of_role("thead", "rowgroup", "", vec![head]),
        of_role("tbody", "rowgroup", "", rows.iter().map(row).collect()),
    ];
    of_role("table", "table", "published", inside)
}

fn row(r: &Json) -> Node {
    let state = r.text("state");
    let said = match state.as_str() {
        "answers" => Msg::TableAnswers.text(),
        "possible" => Msg::TablePossible.text(),
        _ => "",
    };
    let cell = |inside: Node| of_role("td", "cell", "", vec![inside]);
    let when = [("scope", "row"), ("role", "rowheader")];
    let inside = vec![
        with_attributes("th", "", &when, vec![plain(capitalised(&r.text("when")))]),
        cell(words("b", "", r.text("then"))),
        cell(plain(capitalised(&r.text("because")))),
        cell(verified(&r.text("verification"))),
        cell(plain(said)),
    ];
    let mut attributes = vec![("role", "row"), ("data-row", state.as_str())];
    if state == "answers" {
        attributes.push(("aria-current", "true"));
    }
    with_attributes("tr", &["row-", &state].concat(), &attributes, inside)
}

fn of_role(tag: &str, role: &str, class: &str, inside: Vec<Node>) -> Node {
    with_attributes(tag, class, &[("role", role)], inside)
}
