//! The versions of the knowledge: `knowledge/changes.toml`. The newest names the edition, so that the log and the version
//! that every report carries are one.
//!
//! It is not hashed with the knowledge: it says what the records are and is none of them.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::knowledge::{APART, Known, parse, text};
use super::names::Fail;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    change: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    version: String,
    date: String,
    words: Vec<String>,
}

/// The log, the newest first, and the version of this edition.
pub fn bake(out: &mut String, known: &Known, folder: &Path) -> Result<(), Fail> {
    let file = std::fs::read_to_string(folder.join("changes.toml"))
        .map_err(|e| format!("knowledge/changes.toml: {e}"))?;
    let changes: Changes = parse("changes.toml", &file)?;
    let Some(newest) = changes.change.first() else {
        return Err("knowledge/changes.toml: no version; the newest one names the edition".into());
    };
    check(&changes.change)?;
    writeln!(
        out,
        "/// Edition of the knowledge files.\npub const KNOWLEDGE_VERSION: &str = {:?};\n",
        newest.version
    )?;
    writeln!(
        out,
        "/// Every version, the newest first.\n{APART}pub const CHANGES: &[ChangeRecord] = &["
    )?;
    for c in &changes.change {
        let mut words = String::new();
        for said in &c.words {
            write!(words, "{}, ", known.text(&c.version, said)?)?;
        }
        writeln!(
            out,
            "    ChangeRecord {{ version: {:?}, date: {:?}, words: &[{words}] }},",
            c.version, c.date
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}

/// Versions are year and month, and a number for a second one of that month; they and the dates fall from the top.
fn check(changes: &[Change]) -> Result<(), Fail> {
    let mut above: Option<(Vec<u16>, &str)> = None;
    for c in changes {
        let of = &c.version;
        let parts: Result<Vec<u16>, _> = of.split('.').map(str::parse).collect();
        let parts = parts.ok().filter(|p| {
            matches!(p.as_slice(), [year, month] | [year, month, _] if *year >= 2000 && (1..=12).contains(month))
        });
        let Some(parts) = parts else {
            return Err(format!(
                "knowledge/changes.toml: version `{of}` is not like 2026.11 or 2026.11.2"
            )
            .into());
        };
        let shape: String =
            c.date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        if shape != "0000-00-00" {
            return Err(format!("{of}: date `{}` is not like 2026-11-22", c.date).into());
        }
        if c.words.is_empty() {
            return Err(format!("{of}: it does not say what changed").into());
        }
        for said in &c.words {
            text(of, said)?;
        }
        if above.is_some_and(|(version, date)| version <= parts || date < c.date.as_str()) {
            return Err(
                format!("knowledge/changes.toml: {of} stands below an older version").into()
            );
        }
        above = Some((parts, &c.date));
    }
    Ok(())
}
