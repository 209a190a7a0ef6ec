//! The entries with their units, for the print: there the form is left out.

use stratall::Assessment;
use stratall::patient::fields::{self, Kind};
use stratall::report::InputView;
use yew::prelude::*;

use crate::app::i18n::Msg;

/// Every entry as typed.
pub fn inputs(a: &Assessment) -> Html {
    html! {
        <section class="print-only" aria-labelledby="inputs-title">
            <h3 id="inputs-title">{ Msg::InputsTitle.text() }</h3>
            <dl class="inputs">
                { for a.inputs.iter().map(|i| html! {
                    <div key={i.field.clone()}><dt>{ &i.label }</dt><dd>{ shown(i) }</dd></div>
                }) }
            </dl>
        </section>
    }
}

/// The word shown for a choice, the text and its unit for the rest.
fn shown(input: &InputView) -> String {
    match fields::at(&input.field).map(|f| f.kind) {
        Some(Kind::Choice(words)) => words
            .iter()
            .find(|w| w.id == input.value)
            .map_or(input.value.as_str(), |w| w.label)
            .to_owned(),
        Some(Kind::Number(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => {
            [input.value.as_str(), " ", input.unit].concat()
        }
    }
}
