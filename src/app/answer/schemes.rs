//! Every scheme beside the others: group and reason at a glance, the criteria one press away.

use stratall::Assessment;
use stratall::report::{CriterionView, OutcomeView, SchemeView};
use yew::prelude::*;

use super::mark::mark;
use crate::app::components::{
    Folded, Opens, Row, cites, differs, el, el_with, folded, opener, owned, plain_statement, space,
    statement, tag, text, titled, when,
};
use crate::app::i18n::{Msg, capitalised, fill, listed};

/// The table of schemes.
pub fn schemes(a: &Assessment) -> Html {
    let risk: Vec<_> = a.statements.iter().filter(|s| s.topic == "risk").collect();
    let entity = a
        .classification
        .label
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
    { folded(Folded::new("risk-statements".to_owned(), Msg::SourcesOnRisk.text().to_owned()).note(risk.len()), vec![el("ul", "statements", risk.into_iter().map(statement).collect())]) }
            </section>
        }
}

fn sources(criteria: &[CriterionView]) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for id in criteria.iter().flat_map(|c| &c.sources) {
        if !all.contains(id) {
            all.push(id);
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
                <td role="cell" class="why">{ &s.why }{ for s.remark.map(|r| el("p", "remark", vec![owned(capitalised(r))])) }{ tags(s) }</td>
            </tr>
            <tr role="row" id={id} class="detail" hidden={!open}>
                <td role="cell" colspan="3">{ el("div", "opened", detail(s)) }</td>
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
            capitalised(&listed(&words, Msg::Or))
        }
    };
    el("div", "group-word", vec![mark(s), el("span", "", vec![owned(words)])])
}

/// Where the result was read and how sure that is; a gap in the rule, and a bound, in words.
fn tags(s: &SchemeView) -> Html {
    if s.status == "not-applicable" {
        return Html::default();
    }
    let hole = when(s.hole, || tag("tag hole", Msg::Hole));
    let bounded = when(s.method != "exact", || tag("tag bounded", Msg::Bounded));
    el("span", "tags", vec![hole, bounded, cites(&s.sources, s.verification)])
}

fn detail(s: &SchemeView) -> Vec<Html> {
    let outcome = |o: &OutcomeView| plain_statement(o.words, &o.sources, o.verification);
    let outcomes: Vec<Html> = s.outcomes.iter().map(outcome).collect();
    vec![
        titled(Msg::Criteria.text(), "", "criteria", s.criteria.iter().map(criterion).collect()),
        titled(Msg::Flags.text(), "", "criteria", s.flags.iter().map(criterion).collect()),
        titled(Msg::Outcomes.text(), Msg::OutcomesNote.text(), "statements", outcomes),
        el("p", "muted small", vec![text(review(s.review))]),
    ]
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
    let hidden = [("class", "sign".into()), ("aria-hidden", "true".into())];
    let words = vec![
        owned(capitalised(c.words)),
        el("span", "verdict", vec![text(word.text())]),
        space(),
        cites(&c.sources, c.verification),
    ];
    let mut said = vec![el("p", "", words)];
    said.extend(c.differs.as_ref().map(differs));
    let attributes =
        [("key", c.id.into()), ("class", class.into()), ("data-seed", c.seed.join(" ").into())];
    el_with(
        "li",
        &attributes,
        vec![el_with("span", &hidden, vec![text(sign)]), el("div", "", said)],
    )
}
