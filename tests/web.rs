//! In a browser: the same vectors give the same bytes as natively, through Rust and through the JavaScript surface.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "vectors/mod.rs"]
mod vectors;

use serde::Serialize;
use serde_json::{Value, json};
use vectors::{DIGESTS, VECTORS, digest};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn to_js(value: &Value) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap()
}

#[wasm_bindgen_test]
fn assessments_are_byte_identical_to_the_native_ones() {
    let lines: String = VECTORS
        .iter()
        .map(|(name, text)| format!("{name} {}\n", digest(&serde_json::from_str(text).unwrap())))
        .collect();
    assert_eq!(lines, DIGESTS);
}

#[wasm_bindgen_test]
fn the_javascript_surface_gives_the_same_assessment() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let through_js = stratall::js::assess(to_js(&vector["intake"])).unwrap();
        let through_js: Value = serde_wasm_bindgen::from_value(through_js).unwrap();
        assert_eq!(
            through_js["schemes"],
            stratall::assess_json(&vector["intake"])["schemes"],
            "{name}"
        );
    }
}

#[wasm_bindgen_test]
fn what_is_no_plain_object_is_an_error_and_not_a_panic() {
    assert!(stratall::js::assess(JsValue::from(js_sys::Function::new_no_args(""))).is_err());
    let answer = stratall::js::assess(to_js(&json!(7))).unwrap();
    let answer: Value = serde_wasm_bindgen::from_value(answer).unwrap();
    assert_eq!(answer["issues"][0]["code"], "not-an-object");
}
