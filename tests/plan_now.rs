//! Where each section of the plan stands, what an option shows beside its status, and what brings care with it.

use crate::adults::{fit, view};
use crate::support::{assess, with};
use serde_json::{Value, json};
use stratall::treatment::care::given_by;
use stratall::treatment::regimen::Regimen;

fn at(phase: &str) -> Value {
    with(&fit(30), json!({ "disease": { "phase": phase } }))
}

fn standing(intake: &Value) -> Vec<(String, String)> {
    let plan = assess(intake.clone())["plan"].clone();
    let others = ["transplant", "relapse", "cns", "palliative"].map(|s| plan[s].clone());
    let all = plan["phases"].as_array().unwrap().iter().cloned().chain(others);
    all.map(|s| (text(&s["phase"]), text(&s["standing"]))).collect()
}

fn text(v: &Value) -> String {
    v.as_str().unwrap().to_owned()
}

#[test]
fn each_section_stands_before_now_or_after_by_the_phase_of_the_disease() {
    let induction = ["prephase", "induction"];
    let remission = ["consolidation", "mrd-positive", "maintenance", "transplant"];
    let rows = [
        ("newly-diagnosed", "now", "later", "later"),
        ("remission", "past", "now", "later"),
        ("relapsed", "past", "past", "now"),
        ("refractory", "past", "past", "now"),
    ];
    for (phase, first, then, relapse) in rows {
        for (section, stands) in standing(&at(phase)) {
            let expected = match section.as_str() {
                s if induction.contains(&s) => first,
                s if remission.contains(&s) => then,
                "relapse" => relapse,
                _ => "now",
            };
            assert_eq!(stands, expected, "{section}, {phase}");
        }
    }
    assert!(
        standing(&fit(30))
            .iter()
            .filter(|(s, _)| s == "induction")
            .all(|(_, w)| w == "unknown" || w == "now")
    );
}

#[test]
fn an_option_names_the_drugs_of_its_regimen() {
    let drugs = view(&fit(30), "calgb-10403")["drugs"].clone();
    for drug in ["vincristine", "daunorubicin", "pegaspargase", "intrathecal-methotrexate"] {
        assert!(drugs.as_array().unwrap().contains(&json!(drug)), "{drug}: {drugs}");
    }
}

/// Leucovorin, hydration and levels go with high doses; 100 mg/m² of methotrexate and 75 mg/m² of cytarabine are none.
#[test]
fn an_escalating_dose_of_methotrexate_is_no_high_dose() {
    let given = given_by(Regimen::of("calgb-10403").unwrap());
    assert!(given.contains(&"methotrexate") && given.contains(&"cytarabine"), "{given:?}");
    assert!(!given.contains(&"methotrexate-high-dose"), "{given:?}");
    assert!(!given.contains(&"cytarabine-high-dose"), "{given:?}");
    let hyper = given_by(Regimen::of("hyper-cvad").unwrap());
    assert!(hyper.contains(&"methotrexate-high-dose"), "{hyper:?}");
    assert!(hyper.contains(&"cytarabine-high-dose"), "{hyper:?}");
}
