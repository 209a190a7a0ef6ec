//! An option: status first, then name and reason; what it consists of one press away.

use serde_json::Value;
use yew::prelude::*;

use super::Answer;
use super::detail::review;
use crate::app::components::{Door, cited, element, plain, verification, with, words};
use crate::app::i18n::{Msg, capitalised, fill, listed};
use crate::app::planner::{Planned, list, text, texts};

/// The option at a place of a section of the plan.
pub fn at(a: &Answer, section: usize, n: usize) -> Option<(&Planned, &Value)> {
    let planned = a.plan.here()?;
    let section = planned.sections().get(section).copied()?;
    Some((planned, list(section, "options").get(n)?))
}

/// What a record of the plan rests on.
pub fn cites(planned: &Planned, record: &Value) -> Html {
    let ids = texts(record, "sources");
    let links = ids.iter().map(|id| (*id, planned.name(id))).collect();
    cited(links, verification(text(record, "verification")))
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
fn reasons(o: &Value) -> Html {
    let depends = !list(o, "dependsOn").is_empty();
    let line = |reason: &str| {
        let parts = reason.split_once(": ").filter(|(word, _)| depends && !word.contains(' '));
        match parts {
            Some((word, rest)) => {
                let status = words("b", "", status(word).text());
                element("li", "", vec![status, plain([": ", rest].concat())])
            }
            None => words("li", "", capitalised(reason)),
        }
    };
    element("ul", "reasons", texts(o, "reasons").into_iter().map(line).collect())
}

/// What it is, its drugs, what to mind, and where all that stands.
fn detail(planned: &Planned, o: &Value) -> Vec<Html> {
    let mut inside = vec![words("p", "", text(o, "words").to_owned())];
    let drugs = texts(o, "drugs");
    if !drugs.is_empty() {
        let drugs = [" ", &drugs.join(", ")].concat();
        inside.push(element("p", "small", vec![words("b", "", Msg::Drugs.text()), plain(drugs)]));
    }
    let caution = |c: &Value| element("li", "", vec![with(text(c, "words"), cites(planned, c))]);
    inside.push(element("ul", "cautions", list(o, "cautions").iter().map(caution).collect()));
    let standing = [evidence(text(o, "evidence")), " ", review(text(o, "review"))].concat();
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
pub fn option(planned: &Planned, o: &Value, door: &Door) -> Html {
    let id = ["option-", text(o, "regimen")].concat();
    let mut main = vec![door.opener(text(o, "name"), &id)];
    let depends = texts(o, "dependsOn");
    if !depends.is_empty() {
        let facts = listed(&depends);
        main.push(words("p", "muted small", fill(Msg::DependsOn, &[("facts", &facts)])));
    }
    main.push(element("p", "small", vec![cites(planned, o)]));
    row(o, main, vec![reasons(o)], door.room(&id, || detail(planned, o)))
}

/// An excluded option: its name and the reason.
pub fn excluded(planned: &Planned, o: &Value) -> Html {
    let why = vec![reasons(o), cites(planned, o)];
    row(o, vec![words("span", "name", text(o, "name").to_owned())], why, Html::default())
}

fn row(o: &Value, main: Vec<Html>, why: Vec<Html>, room: Html) -> Html {
    let (word, regimen) = (text(o, "status"), text(o, "regimen").to_owned());
    html! {
        <li class={["option ", word].concat()} data-seed={texts(o, "seed").join(" ")} data-option={regimen}>
            <span class={["status ", word].concat()}>{ status(word).text() }</span>
            { element("div", "option-main", main) }
            { element("div", "option-why", why) }
            { room }
        </li>
    }
}
