//! What stands beside the options, opened on demand: care, what each body says, rules of relapse, labels, inhibitors.

use super::care;
use super::i18n::{Msg, capitalised, count, fill};
use super::json::Json;
use super::node::{
    Names, Node, cites, element, line, plain, review, sign, titled, unfold, with, words,
};
use super::options::detail;
use super::scheme::scheme;
use super::whole::Whole;

/// What is beside a section of the plan (`care`, `views`, `rules`) or beside all of it (`labels`, `tki`), or what a `scheme`
/// or an `option` opens to; `of` is the section, the scheme or the option.
pub fn beside(whole: &Whole, of: &str, which: &str) -> Node {
    let (plan, names) = (&whole.assessment.plan, &whole.names);
    let section = plan.every_phase().find(|phase| phase.phase == of);
    let inside = match which {
        "scheme" => return scheme(whole, of),
        "option" => return detail(plan, names, of),
        "care" => care::care(names, &Json::of(&section.map(|s| &s.care)).items()),
        "views" => {
            let views = Json::of(&section.map(|s| &s.views)).items();
            views.iter().map(|v| view(names, v)).collect()
        }
        "rules" => rules(names, &Json::of(&section.map(|s| &s.rules)).items()),
        "labels" => Json::of(&plan.labels).items().iter().map(|l| label(names, l)).collect(),
        _ => inhibitors(names, &Json::of(&plan.tki)),
    };
    element("div", "", inside)
}

/// What each body says on one question; nothing is merged.
fn view(names: &Names, v: &Json) -> Node {
    let say = |b: &Json| {
        let body = words("b", "", [&b.text("body"), ": "].concat());
        element(
            "li",
            "",
            vec![element("p", "", vec![body, plain(b.text("words")), plain(" "), cites(names, b)])],
        )
    };
    let mut inside = vec![
        words("h5", "", capitalised(&v.text("topic"))),
        element("ul", "statements", v.list("says").iter().map(say).collect()),
    ];
    let shown = v.text("shown");
    if !shown.is_empty() {
        let here = words("b", "", Msg::ConflictShown.text());
        inside.push(element("p", "small", vec![here, plain([" ", &shown].concat())]));
    }
    element("div", "", inside)
}

fn verdict(status: &str) -> (&'static str, Msg) {
    match status {
        "applies" | "met" => ("true", Msg::Applies),
        "not-applicable" | "not-met" => ("false", Msg::AppliesNot),
        _ => ("unknown", Msg::AppliesMaybe),
    }
}

/// Those that apply or may; the others are one press further.
fn rules(names: &Names, items: &[Json]) -> Vec<Node> {
    let (others, live): (Vec<_>, Vec<_>) =
        items.iter().partition(|r| r.text("status") == "not-applicable");
    let mut inside =
        vec![element("ul", "criteria rules", live.into_iter().map(|r| rule(names, r)).collect())];
    if !others.is_empty() {
        let label = count(others.len(), Msg::OthersOne, Msg::OthersMany);
        let list = others.into_iter().map(|r| rule(names, r)).collect();
        let list = element("ul", "criteria rules", list);
        inside.push(unfold("others", "", false, vec![plain(label)], vec![list]));
    }
    inside
}

fn rule(names: &Names, r: &Json) -> Node {
    let (verdict, word) = verdict(&r.text("status"));
    let steps = |list: &str| r.list(list).iter().map(|s| s.text("words")).collect::<Vec<_>>();
    let order = steps("order").into_iter().map(|s| words("li", "", capitalised(&s))).collect();
    let mut below = Vec::new();
    let depends = r.texts("dependsOn");
    if !depends.is_empty() {
        let facts = depends.join(", ");
        below.push(words("p", "muted small", fill(Msg::DependsOn, &[("facts", &facts)])));
    }
    below.push(element("ol", "steps", order));
    let avoid = steps("avoid").join("; ");
    if !avoid.is_empty() {
        below.push(words("p", "", fill(Msg::RuleAvoid, &[("what", &avoid)])));
    }
    below.push(with(&r.text("why"), cites(names, r)));
    line(verdict, &[&r.text("id"), ": ", r.text("words").as_str()].concat(), word.text(), below)
}

