//! The one sentence, what it rests on, and what of the input could not be used.

use stratall::Assessment;
use stratall::patient::Severity;
use stratall::report::AlertView;
use yew::prelude::*;

use super::Answer;
use super::draw::draw;
use crate::app::components::{cites, differs, element, plain, words};
use crate::app::form;
use crate::app::i18n::{Msg, capitalised, field_label, fill};
use crate::app::planner::Piece;
use crate::app::state::Dispatch;

/// So many groups stand in the bar of a phone.
const IN_BAR: usize = 2;

/// The sentence at the size of a heading, and the alerts: those of the first module, then those of the second.
pub fn sentence(a: &Answer, send: &Dispatch) -> Html {
    let Assessment { sentence, under_sentence, blank, .. } = &*a.assessment;
    // Who, what, and what next stand on lines of their own.
    let lines = sentence.split_inclusive(". ");
    let lines =
        lines.map(|line| element("span", "", line.split_inclusive(' ').map(word).collect()));
    let alert = |alert: &AlertView| {
        let cited = cites(&alert.sources, alert.verification);
        let said = vec![plain(capitalised(&alert.words)), plain(" "), cited];
        element("li", "", vec![element("p", "", said), differs(&alert.differs)])
    };
    let mut inside = vec![
        html! { <p id="say" class={if *blank { "say blank" } else { "say" }} tabindex="-1">{ for lines }</p> },
        words("p", "under-say", under_sentence.clone()),
    ];
    let mut alerts: Vec<Html> = a.alerts.iter().map(alert).collect();
    alerts.extend(a.plan.nodes(Piece::Alerts).iter().map(|node| draw(node, None, send)));
    // The list keeps its place where it is empty: what stands before it is not made anew, and keeps the focus.
    inside.push(html! { <ul class="alerts" hidden={alerts.is_empty()}>{ for alerts }</ul> });
    inside.push(look_at(a));
    // What the engine says is English in every language of the page, and read from the left: "1993–2006" must not turn.
    html! { <div class="headline" lang="en" dir="ltr">{ for inside }</div> }
}

/// A word with a hyphen is not broken there: "Ph-negative" stays on one line.
fn word(word: &str) -> Html {
    if word.contains('-') {
        let whole = words("span", "whole", word.trim_end().to_owned());
        html! {<>{ whole }{ " " }</>}
    } else {
        plain(word.to_owned())
    }
}

/// Links to the entries that were not used or deserve a second look.
fn look_at(assessment: &Assessment) -> Html {
    let of_field =
        || assessment.issues.iter().filter(|i| i.severity != Severity::Info && !i.field.is_empty());
    let mut paths: Vec<&str> = Vec::new();
    for issue in of_field() {
        if !paths.contains(&issue.field.as_str()) {
            paths.push(&issue.field);
        }
    }
    let links = paths.iter().map(|path| {
        html! { <li key={*path}><a href={["#", &form::id("f", path)].concat()}>{ field_label(path) }</a></li> }
    });
    html! {
        <div class="look-at" hidden={paths.is_empty()}>
            <span>{ Msg::LookAt.text() }</span><ul>{ for links }</ul>
        </div>
    }
}

/// On a phone: the groups in one line at the bottom, and the ways to answer and form. Of `plain` words no group is said.
pub fn bar(a: &Assessment, plain: bool) -> Html {
    let held: Vec<String> = a
        .schemes
        .iter()
        .filter_map(|s| s.group_label.map(|label| [s.name, ": ", label].concat()))
        .collect();
    let mut groups = held.iter().take(IN_BAR).cloned().collect::<Vec<_>>().join(" · ");
    if held.len() > IN_BAR {
        let more = fill(Msg::AndMore, &[("n", &(held.len() - IN_BAR).to_string())]);
        groups.push_str(&[" ", &more].concat());
    }
    let short = if plain {
        Msg::BarPlain.text().to_owned()
    } else if a.blank {
        Msg::BarBlank.text().to_owned()
    } else if groups.is_empty() {
        Msg::BarOpen.text().to_owned()
    } else {
        groups
    };
    html! {
        <nav class="bar" aria-label={Msg::BarLabel.text()}>
            { words("p", "", short) }
            <span class="bar-links"><a href="#answer">{ Msg::BarAnswer.text() }</a><a href="#patient">{ Msg::BarPatient.text() }</a></span>
        </nav>
    }
}
