//! The next best step, where the answer ends: the test that tells most, else what to do with a complete answer.

use stratall::report::InquiryView;
use yew::prelude::*;

use super::Answer;
use super::settle::enter;
use crate::app::components::{element, plain, region};
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::state::Dispatch;

/// What to enter next and where it leads; nothing is open: the ways to take the answer away.
pub fn next(a: &Answer, send: &Dispatch) -> Html {
    let open = a.inquiry.iter().find(|test| test.obtainable);
    let inside = match open {
        Some(test) => vec![plain(words(a, test)), plain(" "), enter(test, send)],
        None => vec![plain(Msg::NextComplete.text())],
    };
    let take = html! { <a class="quiet-button" href="#take">{ Msg::NextTake.text() }</a> };
    let inside = vec![element("p", "", inside), element("p", "small", vec![take])];
    region("next", Msg::NextTitle, false, inside)
}

/// "MRD at the end of induction (PCR): bears on 5 schemes, settles 2."
fn words(a: &Answer, test: &InquiryView) -> String {
    let bears = a.schemes.iter().filter(|s| test.bears_on.contains(&s.id)).count().to_string();
    let settles = test.settles.len();
    let message = if settles == 0 { Msg::NextNarrows } else { Msg::NextSettles };
    let fact = capitalised(test.fact_label);
    let settles = settles.to_string();
    fill(message, &[("fact", &fact), ("test", test.name), ("n", &bears), ("settled", &settles)])
}
