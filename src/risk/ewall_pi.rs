//! EWALL-PI: the index of PI-UKALL for adults, high from 2.50. The formula was not read; a score brought is grouped.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "ewall-pi",
    name: "EWALL-PI",
    edition: "2024",
    population: "15 to 67 years, in complete remission",
    section: Section::Index,
    groups: &[&STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the patients studied were 15 to 67 years old",
                Seen,
            ),
            Row::new(
                NotApplicable,
                If(&NO_REMISSION),
                "all patients studied were in complete remission",
                Seen,
            ),
            Row::new(Group(&HIGH), If(&FROM_250), "the score as entered", Seen),
            Row::new(Group(&STANDARD), If(&BELOW_250), "the score as entered", Seen),
        ],
    },
    remark: None,
    flags: &[&PH],
    withheld: Some(Phrase::of(
        "the formula of EWALL-PI is not verified; enter a score worked out elsewhere: 2.50 or more is high",
    )),
    sources: &[Source::Enshaei2024],
    review: Review::Submitted,
};

criteria! { "ewall-pi";
    /// The cohort.
    OUTSIDE_AGE "outside-age" "age under 15 years, or over 67"
        (Age: ..= From13To15 | Above67 ..)
        Seen [Enshaei2024];
    /// The cohort.
    NO_REMISSION "no-remission" "not in complete remission" (Remission: None) Seen [Enshaei2024];
    /// For B and T alike.
    FROM_250 "from-2.50" "EWALL-PI 2.50 or more" (EwallPi: From250) Seen [Enshaei2024];
    /// For B and T alike.
    BELOW_250 "below-2.50" "EWALL-PI under 2.50" (EwallPi: Below250) Seen [Enshaei2024];
    /// The abstract does not speak of Ph.
    PH "ph" "BCR::ABL1: the index was first tried in Ph-negative adults" (BcrAbl1: Present) Seen [PiukallAdult];
}
