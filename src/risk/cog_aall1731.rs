//! COG AALL1731: NCI standard-risk B-ALL by genetics, CNS status, day-8 blood MRD and end-of-induction MRD.
//!
//! Entry was read in an abstract. The table of the groups is recalled, so every group is; cells it does not print, or
//! prints twice, are holes. Undetectable MRD by sequencing decided about randomisation, not about the group.

use super::cog_genetics::{
    BCR_ABL1, ETV6_RUNX1, NOT_FAVOURABLE, NOT_UNFAVOURABLE, TRISOMY_4_10, UNFAVOURABLE,
};
use super::nci_rome::{AGE_10, T_LINEAGE, UNDER_1, WBC_50};
use super::scheme::*;

static FAVOURABLE: RiskGroup = RiskGroup::new("sr-favourable", "SR-Favorable", Rank::Low);
static AVERAGE: RiskGroup = RiskGroup::new("sr-average", "SR-Average", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("sr-high", "SR-High", Rank::High);

const ENTRY: &str = "entry was NCI standard risk: 1 to under 10 years, white cells under 50 ×10⁹/L";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall1731",
    name: "COG AALL1731",
    edition: "from 2019",
    population: "NCI standard-risk B-ALL, Ph-negative, without CNS3 or testicular disease",
    section: Section::Child,
    groups: &[&FAVOURABLE, &AVERAGE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the trial is for B-ALL", Seen),
            Row::new(NotApplicable, If(&UNDER_1), ENTRY, Seen),
            Row::new(NotApplicable, Any(&[If(&WBC_50), If(&AGE_10)]), ENTRY, Seen),
            Row::new(NotApplicable, If(&BCR_ABL1), "BCR::ABL1 was not enrolled", Seen),
            Row::new(
                NotApplicable,
                Any(&[If(&CNS3), If(&TESTICULAR)]),
                "CNS3 and testicular disease were not enrolled",
                Seen,
            ),
            Row::new(Group(&HIGH), UNFAVOURABLE, "unfavourable genetics, whatever MRD", Recalled),
            Row::new(
                Group(&HIGH),
                All(&[NOT_FAVOURABLE, NOT_UNFAVOURABLE, If(&CNS2)]),
                "neutral genetics and CNS2, whatever MRD",
                Recalled,
            ),
            Row::new(
                Group(&HIGH),
                All(&[NOT_FAVOURABLE, NOT_UNFAVOURABLE, Not(&CNS2), If(&MRD_001)]),
                "neutral genetics and MRD 0.01 % or more at the end of induction",
                Recalled,
            ),
            Row::new(
                Group(&HIGH),
                All(&[If(&TRISOMY_4_10), NOT_UNFAVOURABLE, If(&MRD_01)]),
                "trisomy 4 and 10, and MRD 0.1 % or more at the end of induction",
                Recalled,
            ),
            Row::new(
                Group(&HIGH),
                All(&[If(&ETV6_RUNX1), Not(&TRISOMY_4_10), NOT_UNFAVOURABLE, If(&MRD_001)]),
                "ETV6::RUNX1, and MRD 0.01 % or more at the end of induction",
                Recalled,
            ),
            Row::new(
                Hole(&[&AVERAGE, &HIGH]),
                All(&[If(&ETV6_RUNX1), If(&TRISOMY_4_10), NOT_UNFAVOURABLE, If(&MRD_001)]),
                "with MRD of 0.01 to under 0.1 % ETV6::RUNX1 is SR-High and trisomy 4 and 10 is SR-Average; nothing says which leads",
                Recalled,
            ),
            Row::new(
                Group(&AVERAGE),
                All(&[If(&TRISOMY_4_10), NOT_UNFAVOURABLE, If(&MRD_001), Not(&MRD_01)]),
                "trisomy 4 and 10, and MRD of 0.01 to under 0.1 % at the end of induction",
                Recalled,
            ),
            Row::new(
                Hole(&[&FAVOURABLE, &AVERAGE]),
                All(&[
                    If(&ETV6_RUNX1),
                    If(&TRISOMY_4_10),
                    NOT_UNFAVOURABLE,
                    If(&DAY_8),
                    Not(&MRD_001),
                ]),
                "with blood MRD of 1 % or more on day 8 ETV6::RUNX1 is SR-Average and trisomy 4 and 10 is SR-Favorable; nothing says which leads",
                Recalled,
            ),
            Row::new(
                Group(&AVERAGE),
                All(&[If(&ETV6_RUNX1), NOT_UNFAVOURABLE, If(&DAY_8), Not(&MRD_001)]),
                "ETV6::RUNX1, blood MRD 1 % or more on day 8, and MRD under 0.01 % at the end of induction",
                Recalled,
            ),
            Row::new(
                Group(&AVERAGE),
                All(&[NOT_FAVOURABLE, NOT_UNFAVOURABLE, Not(&CNS2), Not(&MRD_001)]),
                "neutral genetics, CNS1, and MRD under 0.01 % at the end of induction",
                Recalled,
            ),
            Row::new(
                Group(&FAVOURABLE),
                All(&[
                    Any(&[All(&[If(&ETV6_RUNX1), Not(&DAY_8)]), If(&TRISOMY_4_10)]),
                    NOT_UNFAVOURABLE,
                    Not(&MRD_001),
                ]),
                "favourable genetics, and MRD under 0.01 % at the end of induction",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[&STEROIDS, &CONSOLIDATION],
    withheld: None,
    sources: &[Source::Aall1731FollowUp, Source::Aall1731Recalled, Source::Gupta2025],
    review: Review::Submitted,
};

criteria! { "cog-aall1731";
    /// Not enrolled.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Seen [Aall1731FollowUp];
    /// Not enrolled.
    TESTICULAR "testicular" "testicular disease at diagnosis" (Testicular: Present) Seen [Aall1731FollowUp];
    /// Decides with neutral genetics only.
    CNS2 "cns2" "CNS2" (CnsStatus: Cns2) Recalled [Aall1731Recalled, Aall1731EconomicCode];
    /// Blood on day 8.
    DAY_8 "day-8" "blood MRD 1 % or more on day 8" (MrdDay8: From1) Recalled [Aall1731Recalled];
    /// The first limit of the marrow.
    MRD_001 "mrd-0.01" "MRD 0.01 % or more at the end of induction (day 29)"
        (MrdEndOfInduction: Exactly001 ..) Recalled [Aall1731Recalled]
        differs "a health-economic model of the trial cuts at 0.1 % for all: 0.01 to under 0.1 % is SR-Average there"
        Secondary [Aall1731EconomicCode];
    /// The second limit of the marrow.
    MRD_01 "mrd-0.1" "MRD 0.1 % or more at the end of induction (day 29)"
        (MrdEndOfInduction: From01To1 ..) Recalled [Aall1731Recalled];
    /// Not among the conditions of entry that were read.
    STEROIDS "steroids" "steroid pre-treatment: AALL1732 takes it as high risk"
        (SteroidPretreatment: Present) Recalled [Aall1732Recalled];
    /// Of SR-High only those below were randomised.
    CONSOLIDATION "consolidation" "MRD 0.1 % or more at the end of consolidation: not randomised in SR-High"
        (MrdEndOfConsolidation: Exactly01 ..) Seen [Aall1731FollowUp];
}
