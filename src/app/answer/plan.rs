//! The plan by phase, as the module of the plan gives it.

use std::rc::Rc;

use yew::prelude::*;

use super::Answer;
use super::options::{self, cites};
use super::timeline::timeline;
use crate::app::components::{
    Fold, Opens, What, differing, element, region, stated, statement, with, words,
};
use crate::app::i18n::{Msg, capitalised, count};
use crate::app::json::Json;
use crate::app::planner::Planned;
use crate::app::state::{Action, Dispatch};
use crate::app::words::{Arrival, Notice, notice};

/// The time line, then every phase and section.
pub fn plan(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    let mut inside = vec![
        element("ul", "statements lead", phases.map(statement).collect()),
        absence(a.plan.arrival(), send),
    ];
    if let Some(planned) = a.plan.here() {
        let taken = planned.plan.texts("assumptions");
        let taken = taken.iter().map(|t| words("p", "muted", [&capitalised(t), "."].concat()));
        inside.extend(taken);
        inside.push(timeline(planned));
        let show = Show { a, planned, send };
        let sections = planned.sections();
        inside
            .extend(sections.into_iter().enumerate().map(|(n, section)| show.section(n, &section)));
    }
    region("plan", Msg::PlanTitle, false, inside)
}

/// That the module is on its way or could not be loaded.
fn absence(arrival: Arrival, send: &Dispatch) -> Html {
    let send = send.clone();
    let said = Notice {
        arrival,
        coming: Msg::PlanComing.text(),
        failed: Msg::PlanFailed,
        again: Msg::PlanAgain,
        of: "plan",
        focus: "plan-title",
    };
    notice(said, move || send.dispatch(Action::Planner(Arrival::Coming)))
}

fn standing(word: &str) -> Html {
    let said = match word {
        "now" => Msg::StandingNow.text(),
        "later" => Msg::StandingLater.text(),
        "past" => Msg::StandingPast.text(),
        _ => "",
    };
    html! { <span class={["standing ", word].concat()} hidden={said.is_empty()}>{ said }</span> }
}

struct Show<'a> {
    a: &'a Rc<Answer>,
    planned: &'a Planned,
    send: &'a Dispatch,
}

impl Show<'_> {
    /// A section at its place among [`Planned::sections`].
    fn section(&self, place: usize, section: &Json) -> Html {
        let (id, stands) = (section.text("phase"), section.text("standing"));
        let mut inside = self.content(place, &id, section);
        // Relapse is folded unless the patient is there: most readers are not.
        if id == "relapse" {
            let note = section.list("options").len().to_string();
            inside = vec![html! {
                <Fold id="relapse" label={Msg::RelapseShow.text()} {note} open={stands == "now"}>
                    { for inside }
                </Fold>
            }];
        }
        let head = vec![words("h4", "", section.text("label")), standing(&stands)];
        inside.insert(0, element("div", "phase-head", head));
        html! { <section key={id.clone()} class={["phase ", &stands].concat()}>{ for inside }</section> }
    }

    fn content(&self, place: usize, id: &str, section: &Json) -> Vec<Html> {
        let mut inside = Vec::new();
        if id == "transplant" {
            inside.push(words("p", "muted", Msg::TransplantNote.text()));
        }
        let note = section.text("note");
        if !note.is_empty() {
            inside.push(words("p", "muted", [&capitalised(&note), "."].concat()));
        }
        let mut open = Vec::new();
        let mut excluded = Vec::new();
        for (n, option) in section.list("options").iter().enumerate() {
            if option.text("status") == "excluded" {
                excluded.push(options::excluded(self.planned, option));
            } else {
                let key = option.text("id");
                open.push(html! {
                    <Opens {key} what={What::Choice(place, n)} assessment={self.a} send={self.send.clone()} />
                });
            }
        }
        inside.push(element("ul", "options", open));
        let label = count(excluded.len(), Msg::ExcludedOne, Msg::ExcludedMany);
        inside.push(fold("excluded-", id, label, "options", excluded));
        let statements = section.list("statements").iter().map(|s| self.statement(s)).collect();
        let label = Msg::SourcesSay.text().to_owned();
        inside.push(fold("statements-", id, label, "statements", statements));
        inside
    }

    fn statement(&self, s: &Json) -> Html {
        let mut inside = vec![with(&s.text("words"), cites(self.planned, s))];
        let differs = s.list("differs");
        inside.extend(differs.iter().map(|d| differing(&d.text("words"), cites(self.planned, d))));
        stated(s.texts("seed").join(" "), inside)
    }
}

/// A folded list; nothing where it is empty. What is excluded is printed all the same.
fn fold(id: &str, phase: &str, label: String, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let print = class == "options";
    let note = if print { String::new() } else { lines.len().to_string() };
    let list = element("ul", class, lines);
    html! { <Fold id={[id, phase].concat()} {label} {note} {print}>{ list }</Fold> }
}
