//! The adult schemes that cut by genetics: after NCCN, UKALL14, GRAALL.

use crate::support::{assess, result, scheme, with};
use serde_json::{Value, json};

const NCCN: &str = "nccn-genetics-2026";
const POOR: [&str; 14] = [
    "TP53",
    "KMT2A-r",
    "IGH-r",
    "TCF3::HLF",
    "ZNF384-r",
    "MEF2D-r",
    "MYC-r",
    "Ph-like",
    "CRLF2-r",
    "JAK-STAT",
    "ABL-class",
    "PAX5alt",
    "iAMP21",
    "complex-karyotype",
];
const STANDARD: [&str; 4] = ["ETV6::RUNX1", "TCF3::PBX1", "DUX4-r", "PAX5-P80R"];

/// A B-ALL in which every lesion was looked for and none found.
fn nothing_found() -> Value {
    let mut lesions = json!({
        "BCR::ABL1": "absent", "antecedent-CML": "absent", "IKZF1-deletion": "absent", "IKZF1plus": "absent",
        "KMT2A::AFF1": "absent", "near-triploidy": "absent", "hyperdiploidy": "absent"
    });
    for id in POOR.iter().chain(&STANDARD) {
        lesions[*id] = json!("absent");
    }
    json!({ "ageYears": 30, "wbc": 10, "lineage": "B", "phenotype": "common", "modalNumber": 46, "lesions": lesions })
}

fn set(base: &Value, lesions: &[(&str, &str)]) -> Value {
    let mut changed = base.clone();
    for (id, state) in lesions {
        changed["lesions"][*id] = json!(state);
    }
    changed
}

fn at(base: &Value, field: &str, value: Value) -> Value {
    with(base, json!({ field: value }))
}

#[test]
fn nccn_one_lesion_one_group() {
    assert_eq!(result(nothing_found(), NCCN), "unclassified");
    for id in POOR {
        assert_eq!(result(set(&nothing_found(), &[(id, "present")]), NCCN), "poor", "{id}");
        let open = set(&nothing_found(), &[(id, "pending")]);
        assert_eq!(result(open, NCCN), "one-of: unclassified, poor", "{id}");
    }
    for id in STANDARD {
        assert_eq!(result(set(&nothing_found(), &[(id, "present")]), NCCN), "standard", "{id}");
        let both = set(&nothing_found(), &[(id, "present"), ("TP53", "present")]);
        assert_eq!(result(both, NCCN), "poor", "poor first: {id}");
    }
    assert_eq!(
        result(set(&nothing_found(), &[("NUTM1-r", "present")]), NCCN),
        "unclassified",
        "not listed"
    );
    assert_eq!(result(set(&nothing_found(), &[("IKZF1-deletion", "present")]), NCCN), "poor");
}

#[test]
fn nccn_ploidy() {
    let by_number = |n: u8| {
        let mut intake = at(&nothing_found(), "modalNumber", json!(n));
        for id in ["near-triploidy", "hyperdiploidy"] {
            intake["lesions"].as_object_mut().unwrap().remove(id);
        }
        result(intake, NCCN)
    };
    let expected = [
        (29, "poor"),
        (30, "poor"),
        (39, "poor"),
        (43, "poor"),
        (44, "unclassified"),
        (45, "unclassified"),
        (46, "unclassified"),
        (50, "unclassified"),
        (51, "standard"),
        (59, "standard"),
        (60, "one-of: standard, poor"),
        (62, "one-of: standard, poor"),
        (65, "one-of: standard, poor"),
        (66, "poor"),
        (78, "poor"),
        (79, "unclassified"),
    ];
    for (number, group) in expected {
        assert_eq!(by_number(number), group, "{number}");
    }
    let doubled =
        set(&at(&nothing_found(), "modalNumber", json!(62)), &[("near-triploidy", "present")]);
    assert_eq!(result(set(&doubled, &[("hyperdiploidy", "unknown")]), NCCN), "poor");
}

#[test]
fn nccn_complex_karyotype_is_five() {
    let mut intake = nothing_found();
    intake["lesions"].as_object_mut().unwrap().remove("complex-karyotype");
    let found = [4, 5].map(|n| result(at(&intake, "karyotypeAbnormalities", json!(n)), NCCN));
    assert_eq!(found, ["unclassified", "poor"]);
}

#[test]
fn nccn_ph_positive() {
    let ph = set(&nothing_found(), &[("BCR::ABL1", "present")]);
    assert_eq!(result(ph.clone(), NCCN), "standard");
    assert_eq!(result(set(&ph, &[("antecedent-CML", "present")]), NCCN), "poor");
    let plus = [("IKZF1-deletion", "present"), ("IKZF1plus", "present")];
    assert_eq!(result(set(&ph, &plus), NCCN), "poor");
    // The dossier's row: IKZF1 not known, no CML.
    let unknown = [("IKZF1-deletion", "unknown"), ("IKZF1plus", "unknown")];
    assert_eq!(result(set(&ph, &unknown), NCCN), "one-of: standard, poor");
    let alone = assess(set(&ph, &[("IKZF1-deletion", "present")]));
    assert_eq!(scheme(&alone, NCCN)["status"], "one-of");
    assert_eq!(scheme(&alone, NCCN)["possible"], json!(["standard", "poor"]));
    assert_eq!(scheme(&alone, NCCN)["hole"], true);
    assert_eq!(result(set(&ph, &[("TP53", "present")]), NCCN), "poor", "another poor lesion");
    let open = set(&nothing_found(), &[("BCR::ABL1", "pending")]);
    assert_eq!(result(open, NCCN), "one-of: standard, unclassified");
}

