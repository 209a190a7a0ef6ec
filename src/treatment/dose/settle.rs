//! From the calculated amount to the one given: capped, rounded, never above the cap.

use std::fmt;

use crate::quantity::Decimal;
use crate::treatment::arithmetic::{divide, minus, nearest, round, three_figures, times};
use crate::treatment::regimen::{
    Amount, Basis, Cells, Days, Dose, Drug, Micrograms, Milligrams, Route, Units,
};

/// An amount to be given, in the unit of its record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    /// Milligrams.
    Milligrams(Milligrams),
    /// Micrograms.
    Micrograms(Micrograms),
    /// Units of an enzyme.
    Units(Units),
    /// Cells.
    Cells(Cells),
}

impl Given {
    fn of(amount: Amount, value: Decimal) -> Given {
        match amount {
            Amount::Milligrams(_) => Given::Milligrams(Milligrams(value)),
            Amount::Micrograms(_) => Given::Micrograms(Micrograms(value)),
            Amount::Units(_) => Given::Units(Units(value)),
            Amount::Cells(_) => Given::Cells(Cells(value)),
        }
    }

    /// The number, to be written beside [`Given::unit`].
    pub const fn number(self) -> Decimal {
        match self {
            Given::Milligrams(x) => x.0,
            Given::Micrograms(x) => x.0,
            Given::Units(x) => x.0,
            Given::Cells(x) => x.0,
        }
    }

    /// The unit as written after a number.
    pub const fn unit(self) -> &'static str {
        match self {
            Given::Milligrams(_) => Milligrams::UNIT,
            Given::Micrograms(_) => Micrograms::UNIT,
            Given::Units(_) => Units::UNIT,
            Given::Cells(_) => Cells::UNIT,
        }
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.unit())
    }
}

/// An amount with the sum that led to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Computed {
    /// What is given.
    pub given: Given,
    /// As calculated, before cap and rounding.
    pub calculated: Decimal,
    /// After the cap, before rounding.
    pub before_rounding: Decimal,
    /// Whether the cap cut it.
    pub capped: bool,
    /// What rounding changed, in per cent, to one digit.
    pub difference: Decimal,
    /// Tablets for a week, where a daily drug is rounded by the week.
    pub weekly: Option<WeeklyPlan>,
    /// The sum, a line a step.
    pub working: Vec<String>,
    /// What to look at again.
    pub warnings: Vec<String>,
}

/// A week of tablets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeeklyPlan {
    /// Milligrams of one tablet.
    pub tablet: Decimal,
    /// Tablets in the week, in halves.
    pub tablets: Decimal,
    /// Milligrams in the week.
    pub total: Decimal,
    /// Against seven calculated days, in per cent, to one digit.
    pub difference: Decimal,
}

