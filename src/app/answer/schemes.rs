//! Every scheme beside the others, by section: group and reason at a glance, the criteria one press away.

use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::fields::in_sentence;
use stratall::report::{CriterionView, HctCiItemView, HctCiView, OutcomeView, SchemeView};
use yew::prelude::*;

use super::mark::mark;
use super::settle::group_label;
use crate::app::browser;
use crate::app::components::{
    Door, Fold, Opens, What, cites, criterion, doubt, said, sign, statement, tag,
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
pub fn schemes(a: &Rc<Assessment>, send: &Dispatch) -> Html {
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
            <h3 id="schemes-title">{ Msg::SchemesTitle.text() }</h3>
            { for by_weight.map(|(id, title)| {
                let section = section(a, id, *title, send);
                if past(id) { html! { <Fold key={*id} id={["past-", id].concat()} label={fill(Msg::SchemesPast, &[("section", title.text())])} print=true>{ section }</Fold> } } else { section }
            }) }
            <Fold id="risk-statements" label={Msg::SourcesOnRisk.text()} note={risk.len().to_string()}>
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
fn section(a: &Rc<Assessment>, id: &'static str, title: Msg, send: &Dispatch) -> Html {
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
            <thead role="rowgroup"><tr role="row">
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
        html! {
            <li key={s.id} data-scheme={s.id}>
                <p><b>{ s.name }</b>{ " " }<span class="muted">{ s.edition }</span></p>
                <p>{ &s.why }{ " " }{ cites(&s.sources, s.verification) }</p>
            </li>
        }
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
pub fn scheme(a: &Assessment, s: &SchemeView, door: &Door, send: &Dispatch) -> Html {
    let id = ["scheme-", s.id].concat();
    let rank = s.rank.unwrap_or("none");
    html! {
        <tbody role="rowgroup" class={classes!("scheme", s.status)} data-scheme={s.id} data-group={s.group.unwrap_or_default()}>
            <tr role="row">
                <th scope="row" role="rowheader">
                    { door.opener(s.name, &id) }
                    <span class="edition">{ s.edition }</span>
                </th>
                <td role="cell" class={classes!("group-cell", ["rank-", rank].concat())}>{ group(s) }</td>
                <td role="cell" class="why">
                    { capitalised(&why(s)) }
                    <p class="remark" hidden={s.remark.is_none()}>{ capitalised(s.remark.unwrap_or_default()) }</p>
                    <span hidden={!s.hole}>{ tag("hole", Msg::Hole.text()) }</span>
                    <span hidden={s.method == "exact"}>{ tag("bounded", Msg::Bounded.text()) }</span>
                    { bring(s, send) }
                </td>
            </tr>
            <tr role="row" id={id} class="detail" hidden={!door.open}>
                <td role="cell" colspan="3">if door.open { <div class="opened">{ detail(a, s) }</div> }</td>
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
        send.dispatch(Action::Show(path));
        browser::focus_soon(super::super::form::id("i", path));
    });
    html! { <button type="button" class="quiet-button bring" {onclick} aria-label={fill(Msg::BringScoreOf, &[("scheme", s.name)])}>{ Msg::BringScore.text() }</button> }
}

fn group(s: &SchemeView) -> Html {
    let words = match (s.group_label, s.status) {
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
    html! {
        <div class="group-word">{ mark(s) }<span><span class="word">{ words }</span>{ " " }{ doubt(s.verification) }</span></div>
    }
}

fn detail(a: &Assessment, s: &SchemeView) -> Html {
    let list = |title: Msg, all: &[CriterionView]| {
        html! {
            <div hidden={all.is_empty()}>
                <h5>{ title.text() }</h5>
                <ul class="criteria">{ for all.iter().map(|c| criterion(c, c.words)) }</ul>
            </div>
        }
    };
    html! {<>
        <p class="small"><b>{ Msg::SchemePopulation.text() }</b>{ " " }{ s.population }</p>
        <p class="small" hidden={s.status != "determined"}>{ &s.why }</p>
        if s.id == "hct-ci" {
            { comorbidity(&a.hct_ci) }
        }
        if is_checklist(s) {
            { factors(s) }
        } else {
            { list(Msg::Criteria, &s.criteria) }
            { list(Msg::Flags, &s.flags) }
        }
        { published(s) }
        <p class="small read-in"><b>{ Msg::SourcesTitle.text() }</b>{ " " }{ cites(&s.sources, s.verification) }</p>
        <p class="muted small">{ review(s.review) }</p>
    </>}
}

/// What became of the patients of the studies, by group.
fn published(s: &SchemeView) -> Html {
    let line = |(n, o): (usize, &OutcomeView)| {
        let group = if o.group.is_empty() { String::new() } else { group_label(s.id, o.group) };
        html! { <li key={n}><b>{ capitalised(&group) }</b>{ " " }{ said(o.words, &o.sources, o.verification) }</li> }
    };
    html! {
        <div hidden={s.outcomes.is_empty()}>
            <h5>{ Msg::Outcomes.text() }</h5>
            <p class="muted small">{ Msg::OutcomesNote.text() }</p>
            <ul class="statements outcomes">{ for s.outcomes.iter().enumerate().map(line) }</ul>
        </div>
    }
}

/// The items of the transplant comorbidity index.
fn comorbidity(h: &HctCiView) -> Html {
    let item = |i: &HctCiItemView| {
        let (verdict, word) = match i.state {
            "listed" => ("true", Msg::ItemListed),
            "measured" => ("true", Msg::ItemMeasured),
            "covered" => ("false", Msg::ItemCovered),
            "absent" => ("false", Msg::ItemAbsent),
            _ => ("unknown", Msg::Unknown),
        };
        let (class, mark, _) = sign(verdict);
        html! {
            <li key={i.id} class={class}>
                <span class="sign" aria-hidden="true">{ mark }</span>
                <div><p>{ capitalised(i.label) }{ " (" }{ i.weight }{ ")" }<span class="verdict">{ word.text() }</span></p><p class="muted small">{ i.words }</p></div>
            </li>
        }
    };
    let sum = if h.complete { Msg::ItemSum } else { Msg::ItemSumAtLeast };
    html! {
        <div>
            <p>{ fill(sum, &[("n", &h.sum.to_string())]) }</p>
            <ul class="criteria items">{ for h.items.iter().map(item) }</ul>
        </div>
    }
}

/// The factors under the weight each has; nothing is counted.
fn factors(s: &SchemeView) -> Html {
    let mut weights: Vec<&str> = Vec::new();
    for (weight, _) in s.flags.iter().map(weighed) {
        if !weights.contains(&weight) {
            weights.push(weight);
        }
    }
    let list = |weight: &&str| {
        let held = s.flags.iter().filter(|c| weighed(c).0 == *weight);
        html! {
            <div key={(*weight).to_owned()} class="factors">
                <h5>{ capitalised(weight) }</h5>
                <ul class="criteria">{ for held.map(|c| criterion(c, weighed(c).1)) }</ul>
            </div>
        }
    };
    html! { <div class="checklist"><p class="muted small">{ Msg::ChecklistNote.text() }</p>{ for weights.iter().map(list) }</div> }
}

/// Where a record stands in review.
pub fn review(review: stratall::evidence::Review) -> &'static str {
    match review {
        stratall::evidence::Review::Submitted => Msg::ReviewSubmitted.text(),
        stratall::evidence::Review::UnderReview => Msg::ReviewUnder.text(),
        stratall::evidence::Review::Approved => Msg::ReviewApproved.text(),
    }
}
