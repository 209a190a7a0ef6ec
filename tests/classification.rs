//! The entity under WHO-HAEM5 and ICC 2022, as a clinician would check it.

use crate::support;
use serde_json::{Value, json};
use stratall::classification::SYSTEMS;
use stratall::decision::Rule;

/// Every lesion that defines an entity here, absent, and a diploid count: B-ALL, NOS.
fn nothing_found() -> Value {
    let absent = [
        "BCR::ABL1",
        "KMT2A-r",
        "ETV6::RUNX1",
        "TCF3::PBX1",
        "TCF3::HLF",
        "iAMP21",
        "hypodiploidy",
        "ABL-class",
        "JAK-STAT",
        "CRLF2-r",
        "Ph-like",
        "DUX4-r",
        "MEF2D-r",
        "ZNF384-r",
        "NUTM1-r",
        "MYC-r",
        "PAX5-P80R",
        "PAX5alt",
        "IGH-r",
    ];
    let lesions: serde_json::Map<String, Value> =
        absent.iter().map(|l| ((*l).to_owned(), json!("absent"))).collect();
    json!({ "ageYears": 30, "lineage": "B", "phenotype": "common", "modalNumber": 46, "lesions": lesions })
}

/// `nothing_found` with these lesions as given.
fn found(lesions: &[(&str, &str)]) -> Value {
    let mut intake = nothing_found();
    for (id, state) in lesions {
        intake["lesions"][*id] = json!(state);
    }
    intake
}

