//! What every part of the build script shares: an error, and Rust names made of ids.

use std::error::Error;

pub type Fail = Box<dyn Error>;

/// Ways of giving a drug that change what it needs.
pub const WAYS: [&str; 3] = ["intrathecal", "methotrexate-high-dose", "cytarabine-high-dose"];

/// `wood-2014` is `Wood2014`.
pub fn variant(id: &str) -> String {
    id.split(['-', '_', '.'])
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |first| {
                first.to_ascii_uppercase().to_string() + chars.as_str()
            })
        })
        .collect()
}