fn t(phenotype: &str, notch1: &str, ras: &str) -> Value {
    let t = with(&nothing_found(), json!({ "lineage": "T", "phenotype": phenotype }));
    set(&t, &[("NOTCH1-FBXW7", notch1), ("RAS-PTEN", ras)])
}

#[test]
fn nccn_t_lineage() {
    assert_eq!(result(t("cortical-T", "present", "absent"), NCCN), "standard");
    assert_eq!(result(t("near-ETP", "present", "absent"), NCCN), "standard", "near-ETP is not ETP");
    assert_eq!(result(t("ETP", "present", "absent"), NCCN), "high");
    assert_eq!(result(t("cortical-T", "present", "present"), NCCN), "high");
    assert_eq!(result(t("cortical-T", "absent", "absent"), NCCN), "high");
    assert_eq!(result(t("cortical-T", "present", "pending"), NCCN), "one-of: standard, high");
    assert_eq!(result(t("ETP", "unknown", "unknown"), NCCN), "high");
    let view = scheme(&assess(t("cortical-T", "present", "absent")), NCCN);
    assert_eq!(view["verification"], "secondary");
}

#[test]
fn nccn_from_fifteen() {
    let found = [14.99, 15.0].map(|a| result(at(&nothing_found(), "ageYears", json!(a)), NCCN));
    assert_eq!(found, ["not-applicable", "unclassified"]);
}

fn ukall14() -> Value {
    let mrd = json!([{ "timepoint": "end-of-induction", "value": 0.000_05, "sample": "marrow" }]);
    with(&nothing_found(), json!({ "mrd": mrd }))
}

fn u(intake: Value) -> String {
    result(intake, "ukall14")
}

#[test]
fn ukall14_ages() {
    let ages = |base: &Value| {
        [17.99, 18.0, 19.0, 24.99, 25.0, 40.0, 40.01, 40.5, 65.0, 65.01]
            .map(|a| u(at(base, "ageYears", json!(a))))
    };
    let no = "not-applicable";
    assert_eq!(
        ages(&ukall14()),
        [no, no, no, no, "standard", "standard", "high", "high", "high", no]
    );
    let ph = set(&ukall14(), &[("BCR::ABL1", "present")]);
    assert_eq!(ages(&ph), [no, "high", "high", "high", "high", "high", "high", "high", "high", no]);
    let young = at(&ukall14(), "ageYears", json!(20));
    let open = set(&young, &[("BCR::ABL1", "pending")]);
    assert_eq!(u(open), "one-of: high, not-applicable");
    assert_eq!(u(set(&ukall14(), &[("BCR::ABL1", "pending")])), "one-of: standard, high");
}

#[test]
fn ukall14_factors() {
    let verification = |i: Value| scheme(&assess(i), "ukall14")["verification"].clone();
    let aff1 = set(&ukall14(), &[("KMT2A-r", "present"), ("KMT2A::AFF1", "present")]);
    assert_eq!((u(aff1.clone()), verification(aff1)), ("high".to_owned(), json!("seen")));
    assert_eq!(u(set(&ukall14(), &[("KMT2A-r", "present")])), "standard", "only KMT2A::AFF1");
    assert_eq!(u(set(&ukall14(), &[("complex-karyotype", "present")])), "high");
    let free = set(&ukall14(), &[("near-triploidy", "unknown"), ("hyperdiploidy", "unknown")]);
    let numbers =
        [29, 30, 39, 40, 59, 60, 66, 78, 79].map(|n| u(at(&free, "modalNumber", json!(n))));
    let open = "one-of: standard, high";
    assert_eq!(
        numbers,
        ["standard", "high", "high", "standard", "standard", open, "high", "high", "standard"]
    );
    let mrd =
        |v: f64| at(&ukall14(), "mrd", json!([{ "timepoint": "end-of-induction", "value": v }]));
    assert_eq!([0.000_099, 0.000_1].map(|v| u(mrd(v))), ["standard", "high"]);
    assert_eq!(verification(mrd(0.000_1)), "recalled");
    assert_eq!([29.9, 30.0].map(|w| u(at(&ukall14(), "wbc", json!(w)))), ["standard", "high"]);
    let t = with(&ukall14(), json!({ "lineage": "T", "phenotype": "cortical-T" }));
    assert_eq!([99.9, 100.0].map(|w| u(at(&t, "wbc", json!(w)))), ["standard", "high"]);
    assert_eq!(verification(ukall14()), "recalled");
}

