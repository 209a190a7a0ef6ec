//! What a pregnancy, and comfort as the goal, exclude, whatever else is known.

use crate::plan_rules::{every_rule, known, statuses};
use crate::support::{option, sound_adult_b, with};
use serde_json::json;
use stratall::facts::FactId;
use stratall::treatment::Status;

fn left_open(fact: FactId, value: &str) -> Vec<&'static str> {
    let facts = known(fact, value);
    let open = every_rule().filter(|(_, rule)| statuses(rule, &facts) != [Status::Excluded]);
    open.map(|(record, _)| record.id).collect()
}

#[test]
fn a_pregnancy_excludes_every_option_but_these() {
    // What haematologist and obstetrician decide on, what holds for days, and what no drug of a regimen is.
    let open = [
        "intrathecal-chemotherapy",
        "steroid-prephase",
        "cytoreduction-hyperleucocytosis",
        "triple-intrathecal",
        "intrathecal-ph-positive",
        "cns3-treatment",
        "early-donor-search",
        "trial-relapse",
        "palliative-care-team",
        "transfusion",
        "infection-treatment",
        "pain-relief",
        "nsaid-pain",
        "nausea-appetite",
    ];
    assert_eq!(left_open(FactId::Pregnancy, "present"), open);
}

#[test]
fn comfort_excludes_every_intensive_option_transplant_and_cells() {
    let open = left_open(FactId::Goals, "comfort");
    let cells = ["donor-lymphocytes", "tisagenlecleucel", "brexucabtagene", "obecabtagene"];
    for (record, _) in every_rule() {
        let barred = record.intensity == "intensive"
            || record.phase == "transplant"
            || cells.contains(&record.id);
        assert!(!(barred && open.contains(&record.id)), "{}", record.id);
    }
}

/// Who is not the patient of an option reads that, and not what would forbid it to its own patients: two reasons are equally
/// grave, and the option's own says more.
#[test]
fn an_option_for_others_says_so_whatever_else_forbids_it() {
    let new = with(&sound_adult_b(), json!({ "disease": { "phase": "newly-diagnosed" } }));
    let pregnant = with(&new, json!({ "sex": "female", "pregnant": true }));
    let comfort = with(&new, json!({ "goals": "palliative" }));
    for patient in [pregnant.clone(), comfort] {
        for (id, own) in [
            ("tki-chemotherapy", "BCR::ABL1 absent"),
            ("t-all-asparaginase-nelarabine", "B-lineage"),
            ("older-immunotherapy", "under 60 years"),
        ] {
            let (status, reasons) = option(patient.clone(), id);
            assert_eq!(status, "excluded", "{id}");
            assert!(reasons.len() == 1 && reasons[0].starts_with(own), "{id}: {reasons:?}");
        }
    }
    let (status, reasons) = option(pregnant, "bfm-four-drug");
    assert_eq!(status, "excluded");
    assert!(reasons[0].starts_with("pregnant"), "an option for her: {reasons:?}");
}
