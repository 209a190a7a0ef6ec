//! How far the knowledge has come: how many records of each kind are verified and reviewed, and what changed when.

use serde::Serialize;

use crate::evidence::{Review, Verification};
use crate::knowledge::{
    CHANGES, CareId, ChangeRecord, LABELS, OptionId, PATIENT_TEXTS, STATEMENTS,
};
use crate::risk::SCHEMES;
use crate::treatment::care;
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

/// Counted over the records that have a review state, kind by kind. A scheme is as well verified as the weakest of its rows.
pub fn standing() -> Vec<StandingView> {
    let schemes = SCHEMES.iter().map(|s| {
        let rows = 0..s.decision.rows.len();
        let weakest = rows.map(|at| s.decision.verification(at)).max();
        (s.review, weakest.unwrap_or(Verification::Recalled))
    });
    let options = OptionId::ALL.iter().map(|o| o.record()).map(|o| (o.review, o.verification));
    let care = care::rules().map(|r| CareId::record(r.item)).map(|c| (c.review, c.verification));
    vec![
        StandingView::of("scheme", schemes),
        StandingView::of("option", options),
        StandingView::of("regimen", REGIMENS.iter().map(|r| (r.review, r.verification))),
        StandingView::of("care", care),
        StandingView::of("label", LABELS.iter().map(|l| (l.review, l.verification))),
        StandingView::of("statement", STATEMENTS.iter().map(|s| (s.review, s.verification))),
        StandingView::of("patient", PATIENT_TEXTS.iter().map(|t| (t.review, t.verification))),
    ]
}

/// The changes of the knowledge, the newest first.
pub fn changes() -> &'static [ChangeRecord] {
    CHANGES
}
