//! Results in words: lesions, antigens, what a phrase says by itself, an age with a sex.
//!
//! A clause is read only if each of its words is understood and it is plain which result belongs to what.

use std::collections::{BTreeMap, BTreeSet};

use super::clauses::{Context, Fluid, any, within};
use super::fits::{fits, is_denied, is_small, is_untested};
use super::found::{self as why, Finds};
use super::lexicon::{Label, Meaning, Verdict};
use super::person;
use super::tokens::{Kind, Token};
use super::units::Unit;

/// What earlier clauses of the sentence leave for the next ones.
#[derive(Default)]
pub(super) struct Carry {
    /// Named, their result still to come: "BCR::ABL1, KMT2A and ETV6::RUNX1: not detected".
    waiting: Vec<Token>,
    /// A result that stands before a list: "no BCR::ABL1, KMT2A-r".
    before: Option<Verdict>,
}

impl Carry {
    /// "No BCR::ABL1 but KMT2A": what stood before denies nothing any more.
    pub fn turn(&mut self) {
        self.before = None;
    }

    /// What still waits has no result.
    pub fn finish(self, finds: &mut Finds) {
        for token in self.waiting {
            leave(&token, why::NO_RESULT, finds);
        }
    }
}

/// A token of the grammar: what is spoken of, a result, or an "or".
enum Item<'a> {
    Of(&'a Token),
    Result(&'a Token, Verdict),
    Before(&'a Token, Verdict),
    Joined { or: bool },
}

/// Reads a stretch of a clause.
pub(super) fn read(piece: &[Token], context: Context, carry: &mut Carry, finds: &mut Finds) {
    let csf = context.fluid == Fluid::Csf;
    let subject = |t: &&Token| is_of(t, csf);
    let reason = if context.foreign {
        Some(why::FOREIGN)
    } else if context.columns {
        Some(why::COLUMNS)
    } else if piece.iter().any(|t| !is_known(t)) {
        Some(why::WORDS)
    } else {
        None
    };
    if let Some(reason) = reason {
        carry.before = None;
        for token in piece.iter().filter(|t| subject(t) || says(t).is_some() || person::is_age(t)) {
            leave(token, reason, finds);
        }
        return;
    }
    let items = items(piece, csf);
    let results = items.iter().any(|i| matches!(i, Item::Result(..) | Item::Before(..)));
    let of: Vec<&Token> = items.iter().filter_map(of).collect();
    let unconsumed = results && of.is_empty();
    statements(piece, context, carry.before.is_some() || unconsumed, finds);
    person::read(piece, finds);
    if of.is_empty() {
        if results {
            for token in std::mem::take(&mut carry.waiting) {
                leave(&token, why::WHICH, finds);
            }
        }
        return;
    }
    match groups(&items, piece, carry) {
        Ok(groups) => {
            let beside = Beside::of(piece);
            groups.iter().for_each(|group| enter(group, &beside, context, finds));
        }
        Err(reason) => {
            for token in std::mem::take(&mut carry.waiting).iter().chain(of) {
                leave(token, reason, finds);
            }
        }
    }
}

/// What a result is said of, with the result.
struct Group {
    of: Vec<Token>,
    verdict: Verdict,
    /// The word of the result, where it stands in this clause.
    said: Option<(usize, usize)>,
}

/// Which result belongs to what; none of the groups where that is not plain.
fn groups(items: &[Item], piece: &[Token], carry: &mut Carry) -> Result<Vec<Group>, &'static str> {
    let or = items.iter().any(|i| matches!(i, Item::Joined { or: true }));
    let and = items.iter().any(|i| matches!(i, Item::Joined { .. }));
    let of: Vec<Token> = items.iter().filter_map(self::of).cloned().collect();
    let results: Vec<(&Token, Verdict)> = items.iter().filter_map(result).collect();
    let befores: Vec<(&Token, Verdict)> = items.iter().filter_map(before).collect();
    let first_result = matches!(
        items.iter().find(|i| !matches!(i, Item::Joined { .. })),
        Some(Item::Result(..) | Item::Before(..))
    );
    let with = any(piece, |m| m == Meaning::With);
    let whole = |verdict: Verdict, said: Option<&Token>, of: Vec<Token>| {
        let listed = is_list(&of, piece) && !(with && of.len() > 1);
        if !listed || (or && verdict != Verdict::Absent) {
            return Err(why::WHICH);
        }
        let denied = said.filter(|t| t.means() == Some(Meaning::Before(Verdict::Absent)));
        if denied.is_some_and(|token| is_untested(token, &of, piece)) {
            return Err(why::UNTESTED);
        }
        Ok(vec![Group { of, verdict, said: said.map(|t| (t.start, t.end)) }])
    };
    // A disease or a "with" says something by itself: neither waits for a result nor shares the one before.
    if befores.is_empty() && results.is_empty() && with {
        carry.before = None;
        return Err(why::NO_RESULT);
    }
    match (befores.as_slice(), results.as_slice()) {
        ([], []) => match carry.before {
            Some(verdict) => whole(verdict, None, of),
            None if or => Err(why::NO_RESULT),
            None => {
                carry.waiting.extend(of);
                Ok(Vec::new())
            }
        },
        ([(token, verdict)], []) if first_result && carry.waiting.is_empty() => {
            carry.before = Some(*verdict);
            whole(*verdict, Some(token), of)
        }
        // "No KMT2A rearrangement was detected."
        ([(token, Verdict::Absent)], [(_, Verdict::Present)])
            if first_result && carry.waiting.is_empty() && carry.before.is_none() =>
        {
            whole(Verdict::Absent, Some(token), of)
        }
        ([], [(token, verdict)]) if first_result => {
            if !carry.waiting.is_empty() || carry.before.is_some() {
                return Err(why::WHICH);
            }
            carry.before = Some(*verdict);
            whole(*verdict, Some(token), of)
        }
        // "KMT2A: no rearrangement", "KMT2A: no rearrangement detected".
        ([(token, Verdict::Absent)], [] | [(_, Verdict::Present)])
            if carry.waiting.is_empty()
                && carry.before.is_none()
                && is_denied(token, &of, piece) =>
        {
            whole(Verdict::Absent, Some(token), of)
        }
        ([], _) if !first_result && carry.before.is_none() => {
            let colon = piece.iter().any(|t| t.kind == Kind::Colon);
            if !(carry.waiting.is_empty() || and || colon) {
                return Err(why::WHICH);
            }
            alternating(items, piece, std::mem::take(&mut carry.waiting), (or, with))
        }
        _ => {
            carry.before = None;
            Err(why::WHICH)
        }
    }
}

/// "KMT2A and TCF3::PBX1 negative BCR::ABL1 positive".
fn alternating(
    items: &[Item],
    piece: &[Token],
    waiting: Vec<Token>,
    (or, with): (bool, bool),
) -> Result<Vec<Group>, &'static str> {
    let mut groups: Vec<Group> = Vec::new();
    let mut of = waiting;
    for item in items {
        match item {
            Item::Of(token) => of.push((*token).clone()),
            Item::Joined { .. } => {}
            Item::Before(..) => return Err(why::WHICH),
            Item::Result(token, verdict) => match groups.last_mut() {
                // "negative (not detected)" says it twice.
                Some(last) if of.is_empty() && last.verdict == *verdict => {}
                Some(_) | None if of.is_empty() => return Err(why::WHICH),
                Some(_) | None => {
                    let said = Some((token.start, token.end));
                    if !is_list(&of, piece)
                        || (with && of.len() > 1)
                        || (or && *verdict != Verdict::Absent)
                    {
                        return Err(why::WHICH);
                    }
                    groups.push(Group { of: std::mem::take(&mut of), verdict: *verdict, said });
                }
            },
        }
    }
    if of.is_empty() { Ok(groups) } else { Err(why::WHICH) }
}

