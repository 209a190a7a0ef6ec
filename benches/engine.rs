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
    bencher.bench(|| cases::assess(divan::black_box(&intake)));
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
    bencher.bench(|| {
        stratall::inquiry::forget();
        stratall::assess_json(divan::black_box(&json)).to_string()
    });
}

/// The longest text of a laboratory, as many results as fit: what once compared all with all shows here.
#[divan::bench(sample_count = 10)]
fn longest_laboratory_text(bencher: divan::Bencher) {
    let text = "MRD day 33: 0.01 % by PCR. ";
    let text = text.repeat(stratall::interop::laboratory_text::MOST_BYTES / text.len());
    bencher.bench(|| stratall::interop::laboratory_text::read(divan::black_box(&text)));
}

/// The longest FHIR text: nothing but small resources.
#[divan::bench(sample_count = 10)]
fn longest_fhir_text(bencher: divan::Bencher) {
    use stratall::interop::fhir::import::{MOST_BYTES, read};
    let one = r#"{"resourceType":"A"},"#;
    let text = format!("[{}{{}}]", one.repeat(MOST_BYTES / one.len() - 1));
    bencher.bench(|| read(divan::black_box(&text)));
}
