//! Rules R1 to R15: a patient for whom each applies, one for whom it does not, one for whom it is open; and the rows of the
//! fast lookup (section 9.3).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod support;

use serde_json::{Value, json};
use stratall::treatment::relapse::RULES;
use support::{adult_b, assess, child_t, disease, lesions, plan_option, relapsed_b, status, with};

fn rule(intake: &Value, id: &str) -> Value {
    let rules = assess(intake.clone())["plan"]["relapse"]["rules"].as_array().unwrap().clone();
    rules.into_iter().find(|r| r["id"] == id).unwrap_or_else(|| panic!("no rule {id}"))
}

/// The options a rule prefers, in its order.
fn order(intake: &Value, id: &str) -> Vec<String> {
    steps(&rule(intake, id), "order")
}

fn steps(rule: &Value, which: &str) -> Vec<String> {
    let options = rule[which].as_array().unwrap().iter().filter_map(|s| s["option"].as_str());
    options.map(str::to_owned).collect()
}

fn high() -> Value {
    with(
        &relapsed_b(),
        json!({ "marrowBlastsPercent": [ { "timepoint": "relapse", "value": 80 } ] }),
    )
}

fn mrd(value: Value) -> Value {
    with(
        &adult_b(),
        json!({
            "disease": { "phase": "remission", "remission": "1" },
            "mrd": [ { "timepoint": "end-of-consolidation", "value": value, "sample": "marrow" } ]
        }),
    )
}

fn ph() -> Value {
    lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" }))
}

fn t_all() -> Value {
    with(
        &child_t(),
        json!({
            "sex": "male", "history": [], "medicines": [], "substantialComorbidity": false, "lvefPercent": 60, "donor": "sibling",
            "disease": { "phase": "relapsed", "priorRegimens": 1, "priorTransplant": false, "priorTherapies": [], "relapseNumber": "1", "site": ["marrow"] }
        }),
    )
}

fn child() -> Value {
    with(&relapsed_b(), json!({ "ageYears": 9 }))
}

/// Each rule with a patient for whom it applies, one for whom it does not, and one for whom it is open, with the fact.
fn cases() -> Vec<(&'static str, Value, Value, Value, &'static str)> {
    let base = relapsed_b();
    let on = |more: Value| disease(&relapsed_b(), more);
    let sites = |list: Value| on(json!({ "site": list }));
    let lost = |antigen: &str, drug: &str| {
        let after = disease(&relapsed_b(), json!({ "priorTherapies": [drug] }));
        with(&after, json!({ antigen: "negative" }))
    };
    let young = with(&base, json!({ "ageYears": 20 }));
    let second = disease(&young, json!({ "relapseNumber": "2" }));
    let late = on(
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": null }),
    );
    let open_time = json!({ "diagnosisDate": null, "relapseDate": null, "endOfTherapyDate": null });
    let kmt2a = lesions(&base, json!({ "KMT2A-r": "present" }));
    vec![
        ("R1", mrd(json!(0.001)), mrd(json!(0.000_99)), mrd(json!(null)), "the latest MRD"),
        (
            "R2",
            high(),
            base.clone(),
            with(&base, json!({ "marrowBlastsPercent": [] })),
            "leukaemic burden at relapse",
        ),
        (
            "R3",
            base.clone(),
            high(),
            with(&base, json!({ "marrowBlastsPercent": [] })),
            "leukaemic burden at relapse",
        ),
        (
            "R4",
            base.clone(),
            with(&base, json!({ "donor": "none" })),
            with(&base, json!({ "donor": null })),
            "donor",
        ),
        (
            "R5",
            on(json!({ "priorTransplant": true })),
            base.clone(),
            on(json!({ "priorTransplant": null })),
            "earlier transplant",
        ),
        (
            "R6",
            lost("cd19", "blinatumomab"),
            base.clone(),
            with(&on(json!({ "priorTherapies": ["blinatumomab"] })), json!({ "cd19": null })),
            "CD19",
        ),
        (
            "R7",
            lost("cd22", "inotuzumab"),
            base.clone(),
            with(&on(json!({ "priorTherapies": ["inotuzumab"] })), json!({ "cd22": null })),
            "CD22",
        ),
        (
            "R8",
            sites(json!(["marrow", "cns"])),
            base.clone(),
            sites(json!(null)),
            "overt disease of the central nervous system at relapse",
        ),
        (
            "R9",
            second.clone(),
            young.clone(),
            disease(&young, json!({ "relapseNumber": null })),
            "which relapse",
        ),
        ("R10", base.clone(), child(), with(&base, json!({ "cd19": null })), "CD19"),
        (
            "R11",
            child(),
            base.clone(),
            disease(&child(), json!({ "relapseNumber": null })),
            "which relapse",
        ),
        ("R12", ph(), base.clone(), lesions(&base, json!({ "BCR::ABL1": null })), "BCR::ABL1"),
        (
            "R13",
            kmt2a,
            base.clone(),
            lesions(&base, json!({ "KMT2A-r": null })),
            "KMT2A rearrangement",
        ),
        ("R14", late, base.clone(), on(open_time), "time from diagnosis to relapse"),
        (
            "R15",
            base.clone(),
            with(&base, json!({ "goals": "palliative" })),
            with(&base, json!({ "lineage": null })),
            "lineage",
        ),
        (
            "T",
            t_all(),
            base.clone(),
            with(&t_all(), json!({ "lineage": null, "phenotype": null })),
            "lineage",
        ),
    ]
}

