//! Numbers as laboratories write them: which readings a comma, a point or a space leaves.

use super::fold::{Index, fold};
use super::units::Unit;
use crate::quantity::Decimal;

/// A number of the text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Number {
    /// Read with a decimal sign, as it would be typed.
    pub decimal: Option<String>,
    /// Read with signs between thousands.
    pub thousands: Option<String>,
    /// `<`, `>` or another sign before it: a limit, no value.
    pub limit: Option<char>,
    /// Written with a power of ten: a fraction, where per cent could be meant.
    pub power: bool,
}

impl Number {
    /// The only reading; nothing where two are left, or none.
    pub fn only(&self) -> Option<&str> {
        match (&self.decimal, &self.thousands) {
            (Some(one), None) | (None, Some(one)) => Some(one),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    /// Whether it is zero, however it is read.
    pub fn is_zero(&self) -> bool {
        self.only().and_then(|t| Decimal::parse(t).ok()).is_some_and(|v| v == Decimal::ZERO)
    }

    /// Whether it may be a year: 1950 to 2049.
    pub fn is_year(&self) -> bool {
        self.only().is_some_and(|text| {
            text.len() == 4 && text.parse().is_ok_and(|year: u16| (1950..2050).contains(&year))
        })
    }

    /// Its readings that fit.
    pub fn fitting(&self, fits: impl Fn(Decimal) -> bool) -> Vec<&str> {
        let readings = [&self.decimal, &self.thousands].into_iter().flatten();
        let good = |text: &&String| Decimal::parse(text).is_ok_and(&fits);
        readings.filter(good).map(String::as_str).collect()
    }
}

/// A number at the beginning of `text` with its length in bytes. A unit behind it may say how it is to be read.
pub(super) fn number(text: &str, units: &Index<Unit>) -> Option<(usize, Number)> {
    let (limit, sign) = limit(text);
    let digits = text.get(sign..)?;
    let (length, mut number) = power(digits).or_else(|| plain(digits, units))?;
    number.limit = limit;
    Some((sign + length, number))
}

/// A sign before a number, and where the number begins.
fn limit(text: &str) -> (Option<char>, usize) {
    let found = text.chars().next().filter(|c| "<>≤≥~≈".contains(*c));
    let signs = text.trim_start_matches(|c| "<>≤≥~≈=".contains(c));
    let rest = if found.is_some() { signs.trim_start_matches(|c| fold(c) == ' ') } else { text };
    (found, text.len() - rest.len())
}

fn run(text: &str, such: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(such).len()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// `42`, `42.3`, `42,3`, `42,300`, `1e-4`, `5 x 10^-4`.
fn plain(text: &str, units: &Index<Unit>) -> Option<(usize, Number)> {
    if let Some(found) = spaced(text, units) {
        return Some(found);
    }
    let mut length = run(text, is_digit);
    if length == 0 {
        return None;
    }
    while let Some(rest) = text.get(length..)
        && let Some(after) = rest.strip_prefix([',', '.'])
        && after.starts_with(is_digit)
    {
        length += 1 + run(after, is_digit);
    }
    let mut number = readings(text.get(..length)?);
    let rest = text.get(length..)?;
    if rest.starts_with('.') && text.get(..length).is_some_and(is_day) {
        number = Number::default();
    }
    if let Some(exponent) = small_exponent(rest) {
        // 10E-4 is 10⁻⁴ for some and 10⁻³ for others.
        let ten = text.get(..length) == Some("10");
        let base = if ten { Number::default() } else { number };
        number = raised(&base, exponent.trim_start_matches(['e', 'E']));
        length += exponent.len();
    } else if let Some((more, digit)) = times_power(rest) {
        length += more;
        number = raised(&number, &format!("-{digit}"));
    }
    Some((length, number))
}

/// A thousand million with spaces of three octets: what is longer is a row of numbers.
const LONGEST_SPACED: usize = 3 + 3 * 6;

/// `42 300`, `1 042 300,5`: thousands parted by spaces. A thin space is written for nothing else; a plain one parts them where a
/// group begins with a nought, which no number does, or where cells by volume follow, of which nobody counts a fraction.
fn spaced(text: &str, units: &Index<Unit>) -> Option<(usize, Number)> {
    let first = run(text, is_digit);
    let mut length = first;
    let mut thin = true;
    let mut nought = false;
    while let Some(rest) = text.get(length..)
        && let Some(space) = rest.chars().next().filter(|c| fold(*c) == ' ' && *c != '\t')
        && let Some(group) = rest.get(space.len_utf8()..)
        && run(group, is_digit) == 3
    {
        thin &= matches!(space, '\u{2009}' | '\u{202f}');
        nought |= group.starts_with('0');
        length += space.len_utf8() + 3;
        if length > LONGEST_SPACED {
            return None;
        }
    }
    if length == first || !(1..=3).contains(&first) || text.starts_with('0') {
        return None;
    }
    let whole: String = text.get(..length)?.chars().filter(char::is_ascii_digit).collect();
    let rest = text.get(length..)?;
    let part = rest.strip_prefix([',', '.']).filter(|rest| rest.starts_with(is_digit));
    let digits = part.and_then(|part| part.get(..run(part, is_digit)));
    let behind = length + digits.map_or(0, |digits| digits.len() + 1);
    let unit = text.get(behind..)?.trim_start_matches(|c| fold(c) == ' ');
    let cells = matches!(units.longest(unit), Some((_, Unit::PerMicrolitre)));
    let number = match digits {
        Some(digits) => {
            Number { decimal: Some([&whole, ".", digits].concat()), ..Number::default() }
        }
        None => Number { thousands: Some(whole), ..Number::default() },
    };
    (thin || nought || cells).then_some((behind, number))
}

/// `01.03` before another full stop: the first of March.
fn is_day(text: &str) -> bool {
    let Some((day, month)) = text.split_once('.') else { return false };
    let up_to = |digits: &str, most: u8| {
        digits.len() == 2 && digits.parse().is_ok_and(|n: u8| (1..=most).contains(&n))
    };
    up_to(day, 31) && up_to(month, 12)
}

/// `10-4`, `10^-4`, `10⁻⁴`: a fraction. A range never falls from 10 to one digit.
fn power(text: &str) -> Option<(usize, Number)> {
    let rest = text.strip_prefix("10")?;
    let rest = rest.strip_prefix('^').unwrap_or(rest);
    let mut chars = rest.chars();
    let dash = chars.next().map(fold);
    let digit = chars.next().map(fold).filter(|c| ('1'..='9').contains(c))?;
    let ends = !chars.as_str().starts_with(|c: char| c.is_alphanumeric() || c == '.' || c == ',');
    let number = Number { decimal: Some(format!("1e-{digit}")), power: true, ..Number::default() };
    (dash == Some('-') && ends).then(|| (text.len() - chars.as_str().len(), number))
}

/// ` x 10^-4` behind a number.
fn times_power(text: &str) -> Option<(usize, char)> {
    let space = |c| fold(c) == ' ';
    let rest = text.trim_start_matches(space);
    let mut chars = rest.chars();
    chars.next().filter(|c| matches!(fold(*c), 'x' | '*' | '·'))?;
    let rest = chars.as_str().trim_start_matches(space);
    let (length, found) = power(rest)?;
    let digit = found.decimal?.chars().next_back()?;
    Some((text.len() - rest.len() + length, digit))
}

/// `e-4` directly behind a number.
fn small_exponent(text: &str) -> Option<&str> {
    let digits = text.strip_prefix(['e', 'E'])?.strip_prefix('-')?;
    let end = run(digits, is_digit);
    let goes_on = digits.get(end..)?.starts_with(char::is_alphanumeric);
    (end > 0 && !goes_on).then(|| text.get(..end + 2)).flatten()
}

fn raised(number: &Number, exponent: &str) -> Number {
    let decimal = number.only().map(|text| format!("{text}e{exponent}"));
    Number { decimal, power: true, ..Number::default() }
}

/// What signs between digits may mean. `42,300` and `42.300` are two numbers each; `0,300` and `42,3` are one.
fn readings(text: &str) -> Number {
    let groups: Vec<&str> = text.split([',', '.']).collect();
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let joined = || Some(groups.concat());
    let first = groups.first().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0'));
    let threes = first && groups.iter().skip(1).all(|g| g.len() == 3);
    let same = signs.iter().all(|s| Some(s) == signs.first());
    let (last, head) = groups.split_last().map_or(("", groups.as_slice()), |(l, h)| (*l, h));
    match signs.len() {
        0 => Number { decimal: joined(), ..Number::default() },
        1 => {
            let decimal = Some(format!("{}.{last}", head.concat()));
            let thousands = threes.then(joined).flatten();
            Number { decimal, thousands, ..Number::default() }
        }
        _ if same => Number { thousands: threes.then(joined).flatten(), ..Number::default() },
        _ => {
            // `1,234.5`: the last sign is the decimal one if the others are alike and part thousands.
            let others = signs.split_last().is_some_and(|(l, rest)| !rest.contains(l));
            let parted = first && head.iter().skip(1).all(|g| g.len() == 3);
            let decimal = (others && parted).then(|| format!("{}.{last}", head.concat()));
            Number { decimal, ..Number::default() }
        }
    }
}

/// The length of a date or a time of day at the beginning of `text`.
pub(super) fn date(text: &str) -> Option<usize> {
    let first = run(text, is_digit);
    let sign = text.get(first..)?.chars().next().filter(|c| "./-:".contains(*c))?;
    let rest = text.get(first + 1..)?;
    let second = run(rest, is_digit);
    let third = rest.get(second..)?.strip_prefix(sign).map(|rest| run(rest, is_digit));
    let length = first + 1 + second + third.map_or(0, |third| third + 1);
    let goes_on = text.get(length..)?.starts_with(char::is_alphanumeric);
    let lengths = (first, second, third.unwrap_or(0));
    let date =
        sign != ':' && matches!(lengths, (4, 1..=2, 1..=2) | (1..=2, 1..=2, 4) | (1..=2, 1..=2, 2));
    let time = sign == ':' && matches!(lengths, (1..=2, 2, 0 | 2));
    (!goes_on && (date || time)).then_some(length)
}
