//! JSON as the browser reads it: a parser of our own would cost as many bytes as the whole drawing of the plan.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;

/// A value of JSON, read by name; what is absent reads as empty.
#[derive(Clone, Debug)]
pub struct Json(pub JsValue);

/// Equal where the same text would be written.
impl PartialEq for Json {
    fn eq(&self, other: &Json) -> bool {
        // Compared where they are: no text is copied.
        let texts = || Some((JSON::stringify(&self.0).ok()?, JSON::stringify(&other.0).ok()?));
        self.0 == other.0 || texts().is_some_and(|(one, other)| one == other)
    }
}

impl Json {
    /// Writes it on indented lines.
    pub fn pretty(&self) -> String {
        JSON::stringify_with_replacer_and_space(&self.0, &JsValue::NULL, &2.into())
            .map(String::from)
            .unwrap_or_default()
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Json {
        Json(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    /// The text of that name.
    pub fn text(&self, name: &str) -> String {
        self.get(name).0.as_string().unwrap_or_default()
    }

    /// A text or number as written.
    pub fn word(&self) -> String {
        let absent = self.0.is_null() || self.0.is_undefined();
        let number = || if absent { String::new() } else { self.written() };
        self.0.as_string().unwrap_or_else(number)
    }

    /// The list of that name.
    pub fn list(&self, name: &str) -> Vec<Json> {
        self.get(name).items()
    }

    /// What is in a list.
    pub fn items(&self) -> Vec<Json> {
        let list = self.0.dyn_ref::<Array>();
        list.map(|list| list.iter().map(Json).collect()).unwrap_or_default()
    }

    fn written(&self) -> String {
        JSON::stringify(&self.0).map(String::from).unwrap_or_default()
    }
}
