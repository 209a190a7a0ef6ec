//! What contradicts, what cannot be weighed, what is outside: said, and never resolved towards the milder answer.

use crate::support::{
    adult_b, assess, child_t, issues, option, result, scheme, sound_adult_b, with,
};
use serde_json::{Value, json};
use stratall::patient::NOT_READ;

fn has(intake: &Value, issue: &str) -> bool {
    issues(&assess(intake.clone())).iter().any(|i| i == issue)
}

#[test]
fn mature_b_is_outside_every_scheme_and_option() {
    let burkitt = with(&sound_adult_b(), json!({ "phenotype": "mature-B" }));
    for id in ["seed-adult", "nci-rome", "cog-aall0434", "cog-aall1231"] {
        assert_eq!(result(burkitt.clone(), id), "not-applicable", "{id}");
    }
    for id in [
        "multiagent-backbone",
        "blinatumomab-consolidation",
        "maintenance-chemotherapy",
        "lower-intensity",
    ] {
        assert_eq!(option(burkitt.clone(), id).0, "excluded", "{id}");
    }
    assert_eq!(option(burkitt, "intrathecal-chemotherapy").0, "recommended");
}

#[test]
fn sex_and_testis_that_contradict_leave_both_open() {
    let intake = with(&child_t(), json!({ "sex": "female", "testicular": true }));
    assert!(has(&intake, "testicular: sex-contradiction"));
    assert_eq!(result(intake.clone(), "cog-aall0434"), "one-of: low, intermediate");
    assert_eq!(result(intake, "cog-aall1231"), "one-of: standard, intermediate");
    // Without a contradiction a girl has no testicular disease.
    let girl = with(&child_t(), json!({ "sex": "female", "testicular": null }));
    assert_eq!(result(girl, "cog-aall0434"), "low");
}

#[test]
fn lesions_that_contradict_are_not_resolved_to_absent() {
    let kmt2a = json!({ "lesions": { "KMT2A-r": "absent", "KMT2A::AFF1": "present", "hypodiploidy": "absent" } });
    let kmt2a = with(&adult_b(), kmt2a);
    assert!(has(&kmt2a, "lesions.KMT2A::AFF1: lesion-contradiction"));
    assert_eq!(result(kmt2a, "seed-adult"), "one-of: no-poor-factor, poor");
    let counted = with(&adult_b(), json!({ "modalNumber": 35 }));
    assert!(has(&counted, "lesions.hypodiploidy: lesion-contradiction"));
    assert_eq!(result(counted, "seed-adult"), "one-of: no-poor-factor, poor");
}

#[test]
fn a_cns_status_that_the_puncture_or_the_sites_contradict_is_not_trusted() {
    let csf = json!({ "csf": { "wbcPerUl": 200, "blasts": true, "clinicalSigns": true } });
    let site = json!({ "disease": { "phase": "newly-diagnosed", "site": ["marrow", "cns"] } });
    for more in [csf, site] {
        let intake = with(&child_t(), more);
        assert!(has(&intake, "cnsStatus: cns-contradiction"), "{intake}");
        assert_eq!(result(intake.clone(), "cog-aall0434"), "one-of: low, intermediate", "{intake}");
    }
}

#[test]
fn an_mrd_below_the_quantifiable_range_may_be_anything_above_detection() {
    let below = json!({ "mrd": [{ "timepoint": "end-of-induction", "status": "below-quantifiable", "sensitivity": 0.00001, "sample": "marrow" }] });
    assert_eq!(result(with(&child_t(), below), "cog-aall0434"), "one-of: low, intermediate, high");
    for value in [0.0, 0.02] {
        let both = json!({ "mrd": [{ "timepoint": "end-of-induction", "status": "below-quantifiable", "value": value }] });
        assert!(has(&both, "mrd.end-of-induction.value: mrd-contradiction"), "{value}");
    }
}

#[test]
fn a_sample_that_is_not_stated_is_read_as_marrow_and_that_is_said() {
    let intake = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.02 }] });
    assert!(has(&intake, "mrd.end-of-induction.sample: mrd-sample-assumed"));
    let stated =
        json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.02, "sample": "marrow" }] });
    assert_eq!(issues(&assess(stated)), [""; 0]);
}

