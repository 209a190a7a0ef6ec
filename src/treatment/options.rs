//! The options of every phase: a file a subject, each a list of decision tables in the manner of a scheme.
//!
//! A table is put together of groups of rows, read from the top: first what forbids the option
//! ([`contraindication`](super::contraindication)), then for whom it is not made, then for whom it is. So no indication
//! can stand above a contraindication.

mod adult_b;
mod seed;

use super::{OptionRule, Status};
use crate::decision::{Row, Rule};
use crate::evidence::Verification;
use crate::knowledge::{OptionId, Phrase};

/// The rules of every file.
pub static RULES: &[&[OptionRule]] = &[seed::OPTIONS, adult_b::OPTIONS];

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

/// How many rows the groups hold together.
pub(super) const fn count(groups: &[&[Row<Status>]]) -> usize {
    let mut rows = 0;
    let mut at = 0;
    while at < groups.len() {
        rows += groups[at].len();
        at += 1;
    }
    rows
}

/// The groups one after the other. It runs in the compiler only.
#[expect(clippy::indexing_slicing, reason = "it runs in the compiler only")]
pub(super) const fn joined<const N: usize>(groups: &[&[Row<Status>]]) -> [Row<Status>; N] {
    let mut rows = [EMPTY; N];
    let (mut group, mut filled) = (0, 0);
    while group < groups.len() {
        let mut at = 0;
        while at < groups[group].len() {
            rows[filled] = groups[group][at];
            filled += 1;
            at += 1;
        }
        group += 1;
    }
    rows
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
