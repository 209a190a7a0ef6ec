//! One published dose and one patient: the amount with its sum as one would write it by hand, or why there is none.
//!
//! Unknown is never assumed: what is missing is named under `needs`. Caps hold after rounding too. The unit of a result is
//! the type of the record's unit, and an intrathecal result is of another type than a systemic one.

mod adjusted;
mod forbidden;
mod guard;
mod intrathecal;
mod refusal;
mod settle;

pub use adjusted::{Adjusted, adjusted};
pub use guard::{Guard, guard_of};
pub use intrathecal::{IntrathecalGiven, intrathecal, most as intrathecal_guard};
pub use refusal::Refusal;
pub use settle::{Computed, Given, Rounding, WeeklyPlan, settle};

use super::adjustment::{ADJUSTMENTS, Adjustment, Effect, Judged, compare, compare_age};
use super::body::{Formula, Missing, Worked, surface};
use super::person::Person;
use super::regimen::Lineage;
use super::regimen::{
    Basis, Condition, Days, Dose, Drug, Measured, Need, Per, Phase, Philadelphia, Regimen, State,
};
use crate::logic::Truth;
use crate::patient::vocabulary::Antigen;
use crate::quantity::Decimal;
use refusal::settle_refusals;

/// Where a dose stands and whom it is for.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The regimen.
    pub regimen: &'a Regimen,
    /// The phase.
    pub phase: &'a Phase,
    /// The patient.
    pub person: &'a Person,
    /// How body surface is calculated.
    pub formula: Formula,
}

/// What comes of one record for one patient.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome<T> {
    /// The amount; two where the source prints a range.
    Given(Box<T>, Option<Box<T>>),
    /// No amount, and why.
    Refused(Box<Refusal>),
    /// The record is for others.
    NotForThisPatient,
}

impl<T> Outcome<T> {
    /// The amount, the larger one of a range.
    pub fn most(&self) -> Option<&T> {
        match self {
            Outcome::Given(low, high) => Some(high.as_ref().unwrap_or(low)),
            Outcome::Refused(_) | Outcome::NotForThisPatient => None,
        }
    }

    /// The amount in words, both of a range: "70 mg", "70 mg to 80 mg".
    pub fn said(&self, words: impl Fn(&T) -> String) -> Option<String> {
        match self {
            Outcome::Given(low, high) => {
                let low = words(low);
                let high = high.as_deref().map(words).filter(|high| *high != low);
                Some(high.map_or_else(|| low.clone(), |high| format!("{low} to {high}")))
            }
            Outcome::Refused(_) | Outcome::NotForThisPatient => None,
        }
    }

    fn refused(refusal: Refusal) -> Outcome<T> {
        Outcome::Refused(Box::new(refusal))
    }
}

/// The dose of a record on its `occurrence`, counted from 0: doses that rise differ by it.
pub fn systemic(place: &Place, dose: &Dose, occurrence: u16) -> Outcome<Computed> {
    let applies = applies(dose.applies, place);
    if applies.truth == Truth::False {
        return Outcome::NotForThisPatient;
    }
    let mut refusals = vec![Refusal::unless(applies, "for whom the record holds")];
    refusals.extend(of_everybody(place));
    refusals.extend(of_target(place, dose.drug));
    refusals.extend(forbidden::refusals(place, dose));
    refusals.extend(stops(place, dose));
    refusals.push(forbidden::earlier_anthracyclines(place, dose));
    refusals.push(weekly(dose));
    if let Some(refusal) = settle_refusals(refusals) {
        return Outcome::refused(refusal);
    }
    let warnings = warnings(place, dose);
    let warned = |mut computed: Computed| {
        computed.warnings.extend(warnings.iter().cloned());
        Box::new(computed)
    };
    match amounts(place, dose, occurrence) {
        Ok((low, high)) => Outcome::Given(warned(low), high.map(warned)),
        Err(refusal) => Outcome::refused(refusal),
    }
}

