//! The entity under each classification, how frequent it is, and what it is a target of.

use stratall::Assessment;

use super::i18n::{Msg, capitalised, count};
use super::json::Json;
use super::node::{
    Names, Node, cites, criterion, element, fold, plain, region, tag, titled, with,
    with_attributes, words,
};

/// More possible entities than these are counted, not listed.
const LISTED: usize = 4;

/// Both classifications side by side.
pub fn entity(names: &Names, a: &Assessment) -> Node {
    let c = Json::of(&a.classification);
    let target = |t: &Json| {
        let lesion = words("b", "", capitalised(&t.text("lesion")));
        element("li", "", vec![lesion, plain(" "), with(&t.text("words"), cites(names, t))])
    };
    let frequency = |f: &Json| element("li", "", vec![with(&f.text("words"), cites(names, f))]);
    let lines = |name: &str, line: &dyn Fn(&Json) -> Node| -> Vec<Node> {
        c.list(name).iter().map(line).collect()
    };
    let below = vec![
        titled("h4", Msg::EntityFrequency, "statements", lines("frequencies", &frequency)),
        titled("h4", Msg::EntityTargets, "statements", lines("targets", &target)),
    ];
    let both = element("div", "systems", lines("systems", &|s| system(names, s)));
    region("entities", Msg::EntityTitle, false, vec![both, element("div", "systems", below)])
}

fn system(names: &Names, s: &Json) -> Node {
    let (sure, possible) = (s.text("label"), s.texts("possibleLabels"));
    let label = if !sure.is_empty() {
        capitalised(&sure)
    } else if possible.len() > LISTED {
        count(possible.len(), Msg::EntityOpen, Msg::EntityOpen)
    } else {
        capitalised(&possible.join([" ", Msg::Or.text(), " "].concat().as_str()))
    };
    let class = if sure.is_empty() { "entity" } else { "entity sure" };
    let mut found = vec![words("span", class, label), plain(" ")];
    if s.get("provisional").is_there() {
        found.push(tag("hole", Msg::EntityProvisional));
    }
    found.push(cites(names, s));
    let name = [s.text("name"), s.text("edition")].join(" ");
    let (id, entity) = (s.text("id"), s.text("entity"));
    with_attributes(
        "div",
        "system",
        &[("key", &id), ("data-system", &id), ("data-entity", &entity)],
        vec![words("h4", "", name), element("p", "", found), trace(names, s, &possible)],
    )
}

/// What is met and what is open, folded.
fn trace(names: &Names, s: &Json, possible: &[String]) -> Node {
    let criteria = s.list("criteria");
    let of = |verdict: &'static str| criteria.iter().filter(move |c| c.text("verdict") == verdict);
    let open = of("unknown").count();
    let mut inside = Vec::new();
    if possible.len() > LISTED {
        let possible = [Msg::EntityPossible.text(), " ", &possible.join("; ")].concat();
        inside.push(words("p", "small", possible));
    }
    let criteria = of("true").chain(of("unknown")).map(|c| criterion(names, c, &c.text("words")));
    inside.push(element("ul", "criteria", criteria.collect()));
    inside.push(words("p", "muted small", s.text("note")));
    let id = ["system-", &s.text("id")].concat();
    let note = count(open, Msg::OpenOne, Msg::OpenMany);
    fold(&id, Msg::Criteria.text(), &note, "lazy", inside)
}
