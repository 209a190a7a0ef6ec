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
mod reading;
mod risk;
mod value;
mod variant;
mod versions;

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::Verification;
use crate::interop::laboratory_text::entry_words;
use crate::patient::{Issue, Severity, fields};
use crate::quantity::{Date, Decimal};
use bundle::{IDENTIFIER, Resource, Resources};
use codes::Code;
pub use reading::{Choice, Flag, Match, Person, Reading, Unused};

/// The longest text read: some thousand resources.
pub const MOST_BYTES: usize = 8_000_000;

/// Why what carries such an extension is not read.
const MODIFIED: &str =
    "an extension of it (`modifierExtension` or `implicitRules`) may change what it means";

/// A line above a record that names a patient is shorter.
const LONGEST_NAME: usize = 200;

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
        let names = ["Patient", "urn:", IDENTIFIER].iter().any(|begin| first.starts_with(begin))
            || first.contains('/');
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
    let mut import = Import::new(&all, chosen, patients.len() > 1);
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

/// A body surface.
#[derive(Clone, Debug)]
struct Surface {
    /// m².
    value: Decimal,
    /// As it stands; may be empty.
    date: String,
    from: String,
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

/// When treatment began.
#[derive(Clone, Debug)]
struct Start {
    day: Date,
    /// The second, where something that was given says it: an order is written before.
    moment: Option<i64>,
    /// What says so.
    from: String,
}

/// What is read so far.
struct Import<'a> {
    all: &'a Resources<'a>,
    patient: String,
    /// Whether the text is of others too.
    several: bool,
    birth: Option<Date>,
    diagnosis: Option<Date>,
    start: Option<Start>,
    /// What was given long before the diagnosis, and so is no treatment of it.
    early: Vec<(Date, String)>,
    /// Body surface in m², the newest, and what says so.
    surface: Option<Surface>,
    /// Responses to our form: their date is the day they were written, not that of a result.
    forms: BTreeSet<String>,
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
    fn new(all: &'a Resources<'a>, patient: String, several: bool) -> Import<'a> {
        Import {
            all,
            patient,
            several,
            birth: None,
            diagnosis: None,
            start: None,
            early: Vec::new(),
            surface: None,
            forms: BTreeSet::new(),
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
        for (name, why) in &all.nameless {
            self.leave_part(name.clone(), String::new(), (*why).to_owned());
        }
        if all.goes_on {
            self.flag(
                "more-pages",
                Severity::Warning,
                "the record goes on on a further page, which is not here".into(),
                "ask for all pages: what is newest may stand on another",
                &self.patient.clone(),
            );
        }
        let mut ours: Vec<&Resource> = Vec::new();
        for (n, resource) in all.list.iter().enumerate() {
            match self.unread(n, resource) {
                Some(why) => self.leave(resource, why),
                None => ours.push(resource),
            }
        }
        for resource in &ours {
            self.when(resource);
        }
        for resource in &ours {
            self.begin(resource);
        }
        // Doses are compared with the body, which has to be known by then.
        let is_drug = |resource: &&&Resource| {
            resource.kind.starts_with("Medication") && resource.kind != "Medication"
        };
        ours.iter().filter(|r| !is_drug(r)).for_each(|resource| self.resource(resource));
        self.surface_of_body();
        ours.iter().filter(is_drug).for_each(|resource| self.resource(resource));
    }

    fn resource(&mut self, resource: &Resource) {
        match resource.kind {
            "Patient" => self.person(resource),
            "Condition" => self.condition(resource),
            "Observation" => self.observation(resource),
            "Procedure" => self.procedure(resource),
            "QuestionnaireResponse" => self.answers(resource),
            "MedicationRequest" | "MedicationAdministration" | "MedicationStatement" => {
                self.medication(resource);
            }
            "CarePlan" if self.start.as_ref().is_some_and(|start| start.from == resource.name) => {
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

    /// Why nothing of a resource is read, whatever it holds.
    fn unread(&self, place: usize, resource: &Resource) -> Option<String> {
        if let Some(why) = self.all.left_out.get(&place) {
            return Some((*why).to_owned());
        }
        let whose = self.all.whose(resource);
        if !whose.is_empty() && whose != self.patient {
            return Some(format!("it is of `{whose}`, who is not the patient read"));
        }
        if whose.is_empty() && self.several && resource.kind != "Medication" {
            return Some("it does not say of whom it is, and the text is of several".into());
        }
        json::is_modified(resource.json).then(|| MODIFIED.to_owned())
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
        let from = [from].into_iter().filter(|from| !from.is_empty()).map(str::to_owned).collect();
        let hint = hint.to_owned();
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

    /// What to know of the match just found; nothing where it is empty.
    fn note(&mut self, note: String) {
        if let Some(last) = self.reading.matches.last_mut().filter(|_| !note.is_empty()) {
            last.notes.push(note);
        }
    }

    /// Why the match just found is not ticked beforehand.
    fn doubt(&mut self, why: impl Into<String>) {
        if let Some(last) = self.reading.matches.last_mut() {
            last.chosen = false;
            last.notes.push(why.into());
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