/// What stands with the amount: doubts between two prints that hold, and what was not entered and would forbid it.
fn warnings(place: &Place, dose: &Dose) -> Vec<String> {
    let doubts = concerning(place, dose).filter(|a| a.effect == Effect::Warn);
    let doubts = doubts.filter(|a| a.judge(place.person, place.formula).truth == Truth::True);
    doubts.map(|a| a.words.to_owned()).chain(forbidden::not_entered(place, dose)).collect()
}

/// What stands against every dose of the regimen: age, Philadelphia chromosome, lineage, lesion.
pub fn of_everybody(place: &Place) -> Vec<Option<Refusal>> {
    let p = place.person;
    let mut refusals = vec![infant(p)];
    let must = |truth: Truth, field: &'static str, message: &str| {
        Refusal::where_false(&Judged::of(truth, field), place.regimen.name, message)
    };
    refusals.push(match place.regimen.ph {
        Philadelphia::Any => None,
        Philadelphia::Positive => must(
            p.ph,
            "lesions.BCR::ABL1",
            "is for BCR::ABL1-positive disease, and BCR::ABL1 is absent",
        ),
        Philadelphia::Negative => must(
            p.ph.negated(),
            "lesions.BCR::ABL1",
            "is for BCR::ABL1-negative disease, and BCR::ABL1 is present",
        ),
    });
    let lineage = place.regimen.lineage.iter().fold(Truth::False, |truth, lineage| {
        truth.or(match lineage {
            Lineage::B => p.b_precursor,
            Lineage::T => p.t_lineage,
        })
    });
    refusals.push(must(lineage, "lineage", "is for another lineage"));
    if place.regimen.needs.contains(&Need::Kmt2a) {
        refusals.push(must(
            p.kmt2a,
            "lesions.KMT2A-r",
            "is for KMT2A-rearranged disease, and no rearrangement is there",
        ));
    }
    refusals.extend(antigens(place));
    refusals
}

/// A regimen whose target is known to be missing makes no sense as a whole; an unknown one stops its own drug only.
fn antigens(place: &Place) -> Vec<Option<Refusal>> {
    let p = place.person;
    let each = [(Need::Cd19, p.cd19, "CD19"), (Need::Cd22, p.cd22, "CD22")];
    let absent = each.into_iter().filter(|(need, found, _)| {
        place.regimen.needs.contains(need) && *found == Some(Antigen::Negative)
    });
    let mut refusals: Vec<Option<Refusal>> =
        absent.map(|(_, _, name)| Some(Refusal::no_target(place.regimen.name, name))).collect();
    if place.regimen.needs.contains(&Need::Cd20) && p.cd20 == Some(Decimal::ZERO) {
        refusals.push(Some(Refusal::no_target(place.regimen.name, "CD20")));
    }
    refusals
}

fn infant(p: &Person) -> Option<Refusal> {
    match p.infant() {
        Truth::False => None,
        Truth::True => Some(Refusal::infant()),
        Truth::Unknown => Some(Refusal::needs(vec!["age"])),
    }
}

/// A drug against an antigen needs it on the blasts.
fn of_target(place: &Place, drug: Drug) -> Option<Option<Refusal>> {
    let p = place.person;
    let class = drug.record().class;
    let (name, field, found) = if class.contains("CD19") {
        ("CD19", "cd19", p.cd19)
    } else if class.contains("CD22") {
        ("CD22", "cd22", p.cd22)
    } else {
        return None;
    };
    Some(match found {
        Some(Antigen::Positive) => None,
        Some(Antigen::Negative) => Some(Refusal::no_target(drug.record().name, name)),
        None => Some(Refusal::needs(vec![field])),
    })
}

/// Whether the conditions of a record hold.
pub fn applies(conditions: &[Condition], place: &Place) -> Judged {
    let each = conditions.iter().map(|c| condition(*c, place));
    each.fold(Judged::from(Truth::True), Judged::and)
}

