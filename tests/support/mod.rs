//! Shared by the integration tests.

pub mod calendar;
pub mod dosing;
pub mod pasted;
pub mod relapse;

use serde_json::{Value, json};
use stratall::assess_json;
use stratall::facts::{FactValue, Facts, Set, project};
use stratall::karyotype::Karyotype;
use stratall::patient::{Intake, Patient, validate};

/// The assessment of an intake written as JSON.
pub fn assess(intake: Value) -> Value {
    assess_json(&intake)
}

/// The patient of an intake.
pub fn patient(intake: &Value) -> Patient {
    validate(&Intake::from_json(intake).0).0
}

/// The facts of an intake.
pub fn facts(intake: &Value) -> Facts {
    project(&patient(intake))
}

/// The set of these values.
pub fn set<T: FactValue>(values: &[T]) -> Set<T> {
    values.iter().copied().collect()
}

/// One scheme's view.
pub fn scheme(assessment: &Value, id: &str) -> Value {
    let found = assessment["schemes"].as_array().and_then(|all| all.iter().find(|s| s["id"] == id));
    found.cloned().unwrap_or(Value::Null)
}

/// `poor`, `one-of: a, b`, or `not-applicable`.
pub fn result(intake: Value, id: &str) -> String {
    let view = scheme(&assess(intake), id);
    match (&view["status"], &view["group"]) {
        (Value::String(status), Value::String(group)) if status == "determined" => group.clone(),
        (Value::String(status), _) if status == "one-of" => {
            let possible: Vec<&str> = view["possible"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            format!("one-of: {}", possible.join(", "))
        }
        (Value::String(status), _) => status.clone(),
        _ => format!("no scheme {id}"),
    }
}

/// The status of an option and its reasons.
pub fn option(intake: Value, id: &str) -> (String, Vec<String>) {
    let plan = assess(intake)["plan"].clone();
    let sections = plan["phases"]
        .as_array()
        .cloned()
        .unwrap_or_default()
        .into_iter()
        .chain(["transplant", "cns", "relapse", "palliative"].iter().map(|s| plan[*s].clone()));
    for section in sections {
        for option in section["options"].as_array().into_iter().flatten() {
            if option["id"] == id {
                let reasons = option["reasons"].as_array().into_iter().flatten();
                let reasons = reasons.filter_map(Value::as_str).map(str::to_owned).collect();
                return (option["status"].as_str().unwrap_or_default().to_owned(), reasons);
            }
        }
    }
    (format!("no option {id}"), Vec::new())
}

/// An option of any section, by its own id.
pub fn plan_option(assessment: &Value, id: &str) -> Value {
    let plan = &assessment["plan"];
    let names = ["transplant", "cns", "monitoring", "supportive", "relapse", "palliative"];
    let phases = plan["phases"].as_array().into_iter().flatten();
    let sections = phases.chain(names.iter().map(|name| &plan[*name]));
    let mut options = sections.flat_map(|s| s["options"].as_array().into_iter().flatten());
    options.find(|o| o["id"] == id).cloned().unwrap_or(Value::Null)
}

/// The status of an option of any section, by its own id.
pub fn status(intake: &Value, id: &str) -> String {
    let found = plan_option(&assess(intake.clone()), id);
    found["status"].as_str().unwrap_or("no such option").to_owned()
}

/// A fit adult in first relapse of Ph-negative B-ALL with both antigens and a low burden, never transplanted, everything
/// known that the options at relapse ask for.
pub fn relapsed_b() -> Value {
    with(
        &sound_adult_b(),
        json!({
            "disease": {
                "phase": "relapsed", "relapseNumber": "1", "site": ["marrow"], "priorTransplant": false, "priorTherapies": [],
                "priorRegimens": 1, "bulky": false, "diagnosisDate": "2024-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": "2025-02-01"
            },
            "marrowBlastsPercent": [ { "timepoint": "relapse", "value": 20 } ]
        }),
    )
}

/// `intake` with these fields of its disease on top.
pub fn disease(intake: &Value, more: Value) -> Value {
    with(intake, json!({ "disease": with(&intake["disease"], more) }))
}

/// `intake` with these lesions on top.
pub fn lesions(intake: &Value, more: Value) -> Value {
    with(intake, json!({ "lesions": with(&intake["lesions"], more) }))
}

/// The issues as `field: code`.
pub fn issues(assessment: &Value) -> Vec<String> {
    let all = assessment["issues"].as_array().into_iter().flatten();
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    all.map(|i| format!("{}: {}", text(&i["field"]), text(&i["code"]))).collect()
}

/// `base` with the fields of `more` on top.
pub fn with(base: &Value, more: Value) -> Value {
    let mut merged = base.clone();
    if let (Value::Object(target), Value::Object(extra)) = (&mut merged, more) {
        for (key, value) in extra {
            target.insert(key, value);
        }
    }
    merged
}

/// A fit adult with B-ALL and no poor factor of the seed.
pub fn adult_b() -> Value {
    json!({
        "ageYears": 45, "wbc": 10, "lineage": "B", "cd19": "positive", "cd22": "positive", "substantialComorbidity": false,
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": "absent" }
    })
}

/// What keeps no treatment from anybody: sound organs, no earlier event, no medicine, cure as the goal.
pub fn sound() -> Value {
    json!({
        "sex": "male", "weightKg": 70, "heightCm": 175, "lvefPercent": 60, "creatinineUmolL": 80, "bilirubinUln": 0.5, "altXUln": 0.5, "ldhXUln": 1,
        "history": [], "medicines": [], "hbv": "negative", "g6pd": "normal", "tpmt": "normal", "nudt15": "normal",
        "ecog": 0, "comorbidities": [], "donor": "sibling", "goals": "curative", "downSyndrome": false
    })
}

/// [`adult_b`] with [`sound`].
pub fn sound_adult_b() -> Value {
    with(&adult_b(), sound())
}

/// A child with T-ALL and every low-risk condition of AALL0434 and standard-risk condition of AALL1231.
pub fn child_t() -> Value {
    json!({
        "ageYears": 5, "wbc": 20, "lineage": "T", "phenotype": "cortical-T", "cnsStatus": "CNS1", "testicular": false,
        "steroidPretreatment": false,
        "marrowBlastsPercent": [ { "timepoint": "day-15", "value": 2 }, { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": [
            { "timepoint": "end-of-induction", "value": 0.00005, "sample": "marrow" },
            { "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" }
        ]
    })
}

/// A marrow result at the end of induction.
pub fn marrow_mrd(result: Value) -> Value {
    with(&json!({ "timepoint": "end-of-induction", "sample": "marrow" }), result)
}

/// `child_t` with another MRD at the end of induction and of consolidation (fractions).
pub fn child_t_mrd(induction: f64, consolidation: Option<f64>) -> Value {
    let mut mrd =
        vec![json!({ "timepoint": "end-of-induction", "value": induction, "sample": "marrow" })];
    if let Some(value) = consolidation {
        mrd.push(
            json!({ "timepoint": "end-of-consolidation", "value": value, "sample": "marrow" }),
        );
    }
    with(&child_t(), json!({ "mrd": mrd }))
}

/// Every letter, digit and sign stands in exactly one piece; what is unread is returned verbatim.
pub fn account(text: &str, karyotype: &Karyotype) {
    let gap = |gap: &str| gap.chars().all(|c| " ,.;:()[]/'`\"\t\r\n\u{a0}".contains(c));
    let mut end = 0;
    for piece in &karyotype.pieces {
        assert!(
            piece.start >= end && piece.end > piece.start && gap(&text[end..piece.start]),
            "{text}"
        );
        end = piece.end;
    }
    assert!(gap(&text[end..]), "{text}");
    let unread = karyotype.pieces.iter().filter(|p| !p.read).map(|p| &text[p.start..p.end]);
    assert!(unread.eq(karyotype.unread.iter().map(String::as_str)), "{text}");
}
