//! The calendar of every regimen, for patients of each age: what is recalled is hidden, what is for others is not there,
//! every dose printed with its days is on them, and a day with an intrathecal dose has one puncture.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::support::calendar::{ask, child, day, drugs, phase, schedule};
use crate::support::dosing::but;
use serde_json::{Value, json};
use stratall::treatment::regimen::REGIMENS;

/// A child, adults on both sides of the limits of age, with B-ALL with and without BCR::ABL1 and with T-ALL.
fn patients() -> Vec<Value> {
    let mut all = Vec::new();
    for age in [json!({}), json!({ "ageYears": 58 }), json!({ "ageYears": 75 })] {
        all.push(but(age));
    }
    all.push(child());
    let lineages = [
        json!({ "lesions": { "BCR::ABL1": "present", "KMT2A-r": "absent" } }),
        json!({ "lineage": "T", "cd19": "negative", "cd22": "negative" }),
    ];
    let both = |patient: &Value| {
        lineages.iter().map(|more| changed(patient, more)).collect::<Vec<Value>>()
    };
    let more: Vec<Value> = all.iter().flat_map(both).collect();
    all.extend(more);
    all
}

/// A patient with other entries.
fn changed(patient: &Value, more: &Value) -> Value {
    let mut intake = patient.clone();
    for (key, value) in more.as_object().unwrap() {
        intake[key] = value.clone();
    }
    intake
}

/// Every regimen for every patient, with its id; laid out once for all tests.
fn schedules() -> &'static [(&'static str, Value)] {
    static ALL: OnceLock<Vec<(&str, Value)>> = OnceLock::new();
    ALL.get_or_init(lay_out)
}

fn lay_out() -> Vec<(&'static str, Value)> {
    let patients = patients();
    let of = |id: &'static str| {
        patients.iter().map(move |p| (id, ask(id, json!({}), p.clone())["schedule"].clone()))
    };
    let all: Vec<(&str, Value)> = REGIMENS.iter().flat_map(|r| of(r.id)).collect();
    assert!(all.iter().all(|(id, s)| s["regimen"] == *id));
    all
}

fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of[name].as_array().map_or(&[], Vec::as_slice)
}

