//! A statement never stands alone: its sources, and how we know that they say so.

use stratall::evidence::{Source, Verification};
use stratall::report::{CriterionView, DiffersView, StatementView};
use yew::prelude::*;

use super::parts::{element, plain, words};
use crate::app::i18n::{Msg, capitalised};

/// A small word in a frame.
pub fn tag(class: &'static str, text: &str) -> Html {
    html! { <span class={["tag ", class].concat()}>{ text }</span> }
}

/// How it was verified.
pub fn verified(verification: Verification) -> Html {
    let (class, word) = match verification {
        Verification::Seen => ("seen", Msg::VerificationSeen),
        Verification::Secondary => ("secondary", Msg::VerificationSecondary),
        Verification::Recalled => ("recalled", Msg::VerificationRecalled),
    };
    tag(class, word.text())
}

/// The word of the JSON; one that is not known is no proof.
pub fn verification(word: &str) -> Verification {
    match word {
        "seen" => Verification::Seen,
        "secondary" => Verification::Secondary,
        _ => Verification::Recalled,
    }
}

/// The sources as links into the list, then how they were verified.
pub fn cites(sources: &[Source], verification: Verification) -> Html {
    let records = sources.iter().map(|source| source.record());
    cited(LIST, records.map(|record| (record.id, record.name())).collect(), verification)
}

/// What stands before the id of a source in the page's own list.
pub const LIST: &str = "source-";

/// The same of sources by id and name; `list` is what stands before an id where they are listed.
pub fn cited(list: &str, sources: Vec<(&str, &str)>, verification: Verification) -> Html {
    let links = sources.into_iter().map(|(id, name)| {
        html! { <a key={id.to_owned()} class="cite" href={["#", list, id].concat()}>{ name }</a> }
    });
    html! { <span class="cites"><span class="cite-list">{ for links }</span>{ verified(verification) }</span> }
}

/// Words with their sources.
pub fn said(words: &str, sources: &[Source], verification: Verification) -> Html {
    with(words, cites(sources, verification))
}

/// Words with what stands for their sources.
pub fn with(words: &str, cites: Html) -> Html {
    element("p", "", vec![plain(capitalised(words)), plain(" "), cites])
}

/// What a source says.
pub fn says(d: &DiffersView) -> Html {
    said(d.words, d.sources, d.verification)
}

/// How a result was verified, where that is less than read in the source.
pub fn doubt(verification: Verification) -> Html {
    if verification == Verification::Seen { Html::default() } else { verified(verification) }
}

/// What other sources say.
pub fn differs(list: &[DiffersView]) -> Html {
    list.iter().map(|d| differing(d.words, cites(d.sources, d.verification))).collect()
}

/// What one other source says.
pub fn differing(said: &str, cites: Html) -> Html {
    let said = plain([" ", said, " "].concat());
    element("p", "differs", vec![words("b", "", Msg::AnotherSource.text()), said, cites])
}

/// A statement with its sources and what other sources say.
pub fn statement(s: &StatementView) -> Html {
    let inside = vec![said(s.words, s.sources, s.verification), differs(&s.differs)];
    stated(s.seed.join(" "), inside)
}

/// A statement in a list; `seed` are the rows of the seeds it carries.
pub fn stated(seed: String, inside: Vec<Html>) -> Html {
    html! { <li data-seed={seed}>{ for inside }</li> }
}

/// Tick, cross or question mark: class, sign and word of a verdict.
pub fn sign(verdict: &str) -> (&'static str, &'static str, Msg) {
    match verdict {
        "true" => ("met", "✓", Msg::Met),
        "false" => ("unmet", "✗", Msg::NotMet),
        _ => ("open", "?", Msg::Unknown),
    }
}

/// A criterion with its verdict.
pub fn criterion(c: &CriterionView, text: &str) -> Html {
    let (class, sign, word) = sign(c.verdict);
    html! {
        <li class={class} data-seed={c.seed.join(" ")}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <div>
                <p>{ capitalised(text) }{ words("span", "verdict", word.text()) }{ " " }{ cites(c.sources, c.verification) }</p>
                { differs(c.differs.as_slice()) }
            </div>
        </li>
    }
}
