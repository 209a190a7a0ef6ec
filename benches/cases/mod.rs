//! The patients of the benchmarks, the same natively and in wasm.

use serde_json::{Value, json};
use stratall::Assessment;
use stratall::facts::{Complete, project};
use stratall::inquiry::forget;
use stratall::patient::{Intake, validate};
use stratall::risk::SCHEMES;

/// A name and the intake.
pub type Case = (&'static str, fn() -> Value);

/// What is timed.
pub const PATIENTS: [Case; 5] = [
    ("blank form", || json!({})),
    ("half-known child with T-ALL", half_known),
    ("adult of the first two schemes", adult),
    ("complete patient", complete),
    ("twelve unknown", twelve_unknown),
];

/// A karyotype of three clones.
pub const KARYOTYPE: &str = "56,XY,+X,+4,+6,+10,+14,+17,+18,+21,+21,+mar[4]/57,idem,+8[9]/46,XY[7]";

pub fn intake(json: &Value) -> Intake {
    Intake::from_json(json).0
}

/// The assessment of somebody new: without what is kept of the searches made before.
pub fn assess(intake: &Intake) -> Assessment {
    forget();
    stratall::assess(intake)
}

/// The facts of one of [`PATIENTS`], the unknown ones taken as anything possible.
pub fn facts(name: &str) -> Complete {
    let patient = PATIENTS.iter().find(|(n, _)| *n == name).map(|(_, json)| json());
    project(&validate(&intake(&patient.unwrap_or_default())).0).first()
}

/// How many rows were answered: every scheme decided for one completion of the facts.
pub fn groups(facts: &Complete) -> usize {
    SCHEMES.iter().map(|scheme| scheme.decision.row(facts)).sum()
}

fn half_known() -> Value {
    json!({ "ageYears": 5, "wbc": 20, "lineage": "T", "cnsStatus": "CNS1" })
}

fn adult() -> Value {
    json!({
        "ageYears": 45, "sex": "male", "wbc": 42, "lineage": "B", "phenotype": "common", "cd19": "positive",
        "cd22": "positive", "cnsStatus": "CNS1", "testicular": false, "steroidPretreatment": false,
        "substantialComorbidity": false,
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": "absent" },
        "marrowBlastsPercent": [ { "timepoint": "day-15", "value": 2 }, { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": [ { "timepoint": "end-of-induction", "value": 0.0005 }, { "timepoint": "end-of-consolidation", "value": 0.0001 } ]
    })
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

/// The complete patient with twelve results outstanding: the full inquiry.
fn twelve_unknown() -> Value {
    let Value::Object(mut patient) = complete() else { return Value::Null };
    for field in ["cnsStatus", "dnaIndex", "prednisoneResponse", "testicular"] {
        patient.insert(field.to_owned(), json!("pending"));
    }
    if let Some(Value::Object(lesions)) = patient.get_mut("lesions") {
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
            lesions.insert(id.to_owned(), json!("pending"));
        }
    }
    Value::Object(patient)
}
