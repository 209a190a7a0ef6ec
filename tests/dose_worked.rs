//! Section 8 of the dossier, example by example, to the last digit.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

#[path = "support/dosing.rs"]
mod dosing;

use dosing::{but, d, given, mg, micrograms, milligrams, outcome, person, units, well};
use serde_json::json;
use stratall::treatment::anthracycline::{
    Anthracycline, CONVERSIONS, FLAG, LIMIT, LIMIT_WITH_RISK, Totals,
};
use stratall::treatment::body::{self, Formula, Missing};
use stratall::treatment::dose::Rounding;
use stratall::treatment::regimen::{Basis, Days, Dose, Drug, Per, Route};

fn needs(missing: Missing) -> Vec<&'static str> {
    match missing {
        Missing::Needs(fields) => fields,
        Missing::Unusable(why) => panic!("{why}"),
    }
}

fn unusable(missing: Missing) -> String {
    match missing {
        Missing::Needs(fields) => panic!("{fields:?}"),
        Missing::Unusable(why) => why,
    }
}

#[test]
fn body_surface_8_1() {
    for (cm, kg, mosteller, du_bois) in [
        ("170", "70", "1.8181", "1.8097"),
        ("115", "20", "0.7993", "0.8004"),
        ("180", "110", "2.3452", "2.2858"),
        ("62", "6.2", "0.3268", "0.3109"),
    ] {
        let p = person(&json!({ "heightCm": d(cm).to_string(), "weightKg": kg }));
        let m = body::surface(&p, Formula::Mosteller).unwrap();
        assert_eq!(m.value, d(mosteller));
        assert_eq!(m.line, format!("√({cm} cm × {kg} kg ÷ 3600) = {mosteller} m² (Mosteller)"));
        let b = body::surface(&p, Formula::DuBois).unwrap();
        assert_eq!(b.value, d(du_bois));
        assert_eq!(b.line, format!("0.007184 × {kg}^0.425 × {cm}^0.725 = {du_bois} m² (Du Bois)"));
    }
    assert_eq!(Formula::from_id("du-bois"), Some(Formula::DuBois));
    assert_eq!(Formula::from_id("mosteller"), Some(Formula::Mosteller));
    assert_eq!(Formula::from_id("haycock"), None);
}

/// Against floating point, over the whole range of the intake; the half-way points are settled exactly.
#[test]
fn body_surface_at_extremes() {
    for cm in [20.0_f64, 45.5, 99.9, 152.4, 200.0, 250.0] {
        for kg in [0.5_f64, 3.2, 33.3, 100.0, 349.9, 350.0] {
            let (dk, dc) = (d(&kg.to_string()), d(&cm.to_string()));
            for (exact, float) in [
                (body::mosteller(dk, dc).unwrap(), (cm * kg / 3600.0).sqrt()),
                (
                    body::du_bois(dk, dc).unwrap(),
                    0.007_184 * (0.425 * kg.log2() + 0.725 * cm.log2()).exp2(),
                ),
            ] {
                let exact: f64 = exact.to_string().parse().unwrap();
                assert!(
                    (exact - float).abs() <= 0.000_05 + 1e-9,
                    "{cm} cm, {kg} kg: {exact} {float}"
                );
            }
        }
    }
    assert_eq!(body::du_bois(d("0"), d("100")), None);
    assert_eq!(body::du_bois(d("10"), d("0")), None);
    assert_eq!(body::mosteller(d("-1"), d("100")), None);
}

#[test]
fn a_body_that_does_not_exist_has_no_surface() {
    let try_it = |cm: &str, kg: &str| {
        body::surface(&person(&json!({ "heightCm": cm, "weightKg": kg })), Formula::Mosteller)
    };
    // Body mass index 8 and 100 are still read, 7.9 and 100.1 are not.
    assert!(try_it("100", "8").is_ok() && try_it("100", "100").is_ok());
    assert!(unusable(try_it("100", "7.9").unwrap_err()).contains("body mass index of 7.9"));
    assert!(unusable(try_it("100", "100.1").unwrap_err()).contains("body mass index of 100.1"));
    // Surface 0.1 m² and 4 m².
    assert!(try_it("30", "1.2").is_ok(), "0.1 m²");
    assert!(unusable(try_it("30", "1.19").unwrap_err()).contains("body surface of 0.0996"));
    assert!(try_it("240", "240").is_ok(), "4 m²");
    assert!(unusable(try_it("240", "241").unwrap_err()).contains("body surface of 4.0083"));
    assert_eq!(
        needs(body::surface(&person(&json!({})), Formula::Mosteller).unwrap_err()),
        ["weightKg", "heightCm"]
    );
    assert_eq!(
        needs(body::surface(&person(&json!({ "heightCm": 100 })), Formula::Mosteller).unwrap_err()),
        ["weightKg"]
    );
    assert_eq!(
        needs(body::mass_index(&person(&json!({ "weightKg": 10 }))).unwrap_err()),
        ["heightCm"]
    );
}

