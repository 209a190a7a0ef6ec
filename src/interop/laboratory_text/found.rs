//! What the readers of clauses hand on: entries found, and why something was not read.

use super::tokens::Token;

/// An entry found in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// Path of the intake.
    pub path: String,
    /// As it would be typed.
    pub text: String,
    /// Unit id; empty for the canonical unit.
    pub unit: &'static str,
    /// Stretches of the text it was read from, in bytes.
    pub at: Vec<(usize, usize)>,
    /// Entries of one MRD result carry the same number.
    pub result: Option<usize>,
    /// What the reader has to know of it; may be empty.
    pub note: &'static str,
}

/// A stretch that looks like an entry and was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Unread {
    /// Where, in bytes.
    pub at: (usize, usize),
    /// Why.
    pub why: &'static str,
}

/// All that was found so far.
#[derive(Default, Debug)]
pub(super) struct Finds {
    /// Entries.
    pub found: Vec<Found>,
    /// What was left.
    pub unread: Vec<Unread>,
    /// How many MRD results there are.
    pub results: usize,
}

impl Finds {
    /// An entry.
    pub fn enter(&mut self, path: &str, text: &str, unit: &'static str, at: &[(usize, usize)]) {
        self.found.push(Found {
            path: path.to_owned(),
            text: text.to_owned(),
            unit,
            at: at.to_vec(),
            result: None,
            note: "",
        });
    }

    /// A piece that was not read.
    pub fn leave(&mut self, token: &Token, why: &'static str) {
        self.unread.push(Unread { at: (token.start, token.end), why });
    }
}

/// From the first of these tokens to the last.
pub(super) fn stretch(tokens: &[&Token]) -> (usize, usize) {
    let start = tokens.iter().map(|token| token.start).min().unwrap_or(0);
    let end = tokens.iter().map(|token| token.end).max().unwrap_or(start);
    (start, end)
}

pub(super) const WORDS: &str = "not every word here is understood";
pub(super) const DOUBT: &str = "the sentence is uncertain or conditional, or turns what it says";
pub(super) const FOREIGN: &str = "it may be of another person, another fluid or the history";
pub(super) const LATER: &str = "it may be of a later time than diagnosis";
pub(super) const NO_RESULT: &str = "no result is said";
pub(super) const WHICH: &str = "it is not clear which result belongs to it";
pub(super) const VARIANT: &str = "one variant not found says nothing of the others";
pub(super) const NO_NUMBER: &str = "no single number is said";
pub(super) const TWO_NUMBERS: &str = "more than one number stands here";
pub(super) const LIMIT: &str = "a limit is no value";
pub(super) const RANGE: &str = "a range is no value";
pub(super) const COMMA: &str = "the comma or point may mark decimals or thousands";
pub(super) const NO_UNIT: &str = "the unit is not said, and the number fits more than one";
pub(super) const UNIT: &str = "the field does not take this unit";
pub(super) const UPPER: &str = "it needs the upper limit of normal in the same unit";
pub(super) const INDUCTION: &str = "the field is of the end of induction, which is not said here";
pub(super) const BLOOD_OR_CSF: &str = "blood or cerebrospinal fluid: it is not clear which";
pub(super) const CD20: &str = "the field takes per cent of the blasts";
pub(super) const MARKER: &str = "the field takes positive or negative";
pub(super) const COLUMNS: &str =
    "each date has a column here: which one a number is of is not plain";
pub(super) const UNTESTED: &str = "it may say that it was not looked for";
pub(super) const METAPHASES: &str = "what is not seen in metaphases may still be there";
pub(super) const SHARE: &str = "so small a share may be below the limit of the laboratory";
pub(super) const BELOW: &str = "it stands below a heading that is not understood";
pub(super) const HEADING: &str =
    "this heading is not understood: what stands below it may be of another person, fluid or time";
pub(super) const NOT_A_VERDICT: &str = "the number does not fit the words beside it";
