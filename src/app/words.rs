//! The wording of criteria, reasons, statements, options and sources: fetched once the page is drawn, since nothing calculates with it.

use stratall::knowledge::{WORDS_FILE, WORDS_INTEGRITY, provide};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::browser;
use super::i18n::Msg;
use super::planner;
use super::state::{Action, Dispatch};

/// Where something is that comes after the page: the wording, or the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Arrival {
    /// On its way.
    #[default]
    Coming,
    /// On the page.
    Here,
    /// It could not be loaded.
    Failed,
}

#[wasm_bindgen]
extern "C" {
    /// In static/boot.js: hands the text to `done`, or nothing. The browser refuses a file with another hash.
    #[wasm_bindgen(js_name = loadWords)]
    pub fn load_words(file: &str, integrity: &str, done: JsValue);
}

/// Asks for the file; what became of it goes into the state.
pub fn load(send: &Dispatch) {
    let send = send.clone();
    let done = Closure::once_into_js(move |file: JsValue| {
        let ours = file.as_string().is_some_and(provide);
        if ours {
            planner::give_words(file);
        }
        send.dispatch(Action::Words(if ours { Arrival::Here } else { Arrival::Failed }));
    });
    load_words(WORDS_FILE, WORDS_INTEGRITY, done);
}

/// What a notice is about, and its words.
pub struct Notice<'a> {
    /// Where it is.
    pub arrival: Arrival,
    /// Said while it comes; empty for nothing.
    pub coming: &'static str,
    /// Said when it could not be loaded.
    pub failed: Msg,
    /// The button that asks again.
    pub again: Msg,
    /// What it is about, for ids.
    pub of: &'a str,
    /// What has the focus once the button is gone.
    pub focus: &'a str,
}

/// That something is not there yet, or could not be loaded and may be asked for again.
pub fn notice(n: Notice, ask: impl Fn() + 'static) -> Html {
    let focus = n.focus.to_owned();
    let again = move |_: MouseEvent| {
        ask();
        browser::focus_soon(focus.clone());
    };
    let failed = n.arrival == Arrival::Failed;
    let said = match n.arrival {
        Arrival::Coming => n.coming,
        Arrival::Here => "",
        Arrival::Failed => n.failed.text(),
    };
    html! {
        <div class="wording" role="status" data-of={n.of.to_owned()} data-here={(n.arrival == Arrival::Here).to_string()}>
            <p class="muted" hidden={said.is_empty()}>{ said }</p>
            <button type="button" class="quiet-button" id={[n.of, "-again"].concat()} hidden={!failed} onclick={again}>{ n.again.text() }</button>
        </div>
    }
}

/// The notice of the wording. A blank page shows none of it and does not move for a line that is gone at once.
pub fn wording(words: Arrival, blank: bool, send: &Dispatch) -> Html {
    let send = send.clone();
    let coming = if blank { "" } else { Msg::WordsComing.text() };
    let (failed, again) = (Msg::WordsFailed, Msg::WordsAgain);
    let said = Notice { arrival: words, coming, failed, again, of: "words", focus: "say" };
    notice(said, move || send.dispatch(Action::Words(Arrival::Coming)))
}