#[test]
fn clearance_8_2() {
    let clearance = |intake| body::clearance(&person(&intake));
    let man = clearance(well()).unwrap();
    assert_eq!(man.worked.value, d("102.6"));
    assert_eq!(
        man.worked.line,
        "(140 − 45) × 70 kg ÷ (72 × 0.9 mg/dL) = 102.6 mL/min (Cockcroft-Gault)"
    );
    assert!(!man.recalled);
    let woman = clearance(
        json!({ "ageYears": 68, "sex": "female", "weightKg": 60, "creatinineMgDl": 1.2 }),
    )
    .unwrap();
    assert_eq!(woman.worked.value, d("42.5"));
    assert_eq!(
        woman.worked.line,
        "(140 − 68) × 60 kg ÷ (72 × 1.2 mg/dL) × 0.85 = 42.5 mL/min (Cockcroft-Gault)"
    );
    // The same in µmol/L, and at extremes.
    let umol = clearance(
        json!({ "ageYears": 45, "sex": "male", "weightKg": 70, "creatinineUmolL": 79.56 }),
    );
    assert_eq!(umol.unwrap().worked.value, d("102.6"));
    let old = clearance(
        json!({ "ageYears": 120, "sex": "female", "weightKg": 30, "creatinineUmolL": 3000 }),
    );
    assert_eq!(old.unwrap().worked.value, d("0.2"));
    let young =
        clearance(json!({ "ageYears": 18, "sex": "male", "weightKg": 350, "creatinineUmolL": 5 }));
    assert_eq!(young.unwrap().worked.value, d("10485.2"));
    // From days: 18 years are 6574.5 days.
    let days = |n| {
        clearance(
            json!({ "ageDays": n, "sex": "male", "weightKg": 70, "heightCm": 170, "creatinineMgDl": 1 }),
        )
    };
    assert!(days(6574).unwrap().recalled && !days(6575).unwrap().recalled);
    assert_eq!(body::years(person(&json!({ "ageDays": 16436 })).age.unwrap()), d("44.99"));
}

#[test]
fn clearance_below_eighteen_is_schwartz_and_recalled() {
    let child = |age: f64| {
        body::clearance(&person(
            &json!({ "ageYears": age, "sex": "male", "weightKg": 20, "heightCm": 115, "creatinineMgDl": 0.5 }),
        ))
    };
    let found = child(17.9).unwrap();
    assert_eq!(found.worked.value, d("95"));
    assert_eq!(
        found.worked.line,
        "0.413 × 115 cm ÷ 0.5 mg/dL = 95 mL/min/1.73 m² (bedside Schwartz, recalled)"
    );
    assert!(found.recalled);
    assert!(!child(18.0).unwrap().recalled);
    let without = |intake| needs(body::clearance(&person(&intake)).unwrap_err());
    assert_eq!(without(json!({})), ["age", "creatinine"]);
    assert_eq!(without(json!({ "ageYears": 5, "creatinineMgDl": 1 })), ["heightCm"]);
    assert_eq!(without(json!({ "ageYears": 50, "creatinineMgDl": 1 })), ["weightKg", "sex"]);
}

