//! The page's second module: the plan of treatment for an intake. `static/boot.js` loads it, `src/app/planner.rs` calls it.

use stratall::knowledge::provide;
use stratall::report::{plan_of, read_typed};
use wasm_bindgen::prelude::*;

/// A module without a beginning: the page calls it.
fn main() {}

/// Takes the file of the long texts, and says whether it belongs to this module.
#[wasm_bindgen]
pub fn words(file: String) -> bool {
    provide(file)
}

/// Plans for an intake, as [`read_typed`] reads it: the JSON of a [`stratall::report::PlanAnswer`], or
/// `{ "error": { "code", "message" } }`.
#[wasm_bindgen]
pub fn plan(intake: &str) -> String {
    let answer = read_typed(intake).map(|intake| plan_of(&intake));
    answer.and_then(|answer| serde_json::to_string(&answer)).unwrap_or_else(|_| NOT_READ.to_owned())
}

const NOT_READ: &str = r#"{"error":{"code":"not-read","message":"the intake is no JSON of entries by path, with text and unit"}}"#;
