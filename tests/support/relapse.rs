//! Patients at relapse, and the rules for them.

use serde_json::{Value, json};

use crate::support::{adult_b, assess, child_t, lesions, relapsed_b, with};

/// What a rule says of a patient.
pub fn rule(intake: &Value, id: &str) -> Value {
    let rules = assess(intake.clone())["plan"]["relapse"]["rules"].as_array().unwrap().clone();
    rules.into_iter().find(|r| r["id"] == id).unwrap_or_else(|| panic!("no rule {id}"))
}

/// The options a rule prefers, in its order.
pub fn order(intake: &Value, id: &str) -> Vec<String> {
    steps(&rule(intake, id), "order")
}

/// The options of a rule, of its order or of what it avoids.
pub fn steps(rule: &Value, which: &str) -> Vec<String> {
    let options = rule[which].as_array().unwrap().iter().filter_map(|s| s["option"].as_str());
    options.map(str::to_owned).collect()
}

/// With over half of the marrow blasts.
pub fn high() -> Value {
    with(
        &relapsed_b(),
        json!({ "marrowBlastsPercent": [ { "timepoint": "relapse", "value": 80 } ] }),
    )
}

/// In first remission with this MRD.
pub fn mrd(value: Value) -> Value {
    with(
        &adult_b(),
        json!({
            "disease": { "phase": "remission", "remission": "1" },
            "mrd": [ { "timepoint": "end-of-consolidation", "value": value, "sample": "marrow" } ]
        }),
    )
}

/// With BCR::ABL1.
pub fn ph() -> Value {
    lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" }))
}

/// A child with relapsed T-ALL.
pub fn t_all() -> Value {
    with(
        &child_t(),
        json!({
            "sex": "male", "history": [], "medicines": [], "substantialComorbidity": false, "lvefPercent": 60, "donor": "sibling",
            "disease": { "phase": "relapsed", "priorRegimens": 1, "priorTransplant": false, "priorTherapies": [], "relapseNumber": "1", "site": ["marrow"] }
        }),
    )
}

/// A child with relapsed B-ALL.
pub fn child() -> Value {
    with(&relapsed_b(), json!({ "ageYears": 9 }))
}
