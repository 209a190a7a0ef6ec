//! What a scheme opens to: whom it is for, the rule, the criteria with their verdicts, published outcomes, sources.

use stratall::Assessment;
use stratall::report::{CriterionView, HctCiItemView, HctCiView, OutcomeView, SchemeView};
use yew::prelude::*;

use super::schemes::{is_checklist, weighed};
use super::settle::group_label;
use crate::app::components::{cites, criterion, element, line, plain, said, titled, words};
use crate::app::i18n::{Msg, capitalised, fill};

/// All of it.
pub fn detail(a: &Assessment, s: &SchemeView) -> Vec<Html> {
    let list = |title: Msg, all: &[CriterionView]| {
        titled("h5", title, "criteria", all.iter().map(|c| criterion(c, c.words)).collect())
    };
    let population = [Msg::SchemePopulation.text(), " ", s.population].concat();
    let mut inside = vec![words("p", "small", population)];
    if s.status == "determined" {
        inside.push(words("p", "small", s.why.clone()));
    }
    if s.id == "hct-ci" {
        inside.push(comorbidity(&a.hct_ci));
    }
    if is_checklist(s) {
        inside.push(factors(s));
    } else {
        inside.push(list(Msg::Criteria, &s.criteria));
        inside.push(list(Msg::Flags, &s.flags));
    }
    inside.push(published(s));
    let read_in =
        vec![plain(Msg::SourcesTitle.text()), plain(" "), cites(s.sources, s.verification)];
    inside.push(element("p", "small read-in", read_in));
    inside.push(words("p", "muted small", review(s.review.id())));
    inside
}

/// What became of the patients of the studies, by group.
fn published(s: &SchemeView) -> Html {
    let outcome = |o: &OutcomeView| {
        let group = if o.group.is_empty() { String::new() } else { group_label(s.id, o.group) };
        let group = words("b", "", capitalised(&group));
        element("li", "", vec![group, plain(" "), said(o.words, o.sources, o.verification)])
    };
    let mut lines: Vec<Html> = s.outcomes.iter().map(outcome).collect();
    if !lines.is_empty() {
        lines.push(words("li", "muted small", Msg::OutcomesNote.text()));
    }
    titled("h5", Msg::Outcomes, "statements outcomes", lines)
}

/// The items of the transplant comorbidity index.
fn comorbidity(h: &HctCiView) -> Html {
    let item = |(n, i): (usize, &HctCiItemView)| {
        let (verdict, word) = match i.state {
            "listed" => ("true", Msg::ItemListed),
            "measured" => ("true", Msg::ItemMeasured),
            "covered" => ("false", Msg::ItemCovered),
            "absent" => ("false", Msg::ItemAbsent),
            _ => ("unknown", Msg::Unknown),
        };
        let label = [i.label, " (", &i.weight.to_string(), ")"].concat();
        line(n, verdict, &label, word.text(), vec![words("p", "muted small", i.words)])
    };
    let sum = if h.complete { Msg::ItemSum } else { Msg::ItemSumAtLeast };
    let sum = words("p", "", fill(sum, &[("n", &h.sum.to_string())]));
    let items = h.items.iter().enumerate().map(item).collect();
    element("div", "", vec![sum, element("ul", "criteria items", items)])
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
        let held = held.map(|c| criterion(c, weighed(c).1)).collect();
        let title = words("h5", "", capitalised(weight));
        element("div", "factors", vec![title, element("ul", "criteria", held)])
    };
    let mut inside = vec![words("p", "muted small", Msg::ChecklistNote.text())];
    inside.extend(weights.iter().map(list));
    element("div", "checklist", inside)
}

/// Where a record stands in review; approved only by that very word.
pub fn review(word: &str) -> &'static str {
    match word {
        "approved" => Msg::ReviewApproved.text(),
        "under-review" => Msg::ReviewUnder.text(),
        _ => Msg::ReviewSubmitted.text(),
    }
}