#[test]
fn ideal_and_adjusted_weight_8_2() {
    let p = person(&json!({ "ageYears": 45, "sex": "male", "weightKg": 110, "heightCm": 180 }));
    let ideal = body::ideal_weight(&p).unwrap();
    assert_eq!(
        (ideal.value, ideal.line.as_str()),
        (d("74.99"), "50 + 2.3 × (180 ÷ 2.54 − 60) = 74.99 kg")
    );
    let adjusted = body::adjusted_weight(&p).unwrap();
    assert_eq!(
        (adjusted.value, adjusted.line.as_str()),
        (d("88.99"), "74.99 + 0.4 × (110 − 74.99) = 88.99 kg")
    );
    let woman = |cm: &str| {
        body::ideal_weight(&person(&json!({ "ageYears": 45, "sex": "female", "heightCm": cm })))
    };
    assert_eq!(woman("152.4").unwrap().value, d("45.5"));
    assert!(unusable(woman("152.3").unwrap_err()).contains("60 inches"));
    let child = person(&json!({ "ageYears": 17.9, "sex": "male", "heightCm": 180 }));
    assert!(unusable(body::ideal_weight(&child).unwrap_err()).contains("for adults"));
    assert_eq!(needs(body::ideal_weight(&person(&json!({}))).unwrap_err()), ["age"]);
    assert_eq!(
        needs(
            body::adjusted_weight(&person(
                &json!({ "ageYears": 45, "sex": "male", "heightCm": 180 })
            ))
            .unwrap_err()
        ),
        ["weightKg"]
    );
    assert_eq!(body::mass_index(&p).unwrap().value, d("34"));
}

fn sized(cm: &str, kg: &str) -> serde_json::Value {
    but(json!({ "heightCm": cm, "weightKg": kg }))
}

#[test]
fn dose_caps_8_3() {
    let man = person(&well());
    let vincristine = Dose { amount: milligrams("1.5", Some("2")), ..mg(Drug::Vincristine, "1.5") };
    let c = given(outcome(&man, &vincristine));
    assert_eq!((c.calculated, c.given.to_string().as_str(), c.capped), (d("2.7272"), "2 mg", true));
    assert_eq!(c.working, ["1.5 mg/m² × 1.8181 m² = 2.7272 mg", "cap 2 mg (printed): 2 mg"]);

    let large = person(&sized("180", "110"));
    let peg = Dose { amount: units("2500", None), route: Route::Im, ..mg(Drug::Pegaspargase, "1") };
    let c = given(outcome(&large, &peg));
    assert_eq!((c.calculated, c.given.to_string().as_str()), (d("5863"), "3750 unit"));

    // A child of 0.80 m²: 5 and 15 micrograms to the square metre.
    let child = person(&but(json!({ "ageYears": 6, "heightCm": 115.2, "weightKg": 20 })));
    assert_eq!(body::surface(&child, Formula::Mosteller).unwrap().value, d("0.8"));
    let blina = |each, cap| Dose {
        amount: micrograms(each, Some(cap)),
        route: Route::IvContinuous,
        per: Per::Day,
        ..mg(Drug::Blinatumomab, "1")
    };
    assert_eq!(given(outcome(&child, &blina("5", "9"))).given.to_string(), "4 microgram");
    assert_eq!(given(outcome(&child, &blina("15", "28"))).given.to_string(), "12 microgram");
    assert_eq!(given(outcome(&large, &blina("5", "9"))).given.to_string(), "9 microgram");
    assert_eq!(given(outcome(&large, &blina("15", "28"))).given.to_string(), "28 microgram");

    // 1.454 mg, given to 0.01 mg.
    for (each, calculated, shown) in [("0.8", "1.4545", "1.45 mg"), ("0.5", "0.9091", "0.91 mg")] {
        let c = given(outcome(&man, &mg(Drug::Inotuzumab, each)));
        assert_eq!((c.calculated, c.given.to_string().as_str()), (d(calculated), shown));
    }

    let small = person(&but(
        json!({ "ageYears": 6, "sex": "male", "heightCm": 115, "weightKg": 20, "creatinineMgDl": 0.5 }),
    ));
    let c = given(outcome(&small, &mg(Drug::MethotrexateParenteral, "5000")));
    assert_eq!((c.calculated, c.given.to_string().as_str()), (d("3996.5"), "4000 mg"));
    let imatinib = Dose { route: Route::Po, per: Per::Day, ..mg(Drug::Imatinib, "340") };
    let c = given(outcome(&small, &imatinib));
    assert_eq!((c.calculated, c.given.to_string().as_str()), (d("271.762"), "250 mg"));
    assert_eq!(
        c.working,
        [
            "340 mg/m² × 0.7993 m² = 271.762 mg",
            "rounded to half tablets of 100 mg (size recalled): 250 mg (-8 %)"
        ]
    );
}