fn phases(schedules: &[(&'static str, Value)]) -> Vec<(String, Value)> {
    let of = |(id, s): &(&'static str, Value)| {
        let named = |p: &Value| (format!("{id}, {}", p["id"]), p.clone());
        list(s, "phases").iter().map(named).collect::<Vec<_>>()
    };
    schedules.iter().flat_map(of).collect()
}

/// Recalled and hidden are one: nothing recalled stands in the open, and nothing that was read is closed away.
#[test]
fn what_is_recalled_is_hidden_and_nothing_else() {
    fn walk(at: &Value, path: &str, seen: &mut BTreeSet<(String, bool)>) {
        if let (Some(state), Some(hidden)) = (at["verification"].as_str(), at["hidden"].as_bool()) {
            assert_eq!(hidden, state == "recalled", "{path}: {at}");
            seen.insert((path.to_owned(), hidden));
        }
        match at {
            Value::Array(all) => all.iter().for_each(|v| walk(v, path, seen)),
            Value::Object(all) => {
                all.iter().for_each(|(k, v)| walk(v, &format!("{path}/{k}"), seen))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut seen = BTreeSet::new();
    for (_, schedule) in schedules() {
        walk(schedule, "", &mut seen);
    }
    for path in ["", "/phases", "/phases/doses", "/phases/intrathecal", "/phases/doses/adjustments"]
    {
        for hidden in [true, false] {
            assert!(seen.contains(&(path.to_owned(), hidden)), "{path}: {hidden} never occurs");
        }
    }
}

/// A day shows a dose as hidden exactly where its record is, and so does the running total of anthracyclines.
#[test]
fn a_day_hides_what_its_record_hides() {
    let mut seen = BTreeSet::new();
    let schedules = schedules();
    for (name, phase) in phases(schedules) {
        for day in list(&phase, "courses").iter().flat_map(|c| list(c, "days")) {
            for (items, records) in [("items", "doses"), ("intrathecal", "intrathecal")] {
                for item in list(day, items) {
                    let at = usize::try_from(item["dose"].as_u64().unwrap()).unwrap();
                    assert_eq!(item["hidden"], list(&phase, records)[at]["hidden"], "{name}");
                    seen.insert((items, item["hidden"].as_bool().unwrap()));
                }
            }
        }
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
    let mut totals = BTreeSet::new();
    for (id, schedule) in schedules {
        for entry in list(&schedule["anthracyclines"], "entries") {
            let of = phase(schedule, entry["phase"].as_str().unwrap());
            let course = usize::try_from(entry["course"].as_u64().unwrap() - 1).unwrap();
            let day = day(of, course, entry["day"].as_i64().unwrap());
            let item = list(day, "items").iter().find(|i| i["drug"] == entry["drug"]).unwrap();
            let (of_phase, of_item) =
                (of["hidden"].as_bool().unwrap(), item["hidden"].as_bool().unwrap());
            assert_eq!(entry["hidden"], of_phase || of_item, "{id}: {entry}");
            totals.insert((of_phase, of_item));
        }
    }
    assert_eq!(totals.into_iter().collect::<Vec<_>>(), [(false, false), (true, true)]);
}

/// A dose that the text prints for others is on no day and in no sum; any other with printed days is on its days.
#[test]
fn a_dose_for_others_is_on_no_day_and_any_other_is() {
    let mut others = BTreeSet::new();
    for (name, phase) in phases(schedules()) {
        for (items, records) in [("items", "doses"), ("intrathecal", "intrathecal")] {
            for (at, record) in list(&phase, records).iter().enumerate() {
                let for_others = record["outcome"]["status"] == "not-for-this-patient";
                let expected = !for_others && record["days"] != "";
                for course in list(&phase, "courses") {
                    let mut days = list(course, "days").iter();
                    let found = days.any(|d| list(d, items).iter().any(|i| i["dose"] == at));
                    assert_eq!(found, expected, "{name}: {} {}", record["drug"], record["applies"]);
                }
                if for_others {
                    others.insert(items);
                }
            }
        }
    }
    assert_eq!(others.len(), 2, "no dose is for others: {others:?}");
}

/// What is not counted of anthracyclines is what this patient could be given: the limit of age or of risk that keeps a
/// record from him is no gap in the total.
#[test]
fn an_anthracycline_for_others_is_no_gap_in_the_total() {
    let drugs = ["doxorubicin", "daunorubicin", "epirubicin", "idarubicin", "mitoxantrone"];
    let nothing: Value = drugs.into_iter().map(|drug| (drug.to_owned(), json!(0))).collect();
    let patient = changed(&child(), &json!({ "anthracyclines": nothing }));
    let of = |risk: &str| {
        schedule("dfci", json!({ "risk": risk }), patient.clone())["anthracyclines"].clone()
    };
    assert_eq!(of("high")["notCounted"], json!(["Doxorubicin has no printed days"]));
    assert_eq!(of("standard")["notCounted"], json!([]));
    let day_1 = |s: &Value| s["entries"].as_array().unwrap().len();
    assert!(day_1(&of("standard")) < day_1(&of("high")), "high risk has more doses");
}

/// One puncture a day however many drugs go in, no better verified than the worst of them; none without a drug.
#[test]
fn a_day_with_an_intrathecal_dose_has_one_puncture() {
    let grave =
        |state: &Value| ["seen", "secondary", "recalled"].iter().position(|s| state == s).unwrap();
    let mut several = false;
    for (name, phase) in phases(schedules()) {
        for day in list(&phase, "courses").iter().flat_map(|c| list(c, "days")) {
            let given = list(day, "intrathecal");
            let states: Vec<usize> = given
                .iter()
                .map(|i| usize::try_from(i["dose"].as_u64().unwrap()).unwrap())
                .map(|at| grave(&list(&phase, "intrathecal")[at]["verification"]))
                .collect();
            let punctures = list(day, "milestones").iter().filter(|m| m["id"] == "lumbar-puncture");
            let found: Vec<usize> = punctures.map(|m| grave(&m["verification"])).collect();
            let expected: Vec<usize> = states.iter().copied().max().into_iter().collect();
            assert_eq!(found, expected, "{name}, day {}", day["day"]);
            several |= given.len() > 1;
        }
    }
    assert!(several, "no day has two drugs");
}

/// As many doses as are printed: eight on eight days are one a day, eight in four courses of two days are too.
#[test]
fn the_calendar_has_as_many_doses_as_the_text() {
    let s = schedule("bfm-4drug", json!({ "choices": { "hr-1": "hr-1" } }), child());
    let ia = phase(&s, "ia");
    let asparaginase = |day: &Value| {
        let item = list(day, "items").iter().find(|i| i["drug"] == "asparaginase").cloned();
        item.map(|i| (day["day"].as_i64().unwrap(), i["count"].clone(), i["until"].clone()))
    };
    let found: Vec<_> = list(&ia["courses"][0], "days").iter().filter_map(asparaginase).collect();
    let printed = [12, 15, 18, 21, 24, 27, 30, 33].map(|d| (d, json!(1), json!(null)));
    assert_eq!(found, printed);

    let s = schedule("mini-hcvd-ino", json!({}), but(json!({ "ageYears": 65 })));
    let rituximab = phase(&s, "rituximab");
    let courses = list(rituximab, "courses");
    let each = |c: &Value| -> Vec<u64> {
        list(c, "days").iter().flat_map(|d| drugs(d).into_iter().map(|(_, n)| n)).collect()
    };
    assert_eq!(courses.len(), 4);
    assert!(courses.iter().all(|c| each(c) == [1, 1]), "{courses:?}");
}

/// What is counted to the square metre is counted as printed, not back from an amount that was rounded.
#[test]
fn an_anthracycline_counts_as_printed() {
    for (id, printed) in [("bfm-4drug", "30"), ("abfm-mbfm", "25"), ("dfci", "30")] {
        for weight in [31, 33, 37, 41, 43] {
            let patient = changed(&child(), &json!({ "weightKg": weight }));
            let s = schedule(id, json!({}), patient);
            let entries = list(&s["anthracyclines"], "entries");
            assert!(!entries.is_empty() && entries.iter().all(|e| e["mgPerM2"] == printed), "{id}");
        }
    }
}

/// A dose that rises and cannot be calculated says why on each of its days, where an amount would stand.
#[test]
fn a_rising_dose_that_is_refused_says_why_on_its_days() {
    let choices = json!({ "choices": { "interim-maintenance": "im-capizzi" } });
    let s = schedule("abfm-mbfm", choices, changed(&child(), &json!({ "weightKg": null })));
    for n in [1, 11, 21, 31, 41] {
        let items = list(day(phase(&s, "im-capizzi"), 0, n), "items");
        let rising = items.iter().find(|i| i["drug"] == "methotrexate").unwrap();
        assert_eq!(
            (&rising["amount"], &rising["refusal"]["code"]),
            (&json!(null), &json!("needs"))
        );
        assert!(list(&rising["refusal"], "needs").contains(&json!("weightKg")), "{rising}");
    }
}
