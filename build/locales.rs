//! Locale files to one enum of message ids; a message missing from a locale fails the build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::base64::base64;
use super::names::variant;

/// The languages of the interface and of the report in plain words; the first is the one they were written in.
const LOCALES: [&str; 4] = ["en", "de", "es", "fr"];

/// The messages that are words of the form, too.
const STATES: [&str; 5] = ["pending", "not-done", "failed", "too-insensitive", "none-of-these"];

/// The table of a language in a folder.
fn table(folder: &Path, locale: &str) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let path = folder.join(format!("{locale}.toml"));
    let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?)
}

/// The tables of a folder, each with every id of the first.
fn tables(folder: &Path) -> Result<Vec<BTreeMap<String, String>>, Box<dyn Error>> {
    let mut tables: Vec<BTreeMap<String, String>> = Vec::new();
    for locale in LOCALES {
        tables.push(table(folder, locale)?);
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
        if let Some(id) = table.keys().find(|id| !first.contains_key(*id)) {
            let place = folder.display();
            return Err(format!("{place}/{locale}.toml: message `{id}` is not in English").into());
        }
    }
    Ok(tables)
}

/// The enum of the messages of a folder, which stand in the file of a language from line `skip` on.
pub fn bake(folder: &Path, skip: usize) -> Result<String, Box<dyn Error>> {
    let tables = tables(folder)?;
    let Some(first) = tables.first() else { return Err("no locale".into()) };
    let mut out = String::from(
        "/// Every message.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\npub enum Msg {\n",
    );
    for (id, text) in first {
        writeln!(out, "    /// {text}\n    {},", variant(id))?;
    }
    out.push_str("}\n\nimpl Msg {\n    /// The text in English.\n    pub const fn english(self) -> &'static str {\n        match self {\n");
    for (id, text) in first {
        writeln!(out, "            Msg::{} => {text:?},", variant(id))?;
    }
    out.push_str("        }\n    }\n\n    const fn place(self) -> usize {\n        match self {\n");
    for (n, id) in first.keys().enumerate() {
        writeln!(out, "            Msg::{} => {n},", variant(id))?;
    }
    out.push_str("        }\n    }\n\n    /// The text in the language of the interface.\n    #[inline(never)]\n    pub fn text(self) -> &'static str {\n        stratall::prose::spoken(self.place()).unwrap_or(self.english())\n    }\n}\n\n");
    out.push_str("impl stratall::prose::Message for Msg {\n    fn words(self) -> &'static str {\n        self.text()\n    }\n}\n\n");
    let all: Vec<String> = first.keys().map(|id| format!("Msg::{}", variant(id))).collect();
    writeln!(out, "const MESSAGES: [Msg; {}] = [{}];\n", all.len(), all.join(", "))?;
    writeln!(
        out,
        "/// As [`stratall::prose::speak`], for these messages.\npub fn speak(file: &str) -> bool {{\n    stratall::prose::speak(file, {skip}, &MESSAGES.map(Msg::english))\n}}"
    )?;
    Ok(out)
}

/// How many messages a folder has.
pub fn messages(folder: &Path) -> Result<usize, Box<dyn Error>> {
    Ok(tables(folder)?.first().map_or(0, BTreeMap::len))
}

/// Writes the file of each language but the first, and says what the files are called and hash to.
pub fn bake_interface(folder: &Path, out_dir: &Path) -> Result<String, Box<dyn Error>> {
    let words = [tables(folder)?, tables(&folder.join("plan"))?];
    let mut out = String::from(
        "/// Language, file and hash of the words of the interface; `cargo xtask build` finds the names in the wasm.\npub const INTERFACES: &[(&str, &str, &str)] = &[\n",
    );
    for (n, locale) in LOCALES.iter().enumerate().skip(1) {
        let mut lines: Vec<String> = Vec::new();
        for tables in &words {
            lines.extend(tables.get(n).into_iter().flat_map(BTreeMap::values).cloned());
        }
        if let Some(line) = lines.iter().find(|line| line.contains(['\n', '\t'])) {
            return Err(
                format!("{locale}: a message holds a tab or the end of a line: {line}").into()
            );
        }
        let mut labels = table(&folder.join("labels"), locale)?;
        for id in STATES {
            let word = |n: usize| words.first().and_then(|t| t.get(n)?.get(id)).cloned();
            labels.extend(word(0).zip(word(n)));
        }
        lines.extend(labels.iter().map(|(english, label)| format!("{english}\t{label}")));
        let text = lines.join("\n");
        let hash = Sha256::digest(text.as_bytes());
        let name: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        std::fs::write(out_dir.join(format!("interface-{locale}.txt")), &text)?;
        writeln!(
            out,
            "    ({locale:?}, \"interface-{locale}-{name}.txt\", \"sha256-{}\"),",
            base64(&hash)
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// The same for the report in plain words, in all its languages.
pub fn bake_reader(folder: &Path) -> Result<String, Box<dyn Error>> {
    let tables = tables(folder)?;
    let Some(first) = tables.first() else { return Err("no locale".into()) };
    let mut out = String::from(
        "/// Every message.\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\npub enum Say {\n",
    );
    for (id, text) in first {
        writeln!(out, "    /// {text}\n    {},", variant(id))?;
    }
    out.push_str("}\n\nimpl Say {\n    /// The text in a language.\n    pub const fn text(self, language: Language) -> &'static str {\n        match (self, language) {\n");
    for (locale, table) in LOCALES.iter().zip(&tables) {
        for (id, text) in table {
            let language = variant(locale);
            writeln!(out, "            (Say::{}, Language::{language}) => {text:?},", variant(id))?;
        }
    }
    out.push_str("        }\n    }\n}\n");
    Ok(out)
}
