//! AIEOP-BFM ALL 2017: genetics, remission and MRD at three time points.
//!
//! The high-risk criteria of B-lineage are known from a copy of a conference abstract, which says high MRD without
//! numbers. The numbers and the standard-risk rule are recalled. Of T-lineage no rule was read: a poor prednisone response
//! is recalled as high risk, and the rest is withheld.

use super::Answer::Withheld;
use super::nci_rome::T_LINEAGE;
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static MEDIUM: RiskGroup = RiskGroup::new("medium", "Medium", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const NOT_HIGH: Rule = All(&[
    If(&REMISSION),
    Not(&KMT2A_AFF1),
    Not(&IKZF1_PLUS),
    Not(&TCF3_HLF),
    Not(&BELOW_45),
    Not(&DNA_INDEX),
    Not(&DAY_15_FROM_10),
    Not(&INDUCTION),
    Not(&CONSOLIDATION),
]);
const NOT_TESTED: &str = "IKZF1plus is high risk with MRD at the end of induction, which was not tested: not tested is not negative";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "aieop-bfm-2017",
    name: "AIEOP-BFM ALL 2017",
    edition: "from 2018",
    population: "ALL under 18 years, Ph-negative",
    section: Section::Child,
    groups: &[&STANDARD, &MEDIUM, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&FROM_18), "the trial enrols under 18 years", Seen),
            Row::new(NotApplicable, If(&PH), "Ph-positive disease is excluded", Seen),
            Row::new(
                Group(&HIGH),
                If(&POOR_RESPONSE_T),
                "T-lineage with a poor prednisone response",
                Recalled,
            ),
            Row::new(Withheld, If(&T_LINEAGE), "the rules for T-lineage were not read", Recalled),
            Row::new(Group(&HIGH), If(&KMT2A_AFF1), "KMT2A::AFF1", Secondary),
            Row::new(Group(&HIGH), If(&TCF3_HLF), "TCF3::HLF", Secondary),
            Row::new(
                Group(&HIGH),
                If(&IKZF1_PLUS),
                "IKZF1plus with MRD positive at the end of induction",
                Secondary,
            ),
            Row::new(Group(&HIGH), Not(&REMISSION), "induction failure", Secondary),
            Row::new(
                Group(&HIGH),
                Any(&[If(&BELOW_45), If(&DNA_INDEX)]),
                "hypodiploidy",
                Secondary,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[If(&DAY_15_FROM_10), If(&INDUCTION), If(&CONSOLIDATION)]),
                "high MRD on day 15, at the end of induction or at the end of consolidation",
                Secondary,
            ),
            Row::new(
                Hole(&[&STANDARD, &HIGH]),
                All(&[NOT_HIGH, If(&IKZF1_PLUS_NOT_DONE), If(&DAY_15_BELOW_01)]),
                NOT_TESTED,
                Secondary,
            ),
            Row::new(
                Hole(&[&MEDIUM, &HIGH]),
                All(&[NOT_HIGH, If(&IKZF1_PLUS_NOT_DONE)]),
                NOT_TESTED,
                Secondary,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NOT_HIGH, If(&NEGATIVE)]),
                "no high-risk criterion, MRD negative at the end of induction",
                Recalled,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NOT_HIGH, If(&NOT_DONE), If(&DAY_15_BELOW_01)]),
                "no high-risk criterion, no PCR at the end of induction, flow MRD under 0.1 % on day 15",
                Recalled,
            ),
            Row::new(
                Hole(&[&STANDARD, &MEDIUM]),
                All(&[NOT_HIGH, If(&POSITIVE), If(&DAY_15_BELOW_01)]),
                "MRD is under 0.1 % on day 15 and positive at the end of induction; whether day 15 then counts is not known",
                Recalled,
            ),
            Row::new(
                Group(&MEDIUM),
                All(&[NOT_HIGH, Not(&NEGATIVE), Not(&DAY_15_BELOW_01)]),
                "neither standard nor high risk",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::AieopBfm2017Registry, Source::AieopBfm2017Ash2023, Source::AieopBfmRecalled],
    review: Review::Submitted,
};

