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

/// What the messages of both modules can do.
const METHODS: &str = r#"impl Msg {
    /// The text in English.
    #[inline(never)]
    pub fn english(self) -> &'static str {
        ENGLISH.get(self.place()).copied().unwrap_or_default()
    }

    /// The text in the language of the interface.
    #[inline(never)]
    pub fn text(self) -> &'static str {
        stratall::prose::spoken(self.place()).unwrap_or(self.english())
    }

    #[expect(clippy::as_conversions, reason = "a field-less enum")]
    const fn place(self) -> usize {
        self as usize
    }
}

impl stratall::prose::Message for Msg {
    fn words(self) -> &'static str {
        self.text()
    }
}

/// As [`stratall::prose::speak`], for these messages.
pub fn speak(file: &str) -> bool {
    SPEAK
}
"#;

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
    out.push_str("}\n\n");
    writeln!(
        out,
        "/// Every text in English, in the order of the messages.\nstatic ENGLISH: [&str; {}] = [",
        first.len()
    )?;
    for text in first.values() {
        writeln!(out, "    {text:?},")?;
    }
    out.push_str("];\n\n");
    let speak = format!("stratall::prose::speak(file, {skip}, &ENGLISH)");
    out.push_str(&METHODS.replace("SPEAK", &speak));
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
        let labels = table(&folder.join("labels"), locale)?;
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
