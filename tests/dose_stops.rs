//! What stops a dose: the kidney and an effusion under high-dose methotrexate, the heart, tablets taken daily.

use crate::support::dosing::{
    PHASE, REGIMEN, answering, at, but, given, holding, mg, needs, outcome, person, refused, well,
};
use serde_json::{Value, json};
use stratall::evidence::Verification;
use stratall::facts::ClearanceBand;
use stratall::treatment::dose::Outcome;
use stratall::treatment::person::Answers;
use stratall::treatment::regimen::{Basis, Condition, Days, Dose, Drug, Per, Phase, Route, State};

#[test]
fn high_dose_methotrexate_needs_the_kidney() {
    let dose = mg(Drug::MethotrexateParenteral, "500");
    // (140 − 50) × 72 ÷ (72 × 1.5) is 60 exactly.
    let creatinine =
        |mg: &str| person(&but(json!({ "ageYears": 50, "weightKg": 72, "creatinineMgDl": mg })));
    for ok in ["0.9", "1.49", "1.5"] {
        given(outcome(&creatinine(ok), &dose));
    }
    // 59.96, which is rounded to 60 for the eye, is below 60.
    let refusal = refused(outcome(&creatinine("1.501"), &dose));
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
    assert_eq!(notes("1.5")[0].1, "note");
    assert_eq!(notes("1.49"), []);
    let warnings = |mg: &str| given(outcome(&creatinine(mg), &dose)).warnings;
    assert!(warnings("1.5")[0].contains("asks for more than 60"));
    assert_eq!(warnings("1.49"), [""; 0]);
}

#[test]
fn high_dose_methotrexate_not_into_an_effusion() {
    let dose = mg(Drug::MethotrexateParenteral, "5000");
    let with = |effusion| answering(&well(), Answers { effusion, ..Answers::default() });
    given(outcome(&with(Some(false)), &dose));
    assert!(refused(outcome(&with(Some(true)), &dose)).message.contains("effusion"));
    assert_eq!(needs(&with(None), &dose), ["effusion"]);
    given(outcome(&with(None), &mg(Drug::MethotrexateParenteral, "100")));
    // Either entry is an effusion; only both absent are none.
    let entered =
        |history: Value| answering(&but(json!({ "history": history })), Answers::default());
    for fluid in ["third-space-fluid", "pleural-effusion"] {
        let refusal = refused(outcome(&entered(json!([fluid])), &dose));
        assert!(refusal.message.contains("effusion"), "{fluid}");
    }
    given(outcome(&entered(json!([])), &dose));
}

/// The plan and the dose compare the same number: no clearance passes the one and not the other.
#[test]
fn the_dose_and_the_plan_agree_on_the_kidney() {
    let dose = mg(Drug::MethotrexateParenteral, "5000");
    for (entries, passes, fact) in [
        (json!({ "creatinineMgDl": 1.49 }), true, ClearanceBand::Above60),
        (json!({ "creatinineMgDl": 1.5 }), true, ClearanceBand::Exactly60),
        (json!({ "creatinineMgDl": 1.5005 }), false, ClearanceBand::From50To60),
        // Schwartz: 0.413 × 88.4 × 120 ÷ 73.0184 is 60 exactly.
        (
            json!({ "ageYears": 10, "heightCm": 120, "weightKg": 25, "creatinineUmolL": 73.0184, "creatinineMgDl": null }),
            true,
            ClearanceBand::Exactly60,
        ),
        (
            json!({ "ageYears": 10, "heightCm": 120, "weightKg": 25, "creatinineUmolL": 73.0185, "creatinineMgDl": null }),
            false,
            ClearanceBand::From50To60,
        ),
    ] {
        let mut intake = but(json!({ "ageYears": 50, "weightKg": 72 }));
        for (key, value) in entries.as_object().unwrap() {
            intake[key] = value.clone();
        }
        let p = person(&intake);
        assert!(p.facts.is(stratall::facts::key::CLEARANCE, fact), "{entries}");
        assert_eq!(matches!(outcome(&p, &dose), Outcome::Given(..)), passes, "{entries}");
    }
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
    for drug in [
        Drug::Daunorubicin,
        Drug::Doxorubicin,
        Drug::Idarubicin,
        Drug::Epirubicin,
        Drug::Mitoxantrone,
    ] {
        let dose = mg(drug, "10");
        let lvef = |value: Value| person(&but(json!({ "lvefPercent": value })));
        assert_eq!(refused(outcome(&lvef(json!(44.9)), &dose)).code, "stop");
        assert_eq!(needs(&lvef(json!(null)), &dose), ["lvefPercent"]);
        let note = |value: f64| holding(&lvef(json!(value)), &REGIMEN, &dose).len();
        assert_eq!((note(45.0), note(49.9), note(50.0)), (1, 1, 0));
    }
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
