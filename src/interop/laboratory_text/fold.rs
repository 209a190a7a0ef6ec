//! Compares text with a spelling of the tables: without case and accents, with every kind of dash and space alike.

use std::collections::BTreeMap;

/// Characters that stand for another.
const SAME: &[(&str, char)] = &[
    ("áàâäãå", 'a'),
    ("éèêë", 'e'),
    ("íìîï", 'i'),
    ("óòôöõ", 'o'),
    ("úùûü", 'u'),
    ("ñ", 'n'),
    ("ç", 'c'),
    ("ß", 's'),
    ("µμ", 'u'),
    ("×", 'x'),
    ("−–—‑‐⁻", '-'),
    ("\u{a0}\u{202f}\u{2009}\t", ' '),
];

/// The character as the tables spell it.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() && c != '\t' {
        return c.to_ascii_lowercase();
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    if let Some(digit) = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == c) {
        return u32::try_from(digit).ok().and_then(|d| char::from_digit(d, 10)).unwrap_or(c);
    }
    SAME.iter().find(|(all, _)| all.contains(lower)).map_or(lower, |(_, one)| *one)
}

/// Accents written as characters of their own.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// What may stand between the words of a phrase: "BCR-ABL1", "BCR::ABL1", "BCR/ABL1", "BCR ABL1".
fn separates(c: char) -> bool {
    matches!(fold(c), ' ' | '-' | '_' | ':' | '/')
}

/// How a spelling is matched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// A space stands for one to three separators.
    Phrase,
    /// Spaces and signs of powers in the text do not count; a capital letter means that capital.
    Unit,
}

/// The length of `spelling` at the beginning of `text`, in bytes; nothing where it is not there or a word goes on.
pub(super) fn eat(text: &str, spelling: &str, style: Style) -> Option<usize> {
    let mut rest = text;
    for wanted in spelling.chars() {
        if wanted == ' ' {
            rest = past(rest, 3, separates)?;
            continue;
        }
        if style == Style::Unit {
            rest = past(rest, 3, is_skipped).unwrap_or(rest);
        }
        let mut chars = rest.chars();
        let found = chars.next()?;
        let capital = style == Style::Unit && wanted.is_ascii_uppercase();
        if (capital && found != wanted) || (!capital && fold(found) != wanted) {
            return None;
        }
        rest = chars.as_str().trim_start_matches(is_mark);
    }
    let word = spelling.ends_with(|c: char| c.is_ascii_alphanumeric());
    let goes_on = word && rest.starts_with(char::is_alphanumeric);
    // "CNS 1-3" is not CNS 1.
    let mut after = rest.chars();
    let linked = after.next().is_some_and(|c| matches!(fold(c), '-' | '/' | '.'));
    let numbered = spelling.ends_with(|c: char| c.is_ascii_digit()) && linked;
    if style == Style::Phrase
        && numbered
        && after.as_str().starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let sign = spelling.ends_with('+') && rest.starts_with(['+', '-', '/', '?']);
    (!goes_on && !sign).then(|| text.len() - rest.len())
}

/// Past one to `most` such characters.
fn past(text: &str, most: usize, such: impl Fn(char) -> bool) -> Option<&str> {
    let length: usize = text.chars().take(most).take_while(|c| such(*c)).map(char::len_utf8).sum();
    (length > 0).then(|| text.get(length..)).flatten()
}

/// A table of spellings by the character they begin with: a text is compared with those alone that may stand there.
pub(super) struct Index<T: Copy + 'static> {
    style: Style,
    begin: BTreeMap<char, Vec<(&'static str, T)>>,
}

impl<T: Copy> Index<T> {
    /// Of a table whose rows hold spellings divided by `|`.
    pub fn of(table: &'static [(&'static str, T)], style: Style) -> Index<T> {
        let mut begin: BTreeMap<char, Vec<(&'static str, T)>> = BTreeMap::new();
        for (spellings, value) in table {
            for spelling in spellings.split('|') {
                if let Some(first) = spelling.chars().next() {
                    begin.entry(first.to_ascii_lowercase()).or_default().push((spelling, *value));
                }
            }
        }
        Index { style, begin }
    }

    /// The longest spelling that a text begins with, and its length.
    pub fn longest(&self, text: &str) -> Option<(usize, T)> {
        let rest = if self.style == Style::Unit { past(text, 3, is_skipped) } else { None };
        let first = fold(rest.unwrap_or(text).chars().next()?);
        let mut best: Option<(usize, T)> = None;
        for (spelling, value) in self.begin.get(&first)? {
            if let Some(length) = eat(text, spelling, self.style)
                && best.is_none_or(|(longest, _)| length > longest)
            {
                best = Some((length, *value));
            }
        }
        best
    }
}

/// What does not count in a unit.
fn is_skipped(c: char) -> bool {
    matches!(fold(c), ' ' | '^' | '*' | '·')
}
