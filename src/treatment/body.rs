//! The body in numbers: surface, ideal and adjusted weight, body mass index, creatinine clearance, corrected counts.
//!
//! Formulas as in section 8 of the dossier, in exact decimals. A number is rounded once, at its end, halves away from
//! zero, and the rounded number is what the doses and the limits use: what is shown is what is compared. Only the limits
//! of the clearance are compared exactly, as the facts of the plan are.

use std::cmp::Ordering;

use super::arithmetic::{
    Large, billionths, divide, from_billionths, minus, plus, root_of_product, round, times,
};
use super::person::Person;
use crate::facts::{adult_clearance, child_clearance};
use crate::logic::Truth;
use crate::patient::Age;
use crate::patient::vocabulary::Sex;
use crate::quantity::{Decimal, Quantity};

/// How body surface is calculated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Formula {
    /// Mosteller: √(cm × kg ÷ 3600).
    #[default]
    Mosteller,
    /// Du Bois: 0.007184 × kg^0.425 × cm^0.725.
    DuBois,
}

impl Formula {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Formula::Mosteller => "mosteller",
            Formula::DuBois => "du-bois",
        }
    }

    /// The formula of a JSON word.
    pub fn from_id(id: &str) -> Option<Formula> {
        [Formula::Mosteller, Formula::DuBois].into_iter().find(|f| f.id() == id)
    }
}

/// A result with the sum as one would write it by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Worked {
    /// The rounded result.
    pub value: Decimal,
    /// How it came about, in one line.
    pub line: String,
}

/// Why there is no result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Missing {
    /// These fields of the intake are needed.
    Needs(Vec<&'static str>),
    /// The formula is not for this patient, or the result is implausible; in words.
    Unusable(String),
}

/// Either a result or why there is none.
pub type Result<T> = std::result::Result<T, Missing>;

/// Body surface outside of which weight or height is taken for a slip, in m². Plausibility of ours, not a clinical limit.
pub const SURFACE: (Decimal, Decimal) = (Decimal::scaled(1, 1), Decimal::whole(4));

/// Body mass index outside of which weight or height is taken for a slip, in kg/m². Of ours likewise.
pub const MASS_INDEX: (Decimal, Decimal) = (Decimal::whole(8), Decimal::whole(100));