#[test]
fn a_later_positive_mrd_is_never_overlooked() {
    let with_later = |later: Value| {
        let first = json!({ "timepoint": "end-of-induction", "status": "undetected", "sensitivity": 0.0001, "sample": "marrow" });
        let more =
            json!({ "disease": { "phase": "remission", "remission": 1 }, "mrd": [first, later] });
        option(with(&sound_adult_b(), more), "blinatumomab-mrd").0
    };
    assert_eq!(
        with_later(json!({ "timepoint": "other", "value": 0.05, "sample": "marrow" })),
        "possible"
    );
    assert_eq!(
        with_later(json!({ "timepoint": "week-16", "value": 0.05, "sample": "marrow" })),
        "recommended"
    );
    assert_eq!(
        with_later(json!({ "timepoint": "week-16", "value": 0.05, "sample": "blood" })),
        "possible"
    );
    assert_eq!(
        with_later(json!({ "timepoint": "end-of-consolidation", "value": "pending" })),
        "possible"
    );
    assert_eq!(
        with_later(json!({ "timepoint": "day-15", "value": 0.05, "sample": "marrow" })),
        "excluded"
    );
}

#[test]
fn an_empty_comorbidity_list_is_not_a_judgement() {
    let listed = with(&adult_b(), json!({ "comorbidities": [], "substantialComorbidity": null }));
    assert_eq!(option(listed, "multiagent-backbone").0, "possible");
}

#[test]
fn what_is_known_and_not_weighed_caps_the_plan() {
    for entry in [json!({ "downSyndrome": true }), json!({ "ecog": 2 })] {
        let (status, reasons) =
            option(with(&sound_adult_b(), entry.clone()), "multiagent-backbone");
        assert_eq!(status, "possible", "{entry}");
        assert!(reasons.len() > 1, "{entry}: {reasons:?}");
    }
    assert_eq!(
        option(with(&sound_adult_b(), json!({ "ecog": 1 })), "multiagent-backbone").0,
        "recommended"
    );
    // A cap concerns the options it names, and never the prophylaxis of the central nervous system.
    let fit = with(&sound_adult_b(), json!({ "ecog": 2 }));
    assert_eq!(option(fit, "maintenance-chemotherapy").0, "recommended");
    // A cap never lifts an exclusion.
    let more = json!({ "ecog": 2, "history": ["asparaginase-pancreatitis"] });
    assert_eq!(option(with(&sound_adult_b(), more), "multiagent-backbone").0, "excluded");
}

#[test]
fn what_forbids_a_drug_stands_above_what_recommends_it() {
    for (entry, id) in [
        (json!({ "sex": "female", "pregnant": true }), "multiagent-backbone"),
        (json!({ "goals": "palliative" }), "multiagent-backbone"),
        (json!({ "lvefPercent": 44.9 }), "multiagent-backbone"),
        (json!({ "creatinineUmolL": 150 }), "high-dose-methotrexate-cytarabine"),
        (json!({ "history": ["veno-occlusive-disease"] }), "inotuzumab-relapse"),
        (json!({ "donor": "none" }), "allogeneic-transplant-first-remission"),
    ] {
        let (status, reasons) = option(with(&sound_adult_b(), entry.clone()), id);
        assert_eq!(status, "excluded", "{entry}: {reasons:?}");
        assert_eq!(reasons.len(), 1, "{entry}: {reasons:?}");
    }
}

/// A reason is true of the patient: not what might forbid the option, nor a row below the one that answers.
#[test]
fn a_reason_is_what_is_known_to_hold() {
    let reasons = |entry: Value, id: &str| option(with(&sound_adult_b(), entry), id).1;
    let unknown_nerves = reasons(json!({ "history": null }), "aall0434");
    assert_eq!(unknown_nerves.len(), 1, "{unknown_nerves:?}");
    assert!(unknown_nerves[0].contains("T-lineage"), "{unknown_nerves:?}");
    for age in [45, 57, 66] {
        let of_age = reasons(json!({ "ageYears": age }), "e1910");
        assert_eq!(of_age.len(), 1, "{age}: {of_age:?}");
    }
}

