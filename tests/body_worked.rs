//! Sections 8.1 and 8.2 of the dossier, surface, clearance and weights, example by example, to the last digit.

use crate::support::dosing::{d, person, well};
use serde_json::json;
use stratall::treatment::body::{self, Formula, Missing};

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
    assert_eq!(body::du_bois(d("1000"), d("300")), None, "beyond 6.5536 m²");
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
    let grown = person(&json!({ "ageYears": 18, "sex": "male", "heightCm": 180 }));
    assert_eq!(body::ideal_weight(&grown).unwrap().value, d("74.99"));
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
