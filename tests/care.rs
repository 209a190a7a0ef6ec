//! Care beside the regimen: what a clinician would expect to be told, and not to be told.

pub mod help;

use help::{new, regimen, status, views};
use serde_json::{Value, json};
use stratall::report::CareView;
use stratall::treatment::care::HIGH_DOSE_METHOTREXATE;

// ---------------------------------------------------------------------------------------------------------------
// Tumour lysis

#[test]
fn tumour_lysis_goes_by_white_cells_and_ldh() {
    let risk = |wbc: f64, ldh: f64| {
        let of = |id| status(new(json!({ "wbc": wbc, "ldhXUln": ldh })), &[], id);
        (of("tls-high"), of("tls-intermediate"))
    };
    let (high, low) = (("applies", ""), ("", "applies"));
    assert_eq!([99.9, 100.0, 100.1].map(|wbc| risk(wbc, 1.0)), [low, high, high]);
    assert_eq!([1.9, 2.0, 2.1].map(|ldh| risk(20.0, ldh)), [low, high, high]);
}

#[test]
fn an_unknown_ldh_leaves_the_risk_of_tumour_lysis_open() {
    let patient = new(json!({ "wbc": 20 }));
    let all = views(patient.clone(), &[]);
    let high = all.iter().find(|v| v.id == "tls-high").unwrap();
    assert_eq!((high.status, high.depends_on.clone()), ("depends", vec!["LDH"]));
    assert_eq!(high.when, ["LDH 2 times the upper limit or more"]);
    assert_eq!(status(patient, &[], "tls-intermediate"), "depends");
}

/// The limit of the white cells was read, that of LDH was not: the answer says on which it rests.
#[test]
fn the_risk_by_white_cells_is_better_known_than_that_by_ldh() {
    let by = |more: Value| {
        let all = views(new(more), &[]);
        serde_json::to_value(all.iter().find(|v| v.id == "tls-high").unwrap()).unwrap()
    };
    assert_eq!(by(json!({ "wbc": 150, "ldhXUln": 1 }))["verification"], "seen");
    assert_eq!(by(json!({ "wbc": 50, "ldhXUln": 3 }))["verification"], "recalled");
}

#[test]
fn in_remission_nobody_speaks_of_tumour_lysis() {
    let patient = json!({ "disease": { "phase": "remission", "remission": "1" }, "wbc": 150 });
    assert_eq!(status(patient.clone(), &[], "tls-high"), "");
    assert_eq!(status(patient, &[], "hyperleucocytosis"), "");
}

#[test]
fn rasburicase_is_not_advised_to_the_deficient_and_waits_for_the_test() {
    let at = |g6pd: Value| {
        let all = views(new(json!({ "wbc": 150, "g6pd": g6pd })), &[]);
        let of = |id: &str| all.iter().find(|v| v.id == id).map_or("", |v| v.status);
        (of("rasburicase"), of("tls-high"))
    };
    assert_eq!(at(json!("normal")), ("applies", "applies"));
    assert_eq!(at(json!("deficient")), ("", "applies"));
    assert_eq!(at(Value::Null), ("depends", "applies"));
    let all = views(new(json!({ "wbc": 150 })), &[]);
    let open = all.iter().find(|v| v.id == "rasburicase").unwrap();
    assert_eq!(open.depends_on, ["G6PD"]);
    let high = all.iter().find(|v| v.id == "tls-high").unwrap();
    assert!(!high.words.contains("asburicase"), "{}", high.words);
    let low = views(new(json!({ "wbc": 20, "ldhXUln": 1 })), &[]);
    let low = low.iter().find(|v| v.id == "tls-intermediate").unwrap();
    assert!(low.words.contains("Bulky") && low.words.contains("kidneys"), "{}", low.words);
}

#[test]
fn g6pd_deficiency_forbids_rasburicase_and_an_unknown_one_asks_for_the_test() {
    let with = |g6pd: &str| new(json!({ "wbc": 150, "g6pd": g6pd }));
    assert_eq!(status(with("deficient"), &[], "rasburicase-g6pd"), "applies");
    assert_eq!(status(with("deficient"), &[], "rasburicase-sample"), "");
    assert_eq!(status(with("deficient"), &[], "g6pd-test"), "", "it is known");
    assert_eq!(status(with("normal"), &[], "rasburicase-g6pd"), "");
    assert_eq!(status(with("normal"), &[], "rasburicase-sample"), "applies");
    let unknown = new(json!({ "wbc": 150 }));
    assert_eq!(status(unknown.clone(), &[], "rasburicase-g6pd"), "depends");
    assert_eq!(status(unknown, &[], "g6pd-test"), "applies");
}

