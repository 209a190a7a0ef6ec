//! DFCI, St Jude, UKALL and DCOG: every threshold below, at and above; every group, hole and refusal.

use crate::support::{result, with};
use serde_json::{Value, json};

/// A child with B-ALL, nothing unfavourable, no MRD.
fn child() -> Value {
    json!({
        "ageYears": 5, "wbc": 20, "lineage": "B", "phenotype": "common", "cnsStatus": "CNS1", "testicular": false,
        "modalNumber": 46, "dnaIndex": 1.0, "prednisoneResponse": "good",
        "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": 1 }],
        "lesions": lesions(json!({}))
    })
}

/// Every lesion these schemes read absent, but for the ones given.
fn lesions(more: Value) -> Value {
    let absent = json!({
        "BCR::ABL1": "absent", "KMT2A-r": "absent", "ETV6::RUNX1": "absent", "TCF3::PBX1": "absent",
        "TCF3::HLF": "absent", "iAMP21": "absent", "hyperdiploidy": "absent", "IKZF1-deletion": "absent",
        "CDKN2A/B-deletion": "present", "PAX5-deletion": "absent", "ETV6-deletion": "absent",
        "BTG1-deletion": "absent", "RB1-deletion": "absent", "EBF1-deletion": "absent", "PAR1-deletion": "absent"
    });
    with(&absent, more)
}

fn lesion(id: &str) -> Value {
    json!({ "lesions": lesions(json!({ id: "present" })) })
}

fn undetected(timepoint: &str) -> Value {
    json!({ "timepoint": timepoint, "status": "undetected", "sensitivity": 0.00001, "sample": "marrow" })
}

fn level(timepoint: &str, value: f64) -> Value {
    json!({ "timepoint": timepoint, "value": value, "sample": "marrow" })
}

/// `child` with MRD at the end of induction and, where given, of consolidation.
fn mrd(induction: f64, consolidation: Option<f64>) -> Value {
    let mut results = vec![level("end-of-induction", induction)];
    results.extend(consolidation.map(|c| level("end-of-consolidation", c)));
    with(&child(), json!({ "mrd": results }))
}

fn at_ages(scheme: &str, base: &Value, ages: &[f64]) -> Vec<String> {
    ages.iter().map(|a| result(with(base, json!({ "ageYears": a })), scheme)).collect()
}

#[test]
fn none_of_them_is_for_t_lineage_or_mature_b() {
    for scheme in ["dfci-05001", "stjude-xv", "ukall-2011-mrd", "ukall-genetic-2014", "dcog-all10"]
    {
        let t = json!({ "lineage": "T", "phenotype": "cortical-T" });
        assert_eq!(result(with(&child(), t), scheme), "not-applicable", "{scheme}");
        let burkitt = json!({ "phenotype": "mature-B" });
        assert_eq!(result(with(&child(), burkitt), scheme), "not-applicable", "{scheme}");
    }
}

#[test]
fn dfci_population() {
    let base = mrd(0.0001, None);
    let ages = at_ages("dfci-05001", &base, &[0.99, 1.0, 9.99, 10.0, 18.0, 18.1]);
    assert_eq!(ages, ["not-applicable", "standard", "standard", "high", "high", "not-applicable"]);
    assert_eq!(result(with(&base, lesion("BCR::ABL1")), "dfci-05001"), "not-applicable");
}

#[test]
fn dfci_entry_by_age_count_and_cns() {
    let base = mrd(0.0001, None);
    let at = |wbc: f64| result(with(&base, json!({ "wbc": wbc })), "dfci-05001");
    assert_eq!([at(49.9), at(50.0), at(50.1)], ["standard", "high", "high"]);
    for (cns, group) in [("CNS2", "standard"), ("CNS3", "high")] {
        assert_eq!(result(with(&base, json!({ "cnsStatus": cns })), "dfci-05001"), group);
    }
}