#[test]
fn rounding_8_7() {
    let man = person(&well());
    // Into a vein: three figures, with the difference.
    let c = given(outcome(&man, &mg(Drug::Daunorubicin, "25")));
    assert_eq!(
        c.working,
        [
            "25 mg/m² × 1.8181 m² = 45.4525 mg",
            "rounded to three significant figures: 45.5 mg (+0.1 %)"
        ]
    );
    assert_eq!(c.difference, d("0.1"));
    // By mouth without a tablet size: as calculated.
    let pred = Dose { route: Route::Po, per: Per::Day, ..mg(Drug::Prednisone, "60") };
    let c = given(outcome(&man, &pred));
    assert_eq!((c.given.to_string().as_str(), c.difference), ("109.086 mg", d("0")));
    assert_eq!(
        c.working,
        ["60 mg/m² × 1.8181 m² = 109.086 mg", "not rounded: no tablet size was read"]
    );
    let either = Dose { route: Route::PoOrIv, ..pred };
    assert_eq!(given(outcome(&man, &either)).working[1], "not rounded: by mouth or into a vein");
    // A fixed amount is never rounded.
    let fixed = Dose {
        basis: Basis::Fixed,
        amount: milligrams("12.3456", None),
        ..mg(Drug::Dexamethasone, "1")
    };
    let c = given(outcome(&man, &fixed));
    assert_eq!(
        (c.given.to_string().as_str(), c.working),
        ("12.3456 mg", vec!["12.3456 mg, the same for everybody".to_owned()])
    );
    assert_eq!(
        Rounding::of(&mg(Drug::Blinatumomab, "1")),
        Rounding::Step(d("0.1"), "to 0.1 microgram, never to a vial")
    );
    for route in [
        Route::Iv,
        Route::IvContinuous,
        Route::Sc,
        Route::Im,
        Route::IvOrIm,
        Route::ScOrIm,
        Route::IvOrSc,
    ] {
        assert_eq!(
            Rounding::of(&Dose { route, ..mg(Drug::Cytarabine, "75") }),
            Rounding::ThreeFigures
        );
    }
}

/// Daily mercaptopurine is a week of half tablets; a block of a few days is half tablets a day.
#[test]
fn mercaptopurine_by_the_week_8_7() {
    let man = person(&well());
    let daily = |each, days: &'static [Days]| Dose {
        route: Route::Po,
        per: Per::Day,
        days,
        ..mg(Drug::Mercaptopurine, each)
    };
    let c = given(outcome(&man, &daily("75", &[Days { first: 1, last: 7 }])));
    assert_eq!(c.given.to_string(), "136.3575 mg");
    let week = c.weekly.unwrap();
    assert_eq!((week.tablets, week.total, week.difference), (d("19"), d("950"), d("-0.5")));
    assert_eq!(
        c.working[1],
        "a week: 7 × 136.3575 = 954.5025 mg; 19 tablets of 50 mg (size recalled) = 950 mg (-0.5 %)"
    );
    let c = given(outcome(&man, &daily("75", &[])));
    assert!(c.weekly.is_some(), "no printed days: a daily drug");
    let c = given(outcome(&man, &daily("100", &[Days { first: 1, last: 6 }])));
    assert_eq!((c.given.to_string().as_str(), c.weekly), ("175 mg", None));
    assert_eq!(c.working[1], "rounded to half tablets of 50 mg (size recalled): 175 mg (-3.7 %)");
    // A very small child: 7 × 5 = 35 mg a week, for which 25 and 50 mg are both too far.
    let baby = person(&but(json!({ "ageYears": 1, "sex": "male", "heightCm": 60, "weightKg": 6 })));
    let c = given(outcome(&baby, &daily("15.81", &[])));
    assert_eq!((c.given.to_string().as_str(), c.weekly), ("4.9991 mg", None));
    assert_eq!(c.working[1], "no week of half tablets of 50 mg comes within 10 %");
    let c = given(outcome(&baby, &daily("50", &[Days { first: 1, last: 4 }])));
    assert_eq!(c.given.to_string(), "15.81 mg");
    assert_eq!(
        c.working[1],
        "not rounded to half tablets of 50 mg (size recalled): that changes it by more than 10 %"
    );
}

