//! Age and sex.

use super::amounts::is_quiet;
use super::clauses::Context;
use super::found::{self as why, Finds, stretch};
use super::lexicon::Meaning;
use super::tokens::{Kind, Token};
use super::units::Unit;

/// "-year-old".
pub(super) fn is_age(token: &Token) -> bool {
    token.kind == Kind::Unit(Unit::YearsOld)
}

/// "45-year-old woman".
pub(super) fn read(piece: &[Token], finds: &mut Finds) {
    let Some(at) = piece.iter().position(is_age) else { return };
    let (number, unit) = (at.checked_sub(1).and_then(|at| piece.get(at)), piece.get(at));
    let (Some(token), Some(unit)) = (number, unit) else { return };
    let Kind::Number(number) = &token.kind else { return };
    match number.only().filter(|_| number.limit.is_none()) {
        Some(text) => finds.enter("age", text, "a", &[stretch(&[token, unit])]),
        None => finds.leave(token, why::COMMA),
    }
    let sexes = piece.iter().filter_map(|t| match t.means() {
        Some(Meaning::Sex(id)) => Some((t, id)),
        _ => None,
    });
    for (token, id) in sexes {
        finds.enter("sex", id, "", &[(token.start, token.end)]);
    }
}

/// "Sex: F".
pub(super) fn sex(label: &Token, piece: &[Token], context: Context, finds: &mut Finds) {
    if context.foreign {
        return finds.leave(label, why::FOREIGN);
    }
    let said = piece.iter().filter(|t| matches!(t.means(), Some(Meaning::Sex(_))));
    let others = piece.iter().any(|t| !is_quiet(t) && t.start != label.start);
    match said.collect::<Vec<_>>().as_slice() {
        [one] if !others => {
            if let Some(Meaning::Sex(id)) = one.means() {
                finds.enter("sex", id, "", &[stretch(&[label, one])]);
            }
        }
        _ => finds.leave(label, why::WORDS),
    }
}