/// Whether several names are one thing, or are linked by "and", a comma, a stroke or a bracket.
fn is_list(of: &[Token], piece: &[Token]) -> bool {
    of.windows(2).all(|pair| {
        let [one, other] = pair else { return true };
        let link = |t: &Token| {
            matches!(t.kind, Kind::Silent | Kind::Comma | Kind::Open)
                || matches!(t.means(), Some(Meaning::And | Meaning::Or))
        };
        let here = piece.first().is_some_and(|first| first.start <= one.start);
        !here
            || lesion(one) == lesion(other)
            || within(piece, one.end, other.start).iter().any(link)
    })
}

/// What stands beside the results of a stretch.
struct Beside {
    /// The results that the numbers agree with.
    fitting: Vec<Verdict>,
    expression: bool,
    below_5: bool,
    below_20: bool,
}

impl Beside {
    fn of(piece: &[Token]) -> Beside {
        use Verdict::{Absent, Normal, NotDone, Pending, Present};
        let mut fitting = vec![Present, Absent, Normal, Pending, NotDone];
        fitting.retain(|verdict| fits(*verdict, piece));
        let expression = any(piece, |m| m == Meaning::Expression);
        Beside { fitting, expression, below_5: is_small(piece, 5), below_20: is_small(piece, 20) }
    }
}

