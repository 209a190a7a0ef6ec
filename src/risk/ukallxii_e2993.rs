//! MRC UKALL XII/ECOG E2993: the clinical factors of the large adult trial.
//!
//! The age range, the white-cell limits and the age over 35 were read; that they make the trial's high risk, that remission
//! after more than 4 weeks belongs to it and that Ph-positive is very high, is recalled. No source read prints the groups.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::Middle);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "ukallxii-e2993",
    name: "UKALL XII/E2993",
    edition: "1993–2006",
    population: "adults up to 60 years",
    section: Section::Adult,
    groups: &[&STANDARD, &HIGH, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&UNDER_18), "the report is of adults", Recalled),
            Row::new(NotApplicable, If(&OVER_60), "the trial was for age 60 or younger", Seen),
            Row::new(Group(&VERY_HIGH), If(&PH), "Ph-positive", Recalled),
            Row::new(
                Group(&HIGH),
                Any(&[If(&AGE_35), If(&WBC_B), If(&WBC_T), If(&LATE_REMISSION)]),
                "one factor is enough",
                Recalled,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[Not(&AGE_35), Not(&WBC_B), Not(&WBC_T), Not(&LATE_REMISSION)]),
                "none of the factors is present",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Rowe2005, Source::Goldstone2008, Source::Goldstone2008Groups],
    review: Review::Submitted,
};

criteria! { "ukallxii-e2993";
    /// No lower age was read; 18 years is our reading of "adults".
    UNDER_18 "under-18" "age under 18 years (no lower age was read; 18 is our reading of adults)"
        (Age: ..= From15To18) Recalled [Rowe2005, HouseConvention];
    /// Enrolment.
    OVER_60 "over-60" "age over 60 years" (Age: Above60To65 ..) Seen [Rowe2005];
    /// Ph-positive disease was reported apart.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Recalled [Goldstone2008Groups]
        differs "UKALL14: outcome with BCR::ABL1 like that of the others" Seen [Moorman2022];
    /// Exactly 35 does not count.
    AGE_35 "age-35" "age over 35 years" (Age: Above35To40 ..) Seen [Lazarus2006]
        differs "a meta-analysis counts exactly 35 years as older" Seen [Gupta2013];
    /// The complement of the favourable "less than 30".
    WBC_B "wbc-b" "B-lineage and white cells 30 ×10⁹/L or more"
        (Lineage: B) (WhiteCellCount: Exactly30 ..) Seen [Rowe2005]
        differs "in excess of 30 in a later report of the trial" Seen [Lazarus2006];
    /// The complement of the favourable "less than 100".
    WBC_T "wbc-t" "T-lineage and white cells 100 ×10⁹/L or more"
        (Lineage: T) (WhiteCellCount: Exactly100 ..) Seen [Rowe2005]
        differs "the ELN 2024 list prints over 100: exactly 100 counts here and not there" Seen [Eln2024];
    /// More than 4 weeks, read as more than one course.
    LATE_REMISSION "late-remission" "more than 4 weeks to complete remission (after the second course, or not reached)"
        (FirstRemission: SecondCourse | NotReached) Recalled [Goldstone2008Groups, HouseConvention]
        differs "the same trial found remission within 4 weeks not to be an independent factor" Seen [Rowe2005];
}
