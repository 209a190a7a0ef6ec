//! Drugs and regimens: `knowledge/drugs.toml`, `knowledge/intrathecal.toml` and a file a regimen, checked and baked.
//!
//! It needs nothing of the rest of the build script but [`crate::names`], so that tests/bad_regimens.rs can hand it bad
//! records.

#[path = "regimens/bake.rs"]
mod bake;
#[path = "regimens/dose.rs"]
mod dose;
#[path = "regimens/dosing.rs"]
mod dosing;
#[path = "regimens/guards.rs"]
mod guards;
#[path = "regimens/known.rs"]
mod known;
#[path = "regimens/number.rs"]
mod number;
#[path = "regimens/records.rs"]
mod records;
#[path = "regimens/text.rs"]
mod text;

use std::path::Path;

use crate::names::Fail;

pub use bake::regimen;
pub use known::Known;

/// The texts, to be hashed with the rest of the knowledge, and the generated Rust.
pub struct Baked {
    pub texts: Vec<(String, String)>,
    pub rust: String,
    /// What changes or stops a dose, and milestones.
    pub dosing: String,
}

/// Everything under `folder`; `sources` are ids with their access.
pub fn bake(folder: &Path, sources: Vec<(String, String)>) -> Result<Baked, Fail> {
    let mut texts = Vec::new();
    for file in ["drugs.toml", "intrathecal.toml", "adjustments.toml", "milestones.toml"] {
        texts.push((file.to_owned(), read(&folder.join(file))?));
    }
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder.join("regimens"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let ids = names.iter().map(|name| name.trim_end_matches(".toml").to_owned()).collect();
    for name in names {
        let text = read(&folder.join("regimens").join(&name))?;
        texts.push((format!("regimens/{name}"), text));
    }
    let [(_, drugs), (_, tables), (_, adjustments), (_, milestones), files @ ..] = texts.as_slice()
    else {
        return Err("the files beside knowledge/regimens/ are read first".into());
    };
    let known = Known::read(sources, drugs, tables, ids)?;
    let mut rust = known.rust()?;
    rust.push_str("/// Every regimen.\npub const REGIMENS: &[Regimen] = &[\n");
    for (name, text) in files {
        let id = name.trim_start_matches("regimens/").trim_end_matches(".toml");
        rust.push_str(
            &regimen(id, text, &known).map_err(|why| format!("knowledge/{name}: {why}"))?,
        );
    }
    rust.push_str("];\n");
    let dosing = dosing::dosing(adjustments, milestones, &known)?;
    Ok(Baked { texts, rust, dosing })
}

fn read(path: &Path) -> Result<String, Fail> {
    std::fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()).into())
}
