//! Which patients touch which of the conflicts c1 to c32.

use crate::support;
use serde_json::{Value, json};
use stratall::conflicts::{TOUCHED, When, touched};
use stratall::facts::{FactId, Facts};
use stratall::knowledge::CONFLICTS;
use stratall::patient::Patient;

#[test]
fn the_32_rows_of_the_dossier_are_all_there_each_with_its_condition() {
    let ids: Vec<String> = (1..=32).map(|n| format!("c{n}")).collect();
    assert_eq!(CONFLICTS.iter().map(|c| c.id).collect::<Vec<_>>(), ids);
    assert_eq!(TOUCHED.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    let documents_only: Vec<&str> = TOUCHED
        .iter()
        .filter(|(_, when)| matches!(when, When::Everyone))
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(documents_only, ["c31"]);
}

fn ids(intake: Value) -> Vec<String> {
    let all = support::assess(intake)["conflicts"].clone();
    all.as_array().unwrap().iter().map(|c| c["id"].as_str().unwrap().to_owned()).collect()
}

fn is_touched(id: &str, intake: Value) -> bool {
    ids(intake).iter().any(|c| c == id)
}

fn lesion(id: &str, state: &str) -> Value {
    json!({ "lineage": "B", "lesions": { id: state } })
}

fn mrd(at: &str, value: f64) -> Value {
    json!({ "lineage": "T", "mrd": [{ "timepoint": at, "value": value, "sample": "marrow" }] })
}

fn remission(number: &str) -> Value {
    json!({ "lineage": "B", "cd19": "positive", "disease": { "phase": "remission", "remission": number } })
}

/// For each conflict a patient who touches it and one who does not.
#[test]
fn each_conflict_is_touched_by_one_patient_and_not_by_another() {
    let adult =
        |ph: &str| json!({ "ageYears": 40, "lineage": "B", "lesions": { "BCR::ABL1": ph } });
    let low_mrd = |cd19: &str| {
        let level =
            [json!({ "timepoint": "end-of-induction", "value": 0.0001, "sample": "marrow" })];
        json!({ "lineage": "B", "cd19": cd19, "mrd": level })
    };
    let remission_by = |level: f64| {
        support::with(
            &mrd("end-of-induction", level),
            json!({ "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": 3 }] }),
        )
    };
    let infant =
        |days: u32| json!({ "ageDays": days, "lineage": "B", "lesions": { "KMT2A-r": "present" } });
    let cases: Vec<(&str, Value, Value)> = vec![
        ("c1", lesion("BCR::ABL1", "present"), lesion("BCR::ABL1", "absent")),
        ("c2", json!({ "ageYears": 60 }), json!({ "ageYears": 55 })),
        ("c3", json!({ "ageYears": 65 }), json!({ "ageYears": 66 })),
        ("c4", low_mrd("positive"), low_mrd("negative")),
        ("c5", mrd("end-of-induction", 0.0005), mrd("end-of-induction", 0.001)),
        ("c6", json!({ "lineage": "B", "wbc": 30 }), json!({ "lineage": "B", "wbc": 50 })),
        ("c7", json!({ "lineage": "T", "wbc": 100 }), json!({ "lineage": "T", "wbc": 99.9 })),
        ("c8", json!({ "phenotype": "ETP" }), json!({ "phenotype": "near-ETP" })),
        (
            "c9",
            json!({ "lineage": "B", "modalNumber": 44 }),
            json!({ "lineage": "B", "modalNumber": 46 }),
        ),
        ("c10", json!({ "modalNumber": 62 }), json!({ "modalNumber": 59 })),
        ("c11", lesion("TCF3::PBX1", "present"), lesion("TCF3::HLF", "present")),
        ("c12", lesion("ZNF384-r", "present"), lesion("ZNF384-r", "pending")),
        ("c13", lesion("IKZF1-deletion", "present"), lesion("IKZF1-deletion", "absent")),
        ("c14", lesion("IKZF1plus", "present"), lesion("IKZF1-deletion", "present")),
        ("c15", lesion("CDKN2A/B-deletion", "present"), lesion("CDKN2A/B-deletion", "absent")),
        ("c16", json!({ "cnsStatus": "CNS2b" }), json!({ "cnsStatus": "CNS1" })),
        ("c17", infant(100), infant(400)),
        ("c18", mrd("end-of-induction", 0.0001), mrd("end-of-induction", 0.000_09)),
        ("c19", mrd("end-of-consolidation", 0.001), mrd("end-of-consolidation", 0.0011)),
        ("c20", remission_by(0.01), remission_by(0.009)),
        ("c23", remission("1"), remission("2")),
        ("c24", remission("1"), remission("2")),
        ("c25", json!({ "disease": { "phase": "refractory" } }), remission("1")),
        ("c26", json!({ "donor": "haploidentical" }), json!({ "donor": "sibling" })),
        ("c27", remission("1"), support::with(&remission("1"), json!({ "cd19": "negative" }))),
        ("c28", lesion("KMT2A-r", "present"), lesion("KMT2A-r", "absent")),
        ("c29", adult("absent"), adult("present")),
        ("c30", json!({ "karyotypeAbnormalities": 3 }), json!({ "karyotypeAbnormalities": 2 })),
    ];
    for (id, yes, no) in &cases {
        assert!(is_touched(id, yes.clone()), "{id} by {yes}");
        assert!(!is_touched(id, no.clone()), "{id} by {no}");
    }
    // c31 is for everyone and listed for nobody; relapse and the HCT-CI are tested below, on the facts themselves.
    let named = cases.iter().map(|(id, ..)| *id).chain(["c21", "c22", "c31", "c32"]);
    let mut numbers: Vec<u8> =
        named.map(|id| id.trim_start_matches('c').parse().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=32).collect::<Vec<u8>>());
}