/// A label: its indications line by line, boxed warnings, limits.
fn label(names: &Names, l: &Json) -> Node {
    let indications = l.list("indications");
    let standing: Vec<&str> = indications.iter().map(|i| stands(&i.text("status"))).collect();
    let standing =
        if standing.is_empty() { Msg::LabelNone.text().to_owned() } else { standing.join("; ") };
    let name = words("b", "", capitalised(&l.text("name")));
    let whose = [" (", &l.text("jurisdiction"), "): ", &standing].concat();
    let mut inside: Vec<Node> = indications.iter().map(|i| indication(names, i)).collect();
    for (list, title) in [("boxed", Msg::LabelBoxed), ("limits", Msg::LabelLimits)] {
        let lines = l.list(list);
        let lines =
            lines.iter().map(|b| element("li", "", vec![with(&b.text("words"), cites(names, b))]));
        inside.push(titled("h5", title, "statements", lines.collect()));
    }
    let off = l.text("offLabel");
    if !off.is_empty() {
        let title = words("b", "", Msg::LabelOff.text());
        inside.push(element("p", "small", vec![title, plain([" ", &off].concat())]));
    }
    let review = words("span", "muted", [review(l), " "].concat());
    inside.push(element("p", "small read-in", vec![review, cites(names, l)]));
    unfold(l.text("drug"), "label-of", false, vec![name, plain(whose)], inside)
}

/// Where an indication stands for this patient.
pub fn stands(status: &str) -> &'static str {
    match status {
        "met" => Msg::LabelMet.text(),
        "not-met" => Msg::LabelNotMet.text(),
        _ => Msg::LabelOpen.text(),
    }
}

fn indication(names: &Names, i: &Json) -> Node {
    let criterion = |c: &Json| {
        let truth = c.text("verdict");
        let (_, _, word) = sign(&truth);
        line(&truth, &c.text("words"), word.text(), vec![element("p", "", vec![cites(names, c)])])
    };
    let lines = i.list("lines");
    let lines = lines.iter().map(criterion).collect();
    let title = words("h5", "", capitalised(&i.text("words")));
    element("div", "", vec![title, element("ul", "criteria", lines)])
}

/// Inhibitors of BCR::ABL1 by the mutations found.
fn inhibitors(names: &Names, t: &Json) -> Vec<Node> {
    let row = |r: &Json| {
        let found = r.text("found");
        let word = match found.as_str() {
            "true" => Msg::MutationFound,
            "false" => Msg::MutationAbsent,
            _ => Msg::Unknown,
        };
        let mut said = Vec::new();
        for (list, title) in
            [("prefer", Msg::TkiPrefer), ("not", Msg::TkiNot), ("mayFail", Msg::TkiMayFail)]
        {
            let drugs = r.texts(list).join(", ");
            if !drugs.is_empty() {
                said.push(fill(title, &[("drugs", &drugs)]));
            }
        }
        let note = r.text("note");
        if !note.is_empty() {
            said.push([&capitalised(&note), "."].concat());
        }
        let said = element("p", "", vec![plain(said.join(" ")), plain(" "), cites(names, r)]);
        line(&found, &r.text("words"), word.text(), vec![said])
    };
    let drug = |d: &Json| {
        let word = match d.text("status").as_str() {
            "contradiction" => Msg::TkiContradiction,
            "not" => Msg::TkiAgainst,
            "failed" => Msg::TkiFailed,
            "preferred" => Msg::TkiPreferred,
            "open" => Msg::TkiOpen,
            _ => Msg::TkiDepends,
        };
        let name = words("b", "", capitalised(&d.text("drug")));
        element("li", "", vec![name, plain([Msg::Colon.text(), " ", word.text()].concat())])
    };
    let list = |name: &str| t.list(name);
    let mut inside = vec![
        words("p", "muted small", [&capitalised(&t.text("note")), "."].concat()),
        element("ul", "two", list("inhibitors").iter().map(drug).collect()),
        element("ul", "criteria", list("rows").iter().map(row).collect()),
    ];
    let apart = t.texts("notInTable").join(", ");
    if !apart.is_empty() {
        inside.push(words("p", "", fill(Msg::TkiApart, &[("list", &apart)])));
    }
    inside
}
