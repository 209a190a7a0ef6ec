//! Locale files to one enum of message ids; a message missing from a locale fails the build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use super::names::variant;

/// The locales of the page and of its second module; the first is the complete one.
const LOCALES: [&str; 1] = ["en"];
/// Those of the report in plain words.
const READER: [&str; 4] = ["en", "de", "es", "fr"];

/// The tables of a folder, each with every id of the first.
fn tables(
    folder: &Path,
    locales: &[&str],
) -> Result<Vec<BTreeMap<String, String>>, Box<dyn Error>> {
    let mut tables: Vec<BTreeMap<String, String>> = Vec::new();
    for locale in locales {
        let path = folder.join(format!("{locale}.toml"));
        let text =
            std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        tables.push(toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    let Some(first) = tables.first() else { return Err("no locale".into()) };
    for (locale, table) in locales.iter().zip(&tables) {
        for id in first.keys() {
            if !table.contains_key(id) {
                return Err(format!(
                    "{}/{locale}.toml: message `{id}` is missing",
                    folder.display()
                )
                .into());
            }
        }
        if let Some(id) = table.keys().find(|id| !first.contains_key(*id)) {
            let place = folder.display();
            return Err(format!("{place}/{locale}.toml: message `{id}` is not in English").into());
        }
    }
    Ok(tables)
}

/// The generated Rust text.
pub fn bake(folder: &Path) -> Result<String, Box<dyn Error>> {
    let tables = tables(folder, &LOCALES)?;
    let Some(first) = tables.first() else { return Err("no locale".into()) };
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
    out.push_str("        }\n    }\n}\n\nimpl stratall::prose::Message for Msg {\n    fn words(self) -> &'static str {\n        self.text()\n    }\n}\n");
    Ok(out)
}

/// The same for the report in plain words, in all its languages.
pub fn bake_reader(folder: &Path) -> Result<String, Box<dyn Error>> {
    let tables = tables(folder, &READER)?;
    let Some(first) = tables.first() else { return Err("no locale".into()) };
    let mut out = String::from(
        "/// Every message.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\npub enum Say {\n",
    );
    for (id, text) in first {
        writeln!(out, "    /// {text}\n    {},", variant(id))?;
    }
    out.push_str("}\n\nimpl Say {\n    /// The text in a language.\n    pub const fn text(self, language: Language) -> &'static str {\n        match (self, language) {\n");
    for (locale, table) in READER.iter().zip(&tables) {
        for (id, text) in table {
            let language = variant(locale);
            writeln!(out, "            (Say::{}, Language::{language}) => {text:?},", variant(id))?;
        }
    }
    out.push_str("        }\n    }\n}\n");
    Ok(out)
}
