//! An option: status first, then name and reason; what it consists of one press away.

use yew::prelude::*;

use super::calendar::Drawn;
use super::{Answer, beside, detail};
use crate::app::components::{
    Door, cited, differing, element, plain, titled, verification, with, words,
};
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::json::Json;
use crate::app::planner::{Names, Planned};
use crate::app::state::Dispatch;

/// The option at a place of a section of the plan.
pub fn at(a: &Answer, section: usize, n: usize) -> Option<(&Planned, Json)> {
    let planned = a.plan.here()?;
    let section = planned.sections().into_iter().nth(section)?;
    Some((planned, section.list("options").into_iter().nth(n)?))
}

/// What a record of the plan rests on.
pub fn cites(names: &Names, record: &Json) -> Html {
    let ids = record.texts("sources");
    let links = ids.iter().map(|id| (id.as_str(), names.name(id))).collect();
    cited(&names.list, links, verification(&record.text("verification")))
}

/// What other sources say on the same point.
pub fn others(names: &Names, record: &Json) -> Html {
    let differs = record.list("differs");
    differs.iter().map(|d| differing(&d.text("words"), cites(names, d))).collect()
}

/// Where a record stands in review.
pub fn review(record: &Json) -> &'static str {
    detail::review(&record.text("review"))
}

fn status(word: &str) -> Msg {
    match word {
        "recommended" => Msg::StatusRecommended,
        "alternative" => Msg::StatusAlternative,
        "possible" => Msg::StatusPossible,
        _ => Msg::StatusExcluded,
    }
}

/// The status as a colleague says it: while facts are missing, what it is unless one of them speaks against it.
fn standing(o: &Json) -> String {
    let possible = o.texts("possible");
    let against = possible.iter().any(|word| word == "excluded");
    let said: Vec<&str> = possible
        .iter()
        .filter(|word| *word != "excluded")
        .map(|word| status(word).text())
        .collect();
    if o.list("dependsOn").is_empty() || said.is_empty() {
        return status(&o.text("status")).text().to_owned();
    }
    let said = capitalised(&said.join([" ", Msg::Or.text(), " "].concat().as_str()).to_lowercase());
    if against { fill(Msg::StatusUnless, &[("status", &said)]) } else { said }
}

/// So many open facts are named in the row; the reasons show the rest.
const NAMED: usize = 6;

/// The facts that would tell.
fn depends(o: &Json) -> String {
    let facts = o.texts("dependsOn");
    let named: Vec<&str> = facts.iter().take(NAMED).map(String::as_str).collect();
    let unless = o.texts("possible").iter().any(|word| word == "excluded");
    let more = facts.len().saturating_sub(NAMED).to_string();
    let list = named.join(", ");
    let values = [("facts", list.as_str()), ("n", more.as_str())];
    match (facts.len() > NAMED, unless) {
        (true, true) => fill(Msg::UnlessMore, &values),
        (true, false) => fill(Msg::DependsOnMore, &values),
        (false, true) => fill(Msg::Unless, &values),
        (false, false) => fill(Msg::DependsOn, &values),
    }
}

/// The reasons; of an option that depends each begins with the status it would have, and `best` leaves only those of the
/// best.
fn reasons(o: &Json, best: bool) -> Html {
    let depends = !o.list("dependsOn").is_empty();
    let first = o.texts("possible").into_iter().next().unwrap_or_default();
    let line = |reason: &String| {
        let parts = reason.split_once(": ").filter(|(word, _)| depends && !word.contains(' '));
        match parts {
            Some((word, rest)) if best => {
                (word == first).then(|| words("li", "", capitalised(rest)))
            }
            Some((word, rest)) => {
                let status = words("b", "", status(word).text());
                Some(element("li", "", vec![status, plain([": ", rest].concat())]))
            }
            None => Some(words("li", "", capitalised(reason))),
        }
    };
    element("ul", "reasons", o.texts("reasons").iter().filter_map(line).collect())
}

