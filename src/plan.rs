//! The page's second module: the plan of treatment for an intake. `static/boot.js` loads it, `src/app/planner.rs` calls it.

use serde_json::{Value, json};
use stratall::knowledge::provide;
use stratall::report::plan_json;
use wasm_bindgen::prelude::*;

/// A module without a beginning: the page calls it.
fn main() {}

/// Takes the file of the long texts, and says whether it belongs to this module.
#[wasm_bindgen]
pub fn words(file: String) -> bool {
    provide(file)
}

/// Plans for an intake as JSON text: `{ "plan", "sources" }`, or `{ "error": { "code", "message" } }` for what is no JSON.
#[wasm_bindgen]
pub fn plan(intake: &str) -> String {
    match serde_json::from_str::<Value>(intake) {
        Ok(intake) => plan_json(&intake),
        Err(e) => error("not-json", &format!("the intake is no JSON: {e}")),
    }
    .to_string()
}

fn error(code: &str, message: &str) -> Value {
    json!({ "error": { "code": code, "message": message } })
}
