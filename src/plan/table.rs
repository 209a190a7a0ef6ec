//! The published rule as a table, with the patient's own row, or the rows that may still be; in the rule book without a patient.

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{Node, plain, verified, with_attributes, words};

/// The columns in the order shown.
const COLUMNS: [Msg; 5] =
    [Msg::TableIf, Msg::TableThen, Msg::TableBecause, Msg::TableRead, Msg::TablePatient];
/// The same without a patient, for groups and for statuses.
const RULE: [Msg; 4] = [Msg::TableIf, Msg::TableThen, Msg::TableBecause, Msg::TableRead];
const STATUS: [Msg; 4] = [Msg::TableIf, Msg::TableStatus, Msg::TableBecause, Msg::TableRead];

/// The rows from the top. Roles say again what the elements are: on a phone the stylesheet stacks the cells, and with that a
/// browser forgets it.
pub fn table(scheme: &str, rows: &[Json]) -> Node {
    of_columns(scheme, &COLUMNS, rows.iter().map(row).collect())
}

/// The table of an entry of the rule book; `status` where it answers with one.
pub fn rule(title: &str, rows: &[Json], status: Option<fn(&str) -> Msg>) -> Node {
    let then = |r: &Json| {
        status.map_or_else(|| r.text("then"), |of| of(&r.text("then")).text().to_owned())
    };
    let row = |r: &Json| of_role("tr", "row", "", cells(r, then(r)));
    let columns = if status.is_some() { &STATUS } else { &RULE };
    of_columns(title, columns, rows.iter().map(row).collect())
}

fn of_columns(title: &str, columns: &[Msg], rows: Vec<Node>) -> Node {
    let head = |title: Msg| {
        let attributes = [("scope", "col"), ("role", "columnheader")];
        with_attributes("th", "", &attributes, vec![plain(title.text())])
    };
    let head = of_role("tr", "row", "", columns.iter().copied().map(head).collect());
    let inside = vec![
        words("caption", "", fill(Msg::TableCaption, &[("scheme", title)])),
        of_role("thead", "rowgroup", "", vec![head]),
        of_role("tbody", "rowgroup", "", rows),
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
    let mut inside = cells(r, r.text("then"));
    inside.push(cell(plain(said)));
    let mut attributes = vec![("role", "row"), ("data-row", state.as_str())];
    if state == "answers" {
        attributes.push(("aria-current", "true"));
    }
    with_attributes("tr", &["row-", &state].concat(), &attributes, inside)
}

/// What every row has: condition, answer, reason, verification.
fn cells(r: &Json, then: String) -> Vec<Node> {
    let when = [("scope", "row"), ("role", "rowheader")];
    vec![
        with_attributes("th", "", &when, vec![plain(capitalised(&r.text("when")))]),
        cell(words("b", "", then)),
        cell(plain(capitalised(&r.text("because")))),
        cell(verified(&r.text("verification"))),
    ]
}

fn cell(inside: Node) -> Node {
    of_role("td", "cell", "", vec![inside])
}

fn of_role(tag: &str, role: &str, class: &str, inside: Vec<Node>) -> Node {
    with_attributes(tag, class, &[("role", role)], inside)
}
