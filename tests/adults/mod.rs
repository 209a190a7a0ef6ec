//! Options of adults by their own id, and a fit adult with Ph-negative B-ALL.

pub mod ph;

use serde_json::{Value, json};

use crate::support::{assess, sound_adult_b, with};

/// The option as the plan shows it.
pub fn view(intake: &Value, id: &str) -> Value {
    let plan = assess(intake.clone())["plan"].clone();
    let sections = ["transplant", "cns", "relapse", "palliative"].map(|s| plan[s].clone());
    let all = plan["phases"].as_array().unwrap().iter().cloned().chain(sections);
    let options = all.flat_map(|s| s["options"].as_array().cloned().unwrap_or_default());
    options.into_iter().find(|o| o["id"] == id).unwrap_or_else(|| panic!("no option {id}"))
}

pub fn status(intake: &Value, id: &str) -> String {
    view(intake, id)["status"].as_str().unwrap().to_owned()
}

pub fn assert_all(intake: &Value, expected: &[(&str, &str)]) {
    for (id, wanted) in expected {
        let shown = view(intake, id);
        assert_eq!(shown["status"], *wanted, "{id}: {} {}", shown["reasons"], shown["dependsOn"]);
    }
}

pub fn excluded(intake: &Value, id: &str, why: &str) {
    let shown = view(intake, id);
    let reasons = shown["reasons"].to_string();
    assert!(shown["status"] == "excluded" && reasons.contains(why), "{id}: {shown}");
}

/// A fit patient of this age, CD20 known, and not BCR::ABL1-like.
pub fn fit(age: u32) -> Value {
    with(
        &sound_adult_b(),
        json!({
            "ageYears": age, "cd20Percent": 0, "phenotype": "common",
            "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": "absent", "Ph-like": "absent", "TP53": "absent", "complex-karyotype": "absent", "ABL-class": "absent" }
        }),
    )
}

pub fn frail(age: u32) -> Value {
    with(&fit(age), json!({ "substantialComorbidity": true }))
}

pub fn t_lineage(age: u32) -> Value {
    with(&fit(age), json!({ "lineage": "T", "phenotype": "cortical-T" }))
}