#[test]
fn dfci_very_high_by_mrd_and_cytogenetics() {
    let at = |level: f64| result(mrd(level, None), "dfci-05001");
    assert_eq!([at(0.00099), at(0.001), at(0.0011)], ["standard", "very-high", "very-high"]);
    let base = mrd(0.0001, None);
    assert_eq!(result(with(&base, lesion("KMT2A-r")), "dfci-05001"), "very-high");
    let ploidy = |n: u8, age: u8| {
        result(with(&base, json!({ "modalNumber": n, "ageYears": age })), "dfci-05001")
    };
    assert_eq!([ploidy(39, 5), ploidy(46, 5)], ["very-high", "standard"]);
    for n in [40, 43, 44, 45] {
        assert_eq!(ploidy(n, 5), "one-of: standard, very-high", "{n}");
        assert_eq!(ploidy(n, 12), "one-of: high, very-high", "{n}");
    }
    assert_eq!(result(child(), "dfci-05001"), "one-of: standard, very-high");
}

#[test]
fn stjude_provisional_risk() {
    let base = mrd(0.00005, None);
    let base =
        with(&base, json!({ "mrd": [level("day-15", 0.005), level("end-of-induction", 0.00005)] }));
    let of = |change: Value| result(with(&base, change), "stjude-xv");
    assert_eq!(of(json!({})), "low");
    assert_eq!(
        at_ages("stjude-xv", &base, &[0.99, 1.0, 9.99, 10.0, 18.99, 19.0, 22.0]),
        [
            "not-applicable",
            "low",
            "low",
            "standard",
            "standard",
            "not-applicable",
            "not-applicable"
        ]
    );
    assert_eq!([of(json!({ "wbc": 49.9 })), of(json!({ "wbc": 50 }))], ["low", "standard"]);
    let high_count = with(&base, json!({ "wbc": 200 }));
    assert_eq!(result(with(&high_count, lesion("ETV6::RUNX1")), "stjude-xv"), "low");
    for (index, group) in [(1.159, "standard"), (1.16, "low"), (1.2, "low")] {
        assert_eq!(result(with(&high_count, json!({ "dnaIndex": index })), "stjude-xv"), group);
    }
    assert_eq!(of(lesion("BCR::ABL1")), "high");
    for standard in [
        lesion("TCF3::PBX1"),
        json!({ "cnsStatus": "CNS3" }),
        json!({ "sex": "male", "testicular": true }),
        json!({ "modalNumber": 43 }),
    ] {
        assert_eq!(of(standard.clone()), "standard", "{standard}");
    }
    assert_eq!(of(json!({ "modalNumber": 44 })), "low");
    assert_eq!(of(json!({ "cnsStatus": "CNS2" })), "low");
    assert_eq!(of(lesion("KMT2A-r")), "one-of: low, standard");
}

#[test]
fn stjude_final_risk_by_mrd() {
    let of = |day15: f64, induction: f64, later: f64| {
        let results = [
            level("day-15", day15),
            level("end-of-induction", induction),
            level("end-of-consolidation", later),
        ];
        result(with(&child(), json!({ "mrd": results })), "stjude-xv")
    };
    let low = |d: f64| of(d, 0.00005, 0.0);
    assert_eq!([low(0.0099), low(0.01), low(0.011)], ["low", "standard", "standard"]);
    let end = |e: f64| of(0.001, e, 0.00001);
    assert_eq!([end(0.000099), end(0.0001), end(0.0099)], ["low", "standard", "standard"]);
    assert_eq!([end(0.01), end(0.011)], ["high", "high"]);
    assert_eq!(of(0.001, 0.001, 0.000099), "standard");
    assert_eq!(of(0.001, 0.001, 0.0001), "one-of: standard, high", "persistent has no level");
    assert_eq!(of(0.001, 0.00005, 0.001), "low", "what was not there does not persist");
    assert_eq!(result(mrd(0.001, None), "stjude-xv"), "one-of: standard, high");
    assert_eq!(result(child(), "stjude-xv"), "one-of: low, standard, high");
}