fn graall() -> Value {
    with(
        &ukall14(),
        json!({
            "cnsStatus": "CNS1", "prednisoneResponse": "good", "disease": { "firstRemission": "after-first-course" },
            "marrowBlastsPercent": [{ "timepoint": "day-8", "value": 4 }]
        }),
    )
}

fn g(intake: Value) -> String {
    result(intake, "graall-2005")
}

#[test]
fn graall_2005_population() {
    let ages = [14.99, 15.0, 55.0, 55.5].map(|a| g(at(&graall(), "ageYears", json!(a))));
    assert_eq!(ages, ["not-applicable", "standard", "standard", "not-applicable"]);
    let t = with(&graall(), json!({ "lineage": "T", "phenotype": "cortical-T" }));
    assert_eq!(g(t.clone()), "withheld", "the rows of T-lineage were not reached");
    assert!(scheme(&assess(t), "graall-2005")["why"].as_str().unwrap().contains("cut off"));
}

#[test]
fn graall_2005_factors() {
    assert_eq!([29.9, 30.0].map(|w| g(at(&graall(), "wbc", json!(w)))), ["standard", "high"]);
    for (field, value) in [
        ("cnsStatus", json!("CNS3")),
        ("phenotype", json!("pro-B")),
        ("prednisoneResponse", json!("poor")),
        ("marrowBlastsPercent", json!([{ "timepoint": "day-8", "value": 5 }])),
        ("disease", json!({ "firstRemission": "after-second-course" })),
        ("disease", json!({ "firstRemission": "not-reached" })),
        ("modalNumber", json!(30)),
        ("modalNumber", json!(39)),
    ] {
        assert_eq!(g(at(&graall(), field, value.clone())), "high", "{field} {value}");
    }
    for id in ["KMT2A-r", "TCF3::PBX1", "complex-karyotype"] {
        assert_eq!(g(set(&graall(), &[(id, "present")])), "high", "{id}");
    }
    assert_eq!(g(at(&graall(), "modalNumber", json!(40))), "standard");
    assert_eq!(g(set(&graall(), &[("IKZF1-deletion", "present")])), "standard", "beside the group");
}

#[test]
fn graall_2005_cns2_is_a_hole() {
    let cns2 = at(&graall(), "cnsStatus", json!("CNS2"));
    let view = scheme(&assess(cns2.clone()), "graall-2005");
    assert_eq!(
        (view["hole"].clone(), view["possible"].clone()),
        (json!(true), json!(["standard", "high"]))
    );
    assert_eq!(g(at(&cns2, "wbc", json!(80))), "high", "another factor decides");
}

#[test]
fn graall_2005_flags_where_transplantation_helped() {
    let flags = |i: Value| {
        let view = scheme(&assess(i), "graall-2005");
        [0, 1].map(|n| view["flags"][n]["verdict"].as_str().unwrap().to_owned())
    };
    let mrd =
        |v: f64| at(&graall(), "mrd", json!([{ "timepoint": "end-of-induction", "value": v }]));
    assert_eq!(flags(mrd(0.000_999)), ["false", "false"]);
    assert_eq!(flags(mrd(0.001)), ["true", "false"]);
    assert_eq!(flags(set(&graall(), &[("IKZF1-deletion", "present")])), ["false", "true"]);
}

#[test]
fn graall_2014() {
    let o = |i: Value| result(i, "graall-oncogenetic-2014");
    let b = ukall14();
    assert_eq!(o(b.clone()), "low");
    let mrd = |base: &Value, v: f64| {
        at(base, "mrd", json!([{ "timepoint": "end-of-induction", "value": v }]))
    };
    assert_eq!([0.000_099, 0.000_1, 0.000_101].map(|v| o(mrd(&b, v))), ["low", "high", "high"]);
    assert_eq!([17.99, 18.0].map(|a| o(at(&b, "ageYears", json!(a)))), ["not-applicable", "low"]);
    assert_eq!(o(set(&b, &[("KMT2A-r", "present")])), "high");
    assert_eq!(o(set(&b, &[("IKZF1-deletion", "present")])), "high");
    assert_eq!(o(set(&b, &[("IKZF1-deletion", "pending")])), "one-of: low, high");
    assert_eq!(o(at(&b, "mrd", json!([]))), "one-of: low, high");
    let t = |notch1, ras| mrd(&t("cortical-T", notch1, ras), 0.000_05);
    assert_eq!(o(t("present", "absent")), "low");
    assert_eq!(o(t("absent", "absent")), "high");
    assert_eq!(o(t("present", "present")), "high");
    assert_eq!(o(t("unknown", "absent")), "one-of: low, high");
    let t_ikzf1 =
        set(&t("present", "absent"), &[("IKZF1-deletion", "present"), ("KMT2A-r", "present")]);
    assert_eq!(o(t_ikzf1), "low", "these count in B-lineage");
}
