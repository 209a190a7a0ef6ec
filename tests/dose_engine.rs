//! Doses for a patient: for whom, against what, up to where, and what is never assumed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "support/dosing.rs"]
mod dosing;

use dosing::{
    PHASE, REGIMEN, answering, at, but, d, given, mg, micrograms, milligrams, outcome, person,
    refused, units, well,
};
use serde_json::{Value, json};
use stratall::evidence::Verification;
use stratall::logic::Truth;
use stratall::treatment::adjustment::ADJUSTMENTS;
use stratall::treatment::body::{Formula, surface};
use stratall::treatment::dose::{
    Adjusted, Outcome, Place, Rounding, adjusted, guard_of, intrathecal, intrathecal_guard, settle,
    systemic,
};
use stratall::treatment::person::{Answers, Person};
use stratall::treatment::regimen::{
    AGE_TABLES, Amount, Basis, Condition, Days, Dose, Drug, IntrathecalAmount, IntrathecalDose,
    IntrathecalDrug, Lineage, Measure, Measured, Milligrams, Need, Per, Phase, Philadelphia,
    Regimen, Route, Sign, State,
};

const DAY_1: &[Days] = &[Days { first: 1, last: 1 }];

fn needs(p: &Person, dose: &Dose) -> Vec<&'static str> {
    let refusal = refused(outcome(p, dose));
    assert_eq!(refusal.code, "needs", "{refusal:?}");
    assert!(!refusal.message.is_empty() && !refusal.hint.is_empty());
    refusal.needs
}

fn changes(p: &Person, regimen: &Regimen, dose: &Dose) -> Vec<Adjusted> {
    let place = Place { regimen, phase: &PHASE, person: p, formula: Formula::Mosteller };
    let base = given(systemic(&place, dose, 0));
    adjusted(&place, dose, &base)
}

