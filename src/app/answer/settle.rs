//! What would settle it: the tests that can still change a group, each with what its results would leave.

use stratall::Assessment;
use stratall::report::{BranchView, InquiryView, LeftView, SchemeView};
use stratall::risk::SCHEMES;
use yew::prelude::*;

use crate::app::components::{Folded, el, el_with, folded, owned, shown, space, text};
use crate::app::i18n::{Msg, capitalised, fill, listed};

/// So many are cards; the rest is folded.
const CARDS: usize = 3;

/// The next tests.
pub fn settle(a: &Assessment) -> Html {
    let card = |(n, test): (usize, &InquiryView)| card(n + 1, test, &a.schemes);
    let more = a.inquiry.len().saturating_sub(CARDS);
    let plan = plan_depends_on(a);
    let rest = el("div", "cards", a.inquiry.iter().enumerate().skip(CARDS).map(card).collect());
    html! {
        <section aria-labelledby="settle-title">
            <h3 id="settle-title">{ Msg::SettleTitle.text() }</h3>
            <p class="muted" hidden={!a.inquiry.is_empty()}>{ Msg::SettleNothing.text() }</p>
            { el("div", "cards", a.inquiry.iter().enumerate().take(CARDS).map(card).collect()) }
            { shown(more > 0, folded(Folded::new("settle-more".to_owned(), fill(Msg::SettleMore, &[("n", &more.to_string())])), vec![rest])) }
            <p class="aside" hidden={plan.is_empty()}>{ fill(Msg::SettlePlan, &[("facts", &listed(&plan, Msg::And))]) }</p>
        </section>
    }
}

/// The facts on which the status of an option still depends.
fn plan_depends_on(a: &Assessment) -> Vec<&'static str> {
    let mut facts: Vec<&'static str> = Vec::new();
    for fact in a.plan.every_phase().flat_map(|p| &p.options).flat_map(|o| &o.depends_on) {
        if !facts.contains(fact) {
            facts.push(fact);
        }
    }
    facts
}

fn card(n: usize, test: &InquiryView, schemes: &[SchemeView]) -> Html {
    let names = |ids: &[&'static str]| -> Vec<&'static str> {
        schemes.iter().filter(|s| ids.contains(&s.id)).map(|s| s.name).collect()
    };
    let does = if test.settles.is_empty() {
        fill(Msg::SettleNarrows, &[("schemes", &listed(&names(&test.bears_on), Msg::And))])
    } else {
        fill(Msg::SettleSettles, &[("schemes", &listed(&names(&test.settles), Msg::And))])
    };
    let title =
        fill(Msg::SettleCard, &[("n", &n.to_string()), ("test", &capitalised(test.fact_label))]);
    let not_done = if test.obtainable { "" } else { Msg::SettleNotDone.text() };
    let what = [test.name, ". ", &does, " ", not_done].concat();
    let branch = |b: &BranchView| {
        let result = el("dt", "", vec![owned(b.result.clone())]);
        el_with("div", &[("key", b.result.clone().into())], vec![result, left(&b.schemes, schemes)])
    };
    let parts = vec![
        el("h4", "", vec![owned(title)]),
        el("p", "muted", vec![owned(what)]),
        el("dl", "branches", test.narrows.iter().map(branch).collect()),
    ];
    el_with("article", &[("key", test.fact.into()), ("class", "card".into())], parts)
}

/// The schemes that a result would narrow, each with the groups left.
fn left(left: &[LeftView], schemes: &[SchemeView]) -> Html {
    let narrowed = left.iter().filter(|l| {
        schemes.iter().any(|s| s.id == l.scheme && s.possible.len() > l.possible.len())
    });
    let lines: Vec<Html> = narrowed
        .map(|l| {
            let name = schemes.iter().find(|s| s.id == l.scheme).map_or(l.scheme, |s| s.name);
            let words: Vec<String> =
                l.possible.iter().map(|id| group_label(l.scheme, id)).collect();
            let words = words.join([" ", Msg::Or.text(), " "].concat().as_str());
            let said = vec![text(name), space(), el("b", "", vec![owned(words)])];
            el_with("li", &[("key", l.scheme.into())], said)
        })
        .collect();
    let said = if lines.is_empty() {
        el("span", "muted", vec![text(Msg::SettleUnchanged.text())])
    } else {
        el("ul", "", lines)
    };
    el("dd", "", vec![said])
}

/// The scheme's own word for one of its groups.
fn group_label(scheme: &str, id: &str) -> String {
    let groups = SCHEMES.iter().find(|s| s.id == scheme).map_or(&[][..], |s| s.groups);
    let label = groups.iter().find(|g| g.id == id).map_or(Msg::NotApplicable.text(), |g| g.label);
    label.to_ascii_lowercase()
}
