//! AIEOP-BFM ALL 2000: prednisone response, remission on day 33, t(4;11), and PCR MRD on day 33 and day 78.
//!
//! The high-risk rule was read in the Italian report. Standard and medium risk are known from an Australian rendering.
//! The MRD groups of Conter 2010 are not these groups: they take standard risk from day 33 alone, so that who is negative
//! then and not on day 78 falls between the two.

use super::cog_genetics::BCR_ABL1;
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static MEDIUM: RiskGroup = RiskGroup::new("medium", "Medium", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const NO_FACTOR: Rule =
    All(&[Not(&POOR_RESPONSE), If(&REMISSION_DAY_33), Not(&T_4_11), Not(&BCR_ABL1)]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "aieop-bfm-2000",
    name: "AIEOP-BFM ALL 2000",
    edition: "2000–2006",
    population: "ALL, 1 to 18 years",
    section: Section::Child,
    groups: &[&STANDARD, &MEDIUM, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 1 to 18 years",
                Secondary,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[
                    If(&POOR_RESPONSE),
                    Not(&REMISSION_DAY_33),
                    If(&T_4_11),
                    If(&DAY_78_FROM_01),
                ]),
                "poor prednisone response, no remission on day 33, t(4;11), or MRD 0.1 % or more on day 78",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                If(&BCR_ABL1),
                "standard and medium risk both leave BCR::ABL1 out",
                Secondary,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NO_FACTOR, If(&DAY_33_NEGATIVE), If(&DAY_78_NEGATIVE)]),
                "no high-risk factor, MRD negative on day 33 and day 78",
                Secondary,
            ),
            Row::new(
                Hole(&[&STANDARD, &MEDIUM]),
                All(&[
                    NO_FACTOR,
                    If(&DAY_33_NEGATIVE),
                    Not(&DAY_78_NEGATIVE),
                    Not(&DAY_78_FROM_01),
                ]),
                "MRD negative on day 33, and positive under 0.1 % or not done on day 78: standard by day 33 alone, medium by both days",
                Secondary,
            ),
            Row::new(
                Group(&MEDIUM),
                All(&[NO_FACTOR, Not(&DAY_78_FROM_01), Not(&DAY_33_NEGATIVE)]),
                "no high-risk factor; MRD positive or not done on day 33, and not 0.1 % or more on day 78",
                Secondary,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::AieopAll2000Hr, Source::EviqBfm2000, Source::Conter2010],
    review: Review::Submitted,
};

criteria! { "aieop-bfm-2000";
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 1 year, or over 18 years"
        (Age: ..= From6MonthsTo1 | Above18To19 ..)
        Secondary [Bfm2000Textbook];
    /// After 7 days of prednisone and one intrathecal methotrexate.
    POOR_RESPONSE "poor-response" "poor prednisone response (1,000 blasts/µL of blood or more on day 8)"
        (PrednisoneResponse: Poor) Seen [AieopAll2000Hr, Schrappe1998]
        differs "an Australian rendering prints over 1,000" Secondary [EviqBfm2000];
    /// Complete remission, read as M1 marrow.
    REMISSION_DAY_33 "remission-day-33" "remission (M1 marrow) on day 33"
        (MarrowEndOfInduction: M1) Seen [AieopAll2000Hr, HouseConvention];
    /// The translocation the protocol names.
    T_4_11 "t-4-11" "t(4;11), KMT2A::AFF1" (Kmt2aAff1: Present) Seen [AieopAll2000Hr];
    /// High risk by PCR.
    DAY_78_FROM_01 "day-78-0.1" "MRD 0.1 % or more on day 78"
        (MrdEndOfConsolidation: Exactly01 ..) (DetectionEndOfConsolidation: Detected) Seen [AieopAll2000Hr, Conter2010];
    /// Two markers with a sensitivity of 0.01 % were asked for.
    DAY_33_NEGATIVE "day-33-negative" "MRD negative on day 33 (two PCR markers that find 0.01 %)"
        (DetectionEndOfInduction: Undetected) Secondary [EviqBfm2000, Conter2010];
    /// The same on day 78.
    DAY_78_NEGATIVE "day-78-negative" "MRD negative on day 78 (two PCR markers that find 0.01 %)"
        (DetectionEndOfConsolidation: Undetected) Secondary [EviqBfm2000]
        differs "Conter 2010 takes its MRD standard risk from day 33 alone" Seen [Conter2010];
}
