//! Transplant after each source for itself, and the views shown with the phases: sections 7 of the risk dossier and 9.4 of
//! the regimen dossier.

use crate::plan_options::{
    after, child_b, found, infant, lesions, mrd, open, reasons, sections, status, t_all,
};
use crate::support;
use crate::support::{sound_adult_b, with};
use serde_json::{Value, json};
use stratall::knowledge::{CONFLICTS, VIEWS};
use stratall::treatment::views;

fn adult(more: Value) -> Value {
    with(&sound_adult_b(), more)
}

fn ph(more: Value) -> Value {
    with(&adult(json!({ "lesions": lesions(&["BCR::ABL1"]) })), more)
}

#[test]
fn nccn_favours_transplant_for_poor_genetics_or_mrd_and_prints_no_number() {
    let poor = adult(json!({ "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "present" } }));
    let clear = [
        json!({ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" }),
    ];
    assert_eq!(status(&with(&poor, json!({ "mrd": clear })), "transplant-nccn-b"), "recommended");
    assert_eq!(status(&after(&adult(json!({})), 0.001, 0.001), "transplant-nccn-b"), "recommended");
    open(&adult(json!({ "mrd": clear })), "transplant-nccn-b", &["recommended", "possible"]);
    assert_eq!(status(&ph(json!({})), "transplant-nccn-b"), "excluded");
    assert_eq!(status(&t_all(30), "transplant-nccn-b"), "excluded");
    let age =
        |n: u16| status(&with(&poor, json!({ "ageYears": n, "mrd": clear })), "transplant-nccn-b");
    assert_eq!([14, 15, 16].map(age), ["excluded", "recommended", "recommended"]);
}

#[test]
fn eln_and_ewall_read_mrd_below_at_and_above_their_limits() {
    let at =
        |induction: f64, consolidation: f64| after(&adult(json!({})), induction, consolidation);
    for (value, eln, ewall) in [
        (0.000_09, "possible", "possible"),
        (0.0001, "alternative", "recommended"),
        (0.0002, "alternative", "recommended"),
    ] {
        assert_eq!(status(&at(0.0001, value), "transplant-eln"), eln, "{value}");
        assert_eq!(status(&at(0.0001, value), "transplant-ewall-ebmt"), ewall, "{value}");
    }
    for (value, ewall) in [(0.0009, "possible"), (0.001, "recommended"), (0.002, "recommended")] {
        assert_eq!(status(&at(value, 0.00001), "transplant-ewall-ebmt"), ewall, "{value}");
    }
    assert_eq!(found(&at(0.002, 0.001), "transplant-eln")["verification"], "recalled");
    open(&adult(json!({})), "transplant-eln", &["alternative", "possible"]);
}

#[test]
fn pethema_assigns_chemotherapy_with_good_clearance() {
    let at = |induction: f64, consolidation: f64| {
        status(&after(&adult(json!({})), induction, consolidation), "transplant-pethema")
    };
    assert_eq!(at(0.0009, 0.00009), "excluded");
    assert_eq!(at(0.001, 0.00009), "recommended");
    assert_eq!(at(0.0009, 0.0001), "recommended");
    let age = |n: u16| {
        status(
            &after(&adult(json!({ "ageYears": n, "wbc": 50 })), 0.002, 0.002),
            "transplant-pethema",
        )
    };
    assert_eq!([14, 15, 60, 61].map(age), ["excluded", "recommended", "recommended", "excluded"]);
    let standard = adult(json!({ "ageYears": 20, "wbc": 10 }));
    assert!(
        reasons(&after(&standard, 0.002, 0.002), "transplant-pethema").contains("not high risk")
    );
}

#[test]
fn gimema_transplants_very_high_risk_whatever_the_mrd() {
    let wbc = |n: f64, week_16: f64| {
        status(
            &adult(
                json!({ "wbc": n, "modalNumber": 46, "lesions": lesions(&[]), "mrd": [mrd("week-16", week_16)] }),
            ),
            "transplant-gimema",
        )
    };
    assert_eq!(wbc(100.0, 0.00001), "excluded");
    assert_eq!(wbc(101.0, 0.00001), "recommended");
    assert_eq!(wbc(10.0, 0.0001), "recommended");
    assert_eq!(
        status(&adult(json!({ "ageYears": 66, "wbc": 200 })), "transplant-gimema"),
        "excluded"
    );
}

#[test]
fn graall_finds_no_gain_in_good_responders() {
    let at = |induction: f64, ikzf1: &str| {
        status(
            &after(
                &adult(json!({ "lesions": { "BCR::ABL1": "absent", "IKZF1-deletion": ikzf1 } })),
                induction,
                0.00001,
            ),
            "transplant-graall",
        )
    };
    assert_eq!(at(0.0009, "absent"), "excluded");
    assert_eq!(at(0.001, "absent"), "recommended");
    assert_eq!(at(0.0001, "present"), "alternative");
    assert_eq!(
        status(&after(&adult(json!({ "ageYears": 56 })), 0.01, 0.01), "transplant-graall"),
        "excluded"
    );
}

#[test]
fn ukall14_needs_one_factor() {
    assert_eq!(status(&adult(json!({ "ageYears": 45 })), "transplant-ukall14"), "recommended");
    assert_eq!(status(&ph(json!({ "ageYears": 30 })), "transplant-ukall14"), "recommended");
    assert_eq!(status(&adult(json!({ "ageYears": 24 })), "transplant-ukall14"), "excluded");
    assert_eq!(status(&adult(json!({ "ageYears": 66 })), "transplant-ukall14"), "excluded");
}

#[test]
fn children_are_considered_for_mrd() {
    let at = |value: f64| status(&after(&child_b(), 0.001, value), "transplant-children");
    assert_eq!([0.0009, 0.001, 0.002].map(at), ["possible", "alternative", "alternative"]);
    let m3 = json!({ "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": 30 }], "mrd": [mrd("end-of-consolidation", 0.0001)] });
    let t = with(&with(&t_all(8), m3), json!({ "lesions": { "BCR::ABL1": "absent" } }));
    assert_eq!(status(&t, "transplant-children"), "alternative");
    assert_eq!(
        status(&with(&child_b(), json!({ "ageYears": 18 })), "transplant-children"),
        "excluded"
    );
}

#[test]
fn only_the_highest_risk_infants_are_transplanted() {
    let clear = [
        json!({ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" }),
    ];
    let at = |days: u16, wbc: f64, response: &str| {
        let more =
            json!({ "ageDays": days, "wbc": wbc, "prednisoneResponse": response, "mrd": clear });
        status(&with(&infant(true), more), "transplant-infants")
    };
    assert_eq!(
        [299.0, 300.0, 301.0].map(|wbc| at(152, wbc, "good")),
        ["excluded", "alternative", "alternative"]
    );
    assert_eq!(at(200, 301.0, "poor"), "excluded");
    assert_eq!(at(152, 20.0, "poor"), "alternative");
    let positive =
        json!({ "prednisoneResponse": "good", "mrd": [mrd("end-of-consolidation", 0.001)] });
    assert_eq!(status(&with(&infant(true), positive), "transplant-infants"), "alternative");
    assert_eq!(status(&infant(false), "transplant-infants"), "excluded");
    assert_eq!(status(&child_b(), "transplant-infants"), "excluded");
}

#[test]
fn ph_positive_disease_is_no_reason_by_itself() {
    let low = [mrd("end-of-consolidation", 0.00001)];
    let features = |more: &[&str]| {
        let mut all = lesions(&["BCR::ABL1"]);
        for id in ["IKZF1plus", "antecedent-CML"] {
            all[id] = json!(if more.contains(&id) { "present" } else { "absent" });
        }
        ph(json!({ "lesions": all, "mrd": low }))
    };
    assert_eq!(status(&features(&[]), "transplant-ph-positive"), "alternative");
    // Poor features by themselves: considered.
    for feature in ["IKZF1plus", "antecedent-CML"] {
        assert_eq!(
            status(&features(&[feature]), "transplant-ph-positive"),
            "alternative",
            "{feature}"
        );
        assert!(
            reasons(&features(&[feature]), "transplant-ph-positive").contains("poor risk"),
            "{feature}"
        );
    }
    let high = ph(json!({ "mrd": [mrd("end-of-consolidation", 0.0001)] }));
    assert_eq!(status(&high, "transplant-ph-positive"), "recommended");
    let child = |value: f64| {
        status(
            &ph(json!({ "ageYears": 12, "mrd": [mrd("end-of-consolidation", value)] })),
            "transplant-ph-positive",
        )
    };
    assert_eq!(child(0.000_09), "excluded");
    assert_eq!(child(0.0001), "alternative");
    assert_eq!(status(&adult(json!({})), "transplant-ph-positive"), "excluded");
}

#[test]
fn second_remission_of_an_adult_is_for_transplant() {
    let second = |prior: bool| json!({ "disease": { "phase": "remission", "remission": 2, "priorTransplant": prior } });
    assert_eq!(status(&adult(second(false)), "transplant-second-remission"), "recommended");
    assert_eq!(status(&adult(second(true)), "transplant-second-remission"), "possible");
    assert_eq!(
        status(&with(&child_b(), second(false)), "transplant-second-remission"),
        "alternative"
    );
    for first in ["transplant-eln", "transplant-ewall-ebmt", "transplant-nccn-b"] {
        assert_eq!(status(&adult(second(false)), first), "excluded", "{first}");
    }
    let first = json!({ "disease": { "phase": "remission", "remission": 1 } });
    assert_eq!(status(&adult(first), "transplant-second-remission"), "excluded");
    let relapsed =
        json!({ "disease": { "phase": "relapsed", "relapseNumber": 1, "priorTransplant": false } });
    assert_eq!(status(&adult(relapsed), "transplant-second-remission"), "possible");
}

#[test]
fn no_donor_excludes_and_leaves_the_search_and_the_autograft() {
    let alone = ph(json!({ "donor": "none", "mrd": [mrd("end-of-consolidation", 0.00001)] }));
    for id in [
        "transplant-ph-positive",
        "transplant-ukall14",
        "conditioning-myeloablative",
        "conditioning-reduced",
    ] {
        assert_eq!(status(&alone, id), "excluded", "{id}");
    }
    assert_eq!(status(&alone, "autologous-ph-positive"), "possible");
    assert_eq!(status(&ph(json!({})), "autologous-ph-positive"), "excluded");
    assert_eq!(status(&alone, "early-donor-search"), "recommended");
}

#[test]
fn the_three_groups_of_the_hct_ci_lead_to_the_conditioning() {
    let at = |age: u16, items: Value| adult(json!({ "ageYears": age, "comorbidities": items }));
    let full =
        |p: &Value| (status(p, "conditioning-myeloablative"), status(p, "conditioning-reduced"));
    let two = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let low = at(30, json!([]));
    assert_eq!(full(&low), two("alternative", "possible"));
    assert!(reasons(&low, "conditioning-myeloablative").contains("14 %"));
    let middle = at(30, json!(["arrhythmia"]));
    assert_eq!(full(&middle), two("alternative", "possible"));
    assert!(reasons(&middle, "conditioning-myeloablative").contains("21 %"));
    let high = at(30, json!(["arrhythmia", "moderate-pulmonary"]));
    assert_eq!(full(&high), two("possible", "alternative"));
    assert!(reasons(&high, "conditioning-myeloablative").contains("41 %"));
    let by_age = |age: u16| full(&at(age, json!([])));
    assert_eq!(by_age(39), two("alternative", "possible"));
    assert_eq!(by_age(40), two("possible", "possible"));
    assert_eq!(by_age(49), two("possible", "possible"));
    assert_eq!(by_age(50), two("possible", "alternative"));
}

fn shown(intake: &Value) -> Vec<String> {
    let all = sections(intake)
        .into_iter()
        .flat_map(|s| s["views"].as_array().cloned().unwrap_or_default());
    all.map(|v| v["id"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_view_has_its_rule_and_names_conflicts_that_exist() {
    let rules: Vec<&str> = views::SHOWN.iter().map(|(id, _)| *id).collect();
    let records: Vec<&str> = VIEWS.iter().map(|v| v.id).collect();
    assert_eq!(rules, records);
    for id in VIEWS.iter().flat_map(|v| v.conflicts) {
        assert!(CONFLICTS.iter().any(|c| c.id == *id), "{id}");
    }
}

#[test]
fn each_view_is_shown_to_one_patient_and_each_patient_sees_those_that_concern_him() {
    let blank = shown(&json!({}));
    assert_eq!(blank, ["cranial-irradiation", "transplant-first-remission", "transplant-donor"]);
    let older = shown(&adult(
        json!({ "ageYears": 60, "cd20": 0.3, "mrd": [mrd("end-of-consolidation", 0.0001)] }),
    ));
    for id in
        ["paediatric-age", "inotuzumab-first-line", "outlook", "mrd-limit", "transplant-fitness"]
    {
        assert!(older.contains(&id.to_owned()), "{id}: {older:?}");
    }
    assert!(!older.contains(&"ph-first-line".to_owned()));
    let positive = shown(&ph(json!({})));
    assert!(
        positive.contains(&"ph-first-line".to_owned()) && positive.contains(&"tki-stop".to_owned())
    );
    assert!(!shown(&child_b()).contains(&"paediatric-age".to_owned()));
}

#[test]
fn a_view_keeps_each_body_apart_with_its_sources() {
    let all = sections(&ph(json!({})));
    let view = all
        .iter()
        .flat_map(|s| s["views"].as_array().unwrap())
        .find(|v| v["id"] == "tki-stop")
        .unwrap()
        .clone();
    assert_eq!(view["says"][0]["body"], "ELN 2024");
    assert_eq!(view["says"][0]["verification"], "secondary");
    assert_eq!(view["says"][1]["sources"], json!(["seed-b"]));
    let cited = support::assess(ph(json!({})))["sources"].to_string();
    assert!(cited.contains("eln-2024-secondhand"));
}
