//! One abnormality: sign, kind, chromosomes, bands, and the marks behind them.

use super::cursor::Cursor;
use super::{Abnormality, Breakpoint, Kind, Part, Sign};

/// Abbreviations; where one begins with another, the longer stands first.
const KINDS: &[(&str, Kind)] = &[
    ("psu idic", Kind::Isochromosome),
    ("psu dic", Kind::Dicentric),
    ("psudic", Kind::Dicentric),
    ("der dic", Kind::Dicentric),
    ("dir dup", Kind::Duplication),
    ("inv dup", Kind::Duplication),
    ("dir ins", Kind::Insertion),
    ("inv ins", Kind::Insertion),
    ("ider", Kind::Isochromosome),
    ("idic", Kind::Isochromosome),
    ("amp", Kind::Amplification),
    ("add", Kind::Addition),
    ("del", Kind::Deletion),
    ("der", Kind::Derivative),
    ("rec", Kind::Derivative),
    ("dic", Kind::Dicentric),
    ("tdic", Kind::Dicentric),
    ("dup", Kind::Duplication),
    ("trp", Kind::Duplication),
    ("qdp", Kind::Duplication),
    ("fis", Kind::Other),
    ("fra", Kind::Other),
    ("hsr", Kind::Amplification),
    ("tas", Kind::Other),
    ("trc", Kind::Other),
    ("inv", Kind::Inversion),
    ("ins", Kind::Insertion),
    ("rob", Kind::Derivative),
    ("rcp", Kind::Translocation),
    ("i", Kind::Isochromosome),
    ("r", Kind::Ring),
    ("t", Kind::Translocation),
];

/// Reads an abnormality at the cursor; on `None` the cursor has not moved.
pub(super) fn read(cursor: &mut Cursor) -> Option<Abnormality> {
    let start = cursor.at;
    let found = signed(cursor);
    match found {
        Some(mut abnormality) => {
            marks(cursor, &mut abnormality);
            abnormality.text = cursor.since(start).to_owned();
            Some(abnormality)
        }
        None => {
            cursor.at = start;
            None
        }
    }
}

fn signed(cursor: &mut Cursor) -> Option<Abnormality> {
    let mut doubtful = cursor.eat(b'?');
    let sign = if cursor.eat(b'+') {
        Sign::Gain
    } else if cursor.eat_dash() {
        Sign::Loss
    } else {
        Sign::InPlace
    };
    // "46,XX - 20 cells" loses no chromosome 20.
    if sign != Sign::Loss {
        cursor.skip_set(b" ");
    }
    doubtful |= cursor.eat(b'?');
    let (copies, copies_max, part) = match marker(cursor) {
        Some(((min, max), kind)) => (min, max, vec![bare(kind, None)]),
        None => match structural(cursor) {
            Some(parts) => (1, 1, parts),
            None if sign == Sign::InPlace => return None,
            None => (1, 1, vec![bare(Kind::Whole, Some(whole(cursor)?))]),
        },
    };
    Some(Abnormality {
        text: String::new(),
        sign,
        copies,
        copies_max,
        constitutional: false,
        doubtful,
        parts: part,
    })
}

fn bare(kind: Kind, chromosome: Option<u8>) -> Part {
    Part { kind, chromosomes: chromosome.into_iter().collect(), breakpoints: Vec::new() }
}

/// `mar`, `2mar`, `1~4mar`, `mar1`, `r`, `dmin`.
fn marker(cursor: &mut Cursor) -> Option<((u16, u16), Kind)> {
    let start = cursor.at;
    let copies = cursor.range().unwrap_or((1, 1));
    cursor.skip_set(b" ");
    if cursor.eat_word("mar") {
        cursor.eat_word("kers");
        cursor.eat_word("ker");
        cursor.digits(2);
        return Some((copies, Kind::Marker));
    }
    if cursor.eat_word("dmin") {
        return Some((copies, Kind::Marker));
    }
    if cursor.eat(b'r') && ends(cursor.peek()) {
        return Some((copies, Kind::Ring));
    }
    cursor.at = start;
    None
}

/// Whether an abnormality can end before this byte.
pub(super) fn ends(byte: u8) -> bool {
    matches!(byte, 0 | b',' | b'[' | b'/' | b' ' | b')' | b'+' | b'-' | b'.' | b';')
}

fn whole(cursor: &mut Cursor) -> Option<u8> {
    let chromosome = cursor.chromosome()?;
    // `-16m`: the chromosome is read, the letter is left over.
    if cursor.peek() == b'(' { None } else { Some(chromosome) }
}

