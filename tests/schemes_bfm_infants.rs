//! AIEOP-BFM and the infant groups: every limit below, at and above, every group, every hole.

use crate::support::{assess, result, scheme, with};
use serde_json::{Value, json};

const BFM: [&str; 3] = ["aieop-bfm-2000", "aieop-bfm-2009", "aieop-bfm-2017"];

/// A child with B-ALL and no high-risk criterion of any edition, MRD negative throughout.
fn child() -> Value {
    json!({
        "ageYears": 5, "lineage": "B", "phenotype": "common", "prednisoneResponse": "good", "modalNumber": 46, "dnaIndex": 1,
        "lesions": {
            "BCR::ABL1": "absent", "KMT2A-r": "absent", "ETV6::RUNX1": "absent", "TCF3::HLF": "absent", "IKZF1plus": "absent"
        },
        "marrowBlastsPercent": [ { "timepoint": "end-of-induction", "value": 1 } ],
        "mrd": mrd(Some(0.0005), NEGATIVE, NEGATIVE)
    })
}

/// What PCR gave: negative, a level, or nothing because it was not done.
#[derive(Clone, Copy)]
enum Pcr {
    Negative,
    Level(f64),
    NotDone,
}

use Pcr::{Level, Negative as NEGATIVE, NotDone};

fn mrd(day_15: Option<f64>, induction: Pcr, consolidation: Pcr) -> Value {
    let one = |at: &str, pcr: Pcr| match pcr {
        Pcr::Negative => {
            json!({ "timepoint": at, "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" })
        }
        Pcr::Level(level) => json!({ "timepoint": at, "value": level, "sample": "marrow" }),
        Pcr::NotDone => json!({ "timepoint": at, "value": "not-done", "sample": "marrow" }),
    };
    let day_15 = day_15.map(|v| json!({ "timepoint": "day-15", "value": v, "sample": "marrow" }));
    let later = [one("end-of-induction", induction), one("end-of-consolidation", consolidation)];
    day_15.into_iter().chain(later).collect()
}

/// The group with these MRD results in place of the negative ones.
fn by_mrd(base: &Value, id: &str, day_15: f64, induction: Pcr, consolidation: Pcr) -> String {
    result(with(base, json!({ "mrd": mrd(Some(day_15), induction, consolidation) })), id)
}

fn lesion(base: &Value, id: &str, state: &str) -> Value {
    let mut changed = base.clone();
    changed["lesions"][id] = json!(state);
    changed
}

fn by(base: &Value, id: &str, field: &str, values: &[f64]) -> Vec<String> {
    values.iter().map(|v| result(with(base, json!({ field: v })), id)).collect()
}

fn t_lineage(base: &Value) -> Value {
    with(base, json!({ "lineage": "T", "phenotype": "cortical-T" }))
}

fn verification(intake: Value, id: &str) -> String {
    scheme(&assess(intake), id)["verification"].as_str().unwrap().to_owned()
}

#[test]
fn bfm_standard_risk_and_whom_it_leaves_out() {
    let mature = with(&child(), json!({ "phenotype": "mature-B" }));
    for id in BFM {
        assert_eq!(result(child(), id), "standard", "{id}");
        assert_eq!(result(mature.clone(), id), "not-applicable", "{id}");
        let view = scheme(&assess(json!({})), id);
        assert_eq!((&view["status"], &view["method"]), (&json!("one-of"), &json!("exact")), "{id}");
    }
    let t = t_lineage(&child());
    assert_eq!(BFM.map(|id| result(t.clone(), id)), ["standard", "standard", "withheld"]);
    let ages = [0.99, 1.0, 17.99, 18.0, 18.01];
    assert_eq!(
        by(&child(), "aieop-bfm-2000", "ageYears", &ages),
        ["not-applicable", "standard", "standard", "standard", "not-applicable"]
    );
    assert_eq!(by(&child(), "aieop-bfm-2009", "ageYears", &ages), ["standard"; 5]);
    assert_eq!(
        by(&child(), "aieop-bfm-2017", "ageYears", &ages),
        ["standard", "standard", "standard", "not-applicable", "not-applicable"]
    );
    let ph = lesion(&child(), "BCR::ABL1", "present");
    assert_eq!(BFM.map(|id| result(ph.clone(), id)), ["high", "standard", "not-applicable"]);
}

