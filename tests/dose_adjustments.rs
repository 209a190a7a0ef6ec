//! Stops and published changes: the kidney, the heart, the liver, genes, small bodies.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "support/dosing.rs"]
mod dosing;

use dosing::{
    PHASE, REGIMEN, answering, at, but, given, mg, milligrams, needs, outcome, person, refused,
    well,
};
use serde_json::{Value, json};
use stratall::evidence::Verification;
use stratall::facts::ClearanceBand;
use stratall::logic::Truth;
use stratall::treatment::adjustment::ADJUSTMENTS;
use stratall::treatment::body::Formula;
use stratall::treatment::dose::{Adjusted, Outcome, Place, adjusted, systemic};
use stratall::treatment::person::{Answers, Person};
use stratall::treatment::regimen::{
    Basis, Condition, Days, Dose, Drug, Per, Phase, Regimen, Route, State,
};

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

// High-dose methotrexate and the heart.

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
    // Both genes: 20 to 50 %, and not the range of one gene.
    assert_eq!(amounts("intermediate", "intermediate"), ["25 mg to 75 mg"]);
    assert_eq!(amounts("poor", "normal"), ["13.6358 mg"]);
    assert_eq!(amounts("normal", "poor"), ["note"]);
    assert_eq!(amounts("intermediate", "poor"), ["note"]);
    // The range is printed for a start of 75 mg/m² or more; below there is a note, and no number.
    for (each, first) in
        [("74", "note"), ("75", "40.9073 mg to 100 mg"), ("76", "41.4527 mg to 100 mg")]
    {
        let dose = Dose { amount: milligrams(each, None), ..dose };
        for (tpmt, nudt15) in [("intermediate", "normal"), ("normal", "intermediate")] {
            let found = holding(&genes(tpmt, nudt15), &REGIMEN, &dose);
            assert_eq!(found.len(), 1, "{each} {found:?}");
            assert_eq!(found[0].1, first);
        }
    }
    // The other gene unknown: nothing holds yet, and it is named.
    let open = person(&but(json!({ "tpmt": "intermediate", "nudt15": null })));
    assert_eq!(holding(&open, &REGIMEN, &dose), []);
    assert!(changes(&open, &REGIMEN, &dose).iter().all(|a| a.needs == ["nudt15"]));
}

/// A tenth on three days a week: 3 × 13.6 mg, never 7.
#[test]
fn a_tenth_three_days_a_week() {
    let p = person(&but(json!({ "tpmt": "poor" })));
    let fortnight: &[Days] = &[Days { first: 1, last: 14 }];
    for drug in [Drug::Mercaptopurine, Drug::Tioguanine] {
        let dose = Dose { route: Route::Po, per: Per::Day, days: fortnight, ..mg(drug, "75") };
        let all = changes(&p, &REGIMEN, &dose);
        let poor = all.iter().find(|a| a.rule.starts_with("TPMT poor")).unwrap();
        assert_eq!(poor.days_a_week, Some(3), "{drug:?}");
        let amount = &poor.amount.as_ref().unwrap().0;
        assert_eq!(amount.given.to_string(), "13.6358 mg");
        assert_eq!(amount.weekly, None, "a week of seven days is not laid out");
        assert_eq!(amount.working.last().unwrap(), "a week: 3 × 13.6358 = 40.9074 mg");
        assert_eq!(amount.warnings, ["on 3 days a week only, never daily"]);
    }
}

#[test]
fn tioguanine_has_rules_of_its_own() {
    let dose = Dose { route: Route::Po, per: Per::Day, ..mg(Drug::Tioguanine, "60") };
    let amounts = |changes: Value| -> Vec<String> {
        holding(&person(&but(changes)), &REGIMEN, &dose).into_iter().map(|x| x.1).collect()
    };
    assert_eq!(amounts(json!({})), [""; 0]);
    assert_eq!(amounts(json!({ "tpmt": "poor" })), ["10.9086 mg"]);
    assert_eq!(amounts(json!({ "nudt15": "intermediate" })), ["21.8172 mg to 54.543 mg"]);
    assert_eq!(amounts(json!({ "nudt15": "poor" })), ["27.2715 mg"]);
}

