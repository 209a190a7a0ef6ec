//! Doses for a patient: for whom, against what, and what is never assumed.

use crate::support::dosing::{
    PHASE, REGIMEN, answering, at, but, d, fixed_spinal, given, mg, micrograms, milligrams, needs,
    outcome, person, refused, spinal, well,
};
use serde_json::{Value, json};
use stratall::logic::Truth;
use stratall::quantity::Decimal;
use stratall::treatment::body::{Formula, surface};
use stratall::treatment::dose::{Outcome, Place, systemic};
use stratall::treatment::person::{Answers, Person};
use stratall::treatment::regimen::{
    Amount, Basis, Cap, Condition, Dose, Drug, IntrathecalDrug, Lineage, Measure, Measured,
    Milligrams, Need, Per, Philadelphia, Regimen, Route, Sign, State,
};

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
        cap: Cap::Ours(Milligrams(d("2"))),
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
        cap: Cap::None("none"),
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
        cap: Cap::None("none"),
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
    const BELOW_TWO: &[Condition] =
        &[Condition::Limit(Measured::Bsa, Sign::Less, Decimal::whole(2))];
    let dose = Dose { applies: BELOW_TWO, ..mg(Drug::Mesna, "100") };
    assert!(matches!(outcome(&person(&well()), &dose), Outcome::Given(..)));
    assert_eq!(
        outcome(&person(&but(json!({ "weightKg": 110, "heightCm": 180 }))), &dose),
        Outcome::NotForThisPatient
    );
}

#[test]
fn an_unknown_condition_is_needed_not_assumed() {
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
