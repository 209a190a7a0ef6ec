//! What to do, avoid, mind and measure: grouped by kind, each with its condition and sources.

use super::i18n::{Msg, fill};
use super::json::Json;
use super::node::{Names, Node, cites, element, others, plain, titled, with_attributes, words};

const KINDS: [(&str, Msg); 4] = [
    ("avoid", Msg::CareAvoid),
    ("do", Msg::CareDo),
    ("caution", Msg::CareCaution),
    ("measure", Msg::CareMeasure),
];

/// The items, kind by kind.
pub fn care(names: &Names, items: &[Json]) -> Vec<Node> {
    let group = |(kind, title): (&str, Msg)| {
        let of_kind = items.iter().filter(|item| item.text("kind") == kind);
        titled("h5", title, "statements care", of_kind.map(|item| one(names, item)).collect())
    };
    KINDS.into_iter().map(group).collect()
}

/// Whether this patient's own facts call for it: what stands first beside a regimen.
pub fn calls(item: &Json) -> bool {
    item.text("status") == "applies"
        && matches!(item.text("kind").as_str(), "avoid" | "caution")
        && !item.list("when").is_empty()
}

/// One item.
pub fn one(names: &Names, item: &Json) -> Node {
    let mut said = vec![
        words("b", "", [&item.text("name"), ". "].concat()),
        plain(item.text("words")),
        plain(" "),
    ];
    let when = item.texts("when").join("; ");
    let depends = item.texts("dependsOn");
    if !when.is_empty() {
        let message = if depends.is_empty() { Msg::CareSince } else { Msg::CareIf };
        let open = fill(message, &[("when", &when), ("facts", &depends.join(", "))]);
        said.push(words("span", "muted", [&open, " "].concat()));
    }
    said.push(cites(names, item));
    let mut inside = vec![element("p", "", said)];
    inside.extend(others(names, item));
    let (id, seed) = (item.text("id"), item.texts("seed").join(" "));
    with_attributes("li", "", &[("data-care", &id), ("data-seed", &seed)], inside)
}
