//! What stands beside the options, opened on demand: care, what each body says, rules of relapse, labels, inhibitors.

use yew::prelude::*;

use super::Answer;
use super::care;
use super::options::{cites, review};
use crate::app::components::{Door, element, line, plain, titled, unfold, with, words};
use crate::app::i18n::{Msg, capitalised, count, fill};
use crate::app::json::Json;
use crate::app::planner::{Names, Planned};

/// Which of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    Care,
    Views,
    Rules,
    Labels,
    Inhibitors,
}

use Beside::{Care, Inhibitors, Labels, Rules, Views};

/// What stands beside a section of the plan.
pub const OF_SECTION: [Beside; 3] = [Care, Views, Rules];
/// What stands beside the whole plan.
pub const OF_PLAN: [Beside; 2] = [Labels, Inhibitors];

/// What is there, of the section at a place or of the whole plan.
pub fn at(a: &Answer, section: usize, which: Beside) -> Vec<Json> {
    let Some(planned) = a.plan.here() else { return Vec::new() };
    let of = |name: &str| planned.sections().get(section).map(|s| s.list(name)).unwrap_or_default();
    match which {
        Care => of("care"),
        Views => of("views"),
        Rules => of("rules"),
        Labels => planned.plan.list("labels"),
        Inhibitors => {
            let table = planned.plan.get("tki");
            Some(table).filter(|t| t.text("concerns") != "false").into_iter().collect()
        }
    }
}

/// Its id on the page.
pub fn id(section: usize, which: Beside) -> String {
    let name = match which {
        Care => "care",
        Views => "views",
        Rules => "rules",
        Labels => "labels",
        Inhibitors => "inhibitors",
    };
    ["beside-", name, "-", &section.to_string()].concat()
}

/// The row that opens to it; nothing where there is none.
pub fn beside(a: &Answer, section: usize, which: Beside, door: &Door) -> Option<Html> {
    let planned = a.plan.here()?;
    let items = at(a, section, which);
    let names = &planned.names;
    let (title, of) = match which {
        Care => (Msg::CareTitle, count(items.len(), Msg::ItemOne, Msg::ItemMany)),
        Views => (Msg::ViewsTitle, count(items.len(), Msg::ItemOne, Msg::ItemMany)),
        Rules => {
            let live = items.iter().filter(|r| r.text("status") != "not-applicable").count();
            (Msg::RulesTitle, fill(Msg::RulesLive, &[("n", &live.to_string())]))
        }
        Labels => (Msg::LabelsTitle, count(items.len(), Msg::ItemOne, Msg::ItemMany)),
        Inhibitors => (Msg::InhibitorsTitle, String::new()),
    };
    if items.is_empty() {
        return None;
    }
    let id = id(section, which);
    let inside = || match which {
        Care => care::care(names, &items),
        Views => items.iter().map(|v| view(names, v)).collect(),
        Rules => rules(names, &items),
        Labels => items.iter().map(|l| label(names, l)).collect(),
        Inhibitors => items.iter().flat_map(|t| inhibitors(names, t)).collect(),
    };
    Some(html! {
        <div class="beside">
            { door.opener(title.text(), &id) }
            { words("span", "muted small", of) }
            { door.room(&id, inside) }
        </div>
    })
}

/// What each body says on one question; nothing is merged.
fn view(names: &Names, v: &Json) -> Html {
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
fn rules(names: &Names, items: &[Json]) -> Vec<Html> {
    let (others, live): (Vec<_>, Vec<_>) =
        items.iter().enumerate().partition(|(_, r)| r.text("status") == "not-applicable");
    let mut inside = vec![element(
        "ul",
        "criteria rules",
        live.into_iter().map(|(n, r)| rule(names, n, r)).collect(),
    )];
    if !others.is_empty() {
        let label = count(others.len(), Msg::OthersOne, Msg::OthersMany);
        let list = others.into_iter().map(|(n, r)| rule(names, n, r)).collect();
        let list = element("ul", "criteria rules", list);
        inside.push(unfold("others".to_owned(), "", false, vec![plain(label)], vec![list]));
    }
    inside
}

fn rule(names: &Names, n: usize, r: &Json) -> Html {
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
    line(n, verdict, &[&r.text("id"), ": ", &r.text("words")].concat(), word.text(), below)
}

/// A label: its indications line by line, boxed warnings, limits.
fn label(names: &Names, l: &Json) -> Html {
    let indications = l.list("indications");
    let standing: Vec<&str> = indications
        .iter()
        .map(|i| match i.text("status").as_str() {
            "met" => Msg::LabelMet.text(),
            "not-met" => Msg::LabelNotMet.text(),
            _ => Msg::LabelOpen.text(),
        })
        .collect();
    let standing =
        if standing.is_empty() { Msg::LabelNone.text().to_owned() } else { standing.join("; ") };
    let name = words("b", "", capitalised(&l.text("name")));
    let whose = [" (", &l.text("jurisdiction"), "): ", &standing].concat();
    let mut inside: Vec<Html> = indications.iter().map(|i| indication(names, i)).collect();
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

fn indication(names: &Names, i: &Json) -> Html {
    let criterion = |(n, c): (usize, &Json)| {
        let truth = c.text("verdict");
        let (_, _, word) = crate::app::components::sign(&truth);
        line(
            n,
            &truth,
            &c.text("words"),
            word.text(),
            vec![element("p", "", vec![cites(names, c)])],
        )
    };
    let lines = i.list("lines");
    let lines = lines.iter().enumerate().map(criterion).collect();
    let title = words("h5", "", capitalised(&i.text("words")));
    element("div", "", vec![title, element("ul", "criteria", lines)])
}

/// Inhibitors of BCR::ABL1 by the mutations found.
fn inhibitors(names: &Names, t: &Json) -> Vec<Html> {
    let row = |(n, r): (usize, &Json)| {
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
        line(n, &found, &r.text("words"), word.text(), vec![said])
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
        element("li", "", vec![name, plain([": ", word.text()].concat())])
    };
    let list = |name: &str| t.list(name);
    let mut inside = vec![
        words("p", "muted small", [&capitalised(&t.text("note")), "."].concat()),
        element("ul", "two", list("inhibitors").iter().map(drug).collect()),
        element("ul", "criteria", list("rows").iter().enumerate().map(row).collect()),
    ];
    let apart = t.texts("notInTable").join(", ");
    if !apart.is_empty() {
        inside.push(words("p", "", fill(Msg::TkiApart, &[("list", &apart)])));
    }
    inside
}

/// The sign of the label that an option follows, where it has one.
pub fn of_option(planned: &Planned, id: &str) -> Option<(String, String)> {
    let labels = planned.plan.list("labels");
    let all = labels
        .iter()
        .flat_map(|l| l.list("indications").into_iter().map(|i| (l.text("jurisdiction"), i)));
    let (whose, found) = all.into_iter().find(|(_, i)| i.text("id") == id)?;
    let word = match found.text("status").as_str() {
        "met" => Msg::LabelMet,
        "not-met" => Msg::LabelNotMet,
        _ => Msg::LabelOpen,
    };
    Some((whose, [&found.text("words"), ": ", word.text()].concat()))
}
