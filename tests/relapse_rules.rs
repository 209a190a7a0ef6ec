//! Rules R1 to R15: a patient for whom each applies, one for whom it does not, one for whom it is open; limits of age, time
//! and burden.

use crate::support::relapse::{child, high, mrd, ph, rule, t_all};
use crate::support::{assess, disease, lesions, plan_option, relapsed_b, status, with};
use serde_json::{Value, json};
use stratall::treatment::relapse::RULES;

/// Each rule with a patient for whom it applies, one for whom it does not, and one for whom it is open, with the fact.
fn cases() -> Vec<(&'static str, Value, Value, Value, &'static str)> {
    let base = relapsed_b();
    let on = |more: Value| disease(&relapsed_b(), more);
    let sites = |list: Value| on(json!({ "site": list }));
    let lost = |antigen: &str, drug: &str| {
        let after = disease(&relapsed_b(), json!({ "priorTherapies": [drug] }));
        with(&after, json!({ antigen: "negative" }))
    };
    let young = with(&base, json!({ "ageYears": 20 }));
    let second = disease(&young, json!({ "relapseNumber": "2" }));
    let late = on(
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": null }),
    );
    let open_time = json!({ "diagnosisDate": null, "relapseDate": null, "endOfTherapyDate": null });
    let kmt2a = lesions(&base, json!({ "KMT2A-r": "present" }));
    vec![
        ("R1", mrd(json!(0.001)), mrd(json!(0.000_99)), mrd(json!(null)), "the latest MRD"),
        (
            "R2",
            high(),
            base.clone(),
            with(&base, json!({ "marrowBlastsPercent": [] })),
            "leukaemic burden at relapse",
        ),
        (
            "R3",
            base.clone(),
            high(),
            with(&base, json!({ "marrowBlastsPercent": [] })),
            "leukaemic burden at relapse",
        ),
        (
            "R4",
            base.clone(),
            with(&base, json!({ "donor": "none" })),
            with(&base, json!({ "donor": null })),
            "donor",
        ),
        (
            "R5",
            on(json!({ "priorTransplant": true })),
            base.clone(),
            on(json!({ "priorTransplant": null })),
            "earlier transplant",
        ),
        (
            "R6",
            lost("cd19", "blinatumomab"),
            base.clone(),
            with(&on(json!({ "priorTherapies": ["blinatumomab"] })), json!({ "cd19": null })),
            "CD19",
        ),
        (
            "R7",
            lost("cd22", "inotuzumab"),
            base.clone(),
            with(&on(json!({ "priorTherapies": ["inotuzumab"] })), json!({ "cd22": null })),
            "CD22",
        ),
        (
            "R8",
            sites(json!(["marrow", "cns"])),
            base.clone(),
            sites(json!(null)),
            "overt disease of the central nervous system at relapse",
        ),
        (
            "R9",
            second.clone(),
            young.clone(),
            disease(&young, json!({ "relapseNumber": null })),
            "which relapse",
        ),
        ("R10", base.clone(), child(), with(&base, json!({ "cd19": null })), "CD19"),
        (
            "R11",
            child(),
            base.clone(),
            disease(&child(), json!({ "relapseNumber": null })),
            "which relapse",
        ),
        ("R12", ph(), base.clone(), lesions(&base, json!({ "BCR::ABL1": null })), "BCR::ABL1"),
        (
            "R13",
            kmt2a,
            base.clone(),
            lesions(&base, json!({ "KMT2A-r": null })),
            "KMT2A rearrangement",
        ),
        ("R14", late, base.clone(), on(open_time), "time from diagnosis to relapse"),
        (
            "R15",
            base.clone(),
            with(&base, json!({ "goals": "palliative" })),
            with(&base, json!({ "lineage": null })),
            "lineage",
        ),
        (
            "T",
            t_all(),
            base.clone(),
            with(&t_all(), json!({ "lineage": null, "phenotype": null })),
            "lineage",
        ),
    ]
}

#[test]
fn each_rule_applies_to_one_not_to_another_and_is_open_for_a_third() {
    let listed: Vec<&str> = cases().iter().map(|c| c.0).collect();
    assert_eq!(listed, RULES.iter().map(|r| r.id).collect::<Vec<_>>());
    for (id, applies, others, open, fact) in cases() {
        assert_eq!(rule(&applies, id)["status"], "applies", "{id}: {applies}");
        assert_eq!(rule(&others, id)["status"], "not-applicable", "{id}: {others}");
        let view = rule(&open, id);
        assert_eq!(view["status"], "depends", "{id}: {open}");
        let named = view["dependsOn"].as_array().unwrap();
        assert!(named.iter().any(|f| f == fact), "{id} names {named:?}, not {fact}");
    }
}

