//! How long one assessment takes natively: `cargo xtask bench`.

use serde_json::{Value, json};
use stratall::patient::Intake;

fn main() {
    divan::main();
}

fn intake(json: &Value) -> Intake {
    Intake::from_json(json).0
}

/// Nothing known: the widest enumeration of every scheme and option.
#[divan::bench]
fn blank_form(bencher: divan::Bencher) {
    let intake = Intake::default();
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// A keystroke in a half-filled form.
#[divan::bench]
fn half_known_child_with_t_all(bencher: divan::Bencher) {
    let intake = intake(&json!({ "ageYears": 5, "wbc": 20, "lineage": "T", "cnsStatus": "CNS1" }));
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// Every fact of the schemes known.
#[divan::bench]
fn complete_adult(bencher: divan::Bencher) {
    let intake = intake(&json!({
        "ageYears": 45, "sex": "male", "wbc": 42, "lineage": "B", "phenotype": "common", "cd19": "positive",
        "cd22": "positive", "cnsStatus": "CNS1", "testicular": false, "steroidPretreatment": false,
        "substantialComorbidity": false,
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": "absent" },
        "marrowBlastsPercent": [ { "timepoint": "day-15", "value": 2 }, { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": [ { "timepoint": "end-of-induction", "value": 0.0005 }, { "timepoint": "end-of-consolidation", "value": 0.0001 } ]
    }));
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// The same with reading and writing JSON, as the npm package and the example do.
#[divan::bench]
fn json_to_json(bencher: divan::Bencher) {
    let json = json!({ "ageYears": 45, "wbc": 42, "lineage": "B" });
    bencher.bench(|| stratall::assess_json(divan::black_box(&json)).to_string());
}
