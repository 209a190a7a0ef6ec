//! DCOG ALL-10: by PCR-MRD on days 33 and 79.
//!
//! Read in one table of a review. Its high row joins unfavourable factors and the levels of both days by semicolons:
//! whether one level is enough is not printed, and neither are the factors. Those held against are recalled.

use super::Answer::Withheld;
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static MEDIUM: RiskGroup = RiskGroup::new("medium", "Medium", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const UNFAVOURABLE: Rule = Any(&[If(&POOR_RESPONSE), If(&KMT2A)]);
const UNDETECTABLE: Rule = All(&[If(&UNDETECTED_33), If(&UNDETECTED_79)]);
const NOT_NAMED: &str =
    "unfavourable factors are printed for high risk and not named; recalled, this is one";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "dcog-all10",
    name: "DCOG ALL-10",
    edition: "2004–2012",
    population: "B-ALL, 1 to 18 years",
    section: Section::Child,
    groups: &[&STANDARD, &MEDIUM, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the table read is for B-lineage", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 1 to 18 years",
                Seen,
            ),
            Row::new(
                Withheld,
                Not(&REMISSION),
                "induction failure stands in a row of its own, outside the three groups",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[If(&MRD_33), If(&MRD_79)]),
                "MRD 0.05 % or more on both days",
                Seen,
            ),
            Row::new(
                Hole(&[&MEDIUM, &HIGH]),
                Any(&[If(&MRD_33), If(&MRD_79)]),
                "MRD 0.05 % or more on one of the two days: whether one is enough is not printed",
                Seen,
            ),
            Row::new(
                Hole(&[&STANDARD, &HIGH]),
                All(&[UNFAVOURABLE, UNDETECTABLE]),
                NOT_NAMED,
                Recalled,
            ),
            Row::new(Hole(&[&MEDIUM, &HIGH]), UNFAVOURABLE, NOT_NAMED, Recalled),
            Row::new(Group(&STANDARD), UNDETECTABLE, "MRD undetectable on both days", Seen),
            Row::new(
                Group(&MEDIUM),
                Any(&[Not(&UNDETECTED_33), Not(&UNDETECTED_79)]),
                "neither standard nor high risk",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::MrdTrialsTable, Source::Pieters2016, Source::DcogAll10Recalled],
    review: Review::Submitted,
};

criteria! { "dcog-all10";
    /// The table is for B-lineage.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [MrdTrialsTable];
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 1 year, or over 18 years"
        (Age: ..= From6MonthsTo1 | Above18To19 ..)
        Seen [Pieters2016];
    /// Printed as more than 5 % for failure; exactly 5 % is M2 here.
    REMISSION "remission" "M1 marrow on day 33 (induction failure is printed as over 5 % on day 29)"
        (MarrowEndOfInduction: M1) Seen [MrdTrialsTable];
    /// One of the two levels.
    MRD_33 "mrd-33" "MRD 0.05 % or more on day 33" (MrdEndOfInduction: From005To01 ..) Seen [MrdTrialsTable];
    /// The other.
    MRD_79 "mrd-79" "MRD 0.05 % or more on day 79" (MrdEndOfConsolidation: From005To01 ..) Seen [MrdTrialsTable]
        differs "recalled from the protocol: this level alone makes high risk" Recalled [DcogAll10Recalled];
    /// Standard risk.
    UNDETECTED_33 "undetected-33" "MRD undetectable on day 33"
        (DetectionEndOfInduction: Undetected) Seen [MrdTrialsTable, Pieters2016];
    /// Standard risk.
    UNDETECTED_79 "undetected-79" "MRD undetectable on day 79"
        (DetectionEndOfConsolidation: Undetected) Seen [MrdTrialsTable, Pieters2016];
    /// Recalled as unfavourable.
    POOR_RESPONSE "prednisone" "poor prednisone response" (PrednisoneResponse: Poor) Recalled [DcogAll10Recalled];
    /// Recalled as unfavourable.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Recalled [DcogAll10Recalled]
        differs "of the KMT2A rearrangements perhaps only t(4;11)" Recalled [DcogAll10Recalled];
}