#[test]
fn each_rule_applies_to_one_not_to_another_and_is_open_for_a_third() {
    let listed: Vec<&str> = cases().iter().map(|c| c.0).collect();
    assert_eq!(listed, RULES.iter().map(|r| r.id).collect::<Vec<_>>());
    for (id, applies, others, open, fact) in cases() {
        assert_eq!(rule(&applies, id)["status"], "applies", "{id}: {applies}");
        assert_eq!(rule(&others, id)["status"], "not-applicable", "{id}: {others}");
        let view = rule(&open, id);
        assert_eq!(view["status"], "depends", "{id}: {open}");
        let named = view["dependsOn"].as_array().unwrap();
        assert!(named.iter().any(|f| f == fact), "{id} names {named:?}, not {fact}");
    }
}

#[test]
fn no_rule_applies_on_a_blank_form() {
    for r in RULES {
        assert_eq!(rule(&json!({}), r.id)["status"], "depends", "{}", r.id);
    }
}

#[test]
fn a_rule_brings_its_reason_sources_and_state() {
    let assessment = assess(relapsed_b());
    let sources = assessment["sources"].as_array().unwrap();
    for r in assessment["plan"]["relapse"]["rules"].as_array().unwrap() {
        assert!(!r["why"].as_str().unwrap().is_empty() && !r["words"].as_str().unwrap().is_empty());
        assert!(!r["order"].as_array().unwrap().is_empty(), "{}", r["id"]);
        for id in r["sources"].as_array().unwrap() {
            assert!(sources.iter().any(|s| s["id"] == *id), "{}: {id}", r["id"]);
        }
    }
    let state = |id: &str| rule(&relapsed_b(), id)["verification"].clone();
    // What labels, a trial or the seeds print; the rest of the order is recalled.
    for id in ["R1", "R9", "R12", "R15"] {
        assert_eq!(state(id), "seen", "{id}");
    }
    for id in ["R2", "R3", "R4", "R5", "R6", "R7", "R8", "R10", "R13", "R14", "T"] {
        assert_eq!(state(id), "recalled", "{id}");
    }
}

