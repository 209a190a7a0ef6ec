//! What stands beside a computed dose: the dose as published, its way and days, what sources say differently; and why a
//! phase has no date.

use crate::support::dosing::{but, well};
use serde_json::{Value, json};
use stratall::schedule_json;

fn phase(regimen: &str, intake: Value, choices: &Value, id: &str) -> Value {
    let request = json!({
        "regimen": regimen, "start": "2026-01-05", "effusion": false, "choices": choices, "intake": intake
    });
    let phases = schedule_json(&request)["schedule"]["phases"].clone();
    phases.as_array().unwrap().iter().find(|p| p["id"] == id).unwrap().clone()
}

fn dose(phase: &Value, drug: &str) -> Value {
    phase["doses"].as_array().unwrap().iter().find(|d| d["drug"] == drug).unwrap().clone()
}

fn child() -> Value {
    but(json!({ "ageYears": 9, "weightKg": 30, "heightCm": 135, "creatinineMgDl": 0.5 }))
}

#[test]
fn a_dose_shows_what_was_published_its_way_and_its_days() {
    let odd = phase("hyper-cvad", well(), &json!({}), "odd");
    let shown = |drug: &str| {
        let d = dose(&odd, drug);
        [&d["published"], &d["route"], &d["days"]].map(|v| v.as_str().unwrap().to_owned())
    };
    assert_eq!(
        shown("cyclophosphamide"),
        ["300 mg/m², no cap: none in the text read", "iv", "1-3"]
    );
    assert_eq!(shown("dexamethasone"), ["40 mg, no cap: a fixed amount", "po-or-iv", "1-4 11-14"]);
    assert_eq!(shown("mesna")[1], "iv-continuous");
    assert_eq!(shown("doxorubicin")[2], "4");
}

/// Two sources that differ stand beside each other.
#[test]
fn what_another_source_says_of_a_dose_stands_beside_it() {
    let cyclophosphamide =
        dose(&phase("hyper-cvad", well(), &json!({}), "odd"), "cyclophosphamide");
    let differs = cyclophosphamide["differs"].as_array().unwrap();
    assert_eq!(differs.len(), 2, "{differs:?}");
    assert_eq!(differs[1]["sources"], json!(["hcvad-order-set"]));
    let cns = phase("hyper-cvad", well(), &json!({}), "cns");
    let cytarabine = cns["intrathecal"].as_array().unwrap();
    let cytarabine = cytarabine.iter().find(|d| d["drug"] == "cytarabine").unwrap();
    assert_eq!(cytarabine["differs"].as_array().unwrap().len(), 2, "day 7, day 8");
}

#[test]
fn courses_given_in_turn_have_no_date_until_one_is_entered() {
    let of = |id: &str| phase("hyper-cvad", well(), &json!({}), id);
    assert_eq!(of("odd")["start"], "2026-01-05");
    for id in ["even", "cns"] {
        assert_eq!(of(id)["start"], Value::Null, "{id}");
        assert!(
            of(id)["startWords"].as_str().unwrap().contains("given in turn with others"),
            "{id}"
        );
    }
    let after =
        phase("graall-2005", but(json!({ "ageYears": 30 })), &json!({}), "late-intensification");
    assert_eq!(after["start"], Value::Null);
    assert!(after["startWords"].as_str().unwrap().contains("what goes before it is given in turn"));
}

#[test]
fn a_choice_of_phases_has_no_date_until_one_is_chosen() {
    for id in ["im-capizzi", "im-hd"] {
        let open = phase("abfm-mbfm", child(), &json!({}), id);
        assert!(
            open["startWords"].as_str().unwrap().contains("is not decided"),
            "{id}: {}",
            open["startWords"]
        );
    }
    let chosen = json!({ "interim-maintenance": "im-hd" });
    let words = phase("abfm-mbfm", child(), &chosen, "im-hd")["startWords"].clone();
    assert!(!words.as_str().unwrap().contains("is not decided"), "{words}");
}
