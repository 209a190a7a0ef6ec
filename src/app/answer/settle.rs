//! What would settle it: the tests that can still change a group, each with what its results would leave.

use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::fields::in_sentence;
use stratall::report::{InquiryView, LeftView, SchemeView};
use stratall::risk::SCHEMES;
use yew::prelude::*;

use crate::app::components::{Door, Fold, Opens, What};
use crate::app::i18n::{Msg, capitalised, count, fill, listed};
use crate::app::state::Dispatch;

/// So many are in view; the rest is folded.
const IN_VIEW: usize = 5;
/// So many schemes are named where they are only narrowed.
const NAMED: usize = 4;

/// The next tests.
pub fn settle(a: &Rc<Assessment>, send: &Dispatch) -> Html {
    let rows = |from: usize, to: usize| {
        let some = a.inquiry.iter().enumerate().skip(from).take(to);
        let row = |(n, test): (usize, &InquiryView)| {
            html! { <Opens key={test.fact} what={What::Test(n)} assessment={a} send={send.clone()} /> }
        };
        html! { <ol class="tests">{ for some.map(row) }</ol> }
    };
    let more = a.inquiry.len().saturating_sub(IN_VIEW);
    let plan = plan_depends_on(a);
    html! {
        <section aria-labelledby="settle-title">
            <h3 id="settle-title">{ Msg::SettleTitle.text() }</h3>
            <p class="muted" hidden={!a.inquiry.is_empty()}>{ Msg::SettleNothing.text() }</p>
            { rows(0, IN_VIEW) }
            <div hidden={more == 0}>
                <Fold id="settle-more" label={count(more, Msg::SettleMoreOne, Msg::SettleMore)} lazy=true>{ rows(IN_VIEW, more) }</Fold>
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

/// One test: what it settles; opened, what each result would leave.
pub fn card(n: usize, test: &InquiryView, schemes: &[SchemeView], door: &Door) -> Html {
    let names = |ids: &[&'static str]| -> Vec<&'static str> {
        schemes.iter().filter(|s| ids.contains(&s.id)).map(|s| s.name).collect()
    };
    let (settles, bears) = (names(&test.settles), names(&test.bears_on));
    let narrows: Vec<&'static str> =
        bears.into_iter().filter(|name| !settles.contains(name)).collect();
    let told = |message: Msg, all: &[&'static str], most: usize| {
        if all.is_empty() {
            return String::new();
        }
        let named: Vec<&str> = all.iter().take(most).copied().collect();
        let rest = all.len() - named.len();
        let rest =
            if rest == 0 { String::new() } else { fill(Msg::AndMore, &[("n", &rest.to_string())]) };
        let list =
            if rest.is_empty() { listed(&named) } else { [&named.join(", "), " ", &rest].concat() };
        [fill(message, &[("schemes", &list)]).as_str(), " "].concat()
    };
    let id = ["test-", test.fact].concat();
    html! {
        <li class="test" data-test={test.fact}>
            <h4><span class="nth">{ n }</span>{ capitalised(test.fact_label) }</h4>
            <p class="small"><b>{ told(Msg::SettleSettles, &settles, usize::MAX) }</b>{ told(Msg::SettleNarrows, &narrows, NAMED) }<span class="muted">{ test.name }{ ". " }{ if test.obtainable { "" } else { Msg::SettleNotDone.text() } }</span></p>
            { door.opener(Msg::SettleBranches.text(), &id) }
            <dl id={id} class="branches" hidden={!door.open}>
                if door.open {
                    { for test.narrows.iter().map(|b| html! {
                        <div key={b.result.clone()}><dt>{ capitalised(&b.result) }</dt><dd>{ left(&b.schemes, schemes) }</dd></div>
                    }) }
                }
            </dl>
        </li>
    }
}

/// The schemes that a result would narrow, those with the same groups left together.
fn left(left: &[LeftView], schemes: &[SchemeView]) -> Html {
    let mut alike: Vec<(String, Vec<&'static str>)> = Vec::new();
    for l in left {
        let Some(scheme) = schemes.iter().find(|s| s.id == l.scheme) else { continue };
        if scheme.possible.len() <= l.possible.len() {
            continue;
        }
        let words: Vec<String> = l.possible.iter().map(|id| group_label(l.scheme, id)).collect();
        let words = words.join([" ", Msg::Or.text(), " "].concat().as_str());
        match alike.iter_mut().find(|(w, _)| *w == words) {
            Some((_, names)) => names.push(scheme.name),
            None => alike.push((words, vec![scheme.name])),
        }
    }
    if alike.is_empty() {
        return html! { <span class="muted">{ Msg::SettleUnchanged.text() }</span> };
    }
    html! {
        <ul>{ for alike.iter().map(|(words, names)| html! {
            <li key={words.clone()}><b>{ capitalised(words) }</b>{ " " }<span>{ names.join(", ") }</span></li>
        }) }</ul>
    }
}

/// The scheme's own word for one of its groups.
pub fn group_label(scheme: &str, id: &str) -> String {
    let groups = SCHEMES.iter().find(|s| s.id == scheme).map_or(&[][..], |s| s.groups);
    let none = if id == "withheld" { Msg::Withheld } else { Msg::NotApplicable };
    in_sentence(groups.iter().find(|g| g.id == id).map_or(none.text(), |g| g.label))
}
