//! What the engine says as a value read by name; what is absent reads as empty.

use serde::Serialize;
use serde_json::Value;

/// A value.
#[derive(Clone, PartialEq, Debug)]
pub struct Json(Value);

impl Json {
    /// The value of a view of the engine.
    pub fn of(view: &impl Serialize) -> Json {
        Json(serde_json::to_value(view).unwrap_or_default())
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Json {
        Json(self.0.get(name).cloned().unwrap_or_default())
    }

    /// Whether there is a value, and no `false`.
    pub fn is_there(&self) -> bool {
        !matches!(self.0, Value::Null | Value::Bool(false))
    }

    /// The text of that name.
    pub fn text(&self, name: &str) -> String {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// The text or number of that name, as written.
    pub fn said(&self, name: &str) -> String {
        self.get(name).word()
    }

    /// A text or number as written.
    pub fn word(&self) -> String {
        match &self.0 {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
        }
    }

    /// The list of that name.
    pub fn list(&self, name: &str) -> Vec<Json> {
        self.get(name).items()
    }

    /// What is in a list.
    pub fn items(&self) -> Vec<Json> {
        let list = self.0.as_array();
        list.map(|list| list.iter().cloned().map(Json).collect()).unwrap_or_default()
    }

    /// The texts of the list of that name.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.list(name).iter().map(Json::word).filter(|text| !text.is_empty()).collect()
    }

    /// The whole number of that name.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.0.get(name).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok())
    }
}
