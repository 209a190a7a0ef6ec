//! An option: status first, then name and reason; what it consists of one press away.

use stratall::report::OptionView;
use yew::AttrValue;
use yew::prelude::*;

use super::schemes::review;
use crate::app::components::{
    cites, el, el_with, opener, owned, plain_statement, space, text, when,
};
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
        let words = match parts {
            Some((word, rest)) => {
                vec![el("b", "", vec![text(status(word).text())]), owned([": ", rest].concat())]
            }
            None => vec![owned(capitalised(reason))],
        };
        el_with("li", &[("key", reason.clone().into())], words)
    };
    el("ul", "reasons", o.reasons.iter().map(line).collect())
}

/// What it is, its drugs, what to mind, and where all that stands.
fn detail(o: &OptionView) -> Vec<Html> {
    let cautions = o.cautions.iter().map(|c| plain_statement(c.words, &c.sources, c.verification));
    let drugs = || {
        let lead = el("b", "", vec![text(Msg::Drugs.text())]);
        el("p", "small", vec![lead, owned([" ", &o.drugs.join(", ")].concat())])
    };
    vec![
        el("p", "", vec![text(o.words)]),
        when(!o.drugs.is_empty(), drugs),
        el("ul", "cautions", cautions.collect()),
        el("p", "muted small", vec![text(evidence(o.evidence)), space(), text(review(o.review))]),
    ]
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
    let depends = when(!o.depends_on.is_empty(), || {
        let words = fill(Msg::DependsOn, &[("facts", &listed(&o.depends_on, Msg::And))]);
        el("p", "muted small", vec![owned(words)])
    });
    let main = vec![
        opener(o.name, id.clone(), open, toggle),
        depends,
        el("p", "small", vec![cites(&o.sources, o.verification)]),
    ];
    let mut parts = vec![
        status_word(o),
        el("div", "option-main", main),
        el("div", "option-why", vec![reasons(o)]),
    ];
    parts.push(html! { <div id={id} class="opened" hidden={!open}>{ for detail(o) }</div> });
    el_with("li", &attributes(o), parts)
}

fn attributes(o: &OptionView) -> [(&'static str, AttrValue); 4] {
    [
        ("key", o.regimen.into()),
        ("class", ["option ", o.status].concat().into()),
        ("data-seed", o.seed.join(" ").into()),
        ("data-option", o.regimen.into()),
    ]
}

fn status_word(o: &OptionView) -> Html {
    let class = AttrValue::from(["status ", o.status].concat());
    el_with("span", &[("class", class)], vec![text(status(o.status).text())])
}

/// An excluded option: its name and the reason.
pub fn excluded(o: &OptionView) -> Html {
    let main = el("div", "option-main", vec![el("span", "name", vec![text(o.name)])]);
    let why = el("div", "option-why", vec![reasons(o), cites(&o.sources, o.verification)]);
    el_with("li", &attributes(o), vec![status_word(o), main, why])
}
