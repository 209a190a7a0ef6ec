//! AIEOP-BFM ALL 2009: high-risk factors, PCR MRD on day 33 and day 78, flow MRD on day 15.
//!
//! The MRD rules were read in a review's table. It names high-risk factors without listing them: those taken here are
//! those of AIEOP-BFM ALL 2000, as recalled, so that standard and medium risk rest on recall.

use super::nci_rome::ADULT;
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static MEDIUM: RiskGroup = RiskGroup::new("medium", "Medium", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const NOT_HIGH: Rule = All(&[
    Not(&POOR_RESPONSE),
    If(&REMISSION_DAY_33),
    Not(&T_4_11),
    Not(&DAY_15_FROM_10),
    Not(&DAY_78_FROM_005),
    Not(&SLOW),
]);
/// One of the two days, the other negative or not done as well.
const NOT_AVAILABLE: Rule = All(&[
    Any(&[If(&DAY_33_NOT_DONE), If(&DAY_78_NOT_DONE)]),
    Not(&DAY_33_POSITIVE),
    Not(&DAY_78_POSITIVE),
]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "aieop-bfm-2009",
    name: "AIEOP-BFM ALL 2009",
    edition: "2009",
    population: "ALL; written for children",
    section: Section::Child,
    groups: &[&STANDARD, &MEDIUM, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(Group(&HIGH), If(&DAY_15_FROM_10), "flow MRD 10 % or more on day 15", Seen),
            Row::new(Group(&HIGH), If(&DAY_78_FROM_005), "PCR MRD 0.05 % or more on day 78", Seen),
            Row::new(
                Group(&HIGH),
                If(&SLOW),
                "B-lineage, PCR MRD 0.05 % or more on day 33 and still positive on day 78",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[If(&POOR_RESPONSE), Not(&REMISSION_DAY_33), If(&T_4_11)]),
                "a high-risk factor; the table read does not list them",
                Recalled,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NOT_HIGH, If(&DAY_33_NEGATIVE), If(&DAY_78_NEGATIVE)]),
                "no high-risk factor, PCR MRD negative on day 33 and day 78",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NOT_HIGH, If(&DAY_33_NOT_DONE), If(&DAY_78_NOT_DONE), If(&DAY_15_BELOW_01)]),
                "no high-risk factor, PCR MRD not available, flow MRD under 0.1 % on day 15",
                Seen,
            ),
            Row::new(
                Hole(&[&STANDARD, &MEDIUM]),
                All(&[NOT_HIGH, NOT_AVAILABLE, If(&DAY_15_BELOW_01)]),
                "PCR MRD negative on one day and not done on the other: the table prints negative on both, or not available",
                Seen,
            ),
            Row::new(
                Group(&MEDIUM),
                All(&[
                    NOT_HIGH,
                    Any(&[
                        All(&[NOT_AVAILABLE, Not(&DAY_15_BELOW_01)]),
                        If(&DAY_33_POSITIVE),
                        If(&DAY_78_POSITIVE),
                    ]),
                ]),
                "neither standard nor high risk",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "written for children")),
    flags: &[&ADULT, &PH],
    withheld: None,
    sources: &[Source::MrdTrialsTable, Source::AieopBfmRecalled],
    review: Review::Submitted,
};

criteria! { "aieop-bfm-2009";
    /// High-risk factor.
    POOR_RESPONSE "poor-response" "poor prednisone response (1,000 blasts/µL of blood or more on day 8)"
        (PrednisoneResponse: Poor) Recalled [AieopBfmRecalled];
    /// High-risk factor when missing.
    REMISSION_DAY_33 "remission-day-33" "remission (M1 marrow) on day 33"
        (MarrowEndOfInduction: M1) Recalled [AieopBfmRecalled];
    /// High-risk factor.
    T_4_11 "t-4-11" "t(4;11), KMT2A::AFF1" (Kmt2aAff1: Present) Recalled [AieopBfmRecalled];
    /// High risk by flow.
    DAY_15_FROM_10 "day-15-10" "flow MRD 10 % or more on day 15" (MrdDay15: From10) Seen [MrdTrialsTable];
    /// Stands in where PCR is not available.
    DAY_15_BELOW_01 "day-15-0.1" "flow MRD under 0.1 % on day 15" (MrdDay15: Below01) Seen [MrdTrialsTable];
    /// High risk by PCR.
    DAY_78_FROM_005 "day-78-0.05" "PCR MRD 0.05 % or more on day 78"
        (MrdEndOfConsolidation: From005To01 ..) (DetectionEndOfConsolidation: Detected) Seen [MrdTrialsTable];
    /// High risk by slow response, B-lineage only.
    SLOW "slow" "B-lineage, PCR MRD 0.05 % or more on day 33, positive and under 0.05 % on day 78"
        (Lineage: B) (MrdEndOfInduction: From005To01 ..) (DetectionEndOfInduction: Detected)
        (MrdEndOfConsolidation: ..= From001To005) (DetectionEndOfConsolidation: Detected) Seen [MrdTrialsTable];
    /// Standard risk needs both.
    DAY_33_NEGATIVE "day-33-negative" "PCR MRD negative on day 33"
        (DetectionEndOfInduction: Undetected) Seen [MrdTrialsTable];
    /// Standard risk needs both.
    DAY_78_NEGATIVE "day-78-negative" "PCR MRD negative on day 78"
        (DetectionEndOfConsolidation: Undetected) Seen [MrdTrialsTable];
    /// No result.
    DAY_33_NOT_DONE "day-33-not-done" "PCR MRD not done on day 33"
        (DetectionEndOfInduction: NotDone) Seen [MrdTrialsTable];
    /// No result.
    DAY_78_NOT_DONE "day-78-not-done" "PCR MRD not done on day 78"
        (DetectionEndOfConsolidation: NotDone) Seen [MrdTrialsTable];
    /// A result.
    DAY_33_POSITIVE "day-33-positive" "PCR MRD positive on day 33"
        (DetectionEndOfInduction: Detected) Seen [MrdTrialsTable];
    /// A result.
    DAY_78_POSITIVE "day-78-positive" "PCR MRD positive on day 78"
        (DetectionEndOfConsolidation: Detected) Seen [MrdTrialsTable];
    /// Not in the table.
    PH "ph" "BCR::ABL1: the table does not say; such disease has protocols of its own"
        (BcrAbl1: Present) Recalled [AieopBfmRecalled];
}