/// The named values, or the names of those that are missing.
pub(super) fn both<A, B>(
    a: (Option<A>, &'static str),
    b: (Option<B>, &'static str),
) -> Result<(A, B)> {
    match (a.0, b.0) {
        (Some(x), Some(y)) => Ok((x, y)),
        (x, y) => {
            let first = x.is_none().then_some(a.1);
            let second = y.is_none().then_some(b.1);
            Err(Missing::Needs(first.into_iter().chain(second).collect()))
        }
    }
}

fn weight_and_height(p: &Person) -> Result<(Decimal, Decimal)> {
    both((p.weight, "weightKg"), (p.height, "heightCm"))
}

fn too_large() -> Missing {
    Missing::Unusable("the numbers are too large to calculate with".to_owned())
}

/// Body surface in m² to four digits, if weight and height go together.
///
/// # Errors
/// Weight or height missing, or a body that does not exist: see [`SURFACE`] and [`MASS_INDEX`].
pub fn surface(p: &Person, formula: Formula) -> Result<Worked> {
    let (kg, cm) = weight_and_height(p)?;
    let index = mass_index(p)?.value;
    if index < MASS_INDEX.0 || index > MASS_INDEX.1 {
        return Err(Missing::Unusable(format!(
            "weight {kg} kg and height {cm} cm give a body mass index of {index} kg/m²; check both and their units"
        )));
    }
    let (value, line) = match formula {
        Formula::Mosteller => {
            let value = mosteller(kg, cm).ok_or_else(too_large)?;
            (value, format!("√({cm} cm × {kg} kg ÷ 3600) = {value} m² (Mosteller)"))
        }
        Formula::DuBois => {
            let value = du_bois(kg, cm).ok_or_else(too_large)?;
            (value, format!("0.007184 × {kg}^0.425 × {cm}^0.725 = {value} m² (Du Bois)"))
        }
    };
    if value < SURFACE.0 || value > SURFACE.1 {
        return Err(Missing::Unusable(format!(
            "weight {kg} kg and height {cm} cm give a body surface of {value} m²; check both and their units"
        )));
    }
    Ok(Worked { value, line })
}

/// Mosteller's surface to four digits.
pub fn mosteller(kg: Decimal, cm: Decimal) -> Option<Decimal> {
    root_of_product(cm, kg, 3600).and_then(|root| round(root, 4))
}

/// Du Bois' surface to four digits, exact: the largest n ÷ 10⁴ whose lower half-way point is not above it, with both
/// sides raised to the 40th power, as 0.425 = 17 ÷ 40 and 0.725 = 29 ÷ 40.
pub fn du_bois(kg: Decimal, cm: Decimal) -> Option<Decimal> {
    let kg = u64::try_from(billionths(kg)).ok().filter(|n| *n > 0)?;
    let cm = u64::try_from(billionths(cm)).ok().filter(|n| *n > 0)?;
    // (0.007184)⁴⁰ × kg¹⁷ × cm²⁹ in units that make both sides whole: 2 × 10⁴ for the half-way points, 10⁶ for the
    // constant, 10⁹ for each weight and height.
    let right = Large::one().times_power(7184 * 20_000, 40).times_power(kg, 17).times_power(cm, 29);
    let unit = Large::one().times_power(1_000_000_000, 46);
    let reaches = |n: u64| {
        let left = (2 * n).saturating_sub(1) * 1_000_000;
        unit.clone().times_power(left, 40).at_most(&right)
    };
    // The largest weight and height of the intake make less than 6.5536 m².
    let (mut below, mut above) = (0_u64, 65_536_u64);
    if reaches(above) {
        return None;
    }
    while above - below > 1 {
        let middle = below.midpoint(above);
        if reaches(middle) {
            below = middle;
        } else {
            above = middle;
        }
    }
    from_billionths(i128::from(below) * 100_000)
}

/// Body mass index in kg/m², to one digit.
///
/// # Errors
/// Weight or height missing.
pub fn mass_index(p: &Person) -> Result<Worked> {
    let (kg, cm) = weight_and_height(p)?;
    let value = times(cm, cm)
        .and_then(|square| divide(times(kg, Decimal::whole(10_000))?, square))
        .and_then(|index| round(index, 1))
        .ok_or_else(too_large)?;
    Ok(Worked { value, line: format!("{kg} kg ÷ ({cm} cm)² = {value} kg/m²") })
}

/// Ideal weight in kg, to two digits: 50 (men) or 45.5 (women) + 2.3 for each inch above 60. Adults of at least 60 inches.
///
/// # Errors
/// Age, sex or height missing, below 18 years, or shorter than the formula's 60 inches.
pub fn ideal_weight(p: &Person) -> Result<Worked> {
    adult(p, "the ideal weight")?;
    let (sex, cm) = both((p.sex, "sex"), (p.height, "heightCm"))?;
    if cm < Decimal::scaled(1524, 1) {
        return Err(Missing::Unusable(format!(
            "the ideal weight starts at 60 inches (152.4 cm), not {cm} cm"
        )));
    }
    let base = match sex {
        Sex::Male => Decimal::whole(50),
        Sex::Female => Decimal::scaled(455, 1),
    };
    let value = divide(cm, Decimal::scaled(254, 2))
        .and_then(|inches| minus(inches, Decimal::whole(60)))
        .and_then(|over| times(over, Decimal::scaled(23, 1)))
        .and_then(|more| plus(base, more))
        .and_then(|kg| round(kg, 2))
        .ok_or_else(too_large)?;
    Ok(Worked { value, line: format!("{base} + 2.3 × ({cm} ÷ 2.54 − 60) = {value} kg") })
}

/// Adjusted weight in kg, to two digits: ideal + 0.4 × (actual − ideal).
///
/// # Errors
/// As [`ideal_weight`], or weight missing.
pub fn adjusted_weight(p: &Person) -> Result<Worked> {
    let ideal = ideal_weight(p)?.value;
    let kg = p.weight.ok_or(Missing::Needs(vec!["weightKg"]))?;
    let value = minus(kg, ideal)
        .and_then(|over| times(over, Decimal::scaled(4, 1)))
        .and_then(|part| plus(ideal, part))
        .and_then(|kg| round(kg, 2))
        .ok_or_else(too_large)?;
    Ok(Worked { value, line: format!("{ideal} + 0.4 × ({kg} − {ideal}) = {value} kg") })
}

fn adult(p: &Person, what: &str) -> Result<()> {
    let age = p.age.ok_or(Missing::Needs(vec!["age"]))?;
    if years(age) < Decimal::whole(18) {
        return Err(Missing::Unusable(format!(
            "{what} is for adults; the patient is below 18 years"
        )));
    }
    Ok(())
}

/// Age in years; days are counted at 365.25 to the year and cut after two digits.
pub fn years(age: Age) -> Decimal {
    match age {
        Age::Years(years) => years.value(),
        Age::Days(_) | Age::Dates { .. } => {
            let hundredths = i128::from(age.days().unwrap_or_default()) * 10_000 / 36_525;
            from_billionths(hundredths * 10_000_000).unwrap_or(Decimal::ZERO)
        }
    }
}

/// Creatinine in mg/dL from µmol/L, to two digits for the eye; the sums use the number as entered.
fn in_mg_dl(umol: Decimal) -> Option<Decimal> {
    divide(umol, Decimal::scaled(884, 1)).and_then(|mg| round(mg, 2))
}

/// Creatinine clearance in mL/min to one digit: Cockcroft and Gault from 18 years, with the actual weight; below, the
/// bedside formula of Schwartz, in mL/min/1.73 m², which is recalled.
///
/// # Errors
/// Age, creatinine, and weight with sex (adults) or height (children) missing.
pub fn clearance(p: &Person) -> Result<Clearance> {
    let (age, umol) = both((p.age, "age"), (p.creatinine, "creatinine"))?;
    let (kg, sex) = match years(age) < Decimal::whole(18) {
        true => return schwartz(p, umol),
        false => both((p.weight, "weightKg"), (p.sex, "sex"))?,
    };
    cockcroft_gault(kg, sex, age, umol)
}

/// The clearance against a limit in mL/min (below 18 years to 1.73 m²), exactly and not as rounded for the eye: the
/// comparison of the plan's facts.
///
/// # Errors
/// As [`clearance`]; an age in days that leaves the 18th birthday open needs an age.
pub fn clearance_against(p: &Person, limit: Decimal) -> Result<Ordering> {
    let (age, umol) = both((p.age, "age"), (p.creatinine, "creatinine"))?;
    match age.at_least(18) {
        Truth::True => {
            let (kg, sex) = both((p.weight, "weightKg"), (p.sex, "sex"))?;
            Ok(adult_clearance(age, sex, kg, umol, limit))
        }
        Truth::False => {
            let cm = p.height.ok_or(Missing::Needs(vec!["heightCm"]))?;
            Ok(child_clearance(cm, umol, limit))
        }
        Truth::Unknown => Err(Missing::Needs(vec!["age"])),
    }
}

/// The clearance of an adult with a body mass index of 30 kg/m² or more, with the adjusted instead of the actual weight.
/// None for everybody else, and where the adjusted weight or the clearance cannot be calculated.
pub fn clearance_by_adjusted_weight(p: &Person) -> Option<Worked> {
    if !p.obese {
        return None;
    }
    let kg = adjusted_weight(p).ok()?.value;
    cockcroft_gault(kg, p.sex?, p.age?, p.creatinine?).ok().map(|c| c.worked)
}

/// Creatinine clearance and how it was estimated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clearance {
    /// The result and its line.
    pub worked: Worked,
    /// Whether the formula is recalled: that of Schwartz.
    pub recalled: bool,
}

fn cockcroft_gault(kg: Decimal, sex: Sex, age: Age, umol: Decimal) -> Result<Clearance> {
    let near = |value| adult_clearance(age, sex, kg, umol, value);
    let years = years(age);
    let (factor, word) = match sex {
        Sex::Male => (Decimal::whole(1), ""),
        Sex::Female => (Decimal::scaled(85, 2), " × 0.85"),
    };
    let value = minus(Decimal::whole(140), years)
        .and_then(|left| times(left, kg))
        .and_then(|part| times(part, factor))
        .and_then(|part| times(part, Decimal::scaled(884, 1)))
        .and_then(|top| divide(top, times(umol, Decimal::whole(72))?))
        .and_then(|value| round(value, 1))
        .ok_or_else(too_large)?;
    let mg = in_mg_dl(umol).ok_or_else(too_large)?;
    let line = format!(
        "(140 − {years}) × {kg} kg ÷ (72 × {mg} mg/dL){word} = {value} mL/min (Cockcroft-Gault){}",
        nearly(value, near(value))
    );
    Ok(Clearance { worked: Worked { value, line }, recalled: false })
}

/// Clearances at which a rule starts or ends, in mL/min.
const LIMITS: [i32; 9] = [10, 15, 20, 30, 40, 50, 60, 70, 80];

/// A rounded number may be a limit that the exact one does not reach: that is said.
fn nearly(value: Decimal, exact: Ordering) -> &'static str {
    let limit = LIMITS.into_iter().any(|limit| value == Decimal::whole(limit));
    match exact {
        Ordering::Less if limit => ", exactly a little under",
        Ordering::Greater if limit => ", exactly a little over",
        Ordering::Less | Ordering::Equal | Ordering::Greater => "",
    }
}

