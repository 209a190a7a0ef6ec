//! The JavaScript surface: plain objects in, plain objects out. Nothing throws; problems are issues in the answer.

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Assesses an intake object and returns the assessment object.
///
/// # Errors
/// A text that says what is wrong when the argument is no plain object.
#[wasm_bindgen(js_name = assess)]
pub fn assess(intake: JsValue) -> Result<JsValue, JsValue> {
    let json: serde_json::Value = serde_wasm_bindgen::from_value(intake)
        .map_err(|e| JsValue::from_str(&format!("the intake is not a plain object: {e}")))?;
    crate::assess_json(&json)
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|e| JsValue::from_str(&format!("the assessment could not be passed on: {e}")))
}
