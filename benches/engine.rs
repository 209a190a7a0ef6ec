//! How long one assessment takes natively: `cargo xtask bench`.

mod cases;

use cases::{KARYOTYPE, PATIENTS, intake};
use serde_json::json;

fn main() {
    divan::main();
}

/// Intake to assessment.
#[divan::bench(args = PATIENTS.iter().map(|(name, _)| *name))]
fn assess(bencher: divan::Bencher, name: &str) {
    let patient = PATIENTS.iter().find(|(n, _)| *n == name).map(|(_, json)| json());
    let intake = intake(&patient.unwrap_or_default());
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// Facts to the group, every scheme: what the rules alone cost where everything is known.
#[divan::bench]
fn groups_of_a_complete_patient(bencher: divan::Bencher) {
    let facts = cases::facts("complete patient");
    bencher.bench(|| cases::groups(divan::black_box(&facts)));
}

/// The karyotype alone.
#[divan::bench]
fn karyotype(bencher: divan::Bencher) {
    bencher.bench(|| stratall::karyotype::read(divan::black_box(KARYOTYPE)));
}

/// The same with reading and writing JSON, as the npm package and the example do.
#[divan::bench]
fn json_to_json(bencher: divan::Bencher) {
    let json = json!({ "ageYears": 45, "wbc": 42, "lineage": "B" });
    bencher.bench(|| stratall::assess_json(divan::black_box(&json)).to_string());
}
