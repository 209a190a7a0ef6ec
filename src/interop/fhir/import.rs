//! Reads FHIR R4: a Bundle, one resource or a list of them.
//!
//! Nothing enters the form from here: a [`Match`] is a proposal with the resource, the date, the code and the unit it was read
//! from. A value is read only by a code and a unit of the table (`knowledge/codes.toml`), never by a name; what is not read is
//! listed with its reason, and what contradicts itself is flagged. Only one patient is read: where a text holds several, it
//! asks which. A line above the JSON that names one, such as `Patient/2`, is the answer.
//!
//! [`Reading`] as JSON, keys in camelCase and each always there:
//!
//! ```text
//! { "patients": [ { "name", "words", "resources" } ], everybody the resources are of
//!   "patient": name of the one read; empty where it is asked or not said,
//!   "start": when treatment began, or empty; "startFrom": the resource that says so,
//!   "matches": [ { "path", "label", "text", "unit", "words", "value", "sourceUnit", "date", "code", "from", "notes",
//!                  "verification", "suggestion", "chosen", "issues": [Issue] } ],
//!   "choices": [ { "path", "label", "matches": [index] } ], several matches for one field
//!   "flags": [ { "code", "severity", "message", "hint", "from": [name] } ],
//!   "unused": [ { "from", "words", "why" } ],
//!   "issues": [Issue] }
//! ```
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a meaning added to the table of codes must not be entered by default"
)]

mod amounts;
mod answers;
mod bundle;
mod choose;
pub mod codes;
mod condition;
mod dates;
mod dose;
mod json;
mod medication;
mod observation;
mod risk;
mod value;
mod variant;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::evidence::Verification;
use crate::interop::laboratory_text::entry_words;
use crate::patient::{Issue, Severity, fields};
use crate::quantity::{Date, Decimal};
use bundle::{Resource, Resources};
use codes::Code;

/// The longest text read: some thousand resources.
pub const MOST_BYTES: usize = 8_000_000;

/// A line above a record that names a patient is shorter.
const LONGEST_NAME: usize = 200;

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

/// Whether a text is meant as JSON, so that it is read here: it begins with `{`, or with `[` and then `{` or its end; a line
/// that names a patient may stand above.
pub fn is_json(text: &str) -> bool {
    let begins = |text: &str| {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let inside = text.strip_prefix('[').map(str::trim_start);
        text.starts_with('{')
            || inside.is_some_and(|rest| rest.is_empty() || rest.starts_with(['{', ']']))
    };
    let named = text.split_once('\n').is_some_and(|(first, rest)| {
        let names =
            first.starts_with("Patient") || first.starts_with("urn:") || first.contains('/');
        names && first.len() < LONGEST_NAME && begins(rest)
    });
    begins(text) || named
}

/// Reads a text. Total and pure: any text is accepted, nothing of it is kept.
pub fn read(text: &str) -> Reading {
    let (json, who) = match bundle::parse(text) {
        Ok(parsed) => parsed,
        Err(issue) => return Reading { issues: vec![issue], ..Reading::default() },
    };
    let all = match bundle::resources(&json) {
        Ok(all) => all,
        Err(issue) => return Reading { issues: vec![issue], ..Reading::default() },
    };
    let patients = all.people();
    let chosen = match patients.as_slice() {
        [] => String::new(),
        [only] if who.is_empty() => only.name.clone(),
        several => match several.iter().find(|person| person.name == who) {
            Some(person) => person.name.clone(),
            None => return which(patients, who),
        },
    };
    let mut import = Import::new(&all, chosen);
    import.read();
    let mut reading = import.chosen();
    reading.patients = patients;
    reading
}

/// Nothing is read before it is said of whom.
fn which(patients: Vec<Person>, who: &str) -> Reading {
    let names: Vec<&str> = patients.iter().map(|person| person.name.as_str()).collect();
    let message = if who.is_empty() {
        format!("the text is of {} patients: {}", patients.len(), names.join(", "))
    } else {
        format!("`{who}` is not one of the patients of the text: {}", names.join(", "))
    };
    let issue = Issue::error(
        "several-patients",
        "",
        message,
        "choose one; nothing was read, and two patients are never mixed".into(),
    );
    Reading { patients, issues: vec![issue], ..Reading::default() }
}

/// A risk group that is stated.
#[derive(Clone, Debug)]
struct Stated {
    /// `standard`, `high` and so on.
    group: &'static str,
    /// As it stands.
    words: String,
    date: String,
    from: String,
}

/// What is read so far.
struct Import<'a> {
    all: &'a Resources<'a>,
    patient: String,
    birth: Option<Date>,
    diagnosis: Option<Date>,
    /// When treatment began, and what says so.
    start: Option<(Date, String)>,
    /// What was given long before the diagnosis, and so is no treatment of it.
    early: Vec<(Date, String)>,
    /// Body surface in m², and what says so.
    surface: Option<(Decimal, String)>,
    stated: Vec<Stated>,
    /// Resources that hold what was given of a drug: theirs, the drug, what names them.
    given: BTreeMap<String, (&'static codes::DrugCode, String)>,
    /// What names them.
    givers: BTreeSet<String>,
    /// Results that are not final.
    preliminary: Vec<String>,
    rejected: Vec<String>,
    reading: Reading,
}