fn condition(condition: Condition, place: &Place) -> Judged {
    let p = place.person;
    let answer = |known: Option<bool>| known.map_or(Truth::Unknown, Truth::from);
    match condition {
        Condition::Is(State::Cns3) => Judged::of(p.cns3, "cnsStatus"),
        Condition::Is(State::Ommaya) => Judged::of(answer(p.answers.ommaya), "ommaya"),
        Condition::Is(State::HighRisk) => Judged::of(answer(p.answers.high_risk), "risk"),
        Condition::Is(State::StandardRisk) => {
            Judged::of(answer(p.answers.high_risk).negated(), "risk")
        }
        Condition::Limit(measured, sign, limit) => {
            let number = |value: Option<Decimal>, field| {
                value.map_or_else(|| Judged::needs(&[field]), |v| compare(v, sign, limit).into())
            };
            match measured {
                Measured::Age => match p.age {
                    Some(age) => Judged::of(compare_age(age, sign, limit), "age"),
                    None => Judged::needs(&["age"]),
                },
                Measured::Weight => number(p.weight, "weightKg"),
                Measured::Cd20 => number(p.cd20, "cd20Percent"),
                Measured::Lvef => number(p.lvef, "lvefPercent"),
                Measured::Bsa => match surface(p, place.formula) {
                    Ok(bsa) => compare(bsa.value, sign, limit).into(),
                    Err(Missing::Needs(fields)) => Judged::needs(&fields),
                    Err(Missing::Unusable(_)) => Judged::needs(&["weightKg", "heightCm"]),
                },
            }
        }
    }
}

/// Published stops that hold, or cannot be excluded.
fn stops(place: &Place, dose: &Dose) -> Vec<Option<Refusal>> {
    let concerned = concerning(place, dose).filter(|a| a.effect == Effect::Stop);
    concerned
        .map(|a| {
            let judged = a.judge(place.person, place.formula);
            match judged.truth {
                Truth::False => None,
                Truth::True => Some(Refusal::stop(dose.drug.record().name, a)),
                Truth::Unknown => Some(Refusal::needs(judged.needs)),
            }
        })
        .collect()
}

fn concerning<'a>(
    place: &'a Place,
    dose: &'a Dose,
) -> impl Iterator<Item = &'static Adjustment> + 'a {
    let per_m2 = on_one_day(place.phase, dose);
    ADJUSTMENTS.iter().filter(move |a| a.concerns(dose.drug, place.regimen.id, per_m2))
}

/// The most of a drug in mg/m² that one dose, or infusions one after another, bring on a day; none where it is not
/// counted by surface. What is a choice, or for others, counts once.
fn on_one_day(phase: &Phase, dose: &Dose) -> Option<Decimal> {
    if dose.basis != Basis::PerM2 {
        return None;
    }
    let own = dose.amount.numbers().1;
    let together = phase.doses.iter().filter(|other| {
        other.drug == dose.drug
            && other.basis == Basis::PerM2
            && other.applies == dose.applies
            && other.choice.is_empty()
            && !std::ptr::eq(*other, dose)
            && Days::each(other.days).any(|day| Days::each(dose.days).any(|own| own == day))
    });
    together.map(|other| other.amount.numbers().1).try_fold(own, super::arithmetic::plus)
}

/// Tablets of methotrexate are taken once a week. A record that would have them twice in seven days gives no dose.
fn weekly(dose: &Dose) -> Option<Refusal> {
    if dose.drug != Drug::MethotrexateOral {
        return None;
    }
    let days: Vec<i16> = Days::each(dose.days).collect();
    let close = days.iter().zip(days.iter().skip(1)).any(|(a, b)| b.saturating_sub(*a) < 7);
    (dose.per != Per::Week || close || dose.every_hours.is_some()).then(Refusal::daily_methotrexate)
}

/// The amount of a record, or both ends of its range.
fn amounts(
    place: &Place,
    dose: &Dose,
    occurrence: u16,
) -> Result<(Computed, Option<Computed>), Refusal> {
    let (from, to) = dose.amount.numbers();
    let low = computed(place, dose, from, occurrence)?;
    let high = (from != to).then(|| computed(place, dose, to, occurrence)).transpose()?;
    Ok((low, high))
}

