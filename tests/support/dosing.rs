//! Patients, records and places for the tests of doses.

use serde_json::{Value, json};
use stratall::evidence::{Review, Source, Verification};
use stratall::logic::Truth;
use stratall::patient::{Intake, validate};
use stratall::quantity::Decimal;
use stratall::treatment::body::Formula;
use stratall::treatment::dose::{
    Adjusted, Computed, IntrathecalGiven, Outcome, Place, Refusal, adjusted, intrathecal, systemic,
};
use stratall::treatment::person::{Answers, Person};
use stratall::treatment::regimen::{
    Amount, Basis, Cap, Days, Dose, Drug, EvidenceKind, IntrathecalAmount, IntrathecalDose,
    IntrathecalDrug, Lineage, Measure, Micrograms, Milligrams, Per, Phase, PhaseKind, Philadelphia,
    Regimen, Route, Units,
};

/// A number as typed.
pub fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// What doses read of an intake.
pub fn person(intake: &Value) -> Person {
    answering(intake, Answers { effusion: Some(false), high_risk: None, ommaya: None })
}

/// The same with answers.
pub fn answering(intake: &Value, answers: Answers) -> Person {
    let (intake, issues) = Intake::from_json(intake);
    assert!(issues.is_empty(), "{issues:?}");
    Person::of(&validate(&intake).0, answers)
}

/// A man of 45, 170 cm and 70 kg, with everything known and normal.
pub fn well() -> Value {
    json!({
        "ageYears": 45, "sex": "male", "weightKg": 70, "heightCm": 170, "creatinineMgDl": 0.9,
        "bilirubinMgDl": 0.6, "bilirubinUln": 0.5, "altXUln": 1, "lvefPercent": 60, "lineage": "B",
        "cd19": "positive", "cd22": "positive", "cd20Percent": 60, "tpmt": "normal", "nudt15": "normal",
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent" }, "cnsStatus": "CNS1",
        "disease": { "phase": "newly-diagnosed" }
    })
}

/// That man with other entries.
pub fn but(changes: Value) -> Value {
    let mut intake = well();
    for (key, value) in changes.as_object().unwrap() {
        intake[key] = value.clone();
    }
    intake
}

/// A regimen for everybody.
pub const REGIMEN: Regimen = Regimen {
    also_gives: &[],
    id: "test",
    name: "The regimen",
    setting: &[],
    population: "",
    ages: &[],
    lineage: &[Lineage::B, Lineage::T],
    ph: Philadelphia::Any,
    needs: &[],
    evidence: EvidenceKind::Expert,
    backbone: None,
    duration: "",
    notes: "",
    phases: &[],
    outcomes: &[],
    sources: &[Source::HouseConvention],
    verification: Verification::Recalled,
    review: Review::Submitted,
};

/// A phase without doses.
pub const PHASE: Phase = Phase {
    id: "phase",
    name: "Phase",
    kind: PhaseKind::Induction,
    cycles: None,
    cycle_days: None,
    first_day: 1,
    choice: "",
    missing: "",
    doses: &[],
    intrathecal: &[],
    sources: &[Source::HouseConvention],
    verification: Verification::Recalled,
};

/// A record in milligrams, into a vein, on day 1, to the square metre, without a cap.
pub fn mg(drug: Drug, amount: &str) -> Dose {
    Dose {
        drug,
        route: Route::Iv,
        amount: milligrams(amount, None),
        basis: Basis::PerM2,
        per: Per::Dose,
        every_hours: None,
        days: &[Days { first: 1, last: 1 }],
        doses: None,
        infusion_hours: None,
        applies: &[],
        choice: "",
        when: "",
        differs: &[],
        sources: &[Source::HouseConvention],
        verification: Verification::Recalled,
    }
}

pub fn milligrams(amount: &str, cap: Option<&str>) -> Amount {
    let mg = Milligrams(d(amount));
    let cap = cap.map_or(Cap::None("none"), |cap| Cap::Printed(Milligrams(d(cap))));
    Amount::Milligrams(Measure { from: mg, to: mg, rise: None, cap })
}

