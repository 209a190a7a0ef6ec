//! Guards and caps below, at and above, and doses into the cerebrospinal fluid.

use crate::support::dosing::{
    DAY_1, PHASE, REGIMEN, at, but, d, fixed_spinal, given, mg, micrograms, milligrams, needs,
    outcome, person, refused, spinal, units, well,
};
use serde_json::{Value, json};
use stratall::treatment::dose::{Outcome, Rounding, guard_of, intrathecal_guard, settle};
use stratall::treatment::person::Person;
use stratall::treatment::regimen::{
    AGE_TABLES, Basis, Condition, Days, Dose, Drug, IntrathecalAmount, IntrathecalDose,
    IntrathecalDrug, Milligrams, Per, Phase, Route, State,
};

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
    let of =
        |age: f64, kg: f64| person(&but(json!({ "ageYears": age, "weightKg": kg, "history": [] })));
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
    assert!(!settled("9.7", Some("9.7"), Rounding::None("")).capped);
    let c = settled("9.8", Some("9.7"), Rounding::None("why"));
    assert_eq!((c.given.number(), c.before_rounding, c.calculated), (d("9.7"), d("9.7"), d("9.8")));
    assert_eq!(c.working, ["cap 9.7 mg (printed): 9.7 mg", "why"]);
    // Rounding by more than ten per cent either way is not done.
    for (value, given) in [("10", "10"), ("1.1", "1"), ("1.12", "1.12"), ("1.6", "1.6"), ("0", "0")]
    {
        assert_eq!(settled(value, None, step).given.number(), d(given), "{value}");
    }
    let c = settled("9.7", Some("9.7"), Rounding::None(""));
    assert_eq!(c.working, ["not above the cap of 9.7 mg (printed)"]);
    let nines = Rounding::Step(d("9"), "to nines");
    assert_eq!(settled("10", None, nines).given.number(), d("9"), "exactly ten per cent less");
    let ten = Rounding::Step(d("11"), "to elevens");
    assert_eq!(settled("10", None, ten).given.number(), d("11"), "exactly ten per cent more");
    assert_eq!(settled("9.99", None, ten).given.number(), d("9.99"), "10.1 per cent is not");
}

// Into the cerebrospinal fluid.

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
