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

/// Everything that any scheme reads is known.
fn complete() -> Value {
    let absent = [
        "BCR::ABL1",
        "KMT2A-r",
        "KMT2A::AFF1",
        "ETV6::RUNX1",
        "TCF3::PBX1",
        "TCF3::HLF",
        "trisomy-4-10",
        "trisomy-4-10-17",
        "iAMP21",
        "IKZF1-deletion",
        "IKZF1plus",
        "CRLF2-r",
        "ABL-class",
        "JAK-STAT",
        "Ph-like",
        "TP53",
        "MEF2D-r",
        "ZNF384-r",
        "DUX4-r",
        "PAX5-P80R",
        "PAX5alt",
        "MYC-r",
        "IGH-r",
        "NUTM1-r",
        "complex-karyotype",
        "antecedent-CML",
        "NOTCH1-FBXW7",
        "RAS-PTEN",
        "hypodiploidy",
        "CDKN2A/B-deletion",
        "PAX5-deletion",
        "ETV6-deletion",
        "BTG1-deletion",
        "RB1-deletion",
        "EBF1-deletion",
        "PAR1-deletion",
    ];
    let lesions: serde_json::Map<String, Value> =
        absent.iter().map(|id| ((*id).to_owned(), json!("absent"))).collect();
    let mrd = |at: &str, sample: &str| json!({ "timepoint": at, "status": "undetected", "sensitivity": 0.00001, "sample": sample });
    let marrow = |at: &str| json!({ "timepoint": at, "value": 2 });
    json!({
        "ageYears": 8, "sex": "male", "wbc": 42, "lineage": "B", "phenotype": "common", "cd19": "positive", "downSyndrome": false,
        "cd22": "positive", "cd20Percent": 40, "cnsStatus": "CNS1", "testicular": false, "steroidPretreatment": false,
        "substantialComorbidity": false, "modalNumber": 46, "dnaIndex": 1.0, "prednisoneResponse": "good", "ecog": 0,
        "comorbidities": [], "lesions": lesions,
        "disease": { "phase": "remission", "remission": 1, "firstRemission": "after-first-course" },
        "marrowBlastsPercent": [marrow("day-8"), marrow("day-15"), marrow("end-of-induction")],
        "mrd": [
            mrd("day-8", "blood"), mrd("day-15", "marrow"), mrd("end-of-induction", "marrow"),
            mrd("end-of-consolidation", "marrow"), mrd("week-10", "marrow"), mrd("week-16", "marrow"),
        ]
    })
}

/// Every fact known: nothing to inquire.
#[divan::bench]
fn complete_patient(bencher: divan::Bencher) {
    let intake = intake(&complete());
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// The same with twelve results outstanding: the full inquiry.
#[divan::bench]
fn twelve_unknown(bencher: divan::Bencher) {
    let mut json = complete();
    for id in [
        "KMT2A-r",
        "KMT2A::AFF1",
        "ETV6::RUNX1",
        "TCF3::HLF",
        "iAMP21",
        "IKZF1-deletion",
        "TP53",
        "Ph-like",
    ] {
        json["lesions"][id] = json!("pending");
    }
    for field in ["cnsStatus", "dnaIndex", "prednisoneResponse", "testicular"] {
        json[field] = json!("pending");
    }
    let intake = intake(&json);
    bencher.bench(|| stratall::assess(divan::black_box(&intake)));
}

/// A karyotype of three clones, read alone.
#[divan::bench]
fn karyotype(bencher: divan::Bencher) {
    let text = "56,XY,+X,+4,+6,+10,+14,+17,+18,+21,+21,+mar[4]/57,idem,+8[9]/46,XY[7]";
    bencher.bench(|| stratall::karyotype::read(divan::black_box(text)));
}

/// The same with reading and writing JSON, as the npm package and the example do.
#[divan::bench]
fn json_to_json(bencher: divan::Bencher) {
    let json = json!({ "ageYears": 45, "wbc": 42, "lineage": "B" });
    bencher.bench(|| stratall::assess_json(divan::black_box(&json)).to_string());
}
