//! The karyotype as read: nothing is guessed silently, so everything that was read and everything that was not is shown.

use stratall::Assessment;
use stratall::patient::Issue;
use stratall::report::{CloneView, KaryotypeView, LesionView};
use yew::prelude::*;

use crate::app::components::{sign, tag};
use crate::app::form::issue;
use crate::app::i18n::{Msg, capitalised, count, fill};

/// The issues that set the karyotype against what was typed beside it.
pub fn contradictions(a: &Assessment) -> impl Iterator<Item = &Issue> {
    a.issues.iter().filter(|i| i.code == "karyotype-contradicts")
}

/// The panel; nothing without a karyotype.
pub fn karyotype(a: &Assessment) -> Html {
    let Some(k) = &a.karyotype else { return Html::default() };
    html! {
        <section aria-labelledby="karyotype-title" class="karyotype">
            <h3 id="karyotype-title">{ Msg::KaryotypeTitle.text() }</h3>
            <p>{ summary(k) }</p>
            { for contradictions(a).map(issue) }
            <ul class="clones">{ for k.clones.iter().enumerate().map(clone) }</ul>
            { findings(Msg::KaryotypeLesions, &k.lesions) }
            { findings(Msg::KaryotypeFeatures, &k.features) }
            <ul class="alerts">
                { for k.warnings.iter().map(|w| html! { <li key={w.id}>{ capitalised(w.words) }</li> }) }
                { for k.unread.iter().enumerate().map(|(n, text)| html! { <li key={n}><b>{ Msg::KaryotypeUnread.text() }</b>{ " " }<code>{ text }</code></li> }) }
            </ul>
        </section>
    }
}

/// "Modal number 47. 2 structural and 1 numerical abnormalities."
fn summary(k: &KaryotypeView) -> String {
    let mut words = String::new();
    if let Some(number) = &k.modal_number {
        words.push_str(&fill(Msg::KaryotypeModal, &[("n", number)]));
    }
    for class in &k.ploidy {
        words.push_str(&[" ", &capitalised(class), "."].concat());
    }
    let message = if k.counted { Msg::KaryotypeCounted } else { Msg::KaryotypeAtLeast };
    let numbers = [("s", &*k.structural.to_string()), ("n", &*k.numerical.to_string())];
    [&words, " ", &*fill(message, &numbers)].concat()
}

fn clone((n, c): (usize, &CloneView)) -> Html {
    let kind = match c.kind {
        "normal" => Msg::CloneNormal,
        "abnormal" => Msg::CloneAbnormal,
        "derived" => Msg::CloneDerived,
        "donor" => Msg::CloneDonor,
        _ => Msg::CloneUnreadable,
    };
    let cells = c.cells.map_or_else(String::new, |n| count(n.into(), Msg::CellOne, Msg::CellMany));
    html! {
        <li key={n}>
            <code>{ &c.text }</code>
            <p class="muted small">{ kind.text() }{ if cells.is_empty() { "" } else { ", " } }{ cells }{ " " }
                <span hidden={!c.leading}>{ tag("seen", Msg::CloneLeading.text()) }</span></p>
        </li>
    }
}

fn findings(title: Msg, list: &[LesionView]) -> Html {
    let line = |(n, found): (usize, &LesionView)| {
        let sure = found.certainty == "present";
        let (class, mark, _) = sign(if sure { "true" } else { "unknown" });
        let word = if sure { Msg::KaryotypePresent } else { Msg::KaryotypeSuspected };
        html! {
            <li key={n} class={class}>
                <span class="sign" aria-hidden="true">{ mark }</span>
                <div>
                    <p>{ &found.label }<span class="verdict">{ word.text() }</span></p>
                    <p class="small muted"><code>{ &found.text }</code>{ if found.note.is_empty() { "" } else { ": " } }{ found.note }</p>
                </div>
            </li>
        }
    };
    html! {
        <div hidden={list.is_empty()}>
            <h4>{ title.text() }</h4>
            <ul class="criteria">{ for list.iter().enumerate().map(line) }</ul>
        </div>
    }
}
