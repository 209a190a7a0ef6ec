//! Plans of patients drawn at random, complete and partly known.
#![allow(clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};

use crate::laws::drawn::Random;
use crate::support::assess;

/// Every plan of a drawn intake, with its options.
pub fn drawn_plans(count: usize, seed: u64) -> Vec<(Value, Vec<Value>)> {
    let mut random = Random::new(seed);
    let mut plans = Vec::new();
    for _ in 0..count {
        let intake = drawn_intake(&mut random);
        let plan = assess(intake.clone())["plan"].clone();
        plans.push((intake, options(&plan)));
    }
    plans
}

/// The options of every section of a plan.
pub fn options(plan: &Value) -> Vec<Value> {
    let names = ["transplant", "cns", "monitoring", "supportive", "relapse", "palliative"];
    let sections = names.map(|s| plan[s].clone());
    let phases = plan["phases"].as_array().cloned().unwrap_or_default();
    phases
        .into_iter()
        .chain(sections)
        .flat_map(|s| s["options"].as_array().cloned().unwrap_or_default())
        .collect()
}

/// An intake of which about a third of the fields is left out.
fn drawn_intake(random: &mut Random) -> Value {
    let mut intake = json!({});
    let choices: &[(&str, &[Value])] = &[
        (
            "ageYears",
            &[
                json!(0),
                json!(3),
                json!(12),
                json!(16),
                json!(18),
                json!(30),
                json!(45),
                json!(54),
                json!(55),
                json!(60),
                json!(65),
                json!(71),
                json!(84),
            ],
        ),
        ("sex", &[json!("male"), json!("female")]),
        ("lineage", &[json!("B"), json!("B"), json!("T")]),
        ("cd19", &[json!("positive"), json!("positive"), json!("negative")]),
        ("cd22", &[json!("positive"), json!("negative")]),
        ("cd20Percent", &[json!(0), json!(10), json!(40)]),
        ("substantialComorbidity", &[json!(false), json!(true)]),
        ("ecog", &[json!(0), json!(1), json!(3)]),
        ("lvefPercent", &[json!(60), json!(47), json!(30)]),
        ("creatinineUmolL", &[json!(70), json!(300)]),
        ("weightKg", &[json!(60), json!(110)]),
        ("heightCm", &[json!(170)]),
        ("bilirubinUln", &[json!(0.5), json!(2), json!(4)]),
        ("altXUln", &[json!(1), json!(4), json!(6)]),
        ("hbv", &[json!("negative"), json!("active")]),
        ("donor", &[json!("sibling"), json!("none")]),
        ("goals", &[json!("curative"), json!("curative"), json!("palliative")]),
        ("pregnant", &[json!(false), json!(false), json!(false), json!(true)]),
        (
            "history",
            &[
                json!([]),
                json!(["heart-failure"]),
                json!(["pleural-effusion", "arterial-event"]),
                json!(["asparaginase-pancreatitis"]),
            ],
        ),
        (
            "lesions",
            &[
                json!({ "BCR::ABL1": "present" }),
                json!({ "BCR::ABL1": "present", "T315I": "present" }),
                json!({ "BCR::ABL1": "absent" }),
                json!({ "BCR::ABL1": "absent", "ABL-class": "present" }),
            ],
        ),
        (
            "mrd",
            &[
                json!([{ "timepoint": "end-of-consolidation", "value": 0.002, "sample": "marrow" }]),
                json!([{ "timepoint": "end-of-consolidation", "value": 0.00001, "sample": "marrow" }]),
            ],
        ),
        (
            "disease",
            &[
                json!({ "phase": "newly-diagnosed" }),
                json!({ "phase": "remission", "remission": "1" }),
                json!({ "phase": "relapsed" }),
            ],
        ),
    ];
    for (field, values) in choices {
        if random.below(3) > 0 {
            intake[*field] = values[random.below(values.len())].clone();
        }
    }
    intake
}
