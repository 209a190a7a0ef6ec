//! Every scheme beside the others, by section: group and reason at a glance, the criteria one press away.

use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::fields::in_sentence;
use stratall::report::{CriterionView, SchemeView};
use yew::prelude::*;

use super::Answer;
use super::detail::Detail;
use super::mark::mark;
use crate::app::browser;
use crate::app::components::{
    Door, Fold, Opens, What, cites, doubt, element, plain, statement, tag, words,
};
use crate::app::i18n::{Msg, capitalised, count, fill, listed};
use crate::app::state::{Action, Dispatch};

/// The sections in the order shown.
const SECTIONS: [(&str, Msg); 5] = [
    ("adult", Msg::SectionAdult),
    ("child", Msg::SectionChild),
    ("relapse", Msg::SectionRelapse),
    ("transplant", Msg::SectionTransplant),
    ("index", Msg::SectionIndex),
];

/// The field that brings a score the product does not work out.
const SCORES: [(&str, &str); 3] =
    [("pi-ukall", "scores.piUkall"), ("ewall-pi", "scores.ewallPi"), ("pi-cog", "scores.piCog")];

/// The schemes of a section that do not apply.
pub fn others<'a>(
    a: &'a Assessment,
    section: &'static str,
) -> impl Iterator<Item = &'a SchemeView> {
    a.schemes.iter().filter(move |s| s.section == section && s.status == "not-applicable")
}

/// The tables of schemes; what gives this patient a group comes first.
pub fn schemes(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let risk: Vec<_> = a.statements.iter().filter(|s| s.topic == "risk").collect();
    let best = |id: &str| a.schemes.iter().filter(|s| s.section == id).map(place).min();
    let of_risk = |id: &str| id != "transplant" && id != "index";
    let weight = |id: &str| match best(id) {
        Some(0) if of_risk(id) => 0,
        Some(n) if n < MADE_FOR_OTHERS => {
            if of_risk(id) {
                1
            } else {
                2
            }
        }
        _ => 3,
    };
    // After a relapse the schemes of the time of diagnosis are one press away.
    let relapsed = weight("relapse") == 0;
    let past = |id: &str| relapsed && matches!(id, "adult" | "child") && weight(id) < 3;
    let by_weight = (0..=3).flat_map(|w| SECTIONS.iter().filter(move |(id, _)| weight(id) == w));
    html! {
        <section aria-labelledby="schemes-title">
            <h3 key="title" id="schemes-title">{ Msg::SchemesTitle.text() }</h3>
            { for by_weight.map(|(id, title)| {
                let section = section(a, id, *title, send);
                if past(id) { html! { <Fold key={*id} id={["past-", id].concat()} label={fill(Msg::SchemesPast, &[("section", title.text())])} print=true>{ section }</Fold> } } else { section }
            }) }
            <Fold key="risk" id="risk-statements" label={Msg::SourcesOnRisk.text()} note={risk.len().to_string()}>
                <ul class="statements">{ for risk.into_iter().map(statement) }</ul>
            </Fold>
        </section>
    }
}

const MADE_FOR_OTHERS: usize = 3;

/// First what gives a group, then what is open, then what is withheld; what was made for others is folded.
fn place(s: &SchemeView) -> usize {
    match s.status {
        "not-applicable" => MADE_FOR_OTHERS + 1,
        _ if s.remark.is_some() => MADE_FOR_OTHERS,
        "determined" => 0,
        "one-of" => 1,
        _ => 2,
    }
}

/// A section: its table, those made for others, and how many do not apply.
fn section(a: &Rc<Answer>, id: &'static str, title: Msg, send: &Dispatch) -> Html {
    let rows = |wanted: usize| {
        let here = move |s: &SchemeView| s.section == id && place(s) == wanted;
        a.schemes.iter().enumerate().filter(move |(_, s)| here(s)).map(|(n, s)| {
            html! { <Opens key={s.id} what={What::Scheme(n)} assessment={a} send={send.clone()} /> }
        })
    };
    let ours: Vec<Html> = (0..MADE_FOR_OTHERS).flat_map(rows).collect();
    let theirs: Vec<Html> = rows(MADE_FOR_OTHERS).collect();
    let (n, none) = (theirs.len(), ours.is_empty());
    html! {
        <div key={id} class={classes!("scheme-section", none.then_some("none"))} data-section={id}>
            <h4>{ title.text() }</h4>
            { table(title, ours) }
            <div hidden={n == 0}>
                <Fold id={["remarked-", id].concat()} label={count(n, Msg::RemarkedOne, Msg::RemarkedMany)} print=true>
                    { table(title, theirs) }
                </Fold>
            </div>
            <Opens key="others" what={What::Others(id)} assessment={a} send={send.clone()} />
        </div>
    }
}

/// A table; nothing where there is no row.
fn table(title: Msg, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let head = |word: Msg| html! { <th scope="col" role="columnheader">{ word.text() }</th> };
    html! {
        <table class="schemes" role="table" aria-label={title.text()}>
            // Keyed like the rows: a list with one child that is not would be compared by place, and a row that moves would close.
            <thead key="head" role="rowgroup"><tr role="row">
                { head(Msg::SchemesScheme) }{ head(Msg::SchemesGroup) }{ head(Msg::SchemesBecause) }
            </tr></thead>
            { for rows }
        </table>
    }
}

