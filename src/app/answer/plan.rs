//! The plan by phase, as the module of the plan gives it.

use std::rc::Rc;

use yew::prelude::*;

use super::options::{self, cites, others};
use super::timeline::timeline;
use super::{Answer, beside};
use crate::app::components::{Fold, Opens, What, element, region, stated, statement, with, words};
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
        inside.push(element("div", "phase", beside::of_plan(planned, send)));
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
        let mut excluded = Vec::new();
        // Regimens first, then drugs and procedures, what sources say in general terms last.
        let mut open = [const { Vec::new() }; 3];
        for (n, option) in section.list("options").iter().enumerate() {
            if option.text("status") == "excluded" {
                excluded.push(options::excluded(self.planned, option));
            } else {
                let [regimens, drugs, general] = &mut open;
                let group = match option.text("kind").as_str() {
                    "regimen" => regimens,
                    "class" => general,
                    _ => drugs,
                };
                group.push(self.opens(option.text("id"), What::Choice(place, n)));
            }
        }
        let [mut regimens, drugs, general] = open;
        regimens.extend(drugs);
        let heading = if regimens.is_empty() || general.is_empty() {
            Html::default()
        } else {
            words("h5", "", Msg::OptionsGeneral.text())
        };
        inside.push(element("ul", "options", regimens));
        inside.push(heading);
        inside.push(element("ul", "options", general));
        let label = count(excluded.len(), Msg::ExcludedOne, Msg::ExcludedMany);
        inside.push(fold("excluded-", id, label, "options", excluded));
        let statements = section.list("statements").iter().map(|s| self.statement(s)).collect();
        let label = Msg::SourcesSay.text().to_owned();
        inside.push(fold("statements-", id, label, "statements", statements));
        inside.extend(beside::of_section(section, self.send));
        inside
    }

    fn opens(&self, key: String, what: What) -> Html {
        html! { <Opens {key} {what} assessment={self.a} send={self.send.clone()} /> }
    }

    fn statement(&self, s: &Json) -> Html {
        let names = &self.planned.names;
        let inside = vec![with(&s.text("words"), cites(names, s)), others(names, s)];
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
