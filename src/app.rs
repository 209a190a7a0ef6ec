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

use std::rc::Rc;

use stratall::assess;
use yew::prelude::*;

use announce::Announcer;
use answer::Answer;
use form::Form;
use state::{Dispatch, State};

/// The whole page below the header, which is static.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(State::start);
    let assessment = use_memo(state.intake.clone(), assess);
    let settings = (state.remember, state.units.clone(), state.theme);
    use_effect_with(settings, |(remember, units, theme)| {
        browser::set_theme(*theme);
        if *remember {
            settings::save(units, *theme);
        }
    });
    let shared: Rc<State> = Rc::new((*state).clone());
    html! {
        <ContextProvider<Dispatch> context={state.dispatcher()}>
            <div class="columns">
                <Form state={shared.clone()} assessment={assessment.clone()} />
                <Answer state={shared} assessment={assessment.clone()} />
            </div>
            <Announcer text={announce::words(&assessment)} blank={assessment.blank} />
        </ContextProvider<Dispatch>>
    }
}
