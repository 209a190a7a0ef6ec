//! Interfant-06: infants by KMT2A, age, white cell count and steroid response.
//!
//! Read in the conference abstract and in that of Interfant-99, which print different signs at 300 ×10⁹/L; a digest of the
//! full report agrees with Interfant-99, so exactly 300 is high risk and flagged. The digest prints older than 6 months, against both.

use super::aieop_bfm_2000::POOR_RESPONSE;
use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static MEDIUM: RiskGroup = RiskGroup::new("medium", "Medium", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "interfant-06",
    name: "Interfant-06",
    edition: "2006",
    population: "infants under 1 year",
    section: Section::Child,
    groups: &[&LOW, &MEDIUM, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&FROM_1), "the trial was for infants under 1 year", Seen),
            Row::new(Group(&LOW), Not(&KMT2A), "KMT2A not rearranged", Seen),
            Row::new(
                Group(&HIGH),
                All(&[
                    If(&KMT2A),
                    If(&UNDER_6_MONTHS),
                    Any(&[If(&WBC_ABOVE_300), If(&POOR_RESPONSE)]),
                ]),
                "KMT2A rearranged, under 6 months, and white cells over 300 ×10⁹/L or a poor prednisone response",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[If(&KMT2A), If(&UNDER_6_MONTHS), If(&WBC_300)]),
                "KMT2A rearranged, under 6 months, and white cells exactly 300 ×10⁹/L: the full report prints 300 or more",
                Secondary,
            ),
            Row::new(
                Group(&MEDIUM),
                All(&[
                    If(&KMT2A),
                    Any(&[
                        Not(&UNDER_6_MONTHS),
                        All(&[Not(&WBC_ABOVE_300), Not(&WBC_300), Not(&POOR_RESPONSE)]),
                    ]),
                ]),
                "KMT2A rearranged, and not high risk",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[&WBC_300],
    withheld: None,
    sources: &[Source::Interfant06, Source::Mann2010],
    review: Review::Submitted,
};

criteria! { "interfant-06";
    /// Infants only.
    FROM_1 "from-1" "age 1 year or more (the first birthday counted as day 365)"
        (Age: From1To10 ..) Seen [Interfant06, HouseConvention];
    /// Rearranged, whatever the partner.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Seen [Interfant06];
    /// High risk by age.
    UNDER_6_MONTHS "under-6-months" "age under 6 months" (Age: ..= From3To6Months) Seen [Interfant06, Mann2010]
        differs "a digest of the full report prints older than 6 months" Secondary [Interfant06Jco];
    /// High risk by white cells, where the sources agree.
    WBC_ABOVE_300 "wbc-300" "white cells over 300 ×10⁹/L" (WhiteCellCount: Above300) Seen [Interfant06, Mann2010];
    /// The count at which they differ.
    WBC_300 "wbc-exactly-300" "white cells exactly 300 ×10⁹/L: the conference abstract prints over 300"
        (WhiteCellCount: Exactly300) Seen [Interfant06]
        differs "Interfant-99, and a digest of the full report, print 300 or more" Seen [Mann2010, Interfant06Jco];
}
