//! Shared by the tests of labels.

use serde_json::{Value, json};

use crate::support::{adult_b, assess, with};

/// The indication of an assessment.
pub fn indication(intake: &Value, id: &str) -> Value {
    let assessment = assess(intake.clone());
    let labels = assessment["plan"]["labels"].as_array().unwrap().clone();
    let mut all = labels.iter().flat_map(|l| l["indications"].as_array().unwrap().clone());
    all.find(|i| i["id"] == id).unwrap_or_else(|| panic!("no indication {id}"))
}

/// Whether an indication is met.
pub fn covers(intake: &Value, id: &str) -> String {
    indication(intake, id)["status"].as_str().unwrap().to_owned()
}

/// The lines that fail, or are open.
pub fn lines(intake: &Value, id: &str, which: &str) -> Vec<String> {
    let view = indication(intake, id);
    view[which].as_array().unwrap().iter().map(|l| l.as_str().unwrap().to_owned()).collect()
}

/// The same in years.
pub fn aged(intake: &Value, years: f64) -> Value {
    with(intake, json!({ "ageYears": years }))
}

/// The same in days.
pub fn aged_days(intake: &Value, days: u32) -> Value {
    let mut aged = with(intake, json!({ "ageDays": days }));
    aged.as_object_mut().unwrap().remove("ageYears");
    aged
}

/// In remission with this MRD (a fraction) after consolidation.
pub fn in_remission(number: &str, mrd: f64) -> Value {
    with(
        &adult_b(),
        json!({
            "disease": { "phase": "remission", "remission": number },
            "mrd": [ { "timepoint": "end-of-consolidation", "value": mrd, "sample": "marrow" } ]
        }),
    )
}
