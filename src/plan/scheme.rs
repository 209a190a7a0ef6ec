//! What a scheme opens to: whom it is for, the rule with the patient's row, the criteria with their verdicts, published
//! outcomes, sources.

use stratall::risk::SCHEMES;

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{
    Names, Node, cites, criterion, element, line, plain, problem_with, review, titled, with, words,
};
use super::table::table;
use super::whole::Whole;

/// All of it; nothing where there is no such scheme.
pub fn scheme(whole: &Whole, id: &str) -> Node {
    let (a, names) = (&whole.assessment, &whole.names);
    let s = Json::of(&a.schemes.iter().find(|s| s.id == id));
    let status = s.text("status");
    let list = |title: Msg, name: &str| {
        let all = s.list(name);
        let lines = all.iter().map(|c| criterion(names, c, &c.text("words")));
        titled("h5", title, "criteria", lines.collect())
    };
    let population = [Msg::SchemePopulation.text(), " ", &s.text("population")].concat();
    let mut inside = vec![words("p", "small", population)];
    if status == "determined" {
        inside.push(words("p", "small", s.text("why")));
    }
    if id == "hct-ci" {
        inside.push(comorbidity(&Json::of(&a.hct_ci)));
    }
    // Factors with a weight each, and no groups.
    if id == "eln-2024" && status == "withheld" {
        inside.push(factors(names, &s.list("flags")));
    } else {
        inside.push(table(&s.text("name"), &s.list("table")));
        inside.push(list(Msg::Criteria, "criteria"));
        inside.push(list(Msg::Flags, "flags"));
    }
    inside.push(published(names, &s, id));
    let read_in = vec![plain(Msg::SourcesTitle.text()), plain(" "), cites(names, &s)];
    inside.push(element("p", "small read-in", read_in));
    inside.push(words("p", "muted small", review(&s)));
    inside.push(problem_with(&["scheme/", id].concat()));
    element("div", "", inside)
}

/// What became of the patients of the studies, by group.
fn published(names: &Names, s: &Json, id: &str) -> Node {
    let groups = SCHEMES.iter().find(|s| s.id == id).map_or(&[][..], |s| s.groups);
    let outcome = |o: &Json| {
        let group = o.text("group");
        let label = groups.iter().find(|g| g.id == group).map_or("", |g| g.label);
        let said = with(&o.text("words"), cites(names, o));
        element("li", "", vec![words("b", "", label), plain(" "), said])
    };
    let mut lines: Vec<Node> = s.list("outcomes").iter().map(outcome).collect();
    if !lines.is_empty() {
        lines.push(words("li", "muted small", Msg::OutcomesNote.text()));
    }
    titled("h5", Msg::Outcomes, "statements outcomes", lines)
}

/// The items of the transplant comorbidity index.
fn comorbidity(h: &Json) -> Node {
    let item = |i: &Json| {
        let (verdict, word) = match i.text("state").as_str() {
            "listed" => ("true", Msg::ItemListed),
            "measured" => ("true", Msg::ItemMeasured),
            "covered" => ("false", Msg::ItemCovered),
            "absent" => ("false", Msg::ItemAbsent),
            _ => ("unknown", Msg::Unknown),
        };
        let label = [&i.text("label"), " (", &i.said("weight"), ")"].concat();
        let counts = words("p", "muted small", i.text("words"));
        line(verdict, &label, word.text(), vec![counts])
    };
    let complete = h.get("complete").is_there();
    let sum = if complete { Msg::ItemSum } else { Msg::ItemSumAtLeast };
    let sum = words("p", "", fill(sum, &[("n", &h.said("sum"))]));
    let items = h.list("items").iter().map(item).collect();
    element("div", "", vec![sum, element("ul", "criteria items", items)])
}

/// The factors under the weight each has; nothing is counted.
fn factors(names: &Names, flags: &[Json]) -> Node {
    // "key: BCR::ABL1"; a text that is not here yet has no weight.
    let weighed = |c: &Json| {
        let words = c.text("words");
        let parts = words.split_once(": ").map(|(weight, f)| (weight.to_owned(), f.to_owned()));
        parts.unwrap_or((String::new(), words))
    };
    let mut weights: Vec<String> = Vec::new();
    for (weight, _) in flags.iter().map(weighed) {
        if !weights.contains(&weight) {
            weights.push(weight);
        }
    }
    let list = |weight: &String| {
        let held = flags.iter().map(|c| (c, weighed(c))).filter(|(_, (of, _))| of == weight);
        let held = held.map(|(c, (_, factor))| criterion(names, c, &factor)).collect();
        let title = words("h5", "", capitalised(weight));
        element("div", "factors", vec![title, element("ul", "criteria", held)])
    };
    let mut inside = vec![words("p", "muted small", Msg::ChecklistNote.text())];
    inside.extend(weights.iter().map(list));
    element("div", "checklist", inside)
}
