//! Ph-positive adults.

use serde_json::{Value, json};

use crate::support::{sound_adult_b, with};

const MUTATIONS: [&str; 13] = [
    "T315I", "V299L", "F317L", "F317V", "F317I", "F317C", "T315A", "Y253H", "E255K", "E255V",
    "F359V", "F359C", "F359I",
];

/// Lesions of a Ph-positive patient, every mutation looked for and only these found.
pub fn lesions(found: &[&str]) -> Value {
    let base = json!({ "BCR::ABL1": "present", "IKZF1plus": "absent", "ABL-class": "absent", "antecedent-CML": "absent" });
    MUTATIONS.iter().fold(base, |all, id| {
        let state = if found.contains(id) { "present" } else { "absent" };
        with(&all, json!({ *id: state }))
    })
}

/// A fit Ph-positive patient.
pub fn fit(age: u32) -> Value {
    with(
        &sound_adult_b(),
        json!({ "ageYears": age, "phenotype": "common", "lesions": lesions(&[]) }),
    )
}

/// With substantial comorbidity.
pub fn unfit(age: u32) -> Value {
    with(&fit(age), json!({ "substantialComorbidity": true }))
}

/// With an earlier event.
pub fn history(age: u32, event: &str) -> Value {
    with(&fit(age), json!({ "history": [event] }))
}

/// In first remission with this MRD (a fraction) after consolidation.
pub fn mrd(age: u32, fraction: f64) -> Value {
    with(
        &fit(age),
        json!({
            "disease": { "phase": "remission", "remission": "1" },
            "mrd": [ { "timepoint": "end-of-consolidation", "value": fraction, "sample": "marrow" } ]
        }),
    )
}
