//! Infants after NCCN 2026, in our words: KMT2A, age, white cell count, and MRD after intensive consolidation.
//!
//! Known from a third party's encoding; the guideline itself was not read.

use super::interfant_06::FROM_1;
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const NOT_HIGH: Rule = All(&[
    If(&KMT2A),
    Not(&UNDER_3_MONTHS),
    Any(&[Not(&UNDER_6_MONTHS), Not(&WBC_300)]),
    Not(&MRD),
]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "nccn-infant-2026",
    name: "after NCCN, infants",
    edition: "1.2026",
    population: "infants under 1 year",
    section: Section::Child,
    groups: &[&STANDARD, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&FROM_1), "the groups are for infants", Secondary),
            Row::new(Group(&STANDARD), Not(&KMT2A), "KMT2A not rearranged", Secondary),
            Row::new(
                Group(&HIGH),
                All(&[
                    If(&KMT2A),
                    Any(&[
                        If(&UNDER_3_MONTHS),
                        All(&[If(&UNDER_6_MONTHS), If(&WBC_300)]),
                        If(&MRD),
                    ]),
                ]),
                "KMT2A rearranged, and high risk by age, by age with white cells, or by MRD",
                Secondary,
            ),
            Row::new(
                Hole(&[&INTERMEDIATE, &HIGH]),
                All(&[NOT_HIGH, If(&MRD_NOT_DONE)]),
                "without MRD after intensive consolidation the rule does not tell intermediate from high risk",
                Secondary,
            ),
            Row::new(
                Group(&INTERMEDIATE),
                NOT_HIGH,
                "KMT2A rearranged, and not high risk",
                Secondary,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::NccnPed2026],
    review: Review::Submitted,
};

criteria! { "nccn-infant-2026";
    /// Rearranged, whatever the partner.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Secondary [NccnPed2026];
    /// High risk whatever the white cells.
    UNDER_3_MONTHS "under-3-months" "age under 3 months" (Age: Below3Months) Secondary [NccnPed2026];
    /// High risk with many white cells.
    UNDER_6_MONTHS "under-6-months" "age under 6 months" (Age: ..= From3To6Months) Secondary [NccnPed2026];
    /// The limit of the count.
    WBC_300 "wbc-300" "white cells 300 ×10⁹/L or more" (WhiteCellCount: Exactly300 ..) Secondary [NccnPed2026];
    /// High risk at any age.
    MRD "mrd" "MRD positive after intensive consolidation"
        (DetectionEndOfConsolidation: Detected) Secondary [NccnPed2026];
    /// Neither positive nor negative.
    MRD_NOT_DONE "mrd-not-done" "MRD after intensive consolidation not done"
        (DetectionEndOfConsolidation: NotDone) Secondary [NccnPed2026, HouseConvention];
}
