//! The options of every phase: a file a subject, each a list of decision tables in the manner of a scheme.
//!
//! A table is put together of groups of rows, read from the top: first what forbids the option
//! ([`contraindication`](super::contraindication)), then for whom it is not made, then for whom it is. So no indication
//! can stand above a contraindication, and no doubt between two limits lifts an exclusion.

mod adult;
mod adult_b;
mod adult_phases;
mod before_induction;
mod child;
mod cns;
mod palliative;
mod ph;
pub(super) mod relapse;
mod seed;
mod t_lineage;
mod transplant;

use super::{OptionRule, Status};
use crate::decision::{Row, Rule};
use crate::evidence::Verification;
use crate::knowledge::{OptionId, Phrase};

/// The rules of every file.
pub static RULES: &[&[OptionRule]] = &[
    seed::OPTIONS,
    adult_b::OPTIONS,
    ph::OPTIONS,
    adult_phases::OPTIONS,
    child::OPTIONS,
    t_lineage::OPTIONS,
    before_induction::OPTIONS,
    cns::OPTIONS,
    transplant::OPTIONS,
    relapse::OPTIONS,
    palliative::OPTIONS,
];

/// The rule of an option. Every option of the knowledge files has one; a test checks it.
pub fn rule(option: OptionId) -> Option<&'static OptionRule> {
    RULES.iter().copied().flatten().find(|r| r.option == option)
}

/// A row of an option's table: the status, when, why in words, how well that is verified.
macro_rules! row {
    ($answer:expr, $when:expr, $because:literal, $verification:expr $(,)?) => {
        $crate::decision::Row {
            answer: $answer,
            when: $when,
            because: $crate::knowledge::Phrase::of($because),
            verification: $verification,
        }
    };
}
pub(super) use row;

/// How many rows the groups hold together. It runs in the compiler only.
#[expect(clippy::indexing_slicing, reason = "it runs in the compiler only")]
pub(super) const fn count(groups: &[&[Row<Status>]]) -> usize {
    let mut rows = 0;
    let mut at = 0;
    while at < groups.len() {
        rows += groups[at].len();
        at += 1;
    }
    rows
}

/// The rows of a table; the last group is the option's own rows. It runs in the compiler only.
///
/// First stands what forbids the option, then for whom its own rows rule it out at once. A group's doubt ("possible" between two
/// limits) follows these, since it must not lift them, and stands above every indication.
#[expect(clippy::indexing_slicing, reason = "it runs in the compiler only")]
pub(super) const fn joined<const N: usize>(groups: &[&[Row<Status>]]) -> [Row<Status>; N] {
    let (shared, own) = groups.split_at(groups.len() - 1);
    let own = own[0];
    let mut rows = [EMPTY; N];
    let mut filled = copied(&mut rows, 0, shared, true);
    let mut at = 0;
    while at < own.len() && matches!(own[at].answer, Status::Excluded) {
        rows[filled] = own[at];
        filled += 1;
        at += 1;
    }
    filled = copied(&mut rows, filled, shared, false);
    while at < own.len() {
        rows[filled] = own[at];
        filled += 1;
        at += 1;
    }
    rows
}

/// Copies the rows of the groups that exclude, or the others; returns where the next row goes.
#[expect(clippy::indexing_slicing, reason = "it runs in the compiler only")]
const fn copied<const N: usize>(
    rows: &mut [Row<Status>; N],
    mut filled: usize,
    groups: &[&[Row<Status>]],
    excluding: bool,
) -> usize {
    let mut group = 0;
    while group < groups.len() {
        let mut at = 0;
        while at < groups[group].len() {
            let row = groups[group][at];
            if matches!(row.answer, Status::Excluded) == excluding {
                rows[filled] = row;
                filled += 1;
            }
            at += 1;
        }
        group += 1;
    }
    filled
}

const EMPTY: Row<Status> = Row {
    answer: Status::Possible,
    when: Rule::Always,
    because: Phrase::of("nothing is said"),
    verification: Verification::Recalled,
};

/// Writes the options of a file: the id of the option, the groups of rows above its own, its own rows.
///
/// `options! { HyperCvad: [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE], [row!(Recommended, …), …]; }`, with
/// `once_known [GROUPS]` behind the rows for what forbids a general recommendation only when it is known.
macro_rules! options {
    ($( $(#[$doc:meta])* $option:ident: [ $( $group:expr ),* $(,)? ], [ $( $row:expr ),+ $(,)? ] $( once_known [ $( $known:expr ),* $(,)? ] )?; )*) => {
        /// The options of this file.
        pub static OPTIONS: &[$crate::treatment::OptionRule] = &[$( {
            const GROUPS: &[&[$crate::decision::Row<$crate::treatment::Status>]] =
                &[$( $group, )* &[$( $row ),+]];
            const ROWS: [$crate::decision::Row<$crate::treatment::Status>; $crate::treatment::options::count(GROUPS)] =
                $crate::treatment::options::joined(GROUPS);
            $crate::treatment::OptionRule {
                option: $crate::knowledge::OptionId::$option,
                decision: $crate::decision::Decision { rows: &ROWS },
                once_known: &[$( $( $known ),* )?],
            }
        } ),*];
    };
}
use options;
