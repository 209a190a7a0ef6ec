//! The adult schemes and the indices: every limit below, at and above; every group, hole and not-applicable.

use crate::support::{assess, issues, result, scheme, with};
use serde_json::{Value, json};

fn results(id: &str, base: &Value, field: &str, values: &[f64]) -> Vec<String> {
    values.iter().map(|v| result(with(base, json!({ field: v })), id)).collect()
}

/// `base` with one lesion more.
fn lesion(base: &Value, id: &str, state: &str) -> Value {
    let mut changed = base.clone();
    changed["lesions"][id] = json!(state);
    changed
}

fn mrd(base: &Value, at: &str, value: f64) -> Value {
    let mut results: Vec<Value> = base["mrd"].as_array().cloned().unwrap_or_default();
    results.retain(|r| r["timepoint"] != at);
    results.push(json!({ "timepoint": at, "value": value, "sample": "marrow" }));
    with(base, json!({ "mrd": results }))
}

/// A Ph-negative adult with B-ALL and nothing unfavourable in any scheme.
fn good_b() -> Value {
    json!({
        "ageYears": 30, "wbc": 10, "lineage": "B", "phenotype": "common", "cd19": "positive", "cnsStatus": "CNS1",
        "prednisoneResponse": "good", "modalNumber": 46,
        "disease": { "phase": "remission", "remission": 1, "firstRemission": "after-first-course" },
        "lesions": {
            "BCR::ABL1": "absent", "KMT2A-r": "absent", "KMT2A::AFF1": "absent", "TCF3::PBX1": "absent",
            "complex-karyotype": "absent", "IKZF1-deletion": "absent", "near-triploidy": "absent"
        },
        "marrowBlastsPercent": [ { "timepoint": "day-8", "value": 3 }, { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": [
            { "timepoint": "end-of-induction", "value": 0.00005, "sample": "marrow" },
            { "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.00001, "sample": "marrow" },
            { "timepoint": "week-16", "value": 0.00005, "sample": "marrow" }
        ]
    })
}

fn good_t() -> Value {
    let t =
        with(&good_b(), json!({ "lineage": "T", "phenotype": "cortical-T", "cd19": "negative" }));
    lesion(&lesion(&t, "NOTCH1-FBXW7", "present"), "RAS-PTEN", "absent")
}

fn remission(base: &Value, when: &str) -> Value {
    with(
        base,
        json!({ "disease": { "phase": "remission", "remission": 1, "firstRemission": when } }),
    )
}

const PH_NEGATIVE: &[(&str, &str)] = &[
    ("graall-2005", "standard"),
    ("graall-oncogenetic-2014", "low"),
    ("pethema-hr11", "chemotherapy"),
    ("gimema-lal2317", "chemotherapy"),
];

#[test]
fn schemes_for_ph_negative_disease_never_take_it_for_absent() {
    for (id, group) in PH_NEGATIVE {
        assert_eq!(result(good_b(), id), *group, "{id}");
        assert_eq!(result(lesion(&good_b(), "BCR::ABL1", "present"), id), "not-applicable");
        for state in ["pending", "unknown", "not-done"] {
            let open = result(lesion(&good_b(), "BCR::ABL1", state), id);
            assert_eq!(open, format!("one-of: {group}, not-applicable"), "{id} {state}");
        }
    }
}

#[test]
fn mature_b_is_in_none_of_them() {
    for id in ALL {
        let mature = with(&good_b(), json!({ "phenotype": "mature-B" }));
        assert_eq!(result(mature, id), "not-applicable", "{id}");
    }
}

const ALL: [&str; 12] = [
    "ukallxii-e2993",
    "eln-2024",
    "nccn-genetics-2026",
    "ukall14",
    "gmall-07-2003",
    "graall-2005",
    "graall-oncogenetic-2014",
    "pethema-hr11",
    "gimema-lal2317",
    "pi-ukall",
    "ewall-pi",
    "pi-cog",
];

#[test]
fn nothing_known_leaves_every_group_open() {
    let expected = [
        ("ukallxii-e2993", "one-of: standard, high, very-high, not-applicable"),
        ("eln-2024", "withheld"),
        ("nccn-genetics-2026", "one-of: standard, unclassified, poor, high, not-applicable"),
        ("ukall14", "one-of: standard, high, not-applicable"),
        ("gmall-07-2003", "one-of: standard, high, very-high, not-applicable"),
        ("graall-2005", "one-of: standard, high, not-applicable, withheld"),
        ("graall-oncogenetic-2014", "one-of: low, high, not-applicable"),
        ("pethema-hr11", "one-of: chemotherapy, transplant, not-applicable"),
        ("gimema-lal2317", "one-of: chemotherapy, transplant, not-applicable"),
        ("pi-ukall", "withheld"),
        ("ewall-pi", "withheld"),
        ("pi-cog", "withheld"),
    ];
    let blank = assess(json!({}));
    for (id, expected) in expected {
        assert_eq!(result(json!({}), id), expected, "{id}");
        assert_eq!(scheme(&blank, id)["method"], "exact", "{id}");
    }
}

#[test]
fn e2993_ages() {
    let all = results("ukallxii-e2993", &good_b(), "ageYears", &[17.99, 18.0, 35.0, 35.01]);
    assert_eq!(all, ["not-applicable", "standard", "standard", "high"]);
    let all = results("ukallxii-e2993", &good_b(), "ageYears", &[60.0, 60.5]);
    assert_eq!(all, ["high", "not-applicable"]);
}

#[test]
fn e2993_white_cells_by_lineage() {
    let b = results("ukallxii-e2993", &good_b(), "wbc", &[29.999, 30.0, 30.001]);
    assert_eq!(b, ["standard", "high", "high"]);
    let t = results("ukallxii-e2993", &good_t(), "wbc", &[30.0, 99.999, 100.0, 100.001]);
    assert_eq!(t, ["standard", "standard", "high", "high"]);
    let open = with(&good_b(), json!({ "wbc": 50, "lineage": "unknown", "phenotype": "unknown" }));
    assert_eq!(result(open, "ukallxii-e2993"), "one-of: standard, high, not-applicable");
}

#[test]
fn e2993_remission_and_ph() {
    for when in ["after-second-course", "not-reached"] {
        assert_eq!(result(remission(&good_b(), when), "ukallxii-e2993"), "high");
    }
    assert_eq!(result(remission(&good_b(), "pending"), "ukallxii-e2993"), "one-of: standard, high");
    let ph = lesion(&good_b(), "BCR::ABL1", "present");
    assert_eq!(result(ph, "ukallxii-e2993"), "very-high");
    let open = lesion(&good_b(), "BCR::ABL1", "pending");
    assert_eq!(result(open, "ukallxii-e2993"), "one-of: standard, very-high");
    assert_eq!(scheme(&assess(good_b()), "ukallxii-e2993")["verification"], "recalled");
}

#[test]
fn eln_gives_no_group_to_adults() {
    let all = results("eln-2024", &good_b(), "ageYears", &[17.99, 18.0, 90.0]);
    assert_eq!(all, ["not-applicable", "withheld", "withheld"]);
    let view = scheme(&assess(good_b()), "eln-2024");
    assert!(view["why"].as_str().unwrap().contains("neither a sum nor groups"));
    assert_eq!(view["group"], Value::Null);
}

/// The factors that hold.
fn eln(intake: Value) -> Vec<String> {
    let flags = scheme(&assess(intake), "eln-2024")["flags"].as_array().cloned().unwrap();
    let holding = flags.iter().filter(|f| f["verdict"] == "true");
    holding.map(|f| f["id"].as_str().unwrap().replace("eln-2024.", "")).collect()
}

#[test]
fn eln_factors_are_cut_as_printed() {
    assert_eq!(eln(good_b()), [""; 0]);
    let b = good_b();
    let t = good_t();
    let wbc = |base: &Value, count: f64| eln(with(base, json!({ "wbc": count })));
    assert_eq!((wbc(&b, 30.0), wbc(&b, 30.001)), (vec![], vec!["wbc-b".to_owned()]));
    assert_eq!((wbc(&t, 100.0), wbc(&t, 100.001)), (vec![], vec!["wbc-t".to_owned()]));
    let age = |years: f64| eln(with(&b, json!({ "ageYears": years })));
    assert_eq!((age(55.0), age(55.01)), (vec![], vec!["age-55".to_owned()]));
    let performance = |e: u8| eln(with(&b, json!({ "ecog": e })));
    assert_eq!((performance(1), performance(2)), (vec![], vec!["ecog".to_owned()]));
    let cd20 = |p: f64| eln(with(&b, json!({ "cd20Percent": p })));
    assert_eq!((cd20(19.9), cd20(20.0)), (vec![], vec!["cd20".to_owned()]));
    let marrow = |p: f64| {
        eln(with(&b, json!({ "marrowBlastsPercent": [{ "timepoint": "day-8", "value": p }] })))
    };
    assert_eq!((marrow(4.9), marrow(5.0)), (vec![], vec!["marrow-8".to_owned()]));
    let induction = |v: f64| eln(mrd(&b, "end-of-induction", v));
    assert_eq!(induction(0.000_099), [""; 0]);
    assert_eq!(induction(0.000_1), ["mrd-0.01"]);
    assert_eq!(induction(0.000_999), ["mrd-0.01"]);
    assert_eq!(induction(0.001), ["mrd-0.1", "mrd-0.01"]);
    assert_eq!(
        eln(mrd(&b, "end-of-consolidation", 0.000_1)),
        ["consolidation-0.01", "consolidation-any"]
    );
    assert_eq!(eln(mrd(&b, "week-16", 0.000_1)), ["weeks-0.01"]);
}

#[test]
fn eln_factors_of_phenotype_response_and_genetics() {
    let b = good_b();
    let t = good_t();
    assert_eq!(eln(with(&b, json!({ "phenotype": "pro-B" }))), ["pro-b"]);
    assert_eq!(eln(with(&t, json!({ "phenotype": "ETP" }))), ["etp"]);
    assert_eq!(eln(with(&t, json!({ "phenotype": "mature-T" }))), ["mature-t"]);
    assert_eq!(eln(with(&b, json!({ "prednisoneResponse": "poor" }))), ["steroids"]);
    assert_eq!(eln(with(&b, json!({ "cnsStatus": "CNS2" }))), ["cns"]);
    assert_eq!(eln(remission(&b, "after-second-course")), ["late-remission"]);
    assert_eq!(eln(lesion(&b, "BCR::ABL1", "present")), ["ph"]);
    assert_eq!(eln(lesion(&b, "KMT2A-r", "present")), ["kmt2a"]);
    assert_eq!(eln(lesion(&b, "complex-karyotype", "present")), ["complex"]);
    assert_eq!(eln(with(&b, json!({ "modalNumber": 45 }))), ["hypodiploidy"]);
    for (id, flag) in
        [("Ph-like", "ph-like"), ("CRLF2-r", "crlf2"), ("JAK-STAT", "jak-stat"), ("TP53", "tp53")]
    {
        assert_eq!(eln(lesion(&b, id, "present")), [flag]);
    }
    let wild = lesion(&t, "NOTCH1-FBXW7", "absent");
    assert_eq!(eln(wild.clone()), [""; 0]);
    assert_eq!(eln(lesion(&wild, "RAS-PTEN", "present")), ["notch1"]);
}

#[test]
fn gmall_limits() {
    let all = results("gmall-07-2003", &good_b(), "wbc", &[29.9, 30.0, 30.001]);
    // Over 30 is high in one print, under 30 standard in another.
    assert_eq!(all, ["standard", "one-of: standard, high", "high"]);
    assert_eq!(
        results("gmall-07-2003", &good_t(), "wbc", &[30.001, 500.0]),
        ["standard", "standard"]
    );
    let ages = results("gmall-07-2003", &good_b(), "ageYears", &[14.99, 15.0, 55.0, 55.01]);
    assert_eq!(ages, ["not-applicable", "standard", "standard", "not-applicable"]);
}

#[test]
fn gmall_factors() {
    let g = "gmall-07-2003";
    for when in ["after-second-course", "not-reached"] {
        assert_eq!(result(remission(&good_b(), when), g), "high");
        assert_eq!(result(remission(&good_t(), when), g), "high");
    }
    assert_eq!(result(with(&good_b(), json!({ "phenotype": "pro-B" })), g), "high");
    let aff1 = lesion(&lesion(&good_b(), "KMT2A-r", "present"), "KMT2A::AFF1", "present");
    assert_eq!(result(aff1, g), "high");
    assert_eq!(result(lesion(&good_b(), "KMT2A-r", "present"), g), "standard", "only t(4;11)");
    for (phenotype, group) in
        [("ETP", "high"), ("near-ETP", "high"), ("mature-T", "high"), ("cortical-T", "standard")]
    {
        assert_eq!(result(with(&good_t(), json!({ "phenotype": phenotype })), g), group);
    }
    let ph = lesion(&with(&good_b(), json!({ "wbc": 200 })), "BCR::ABL1", "present");
    assert_eq!(result(ph, g), "very-high", "Ph before the factors");
    let open = lesion(&good_b(), "BCR::ABL1", "pending");
    assert_eq!(result(open, g), "one-of: standard, very-high");
    let high = with(&good_b(), json!({ "wbc": 40 }));
    assert_eq!(scheme(&assess(high), g)["verification"], "seen");
}

#[test]
fn gmall_mrd_at_week_16() {
    for base in [good_b(), good_t()] {
        for (level, group) in [(0.000_099, "standard"), (0.000_1, "high")] {
            let view = scheme(&assess(mrd(&base, "week-16", level)), "gmall-07-2003");
            assert_eq!(view["group"], group);
            assert_eq!(view["verification"], "recalled");
        }
        let before = with(&base, json!({ "mrd": [] }));
        assert_eq!(result(before, "gmall-07-2003"), "one-of: standard, high");
    }
}

#[test]
fn pethema_by_mrd() {
    let p = "pethema-hr11";
    let induction =
        [0.000_999, 0.001, 0.001_001].map(|v| result(mrd(&good_b(), "end-of-induction", v), p));
    assert_eq!(induction, ["chemotherapy", "transplant", "transplant"]);
    let later = [0.000_099, 0.000_1, 0.000_101]
        .map(|v| result(mrd(&good_b(), "end-of-consolidation", v), p));
    assert_eq!(later, ["chemotherapy", "transplant", "transplant"]);
    let open = |r: Value| with(&good_b(), json!({ "mrd": [r] }));
    let good = json!({ "timepoint": "end-of-induction", "value": 0.0001 });
    assert_eq!(result(open(good), p), "one-of: chemotherapy, transplant");
    let bad = json!({ "timepoint": "end-of-induction", "value": 0.01 });
    assert_eq!(result(open(bad), p), "transplant", "one limit is enough");
    let poor_assay = json!({ "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.001 });
    let with_assay = with(
        &good_b(),
        json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.0001 }, poor_assay] }),
    );
    assert_eq!(result(with_assay, p), "one-of: chemotherapy, transplant");
}

