//! Cuts a text into tokens: what is understood of it, piece by piece.

use super::bands;
use super::fold::{Index, Style, fold};
use super::lexicon::{Meaning, Verdict};
use super::number::{Number, date, number};
use super::units::{UNITS, Unit};
use super::words::WORDS;

/// What a token is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A word or phrase of the tables.
    Means(Meaning),
    /// A number.
    Number(Number),
    /// `4.0-10.0`: its upper end.
    Range(Number),
    /// A unit.
    Unit(Unit),
    /// A date, a time of day, a mark that says nothing.
    Silent,
    /// A date.
    Date,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// A comma between clauses.
    Comma,
    /// `:` or `=`.
    Colon,
    /// A full stop or semicolon: a sentence ends.
    Stop,
    /// A line ends.
    Line,
    /// A karyotype, read elsewhere.
    Karyotype,
    /// Not understood.
    Unknown,
}

/// A piece of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
}

impl Token {
    /// What a word means.
    pub fn means(&self) -> Option<Meaning> {
        if let Kind::Means(meaning) = &self.kind { Some(*meaning) } else { None }
    }
}

/// The tokens of a text; `apart` are stretches read elsewhere, in order.
pub(super) fn tokens(text: &str, apart: &[(usize, usize)]) -> Vec<Token> {
    let tables =
        Tables { words: Index::of(WORDS, Style::Phrase), units: Index::of(UNITS, Style::Unit) };
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, kind) = match apart.iter().find(|(start, end)| (*start..*end).contains(&at)) {
            Some((_, end)) => (end - at, Some(Kind::Karyotype)),
            None => token(&tables, text, (at, rest), found.last()),
        };
        if let Some(kind) = kind {
            found.push(Token { start: at, end: at + length, kind });
        }
        at += length.max(1);
    }
    part_of_number(&mut found);
    found
}

/// A comma or full stop between two numbers, as in "42, 300" or "12.03. 42,3", ends nothing.
fn part_of_number(tokens: &mut [Token]) {
    for at in 1..tokens.len().saturating_sub(1) {
        let number = |at: usize| tokens.get(at).is_some_and(|t| matches!(t.kind, Kind::Number(_)));
        if number(at - 1)
            && number(at + 1)
            && let Some(token) = tokens.get_mut(at)
            && matches!(token.kind, Kind::Comma | Kind::Stop)
        {
            token.kind = Kind::Silent;
        }
    }
}

/// What is looked up.
struct Tables {
    words: Index<Meaning>,
    units: Index<Unit>,
}

fn token(
    tables: &Tables,
    text: &str,
    (at, rest): (usize, &str),
    last: Option<&Token>,
) -> (usize, Option<Kind>) {
    let Some(c) = rest.chars().next() else { return (1, None) };
    if c == '\n' {
        return (1, Some(Kind::Line));
    }
    if c.is_whitespace() || fold(c) == ' ' {
        return (c.len_utf8(), None);
    }
    if let Some((length, verdict)) = glued(rest, at, last) {
        return (length, Some(verdict));
    }
    if let Some(length) = empty_box(rest) {
        return (length, Some(Kind::Means(Meaning::Doubt)));
    }
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let begins = !before.is_some_and(char::is_alphanumeric);
    let word = if begins { tables.words.longest(rest) } else { None };
    if let Some((length, unit)) = unit(&tables.units, rest, last)
        && word.is_none_or(|(longer, _)| longer <= length)
    {
        return (length, Some(Kind::Unit(unit)));
    }
    if turns(rest, at, last) {
        return (c.len_utf8(), Some(Kind::Unknown));
    }
    if let Some((length, meaning)) = word {
        // A small `l` may be a 1.
        if rest.starts_with('l') && length == 1 {
            return (length, Some(Kind::Unknown));
        }
        return match bands::after(rest, length) {
            Some(more) => (length + more, Some(Kind::Means(meaning))),
            None => (length, Some(Kind::Unknown)),
        };
    }
    if begins && let Some(length) = date(rest) {
        let time = rest.get(..length).is_some_and(|text| text.contains(':'));
        return (length, Some(if time { Kind::Silent } else { Kind::Date }));
    }
    if let Some((length, first)) = number(rest, &tables.units) {
        return range(&tables.units, rest, length, first);
    }
    if c.is_alphanumeric() {
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let day = rest.get(..length).is_some_and(is_coded_day);
        let meaning = if day { Some(Meaning::Later) } else { compound(rest) };
        return (length, Some(meaning.map_or(Kind::Unknown, Kind::Means)));
    }
    (c.len_utf8(), Some(sign(c, rest)))
}

/// What a German compound begins with: "Liquorbefund", "Urinuntersuchung".
fn compound(rest: &str) -> Option<Meaning> {
    let begins = |word: &str| {
        let mut text = rest.chars().map(fold);
        word.chars().all(|c| text.next() == Some(c))
    };
    let known = [
        ("liquor", Meaning::Csf),
        ("urin", Meaning::Foreign),
        ("spender", Meaning::Foreign),
        ("kontroll", Meaning::Foreign),
        ("rezidiv", Meaning::Again),
        ("transplant", Meaning::Again),
        ("verlauf", Meaning::Course),
        ("remission", Meaning::Course),
        ("verdacht", Meaning::Doubt),
    ];
    known.into_iter().find(|(word, _)| begins(word)).map(|(_, meaning)| meaning)
}

