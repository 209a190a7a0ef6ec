//! First relapse, Cancer Research UK Children's Cancer Group: by lineage, site and time.
//!
//! The groups were read in a table that defines no time; the limits of time are recalled.

use super::first_relapse::{
    COMBINED, EARLY, EXTRAMEDULLARY, IN_TWO, LATE, MARROW, NO_RELAPSE, OUTSIDE_LATE,
    OUTSIDE_VERY_EARLY_AND_LATE, REMARK, T, VERY_EARLY, VERY_EARLY_AND_LATE,
};
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "relapse-uk",
    name: "UK first relapse",
    edition: "2020",
    population: "first relapse; written for children",
    section: Section::Relapse,
    groups: &[&STANDARD, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            NO_RELAPSE,
            Row::new(
                Group(&HIGH),
                All(&[If(&T), Not(&EXTRAMEDULLARY)]),
                "T-lineage marrow or combined relapse at any time",
                Seen,
            ),
            Row::new(Hole(&[&STANDARD, &HIGH]), OUTSIDE_VERY_EARLY_AND_LATE, IN_TWO, Recalled),
            Row::new(Hole(&[&INTERMEDIATE, &HIGH]), VERY_EARLY_AND_LATE, IN_TWO, Recalled),
            Row::new(
                Group(&HIGH),
                Any(&[If(&VERY_EARLY), All(&[If(&MARROW), If(&EARLY)])]),
                "very early relapse, or early B-lineage isolated marrow relapse",
                Seen,
            ),
            Row::new(
                Group(&INTERMEDIATE),
                Any(&[
                    All(&[If(&EXTRAMEDULLARY), If(&EARLY)]),
                    All(&[If(&MARROW), If(&LATE)]),
                    If(&COMBINED),
                ]),
                "early extramedullary relapse; B-lineage isolated marrow, late; or combined, early or late",
                Seen,
            ),
            Row::new(Group(&STANDARD), OUTSIDE_LATE, "late isolated extramedullary relapse", Seen),
        ],
    },
    remark: REMARK,
    flags: &[],
    withheld: None,
    sources: &[
        Source::RelapseGroupsTable,
        Source::Allr32010,
        Source::Irving2016,
        Source::RelapseTimingRecalled,
    ],
    review: Review::Submitted,
};