pub fn micrograms(amount: &str, cap: Option<&str>) -> Amount {
    let each = Micrograms(d(amount));
    let cap = cap.map_or(Cap::None("none"), |cap| Cap::Printed(Micrograms(d(cap))));
    Amount::Micrograms(Measure { from: each, to: each, rise: None, cap })
}

pub fn units(amount: &str, cap: Option<&str>) -> Amount {
    let each = Units(d(amount));
    let cap = cap.map_or(Cap::None("none"), |cap| Cap::Printed(Units(d(cap))));
    Amount::Units(Measure { from: each, to: each, rise: None, cap })
}

/// The outcome of a record in the regimen for everybody.
pub fn outcome(p: &Person, dose: &Dose) -> Outcome<Computed> {
    at(p, &REGIMEN, &PHASE, dose)
}

pub fn at(p: &Person, regimen: &Regimen, phase: &Phase, dose: &Dose) -> Outcome<Computed> {
    systemic(&Place { regimen, phase, person: p, formula: Formula::Mosteller }, dose, 0)
}

/// The amount, or a panic with the refusal.
pub fn given(outcome: Outcome<Computed>) -> Computed {
    let Outcome::Given(low, _) = outcome else { panic!("{outcome:?}") };
    *low
}

/// The refusal, or a panic with the amount.
pub fn refused(outcome: Outcome<Computed>) -> Refusal {
    let Outcome::Refused(refusal) = outcome else { panic!("{outcome:?}") };
    *refusal
}

/// What a dose needs that is missing.
pub fn needs(p: &Person, dose: &Dose) -> Vec<&'static str> {
    let refusal = refused(outcome(p, dose));
    assert_eq!(refusal.code, "needs", "{refusal:?}");
    assert!(!refusal.message.is_empty() && !refusal.hint.is_empty());
    refusal.needs
}

/// An intrathecal record in the regimen for everybody.
pub fn spinal(p: &Person, dose: &IntrathecalDose) -> Outcome<IntrathecalGiven> {
    intrathecal(
        &Place { regimen: &REGIMEN, phase: &PHASE, person: p, formula: Formula::Mosteller },
        dose,
    )
}

/// A record of milligrams into the cerebrospinal fluid, a range from one to the other.
pub fn fixed_spinal(drug: IntrathecalDrug, from: &str, to: &str) -> IntrathecalDose {
    IntrathecalDose {
        drug,
        amount: IntrathecalAmount::Fixed(Milligrams(d(from)), Milligrams(d(to))),
        days: DAY_1,
        doses: None,
        applies: &[],
        choice: "",
        when: "",
        differs: &[],
        sources: &[],
        verification: Verification::Seen,
    }
}

/// Day 1.
pub const DAY_1: &[Days] = &[Days { first: 1, last: 1 }];

/// Every published change that is read for a dose.
pub fn changes(p: &Person, regimen: &Regimen, dose: &Dose) -> Vec<Adjusted> {
    let place = Place { regimen, phase: &PHASE, person: p, formula: Formula::Mosteller };
    let base = given(systemic(&place, dose, 0));
    adjusted(&place, dose, &base)
}

/// The changes that hold, each with its amount.
pub fn holding(p: &Person, regimen: &Regimen, dose: &Dose) -> Vec<(&'static str, String)> {
    let all = changes(p, regimen, dose).into_iter().filter(|a| a.holds == Truth::True);
    all.map(|a| {
        let amount = match (&a.amount, a.omitted) {
            (_, true) => "none".to_owned(),
            (None, false) => "note".to_owned(),
            (Some((low, None)), _) => low.given.to_string(),
            (Some((low, Some(high))), _) => format!("{} to {}", low.given, high.given),
        };
        (a.rule, amount)
    })
    .collect()
}
