//! The WHO classification of lymphoid tumours, 5th edition. Its list of entities was not reached and is recalled.

use super::*;
use Rule::{All, Always, Any, If, Not};
use Verification::Recalled;

const PH_LIKE_B: Entity = entity("b-ph-like", "B-ALL with BCR::ABL1-like features");
const OTHER_DEFINED_B: Entity =
    entity("b-other-defined", "B-ALL with other defined genetic abnormalities");

/// The classification.
pub static SYSTEM: System = System {
    id: "who-haem5",
    name: "WHO-HAEM5",
    edition: "2022",
    decision: Decision {
        rows: &[
            row(MATURE, If(&crate::risk::MATURE_B), Recalled),
            row(T_ETP, All(&[Not(&B_LINEAGE), If(&ETP)]), Recalled),
            row(T_NOS, Not(&B_LINEAGE), Recalled),
            row(BCR_ABL1_B, If(&BCR_ABL1), Recalled),
            row(KMT2A_B, If(&KMT2A), Recalled),
            row(ETV6_RUNX1_B, If(&ETV6_RUNX1), Recalled),
            row(TCF3_PBX1_B, If(&TCF3_PBX1), Recalled),
            row(TCF3_HLF_B, If(&TCF3_HLF), Recalled),
            row(IAMP21_B, If(&IAMP21), Recalled),
            row(HYPODIPLOID_B, If(&HYPODIPLOIDY), Recalled),
            row(HYPERDIPLOID_B, If(&HYPERDIPLOIDY), Recalled),
            row(
                PH_LIKE_B,
                All(&[Not(&BCR_ABL1), Any(&[If(&PH_LIKE), If(&ABL_CLASS), JAK_STAT_OR_CRLF2])]),
                Recalled,
            ),
            row(
                OTHER_DEFINED_B,
                Any(&[
                    If(&DUX4),
                    If(&MEF2D),
                    If(&ZNF384),
                    If(&NUTM1),
                    If(&MYC),
                    If(&PAX5_P80R),
                    If(&PAX5_ALT),
                ]),
                Recalled,
            ),
            row(IGH_B, If(&IGH), Recalled),
            row(NOS_B, Always, Recalled),
        ],
    },
    defining: 3..13,
    note: "Not read here: ETV6::RUNX1-like, and the partner of IGH. NOS means none of the lesions listed.",
    sources: &[Source::WhoHaem5, Source::NccnPed2026],
};