#[test]
fn bfm_a_level_printed_below_the_assay_is_negative_or_positive() {
    let at = |level: f64| {
        let mut child = child();
        child["mrd"][1] = json!({ "timepoint": "end-of-induction", "value": level, "sensitivity": 0.0001, "sample": "marrow" });
        result(child, "aieop-bfm-2009")
    };
    assert_eq!(at(0.00009), "one-of: standard, medium");
    assert_eq!(at(0.0001), "medium");
    assert_eq!(at(0.00011), "medium");
}

#[test]
fn bfm_response_and_t_4_11() {
    let ppr = with(&child(), json!({ "prednisoneResponse": "poor" }));
    assert_eq!(BFM.map(|id| result(ppr.clone(), id)), ["high", "high", "standard"]);
    assert_eq!(BFM.map(|id| result(t_lineage(&ppr), id)), ["high", "high", "high"]);
    let marrow = |percent: f64| {
        let marrow = json!([{ "timepoint": "end-of-induction", "value": percent }]);
        with(&child(), json!({ "marrowBlastsPercent": marrow }))
    };
    for id in BFM {
        assert_eq!(result(marrow(4.99), id), "standard", "{id}");
        assert_eq!(result(marrow(5.0), id), "high", "{id}");
        assert_eq!(
            result(lesion(&lesion(&child(), "KMT2A-r", "present"), "KMT2A::AFF1", "present"), id),
            "high"
        );
        // Another partner is not t(4;11).
        assert_eq!(
            result(lesion(&lesion(&child(), "KMT2A-r", "present"), "KMT2A::AFF1", "absent"), id),
            "standard"
        );
    }
}

