//! Published outcomes and durations of phases, as tables.

use std::fmt::Write as _;

use super::knowledge::{Known, review, seeds, unique, verification};
use super::names::Fail;
use super::records::{Durations, Outcomes};

pub fn bake(out: &mut String, known: &Known, file: Outcomes) -> Result<(), Fail> {
    unique("outcomes.toml", file.outcome.iter().map(|o| &o.id))?;
    out.push_str("/// Every published outcome.\npub const OUTCOMES: &[OutcomeRecord] = &[\n");
    for o in &file.outcome {
        review(&o.id, &o.review)?;
        writeln!(
            out,
            "    OutcomeRecord {{ #[cfg(not(feature = \"app\"))] id: {:?}, scheme: {:?}, group: {:?}, words: {}, sources: {}, verification: {} }},",
            o.id,
            o.scheme,
            o.group,
            known.text(&o.id, &o.words)?,
            known.cite(&o.id, &o.sources)?,
            verification(&o.id, &o.verification)?,
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}

pub fn bake_durations(out: &mut String, known: &Known, file: Durations) -> Result<(), Fail> {
    unique("durations.toml", file.duration.iter().map(|d| &d.id))?;
    out.push_str(
        "/// Every printed duration of a phase.\n#[cfg(not(feature = \"app\"))]\npub const DURATIONS: &[DurationRecord] = &[\n",
    );
    for d in &file.duration {
        if d.min_months > d.max_months {
            return Err(format!("{}: min_months is above max_months", d.id).into());
        }
        writeln!(
            out,
            "    DurationRecord {{ #[cfg(not(feature = \"app\"))] id: {:?}, phase: {:?}, words: {}, min_months: {:?}, max_months: {:?}, seed: {}, sources: {}, verification: {} }},",
            d.id,
            d.phase,
            known.text(&d.id, &d.words)?,
            d.min_months,
            d.max_months,
            seeds(&d.id, &d.seed)?,
            known.cite(&d.id, &d.sources)?,
            verification(&d.id, &d.verification)?,
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}
