//! What stands beside the options, opened on demand and drawn by the plan's module: care, what each body says, rules of
//! relapse, labels, inhibitors.

use yew::prelude::*;

use super::calendar::Drawn;
use crate::app::i18n::{Msg, fill};
use crate::app::json::Json;
use crate::app::planner::Planned;
use crate::app::state::Dispatch;

/// Beside a section of the plan.
const OF_SECTION: [(&str, Msg); 3] =
    [("care", Msg::CareTitle), ("views", Msg::ViewsTitle), ("rules", Msg::RulesTitle)];

/// The rows of a section; those with nothing in them are left out.
pub fn of_section(section: &Json, send: &Dispatch) -> Vec<Html> {
    let row = |(which, label): (&'static str, Msg)| {
        let items = section.list(which);
        let note = if which == "rules" {
            let live = items.iter().filter(|r| r.text("status") != "not-applicable").count();
            fill(Msg::RulesLive, &[("n", &live.to_string())])
        } else {
            items.len().to_string()
        };
        (!items.is_empty()).then(|| row(section.text("phase"), which, label, note, send))
    };
    OF_SECTION.into_iter().filter_map(row).collect()
}

/// The rows beside the whole plan.
pub fn of_plan(planned: &Planned, send: &Dispatch) -> Vec<Html> {
    let labels = planned.plan.list("labels").len().to_string();
    let mut rows = vec![row(String::new(), "labels", Msg::LabelsTitle, labels, send)];
    if planned.plan.get("tki").text("concerns") != "false" {
        rows.push(row(String::new(), "tki", Msg::InhibitorsTitle, String::new(), send));
    }
    rows
}

fn row(of: String, which: &'static str, label: Msg, note: String, send: &Dispatch) -> Html {
    html! { <Drawn key={which} {of} {which} label={label.text()} {note} {send} /> }
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
