//! UKALL genetic risk (Moorman 2014): cytogenetics and the copy number of eight genes.
//!
//! Read in the abstract. It ranks copy number below established chromosomal abnormalities and does not say what a
//! good feature means beside high-risk cytogenetics: such a patient falls between the two groups.

use super::scheme::*;

static GOOD: RiskGroup = RiskGroup::new("good", "Good", Rank::Low);
static POOR: RiskGroup = RiskGroup::new("poor", "Poor", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "ukall-genetic-2014",
    name: "UKALL genetic risk",
    edition: "2014",
    population: "B-cell precursor ALL from 1 year; written for children",
    section: Section::Child,
    groups: &[&GOOD, &POOR],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                If(&T_LINEAGE),
                "the classification is for B-cell precursor disease",
                Seen,
            ),
            Row::new(NotApplicable, If(&UNDER_1), "it was made in trials from 1 year", Secondary),
            Row::new(
                Hole(&[&GOOD, &POOR]),
                All(&[
                    Any(&[If(&ETV6_RUNX1), If(&HYPERDIPLOID), If(&PROFILE)]),
                    Any(&[If(&KMT2A), If(&IAMP21), If(&TCF3_HLF), If(&PH), If(&PLOIDY)]),
                ]),
                "a good feature beside high-risk cytogenetics: the abstract does not say which decides",
                Seen,
            ),
            Row::new(
                Group(&GOOD),
                Any(&[If(&ETV6_RUNX1), If(&HYPERDIPLOID), If(&PROFILE)]),
                "good-risk cytogenetics or copy-number profile",
                Seen,
            ),
            Row::new(
                Group(&POOR),
                All(&[Not(&ETV6_RUNX1), Not(&HYPERDIPLOID), Not(&PROFILE)]),
                "none of the good features",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "written for children")),
    flags: &[],
    withheld: None,
    sources: &[Source::Moorman2014],
    review: Review::Submitted,
};

criteria! { "ukall-genetic-2014";
    /// B-cell precursor only.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Moorman2014];
    /// UKALL 2003, one of its trials, enrolled from 1 year.
    UNDER_1 "under-1" "age under 1 year" (Age: ..= From6MonthsTo1) Secondary [Ukall2003, HouseConvention];
    /// In adults no profile was prognostic.
    ADULT "adult" "age 25 years or more: made in children; in adults of UKALL14 no copy-number profile was prognostic"
        (Age: From25To30 ..) Seen [Moorman2014, Moorman2022];
    /// Good.
    ETV6_RUNX1 "etv6-runx1" "ETV6::RUNX1" (Etv6Runx1: Present) Seen [Moorman2014];
    /// Good.
    HYPERDIPLOID "hyperdiploid" "high hyperdiploidy" (Ploidy: Hyperdiploid) Seen [Moorman2014];
    /// Good.
    PROFILE "profile"
        "no deletion of the eight genes, ETV6, PAX5 or BTG1 alone, or ETV6 with one of BTG1, PAX5 or CDKN2A/B"
        (CnaProfile: NoDeletion | IsolatedGood | Etv6AndOne) Seen [Moorman2014]
        differs "in adults of UKALL14 no deletion or profile was prognostic" Seen [Moorman2022];
    /// High-risk cytogenetics in the UK.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Recalled [UkallRecalled];
    /// High-risk cytogenetics in the UK.
    IAMP21 "iamp21" "iAMP21" (Iamp21: Present) Recalled [UkallRecalled];
    /// High-risk cytogenetics in the UK.
    TCF3_HLF "tcf3-hlf" "TCF3::HLF" (Tcf3Hlf: Present) Recalled [UkallRecalled];
    /// Of its own in the UK.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Recalled [UkallRecalled];
    /// A near-triploid clone may be a doubled hypodiploid one.
    PLOIDY "ploidy" "near-haploidy, low hypodiploidy, or near-triploidy that may be either doubled"
        (Ploidy: UpTo29 | From30To39 | NearTriploid) Recalled [UkallRecalled];
}
