//! The calendar: days, dates, choices, milestones, running totals, and the JSON.

use crate::support::calendar::{child, day, drugs, milestones, phase, schedule};
use crate::support::dosing::{but, well};
use serde_json::{Value, json};
use stratall::treatment::adjustment::{Look, MILESTONES};

#[test]
fn a_day_has_its_date_and_its_doses() {
    let s = schedule("abfm-mbfm", json!({}), child());
    let induction = phase(&s, "induction");
    assert_eq!(induction["start"], "2026-01-05");
    let first = day(induction, 0, 1);
    assert_eq!(first["date"], "2026-01-05");
    assert_eq!(drugs(first), [("dexamethasone", 1), ("vincristine", 1), ("daunorubicin", 1)]);
    assert_eq!(first["intrathecal"][0]["amount"], "70 mg");
    assert_eq!(milestones(first), ["lumbar-puncture", "heart-before"]);
    assert_eq!(day(induction, 0, 29)["date"], "2026-02-02");
    // Once on one of three days, not three times.
    let peg = &day(induction, 0, 4)["items"][1];
    assert_eq!(
        (&peg["drug"], &peg["count"], &peg["until"]),
        (&json!("pegaspargase"), &json!(1), &json!(6))
    );
    assert_eq!(drugs(day(induction, 0, 5)), [("dexamethasone", 1)]);
    // The next phase has no date: its predecessor's length is not printed.
    let consolidation = phase(&s, "consolidation");
    assert_eq!(consolidation["start"], json!(null));
    assert!(consolidation["startWords"].as_str().unwrap().contains("length"));
    assert_eq!(day(consolidation, 0, 1)["date"], json!(null));
}

#[test]
fn days_counted_from_nought_start_on_the_first_day() {
    let s = schedule("aall1731-blina", json!({}), child());
    let induction = phase(&s, "induction");
    assert_eq!(
        (&day(induction, 0, 0)["date"], &day(induction, 0, 7)["date"]),
        (&json!("2026-01-05"), &json!("2026-01-12"))
    );
    assert!(
        milestones(day(induction, 0, 7)).contains(&"blood-day-8"),
        "the eighth day is day 7 there"
    );
    // The step by which methotrexate rises was not read: only the first dose is there.
    let im = phase(&s, "im-1");
    assert_eq!(drugs(day(im, 0, 0)), [("vincristine", 1), ("methotrexate", 1)]);
    assert_eq!(drugs(day(im, 0, 10)), [("vincristine", 1)]);
    assert!(im["missing"].as_str().unwrap().contains("days 10, 20, 30 and 40"));
}

#[test]
fn days_before_the_first_have_no_nought() {
    let s = schedule("lal1811", json!({}), but(json!({ "lesions": { "BCR::ABL1": "present" } })));
    let core = phase(&s, "core");
    assert_eq!(day(core, 0, -14)["date"], "2025-12-22");
    assert_eq!(day(core, 0, -1)["date"], "2026-01-04");
    assert_eq!(day(core, 0, 1)["date"], "2026-01-05");
}

#[test]
fn a_start_that_is_entered_counts() {
    let starts = json!({ "starts": { "consolidation": "2026-02-09" } });
    let s = schedule("abfm-mbfm", starts, child());
    assert_eq!(day(phase(&s, "consolidation"), 0, 8)["date"], "2026-02-16");
    let s = schedule("bfm-4drug", json!({ "start": null }), child());
    assert_eq!(s["start"], json!(null));
    assert!(phase(&s, "ia")["startWords"].as_str().unwrap().contains("no start date"));
    assert_ne!(phase(&s, "ib")["countedFrom"], "", "its first day is day 36 of the protocol");
    assert_eq!(phase(&s, "ia")["countedFrom"], "");
}

/// Courses of a block are given in turn with others: only dates that are entered are dates.
#[test]
fn blocks_in_turn_are_not_dated_by_guess() {
    let s = schedule("hyper-cvad", json!({}), well());
    let (odd, even) = (phase(&s, "odd"), phase(&s, "even"));
    assert_eq!(odd["courses"].as_array().unwrap().len(), 4);
    assert_eq!(
        (&odd["courses"][0]["start"], &odd["courses"][1]["start"]),
        (&json!("2026-01-05"), &json!(null))
    );
    assert_eq!(even["start"], json!(null));
    assert!(even["startWords"].as_str().unwrap().contains("in turn"));
    let starts = json!({ "starts": { "even": "2026-01-26", "odd#2": "2026-02-16" } });
    let s = schedule("hyper-cvad", starts, well());
    assert_eq!(day(phase(&s, "even"), 0, 2)["date"], "2026-01-27");
    assert_eq!(day(phase(&s, "odd"), 1, 4)["date"], "2026-02-19");
    // Twice a day by the hour; a number of doses ends it.
    assert_eq!(drugs(day(odd, 0, 1))[0], ("cyclophosphamide", 2));
    assert_eq!(drugs(day(phase(&s, "even"), 0, 2)), [("cytarabine", 2), ("methylprednisolone", 2)]);
    let sums: Vec<u64> = (1..=3).map(|n| drugs(day(odd, 0, n))[0].1).collect();
    assert_eq!(sums, [2, 2, 2], "six doses");
}

