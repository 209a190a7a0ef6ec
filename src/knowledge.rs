//! The knowledge of `knowledge/*.toml`, checked and baked in by `build.rs`.
//!
//! Nothing here is written by hand: a rule that cites a source this module does not list does not compile.

mod words;

use crate::evidence::{Review, SourceKind, SourceRecord, Verification};
use crate::facts::Cell;

#[cfg(feature = "fetched")]
pub use words::provide;
pub use words::{NOT_HERE, Phrase, Text};

/// What another source says on the same point.
#[derive(Clone, Copy, Debug)]
pub struct Qualification {
    /// In our words.
    pub words: Text,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// A clinical statement shown as text.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// Stable id.
    pub id: Text,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// What it is about; decides where it is shown.
    pub topic: &'static str,
    /// In our words.
    pub words: Text,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Where other sources differ.
    pub differs: &'static [Qualification],
}

/// A treatment option, without doses.
#[derive(Clone, Copy, Debug)]
pub struct OptionRecord {
    /// Stable id.
    pub id: &'static str,
    /// Phase it belongs to.
    pub phase: &'static str,
    /// `regimen`, `drug`, `procedure`, or `class` for what a source recommends in general terms.
    pub kind: &'static str,
    /// `intensive`, `moderate`, `low`, or `none` where it is no chemotherapy.
    pub intensity: &'static str,
    /// The regimen of the catalogue, where it is one.
    pub regimen: Option<&'static str>,
    /// Short name.
    pub name: &'static str,
    /// What it consists of.
    pub words: Text,
    /// Its drugs, with commas.
    pub drugs: Text,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// Kind of evidence.
    pub evidence: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// What to mind.
    pub cautions: &'static [Qualification],
}

/// A clinical test and the facts it reveals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TestRecord {
    /// Stable id.
    pub id: &'static str,
    /// Name as ordered.
    pub name: &'static str,
    /// Ids of the facts it reveals.
    pub facts: &'static [&'static str],
    /// Usual days until the result.
    pub turnaround_days: u16,
    /// How well the turnaround is verified.
    pub verification: Verification,
}

/// A published outcome of a group: this trial, these patients, that era.
#[derive(Clone, Copy, Debug)]
pub struct OutcomeRecord {
    /// Stable id.
    #[cfg(not(feature = "app"))]
    pub id: &'static str,
    /// Scheme it belongs to.
    pub scheme: &'static str,
    /// Group of the scheme, or empty for the study as a whole.
    pub group: &'static str,
    /// In our words.
    pub words: Text,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// How long a phase lasts, as printed.
#[derive(Clone, Copy, Debug)]
pub struct DurationRecord {
    /// Stable id.
    #[cfg(not(feature = "app"))]
    pub id: &'static str,
    /// Phase, or `total`.
    pub phase: &'static str,
    /// In our words.
    pub words: Text,
    /// Shortest, in months; `None` where no number is printed.
    pub min_months: Option<u16>,
    /// Longest, in months.
    pub max_months: Option<u16>,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// How frequent a lesion is in a band of age.
#[derive(Clone, Copy, Debug)]
pub struct FrequencyRecord {
    /// Id of a criterion of [`crate::classification`].
    pub lesion: Phrase,
    /// The ages it speaks of.
    pub ages: Cell,
    /// In our words: this cohort, that year.
    pub says: Qualification,
}

/// What a lesion or antigen is a target of.
#[derive(Clone, Copy, Debug)]
pub struct TargetRecord {
    /// Id of a criterion of [`crate::classification`].
    pub lesion: Phrase,
    /// In our words, no more than the source says.
    pub says: Qualification,
}

/// Two sources that differ on one point.
#[derive(Clone, Copy, Debug)]
pub struct ConflictRecord {
    /// `c1` to `c32`.
    pub id: &'static str,
    /// What it is about.
    pub topic: &'static str,
    /// One version.
    pub a: Qualification,
    /// The other.
    pub b: Qualification,
    /// How the product shows it.
    pub shown: Text,
}

include!(concat!(env!("OUT_DIR"), "/knowledge.rs"));
