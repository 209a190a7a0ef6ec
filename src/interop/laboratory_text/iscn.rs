//! Where a karyotype stands in a text.

use crate::karyotype::{self, Warning};

/// A stretch in ISCN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// A karyotype; else the notation of FISH behind one, which is not read.
    pub karyotype: bool,
}

/// No report has as many karyotypes; each is read with the whole reader of karyotypes.
const MOST: usize = 20;

/// The karyotypes of a text, in order, each with the notation of FISH behind it.
pub(super) fn find(text: &str) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut at = 0;
    while found.len() < MOST
        && let Some(rest) = text.get(at..)
        && let Some(digit) = rest.find(|c: char| c.is_ascii_digit())
    {
        let start = at + digit;
        let word = text.get(..start).and_then(|t| t.chars().next_back());
        let apart = !word.is_some_and(|c| c.is_alphanumeric() || c == '.' || c == ',');
        let end = text.get(start..).filter(|_| apart).and_then(|t| length(t).map(|l| start + l));
        match end {
            Some(end) => {
                found.push(Stretch { start, end, karyotype: true });
                at = end;
                if let Some((start, end)) = fish(text, end) {
                    found.push(Stretch { start, end, karyotype: false });
                    at = end;
                }
            }
            None => {
                let digits = text.get(start..).unwrap_or("");
                at = start + digits.len()
                    - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            }
        }
    }
    found
}

/// The length of the karyotype that begins here.
fn length(text: &str) -> Option<usize> {
    head(text)?;
    let whole = whole_lines(text);
    let end = counted(whole).or_else(|| uncounted(whole))?;
    let read = karyotype::read(text.get(..end)?);
    (!read.warnings.contains(&Warning::NothingRead)).then_some(end)
}

/// Chromosome number and sex chromosomes: `46,XX`, `51~54<2n>,XY`, `46 XX`.
fn head(text: &str) -> Option<()> {
    let is_number = |c: char| c.is_ascii_digit() || c == '~' || c == '-';
    let rest = text.trim_start_matches(is_number);
    let number: u16 = text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    if !(15..=250).contains(&number) {
        return None;
    }
    let rest = match rest.strip_prefix('<') {
        Some(level) => level.split_once('>').filter(|(level, _)| level.len() <= 3)?.1,
        None => rest,
    };
    let comma = rest.trim_start_matches(' ').starts_with([',', '.']);
    let sex = rest.trim_start_matches([',', '.', ' ']);
    // "45 y" is an age.
    let first = if comma { "XYxy?" } else { "X" };
    let chromosomes = sex.trim_start_matches(|c| "XYxy?".contains(c)).trim_start_matches('c');
    let begins = sex.starts_with(|c| first.contains(c)) && rest.len() > sex.len();
    (begins && !chromosomes.starts_with(|c: char| c.is_alphanumeric())).then_some(())
}

/// The line, and the next ones where a karyotype plainly goes on.
fn whole_lines(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n').take(MOST) {
        let next = text.get(end + line.len()..).unwrap_or("").trim_start_matches([' ', '\t']);
        end += line.len();
        let open = |a, b| {
            let so_far = text.get(..end).unwrap_or("");
            so_far.matches(a).count() > so_far.matches(b).count()
        };
        let linked = line.trim_end().ends_with([',', '/']) || open('(', ')') || open('[', ']');
        if !(linked || next.starts_with(['/', '['])) {
            break;
        }
    }
    text.get(..end).unwrap_or(text)
}

/// Up to the last count of metaphases in a row of cell lines.
fn counted(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text.get(at..)?.find(']') {
        at += found + 1;
        let after = text.get(at..)?.trim_start();
        if !(after.starts_with('/') || head(after).is_some()) {
            return Some(at);
        }
    }
    None
}

/// Without counts: as far as the line is understood.
fn uncounted(text: &str) -> Option<usize> {
    let line = text.trim_end();
    let line = line.split("; ").next().unwrap_or(line);
    let pieces = karyotype::read(line).pieces;
    let unread = pieces.iter().position(|piece| !piece.read).unwrap_or(pieces.len());
    let last = pieces.get(..unread)?.last()?;
    let rest = line.get(last.end..)?;
    let closing = rest.len() - rest.trim_start_matches(')').len();
    Some(last.end + closing)
}

/// `nuc ish(…)` behind a karyotype, to the end of its line.
fn fish(text: &str, end: usize) -> Option<(usize, usize)> {
    let rest = text.get(end..)?;
    let start = end + rest.len() - rest.trim_start_matches(['.', ' ', ',']).len();
    let rest = text.get(start..)?;
    let notation = ["nuc ish", "nucish", "ish "].iter().any(|word| rest.starts_with(word));
    let line = rest.lines().next().filter(|_| notation)?;
    Some((start, start + line.trim_end().len()))
}
