//! Pieces in, JSON out.

use serde::Serialize;
use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;

use crate::interop::write::json;
use crate::report;

/// As deep as an intake may be nested; `package/lib/data.js` refuses more.
const DEEPEST: usize = 10;

/// Assesses an intake told in pieces (see [`whole`]) and returns the JSON of the assessment; empty where the pieces make no
/// value.
#[wasm_bindgen]
pub fn assess(pieces: Vec<String>) -> String {
    whole(pieces).map(|intake| written(&report::assess_read(&intake))).unwrap_or_default()
}

/// Reads the ISCN text of a karyotype: the JSON of `{ karyotype, issues }`.
#[wasm_bindgen(js_name = readKaryotype)]
pub fn read_karyotype(text: &str) -> String {
    written(&report::read_karyotype(text))
}

/// The JSON of the schemes of this edition.
#[wasm_bindgen]
pub fn schemes() -> String {
    written(&report::schemes())
}

/// The JSON of the versions of engine and knowledge.
#[wasm_bindgen]
pub fn version() -> String {
    written(&report::Versions::HERE)
}

/// Takes the file of the long texts, and says whether it belongs to this build.
#[wasm_bindgen]
pub fn words(file: String) -> bool {
    crate::knowledge::provide(file)
}

fn written(answer: &impl Serialize) -> String {
    json(answer).unwrap_or_default()
}

/// A value of its pieces, each a letter and what follows it: `t` a text, `n` a whole number, `y` and `f` true and false, `0`
/// null, `[` a list of so many, `{` a record of so many, whose names stand before their values.
fn whole(pieces: Vec<String>) -> Option<Value> {
    let mut pieces = pieces.into_iter();
    let value = next(&mut pieces, DEEPEST)?;
    pieces.next().is_none().then_some(value)
}

fn next(pieces: &mut std::vec::IntoIter<String>, deep: usize) -> Option<Value> {
    let piece = pieces.next()?;
    let mut letters = piece.chars();
    let kind = letters.next()?;
    let rest = letters.as_str();
    let deeper = deep.checked_sub(1)?;
    Some(match kind {
        't' => Value::String(rest.to_owned()),
        'n' => Value::from(rest.parse::<i64>().ok()?),
        'y' => Value::Bool(true),
        'f' => Value::Bool(false),
        '0' => Value::Null,
        '[' => {
            let count = rest.parse::<usize>().ok()?;
            Value::Array((0..count).map(|_| next(pieces, deeper)).collect::<Option<_>>()?)
        }
        '{' => {
            let mut map = Map::new();
            for _ in 0..rest.parse::<usize>().ok()? {
                let name = pieces.next()?;
                map.insert(name, next(pieces, deeper)?);
            }
            Value::Object(map)
        }
        _ => return None,
    })
}
