//! The words of the page, from `locales/`: English in the page itself, another language fetched when it is chosen.

use stratall::patient::fields::{self, FIELDS, Kind};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));
include!(concat!(env!("OUT_DIR"), "/interface.rs"));

pub use stratall::prose::{capitalised, count, fill, label};

/// "a, b and c".
pub fn listed(words: &[&str]) -> String {
    stratall::prose::listed(words, Msg::And.text())
}

/// What the field at a path is called, in the language of the page: of two with the same name, bilirubin and its multiple
/// of the limit, the second says its unit.
pub fn field_label(path: &str) -> String {
    let english = fields::label(path);
    let name = label(&english);
    let first = FIELDS.iter().find(|f| f.label == english).is_none_or(|f| f.path == path);
    match fields::at(path).map(|f| f.kind) {
        Some(Kind::Number(spec)) if !first => [&name, ", ", spec.canonical().label].concat(),
        _ => name,
    }
}
