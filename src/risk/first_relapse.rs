//! What the three schemes of first relapse share. Their groups were read in one table, which defines no time; COG's
//! limits were read in a rendering of NCCN Pediatric 2026, those of the BFM Group and the UK are recalled.

use super::scheme::*;
use crate::decision::Criterion;

pub(super) const NO_RELAPSE: Row<super::Answer> =
    Row::new(NotApplicable, If(&NONE), "the groups are for a first relapse", Seen);

pub(super) const IN_TWO: &str = "under 18 months from diagnosis and 6 months or more after the end of therapy, the relapse is both very early and late";

/// Very early and late at once, as [`IN_TWO`] says.
pub(super) const VERY_EARLY_AND_LATE: Rule = All(&[If(&VERY_EARLY), If(&LATE)]);

/// The same outside the marrow.
pub(super) const OUTSIDE_VERY_EARLY_AND_LATE: Rule =
    All(&[If(&EXTRAMEDULLARY), If(&VERY_EARLY), If(&LATE)]);

/// The most favourable relapse.
pub(super) const OUTSIDE_LATE: Rule = All(&[If(&EXTRAMEDULLARY), If(&LATE)]);

/// The remark of all three.
pub(super) const REMARK: Option<(&Criterion, &str)> = Some((&ADULT, "written for children"));

criteria! { "first-relapse";
    /// Nothing to group.
    NONE "none" "no relapse" (Relapse: None) Seen [RelapseGroupsTable];
    /// T at any time.
    T "t" "T-lineage" (Lineage: T) Seen [RelapseGroupsTable];
    /// Marrow alone.
    MARROW "marrow" "isolated marrow relapse" (Relapse: IsolatedMarrow) Seen [RelapseGroupsTable];
    /// Marrow and elsewhere.
    COMBINED "combined" "combined marrow and extramedullary relapse" (Relapse: Combined) Seen [RelapseGroupsTable];
    /// Outside the marrow only.
    EXTRAMEDULLARY "extramedullary" "isolated extramedullary relapse"
        (Relapse: IsolatedExtramedullary) Seen [RelapseGroupsTable];
    /// Very early.
    VERY_EARLY "very-early" "very early: under 18 months from diagnosis"
        (RelapseFromDiagnosis: Under18) Recalled [RelapseTimingRecalled];
    /// Early.
    EARLY "early" "early: 18 months or more from diagnosis, and under 6 months after the end of therapy or on it"
        (RelapseFromDiagnosis: From18To36 ..) (RelapseFromEndOfTherapy: Under6) Recalled [RelapseTimingRecalled]
        differs "COG and NCCN count from diagnosis alone: marrow early under 36 months, extramedullary under 18"
        Secondary [NccnPed2026];
    /// Late.
    LATE "late" "late: 6 months or more after the end of therapy"
        (RelapseFromEndOfTherapy: From6) Recalled [RelapseTimingRecalled]
        differs "COG and NCCN count from diagnosis: marrow late from 36 months, extramedullary from 18"
        Secondary [NccnPed2026];
    /// The IntReALL trials were for children.
    ADULT "adult" "age 18 years or more at diagnosis: the relapse groups are those of children"
        (Age: Exactly18 ..) Seen [IntreallSrRegistry, HouseConvention];
}