/// The entity, or the possible ones, under WHO and under ICC.
fn entities(intake: Value) -> [String; 2] {
    let systems = support::assess(intake)["classification"]["systems"].clone();
    assert_eq!(systems[0]["id"], "who-haem5");
    assert_eq!(systems[1]["id"], "icc-2022");
    [0, 1].map(|at: usize| {
        let system = &systems[at];
        let possible: Vec<&str> =
            system["possible"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        match system["status"].as_str().unwrap() {
            "determined" => system["entity"].as_str().unwrap().to_owned(),
            status => format!("{status}: {}", possible.join(", ")),
        }
    })
}

#[test]
fn one_lesion_names_its_entity_in_both() {
    let cases = [
        ("BCR::ABL1", "b-bcr-abl1", "b-bcr-abl1"),
        ("KMT2A-r", "b-kmt2a", "b-kmt2a"),
        ("ETV6::RUNX1", "b-etv6-runx1", "b-etv6-runx1"),
        ("TCF3::PBX1", "b-tcf3-pbx1", "b-tcf3-pbx1"),
        ("TCF3::HLF", "b-tcf3-hlf", "b-tcf3-hlf"),
        ("iAMP21", "b-iamp21", "b-iamp21"),
        ("DUX4-r", "b-other-defined", "b-dux4"),
        ("MEF2D-r", "b-other-defined", "b-mef2d"),
        ("ZNF384-r", "b-other-defined", "b-znf384"),
        ("NUTM1-r", "b-other-defined", "b-nutm1"),
        ("MYC-r", "b-other-defined", "b-myc"),
        ("PAX5-P80R", "b-other-defined", "b-pax5-p80r"),
        ("PAX5alt", "b-other-defined", "b-pax5alt"),
        ("ABL-class", "b-ph-like", "b-ph-like-abl-class"),
        ("JAK-STAT", "b-ph-like", "b-ph-like-jak-stat"),
        ("CRLF2-r", "b-ph-like", "b-ph-like-jak-stat"),
        ("Ph-like", "b-ph-like", "b-ph-like-nos"),
        ("IGH-r", "b-igh", "b-igh"),
    ];
    for (lesion, who, icc) in cases {
        assert_eq!(entities(found(&[(lesion, "present")])), [who, icc], "{lesion}");
    }
}

#[test]
fn nos_only_when_every_defining_lesion_is_known_absent() {
    assert_eq!(entities(nothing_found()), ["b-nos", "b-nos"]);
    let lesions = nothing_found()["lesions"].as_object().unwrap().clone();
    for lesion in lesions.keys() {
        let open = entities(found(&[(lesion, "unknown")]));
        for possible in open {
            assert!(
                possible.starts_with("one-of: ") && possible.ends_with("b-nos"),
                "{lesion}: {possible}"
            );
        }
    }
    let uncounted = support::with(&nothing_found(), json!({ "modalNumber": null }));
    assert!(entities(uncounted)[0].starts_with("one-of"), "the number is a defining lesion");
}

#[test]
fn icc_splits_hypodiploidy_and_who_does_not() {
    let count = |n: u32| {
        let mut intake = found(&[("hypodiploidy", "present")]);
        intake["modalNumber"] = json!(n);
        entities(intake)
    };
    assert_eq!(count(26), ["b-hypodiploid", "b-near-haploid"]);
    assert_eq!(count(29), ["b-hypodiploid", "b-near-haploid"]);
    assert_eq!(count(30), ["b-hypodiploid", "b-low-hypodiploid"]);
    assert_eq!(count(39), ["b-hypodiploid", "b-low-hypodiploid"]);
    assert_eq!(count(40), ["b-hypodiploid", "b-hypodiploid"], "no printed place was read");
    let mut unnumbered = found(&[("hypodiploidy", "present")]);
    unnumbered["modalNumber"] = Value::Null;
    assert_eq!(
        entities(unnumbered),
        ["b-hypodiploid", "one-of: b-near-haploid, b-low-hypodiploid, b-hypodiploid"]
    );
}

#[test]
fn a_count_is_high_hyperdiploid_from_51_and_open_from_60() {
    let count =
        |n: u32| entities(support::with(&nothing_found(), json!({ "modalNumber": n })))[0].clone();
    assert_eq!(count(50), "b-nos");
    assert_eq!(count(51), "b-high-hyperdiploid");
    assert_eq!(count(59), "b-high-hyperdiploid");
    assert_eq!(count(60), "one-of: b-high-hyperdiploid, b-nos");
    assert_eq!(count(65), "one-of: b-high-hyperdiploid, b-nos");
    assert_eq!(count(66), "b-nos");
}

#[test]
fn two_defining_lesions_are_both_said_and_none_is_preferred() {
    let intake = found(&[("BCR::ABL1", "present"), ("KMT2A-r", "present")]);
    assert_eq!(entities(intake.clone()), ["several: b-bcr-abl1, b-kmt2a"; 2]);
    let view = support::assess(intake)["classification"].clone();
    assert_eq!(view["status"], "several");
    assert_eq!(view["entity"], Value::Null);
    assert_eq!(view["label"], "B-ALL with BCR::ABL1; B-ALL with KMT2A rearrangement");
    // Two that WHO puts in one entity are one there.
    let both = found(&[("DUX4-r", "present"), ("PAX5alt", "present")]);
    assert_eq!(entities(both), ["b-other-defined", "several: b-dux4, b-pax5alt"]);
    // BCR::ABL1-like is not said of BCR::ABL1.
    let ph = found(&[("BCR::ABL1", "present"), ("Ph-like", "present"), ("ABL-class", "present")]);
    assert_eq!(entities(ph), ["b-bcr-abl1"; 2]);
}

#[test]
fn lineage_comes_first() {
    let t = |phenotype| {
        entities(
            json!({ "lineage": "T", "phenotype": phenotype, "lesions": { "KMT2A-r": "present" } }),
        )
    };
    assert_eq!(t("ETP"), ["t-etp"; 2]);
    assert_eq!(t("near-ETP"), ["t-nos"; 2]);
    assert_eq!(t("cortical-T"), ["t-nos"; 2]);
    assert_eq!(entities(json!({ "lineage": "T" })), ["one-of: t-etp, t-nos"; 2]);
    let burkitt = json!({ "phenotype": "mature-B", "lesions": { "MYC-r": "present" } });
    assert_eq!(entities(burkitt), ["mature-b"; 2]);
}

#[test]
fn what_was_read_and_what_is_recalled() {
    let systems =
        support::assess(found(&[("KMT2A-r", "present")]))["classification"]["systems"].clone();
    assert_eq!(systems[0]["verification"], "recalled", "the WHO list was not reached");
    assert_eq!(systems[1]["verification"], "seen", "ICC's table prints it");
    let hypodiploid = support::assess(found(&[("hypodiploidy", "present")]));
    assert_eq!(hypodiploid["classification"]["systems"][1]["verification"], "recalled");
    let provisional =
        support::assess(found(&[("PAX5alt", "present")]))["classification"]["systems"].clone();
    assert_eq!(provisional[0]["provisional"], false);
    assert_eq!(provisional[1]["provisional"], true);
}

#[test]
fn the_report_carries_who_at_the_top() {
    for intake in
        [nothing_found(), json!({}), found(&[("DUX4-r", "present"), ("iAMP21", "present")])]
    {
        let view = support::assess(intake)["classification"].clone();
        for field in
            ["status", "entity", "label", "possible", "pivotal", "criteria", "verification"]
        {
            assert_eq!(view[field], view["systems"][0][field], "{field}");
        }
    }
}

fn words(intake: Value, list: &str) -> Vec<String> {
    let view = support::assess(intake)["classification"][list].clone();
    let all = view.as_array().unwrap().iter().map(|f| f["words"].as_str().unwrap().to_owned());
    all.collect()
}

#[test]
fn frequencies_are_those_of_this_age_and_this_lesion() {
    let kmt2a = |age: Value| {
        let intake = support::with(&found(&[("KMT2A-r", "present")]), age);
        words(intake, "frequencies").join(" | ")
    };
    let infant = kmt2a(json!({ "ageYears": null, "ageDays": 100 }));
    assert!(
        infant.contains("90 %") && infant.contains("79 %") && !infant.contains("adults"),
        "{infant}"
    );
    let adult = kmt2a(json!({ "ageYears": 45 }));
    assert!(
        adult.contains("15 %") && adult.contains("t(4;11) 5 %") && !adult.contains("infants"),
        "{adult}"
    );
    assert!(kmt2a(json!({ "ageYears": 70 })).contains("rare above 60"));
    assert_eq!(kmt2a(json!({ "ageYears": null })), "", "an unknown age has no band");
    assert!(words(nothing_found(), "frequencies").is_empty(), "nothing is there");
    let t = json!({ "ageYears": 45, "lineage": "T", "phenotype": "ETP", "lesions": { "KMT2A-r": "present" } });
    assert_eq!(words(t, "frequencies").len(), 1, "figures of B-ALL are not said of T-ALL");
}

#[test]
fn targets_are_shown_where_they_are_there_and_say_what_the_label_says() {
    let kmt2a = words(found(&[("KMT2A-r", "present")]), "targets").join(" | ");
    for part in
        ["relapsed or refractory", "translocation", "from 1 year", "tandem duplication excluded"]
    {
        assert!(kmt2a.contains(part), "{part}: {kmt2a}");
    }
    assert!(words(nothing_found(), "targets").is_empty(), "unknown antigens are no target");
    let antigens = json!({ "cd19": "positive", "cd22": "positive", "cd20Percent": 20 });
    let shown = words(support::with(&nothing_found(), antigens.clone()), "targets").join(" | ");
    for drug in ["Blinatumomab", "Inotuzumab", "Rituximab", "CAR-T"] {
        assert!(shown.contains(drug), "{drug}: {shown}");
    }
    let t = support::with(&json!({ "lineage": "T" }), antigens);
    assert!(words(t, "targets").is_empty(), "the labels are for B-cell precursor ALL");
    let jak = words(found(&[("CRLF2-r", "present")]), "targets").join(" | ");
    assert!(jak.contains("in trials only"), "{jak}");
}

/// The rows of lineage come first, those for what is left over last, and no other has the answer for everyone.
#[test]
fn defining_rows_lie_between_lineage_and_what_is_left_over() {
    for system in SYSTEMS {
        let ids: Vec<&str> = system.decision.rows.iter().map(|r| r.answer.id).collect();
        assert_eq!(ids[..system.defining.start], ["mature-b", "t-etp", "t-nos"], "{}", system.id);
        assert_eq!(ids[system.defining.end..], ["b-igh", "b-nos"], "{}", system.id);
        assert!(matches!(system.decision.rows.last().unwrap().when, Rule::Always));
    }
}
