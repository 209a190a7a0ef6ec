//! An option: status first, then name and reason; what it consists of one press away.

use stratall::report::OptionView;
use yew::prelude::*;

use super::schemes::review;
use crate::app::components::{cites, opener};
use crate::app::i18n::{Msg, capitalised, fill, listed};

fn status(word: &str) -> Msg {
    match word {
        "recommended" => Msg::StatusRecommended,
        "alternative" => Msg::StatusAlternative,
        "possible" => Msg::StatusPossible,
        _ => Msg::StatusExcluded,
    }
}

/// The reasons; of a possible option each begins with the status it would have.
fn reasons(o: &OptionView) -> Html {
    let line = |reason: &String| {
        let parts = reason
            .split_once(": ")
            .filter(|(word, _)| !o.depends_on.is_empty() && !word.contains(' '));
        match parts {
            Some((word, rest)) => {
                html! { <li key={reason.clone()}><b>{ status(word).text() }</b>{ ": " }{ rest }</li> }
            }
            None => html! { <li key={reason.clone()}>{ capitalised(reason) }</li> },
        }
    };
    html! { <ul class="reasons">{ for o.reasons.iter().map(line) }</ul> }
}

/// What it is, its drugs, what to mind, and where all that stands.
fn detail(o: &OptionView) -> Html {
    html! {<>
        <p>{ o.words }</p>
        <p class="small" hidden={o.drugs.is_empty()}><b>{ Msg::Drugs.text() }</b>{ " " }{ o.drugs.join(", ") }</p>
        <ul class="cautions">
            { for o.cautions.iter().enumerate().map(|(n, c)| html! { <li key={n}><p>{ c.words }{ " " }{ cites(c.sources, c.verification) }</p></li> }) }
        </ul>
        <p class="muted small">{ evidence(o.evidence) }{ " " }{ review(o.review) }</p>
    </>}
}

fn evidence(kind: &str) -> &'static str {
    match kind {
        "expert" => Msg::EvidenceExpert.text(),
        "randomised" => Msg::EvidenceRandomised.text(),
        "single-arm" => Msg::EvidenceSingleArm.text(),
        "single-centre" => Msg::EvidenceSingleCentre.text(),
        "label" => Msg::EvidenceLabel.text(),
        "retrospective" => Msg::EvidenceRetrospective.text(),
        _ => Msg::EvidenceOther.text(),
    }
}

/// An option that is not excluded.
pub fn option(o: &OptionView, open: bool, toggle: Callback<MouseEvent>) -> Html {
    let id = ["option-", o.regimen].concat();
    html! {
        <li class={classes!("option", o.status)} data-seed={o.seed.join(" ")} data-option={o.regimen}>
            <span class={classes!("status", o.status)}>{ status(o.status).text() }</span>
            <div class="option-main">
                { opener(o.name, id.clone(), open, toggle) }
                <p class="muted small" hidden={o.depends_on.is_empty()}>{ fill(Msg::DependsOn, &[("facts", &listed(&o.depends_on))]) }</p>
                <p class="small">{ cites(&o.sources, o.verification) }</p>
            </div>
            <div class="option-why">{ reasons(o) }</div>
            <div id={id} class="opened" hidden={!open}>{ detail(o) }</div>
        </li>
    }
}

/// An excluded option: its name and the reason.
pub fn excluded(o: &OptionView) -> Html {
    html! {
        <li key={o.regimen} class="option excluded" data-seed={o.seed.join(" ")} data-option={o.regimen}>
            <span class="status excluded">{ Msg::StatusExcluded.text() }</span>
            <div class="option-main"><span class="name">{ o.name }</span></div>
            <div class="option-why">{ reasons(o) }{ cites(&o.sources, o.verification) }</div>
        </li>
    }
}
