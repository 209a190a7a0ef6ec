//! Care beside the regimen: a medicine taken now, or a gene of the patient, with a drug of the regimen.

use crate::care::help::{status, taking, views};
use serde_json::json;
use stratall::treatment::care::HIGH_DOSE_METHOTREXATE;

// ---------------------------------------------------------------------------------------------------------------
// Interactions

#[test]
fn an_azole_is_to_be_avoided_with_vincristine_and_not_mentioned_without_it() {
    let vincristine: &[&str] = &["vincristine", "prednisone"];
    let all = views(taking(&["azole"]), vincristine);
    let azole = all.iter().find(|v| v.id == "azole-vinca").expect("shown");
    assert_eq!((azole.status, azole.kind), ("applies", "avoid"));
    assert_eq!(azole.drugs, ["vincristine"]);
    assert_eq!(status(taking(&["azole"]), &["blinatumomab"], "azole-vinca"), "");
    assert_eq!(status(taking(&[]), vincristine, "azole-vinca"), "", "no azole is taken");
}

#[test]
fn an_azole_nobody_asked_about_is_said_as_if() {
    let all = views(json!({}), &["vincristine"]);
    let azole = all.iter().find(|v| v.id == "azole-vinca").expect("shown");
    assert_eq!(azole.status, "depends");
    assert_eq!(azole.depends_on, ["azole antifungal"]);
    assert_eq!(azole.when, ["an azole antifungal is taken"]);
}

#[test]
fn each_medicine_meets_its_drug_and_no_other() {
    let cases = [
        ("allopurinol", "mercaptopurine", "allopurinol-mercaptopurine"),
        ("febuxostat", "mercaptopurine", "febuxostat-mercaptopurine"),
        ("nsaid", HIGH_DOSE_METHOTREXATE, "nsaid-hdmtx"),
        ("proton-pump-inhibitor", HIGH_DOSE_METHOTREXATE, "ppi-hdmtx"),
        ("co-trimoxazole", HIGH_DOSE_METHOTREXATE, "co-trimoxazole-hdmtx"),
        ("strong-cyp3a4-inhibitor", "dasatinib", "inhibitor-dasatinib"),
        ("azole", "dasatinib", "inhibitor-dasatinib"),
        ("strong-cyp3a4-inducer", "ponatinib", "inducer-ponatinib"),
        ("azole", "imatinib", "inhibitor-imatinib"),
        ("azole", "nilotinib", "inhibitor-nilotinib"),
        ("azole", "revumenib", "inhibitor-revumenib"),
        ("azole", "venetoclax", "inhibitor-venetoclax"),
        ("strong-cyp3a4-inducer", "bortezomib", "inducer-bortezomib"),
        ("h2-blocker", "dasatinib", "acid-dasatinib"),
        ("proton-pump-inhibitor", "dasatinib", "acid-dasatinib"),
        ("warfarin", "mercaptopurine", "warfarin-mercaptopurine"),
        ("warfarin", "imatinib", "warfarin-imatinib"),
        ("qt-prolonging", "nilotinib", "qt-medicine"),
    ];
    for (medicine, drug, id) in cases {
        assert_eq!(status(taking(&[medicine]), &[drug], id), "applies", "{medicine} and {drug}");
        assert_eq!(status(taking(&[]), &[drug], id), "", "{drug} alone");
        assert_eq!(status(taking(&[medicine]), &["cyclophosphamide"], id), "", "{medicine} alone");
        assert_eq!(status(json!({}), &[drug], id), "depends", "{drug}, medicines unknown");
    }
}

#[test]
fn a_live_vaccine_is_to_be_avoided_whatever_is_given() {
    assert_eq!(status(taking(&["live-vaccine"]), &[], "live-vaccine"), "applies");
    assert_eq!(status(taking(&[]), &[], "live-vaccine"), "");
}

#[test]
fn low_dose_methotrexate_brings_no_rules_of_high_dose() {
    let patient = json!({ "medicines": ["proton-pump-inhibitor", "nsaid"] });
    let maintenance = &["methotrexate", "mercaptopurine"];
    let shown: Vec<&str> = views(patient, maintenance).iter().map(|v| v.id).collect();
    assert!(shown.contains(&"nsaid-methotrexate"));
    assert!(!shown.iter().any(|id| id.contains("hdmtx") || *id == "glucarpidase"), "{shown:?}");
}

#[test]
fn two_drugs_of_the_regimen_that_prolong_qt_are_noticed() {
    assert_eq!(status(json!({}), &["nilotinib", "inotuzumab"], "qt-pair"), "applies");
    assert_eq!(status(json!({}), &["nilotinib"], "qt-pair"), "");
}

#[test]
fn co_trimoxazole_at_high_dose_shows_the_cohorts_that_found_nothing() {
    let all = views(taking(&["co-trimoxazole"]), &[HIGH_DOSE_METHOTREXATE]);
    let item = all.iter().find(|v| v.id == "co-trimoxazole-hdmtx").unwrap();
    assert_eq!(item.differs.len(), 2);
}

// ---------------------------------------------------------------------------------------------------------------
// Thiopurines

#[test]
fn mercaptopurine_starts_by_both_genes_together() {
    let rows = [
        ("normal", "normal", "mercaptopurine-normal"),
        ("intermediate", "normal", "mercaptopurine-intermediate"),
        ("normal", "intermediate", "mercaptopurine-intermediate"),
        ("intermediate", "intermediate", "mercaptopurine-both"),
        ("poor", "normal", "mercaptopurine-tpmt-poor"),
        ("normal", "poor", "mercaptopurine-nudt15-poor"),
    ];
    for (tpmt, nudt15, expected) in rows {
        let all = views(json!({ "tpmt": tpmt, "nudt15": nudt15 }), &["mercaptopurine"]);
        let shown: Vec<&str> = all
            .iter()
            .filter(|v| v.topic == "thiopurine" && v.id != "thiopurine-watch")
            .map(|v| v.id)
            .collect();
        assert_eq!(shown, [expected], "TPMT {tpmt}, NUDT15 {nudt15}");
    }
}

#[test]
fn one_gene_alone_leaves_the_start_open_and_asks_for_the_other() {
    let half = || json!({ "tpmt": "intermediate" });
    assert_eq!(status(half(), &["mercaptopurine"], "thiopurine-test"), "applies");
    assert_eq!(status(half(), &["mercaptopurine"], "mercaptopurine-both"), "depends");
    assert_eq!(status(half(), &["mercaptopurine"], "mercaptopurine-normal"), "");
    assert_eq!(status(half(), &["vincristine"], "thiopurine-test"), "");
}

#[test]
fn both_editions_of_cpic_are_shown_for_two_intermediate_genes() {
    let both = json!({ "tpmt": "intermediate", "nudt15": "intermediate" });
    let all = views(both, &["mercaptopurine"]);
    let item = all.iter().find(|v| v.id == "mercaptopurine-both").unwrap();
    assert!(item.words.contains("20 to 50 %") && item.words.contains("2024"));
    assert!(item.differs.iter().any(|d| d.words.contains("2018")));
}