#[test]
fn what_would_forbid_a_drug_is_asked_for_and_never_taken_as_absent() {
    let woman = with(&sound_adult_b(), json!({ "sex": "female", "pregnant": null }));
    let assessment = assess(woman);
    let plan = assessment["plan"]["phases"].as_array().unwrap();
    let options = plan.iter().flat_map(|p| p["options"].as_array().unwrap());
    let of = |id: &str| options.clone().find(|o| o["id"] == id).unwrap().clone();
    let regimen = of("e1910");
    assert_eq!(regimen["status"], "possible");
    assert_eq!(regimen["possible"], json!(["recommended", "excluded"]));
    assert_eq!(regimen["dependsOn"], json!(["pregnancy"]));
    // What a source recommends in general speaks of no single patient, until something is known of this one.
    assert_eq!(of("multiagent-backbone")["status"], "recommended");
}

#[test]
fn what_no_rule_reads_is_said_beside_the_field_and_above_the_answer() {
    let intake = with(&adult_b(), json!({ "scores": { "piUkall": 1.5 } }));
    assert!(has(&intake, "scores.piUkall: not-read"));
    let alerts = assess(intake)["alerts"].to_string();
    assert!(alerts.contains("PI-UKALL"), "{alerts}");
}

/// The mutations of ABL1 that the choice of an inhibitor reads are read; another one is kept and said to be unread.
#[test]
fn a_mutation_of_the_tables_is_read_and_another_is_not() {
    let lesion = |id: &str| with(&adult_b(), json!({ "lesions": { id: "present" } }));
    for id in ["T315I", "V299L", "F317L", "E255K", "A337T"] {
        assert!(!has(&lesion(id), &format!("lesions.{id}: not-read")), "{id}");
    }
    assert!(has(&lesion("M244V"), "lesions.M244V: not-read"));
}

/// The list of unread fields is exactly that: none of them changes a scheme or an option.
#[test]
fn fields_listed_as_not_read_change_nothing() {
    let values = [
        "10",
        "true",
        "poor",
        "active",
        "sibling",
        "2024-02-29",
        "obesity",
        "deficient",
        "80",
        "150",
        "1",
    ];
    for base in [adult_b(), child_t()] {
        let plain = stratall::patient::Intake::from_json(&base).0;
        let answers = |i: &stratall::patient::Intake| {
            let a = stratall::assess(i);
            let plan: Vec<(String, Vec<String>)> = a
                .plan
                .every_phase()
                .flat_map(|p| p.options.iter().map(|o| (o.status.to_owned(), o.reasons.clone())))
                .collect();
            (a.schemes, plan)
        };
        for path in NOT_READ {
            for value in values {
                let mut changed = plain.clone();
                changed.set(path, value);
                assert_eq!(answers(&changed), answers(&plain), "{path} = {value}");
            }
        }
    }
}

#[test]
fn down_syndrome_is_said_first_and_the_trial_that_left_it_out_does_not_apply() {
    let intake = with(&child_t(), json!({ "downSyndrome": true }));
    assert_eq!(result(intake.clone(), "cog-aall0434"), "not-applicable");
    assert_eq!(assess(intake)["alerts"][0]["code"], "down-syndrome");
}

#[test]
fn finality_names_the_down_syndrome_that_is_not_entered() {
    let under = |intake: Value| assess(intake)["underSentence"].as_str().unwrap().to_owned();
    assert!(
        under(child_t()).contains("read for somebody without it: COG AALL0434"),
        "{}",
        under(child_t())
    );
    let without = under(with(&child_t(), json!({ "downSyndrome": false })));
    assert!(!without.contains("Down syndrome"), "{without}");
}