/// The changes that hold, each with its amount.
fn holding(p: &Person, regimen: &Regimen, dose: &Dose) -> Vec<(&'static str, String)> {
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

// What is missing is named, and nothing is assumed.

#[test]
fn a_missing_input_is_named() {
    let dose = mg(Drug::Cyclophosphamide, "1000");
    let blank = person(&json!({}));
    assert_eq!(needs(&blank, &dose), ["age", "lineage", "pregnant"]);
    let man = json!({ "ageYears": 45, "sex": "male", "lineage": "B" });
    assert_eq!(needs(&person(&man), &dose), ["weightKg", "heightCm"]);
    let mut weighed = man.clone();
    weighed["weightKg"] = json!(70);
    assert_eq!(needs(&person(&weighed), &dose), ["heightCm"]);
    let per_kg = Dose { basis: Basis::PerKg, ..dose };
    assert_eq!(given(outcome(&person(&weighed), &per_kg)).given.to_string(), "70000 mg");
    assert_eq!(needs(&person(&man), &per_kg), ["weightKg"]);
    let fixed = Dose { basis: Basis::Fixed, ..dose };
    assert_eq!(given(outcome(&person(&man), &fixed)).given.to_string(), "1000 mg");
}

#[test]
fn every_sum_is_written_as_by_hand() {
    let p = person(&well());
    let per_kg = Dose {
        basis: Basis::PerKg,
        amount: micrograms("5", None),
        route: Route::Sc,
        ..mg(Drug::Filgrastim, "1")
    };
    let c = given(outcome(&p, &per_kg));
    assert_eq!(c.working, ["5 microgram/kg × 70 kg = 350 microgram"]);
    assert!(!c.capped);
    let capped = Dose { amount: milligrams("1", Some("2")), ..mg(Drug::Vincristine, "1") };
    let c = given(outcome(&p, &capped));
    assert_eq!(
        c.working,
        [
            "1 mg/m² × 1.8181 m² = 1.8181 mg",
            "not above the cap of 2 mg (printed)",
            "rounded to three significant figures: 1.82 mg (+0.1 %)"
        ]
    );
    let ours = Amount::Milligrams(Measure {
        from: Milligrams(d("1.5")),
        to: Milligrams(d("1.5")),
        rise: None,
        cap: stratall::treatment::regimen::Cap::Ours(Milligrams(d("2"))),
    });
    let c = given(outcome(&p, &Dose { amount: ours, ..capped }));
    assert_eq!(c.working[1], "cap 2 mg (ours): 2 mg");
}

#[test]
fn a_printed_range_gives_both_ends() {
    let range = Amount::Milligrams(Measure {
        from: Milligrams(d("1000")),
        to: Milligrams(d("1500")),
        rise: None,
        cap: stratall::treatment::regimen::Cap::None("none"),
    });
    let dose = Dose { amount: range, ..mg(Drug::Cyclophosphamide, "1") };
    match outcome(&person(&well()), &dose) {
        Outcome::Given(low, Some(high)) => {
            assert_eq!(
                (low.given.to_string(), high.given.to_string()),
                ("1820 mg".into(), "2730 mg".into())
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(outcome(&person(&well()), &dose).most().unwrap().given.to_string(), "2730 mg");
    assert!(matches!(
        outcome(&person(&well()), &mg(Drug::Cyclophosphamide, "1")),
        Outcome::Given(_, None)
    ));
}

#[test]
fn rising_methotrexate_rises_from_dose_to_dose() {
    let rising = Amount::Milligrams(Measure {
        from: Milligrams(d("100")),
        to: Milligrams(d("100")),
        rise: Some(Milligrams(d("50"))),
        cap: stratall::treatment::regimen::Cap::None("none"),
    });
    let dose = Dose { amount: rising, ..mg(Drug::MethotrexateParenteral, "1") };
    let p = person(&well());
    let place = Place { regimen: &REGIMEN, phase: &PHASE, person: &p, formula: Formula::Mosteller };
    let nth = |n| given(systemic(&place, &dose, n));
    assert_eq!(nth(0).working[0], "100 mg/m² × 1.8181 m² = 181.81 mg");
    assert_eq!(
        nth(2).working[..2],
        ["dose 3: 100 + 2 × 50 = 200 mg/m²", "200 mg/m² × 1.8181 m² = 363.62 mg"]
    );
    assert_eq!(
        [0, 1, 2, 3, 4].map(|n| nth(n).calculated),
        ["181.81", "272.715", "363.62", "454.525", "545.43"].map(d)
    );
    let flat = Dose { amount: milligrams("100", None), ..dose };
    assert_eq!(given(systemic(&place, &flat, 3)).calculated, d("181.81"));
}

// For whom a record holds.

#[test]
fn conditions_below_at_and_above() {
    use Sign::{AtLeast, AtMost, Greater, Less};
    let p = |key: &str, value: &str| person(&but(json!({ key: value })));
    for (measured, key, limit, below, above) in [
        (Measured::Age, "ageYears", "60", "59.9", "60.1"),
        (Measured::Weight, "weightKg", "45", "44.9", "45.1"),
        (Measured::Cd20, "cd20Percent", "20", "19.9", "20.1"),
        (Measured::Lvef, "lvefPercent", "50", "49.9", "50.1"),
    ] {
        for (sign, holds) in [
            (Less, [true, false, false]),
            (AtMost, [true, true, false]),
            (Greater, [false, false, true]),
            (AtLeast, [false, true, true]),
        ] {
            let applies: &'static [Condition] =
                Box::leak(Box::new([Condition::Limit(measured, sign, d(limit))]));
            let dose = Dose { applies, ..mg(Drug::Mesna, "100") };
            for (value, expected) in [below, limit, above].into_iter().zip(holds) {
                let found = !matches!(outcome(&p(key, value), &dose), Outcome::NotForThisPatient);
                assert_eq!(found, expected, "{measured:?} {sign:?} {limit}: {value}");
            }
        }
    }
    let applies: &[Condition] = &[Condition::Limit(
        Measured::Bsa,
        Sign::Less,
        const { stratall::quantity::Decimal::whole(2) },
    )];
    let dose = Dose { applies, ..mg(Drug::Mesna, "100") };
    assert!(matches!(outcome(&person(&well()), &dose), Outcome::Given(..)));
    assert_eq!(
        outcome(&person(&but(json!({ "weightKg": 110, "heightCm": 180 }))), &dose),
        Outcome::NotForThisPatient
    );
}

#[test]
fn an_unknown_condition_is_needed_not_assumed() {
    use stratall::quantity::Decimal;
    const LIMITS: [(Measured, &str); 5] = [
        (Measured::Age, "ageYears"),
        (Measured::Weight, "weightKg"),
        (Measured::Cd20, "cd20Percent"),
        (Measured::Lvef, "lvefPercent"),
        (Measured::Bsa, "heightCm"),
    ];
    for (measured, key) in LIMITS {
        let applies: &'static [Condition] =
            Box::leak(Box::new([Condition::Limit(measured, Sign::Less, Decimal::whole(1000))]));
        let dose = Dose { applies, basis: Basis::Fixed, ..mg(Drug::Mesna, "100") };
        let field = if key == "ageYears" { "age" } else { key };
        assert_eq!(needs(&person(&but(json!({ key: null }))), &dose), [field]);
    }
    for (state, field, yes, no) in [
        (
            State::Ommaya,
            "ommaya",
            Answers { ommaya: Some(true), ..Answers::default() },
            Answers { ommaya: Some(false), ..Answers::default() },
        ),
        (
            State::HighRisk,
            "risk",
            Answers { high_risk: Some(true), ..Answers::default() },
            Answers { high_risk: Some(false), ..Answers::default() },
        ),
        (
            State::StandardRisk,
            "risk",
            Answers { high_risk: Some(false), ..Answers::default() },
            Answers { high_risk: Some(true), ..Answers::default() },
        ),
    ] {
        let applies: &'static [Condition] = Box::leak(Box::new([Condition::Is(state)]));
        let dose = Dose { applies, ..mg(Drug::Mesna, "100") };
        assert_eq!(needs(&answering(&well(), Answers::default()), &dose), [field]);
        assert!(matches!(outcome(&answering(&well(), yes), &dose), Outcome::Given(..)));
        assert_eq!(outcome(&answering(&well(), no), &dose), Outcome::NotForThisPatient);
    }
    let dose = Dose { applies: &[Condition::Is(State::Cns3)], ..mg(Drug::Mesna, "100") };
    assert_eq!(outcome(&person(&well()), &dose), Outcome::NotForThisPatient);
    assert!(matches!(
        outcome(&person(&but(json!({ "cnsStatus": "CNS3a" }))), &dose),
        Outcome::Given(..)
    ));
    assert_eq!(needs(&person(&but(json!({ "cnsStatus": null }))), &dose), ["cnsStatus"]);
}

/// A record for others stays so, whatever else is missing.
#[test]
fn a_record_for_others_asks_for_nothing() {
    let applies: &[Condition] = &[Condition::Is(State::Cns3)];
    let p = person(&json!({ "cnsStatus": "CNS1" }));
    assert_eq!(
        outcome(&p, &Dose { applies, ..mg(Drug::Mesna, "100") }),
        Outcome::NotForThisPatient
    );
    let both: &[Condition] = &[Condition::Is(State::Ommaya), Condition::Is(State::Cns3)];
    assert_eq!(
        outcome(&p, &Dose { applies: both, ..mg(Drug::Mesna, "100") }),
        Outcome::NotForThisPatient
    );
}

// What stands against every dose.

#[test]
fn infants_get_no_dose_of_anything() {
    for age in [json!({ "ageYears": 0.99 }), json!({ "ageYears": null, "ageDays": 364 })] {
        let p = person(&but(age));
        for drug in [Drug::Vincristine, Drug::Blinatumomab, Drug::Dexamethasone] {
            let dose = Dose { basis: Basis::Fixed, ..mg(drug, "1") };
            let refusal = refused(outcome(&p, &dose));
            assert_eq!(refusal.code, "infant");
            assert!(refusal.hint.contains("infant protocol"));
        }
        assert!(
            matches!(spinal(&p, &fixed_spinal(IntrathecalDrug::Methotrexate, "6", "6")), Outcome::Refused(r) if r.code == "infant")
        );
    }
    assert!(matches!(
        outcome(&person(&but(json!({ "ageYears": null, "ageDays": 365 }))), &mg(Drug::Mesna, "1")),
        Outcome::Given(..)
    ));
}

#[test]
fn a_regimen_for_another_disease_gives_no_dose() {
    let dose = mg(Drug::Mesna, "100");
    let check = |regimen: Regimen, intake: Value| at(&person(&intake), &regimen, &PHASE, &dose);
    let lesion = |name: &str, found: &str| but(json!({ "lesions": { name: found } }));
    for (ph, right, wrong) in [
        (Philadelphia::Positive, "present", "absent"),
        (Philadelphia::Negative, "absent", "present"),
    ] {
        let regimen = Regimen { ph, ..REGIMEN };
        given(check(regimen, lesion("BCR::ABL1", right)));
        assert_eq!(refused(check(regimen, lesion("BCR::ABL1", wrong))).code, "not-this-disease");
        assert_eq!(
            refused(check(regimen, but(json!({ "lesions": {} })))).needs,
            ["lesions.BCR::ABL1"]
        );
    }
    for (own, right, wrong) in [(&[Lineage::B][..], "B", "T"), (&[Lineage::T][..], "T", "B")] {
        let regimen = Regimen { lineage: Box::leak(Box::from(own)), ..REGIMEN };
        given(check(regimen, but(json!({ "lineage": right }))));
        assert!(
            refused(check(regimen, but(json!({ "lineage": wrong }))))
                .message
                .contains("another lineage")
        );
        assert_eq!(refused(check(regimen, but(json!({ "lineage": null })))).needs, ["lineage"]);
    }
    let kmt2a = Regimen { needs: &[Need::Kmt2a], ..REGIMEN };
    given(check(kmt2a, lesion("KMT2A-r", "present")));
    assert_eq!(refused(check(kmt2a, lesion("KMT2A-r", "absent"))).code, "not-this-disease");
    assert_eq!(refused(check(kmt2a, but(json!({ "lesions": {} })))).needs, ["lesions.KMT2A-r"]);
}

#[test]
fn a_regimen_without_its_target_gives_no_dose() {
    let dose = mg(Drug::Mesna, "100");
    for (need, key) in [(Need::Cd19, "cd19"), (Need::Cd22, "cd22")] {
        let needed: &'static [Need] = Box::leak(Box::new([need]));
        let regimen = Regimen { needs: needed, ..REGIMEN };
        let with = |word: &str| at(&person(&but(json!({ key: word }))), &regimen, &PHASE, &dose);
        given(with("positive"));
        let refusal = refused(with("negative"));
        assert_eq!(refusal.code, "no-target");
        assert!(refusal.message.contains(&key.to_uppercase()), "{}", refusal.message);
        given(at(&person(&but(json!({ key: "negative" }))), &REGIMEN, &PHASE, &dose));
        // An unknown antigen stops only the drug against it.
        given(at(&person(&but(json!({ key: null }))), &regimen, &PHASE, &dose));
    }
    let regimen = Regimen { needs: &[Need::Cd20], ..REGIMEN };
    given(at(&person(&but(json!({ "cd20Percent": 1 }))), &regimen, &PHASE, &dose));
    assert!(
        refused(at(&person(&but(json!({ "cd20Percent": 0 }))), &regimen, &PHASE, &dose))
            .message
            .contains("CD20")
    );
    given(at(&person(&but(json!({ "cd20Percent": 0 }))), &REGIMEN, &PHASE, &dose));
    let blina = Dose {
        amount: micrograms("28", Some("28")),
        basis: Basis::Fixed,
        ..mg(Drug::Blinatumomab, "1")
    };
    for (drug, key) in [(blina, "cd19"), (mg(Drug::Inotuzumab, "0.5"), "cd22")] {
        given(outcome(&person(&well()), &drug));
        assert_eq!(needs(&person(&but(json!({ key: null }))), &drug), [key]);
        assert_eq!(
            refused(outcome(&person(&but(json!({ key: "negative" }))), &drug)).code,
            "no-target"
        );
    }
}

#[test]
fn pregnancy_stops_every_drug_against_the_leukaemia() {
    let woman = |pregnant: Value| person(&but(json!({ "sex": "female", "pregnant": pregnant })));
    let po =
        Dose { route: Route::Po, per: Per::Week, days: &[], ..mg(Drug::MethotrexateOral, "20") };
    for dose in [
        po,
        mg(Drug::MethotrexateParenteral, "100"),
        mg(Drug::Vincristine, "1"),
        mg(Drug::Cytarabine, "75"),
        mg(Drug::Imatinib, "340"),
        mg(Drug::Cyclophosphamide, "300"),
    ] {
        let refusal = refused(outcome(&woman(json!(true)), &dose));
        assert_eq!(refusal.code, "stop");
        assert!(refusal.message.contains("pregnan"), "{}", refusal.message);
        assert!(!refusal.sources.is_empty() && refusal.verification.is_some());
        assert_eq!(needs(&woman(json!(null)), &dose), ["pregnant"]);
        given(outcome(&woman(json!(false)), &dose));
    }
    given(outcome(&woman(json!(true)), &mg(Drug::Prednisone, "40")));
    given(outcome(&woman(json!(true)), &mg(Drug::Leucovorin, "15")));
}

#[test]
fn pregnancy_is_asked_of_women_from_eight_to_below_sixty() {
    let asked = |age: &str, sex: Value| {
        let p = person(&json!({ "ageYears": age, "sex": sex }));
        p.pregnant == Truth::Unknown
    };
    assert!(!asked("7.9", json!("female")) && asked("8", json!("female")));
    assert!(asked("59.9", json!("female")) && !asked("60", json!("female")));
    assert!(asked("30", json!(null)) && !asked("30", json!("male")));
    assert_eq!(person(&json!({})).pregnant, Truth::Unknown);
}

// High-dose methotrexate and the heart.

#[test]
fn high_dose_methotrexate_needs_the_kidney() {
    let dose = mg(Drug::MethotrexateParenteral, "500");
    // (140 − 45) × 70 ÷ 72 = 92.36: at 1.54 mg/dL 60.0, at 1.542 59.9.
    let creatinine = |mg: &str| person(&but(json!({ "creatinineMgDl": mg })));
    for ok in ["0.9", "1.53", "1.54"] {
        given(outcome(&creatinine(ok), &dose));
    }
    let refusal = refused(outcome(&creatinine("1.542"), &dose));
    assert_eq!(refusal.code, "stop");
    assert!(refusal.message.contains("creatinine clearance of 60 mL/min"));
    assert_eq!(refusal.verification, Some(Verification::Seen));
    assert_eq!(needs(&person(&but(json!({ "creatinineMgDl": null }))), &dose), ["creatinine"]);
    // The dossier's woman of 68 with 42.5 mL/min.
    let woman = person(&but(
        json!({ "ageYears": 68, "sex": "female", "weightKg": 60, "creatinineMgDl": 1.2 }),
    ));
    assert_eq!(refused(outcome(&woman, &dose)).code, "stop");
    // Below 500 mg/m² nobody asks; at exactly 60 both prints are told.
    given(outcome(&woman, &mg(Drug::MethotrexateParenteral, "499")));
    let notes = |mg: &str| holding(&creatinine(mg), &REGIMEN, &dose);
    assert_eq!(notes("1.54")[0].1, "note");
    assert_eq!(notes("1.53"), []);
}

#[test]
fn high_dose_methotrexate_not_into_an_effusion() {
    let dose = mg(Drug::MethotrexateParenteral, "5000");
    let with = |effusion| answering(&well(), Answers { effusion, ..Answers::default() });
    given(outcome(&with(Some(false)), &dose));
    assert!(refused(outcome(&with(Some(true)), &dose)).message.contains("effusion"));
    assert_eq!(needs(&with(None), &dose), ["effusion"]);
    given(outcome(&with(None), &mg(Drug::MethotrexateParenteral, "100")));
}

/// 200 and then 800 mg/m² on a day are 1 g/m².
#[test]
fn infusions_of_one_day_count_together() {
    let two = |a: &'static str, b: Dose| -> (Phase, &'static [Dose]) {
        let doses: &'static [Dose] = Box::leak(Box::new([mg(Drug::MethotrexateParenteral, a), b]));
        (Phase { doses, ..PHASE }, doses)
    };
    let p = person(&but(json!({ "creatinineMgDl": 3 })));
    let code = |second: Dose| {
        let (phase, doses) = two("200", second);
        match at(&p, &REGIMEN, &phase, &doses[0]) {
            Outcome::Refused(r) => r.code,
            _ => "given",
        }
    };
    let other = mg(Drug::MethotrexateParenteral, "300");
    assert_eq!(code(other), "stop", "500 mg/m² together");
    assert_eq!(code(mg(Drug::MethotrexateParenteral, "299")), "given");
    assert_eq!(code(Dose { days: &[Days { first: 2, last: 2 }], ..other }), "given", "another day");
    assert_eq!(code(Dose { choice: "or", ..other }), "given", "a choice");
    assert_eq!(code(Dose { basis: Basis::Fixed, ..other }), "given", "not by surface");
    assert_eq!(
        code(Dose { applies: &[Condition::Is(State::Cns3)], ..other }),
        "given",
        "for others"
    );
    assert_eq!(code(mg(Drug::Cytarabine, "3000")), "given", "another drug");
    // A fixed amount has no surface to count by.
    given(outcome(&p, &Dose { basis: Basis::Fixed, ..mg(Drug::MethotrexateParenteral, "900") }));
}

#[test]
fn an_anthracycline_needs_the_heart() {
    let dose = mg(Drug::Daunorubicin, "45");
    let lvef = |value: Value| person(&but(json!({ "lvefPercent": value })));
    assert_eq!(refused(outcome(&lvef(json!(44.9)), &dose)).code, "stop");
    assert_eq!(needs(&lvef(json!(null)), &dose), ["lvefPercent"]);
    let note = |value: f64| holding(&lvef(json!(value)), &REGIMEN, &dose).len();
    assert_eq!((note(45.0), note(49.9), note(50.0)), (1, 1, 0));
}

#[test]
fn tablets_of_methotrexate_are_never_daily() {
    let weekly =
        Dose { route: Route::Po, per: Per::Week, days: &[], ..mg(Drug::MethotrexateOral, "20") };
    let p = person(&well());
    assert_eq!(given(outcome(&p, &weekly)).given.to_string(), "36.362 mg");
    let printed: &[Days] = &[Days { first: 1, last: 1 }, Days { first: 8, last: 8 }];
    given(outcome(&p, &Dose { days: printed, ..weekly }));
    let close: &[Days] = &[Days { first: 1, last: 1 }, Days { first: 7, last: 7 }];
    let daily: &[Days] = &[Days { first: 1, last: 5 }];
    for wrong in [
        Dose { days: close, ..weekly },
        Dose { days: daily, ..weekly },
        Dose { per: Per::Day, ..weekly },
        Dose { per: Per::Dose, ..weekly },
        Dose { every_hours: Some(24), ..weekly },
    ] {
        assert_eq!(refused(outcome(&p, &wrong)).code, "weekly-methotrexate");
    }
    given(outcome(&p, &Dose { days: daily, ..mg(Drug::Mercaptopurine, "50") }));
}

// Guards and caps.

fn code(p: &Person, dose: &Dose) -> &'static str {
    match outcome(p, dose) {
        Outcome::Given(..) => "given",
        Outcome::Refused(r) => r.code,
        Outcome::NotForThisPatient => "others",
    }
}

#[test]
fn guards_8_6_at_and_above() {
    let p = person(&well());
    let weekly =
        |each| Dose { route: Route::Po, per: Per::Week, ..mg(Drug::MethotrexateOral, each) };
    for (at, above) in [
        (mg(Drug::Inotuzumab, "0.8"), mg(Drug::Inotuzumab, "0.801")),
        (weekly("25"), weekly("25.1")),
        (mg(Drug::Doxorubicin, "75"), mg(Drug::Doxorubicin, "75.1")),
        (mg(Drug::Cytarabine, "3000"), mg(Drug::Cytarabine, "3001")),
        (mg(Drug::Nelarabine, "1500"), mg(Drug::Nelarabine, "1501")),
    ] {
        assert_eq!(code(&p, &at), "given", "{at:?}");
        assert_eq!(code(&p, &above), "guard", "{above:?}");
    }
    let fixed = |drug, each| Dose { basis: Basis::Fixed, ..mg(drug, each) };
    for (drug, at, above) in [(Drug::Vincristine, "2", "2.01"), (Drug::Ponatinib, "45", "45.1")] {
        assert_eq!(code(&p, &fixed(drug, at)), "given");
        assert_eq!(code(&p, &fixed(drug, above)), "guard");
    }
    let blina = |each| Dose {
        basis: Basis::Fixed,
        amount: micrograms(each, None),
        ..mg(Drug::Blinatumomab, "1")
    };
    assert_eq!((code(&p, &blina("28")), code(&p, &blina("28.1"))), ("given", "guard"));
    // A refusal shows no number of the dose and says the limit.
    let refusal = refused(outcome(&p, &mg(Drug::Doxorubicin, "80")));
    assert_eq!(refusal.message, "Doxorubicin above the guard of 75 mg/m²");
    assert_eq!(
        refused(outcome(&p, &fixed(Drug::Vincristine, "3"))).message,
        "Vincristine above the guard of 2 mg"
    );
    // A fixed amount is held against the surface too, which is then needed.
    assert_eq!(code(&p, &fixed(Drug::Doxorubicin, "136")), "given");
    assert_eq!(code(&p, &fixed(Drug::Doxorubicin, "137")), "guard");
    assert_eq!(
        needs(&person(&but(json!({ "heightCm": null }))), &fixed(Drug::Doxorubicin, "100")),
        ["heightCm"]
    );
    assert_eq!(
        refused(outcome(&person(&but(json!({ "heightCm": 30 }))), &fixed(Drug::Doxorubicin, "10")))
            .code,
        "implausible-body"
    );
    assert_eq!(guard_of(Drug::Cyclophosphamide), None);
}

#[test]
fn nelarabine_of_children_has_its_own_guard() {
    let child = |age: f64| person(&but(json!({ "ageYears": age })));
    let dose = |each| mg(Drug::Nelarabine, each);
    assert_eq!(
        (code(&child(17.9), &dose("650")), code(&child(17.9), &dose("651"))),
        ("given", "guard")
    );
    assert_eq!(code(&child(18.0), &dose("1500")), "given");
    let birthday = person(&but(json!({ "ageYears": null, "ageDays": 6574 })));
    assert_eq!(needs(&birthday, &dose("650")), ["age"]);
}

#[test]
fn pegaspargase_is_capped_for_adults_and_warned_of_for_children() {
    let peg =
        |cap| Dose { amount: units("2500", cap), route: Route::Im, ..mg(Drug::Pegaspargase, "1") };
    let of = |age: f64, kg: f64| person(&but(json!({ "ageYears": age, "weightKg": kg })));
    // 1.5 m² is 3750 units: 170 cm and 47.647 kg.
    let adult = given(outcome(&of(18.0, 70.0), &peg(None)));
    assert_eq!((adult.given.to_string().as_str(), adult.capped), ("3750 unit", true));
    assert!(adult.working[1].contains("adults outside a trial; recalled"), "{:?}", adult.working);
    assert!(adult.warnings.is_empty());
    let at = given(outcome(&of(18.0, 47.647), &peg(None)));
    assert_eq!((at.calculated, at.capped), (d("3750"), false));
    let child = given(outcome(&of(17.9, 70.0), &peg(None)));
    assert_eq!((child.given.to_string().as_str(), child.warnings.len()), ("4550 unit", 1));
    assert!(
        given(outcome(&of(17.9, 47.647), &peg(None))).warnings.is_empty(),
        "3750 units are not above one vial"
    );
    // The protocol's own cap goes first.
    assert_eq!(given(outcome(&of(65.0, 70.0), &peg(Some("2000")))).given.to_string(), "2000 unit");
    assert_eq!(given(outcome(&of(17.9, 70.0), &peg(Some("3750")))).given.to_string(), "3750 unit");
    assert_eq!(
        needs(&person(&but(json!({ "ageYears": null, "ageDays": 6574 }))), &peg(None)),
        ["age"]
    );
    let other = Dose { amount: units("10000", None), ..mg(Drug::Asparaginase, "1") };
    assert!(!given(outcome(&of(18.0, 70.0), &other)).capped);
    assert!(given(outcome(&of(17.9, 70.0), &other)).warnings.is_empty());
}

#[test]
fn a_cycle_of_inotuzumab_has_its_guard() {
    let phase =
        |records: Vec<Dose>| Phase { doses: Box::leak(records.into_boxed_slice()), ..PHASE };
    let three: &[Days] =
        &[Days { first: 1, last: 1 }, Days { first: 8, last: 8 }, Days { first: 15, last: 15 }];
    let p = person(&well());
    let check = |records: Vec<Dose>| {
        let phase = phase(records);
        match at(&p, &REGIMEN, &phase, &phase.doses[0]) {
            Outcome::Refused(r) => r.message,
            _ => "given".to_owned(),
        }
    };
    let ino = |each, days| Dose { days, ..mg(Drug::Inotuzumab, each) };
    assert_eq!(check(vec![ino("0.6", three)]), "given", "1.8 mg/m² in the cycle");
    assert_eq!(
        check(vec![ino("0.601", three)]),
        "inotuzumab 1.803 mg/m² in one cycle is above the guard of 1.8 mg/m²"
    );
    assert_eq!(check(vec![ino("0.8", DAY_1), ino("0.5", &three[1..])]), "given");
    assert_ne!(check(vec![ino("0.8", DAY_1), ino("0.51", &three[1..])]), "given");
    assert_eq!(
        check(vec![ino("0.8", &[]), ino("0.8", DAY_1)]),
        "given",
        "no printed day counts once"
    );
    assert_eq!(
        check(vec![ino("0.8", three.split_at(2).0), Dose { choice: "or", ..ino("0.8", three) }]),
        "given"
    );
    assert_eq!(check(vec![ino("0.8", DAY_1), mg(Drug::Cytarabine, "3000")]), "given");
    assert_eq!(
        check(vec![ino("0.8", DAY_1), Dose { basis: Basis::Fixed, ..ino("1.5", DAY_1) }]),
        "given"
    );
    assert_eq!(
        check(vec![mg(Drug::Mesna, "100"), ino("0.8", three)]),
        "given",
        "another drug of the phase"
    );
}

#[test]
fn a_cap_holds_after_rounding() {
    let mg = milligrams("1", None);
    let step = Rounding::Step(d("1"), "to whole");
    let settled = |value: &str, cap: Option<&str>, rounding| {
        settle(mg, d(value), cap.map(|c| (d(c), "printed")), rounding, Vec::new()).unwrap()
    };
    let c = settled("9.6", Some("9.7"), step);
    assert_eq!((c.given.number(), c.capped, c.difference), (d("9.7"), false, d("1")));
    assert_eq!(settled("9.6", None, step).given.number(), d("10"));
    assert_eq!(settled("9.7", Some("9.7"), Rounding::None("")).capped, false);
    let c = settled("9.8", Some("9.7"), Rounding::None("why"));
    assert_eq!((c.given.number(), c.before_rounding, c.calculated), (d("9.7"), d("9.7"), d("9.8")));
    assert_eq!(c.working, ["cap 9.7 mg (printed): 9.7 mg", "why"]);
    // Rounding by more than ten per cent either way is not done.
    for (value, given) in [("10", "10"), ("1.1", "1"), ("1.12", "1.12"), ("1.6", "1.6"), ("0", "0")]
    {
        assert_eq!(settled(value, None, step).given.number(), d(given), "{value}");
    }
    let ten = Rounding::Step(d("11"), "to elevens");
    assert_eq!(settled("10", None, ten).given.number(), d("11"), "exactly ten per cent more");
    assert_eq!(settled("9.99", None, ten).given.number(), d("9.99"), "10.1 per cent is not");
}

// Published changes.

const HYPER: Regimen = Regimen { id: "hyper-cvad", ..REGIMEN };

#[test]
fn vincristine_and_the_liver_sources_stand_side_by_side() {
    let dose = Dose {
        basis: Basis::Fixed,
        amount: milligrams("2", Some("2")),
        ..mg(Drug::Vincristine, "1")
    };
    let bilirubin = |mg: &str| person(&but(json!({ "bilirubinMgDl": mg })));
    assert_eq!(holding(&bilirubin("1.49"), &REGIMEN, &dose), []);
    for half in ["1.5", "3"] {
        assert_eq!(
            holding(&bilirubin(half), &REGIMEN, &dose),
            [("Bilirubin from 1.5 to 3 mg/dL halves the dose.", "1 mg".to_owned())]
        );
    }
    assert_eq!(
        holding(&bilirubin("3.01"), &REGIMEN, &dose),
        [("Bilirubin above 3 mg/dL: hold.", "none".to_owned())]
    );
    let amounts: Vec<String> =
        holding(&bilirubin("2.01"), &HYPER, &dose).into_iter().map(|x| x.1).collect();
    assert_eq!(amounts, ["1 mg", "1 mg"], "two sources, two lines");
    // Direct bilirubin has no field: the label's rule stays open, with its amount.
    let all = changes(&bilirubin("0.5"), &REGIMEN, &dose);
    let label = all.iter().find(|a| a.rule.starts_with("Label: direct")).unwrap();
    assert_eq!(
        (label.holds, label.verification),
        (Truth::Unknown, Verification::Recalled),
        "no better than the dose"
    );
    assert_eq!(label.needs, ["direct bilirubin (no field yet)"]);
    let (low, high) = label.amount.as_ref().unwrap();
    assert_eq!((low.working[0].as_str(), high), ("50 % of 2 mg = 1 mg", &None));
    let seen = Dose { verification: Verification::Seen, ..dose };
    assert_eq!(changes(&bilirubin("0.5"), &REGIMEN, &seen)[0].verification, Verification::Seen);
    // Nothing is applied.
    assert_eq!(given(outcome(&bilirubin("5"), &dose)).given.to_string(), "2 mg");
}

#[test]
fn small_bodies_are_also_dosed_by_weight() {
    let dose = mg(Drug::Vincristine, "1.5");
    let baby = |kg: &str| person(&but(json!({ "ageYears": 1.5, "heightCm": 78, "weightKg": kg })));
    let label = "Label: up to 10 kg the first doses are 0.05 mg/kg a week.";
    assert_eq!(holding(&baby("10"), &REGIMEN, &dose), [(label, "0.5 mg".to_owned())]);
    assert_eq!(holding(&baby("10.1"), &REGIMEN, &dose), []);
    let all = changes(&baby("10"), &REGIMEN, &dose);
    let by_weight = all.iter().find(|a| a.rule == label).unwrap();
    assert_eq!(by_weight.amount.as_ref().unwrap().0.working[0], "0.05 mg/kg × 10 kg = 0.5 mg");
    let dnr = mg(Drug::Daunorubicin, "25");
    assert_eq!(holding(&baby("11"), &REGIMEN, &dnr)[0].1, "11 mg");
    let two = person(&but(json!({ "ageYears": 2, "heightCm": 88, "weightKg": 12 })));
    assert_eq!(holding(&two, &REGIMEN, &dnr), []);
}

#[test]
fn thiopurine_genes_give_ranges() {
    let dose = Dose { route: Route::Po, per: Per::Day, ..mg(Drug::Mercaptopurine, "75") };
    let genes = |tpmt: &str, nudt15: &str| person(&but(json!({ "tpmt": tpmt, "nudt15": nudt15 })));
    let amounts = |tpmt, nudt15| -> Vec<String> {
        holding(&genes(tpmt, nudt15), &REGIMEN, &dose).into_iter().map(|x| x.1).collect()
    };
    assert_eq!(amounts("normal", "normal"), [""; 0]);
    // 30 % is 40.9 mg, which half tablets of 25 mg meet within 10 % neither way.
    assert_eq!(amounts("intermediate", "normal"), ["40.9073 mg to 100 mg"]);
    assert_eq!(amounts("normal", "intermediate").len(), 1);
    assert_eq!(amounts("intermediate", "intermediate").len(), 3);
    assert_eq!(amounts("poor", "normal"), ["13.6358 mg"]);
    assert_eq!(amounts("normal", "poor"), ["note"]);
}

#[test]
fn a_maximum_changes_only_what_is_above_it() {
    let imatinib =
        |each| Dose { basis: Basis::Fixed, route: Route::Po, ..mg(Drug::Imatinib, each) };
    // 92.36 ÷ 1.6 = 57.7 and ÷ 2.4 = 38.5 mL/min.
    let kidney = |mg: &str| person(&but(json!({ "creatinineMgDl": mg })));
    let amounts = |mg: &str, each| holding(&kidney(mg), &REGIMEN, &imatinib(each));
    assert_eq!(amounts("1.6", "800")[0].1, "600 mg");
    assert_eq!(amounts("1.6", "600")[0].1, "600 mg");
    assert_eq!(amounts("1.6", "400")[0].1, "400 mg");
    assert_eq!(amounts("2.4", "600")[0].1, "300 mg");
    assert_eq!(amounts("1.0", "600"), []);
    let all = changes(&kidney("1.6"), &REGIMEN, &imatinib("600"));
    assert_eq!(all[0].amount.as_ref().unwrap().0.working[0], "600 mg is below that");
    let all = changes(&kidney("1.6"), &REGIMEN, &imatinib("601"));
    assert_eq!(all[0].amount.as_ref().unwrap().0.working[0], "at most 600 mg");
}

/// Every limit of the adjustments that the intake can meet: below, at and above.
#[test]
fn readings_below_at_and_above() {
    let amounts = |drug, amount, key: &str, value: &str| -> usize {
        holding(&person(&but(json!({ key: value }))), &HYPER, &mg(drug, amount)).len()
    };
    for (drug, amount, key, rows) in [
        (
            Drug::Daunorubicin,
            "45",
            "bilirubinMgDl",
            &[("1.19", 0), ("1.2", 1), ("3", 1), ("3.01", 1), ("5", 1), ("5.01", 2)][..],
        ),
        (Drug::Daunorubicin, "45", "creatinineMgDl", &[("3", 0), ("3.01", 1)]),
        (Drug::Idarubicin, "12", "bilirubinMgDl", &[("2.5", 0), ("2.51", 1)]),
        (
            Drug::Doxorubicin,
            "50",
            "bilirubinMgDl",
            &[
                ("1.19", 0),
                ("1.2", 1),
                ("1.99", 1),
                ("2", 2),
                ("3", 2),
                ("3.01", 2),
                ("4", 2),
                ("4.01", 2),
            ],
        ),
        (
            Drug::MethotrexateParenteral,
            "200",
            "creatinineMgDl",
            &[("1.49", 0), ("1.5", 1), ("2", 1), ("2.01", 1)],
        ),
        (
            Drug::Cytarabine,
            "3000",
            "creatinineMgDl",
            &[("1.53", 0), ("1.55", 1), ("2", 1), ("2.01", 2)],
        ),
        (Drug::Cytarabine, "2999", "creatinineMgDl", &[("2.01", 1)]),
        (Drug::Cytarabine, "999", "creatinineMgDl", &[("2.01", 0)]),
        (Drug::Bortezomib, "1.3", "bilirubinUln", &[("1.5", 0), ("1.51", 1)]),
        (
            Drug::Pegaspargase,
            "1000",
            "bilirubinUln",
            &[("3", 0), ("3.01", 1), ("10", 1), ("10.01", 1)],
        ),
        (Drug::Imatinib, "340", "altXUln", &[("5", 0), ("5.01", 1)]),
    ] {
        for (value, count) in rows {
            assert_eq!(amounts(drug, amount, key, value), *count, "{drug:?} {key} {value}");
        }
    }
    // Both conditions of one rule are to hold.
    let liver = |b: f64, a: f64| {
        holding(
            &person(&but(json!({ "bilirubinUln": b, "altXUln": a }))),
            &REGIMEN,
            &mg(Drug::Inotuzumab, "0.5"),
        )
        .len()
    };
    assert_eq!((liver(1.6, 2.6), liver(1.5, 2.6), liver(1.6, 2.5)), (1, 0, 0));
    // One that fails asks for nothing more.
    let p = person(&but(json!({ "bilirubinUln": 1, "altXUln": null })));
    assert_eq!(changes(&p, &REGIMEN, &mg(Drug::Inotuzumab, "0.5")), []);
    let p = person(&but(json!({ "bilirubinUln": null, "altXUln": null })));
    assert_eq!(
        changes(&p, &REGIMEN, &mg(Drug::Inotuzumab, "0.5"))[0].needs,
        ["bilirubinUln", "altXUln"]
    );
}

#[test]
fn every_rule_has_words_and_a_source() {
    assert!(ADJUSTMENTS.len() > 40);
    for a in ADJUSTMENTS {
        assert!(!a.words.is_empty() && !a.sources.is_empty() && !a.when.is_empty());
        let worst = a.sources.iter().map(|s| s.record().access).max().unwrap();
        assert!(a.verification >= worst, "{}", a.words);
    }
}

// Into the cerebrospinal fluid.

fn spinal(
    p: &Person,
    dose: &IntrathecalDose,
) -> Outcome<stratall::treatment::dose::IntrathecalGiven> {
    intrathecal(
        &Place { regimen: &REGIMEN, phase: &PHASE, person: p, formula: Formula::Mosteller },
        dose,
    )
}

fn fixed_spinal(drug: IntrathecalDrug, from: &str, to: &str) -> IntrathecalDose {
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

#[test]
fn intrathecal_amounts_go_by_the_table_of_ages() {
    for (id, rows) in [
        (
            "cog-methotrexate",
            &[
                ("1", "8"),
                ("1.99", "8"),
                ("2", "10"),
                ("3", "12"),
                ("8.99", "12"),
                ("9", "15"),
                ("45", "15"),
            ][..],
        ),
        ("cog-cytarabine", &[("1", "30"), ("2", "50"), ("2.99", "50"), ("3", "70"), ("45", "70")]),
        ("pog-triple-hydrocortisone", &[("1", "8"), ("9", "15")]),
    ] {
        let table = AGE_TABLES.iter().find(|t| t.id == id).unwrap();
        let dose = IntrathecalDose {
            amount: IntrathecalAmount::ByAge(table),
            ..fixed_spinal(table.drug, "1", "1")
        };
        for (age, amount) in rows {
            match spinal(&person(&but(json!({ "ageYears": age }))), &dose) {
                Outcome::Given(g, None) => {
                    assert_eq!(g.amount, Milligrams(d(amount)), "{id} {age}");
                    assert_eq!(g.working.len(), 1);
                    assert!(
                        g.working[0].contains(&format!(": {amount} mg ({id})")),
                        "{}",
                        g.working[0]
                    );
                }
                other => panic!("{other:?}"),
            }
        }
    }
    let table = AGE_TABLES.iter().find(|t| t.id == "cog-methotrexate").unwrap();
    let dose = IntrathecalDose {
        amount: IntrathecalAmount::ByAge(table),
        ..fixed_spinal(table.drug, "1", "1")
    };
    // The ninth birthday is day 3287 or 3288.
    match spinal(&person(&but(json!({ "ageYears": null, "ageDays": 3287 }))), &dose) {
        Outcome::Refused(r) => assert_eq!(r.needs, ["age"]),
        other => panic!("{other:?}"),
    }
    match spinal(&person(&but(json!({ "ageYears": null }))), &dose) {
        Outcome::Refused(r) => assert_eq!(r.needs, ["age"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn intrathecal_guards_at_and_above() {
    let p = person(&well());
    for (drug, at, above) in [
        (IntrathecalDrug::Methotrexate, "15", "15.1"),
        (IntrathecalDrug::Cytarabine, "100", "100.1"),
        (IntrathecalDrug::Hydrocortisone, "50", "50.1"),
        (IntrathecalDrug::Dexamethasone, "4", "4.1"),
        (IntrathecalDrug::Prednisolone, "40", "40.1"),
    ] {
        assert_eq!(intrathecal_guard(drug), Milligrams(d(at)));
        match spinal(&p, &fixed_spinal(drug, at, at)) {
            Outcome::Given(g, None) => {
                assert_eq!(g.working, [format!("{at} mg, the same for everybody")])
            }
            other => panic!("{other:?}"),
        }
        assert!(
            matches!(spinal(&p, &fixed_spinal(drug, at, above)), Outcome::Refused(r) if r.code == "guard")
        );
    }
    let range = spinal(&p, &fixed_spinal(IntrathecalDrug::Methotrexate, "12", "15"));
    assert_eq!(range.most().map(|g| g.amount), Some(Milligrams(d("15"))));
}

#[test]
fn intrathecal_doses_ask_and_stop_like_others() {
    let mtx = fixed_spinal(IntrathecalDrug::Methotrexate, "12", "12");
    let cns3 = IntrathecalDose { applies: &[Condition::Is(State::Cns3)], ..mtx };
    assert_eq!(spinal(&person(&well()), &cns3), Outcome::NotForThisPatient);
    let needs = |p: &Person, dose: &IntrathecalDose| match spinal(p, dose) {
        Outcome::Refused(r) => r.needs,
        other => panic!("{other:?}"),
    };
    assert_eq!(needs(&person(&but(json!({ "cnsStatus": null }))), &cns3), ["cnsStatus"]);
    let woman = |pregnant: Value| person(&but(json!({ "sex": "female", "pregnant": pregnant })));
    for drug in [IntrathecalDrug::Methotrexate, IntrathecalDrug::Cytarabine] {
        let dose = fixed_spinal(drug, "12", "12");
        assert_eq!(needs(&woman(json!(null)), &dose), ["pregnant"]);
        assert!(
            matches!(spinal(&woman(json!(true)), &dose), Outcome::Refused(r) if r.message.contains("pregnant"))
        );
        assert!(matches!(spinal(&woman(json!(false)), &dose), Outcome::Given(..)));
    }
    for drug in [
        IntrathecalDrug::Hydrocortisone,
        IntrathecalDrug::Dexamethasone,
        IntrathecalDrug::Prednisolone,
    ] {
        assert!(matches!(
            spinal(&woman(json!(true)), &fixed_spinal(drug, "4", "4")),
            Outcome::Given(..)
        ));
    }
}

// Slips.

#[test]
fn a_body_that_does_not_exist_gives_no_dose() {
    // 700 kg and 17 cm are outside the intake's ranges: an error there, and the field is needed here.
    for (key, value) in [("weightKg", 700), ("heightCm", 17)] {
        let (intake, _) = stratall::patient::Intake::from_json(&but(json!({ key: value })));
        let (patient, issues) = stratall::patient::validate(&intake);
        assert!(issues.iter().any(|i| i.field == key && i.code == "out-of-range"), "{issues:?}");
        let p = Person::of(&patient, Answers::default());
        assert_eq!(needs(&p, &mg(Drug::Mesna, "100")), [key]);
    }
    // Within the ranges, but not together.
    let p = person(&but(json!({ "heightCm": 30 })));
    let per_kg = Dose { basis: Basis::PerKg, ..mg(Drug::Mesna, "100") };
    for dose in [mg(Drug::Mesna, "100"), per_kg] {
        let refusal = refused(outcome(&p, &dose));
        assert_eq!(refusal.code, "implausible-body");
        assert!(refusal.message.contains("body mass index"), "{}", refusal.message);
    }
    assert!(surface(&p, Formula::DuBois).is_err());
}

#[test]
fn creatinine_in_the_wrong_unit_gives_no_high_dose_methotrexate() {
    for (unit, value) in [("creatinineUmolL", 0.9), ("creatinineMgDl", 80.0)] {
        let mut entered = well();
        entered.as_object_mut().unwrap().remove("creatinineMgDl");
        entered[unit] = json!(value);
        let (intake, _) = stratall::patient::Intake::from_json(&entered);
        let (patient, issues) = stratall::patient::validate(&intake);
        let issue = issues.iter().find(|i| i.field == "creatinine").unwrap();
        assert!(issue.hint.contains("did you mean"), "{issue:?}");
        let p = Person::of(&patient, Answers { effusion: Some(false), ..Answers::default() });
        assert_eq!(needs(&p, &mg(Drug::MethotrexateParenteral, "5000")), ["creatinine"]);
    }
}
