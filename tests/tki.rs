//! Inhibitors of BCR::ABL1 by the mutation found: every row, two rows that contradict, what failed before.

use crate::support::{assess, disease, lesions, relapsed_b, with};
use serde_json::{Value, json};
use stratall::treatment::tki::{INHIBITORS, NAMED, TABLE};

/// A relapsed patient with BCR::ABL1, every named mutation absent but these, never given an inhibitor.
fn found(mutations: &[&str]) -> Value {
    let mut all = json!({ "BCR::ABL1": "present" });
    for m in NAMED {
        all[m] = json!(if mutations.contains(&m) { "present" } else { "absent" });
    }
    lesions(&relapsed_b(), all)
}

fn tki(intake: &Value) -> Value {
    assess(intake.clone())["plan"]["tki"].clone()
}

fn rows(intake: &Value) -> Vec<String> {
    let view = tki(intake);
    let found = view["rows"].as_array().unwrap().iter().filter(|r| r["found"] == "true");
    found.map(|r| r["id"].as_str().unwrap().to_owned()).collect()
}

fn inhibitor(intake: &Value, drug: &str) -> Value {
    let all = tki(intake)["inhibitors"].as_array().unwrap().clone();
    all.into_iter().find(|i| i["drug"] == drug).unwrap()
}

fn status(intake: &Value, drug: &str) -> String {
    inhibitor(intake, drug)["status"].as_str().unwrap().to_owned()
}

#[test]
fn each_mutation_has_its_row() {
    for m in NAMED {
        let row = match m {
            "T315I" => "t315i",
            "V299L" => "v299l",
            "F317L" | "F317V" | "F317I" | "F317C" | "T315A" => "f317",
            "A337T" | "P465S" => "myristoyl",
            _ => "p-loop",
        };
        assert_eq!(rows(&found(&[m])), [row], "{m}");
    }
    assert_eq!(rows(&found(&[])), ["none"]);
}

/// Section 2.3: prefer and not.
#[test]
fn the_rows_are_those_of_the_dossier() {
    let expected: [(&[&str], &[&str], &[&str]); 5] = [
        (&["T315I"], &["ponatinib"], &["imatinib", "dasatinib", "nilotinib", "bosutinib"]),
        (&["V299L"], &["nilotinib", "ponatinib"], &["dasatinib", "bosutinib"]),
        (&["F317L"], &["nilotinib", "ponatinib"], &["dasatinib"]),
        (&["Y253H"], &["dasatinib", "ponatinib"], &["imatinib", "nilotinib"]),
        (&["A337T"], &[], &["asciminib"]),
    ];
    for (mutations, prefer, not) in expected {
        let p = found(mutations);
        for (drug, _) in INHIBITORS {
            let wanted = if prefer.contains(&drug) {
                "preferred"
            } else if not.contains(&drug) {
                "not"
            } else {
                "open"
            };
            assert_eq!(status(&p, drug), wanted, "{drug} with {mutations:?}");
        }
    }
    assert_eq!(status(&found(&[]), "ponatinib"), "preferred");
    assert_eq!(status(&found(&[]), "dasatinib"), "open");
}

#[test]
fn two_mutations_that_contradict_are_both_shown() {
    let p = found(&["V299L", "Y253H"]);
    assert_eq!(rows(&p), ["v299l", "p-loop"]);
    let dasatinib = inhibitor(&p, "dasatinib");
    assert_eq!(dasatinib["status"], "contradiction");
    assert_eq!(dasatinib["preferredBy"], json!(["p-loop"]));
    assert_eq!(dasatinib["againstBy"], json!(["v299l"]));
    let nilotinib = inhibitor(&p, "nilotinib");
    assert_eq!(
        (&nilotinib["status"], &nilotinib["preferredBy"]),
        (&json!("contradiction"), &json!(["v299l"]))
    );
    assert_eq!(status(&p, "ponatinib"), "preferred");
    assert_eq!(status(&p, "imatinib"), "not");
    assert_eq!(status(&p, "bosutinib"), "not");
}

