//! Reads one field at a time: a typed value, or the reason there is none and an issue that says so.

use super::fields;
use super::intake::Intake;
use super::issue::Issue;
use super::vocabulary::{Choice, Vocabulary};
use crate::logic::Known;
use crate::quantity::{Date, Decimal, NotANumber, Quantity, Spec, Unit};

/// Reads an intake and collects every issue on the way.
pub(super) struct Reader<'a> {
    pub intake: &'a Intake,
    pub issues: Vec<Issue>,
}

impl<'a> Reader<'a> {
    /// The text at `path`, or why there is none. "pending", "not done", "failed", "too insensitive" and "unknown" are
    /// understood in every field.
    pub fn text(&self, path: &str) -> Known<&'a str> {
        match self.intake.text(path).trim() {
            "" | "unknown" => Known::Unknown,
            "pending" => Known::Pending,
            "not done" | "not-done" | "failed" | "too insensitive" | "too-insensitive" => {
                Known::NotDone
            }
            text => Known::Value(text),
        }
    }

    /// A number in its canonical unit.
    pub fn number<Q: Quantity>(&mut self, path: &str) -> Known<Q> {
        match self.decimal(path, Q::SPEC) {
            Known::Value(value) => Q::new(value).map_or(Known::Unknown, Known::Value),
            Known::Pending => Known::Pending,
            Known::NotDone => Known::NotDone,
            Known::Unknown => Known::Unknown,
        }
    }

    /// What all quantities share, compiled once: the page is judged by its bytes.
    fn decimal(&mut self, path: &str, spec: &Spec) -> Known<Decimal> {
        let unit = self.intake.get(path).map_or("", |e| &e.unit);
        let Some(unit) = spec.chosen(unit) else {
            self.issues.push(unknown_unit(path, unit, spec));
            return Known::Unknown;
        };
        match self.text(path) {
            Known::Value(text) => match within(text, unit, spec) {
                Ok(value) => Known::Value(value),
                Err(problem) => {
                    self.issues.push(number_issue(path, text, unit, spec, problem));
                    Known::Unknown
                }
            },
            Known::Pending => Known::Pending,
            Known::NotDone => Known::NotDone,
            Known::Unknown => Known::Unknown,
        }
    }

    /// A word of a vocabulary.
    pub fn choice<V: Vocabulary>(&mut self, path: &str) -> Known<V> {
        match self.position(path, V::CHOICES) {
            Known::Value(position) => {
                V::WORDS.get(position).map_or(Known::Unknown, |(_, value)| Known::Value(*value))
            }
            Known::Pending => Known::Pending,
            Known::NotDone => Known::NotDone,
            Known::Unknown => Known::Unknown,
        }
    }

    /// The position of the word entered, for all vocabularies alike.
    fn position(&mut self, path: &str, choices: &[Choice]) -> Known<usize> {
        let text = match self.text(path) {
            Known::Value(text) => text,
            Known::Pending => return Known::Pending,
            Known::NotDone => return Known::NotDone,
            Known::Unknown => return Known::Unknown,
        };
        // A form of our own says true and false; people write yes and no.
        let word = match text {
            "yes" => "true",
            "no" => "false",
            other => other,
        };
        let find = |id: &str| choices.iter().position(|choice| choice.id == id);
        match find(text).or_else(|| find(word)) {
            Some(position) => Known::Value(position),
            None => {
                self.issues.push(unknown_word(path, text, choices));
                Known::Unknown
            }
        }
    }

    /// The words of a list; "none" is an empty list, nothing entered is unknown. A list with a word nobody can read is
    /// not the list that was meant, so none of it is used.
    pub fn list<V: Vocabulary>(&mut self, path: &str) -> Known<Vec<V>> {
        let text = match self.text(path) {
            Known::Value("none") => return Known::Value(Vec::new()),
            Known::Value(text) => text,
            Known::Pending => return Known::Pending,
            Known::NotDone => return Known::NotDone,
            Known::Unknown => return Known::Unknown,
        };
        let mut values = Vec::new();
        let mut readable = true;
        for word in text.split(',').map(str::trim).filter(|w| !w.is_empty()) {
            match V::from_id(word) {
                Some(value) => values.push(value),
                None => {
                    readable = false;
                    self.issues.push(unknown_word(path, word, V::CHOICES));
                }
            }
        }
        if values.is_empty() || !readable { Known::Unknown } else { Known::Value(values) }
    }

    /// A civil date as typed, checked to exist.
    pub fn date(&mut self, path: &str) -> Known<Date> {
        match self.text(path) {
            Known::Value(text) => {
                if let Some(date) = Date::parse(text) {
                    return Known::Value(date);
                }
                self.issues.push(Issue::error(
                    "not-a-date",
                    path,
                    format!("{} `{text}` is not a date", fields::in_sentence(&fields::label(path))),
                    "write year-month-day, such as 2026-03-31".into(),
                ));
                Known::Unknown
            }
            Known::Pending => Known::Pending,
            Known::NotDone => Known::NotDone,
            Known::Unknown => Known::Unknown,
        }
    }
}

