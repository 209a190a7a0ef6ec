//! Whether what stands beside a result agrees with it.

use super::lexicon::{Meaning, Verdict};
use super::number::Number;
use super::tokens::{Kind, Token};
use super::units::Unit;
use crate::quantity::Decimal;

/// Whether the numbers beside a result agree with it: "negative (85 %)" does not, nor "positive in 0 of 200", nor a number
/// beside the limit of the laboratory.
pub(super) fn fits(verdict: Verdict, piece: &[Token]) -> bool {
    let number = |t: &Token| matches!(t.kind, Kind::Number(_));
    let limit = |t: &Token| matches!(t.means(), Some(Meaning::UpTo | Meaning::Reference));
    if piece.iter().any(limit) && piece.iter().any(number) {
        return false;
    }
    piece.iter().enumerate().all(|(at, token)| {
        let Kind::Number(number) = &token.kind else { return true };
        let percent = unit(piece, at) == Some(Unit::Percent);
        match verdict {
            _ if unit(piece, at) == Some(Unit::YearsOld) => true,
            Verdict::Present => !number.is_zero() && number.limit.is_none(),
            Verdict::Absent | Verdict::Normal => {
                !percent || number.is_zero() || number.limit == Some('<')
            }
            Verdict::Pending | Verdict::NotDone => false,
        }
    })
}

/// Whether a share below so many per cent stands beside the result.
pub(super) fn is_small(piece: &[Token], least: i32) -> bool {
    let below = |number: &Number| {
        let value = number.only().and_then(|text| Decimal::parse(text).ok());
        value.is_none_or(|value| value < Decimal::scaled(least, 0))
    };
    piece.iter().enumerate().any(|(at, token)| {
        let Kind::Number(number) = &token.kind else { return false };
        unit(piece, at) == Some(Unit::Percent) && below(number)
    })
}

fn unit(piece: &[Token], at: usize) -> Option<Unit> {
    match piece.get(at + 1)?.kind {
        Kind::Unit(unit) => Some(unit),
        _ => None,
    }
}

/// "No BCR::ABL1 testing", "no result for KMT2A": a denied test is no negative one. "By FISH" only says how.
pub(super) fn is_untested(before: &Token, of: &[Token], piece: &[Token]) -> bool {
    let first = of.first().map_or(0, |t| t.end);
    let tests = piece.iter().filter(|t| t.means() == Some(Meaning::Test) && t.start > before.start);
    tests.into_iter().any(|test| {
        let how = |t: &&Token| t.means() == Some(Meaning::By);
        !piece.iter().filter(how).any(|by| by.start >= first && by.end <= test.start)
    })
}

/// "KMT2A: no rearrangement": what is named stands before the denial, and behind it nothing but what would have become of it,
/// and how and where that was looked for.
pub(super) fn is_denied(denial: &Token, of: &[Token], piece: &[Token]) -> bool {
    let said = |t: &&Token| t.start >= denial.end;
    let change = |t: &Token| t.means() == Some(Meaning::Change);
    let plain = |t: &Token| match &t.kind {
        Kind::Means(meaning) => matches!(
            meaning,
            Meaning::Change
                | Meaning::Filler
                | Meaning::By
                | Meaning::Test
                | Meaning::Diagnosis
                | Meaning::Result(Verdict::Present)
        ),
        Kind::Number(_) | Kind::Unit(_) | Kind::Silent | Kind::Open | Kind::Close => true,
        _ => false,
    };
    let named = of.iter().all(|t| t.end <= denial.start);
    let first = piece.iter().filter(said).find(|t| t.means() != Some(Meaning::Filler));
    named && first.is_some_and(change) && piece.iter().filter(said).all(plain)
}