/// What it is, its drugs, what to mind, its calendar, and where all that stands.
fn detail(planned: &Planned, o: &Json, send: &Dispatch) -> Vec<Html> {
    let names = &planned.names;
    let mut inside = vec![words("p", "", o.text("words"))];
    let facts = o.texts("dependsOn");
    if !facts.is_empty() {
        inside.push(reasons(o, false));
        let facts = [" ", &facts.join(", "), "."].concat();
        inside.push(element(
            "p",
            "small",
            vec![words("b", "", Msg::OpenFacts.text()), plain(facts)],
        ));
    }
    let drugs = o.texts("drugs");
    if !drugs.is_empty() {
        let drugs = [" ", &drugs.join(", ")].concat();
        inside.push(element("p", "small", vec![words("b", "", Msg::Drugs.text()), plain(drugs)]));
    }
    if let Some((whose, said)) = beside::of_option(planned, &o.text("label")) {
        let title = words("b", "", fill(Msg::LabelOf, &[("whose", &whose)]));
        inside.push(element("p", "small", vec![title, plain([" ", &said].concat())]));
    }
    let rule = |r: &Json| {
        let message = if r.text("says") == "prefers" { Msg::RulePrefers } else { Msg::RuleAvoids };
        let open = if r.text("status") == "applies" { Msg::Applies } else { Msg::AppliesMaybe };
        let values = [
            ("rule", r.text("rule")),
            ("place", r.said("place")),
            ("open", open.text().to_owned()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
        words("li", "", fill(message, &values))
    };
    inside.push(element("ul", "small", o.list("rules").iter().map(rule).collect()));
    let caution = |c: &Json| element("li", "", vec![with(&c.text("words"), cites(names, c))]);
    inside.push(element("ul", "cautions", o.list("cautions").iter().map(caution).collect()));
    inside.push(outcomes(names, o));
    if o.text("kind") == "regimen" {
        let [regimen, of] = ["regimen", "id"].map(|name| o.text(name));
        let label = Msg::CalendarOpen.text();
        inside.push(html! { <Drawn {regimen} {of} {label} send={send.clone()} /> });
    }
    let standing = [evidence(&o.text("evidence")), " ", review(o)].concat();
    inside.push(words("p", "muted small", standing));
    inside
}

/// What came of it in trials: figure, interval, number, who and when, as printed, and the share as people of a hundred.
fn outcomes(names: &Names, o: &Json) -> Html {
    let outcome = |t: &Json| {
        let interval = t.text("interval");
        let interval = if interval.is_empty() { interval } else { ["(", &interval, ")"].concat() };
        let n = t.number("n").map(|n| fill(Msg::OutcomePatients, &[("n", &n.to_string())]));
        let figure = [t.text("figure"), interval].join(" ");
        let trial = [n.unwrap_or_default(), t.text("patients"), t.text("era")];
        let trial: Vec<&str> = trial.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
        let trial = fill(Msg::OutcomeTrial, &[("who", &trial.join(", "))]);
        let said = [": ", figure.trim(), ". ", &trial, " "].concat();
        let end_point = words("b", "", capitalised(&t.text("endPoint")));
        let mut inside = vec![element("p", "", vec![end_point, plain(said), cites(names, t)])];
        inside.extend(t.list("arms").iter().map(|arm| share(arm, t.get("loss").is_there())));
        element("li", "", inside)
    };
    let mut lines: Vec<Html> = o.list("outcomes").iter().map(outcome).collect();
    if !lines.is_empty() {
        lines.push(words("li", "muted small", Msg::OutcomesNote.text()));
    }
    titled("h5", Msg::Outcomes, "statements outcomes", lines)
}

/// A share as a hundred squares in five rows, filled from the left, and the same in words.
fn share(arm: &Json, loss: bool) -> Html {
    let of = arm.number("of100").unwrap_or_default();
    let who = arm.text("who");
    let who = if who.is_empty() { who } else { [&capitalised(&who), ": "].concat() };
    let said = [who, fill(Msg::OutcomeOf100, &[("n", &of.to_string())])].concat();
    let (whole, rest) = (of / 5, of % 5);
    let class = if loss { "share loss" } else { "share" };
    html! {
        <p class="share-row small">
            <svg {class} width="120" height="30" aria-hidden="true" focusable="false">
                <rect class="ground" width="120" height="30" />
                <rect width={(whole * 6).to_string()} height="30" />
                <rect x={(whole * 6).to_string()} width="6" height={(rest * 6).to_string()} />
                <rect class="grid" width="120" height="30" />
            </svg>
            <span>{ said }</span>
        </p>
    }
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
pub fn option(planned: &Planned, o: &Json, door: &Door, send: &Dispatch) -> Html {
    let id = ["option-", &o.text("id")].concat();
    let mut main = vec![door.opener(&o.text("name"), &id)];
    if !o.list("dependsOn").is_empty() {
        main.push(words("p", "muted small", depends(o)));
    }
    main.push(element("p", "small", vec![cites(&planned.names, o)]));
    row(o, main, vec![reasons(o, true)], door.room(&id, || detail(planned, o, send)))
}

/// An excluded option: its name and the reason.
pub fn excluded(planned: &Planned, o: &Json) -> Html {
    let why = vec![reasons(o, false), cites(&planned.names, o)];
    row(o, vec![words("span", "name", o.text("name"))], why, Html::default())
}

fn row(o: &Json, main: Vec<Html>, why: Vec<Html>, room: Html) -> Html {
    let (word, id) = (o.text("status"), o.text("id"));
    html! {
        <li class={["option ", &word].concat()} data-seed={o.texts("seed").join(" ")} data-option={id}>
            <span class={["status ", &word].concat()}>{ standing(o) }</span>
            { element("div", "option-main", main) }
            { element("div", "option-why", why) }
            { room }
        </li>
    }
}
