//! The entity after WHO-HAEM5 and after ICC 2022: two tables, one file each, shown side by side.
//!
//! Neither list prints a precedence for a leukaemia with two defining lesions. The order of the rows is ours; where
//! several rows of [`System::defining`] hold, the report names them all and gives no single entity.

mod icc_2022;
mod who_haem5;

use std::ops::Range;

use crate::criteria;
use crate::decision::{Criterion, Decision, Row, Rule};
use crate::evidence::{Source, Verification};
use crate::facts::Facts;
use crate::logic::Truth;

/// An entity of a classification.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entity {
    /// As in JSON; the same in both classifications where they mean the same.
    pub id: &'static str,
    /// As said in a sentence.
    pub label: &'static str,
    /// Whether the classification calls it provisional.
    pub provisional: bool,
}

/// A classification in one edition.
pub struct System {
    /// Fixed id.
    pub id: &'static str,
    /// As clinicians say it.
    pub name: &'static str,
    /// Year.
    pub edition: &'static str,
    /// Its table.
    pub decision: Decision<Entity>,
    /// The rows of a defining lesion of B-ALL, between those of lineage and those for what is left over.
    pub defining: Range<usize>,
    /// What it names and this edition does not read.
    pub note: &'static str,
    /// Where the list was read.
    pub sources: &'static [Source],
}

impl System {
    /// The entities whose defining lesion is there, where there is more than one.
    pub fn several(&self, facts: &Facts) -> Vec<Entity> {
        let rows = self.decision.rows.get(self.defining.clone()).unwrap_or_default();
        let held: Vec<Entity> =
            rows.iter().filter(|r| r.when.truth(facts) == Truth::True).map(|r| r.answer).collect();
        if held.len() < 2 { Vec::new() } else { held }
    }
}

/// WHO-HAEM5.
pub const WHO_HAEM5: &System = &who_haem5::SYSTEM;
/// ICC 2022.
pub const ICC_2022: &System = &icc_2022::SYSTEM;
/// Both classifications.
pub const SYSTEMS: &[&System] = &[WHO_HAEM5, ICC_2022];

/// Targets that are no entity: read for [`crate::knowledge::TARGETS`] only. None is a target in T-lineage.
pub const ANTIGENS: &[&Criterion] = &[&CD19, &CD22, &CD20];

const fn entity(id: &'static str, label: &'static str) -> Entity {
    Entity { id, label, provisional: false }
}

const MATURE: Entity = entity("mature-b", "mature B (Burkitt) leukaemia");
const T_ETP: Entity = entity("t-etp", "early T-cell precursor ALL");
const T_NOS: Entity = entity("t-nos", "T-ALL, not otherwise specified");
const BCR_ABL1_B: Entity = entity("b-bcr-abl1", "B-ALL with BCR::ABL1");
const KMT2A_B: Entity = entity("b-kmt2a", "B-ALL with KMT2A rearrangement");
const ETV6_RUNX1_B: Entity = entity("b-etv6-runx1", "B-ALL with ETV6::RUNX1");
const TCF3_PBX1_B: Entity = entity("b-tcf3-pbx1", "B-ALL with TCF3::PBX1");
const TCF3_HLF_B: Entity = entity("b-tcf3-hlf", "B-ALL with TCF3::HLF");
const IAMP21_B: Entity = entity("b-iamp21", "B-ALL with iAMP21");
const HYPERDIPLOID_B: Entity = entity("b-high-hyperdiploid", "B-ALL with high hyperdiploidy");
const HYPODIPLOID_B: Entity = entity("b-hypodiploid", "B-ALL with hypodiploidy");
const IGH_B: Entity = entity("b-igh", "B-ALL with IGH::IL3 if IL3 is the partner of IGH, else NOS");
const NOS_B: Entity = entity("b-nos", "B-ALL, not otherwise specified");

const fn row(answer: Entity, when: Rule, verification: Verification) -> Row<Entity> {
    Row::new(answer, when, answer.label, verification)
}

/// CRLF2 counts as JAK-STAT, after NCCN. BCR::ABL1-like excludes BCR::ABL1 by its name.
const JAK_STAT_OR_CRLF2: Rule = Rule::Any(&[Rule::If(&JAK_STAT), Rule::If(&CRLF2)]);

