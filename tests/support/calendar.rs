//! Asking for a schedule, and finding one's way in it.

use serde_json::{Value, json};
use stratall::schedule_json;

use crate::support::dosing::but;

/// The answer to a request for a regimen, with these changes to it.
pub fn ask(regimen: &str, changes: Value, intake: Value) -> Value {
    let mut request =
        json!({ "regimen": regimen, "start": "2026-01-05", "effusion": false, "intake": intake });
    for (key, value) in changes.as_object().unwrap() {
        request[key] = value.clone();
    }
    schedule_json(&request)
}

/// The schedule of a regimen; the request has nothing wrong.
pub fn schedule(regimen: &str, changes: Value, intake: Value) -> Value {
    let answer = ask(regimen, changes, intake);
    assert_eq!(answer["issues"], json!([]), "{}", answer["issues"]);
    answer["schedule"].clone()
}

/// A phase by its id.
pub fn phase<'a>(schedule: &'a Value, id: &str) -> &'a Value {
    schedule["phases"].as_array().unwrap().iter().find(|p| p["id"] == id).unwrap()
}

/// A day of a course.
pub fn day(phase: &Value, course: usize, day: i64) -> &Value {
    let days = phase["courses"][course]["days"].as_array().unwrap();
    days.iter().find(|d| d["day"] == day).unwrap_or_else(|| panic!("no day {day}"))
}

/// Drug and number of doses of each item of a day.
pub fn drugs(day: &Value) -> Vec<(&str, u64)> {
    let items = day["items"].as_array().unwrap();
    items.iter().map(|i| (i["drug"].as_str().unwrap(), i["count"].as_u64().unwrap())).collect()
}

/// The ids of what is looked at on a day.
pub fn milestones(day: &Value) -> Vec<&str> {
    day["milestones"].as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap()).collect()
}

/// Nine years old, 30 kg.
pub fn child() -> Value {
    but(json!({ "ageYears": 9, "weightKg": 30, "heightCm": 135, "creatinineMgDl": 0.5 }))
}
