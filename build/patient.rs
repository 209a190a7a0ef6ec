//! The texts for patients: `knowledge/patient.toml` in English, `locales/patient/*.toml` in other languages.
//!
//! English is among the long texts; every other language is one file of lines, in the order of the table, which a page
//! fetches when somebody asks for it. A text missing from a language fails the build.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::knowledge::{Known, parse, review, seeds, text, verification};
use super::names::{Fail, variant};

/// The languages beside English.
const LANGUAGES: [&str; 3] = ["de", "es", "fr"];
/// The parts of the page, each the first half of an id.
const KINDS: [&str; 9] =
    ["intro", "phase", "word", "test", "drug", "effect", "call", "question", "figure"];
/// For whom a text is shown.
const FOR: [&str; 8] =
    ["b-lineage", "t-lineage", "ph-positive", "child", "adult", "relapse", "remission", "new"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    text: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    title: String,
    words: String,
    sources: Vec<String>,
    verification: String,
    review: String,
    #[serde(default)]
    when: Vec<String>,
    #[serde(default)]
    seed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    title: String,
    words: String,
}

/// The table as Rust text; the languages are written into `out_dir` and included where the engine is whole.
pub fn bake(
    out: &mut String,
    known: &Known,
    file: &str,
    locales: &Path,
    out_dir: &Path,
) -> Result<(), Fail> {
    let texts: Texts = parse("patient.toml", file)?;
    ids(&texts)?;
    out.push_str("/// Every text for patients.\n#[cfg(not(feature = \"app\"))]\npub const PATIENT_TEXTS: &[PatientText] = &[\n");
    for t in &texts.text {
        let when: Vec<String> =
            t.when.iter().map(|w| format!("PatientFor::{}", variant(w))).collect();
        writeln!(
            out,
            "    PatientText {{ id: {:?}, title: {}, words: {}, when: &[{}], sources: {}, verification: {}, review: {}, seed: {} }},",
            t.id,
            known.text(&t.id, &t.title)?,
            known.text(&t.id, &t.words)?,
            when.join(", "),
            known.cite(&t.id, &t.sources)?,
            verification(&t.id, &t.verification)?,
            review(&t.id, &t.review)?,
            seeds(&t.id, &t.seed)?,
        )?;
    }
    out.push_str("];\n\n");
    for language in LANGUAGES {
        std::fs::write(
            out_dir.join(format!("patient-{language}.txt")),
            translated(&texts, &locales.join(format!("{language}.toml")))?,
        )?;
    }
    Ok(())
}

/// Title and words of every text in the order of the table, a line each.
fn translated(texts: &Texts, path: &Path) -> Result<String, Fail> {
    let shown = path.display();
    let file = std::fs::read_to_string(path).map_err(|e| format!("{shown}: {e}"))?;
    let mut found: BTreeMap<String, Translation> =
        toml::from_str(&file).map_err(|e| format!("{shown}: {e}"))?;
    let mut lines = Vec::new();
    for t in &texts.text {
        let Some(there) = found.remove(&t.id) else {
            return Err(format!("{shown}: text `{}` is missing", t.id).into());
        };
        for words in [there.title, there.words] {
            text(&t.id, &words)?;
            if words.contains(['\n', '\r']) {
                return Err(format!("{shown}: `{}` holds the end of a line", t.id).into());
            }
            lines.push(words);
        }
    }
    match found.keys().next() {
        Some(id) => Err(format!("{shown}: text `{id}` is not in knowledge/patient.toml").into()),
        None => Ok(lines.join("\n")),
    }
}

fn ids(texts: &Texts) -> Result<(), Fail> {
    let mut seen = std::collections::BTreeSet::new();
    for t in &texts.text {
        let kind = t.id.split_once('.').map(|(kind, _)| kind);
        if !kind.is_some_and(|kind| KINDS.contains(&kind)) {
            return Err(format!(
                "knowledge/patient.toml: id `{}` begins with none of {KINDS:?}",
                t.id
            )
            .into());
        }
        if !seen.insert(&t.id) {
            return Err(format!("knowledge/patient.toml: id `{}` occurs twice", t.id).into());
        }
        if let Some(word) = t.when.iter().find(|w| !FOR.contains(&w.as_str())) {
            return Err(
                format!("knowledge/patient.toml: {}: `{word}` is none of {FOR:?}", t.id).into()
            );
        }
    }
    Ok(())
}
