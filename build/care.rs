//! Care beside the regimen: `knowledge/care.toml`, checked and baked.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::knowledge::{
    APART, Known, qualifications, review, seeds, text, unique, verification, word,
};
use super::names::{Fail, WAYS, variant};
use super::records::{Care, Item, Source, TreatmentOption};

const TOPICS: [&str; 5] = ["cns", "supportive", "monitoring", "interaction", "thiopurine"];

const KINDS: [&str; 4] = ["do", "avoid", "caution", "measure"];

/// From the best down.
const STATES: [&str; 3] = ["seen", "secondary", "recalled"];

pub fn bake(
    out: &mut String,
    known: &Known,
    given: &Given,
    sources: &[Source],
    file: &Care,
) -> Result<(), Fail> {
    unique("care.toml", file.item.iter().map(|i| &i.id))?;
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
        check(i, given, sources)?;
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

fn check(i: &Item, given: &Given, sources: &[Source]) -> Result<(), Fail> {
    text(&i.id, &i.name)?;
    word(&i.id, &i.topic, &TOPICS)?;
    word(&i.id, &i.kind, &KINDS)?;
    if !i.time.is_empty() {
        word(&i.id, &i.time, &["before", "during", "after"])?;
    }
    for what in i.drugs.iter().chain(&i.with).chain(&i.without) {
        if !given.has(what) {
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
    class: String,
}

/// What may be given: drugs with their classes, regimens, ways.
pub struct Given {
    drugs: Vec<Drug>,
    regimens: BTreeSet<String>,
}

impl Given {
    pub fn read(folder: &Path) -> Result<Given, Fail> {
        let drugs: Drugs = toml::from_str(&std::fs::read_to_string(folder.join("drugs.toml"))?)?;
        let mut regimens = BTreeSet::new();
        for entry in std::fs::read_dir(folder.join("regimens"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            regimens.insert(name.trim_end_matches(".toml").to_owned());
        }
        Ok(Given { drugs: drugs.drug, regimens })
    }

    fn has(&self, what: &str) -> bool {
        WAYS.contains(&what)
            || self.regimens.contains(what)
            || self.drugs.iter().any(|d| d.id == what)
    }

    /// What an option gives: its drugs, those of each class it names, its ways. Where the only way named is the intrathecal
    /// one, its drugs go there alone.
    pub fn by_option<'a>(&'a self, o: &'a TreatmentOption) -> Result<Vec<&'a str>, Fail> {
        let mut all = Vec::new();
        for named in &o.drugs {
            let fits = |d: &&Drug| d.id == *named || d.class == *named;
            let meant: Vec<&str> = self.drugs.iter().filter(fits).map(|d| d.id.as_str()).collect();
            if meant.is_empty() {
                let why = "is neither a drug nor a class of drugs.toml";
                return Err(format!("{}: `{named}` {why}", o.id).into());
            }
            all.extend(meant);
        }
        if o.ways.iter().eq(["intrathecal"]) {
            all.clear();
        }
        for way in &o.ways {
            word(&o.id, way, &WAYS)?;
            all.push(way);
        }
        Ok(all)
    }
}
