//! Where a statement comes from, how it was verified, who reviewed it.

use serde::Serialize;

pub use crate::knowledge::Source;
use crate::knowledge::Text;

/// How we know that the source says so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
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
}

/// Where a record stands in clinical review. Nothing is approved until a named clinician has signed it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// Written, not reviewed.
    Submitted,
    /// With a reviewer.
    UnderReview,
    /// Signed by a named clinician.
    Approved,
}

/// What kind of document a source is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
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
    /// As printed beside a statement: "Smith 1996".
    pub short: &'static str,
    /// Citation in our words.
    pub citation: Text,
    /// Year of the edition cited.
    pub year: u16,
    /// See [`SourceKind`].
    pub kind: SourceKind,
    /// How we read this document.
    pub access: Verification,
    /// Digital object identifier, or empty.
    pub doi: Text,
    /// PubMed id, or empty.
    pub pmid: Text,
    /// Address, or empty.
    pub url: Text,
    /// Which part was read, or empty.
    pub note: Text,
}
