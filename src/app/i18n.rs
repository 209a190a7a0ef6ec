//! The words of the page, from `locales/en.toml`.

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

pub use stratall::prose::{capitalised, count, fill};

/// "a, b and c".
pub fn listed(words: &[&str]) -> String {
    stratall::prose::listed(words, Msg::And.text())
}