/// `C2D1`, `D45`, `J15`: a day of treatment that is no time point of the form.
fn is_coded_day(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let numbered = |text: &str, letter: char| {
        let digits = text.strip_prefix(letter).unwrap_or("");
        (1..=3).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit())
    };
    let day = |text: &str| numbered(text, 'd') || numbered(text, 'j');
    let course = word.split_once('d').is_some_and(|(course, days)| {
        numbered(course, 'c') && days.chars().all(|c| c.is_ascii_digit())
    });
    day(&word) || numbered(&word, 'c') || course
}

/// A sign that would change what stands before it and is not understood: `42/L`, `CD22-CD19`.
fn turns(rest: &str, at: usize, last: Option<&Token>) -> bool {
    let Some(last) = last else { return false };
    let mut after = rest.chars();
    let sign = after.next().map(fold);
    let marker = matches!(last.means(), Some(Meaning::Marker(_) | Meaning::OtherMarker));
    let next = after.as_str();
    let another = next.get(..2).is_some_and(|word| word.eq_ignore_ascii_case("cd"));
    let per = matches!(last.kind, Kind::Number(_)) && next.starts_with(char::is_alphabetic);
    (sign == Some('/') && per) || (sign == Some('-') && marker && last.end == at && another)
}

/// `[ ]`: a box that is not ticked.
fn empty_box(rest: &str) -> Option<usize> {
    let closing = if rest.starts_with('[') { ']' } else { ')' };
    let inner = rest.strip_prefix(['[', '(', '☐', '□'])?;
    if rest.starts_with(['☐', '□']) {
        return Some(rest.len() - inner.len());
    }
    let inner = inner.trim_start_matches(|c| fold(c) == ' ').strip_prefix(closing)?;
    Some(rest.len() - inner.len())
}

/// `+` or `-` directly behind a marker or lesion: `CD19+`. `+/-` is neither.
fn glued(rest: &str, at: usize, last: Option<&Token>) -> Option<(usize, Kind)> {
    let last = last?;
    // A dash behind a space only parts words.
    if last.end != at && rest.starts_with(|c| fold(c) == '-') {
        return None;
    }
    let takes =
        matches!(last.means()?, Meaning::Marker(_) | Meaning::OtherMarker | Meaning::Lesion(_));
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let sign = inner.chars().next().filter(|_| takes)?;
    let verdict = match fold(sign) {
        '+' => Verdict::Present,
        '-' => Verdict::Absent,
        _ => return None,
    };
    let after = inner.trim_start_matches(sign);
    let after = if inner.len() < rest.len() { after.strip_prefix(')')? } else { after };
    let stroke = after.strip_prefix('/').is_some_and(|a| !a.starts_with(char::is_alphabetic));
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || "+-−–~?(".contains(c));
    let ends = ends && !stroke;
    let kind = Kind::Means(Meaning::Result(verdict));
    ends.then(|| (rest.len() - after.len(), kind))
}

/// A unit behind a number; elsewhere, as in "WBC [x10^9/L]", only one that is no word.
fn unit(units: &Index<Unit>, rest: &str, last: Option<&Token>) -> Option<(usize, Unit)> {
    let found = units.longest(rest)?;
    let sign = rest.get(..found.0).is_some_and(|text| text.contains(['/', '%']));
    let number = matches!(last?.kind, Kind::Number(_) | Kind::Range(_));
    (number || sign).then_some(found)
}

/// A number, or with a dash and a larger one behind it a range.
fn range(units: &Index<Unit>, rest: &str, length: usize, first: Number) -> (usize, Option<Kind>) {
    let low = first.decimal.as_deref().or(first.thousands.as_deref());
    let low = low.and_then(|t| crate::quantity::Decimal::parse(t).ok());
    let space = |c: char| fold(c) == ' ';
    let after = rest.get(length..).unwrap_or("").trim_start_matches(space);
    let mut chars = after.chars();
    let dash = chars.next().is_some_and(|c| fold(c) == '-');
    let high = chars.as_str().trim_start_matches(space);
    if dash
        && first.limit.is_none()
        && !first.power
        && high.starts_with(|c: char| c.is_ascii_digit())
        && let Some((more, last)) = number(high, units)
        && let Some(reading) = last.only()
        && crate::quantity::Decimal::parse(reading).ok() >= low
    {
        return (rest.len() - high.len() + more, Some(Kind::Range(last)));
    }
    (length, Some(Kind::Number(first)))
}

fn sign(c: char, rest: &str) -> Kind {
    let next = rest.chars().nth(1);
    let alone = next.is_none_or(char::is_whitespace);
    match fold(c) {
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        ',' => Kind::Comma,
        ':' | '=' => Kind::Colon,
        ';' => Kind::Stop,
        '.' if alone => Kind::Stop,
        '?' => Kind::Means(Meaning::Doubt),
        // `.05` is no 5.
        '.' if next.is_some_and(|c| c.is_ascii_digit()) => Kind::Unknown,
        '-' | '/' | '|' | '"' | '\'' | '•' | '·' | '.' | '_' | '“' | '”' | '\r' => {
            Kind::Silent
        }
        _ => Kind::Unknown,
    }
}
