//! What forbids a drug withholds its dose, as it excludes the option.

use crate::support::dosing::{but, given, mg, needs, outcome, person, refused};
use serde_json::{Value, json};
use stratall::treatment::regimen::{Drug, Drug as D};

/// The entry, the drugs it forbids, and a word of the reason.
const HISTORY: &[(&str, &[Drug], &str)] = &[
    (
        "asparaginase-pancreatitis",
        &[D::Pegaspargase, D::Calaspargase, D::Asparaginase, D::AsparaginaseErwinia],
        "pancreatitis",
    ),
    (
        "asparaginase-thrombosis",
        &[D::Pegaspargase, D::Calaspargase, D::Asparaginase, D::AsparaginaseErwinia],
        "thrombosis",
    ),
    ("asparaginase-allergy", &[D::Pegaspargase, D::Calaspargase, D::Asparaginase], "Erwinia"),
    ("veno-occlusive-disease", &[D::Inotuzumab], "veno-occlusive"),
    ("neuropathy-grade-2", &[D::Nelarabine], "neuropathy"),
    ("arterial-event", &[D::Ponatinib], "arterial"),
    ("uncontrolled-hypertension", &[D::Ponatinib], "hypertension"),
    ("heart-failure", &[D::Ponatinib], "heart failure"),
    ("pleural-effusion", &[D::Dasatinib], "effusion"),
    ("pulmonary-hypertension", &[D::Dasatinib], "hypertension"),
    ("qt-prolonged", &[D::Nilotinib], "QTc"),
];

#[test]
fn earlier_events_withhold_the_drug() {
    for (event, drugs, word) in HISTORY {
        for drug in *drugs {
            let dose = mg(*drug, "0.5");
            let with = |list: Value| outcome(&person(&but(json!({ "history": list }))), &dose);
            let refusal = refused(with(json!([event])));
            assert_eq!(refusal.code, "stop", "{event} {drug:?}");
            assert!(refusal.message.contains(word), "{event} {drug:?}: {}", refusal.message);
            assert!(!refusal.sources.is_empty() && refusal.verification.is_some());
            // Entered without the event, nothing is left to say of it.
            let said = given(with(json!([]))).warnings;
            assert!(said.iter().all(|w| !w.contains(word)), "{event} {drug:?}: {said:?}");
        }
    }
}

#[test]
fn the_erwinia_enzyme_takes_the_place_after_an_allergy() {
    let p = person(&but(json!({ "history": ["asparaginase-allergy"] })));
    given(outcome(&p, &mg(Drug::AsparaginaseErwinia, "25")));
}

#[test]
fn an_event_that_is_not_entered_is_named_and_not_asked_for() {
    let p = person(&but(json!({})));
    let warnings = given(outcome(&p, &mg(Drug::Pegaspargase, "1000"))).warnings;
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].starts_with("not entered"));
    for event in ["pancreatitis", "thrombosis", "allergy"] {
        assert!(warnings[0].contains(event), "{warnings:?}");
    }
    assert_eq!(given(outcome(&p, &mg(Drug::Cyclophosphamide, "300"))).warnings, [""; 0]);
}

#[test]
fn hepatitis_and_mutations_withhold_the_drug() {
    let rituximab = mg(Drug::Rituximab, "375");
    let hbv = |state: &str| outcome(&person(&but(json!({ "hbv": state }))), &rituximab);
    assert!(refused(hbv("active")).message.contains("hepatitis B"));
    given(hbv("past"));
    for (mutation, against) in [
        ("T315I", &[Drug::Imatinib, Drug::Dasatinib, Drug::Nilotinib][..]),
        ("V299L", &[Drug::Dasatinib]),
        ("F317L", &[Drug::Dasatinib]),
        ("E255K", &[Drug::Imatinib, Drug::Nilotinib]),
    ] {
        let p = person(&but(
            json!({ "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", mutation: "present" } }),
        ));
        for drug in [Drug::Imatinib, Drug::Dasatinib, Drug::Nilotinib, Drug::Ponatinib] {
            let found = outcome(&p, &mg(drug, "10"));
            if against.contains(&drug) {
                assert!(
                    refused(found).message.contains(mutation.get(..4).unwrap()),
                    "{drug:?} {mutation}"
                );
            } else {
                given(found);
            }
        }
    }
}

/// The stop above 450 mg/m² rests on what was given before.
#[test]
fn earlier_anthracyclines_are_needed_unless_the_disease_is_new() {
    let nothing = json!({ "doxorubicin": 0, "daunorubicin": 0, "epirubicin": 0, "idarubicin": 0, "mitoxantrone": 0 });
    for drug in [Drug::Daunorubicin, Drug::Mitoxantrone, Drug::Epirubicin] {
        let dose = mg(drug, "10");
        for phase in [json!("relapsed"), json!("refractory"), json!("remission"), json!(null)] {
            let p = person(&but(json!({ "disease": { "phase": phase } })));
            let needed = needs(&p, &dose);
            assert_eq!(needed.iter().filter(|n| n.starts_with("anthracyclines.")).count(), 5);
            assert_eq!(needed.contains(&"disease.phase"), phase.is_null());
            let p =
                person(&but(json!({ "disease": { "phase": phase }, "anthracyclines": nothing })));
            given(outcome(&p, &dose));
        }
        given(outcome(&person(&but(json!({}))), &dose));
    }
    // Another drug asks for none of it.
    let p = person(&but(json!({ "disease": { "phase": "relapsed" } })));
    given(outcome(&p, &mg(Drug::Cyclophosphamide, "300")));
}