// ---------------------------------------------------------------------------------------------------------------
// Infection

#[test]
fn past_hepatitis_b_asks_for_prophylaxis_with_rituximab_and_for_watching_without() {
    let past = || json!({ "hbv": "past" });
    assert_eq!(status(past(), &["rituximab"], "hbv-past-cd20"), "applies");
    assert_eq!(status(past(), &["rituximab"], "hbv-past"), "");
    assert_eq!(status(past(), &["vincristine"], "hbv-past-cd20"), "");
    assert_eq!(status(past(), &["vincristine"], "hbv-past"), "applies");
    assert_eq!(status(past(), &["blinatumomab"], "hbv-past-b-cell"), "applies");
    assert_eq!(status(past(), &["blinatumomab"], "hbv-past"), "", "one advice, not two");
    assert_eq!(status(json!({ "hbv": "negative" }), &["rituximab"], "hbv-past-cd20"), "");
    assert_eq!(status(json!({}), &["rituximab"], "hbv-past-cd20"), "depends");
    assert_eq!(status(json!({}), &["rituximab"], "hbv-test"), "applies");
    assert_eq!(status(json!({ "hbv": "active" }), &[], "hbv-active"), "applies");
    assert_eq!(status(json!({ "hbv": "active" }), &[], "hbv-test"), "");
}

// ---------------------------------------------------------------------------------------------------------------
// High-dose methotrexate, asparaginase, the heart

/// 40-year-old man of 72 kg: Cockcroft and Gault give 100 mL/min × 88.4 / creatinine in µmol/L.
fn kidneys(creatinine: f64) -> Value {
    json!({ "ageYears": 40, "sex": "male", "weightKg": 72, "creatinineUmolL": creatinine })
}

#[test]
fn below_60_no_high_dose_methotrexate() {
    let at = |creatinine| status(kidneys(creatinine), &[HIGH_DOSE_METHOTREXATE], "hdmtx-clearance");
    assert_eq!(at(147.4), "applies", "just under 60 mL/min");
    assert_eq!(at(147.3), "", "just over 60 mL/min");
    assert_eq!(status(json!({}), &[HIGH_DOSE_METHOTREXATE], "hdmtx-clearance"), "depends");
    assert_eq!(status(kidneys(300.0), &["methotrexate"], "hdmtx-clearance"), "");
    let fluid = json!({ "history": ["third-space-fluid"] });
    assert_eq!(status(fluid, &[HIGH_DOSE_METHOTREXATE], "hdmtx-effusion"), "applies");
}

/// The label of methotrexate speaks of effusions; a paper on kinase inhibitors does not.
#[test]
fn an_effusion_and_high_dose_methotrexate_cite_the_label_of_methotrexate() {
    let patient = json!({ "history": ["pleural-effusion"] });
    let all = views(patient, &[HIGH_DOSE_METHOTREXATE]);
    let item = all.iter().find(|v| v.id == "hdmtx-effusion").unwrap();
    assert_eq!(serde_json::to_value(&item.sources).unwrap(), json!(["label-methotrexate"]));
}

/// The hours of the protocol stand first, and the label's limits say for which infusion they are.
#[test]
fn leucovorin_says_for_which_infusion_each_limit_is() {
    let all = views(json!({}), &[HIGH_DOSE_METHOTREXATE]);
    let item = all.iter().find(|v| v.id == "hdmtx-leucovorin").unwrap();
    let at = |part: &str| item.words.find(part).unwrap_or_else(|| panic!("{part}"));
    assert!(at("36 or 42 hours") < at("12 to 15 g/m² over 4 hours"));
    assert!(at("12 to 15 g/m² over 4 hours") < at("150 mg"));
    let half = |limit: &str| {
        let found = item.differs.iter().find(|d| d.words.contains(limit)).expect(limit);
        serde_json::to_value(found.verification).unwrap()
    };
    assert_eq!((half("0.05"), half("0.25")), (json!("seen"), json!("secondary")));
}

#[test]
fn glucarpidase_shows_the_consensus_and_the_label() {
    let all = views(json!({}), &[HIGH_DOSE_METHOTREXATE]);
    let item = all.iter().find(|v| v.id == "glucarpidase").unwrap();
    assert!(item.words.contains("48 to 60 hours"), "{}", item.words);
    assert!(item.differs.iter().any(|d| d.words.contains("over 1 µmol/L")));
}

