//! The knowledge of `knowledge/*.toml`, checked and baked in by `build.rs`.
//!
//! Nothing here is written by hand: a rule that cites a source this module does not list does not compile.

mod language;
mod words;

use crate::evidence::{Review, SourceKind, SourceRecord, Verification};
use crate::facts::Cell;

pub use language::Language;
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

/// For whom a text for patients is shown.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PatientFor {
    /// B-lineage.
    BLineage,
    /// T-lineage.
    TLineage,
    /// BCR::ABL1.
    PhPositive,
    /// Under 18 years.
    Child,
    /// From 18 years.
    Adult,
    /// Relapsed or refractory disease.
    Relapse,
    /// In remission.
    Remission,
    /// Newly diagnosed.
    New,
}

/// A text in plain words: it explains and recommends nothing.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, Debug)]
pub struct PatientText {
    /// Stable id, `<part>.<name>`.
    pub id: &'static str,
    /// A short heading.
    pub title: Text,
    /// A few short sentences.
    pub words: Text,
    /// For whom; for everybody where it is empty.
    pub when: &'static [PatientFor],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified: as the weakest of what it says.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
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
    /// The indication of its label, for a drug that has one.
    pub label: Option<&'static str>,
    /// Short name.
    pub name: &'static str,
    /// What it consists of.
    pub words: Text,
    /// Its drugs, with commas.
    pub drugs: Text,
    /// What it gives, in the words of `knowledge/care.toml`: ids of drugs, those of a class it names, ways.
    pub given: &'static [&'static str],
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

/// What to do, avoid, mind or measure beside the regimen. For which patient is decided by the rule of its id.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, Debug)]
pub struct CareRecord {
    /// Stable id.
    pub id: &'static str,
    /// `cns`, `supportive`, `monitoring`, `interaction` or `thiopurine`.
    pub topic: &'static str,
    /// `do`, `avoid`, `caution` or `measure`.
    pub kind: &'static str,
    /// `before`, `during` or `after` treatment; empty where it does not matter.
    pub time: &'static str,
    /// Short name.
    pub name: Text,
    /// In our words.
    pub words: Text,
    /// It concerns treatment with one of these, or any treatment when empty: drugs, regimens, ways of giving a drug.
    pub drugs: &'static [&'static str],
    /// … together with one of these, where any is named …
    pub with: &'static [&'static str],
    /// … and none of these.
    pub without: &'static [&'static str],
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Where other sources differ.
    pub differs: &'static [Qualification],
}

/// What each body says on one question of treatment.
#[derive(Clone, Copy, Debug)]
pub struct ViewRecord {
    /// Stable id.
    pub id: &'static str,
    /// Phase it is shown with.
    pub phase: &'static str,
    /// What it is about.
    pub topic: Text,
    /// Each body's view; empty where the conflicts named say it all.
    pub says: &'static [SaysRecord],
    /// What the product does with it.
    pub shown: Text,
    /// Ids of the [`CONFLICTS`] that say the rest.
    pub conflicts: &'static [&'static str],
}

/// One body's view.
#[derive(Clone, Copy, Debug)]
pub struct SaysRecord {
    /// Whose: a guideline, a label, a seed, a trial.
    pub body: Text,
    /// What it says.
    pub says: Qualification,
}

/// What a label says beside its indications.
#[derive(Clone, Copy, Debug)]
pub struct LabelRecord {
    /// Generic name in lower case, as an id.
    pub drug: &'static str,
    /// As written.
    pub name: &'static str,
    /// Whose label it is.
    pub jurisdiction: &'static str,
    /// What is outside it, or empty.
    pub off_label: Text,
    /// Boxed warnings.
    pub boxed: &'static [Qualification],
    /// Contraindications and other limits.
    pub limits: &'static [Qualification],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
}

/// A version of the knowledge, and what changed with it.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChangeRecord {
    /// The version.
    pub version: &'static str,
    /// The day it was made, `YYYY-MM-DD`.
    pub date: &'static str,
    /// What changed.
    pub words: &'static [Text],
}

include!(concat!(env!("OUT_DIR"), "/knowledge.rs"));