/// How an amount is rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rounding {
    /// Not at all, for this reason.
    None(&'static str),
    /// To the nearest multiple of this, in these words.
    Step(Decimal, &'static str),
    /// To three significant figures.
    ThreeFigures,
    /// Daily tablets of this size: the week to half tablets.
    Weekly(Decimal),
}

/// Rounding may change an amount by so many per cent; otherwise it is left as calculated.
const MOST_DIFFERENCE: Decimal = Decimal::whole(10);

/// Tablets of mercaptopurine and of imatinib that the dossier names, in milligrams; recalled. Halves are given.
const MERCAPTOPURINE: Decimal = Decimal::whole(50);
const HALF_MERCAPTOPURINE: Decimal = Decimal::whole(25);
const HALF_TABLETS: Rounding =
    Rounding::Step(HALF_MERCAPTOPURINE, "to half tablets of 50 mg (size recalled)");
const HALF_IMATINIB: Decimal = Decimal::whole(50);

impl Rounding {
    /// How doses of a record are rounded: section 8.7 of the dossier. A pharmacy's own policy goes before.
    pub fn of(dose: &Dose) -> Rounding {
        if dose.basis == Basis::Fixed {
            return Rounding::None("");
        }
        if let Amount::Cells(_) = dose.amount {
            return Rounding::None("cells are not rounded");
        }
        if dose.drug == Drug::Blinatumomab {
            return Rounding::Step(Decimal::scaled(1, 1), "to 0.1 microgram, never to a vial");
        }
        if dose.drug == Drug::Inotuzumab {
            return Rounding::Step(Decimal::scaled(1, 2), "to 0.01 mg");
        }
        match dose.route {
            Route::Po if dose.drug == Drug::Mercaptopurine && in_weeks(dose) => {
                Rounding::Weekly(MERCAPTOPURINE)
            }
            Route::Po if dose.drug == Drug::Mercaptopurine => HALF_TABLETS,
            Route::Po if dose.drug == Drug::Imatinib => {
                Rounding::Step(HALF_IMATINIB, "to half tablets of 100 mg (size recalled)")
            }
            Route::Po => Rounding::None("not rounded: no tablet size was read"),
            Route::PoOrIv => Rounding::None("not rounded: by mouth or into a vein"),
            Route::Iv
            | Route::IvContinuous
            | Route::Sc
            | Route::Im
            | Route::IvOrIm
            | Route::ScOrIm
            | Route::IvOrSc => Rounding::ThreeFigures,
        }
    }

    /// The same where the drug is not given every day: tablets are rounded by the dose, and no week is laid out.
    #[must_use]
    pub fn by_the_day(self) -> Rounding {
        match self {
            Rounding::Weekly(_) => HALF_TABLETS,
            Rounding::None(_) | Rounding::Step(..) | Rounding::ThreeFigures => self,
        }
    }

    fn apply(self, value: Decimal) -> Option<(Decimal, &'static str)> {
        match self {
            Rounding::None(_) | Rounding::Weekly(_) => Some((value, "")),
            Rounding::Step(step, words) => Some((nearest(value, step)?, words)),
            Rounding::ThreeFigures => Some((three_figures(value)?, "to three significant figures")),
        }
    }
}

/// Whether every run of days is a week or more; days that are not printed are taken for a daily drug.
fn in_weeks(dose: &Dose) -> bool {
    dose.days.iter().all(|run: &Days| run.last.saturating_sub(run.first) >= 6)
}

/// The difference of `new` to `old` in per cent, to one digit; nothing where there was nothing.
fn per_cent(new: Decimal, old: Decimal) -> Option<Decimal> {
    if old == Decimal::ZERO {
        return Some(Decimal::ZERO);
    }
    round(divide(times(minus(new, old)?, Decimal::whole(100))?, old)?, 1)
}

fn signed(per_cent: Decimal) -> String {
    let sign = if per_cent > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{per_cent} %")
}

/// Caps and rounds a calculated amount; the lines of the sum follow those of `working`. `None` when it does not fit.
///
/// What is given never exceeds the cap: an amount rounded above it is cut back to it.
pub fn settle(
    unit: Amount,
    calculated: Decimal,
    cap: Option<(Decimal, &str)>,
    rounding: Rounding,
    working: Vec<String>,
) -> Option<Computed> {
    let mut lines = working;
    let word = unit.unit();
    let mut before = calculated;
    if let Some((most, whose)) = cap {
        if calculated > most {
            before = most;
            lines.push(format!("cap {most} {word} ({whose}): {most} {word}"));
        } else {
            lines.push(format!("not above the cap of {most} {word} ({whose})"));
        }
    }
    let (rounded, how) = rounding.apply(before)?;
    let rounded = cap.map_or(rounded, |(most, _)| rounded.min(most));
    let difference = per_cent(rounded, before)?;
    let too_much =
        difference > MOST_DIFFERENCE || difference < minus(Decimal::ZERO, MOST_DIFFERENCE)?;
    let (given, difference) =
        if too_much { (before, Decimal::ZERO) } else { (rounded, difference) };
    if too_much {
        lines.push(format!("not rounded {how}: that changes it by more than {MOST_DIFFERENCE} %"));
    } else if given != before {
        lines.push(format!("rounded {how}: {given} {word} ({})", signed(difference)));
    } else if let Rounding::None(why) = rounding
        && !why.is_empty()
    {
        lines.push(why.to_owned());
    }
    let weekly = match rounding {
        Rounding::Weekly(tablet) => week(before, tablet, &mut lines)?,
        Rounding::None(_) | Rounding::Step(..) | Rounding::ThreeFigures => None,
    };
    Some(Computed {
        given: Given::of(unit, given),
        calculated,
        before_rounding: before,
        capped: before != calculated,
        difference,
        weekly,
        working: lines,
        warnings: Vec::new(),
    })
}

/// A week of half tablets, unless that changes the dose too much.
fn week(daily: Decimal, tablet: Decimal, lines: &mut Vec<String>) -> Option<Option<WeeklyPlan>> {
    let seven = daily.times_ratio(7, 1)?;
    let total = nearest(seven, tablet.times_ratio(1, 2)?)?;
    let difference = per_cent(total, seven)?;
    if difference > MOST_DIFFERENCE || difference < minus(Decimal::ZERO, MOST_DIFFERENCE)? {
        lines.push(format!(
            "no week of half tablets of {tablet} mg comes within {MOST_DIFFERENCE} %"
        ));
        return Some(None);
    }
    let tablets = divide(total, tablet)?;
    lines.push(format!(
        "a week: 7 × {daily} = {seven} mg; {tablets} tablets of {tablet} mg (size recalled) = {total} mg ({})",
        signed(difference)
    ));
    Some(Some(WeeklyPlan { tablet, tablets, total, difference }))
}