#[test]
fn what_happened_under_asparaginase_forbids_or_changes_it() {
    let after = |event: &str| json!({ "history": [event] });
    for (event, id) in [
        ("asparaginase-pancreatitis", "asparaginase-pancreatitis-history"),
        ("asparaginase-thrombosis", "asparaginase-thrombosis-history"),
        ("asparaginase-allergy", "asparaginase-allergy-history"),
    ] {
        assert_eq!(status(after(event), &["pegaspargase"], id), "applies", "{event}");
        assert_eq!(status(after("seizure"), &["pegaspargase"], id), "", "{event}");
    }
    let erwinia = &["asparaginase-erwinia"];
    assert_eq!(status(after("asparaginase-allergy"), erwinia, "asparaginase-allergy-history"), "");
}

#[test]
fn the_liver_holds_pegaspargase_above_3_and_inotuzumab_above_1_5_or_2_5() {
    let asparaginase = |times: f64| {
        let patient = json!({ "bilirubinUln": times });
        status(patient, &["pegaspargase"], "asparaginase-bilirubin")
    };
    assert_eq!([2.9, 3.0, 3.1].map(asparaginase), ["", "", "applies"]);
    let inotuzumab = |t: f64, alt: f64| {
        let patient = json!({ "bilirubinUln": t, "altXUln": alt });
        status(patient, &["inotuzumab"], "inotuzumab-liver-tests")
    };
    assert_eq!([1.4, 1.5, 1.6].map(|t| inotuzumab(t, 1.0)), ["", "", "applies"]);
    assert_eq!([2.4, 2.5, 2.6].map(|alt| inotuzumab(1.0, alt)), ["", "", "applies"]);
}

/// The limit in use is recalled, and the answer says so.
#[test]
fn what_rests_on_a_recalled_limit_is_recalled() {
    for (event, drug, id) in [
        ("qt-prolonged", "nilotinib", "nilotinib-qt-long"),
        ("qt-prolonged", "revumenib", "revumenib-qt-long"),
        ("uncontrolled-hypertension", "ponatinib", "ponatinib-hypertension"),
    ] {
        let all = views(json!({ "history": [event] }), &[drug]);
        let item = all.iter().find(|v| v.id == id).expect(id);
        assert_eq!(serde_json::to_value(item.verification).unwrap(), "recalled", "{id}");
    }
}

#[test]
fn days_7_and_14_are_not_for_native_asparaginase() {
    let of = |drug| status(json!({}), &[drug], "asparaginase-activity");
    assert_eq!(
        ["pegaspargase", "calaspargase", "asparaginase", "asparaginase-erwinia"].map(of),
        ["applies", "applies", "", ""]
    );
}

#[test]
fn boxed_warnings_of_the_old_drugs_are_shown() {
    for (drug, id) in [
        ("methotrexate", "methotrexate-box"),
        ("daunorubicin", "daunorubicin-box"),
        ("doxorubicin", "doxorubicin-box"),
        ("cytarabine", "cytarabine-box"),
        ("vincristine", "vinca-intrathecal"),
        ("fludarabine", "fludarabine-box"),
        ("ponatinib", "ponatinib-liver"),
    ] {
        let all = views(json!({}), &[drug]);
        let item = all.iter().find(|v| v.id == id).expect(id);
        assert!(item.words.contains("oxed warning"), "{id}");
        assert_eq!(status(json!({}), &["mercaptopurine"], id), "", "{id}");
    }
}

#[test]
fn fever_counts_from_38_3_degrees() {
    let all = views(json!({}), &[]);
    let fever = all.iter().find(|v| v.id == "fever").unwrap();
    assert!(fever.words.contains("38.3 °C or more once"), "{}", fever.words);
}

#[test]
fn a_weak_heart_and_an_anthracycline() {
    let at = |lvef: f64| status(json!({ "lvefPercent": lvef }), &["doxorubicin"], "lvef-low");
    assert_eq!([49.9, 50.0, 50.1].map(at), ["applies", "", ""]);
    let child = |years: f64| status(json!({ "ageYears": years }), &["doxorubicin"], "dexrazoxane");
    assert_eq!([17.9, 18.0].map(child), ["applies", ""]);
}

