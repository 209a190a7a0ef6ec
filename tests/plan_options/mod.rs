//! Options by their own id, for the tests of children, T-ALL and transplant.

use serde_json::{Value, json};
use stratall::assess_json;

use crate::support::{sound, with};

/// Every section of the plan.
pub fn sections(intake: &Value) -> Vec<Value> {
    let plan = assess_json(intake)["plan"].clone();
    let others = ["cns", "transplant", "monitoring", "relapse", "supportive", "palliative"];
    let phases = plan["phases"].as_array().cloned().unwrap_or_default();
    phases.into_iter().chain(others.iter().map(|s| plan[*s].clone())).collect()
}

/// The option with this id.
pub fn found(intake: &Value, id: &str) -> Value {
    let all = sections(intake)
        .into_iter()
        .flat_map(|s| s["options"].as_array().cloned().unwrap_or_default());
    all.into_iter()
        .find(|o| o["id"] == id)
        .unwrap_or_else(|| json!({ "status": format!("no option {id}") }))
}

/// Its status.
pub fn status(intake: &Value, id: &str) -> String {
    found(intake, id)["status"].as_str().unwrap_or_default().to_owned()
}

/// Its reasons, joined.
pub fn reasons(intake: &Value, id: &str) -> String {
    let option = found(intake, id);
    let all: Vec<&str> =
        option["reasons"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    all.join("; ")
}

/// Open between exactly these, and says on what it depends.
pub fn open(intake: &Value, id: &str, between: &[&str]) {
    let option = found(intake, id);
    assert_eq!(option["status"], "possible", "{id}: {option}");
    assert_eq!(option["possible"], json!(between), "{id}");
    assert!(!option["dependsOn"].as_array().is_none_or(Vec::is_empty), "{id} names no fact");
}

/// A marrow MRD as a fraction.
pub fn mrd(at: &str, value: f64) -> Value {
    json!({ "timepoint": at, "value": value, "sample": "marrow" })
}

/// In first remission after this MRD at the end of induction and of consolidation.
pub fn after(base: &Value, induction: f64, consolidation: f64) -> Value {
    with(
        base,
        json!({
            "mrd": [mrd("end-of-induction", induction), mrd("end-of-consolidation", consolidation)],
            "disease": { "phase": "remission", "remission": 1 }
        }),
    )
}

/// A sound child of 5 with standard-risk B-ALL and neutral genetics.
pub fn child_b() -> Value {
    with(
        &sound(),
        json!({
            "ageYears": 5, "creatinineUmolL": 30, "weightKg": 20, "heightCm": 110, "wbc": 20, "lineage": "B", "phenotype": "common", "cd19": "positive", "cd22": "positive",
            "cnsStatus": "CNS1", "testicular": false, "modalNumber": 46, "dnaIndex": 1, "substantialComorbidity": false,
            "mrd": [{ "timepoint": "day-8", "value": 0.0001, "sample": "blood" }, mrd("end-of-induction", 0.00001)],
            "lesions": lesions(&[])
        }),
    )
}

/// What is looked for in B-ALL, absent but for these.
pub fn lesions(present: &[&str]) -> Value {
    let mut all = json!({
        "BCR::ABL1": "absent", "KMT2A-r": "absent", "KMT2A::AFF1": "absent", "ETV6::RUNX1": "absent", "iAMP21": "absent", "TCF3::HLF": "absent",
        "trisomy-4-10": "absent", "hypodiploidy": "absent", "ABL-class": "absent"
    });
    for id in present {
        all[*id] = json!("present");
    }
    all
}

/// A sound infant of 5 months.
pub fn infant(kmt2a: bool) -> Value {
    let present: &[&str] = if kmt2a { &["KMT2A-r"] } else { &[] };
    let base = with(
        &child_b(),
        json!({ "ageDays": 152, "weightKg": 7, "heightCm": 65, "lesions": lesions(present), "mrd": [] }),
    );
    let mut base = base;
    base.as_object_mut().map(|o| o.remove("ageYears"));
    base
}

/// A sound patient with T-ALL of this age.
pub fn t_all(age: u16) -> Value {
    with(
        &sound(),
        json!({ "ageYears": age, "wbc": 40, "lineage": "T", "phenotype": "cortical-T", "cnsStatus": "CNS1", "substantialComorbidity": false }),
    )
}

/// [`child_b`] at another age, with a body of that age.
pub fn aged(age: u16) -> Value {
    let body = if age < 10 {
        json!({})
    } else {
        json!({ "weightKg": 60, "heightCm": 170, "creatinineUmolL": 60 })
    };
    with(&with(&child_b(), body), json!({ "ageYears": age }))
}