#[test]
fn bfm_2000_mrd() {
    let at = |d33, d78| by_mrd(&child(), "aieop-bfm-2000", 0.5, d33, d78);
    assert_eq!(at(NEGATIVE, NEGATIVE), "standard");
    assert_eq!(at(Level(0.5), NEGATIVE), "medium");
    // Conter 2010 takes standard risk from day 33 alone.
    assert_eq!(at(NEGATIVE, Level(0.00001)), "one-of: standard, medium");
    assert_eq!(
        [at(NEGATIVE, Level(0.00099)), at(NEGATIVE, Level(0.001)), at(NEGATIVE, Level(0.0011))],
        ["one-of: standard, medium", "high", "high"]
    );
    assert_eq!(at(NEGATIVE, NotDone), "one-of: standard, medium");
    assert_eq!([at(NotDone, NEGATIVE), at(NotDone, NotDone)], ["medium"; 2]);
    assert_eq!(at(NotDone, Level(0.001)), "high");
    // An assay that does not find 0.01 % proves nothing negative.
    let poor_assay = json!([
        { "timepoint": "end-of-induction", "status": "undetected", "sensitivity": 0.001, "sample": "marrow" },
        { "timepoint": "end-of-consolidation", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" }
    ]);
    assert_eq!(
        result(with(&child(), json!({ "mrd": poor_assay })), "aieop-bfm-2000"),
        "one-of: standard, medium"
    );
    let ppr = with(&child(), json!({ "prednisoneResponse": "poor" }));
    assert_eq!(verification(ppr, "aieop-bfm-2000"), "seen");
    assert_eq!(verification(child(), "aieop-bfm-2000"), "secondary");
}

#[test]
fn bfm_2009_flow_on_day_15() {
    let at = |d15| by_mrd(&child(), "aieop-bfm-2009", d15, NEGATIVE, NEGATIVE);
    assert_eq!([at(0.0999), at(0.1), at(0.101)], ["standard", "high", "high"]);
    // Without PCR, day 15 decides.
    let alone = |d15| by_mrd(&child(), "aieop-bfm-2009", d15, NotDone, NotDone);
    assert_eq!([alone(0.00099), alone(0.001), alone(0.0011)], ["standard", "medium", "medium"]);
    let half = |d33, d78| by_mrd(&child(), "aieop-bfm-2009", 0.0005, d33, d78);
    assert_eq!([half(NEGATIVE, NotDone), half(NotDone, NEGATIVE)], ["one-of: standard, medium"; 2]);
    assert_eq!([half(Level(0.0004), NotDone), half(NotDone, Level(0.0004))], ["medium"; 2]);
    let view = scheme(
        &assess(with(&child(), json!({ "mrd": mrd(Some(0.0005), NEGATIVE, NotDone) }))),
        "aieop-bfm-2009",
    );
    assert_eq!((&view["hole"], &view["pivotal"]), (&json!(true), &json!([])));
    assert_eq!(by_mrd(&child(), "aieop-bfm-2009", 0.001, Level(0.0004), NotDone), "medium");
}

#[test]
fn bfm_2009_pcr() {
    let at = |base: &Value, d33, d78| by_mrd(base, "aieop-bfm-2009", 0.0005, d33, d78);
    let (b, t) = (child(), t_lineage(&child()));
    for base in [&b, &t] {
        assert_eq!(
            [at(base, NEGATIVE, Level(0.00049)), at(base, NEGATIVE, Level(0.0005))],
            ["medium", "high"]
        );
        assert_eq!(
            [at(base, Level(0.9), NEGATIVE), at(base, Level(0.00049), Level(0.00049))],
            ["medium", "medium"]
        );
        assert_eq!(at(base, NotDone, Level(0.0005)), "high");
    }
    // Slow response is high risk in B-lineage only.
    assert_eq!(
        [at(&b, Level(0.0005), Level(0.00001)), at(&t, Level(0.0005), Level(0.00001))],
        ["high", "medium"]
    );
    let high = with(&b, json!({ "mrd": mrd(Some(0.0005), NEGATIVE, Level(0.0005)) }));
    assert_eq!(verification(high, "aieop-bfm-2009"), "seen");
    assert_eq!(verification(b, "aieop-bfm-2009"), "recalled");
}

#[test]
fn bfm_2017_genetics() {
    let id = "aieop-bfm-2017";
    assert_eq!(result(lesion(&child(), "TCF3::HLF", "present"), id), "high");
    assert_eq!(verification(lesion(&child(), "TCF3::HLF", "present"), id), "secondary");
    // The abstract prints the criteria for B-lineage; of T only a poor prednisone response is recalled.
    let t = lesion(&t_lineage(&child()), "TCF3::HLF", "present");
    assert_eq!(result(t.clone(), id), "withheld");
    let poor = with(&t, json!({ "prednisoneResponse": "poor" }));
    assert_eq!(
        (result(poor.clone(), id).as_str(), verification(poor, id).as_str()),
        ("high", "recalled")
    );
    assert_eq!(by(&child(), id, "modalNumber", &[43.0, 44.0, 45.0]), ["high", "high", "standard"]);
    assert_eq!(
        by(&child(), id, "dnaIndex", &[0.799, 0.8, 0.801]),
        ["high", "standard", "standard"]
    );
    let plus = lesion(&lesion(&child(), "IKZF1-deletion", "present"), "IKZF1plus", "present");
    assert_eq!(result(plus.clone(), id), "standard");
    assert_eq!(by_mrd(&plus, id, 0.5, Level(0.00001), NEGATIVE), "high");
    assert_eq!(by_mrd(&plus, id, 0.0005, Level(0.00001), NEGATIVE), "high");
    // Not tested is not negative.
    assert_eq!(
        [by_mrd(&plus, id, 0.0005, NotDone, NEGATIVE), by_mrd(&plus, id, 0.5, NotDone, NEGATIVE)],
        ["one-of: standard, high", "high"]
    );
    assert_eq!(by_mrd(&plus, id, 0.01, NotDone, NEGATIVE), "one-of: medium, high");
}

#[test]
fn bfm_2017_mrd() {
    let at = |d15, tp1, tp2| by_mrd(&child(), "aieop-bfm-2017", d15, tp1, tp2);
    assert_eq!([at(0.0999, NEGATIVE, NEGATIVE), at(0.1, NEGATIVE, NEGATIVE)], ["standard", "high"]);
    let etv6 = lesion(&child(), "ETV6::RUNX1", "present");
    assert_eq!(by_mrd(&etv6, "aieop-bfm-2017", 0.1, NEGATIVE, NEGATIVE), "standard");
    assert_eq!(
        [at(0.01, Level(0.00049), NEGATIVE), at(0.01, Level(0.0005), NEGATIVE)],
        ["medium", "high"]
    );
    assert_eq!(
        [at(0.01, NEGATIVE, Level(0.00049)), at(0.01, NEGATIVE, Level(0.0005))],
        ["standard", "high"]
    );
    assert_eq!(
        [at(0.00099, NotDone, NEGATIVE), at(0.001, NotDone, NEGATIVE)],
        ["standard", "medium"]
    );
    assert_eq!(
        [at(0.00099, Level(0.0001), NEGATIVE), at(0.001, Level(0.0001), NEGATIVE)],
        ["one-of: standard, medium", "medium"]
    );
    let t = t_lineage(&child());
    assert_eq!(by_mrd(&t, "aieop-bfm-2017", 0.01, NEGATIVE, Level(0.0005)), "withheld");
    assert_eq!(verification(child(), "aieop-bfm-2017"), "recalled");
}

/// An infant of five months with a KMT2A rearrangement and few white cells.
fn infant() -> Value {
    json!({
        "ageDays": 150, "lineage": "B", "phenotype": "pro-B", "wbc": 100, "prednisoneResponse": "good",
        "lesions": { "KMT2A-r": "present" }, "mrd": mrd(None, NEGATIVE, NEGATIVE)
    })
}

#[test]
fn infants_only() {
    for id in ["interfant-06", "nccn-infant-2026"] {
        assert_eq!(
            by(&infant(), id, "ageDays", &[364.0, 365.0, 366.0])[..2],
            [if id == "interfant-06" { "medium" } else { "intermediate" }, "not-applicable"]
        );
        assert_eq!(
            result(with(&infant(), json!({ "phenotype": "mature-B" })), id),
            "not-applicable"
        );
        assert_eq!(scheme(&assess(json!({})), id)["method"], "exact", "{id}");
    }
}

#[test]
fn interfant_groups() {
    let id = "interfant-06";
    let germline = lesion(&infant(), "KMT2A-r", "absent");
    assert_eq!(result(with(&germline, json!({ "wbc": 400 })), id), "low");
    assert_eq!(by(&infant(), id, "wbc", &[299.9, 300.0, 300.1]), ["medium", "high", "high"]);
    let poor = with(&infant(), json!({ "prednisoneResponse": "poor" }));
    assert_eq!(by(&poor, id, "wbc", &[5.0, 300.0, 400.0]), ["high", "high", "high"]);
    let older = with(&poor, json!({ "ageDays": 200, "wbc": 400 }));
    assert_eq!(result(older, id), "medium");
    let view = scheme(&assess(with(&infant(), json!({ "wbc": 300 }))), id);
    assert_eq!((&view["hole"], &view["verification"]), (&json!(false), &json!("secondary")));
    // The abstract's sign stands beside the group.
    let flagged = |f: &Value| f["id"] == "interfant-06.wbc-exactly-300" && f["verdict"] == "true";
    assert!(view["flags"].as_array().unwrap().iter().any(flagged), "{}", view["flags"]);
    // The misprint of the digest stands beside the age.
    let differs = |c: &Value| {
        c["id"] == "interfant-06.under-6-months"
            && c["differs"].to_string().contains("older than 6")
    };
    assert!(view["criteria"].as_array().unwrap().iter().any(differs), "{}", view["criteria"]);
    assert_eq!(result(lesion(&infant(), "KMT2A-r", "pending"), id), "one-of: low, medium");
}

#[test]
fn nccn_infant_groups() {
    let id = "nccn-infant-2026";
    assert_eq!(result(lesion(&infant(), "KMT2A-r", "absent"), id), "standard");
    assert_eq!(by(&infant(), id, "wbc", &[299.9, 300.0, 300.1]), ["intermediate", "high", "high"]);
    assert_eq!(
        by(&infant(), id, "ageDays", &[80.0, 100.0, 300.0]),
        ["high", "intermediate", "intermediate"]
    );
    let many = with(&infant(), json!({ "wbc": 400 }));
    assert_eq!(by(&many, id, "ageDays", &[80.0, 150.0, 200.0]), ["high", "high", "intermediate"]);
    let later =
        |d| result(with(&infant(), json!({ "ageDays": 300, "mrd": mrd(None, NEGATIVE, d) })), id);
    assert_eq!(
        [later(NEGATIVE), later(Level(0.00001)), later(NotDone)],
        ["intermediate", "high", "one-of: intermediate, high"]
    );
    assert_eq!(verification(infant(), id), "secondary");
    assert_eq!(result(with(&infant(), json!({ "mrd": [] })), id), "one-of: intermediate, high");
}