#[test]
fn a_cap_brings_its_source() {
    let plan = assess(with(&sound_adult_b(), json!({ "ecog": 2 })))["plan"]["phases"].clone();
    let options = plan.as_array().unwrap().iter().find(|p| p["phase"] == "induction").unwrap();
    let capped = options["options"]
        .as_array()
        .unwrap()
        .iter()
        .find(|o| o["regimen"] == "multiagent-backbone")
        .unwrap();
    assert!(capped["sources"].to_string().contains("eln-2024"), "{capped}");
}

#[test]
fn a_test_that_will_not_be_done_is_not_asked_for() {
    let more = json!({ "marrowBlastsPercent": [ { "timepoint": "day-15", "value": "not-done" }, { "timepoint": "end-of-induction", "value": 1 } ] });
    let assessment = assess(with(&child_t(), more));
    assert_eq!(scheme(&assessment, "cog-aall0434")["pivotal"], json!(["marrow-day-15"]));
    let tests = assessment["inquiry"].as_array().unwrap();
    let day_15 = tests.iter().position(|t| t["fact"] == "marrow-day-15").unwrap();
    assert_eq!(tests[day_15]["obtainable"], false);
    assert!(
        tests[day_15..].iter().all(|t| t["obtainable"] == false),
        "what can still be done comes first"
    );
    assert!(
        !assessment["sentence"].as_str().unwrap().contains("Day-15"),
        "{}",
        assessment["sentence"]
    );
}

#[test]
fn two_results_of_one_day_are_said_to_disagree() {
    let two = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.00005 }, { "timepoint": "end-of-induction", "value": 0.05 }] });
    let said = issues(&assess(two));
    assert!(said.iter().any(|i| i.ends_with("results-disagree")), "{said:?}");
    let slip = with(
        &child_t(),
        json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.5, "sample": "marrow" }] }),
    );
    assert!(has(&slip, "mrd.end-of-induction.value: mrd-above-marrow"));
}

#[test]
fn an_adult_has_an_nci_group_with_a_remark_and_without_the_outcomes_of_children() {
    let view = scheme(&assess(adult_b()), "nci-rome");
    assert_eq!(
        (&view["group"], &view["remark"], &view["outcomes"]),
        (&json!("high"), &json!("written for children"), &json!([]))
    );
    let child = scheme(&assess(with(&adult_b(), json!({ "ageYears": 17.9 }))), "nci-rome");
    assert_eq!(child["remark"], Value::Null);
}

#[test]
fn no_finality_is_claimed_while_an_entry_was_not_used() {
    let assessment =
        assess(with(&adult_b(), json!({ "wbc": "abc", "lesions": { "KMT2A-r": "present" } })));
    assert!(assessment["underSentence"].as_str().unwrap().contains("not used"));
}

#[test]
fn json_of_other_programs_is_read_or_explained() {
    assert_eq!(
        result(with(&adult_b(), json!({ "wbc": { "text": 42000, "unit": "/uL" } })), "seed-adult"),
        "poor"
    );
    assert!(has(&json!({ "wbc": { "value": 42 } }), "wbc: wrong-shape"));
    assert!(has(
        &json!({ "lesions": { "KMT2A-r": { "present": true } } }),
        "lesions.KMT2A-r: wrong-shape"
    ));
    assert!(has(&json!({ "lesions": [] }), "lesions: wrong-shape"));
    assert!(has(&json!({ "mrd": [{ "value": 0.1 }] }), "mrd: unknown-timepoint"));
    assert!(has(&json!({ "wbc": 1e308 }), "wbc: out-of-range"));
    assert!(has(&json!({ "ageYears": 45, "ageDays": 100 }), "age: given-twice"));
    assert_eq!(
        result(json!({ "ageYears": 45, "ageDays": 100, "lineage": "B" }), "seed-adult"),
        "one-of: no-poor-factor, poor, not-applicable"
    );
    // 0.07 / 100 as JavaScript computes it.
    let rounded = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.0007000000000000001, "sample": "marrow" }] });
    assert_eq!(result(with(&child_t(), rounded), "cog-aall0434"), "low");
    let many: Vec<Value> =
        (0..5000).map(|_| json!({ "timepoint": "other", "value": 0.1 })).collect();
    assert!(has(&json!({ "mrd": many }), "mrd: too-many"));
}
