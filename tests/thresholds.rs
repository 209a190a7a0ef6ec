//! Every threshold of every scheme and option: below, at, above. The rows of section 9.1 of the dossier among them.

use crate::support;
use crate::support::{adult_b, child_t, child_t_mrd, option, result, scheme, with};
use serde_json::{Value, json};

fn results(scheme: &str, base: &Value, field: &str, values: &[f64]) -> Vec<String> {
    values.iter().map(|v| result(with(base, json!({ field: v })), scheme)).collect()
}

#[test]
fn s2_seed_b_lineage_white_cells_30() {
    let all = results("seed-adult", &adult_b(), "wbc", &[29.999, 30.0, 30.001]);
    assert_eq!(all, ["no-poor-factor", "poor", "poor"]);
}

#[test]
fn s3_seed_t_lineage_white_cells_100() {
    let t = with(&adult_b(), json!({ "lineage": "T" }));
    assert_eq!(
        results("seed-adult", &t, "wbc", &[99.999, 100.0, 100.001]),
        ["no-poor-factor", "poor", "poor"]
    );
    assert_eq!(result(with(&t, json!({ "wbc": 30 })), "seed-adult"), "no-poor-factor");
}

#[test]
fn s4_seed_hypodiploidy_is_poor() {
    let lesions = |state| json!({ "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "hypodiploidy": state } });
    assert_eq!(result(with(&adult_b(), lesions("present")), "seed-adult"), "poor");
    assert_eq!(
        result(with(&adult_b(), lesions("pending")), "seed-adult"),
        "one-of: no-poor-factor, poor"
    );
}

#[test]
fn s5_seed_kmt2a_is_poor() {
    let lesions = |id: &str| json!({ "lesions": { id: "present", "hypodiploidy": "absent" } });
    assert_eq!(result(with(&adult_b(), lesions("KMT2A-r")), "seed-adult"), "poor");
    assert_eq!(result(with(&adult_b(), lesions("KMT2A::AFF1")), "seed-adult"), "poor");
}

#[test]
fn seed_is_for_adults() {
    let all = results("seed-adult", &adult_b(), "ageYears", &[17.99, 18.0, 18.01]);
    assert_eq!(all, ["not-applicable", "no-poor-factor", "no-poor-factor"]);
}

#[test]
fn nci_white_cells_50() {
    let child = json!({ "lineage": "B", "ageYears": 9.99 });
    assert_eq!(
        results("nci-rome", &child, "wbc", &[49.9, 50.0, 50.1]),
        ["standard", "high", "high"]
    );
}

#[test]
fn nci_age_10_and_1() {
    let child = json!({ "lineage": "B", "wbc": 5 });
    assert_eq!(
        results("nci-rome", &child, "ageYears", &[9.99, 10.0, 10.01]),
        ["standard", "high", "high"]
    );
    assert_eq!(
        results("nci-rome", &child, "ageYears", &[0.99, 1.0, 1.01]),
        ["not-applicable", "standard", "standard"]
    );
    assert_eq!(
        results("nci-rome", &child, "ageDays", &[364.0, 365.0, 366.0]),
        ["not-applicable", "standard", "standard"]
    );
    assert_eq!(
        results("nci-rome", &child, "ageDays", &[3651.0, 3652.0, 3653.0]),
        ["standard", "one-of: standard, high", "high"]
    );
}

#[test]
fn nci_is_for_b_lineage() {
    assert_eq!(
        result(json!({ "lineage": "T", "ageYears": 5, "wbc": 10 }), "nci-rome"),
        "not-applicable"
    );
}

#[test]
fn nci_high_by_count_alone_needs_no_age_beyond_one_year() {
    // Only an infant would not be high: the set says so instead of guessing.
    assert_eq!(
        result(json!({ "lineage": "B", "wbc": 80 }), "nci-rome"),
        "one-of: high, not-applicable"
    );
}

#[test]
fn aall0434_low_needs_every_condition() {
    assert_eq!(result(child_t(), "cog-aall0434"), "low");
    let marrow = |day15: u8, day29: u8| json!({ "marrowBlastsPercent": [ { "timepoint": "day-15", "value": day15 }, { "timepoint": "end-of-induction", "value": day29 } ] });
    for change in [
        json!({ "cnsStatus": "CNS2a" }),
        json!({ "cnsStatus": "CNS3" }),
        json!({ "testicular": true, "sex": "male" }),
        marrow(5, 1),
        json!({ "wbc": 50.1 }),
        json!({ "ageYears": 10 }),
    ] {
        assert_eq!(
            result(with(&child_t(), change.clone()), "cog-aall0434"),
            "intermediate",
            "{change}"
        );
    }
}

#[test]
fn aall0434_white_cells_50_is_included() {
    assert_eq!(
        results("cog-aall0434", &child_t(), "wbc", &[49.9, 50.0, 50.1]),
        ["low", "low", "intermediate"]
    );
}

#[test]
fn aall0434_age_band() {
    assert_eq!(
        results("cog-aall0434", &child_t(), "ageYears", &[0.99, 1.0, 9.99]),
        ["not-applicable", "low", "low"]
    );
    assert_eq!(
        results("cog-aall0434", &child_t(), "ageYears", &[9.99, 10.0, 10.01]),
        ["low", "intermediate", "intermediate"]
    );
    assert_eq!(
        results("cog-aall0434", &child_t(), "ageYears", &[30.99, 31.0, 31.01]),
        ["intermediate", "not-applicable", "not-applicable"]
    );
}

#[test]
fn aall0434_mrd_tenth_of_a_per_cent() {
    let at = |mrd| result(child_t_mrd(mrd, None), "cog-aall0434");
    assert_eq!([at(0.000999), at(0.001), at(0.001001)], ["low", "intermediate", "intermediate"]);
}

#[test]
fn aall0434_mrd_one_per_cent_is_a_hole() {
    let at = |mrd| result(child_t_mrd(mrd, None), "cog-aall0434");
    assert_eq!(
        [at(0.009999), at(0.01), at(0.010001)],
        ["intermediate", "one-of: intermediate, high", "high"]
    );
    let view = scheme(&support::assess(child_t_mrd(0.01, None)), "cog-aall0434");
    assert_eq!(view["hole"], true);
    assert_eq!(view["pivotal"], json!([]));
    assert!(view["why"].as_str().is_some_and(|w| w.contains("exactly 1 %")), "{}", view["why"]);
}

#[test]
fn aall0434_marrow_5_and_25_per_cent() {
    let at = |blasts: f64| {
        let marrow = json!({ "marrowBlastsPercent": [ { "timepoint": "day-15", "value": 2 }, { "timepoint": "end-of-induction", "value": blasts } ] });
        let view = scheme(&support::assess(with(&child_t(), marrow)), "cog-aall0434");
        (view["group"].clone(), view["verification"].clone())
    };
    // That M2 and M3 are high risk is recalled, and the result says so.
    assert_eq!(at(4.9), (json!("low"), json!("seen")));
    assert_eq!(at(5.0), (json!("high"), json!("recalled")));
    assert_eq!(at(25.1), (json!("high"), json!("recalled")));
}

#[test]
fn aall0434_high_by_mrd_rests_on_what_was_seen() {
    let view = scheme(&support::assess(child_t_mrd(0.02, None)), "cog-aall0434");
    assert_eq!((&view["group"], &view["verification"]), (&json!("high"), &json!("seen")));
}

#[test]
fn aall1231_standard_needs_every_condition() {
    assert_eq!(result(child_t(), "cog-aall1231"), "standard");
    for change in [
        json!({ "cnsStatus": "CNS2b" }),
        json!({ "cnsStatus": "CNS3a" }),
        json!({ "steroidPretreatment": true }),
        json!({ "testicular": true, "sex": "male" }),
        json!({ "marrowBlastsPercent": [ { "timepoint": "end-of-induction", "value": 5 } ] }),
    ] {
        assert_eq!(
            result(with(&child_t(), change.clone()), "cog-aall1231"),
            "intermediate",
            "{change}"
        );
    }
}

#[test]
fn aall1231_mrd_hundredth_of_a_per_cent_is_included() {
    let at = |mrd| result(child_t_mrd(mrd, Some(0.00005)), "cog-aall1231");
    assert_eq!([at(0.000099), at(0.0001), at(0.000101)], ["standard", "standard", "intermediate"]);
}

#[test]
fn aall1231_very_high_after_consolidation() {
    let at = |mrd| result(child_t_mrd(0.005, Some(mrd)), "cog-aall1231");
    assert_eq!(
        [at(0.000999), at(0.001), at(0.001001)],
        ["intermediate", "one-of: intermediate, very-high", "very-high"]
    );
    assert_eq!(
        result(child_t_mrd(0.00005, Some(0.001)), "cog-aall1231"),
        "one-of: standard, very-high"
    );
}

#[test]
fn aall1231_m3_is_very_high() {
    let at = |blasts: f64| {
        let marrow = json!({ "marrowBlastsPercent": [ { "timepoint": "end-of-induction", "value": blasts } ] });
        result(with(&child_t(), marrow), "cog-aall1231")
    };
    assert_eq!([at(25.0), at(25.1)], ["intermediate", "very-high"]);
    let marrow =
        json!({ "marrowBlastsPercent": [ { "timepoint": "end-of-induction", "value": 60 } ] });
    let view = scheme(&support::assess(with(&child_t(), marrow)), "cog-aall1231");
    assert_eq!(view["verification"], "seen");
}

#[test]
fn aall1231_age_band() {
    assert_eq!(
        results("cog-aall1231", &child_t(), "ageYears", &[0.99, 1.0]),
        ["not-applicable", "standard"]
    );
    assert_eq!(
        results("cog-aall1231", &child_t(), "ageYears", &[30.99, 31.0]),
        ["standard", "not-applicable"]
    );
}

fn status(change: Value, id: &str) -> String {
    option(with(&adult_b(), change), id).0
}

#[test]
fn s8_s9_intensity_changes_at_65() {
    let at = |age: f64, id| status(json!({ "ageYears": age }), id);
    let backbone = "multiagent-backbone";
    assert_eq!(
        [at(64.9, backbone), at(65.0, backbone), at(65.1, backbone)],
        ["recommended", "alternative", "alternative"]
    );
    let lower = "lower-intensity";
    assert_eq!(
        [at(59.9, lower), at(60.0, lower), at(64.9, lower)],
        ["excluded", "alternative", "alternative"]
    );
    assert_eq!([at(65.0, lower), at(65.1, lower)], ["recommended", "recommended"]);
}

#[test]
fn s9_comorbidity_turns_to_lower_intensity() {
    assert_eq!(status(json!({ "substantialComorbidity": true }), "lower-intensity"), "recommended");
    assert_eq!(
        status(json!({ "substantialComorbidity": "unknown" }), "lower-intensity"),
        "possible"
    );
}

#[test]
fn s25_sixty_opens_less_intensive_immunotherapy() {
    let at = |age: f64| status(json!({ "ageYears": age }), "older-immunotherapy");
    assert_eq!([at(59.9), at(60.0), at(60.1)], ["excluded", "alternative", "alternative"]);
}

#[test]
fn s18_blinatumomab_for_mrd_from_a_tenth_of_a_per_cent() {
    let at = |mrd: f64, disease: Value| {
        let results =
            json!([{ "timepoint": "end-of-induction", "value": mrd, "sample": "marrow" }]);
        status(json!({ "mrd": results, "disease": disease }), "blinatumomab-mrd")
    };
    let first = || json!({ "phase": "remission", "remission": 1 });
    assert_eq!(
        [at(0.000999, first()), at(0.001, first()), at(0.001001, first())],
        ["excluded", "recommended", "recommended"]
    );
    assert_eq!(status(json!({}), "blinatumomab-mrd"), "possible");
    // The label asks for first or second complete remission.
    let remission = |n: u8| at(0.01, json!({ "phase": "remission", "remission": n }));
    assert_eq!(
        [remission(1), remission(2), remission(3)],
        ["recommended", "recommended", "excluded"]
    );
    assert_eq!(at(0.01, json!({ "phase": "remission" })), "possible");
    assert_eq!(at(0.01, json!({ "phase": "newly-diagnosed" })), "possible");
    assert_eq!(at(0.01, json!({ "phase": "refractory" })), "excluded");
}

#[test]
fn s14_s20_blinatumomab_in_consolidation_needs_cd19_and_ph_negative() {
    let id = "blinatumomab-consolidation";
    assert_eq!(status(json!({}), id), "recommended");
    assert_eq!(status(json!({ "cd19": "negative" }), id), "excluded");
    assert_eq!(status(json!({ "cd19": "pending" }), id), "possible");
    assert_eq!(status(json!({ "lesions": { "BCR::ABL1": "present" } }), id), "excluded");
    assert_eq!(status(json!({ "lineage": "T" }), id), "excluded");
}

#[test]
fn s11_s15_ph_positive_disease_gets_an_inhibitor() {
    for id in ["tki-chemotherapy", "tki-consolidation", "tki-maintenance"] {
        assert_eq!(
            status(json!({ "lesions": { "BCR::ABL1": "present" } }), id),
            "recommended",
            "{id}"
        );
        assert_eq!(status(json!({}), id), "excluded", "{id}");
        assert_eq!(status(json!({ "lesions": {} }), id), "possible", "{id}");
    }
}

#[test]
fn s13_prophylaxis_of_the_central_nervous_system_is_in_every_plan() {
    for intake in [
        json!({}),
        adult_b(),
        child_t(),
        json!({ "ageDays": 30 }),
        json!({ "disease": { "phase": "relapsed" } }),
    ] {
        assert_eq!(option(intake.clone(), "intrathecal-chemotherapy").0, "recommended", "{intake}");
    }
}

#[test]
fn s26_t_all_has_its_own_regimen() {
    assert_eq!(status(json!({ "lineage": "T" }), "t-all-asparaginase-nelarabine"), "recommended");
    assert_eq!(status(json!({}), "t-all-asparaginase-nelarabine"), "excluded");
}

#[test]
fn s27_etp_brings_transplant_into_view() {
    let etp = json!({ "lineage": "T", "phenotype": "ETP" });
    let (status, reasons) = option(with(&adult_b(), etp), "allogeneic-transplant-first-remission");
    assert_eq!(status, "alternative");
    assert!(reasons.iter().any(|r| r.contains("early T-cell precursor")), "{reasons:?}");
}

#[test]
fn s19_s21_s28_relapse_follows_the_target() {
    assert_eq!(status(json!({}), "blinatumomab-relapse"), "recommended");
    assert_eq!(status(json!({ "cd19": "negative" }), "blinatumomab-relapse"), "excluded");
    assert_eq!(status(json!({}), "inotuzumab-relapse"), "recommended");
    assert_eq!(status(json!({ "cd22": "negative" }), "inotuzumab-relapse"), "excluded");
    assert_eq!(status(json!({ "lineage": "T" }), "inotuzumab-relapse"), "excluded");
}

#[test]
fn s10_s12_s16_s17_s29_s30_have_their_options() {
    assert_eq!(status(json!({}), "bfm-four-drug"), "alternative");
    assert_eq!(status(json!({}), "high-dose-methotrexate-cytarabine"), "recommended");
    assert_eq!(status(json!({}), "maintenance-chemotherapy"), "recommended");
    assert_eq!(status(json!({}), "chemo-immunotherapy-car-t-transplant"), "alternative");
    assert_eq!(
        status(json!({ "lesions": { "BCR::ABL1": "present" } }), "alternative-tki"),
        "alternative"
    );
}
