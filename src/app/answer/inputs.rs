//! The entries with their units, for the print: there the form is left out.

use stratall::Assessment;
use stratall::patient::fields::{self, Kind};
use stratall::report::InputView;
use yew::prelude::*;

use crate::app::components::{element, region, words};
use crate::app::i18n::{Msg, label};
use crate::app::state::waits;

/// Every entry as typed.
pub fn inputs(a: &Assessment) -> Html {
    let line = |i: &InputView| {
        element("div", "", vec![words("dt", "", label(&i.label)), words("dd", "", shown(i))])
    };
    let list = element("dl", "inputs", a.inputs.iter().map(line).collect());
    region("print-only", Msg::InputsTitle, false, vec![list])
}

/// The word shown for a choice, the text and its unit for the rest.
fn shown(input: &InputView) -> String {
    if waits(&input.value) {
        return label(&input.value);
    }
    match fields::at(&input.field).map(|f| f.kind) {
        Some(Kind::Choice(words)) => words
            .iter()
            .find(|w| w.id == input.value)
            .map_or_else(|| input.value.clone(), |w| label(w.label)),
        Some(Kind::Number(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => {
            [input.value.as_str(), " ", &label(&input.unit)].concat()
        }
    }
}
