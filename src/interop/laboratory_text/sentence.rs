//! From sentences to entries: each clause goes to the reader of what it is of.

use std::collections::BTreeMap;

use super::amounts;
use super::clauses::{
    Context, Fluid, Sentence, any, clauses, is_subject, pieces, sentences, within,
};
use super::found::{self as why, Finds};
use super::genes::{self, Carry};
use super::headings;
use super::iscn::Stretch;
use super::lexicon::{Label, Meaning};
use super::mrd;
use super::tokens::{Kind, Token, tokens};

const FISH: &str = "the notation of FISH is not read: enter what it found";

/// What was found in a text, and whether it names more than one patient.
pub(super) fn read(text: &str, stretches: &[Stretch]) -> (Finds, bool) {
    let apart: Vec<(usize, usize)> = stretches.iter().map(|s| (s.start, s.end)).collect();
    let tokens = tokens(text, &apart);
    let mut finds = Finds::default();
    let mut said = None;
    let all = sentences(text, &tokens);
    for (place, one) in all.iter().enumerate() {
        let doubted = all.get(place + 1).is_some_and(|next| takes_back(text, one, next));
        let first = finds.found.len();
        sentence(one, doubted, text, stretches, &mut finds);
        headings::note(one.context.heading, first, &mut said, &mut finds);
    }
    (finds, several(text, &tokens))
}

/// Whether the next sentence of the same line doubts this one: "… detected. Not confirmed."
fn takes_back(text: &str, one: &Sentence, next: &Sentence) -> bool {
    let ends = one.tokens.last().map_or(0, |t| t.end);
    let begins = next.tokens.first().map_or(0, |t| t.start);
    let same = text.get(ends..begins).is_some_and(|between| !between.contains('\n'));
    same && any(&next.tokens, |m| m == Meaning::Doubt) && !next.tokens.iter().any(is_subject)
}

fn sentence(
    sentence: &Sentence,
    doubted: bool,
    text: &str,
    stretches: &[Stretch],
    finds: &mut Finds,
) {
    let (tokens, context) = (&sentence.tokens, sentence.context);
    if doubted || any(tokens, |m| m == Meaning::Doubt) {
        tokens.iter().filter(|t| is_wanted(t)).for_each(|t| finds.leave(t, why::DOUBT));
        return;
    }
    karyotypes(tokens, context, text, stretches, finds);
    let clauses = clauses(tokens);
    let named: Vec<bool> = clauses.iter().map(|c| c.iter().any(is_subject)).collect();
    let after = next_named(&named);
    let stray = clauses.iter().any(|c| is_stray(c)) || is_row(&clauses);
    let mut carry = Carry::default();
    let mut next = 0;
    while let Some(clause) = clauses.get(next) {
        let first = next;
        // A clause that only names the time point may stand before the result.
        let last = after.get(next).copied().unwrap_or(clauses.len());
        let is_mrd = |c: &&[Token]| any(c, |m| m == Meaning::Mrd);
        if clauses.get(last).is_some_and(is_mrd) {
            next = after.get(last + 1).copied().unwrap_or(clauses.len());
            let result = clauses.get(first..next).unwrap_or(&[]).concat();
            mrd::read(&result, context, text, finds);
            continue;
        }
        next += 1;
        let (before, begins) = (
            first.checked_sub(1).and_then(|at| clauses.get(at)?.last()).map_or(0, |t| t.end),
            clause.first().map_or(0, |t| t.start),
        );
        if any(within(tokens, before, begins), |m| m == Meaning::But) {
            carry.turn();
        }
        let mut shared = false;
        for (amount, piece) in pieces(clause) {
            if amount && shared {
                piece.iter().filter(|t| is_wanted(t)).for_each(|t| finds.leave(t, why::WHICH));
            } else if amount {
                amounts::read(piece, context, finds);
            } else if stray {
                piece.iter().filter(|t| is_wanted(t)).for_each(|t| finds.leave(t, why::WORDS));
            } else {
                genes::read(piece, context, &mut carry, finds);
            }
            // "AST/ALT 45": of which of them? "Hb 8 at leaving: WBC 3": words of the one may be of the other.
            shared = amount
                && (piece.iter().all(|t| is_subject(t) || t.kind == Kind::Silent)
                    || piece.iter().any(|t| t.kind == Kind::Unknown));
        }
        if named.get(first) == Some(&false) && !stray {
            genes::read(clause, context, &mut carry, finds);
        }
    }
    carry.finish(finds);
}

