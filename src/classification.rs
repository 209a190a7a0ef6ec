//! The entity in outline: lineage and the defining lesions this edition reads, from a list that merges WHO-HAEM5 and
//! ICC 2022, read in a secondary rendering.
//!
//! The full list of entities of both classifications is not in this edition; "not further classified" says so.

use crate::criteria;
use crate::decision::{Decision, Row, Rule};
use crate::evidence::Verification;
use crate::risk::MATURE_B;

/// An entity in outline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entity {
    /// As in JSON.
    pub id: &'static str,
    /// As said in a sentence.
    pub label: &'static str,
}

const B_PH: Entity = Entity { id: "b-bcr-abl1", label: "B-ALL with BCR::ABL1" };
const B_KMT2A: Entity = Entity { id: "b-kmt2a", label: "B-ALL with KMT2A rearrangement" };
const B_HYPODIPLOID: Entity = Entity { id: "b-hypodiploid", label: "B-ALL with hypodiploidy" };
const B_OTHER: Entity = Entity { id: "b-other", label: "B-ALL, not further classified here" };
const T_ETP: Entity = Entity { id: "t-etp", label: "early T-cell precursor ALL" };
const MATURE: Entity = Entity { id: "mature-b", label: "mature B (Burkitt) leukaemia" };
const T_OTHER: Entity = Entity { id: "t-other", label: "T-ALL, not further classified here" };

/// The outline as a table. A leukaemia with two defining lesions is given the first; both are in the trace.
pub static OUTLINE: Decision<Entity> = Decision {
    rows: &[
        Row {
            answer: MATURE,
            when: Rule::If(&MATURE_B),
            because: "mature B immunophenotype",
            verification: Verification::Secondary,
        },
        Row {
            answer: T_ETP,
            when: Rule::All(&[Rule::Not(&B_LINEAGE), Rule::If(&ETP)]),
            because: "T-lineage with the ETP phenotype",
            verification: Verification::Secondary,
        },
        Row {
            answer: T_OTHER,
            when: Rule::Not(&B_LINEAGE),
            because: "T-lineage",
            verification: Verification::Secondary,
        },
        Row {
            answer: B_PH,
            when: Rule::If(&BCR_ABL1),
            because: "BCR::ABL1",
            verification: Verification::Secondary,
        },
        Row {
            answer: B_KMT2A,
            when: Rule::If(&KMT2A),
            because: "KMT2A rearrangement",
            verification: Verification::Secondary,
        },
        Row {
            answer: B_HYPODIPLOID,
            when: Rule::If(&HYPODIPLOIDY),
            because: "hypodiploidy",
            verification: Verification::Secondary,
        },
        Row {
            answer: B_OTHER,
            when: Rule::Always,
            because: "B-lineage without these lesions",
            verification: Verification::Secondary,
        },
    ],
};

criteria! { "entity";
    /// B-cell precursor.
    B_LINEAGE "b-lineage" "B-lineage" (Lineage: B) Secondary [NccnPed2026];
    ETP "etp" "early T-cell precursor immunophenotype" (Phenotype: Etp) Secondary [NccnPed2026];
    BCR_ABL1 "bcr-abl1" "BCR::ABL1" (BcrAbl1: Present) Secondary [NccnPed2026];
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Secondary [NccnPed2026];
    HYPODIPLOIDY "hypodiploidy" "hypodiploidy" (Hypodiploidy: Present) Secondary [NccnPed2026];
}
