//! What was read of a record, as the page and the package have it.

use serde::Serialize;

use crate::evidence::Verification;
use crate::patient::{Issue, Severity};

/// Somebody the resources are of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirPerson"))]
pub struct Person {
    /// What the resources call the patient: `Patient/2`.
    pub name: String,
    /// The same with sex and date of birth, as they stand.
    pub words: String,
    /// How many resources are of this patient, the patient's own among them.
    pub resources: usize,
}

/// An entry proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirMatch"))]
#[serde(rename_all = "camelCase")]
pub struct Match {
    /// Path of the intake.
    pub path: String,
    /// Label of the field.
    pub label: String,
    /// The entry as it would be typed.
    pub text: String,
    /// Unit id of the entry; empty for the canonical unit.
    pub unit: String,
    /// "White cells 88.5 ×10⁹/L from Observation/1, 2024-01-04, code 26464-8, unit 10*3/uL".
    pub words: String,
    /// The value as it stands in the resource.
    pub value: String,
    /// Its unit as it stands there; may be empty.
    pub source_unit: String,
    /// Its date as it stands there; may be empty.
    pub date: String,
    /// `system|code`; empty where the place itself says what it is.
    pub code: String,
    /// The resource.
    pub from: String,
    /// What to know of it.
    pub notes: Vec<String>,
    /// How well the code is verified.
    pub verification: Verification,
    /// Read from free text: never ticked beforehand.
    pub suggestion: bool,
    /// Whether its box may begin ticked.
    pub chosen: bool,
    /// What validation says of it.
    pub issues: Vec<Issue>,
}

/// Several matches for one field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirChoice"))]
pub struct Choice {
    /// Path of the intake.
    pub path: String,
    /// Label of the field.
    pub label: String,
    /// Indices of the matches, the one chosen first.
    pub matches: Vec<usize>,
}

/// What contradicts itself, or cannot be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirFlag"))]
pub struct Flag {
    /// Stable code, kebab-case.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and why; lower case, no full stop.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// The resources.
    pub from: Vec<String>,
}

/// A resource, or a part of it, that was not entered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirUnused"))]
pub struct Unused {
    /// The resource.
    pub from: String,
    /// What it is, as it says itself; may be empty.
    pub words: String,
    /// Why; lower case, no full stop.
    pub why: String,
}

/// All that was read, see the module page.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FhirReading"))]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// Everybody the resources are of.
    pub patients: Vec<Person>,
    /// The one read.
    pub patient: String,
    /// When treatment began; empty where nothing says.
    pub start: String,
    /// The resource that says so.
    pub start_from: String,
    /// What was read.
    pub matches: Vec<Match>,
    /// Several matches for one field.
    pub choices: Vec<Choice>,
    /// What contradicts itself.
    pub flags: Vec<Flag>,
    /// What was not entered.
    pub unused: Vec<Unused>,
    /// What is wrong with the whole.
    pub issues: Vec<Issue>,
}
