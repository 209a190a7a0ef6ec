//! The page: a patient on the left, the answer on the right. It decides nothing; every statement comes from the
//! [`stratall::Assessment`].

mod announce;
mod answer;
mod browser;
mod components;
mod examples;
mod form;
mod i18n;
mod settings;
mod state;
mod words;

use stratall::assess;
use yew::prelude::*;

use announce::Announcer;
use state::State;
use words::Words;

/// The whole page below the header, which is static.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(State::start);
    // The same patient is assessed once more when the wording has arrived: it is part of what is shown.
    let seen = (state.intake.clone(), state.words == Words::Here);
    let assessment = use_memo(seen, |(intake, _)| assess(intake));
    let settings = (state.remember, state.units.clone(), state.theme);
    use_effect_with(settings, |(remember, units, theme)| {
        browser::set_theme(*theme);
        if *remember {
            settings::save(units, *theme);
        }
    });
    let send = state.dispatcher();
    {
        let send = send.clone();
        use_effect_with(state.words, move |words| {
            if *words == Words::Coming {
                words::load(&send);
            }
        });
    }
    html! {<>
        <div class="columns">
            { form::form(&state, &assessment.issues, &send) }
            { answer::answer(&state, &assessment, &send) }
        </div>
        <Announcer {assessment} />
    </>}
}
