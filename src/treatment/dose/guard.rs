//! Limits above which no number is shown: section 8.6 of the dossier. They stop an implausible number; they are no advice.

use super::{Computed, Place, Refusal};
use crate::logic::Truth;
use crate::quantity::Decimal;
use crate::treatment::arithmetic::{round, times};
use crate::treatment::body::{Missing, Worked};
use crate::treatment::person::Person;
use crate::treatment::regimen::{Basis, Days, Dose, Drug};

/// A limit of one drug.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Guard {
    /// In the unit of its doses.
    Total(Decimal),
    /// In that unit to the square metre.
    PerM2(Decimal),
}

/// The limit of a single dose, a day's or a week's, as the record counts.
pub const fn guard_of(drug: Drug) -> Option<Guard> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the dossier limits these drugs and no others"
    )]
    match drug {
        Drug::Vincristine => Some(Guard::Total(Decimal::whole(2))),
        Drug::Inotuzumab => Some(Guard::PerM2(Decimal::scaled(8, 1))),
        Drug::Blinatumomab => Some(Guard::Total(Decimal::whole(28))),
        Drug::MethotrexateOral => Some(Guard::PerM2(Decimal::whole(25))),
        Drug::Doxorubicin => Some(Guard::PerM2(Decimal::whole(75))),
        Drug::Cytarabine => Some(Guard::PerM2(Decimal::whole(3000))),
        Drug::Ponatinib => Some(Guard::Total(Decimal::whole(45))),
        Drug::Nelarabine => Some(Guard::PerM2(Decimal::whole(1500))),
        _ => None,
    }
}

/// The most inotuzumab in one cycle, mg/m².
const INOTUZUMAB_CYCLE: Decimal = Decimal::scaled(18, 1);

/// The most nelarabine for a child, mg/m².
const CHILD_NELARABINE: Decimal = Decimal::whole(650);

/// Refuses an amount above the guard of its drug.
pub(super) fn check(
    dose: &Dose,
    p: &Person,
    bsa: &Result<Worked, Missing>,
    computed: &Computed,
) -> Result<(), Refusal> {
    let Some(guard) = for_person(dose.drug, p)? else { return Ok(()) };
    let unit = dose.amount.unit();
    let (most, words) = match guard {
        Guard::Total(most) => (most, format!("{most} {unit}")),
        Guard::PerM2(each) => (of_surface(each, bsa)?, format!("{each} {unit}/m²")),
    };
    // The rounded amount may pass a limit to the square metre by its rounding; the calculated one may not.
    let amount = match guard {
        Guard::Total(_) => computed.given.number(),
        Guard::PerM2(_) => computed.before_rounding,
    };
    if amount > most {
        let name = dose.drug.record().name;
        return Err(Refusal::guard(format!("{name} above the guard of {words}")));
    }
    Ok(())
}

/// The guard, which for nelarabine depends on age.
fn for_person(drug: Drug, p: &Person) -> Result<Option<Guard>, Refusal> {
    if drug != Drug::Nelarabine {
        return Ok(guard_of(drug));
    }
    match p.age.map_or(Truth::Unknown, |age| age.at_least(18)) {
        Truth::True => Ok(guard_of(drug)),
        Truth::False => Ok(Some(Guard::PerM2(CHILD_NELARABINE))),
        Truth::Unknown => Err(Refusal::needs(vec!["age"])),
    }
}

fn of_surface(each: Decimal, bsa: &Result<Worked, Missing>) -> Result<Decimal, Refusal> {
    match bsa {
        Ok(bsa) => {
            times(each, bsa.value).and_then(|most| round(most, 4)).ok_or_else(Refusal::too_large)
        }
        Err(Missing::Needs(fields)) => Err(Refusal::needs(fields.clone())),
        Err(Missing::Unusable(why)) => Err(Refusal::implausible(why)),
    }
}

/// Refuses a cycle with more inotuzumab than the label's whole cycle.
pub(super) fn cycle(place: &Place, dose: &Dose) -> Result<(), Refusal> {
    if dose.drug != Drug::Inotuzumab {
        return Ok(());
    }
    let records = place.phase.doses.iter().filter(|d| {
        d.drug == Drug::Inotuzumab && d.basis == Basis::PerM2 && d.choice == dose.choice
    });
    let sum = records.map(|d| {
        let days = i64::try_from(Days::each(d.days).count().max(1)).unwrap_or(i64::MAX);
        d.amount.numbers().1.times_ratio(days, 1)
    });
    let sum = sum.flatten().try_fold(Decimal::ZERO, crate::treatment::arithmetic::plus);
    match sum {
        Some(sum) if sum <= INOTUZUMAB_CYCLE => Ok(()),
        Some(sum) => Err(Refusal::guard(format!(
            "inotuzumab {sum} mg/m² in one cycle is above the guard of {INOTUZUMAB_CYCLE} mg/m²"
        ))),
        None => Err(Refusal::too_large()),
    }
}

/// Adds what is shown with a warning instead of being refused: pegaspargase above one vial below 18 years.
pub(super) fn warned(dose: &Dose, p: &Person, mut computed: Computed) -> Computed {
    let child = p.age.is_some_and(|age| age.at_least(18) == Truth::False);
    let vial = super::ADULT_PEGASPARGASE;
    if dose.drug == Drug::Pegaspargase && child && computed.given.number() > vial {
        computed.warnings.push(format!(
            "above {vial} units, one vial: protocols for children print no cap; check the protocol in use"
        ));
    }
    computed
}
