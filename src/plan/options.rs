//! An option: status first, then name and reason; what it consists of one press away.

use stratall::report::PlanView;

use super::beside::stands;
use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{
    Names, Node, asked, calendar_of, cites, element, labelled, opener, plain, problem_with, review,
    titled, with, with_attributes, words,
};

/// The word of a status.
pub fn status(word: &str) -> Msg {
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
    let said =
        capitalised(&said.join([" ", Msg::Or.text(), " "].concat().as_str()).to_ascii_lowercase());
    if against { fill(Msg::StatusUnless, &[("status", &said)]) } else { said }
}

/// So many open facts are named in the row; the reasons show the rest.
const NAMED: usize = 3;

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
fn reasons(o: &Json, best: bool) -> Node {
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
                Some(element(
                    "li",
                    "",
                    vec![status, plain([Msg::Colon.text(), " ", rest].concat())],
                ))
            }
            None => Some(words("li", "", capitalised(reason))),
        }
    };
    element("ul", "reasons", o.texts("reasons").iter().filter_map(line).collect())
}

/// What it is, its drugs, what to mind, its calendar, and where all that stands.
pub fn detail(plan: &PlanView, names: &Names, id: &str) -> Node {
    let mut all = plan.every_phase().flat_map(|phase| &phase.options);
    let o = &Json::of(&all.find(|option| option.id == id));
    let mut inside = vec![words("p", "", o.text("words"))];
    let facts = o.texts("dependsOn");
    if !facts.is_empty() {
        inside.push(reasons(o, false));
        inside.push(labelled(Msg::OpenFacts.text(), &[&facts.join(", "), "."].concat()));
    }
    let drugs = o.texts("drugs");
    if !drugs.is_empty() {
        inside.push(labelled(Msg::Drugs.text(), &drugs.join(", ")));
    }
    inside.extend(label(plan, &o.text("label")));
    inside.push(element("ul", "small", o.list("rules").iter().map(rule).collect()));
    let caution = |c: &Json| element("li", "", vec![with(&c.text("words"), cites(names, c))]);
    inside.push(element("ul", "cautions", o.list("cautions").iter().map(caution).collect()));
    inside.push(outcomes(names, o));
    if o.text("kind") == "regimen" {
        let [regimen, of] = ["regimen", "id"].map(|name| o.text(name));
        inside.push(calendar_of(&regimen, &of, &o.text("name")));
    }
    let standing = [evidence(&o.text("evidence")).text(), " ", review(o)].concat();
    inside.push(words("p", "muted small", standing));
    inside.push(problem_with(&["option/", &o.text("id")].concat()));
    element("div", "", inside)
}

/// The sign of the label that an option follows, where it has one.
fn label(plan: &PlanView, id: &str) -> Option<Node> {
    let mut all =
        plan.labels.iter().flat_map(|l| l.indications.iter().map(move |i| (l.jurisdiction, i)));
    let (whose, found) = all.find(|(_, i)| i.id == id)?;
    let title = fill(Msg::LabelOf, &[("whose", whose)]);
    Some(labelled(&title, &[found.words, Msg::Colon.text(), " ", stands(found.status)].concat()))
}

/// A rule of relapse that speaks of the option.
fn rule(r: &Json) -> Node {
    let message = if r.text("says") == "prefers" { Msg::RulePrefers } else { Msg::RuleAvoids };
    let open = if r.text("status") == "applies" { Msg::Applies } else { Msg::AppliesMaybe };
    let (rule, place) = (r.text("rule"), r.said("place"));
    words("li", "", fill(message, &[("rule", &rule), ("place", &place), ("open", open.text())]))
}

/// What came of it in trials: figure, interval, number, who and when, as printed, and the share as people of a hundred.
fn outcomes(names: &Names, o: &Json) -> Node {
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
    let mut lines: Vec<Node> = o.list("outcomes").iter().map(outcome).collect();
    if !lines.is_empty() {
        lines.push(words("li", "muted small", Msg::OutcomesNote.text()));
    }
    titled("h5", Msg::Outcomes, "statements outcomes", lines)
}

/// A share as a hundred squares in five rows, filled from the left, and the same in words.
fn share(arm: &Json, loss: bool) -> Node {
    let of = arm.number("of100").unwrap_or_default();
    let who = arm.text("who");
    let who = if who.is_empty() { who } else { [&capitalised(&who), ": "].concat() };
    let said = [who, fill(Msg::OutcomeOf100, &[("n", &of.to_string())])].concat();
    let [whole, rest] = [of / 5 * 6, of % 5 * 6].map(|length| length.to_string());
    let rect = |class: &str, attributes: &[(&str, &str)]| {
        with_attributes("rect", class, attributes, Vec::new())
    };
    let all = [("width", "120"), ("height", "30")];
    let squares = vec![
        rect("ground", &all),
        rect("", &[("width", &whole), ("height", "30")]),
        rect("", &[("x", &whole), ("width", "6"), ("height", &rest)]),
        rect("grid", &all),
    ];
    let attributes =
        [("width", "120"), ("height", "30"), ("aria-hidden", "true"), ("focusable", "false")];
    let class = if loss { "share loss" } else { "share" };
    let drawing = with_attributes("svg", class, &attributes, squares);
    element("p", "share-row small", vec![drawing, words("span", "", said)])
}

fn evidence(kind: &str) -> Msg {
    match kind {
        "expert" => Msg::EvidenceExpert,
        "randomised" => Msg::EvidenceRandomised,
        "single-arm" => Msg::EvidenceSingleArm,
        "single-centre" => Msg::EvidenceSingleCentre,
        "label" => Msg::EvidenceLabel,
        "retrospective" => Msg::EvidenceRetrospective,
        _ => Msg::EvidenceOther,
    }
}

/// An option that is not excluded. The page puts a button in the place of `opener`, and asks for its [`detail`] only while
/// that is open.
pub fn option(names: &Names, o: &Json) -> Node {
    let (id, name) = (["option-", &o.text("id")].concat(), o.text("name"));
    let mut main = vec![opener(&name, &id)];
    if !o.list("dependsOn").is_empty() {
        main.push(words("p", "muted small", depends(o)));
    }
    main.push(element("p", "small", vec![cites(names, o)]));
    row(o, main, vec![reasons(o, true)], asked(&id, "option", &o.text("id")))
}

/// An excluded option: its name and the reason.
pub fn excluded(names: &Names, o: &Json) -> Node {
    let why = vec![reasons(o, false), cites(names, o)];
    row(o, vec![words("span", "name", o.text("name"))], why, Node::default())
}

fn row(o: &Json, main: Vec<Node>, why: Vec<Node>, room: Node) -> Node {
    let (word, id, seed) = (o.text("status"), o.text("id"), o.texts("seed").join(" "));
    let inside = vec![
        words("span", &["status ", &word].concat(), standing(o)),
        element("div", "option-main", main),
        element("div", "option-why", why),
        room,
    ];
    let attributes = [("data-seed", seed.as_str()), ("data-option", &id)];
    with_attributes("li", &["option ", &word].concat(), &attributes, inside)
}
