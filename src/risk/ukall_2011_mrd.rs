//! UKALL 2011: MRD groups by day 29 and week 14.
//!
//! Read in one table of a review, whose intermediate row prints the low-risk level of day 29, evidently a misprint
//! for its opposite. The row also takes in unfavourable factors and does not name them; those held against are the
//! high-risk cytogenetics of the UK as recalled.

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "ukall-2011-mrd",
    name: "UKALL 2011, MRD",
    edition: "2011",
    population: "B-ALL from 1 year; written for children and young adults",
    section: Section::Child,
    groups: &[&LOW, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the table read is for B-lineage", Seen),
            Row::new(NotApplicable, If(&UNDER_1), "infants have protocols of their own", Seen),
            Row::new(
                Hole(&[&LOW, &HIGH]),
                All(&[If(&DAY_29), If(&WEEK_14), If(&WEEK_14_FOUND)]),
                "low by day 29 and high by week 14; the table does not say which counts",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[Not(&DAY_29), If(&WEEK_14)]),
                "MRD 0.5 % or more at week 14",
                Seen,
            ),
            Row::new(
                Hole(&[&LOW, &INTERMEDIATE]),
                All(&[If(&DAY_29), Any(&[If(&KMT2A), If(&IAMP21), If(&TCF3_HLF), If(&UNDER_40)])]),
                "unfavourable factors are intermediate and not named; recalled, high-risk cytogenetics are",
                Recalled,
            ),
            Row::new(Group(&LOW), If(&DAY_29), "MRD under 0.005 % on day 29", Seen),
            Row::new(
                Group(&INTERMEDIATE),
                All(&[Not(&DAY_29), Not(&WEEK_14)]),
                "MRD 0.005 % or more on day 29 and under 0.5 % at week 14",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "written for children and young adults")),
    flags: &[],
    withheld: None,
    sources: &[Source::MrdTrialsTable, Source::UkallRecalled],
    review: Review::Submitted,
};

criteria! { "ukall-2011-mrd";
    /// The table is for B-lineage.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [MrdTrialsTable];
    /// Infant protocols count 365 days.
    UNDER_1 "under-1" "age under 1 year" (Age: ..= From6MonthsTo1) Seen [Pdq, Interfant06, HouseConvention];
    /// The trial before it took patients to 25 years; no age of this one was read.
    ADULT "adult" "age 25 years or more: the trial before this one, UKALL 2003, enrolled from 1 to 25 years"
        (Age: From25To30 ..) Seen [Ukall2003];
    /// Low risk.
    DAY_29 "day-29" "MRD under 0.005 % on day 29" (MrdEndOfInduction: Below0005) Seen [MrdTrialsTable]
        differs "the intermediate row of the same table prints under 0.005 % as well, evidently a misprint for 0.005 % or more"
        Seen [MrdTrialsTable];
    /// High risk.
    WEEK_14 "week-14" "MRD 0.5 % or more at week 14" (MrdEndOfConsolidation: From05) Seen [MrdTrialsTable];
    /// Week 14 is not measured after a low day 29; entered as not done, it is not asked for.
    WEEK_14_FOUND "week-14-found" "MRD found at week 14"
        (DetectionEndOfConsolidation: Detected) Seen [MrdTrialsTable, HouseConvention];
    /// Recalled as unfavourable.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Recalled [UkallRecalled];
    /// Recalled as unfavourable.
    IAMP21 "iamp21" "iAMP21" (Iamp21: Present) Recalled [UkallRecalled];
    /// Recalled as unfavourable.
    TCF3_HLF "tcf3-hlf" "TCF3::HLF" (Tcf3Hlf: Present) Recalled [UkallRecalled];
    /// Recalled as unfavourable.
    UNDER_40 "under-40" "near-haploidy or low hypodiploidy: under 40 chromosomes"
        (Ploidy: ..= From30To39) Recalled [UkallRecalled];
}
