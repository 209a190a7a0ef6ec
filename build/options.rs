//! Options of the plan to a const table: `knowledge/options/*.toml`.

use std::fmt::Write as _;
use std::path::Path;

use super::care;
use super::knowledge::{
    Known, parse, phase, qualifications, review, seeds, text, unique, verification, word,
};
use super::names::{Fail, variant};
use super::records::Options;

/// The options of every file of `knowledge/options`, by the name of the file, and the texts read.
pub fn all_options(folder: &Path) -> Result<(Options, Vec<(String, String)>), Fail> {
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder.join("options"))? {
        names.push(format!("options/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    let mut all = Options { option: Vec::new() };
    let mut read = Vec::new();
    for name in names {
        let text = std::fs::read_to_string(folder.join(&name))
            .map_err(|e| format!("knowledge/{name}: {e}"))?;
        all.option.extend(parse::<Options>(&name, &text)?.option);
        read.push((name, text));
    }
    Ok((all, read))
}

/// The enum of options and their records.
pub fn bake_options(
    out: &mut String,
    known: &Known,
    given: &care::Given,
    file: Options,
) -> Result<(), Fail> {
    unique("knowledge/options", file.option.iter().map(|o| &o.id))?;
    out.push_str("/// Every treatment option.\n#[cfg(not(feature = \"app\"))]\n#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]\npub enum OptionId {\n");
    for o in &file.option {
        writeln!(out, "    /// {}\n    {},", o.name.replace('\n', " "), variant(&o.id))?;
    }
    out.push_str(
        "}\n\n#[cfg(not(feature = \"app\"))]\nimpl OptionId {\n    /// Every option.\n    pub const ALL: &'static [OptionId] = &[",
    );
    for o in &file.option {
        write!(out, "OptionId::{}, ", variant(&o.id))?;
    }
    out.push_str("];\n    /// The option as described.\n    pub const fn record(self) -> &'static OptionRecord {\n        match self {\n");
    for o in &file.option {
        text(&o.id, &o.name)?;
        word(
            &o.id,
            &o.evidence,
            &["randomised", "single-arm", "single-centre", "expert", "label"],
        )?;
        phase(&o.id, &o.phase)?;
        word(&o.id, &o.kind, &["regimen", "drug", "procedure", "class"])?;
        word(&o.id, &o.intensity, &["intensive", "moderate", "low", "none"])?;
        if (o.kind == "regimen") != o.regimen.is_some() {
            return Err(format!(
                "{}: a regimen names its file in `regimen`, nothing else does",
                o.id
            )
            .into());
        }
        writeln!(
            out,
            "            OptionId::{} => &OptionRecord {{ id: {:?}, phase: {:?}, kind: {:?}, intensity: {:?}, regimen: {:?}, label: {:?}, name: {:?}, words: {}, drugs: {}, given: &{:?}, seed: {}, evidence: {:?}, sources: {}, verification: {}, review: {}, cautions: {} }},",
            variant(&o.id),
            o.id,
            o.phase,
            o.kind,
            o.intensity,
            o.regimen,
            o.label,
            o.name,
            known.text(&o.id, &o.words)?,
            known.words.add(&o.drugs.join(", "))?,
            given.by_option(o)?,
            seeds(&o.id, &o.seed)?,
            o.evidence,
            known.cite(&o.id, &o.sources)?,
            verification(&o.id, &o.verification)?,
            review(&o.id, &o.review)?,
            qualifications(known, &o.id, &o.caution)?,
        )?;
    }
    out.push_str("        }\n    }\n}\n\n");
    Ok(())
}