impl<'a> Import<'a> {
    fn new(all: &'a Resources<'a>, patient: String) -> Import<'a> {
        Import {
            all,
            patient,
            birth: None,
            diagnosis: None,
            start: None,
            early: Vec::new(),
            surface: None,
            stated: Vec::new(),
            given: BTreeMap::new(),
            givers: BTreeSet::new(),
            preliminary: Vec::new(),
            rejected: Vec::new(),
            reading: Reading::default(),
        }
    }

    fn read(&mut self) {
        let all = self.all;
        let (ours, others): (Vec<&Resource>, Vec<&Resource>) =
            all.list.iter().partition(|resource| self.is_ours(resource));
        for resource in others {
            let why = format!("it is of `{}`, who is not the patient read", all.whose(resource));
            self.leave(resource, why);
        }
        for resource in &ours {
            self.when(resource);
        }
        for resource in &ours {
            self.begin(resource);
        }
        let is_drug = |resource: &&&Resource| {
            resource.kind.starts_with("Medication") && resource.kind != "Medication"
        };
        for resource in ours.iter().filter(|r| !is_drug(r)) {
            match resource.kind {
                "Patient" => self.person(resource),
                "Condition" => self.condition(resource),
                "Observation" => self.observation(resource),
                "Procedure" => self.procedure(resource),
                "QuestionnaireResponse" => self.answers(resource),
                "CarePlan"
                    if self.start.as_ref().is_some_and(|(_, from)| *from == resource.name) =>
                {
                    self.leave(
                        resource,
                        "it says when treatment began; the form has no field for it".into(),
                    );
                }
                "Medication" => self.leave(
                    resource,
                    "it names a drug; what was ordered or given is read where it stands".into(),
                ),
                kind => self.leave(resource, format!("resources of the type {kind} are not read")),
            }
        }
        // Doses are compared with the body, which is known by now.
        self.surface_of_body();
        for resource in ours.iter().filter(is_drug) {
            match resource.kind {
                "MedicationRequest" | "MedicationAdministration" | "MedicationStatement" => {
                    self.medication(resource);
                }
                kind => self.leave(resource, format!("resources of the type {kind} are not read")),
            }
        }
    }

    fn is_ours(&self, resource: &Resource) -> bool {
        let whose = self.all.whose(resource);
        whose.is_empty() || whose == self.patient
    }

    /// What stands in a resource that was not entered.
    fn leave(&mut self, resource: &Resource, why: String) {
        let concept = ["code", "medicationCodeableConcept", "type", "category"];
        let concept = concept.iter().find_map(|name| resource.json.get(*name));
        self.leave_part(resource.name.clone(), json::called(concept), why);
    }

    fn leave_part(&mut self, from: String, words: String, why: String) {
        self.reading.unused.push(Unused { from, words, why });
    }

    fn flag(
        &mut self,
        code: &'static str,
        severity: Severity,
        message: String,
        hint: &str,
        from: &str,
    ) {
        let (hint, from) = (hint.to_owned(), vec![from.to_owned()]);
        self.reading.flags.push(Flag { code, severity, message, hint, from });
    }

    /// A match, ticked beforehand until something speaks against it.
    fn found(&mut self, found: Found) {
        let Found { path, text, unit, value, source_unit, date, code, from } = found;
        let mut words = [entry_words(&path, &text, &unit), " from ".into(), from.clone()].concat();
        if !date.is_empty() {
            words.push_str(", ");
            words.push_str(&date);
        }
        let (mut said, mut verification, mut notes) =
            (String::new(), Verification::Seen, Vec::new());
        if let Some((coding, known)) = code {
            words.push_str(", code ");
            words.push_str(coding.code);
            said = coding.said();
            verification = known.verification;
            if verification == Verification::Recalled {
                notes.push(format!(
                    "we know the code {} from memory only: check that it means {}",
                    known.code, known.name
                ));
            }
        }
        if !source_unit.is_empty() && value != text {
            words.push_str(", value ");
            words.push_str(&value);
        }
        if !source_unit.is_empty() {
            words.push_str(", unit ");
            words.push_str(&source_unit);
        }
        let label = fields::label(&path);
        self.reading.matches.push(Match {
            path,
            label,
            text,
            unit,
            words,
            value,
            source_unit,
            date,
            code: said,
            from,
            notes,
            verification,
            suggestion: false,
            chosen: true,
            issues: Vec::new(),
        });
    }

    /// Why the match just found is not ticked beforehand.
    fn doubt(&mut self, why: &str) {
        if let Some(last) = self.reading.matches.last_mut() {
            last.chosen = false;
            last.notes.push(why.to_owned());
        }
    }
}

/// What a match is made of.
#[derive(Default)]
struct Found<'a> {
    path: String,
    text: String,
    unit: String,
    value: String,
    source_unit: String,
    date: String,
    code: Option<(json::Coding<'a>, &'static Code)>,
    from: String,
}
