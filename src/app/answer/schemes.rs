//! Every scheme beside the others: group and reason at a glance, the criteria one press away.

use stratall::Assessment;
use stratall::evidence::Source;
use stratall::report::{CriterionView, OutcomeView, SchemeView};
use yew::prelude::*;

use super::mark::mark;
use crate::app::components::{Fold, Opens, Row, cites, differs, opener, statement, tag};
use crate::app::i18n::{Msg, capitalised, fill, listed};

/// The table of schemes.
pub fn schemes(a: &Assessment) -> Html {
    let risk: Vec<_> = a.statements.iter().filter(|s| s.topic == "risk").collect();
    let entity = a
        .classification
        .label
        .as_deref()
        .map_or_else(String::new, |label| fill(Msg::Entity, &[("entity", label)]));
    html! {
        <section aria-labelledby="schemes-title">
            <h3 id="schemes-title">{ Msg::SchemesTitle.text() }</h3>
            <table class="schemes" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ Msg::SchemesScheme.text() }</th>
                    <th scope="col" role="columnheader">{ Msg::SchemesGroup.text() }</th>
                    <th scope="col" role="columnheader">{ Msg::SchemesBecause.text() }</th>
                </tr></thead>
                { for a.schemes.iter().map(|s| html! { <Opens key={s.id} row={Row::Scheme(s.clone())} /> }) }
            </table>
            <p class="aside" hidden={entity.is_empty()}>{ entity }{ " " }{ cites(&sources(&a.classification.criteria), a.classification.verification) }</p>
            <Fold id="risk-statements" label={Msg::SourcesOnRisk.text()} note={risk.len().to_string()}>
                <ul class="statements">{ for risk.into_iter().map(statement) }</ul>
            </Fold>
        </section>
    }
}

fn sources(criteria: &[CriterionView]) -> Vec<Source> {
    let mut all: Vec<Source> = Vec::new();
    for source in criteria.iter().flat_map(|c| c.sources) {
        if !all.contains(source) {
            all.push(*source);
        }
    }
    all
}

/// One scheme: its row, and the row that opens below it.
pub fn scheme(s: &SchemeView, open: bool, toggle: Callback<MouseEvent>) -> Html {
    let id = ["scheme-", s.id].concat();
    let rank = s.rank.unwrap_or("none");
    html! {
        <tbody role="rowgroup" class={classes!("scheme", s.status)} data-scheme={s.id} data-group={s.group.unwrap_or_default()}>
            <tr role="row">
                <th scope="row" role="rowheader">
                    { opener(s.name, id.clone(), open, toggle) }
                    <span class="edition">{ s.edition }{ " · " }{ s.population }</span>
                </th>
                <td role="cell" class={classes!("group-cell", ["rank-", rank].concat())}>{ group(s) }</td>
                <td role="cell" class="why">{ &s.why }<p class="remark" hidden={s.remark.is_none()}>{ capitalised(s.remark.unwrap_or_default()) }</p>{ tags(s) }</td>
            </tr>
            <tr role="row" id={id} class="detail" hidden={!open}>
                <td role="cell" colspan="3"><div class="opened">{ detail(s) }</div></td>
            </tr>
        </tbody>
    }
}

fn group(s: &SchemeView) -> Html {
    let words = match (s.group_label, s.status) {
        (Some(label), _) => label.to_owned(),
        (None, "not-applicable") => Msg::NotApplicable.text().to_owned(),
        (None, "withheld") => Msg::Withheld.text().to_owned(),
        (None, _) => {
            let words: Vec<String> =
                s.possible_labels.iter().map(|l| l.to_ascii_lowercase()).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            capitalised(&listed(&words).replace(
                [" ", Msg::And.text(), " "].concat().as_str(),
                [" ", Msg::Or.text(), " "].concat().as_str(),
            ))
        }
    };
    html! { <div class="group-word">{ mark(s) }<span>{ words }</span></div> }
}

/// Where the result was read and how sure that is; a gap in the rule, and a bound, in words.
fn tags(s: &SchemeView) -> Html {
    html! {
        <span class="tags" hidden={s.status == "not-applicable"}>
            <span hidden={!s.hole}>{ tag("hole", Msg::Hole.text()) }</span>
            <span hidden={s.method == "exact"}>{ tag("bounded", Msg::Bounded.text()) }</span>
            { cites(s.sources, s.verification) }
        </span>
    }
}

fn detail(s: &SchemeView) -> Html {
    let outcomes: Vec<&OutcomeView> = s.outcomes.iter().collect();
    html! {<>
        <h4>{ Msg::Criteria.text() }</h4>
        <ul class="criteria">{ for s.criteria.iter().map(criterion) }</ul>
        <div hidden={s.flags.is_empty()}>
            <h4>{ Msg::Flags.text() }</h4>
            <ul class="criteria">{ for s.flags.iter().map(criterion) }</ul>
        </div>
        <div hidden={outcomes.is_empty()}>
            <h4>{ Msg::Outcomes.text() }</h4>
            <p class="muted">{ Msg::OutcomesNote.text() }</p>
            <ul class="statements">
                { for outcomes.iter().enumerate().map(|(n, o)| html! { <li key={n}><p>{ o.words }{ " " }{ cites(o.sources, o.verification) }</p></li> }) }
            </ul>
        </div>
        <p class="muted small">{ review(s.review) }</p>
    </>}
}

/// Where a record stands in review.
pub fn review(review: stratall::evidence::Review) -> &'static str {
    match review {
        stratall::evidence::Review::Submitted => Msg::ReviewSubmitted.text(),
        stratall::evidence::Review::UnderReview => Msg::ReviewUnder.text(),
        stratall::evidence::Review::Approved => Msg::ReviewApproved.text(),
    }
}

fn criterion(c: &CriterionView) -> Html {
    let (class, sign, word) = match c.verdict {
        "true" => ("met", "✓", Msg::Met),
        "false" => ("unmet", "✗", Msg::NotMet),
        _ => ("open", "?", Msg::Unknown),
    };
    html! {
        <li class={class} data-seed={c.seed.join(" ")}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <div>
                <p>{ capitalised(c.words) }<span class="verdict">{ word.text() }</span>{ " " }{ cites(c.sources, c.verification) }</p>
                { differs(c.differs.as_slice()) }
            </div>
        </li>
    }
}