#[test]
fn pethema_entry() {
    let p = "pethema-hr11";
    let ages = results(p, &good_b(), "ageYears", &[14.99, 29.99, 30.0, 60.0, 60.01]);
    assert_eq!(
        ages,
        ["not-applicable", "not-applicable", "chemotherapy", "chemotherapy", "not-applicable"]
    );
    let young = with(&good_b(), json!({ "ageYears": 20 }));
    assert_eq!(results(p, &young, "wbc", &[30.0, 30.001]), ["not-applicable", "chemotherapy"]);
    let young_t = with(&good_t(), json!({ "ageYears": 20 }));
    assert_eq!(results(p, &young_t, "wbc", &[100.0, 100.001]), ["not-applicable", "chemotherapy"]);
    assert_eq!(result(lesion(&young, "KMT2A-r", "present"), p), "chemotherapy");
    assert_eq!(
        result(lesion(&young, "KMT2A-r", "pending"), p),
        "one-of: chemotherapy, not-applicable"
    );
    assert_eq!(scheme(&assess(good_b()), p)["verification"], "recalled", "the entry is recalled");
}

#[test]
fn gimema_by_class_and_mrd() {
    let g = "gimema-lal2317";
    let late = |base: &Value, entry: Value| result(with(base, json!({ "mrd": [entry] })), g);
    let negative = || json!({ "timepoint": "week-16", "value": 0.000_099 });
    let positive = || json!({ "timepoint": "week-10", "value": 0.000_1 });
    let not_done = || json!({ "timepoint": "week-16", "value": "not-done" });
    let at = |count: f64| with(&good_b(), json!({ "wbc": count }));
    let standard = ["chemotherapy", "transplant", "chemotherapy"];
    let high = ["chemotherapy", "transplant", "transplant"];
    for (count, expected) in
        [(30.0, standard), (30.001, high), (100.0, high), (100.001, ["transplant"; 3])]
    {
        let found = [negative(), positive(), not_done()].map(|m| late(&at(count), m));
        assert_eq!(found, expected, "{count}");
    }
    assert_eq!(
        result(with(&at(10.0), json!({ "mrd": [] })), g),
        "one-of: chemotherapy, transplant"
    );
    let aff1 = lesion(&lesion(&good_b(), "KMT2A-r", "present"), "KMT2A::AFF1", "present");
    assert_eq!(late(&aff1, negative()), "transplant");
    assert_eq!(late(&with(&good_b(), json!({ "modalNumber": 39 })), negative()), "transplant");
    assert_eq!(late(&with(&good_b(), json!({ "modalNumber": 40 })), negative()), "chemotherapy");
    assert_eq!(scheme(&assess(good_b()), g)["verification"], "recalled");
}