#[test]
fn an_option_says_which_rules_prefer_or_avoid_it() {
    let after = disease(&relapsed_b(), json!({ "priorTransplant": true }));
    let view = plan_option(&assess(after), "inotuzumab-label");
    let says: Vec<(&str, &str)> = view["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["rule"].as_str().unwrap(), m["says"].as_str().unwrap()))
        .collect();
    assert_eq!(says, [("R3", "prefers"), ("R5", "avoids")]);
    let first = plan_option(&assess(relapsed_b()), "blinatumomab-label");
    assert_eq!(
        first["rules"],
        json!([{ "rule": "R3", "says": "prefers", "place": 1, "status": "applies" }])
    );
    // A rule that may apply is named too, as one that depends.
    let open = with(&relapsed_b(), json!({ "marrowBlastsPercent": [] }));
    let view = plan_option(&assess(open), "blinatumomab-label");
    assert_eq!(view["rules"][0]["status"], "depends");
}

#[test]
fn r9_ends_at_the_twenty_sixth_birthday() {
    let second = disease(&relapsed_b(), json!({ "relapseNumber": "2" }));
    for (age, expected) in [(25.0, "applies"), (25.99, "applies"), (26.0, "not-applicable")] {
        let aged = with(&second, json!({ "ageYears": age }));
        assert_eq!(rule(&aged, "R9")["status"], expected, "{age}");
    }
}

#[test]
fn r10_and_r11_meet_at_the_eighteenth_birthday() {
    for (age, adult, child) in
        [(17.99, "not-applicable", "applies"), (18.0, "applies", "not-applicable")]
    {
        let aged = with(&relapsed_b(), json!({ "ageYears": age }));
        assert_eq!(rule(&aged, "R10")["status"], adult, "{age}");
        assert_eq!(rule(&aged, "R11")["status"], child, "{age}");
    }
}

#[test]
fn r11_is_for_high_risk_by_site_and_time() {
    // Late marrow relapse of the B-lineage is S2.
    let late = disease(
        &child(),
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": "2022-02-01" }),
    );
    assert_eq!(rule(&late, "R11")["status"], "not-applicable");
    assert_eq!(status(&child(), "blinatumomab-first-relapse"), "recommended");
    assert_eq!(status(&late, "blinatumomab-first-relapse"), "possible");
    let second = disease(&child(), json!({ "relapseNumber": "2" }));
    assert_eq!(status(&second, "blinatumomab-first-relapse"), "excluded");
    assert_eq!(status(&relapsed_b(), "blinatumomab-first-relapse"), "excluded");
}

#[test]
fn the_burden_is_high_over_half_and_low_at_half() {
    let with_blasts = |percent: f64| {
        with(
            &relapsed_b(),
            json!({ "marrowBlastsPercent": [ { "timepoint": "relapse", "value": percent } ] }),
        )
    };
    for (percent, r2, r3) in [
        (49.9, "not-applicable", "applies"),
        (50.0, "not-applicable", "applies"),
        (50.1, "applies", "not-applicable"),
    ] {
        assert_eq!(rule(&with_blasts(percent), "R2")["status"], r2, "{percent}");
        assert_eq!(rule(&with_blasts(percent), "R3")["status"], r3, "{percent}");
    }
    let bulky = disease(&with_blasts(10.0), json!({ "bulky": true }));
    assert_eq!(rule(&bulky, "R2")["status"], "applies");
}

// ---- section 9.3 ----

#[test]
fn lookup_both_antigens_low_burden() {
    let p = relapsed_b();
    let by_rule = order(&p, "R3");
    assert_eq!(by_rule.first().unwrap(), "blinatumomab-label");
    assert_eq!(by_rule.last().unwrap(), "inotuzumab-label");
    assert!(by_rule.contains(&"obecabtagene".to_owned()));
    assert_eq!(status(&p, "blinatumomab-label"), "recommended");
    assert_eq!(status(&p, "brexucabtagene"), "recommended");
    assert_eq!(status(&p, "inotuzumab-label"), "alternative");
    // A donor is at hand: inotuzumab is limited.
    assert!(rule(&p, "R4")["order"].to_string().contains("two cycles"));
}

#[test]
fn lookup_both_antigens_high_burden() {
    let p = high();
    assert_eq!(order(&p, "R2"), ["inotuzumab-label", "mini-hcvd-ino-relapse"]);
    assert_eq!(steps(&rule(&p, "R2"), "avoid"), ["blinatumomab-label"]);
    assert_eq!(status(&p, "inotuzumab-label"), "recommended");
    assert_eq!(status(&p, "mini-hcvd-ino-relapse"), "recommended");
    assert_eq!(status(&p, "blinatumomab-label"), "alternative");
}

#[test]
fn lookup_cd19_negative() {
    let p = with(&relapsed_b(), json!({ "cd19": "negative" }));
    assert_eq!(status(&p, "inotuzumab-label"), "recommended");
    for id in [
        "blinatumomab-label",
        "tisagenlecleucel",
        "brexucabtagene",
        "obecabtagene",
        "pona-blina-relapse",
    ] {
        assert_eq!(status(&p, id), "excluded", "{id}");
    }
    assert_eq!(status(&p, "flag-ida"), "alternative");
    assert_eq!(status(&p, "trial-relapse"), "alternative");
}

#[test]
fn lookup_cd22_negative() {
    let p = with(&relapsed_b(), json!({ "cd22": "negative" }));
    assert_eq!(status(&p, "blinatumomab-label"), "recommended");
    assert_eq!(status(&p, "obecabtagene"), "recommended");
    assert_eq!(status(&p, "inotuzumab-label"), "excluded");
    assert_eq!(status(&p, "mini-hcvd-ino-relapse"), "excluded");
    assert_eq!(status(&p, "flag-ida"), "alternative");
}

#[test]
fn lookup_neither_antigen() {
    let none = with(&relapsed_b(), json!({ "cd19": "negative", "cd22": "negative" }));
    assert_eq!(status(&none, "flag-ida"), "recommended");
    assert_eq!(status(&none, "trial-relapse"), "alternative");
    assert_eq!(status(&none, "venetoclax"), "possible");
    assert_eq!(status(&none, "clofarabine"), "possible");
    let young = disease(&with(&none, json!({ "ageYears": 20 })), json!({ "priorRegimens": 2 }));
    assert_eq!(status(&young, "clofarabine"), "recommended");
}

#[test]
fn lookup_t315i() {
    let p = lesions(
        &ph(),
        json!({ "T315I": "present", "V299L": "absent", "F317L": "absent", "F317V": "absent", "F317I": "absent", "F317C": "absent",
        "T315A": "absent", "Y253H": "absent", "E255K": "absent", "E255V": "absent", "F359V": "absent", "F359C": "absent", "F359I": "absent" }),
    );
    assert_eq!(status(&p, "pona-blina-relapse"), "recommended");
    assert_eq!(order(&p, "R12").first().unwrap(), "pona-blina-relapse");
    assert_eq!(status(&p, "obecabtagene"), "recommended");
    assert_eq!(status(&p, "transplant-after-relapse"), "recommended");
    let forbidden = with(&p, json!({ "history": ["arterial-event"] }));
    assert_eq!(status(&forbidden, "pona-blina-relapse"), "excluded");
    assert_eq!(status(&forbidden, "hyper-cvad-tki-relapse"), "excluded");
    let compound = lesions(&p, json!({ "V299L": "present" }));
    assert_eq!(status(&compound, "pona-blina-relapse"), "possible");
}

#[test]
fn lookup_kmt2a_after_immunotherapy() {
    let kmt2a = lesions(&relapsed_b(), json!({ "KMT2A-r": "present" }));
    assert_eq!(status(&kmt2a, "revumenib"), "alternative");
    for drug in ["blinatumomab", "inotuzumab", "car-t", "obecabtagene"] {
        let after = disease(&kmt2a, json!({ "priorTherapies": [drug] }));
        assert_eq!(status(&after, "revumenib"), "recommended", "{drug}");
    }
    let after = disease(&kmt2a, json!({ "priorTherapies": ["blinatumomab"] }));
    assert_eq!(
        status(&with(&after, json!({ "history": ["qt-prolonged"] })), "revumenib"),
        "possible",
        "the limit of its start is another one, 450 ms, and recalled"
    );
    assert_eq!(
        status(&with(&after, json!({ "medicines": ["qt-prolonging"] })), "revumenib"),
        "possible"
    );
    assert_eq!(status(&with(&after, json!({ "medicines": null })), "revumenib"), "possible");
    assert_eq!(status(&relapsed_b(), "revumenib"), "excluded");
}

#[test]
fn lookup_unfit() {
    let unfit =
        with(&relapsed_b(), json!({ "substantialComorbidity": true, "ageYears": 78, "ecog": 3 }));
    assert_eq!(status(&unfit, "blinatumomab-label"), "recommended");
    for id in ["hyper-cvad-relapse", "flag-ida", "transplant-after-relapse"] {
        assert_eq!(status(&unfit, id), "possible", "{id}");
    }
    let comfort = with(&unfit, json!({ "goals": "palliative" }));
    assert_eq!(status(&comfort, "pomp-palliative"), "alternative");
    assert_eq!(status(&comfort, "hyper-cvad-relapse"), "excluded");
    let ph = with(&ph(), json!({ "goals": "palliative" }));
    assert_eq!(status(&ph, "tki-palliative"), "alternative");
}

// ---- the options of 2.1 ----

/// Every option at relapse but ziftomenib has a patient for whom it is better than excluded: these.
#[test]
fn every_option_is_reached_by_somebody() {
    let base = relapsed_b();
    let young = disease(&with(&base, json!({ "ageYears": 20 })), json!({ "relapseNumber": "2" }));
    let after = disease(&base, json!({ "priorTransplant": true }));
    let cns = disease(&base, json!({ "site": ["marrow", "cns"] }));
    let kmt2a = lesions(&base, json!({ "KMT2A-r": "present" }));
    let witnesses: [(&str, &Value, &str); 23] = [
        ("blinatumomab-label", &base, "recommended"),
        ("inotuzumab-label", &base, "alternative"),
        ("tisagenlecleucel", &young, "recommended"),
        ("brexucabtagene", &base, "recommended"),
        ("obecabtagene", &base, "recommended"),
        ("mini-hcvd-ino-relapse", &base, "alternative"),
        ("pona-blina-relapse", &ph(), "possible"),
        ("hyper-cvad-relapse", &base, "alternative"),
        ("hyper-cvad-tki-relapse", &ph(), "alternative"),
        ("nelarabine-label", &t_all(), "alternative"),
        ("revumenib", &kmt2a, "alternative"),
        ("clofarabine", &base, "possible"),
        ("venetoclax", &t_all(), "alternative"),
        ("daratumumab", &t_all(), "possible"),
        ("asciminib", &ph(), "possible"),
        ("flag-ida", &base, "alternative"),
        ("mopad", &base, "possible"),
        ("reinduction", &base, "possible"),
        ("cns-directed-relapse", &cns, "recommended"),
        ("transplant-after-relapse", &base, "recommended"),
        ("second-transplant", &after, "possible"),
        ("donor-lymphocytes", &after, "possible"),
        ("trial-relapse", &base, "alternative"),
    ];
    for (id, patient, expected) in witnesses {
        assert_eq!(status(patient, id), expected, "{id}");
    }
    let zifto = plan_option(&assess(kmt2a), "ziftomenib");
    assert_eq!(zifto["status"], "excluded");
    assert!(zifto["reasons"].to_string().contains("not for ALL"));
}

#[test]
fn tisagenlecleucel_by_age_and_relapse() {
    let second = disease(&relapsed_b(), json!({ "relapseNumber": "2" }));
    for (age, expected) in [(25.0, "recommended"), (25.99, "recommended"), (26.0, "excluded")] {
        assert_eq!(
            status(&with(&second, json!({ "ageYears": age })), "tisagenlecleucel"),
            expected,
            "{age}"
        );
    }
    let young = with(&relapsed_b(), json!({ "ageYears": 20 }));
    assert_eq!(status(&young, "tisagenlecleucel"), "possible");
    let refractory = disease(&young, json!({ "phase": "refractory" }));
    assert_eq!(status(&refractory, "tisagenlecleucel"), "recommended");
    let unknown =
        plan_option(&assess(disease(&young, json!({ "relapseNumber": null }))), "tisagenlecleucel");
    assert_eq!(unknown["status"], "possible");
    assert_eq!(unknown["possible"], json!(["recommended", "possible"]));
    assert_eq!(unknown["dependsOn"], json!(["which relapse"]));
    let again = disease(
        &with(&second, json!({ "ageYears": 20 })),
        json!({ "priorTherapies": ["tisagenlecleucel"] }),
    );
    assert_eq!(status(&again, "tisagenlecleucel"), "possible");
}

#[test]
fn ages_of_the_other_options() {
    let at = |age: f64, id: &str| status(&with(&relapsed_b(), json!({ "ageYears": age })), id);
    for id in ["brexucabtagene", "obecabtagene", "mini-hcvd-ino-relapse", "hyper-cvad-relapse"] {
        assert_eq!(at(17.99, id), "excluded", "{id}");
        assert_ne!(at(18.0, id), "excluded", "{id}");
    }
    assert_eq!(at(59.99, "hyper-cvad-relapse"), "alternative");
    assert_eq!(at(60.0, "hyper-cvad-relapse"), "possible");
    let two = disease(&relapsed_b(), json!({ "priorRegimens": 2 }));
    let clofarabine = |age: f64| {
        status(
            &with(&two, json!({ "ageYears": age, "heightCm": 170, "creatinineUmolL": 50 })),
            "clofarabine",
        )
    };
    assert_eq!(clofarabine(0.99), "excluded");
    assert_eq!(clofarabine(1.0), "alternative");
    assert_eq!(clofarabine(21.99), "alternative");
    assert_eq!(clofarabine(22.0), "possible");
}

#[test]
fn nelarabine_after_two_regimens_and_never_with_neuropathy() {
    let after = |regimens: Value| disease(&t_all(), json!({ "priorRegimens": regimens }));
    assert_eq!(status(&after(json!(1)), "nelarabine-label"), "alternative");
    assert_eq!(status(&after(json!(2)), "nelarabine-label"), "recommended");
    let open = plan_option(&assess(after(json!(null))), "nelarabine-label");
    assert_eq!(open["possible"], json!(["recommended", "alternative"]));
    let nerve = with(&after(json!(2)), json!({ "history": ["neuropathy-grade-2"] }));
    assert_eq!(status(&nerve, "nelarabine-label"), "excluded");
    assert_eq!(status(&relapsed_b(), "nelarabine-label"), "excluded");
}

#[test]
fn inotuzumab_after_transplant_or_liver_disease() {
    let after = disease(&high(), json!({ "priorTransplant": true }));
    assert_eq!(status(&after, "inotuzumab-label"), "possible");
    let liver = with(&high(), json!({ "history": ["veno-occlusive-disease"] }));
    assert_eq!(status(&liver, "inotuzumab-label"), "excluded");
    for (times, expected) in [(1.5, "recommended"), (1.51, "excluded")] {
        assert_eq!(
            status(&with(&high(), json!({ "bilirubinUln": times })), "inotuzumab-label"),
            expected,
            "{times}"
        );
    }
    let again = disease(&high(), json!({ "priorTherapies": ["inotuzumab"] }));
    assert_eq!(status(&again, "inotuzumab-label"), "possible");
}

#[test]
fn overt_disease_of_the_nervous_system_comes_first() {
    let cns = disease(&relapsed_b(), json!({ "site": ["cns"] }));
    assert_eq!(status(&cns, "cns-directed-relapse"), "recommended");
    for id in ["blinatumomab-label", "inotuzumab-label", "brexucabtagene", "obecabtagene"] {
        assert_eq!(status(&cns, id), "possible", "{id}");
    }
    assert_eq!(status(&relapsed_b(), "cns-directed-relapse"), "excluded");
}

#[test]
fn asciminib_fails_with_its_own_mutations_only() {
    for (mutation, expected) in
        [("A337T", "excluded"), ("P465S", "excluded"), ("T315I", "possible")]
    {
        assert_eq!(
            status(&lesions(&ph(), json!({ mutation: "present" })), "asciminib"),
            expected,
            "{mutation}"
        );
    }
    assert_eq!(status(&relapsed_b(), "asciminib"), "excluded");
}

#[test]
fn donor_lymphocytes_for_mrd_after_a_transplant() {
    let after = |mrd: f64| {
        with(
            &disease(&relapsed_b(), json!({ "priorTransplant": true })),
            json!({ "mrd": [ { "timepoint": "end-of-consolidation", "value": mrd, "sample": "marrow" } ] }),
        )
    };
    for (mrd, expected) in
        [(0.000_099, "possible"), (0.0001, "alternative"), (0.001, "alternative")]
    {
        assert_eq!(status(&after(mrd), "donor-lymphocytes"), expected, "{mrd}");
    }
}

#[test]
fn transplant_in_second_remission_by_age_and_risk() {
    let id = "transplant-after-relapse";
    assert_eq!(status(&relapsed_b(), id), "recommended");
    assert_eq!(status(&child(), id), "recommended");
    let late = disease(
        &child(),
        json!({ "diagnosisDate": "2020-01-10", "relapseDate": "2025-03-01", "endOfTherapyDate": "2022-02-01" }),
    );
    assert_eq!(status(&late, id), "possible");
    assert_eq!(status(&t_all(), id), "recommended");
    assert_eq!(status(&disease(&relapsed_b(), json!({ "priorTransplant": true })), id), "excluded");
    let nobody = with(&relapsed_b(), json!({ "donor": "none" }));
    assert_eq!(status(&nobody, id), "excluded");
    let open = plan_option(&assess(with(&relapsed_b(), json!({ "donor": null }))), id);
    assert_eq!(open["dependsOn"], json!(["donor"]));
}

/// The first step of R2 is not an antibody: the blasts in the blood come down before it.
#[test]
fn blasts_come_down_before_inotuzumab() {
    let first = &rule(&high(), "R2")["order"][0];
    assert!(first["words"].as_str().unwrap().contains("10 ×10⁹/L"), "{first}");
}

#[test]
fn cells_against_cd19_lose_it_as_blinatumomab_does() {
    let after = |drug: &str| {
        let patient = disease(&relapsed_b(), json!({ "priorTherapies": [drug] }));
        rule(&with(&patient, json!({ "cd19": "negative" })), "R6")["status"].clone()
    };
    assert_eq!(
        ["blinatumomab", "car-t", "inotuzumab"].map(after),
        ["applies", "applies", "not-applicable"]
    );
}

#[test]
fn fludarabine_is_not_given_below_30() {
    let at = |creatinine: f64| {
        let kidneys =
            json!({ "creatinineUmolL": creatinine, "ageYears": 40, "sex": "male", "weightKg": 72 });
        status(&with(&relapsed_b(), kidneys), "flag-ida")
    };
    // 40-year-old man of 72 kg: 100 mL/min × 88.4 / creatinine.
    assert_eq!([294.6, 294.8].map(at).map(|s| s == "excluded"), [false, true]);
}

#[test]
fn an_allergy_to_coli_asparaginase_leaves_only_erwinia() {
    let allergic = with(
        &adult_b(),
        json!({ "history": ["asparaginase-allergy"], "substantialComorbidity": false, "lvefPercent": 60, "bilirubinUln": 1 }),
    );
    for id in ["calgb-10403", "gmall", "multiagent-backbone"] {
        let option = plan_option(&assess(allergic.clone()), id).clone();
        assert_ne!(option["status"], "recommended", "{id}");
        assert_ne!(option["status"], "alternative", "{id}");
    }
}

#[test]
fn blinatumomab_in_first_relapse_of_a_child_is_for_the_ph_negative() {
    let child = with(&relapsed_b(), json!({ "ageYears": 10, "cd19": "positive" }));
    assert_eq!(
        status(&lesions(&child, json!({ "BCR::ABL1": "present" })), "blinatumomab-first-relapse"),
        "excluded"
    );
}
