//! What contradicts itself in a record is said: dates, doses, routes, codes, a stated risk group. Each limit below, at, above.

use crate::fhir_support::*;
use serde_json::{Value, json};
use stratall::interop::fhir::import::Reading;
use stratall::patient::Severity;

const VINCRISTINE: &str = "11202";
const BORN: &str = "2016-03-20";
const FOUND: &str = "2025-02-03";

fn surface(m2: f64) -> Value {
    result("bsa", "8277-6", FOUND, quantity(m2, "m2"))
}

fn ordered(order: Value, surface_m2: f64) -> Reading {
    of(&[patient(BORN), diagnosis(FOUND), order, surface(surface_m2)])
}

#[test]
fn vincristine_above_2_mg_or_1_5_mg_per_m2_is_flagged() {
    for (mg, m2, expected) in [
        (1.9, 2.0, 0),
        (2.0, 2.0, 0),
        (2.1, 2.0, 1),
        (1.49, 1.0, 0),
        (1.5, 1.0, 0),
        (1.51, 1.0, 1),
        (2.0, 0.59, 1),
    ] {
        let reading = ordered(order(VINCRISTINE, "2025-02-06", "", Some(mg), INTO_A_VEIN), m2);
        let found = flags(&reading, "dose-limit");
        assert_eq!(found.len(), expected, "{mg} mg in {m2} m2: {found:?}");
    }
    let reading = ordered(order(VINCRISTINE, "2025-02-06", "", Some(2.0), INTO_A_VEIN), 0.59);
    assert!(flags(&reading, "dose-limit")[0].message.contains("3.39 mg/m2"));
    for (text, expected) in [("1.5 mg/m2", 0), ("1.6 mg/m2", 1), ("2 mg", 0), ("2.5 mg", 1)] {
        let reading = ordered(order(VINCRISTINE, "2025-02-06", text, None, INTO_A_VEIN), 2.0);
        assert_eq!(flags(&reading, "dose-limit").len(), expected, "{text}");
    }
}

#[test]
fn a_dose_that_implies_another_body_surface_is_flagged() {
    // 750 mg/m2 of 1 m2: up to 1 % away is rounding, above 10 % a warning.
    for (mg, expected) in [
        (750.0, None),
        (757.5, None),
        (758.0, Some(Severity::Info)),
        (825.0, Some(Severity::Info)),
        (826.0, Some(Severity::Warning)),
        (674.0, Some(Severity::Warning)),
    ] {
        let reading = ordered(order("3002", "2025-02-06", "750 mg/m2", Some(mg), INTO_A_VEIN), 1.0);
        let found = flags(&reading, "dose-and-surface").first().map(|f| f.severity);
        assert_eq!(found, expected, "{mg} mg");
    }
}

#[test]
fn without_a_stated_surface_weight_and_height_give_it() {
    let body = [
        result("kg", "29463-7", FOUND, quantity(20.0, "kg")),
        result("cm", "8302-2", FOUND, quantity(112.5, "cm")),
    ];
    // √(20 × 112.5 ÷ 3600) is 0.7906 m2.
    let reading = of(&[
        order(VINCRISTINE, "2025-02-06", "", Some(1.5), INTO_A_VEIN),
        patient(BORN),
        body[0].clone(),
        body[1].clone(),
    ]);
    assert!(flags(&reading, "dose-limit")[0].message.contains("0.7906 m2"));
    for (m2, expected) in [(0.75, 0), (0.86, 0), (0.88, 1), (0.70, 1)] {
        let reading = of(&[patient(BORN), body[0].clone(), body[1].clone(), surface(m2)]);
        assert_eq!(flags(&reading, "surface-and-body").len(), expected, "{m2}");
    }
}

#[test]
fn an_amount_per_surface_coded_as_an_amount_is_flagged() {
    let reading = ordered(order("8640", "2025-02-06", "36.01 mg/m2", Some(36.01), "26643006"), 1.0);
    assert_eq!(flags(&reading, "dose-unit").len(), 1);
    let reading = ordered(order("8640", "2025-02-06", "30 mg/m2", Some(30.5), "26643006"), 1.02);
    assert!(flags(&reading, "dose-unit").is_empty());
    let two = ordered(order("8640", "2025-02-06", "30 mg", Some(40.0), "26643006"), 1.0);
    assert_eq!(flags(&two, "two-doses").len(), 1);
}

#[test]
fn a_route_that_contradicts_the_drug_is_flagged() {
    for (drug, route, severity) in [
        ("8640", "26643006", None),
        ("8640", INTO_A_VEIN, Some(Severity::Warning)),
        (VINCRISTINE, INTO_A_VEIN, None),
        (VINCRISTINE, "72607000", Some(Severity::Error)),
        ("6851", "72607000", None),
    ] {
        let reading = ordered(order(drug, "2025-02-06", "", None, route), 1.0);
        assert_eq!(
            flags(&reading, "route").first().map(|f| f.severity),
            severity,
            "{drug} {route}"
        );
    }
}

