//! Plain objects in, plain objects out.

use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::interop::fhir::exchange;
use crate::report;
use crate::treatment::schedule;

/// Assesses an intake object and returns the assessment object.
///
/// # Errors
/// A text that says what is wrong when the argument is no plain object.
#[wasm_bindgen(js_name = assess)]
pub fn assess(intake: JsValue) -> Result<JsValue, JsValue> {
    passed_on(&report::assess_read(&taken(intake)?))
}

/// Reads the ISCN text of a karyotype: `{ karyotype, issues }`.
///
/// # Errors
/// None is known; the answer could not be made an object.
#[wasm_bindgen(js_name = readKaryotype)]
pub fn read_karyotype(text: &str) -> Result<JsValue, JsValue> {
    passed_on(&report::read_karyotype(text))
}

/// The schemes of this edition.
///
/// # Errors
/// As [`read_karyotype`].
#[wasm_bindgen]
pub fn schemes() -> Result<JsValue, JsValue> {
    passed_on(&report::schemes())
}

/// The regimens of the catalogue.
///
/// # Errors
/// As [`read_karyotype`].
#[wasm_bindgen]
pub fn regimens() -> Result<JsValue, JsValue> {
    passed_on(&schedule::regimens())
}

/// The calendar of a regimen for a patient: `{ schedule, issues }`.
///
/// # Errors
/// As [`assess`].
#[wasm_bindgen(js_name = schedule)]
pub fn schedule_of(request: JsValue) -> Result<JsValue, JsValue> {
    passed_on(&schedule::schedule_read(&taken(request)?))
}

/// What a record in FHIR holds, as text: `{ intake, own, reading }`.
///
/// # Errors
/// As [`read_karyotype`].
#[wasm_bindgen(js_name = fromFhir)]
pub fn from_fhir(text: &str) -> Result<JsValue, JsValue> {
    passed_on(&exchange::from_fhir(text))
}

/// The bundle of an intake, or of an assessment; `made` is the time in UTC to the second.
///
/// # Errors
/// As [`assess`], or a text that says why the time is none.
#[wasm_bindgen(js_name = toFhir)]
pub fn to_fhir(of: JsValue, made: &str) -> Result<JsValue, JsValue> {
    let bundle = exchange::to_fhir(&taken(of)?, made);
    passed_on(&bundle.map_err(|issue| JsValue::from_str(&issue.message))?)
}

/// Versions of engine and knowledge.
///
/// # Errors
/// As [`read_karyotype`].
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    passed_on(&report::Versions::HERE)
}

fn taken(value: JsValue) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|e| JsValue::from_str(&format!("the argument is not a plain object: {e}")))
}

fn passed_on(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    answer
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|e| JsValue::from_str(&format!("the answer could not be passed on: {e}")))
}