/// For each clause the place of the first from there on that names something.
fn next_named(named: &[bool]) -> Vec<usize> {
    let mut next = named.len();
    let mut places: Vec<usize> = named
        .iter()
        .enumerate()
        .rev()
        .map(|(at, named)| {
            next = if *named { at } else { next };
            next
        })
        .collect();
    places.reverse();
    places
}

/// "CD19, CD22, CD34: positive, negative, negative": the results stand in a row of their own.
fn is_row(clauses: &[&[Token]]) -> bool {
    let result = |c: &[Token]| any(c, |m| matches!(m, Meaning::Result(_)));
    let subjects = clauses.iter().flat_map(|c| c.iter()).filter(|t| is_subject(t)).count();
    let first = clauses.iter().position(|c| result(c)).unwrap_or(clauses.len());
    let mut rest = clauses.iter().skip(first + 1);
    subjects > 1 && rest.any(|c| result(c) && !c.iter().any(is_subject))
}

/// Words that nobody understands and that belong to no subject of their own: they may turn what stands beside them.
fn is_stray(clause: &[Token]) -> bool {
    let named = clause.first().is_some_and(|t| matches!(t.means(), Some(Meaning::Person(_))));
    !named && !clause.iter().any(is_subject) && clause.iter().any(|t| t.kind == Kind::Unknown)
}

/// Whether a reader would look for an entry here.
fn is_wanted(token: &Token) -> bool {
    is_subject(token)
        && !matches!(
            token.means(),
            Some(Meaning::OtherMarker | Meaning::Amount(Label::Other) | Meaning::Sex(_))
        )
}

fn karyotypes(
    tokens: &[Token],
    context: Context,
    text: &str,
    stretches: &[Stretch],
    finds: &mut Finds,
) {
    let understood = |t: &Token| {
        let words = matches!(t.kind, Kind::Unknown | Kind::Range(_))
            || matches!(t.means(), Some(Meaning::Before(_) | Meaning::Result(_)));
        !words
    };
    for token in tokens.iter().filter(|t| t.kind == Kind::Karyotype) {
        let karyotype = stretches.iter().any(|s| s.start == token.start && s.karyotype);
        let reason = if !karyotype {
            Some(FISH)
        } else if context.foreign || context.fluid == Fluid::Csf {
            Some(why::FOREIGN)
        } else if context.columns {
            Some(why::COLUMNS)
        } else if context.later {
            Some(why::LATER)
        } else if tokens.iter().all(understood) {
            None
        } else {
            Some(why::WORDS)
        };
        match (reason, text.get(token.start..token.end)) {
            (None, Some(text)) => {
                let one_line: Vec<&str> = text.split(['\r', '\n']).map(str::trim).collect();
                finds.enter("karyotype", &one_line.concat(), "", &[(token.start, token.end)]);
            }
            (reason, _) => finds.leave(token, reason.unwrap_or(why::WORDS)),
        }
    }
}

/// Whether labels such as "name" or "date of birth" stand before different texts.
fn several(text: &str, tokens: &[Token]) -> bool {
    let mut seen: BTreeMap<u8, String> = BTreeMap::new();
    for (at, token) in tokens.iter().enumerate() {
        let (Some(Meaning::Person(label)), Some(colon)) = (token.means(), tokens.get(at + 1))
        else {
            continue;
        };
        let rest = text.get(colon.end..).filter(|_| colon.kind == Kind::Colon).unwrap_or("");
        let name = rest.split(['\n', '\t', ',', ';', '(']).next().unwrap_or("");
        let name = name.split("  ").find(|part| !part.trim().is_empty()).unwrap_or("");
        let name = name.trim().to_lowercase();
        if !name.is_empty() && *seen.entry(label).or_insert_with(|| name.clone()) != name {
            return true;
        }
    }
    false
}
