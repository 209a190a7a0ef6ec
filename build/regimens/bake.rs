//! One regimen as Rust text.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::dose::{self, word};
use super::guards;
use super::known::Known;
use super::number::Number;
use super::records::{File, Outcome, Phase, Regimen};
use crate::names::Fail;

pub const KINDS: &[&str] = &[
    "prephase",
    "induction",
    "consolidation",
    "interim-maintenance",
    "delayed-intensification",
    "cns",
    "maintenance",
    "block",
    "reinduction",
];

/// The text of one file; `id` is what the file is called.
pub fn regimen(id: &str, text: &str, known: &Known) -> Result<String, Fail> {
    let file: File = toml::from_str(text).map_err(|why| why.to_string())?;
    if file.regimen.id != id {
        return Err(format!("the id is `{}`; it is the name of the file", file.regimen.id).into());
    }
    let doses = || file.phase.iter().flat_map(|p| &p.dose);
    if let Some(id) = file.regimen.also_gives.iter().find(|id| doses().any(|d| d.drug == **id)) {
        return Err(format!("also-gives: `{id}` has a dose").into());
    }
    let mut out = head(&file.regimen, known)?;
    out.push_str("phases: &[\n");
    let mut ids = BTreeSet::new();
    for phase in &file.phase {
        if !ids.insert(phase.id.as_str()) {
            return Err(format!("the phase `{}` occurs twice", phase.id).into());
        }
        let rust = phase_text(phase, known).map_err(|why| format!("{}, {why}", phase.id))?;
        out.push_str(&rust);
    }
    if ids.is_empty() {
        return Err("no phase".into());
    }
    out.push_str("], outcomes: &[\n");
    for outcome in &file.outcome {
        let rust = outcome_text(outcome, known);
        out.push_str(&rust.map_err(|why| format!("outcome {}: {why}", outcome.end_point))?);
    }
    out.push_str("] },\n");
    Ok(out)
}

fn head(r: &Regimen, known: &Known) -> Result<String, Fail> {
    if r.name.trim().is_empty() || r.population.trim().is_empty() {
        return Err("name or population is empty".into());
    }
    let settings =
        ["newly-diagnosed", "remission", "relapsed-refractory", "maintenance", "palliative"];
    let kinds = ["randomised", "prospective", "single-centre", "retrospective", "expert"];
    Ok(format!(
        "Regimen {{ id: {:?}, name: {:?}, setting: {}, population: {:?}, ages: {}, lineage: {}, ph: Philadelphia::{}, needs: {}, evidence: EvidenceKind::{}, backbone: {:?}, also_gives: &{:?}, duration: {:?}, notes: {:?}, {}, review: Review::{}, ",
        r.id,
        r.name,
        list("Setting", &r.setting, &settings)?,
        r.population,
        dose::conditions(&r.ages)?,
        list("Lineage", &r.lineage, &["B", "T"])?,
        word(&r.ph, &["negative", "positive", "any"])?,
        list("Need", &r.needs, &["cd19", "cd20", "cd22", "kmt2a"])?,
        word(&r.evidence, &kinds)?,
        known.backbone(r.backbone.as_deref())?,
        known.also_gives(&r.also_gives)?,
        r.duration,
        r.notes,
        known.evidence(&r.sources, &r.verification)?,
        word(&r.review, &["submitted", "under-review"])?,
    ))
}

fn list(kind: &str, words: &[String], allowed: &[&str]) -> Result<String, Fail> {
    let mut out = String::from("&[");
    for given in words {
        write!(out, "{kind}::{}, ", word(given, allowed)?)?;
    }
    out.push(']');
    Ok(out)
}

fn phase_text(p: &Phase, known: &Known) -> Result<String, Fail> {
    if p.dose.is_empty() && p.intrathecal.is_empty() && p.missing.trim().is_empty() {
        return Err("no dose; say under `missing` what was not found".into());
    }
    guards::inotuzumab(p)?;
    let mut doses = String::new();
    for d in &p.dose {
        write!(doses, "{}, ", dose::systemic(d, known)?)?;
    }
    let mut intrathecal = String::new();
    for d in &p.intrathecal {
        write!(intrathecal, "{}, ", dose::intrathecal(d, known)?)?;
    }
    Ok(format!(
        "Phase {{ id: {:?}, name: {:?}, kind: PhaseKind::{}, cycles: {:?}, cycle_days: {:?}, first_day: {}, choice: {:?}, missing: {:?}, doses: &[{doses}], intrathecal: &[{intrathecal}], {} }},\n",
        p.id,
        p.name,
        word(&p.kind, KINDS)?,
        p.cycles,
        p.cycle_days,
        p.first_day.unwrap_or(1),
        p.choice,
        p.missing,
        known.evidence(&p.sources, &p.verification)?,
    ))
}

fn outcome_text(o: &Outcome, known: &Known) -> Result<String, Fail> {
    if [&o.end_point, &o.figure, &o.patients, &o.era].iter().any(|words| words.trim().is_empty()) {
        return Err("end-point, figure, patients and era are needed".into());
    }
    let mut arms = String::new();
    for arm in &o.arms {
        // A share that the figure does not print is a slip.
        let numbers = o.figure.split(|c: char| !c.is_ascii_digit() && c != '.');
        let printed = numbers.filter_map(Number::parse).any(|number| number == arm.percent);
        if !printed || arm.percent > Number::whole(100) {
            return Err(format!("`{}` % is not in the figure `{}`", arm.percent, o.figure).into());
        }
        write!(arms, "Arm {{ who: {:?}, percent: {} }}, ", arm.who, arm.percent.rust())?;
    }
    Ok(format!(
        "TrialOutcome {{ end_point: {:?}, figure: {:?}, arms: &[{arms}], loss: {}, interval: {:?}, n: {:?}, patients: {:?}, era: {:?}, {} }},\n",
        o.end_point,
        o.figure,
        o.loss,
        o.interval,
        o.n,
        o.patients,
        o.era,
        known.evidence(&o.sources, &o.verification)?,
    ))
}