#[test]
fn anthracyclines_8_4() {
    use Anthracycline::{Daunorubicin, Doxorubicin, Epirubicin, Idarubicin, Mitoxantrone};
    let shown = |t: Totals| t.0.map(|x| x.map_or_else(|| "none".to_owned(), |v| v.to_string()));
    let abfm = (0..4).fold(Totals::NONE, |t, _| t.and(Daunorubicin, d("25")));
    let abfm = (0..3).fold(abfm, |t, _| t.and(Doxorubicin, d("25")));
    assert_eq!(shown(abfm), ["175", "125", "135"]);
    let hyper = (0..4).fold(Totals::NONE, |t, _| t.and(Doxorubicin, d("50")));
    assert_eq!(shown(hyper), ["200", "200", "200"]);
    assert_eq!(shown(Totals::NONE.and(Epirubicin, d("100"))), ["100", "67", "none"]);
    assert_eq!(shown(Totals::NONE.and(Idarubicin, d("12"))), ["60", "60", "none"]);
    assert_eq!(shown(Totals::NONE.and(Mitoxantrone, d("10"))), ["40", "100", "105"]);
    assert_eq!(
        shown(Totals::NONE.and(Idarubicin, d("0")).and(Doxorubicin, d("1"))),
        ["1", "1", "1"]
    );
    assert_eq!(
        shown(Totals::NONE.and(Idarubicin, d("1")).and(Doxorubicin, d("1"))),
        ["6", "6", "none"]
    );
    assert_eq!(CONVERSIONS.map(|c| c.id), ["older", "cog", "ighg"]);
    assert_eq!((FLAG, LIMIT, LIMIT_WITH_RISK), (d("250"), d("450"), d("400")));
    // The flag is above, not at.
    let total = |mg| Totals::NONE.and(Daunorubicin, d(mg));
    assert_eq!(total("250").above(FLAG), [""; 0]);
    assert_eq!(total("250.1").above(FLAG), ["older"]);
    assert_eq!(total("501").above(FLAG), ["older", "cog", "ighg"]);
    let (before, missing) =
        Totals::before(&[Some(d("100")), None, Some(d("0")), None, Some(d("10"))]);
    assert_eq!(shown(before), ["140", "200", "205"]);
    assert_eq!(missing, ["anthracyclines.daunorubicin", "anthracyclines.idarubicin"]);
}

#[test]
fn anthracyclines_are_known_by_their_drugs() {
    for (drug, field) in [
        (Drug::Doxorubicin, "anthracyclines.doxorubicin"),
        (Drug::Daunorubicin, "anthracyclines.daunorubicin"),
        (Drug::Epirubicin, "anthracyclines.epirubicin"),
        (Drug::Idarubicin, "anthracyclines.idarubicin"),
        (Drug::Mitoxantrone, "anthracyclines.mitoxantrone"),
    ] {
        let found = Anthracycline::of(drug).unwrap();
        assert_eq!((found.drug(), found.field()), (drug, field));
    }
    assert_eq!(Anthracycline::of(Drug::Vincristine), None);
}

#[test]
fn corrected_counts_8_5() {
    assert_eq!(body::corrected_white_cells(d("50"), d("25")), Some(d("40")));
    assert_eq!(body::corrected_white_cells(d("50"), d("0")), Some(d("50")));
    assert_eq!(body::corrected_white_cells(d("50"), d("-100")), None);
    assert_eq!(body::neutrophils(d("4"), d("30"), d("5")), Some(d("1.4")));
    assert_eq!(body::neutrophils(d("1.5"), d("33"), d("0")), Some(d("0.5")));
    assert_eq!(body::platelet_increment(d("30"), d("1.8"), d("4")), Some(d("13.5")));
    assert_eq!(body::platelet_increment(d("30"), d("1.8"), d("0")), None);
    assert_eq!(body::corrected_calcium(d("8"), d("2")), Some(d("9.6")));
    assert_eq!(body::corrected_calcium(d("8"), d("4.5")), Some(d("7.6")));
}
