//! The International Consensus Classification 2022. Its abstract and two of its tables were read, not the list of
//! entities: nine new B entities (seven rearrangements, two mutations), four provisional for B and eight for T.

use super::*;
use Rule::{All, Always, If, Not};
use Verification::{Recalled, Secondary, Seen};

const ABL_CLASS_B: Entity = entity("b-ph-like-abl-class", "B-ALL, BCR::ABL1-like, ABL1 class");
const JAK_STAT_B: Entity =
    entity("b-ph-like-jak-stat", "B-ALL, BCR::ABL1-like, JAK-STAT activated");
const PH_LIKE_NOS_B: Entity = entity("b-ph-like-nos", "B-ALL, BCR::ABL1-like, NOS");
const NEAR_HAPLOID_B: Entity = entity("b-near-haploid", "B-ALL, hypodiploid, near haploid");
const LOW_HYPODIPLOID_B: Entity =
    entity("b-low-hypodiploid", "B-ALL, hypodiploid, low hypodiploid");
const DUX4_B: Entity = entity("b-dux4", "B-ALL with DUX4 rearrangement");
const MEF2D_B: Entity = entity("b-mef2d", "B-ALL with MEF2D rearrangement");
const ZNF384_B: Entity = entity("b-znf384", "B-ALL with ZNF384 (362) rearrangement");
const NUTM1_B: Entity = entity("b-nutm1", "B-ALL with NUTM1 rearrangement");
const MYC_B: Entity = entity("b-myc", "B-ALL with MYC rearrangement");
const PAX5_P80R_B: Entity = entity("b-pax5-p80r", "B-ALL with mutated PAX5 p.P80R");
const PAX5_ALT_B: Entity =
    Entity { provisional: true, ..entity("b-pax5alt", "B-ALL with PAX5 alteration") };

/// The classification.
pub static SYSTEM: System = System {
    id: "icc-2022",
    name: "ICC",
    edition: "2022",
    decision: Decision {
        rows: &[
            row(MATURE, If(&crate::risk::MATURE_B), Recalled),
            row(T_ETP, All(&[Not(&B_LINEAGE), If(&ETP)]), Seen),
            row(T_NOS, Not(&B_LINEAGE), Recalled),
            row(BCR_ABL1_B, If(&BCR_ABL1), Seen),
            row(KMT2A_B, If(&KMT2A), Seen),
            row(ETV6_RUNX1_B, If(&ETV6_RUNX1), Seen),
            row(TCF3_PBX1_B, If(&TCF3_PBX1), Seen),
            row(TCF3_HLF_B, If(&TCF3_HLF), Secondary),
            row(IAMP21_B, If(&IAMP21), Secondary),
            row(NEAR_HAPLOID_B, If(&NEAR_HAPLOID), Recalled),
            row(LOW_HYPODIPLOID_B, If(&LOW_HYPODIPLOID), Recalled),
            // Called hypodiploid, and neither of the two: no printed place was read for 40 chromosomes and more.
            row(
                HYPODIPLOID_B,
                All(&[If(&HYPODIPLOIDY), Not(&NEAR_HAPLOID), Not(&LOW_HYPODIPLOID)]),
                Recalled,
            ),
            row(HYPERDIPLOID_B, If(&HYPERDIPLOIDY), Secondary),
            row(DUX4_B, If(&DUX4), Seen),
            row(MEF2D_B, If(&MEF2D), Seen),
            row(ZNF384_B, If(&ZNF384), Seen),
            row(NUTM1_B, If(&NUTM1), Seen),
            row(MYC_B, If(&MYC), Seen),
            row(PAX5_P80R_B, If(&PAX5_P80R), Recalled),
            row(ABL_CLASS_B, All(&[Not(&BCR_ABL1), If(&ABL_CLASS)]), Seen),
            row(JAK_STAT_B, All(&[Not(&BCR_ABL1), JAK_STAT_OR_CRLF2]), Seen),
            row(
                PH_LIKE_NOS_B,
                All(&[If(&PH_LIKE), Not(&BCR_ABL1), Not(&ABL_CLASS), Not(&JAK_STAT), Not(&CRLF2)]),
                Recalled,
            ),
            row(PAX5_ALT_B, If(&PAX5_ALT), Recalled),
            row(IGH_B, If(&IGH), Recalled),
            row(NOS_B, Always, Recalled),
        ],
    },
    defining: 3..23,
    note: "Not read here: multilineage BCR::ABL1, CDX2/UBTF, IKZF1 p.N159Y, ETV6::RUNX1-like, ZNF384-like, BCL11B, the provisional T entities, and the partner of IGH. NOS means none of the lesions listed.",
    sources: &[Source::IccAll2023],
};
