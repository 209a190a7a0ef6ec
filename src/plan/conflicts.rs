//! Where the sources disagree on something of this patient: both versions, neither merged.

use stratall::Assessment;

use super::i18n::Msg;
use super::json::Json;
use super::node::{Names, Node, cites, element, opener, region, room, row, with, words};

/// The points this patient touches.
pub fn conflicts(names: &Names, a: &Assessment) -> Node {
    let rows = Json::of(&a.conflicts).items();
    let rows = rows.iter().map(|c| row(&c.text("id"), conflict(names, c))).collect();
    region("conflicts", Msg::ConflictsTitle, a.conflicts.is_empty(), vec![element("ul", "", rows)])
}

/// One point: its topic; opened, what each side says and what this page does.
fn conflict(names: &Names, c: &Json) -> Node {
    let id = ["conflict-", &c.text("id")].concat();
    let side = |name: &str| {
        let said = c.get(name);
        element("div", "", vec![with(&said.text("words"), cites(names, &said))])
    };
    let shown = [Msg::ConflictShown.text(), " ", &c.text("shown")].concat();
    let inside =
        vec![element("div", "sides", vec![side("a"), side("b")]), words("p", "muted small", shown)];
    element("li", "conflict", vec![opener(&c.text("topic"), &id), room(&id, inside)])
}
