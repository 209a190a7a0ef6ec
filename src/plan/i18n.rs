//! The words of what the module draws, from `locales/plan/`.

use wasm_bindgen::prelude::*;

include!(concat!(env!("OUT_DIR"), "/locales_plan.rs"));

pub use stratall::prose::{capitalised, count, fill};

#[wasm_bindgen]
extern "C" {
    /// In static/boot.js: a day, `YYYY-MM-DD`, as the language of the page writes it.
    #[wasm_bindgen(js_name = localDate)]
    pub fn date(day: &str) -> String;
}