#[test]
fn gimema_population() {
    let g = "gimema-lal2317";
    let ages = results(g, &good_b(), "ageYears", &[17.99, 18.0, 65.0, 65.01]);
    assert_eq!(ages, ["not-applicable", "chemotherapy", "chemotherapy", "not-applicable"]);
    assert_eq!(result(good_t(), g), "not-applicable");
    assert_eq!(result(with(&good_b(), json!({ "cd19": "negative" })), g), "not-applicable");
    let open = with(&good_b(), json!({ "cd19": "unknown" }));
    assert_eq!(result(open, g), "one-of: chemotherapy, not-applicable");
}

#[test]
fn ewall_pi_takes_a_score_and_works_none_out() {
    let e = "ewall-pi";
    assert_eq!(result(good_b(), e), "withheld");
    let score = |base: &Value, s: f64| result(with(base, json!({ "scores": { "ewallPi": s } })), e);
    let found = [-3.4, 2.49, 2.499_999, 2.5, 2.51].map(|s| score(&good_b(), s));
    assert_eq!(found, ["standard", "standard", "standard", "high", "high"]);
    assert_eq!([score(&good_t(), 2.49), score(&good_t(), 2.5)], ["standard", "high"]);
    let ages =
        [14.99, 15.0, 67.0, 67.01].map(|a| score(&with(&good_b(), json!({ "ageYears": a })), 2.5));
    assert_eq!(ages, ["not-applicable", "high", "high", "not-applicable"]);
    let refractory = with(&good_b(), json!({ "disease": { "phase": "refractory" } }));
    assert_eq!(score(&refractory, 2.5), "not-applicable");
    let new = with(&good_b(), json!({ "disease": { "phase": "newly-diagnosed" } }));
    assert_eq!(score(&new, 2.5), "one-of: high, not-applicable", "whether in remission is open");
}

