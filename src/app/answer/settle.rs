//! What would settle it: the tests that can still change a group, each with what its results would leave.

use stratall::Assessment;
use stratall::report::{InquiryView, LeftView, SchemeView};
use stratall::risk::SCHEMES;
use yew::prelude::*;

use crate::app::components::Fold;
use crate::app::i18n::{Msg, capitalised, fill, listed};

/// So many are cards; the rest is folded.
const CARDS: usize = 3;

/// The next tests.
pub fn settle(a: &Assessment) -> Html {
    let card = |(n, test): (usize, &InquiryView)| card(n + 1, test, &a.schemes);
    let more = a.inquiry.len().saturating_sub(CARDS);
    let plan = plan_depends_on(a);
    html! {
        <section aria-labelledby="settle-title">
            <h3 id="settle-title">{ Msg::SettleTitle.text() }</h3>
            <p class="muted" hidden={!a.inquiry.is_empty()}>{ Msg::SettleNothing.text() }</p>
            <div class="cards">{ for a.inquiry.iter().enumerate().take(CARDS).map(card) }</div>
            <div hidden={more == 0}>
                <Fold id="settle-more" label={fill(Msg::SettleMore, &[("n", &more.to_string())])}>
                    <div class="cards">{ for a.inquiry.iter().enumerate().skip(CARDS).map(card) }</div>
                </Fold>
            </div>
            <p class="aside" hidden={plan.is_empty()}>{ fill(Msg::SettlePlan, &[("facts", &listed(&plan))]) }</p>
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
        fill(Msg::SettleNarrows, &[("schemes", &listed(&names(&test.bears_on)))])
    } else {
        fill(Msg::SettleSettles, &[("schemes", &listed(&names(&test.settles)))])
    };
    html! {
        <article class="card" key={test.fact}>
            <h4>{ fill(Msg::SettleCard, &[("n", &n.to_string()), ("test", &capitalised(test.fact_label))]) }</h4>
            <p class="muted">{ test.name }{ ". " }{ does }{ " " }{ if test.obtainable { "" } else { Msg::SettleNotDone.text() } }</p>
            <dl class="branches">
                { for test.narrows.iter().map(|b| html! {
                    <div key={b.result.clone()}><dt>{ &b.result }</dt><dd>{ left(&b.schemes, schemes) }</dd></div>
                }) }
            </dl>
        </article>
    }
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
            html! { <li key={l.scheme}><span>{ name }</span>{ " " }<b>{ words }</b></li> }
        })
        .collect();
    if lines.is_empty() {
        html! { <span class="muted">{ Msg::SettleUnchanged.text() }</span> }
    } else {
        html! { <ul>{ for lines }</ul> }
    }
}

/// The scheme's own word for one of its groups.
fn group_label(scheme: &str, id: &str) -> String {
    let groups = SCHEMES.iter().find(|s| s.id == scheme).map_or(&[][..], |s| s.groups);
    let label = groups.iter().find(|g| g.id == id).map_or(Msg::NotApplicable.text(), |g| g.label);
    label.to_ascii_lowercase()
}