#[test]
fn idarubicin_is_unusual_below_18_years() {
    for (born, expected) in [("2007-02-05", 0), ("2007-02-06", 0), ("2007-02-07", 1)] {
        let reading = of(&[
            patient(born),
            diagnosis(FOUND),
            order("5650", "2025-02-06", "", None, INTO_A_VEIN),
        ]);
        assert_eq!(flags(&reading, "unusual-in-children").len(), expected, "{born}");
    }
}

#[test]
fn a_result_before_birth_or_long_before_the_diagnosis_is_flagged_and_not_ticked() {
    for (on, flagged) in [
        ("2016-03-19", Some("before-birth")),
        // Born that day, but years before the diagnosis.
        ("2016-03-20", Some("before-diagnosis")),
        ("2025-01-03", Some("before-diagnosis")),
        ("2025-01-04", None),
        ("2025-02-03", None),
    ] {
        let reading = of(&[patient(BORN), diagnosis(FOUND), wbc("w", on, 20.0)]);
        let code = reading.flags.first().map(|f| f.code);
        assert_eq!((code, only(&reading, "wbc").chosen), (flagged, flagged.is_none()), "{on}");
    }
}

#[test]
fn a_drug_long_before_the_diagnosis_is_no_treatment_of_it() {
    for (on, start, flagged) in
        [("2025-01-03", "", 1), ("2025-01-04", "2025-01-04", 0), ("2025-02-06", "2025-02-06", 0)]
    {
        let asthma = order("8640", on, "", None, "26643006");
        let reading = of(&[asthma, patient(BORN), diagnosis(FOUND), wbc("w", FOUND, 20.0)]);
        assert_eq!(reading.start, start, "{on}");
        assert_eq!(flags(&reading, "treatment-before-diagnosis").len(), flagged, "{on}");
    }
}

#[test]
fn what_was_not_given_is_no_start_of_treatment() {
    for (part, value) in [
        ("status", json!("entered-in-error")),
        ("status", json!("cancelled")),
        ("status", json!("draft")),
        ("intent", json!("proposal")),
        ("doNotPerform", json!(true)),
    ] {
        let mut one = order(VINCRISTINE, "2025-02-06", "", Some(9.0), INTO_A_VEIN);
        one[part] = value.clone();
        let reading = ordered(one, 1.0);
        assert_eq!(
            (reading.start.as_str(), flags(&reading, "dose-limit").len()),
            ("", 0),
            "{part} {value}"
        );
        assert!(!why(&reading, "MedicationRequest/order").is_empty());
    }
}

#[test]
fn a_diagnosis_before_birth_is_flagged_and_neither_is_ticked() {
    for (on, expected) in [("2016-03-19", 1), ("2016-03-20", 0), ("2016-03-21", 0)] {
        let reading = of(&[patient(BORN), diagnosis(on)]);
        assert_eq!(flags(&reading, "diagnosis-before-birth").len(), expected, "{on}");
        assert_eq!(only(&reading, "birthDate").chosen, expected == 0, "{on}");
    }
}

fn stated(code: &str, display: &str, on: &str) -> Value {
    const NCIT: &str = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
    json!({ "resourceType": "Observation", "id": "risk", "status": "final",
        "code": concept(NCIT, "C167435", "Leukemia Finding"), "subject": { "reference": "Patient/p" },
        "effectiveDateTime": on, "valueCodeableConcept": concept(NCIT, code, display) })
}

#[test]
fn a_stated_risk_group_is_compared_with_what_the_facts_give() {
    let standard = ("C122457", "Standard Risk Acute Leukemia");
    let high = ("C122458", "High Risk Acute Leukemia");
    for ((code, display), count, severity) in [
        (standard, 49.9, None),
        (standard, 50.0, Some(Severity::Warning)),
        (standard, 50.1, Some(Severity::Warning)),
        (high, 49.9, Some(Severity::Info)),
        (high, 50.0, None),
    ] {
        let reading = of(&[
            patient(BORN),
            diagnosis(FOUND),
            wbc("w", FOUND, count),
            stated(code, display, FOUND),
        ]);
        let found = flags(&reading, "stated-risk").first().map(|f| f.severity);
        assert_eq!(found, severity, "{display} with {count}");
        assert!(why(&reading, "Observation/risk").contains("not entered"));
    }
    // Without a count nothing follows, so nothing contradicts.
    let reading = of(&[patient(BORN), diagnosis(FOUND), stated(standard.0, standard.1, FOUND)]);
    assert!(flags(&reading, "stated-risk").is_empty());
}

#[test]
fn a_risk_group_stated_before_the_diagnosis_is_flagged() {
    for (on, expected) in
        [("2022-02-03", 1), ("2025-02-02", 1), ("2025-02-03", 0), ("2025-03-10", 0)]
    {
        let reading =
            of(&[patient(BORN), diagnosis(FOUND), stated("C122457", "Standard risk", on)]);
        assert_eq!(flags(&reading, "risk-before-diagnosis").len(), expected, "{on}");
    }
}

