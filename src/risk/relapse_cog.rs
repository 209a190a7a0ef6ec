//! First relapse, Children's Oncology Group: lineage, site, time from diagnosis, MRD after the first block.
//!
//! The table read prints marrow and isolated extramedullary relapse and does not name combined relapse; NCCN
//! Pediatric 2026, read in a rendering, gives marrow and combined relapse one limit of time, so they stand together.

use super::first_relapse::{EXTRAMEDULLARY, NO_RELAPSE, REMARK, T};
use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "relapse-cog",
    name: "COG first relapse",
    edition: "2020",
    population: "first relapse; written for children",
    section: Section::Relapse,
    groups: &[&LOW, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            NO_RELAPSE,
            Row::new(Group(&HIGH), If(&T), "T-lineage relapse of any site and time", Seen),
            Row::new(
                Group(&HIGH),
                Any(&[
                    All(&[If(&WITH_MARROW), Not(&MONTHS_36)]),
                    All(&[If(&EXTRAMEDULLARY), Not(&MONTHS_18)]),
                ]),
                "early B-lineage relapse",
                Seen,
            ),
            Row::new(
                Group(&INTERMEDIATE),
                If(&MRD),
                "late relapse with MRD 0.1 % or more after the first block",
                Seen,
            ),
            Row::new(
                Group(&LOW),
                Not(&MRD),
                "late relapse with MRD under 0.1 % after the first block",
                Seen,
            ),
        ],
    },
    remark: REMARK,
    flags: &[],
    withheld: None,
    sources: &[Source::RelapseGroupsTable, Source::NccnPed2026],
    review: Review::Submitted,
};

criteria! { "relapse-cog";
    /// Combined relapse is read with marrow.
    WITH_MARROW "marrow" "marrow relapse, isolated or combined"
        (Relapse: IsolatedMarrow | Combined) Secondary [RelapseGroupsTable, NccnPed2026]
        differs "the table of the groups prints marrow and does not name combined relapse" Seen [RelapseGroupsTable];
    /// Late for marrow.
    MONTHS_36 "36-months" "36 months or more from diagnosis" (RelapseFromDiagnosis: From36) Secondary [NccnPed2026]
        differs "the BFM Group and the UK, as recalled, call late what comes 6 months or more after the end of therapy"
        Recalled [RelapseTimingRecalled];
    /// Late for isolated extramedullary relapse.
    MONTHS_18 "18-months" "18 months or more from diagnosis"
        (RelapseFromDiagnosis: From18To36 ..) Secondary [NccnPed2026];
    /// Response.
    MRD "mrd" "MRD 0.1 % or more at the end of the first block" (MrdEndOfReinduction: From) Seen [RelapseGroupsTable]
        differs "ALL R3 in the UK decided on transplant at 0.01 %" Seen [Allr32010];
}
