//! The shape of the knowledge files. A field that is not listed here fails the build.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    pub source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub short: String,
    pub citation: String,
    pub year: u16,
    pub kind: String,
    pub access: String,
    #[serde(default)]
    pub doi: String,
    #[serde(default)]
    pub pmid: String,
    #[serde(default)]
    pub url: String,
    #[serde(default)]
    pub note: String,
    /// Cited by the catalogue of regimens alone, which the page does not hold yet: it costs the page nothing.
    #[serde(default)]
    pub regimens_only: bool,
    /// The same of the texts for patients.
    #[serde(default)]
    pub patient_only: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statements {
    pub statement: Vec<Statement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: String,
    pub seed: Vec<String>,
    pub topic: String,
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
    #[serde(default)]
    pub differs: Vec<Qualification>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qualification {
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    pub option: Vec<TreatmentOption>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentOption {
    pub id: String,
    pub phase: String,
    /// `regimen`, `drug`, `procedure` or `class`.
    pub kind: String,
    /// `intensive`, `moderate`, `low`, or `none` where it is no chemotherapy.
    pub intensity: String,
    /// The file of the catalogue, for a regimen.
    #[serde(default)]
    pub regimen: Option<String>,
    /// The indication of its label in `src/treatment/label/`, for a drug that has one.
    #[serde(default)]
    pub label: Option<String>,
    pub name: String,
    pub words: String,
    /// Ids of drugs.toml, or classes there.
    pub drugs: Vec<String>,
    /// Ways of giving them that change what they need.
    #[serde(default)]
    pub ways: Vec<String>,
    pub seed: Vec<String>,
    pub evidence: String,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
    #[serde(default)]
    pub caution: Vec<Qualification>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tests {
    pub test: Vec<Test>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    pub id: String,
    pub name: String,
    pub facts: Vec<String>,
    pub turnaround_days: u16,
    #[serde(default)]
    #[expect(dead_code, reason = "kept in the data; the FHIR export reads it")]
    pub loinc: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcomes {
    pub outcome: Vec<Outcome>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub id: String,
    pub scheme: String,
    pub group: String,
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Durations {
    pub duration: Vec<Duration>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    pub id: String,
    pub phase: String,
    pub words: String,
    pub min_months: Option<u16>,
    pub max_months: Option<u16>,
    pub seed: Vec<String>,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frequencies {
    pub frequency: Vec<Frequency>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frequency {
    pub id: String,
    pub lesion: String,
    pub ages: String,
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    pub target: Vec<Target>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub id: String,
    pub lesion: String,
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflicts {
    pub conflict: Vec<Conflict>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    pub id: String,
    pub topic: String,
    pub when: String,
    pub shown: String,
    pub a: Qualification,
    pub b: Qualification,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Care {
    pub item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    pub topic: String,
    pub kind: String,
    /// Before, during or after treatment; empty where it does not matter.
    #[serde(default)]
    pub time: String,
    pub name: String,
    pub words: String,
    /// Shown when one of these is given; empty: whatever is given.
    pub drugs: Vec<String>,
    /// One of these is given too; empty: whatever else is given.
    #[serde(default)]
    pub with: Vec<String>,
    /// None of these is given.
    #[serde(default)]
    pub without: Vec<String>,
    #[serde(default)]
    pub seed: Vec<String>,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
    #[serde(default)]
    pub differs: Vec<Qualification>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Views {
    pub view: Vec<View>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    pub id: String,
    pub phase: String,
    pub topic: String,
    pub shown: String,
    /// Rows of conflicts.toml that say the rest.
    pub conflicts: Vec<String>,
    #[serde(default)]
    pub says: Vec<Says>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Says {
    /// Whose view it is: "ELN 2024", "Label".
    pub body: String,
    pub words: String,
    pub sources: Vec<String>,
    pub verification: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    pub label: Vec<Label>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub drug: String,
    pub name: String,
    pub jurisdiction: String,
    /// What is outside the label, or empty.
    pub off_label: String,
    #[serde(default)]
    pub boxed: Vec<Qualification>,
    #[serde(default)]
    pub limit: Vec<Qualification>,
    pub sources: Vec<String>,
    pub verification: String,
    pub review: String,
}
