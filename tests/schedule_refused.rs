//! Bad input to a schedule: a clear message, no dose, no panic.

use crate::support::calendar::{ask, phase, schedule};
use crate::support::dosing::{but, well};
use serde_json::{Value, json};
use stratall::schedule_json;

fn no_dose(s: &Value) {
    for p in s["phases"].as_array().unwrap() {
        for d in p["doses"].as_array().unwrap().iter().chain(p["intrathecal"].as_array().unwrap()) {
            assert_ne!(d["outcome"]["status"], "given", "{d}");
        }
        for day in
            p["courses"].as_array().unwrap().iter().flat_map(|c| c["days"].as_array().unwrap())
        {
            for item in day["items"]
                .as_array()
                .unwrap()
                .iter()
                .chain(day["intrathecal"].as_array().unwrap())
            {
                assert_eq!(item["amount"], json!(null));
            }
        }
    }
}

#[test]
fn a_regimen_against_cd19_without_cd19_gives_no_dose() {
    let s = schedule("e1910", json!({}), but(json!({ "cd19": "negative" })));
    no_dose(&s);
    assert_eq!(s["refusals"][0]["code"], "no-target");
    assert!(
        s["refusals"][0]["message"].as_str().unwrap().contains("needs CD19, and CD19 is negative")
    );
}

#[test]
fn a_regimen_for_others_gives_no_dose() {
    let s = schedule("d-alba", json!({}), well());
    no_dose(&s);
    assert!(s["refusals"][0]["message"].as_str().unwrap().contains("BCR::ABL1 is absent"));
    let s = schedule(
        "hyper-cvad",
        json!({}),
        but(json!({ "ageYears": null, "ageDays": 200, "weightKg": 7, "heightCm": 65 })),
    );
    no_dose(&s);
    assert_eq!(s["refusals"][0]["code"], "infant");
    assert_eq!(s["phases"].as_array().unwrap().len(), 5, "the regimen is shown all the same");
    let s = schedule("calgb-10403", json!({}), well());
    assert_eq!(
        s["warnings"],
        json!([
            "the regimen was given to patients with age at least 17 years and age at most 39 years, which this patient is not"
        ])
    );
    let s = schedule("calgb-10403", json!({}), but(json!({ "ageYears": null })));
    assert!(s["warnings"][0].as_str().unwrap().ends_with("enter the age"));
}

#[test]
fn a_pregnant_woman_gets_no_drug_against_the_leukaemia() {
    let s = schedule("hyper-cvad", json!({}), but(json!({ "sex": "female", "pregnant": true })));
    for d in phase(&s, "even")["doses"].as_array().unwrap() {
        let supportive =
            ["methylprednisolone", "leucovorin"].contains(&d["drug"].as_str().unwrap());
        let for_others = d["outcome"]["status"] == "not-for-this-patient";
        assert_eq!(d["outcome"]["status"] == "given", supportive && !for_others, "{}", d["drug"]);
    }
}

#[test]
fn a_slip_is_an_issue_and_the_field_is_needed() {
    for (key, value) in [("weightKg", 700.0), ("heightCm", 17.0), ("creatinineMgDl", 80.0)] {
        let mut intake = well();
        intake[key] = json!(value);
        let answer = ask("hyper-cvad", json!({}), intake);
        let issue = &answer["issues"][0];
        assert_eq!((&issue["code"], &issue["severity"]), (&json!("out-of-range"), &json!("error")));
        let mtx = &phase(&answer["schedule"], "even")["doses"][0]["outcome"];
        assert_eq!((&mtx["status"], &mtx["code"]), (&json!("refused"), &json!("needs")));
    }
}

#[test]
fn a_request_that_cannot_be_met_says_why() {
    let codes = |request: Value| -> Vec<String> {
        let answer = schedule_json(&request);
        answer["issues"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| i["code"].as_str().unwrap().to_owned())
            .collect()
    };
    for (request, code) in [
        (json!(null), "wrong-shape"),
        (json!({}), "unknown-regimen"),
        (json!({ "regimen": "nothing" }), "unknown-regimen"),
        (json!({ "regimen": 7 }), "wrong-shape"),
        (json!({ "regimen": "gmall", "start": "2026-02-30" }), "not-a-date"),
        (json!({ "regimen": "gmall", "bsa": "haycock" }), "unknown-word"),
        (json!({ "regimen": "gmall", "risk": "low" }), "unknown-word"),
        (json!({ "regimen": "gmall", "ommaya": "yes" }), "wrong-shape"),
        (json!({ "regimen": "gmall", "effusion": 1 }), "wrong-shape"),
        (json!({ "regimen": "gmall", "choices": [] }), "wrong-shape"),
        (json!({ "regimen": "gmall", "choices": { "a": 1 } }), "wrong-shape"),
        (json!({ "regimen": "gmall", "choices": { "a": "b" } }), "unknown-choice"),
        (
            json!({ "regimen": "abfm-mbfm", "choices": { "interim-maintenance": "other" } }),
            "unknown-choice",
        ),
        (
            json!({ "regimen": "pethema-hr11", "choices": { "induction-1/asparaginase": "#3" } }),
            "unknown-choice",
        ),
        (json!({ "regimen": "gmall", "choices": { "": "prephase" } }), "unknown-choice"),
        (
            json!({ "regimen": "gmall", "choices": { "prephase/": "dexamethasone" } }),
            "unknown-choice",
        ),
        (json!({ "regimen": "gmall", "starts": { "nothing": "2026-01-01" } }), "unknown-phase"),
        (json!({ "regimen": "hyper-cvad", "starts": { "odd#5": "2026-01-01" } }), "unknown-phase"),
        (json!({ "regimen": "hyper-cvad", "starts": { "odd#0": "2026-01-01" } }), "unknown-phase"),
        (json!({ "regimen": "hyper-cvad", "starts": { "odd": "soon" } }), "not-a-date"),
        (json!({ "regimen": "gmall", "colour": "red" }), "unknown-field"),
        (json!({ "regimen": "gmall", "intake": [] }), "not-an-object"),
    ] {
        assert!(
            codes(request.clone()).contains(&code.to_owned()),
            "{request}: {:?}",
            codes(request.clone())
        );
    }
    let answer = schedule_json(
        &json!({ "regimen": "hyper-cvad", "choices": { "cns/site": "vincristine" } }),
    );
    assert_eq!(answer["schedule"], json!(null));
    assert!(answer["issues"][0]["hint"].as_str().unwrap().contains("cns/site"));
    assert_eq!(
        codes(json!({ "regimen": "hyper-cvad", "starts": { "odd#4": "2026-01-01" } })),
        [""; 0]
    );
    // What only doses read is read, and no remark says otherwise.
    let both = json!({ "bilirubinMgDl": 1, "anthracyclines": { "idarubicin": 10 } });
    assert_eq!(codes(json!({ "regimen": "gmall", "intake": both })), [""; 0]);
    assert_eq!(stratall::assess_json(&both)["issues"], json!([]));
}