criteria! { "entity";
    /// Everything that is not B is T: mature B has a row above.
    B_LINEAGE "b-lineage" "B-lineage" (Lineage: B) Secondary [NccnPed2026];
    /// ICC table 6: CD7 and cytoplasmic CD3, no CD1a or CD8, CD5 on under 75 %, a myeloid or stem-cell marker.
    ETP "etp" "early T-cell precursor phenotype" (Phenotype: Etp) Seen [IccAll2023];
    /// The Philadelphia chromosome.
    BCR_ABL1 "bcr-abl1" "BCR::ABL1" (BcrAbl1: Present) Seen [IccAll2023];
    /// Any partner.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Seen [IccAll2023];
    /// t(12;21), cryptic on banding.
    ETV6_RUNX1 "etv6-runx1" "ETV6::RUNX1" (Etv6Runx1: Present) Seen [IccAll2023];
    /// t(1;19).
    TCF3_PBX1 "tcf3-pbx1" "TCF3::PBX1" (Tcf3Pbx1: Present) Seen [IccAll2023];
    /// t(17;19).
    TCF3_HLF "tcf3-hlf" "TCF3::HLF" (Tcf3Hlf: Present) Secondary [NccnPed2026];
    /// As the laboratory calls it.
    IAMP21 "iamp21" "iAMP21" (Iamp21: Present) Secondary [NccnPed2026]
        differs "5 or more RUNX1 signals a cell in the international study, 3 or more on one chromosome 21 in COG" Seen [Harrison2014Iamp21, Johnson2015Iamp21];
    /// By number; a doubled hypodiploid clone can look the same.
    HYPERDIPLOIDY "high-hyperdiploidy" "51 to 65 chromosomes" (Ploidy: Hyperdiploid) Secondary [NccnAdult2026]
        differs "51 to 67 elsewhere; a doubled hypodiploid clone of 50 to 78 can look the same" Seen [Kimura2020, Carroll2019];
    /// As the laboratory calls it, or under 40 chromosomes.
    HYPODIPLOIDY "hypodiploidy" "hypodiploidy" (Hypodiploidy: Present) Secondary [NccnPed2026]
        differs "limits differ: under 40, under 44 or under 45 chromosomes" Seen [Safavi2017, Nachman2007, Heerema1999];
    /// Where the printed definitions agree.
    NEAR_HAPLOID "near-haploidy" "29 chromosomes or fewer" (Ploidy: UpTo29) Seen [Safavi2017, Harrison2004]
        differs "near-haploid runs to 30 or 31 elsewhere" Seen [Safavi2017, Kimura2020];
    /// NCCN's limits.
    LOW_HYPODIPLOID "low-hypodiploidy" "30 to 39 chromosomes" (Ploidy: From30To39) Secondary [NccnAdult2026]
        differs "low hypodiploid starts at 31, 32 or 33 elsewhere, and 30 and 31 can be near-haploid" Seen [Safavi2017, Kimura2020, Harrison2004];
    /// Gene expression.
    PH_LIKE "ph-like" "BCR::ABL1-like expression" (PhLike: Present) Secondary [NccnPed2026];
    /// ABL1, ABL2, CSF1R, PDGFRA or PDGFRB.
    ABL_CLASS "abl-class" "ABL-class fusion" (AblClass: Present) Seen [IccAll2023];
    /// Fusion or mutation.
    JAK_STAT "jak-stat" "JAK-STAT lesion" (JakStat: Present) Seen [IccAll2023];
    /// IGH or P2RY8 as partner.
    CRLF2 "crlf2" "CRLF2 rearrangement" (Crlf2: Present) Secondary [NccnAdult2026];
    /// Cryptic; IGH as partner.
    DUX4 "dux4" "DUX4 rearrangement" (Dux4: Present) Seen [IccAll2023];
    /// 1q22.
    MEF2D "mef2d" "MEF2D rearrangement" (Mef2d: Present) Seen [IccAll2023];
    /// 12p13.
    ZNF384 "znf384" "ZNF384 rearrangement" (Znf384: Present) Seen [IccAll2023];
    /// 15q14.
    NUTM1 "nutm1" "NUTM1 rearrangement" (Nutm1: Present) Seen [IccAll2023];
    /// 8q24, in precursor B.
    MYC "myc" "MYC rearrangement" (Myc: Present) Seen [IccAll2023];
    /// The mutation.
    PAX5_P80R "pax5-p80r" "PAX5 p.P80R" (Pax5P80r: Present) Secondary [NccnPed2026];
    /// Expression with other PAX5 lesions.
    PAX5_ALT "pax5alt" "PAX5alt" (Pax5Alt: Present) Secondary [NccnPed2026];
    /// The partner is not entered: IL3 would be an entity of its own.
    IGH "igh" "IGH rearrangement" (Igh: Present) Secondary [NccnPed2026];
    /// For blinatumomab and CAR-T.
    CD19 "cd19" "CD19" (Lineage: B) (Cd19: Positive) Seen [LabelBlinatumomab];
    /// For inotuzumab.
    CD22 "cd22" "CD22" (Lineage: B) (Cd22: Positive) Seen [LabelInotuzumab];
    /// For rituximab.
    CD20 "cd20" "CD20 on 20 % or more" (Lineage: B) (Cd20: Positive) Secondary [NccnPed2026];
}
