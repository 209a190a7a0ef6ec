//! First relapse, BFM Group: S1 to S4 by lineage, site and time.
//!
//! The groups were read in a table that defines no time; the limits of time are recalled.

use super::first_relapse::{
    COMBINED, EARLY, EXTRAMEDULLARY, IN_TWO, LATE, MARROW, NO_RELAPSE, OUTSIDE_LATE,
    OUTSIDE_VERY_EARLY_AND_LATE, REMARK, T, VERY_EARLY, VERY_EARLY_AND_LATE,
};
use super::scheme::*;

static S1: RiskGroup = RiskGroup::new("s1", "S1", Rank::Low);
static S2: RiskGroup = RiskGroup::new("s2", "S2", Rank::Middle);
static S3_S4: RiskGroup = RiskGroup::new("s3-s4", "S3 or S4", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "relapse-bfm",
    name: "BFM first relapse",
    edition: "2020",
    population: "first relapse; written for children",
    section: Section::Relapse,
    groups: &[&S1, &S2, &S3_S4],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            NO_RELAPSE,
            Row::new(
                Group(&S3_S4),
                All(&[If(&T), If(&MARROW)]),
                "T-lineage marrow relapse at any time",
                Seen,
            ),
            Row::new(
                Hole(&[&S2, &S3_S4]),
                All(&[If(&T), If(&COMBINED)]),
                "T-lineage combined relapse is in no group by name: only T-lineage marrow and B-lineage combined are",
                Seen,
            ),
            Row::new(Hole(&[&S1, &S2]), OUTSIDE_VERY_EARLY_AND_LATE, IN_TWO, Recalled),
            Row::new(Hole(&[&S2, &S3_S4]), VERY_EARLY_AND_LATE, IN_TWO, Recalled),
            Row::new(
                Group(&S3_S4),
                Any(&[
                    All(&[If(&MARROW), If(&VERY_EARLY)]),
                    All(&[If(&MARROW), If(&EARLY)]),
                    All(&[If(&COMBINED), If(&VERY_EARLY)]),
                ]),
                "B-lineage marrow relapse, early or very early, or combined, very early",
                Seen,
            ),
            Row::new(
                Group(&S2),
                Any(&[
                    All(&[If(&EXTRAMEDULLARY), If(&VERY_EARLY)]),
                    All(&[If(&EXTRAMEDULLARY), If(&EARLY)]),
                    All(&[If(&MARROW), If(&LATE)]),
                    If(&COMBINED),
                ]),
                "extramedullary relapse, early or very early; B-lineage marrow, late; or combined, early or late",
                Seen,
            ),
            Row::new(Group(&S1), OUTSIDE_LATE, "late isolated extramedullary relapse", Seen),
        ],
    },
    remark: REMARK,
    flags: &[],
    withheld: None,
    sources: &[
        Source::RelapseGroupsTable,
        Source::IntreallSrRegistry,
        Source::IntreallHrRegistry,
        Source::RelapseTimingRecalled,
    ],
    review: Review::Submitted,
};