fn enter(group: &Group, beside: &Beside, context: Context, finds: &mut Finds) {
    let variant: Vec<&str> = group.of.iter().filter_map(variant).collect();
    let last = group.of.last().map(|t| t.start);
    for token in &group.of {
        let gene = lesion(token).is_some();
        let absent = matches!(group.verdict, Verdict::Absent | Verdict::Normal);
        let share = if gene { beside.below_5 } else { beside.below_20 };
        let small = group.verdict == Verdict::Present && share;
        let answer = if !beside.fitting.contains(&group.verdict) {
            Err(why::NOT_A_VERDICT)
        } else if gene && beside.expression {
            Err(why::WORDS)
        } else if gene && absent && context.metaphases {
            Err(why::METAPHASES)
        } else if small {
            Err(why::SHARE)
        } else {
            answer(token, group.verdict, &variant, context)
        };
        match answer {
            Err(reason) => leave(token, reason, finds),
            Ok(None) => {}
            Ok(Some((path, text))) => {
                let mut at = vec![(token.start, token.end)];
                at.extend(group.said.filter(|_| last == Some(token.start)));
                finds.enter(&path, text, "", &at);
            }
        }
    }
}

type Answer = Result<Option<(String, &'static str)>, &'static str>;

/// The entry a result gives.
fn answer(token: &Token, verdict: Verdict, variants: &[&str], context: Context) -> Answer {
    let Some(meaning) = token.means() else { return Ok(None) };
    if context.later && !matches!(meaning, Meaning::OtherMarker) {
        return Err(why::LATER);
    }
    if context.fluid == Fluid::Csf && meaning != Meaning::Blasts {
        return Err(why::FOREIGN);
    }
    let word = |present, absent| match verdict {
        Verdict::Present => Ok(present),
        Verdict::Absent => Ok(absent),
        Verdict::Normal => Err(why::NO_RESULT),
        Verdict::Pending => Ok("pending"),
        Verdict::NotDone => Ok("not done"),
    };
    match meaning {
        Meaning::Lesion(id) | Meaning::Variant(id) => {
            let part = matches!(meaning, Meaning::Variant(_)) || variants.contains(&id);
            if part && verdict != Verdict::Present {
                return Err(why::VARIANT);
            }
            let text =
                if verdict == Verdict::Normal { Ok("absent") } else { word("present", "absent") };
            Ok(Some((format!("lesions.{id}"), text?)))
        }
        Meaning::Marker(path) => Ok(Some((path.to_owned(), word("positive", "negative")?))),
        Meaning::Blasts => Ok(Some(("csf.blasts".to_owned(), word("true", "false")?))),
        Meaning::Amount(Label::Cd20) => Err(why::CD20),
        _ => Ok(None),
    }
}

/// What a phrase says by itself: "B-ALL". Not beside a denial or a result that has nothing else to belong to.
fn statements(piece: &[Token], context: Context, turned: bool, finds: &mut Finds) {
    let before = any(piece, |m| matches!(m, Meaning::Before(_)));
    let or = any(piece, |m| m == Meaning::Or);
    let test = |t: &&Token| matches!(t.means(), Some(Meaning::Test | Meaning::Expression));
    let tested = piece.iter().rfind(test).map_or(0, |t| t.start);
    let mut said: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, text) in piece.iter().filter_map(says) {
        said.entry(path).or_default().insert(text);
    }
    for token in piece {
        let Some((path, text)) = says(token) else { continue };
        // "Ph-like ALL testing", "T-lineage antigen", "CNS1/CNS2".
        let of_test = tested > token.end;
        let other = said.get(path).is_some_and(|texts| texts.len() > 1);
        let cns = path == "cnsStatus";
        if turned || before || or || of_test || other {
            leave(token, why::WHICH, finds);
        } else if context.later {
            leave(token, why::LATER, finds);
        } else if context.fluid == Fluid::Csf && !cns {
            leave(token, why::FOREIGN, finds);
        } else {
            finds.enter(path, text, "", &[(token.start, token.end)]);
        }
    }
}

