//! The COG groups for B-ALL: every limit below, at and above, every group, every reason not to apply, every hole.

use crate::support::{assess, result, scheme, with};
use serde_json::{Value, json};

/// A child with NCI standard-risk B-ALL, CNS1, neutral genetics, and MRD negative throughout.
fn child_b() -> Value {
    json!({
        "ageYears": 5, "wbc": 10, "lineage": "B", "phenotype": "common", "cnsStatus": "CNS1", "sex": "female",
        "steroidPretreatment": false, "modalNumber": 46, "dnaIndex": 1,
        "lesions": {
            "BCR::ABL1": "absent", "KMT2A-r": "absent", "ETV6::RUNX1": "absent", "TCF3::HLF": "absent",
            "iAMP21": "absent", "trisomy-4-10": "absent", "trisomy-4-10-17": "absent"
        },
        "marrowBlastsPercent": [ { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": mrd(0.0, 0.0)
    })
}

/// Blood on day 8 and marrow on day 29; 0 stands for a level under every limit.
fn mrd(day_8: f64, day_29: f64) -> Value {
    let [day_8, day_29] = [day_8, day_29].map(|level| level.max(0.00001));
    json!([
        { "timepoint": "day-8", "value": day_8, "sample": "blood" },
        { "timepoint": "end-of-induction", "value": day_29, "sample": "marrow" }
    ])
}

/// The child with one lesion more.
fn lesion(base: &Value, id: &str, state: &str) -> Value {
    let mut changed = base.clone();
    changed["lesions"][id] = json!(state);
    changed
}

fn etv6() -> Value {
    lesion(&child_b(), "ETV6::RUNX1", "present")
}

fn trisomies() -> Value {
    lesion(&child_b(), "trisomy-4-10", "present")
}

fn by_mrd(base: &Value, id: &str, pairs: &[(f64, f64)]) -> Vec<String> {
    pairs.iter().map(|(d8, d29)| result(with(base, json!({ "mrd": mrd(*d8, *d29) })), id)).collect()
}

fn by(base: &Value, id: &str, field: &str, values: &[f64]) -> Vec<String> {
    values.iter().map(|v| result(with(base, json!({ field: v })), id)).collect()
}

fn verification(intake: Value, id: &str) -> String {
    scheme(&assess(intake), id)["verification"].as_str().unwrap().to_owned()
}

/// Nothing answers for T-lineage or mature B, and with Ph-positive disease only the groups of 2007 do.
#[test]
fn lineage_and_bcr_abl1() {
    let t = with(&child_b(), json!({ "lineage": "T", "phenotype": "cortical-T" }));
    let mature = with(&child_b(), json!({ "phenotype": "mature-B" }));
    let ph = lesion(&child_b(), "BCR::ABL1", "present");
    for id in ["cog-2007", "cog-aall08b1", "cog-aall1731", "cog-aall1732"] {
        assert_eq!(result(t.clone(), id), "not-applicable", "{id}");
        assert_eq!(result(mature.clone(), id), "not-applicable", "{id}");
    }
    assert_eq!(result(ph.clone(), "cog-2007"), "very-high");
    for id in ["cog-aall08b1", "cog-aall1731", "cog-aall1732"] {
        assert_eq!(result(ph.clone(), id), "not-applicable", "{id}");
    }
}

/// Tables of this size are still decided exactly, with nothing known at all.
#[test]
fn a_blank_form_is_decided_exactly() {
    for id in ["cog-2007", "cog-aall08b1", "cog-aall1731", "cog-aall1732"] {
        let view = scheme(&assess(json!({})), id);
        assert_eq!((&view["status"], &view["method"]), (&json!("one-of"), &json!("exact")), "{id}");
    }
}

#[test]
fn cog_2007_groups() {
    let at = |intake| result(intake, "cog-2007");
    assert_eq!(at(child_b()), "standard");
    assert_eq!(at(etv6()), "low");
    // Two trisomies are not the three of 2007.
    assert_eq!(at(trisomies()), "standard");
    assert_eq!(at(lesion(&trisomies(), "trisomy-4-10-17", "present")), "low");
    assert_eq!(at(with(&etv6(), json!({ "wbc": 50 }))), "high");
    assert_eq!(at(with(&etv6(), json!({ "ageYears": 10 }))), "high");
    assert_eq!(by(&child_b(), "cog-2007", "wbc", &[49.9, 50.0]), ["standard", "high"]);
    assert_eq!(by(&child_b(), "cog-2007", "ageYears", &[9.99, 10.0]), ["standard", "high"]);
    assert_eq!(
        by(&child_b(), "cog-2007", "ageYears", &[0.99, 1.0, 21.99, 22.0]),
        ["not-applicable", "standard", "high", "not-applicable"]
    );
    assert_eq!(verification(etv6(), "cog-2007"), "seen");
}

#[test]
fn cog_2007_very_high() {
    assert_eq!(
        by(&etv6(), "cog-2007", "modalNumber", &[43.0, 44.0, 45.0]),
        ["very-high", "low", "low"]
    );
    let marrow = |percent: f64| {
        let marrow = json!([{ "timepoint": "end-of-induction", "value": percent }]);
        result(with(&child_b(), json!({ "marrowBlastsPercent": marrow })), "cog-2007")
    };
    assert_eq!([marrow(5.0), marrow(25.0), marrow(25.1)], ["standard", "standard", "very-high"]);
    // The DNA index is not in the abstract and decides nothing here.
    assert_eq!(by(&child_b(), "cog-2007", "dnaIndex", &[0.7]), ["standard"]);
    assert_eq!(
        result(lesion(&etv6(), "BCR::ABL1", "unknown"), "cog-2007"),
        "one-of: low, very-high"
    );
}

#[test]
fn cog_2007_says_what_aall0331_adds() {
    let change =
        json!({ "cnsStatus": "CNS3", "mrd": mrd(0.0, 0.001), "sex": "male", "testicular": true });
    let view = scheme(&assess(with(&etv6(), change)), "cog-2007");
    let holds = |flag: &&Value| flag["verdict"] == "true";
    let flags = view["flags"].as_array().unwrap();
    assert_eq!(
        (&view["group"], flags.iter().filter(holds).count()),
        (&json!("low"), 3),
        "{flags:?}"
    );
}

#[test]
fn aall08b1_standard_risk_with_favourable_genetics() {
    let pairs = [
        (0.0, 0.0),
        (0.000099, 0.000099),
        (0.0001, 0.0),
        (0.5, 0.000099),
        (0.0, 0.0001),
        (0.5, 0.5),
    ];
    let expected = ["low", "low", "average", "average", "high", "high"];
    assert_eq!(by_mrd(&etv6(), "cog-aall08b1", &pairs), expected);
    assert_eq!(by_mrd(&trisomies(), "cog-aall08b1", &pairs), expected);
}

#[test]
fn aall08b1_standard_risk_without() {
    let pairs =
        [(0.0, 0.0), (0.0099, 0.000099), (0.01, 0.0), (0.011, 0.000099), (0.0, 0.0001), (0.5, 0.5)];
    assert_eq!(
        by_mrd(&child_b(), "cog-aall08b1", &pairs),
        ["average", "average", "high", "high", "very-high", "very-high"]
    );
}

#[test]
fn aall08b1_high_risk() {
    for base in [child_b(), etv6()] {
        let high = with(&base, json!({ "ageYears": 12.99 }));
        assert_eq!(
            by_mrd(&high, "cog-aall08b1", &[(0.5, 0.0), (0.0, 0.000099), (0.0, 0.0001)]),
            ["high", "high", "very-high"]
        );
        assert_eq!(
            by(&base, "cog-aall08b1", "ageYears", &[12.99, 13.0, 13.01, 40.0]),
            ["high", "very-high", "very-high", "very-high"]
        );
        assert_eq!(by(&base, "cog-aall08b1", "wbc", &[50.0]), ["high"]);
    }
    assert_eq!(
        by(&child_b(), "cog-aall08b1", "ageYears", &[0.99, 1.0, 9.99, 10.0]),
        ["not-applicable", "average", "average", "high"]
    );
}

/// An unfavourable lesion leads, whatever else.
#[test]
fn unfavourable_genetics_lead() {
    for (scheme, group) in [("cog-aall08b1", "very-high"), ("cog-aall1731", "sr-high")] {
        for base in [child_b(), etv6()] {
            for id in ["KMT2A-r", "iAMP21", "TCF3::HLF"] {
                assert_eq!(result(lesion(&base, id, "present"), scheme), group, "{id}");
            }
        }
        let favourable = result(etv6(), scheme);
        assert_eq!(by(&etv6(), scheme, "modalNumber", &[43.0, 44.0]), [group, favourable.as_str()]);
        assert_eq!(
            by(&etv6(), scheme, "dnaIndex", &[0.8099, 0.81, 0.8101]),
            [group, favourable.as_str(), favourable.as_str()]
        );
    }
}

/// What was read without a word on genetic classes is seen; what hangs on the recalled classes is recalled.
#[test]
fn aall08b1_says_what_is_recalled() {
    let id = "cog-aall08b1";
    assert_eq!(verification(with(&child_b(), json!({ "ageYears": 14 })), id), "seen");
    let high = with(&child_b(), json!({ "ageYears": 11, "mrd": mrd(0.0, 0.001) }));
    assert_eq!(verification(high, id), "seen");
    assert_eq!(verification(etv6(), id), "recalled");
    let unknown = lesion(&child_b(), "ETV6::RUNX1", "unknown");
    assert_eq!(result(unknown.clone(), id), "one-of: low, average");
    assert_eq!(
        by_mrd(&unknown, id, &[(0.0, 0.001), (0.001, 0.0), (0.02, 0.0)]),
        ["one-of: high, very-high", "average", "one-of: average, high"]
    );
}

#[test]
fn aall1731_entry() {
    let id = "cog-aall1731";
    assert_eq!(
        by(&child_b(), id, "ageYears", &[0.99, 1.0, 9.99, 10.0]),
        ["not-applicable", "sr-average", "sr-average", "not-applicable"]
    );
    assert_eq!(by(&child_b(), id, "wbc", &[49.9, 50.0]), ["sr-average", "not-applicable"]);
    for change in [json!({ "cnsStatus": "CNS3a" }), json!({ "sex": "male", "testicular": true })] {
        let view = scheme(&assess(with(&child_b(), change)), id);
        assert_eq!(
            (&view["status"], &view["verification"]),
            (&json!("not-applicable"), &json!("seen"))
        );
    }
}

#[test]
fn aall1731_etv6_runx1() {
    let pairs = [(0.0099, 0.000099), (0.01, 0.0), (0.0, 0.0001), (0.02, 0.01)];
    let expected = ["sr-favourable", "sr-average", "sr-high", "sr-high"];
    assert_eq!(by_mrd(&etv6(), "cog-aall1731", &pairs), expected);
    let cns2 = with(&etv6(), json!({ "cnsStatus": "CNS2a" }));
    assert_eq!(by_mrd(&cns2, "cog-aall1731", &pairs), expected);
}

#[test]
fn aall1731_double_trisomy() {
    let pairs =
        [(0.0, 0.0), (0.5, 0.000099), (0.5, 0.0001), (0.0, 0.00099), (0.0, 0.001), (0.0, 0.0011)];
    let expected =
        ["sr-favourable", "sr-favourable", "sr-average", "sr-average", "sr-high", "sr-high"];
    assert_eq!(by_mrd(&trisomies(), "cog-aall1731", &pairs), expected);
    let cns2 = with(&trisomies(), json!({ "cnsStatus": "CNS2" }));
    assert_eq!(by_mrd(&cns2, "cog-aall1731", &pairs), expected);
}

#[test]
fn aall1731_neutral() {
    let pairs = [(0.5, 0.000099), (0.0, 0.0001), (0.0, 0.001)];
    assert_eq!(by_mrd(&child_b(), "cog-aall1731", &pairs), ["sr-average", "sr-high", "sr-high"]);
    let cns2 = with(&child_b(), json!({ "cnsStatus": "CNS2" }));
    assert_eq!(by_mrd(&cns2, "cog-aall1731", &pairs), ["sr-high", "sr-high", "sr-high"]);
    assert_eq!(verification(child_b(), "cog-aall1731"), "recalled");
    // The other reading of 0.01 to under 0.1 % stands beside it.
    let view =
        scheme(&assess(with(&child_b(), json!({ "mrd": mrd(0.0, 0.0005) }))), "cog-aall1731");
    let differs = |c: &Value| {
        c["id"] == "cog-aall1731.mrd-0.01" && c["differs"].to_string().contains("SR-Average")
    };
    assert!(view["criteria"].as_array().unwrap().iter().any(differs), "{}", view["criteria"]);
}

/// ETV6::RUNX1 and both trisomies at once: two rows of the table answer.
#[test]
fn aall1731_both_favourable_lesions() {
    let both = lesion(&etv6(), "trisomy-4-10", "present");
    assert_eq!(
        by_mrd(
            &both,
            "cog-aall1731",
            &[(0.0, 0.0), (0.01, 0.0), (0.0, 0.0005), (0.02, 0.0005), (0.0, 0.001)]
        ),
        [
            "sr-favourable",
            "one-of: sr-favourable, sr-average",
            "one-of: sr-average, sr-high",
            "one-of: sr-average, sr-high",
            "sr-high"
        ]
    );
    let view = scheme(&assess(with(&both, json!({ "mrd": mrd(0.02, 0.0) }))), "cog-aall1731");
    assert_eq!((&view["hole"], &view["pivotal"]), (&json!(true), &json!([])));
}

#[test]
fn aall1731_unknown_results_leave_groups() {
    let id = "cog-aall1731";
    assert_eq!(
        result(with(&etv6(), json!({ "mrd": [] })), id),
        "one-of: sr-favourable, sr-average, sr-high"
    );
    assert_eq!(result(lesion(&child_b(), "iAMP21", "pending"), id), "one-of: sr-average, sr-high");
}

#[test]
fn aall1732_entry() {
    let id = "cog-aall1732";
    assert_eq!(result(child_b(), id), "not-applicable");
    for change in [
        json!({ "ageYears": 10 }),
        json!({ "wbc": 50 }),
        json!({ "cnsStatus": "CNS3" }),
        json!({ "sex": "male", "testicular": true }),
        json!({ "steroidPretreatment": true }),
    ] {
        assert_eq!(result(with(&child_b(), change.clone()), id), "high", "{change}");
    }
    assert_eq!(
        by(&with(&child_b(), json!({ "wbc": 80 })), id, "ageYears", &[0.99, 1.0, 24.99, 25.0]),
        ["not-applicable", "high", "high", "not-applicable"]
    );
    assert_eq!(by(&child_b(), id, "ageYears", &[9.99, 10.0]), ["not-applicable", "high"]);
    assert_eq!(by(&child_b(), id, "wbc", &[49.9, 50.0]), ["not-applicable", "high"]);
}

#[test]
fn aall1732_favourable_needs_every_condition() {
    let id = "cog-aall1732";
    for base in [etv6(), trisomies()] {
        let by_cells = with(&base, json!({ "wbc": 80 }));
        assert_eq!(
            by_mrd(&by_cells, id, &[(0.5, 0.000099), (0.0, 0.0001)]),
            ["hr-favourable", "high"]
        );
        // A way into high risk of its own: whether it rules HR-Favorable out is not said.
        let steroids = with(&by_cells, json!({ "steroidPretreatment": true }));
        assert_eq!(result(steroids, id), "one-of: hr-favourable, high");
        for change in [
            json!({ "ageYears": 10 }),
            json!({ "cnsStatus": "CNS2" }),
            json!({ "cnsStatus": "CNS3" }),
            json!({ "sex": "male", "testicular": true }),
        ] {
            assert_eq!(result(with(&by_cells, change.clone()), id), "high", "{change}");
        }
    }
    // Counted as high risk for another reason than white cells.
    assert_eq!(result(with(&etv6(), json!({ "steroidPretreatment": true })), id), "high");
    assert_eq!(verification(with(&etv6(), json!({ "wbc": 80 })), id), "recalled");
    let unknown = with(&etv6(), json!({ "wbc": 80, "cnsStatus": "unknown" }));
    assert_eq!(result(unknown, id), "one-of: hr-favourable, high");
}

#[test]
fn aall1732_says_who_leaves_the_study() {
    let flags = |day_29: f64, later: f64| {
        let mrd = json!([
            { "timepoint": "end-of-induction", "value": day_29, "sample": "marrow" },
            { "timepoint": "end-of-consolidation", "value": later, "sample": "marrow" }
        ]);
        let view =
            scheme(&assess(with(&child_b(), json!({ "wbc": 80, "mrd": mrd }))), "cog-aall1732");
        assert_eq!(view["group"], "high");
        let all = view["flags"].as_array().unwrap().iter().map(|f| f["verdict"] == "true");
        all.collect::<Vec<bool>>()
    };
    assert_eq!(flags(0.0499, 0.000099), [false, false]);
    assert_eq!(flags(0.05, 0.0001), [true, true]);
}
