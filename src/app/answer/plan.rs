//! The plan by phase.

use std::rc::Rc;

use stratall::Assessment;
use stratall::report::PhaseView;
use yew::prelude::*;

use super::options;
use super::timeline::timeline;
use crate::app::components::{Fold, Opens, What, element, region, statement, words};
use crate::app::i18n::{Msg, capitalised, count};
use crate::app::state::Dispatch;

/// The time line, then every phase and section.
pub fn plan(a: &Rc<Assessment>, send: &Dispatch) -> Html {
    let plan = &a.plan;
    let show = Show { a, send };
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    region(
        "plan",
        Msg::PlanTitle,
        false,
        vec![
            element("ul", "statements lead", phases.map(statement).collect()),
            timeline(&plan.durations),
            plan.phases.iter().map(|p| show.phase(p, None)).collect(),
            show.phase(&plan.cns, None),
            show.phase(&plan.transplant, Some(Msg::TransplantNote)),
            show.phase(&plan.monitoring, None),
            show.relapse(&plan.relapse),
            show.phase(&plan.supportive, None),
            show.phase(&plan.palliative, None),
        ],
    )
}

fn standing(phase: &PhaseView) -> Html {
    let word = match phase.standing {
        "now" => Msg::StandingNow.text(),
        "later" => Msg::StandingLater.text(),
        "past" => Msg::StandingPast.text(),
        _ => "",
    };
    html! { <span class={classes!("standing", phase.standing)} hidden={word.is_empty()}>{ word }</span> }
}

struct Show<'a> {
    a: &'a Rc<Assessment>,
    send: &'a Dispatch,
}

impl Show<'_> {
    fn phase(&self, phase: &PhaseView, note: Option<Msg>) -> Html {
        self.section(phase, self.content(phase, note))
    }

    /// Relapse is folded unless the patient is there: most readers are not.
    fn relapse(&self, phase: &PhaseView) -> Html {
        let content = self.content(phase, None);
        let fold = html! {
            <Fold id="relapse" label={Msg::RelapseShow.text()} note={phase.options.len().to_string()} open={phase.standing == "now"}>
                { for content }
            </Fold>
        };
        self.section(phase, vec![fold])
    }

    fn section(&self, phase: &PhaseView, mut inside: Vec<Html>) -> Html {
        let head = vec![words("h4", "", phase.label), standing(phase)];
        inside.insert(0, element("div", "phase-head", head));
        html! { <section key={phase.phase} class={["phase ", phase.standing].concat()}>{ for inside }</section> }
    }

    fn content(&self, phase: &PhaseView, note: Option<Msg>) -> Vec<Html> {
        let place =
            self.a.plan.every_phase().position(|p| p.phase == phase.phase).unwrap_or_default();
        let open = phase.options.iter().enumerate().filter(|(_, o)| o.status != "excluded");
        let open = open.map(|(n, o)| {
            html! { <Opens key={o.id} what={What::Choice(place, n)} assessment={self.a} send={self.send.clone()} /> }
        });
        let mut inside = Vec::new();
        if let Some(note) = note {
            inside.push(words("p", "muted", note.text()));
        }
        if !phase.note.is_empty() {
            inside.push(words("p", "muted", [&capitalised(phase.note), "."].concat()));
        }
        inside.push(element("ul", "options", open.collect()));
        let excluded = phase.options.iter().filter(|o| o.status == "excluded");
        let excluded: Vec<Html> = excluded.map(options::excluded).collect();
        let label = count(excluded.len(), Msg::ExcludedOne, Msg::ExcludedMany);
        inside.push(fold("excluded-", phase, label, "options", excluded));
        let statements: Vec<Html> = phase.statements.iter().map(statement).collect();
        let label = Msg::SourcesSay.text().to_owned();
        inside.push(fold("statements-", phase, label, "statements", statements));
        inside
    }
}

/// A folded list; nothing where it is empty. What is excluded is printed all the same.
fn fold(id: &str, phase: &PhaseView, label: String, class: &'static str, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let print = class == "options";
    let note = if print { String::new() } else { lines.len().to_string() };
    let list = element("ul", class, lines);
    html! { <Fold id={[id, phase.phase].concat()} {label} {note} {print}>{ list }</Fold> }
}
