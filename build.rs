//! Checks `knowledge/*.toml` and `locales/*.toml` and bakes them into Rust tables.
//!
//! Any inconsistency fails the build with the file, the record and what to do.

#[path = "build/base64.rs"]
mod base64;
#[path = "build/care.rs"]
mod care;
#[path = "build/changes.rs"]
mod changes;
#[path = "build/codes.rs"]
mod codes;
#[path = "build/knowledge.rs"]
mod knowledge;
#[path = "build/labels.rs"]
mod labels;
#[path = "build/locales.rs"]
mod locales;
#[path = "build/names.rs"]
mod names;
#[path = "build/options.rs"]
mod options;
#[path = "build/outcomes.rs"]
mod outcomes;
#[path = "build/patient.rs"]
mod patient;
#[path = "build/phrases.rs"]
mod phrases;
#[path = "build/records.rs"]
mod records;
#[path = "build/regimens.rs"]
mod regimens;
#[path = "build/sides.rs"]
mod sides;
#[path = "build/words.rs"]
mod words;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=knowledge");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=locales");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(
        out.join("knowledge.rs"),
        knowledge::bake(Path::new("knowledge"), Path::new("src"), out)?,
    )?;
    fs::write(out.join("codes.rs"), codes::bake(Path::new("knowledge"))?)?;
    let words = Path::new("locales");
    let page = locales::messages(words)?;
    fs::write(out.join("locales.rs"), locales::bake(words, 0)?)?;
    fs::write(out.join("locales_plan.rs"), locales::bake(&words.join("plan"), page)?)?;
    fs::write(out.join("interface.rs"), locales::bake_interface(words, out)?)?;
    let reader = locales::bake_reader(Path::new("locales/reader"))?;
    fs::write(out.join("locales_reader.rs"), reader)?;
    Ok(())
}
