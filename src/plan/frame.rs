//! The plan by phase: the time line, then every phase and section with its options, then what stands beside all of it.

use stratall::report::{DurationView, PhaseView, PlanView};

use super::changed;
use super::i18n::{Msg, capitalised, count, fill};
use super::json::Json;
use super::node::{
    Names, Node, cites, element, fold, nothing, others, plain, row, with, with_attributes, words,
};
use super::options as option;
use super::timeline::timeline;

/// The facts on which the status of an option still depends, each once.
pub fn open(plan: &PlanView) -> Vec<&'static str> {
    let mut open = Vec::new();
    for option in plan.every_phase().flat_map(|section| &section.options) {
        for fact in &option.depends_on {
            if !open.contains(fact) {
                open.push(fact);
            }
        }
    }
    open
}

/// The plan, drawn: what stands below one another. What is as before is not drawn again.
pub fn frame(plan: &PlanView, before: Option<&PlanView>, names: &Names) -> Vec<Node> {
    let assumptions = |taken: &Vec<&str>| {
        let taken = taken.iter();
        let taken = taken.map(|t| words("p", "muted", [&capitalised(t), "."].concat())).collect();
        row("assumptions", element("div", "", taken))
    };
    let durations = |all: &Vec<DurationView>| row("timeline", timeline(&Json::of(all), names));
    let mut parts = vec![
        changed(&plan.assumptions, before.map(|b| &b.assumptions), assumptions),
        changed(&plan.durations, before.map(|b| &b.durations), durations),
    ];
    let mut sections_before = before.into_iter().flat_map(PlanView::every_phase);
    parts.extend(plan.every_phase().map(|now| {
        changed(now, sections_before.next(), |now| row(now.phase, section(names, now)))
    }));
    parts.push(row("beside", element("div", "phase", beside_all(plan))));
    parts
}

fn section(names: &Names, section: &PhaseView) -> Node {
    let (id, stands) = (section.phase, section.standing);
    let mut inside = content(names, id, section);
    // Relapse is folded unless the patient is there: most readers are not.
    if id == "relapse" {
        let note = section.options.len().to_string();
        let now = if stands == "now" { "open" } else { "" };
        inside = vec![fold("relapse", Msg::RelapseShow.text(), &note, now, inside)];
    }
    let head = vec![words("h4", "", section.label), standing(stands)];
    inside.insert(0, element("div", "phase-head", head));
    element("section", &["phase ", stands].concat(), inside)
}

fn content(names: &Names, id: &str, section: &PhaseView) -> Vec<Node> {
    let mut inside = Vec::new();
    if id == "transplant" {
        inside.push(words("p", "muted", Msg::TransplantNote.text()));
    }
    inside.extend(options(names, id, &Json::of(&section.options).items()));
    let statements = Json::of(&section.statements).items();
    let statements = statements.iter().map(|s| statement(names, s)).collect();
    let label = Msg::SourcesSay.text().to_owned();
    inside.push(unless_empty("statements-", id, label, "statements", statements));
    inside.extend(beside(section));
    inside
}

/// What is for this patient or may be, then what is not.
fn options(names: &Names, id: &str, all: &[Json]) -> Vec<Node> {
    let mut excluded = Vec::new();
    // Regimens first, then drugs and procedures, what sources say in general terms last.
    let mut open = [const { Vec::new() }; 3];
    for option in all {
        if option.text("status") == "excluded" {
            excluded.push(option::excluded(names, option));
        } else {
            let [regimens, drugs, general] = &mut open;
            let group = match option.text("kind").as_str() {
                "regimen" => regimens,
                "class" => general,
                _ => drugs,
            };
            group.push(row(&option.text("id"), option::option(names, option)));
        }
    }
    let [mut regimens, drugs, general] = open;
    regimens.extend(drugs);
    let heading = if regimens.is_empty() || general.is_empty() {
        nothing()
    } else {
        words("h5", "", Msg::OptionsGeneral.text())
    };
    let label = count(excluded.len(), Msg::ExcludedOne, Msg::ExcludedMany);
    vec![
        element("ul", "options", regimens),
        heading,
        element("ul", "options", general),
        unless_empty("excluded-", id, label, "options", excluded),
    ]
}

fn standing(word: &str) -> Node {
    let said = match word {
        "now" => Msg::StandingNow.text(),
        "later" => Msg::StandingLater.text(),
        "past" => Msg::StandingPast.text(),
        _ => "",
    };
    let hidden = [("hidden", "")];
    let attributes = if said.is_empty() { &hidden[..] } else { &[] };
    with_attributes("span", &["standing ", word].concat(), attributes, vec![plain(said)])
}

fn statement(names: &Names, s: &Json) -> Node {
    let mut inside = vec![with(&s.text("words"), cites(names, s))];
    inside.extend(others(names, s));
    with_attributes("li", "", &[("data-seed", &s.texts("seed").join(" "))], inside)
}

/// A folded list; nothing in its place where it is empty. What is excluded is printed all the same.
fn unless_empty(of: &str, id: &str, label: String, class: &str, lines: Vec<Node>) -> Node {
    if lines.is_empty() {
        return nothing();
    }
    let print = class == "options";
    let (note, how) = if print { (String::new(), "print") } else { (lines.len().to_string(), "") };
    fold(&[of, id].concat(), &label, &note, how, vec![element("ul", class, lines)])
}

/// The rows beside a section; those with nothing in them are left out.
fn beside(section: &PhaseView) -> Vec<Node> {
    let live = section.rules.iter().filter(|r| r.status != "not-applicable").count();
    let live = fill(Msg::RulesLive, &[("n", &live.to_string())]);
    let [care, views] = [section.care.len(), section.views.len()];
    let rows = [
        (care, "care", Msg::CareTitle, care.to_string()),
        (views, "views", Msg::ViewsTitle, views.to_string()),
        (section.rules.len(), "rules", Msg::RulesTitle, live),
    ];
    let there = rows.into_iter().filter(|(n, ..)| *n > 0);
    there.map(|(_, which, label, note)| opens(section.phase, which, label, &note)).collect()
}

/// The rows beside the whole plan.
fn beside_all(plan: &PlanView) -> Vec<Node> {
    let labels = plan.labels.len().to_string();
    let mut rows = vec![opens("", "labels", Msg::LabelsTitle, &labels)];
    if plan.tki.concerns != "false" {
        rows.push(opens("", "tki", Msg::InhibitorsTitle, ""));
    }
    rows
}

/// What the page opens and then asks for: see [`super::beside`].
fn opens(of: &str, which: &str, label: Msg, note: &str) -> Node {
    let attributes =
        [("key", which), ("of", of), ("which", which), ("label", label.text()), ("note", note)];
    with_attributes("sheet", "", &attributes, Vec::new())
}