fn on(facts: &Facts) -> Vec<&'static str> {
    touched(&Patient::default(), facts).map(|c| c.id).collect()
}

#[test]
fn relapse_and_comorbidity_touch_by_their_facts() {
    let relapse = |value| on(&Facts::default().with(FactId::Relapse, value));
    assert_eq!(relapse(0), [""; 0], "no relapse");
    assert_eq!(relapse(1), ["c21", "c22"], "marrow");
    assert_eq!(relapse(2), ["c21", "c22"], "combined");
    assert_eq!(relapse(3), ["c22"], "extramedullary alone is no matter of marrow percent");
    for value in 0..3 {
        assert_eq!(on(&Facts::default().with(FactId::HctCi, value)), ["c32"]);
    }
}

#[test]
fn a_blank_patient_touches_nothing() {
    assert_eq!(ids(json!({})), [""; 0]);
    assert_eq!(on(&Facts::default()), [""; 0]);
}

/// What is unknown, pending or not done is never touched.
#[test]
fn unknown_is_not_touched() {
    for lesion_id in [
        "BCR::ABL1",
        "KMT2A-r",
        "IKZF1-deletion",
        "CDKN2A/B-deletion",
        "hypodiploidy",
        "complex-karyotype",
    ] {
        for state in ["pending", "not-done", "unknown"] {
            assert_eq!(ids(lesion(lesion_id, state)), [""; 0], "{lesion_id} {state}");
        }
    }
    assert!(!is_touched("c6", json!({ "wbc": 30 })), "the lineage decides which limit counts");
    assert!(!is_touched("c17", json!({ "ageDays": 100, "lineage": "B" })), "KMT2A is not known");
}

#[test]
fn white_cells_touch_between_the_limits_and_not_beyond() {
    let b = |wbc: f64| is_touched("c6", json!({ "lineage": "B", "wbc": wbc }));
    assert_eq!([29.9, 30.0, 49.9, 50.0, 100.0].map(b), [false, true, true, false, false]);
    let t = |wbc: f64| is_touched("c6", json!({ "lineage": "T", "wbc": wbc }));
    assert_eq!([30.0, 99.9, 100.0, 100.1].map(t), [false, false, true, false]);
}

