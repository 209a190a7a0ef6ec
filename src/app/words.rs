//! The wording of criteria, reasons, statements, options and sources: fetched once the page is drawn, since nothing calculates with it.

use gloo::utils::window;
use js_sys::futures::spawn_local;
use stratall::knowledge::{WORDS_FILE, WORDS_INTEGRITY, provide};
use wasm_bindgen::prelude::*;
use web_sys::{RequestInit, Response};
use yew::prelude::*;

use super::browser;
use super::i18n::Msg;
use super::state::{Action, Dispatch};

/// Where the wording is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Words {
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
        let ours = fetch().await.ok().flatten().is_some_and(provide);
        send.dispatch(Action::Words(if ours { Words::Here } else { Words::Failed }));
    });
}

/// The browser itself refuses a file with another hash.
async fn fetch() -> Result<Option<String>, JsValue> {
    let init = RequestInit::new();
    init.set_integrity(WORDS_INTEGRITY);
    let response = window().fetch_with_str_and_init(WORDS_FILE, &init).await?;
    let response: Response = response.dyn_into()?;
    let text = response.text()?.await?;
    Ok(text.as_string())
}

/// That the wording is not there yet, or could not be loaded and may be asked for again. A blank page shows none of it
/// and does not move for a line that is gone at once.
pub fn notice(words: Words, blank: bool, send: &Dispatch) -> Html {
    let send = send.clone();
    let again = move |_: MouseEvent| {
        send.dispatch(Action::Words(Words::Coming));
        browser::focus_soon("say");
    };
    let said = match words {
        Words::Coming if !blank => Msg::WordsComing.text(),
        Words::Coming | Words::Here => "",
        Words::Failed => Msg::WordsFailed.text(),
    };
    html! {
        <div class="wording" role="status" data-words={(words == Words::Here).to_string()}>
            <p class="muted" hidden={said.is_empty()}>{ said }</p>
            <button type="button" class="quiet-button" id="words-again" hidden={words != Words::Failed} onclick={again}>{ Msg::WordsAgain.text() }</button>
        </div>
    }
}
