//! DFCI 05-001: standard or high risk at entry, very high after induction.
//!
//! The very-high rule was read in the abstract. That entry went by age, white cells and the nervous system was read
//! too; the limits are recalled. What counts as hypodiploid is not printed: under 40 chromosomes is by every
//! definition, 40 to 45 by some, which leaves a hole.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::Middle);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

const STANDARD_AT_ENTRY: Rule = All(&[Not(&AGE_10), Not(&WBC_50), Not(&CNS3)]);
const HYPODIPLOID_BY_SOME: &str =
    "hypodiploid is printed without a number; 40 to 45 chromosomes are by some definitions";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "dfci-05001",
    name: "DFCI 05-001",
    edition: "2005–2011",
    population: "Ph-negative B-ALL in remission after induction, 1 to 18 years",
    section: Section::Child,
    groups: &[&STANDARD, &HIGH, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the groups are for B-ALL", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 1 to 18 years",
                Seen,
            ),
            Row::new(
                NotApplicable,
                If(&PH),
                "the trial's groups are for Ph-negative disease",
                Seen,
            ),
            Row::new(
                Group(&VERY_HIGH),
                Any(&[If(&MRD), If(&KMT2A), If(&UNDER_40)]),
                "high MRD after induction, or adverse cytogenetics",
                Seen,
            ),
            Row::new(
                Hole(&[&STANDARD, &VERY_HIGH]),
                All(&[If(&FROM_40_TO_45), STANDARD_AT_ENTRY]),
                HYPODIPLOID_BY_SOME,
                Seen,
            ),
            Row::new(Hole(&[&HIGH, &VERY_HIGH]), If(&FROM_40_TO_45), HYPODIPLOID_BY_SOME, Seen),
            Row::new(
                Group(&STANDARD),
                STANDARD_AT_ENTRY,
                "standard risk at entry by the recalled limits, and not very high",
                Recalled,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[If(&AGE_10), If(&WBC_50), If(&CNS3)]),
                "high risk at entry by the recalled limits, and not very high",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[&IKZF1],
    withheld: None,
    sources: &[Source::Vrooman2018, Source::Dfci05001Recalled],
    review: Review::Submitted,
};

criteria! { "dfci-05001";
    /// B-ALL only.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Vrooman2018];
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 1 year, or over 18 years"
        (Age: ..= From6MonthsTo1 | Above18To19 ..)
        Seen [Vrooman2018];
    /// Left out of the analysis.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Vrooman2018];
    /// Very high by MRD.
    MRD "mrd" "MRD 0.1 % or more at the end of induction, by PCR" (MrdEndOfInduction: From01To1 ..) Seen [Vrooman2018];
    /// Very high by genetics.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Seen [Vrooman2018];
    /// Hypodiploid by every definition.
    UNDER_40 "under-40" "hypodiploidy: under 40 chromosomes" (Ploidy: ..= From30To39) Seen [Vrooman2018, Safavi2017]
        differs "recalled from the protocol: under 45 chromosomes" Recalled [Dfci05001Recalled];
    /// Hypodiploid by some.
    FROM_40_TO_45 "40-to-45" "40 to 45 chromosomes" (Ploidy: From40To43 ..= Exactly45) Seen [Vrooman2018, Safavi2017]
        differs "recalled from the protocol: under 45 chromosomes" Recalled [Dfci05001Recalled];
    /// Recalled limit of entry.
    AGE_10 "age-10" "age 10 years or more" (Age: From10To13 ..) Recalled [Dfci05001Recalled];
    /// Recalled limit of entry.
    WBC_50 "wbc-50" "white cells 50 ×10⁹/L or more" (WhiteCellCount: Exactly50 ..) Recalled [Dfci05001Recalled];
    /// Recalled limit of entry.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Recalled [Dfci05001Recalled];
    /// Tested afterwards, not in the rule.
    IKZF1 "ikzf1" "IKZF1 deletion: worse outcome in the same trial, also with low MRD, but not in the rule"
        (Ikzf1Deletion: Present) Seen [Vrooman2018];
}
