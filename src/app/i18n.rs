//! The words of the page, from `locales/`: English in the page itself, another language fetched when it is chosen.

use stratall::patient::fields;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));
include!(concat!(env!("OUT_DIR"), "/interface.rs"));

pub use stratall::prose::{capitalised, count, fill, label};

/// "a, b and c".
pub fn listed(words: &[&str]) -> String {
    stratall::prose::listed(words, Msg::And.text())
}

/// What the field at a path is called, in the language of the page.
pub fn field_label(path: &str) -> String {
    label(&fields::label(path))
}
