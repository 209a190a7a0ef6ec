//! NCI/Rome criteria for B-ALL: age and white cell count at diagnosis.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "nci-rome",
    name: "NCI/Rome",
    edition: "1996",
    population: "B-ALL from 1 year; written for children",
    section: Section::Child,
    groups: &[&STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the criteria are for B-ALL", Seen),
            Row::new(NotApplicable, If(&UNDER_1), "infants have protocols of their own", Seen),
            Row::new(
                Group(&HIGH),
                Any(&[If(&WBC_50), If(&AGE_10)]),
                "white cells or age at the high-risk limit or beyond",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[Not(&WBC_50), Not(&AGE_10)]),
                "white cells and age both below the high-risk limits",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "written for children")),
    flags: &[&ADULT],
    withheld: None,
    sources: &[Source::Pdq, Source::NciRome1996],
    review: Review::Submitted,
};

criteria! { "nci-rome";
    /// B-ALL only.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Pdq];
    /// The standard group starts at 1 year; infant protocols count 365 days.
    UNDER_1 "under-1" "age under 1 year (the first birthday counted as day 365)"
        (Age: ..= From6MonthsTo1) Seen [Pdq, Interfant06, HouseConvention];
    /// The published limit of the count.
    WBC_50 "wbc-50" "white cells 50 ×10⁹/L or more" (WhiteCellCount: Exactly50 ..) Seen [Pdq];
    /// The published limit of age.
    AGE_10 "age-10" "age 10 years or more" (Age: From10To13 ..) Seen [Pdq];
    /// No upper age is printed, so none is set; an adult's group is shown with this remark and without outcomes.
    ADULT "adult"
        "age 18 years or more: no upper age is printed, but the criteria and their outcomes are those of children"
        (Age: Exactly18 ..) Seen [Pdq, HouseConvention];
}