/// Why a text gave no value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    NotANumber(NotANumber),
    OutOfRange,
    NotWhole,
}

pub(super) fn in_unit<Q: Quantity>(text: &str, unit: Unit) -> Result<Q, Problem> {
    within(text, unit, Q::SPEC).and_then(|value| Q::new(value).map_err(|_| Problem::OutOfRange))
}

/// A number in the canonical unit of its quantity and within its range.
fn within(text: &str, unit: Unit, spec: &Spec) -> Result<Decimal, Problem> {
    let entered = Decimal::parse(text).map_err(Problem::NotANumber)?;
    if spec.whole && !entered.is_whole() {
        return Err(Problem::NotWhole);
    }
    let value = entered.times_ratio(unit.numerator, unit.denominator).ok_or(Problem::OutOfRange)?;
    if value < spec.min || value > spec.max { Err(Problem::OutOfRange) } else { Ok(value) }
}

pub(super) fn unknown_unit(path: &str, unit: &str, spec: &Spec) -> Issue {
    let known: Vec<&str> = spec.units.iter().map(|u| u.id).collect();
    Issue::error(
        "unknown-unit",
        path,
        format!("`{unit}` is no unit of the {}", spec.name),
        format!("use {}", known.join(" or ")),
    )
}

/// The limits of a quantity in the unit chosen, so that the message speaks of what was typed.
fn limits(spec: &Spec, unit: Unit) -> (Decimal, Decimal) {
    let back =
        |limit: Decimal| limit.times_ratio(unit.denominator, unit.numerator).unwrap_or(limit);
    (back(spec.min), back(spec.max))
}

pub(super) fn number_issue(
    path: &str,
    text: &str,
    unit: Unit,
    spec: &Spec,
    problem: Problem,
) -> Issue {
    let label = fields::in_sentence(&fields::label(path));
    let (min, max) = limits(spec, unit);
    let expected =
        format!("enter a number from {min} to {max} {}", unit.label).trim_end().to_owned();
    let (code, message, hint) = match problem {
        Problem::NotANumber(NotANumber::Comma) => (
            "comma",
            format!("{label} `{text}` has a comma, which may mean a decimal point or thousands"),
            "write a point for decimals and nothing for thousands".to_owned(),
        ),
        Problem::NotANumber(NotANumber::Limit) => (
            "limit-not-value",
            format!("{label} `{text}` is a limit, not a value"),
            "enter the value measured; for MRD, give the result and the sensitivity of the assay"
                .to_owned(),
        ),
        Problem::NotANumber(NotANumber::Empty | NotANumber::Text) => {
            ("not-a-number", format!("{label} `{text}` is not a number"), expected)
        }
        Problem::NotWhole => (
            "not-whole",
            format!("{label} `{text}` is not a whole number"),
            "count in whole numbers".to_owned(),
        ),
        Problem::OutOfRange | Problem::NotANumber(NotANumber::OutOfReach) => (
            "out-of-range",
            format!("{label} `{text}` {} is not from {min} to {max}", unit.label)
                .replace("  ", " "),
            other_unit(text, unit, spec).unwrap_or(expected),
        ),
    };
    Issue::error(code, path, message, hint)
}

/// "Did you mean 42 ×10⁹/L (42000 /µL)?" when the number would fit another unit of the quantity.
fn other_unit(text: &str, unit: Unit, spec: &Spec) -> Option<String> {
    let entered = Decimal::parse(text).ok()?;
    let other = spec.units.iter().find(|other| {
        other.id != unit.id
            && entered
                .times_ratio(other.numerator, other.denominator)
                .is_some_and(|v| v > spec.min && v <= spec.max)
    })?;
    let canonical = entered.times_ratio(other.numerator, other.denominator)?;
    let here = canonical.times_ratio(unit.denominator, unit.numerator)?;
    Some(format!(
        "did you mean {here} {} ({entered} {})? change the number or its unit",
        unit.label, other.label
    ))
}

fn unknown_word(path: &str, text: &str, choices: &[Choice]) -> Issue {
    let words: Vec<&str> = choices.iter().map(|c| c.id).collect();
    Issue::error(
        "unknown-word",
        path,
        format!("{} `{text}` is not understood", fields::in_sentence(&fields::label(path))),
        format!("use one of: {}", words.join(", ")),
    )
}