#[test]
fn no_rule_applies_on_a_blank_form() {
    for r in RULES {
        assert_eq!(rule(&json!({}), r.id)["status"], "depends", "{}", r.id);
    }
}

#[test]
fn a_rule_brings_its_reason_sources_and_state() {
    let assessment = assess(relapsed_b());
    let sources = assessment["sources"].as_array().unwrap();
    for r in assessment["plan"]["relapse"]["rules"].as_array().unwrap() {
        assert!(!r["why"].as_str().unwrap().is_empty() && !r["words"].as_str().unwrap().is_empty());
        assert!(!r["order"].as_array().unwrap().is_empty(), "{}", r["id"]);
        for id in r["sources"].as_array().unwrap() {
            assert!(sources.iter().any(|s| s["id"] == *id), "{}: {id}", r["id"]);
        }
    }
    let state = |id: &str| rule(&relapsed_b(), id)["verification"].clone();
    // What labels, a trial or the seeds print; the rest of the order is recalled.
    for id in ["R1", "R9", "R12", "R15"] {
        assert_eq!(state(id), "seen", "{id}");
    }
    for id in ["R2", "R3", "R4", "R5", "R6", "R7", "R8", "R10", "R13", "R14", "T"] {
        assert_eq!(state(id), "recalled", "{id}");
    }
}

#[test]
fn an_option_says_which_rules_prefer_or_avoid_it() {
    let after = disease(&relapsed_b(), json!({ "priorTransplant": true }));
    let view = plan_option(&assess(after), "inotuzumab-label");
    let says: Vec<(&str, &str)> = view["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["rule"].as_str().unwrap(), m["says"].as_str().unwrap()))
        .collect();
    assert_eq!(says, [("R3", "prefers"), ("R5", "avoids")]);
    let first = plan_option(&assess(relapsed_b()), "blinatumomab-label");
    assert_eq!(
        first["rules"],
        json!([{ "rule": "R3", "says": "prefers", "place": 1, "status": "applies" }])
    );
    // A rule that may apply is named too, as one that depends.
    let open = with(&relapsed_b(), json!({ "marrowBlastsPercent": [] }));
    let view = plan_option(&assess(open), "blinatumomab-label");
    assert_eq!(view["rules"][0]["status"], "depends");
}

#[test]
fn r9_ends_at_the_twenty_sixth_birthday() {
    let second = disease(&relapsed_b(), json!({ "relapseNumber": "2" }));
    for (age, expected) in [(25.0, "applies"), (25.99, "applies"), (26.0, "not-applicable")] {
        let aged = with(&second, json!({ "ageYears": age }));
        assert_eq!(rule(&aged, "R9")["status"], expected, "{age}");
    }
}

#[test]
fn r10_and_r11_meet_at_the_eighteenth_birthday() {
    for (age, adult, child) in
        [(17.99, "not-applicable", "applies"), (18.0, "applies", "not-applicable")]
    {
        let aged = with(&relapsed_b(), json!({ "ageYears": age }));
        assert_eq!(rule(&aged, "R10")["status"], adult, "{age}");
        assert_eq!(rule(&aged, "R11")["status"], child, "{age}");
    }
}

#[test]
fn r11_is_for_high_risk_by_site_and_time() {
    // Late marrow relapse of the B-lineage is S2.
    let late = disease(
        &child(),
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": "2022-02-01" }),
    );
    assert_eq!(rule(&late, "R11")["status"], "not-applicable");
    assert_eq!(status(&child(), "blinatumomab-first-relapse"), "recommended");
    assert_eq!(status(&late, "blinatumomab-first-relapse"), "possible");
    let second = disease(&child(), json!({ "relapseNumber": "2" }));
    assert_eq!(status(&second, "blinatumomab-first-relapse"), "excluded");
    assert_eq!(status(&relapsed_b(), "blinatumomab-first-relapse"), "excluded");
}

#[test]
fn the_burden_is_high_over_half_and_low_at_half() {
    let with_blasts = |percent: f64| {
        with(
            &relapsed_b(),
            json!({ "marrowBlastsPercent": [ { "timepoint": "relapse", "value": percent } ] }),
        )
    };
    for (percent, r2, r3) in [
        (49.9, "not-applicable", "applies"),
        (50.0, "not-applicable", "applies"),
        (50.1, "applies", "not-applicable"),
    ] {
        assert_eq!(rule(&with_blasts(percent), "R2")["status"], r2, "{percent}");
        assert_eq!(rule(&with_blasts(percent), "R3")["status"], r3, "{percent}");
    }
    let bulky = disease(&with_blasts(10.0), json!({ "bulky": true }));
    assert_eq!(rule(&bulky, "R2")["status"], "applies");
}
