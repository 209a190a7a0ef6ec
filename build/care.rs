//! Care beside the regimen: `knowledge/care.toml`, checked and baked.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::knowledge::{
    APART, Known, qualifications, review, seeds, text, unique, verification, word,
};
use super::names::{Fail, variant};
use super::records::{Care, Item, Source};

/// Ways of giving a drug that change what it needs.
const WAYS: [&str; 3] = ["intrathecal", "methotrexate-high-dose", "cytarabine-high-dose"];

const TOPICS: [&str; 5] = ["cns", "supportive", "monitoring", "interaction", "thiopurine"];

const KINDS: [&str; 4] = ["do", "avoid", "caution", "measure"];

/// From the best down.
const STATES: [&str; 3] = ["seen", "secondary", "recalled"];

pub fn bake(
    out: &mut String,
    known: &Known,
    folder: &Path,
    sources: &[Source],
    file: &Care,
) -> Result<(), Fail> {
    unique("care.toml", file.item.iter().map(|i| &i.id))?;
    let given = given(folder)?;
    writeln!(
        out,
        "/// What to do, avoid, mind or measure.\n{APART}#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]\npub enum CareId {{"
    )?;
    for i in &file.item {
        writeln!(out, "    /// {}.\n    {},", i.name, variant(&i.id))?;
    }
    write!(
        out,
        "}}\n\n{APART}impl CareId {{\n    /// Every one.\n    pub const ALL: &'static [CareId] = &["
    )?;
    for i in &file.item {
        write!(out, "CareId::{}, ", variant(&i.id))?;
    }
    out.push_str("];\n    /// What it says.\n    pub const fn record(self) -> &'static CareRecord {\n        match self {\n");
    for i in &file.item {
        check(i, &given, sources)?;
        writeln!(
            out,
            "            CareId::{} => &CareRecord {{ id: {:?}, topic: {:?}, kind: {:?}, time: {:?}, name: {}, words: {}, drugs: &{:?}, with: &{:?}, without: &{:?}, seed: {}, sources: {}, verification: {}, review: {}, differs: {} }},",
            variant(&i.id),
            i.id,
            i.topic,
            i.kind,
            i.time,
            known.text(&i.id, &i.name)?,
            known.text(&i.id, &i.words)?,
            i.drugs,
            i.with,
            i.without,
            seeds(&i.id, &i.seed)?,
            known.cite(&i.id, &i.sources)?,
            verification(&i.id, &i.verification)?,
            review(&i.id, &i.review)?,
            qualifications(known, &i.id, &i.differs)?,
        )?;
    }
    out.push_str("        }\n    }\n}\n\n");
    Ok(())
}

fn check(i: &Item, given: &BTreeSet<String>, sources: &[Source]) -> Result<(), Fail> {
    text(&i.id, &i.name)?;
    word(&i.id, &i.topic, &TOPICS)?;
    word(&i.id, &i.kind, &KINDS)?;
    if !i.time.is_empty() {
        word(&i.id, &i.time, &["before", "during", "after"])?;
    }
    for what in i.drugs.iter().chain(&i.with).chain(&i.without) {
        if !given.contains(what) {
            return Err(format!(
                "{}: `{what}` is no drug of drugs.toml, no regimen and none of {}",
                i.id,
                WAYS.join(", ")
            )
            .into());
        }
    }
    no_better(&i.id, &i.sources, &i.verification, sources)?;
    for d in &i.differs {
        no_better(&i.id, &d.sources, &d.verification, sources)?;
    }
    Ok(())
}

/// A statement is never better known than the weakest of its sources.
fn no_better(id: &str, cited: &[String], state: &str, sources: &[Source]) -> Result<(), Fail> {
    let rank = |word: &str| STATES.iter().position(|s| *s == word);
    for source in sources.iter().filter(|s| cited.contains(&s.id)) {
        if rank(state) < rank(&source.access) {
            let access = &source.access;
            return Err(format!("{id}: `{state}` on `{}`, itself `{access}`", source.id).into());
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Drugs {
    drug: Vec<Drug>,
}

#[derive(Deserialize)]
struct Drug {
    id: String,
}

/// What an item may ask for: drugs, regimens, ways.
fn given(folder: &Path) -> Result<BTreeSet<String>, Fail> {
    let drugs: Drugs = toml::from_str(&std::fs::read_to_string(folder.join("drugs.toml"))?)?;
    let mut given: BTreeSet<String> = drugs.drug.into_iter().map(|d| d.id).collect();
    given.extend(WAYS.map(str::to_owned));
    for entry in std::fs::read_dir(folder.join("regimens"))? {
        given.insert(entry?.file_name().to_string_lossy().trim_end_matches(".toml").to_owned());
    }
    Ok(given)
}
