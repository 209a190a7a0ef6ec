//! Doses into the cerebrospinal fluid: milligrams by age or the same for everybody, never by surface or weight.

use super::refusal::settle_refusals;
use super::{Outcome, Place, Refusal, applies, of_everybody};
use crate::logic::Truth;
use crate::patient::Age;
use crate::quantity::Decimal;
use crate::treatment::adjustment::compare_age;
use crate::treatment::regimen::{
    AgeTable, IntrathecalAmount, IntrathecalDose, IntrathecalDrug, Milligrams, Sign,
};

/// An amount into the cerebrospinal fluid with how it was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntrathecalGiven {
    /// Milligrams.
    pub amount: Milligrams,
    /// How it was found, a line a step.
    pub working: Vec<String>,
}

/// The most of each drug, in milligrams: section 8.6 of the dossier for methotrexate and cytarabine, the largest
/// amounts it prints for the others.
pub const fn most(drug: IntrathecalDrug) -> Milligrams {
    Milligrams(Decimal::whole(match drug {
        IntrathecalDrug::Methotrexate => 15,
        IntrathecalDrug::Cytarabine => 100,
        IntrathecalDrug::Hydrocortisone => 50,
        IntrathecalDrug::Dexamethasone => 4,
        IntrathecalDrug::Prednisolone => 40,
    }))
}

/// The dose of a record for one patient. Pregnancy stops it as it stops every drug against the leukaemia.
pub fn intrathecal(place: &Place, dose: &IntrathecalDose) -> Outcome<IntrathecalGiven> {
    let applies = applies(dose.applies, place);
    if applies.truth == Truth::False {
        return Outcome::NotForThisPatient;
    }
    let mut refusals = vec![Refusal::unless(applies, "for whom the record holds")];
    refusals.extend(of_everybody(place));
    refusals.push(pregnancy(place, dose.drug));
    if let Some(refusal) = settle_refusals(refusals) {
        return Outcome::refused(refusal);
    }
    match amounts(place, dose) {
        Ok((low, high)) => Outcome::Given(Box::new(low), high.map(Box::new)),
        Err(refusal) => Outcome::refused(refusal),
    }
}

fn pregnancy(place: &Place, drug: IntrathecalDrug) -> Option<Refusal> {
    match drug {
        IntrathecalDrug::Methotrexate | IntrathecalDrug::Cytarabine => {}
        IntrathecalDrug::Hydrocortisone
        | IntrathecalDrug::Dexamethasone
        | IntrathecalDrug::Prednisolone => return None,
    }
    match place.person.pregnant {
        Truth::False => None,
        Truth::Unknown => Some(Refusal::needs(vec!["pregnant"])),
        Truth::True => Some(Refusal::new(
            "stop",
            "no dose into the cerebrospinal fluid: the patient is pregnant".to_owned(),
            "decide with a team that knows both; correct the entry if it is wrong",
        )),
    }
}

fn amounts(
    place: &Place,
    dose: &IntrathecalDose,
) -> Result<(IntrathecalGiven, Option<IntrathecalGiven>), Refusal> {
    let fixed = |amount: Milligrams| {
        let line = format!("{} {}, the same for everybody", amount.0, Milligrams::UNIT);
        guarded(dose.drug, amount, line)
    };
    match dose.amount {
        IntrathecalAmount::Fixed(from, to) => {
            let high = (from != to).then(|| fixed(to)).transpose()?;
            Ok((fixed(from)?, high))
        }
        IntrathecalAmount::ByAge(table) => {
            let age = place.person.age.ok_or_else(|| Refusal::needs(vec!["age"]))?;
            let (from, amount) = row(table, age)?;
            let line =
                format!("from {from} years: {} {} ({})", amount.0, Milligrams::UNIT, table.id);
            Ok((guarded(dose.drug, amount, line)?, None))
        }
    }
}

/// The last row the patient has reached.
fn row(table: &AgeTable, age: Age) -> Result<(Decimal, Milligrams), Refusal> {
    let mut found = None;
    for (from, amount) in table.rows {
        match compare_age(age, Sign::AtLeast, *from) {
            Truth::True => found = Some((*from, *amount)),
            Truth::False => break,
            Truth::Unknown => return Err(Refusal::needs(vec!["age"])),
        }
    }
    found.ok_or_else(|| {
        Refusal::new(
            "below-the-table",
            format!("the table {} starts above the patient's age", table.id),
            "take the dose from the protocol itself",
        )
    })
}

fn guarded(
    drug: IntrathecalDrug,
    amount: Milligrams,
    line: String,
) -> Result<IntrathecalGiven, Refusal> {
    let limit = most(drug);
    if amount > limit {
        let unit = Milligrams::UNIT;
        return Err(Refusal::guard(format!(
            "{} {unit} into the cerebrospinal fluid is above the guard of {} {unit}",
            amount.0, limit.0
        )));
    }
    Ok(IntrathecalGiven { amount, working: vec![line] })
}
