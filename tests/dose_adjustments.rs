//! Published changes of a dose: the kidney, the liver, genes, small bodies.

use crate::support::dosing::{
    REGIMEN, but, changes, given, holding, mg, milligrams, needs, outcome, person, refused,
};
use serde_json::{Value, json};
use stratall::evidence::Verification;
use stratall::logic::Truth;
use stratall::treatment::adjustment::ADJUSTMENTS;
use stratall::treatment::regimen::{Basis, Days, Dose, Drug, Per, Regimen, Route};

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