fn items(piece: &[Token], csf: bool) -> Vec<Item<'_>> {
    let item = |token| match Token::means(token)? {
        Meaning::Result(verdict) => Some(Item::Result(token, verdict)),
        Meaning::Before(verdict) => Some(Item::Before(token, verdict)),
        Meaning::And => Some(Item::Joined { or: false }),
        Meaning::Or => Some(Item::Joined { or: true }),
        _ => is_of(token, csf).then_some(Item::Of(token)),
    };
    piece.iter().filter_map(item).collect()
}

fn of<'a>(item: &Item<'a>) -> Option<&'a Token> {
    if let Item::Of(token) = item { Some(token) } else { None }
}

fn result<'a>(item: &Item<'a>) -> Option<(&'a Token, Verdict)> {
    if let Item::Result(token, verdict) = item { Some((token, *verdict)) } else { None }
}

fn before<'a>(item: &Item<'a>) -> Option<(&'a Token, Verdict)> {
    if let Item::Before(token, verdict) = item { Some((token, *verdict)) } else { None }
}

/// Whether a result may be said of it here.
fn is_of(token: &Token, csf: bool) -> bool {
    match token.means() {
        Some(Meaning::Blasts) => csf,
        Some(meaning) => matches!(
            meaning,
            Meaning::Lesion(_)
                | Meaning::Variant(_)
                | Meaning::Marker(_)
                | Meaning::OtherMarker
                | Meaning::Amount(Label::Cd20)
        ),
        None => false,
    }
}

fn lesion(token: &Token) -> Option<&'static str> {
    match token.means()? {
        Meaning::Lesion(id) | Meaning::Variant(id) => Some(id),
        _ => None,
    }
}

fn variant(token: &Token) -> Option<&'static str> {
    if let Some(Meaning::Variant(id)) = token.means() { Some(id) } else { None }
}

fn says(token: &Token) -> Option<(&'static str, &'static str)> {
    if let Some(Meaning::Says(path, text)) = token.means() { Some((path, text)) } else { None }
}

/// Whether a token is understood in a clause of results.
fn is_known(token: &Token) -> bool {
    match &token.kind {
        Kind::Unknown | Kind::Range(_) => false,
        Kind::Unit(unit) => matches!(unit, Unit::Percent | Unit::YearsOld),
        Kind::Means(meaning) => !matches!(
            meaning,
            Meaning::Doubt | Meaning::Foreign | Meaning::Asked | Meaning::Undetectable
        ),
        Kind::Number(_)
        | Kind::Silent
        | Kind::Date
        | Kind::Open
        | Kind::Close
        | Kind::Comma
        | Kind::Colon
        | Kind::Stop
        | Kind::Line
        | Kind::Karyotype => true,
    }
}

/// Says why a piece was not read, where somebody would look for its field.
fn leave(token: &Token, reason: &'static str, finds: &mut Finds) {
    let reason = match token.means() {
        Some(Meaning::OtherMarker | Meaning::Blasts) => return,
        Some(Meaning::Marker(_)) if reason == why::NO_RESULT => why::MARKER,
        _ => reason,
    };
    finds.leave(token, reason);
}