#[test]
fn code_and_display_that_conflict_are_flagged_and_not_entered() {
    for (display, enters) in [
        ("WBC # Bld", true),
        ("Leukozyten im Blut", true),
        ("", true),
        ("Leukemic blasts", false),
        ("Hemoglobin", false),
    ] {
        let mut one = wbc("w", FOUND, 20.0);
        one["code"] = concept(LOINC, "26464-8", display);
        let reading = of(&[patient(BORN), one]);
        assert_eq!(matches(&reading, "wbc").len(), usize::from(enters), "{display}");
        assert_eq!(flags(&reading, "code-and-display").len(), usize::from(!enters), "{display}");
    }
}

#[test]
fn what_may_be_given_at_most_is_not_what_is_given() {
    for text in
        ["1.5 mg/m2 (max. 2 mg) IV", "1,5 mg/m² iv, maximal 2 mg", "1.5 mg/m2 capped at 2 mg"]
    {
        let reading = ordered(order(VINCRISTINE, "2025-02-06", text, Some(0.9), INTO_A_VEIN), 0.6);
        assert!(reading.flags.is_empty(), "{text}: {:?}", reading.flags);
    }
}

#[test]
fn every_limit_of_ours_says_that_it_is_ours() {
    let reading = of(&[
        patient(BORN),
        diagnosis(FOUND),
        wbc("w", "2024-06-01", 20.0),
        order(VINCRISTINE, "2025-02-06", "1.5 mg/m2", Some(2.5), INTO_A_VEIN),
        surface(0.7),
        result("kg", "29463-7", FOUND, quantity(40.0, "kg")),
        result("cm", "8302-2", FOUND, quantity(140.0, "cm")),
    ]);
    for code in ["dose-limit", "dose-and-surface", "before-diagnosis", "surface-and-body"] {
        let found = flags(&reading, code);
        assert!(!found.is_empty(), "{code}");
        let ours = ["our own limit", "limits of ours"];
        assert!(
            found.iter().all(|f| ours.iter().any(|o| f.message.contains(o))),
            "{code}: {found:?}"
        );
    }
}

#[test]
fn a_limit_is_no_amount() {
    let mut dosed = order(VINCRISTINE, "2025-02-06", "", Some(9.0), INTO_A_VEIN);
    dosed["dosageInstruction"][0]["doseAndRate"][0]["doseQuantity"]["comparator"] = json!("<");
    assert!(flags(&ordered(dosed, 2.0), "dose-limit").is_empty());
    let mut about = surface(0.6);
    about["valueQuantity"]["comparator"] = json!(">");
    let full = order(VINCRISTINE, "2025-02-06", "", Some(2.0), INTO_A_VEIN);
    let reading = of(&[patient(BORN), diagnosis(FOUND), full, about]);
    assert!(flags(&reading, "dose-limit").is_empty());
    assert!(why(&reading, "Observation/bsa").contains("no single number"));
}

#[test]
fn doses_are_compared_with_the_newest_body_surface() {
    let at = |id: &str, on: &str, m2: f64| {
        let mut one = result(id, "8277-6", on, quantity(m2, "m2"));
        one["id"] = json!(id);
        one
    };
    for order_of in [[0, 1], [1, 0]] {
        let both = [at("old", "2020-01-01", 0.5), at("new", FOUND, 1.4)];
        let full = order(VINCRISTINE, "2025-02-06", "", Some(2.0), INTO_A_VEIN);
        let list = [
            patient(BORN),
            diagnosis(FOUND),
            full,
            both[order_of[0]].clone(),
            both[order_of[1]].clone(),
        ];
        assert!(flags(&of(&list), "dose-limit").is_empty(), "{order_of:?}");
    }
}

#[test]
fn what_is_intended_is_no_start_of_treatment() {
    let statement = |status: &str| {
        let one = json!({ "resourceType": "MedicationStatement", "id": "s", "status": status,
            "medicationCodeableConcept": concept(RXNORM, VINCRISTINE, ""), "subject": { "reference": "Patient/p" },
            "effectiveDateTime": "2025-02-06" });
        of(&[patient(BORN), diagnosis(FOUND), one]).start
    };
    assert_eq!((statement("active").as_str(), statement("intended").as_str()), ("2025-02-06", ""));
}

#[test]
fn another_leukaemia_that_is_not_confirmed_rejects_nothing() {
    let aml = |status: &str| {
        json!({ "resourceType": "Condition", "id": "aml", "subject": { "reference": "Patient/p" },
            "code": concept(SNOMED, "91861009", "Acute myeloid leukemia"), "onsetDateTime": FOUND,
            "verificationStatus": { "coding": [{ "code": status }] } })
    };
    let reading = of(&[patient(BORN), diagnosis(FOUND), aml("differential")]);
    assert_eq!(ticked(&reading, "lineage"), Some(("B", "")));
    assert!(flags(&reading, "other-disease")[0].message.contains("not confirmed"));
    let both = of(&[patient(BORN), diagnosis(FOUND), aml("confirmed")]);
    assert_eq!((ticked(&both, "lineage"), flags(&both, "two-diagnoses").len()), (None, 1));
}