fn schwartz(p: &Person, umol: Decimal) -> Result<Clearance> {
    let cm = p.height.ok_or(Missing::Needs(vec!["heightCm"]))?;
    let value = times(cm, Decimal::scaled(413, 3))
        .and_then(|top| divide(times(top, Decimal::scaled(884, 1))?, umol))
        .and_then(|value| round(value, 1))
        .ok_or_else(too_large)?;
    let mg = in_mg_dl(umol).ok_or_else(too_large)?;
    let line = format!(
        "0.413 × {cm} cm ÷ {mg} mg/dL = {value} mL/min/1.73 m² (bedside Schwartz, recalled){}",
        nearly(value, child_clearance(cm, umol, value))
    );
    Ok(Clearance { worked: Worked { value, line }, recalled: true })
}

/// White cells without the nucleated red ones, to one digit: count × 100 ÷ (100 + nucleated red cells to 100 white).
pub fn corrected_white_cells(count: Decimal, red_per_100: Decimal) -> Option<Decimal> {
    divide(times(count, Decimal::whole(100))?, plus(Decimal::whole(100), red_per_100)?)
        .and_then(|value| round(value, 1))
}

/// Neutrophils with bands, ×10⁹/L to two digits, from the white cells and the percentages of both.
pub fn neutrophils(count: Decimal, segmented: Decimal, bands: Decimal) -> Option<Decimal> {
    times(count, plus(segmented, bands)?)?.times_ratio(1, 100).and_then(|value| round(value, 2))
}

/// Corrected count increment of platelets, to one digit: rise (×10⁹/L) × surface (m²) ÷ platelets given (×10¹¹).
pub fn platelet_increment(rise: Decimal, surface: Decimal, given: Decimal) -> Option<Decimal> {
    divide(times(rise, surface)?, given).and_then(|value| round(value, 1))
}

/// Calcium corrected for albumin, in mg/dL to two digits: calcium + 0.8 × (4 − albumin in g/dL).
pub fn corrected_calcium(calcium: Decimal, albumin: Decimal) -> Option<Decimal> {
    times(minus(Decimal::whole(4), albumin)?, Decimal::scaled(8, 1))
        .and_then(|more| plus(calcium, more))
        .and_then(|value| round(value, 2))
}