criteria! { "aieop-bfm-2017";
    /// Enrolment.
    FROM_18 "from-18" "age 18 years or more" (Age: Exactly18 ..) Seen [AieopBfm2017Registry];
    /// Not enrolled.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [AieopBfm2017Registry];
    /// High risk.
    KMT2A_AFF1 "kmt2a-aff1" "KMT2A::AFF1" (Kmt2aAff1: Present) Secondary [AieopBfm2017Ash2023];
    /// High risk.
    TCF3_HLF "tcf3-hlf" "TCF3::HLF" (Tcf3Hlf: Present) Secondary [AieopBfm2017Ash2023];
    /// High risk only together.
    IKZF1_PLUS "ikzf1plus" "IKZF1plus and MRD positive at the end of induction"
        (Ikzf1Plus: Present) (DetectionEndOfInduction: Detected) Secondary [AieopBfm2017Ash2023, Stanulla2018];
    /// Neither high risk nor free of it.
    IKZF1_PLUS_NOT_DONE "ikzf1plus-not-done" "IKZF1plus, PCR MRD not done at the end of induction"
        (Ikzf1Plus: Present) (DetectionEndOfInduction: NotDone) Secondary [AieopBfm2017Ash2023, HouseConvention];
    /// The abstract says induction failure.
    REMISSION "remission" "remission (M1 marrow) at the end of induction; without it, induction failure"
        (MarrowEndOfInduction: M1) Secondary [AieopBfm2017Ash2023, HouseConvention]
        differs "COG takes M3 marrow, over 25 % blasts, as induction failure" Seen [Wood2014];
    /// Hypodiploidy by number.
    BELOW_45 "below-45" "fewer than 45 chromosomes" (Ploidy: ..= Exactly44) Recalled [AieopBfmRecalled]
        differs "COG counts fewer than 44" Seen [Schultz2007];
    /// Hypodiploidy by DNA content.
    DNA_INDEX "dna-index" "DNA index under 0.80" (DnaIndex: Below080) Recalled [AieopBfmRecalled]
        differs "COG counts under 0.81" Recalled [CogGeneticsRecalled];
    /// High MRD, not with ETV6::RUNX1.
    DAY_15_FROM_10 "day-15-10" "flow MRD 10 % or more on day 15, without ETV6::RUNX1"
        (MrdDay15: From10) (Etv6Runx1: Absent) Recalled [AieopBfmRecalled];
    /// High MRD at the first time point.
    INDUCTION "mrd-0.05" "PCR MRD 0.05 % or more at the end of induction"
        (MrdEndOfInduction: From005To01 ..) (DetectionEndOfInduction: Detected) Recalled [AieopBfmRecalled];
    /// High MRD at the second time point.
    CONSOLIDATION "consolidation" "PCR MRD 0.05 % or more at the end of consolidation"
        (MrdEndOfConsolidation: From005To01 ..) (DetectionEndOfConsolidation: Detected) Recalled [AieopBfmRecalled];
    /// Counts in T-lineage only.
    POOR_RESPONSE_T "poor-response" "T-lineage and poor prednisone response"
        (Lineage: T) (PrednisoneResponse: Poor) Recalled [AieopBfmRecalled];
    /// Standard risk.
    NEGATIVE "negative" "PCR MRD negative at the end of induction"
        (DetectionEndOfInduction: Undetected) Recalled [AieopBfmRecalled];
    /// Neither standard nor, by itself, high risk.
    POSITIVE "positive" "PCR MRD positive at the end of induction"
        (DetectionEndOfInduction: Detected) Recalled [AieopBfmRecalled];
    /// No result.
    NOT_DONE "not-done" "PCR MRD not done at the end of induction"
        (DetectionEndOfInduction: NotDone) Recalled [AieopBfmRecalled];
    /// Standard risk where PCR is missing.
    DAY_15_BELOW_01 "day-15-0.1" "flow MRD under 0.1 % on day 15" (MrdDay15: Below01) Recalled [AieopBfmRecalled];
}