/// Kind, chromosomes, bands, and the steps written close behind: `der(9)del(9)(p13)t(9;22)(q34;q11.2)`.
fn structural(cursor: &mut Cursor) -> Option<Vec<Part>> {
    let mut parts = vec![part(cursor)?];
    while let Some(first) = parts.first() {
        let mark = cursor.at;
        let compound = matches!(
            first.kind,
            Kind::Derivative | Kind::Dicentric | Kind::Isochromosome | Kind::Ring
        );
        let Some(next) = part(cursor) else { break };
        let same = next.chromosomes.iter().any(|c| first.chromosomes.contains(c));
        if !compound && !same && next.kind != Kind::Amplification {
            cursor.at = mark;
            break;
        }
        parts.push(next);
    }
    Some(parts)
}

fn part(cursor: &mut Cursor) -> Option<Part> {
    let start = cursor.at;
    for (name, kind) in KINDS {
        if cursor.eat_word(name) {
            cursor.skip_set(b" ");
            if let Some(part) = arguments(cursor, *kind) {
                return Some(part);
            }
        }
        cursor.at = start;
    }
    None
}

fn arguments(cursor: &mut Cursor, kind: Kind) -> Option<Part> {
    let mut part = bare(kind, None);
    if !cursor.peek().is_ascii_digit() && cursor.peek() != b'(' {
        return None;
    }
    cursor.skip_set(b"(");
    if !chromosomes(cursor, &mut part) {
        return gene(cursor, kind).then_some(part);
    }
    closing(cursor);
    let mark = cursor.at;
    cursor.skip_set(b" ");
    if cursor.peek() != b'(' || !bands(cursor, &mut part) {
        cursor.at = mark;
    }
    Some(part)
}

/// `amp(AML1)`: the gene in place of the chromosome.
fn gene(cursor: &mut Cursor, kind: Kind) -> bool {
    let found = kind == Kind::Amplification && cursor.peek().is_ascii_alphabetic();
    while found && (cursor.peek().is_ascii_alphanumeric() || cursor.peek() == b'-') {
        cursor.skip();
    }
    closing(cursor);
    found
}

fn closing(cursor: &mut Cursor) {
    let mark = cursor.at;
    cursor.skip_set(b" ");
    if cursor.peek() == b')' {
        cursor.skip_set(b")");
    } else {
        cursor.at = mark;
    }
}

/// `9;22`, also `9:22`, `9,22`, `9q34;22q11`; `?` is a chromosome not known.
fn chromosomes(cursor: &mut Cursor, part: &mut Part) -> bool {
    loop {
        let start = cursor.at;
        cursor.skip_set(b" ");
        let mut doubtful = cursor.eat(b'?');
        let chromosome = match cursor.chromosome() {
            Some(chromosome) => chromosome,
            None if doubtful => 0,
            None => {
                cursor.at = start;
                break;
            }
        };
        cursor.skip_set(b"*'");
        doubtful |= cursor.eat(b'?');
        part.chromosomes.push(chromosome);
        band_list(cursor, part, chromosome, doubtful);
        cursor.skip_set(b" ");
        let mark = cursor.at;
        if !(cursor.eat(b';') || cursor.eat(b':') || cursor.eat(b',')) {
            break;
        }
        if !another(cursor) {
            cursor.at = mark;
            break;
        }
    }
    !part.chromosomes.is_empty()
}

/// Whether another chromosome of the same list follows.
fn another(cursor: &mut Cursor) -> bool {
    let mark = cursor.at;
    cursor.skip_set(b" ?");
    let found = cursor.chromosome().is_some() || cursor.before() == b'?';
    cursor.at = mark;
    found
}

/// `(q34;q11.2)`; also without the semicolon, with comma or colon, without the closing bracket.
fn bands(cursor: &mut Cursor, part: &mut Part) -> bool {
    let mark = cursor.at;
    let before = part.breakpoints.len();
    cursor.skip_set(b"(");
    let mut groups: u8 = 0;
    loop {
        cursor.skip_set(b" ");
        let chromosome = part.chromosomes.get(usize::from(groups)).copied();
        let chromosome = chromosome.or(part.chromosomes.last().copied()).unwrap_or(0);
        if !band_list(cursor, part, chromosome, false) {
            break;
        }
        groups = groups.saturating_add(1);
        cursor.skip_set(b" ");
        let separator = cursor.at;
        if !(cursor.eat(b';') || cursor.eat(b':') || cursor.eat(b',')) {
            break;
        }
        cursor.skip_set(b" ");
        if !matches!(cursor.peek(), b'p' | b'q' | b'?' | b'c')
            || usize::from(groups) >= part.chromosomes.len()
        {
            cursor.at = separator;
            break;
        }
    }
    let closed = cursor.peek() == b')';
    closing(cursor);
    // `del(12)(p13([2]`: a bracket opened in place of the closing one.
    if cursor.peek() == b'(' && cursor.ahead(1) == b'[' {
        cursor.skip();
    }
    if groups == 0 || !(closed || ends(cursor.peek()) || cursor.peek() == b'(') {
        part.breakpoints.truncate(before);
        cursor.at = mark;
        return false;
    }
    share_out(part, before, groups);
    true
}