fn computed(place: &Place, dose: &Dose, each: Decimal, n: u16) -> Result<Computed, Refusal> {
    let mut working = Vec::new();
    let each = risen(dose, each, n, &mut working)?;
    let bsa = surface(place.person, place.formula);
    let calculated =
        times_body(place.person, &bsa, dose.basis, each, dose.amount.unit(), &mut working)?;
    let cap = cap(dose, place.person)?;
    let rounding = Rounding::of(dose);
    let settled = settle(dose.amount, calculated, cap, rounding, working);
    let computed = settled.ok_or_else(Refusal::too_large)?;
    guard::check(dose, place.person, &bsa, &computed)?;
    guard::cycle(place, dose)?;
    Ok(guard::warned(dose, place.person, computed))
}

/// The amount of the n-th of doses that rise, as a line where it has risen.
fn risen(dose: &Dose, first: Decimal, n: u16, lines: &mut Vec<String>) -> Result<Decimal, Refusal> {
    let Some(rise) = dose.amount.rise() else { return Ok(first) };
    if n == 0 {
        return Ok(first);
    }
    let more = rise.times_ratio(i64::from(n), 1);
    let each =
        more.and_then(|m| super::arithmetic::plus(first, m)).ok_or_else(Refusal::too_large)?;
    let unit = dose.amount.unit();
    lines.push(format!(
        "dose {}: {first} + {n} × {rise} = {each} {unit}{}",
        n.saturating_add(1),
        by(dose.basis)
    ));
    Ok(each)
}

const fn by(basis: Basis) -> &'static str {
    match basis {
        Basis::Fixed => "",
        Basis::PerM2 => "/m²",
        Basis::PerKg => "/kg",
    }
}

/// An amount times what it is counted by, to four digits, with its line.
fn times_body(
    p: &Person,
    bsa: &Result<Worked, Missing>,
    basis: Basis,
    each: Decimal,
    unit: &str,
    lines: &mut Vec<String>,
) -> Result<Decimal, Refusal> {
    let (size, measure) = match basis {
        Basis::Fixed => {
            lines.push(format!("{each} {unit}, the same for everybody"));
            return Ok(each);
        }
        Basis::PerM2 => match bsa {
            Ok(bsa) => (bsa.value, "m²"),
            Err(Missing::Needs(fields)) => return Err(Refusal::needs(fields.clone())),
            Err(Missing::Unusable(why)) => return Err(Refusal::implausible(why)),
        },
        Basis::PerKg => (plausible_weight(p, bsa)?, "kg"),
    };
    let product = super::arithmetic::times(each, size).and_then(|x| super::arithmetic::round(x, 4));
    let product = product.ok_or_else(Refusal::too_large)?;
    lines.push(format!("{each} {unit}{} × {size} {measure} = {product} {unit}", by(basis)));
    Ok(product)
}

/// The weight, unless it and the height make no body.
fn plausible_weight(p: &Person, bsa: &Result<Worked, Missing>) -> Result<Decimal, Refusal> {
    if let Err(Missing::Unusable(why)) = bsa {
        return Err(Refusal::implausible(why));
    }
    p.weight.ok_or_else(|| Refusal::needs(vec!["weightKg"]))
}

/// One vial of pegaspargase, in units: the cap of institutions for adults outside a trial. Recalled; ours where the
/// protocol prints none.
pub const ADULT_PEGASPARGASE: Decimal = Decimal::whole(3750);

/// The cap with whose it is.
fn cap(dose: &Dose, p: &Person) -> Result<Option<(Decimal, &'static str)>, Refusal> {
    if let Ok(cap) = dose.amount.cap() {
        return Ok(Some((cap, if dose.amount.cap_is_ours() { "ours" } else { "printed" })));
    }
    if dose.drug != Drug::Pegaspargase {
        return Ok(None);
    }
    let adult = p.age.map_or(Truth::Unknown, |age| age.at_least(18));
    match adult {
        Truth::True => Ok(Some((
            ADULT_PEGASPARGASE,
            "one vial, for adults outside a trial; recalled, the protocol prints none",
        ))),
        Truth::False => Ok(None),
        Truth::Unknown => Err(Refusal::needs(vec!["age"])),
    }
}
