//! How far the knowledge has come: how many records of each kind are verified and reviewed, and what changed when.

use serde::Serialize;

use super::entry::EntryView;
use crate::evidence::{Review, Verification};
use crate::knowledge::{CHANGES, ChangeRecord, PATIENT_TEXTS};
use crate::treatment::regimen::REGIMENS;

/// The records of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StandingView {
    /// `scheme`, `option`, `regimen`, `care`, `label`, `statement` or `patient`.
    pub kind: &'static str,
    /// Written, not reviewed.
    pub submitted: usize,
    /// With a reviewer.
    pub under_review: usize,
    /// Signed by a named clinician.
    pub approved: usize,
    /// Read in their sources.
    pub seen: usize,
    /// Read in another's rendering.
    pub secondary: usize,
    /// From memory.
    pub recalled: usize,
}

impl StandingView {
    fn of(
        kind: &'static str,
        records: impl Iterator<Item = (Review, Verification)>,
    ) -> StandingView {
        let mut all = StandingView { kind, ..StandingView::default() };
        for (review, verification) in records {
            *match review {
                Review::Submitted => &mut all.submitted,
                Review::UnderReview => &mut all.under_review,
                Review::Approved => &mut all.approved,
            } += 1;
            *match verification {
                Verification::Seen => &mut all.seen,
                Verification::Secondary => &mut all.secondary,
                Verification::Recalled => &mut all.recalled,
            } += 1;
        }
        all
    }
}

/// Counted over the records that have a review state, kind by kind. Each by its own state, a scheme by
/// the weakest of its rows.
pub(super) fn standing(entries: &[EntryView]) -> Vec<StandingView> {
    let of_book = |kind: &'static str| {
        let here = entries.iter().filter(move |e| e.id.split('/').next() == Some(kind));
        StandingView::of(kind, here.filter_map(|e| e.review.map(|review| (review, e.verification))))
    };
    vec![
        of_book("scheme"),
        of_book("option"),
        StandingView::of("regimen", REGIMENS.iter().map(|r| (r.review, r.verification))),
        of_book("care"),
        of_book("label"),
        of_book("statement"),
        StandingView::of("patient", PATIENT_TEXTS.iter().map(|t| (t.review, t.verification))),
    ]
}

/// The changes of the knowledge, the newest first.
pub fn changes() -> &'static [ChangeRecord] {
    CHANGES
}
