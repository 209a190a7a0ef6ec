//! Sections 8.3 to 8.7 of the dossier, caps, rounding, anthracyclines and counts, example by example, to the last digit.

use crate::support::dosing::{
    but, d, given, mg, micrograms, milligrams, outcome, person, units, well,
};
use serde_json::json;
use stratall::treatment::anthracycline::{
    Anthracycline, CONVERSIONS, FLAG, LIMIT, LIMIT_WITH_RISK, Totals,
};
use stratall::treatment::body::{self, Formula};
use stratall::treatment::dose::Rounding;
use stratall::treatment::regimen::{Basis, Days, Dose, Drug, Per, Route};

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
    let c = given(outcome(&man, &mg(Drug::Doxorubicin, "50")));
    assert_eq!(c.working[1], "rounded to three significant figures: 90.9 mg (0 %)");
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
    // A week of 22 mg is too far below half a tablet; ten per cent either way, as shown, is not.
    let each = |mg| given(outcome(&man, &Dose { basis: Basis::PerKg, ..daily(mg, &[]) })).weekly;
    assert_eq!(each("0.0449"), None, "3.143 mg a day");
    assert_eq!(each("0.0463857").map(|w| w.difference), Some(d("10")), "3.247 mg a day");
    assert_eq!(each("0.0566857").map(|w| w.difference), Some(d("-10")), "3.968 mg a day");
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
