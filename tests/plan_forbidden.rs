//! What a pregnancy, and comfort as the goal, exclude, whatever else is known.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod plan_rules;

use plan_rules::{every_rule, known, statuses};
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