#[test]
fn each_history_speaks_against_its_drug() {
    for (event, drug, id) in [
        ("arterial-event", "ponatinib", "ponatinib-arterial"),
        ("heart-failure", "ponatinib", "ponatinib-heart-failure"),
        ("pleural-effusion", "dasatinib", "dasatinib-effusion"),
        ("pulmonary-hypertension", "dasatinib", "dasatinib-pulmonary"),
        ("qt-prolonged", "nilotinib", "nilotinib-qt-long"),
        ("qt-prolonged", "revumenib", "revumenib-qt-long"),
        ("veno-occlusive-disease", "inotuzumab", "inotuzumab-vod-history"),
        ("neuropathy-grade-2", "nelarabine", "neuropathy-nelarabine"),
    ] {
        let all = views(json!({ "history": [event] }), &[drug]);
        let item = all.iter().find(|v| v.id == id).expect(id);
        assert_eq!((item.status, item.kind), ("applies", "avoid"), "{id}");
        assert_eq!(status(json!({ "history": [] }), &[drug], id), "", "{id}");
    }
}

// ---------------------------------------------------------------------------------------------------------------
// Blinatumomab

#[test]
fn hospital_days_and_premedication_follow_the_indication() {
    let phase = |phase: &str, age: u32| json!({ "ageYears": age, "disease": { "phase": phase } });
    let of = |p, age| {
        let all = views(phase(p, age), &["blinatumomab"]);
        let wanted = |v: &&CareView| v.id.contains("hospital") || v.id.contains("premedication");
        all.iter().filter(wanted).map(|v| v.id).collect::<Vec<_>>()
    };
    assert_eq!(
        of("relapsed", 40),
        ["blinatumomab-hospital-relapse", "blinatumomab-premedication-adult"]
    );
    for before_relapse in ["newly-diagnosed", "remission"] {
        assert_eq!(
            of(before_relapse, 40),
            ["blinatumomab-hospital-remission", "blinatumomab-premedication-adult-mrd"]
        );
    }
    assert_eq!(
        of("remission", 17),
        ["blinatumomab-hospital-remission", "blinatumomab-premedication-child"]
    );
}

// ---------------------------------------------------------------------------------------------------------------
// Central nervous system, MRD

#[test]
fn without_systemic_chemotherapy_at_least_12_intrathecal_doses() {
    let ph = || json!({ "ageYears": 50, "lineage": "B", "lesions": { "BCR::ABL1": "present" } });
    let id = "it-number-chemotherapy-free";
    for plan in ["d-alba", "pona-blina", "lal1811", "lal1205", "gimema-2820"] {
        let all = views(ph(), &regimen(plan));
        let item = all.iter().find(|v| v.id == id).expect(plan);
        assert!(item.status == "applies" && item.words.contains("at least 12"), "{plan}");
    }
    assert_eq!(status(ph(), &regimen("hyper-cvad-tki"), id), "", "it has chemotherapy");
}

#[test]
fn cns_status_decides_between_prophylaxis_and_treatment() {
    let of = |cns: &str| {
        let shown = |id| status(new(json!({ "cnsStatus": cns })), &[], id);
        ["cranial-radiation", "cns2", "cns3-intrathecal"].map(shown)
    };
    assert_eq!(of("CNS1"), ["applies", "", ""]);
    assert_eq!(of("CNS2b"), ["applies", "applies", ""]);
    assert_eq!(of("CNS3a"), ["", "", "applies"]);
    let relapse = |site: &str| {
        let disease = json!({ "phase": "relapsed", "site": [site] });
        status(json!({ "cnsStatus": "CNS1", "disease": disease }), &[], "cns3-intrathecal")
    };
    assert_eq!(["cns", "marrow"].map(relapse), ["applies", ""]);
}

#[test]
fn an_assay_that_cannot_find_1_in_10000_is_indeterminate() {
    let by = |sensitivity: f64| {
        let result = json!({ "timepoint": "end-of-induction", "status": "undetected", "sensitivity": sensitivity, "sample": "marrow" });
        status(json!({ "ageYears": 40, "mrd": [result] }), &[], "mrd-sensitivity")
    };
    assert_eq!([0.001, 0.0001, 0.00001].map(by), ["applies", "", ""]);
}

#[test]
fn bcr_abl1_is_followed_only_where_it_is_there() {
    let ph = |state: &str| json!({ "ageYears": 50, "lesions": { "BCR::ABL1": state } });
    assert_eq!(status(ph("present"), &[], "bcr-abl1-transcript"), "applies");
    assert_eq!(status(ph("absent"), &[], "bcr-abl1-transcript"), "");
    assert_eq!(status(ph("present"), &[], "mrd-induction-adult"), "");
    assert_eq!(status(ph("absent"), &[], "mrd-induction-adult"), "applies");
}
