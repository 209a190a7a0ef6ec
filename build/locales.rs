//! Locale files to one enum of message ids; a message missing from a locale fails the build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use super::names::variant;

/// The locales of this edition; the first is the complete one.
const LOCALES: [&str; 1] = ["en"];

/// The generated Rust text.
pub fn bake(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut tables: Vec<BTreeMap<String, String>> = Vec::new();
    for locale in LOCALES {
        let path = folder.join(format!("{locale}.toml"));
        let text =
            std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        tables.push(toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    let Some(first) = tables.first() else { return Err("no locale".into()) };
    for (locale, table) in LOCALES.iter().zip(&tables) {
        for id in first.keys() {
            if !table.contains_key(id) {
                return Err(format!(
                    "{}/{locale}.toml: message `{id}` is missing",
                    folder.display()
                )
                .into());
            }
        }
    }
    let mut out = String::from(
        "/// Every message.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\npub enum Msg {\n",
    );
    for (id, text) in first {
        writeln!(out, "    /// {}\n    {},", text.replace('\n', " "), variant(id))?;
    }
    out.push_str("}\n\nimpl Msg {\n    /// The text in English.\n    pub const fn text(self) -> &'static str {\n        match self {\n");
    for (id, text) in first {
        writeln!(out, "            Msg::{} => {text:?},", variant(id))?;
    }
    out.push_str("        }\n    }\n}\n");
    Ok(out)
}
