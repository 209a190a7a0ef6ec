//! Where a statement comes from, how it was verified, who reviewed it.

use serde::{Serialize, Serializer};

pub use crate::knowledge::Source;
use crate::knowledge::Text;

/// How we know that the source says so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verification {
    /// Read in that source.
    Seen,
    /// Read in another's rendering of it.
    Secondary,
    /// From memory; nobody has checked.
    Recalled,
}

impl Verification {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Verification::Seen => "seen",
            Verification::Secondary => "secondary",
            Verification::Recalled => "recalled",
        }
    }

    /// What is said beside a result that rests on less than its own source; nothing where that was read.
    pub const fn mark(self) -> Option<&'static str> {
        match self {
            Verification::Seen => None,
            Verification::Secondary => Some("secondary source"),
            Verification::Recalled => Some("unverified"),
        }
    }

    /// The result with that mark: "High (unverified)".
    pub fn marked(self, result: &str) -> String {
        self.mark().map_or_else(|| result.to_owned(), |mark| format!("{result} ({mark})"))
    }
}

/// Where a record stands in clinical review. Nothing is approved until a named clinician has signed it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// Written, not reviewed.
    Submitted,
    /// With a reviewer.
    UnderReview,
    /// Signed by a named clinician.
    Approved,
}

impl Review {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Review::Submitted => "submitted",
            Review::UnderReview => "under-review",
            Review::Approved => "approved",
        }
    }
}

/// What kind of document a source is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// Report of a trial or cohort.
    Trial,
    /// Guideline of a society.
    Guideline,
    /// Drug label.
    Label,
    /// Consensus statement.
    Consensus,
    /// Registry.
    Registry,
    /// Review article or textbook.
    Review,
    /// One of the two documents the project started from.
    Seed,
    /// A reading of our own, stated where it is used.
    Convention,
}

/// A source as cited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SourceRecord {
    /// Stable id.
    pub id: &'static str,
    /// Year of the edition cited.
    pub year: u16,
    /// See [`SourceKind`].
    pub kind: SourceKind,
    /// How we read this document.
    pub access: Verification,
    /// The first of its six texts, which stand one after another.
    pub(crate) first: Text,
}

impl SourceRecord {
    /// As printed beside a statement: "Smith 1996".
    pub fn short(&self) -> Text {
        self.first
    }

    /// The same, or the id while the texts are not here.
    pub fn name(&self) -> &'static str {
        self.short().arrived().unwrap_or(self.id)
    }

    /// Citation in our words.
    pub fn citation(&self) -> Text {
        self.first.plus(1)
    }

    /// Digital object identifier, or empty.
    pub fn doi(&self) -> Text {
        self.first.plus(2)
    }

    /// PubMed id, or empty.
    pub fn pmid(&self) -> Text {
        self.first.plus(3)
    }

    /// Address, or empty.
    pub fn url(&self) -> Text {
        self.first.plus(4)
    }

    /// Which part was read, or empty.
    pub fn note(&self) -> Text {
        self.first.plus(5)
    }
}

/// In the JSON a source stands as its id.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.record().id)
    }
}
