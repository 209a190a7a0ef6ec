//! An option: status first, then name and reason; what it consists of one press away.

use stratall::Assessment;
use stratall::report::{DiffersView, OptionView};
use yew::prelude::*;

use super::detail::review;
use crate::app::components::{Door, cites, element, plain, says, words};
use crate::app::i18n::{Msg, capitalised, fill, listed};

/// The option at a place of a section of the plan.
pub fn at(a: &Assessment, phase: usize, n: usize) -> Option<&OptionView> {
    a.plan.every_phase().nth(phase)?.options.get(n)
}

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
                let status = words("b", "", status(word).text());
                element("li", "", vec![status, plain([": ", rest].concat())])
            }
            None => words("li", "", capitalised(reason)),
        }
    };
    element("ul", "reasons", o.reasons.iter().map(line).collect())
}

/// What it is, its drugs, what to mind, and where all that stands.
fn detail(o: &OptionView) -> Vec<Html> {
    let mut inside = vec![words("p", "", o.words)];
    if !o.drugs.is_empty() {
        let drugs = [" ", &o.drugs.join(", ")].concat();
        inside.push(element("p", "small", vec![words("b", "", Msg::Drugs.text()), plain(drugs)]));
    }
    let caution = |c: &DiffersView| element("li", "", vec![says(c)]);
    inside.push(element("ul", "cautions", o.cautions.iter().map(caution).collect()));
    let standing = [evidence(o.evidence), " ", review(o.review)].concat();
    inside.push(words("p", "muted small", standing));
    inside
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
pub fn option(o: &OptionView, door: &Door) -> Html {
    let id = ["option-", o.id].concat();
    let mut main = vec![door.opener(o.name, &id)];
    if !o.depends_on.is_empty() {
        let facts = listed(&o.depends_on);
        main.push(words("p", "muted small", fill(Msg::DependsOn, &[("facts", &facts)])));
    }
    main.push(element("p", "small", vec![cites(&o.sources, o.verification)]));
    row(o, main, vec![reasons(o)], door.room(&id, || detail(o)))
}

/// An excluded option: its name and the reason.
pub fn excluded(o: &OptionView) -> Html {
    let why = vec![reasons(o), cites(&o.sources, o.verification)];
    row(o, vec![words("span", "name", o.name)], why, Html::default())
}

fn row(o: &OptionView, main: Vec<Html>, why: Vec<Html>, room: Html) -> Html {
    html! {
        <li class={["option ", o.status].concat()} data-seed={o.seed.join(" ")} data-option={o.id}>
            <span class={["status ", o.status].concat()}>{ status(o.status).text() }</span>
            { element("div", "option-main", main) }
            { element("div", "option-why", why) }
            { room }
        </li>
    }
}