#[test]
fn t315i_with_another_is_the_compound_row_and_ponatinib_may_fail() {
    for other in ["V299L", "F317C", "T315A", "E255V"] {
        let p = found(&["T315I", other]);
        assert!(rows(&p).contains(&"compound".to_owned()), "{other}");
        let ponatinib = inhibitor(&p, "ponatinib");
        assert_eq!(ponatinib["status"], "contradiction", "{other}");
        assert_eq!(ponatinib["againstBy"], json!(["compound"]), "{other}");
    }
    assert!(!rows(&found(&["T315I"])).contains(&"compound".to_owned()));
    assert!(!rows(&found(&["V299L", "Y253H"])).contains(&"compound".to_owned()));
}

#[test]
fn what_failed_before_is_not_preferred() {
    let after = |drugs: Value| disease(&found(&[]), json!({ "priorTherapies": drugs }));
    assert_eq!(status(&after(json!(["imatinib"])), "imatinib"), "failed");
    assert_eq!(status(&after(json!(["bosutinib", "asciminib"])), "bosutinib"), "failed");
    // The table prefers ponatinib, and it failed: both are said.
    let ponatinib = inhibitor(&after(json!(["ponatinib"])), "ponatinib");
    assert_eq!(
        (&ponatinib["status"], &ponatinib["failed"]),
        (&json!("contradiction"), &json!("true"))
    );
    // Given and in remission is not failed.
    let remission =
        disease(&after(json!(["ponatinib"])), json!({ "phase": "remission", "remission": "1" }));
    assert_eq!(inhibitor(&remission, "ponatinib")["failed"], "false");
    // Nobody said what was given.
    let unknown = after(json!(null));
    assert_eq!(inhibitor(&unknown, "ponatinib")["failed"], "unknown");
    assert_eq!(status(&unknown, "ponatinib"), "depends");
}

#[test]
fn a_mutation_not_looked_for_is_not_absent() {
    let p = lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" }));
    assert_eq!(rows(&p), [""; 0]);
    let view = tki(&p);
    assert!(view["rows"].as_array().unwrap().iter().all(|r| r["found"] == "unknown"));
    for drug in ["imatinib", "dasatinib", "nilotinib", "bosutinib", "asciminib", "ponatinib"] {
        assert_ne!(status(&p, drug), "preferred", "{drug}");
    }
    assert_eq!(inhibitor(&p, "dasatinib")["open"], json!(["t315i", "v299l", "f317"]));
}

#[test]
fn without_bcr_abl1_there_is_no_table_and_unknown_shows_it() {
    let absent = tki(&relapsed_b());
    assert_eq!((&absent["concerns"], &absent["rows"]), (&json!("false"), &json!([])));
    let unknown = tki(&lesions(&relapsed_b(), json!({ "BCR::ABL1": null })));
    assert_eq!(unknown["concerns"], "unknown");
    assert_eq!(unknown["rows"].as_array().unwrap().len(), TABLE.len());
}

#[test]
fn another_mutation_is_named_and_stands_in_no_row() {
    let p = lesions(&found(&[]), json!({ "Q252H": "present", "L248V": "absent" }));
    assert_eq!(tki(&p)["notInTable"], json!(["Q252H"]));
    assert_eq!(tki(&found(&["T315I"]))["notInTable"], json!([]));
}

#[test]
fn the_table_says_that_it_was_made_for_another_disease() {
    let view = tki(&found(&["T315I"]));
    assert!(view["note"].as_str().unwrap().contains("chronic myeloid leukaemia"));
    for row in view["rows"].as_array().unwrap() {
        let recalled = ["none", "myristoyl"].contains(&row["id"].as_str().unwrap());
        assert_eq!(row["verification"] == "recalled", recalled, "{}", row["id"]);
        assert!(!row["sources"].as_array().unwrap().is_empty());
    }
    let male = with(&found(&["T315I"]), json!({ "sex": "male" }));
    let sources = assess(male)["sources"].to_string();
    assert!(sources.contains("abl1-compound-table") && sources.contains("abl1-mutation-table-2"));
}

/// Before any treatment a resistance that was not looked for still decides.
#[test]
fn at_diagnosis_an_inhibitor_depends_on_the_mutations_not_looked_for() {
    let new = json!({ "disease": { "phase": "newly-diagnosed" } });
    let untested = with(&lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" })), new);
    let view = inhibitor(&untested, "imatinib");
    assert_eq!(view["status"], "depends", "{view}");
    assert_eq!(view["open"], json!(["t315i", "p-loop"]), "{view}");
}
