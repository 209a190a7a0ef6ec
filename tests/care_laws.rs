//! Care beside the regimen as a whole: every item has a rule, a source, a patient; nothing is said to everybody.

use std::collections::BTreeSet;

use crate::care::help::{facts, new, regimen, views};
use serde_json::json;
use stratall::facts::Facts;
use stratall::inquiry::decide;
use stratall::knowledge::CareId;
use stratall::report::{care, care_of};
use stratall::treatment::care::{
    CareRule, HIGH_DOSE_CYTARABINE, HIGH_DOSE_METHOTREXATE, INTRATHECAL, given_by, rules,
};
use stratall::treatment::regimen::REGIMENS;

// ---------------------------------------------------------------------------------------------------------------
// Regimens

#[test]
fn a_regimen_says_what_it_gives_and_which_methotrexate() {
    let high = |id: &str| regimen(id).contains(&HIGH_DOSE_METHOTREXATE);
    assert!(high("hyper-cvad") && high("bfm-4drug"));
    assert!(!high("maint-std") && !high("d-alba"));
    assert!(regimen("hyper-cvad").contains(&HIGH_DOSE_CYTARABINE));
    assert!(regimen("hyper-cvad").contains(&INTRATHECAL));
    assert!(regimen("d-alba").contains(&"dasatinib") && regimen("d-alba").contains(&"d-alba"));
}

/// What is named without a dose is given all the same.
#[test]
fn a_drug_without_a_dose_is_given() {
    for (id, named) in [
        ("phallcon", &["vincristine", "methotrexate", "cytarabine"][..]),
        ("ponalfil", &["daunorubicin", HIGH_DOSE_METHOTREXATE, HIGH_DOSE_CYTARABINE, "etoposide"]),
        ("gimema-2317", &[HIGH_DOSE_METHOTREXATE, "blinatumomab"]),
        ("aall1231", &["vincristine", "pegaspargase", "mercaptopurine"]),
        ("interfant-blina", &["vincristine", "daunorubicin", "pegaspargase", "cytarabine"]),
        ("e1910", &[HIGH_DOSE_METHOTREXATE, "methotrexate", "cytarabine", "mercaptopurine"]),
        ("graall-2005", &[HIGH_DOSE_METHOTREXATE, HIGH_DOSE_CYTARABINE, "etoposide"]),
    ] {
        let given = regimen(id);
        for what in named {
            assert!(given.contains(what), "{id}: {what}");
        }
        let known = REGIMENS.iter().find(|r| r.id == id).unwrap();
        let (all, without) = (known.drugs(), known.drugs_without_dose());
        assert!(!without.is_empty() && without.iter().all(|drug| all.contains(drug)), "{id}");
    }
    let e1910 = REGIMENS.iter().find(|r| r.id == "e1910").unwrap();
    assert!(!e1910.drugs_without_dose().contains(&"pegaspargase"), "its dose was found");
}

#[test]
fn cells_come_without_intrathecal_therapy() {
    for r in REGIMENS {
        let cells = ["tisagenlecleucel", "brexucabtagene", "obecabtagene"].contains(&r.id);
        assert_eq!(given_by(r).contains(&INTRATHECAL), !cells, "{}", r.id);
    }
}

/// One number of intrathecal doses for one regimen; "at least 12" where no systemic chemotherapy protects the brain.
#[test]
fn a_regimen_has_one_number_of_intrathecal_doses() {
    let ph = || json!({ "ageYears": 50, "lesions": { "BCR::ABL1": "present" } });
    let mut free = Vec::new();
    for r in REGIMENS {
        let all = views(ph(), &given_by(r));
        let numbers: Vec<&str> =
            all.iter().map(|v| v.id).filter(|id| id.starts_with("it-number")).collect();
        assert!(numbers.len() <= 1, "{}: {numbers:?}", r.id);
        if numbers == ["it-number-chemotherapy-free"] {
            free.push(r.id);
        }
        let systemic = ["vincristine", "methotrexate", "cytarabine", "daunorubicin", "etoposide"];
        let chemotherapy = r.drugs().iter().any(|drug| systemic.contains(drug));
        assert!(!chemotherapy || !free.contains(&r.id), "{} has chemotherapy", r.id);
    }
    assert_eq!(free, ["d-alba", "gimema-2820", "lal1205", "lal1811", "pona-blina"]);
}

/// What concerns one of two treatments is there, whatever the other one gives.
#[test]
fn treatments_to_choose_from_are_looked_at_one_by_one() {
    let of = |lists: &[Vec<&str>]| {
        let all = care_of(&Facts::default(), lists);
        all.iter().map(|v| v.id).collect::<Vec<_>>()
    };
    let (low, high) = (vec!["methotrexate"], vec!["methotrexate", HIGH_DOSE_METHOTREXATE]);
    let both = of(&[low.clone(), high.clone()]);
    assert!(both.contains(&"nsaid-methotrexate") && both.contains(&"nsaid-hdmtx"));
    assert!(!of(&[high]).contains(&"nsaid-methotrexate"));
    assert!(!of(&[low]).contains(&"nsaid-hdmtx"));
    let pair = of(&[vec!["nilotinib"], vec!["inotuzumab"]]);
    assert!(!pair.contains(&"qt-pair"), "no treatment gives both");
}