#[test]
fn ukall_2011_by_day_29_and_week_14() {
    let of = |d29: f64, w14: f64| result(mrd(d29, Some(w14)), "ukall-2011-mrd");
    assert_eq!(of(0.000049, 0.0001), "low");
    assert_eq!([of(0.00005, 0.001), of(0.0001, 0.001)], ["intermediate", "intermediate"]);
    assert_eq!(
        [of(0.001, 0.0049), of(0.001, 0.005), of(0.001, 0.0051)],
        ["intermediate", "high", "high"]
    );
    assert_eq!(of(0.00001, 0.005), "one-of: low, high", "low by one day and high by the other");
    assert_eq!(result(mrd(0.001, None), "ukall-2011-mrd"), "one-of: intermediate, high");
    assert_eq!(result(child(), "ukall-2011-mrd"), "one-of: low, intermediate, high");
}

#[test]
fn ukall_2011_week_14_not_done_leaves_a_low_day_29_low() {
    let not_done = json!({ "timepoint": "end-of-consolidation", "status": "not-done" });
    let low = with(&child(), json!({ "mrd": [level("end-of-induction", 0.00001), not_done] }));
    assert_eq!(result(low, "ukall-2011-mrd"), "low");
    assert_eq!(result(mrd(0.00001, None), "ukall-2011-mrd"), "one-of: low, high");
}

#[test]
fn ukall_2011_unfavourable_factors_are_not_named() {
    let base = mrd(0.00001, Some(0.00001));
    for change in
        [lesion("KMT2A-r"), lesion("iAMP21"), lesion("TCF3::HLF"), json!({ "modalNumber": 39 })]
    {
        let found = result(with(&base, change.clone()), "ukall-2011-mrd");
        assert_eq!(found, "one-of: low, intermediate", "{change}");
    }
    assert_eq!(result(with(&base, json!({ "modalNumber": 40 })), "ukall-2011-mrd"), "low");
    let intermediate = with(&mrd(0.001, Some(0.001)), lesion("KMT2A-r"));
    assert_eq!(result(intermediate, "ukall-2011-mrd"), "intermediate");
    assert_eq!(
        at_ages("ukall-2011-mrd", &base, &[0.99, 1.0, 30.0]),
        ["not-applicable", "low", "low"]
    );
}

#[test]
fn ukall_genetic_good_and_poor() {
    let of = |change: Value| result(with(&child(), change), "ukall-genetic-2014");
    let genes = |g: Value| json!({ "lesions": lesions(with(&json!({ "CDKN2A/B-deletion": "absent" }), g)) });
    assert_eq!(of(json!({})), "poor", "CDKN2A/B alone is any other profile");
    assert_eq!(of(lesion("ETV6::RUNX1")), "good");
    assert_eq!(
        of(json!({ "modalNumber": 55, "lesions": lesions(json!({ "hyperdiploidy": "present" })) })),
        "good"
    );
    assert_eq!(of(genes(json!({}))), "good", "no deletion");
    for gene in ["ETV6-deletion", "PAX5-deletion", "BTG1-deletion"] {
        assert_eq!(of(genes(json!({ gene: "present" }))), "good", "{gene} alone");
    }
    for gene in ["IKZF1-deletion", "RB1-deletion", "EBF1-deletion", "PAR1-deletion"] {
        assert_eq!(of(genes(json!({ gene: "present" }))), "poor", "{gene} alone");
    }
    for gene in ["PAX5-deletion", "BTG1-deletion", "CDKN2A/B-deletion"] {
        assert_eq!(
            of(genes(json!({ "ETV6-deletion": "present", gene: "present" }))),
            "good",
            "ETV6 and {gene}"
        );
    }
    let two = json!({ "ETV6-deletion": "present", "PAX5-deletion": "present", "BTG1-deletion": "present" });
    assert_eq!(of(genes(two)), "poor");
    assert_eq!(
        of(genes(json!({ "PAX5-deletion": "present", "BTG1-deletion": "present" }))),
        "poor"
    );
    assert_eq!(of(genes(json!({ "PAR1-deletion": "pending" }))), "one-of: good, poor");
    assert_eq!(at_ages("ukall-genetic-2014", &child(), &[0.99, 1.0]), ["not-applicable", "poor"]);
}

