//! The page: a patient on the left, the answer on the right. It decides nothing; every statement comes from the
//! [`stratall::Assessment`] and the plan.

mod announce;
mod answer;
mod browser;
mod components;
mod examples;
mod form;
mod i18n;
mod json;
mod language;
mod planner;
mod settings;
mod state;
mod words;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use stratall::patient::Intake;
use stratall::{Assessment, assess};
use yew::prelude::*;

use announce::Announcer;
use answer::Answer;
use planner::{Entries, Plan};
use state::{Action, Spoken, State};
use words::Arrival;

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
    let worded = state.words == Arrival::Here && !state.intake.is_blank();
    let held = use_memo(
        (state.intake.clone(), worded, state.planner, state.language),
        |(intake, _, planner, _)| {
            let blank_page = intake.is_blank();
            let assessment = if blank_page { blank() } else { Rc::new(assess(intake)) };
            let entries = Rc::new(intake.typed());
            // Nothing entered, nothing planned: the page would show none of it.
            let plan = if blank_page {
                Plan::Without(*planner)
            } else {
                planner::plan(&entries, *planner)
            };
            (Rc::new(Answer { assessment, plan }), entries)
        },
    );
    let (answer, entries) = &*held;
    let entries = Rc::clone(entries);
    let context = Entries { entries, words: state.words, planner: state.planner };
    let assessment = Rc::clone(&answer.assessment);
    let settings = (state.remember, state.units.clone(), state.theme, state.kept);
    use_effect_with(settings, |(remember, units, theme, language)| {
        browser::set_theme(*theme);
        if *remember {
            settings::save(units, *theme, language.0);
        }
    });
    let send = state.dispatcher();
    {
        let (send, kept) = (send.clone(), state.kept);
        use_effect_with((), move |()| {
            let wanted = language::in_address().unwrap_or(kept.0);
            if wanted != Spoken::default().0 {
                language::choose(wanted, false, &send);
            }
        });
    }
    // The page was drawn anew in the words of its language.
    use_effect_with((state.language, state.by_hand), |(_, by_hand)| {
        if *by_hand {
            browser::focus_soon("language");
        }
    });
    {
        // A task of its own, as the start is: the browser answers in between.
        let send = send.clone();
        use_effect_with((), move |()| {
            Timeout::new(0, move || send.dispatch(Action::Whole)).forget();
        });
    }
    {
        let send = send.clone();
        use_effect_with(state.words, move |words| {
            if *words == Arrival::Coming {
                words::load(&send);
            }
        });
    }
    {
        // What the module said decides, too: it may stop later.
        let send = send.clone();
        let found =
            if state.planner == Arrival::Here { answer.plan.arrival() } else { state.planner };
        use_effect_with((state.planner, found), move |(planner, found)| {
            browser::set_planner(match found {
                Arrival::Coming => "coming",
                Arrival::Here => "here",
                Arrival::Failed => "failed",
            });
            if *planner == Arrival::Coming {
                planner::load(&send);
            } else if planner != found {
                send.dispatch(Action::Planner(*found));
            }
        });
    }
    {
        // A case behind the `#` is opened by the second module, which knows how it is written: the page's own, and that
        // of a link followed in a tab where the page is open.
        let send = send.clone();
        use_effect_with(state.planner, move |planner| {
            let open = move || {
                if let Some((intake, issues)) = browser::take_case().and_then(planner::open) {
                    send.dispatch(Action::Opened(intake, issues));
                }
            };
            let listener = (*planner == Arrival::Here).then(|| {
                open();
                EventListener::new(&window(), "hashchange", move |_| open())
            });
            move || drop(listener)
        });
    }
    {
        let send = send.clone();
        use_effect_with((), move |()| {
            browser::watch_book(move |page| send.dispatch(Action::Book(page)));
        });
    }
    html! {
        <ContextProvider<Entries> {context}>
            { answer::book::book(&state, &send) }
            <div class={if state.plain { "columns plain-first" } else { "columns" }} key={state.language.0} hidden={!state.book.is_empty()}>
                { form::form(&state, &assessment, &send) }
                { answer::answer(&state, answer, &send) }
            </div>
            <Announcer {assessment} />
        </ContextProvider<Entries>>
    }
}
