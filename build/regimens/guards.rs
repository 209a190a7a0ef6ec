//! Limits above which a number is taken for a mistake: section 8.6 of the dossier. They stop a slip of the pen, they
//! are no advice; the caps of a protocol stand in its records.

use super::number::Number;
use super::records::{Dose, Intrathecal, Phase};
use super::text;
use crate::names::Fail;

/// Where a dose counts under a guard: the drug, the unit, and the basis or route it is limited to (empty: any).
struct Guard {
    drug: &'static str,
    unit: &'static str,
    basis: &'static str,
    route: &'static str,
    most: Number,
}

const fn guard(drug: &'static str, unit: &'static str, basis: &'static str, most: i64) -> Guard {
    Guard { drug, unit, basis, route: "", most: Number::whole(most) }
}

const GUARDS: &[Guard] = &[
    guard("vincristine", "mg", "", 2),
    guard("vindesine", "mg", "", 5),
    guard("blinatumomab", "microgram", "fixed", 28),
    guard("blinatumomab", "microgram", "per-m2", 15),
    guard("pegaspargase", "unit", "fixed", 3750),
    guard("pegaspargase", "unit", "per-m2", 2500),
    guard("calaspargase", "unit", "per-m2", 2500),
    guard("asparaginase", "unit", "", 25_000),
    guard("doxorubicin", "mg", "per-m2", 75),
    guard("daunorubicin", "mg", "per-m2", 60),
    guard("idarubicin", "mg", "", 12),
    guard("cytarabine", "mg", "per-m2", 3000),
    guard("cyclophosphamide", "mg", "per-m2", 1200),
    guard("ponatinib", "mg", "fixed", 45),
    guard("nelarabine", "mg", "per-m2", 1500),
    guard("imatinib", "mg", "fixed", 800),
    guard("imatinib", "mg", "per-m2", 340),
    guard("dasatinib", "mg", "fixed", 140),
    guard("filgrastim", "microgram", "per-kg", 5),
    Guard {
        drug: "methotrexate",
        unit: "mg",
        basis: "per-m2",
        route: "po",
        most: Number::whole(25),
    },
    guard("methotrexate", "mg", "per-m2", 5000),
];

/// The most in one dose and in one cycle, in milligrams per square metre.
const INOTUZUMAB: (&str, &str) = ("0.8", "1.8");

/// The largest intrathecal dose of each drug in the dossier, in milligrams.
const INTRATHECAL: &[(&str, i64)] = &[
    ("methotrexate", 15),
    ("cytarabine", 100),
    ("hydrocortisone", 50),
    ("dexamethasone", 4),
    ("prednisolone", 40),
];

/// A systemic dose against every guard of its drug.
pub fn systemic(dose: &Dose) -> Result<(), Fail> {
    let most = last(dose)?;
    if dose.amount == Number::ZERO || most < dose.amount {
        return Err("the amount is nothing, or its range runs backwards".into());
    }
    let mut of_drug = GUARDS.iter().filter(|g| g.drug == dose.drug).peekable();
    let guarded = of_drug.peek().is_some();
    let applying: Vec<&Guard> = of_drug
        .filter(|g| g.unit == dose.unit)
        .filter(|g| g.basis.is_empty() || g.basis == dose.basis)
        .filter(|g| g.route.is_empty() || g.route == dose.route)
        .collect();
    for g in &applying {
        if most > g.most {
            return Err(format!("{most} {} is above the guard of {}", dose.unit, g.most).into());
        }
    }
    micrograms(dose)?;
    if guarded && applying.is_empty() {
        let advice = "add one to build/regimens/guards.rs";
        return Err(format!("no guard for {} {}; {advice}", dose.unit, dose.basis).into());
    }
    capped(dose)?;
    weekly(dose)
}

/// The largest amount: the end of a range, or the last of doses that rise.
fn last(dose: &Dose) -> Result<Number, Fail> {
    match (dose.rise, dose.amount_max) {
        (None, most) => Ok(most.unwrap_or(dose.amount)),
        (Some(rise), None) if dose.per == "dose" && !dose.days.is_empty() => {
            let doses = text::count(&text::days(&dose.days)?);
            Ok(dose.amount.plus(rise.times(doses.saturating_sub(1))))
        }
        _ => Err("`rise` is for doses on printed days, without `amount-max`".into()),
    }
}

