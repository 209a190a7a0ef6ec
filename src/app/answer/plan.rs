//! The plan by phase.

use stratall::Assessment;
use stratall::report::{OptionView, PhaseView};
use yew::AttrValue;
use yew::prelude::*;

use super::options;
use super::timeline::timeline;
use crate::app::components::{
    Folded, Opens, Row, el, el_with, folded, owned, shown, statement, text, when,
};
use crate::app::i18n::{Msg, capitalised, count};

/// The time line, then every phase and section.
pub fn plan(a: &Assessment) -> Html {
    let plan = &a.plan;
    let phases = a.statements.iter().filter(|s| s.topic == "phases");
    html! {
        <section aria-labelledby="plan-title" class="plan">
            <h3 id="plan-title">{ Msg::PlanTitle.text() }</h3>
            { el("ul", "statements lead", phases.map(statement).collect()) }
            { timeline(&plan.durations) }
            { for plan.phases.iter().map(|p| phase(p, None)) }
            { phase(&plan.cns, None) }
            { phase(&plan.transplant, Some(Msg::TransplantNote)) }
            { phase(&plan.monitoring, None) }
            { relapse(&plan.relapse) }
            { phase(&plan.supportive, None) }
            { phase(&plan.palliative, None) }
        </section>
    }
}

fn standing(phase: &PhaseView) -> Html {
    let word = match phase.standing {
        "now" => Msg::StandingNow.text(),
        "later" => Msg::StandingLater.text(),
        "past" => Msg::StandingPast.text(),
        _ => return Html::default(),
    };
    let class = AttrValue::from(["standing ", phase.standing].concat());
    el_with("span", &[("class", class)], vec![text(word)])
}

fn phase(phase: &PhaseView, note: Option<Msg>) -> Html {
    section(phase, content(phase, note))
}

/// Relapse is folded unless the patient is there: most readers are not.
fn relapse(phase: &PhaseView) -> Html {
    let label = Msg::RelapseShow.text().to_owned();
    let options =
        Folded { open: phase.standing == "now", ..Folded::new("relapse".to_owned(), label) };
    section(phase, vec![folded(options.note(phase.options.len()), content(phase, None))])
}

fn section(phase: &PhaseView, content: Vec<Html>) -> Html {
    let head = vec![el("h4", "", vec![text(phase.label)]), standing(phase)];
    let mut parts = vec![el("div", "phase-head", head)];
    parts.extend(content);
    let class = AttrValue::from(["phase ", phase.standing].concat());
    el_with("section", &[("key", phase.phase.into()), ("class", class)], parts)
}

fn content(phase: &PhaseView, note: Option<Msg>) -> Vec<Html> {
    let muted = |words: String| el("p", "muted", vec![owned(words)]);
    let row = |o: &OptionView| html! { <Opens key={o.regimen} row={Row::Choice(o.clone())} /> };
    let open = phase.options.iter().filter(|o| o.status != "excluded").map(row).collect();
    let excluded: Vec<Html> =
        phase.options.iter().filter(|o| o.status == "excluded").map(options::excluded).collect();
    let statements: Vec<Html> = phase.statements.iter().map(statement).collect();
    let not_for = count(excluded.len(), Msg::ExcludedOne, Msg::ExcludedMany);
    let not_for =
        Folded { print: true, ..Folded::new(["excluded-", phase.phase].concat(), not_for) };
    let say = Folded::new(["statements-", phase.phase].concat(), Msg::SourcesSay.text().to_owned());
    vec![
        when(note.is_some(), || muted(note.map_or("", Msg::text).to_owned())),
        when(!phase.note.is_empty(), || muted([&capitalised(phase.note), "."].concat())),
        el("ul", "options", open),
        shown(!excluded.is_empty(), folded(not_for, vec![el("ul", "options", excluded)])),
        shown(
            !statements.is_empty(),
            folded(say.note(statements.len()), vec![el("ul", "statements", statements)]),
        ),
    ]
}
