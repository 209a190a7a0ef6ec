//! The language of the page: English, or one whose words are fetched when it is chosen on the page, named in the address
//! (`?lang=de`) or remembered on the device. What the engine says of a patient stays English, and is marked so.

use std::cell::Cell;

use stratall::knowledge::Language;
use wasm_bindgen::prelude::*;

use super::browser;
use super::i18n::{INTERFACES, Msg, speak};
use super::planner;
use super::state::{Action, Dispatch};
use super::words::load_words;

/// Marked English for tests, from the left and from the right: their tags, as other makers of software use them.
const PSEUDO: [&str; 2] = ["en-XA", "ar-XB"];

/// The parts of the static page with words: `data-word` in index.html.
const STATIC: [(&str, Msg); 9] = [
    ("skip", Msg::StaticSkip),
    ("update", Msg::StaticUpdate),
    ("update-accept", Msg::StaticUpdateAccept),
    ("update-later", Msg::StaticUpdateLater),
    ("does", Msg::StaticDoes),
    ("book", Msg::StaticBook),
    ("private", Msg::StaticPrivate),
    ("failed", Msg::StaticFailed),
    ("title", Msg::StaticTitle),
];

thread_local! {
    static SPOKEN: Cell<&'static str> = const { Cell::new("en") };
}

/// The tag of the language spoken.
pub fn spoken() -> &'static str {
    SPOKEN.get()
}

/// The tag of a language the page speaks; nothing for another.
pub fn known(tag: &str) -> Option<&'static str> {
    let ours = Language::from_id(tag).map(Language::id);
    ours.or_else(|| PSEUDO.into_iter().find(|pseudo| *pseudo == tag))
}

/// The language named in the address, if the page speaks it.
pub fn in_address() -> Option<&'static str> {
    wanted_language().and_then(|tag| known(&tag))
}

/// Speaks the language as soon as its words are here; what became of it goes into the state.
/// Whoever chose it `by_hand` keeps the focus on the list of languages.
pub fn choose(tag: &'static str, by_hand: bool, send: &Dispatch) {
    let send = send.clone();
    match INTERFACES.iter().find(|(id, ..)| *id == tag) {
        Some((_, file, integrity)) => {
            let done = Closure::once_into_js(move |text: JsValue| {
                let ours = text.as_string().is_some_and(|text| said(tag, &text));
                send.dispatch(Action::Language(if ours { Ok(tag) } else { Err(tag) }, by_hand));
            });
            load_words(file, integrity, done);
        }
        None => {
            said(tag, if PSEUDO.contains(&tag) { "pseudo" } else { "" });
            send.dispatch(Action::Language(Ok(tag), by_hand));
        }
    }
}

/// Both modules speak it from now on, and so does the static page.
fn said(tag: &'static str, words: &str) -> bool {
    let ours = speak(words);
    if ours {
        SPOKEN.set(tag);
        planner::speak(words);
        browser::set_language(tag, if tag == "ar-XB" { "rtl" } else { "ltr" });
        for (name, message) in STATIC {
            browser::set_words(name, message.text());
        }
    }
    ours
}

#[wasm_bindgen]
extern "C" {
    /// In static/boot.js: what stands behind `?lang=`.
    #[wasm_bindgen(js_name = wantedLanguage)]
    fn wanted_language() -> Option<String>;
}