/// Who may go without a cap must say why; who must have one may not.
fn capped(dose: &Dose) -> Result<(), Fail> {
    match (dose.cap, &dose.cap_none) {
        (None, Some(why)) if why.trim().is_empty() => {
            Err("the reason for having no cap is empty".into())
        }
        (None, Some(_)) if dose.drug == "vincristine" => {
            Err("vincristine has no cap; it is never given without: `cap = 2`".into())
        }
        (Some(cap), None) if dose.drug == "vincristine" && cap > Number::whole(2) => {
            Err(format!("vincristine is capped at {cap} mg; the cap is 2 mg").into())
        }
        (Some(cap), None) if dose.drug == "blinatumomab" && cap > Number::whole(28) => {
            Err(format!("blinatumomab is capped at {cap} micrograms; the cap is 28 a day").into())
        }
        (Some(_), None) | (None, Some(_)) => Ok(()),
        (Some(_), Some(_)) => Err("`cap` and `cap-none` exclude each other".into()),
        (None, None) if dose.drug == "vincristine" => {
            Err("vincristine has no cap; it is never given without: `cap = 2`".into())
        }
        (None, None) => Err("neither `cap` nor `cap-none` with the reason".into()),
    }
}

/// Blinatumomab is counted in micrograms and nothing else is, but for filgrastim, which is printed so.
fn micrograms(dose: &Dose) -> Result<(), Fail> {
    match (dose.drug.as_str(), dose.unit.as_str()) {
        ("blinatumomab", "microgram") | ("filgrastim", "microgram") => Ok(()),
        ("blinatumomab", unit) => {
            Err(format!("blinatumomab in `{unit}`; it is counted in `microgram`").into())
        }
        (_, "microgram") => {
            Err("only blinatumomab and filgrastim are counted in micrograms".into())
        }
        _ => Ok(()),
    }
}

/// Oral methotrexate is a weekly drug; taken daily it kills.
fn weekly(dose: &Dose) -> Result<(), Fail> {
    let oral = dose.drug == "methotrexate" && dose.route == "po";
    if oral && dose.per != "week" {
        return Err("oral methotrexate is weekly: `per = \"week\"`".into());
    }
    if dose.drug == "methotrexate" && dose.route == "po-or-iv" {
        return Err("oral and intravenous methotrexate are two drugs; write two records".into());
    }
    Ok(())
}

/// An intrathecal dose.
pub fn intrathecal(dose: &Intrathecal) -> Result<(), Fail> {
    let Some((_, most)) = INTRATHECAL.iter().find(|(drug, _)| *drug == dose.drug) else {
        return Err(format!(
            "`{}` may not be given into the cerebrospinal fluid; only methotrexate, cytarabine, hydrocortisone, dexamethasone and prednisolone may",
            dose.drug
        )
        .into());
    };
    match (dose.amount, &dose.by_age) {
        (Some(amount), None) => fits(amount, dose.amount_max.unwrap_or(amount), *most),
        (None, Some(_)) if dose.amount_max.is_none() => Ok(()),
        _ => Err("an intrathecal dose has an `amount` or a table `by-age`".into()),
    }
}

/// A row of a table of ages.
pub fn intrathecal_row(drug: &str, amount: Number) -> Result<(), Fail> {
    let most = INTRATHECAL.iter().find(|(name, _)| *name == drug);
    most.map_or_else(
        || Err(format!("`{drug}` may not be given into the cerebrospinal fluid").into()),
        |(_, most)| fits(amount, amount, *most),
    )
}

fn fits(from: Number, to: Number, most: i64) -> Result<(), Fail> {
    if from == Number::ZERO || to < from || to > Number::whole(most) {
        return Err(format!("{to} mg intrathecal: the guard is above 0, up to {most} mg").into());
    }
    Ok(())
}

/// Inotuzumab within one cycle of a phase: what is for different patients is not added up.
pub fn inotuzumab(phase: &Phase) -> Result<(), Fail> {
    let (Some(single), Some(cycle)) = (Number::parse(INOTUZUMAB.0), Number::parse(INOTUZUMAB.1))
    else {
        return Err("the guards of inotuzumab are no numbers".into());
    };
    let mut sum = Number::ZERO;
    for dose in phase.dose.iter().filter(|d| d.drug == "inotuzumab") {
        if last(dose)? > single || dose.basis != "per-m2" {
            return Err(format!("inotuzumab above {single} mg/m2 in one dose").into());
        }
        sum = sum.plus(dose.amount.times(text::count(&text::days(&dose.days)?).max(1)));
    }
    if sum > cycle {
        return Err(format!("inotuzumab {sum} mg/m2 in a cycle; the guard is {cycle}").into());
    }
    Ok(())
}
