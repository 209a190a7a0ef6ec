//! Two completions that differ in one fact alone, and whether the constraints allow both.

use crate::facts::{FactId, Facts, is_consistent, propagate};

/// Every value is settled; two that differ count only if one completion of the other facts allows both.
pub(super) fn tied(change: Change, settled: &[(usize, Facts)]) -> bool {
    settled.iter().any(|(answer, one)| {
        settled.iter().any(|(other_answer, other)| {
            answer != other_answer
                && one.bits(change.asked) != other.bits(change.asked)
                && together(change, one, other)
        })
    })
}

/// Whether some completion of the other facts keeps the constraints on both sides.
fn together(change: Change, one: &Facts, other: &Facts) -> bool {
    let (mut a, mut b) = (*one, *other);
    if !propagate(&mut a) || !propagate(&mut b) {
        return false;
    }
    // What one side rules out is ruled out for both. The constraints on what changes are then kept on both sides, as no
    // constraint tells the values of a class apart; those among the other facts are left.
    for id in FactId::ALL.iter().filter(|id| !change.touches(**id)) {
        a.narrow(*id, a.bits(*id) & b.bits(*id));
    }
    is_consistent(&a)
}

/// What two completions may differ in, for one fact to be pivotal.
#[derive(Clone, Copy)]
pub(super) struct Change {
    /// The fact in which they must differ.
    pub(super) asked: FactId,
    /// The fact whose values are gone through. It is the fact itself, except where each value of another fact
    /// belongs to one value of this one: then the other changes with it, or this one could never change.
    pub(super) varied: FactId,
}

impl Change {
    pub(super) fn of(asked: FactId) -> Change {
        Change { asked, varied: asked.carries().unwrap_or(asked) }
    }

    fn touches(self, fact: FactId) -> bool {
        fact == self.asked || fact == self.varied
    }
}