/// `t(9;22)(q34q11)`: as many bands as chromosomes and no semicolon, so one each.
fn share_out(part: &mut Part, before: usize, groups: u8) {
    let bands = part.breakpoints.len().saturating_sub(before);
    if groups == 1 && bands > 1 && bands == part.chromosomes.len() {
        let chromosomes = part.chromosomes.iter();
        for (band, chromosome) in part.breakpoints.iter_mut().skip(before).zip(chromosomes) {
            band.chromosome = *chromosome;
        }
    }
}

/// The bands of one chromosome: `q34`, `q13q23`, `p12-13`, `?`.
fn band_list(cursor: &mut Cursor, part: &mut Part, chromosome: u8, doubtful: bool) -> bool {
    let mut found = false;
    let mut arm = 0;
    loop {
        let start = cursor.at;
        let mut doubt = cursor.eat(b'?') || doubtful;
        let range = arm != 0 && (cursor.eat(b'~') || cursor.eat_dash() || cursor.eat_word("or"));
        if matches!(cursor.peek(), b'p' | b'q') {
            arm = cursor.peek();
            cursor.skip();
        } else if cursor.eat_word("cen") {
            arm = b'c';
        } else if !(range && cursor.peek().is_ascii_digit()) {
            // A lone question mark stands for a band; anything else ends the list.
            let lone = cursor.at > start && cursor.before() == b'?';
            if !lone {
                cursor.at = start;
            }
            return found || lone;
        }
        let (band, sub_band, marked) = number(cursor);
        doubt |= range || marked;
        if range && let Some(last) = part.breakpoints.last_mut() {
            last.doubtful = true;
        }
        part.breakpoints.push(Breakpoint { chromosome, arm, band, sub_band, doubtful: doubt });
        found = true;
    }
}

/// `34.1` as 34 and 1; `2?1` as 21 in doubt; `ter` as nothing.
fn number(cursor: &mut Cursor) -> (u8, u8, bool) {
    cursor.eat_word("ter");
    let mut doubtful = cursor.peek() == b'?' && cursor.ahead(1).is_ascii_digit();
    cursor.at += usize::from(doubtful);
    let mut band = cursor.digits(2).unwrap_or(0);
    if band < 10 && cursor.peek() == b'?' && cursor.ahead(1).is_ascii_digit() {
        cursor.skip();
        doubtful = true;
        band = band * 10 + cursor.digits(1).unwrap_or(0);
    }
    let dot = cursor.peek() == b'.' && cursor.ahead(1).is_ascii_digit();
    cursor.at += usize::from(dot);
    let sub_band = cursor.digits(1).unwrap_or(0);
    cursor.digits(3);
    if cursor.peek() == b'?' && !cursor.ahead(1).is_ascii_alphanumeric() {
        cursor.skip();
        doubtful = true;
    }
    (u8::try_from(band).unwrap_or(0), u8::try_from(sub_band).unwrap_or(0), doubtful)
}

/// `x2`, `c`, `?c`, `mat`, `pat`, `dn` behind it.
fn marks(cursor: &mut Cursor, abnormality: &mut Abnormality) {
    loop {
        let start = cursor.at;
        if let Some(times) = cursor.times() {
            abnormality.copies = abnormality.copies.saturating_mul(times);
            abnormality.copies_max = abnormality.copies_max.saturating_mul(times);
            continue;
        }
        let doubt = cursor.eat(b'?');
        let origin = ["mat", "pat", "dn", "c"].iter().any(|mark| cursor.eat_word(mark));
        if origin && !cursor.peek().is_ascii_alphanumeric() {
            abnormality.constitutional = true;
            abnormality.doubtful |= doubt;
            continue;
        }
        cursor.at = start;
        if doubt {
            cursor.skip();
            abnormality.doubtful = true;
        }
        return;
    }
}
