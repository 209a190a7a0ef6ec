//! An option: status first, then name and reason; what it consists of one press away.

use yew::prelude::*;

use super::Answer;
use super::detail::review;
use crate::app::components::{Door, cited, element, plain, titled, verification, with, words};
use crate::app::i18n::{Msg, capitalised, fill, listed};
use crate::app::json::Json;
use crate::app::planner::Planned;

/// The option at a place of a section of the plan.
pub fn at(a: &Answer, section: usize, n: usize) -> Option<(&Planned, Json)> {
    let planned = a.plan.here()?;
    let section = planned.sections().into_iter().nth(section)?;
    Some((planned, section.list("options").into_iter().nth(n)?))
}

/// What a record of the plan rests on.
pub fn cites(planned: &Planned, record: &Json) -> Html {
    let ids = record.texts("sources");
    let links = ids.iter().map(|id| (id.as_str(), planned.name(id))).collect();
    cited(links, verification(&record.text("verification")))
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
fn reasons(o: &Json) -> Html {
    let depends = !o.list("dependsOn").is_empty();
    let line = |reason: &String| {
        let parts = reason.split_once(": ").filter(|(word, _)| depends && !word.contains(' '));
        match parts {
            Some((word, rest)) => {
                let status = words("b", "", status(word).text());
                element("li", "", vec![status, plain([": ", rest].concat())])
            }
            None => words("li", "", capitalised(reason)),
        }
    };
    element("ul", "reasons", o.texts("reasons").iter().map(line).collect())
}

/// What it is, its drugs, what to mind, and where all that stands.
fn detail(planned: &Planned, o: &Json) -> Vec<Html> {
    let mut inside = vec![words("p", "", o.text("words"))];
    let drugs = o.texts("drugs");
    if !drugs.is_empty() {
        let drugs = [" ", &drugs.join(", ")].concat();
        inside.push(element("p", "small", vec![words("b", "", Msg::Drugs.text()), plain(drugs)]));
    }
    let caution = |c: &Json| element("li", "", vec![with(&c.text("words"), cites(planned, c))]);
    inside.push(element("ul", "cautions", o.list("cautions").iter().map(caution).collect()));
    inside.push(outcomes(planned, o));
    let standing = [evidence(&o.text("evidence")), " ", review(&o.text("review"))].concat();
    inside.push(words("p", "muted small", standing));
    inside
}

/// What came of it in trials: figure, interval, number, who and when, as printed.
fn outcomes(planned: &Planned, o: &Json) -> Html {
    let outcome = |t: &Json| {
        let interval = t.text("interval");
        let interval = if interval.is_empty() { interval } else { ["(", &interval, ")"].concat() };
        let n = t.number("n").map(|n| ["n = ", &n.to_string()].concat()).unwrap_or_default();
        let figure = [t.text("figure"), interval].join(" ");
        let said = [figure.trim().to_owned(), n, t.text("patients"), t.text("era")];
        let said: Vec<&str> = said.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
        let said = [": ", &said.join("; "), ". "].concat();
        let end_point = words("b", "", capitalised(&t.text("endPoint")));
        element("li", "", vec![element("p", "", vec![end_point, plain(said), cites(planned, t)])])
    };
    let mut lines: Vec<Html> = o.list("outcomes").iter().map(outcome).collect();
    if !lines.is_empty() {
        lines.push(words("li", "muted small", Msg::OutcomesNote.text()));
    }
    titled("h5", Msg::Outcomes, "statements outcomes", lines)
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
pub fn option(planned: &Planned, o: &Json, door: &Door) -> Html {
    let id = ["option-", &o.text("id")].concat();
    let mut main = vec![door.opener(&o.text("name"), &id)];
    let depends = o.texts("dependsOn");
    if !depends.is_empty() {
        let depends: Vec<&str> = depends.iter().map(String::as_str).collect();
        let facts = listed(&depends);
        main.push(words("p", "muted small", fill(Msg::DependsOn, &[("facts", &facts)])));
    }
    main.push(element("p", "small", vec![cites(planned, o)]));
    row(o, main, vec![reasons(o)], door.room(&id, || detail(planned, o)))
}

/// An excluded option: its name and the reason.
pub fn excluded(planned: &Planned, o: &Json) -> Html {
    let why = vec![reasons(o), cites(planned, o)];
    row(o, vec![words("span", "name", o.text("name"))], why, Html::default())
}

fn row(o: &Json, main: Vec<Html>, why: Vec<Html>, room: Html) -> Html {
    let (word, id) = (o.text("status"), o.text("id"));
    html! {
        <li class={["option ", &word].concat()} data-seed={o.texts("seed").join(" ")} data-option={id}>
            <span class={["status ", &word].concat()}>{ status(&word).text() }</span>
            { element("div", "option-main", main) }
            { element("div", "option-why", why) }
            { room }
        </li>
    }
}
