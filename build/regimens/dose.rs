//! One dose as Rust text.

use std::fmt::Write as _;

use super::known::Known;
use super::number::Number;
use super::records::{Dose, Intrathecal};
use super::{guards, text};
use crate::names::{Fail, variant};

/// The single routes of a route that leaves a choice.
pub fn parts(route: &str) -> Result<&'static [&'static str], Fail> {
    Ok(match route {
        "iv" => &["iv"],
        "iv-continuous" => &["iv-continuous"],
        "po" => &["po"],
        "sc" => &["sc"],
        "im" => &["im"],
        "iv-or-im" => &["iv", "im"],
        "po-or-iv" => &["po", "iv"],
        "sc-or-im" => &["sc", "im"],
        "iv-or-sc" => &["iv", "sc"],
        "it" => {
            return Err("`it` is no route of a systemic dose; write [[phase.intrathecal]]".into());
        }
        other => return Err(format!("`{other}` is no route").into()),
    })
}

/// The type of a unit, and its variant of `Amount`.
pub fn unit(word: &str) -> Result<(&'static str, &'static str), Fail> {
    Ok(match word {
        "mg" => ("Milligrams", "Milligrams"),
        "microgram" => ("Micrograms", "Micrograms"),
        "unit" => ("Units", "Units"),
        "cells" => ("super::Cells", "Cells"),
        other => return Err(format!("`{other}` is no unit").into()),
    })
}

/// `word` as a variant, if it is one of `allowed`.
pub fn word(given: &str, allowed: &[&str]) -> Result<String, Fail> {
    if allowed.contains(&given) {
        Ok(variant(given))
    } else {
        Err(format!("`{given}` is not one of {}", allowed.join(", ")).into())
    }
}

pub fn systemic(dose: &Dose, known: &Known) -> Result<String, Fail> {
    let named = |why: Fail| format!("{}: {why}", dose.drug);
    baked(dose, known).map_err(|why| named(why).into())
}

fn baked(dose: &Dose, known: &Known) -> Result<String, Fail> {
    guards::systemic(dose)?;
    let drug = known.drug(&dose.drug, &dose.route, &dose.unit)?;
    if dose.every_hours.is_some_and(|hours| !(1..=168).contains(&hours)) || dose.doses == Some(0) {
        return Err("`every-hours` runs from 1 to 168, and `doses` from 1".into());
    }
    Ok(format!(
        "Dose {{ drug: Drug::{drug}, route: Route::{}, amount: {}, basis: Basis::{}, per: Per::{}, every_hours: {:?}, days: {}, doses: {:?}, infusion_hours: {}, applies: {}, choice: {:?}, when: {:?}, differs: {}, {} }}",
        variant(&dose.route),
        amount(dose)?,
        basis(&dose.basis)?,
        word(&dose.per, &["dose", "day", "week", "month"])?,
        dose.every_hours,
        days(&dose.days)?,
        dose.doses,
        hours(dose)?,
        conditions(&dose.applies)?,
        dose.choice,
        dose.when,
        known.differs(&dose.differs)?,
        known.evidence(&dose.sources, &dose.verification)?,
    ))
}

fn basis(word: &str) -> Result<&'static str, Fail> {
    match word {
        "fixed" => Ok("Fixed"),
        "per-m2" => Ok("PerM2"),
        "per-kg" => Ok("PerKg"),
        other => Err(format!("`{other}` is not one of fixed, per-m2, per-kg").into()),
    }
}

fn amount(dose: &Dose) -> Result<String, Fail> {
    let (kind, unit) = unit(&dose.unit)?;
    let cap = match (dose.cap, &dose.cap_none) {
        (Some(cap), _) => {
            let whose = if dose.cap_ours { "Ours" } else { "Printed" };
            format!("Cap::{whose}({kind}({}))", cap.rust())
        }
        (None, why) => format!("Cap::None({:?})", why.as_deref().unwrap_or_default()),
    };
    let rise =
        dose.rise.map_or_else(|| "None".to_owned(), |n| format!("Some({kind}({}))", n.rust()));
    Ok(format!(
        "Amount::{unit}(Measure {{ from: {kind}({}), to: {kind}({}), rise: {rise}, cap: {cap} }})",
        dose.amount.rust(),
        dose.amount_max.unwrap_or(dose.amount).rust(),
    ))
}

fn hours(dose: &Dose) -> Result<String, Fail> {
    match (dose.infusion_hours, dose.infusion_hours_max) {
        (None, None) => Ok("None".to_owned()),
        (Some(hours), most) if hours > Number::ZERO && most.is_none_or(|m| m > hours) => {
            Ok(format!("Some(({}, {}))", hours.rust(), most.unwrap_or(hours).rust()))
        }
        _ => Err("`infusion-hours` is above 0 and below `infusion-hours-max`".into()),
    }
}

pub fn days(words: &str) -> Result<String, Fail> {
    let mut out = String::from("&[");
    for (first, last) in text::days(words)? {
        write!(out, "Days {{ first: {first}, last: {last} }}, ")?;
    }
    out.push(']');
    Ok(out)
}

pub fn conditions(words: &str) -> Result<String, Fail> {
    Ok(format!("&[{}]", text::conditions(words)?.join(", ")))
}

pub fn intrathecal(dose: &Intrathecal, known: &Known) -> Result<String, Fail> {
    let named = |why: Fail| format!("intrathecal {}: {why}", dose.drug);
    baked_intrathecal(dose, known).map_err(|why| named(why).into())
}

fn baked_intrathecal(dose: &Intrathecal, known: &Known) -> Result<String, Fail> {
    guards::intrathecal(dose)?;
    let amount = match (dose.amount, &dose.by_age) {
        (Some(from), _) => format!(
            "IntrathecalAmount::Fixed(Milligrams({}), Milligrams({}))",
            from.rust(),
            dose.amount_max.unwrap_or(from).rust()
        ),
        (None, table) => {
            let table = known.table(table.as_deref().unwrap_or_default(), &dose.drug)?;
            format!("IntrathecalAmount::ByAge(&{table})")
        }
    };
    Ok(format!(
        "IntrathecalDose {{ drug: IntrathecalDrug::{}, amount: {amount}, days: {}, doses: {:?}, applies: {}, choice: {:?}, when: {:?}, differs: {}, {} }}",
        variant(&dose.drug),
        days(&dose.days)?,
        dose.doses,
        conditions(&dose.applies)?,
        dose.choice,
        dose.when,
        known.differs(&dose.differs)?,
        known.evidence(&dose.sources, &dose.verification)?,
    ))
}