/// "12 do not apply", and why not.
pub fn not_applicable(a: &Assessment, section: &'static str, door: &Door) -> Html {
    let id = ["others-", section].concat();
    let n = others(a, section).count();
    let line = |s: &SchemeView| {
        let name = vec![words("b", "", s.name), plain([" ", s.edition].concat())];
        let why = vec![plain([s.why.as_str(), " "].concat()), cites(s.sources, s.verification)];
        element("li", "", vec![element("p", "", name), element("p", "", why)])
    };
    html! {
        <div class="others" hidden={n == 0}>
            { door.opener(&count(n, Msg::OthersOne, Msg::OthersMany), &id) }
            <ul id={id} class="others-list" hidden={!door.open}>
                if door.open { { for others(a, section).map(line) } }
            </ul>
        </div>
    }
}

/// One scheme: its row, and the row that opens below it.
pub fn scheme(s: &SchemeView, door: &Door, send: &Dispatch) -> Html {
    let id = ["scheme-", s.id].concat();
    let rank = s.rank.unwrap_or("none");
    let name = vec![door.opener(s.name, &id), words("span", "edition", s.edition)];
    let mut why = vec![plain(capitalised(&why(s)))];
    if let Some(remark) = s.remark {
        why.push(words("p", "remark", capitalised(remark)));
    }
    if s.hole {
        why.push(element("div", "", vec![tag("hole", Msg::Hole.text())]));
    }
    if s.method != "exact" {
        why.push(element("div", "", vec![tag("bounded", Msg::Bounded.text())]));
    }
    why.push(bring(s, send));
    html! {
        <tbody role="rowgroup" class={["scheme ", s.status].concat()} data-scheme={s.id} data-group={s.group.unwrap_or_default()}>
            <tr role="row">
                <th scope="row" role="rowheader">{ for name }</th>
                <td role="cell" class={["group-cell rank-", rank].concat()}>{ group(s) }</td>
                <td role="cell" class="why">{ for why }</td>
            </tr>
            <tr role="row" id={id} class="detail" hidden={!door.open}>
                <td role="cell" colspan="3">
                    if door.open { <Detail which="scheme" of={s.id} send={send.clone()} /> }
                </td>
            </tr>
        </tbody>
    }
}

/// Factors with a weight each, and no groups.
fn is_checklist(s: &SchemeView) -> bool {
    s.id == "eln-2024" && s.status == "withheld"
}

/// The weight of a factor and the factor, from "key: BCR::ABL1".
fn weighed(c: &CriterionView) -> (&'static str, &'static str) {
    c.words.split_once(": ").unwrap_or(("", c.words))
}

/// So many open facts are named in the row; the criteria show all.
const NAMED: usize = 4;

/// What decides for this patient, the rule itself stands in the details; of a checklist the factors that are there.
fn why(s: &SchemeView) -> String {
    if s.status == "one-of" && s.pivotal_labels.len() > NAMED + 1 {
        let named: Vec<&str> = s.pivotal_labels.iter().take(NAMED).copied().collect();
        let n = (s.pivotal_labels.len() - NAMED).to_string();
        return fill(Msg::DependsOnMore, &[("facts", &named.join(", ")), ("n", &n)]);
    }
    let held = s.flags.iter().filter(|c| c.verdict == "true").map(|c| {
        let (weight, factor) = weighed(c);
        [factor, " (", weight, ")"].concat()
    });
    let held: Vec<String> = if is_checklist(s) { held.collect() } else { Vec::new() };
    let of_patient = s.why.split_once(": ").filter(|_| s.status == "determined");
    match of_patient {
        Some((_rule, held)) => held.to_owned(),
        None if held.is_empty() => s.why.clone(),
        None => held.join("; "),
    }
}

/// For an index: the way to the field that takes its score.
fn bring(s: &SchemeView, send: &Dispatch) -> Html {
    let field = SCORES.iter().find(|(id, _)| *id == s.id).filter(|_| s.status == "withheld");
    let Some((_, path)) = field else { return Html::default() };
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send.dispatch(Action::Show((*path).into()));
        browser::focus_soon(super::super::form::id("i", path));
    });
    html! { <button type="button" class="quiet-button bring" {onclick} aria-label={fill(Msg::BringScoreOf, &[("scheme", s.name)])}>{ Msg::BringScore.text() }</button> }
}

fn group(s: &SchemeView) -> Html {
    let label = match (s.group_label, s.status) {
        (Some(label), _) => label.to_owned(),
        (None, "withheld") if is_checklist(s) => Msg::Checklist.text().to_owned(),
        (None, "withheld") => Msg::Withheld.text().to_owned(),
        (None, _) => {
            let words: Vec<String> = s.possible_labels.iter().map(|l| in_sentence(l)).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            capitalised(&listed(&words).replace(
                [" ", Msg::And.text(), " "].concat().as_str(),
                [" ", Msg::Or.text(), " "].concat().as_str(),
            ))
        }
    };
    let said = vec![words("span", "word", label), plain(" "), doubt(s.verification)];
    element("div", "group-word", vec![mark(s), element("span", "", said)])
}
