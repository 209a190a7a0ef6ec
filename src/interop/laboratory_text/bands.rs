//! The bands behind a translocation: `t(4;11)(p12;q23)` is another one than `t(4;11)(q21;q23)`.

use super::fold::fold;

/// Translocations of the form with the bands that belong to them.
const KNOWN: &[(&str, &[(&str, &str)])] = &[
    ("t(9;22)", &[("q34", "q11")]),
    ("t(4;11)", &[("q21", "q23")]),
    ("t(11;19)", &[("q23", "p13")]),
    ("t(9;11)", &[("p21", "q23"), ("p22", "q23")]),
    ("t(12;21)", &[("p13", "q22")]),
    ("t(1;19)", &[("q23", "p13")]),
    ("t(17;19)", &[("q21", "p13"), ("q22", "p13")]),
    ("t(8;14)", &[("q24", "q32")]),
];

/// The length of the bands behind the first `length` bytes, zero where none stand there; nothing where they are of another
/// translocation.
pub(super) fn after(text: &str, length: usize) -> Option<usize> {
    let (name, rest) = text.split_at_checked(length)?;
    let band = |c: char| c.is_ascii_alphanumeric() || ";.:".contains(c);
    let Some(inner) = rest.strip_prefix('(').filter(|inner| inner.starts_with(['p', 'q'])) else {
        return Some(0);
    };
    let end = inner.trim_start_matches(band);
    let Some(closed) = end.strip_prefix(')').filter(|_| name.ends_with(')')) else {
        return Some(0);
    };
    let bands = inner.get(..inner.len() - end.len())?;
    let (first, second) = bands.split_once([';', ':'])?;
    let name: String = name.chars().map(fold).collect();
    let (_, pairs) = KNOWN.iter().find(|(known, _)| *known == name)?;
    let known = pairs.iter().any(|(one, two)| first.starts_with(one) && second.starts_with(two));
    known.then(|| rest.len() - closed.len())
}
