//! The karyotype as read: nothing is guessed silently, so everything that was read and everything that was not is shown.

use stratall::Assessment;
use stratall::patient::Issue;
use stratall::report::{CloneView, KaryotypeView, LesionView};
use yew::prelude::*;

use crate::app::components::{element, line, plain, region, tag, titled, words};
use crate::app::form::issue;
use crate::app::i18n::{Msg, capitalised, count, fill};

/// The issues that set the karyotype against what was typed beside it.
pub fn contradictions(a: &Assessment) -> impl Iterator<Item = &Issue> {
    a.issues.iter().filter(|i| i.code == "karyotype-contradicts")
}

/// The panel; nothing without a karyotype.
pub fn karyotype(a: &Assessment) -> Html {
    let Some(k) = &a.karyotype else { return Html::default() };
    let mut inside = vec![words("p", "", summary(k))];
    inside.extend(contradictions(a).map(issue));
    inside.push(element("ul", "clones", k.clones.iter().map(clone).collect()));
    inside.push(findings(Msg::KaryotypeLesions, &k.lesions));
    inside.push(findings(Msg::KaryotypeFeatures, &k.features));
    let unread = k.unread.iter().map(|text| {
        element(
            "li",
            "",
            vec![plain(Msg::KaryotypeUnread.text()), plain(" "), words("code", "", text.clone())],
        )
    });
    let warnings = k.warnings.iter().map(|w| words("li", "", capitalised(w.words)));
    inside.push(element("ul", "alerts", warnings.chain(unread).collect()));
    region("karyotype", Msg::KaryotypeTitle, false, inside)
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

fn clone(c: &CloneView) -> Html {
    let kind = match c.kind {
        "normal" => Msg::CloneNormal,
        "abnormal" => Msg::CloneAbnormal,
        "derived" => Msg::CloneDerived,
        "donor" => Msg::CloneDonor,
        _ => Msg::CloneUnreadable,
    };
    let mut told = kind.text().to_owned();
    if let Some(cells) = c.cells {
        told =
            [told.as_str(), ", ", &count(cells.into(), Msg::CellOne, Msg::CellMany), " "].concat();
    }
    let mut below = vec![plain(told)];
    if c.leading {
        below.push(tag("seen", Msg::CloneLeading.text()));
    }
    element("li", "", vec![words("code", "", c.text.clone()), element("p", "muted small", below)])
}

fn findings(title: Msg, list: &[LesionView]) -> Html {
    let found = |(n, found): (usize, &LesionView)| {
        let (verdict, word) = match found.certainty {
            "present" => ("true", Msg::KaryotypePresent),
            _ => ("unknown", Msg::KaryotypeSuspected),
        };
        let colon = if found.note.is_empty() { "" } else { ": " };
        let why = vec![words("code", "", found.text.clone()), plain([colon, found.note].concat())];
        line(n, verdict, &found.label, word.text(), vec![element("p", "muted small", why)])
    };
    titled("h4", title, "criteria", list.iter().enumerate().map(found).collect())
}