#[test]
fn ages_touch_where_the_rules_differ() {
    let c2 = |years: f64| is_touched("c2", json!({ "ageYears": years }));
    assert_eq!([55.0, 55.1, 60.0, 65.0, 65.1].map(c2), [false, true, true, true, false]);
    let c3 = |years: f64| is_touched("c3", json!({ "ageYears": years }));
    assert_eq!([64.9, 65.0, 65.1].map(c3), [false, true, false]);
}

#[test]
fn a_count_of_60_to_65_touches_until_the_pattern_is_named() {
    let count = |n: u32| is_touched("c10", json!({ "modalNumber": n }));
    assert_eq!([59, 60, 65, 66].map(count), [false, true, true, false]);
    let named = json!({ "modalNumber": 62, "lesions": { "near-triploidy": "present" } });
    assert!(!is_touched("c10", named));
    assert!(
        !is_touched("c10", json!({ "lesions": { "KMT2A-r": "absent" } })),
        "unknown ploidy is not open in this way"
    );
}

#[test]
fn mrd_touches_where_some_limit_is_reached_and_another_is_not() {
    let at_induction = |level: f64| is_touched("c5", mrd("end-of-induction", level));
    assert_eq!(
        [0.000_049, 0.000_05, 0.000_999, 0.001].map(at_induction),
        [false, true, true, false]
    );
    let later = |level: f64| is_touched("c5", mrd("end-of-consolidation", level));
    assert_eq!([0.000_099, 0.0001, 0.000_999, 0.001].map(later), [false, true, true, false]);
}

#[test]
fn three_or_four_abnormalities_are_complex_by_one_count_only() {
    let count = |n: u32| is_touched("c30", json!({ "karyotypeAbnormalities": n }));
    assert_eq!([2, 3, 4, 5].map(count), [false, true, true, false]);
    let word = json!({ "lesions": { "complex-karyotype": "present" } });
    assert!(is_touched("c30", word.clone()), "the laboratory does not say by which number");
    assert!(!is_touched("c30", support::with(&word, json!({ "karyotypeAbnormalities": 6 }))));
}

#[test]
fn a_karyotype_touches_by_what_it_shows() {
    let karyotype = |text: &str| json!({ "lineage": "B", "karyotype": text });
    assert!(is_touched("c15", karyotype("46,XX,del(9)(p21)[12]/46,XX[8]")));
    assert!(!is_touched("c15", karyotype("46,XX,del(6)(q21)[12]/46,XX[8]")));
    assert!(is_touched(
        "c30",
        karyotype("46,XX,del(6)(q21),del(9)(p21),add(12)(p13)[12]/46,XX[8]")
    ));
    assert!(!is_touched("c30", karyotype("46,XX,del(9)(p21)[12]/46,XX[8]")));
    assert!(!is_touched("c30", karyotype("46,XX[20]")), "normal cells alone say nothing");
}

#[test]
fn a_touched_conflict_shows_both_sides_and_its_sources_are_listed() {
    let assessment = support::assess(json!({ "phenotype": "ETP" }));
    let etp = &assessment["conflicts"][0];
    assert_eq!(etp["id"], "c8");
    let cog = etp["b"]["words"].as_str().unwrap();
    assert!(cog.contains("80.4") && cog.contains("87.0"), "both reports of AALL0434: {cog}");
    let listed: Vec<&str> =
        assessment["sources"].as_array().unwrap().iter().filter_map(|s| s["id"].as_str()).collect();
    for side in ["a", "b"] {
        for source in etp[side]["sources"].as_array().unwrap() {
            assert!(listed.contains(&source.as_str().unwrap()), "{source}");
        }
        assert!(etp[side]["verification"].is_string() && etp["shown"].is_string());
    }
}
