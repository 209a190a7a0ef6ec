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

use std::rc::Rc;

use stratall::patient::Intake;
use stratall::{Assessment, assess};
use yew::prelude::*;

use announce::Announcer;
use state::State;
use words::Words;

thread_local! {
    static BLANK: Rc<Assessment> = Rc::new(assess(&Intake::default()));
}

/// The assessment of an empty form, worked out once: before the page is drawn, as a task of its own.
pub fn blank() -> Rc<Assessment> {
    BLANK.with(Rc::clone)
}

/// The whole page below the header, which is static.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(State::start);
    // The same patient is assessed once more when the wording has arrived: it is part of what is shown, except where
    // nothing was entered.
    let seen = (state.intake.clone(), state.words == Words::Here && !state.intake.is_blank());
    let assessment =
        use_memo(
            seen,
            |(intake, _)| {
                if intake.is_blank() { blank() } else { Rc::new(assess(intake)) }
            },
        );
    let assessment = Rc::clone(&*assessment);
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