#[test]
fn every_regimen_brings_items_about_its_own_drugs_only() {
    for r in REGIMENS {
        let given = given_by(r);
        for view in care(&Facts::default(), &given) {
            assert!(view.drugs.iter().all(|d| given.contains(d)), "{}: {}", r.id, view.id);
        }
    }
}

// ---------------------------------------------------------------------------------------------------------------
// The whole

#[test]
fn every_item_has_one_rule() {
    let with: Vec<CareId> = rules().map(|r| r.item).collect();
    let unique: BTreeSet<CareId> = with.iter().copied().collect();
    assert_eq!(unique.len(), with.len(), "an item has two rules");
    assert_eq!(unique.len(), CareId::ALL.len(), "an item has no rule");
}

/// For each item there are facts and drugs with which it applies.
#[test]
fn every_item_is_reached() {
    for rule in rules() {
        let record = rule.item.record();
        let given: Vec<&str> = record.drugs.iter().chain(record.with).take(1).copied().collect();
        let given: Vec<&str> = given.into_iter().chain(record.with.first().copied()).collect();
        let outcome = decide(&rule.decision, &Facts::default());
        let reached = outcome.possible.iter().find(|p| p.answer).expect(record.id);
        let mut facts = reached.witness.map(Facts::from).expect(record.id);
        for fact in rule.until {
            facts = facts.without(*fact);
        }
        let all = care(&facts, &given);
        let shown = all.iter().find(|v| v.id == record.id).map(|v| v.status);
        assert_eq!(shown, Some("applies"), "{}", record.id);
    }
}

#[test]
fn every_item_has_sources_words_and_a_state() {
    for record in CareId::ALL.iter().map(|i| i.record()) {
        assert!(!record.sources.is_empty(), "{}", record.id);
        assert!(!record.words.get().is_empty() && !record.name.get().is_empty(), "{}", record.id);
        let weakest = record.sources.iter().map(|s| s.record().access).max().unwrap();
        assert!(record.verification >= weakest, "{}", record.id);
        for d in record.differs {
            let weakest = d.sources.iter().map(|s| s.record().access).max().unwrap();
            assert!(!d.sources.is_empty() && d.verification >= weakest, "{}", record.id);
        }
    }
}

/// Said to everybody, whatever is given and whoever the patient is, and why.
const UNIVERSAL: [(&str, &str); 5] = [
    ("transfusion", "the leukaemia itself takes platelets and red cells"),
    ("pneumocystis", "ECIL-5 names ALL itself as an indication"),
    ("fever", "the leukaemia itself makes neutropenic"),
    ("inactivated-vaccines", "each patient and household, in every phase"),
    ("counts-during", "every treatment of leukaemia is followed by the blood count"),
];

#[test]
fn nothing_else_is_said_to_everybody() {
    let always = |r: &&CareRule| {
        r.item.record().drugs.is_empty()
            && r.until.is_empty()
            && r.decision.rows.first().is_some_and(|row| row.when.criteria().is_empty())
    };
    let ids: Vec<&str> = rules().filter(always).map(|r| r.item.record().id).collect();
    assert_eq!(ids, UNIVERSAL.map(|(id, _)| id));
}

#[test]
fn a_view_is_json_in_camel_case() {
    let all = views(json!({}), &["vincristine"]);
    let json = serde_json::to_value(&all).unwrap();
    let azole = json.as_array().unwrap().iter().find(|v| v["id"] == "azole-vinca").unwrap();
    assert_eq!(azole["dependsOn"][0], "azole antifungal");
    assert_eq!(azole["review"], "submitted");
    assert!(azole["sources"].as_array().unwrap().iter().any(|s| s == "van-schie-2011"));
}

/// The short way of the views gives what the search over every completion gives.
#[test]
fn every_status_is_that_of_the_exact_search() {
    let patients = [
        json!({}),
        new(json!({ "wbc": 20 })),
        new(json!({ "ageYears": 5, "wbc": 150, "cnsStatus": "CNS3a", "g6pd": "deficient" })),
        json!({ "ageYears": 60, "lineage": "B", "lesions": { "BCR::ABL1": "present" }, "tpmt": "poor" }),
        json!({ "disease": { "phase": "relapsed", "site": ["cns"] }, "medicines": ["azole"], "history": [] }),
        json!({ "disease": { "phase": "remission" }, "lineage": "T", "hbv": "past", "bilirubinUln": 2 }),
    ];
    for patient in patients {
        let facts = facts(&patient);
        for rule in rules() {
            let record = rule.item.record();
            let given: Vec<&str> =
                record.drugs.iter().take(1).chain(record.with.iter().take(1)).copied().collect();
            let shown = care(&facts, &given).into_iter().find(|v| v.id == record.id);
            let outcome = decide(&rule.decision, &facts);
            let exact = match outcome.determined() {
                _ if !rule.concerns(&given, &facts) => None,
                Some(false) => None,
                Some(true) => Some(("applies", Vec::new())),
                None => Some(("depends", outcome.pivotal.iter().map(|f| f.label()).collect())),
            };
            assert_eq!(shown.map(|v| (v.status, v.depends_on)), exact, "{} {patient}", record.id);
        }
    }
}
