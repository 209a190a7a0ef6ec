//! What is wrong with the input, why, and what to do. Texts: lower case, no full stop, input in backticks.

use serde::Serialize;

/// How much an issue matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The entry was not used.
    Error,
    /// The entry was used; look at it again.
    Warning,
    /// Worth knowing.
    Info,
}

/// One thing to say about the input.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Issue {
    /// Stable code, kebab-case.
    pub code: &'static str,
    /// Path of the field, empty for the whole intake.
    pub field: String,
    /// See [`Severity`].
    pub severity: Severity,
    /// What is wrong and why.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Issue {
    /// What is wrong and what to do, as sentences, with the input in quotation marks.
    pub fn said(&self) -> String {
        [sentence(&self.message), sentence(&self.hint)].join(" ")
    }

    /// An entry that was not used.
    pub fn error(code: &'static str, field: &str, message: String, hint: String) -> Issue {
        Issue { code, field: field.to_owned(), severity: Severity::Error, message, hint }
    }

    /// An entry that was used but deserves a second look.
    pub fn warning(code: &'static str, field: &str, message: String, hint: String) -> Issue {
        Issue { code, field: field.to_owned(), severity: Severity::Warning, message, hint }
    }

    /// A remark.
    pub fn info(code: &'static str, field: &str, message: String, hint: String) -> Issue {
        Issue { code, field: field.to_owned(), severity: Severity::Info, message, hint }
    }

    pub(crate) fn unknown_field(path: &str) -> Issue {
        Issue::warning(
            "unknown-field",
            path,
            format!("`{path}` is not a field of the intake and was not used"),
            "check the spelling against the documentation".into(),
        )
    }

    pub(crate) fn wrong_shape(path: &str, wanted: &str) -> Issue {
        Issue::error(
            "wrong-shape",
            path,
            format!("`{path}` should be {wanted}"),
            "correct it; it was not used".into(),
        )
    }
}

fn sentence(words: &str) -> String {
    let mut text = String::new();
    for (n, part) in words.split('`').enumerate() {
        text.push_str(match n {
            0 => "",
            n if n % 2 == 1 => "“",
            _ => "”",
        });
        text.push_str(part);
    }
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if !text.ends_with(['?', '.']) {
        text.push('.');
    }
    text
}