#[test]
fn the_other_indices_keep_a_score_and_stay_withheld() {
    let intake = with(&good_b(), json!({ "scores": { "piUkall": 1.5, "piCog": -0.25 } }));
    let found = assess(intake.clone());
    for (id, missing) in [("pi-ukall", "coefficients"), ("pi-cog", "predictors")] {
        assert_eq!(result(intake.clone(), id), "withheld");
        let why = scheme(&found, id)["why"].as_str().unwrap().to_owned();
        assert!(why.contains(missing) && why.contains("limits of the groups"), "{why}");
        assert!(!why.chars().any(|c| c.is_ascii_digit()), "no number nobody has read: {why}");
    }
    let inputs = found["inputs"].to_string();
    assert!(inputs.contains("PI-UKALL") && inputs.contains("-0.25"), "{inputs}");
    assert_eq!(result(good_t(), "pi-cog"), "not-applicable");
    let odd = assess(with(&good_b(), json!({ "scores": { "ewallPi": 20.5 } })));
    assert!(issues(&odd).contains(&"scores.ewallPi: out-of-range".to_owned()));
    let child = with(&good_b(), json!({ "ageYears": 8 }));
    let groups = |v: &Value| scheme(v, "pi-ukall")["outcomes"].as_array().unwrap().len();
    assert_eq!(
        (groups(&assess(child)), groups(&found)),
        (4, 0),
        "outcomes of children, for children"
    );
}