#[test]
fn a_cycle_of_printed_length_dates_the_next() {
    let ph = but(json!({ "lesions": { "BCR::ABL1": "present" } }));
    let s = schedule("pona-blina", json!({}), ph);
    let induction = phase(&s, "induction");
    let starts: Vec<&str> = induction["courses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["start"].as_str().unwrap())
        .collect();
    assert_eq!(starts, ["2026-01-05", "2026-02-16", "2026-03-30", "2026-05-11", "2026-06-22"]);
    assert_eq!(phase(&s, "maintenance")["start"], "2026-08-03");
}

#[test]
fn five_doses_by_the_hour_are_five() {
    let s = schedule("bfm-4drug", json!({ "choices": { "hr-1": "hr-1-bfm-95" } }), child());
    let hr = phase(&s, "hr-1-bfm-95");
    let count =
        |n| drugs(day(hr, 0, n)).into_iter().find(|(d, _)| *d == "cyclophosphamide").unwrap().1;
    assert_eq!([2, 3, 4].map(count), [2, 2, 1]);
    assert!(drugs(day(hr, 0, 5)).contains(&("cytarabine", 2)), "two doses on one day");
    assert!(
        s["phases"].as_array().unwrap().iter().all(|p| p["id"] != "hr-1"),
        "the other one was not chosen"
    );
}

#[test]
fn rising_doses_rise_on_the_calendar() {
    let s = schedule(
        "abfm-mbfm",
        json!({ "choices": { "interim-maintenance": "im-capizzi" } }),
        child(),
    );
    let im = phase(&s, "im-capizzi");
    assert_eq!(im["undecided"], false);
    let amount = |n| {
        let item = day(im, 0, n)["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|i| i["drug"] == "methotrexate")
            .unwrap()
            .clone();
        item["amount"].as_str().unwrap().to_owned()
    };
    // 1.0607 m²: 100, 150, 200, 250, 300 mg/m².
    assert_eq!([1, 11, 21, 31, 41].map(amount), ["106 mg", "159 mg", "212 mg", "265 mg", "318 mg"]);
    let last = day(im, 0, 41)["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["drug"] == "methotrexate")
        .unwrap();
    assert_eq!(last["working"][0], "dose 5: 100 + 4 × 50 = 300 mg/m²");
}

#[test]
fn an_open_choice_is_said_and_not_dated() {
    let s = schedule("abfm-mbfm", json!({ "starts": { "consolidation": "2026-02-09" } }), child());
    for id in ["im-capizzi", "im-hd"] {
        assert_eq!(
            (&phase(&s, id)["undecided"], &phase(&s, id)["start"]),
            (&json!(true), &json!(null))
        );
    }
    let s = schedule("pethema-hr11", json!({}), well());
    let both: Vec<&Value> = phase(&s, "induction-1")["doses"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["choice"] == "asparaginase")
        .collect();
    assert_eq!(both.len(), 2);
    assert!(both.iter().all(|d| d["undecided"] == true));
    for choice in ["pegaspargase", "#2"] {
        let s = schedule(
            "pethema-hr11",
            json!({ "choices": { "induction-1/asparaginase": choice } }),
            well(),
        );
        let one: Vec<&Value> = phase(&s, "induction-1")["doses"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|d| d["choice"] == "asparaginase")
            .collect();
        assert_eq!(
            (one.len(), &one[0]["drug"], &one[0]["undecided"]),
            (1, &json!("pegaspargase"), &json!(false))
        );
    }
    let s =
        schedule("hyper-cvad", json!({ "ommaya": true, "choices": { "cns/site": "#2" } }), well());
    let mtx: Vec<&Value> = phase(&s, "cns")["intrathecal"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["drug"] == "methotrexate")
        .collect();
    assert_eq!((mtx.len(), &mtx[0]["outcome"]["low"]["amount"]), (1, &json!("6 mg")));
}

#[test]
fn tablets_of_methotrexate_say_once_a_week_and_have_no_invented_day() {
    let s = schedule("maint-std", json!({}), child());
    let maintenance = phase(&s, "maintenance");
    let at = maintenance["doses"]
        .as_array()
        .unwrap()
        .iter()
        .position(|d| d["drug"] == "methotrexate")
        .unwrap();
    assert_eq!(maintenance["doses"][at]["often"], "once a week, never daily");
    for day in maintenance["courses"][0]["days"].as_array().unwrap() {
        assert!(day["items"].as_array().unwrap().iter().all(|i| i["dose"] != at));
    }
    assert_eq!(maintenance["doses"][0]["often"], "a day");
    assert!(
        maintenance["doses"][0]["outcome"]["low"]["tabletsAWeek"]
            .as_str()
            .unwrap()
            .contains("× 50 mg")
    );
}

#[test]
fn anthracyclines_run_in_three_columns() {
    let s = schedule("hyper-cvad", json!({}), well());
    let a = &s["anthracyclines"];
    assert_eq!(a["total"], json!(["200", "200", "200"]));
    assert_eq!(a["entries"].as_array().unwrap().len(), 4);
    assert_eq!(
        a["notEntered"].as_array().unwrap().len(),
        5,
        "earlier treatment is not known, and said so"
    );
    assert_eq!(milestones(day(phase(&s, "odd"), 0, 4)), ["heart-before"]);
    assert_eq!(milestones(day(phase(&s, "odd"), 1, 4)), [""; 0]);
    let echo = &day(phase(&s, "odd"), 0, 4)["milestones"][0];
    assert_eq!(
        (&echo["sources"], &echo["verification"]),
        (&json!(["label-doxorubicin"]), &json!("seen"))
    );

    // 100 mg/m² of daunorubicin before: the older count passes 250 with the fourth dose, the others do not.
    let before = but(json!({ "anthracyclines": { "daunorubicin": 100 } }));
    let s = schedule("hyper-cvad", json!({}), before);
    let a = &s["anthracyclines"];
    assert_eq!(
        (&a["before"], &a["total"]),
        (&json!(["100", "50", "60"]), &json!(["300", "250", "260"]))
    );
    assert_eq!(a["entries"][2]["aboveFlag"], json!([]), "250 is not above 250");
    assert_eq!(a["entries"][3]["aboveFlag"], json!(["older", "ighg"]));
    assert_eq!(milestones(day(phase(&s, "odd"), 3, 4)), ["heart-at-flag"]);
    assert_eq!(a["notEntered"].as_array().unwrap().len(), 4);
}

#[test]
fn above_the_limit_no_anthracycline_is_shown() {
    let with = |mg: f64| {
        schedule("hyper-cvad", json!({}), but(json!({ "anthracyclines": { "doxorubicin": mg } })))
    };
    let at = |s: &Value| day(phase(s, "odd"), 3, 4)["items"][0].clone();
    assert_eq!(at(&with(250.0))["amount"], "90.9 mg", "450 is not above 450");
    let stopped = at(&with(250.1));
    assert_eq!(stopped["amount"], json!(null));
    assert_eq!(stopped["refusal"]["code"], "anthracycline-limit");
    assert!(stopped["refusal"]["message"].as_str().unwrap().contains("older, cog, ighg"));
    let s = with(251.0);
    assert_eq!(day(phase(&s, "odd"), 2, 4)["items"][0]["amount"], "90.9 mg");
    // Above the flag from the start: nothing passes it later.
    assert_eq!(milestones(day(phase(&s, "odd"), 0, 4)), ["heart-before"]);
}

#[test]
fn what_is_not_counted_is_said() {
    let s = schedule("hyper-cvad", json!({}), but(json!({ "lvefPercent": null })));
    assert_eq!(s["anthracyclines"]["entries"], json!([]));
    assert_eq!(s["anthracyclines"]["notCounted"], json!(["Doxorubicin has no calculated dose"]));
    // A fixed amount is divided by the surface: 10 ÷ 1.8181.
    let s = schedule("ewall-bb", json!({}), but(json!({ "ageYears": 60 })));
    assert_eq!(s["anthracyclines"]["entries"][0]["mgPerM2"], "5.5");
    assert_eq!(
        s["anthracyclines"]["total"][2],
        json!(null),
        "the IGHG has no factor for idarubicin"
    );
}

#[test]
fn milestones_of_a_phase_have_their_words() {
    let s = schedule("bfm-4drug", json!({}), child());
    let of = |id| -> Vec<String> {
        phase(&s, id)["milestones"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(of("ia"), ["end-of-induction"]);
    assert_eq!(of("ib"), ["end-of-consolidation"]);
    assert_eq!(of("maintenance"), ["during-maintenance"]);
    assert_eq!(of("m"), [""; 0]);
    let looks: Vec<&str> = MILESTONES.iter().map(|m| m.look.id()).collect();
    assert_eq!(looks, ["mrd", "marrow-and-mrd", "mrd", "bcr-abl1", "mrd", "bcr-abl1", "mrd"]);
    assert_eq!([Look::Marrow, Look::Heart].map(Look::id), ["marrow", "echocardiogram"]);
    let ph = schedule("lal1205", json!({}), but(json!({ "lesions": { "BCR::ABL1": "present" } })));
    let ids: Vec<&Value> = phase(&ph, "induction")["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| &m["id"])
        .collect();
    assert_eq!(ids, ["end-of-induction", "bcr-abl1"]);
}

/// Weeks 10 to 16 come once, however many phases of consolidation there are.
#[test]
fn the_end_of_consolidation_comes_once() {
    let marked = |regimen: &str, intake: Value| -> Vec<(String, String)> {
        let s = schedule(regimen, json!({}), intake);
        let phases = s["phases"].as_array().unwrap().clone();
        let each = phases.iter().flat_map(|p| {
            let of = p["milestones"].as_array().unwrap().iter();
            of.map(|m| (p["id"].as_str().unwrap().to_owned(), m["id"].as_str().unwrap().to_owned()))
                .collect::<Vec<_>>()
        });
        each.collect()
    };
    let count = |all: &[(String, String)], id: &str| all.iter().filter(|m| m.1 == id).count();
    for regimen in ["pethema-hr11", "e1910"] {
        assert_eq!(count(&marked(regimen, well()), "end-of-consolidation"), 1, "{regimen}");
    }
    // Each cohort has its own; only that with BCR::ABL1 has transcripts.
    let cohorts = marked("blina-pomp", but(json!({ "ageYears": 70 })));
    assert_eq!(count(&cohorts, "end-of-consolidation"), 2);
    let transcripts: Vec<&str> =
        cohorts.iter().filter(|m| m.1 == "bcr-abl1").map(|m| m.0.as_str()).collect();
    assert_eq!(transcripts, ["ph-induction", "ph-consolidation", "ph-maintenance"]);
}

/// 110 kg on 170 cm: an index of 38, and a clearance that the weight inflates.
#[test]
fn the_clearance_of_the_obese_stands_with_both_weights() {
    let of = |kg: f64| schedule("hyper-cvad", json!({}), but(json!({ "weightKg": kg })));
    // 30 kg/m² are 86.7 kg.
    let thin = of(86.69);
    assert_eq!(thin["body"]["clearanceAdjusted"], json!(null));
    assert_eq!(thin["warnings"], json!([]));
    assert!(of(86.7)["body"]["clearanceAdjusted"]["value"].is_string());
    let s = of(110.0);
    // Ideal 65.94, adjusted 83.56 kg: 95 × 83.56 ÷ (72 × 0.9) = 122.5 against 161.3.
    assert_eq!(s["body"]["clearance"]["value"], "161.3");
    assert_eq!(s["body"]["clearanceAdjusted"]["value"], "122.5");
    let warning = s["warnings"][0].as_str().unwrap();
    assert!(warning.contains("161.3") && warning.contains("122.5"), "{warning}");
}

/// A first diagnosis runs from nothing, and says so; a relapse without the earlier doses gives no anthracycline.
#[test]
fn earlier_anthracyclines_that_are_not_entered() {
    let s = schedule("hyper-cvad", json!({}), well());
    let said = s["anthracyclines"]["notCounted"][0].as_str().unwrap();
    assert!(said.contains("counts as nothing given before"), "{said}");
    let s = schedule("hyper-cvad", json!({}), but(json!({ "disease": { "phase": "relapsed" } })));
    assert_eq!(s["anthracyclines"]["entries"], json!([]));
    assert_eq!(day(phase(&s, "odd"), 0, 4)["items"][0]["amount"], json!(null));
}

#[test]
fn du_bois_is_a_choice() {
    let s = schedule("hyper-cvad", json!({ "bsa": "du-bois" }), well());
    assert_eq!(s["body"]["formula"], "du-bois");
    assert_eq!(
        (&s["body"]["mosteller"]["value"], &s["body"]["duBois"]["value"]),
        (&json!("1.8181"), &json!("1.8097"))
    );
    assert_eq!(
        phase(&s, "odd")["doses"][0]["outcome"]["low"]["working"][0],
        "300 mg/m² × 1.8097 m² = 542.91 mg"
    );
}
