//! The wording of criteria, reasons, statements, options and sources: fetched once the page is drawn, since nothing calculates with it.

use gloo::utils::window;
use js_sys::futures::spawn_local;
use stratall::knowledge::{WORDS_FILE, WORDS_INTEGRITY, provide};
use wasm_bindgen::prelude::*;
use web_sys::{RequestInit, Response};
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

/// Asks for the file; what became of it goes into the state.
pub fn load(send: &Dispatch) {
    let send = send.clone();
    spawn_local(async move {
        let file = fetch().await.unwrap_or_default();
        let ours = file.as_string().is_some_and(provide);
        if ours {
            planner::give_words(file);
        }
        send.dispatch(Action::Words(if ours { Arrival::Here } else { Arrival::Failed }));
    });
}

/// The browser itself refuses a file with another hash.
async fn fetch() -> Result<JsValue, JsValue> {
    let init = RequestInit::new();
    init.set_integrity(WORDS_INTEGRITY);
    let response = window().fetch_with_str_and_init(WORDS_FILE, &init).await?;
    let response: Response = response.dyn_into()?;
    Ok(response.text()?.await?.into())
}

/// What a notice is about, and its words.
pub struct Notice {
    /// Where it is.
    pub arrival: Arrival,
    /// Said while it comes; empty for nothing.
    pub coming: &'static str,
    /// Said when it could not be loaded.
    pub failed: Msg,
    /// The button that asks again.
    pub again: Msg,
    /// What it is about, for ids.
    pub of: &'static str,
    /// What has the focus once the button is gone.
    pub focus: &'static str,
}

/// That something is not there yet, or could not be loaded and may be asked for again.
pub fn notice(n: Notice, ask: impl Fn() + 'static) -> Html {
    let focus = n.focus;
    let again = move |_: MouseEvent| {
        ask();
        browser::focus_soon(focus);
    };
    let failed = n.arrival == Arrival::Failed;
    let said = match n.arrival {
        Arrival::Coming => n.coming,
        Arrival::Here => "",
        Arrival::Failed => n.failed.text(),
    };
    html! {
        <div class="wording" role="status" data-of={n.of} data-here={(n.arrival == Arrival::Here).to_string()}>
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