/// The dangerous patient: high-risk cytogenetics with a favourable copy-number profile is never silently good.
#[test]
fn ukall_genetic_high_risk_cytogenetics_with_a_good_profile_is_a_hole() {
    let of = |change: Value| result(with(&child(), change), "ukall-genetic-2014");
    let with_good = |id: &str| json!({ "lesions": lesions(json!({ "CDKN2A/B-deletion": "absent", id: "present" })) });
    for id in ["KMT2A-r", "iAMP21", "TCF3::HLF", "BCR::ABL1"] {
        assert_eq!(of(with_good(id)), "one-of: good, poor", "{id}");
        assert_eq!(of(lesion(id)), "poor", "{id} without a good profile");
        let unknown =
            json!({ "lesions": lesions(json!({ "CDKN2A/B-deletion": "absent", id: "pending" })) });
        assert_eq!(of(unknown), "one-of: good, poor", "{id} not known");
    }
    let good = lesions(json!({ "CDKN2A/B-deletion": "absent" }));
    for n in [28, 35, 70] {
        assert_eq!(of(json!({ "modalNumber": n, "lesions": good })), "one-of: good, poor", "{n}");
    }
    assert_eq!(of(json!({ "modalNumber": 40, "lesions": good })), "good");
    let both = json!({ "modalNumber": 55, "lesions": lesions(json!({ "hyperdiploidy": "present", "BCR::ABL1": "present" })) });
    assert_eq!(of(both), "one-of: good, poor");
}

#[test]
fn dcog_by_days_33_and_79() {
    let of = |d33: f64, d79: f64| result(mrd(d33, Some(d79)), "dcog-all10");
    assert_eq!([of(0.00049, 0.00049), of(0.0001, 0.0001)], ["medium", "medium"]);
    assert_eq!([of(0.0005, 0.0005), of(0.01, 0.0006)], ["high", "high"]);
    assert_eq!(
        [of(0.0005, 0.00049), of(0.00049, 0.0005)],
        ["one-of: medium, high", "one-of: medium, high"]
    );
    let both = with(
        &child(),
        json!({ "mrd": [undetected("end-of-induction"), undetected("end-of-consolidation")] }),
    );
    assert_eq!(result(both.clone(), "dcog-all10"), "standard");
    let one =
        json!({ "mrd": [undetected("end-of-induction"), level("end-of-consolidation", 0.0001)] });
    assert_eq!(result(with(&child(), one), "dcog-all10"), "medium");
    let ages = at_ages("dcog-all10", &both, &[0.99, 1.0, 18.0, 18.1]);
    assert_eq!(ages, ["not-applicable", "standard", "standard", "not-applicable"]);
}

#[test]
fn dcog_unfavourable_factors_and_induction_failure() {
    let both = with(
        &child(),
        json!({ "mrd": [undetected("end-of-induction"), undetected("end-of-consolidation")] }),
    );
    let poor = json!({ "prednisoneResponse": "poor" });
    for change in [poor.clone(), lesion("KMT2A-r")] {
        assert_eq!(
            result(with(&both, change.clone()), "dcog-all10"),
            "one-of: standard, high",
            "{change}"
        );
        let medium = with(&mrd(0.0001, Some(0.0001)), change);
        assert_eq!(result(medium, "dcog-all10"), "one-of: medium, high");
    }
    assert_eq!(result(with(&mrd(0.001, Some(0.001)), poor), "dcog-all10"), "high");
    let marrow = |percent: f64| {
        let count = json!({ "marrowBlastsPercent": [{ "timepoint": "end-of-induction", "value": percent }] });
        result(with(&both, count), "dcog-all10")
    };
    assert_eq!([marrow(4.9), marrow(5.0), marrow(5.1)], ["standard", "withheld", "withheld"]);
    assert_eq!(result(mrd(0.0001, None), "dcog-all10"), "one-of: medium, high");
    assert_eq!(result(child(), "dcog-all10"), "one-of: standard, medium, high");
}
