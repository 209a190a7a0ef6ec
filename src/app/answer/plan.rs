//! The plan by phase.

use std::rc::Rc;

use stratall::Assessment;
use stratall::report::PhaseView;
use yew::prelude::*;

use super::options;
use super::timeline::timeline;
use crate::app::components::{Fold, Opens, What, statement};
use crate::app::i18n::{Msg, capitalised, count};
use crate::app::state::Dispatch;

/// The time line, then every phase and section.
pub fn plan(a: &Rc<Assessment>, send: &Dispatch) -> Html {
    let plan = &a.plan;
    let show = Show { a, send };
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    html! {
        <section aria-labelledby="plan-title" class="plan">
            <h3 id="plan-title">{ Msg::PlanTitle.text() }</h3>
            <ul class="statements lead">{ for phases.map(statement) }</ul>
            { timeline(&plan.durations) }
            { for plan.phases.iter().map(|p| show.phase(p, None)) }
            { show.phase(&plan.cns, None) }
            { show.phase(&plan.transplant, Some(Msg::TransplantNote)) }
            { show.phase(&plan.monitoring, None) }
            { show.relapse(&plan.relapse) }
            { show.phase(&plan.supportive, None) }
            { show.phase(&plan.palliative, None) }
        </section>
    }
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
        html! {
            <section key={phase.phase} class={classes!("phase", phase.standing)}>
                <div class="phase-head"><h4>{ phase.label }</h4>{ standing(phase) }</div>
                { self.content(phase, note) }
            </section>
        }
    }

    /// Relapse is folded unless the patient is there: most readers are not.
    fn relapse(&self, phase: &PhaseView) -> Html {
        html! {
            <section key={phase.phase} class={classes!("phase", phase.standing)}>
                <div class="phase-head"><h4>{ phase.label }</h4>{ standing(phase) }</div>
                <Fold id="relapse" label={Msg::RelapseShow.text()} note={phase.options.len().to_string()} open={phase.standing == "now"}>
                    { self.content(phase, None) }
                </Fold>
            </section>
        }
    }

    fn content(&self, phase: &PhaseView, note: Option<Msg>) -> Html {
        let place =
            self.a.plan.every_phase().position(|p| p.phase == phase.phase).unwrap_or_default();
        let open = phase.options.iter().enumerate().filter(|(_, o)| o.status != "excluded");
        let excluded: Vec<_> = phase.options.iter().filter(|o| o.status == "excluded").collect();
        let (n, none) = (excluded.len(), excluded.is_empty());
        let statements = &phase.statements;
        html! {<>
            <p class="muted" hidden={note.is_none()}>{ note.map_or("", Msg::text) }</p>
            <p class="muted" hidden={phase.note.is_empty()}>{ capitalised(phase.note) }{ "." }</p>
            <ul class="options">{ for open.map(|(n, o)| html! { <Opens key={o.regimen} what={What::Choice(place, n)} assessment={self.a} send={self.send.clone()} /> }) }</ul>
            <div hidden={none}>
                <Fold id={["excluded-", phase.phase].concat()} label={count(n, Msg::ExcludedOne, Msg::ExcludedMany)} print=true>
                    <ul class="options">{ for excluded.into_iter().map(options::excluded) }</ul>
                </Fold>
            </div>
            <div hidden={statements.is_empty()}>
                <Fold id={["statements-", phase.phase].concat()} label={Msg::SourcesSay.text()} note={statements.len().to_string()}>
                    <ul class="statements">{ for statements.iter().map(statement) }</ul>
                </Fold>
            </div>
        </>}
    }
}
