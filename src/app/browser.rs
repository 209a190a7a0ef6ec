//! The few things asked of the browser itself.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::settings::theme_name;
use super::state::Theme;

/// Tells the stylesheet which theme was chosen.
pub fn set_theme(theme: Theme) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-theme", theme_name(theme)).ok();
    }
}

/// Says outside the page's own elements where the plan is, for the tests.
pub fn set_planner(word: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-plan", word).ok();
    }
}

/// Tells the browser which language the page speaks, and from which side it is read.
pub fn set_language(tag: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("lang", tag).ok();
        root.set_attribute("dir", direction).ok();
    }
}

/// Puts words into the part of the static page with that name.
pub fn set_words(name: &str, words: &str) {
    let part = ["[data-word=", name, "]"].concat();
    if let Some(part) = document().query_selector(&part).ok().flatten() {
        part.set_text_content(Some(words));
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    window().print().ok();
}

/// Moves the focus to the element with that id, after the page has been drawn again.
pub fn focus_soon(id: impl AsRef<str> + 'static) {
    Timeout::new(0, move || {
        let element = document()
            .get_element_by_id(id.as_ref())
            .and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            element.focus().ok();
        }
    })
    .forget();
}

/// Brings the element with that id into view, after the page has been drawn again.
pub fn show_soon(id: &'static str) {
    Timeout::new(0, move || {
        if let Some(element) = document().get_element_by_id(id) {
            element.scroll_into_view();
        }
    })
    .forget();
}

/// Moves the focus to the first control of the field with that id, after the page has been drawn again.
pub fn focus_field(id: String) {
    Timeout::new(0, move || {
        let control = document()
            .get_element_by_id(&id)
            .and_then(|field| field.query_selector("input, select, textarea").ok().flatten())
            .and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(control) = control {
            control.focus().ok();
        }
    })
    .forget();
}

#[wasm_bindgen]
extern "C" {
    /// In static/files.js: this page with a case behind the `#`.
    #[wasm_bindgen(js_name = caseAddress)]
    pub fn address(text: &str) -> String;
    /// In static/boot.js: the case behind the `#`, once; it is gone from the address then.
    #[wasm_bindgen(js_name = takeCase)]
    pub fn take_case() -> Option<String>;
    /// In static/boot.js: says at once and with each change which page of the book the address names.
    #[wasm_bindgen(js_name = onBook)]
    fn on_book(tell: &JsValue);
    /// In static/boot.js: the address names no page of the book any more.
    #[wasm_bindgen(js_name = closeBook)]
    pub fn close_book();
    /// In static/files.js: a file to be saved.
    #[wasm_bindgen(js_name = saveFile)]
    pub fn save(name: &str, kind: &str, text: &str);
    /// In static/files.js: now in UTC, as a calendar file has it.
    #[wasm_bindgen(js_name = utcStamp)]
    pub fn stamp() -> String;
}

/// Every element that a selector finds.
pub fn all(selector: &str) -> Vec<JsValue> {
    let found = document().query_selector_all(selector).ok();
    found.map(|list| js_sys::Array::from(&list).to_vec()).unwrap_or_default()
}

/// Tells for as long as the page is there which page of the book the address names.
pub fn watch_book(tell: impl Fn(String) + 'static) {
    let tell = Closure::<dyn Fn(String)>::new(tell);
    on_book(&tell.into_js_value());
}

/// The language the page says it is in.
pub fn language() -> String {
    document().document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Selects the whole text of a text area, so that one key copies it.
pub fn select_soon(id: &'static str) {
    Timeout::new(0, move || {
        let area =
            document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            area.focus().ok();
            area.select();
        }
    })
    .forget();
}

/// Copies a text, then says whether the browser allowed it.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let navigator = window().navigator();
    // Absent where the page is not served securely; calling it then would throw.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_truthy());
    if !there {
        done(false);
        return;
    }
    let told = done.clone();
    let yes = Closure::once(move |_: JsValue| told(true));
    let no = Closure::once(move |_: JsValue| done(false));
    let _settled = navigator.clipboard().write_text(text).then2(&yes, &no);
    // Both live until the promise settles; one is dropped unused then, which costs a few bytes per copy.
    yes.forget();
    no.forget();
}
