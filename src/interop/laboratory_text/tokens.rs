//! Cuts a text into tokens: what is understood of it, piece by piece.

use super::fold::{Style, fold, longest};
use super::lexicon::{Meaning, Verdict, WORDS};
use super::number::{Number, date, number};
use super::units::{UNITS, Unit};

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
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, kind) = match apart.iter().find(|(start, end)| (*start..*end).contains(&at)) {
            Some((_, end)) => (end - at, Some(Kind::Karyotype)),
            None => token(text, at, rest, found.last()),
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

fn token(text: &str, at: usize, rest: &str, last: Option<&Token>) -> (usize, Option<Kind>) {
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
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let begins = !before.is_some_and(char::is_alphanumeric);
    let word = longest(rest, WORDS, Style::Phrase).filter(|_| begins);
    if let Some((length, unit)) = unit(rest, last)
        && word.is_none_or(|(longer, _)| longer <= length)
    {
        return (length, Some(Kind::Unit(unit)));
    }
    if let Some((length, meaning)) = word {
        let more = rest.get(length..).map_or(0, |after| breakpoints(rest, length, after));
        return (length + more, Some(Kind::Means(meaning)));
    }
    if begins && let Some(length) = date(rest) {
        return (length, Some(Kind::Silent));
    }
    if let Some((length, first)) = number(rest) {
        return range(rest, length, first);
    }
    if c.is_alphanumeric() {
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        return (length, Some(Kind::Unknown));
    }
    (c.len_utf8(), Some(sign(c, rest)))
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
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || "/+-−–~?(".contains(c));
    let kind = Kind::Means(Meaning::Result(verdict));
    ends.then(|| (rest.len() - after.len(), kind))
}

/// A unit behind a number; elsewhere, as in "WBC [x10^9/L]", only one that is no word.
fn unit(rest: &str, last: Option<&Token>) -> Option<(usize, Unit)> {
    let found = longest(rest, UNITS, Style::Unit)?;
    let sign = rest.get(..found.0).is_some_and(|text| text.contains(['/', '%']));
    let number = matches!(last?.kind, Kind::Number(_) | Kind::Range(_));
    (number || sign).then_some(found)
}

/// The bands behind a translocation, as in `t(9;22)(q34;q11.2)`: their length.
fn breakpoints(rest: &str, length: usize, after: &str) -> usize {
    let translocation = rest.get(..length).is_some_and(|t| t.ends_with(')'));
    let band = |c: char| c.is_ascii_alphanumeric() || ";.:".contains(c);
    let inner =
        after.strip_prefix('(').filter(|inner| translocation && inner.starts_with(['p', 'q']));
    let end = inner.and_then(|inner| inner.trim_start_matches(band).strip_prefix(')'));
    end.map_or(0, |end| after.len() - end.len())
}

/// A number, or with a dash and a larger one behind it a range.
fn range(rest: &str, length: usize, first: Number) -> (usize, Option<Kind>) {
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
        && let Some((more, last)) = number(high)
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
