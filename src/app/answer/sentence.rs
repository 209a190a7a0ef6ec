//! The one sentence, what it rests on, and what of the input could not be used.

use stratall::Assessment;
use stratall::patient::{Severity, fields};
use yew::prelude::*;

use crate::app::components::{cites, differs};
use crate::app::form;
use crate::app::i18n::{Msg, capitalised};

/// The sentence at the size of a heading.
pub fn sentence(a: &Assessment) -> Html {
    let Assessment { sentence, under_sentence, blank, .. } = a;
    // Who, what, and what next stand on lines of their own.
    let lines = sentence.split_inclusive(". ").enumerate();
    html! {
        <div class="headline">
            <p id="say" class={classes!("say", blank.then_some("blank"))} tabindex="-1">
                { for lines.map(|(n, line)| html! { <span key={n}>{ for line.split_inclusive(' ').map(word) }</span> }) }
            </p>
            <p class="under-say">{ under_sentence }</p>
            <ul class="alerts" hidden={a.alerts.is_empty()}>
                { for a.alerts.iter().map(|alert| html! {
                    <li key={alert.code}>
                        <p>{ capitalised(&alert.words) }{ " " }{ cites(alert.sources, alert.verification) }</p>
                        { differs(&alert.differs) }
                    </li>
                }) }
            </ul>
            { look_at(a) }
        </div>
    }
}

/// A word with a hyphen is not broken there: "Ph-negative" stays on one line.
fn word(word: &str) -> Html {
    if word.contains('-') {
        html! {<><span class="whole">{ word.trim_end() }</span>{ " " }</>}
    } else {
        html! { { word } }
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
        html! { <li key={*path}><a href={["#", &form::id("f", path)].concat()}>{ fields::label(path) }</a></li> }
    });
    html! {
        <div class="look-at" hidden={paths.is_empty()}>
            <span>{ Msg::LookAt.text() }</span><ul>{ for links }</ul>
        </div>
    }
}

/// On a phone: the groups in one line at the bottom, and the ways to answer and form.
pub fn bar(a: &Assessment) -> Html {
    let mut groups = String::new();
    for s in &a.schemes {
        if let Some(label) = s.group_label {
            let apart = if groups.is_empty() { "" } else { " · " };
            groups.push_str(&[apart, s.name, ": ", label].concat());
        }
    }
    let words = if a.blank {
        Msg::BarBlank.text().to_owned()
    } else if groups.is_empty() {
        Msg::BarOpen.text().to_owned()
    } else {
        groups
    };
    html! {
        <nav class="bar" aria-label={Msg::BarLabel.text()}>
            <p>{ words }</p>
            <span class="bar-links"><a href="#answer">{ Msg::BarAnswer.text() }</a><a href="#patient">{ Msg::BarPatient.text() }</a></span>
        </nav>
    }
}
