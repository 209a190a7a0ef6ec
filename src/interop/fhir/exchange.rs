//! What the npm package has of FHIR: a record in, an intake proposed; an intake or an assessment in, a bundle out.

use serde::Serialize;
use serde_json::Value;

use super::export::bundle_json;
use super::import::{self, Reading};
use super::questionnaire;
use crate::patient::fields::{self, Kind};
use crate::patient::{Intake, Issue};

/// What a record holds.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FhirReply {
    /// The intake proposed: of a bundle that StratALL wrote every entry as it was typed; of any other record the matches that
    /// are `chosen`. Somebody has to look at it beside `reading` before it counts.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::IntakeItself"))]
    pub intake: Value,
    /// Whether the record is one that StratALL wrote, and `intake` is what was entered then.
    pub own: bool,
    /// All that was read, what contradicts itself, and what was not used.
    pub reading: Reading,
}

/// Reads a record as text, see [`import::read`].
pub fn from_fhir(text: &str) -> FhirReply {
    let mut reading = import::read(text);
    // Of two patients neither is read, whatever form of theirs there is.
    if let Some(form) = own_form(text).filter(|_| reading.patients.len() < 2) {
        let (intake, issues) = questionnaire::read(&form);
        reading.issues.extend(issues);
        return FhirReply { intake: intake.to_json(), own: true, reading };
    }
    let mut intake = Intake::default();
    for found in reading.matches.iter().filter(|found| found.chosen) {
        intake.set(&found.path, &found.text);
        intake.set_unit(&found.path, &found.unit);
    }
    FhirReply { intake: intake.to_json(), own: false, reading }
}

/// The response to our own form, where it is the one of its kind.
fn own_form(text: &str) -> Option<Value> {
    let json: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if questionnaire::is_ours(&json) {
        return Some(json);
    }
    let entries = json.get("entry")?.as_array()?;
    let resources = entries.iter().filter_map(|entry| entry.get("resource"));
    let mut forms = resources.filter(|resource| questionnaire::is_ours(resource));
    let form = forms.next()?;
    forms.next().is_none().then(|| form.clone())
}

/// The bundle of an intake, or of an assessment by what was entered for it; see [`bundle_json`].
///
/// # Errors
/// `made` is not a time in UTC to the second.
pub fn to_fhir(of: &Value, made: &str) -> Result<Value, Issue> {
    match of.get("inputs").and_then(Value::as_array) {
        Some(inputs) => bundle_json(&entered(inputs).to_json(), made),
        None => bundle_json(of, made),
    }
}

/// The entries that an assessment names.
fn entered(inputs: &[Value]) -> Intake {
    let mut intake = Intake::default();
    for input in inputs {
        let text = |name| input.get(name).and_then(Value::as_str).unwrap_or_default();
        let path = text("field");
        intake.set(path, text("value"));
        // An assessment names units as they are shown.
        if let Some(Kind::Number(spec)) = fields::at(path).map(|field| field.kind) {
            let unit = spec.unit(text("unit"));
            intake.set_unit(path, unit.map_or(text("unit"), |unit| unit.id));
        }
    }
    intake
}