/// (140 − 50) × 72 ÷ 72 = 90: clearance = 90 ÷ creatinine.
#[test]
fn fludarabine_and_the_kidney() {
    let dose = mg(Drug::Fludarabine, "25");
    let kidney = |umol: &str| {
        person(&but(
            json!({ "ageYears": 50, "weightKg": 72, "creatinineMgDl": null, "creatinineUmolL": umol }),
        ))
    };
    let amounts = |umol: &str| -> Vec<String> {
        holding(&kidney(umol), &REGIMEN, &dose).into_iter().map(|x| x.1).collect()
    };
    // 7956 ÷ 99.45 = 80, ÷ 159.12 = 50, ÷ 265.2 = 30.
    assert_eq!(amounts("99.45"), [""; 0]);
    assert_eq!(amounts("99.46"), ["36.9 mg"], "just below 80");
    assert_eq!(amounts("113.7"), ["36.9 mg", "36.9 mg", "34.6 mg"], "below 70 every print");
    assert_eq!(amounts("159.12")[0], "36.9 mg", "at 50");
    assert_eq!(amounts("159.13")[0], "27.7 mg", "just below 50");
    assert_eq!(amounts("265.2")[0], "27.7 mg", "at 30");
    let refusal = refused(outcome(&kidney("265.21"), &dose));
    assert_eq!((refusal.code, refusal.verification), ("stop", Some(Verification::Seen)));
    assert_eq!(needs(&person(&but(json!({ "creatinineMgDl": null }))), &dose), ["creatinine"]);
}

#[test]
fn where_no_rule_was_read_that_is_said() {
    let kidney = |umol: &str| {
        person(&but(
            json!({ "ageYears": 50, "weightKg": 72, "creatinineMgDl": null, "creatinineUmolL": umol }),
        ))
    };
    // 7956 ÷ 530.4 = 15 and ÷ 397.8 = 20.
    for (drug, at, below) in
        [(Drug::Etoposide, "530.4", "530.5"), (Drug::Imatinib, "397.8", "397.9")]
    {
        let found = |umol| holding(&kidney(umol), &REGIMEN, &mg(drug, "100"));
        assert_ne!(found(at)[0].1, "note", "{drug:?}");
        let note = found(below);
        assert_eq!((note.len(), note[0].1.as_str()), (1, "note"), "{drug:?}");
        assert!(note[0].0.contains("no rule was read"));
    }
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
                ("5", 2),
                ("5.01", 2),
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
        (Drug::Nelarabine, "650", "bilirubinMgDl", &[("3", 0), ("3.01", 1)]),
        (Drug::Imatinib, "340", "altXUln", &[("5", 0), ("5.01", 1)]),
    ] {
        for (value, count) in rows {
            assert_eq!(amounts(drug, amount, key, value), *count, "{drug:?} {key} {value}");
        }
    }
    // Above 5 mg/dL doxorubicin is left out.
    let left_out = |mg_dl: &str| {
        let all = holding(
            &person(&but(json!({ "bilirubinMgDl": mg_dl }))),
            &REGIMEN,
            &mg(Drug::Doxorubicin, "50"),
        );
        all.into_iter().map(|x| x.1).collect::<Vec<_>>()
    };
    assert_eq!(left_out("5"), ["22.7 mg"]);
    assert_eq!(left_out("5.01"), ["none"]);
    // One that fails asks for nothing more.
    let p = person(&but(json!({ "bilirubinUln": 1, "altXUln": null })));
    assert_eq!(changes(&p, &REGIMEN, &mg(Drug::Inotuzumab, "0.5"))[0].needs, ["altXUln"]);
}

/// The liver withholds asparaginase and inotuzumab as it excludes their options, with the bands of the label.
#[test]
fn the_liver_withholds_asparaginase_and_inotuzumab() {
    let bilirubin = |uln: f64| person(&but(json!({ "bilirubinUln": uln })));
    for drug in [Drug::Pegaspargase, Drug::Calaspargase] {
        let dose = mg(drug, "1000");
        given(outcome(&bilirubin(3.0), &dose));
        for (uln, words) in [
            (3.01, "hold until 1.5 times"),
            (10.0, "hold until 1.5 times"),
            (10.01, "stop for good"),
        ] {
            let refusal = refused(outcome(&bilirubin(uln), &dose));
            assert_eq!(refusal.code, "stop");
            assert!(refusal.message.contains(words), "{uln}: {}", refusal.message);
        }
    }
    let dose = mg(Drug::Inotuzumab, "0.5");
    given(outcome(&bilirubin(1.5), &dose));
    // Either one is enough: bilirubin alone here, ALT alone above.
    let refusal = refused(outcome(&bilirubin(1.51), &dose));
    assert!(refusal.message.contains("AST is not read"), "{}", refusal.message);
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
