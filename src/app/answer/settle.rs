//! What would settle it: the tests that can still change a group, each with what its results would leave.

use std::rc::Rc;

use stratall::patient::fields::in_sentence;
use stratall::report::{BranchView, InquiryView, LeftView, SchemeView};
use stratall::risk::SCHEMES;
use yew::prelude::*;

use super::Answer;
use crate::app::browser;
use crate::app::components::{Door, Fold, Opens, What, element, plain, region, words};
use crate::app::form;
use crate::app::i18n::{Msg, capitalised, count, fill, listed};
use crate::app::json::Json;
use crate::app::planner::Piece;
use crate::app::state::{Action, Dispatch};

/// So many are in view; the rest is folded.
const IN_VIEW: usize = 5;
/// So many schemes are named where they are only narrowed.
const NAMED: usize = 4;

/// The next tests.
pub fn settle(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let row = |(n, test): (usize, &InquiryView)| {
        html! { <Opens key={test.fact} what={What::Test(n)} assessment={a} send={send.clone()} /> }
    };
    let mut rows: Vec<Html> = a.inquiry.iter().enumerate().map(row).collect();
    let folded = rows.split_off(rows.len().min(IN_VIEW));
    let more = folded.len();
    let mut inside = vec![element("ol", "tests", rows)];
    if a.inquiry.is_empty() {
        inside.push(words("p", "muted", Msg::SettleNothing.text()));
    }
    if more > 0 {
        let label = count(more, Msg::SettleMoreOne, Msg::SettleMore);
        let folded = element("ol", "tests", folded);
        inside.push(html! { <Fold id="settle-more" {label} lazy=true>{ folded }</Fold> });
    }
    let open: Vec<String> = a.plan.nodes(Piece::Open).iter().map(Json::word).collect();
    if !open.is_empty() {
        let open: Vec<&str> = open.iter().map(String::as_str).collect();
        let facts = listed(&open);
        inside.push(words("p", "aside", fill(Msg::SettlePlan, &[("facts", &facts)])));
    }
    region("settle", Msg::SettleTitle, false, inside)
}

/// One test: what it settles; opened, what each result would leave.
pub fn card(
    n: usize,
    test: &InquiryView,
    schemes: &[SchemeView],
    door: &Door,
    send: &Dispatch,
) -> Html {
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
    let not_done = if test.obtainable { "" } else { Msg::SettleNotDone.text() };
    let told = vec![
        words("b", "", told(Msg::SettleSettles, &settles, usize::MAX)),
        plain(told(Msg::SettleNarrows, &narrows, NAMED)),
        words("span", "muted", [test.name, ". ", not_done].concat()),
    ];
    let branch = |b: &BranchView| {
        let result = words("dt", "", capitalised(&b.result));
        element("div", "", vec![result, element("dd", "", vec![left(&b.schemes, schemes)])])
    };
    let branches = || vec![element("dl", "branches", test.narrows.iter().map(branch).collect())];
    let name = vec![words("span", "nth", n.to_string()), plain(capitalised(test.fact_label))];
    html! {
        <li class="test" data-test={test.fact}>
            { element("h4", "", name) }
            { element("p", "small", told) }
            <p class="ways">{ door.opener(Msg::SettleBranches.text(), &id) }{ enter(test, send) }</p>
            { door.room(&id, branches) }
        </li>
    }
}

/// The way to the field where the result is entered.
pub fn enter(test: &InquiryView, send: &Dispatch) -> Html {
    let (send, path) = (send.clone(), test.field.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        send.dispatch(Action::Show(path.clone().into()));
        browser::focus_field(form::id("f", &path));
    });
    let name = fill(Msg::SettleEnterOf, &[("fact", test.fact_label)]);
    html! { <button type="button" class="quiet-button" {onclick} aria-label={name}>{ Msg::SettleEnter.text() }</button> }
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
        return words("span", "muted", Msg::SettleUnchanged.text());
    }
    let line = |(groups, names): &(String, Vec<&str>)| {
        let names = [" ", &names.join(", ")].concat();
        element("li", "", vec![words("b", "", capitalised(groups)), plain(names)])
    };
    element("ul", "", alike.iter().map(line).collect())
}

/// The scheme's own word for one of its groups.
pub fn group_label(scheme: &str, id: &str) -> String {
    let groups = SCHEMES.iter().find(|s| s.id == scheme).map_or(&[][..], |s| s.groups);
    let none = if id == "withheld" { Msg::Withheld } else { Msg::NotApplicable };
    in_sentence(groups.iter().find(|g| g.id == id).map_or(none.text(), |g| g.label))
}
