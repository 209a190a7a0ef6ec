//! One case as a collection Bundle of FHIR R4: what was entered, what follows from it, what is missing, and with what it was
//! worked out. Everything in it is preliminary, a draft or a proposal; docs/fhir.md says what is lost and why.
//!
//! The same entries at the same time give the same bytes: names are made of the content, and the time is the caller's.

pub(super) mod answers;
mod care_plan;
mod form;
mod guidance;
mod id;
pub(super) mod json;
mod provenance;
mod risk;

use serde_json::Value;

use self::id::Names;
use self::json::{Json, coding, list, object, reference, text};
use super::BASE;
use crate::patient::{Intake, Issue};
use crate::quantity::Date;
use crate::report::{Assessment, assess};

/// When the bundle was made, in UTC to the second. It comes from the caller, since the engine has no clock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Made(String);

impl Made {
    /// Reads `2026-01-05T10:15:00Z`, with a fraction of a second or without `-` and `:` too; `None` for any other text and
    /// for a time the calendar does not have.
    pub fn parse(text: &str) -> Option<Made> {
        let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
        let time = time.split_once('.').map_or(time, |(whole, _)| whole);
        let digits =
            |text: &str, sign: char| text.chars().filter(|c| *c != sign).collect::<String>();
        let (day, time) = (digits(day, '-'), digits(time, ':'));
        let day = [day.get(..4)?, "-", day.get(4..6)?, "-", day.get(6..)?].concat();
        let part = |at: usize| time.get(at..at + 2)?.parse::<u8>().ok();
        let real = Date::parse(&day).is_some() && !day.starts_with("0000") && time.len() == 6;
        let within = part(0)? < 24 && part(2)? < 60 && part(4)? < 60;
        let plain = time.bytes().all(|b| b.is_ascii_digit());
        let time = [time.get(..2)?, ":", time.get(2..4)?, ":", time.get(4..)?].concat();
        (real && within && plain).then(|| Made([&day, "T", &time, "Z"].concat()))
    }
}

/// What every resource says of patient and time.
pub(super) struct Patient<'a> {
    subject: String,
    response: String,
    made: &'a str,
    edition: &'a str,
}

/// The bundle as JSON text.
pub fn write(intake: &Intake, assessment: &Assessment, made: &Made) -> String {
    let mut out = String::new();
    bundle(intake, assessment, made).write(&mut out);
    out
}

/// The same as a value, for who hands it on as an object.
pub fn value(intake: &Intake, assessment: &Assessment, made: &Made) -> Value {
    serde_json::from_str(&write(intake, assessment, made)).unwrap_or_default()
}

/// The bundle of an intake as the JSON contract has it. `made` is the time, as [`Made::parse`] reads it; what could not be
/// read of the intake is told in the bundle.
///
/// # Errors
/// The time is none.
pub fn bundle_json(json: &Value, made: &str) -> Result<Value, Issue> {
    let time = Made::parse(made).ok_or_else(|| {
        Issue::error(
            "not-a-time",
            "",
            format!("`{made}` is not a time in UTC to the second"),
            "write it as in 2026-01-05T10:15:00Z".into(),
        )
    })?;
    let (intake, mut issues) = Intake::from_json(json);
    let mut assessment = assess(&intake);
    issues.append(&mut assessment.issues);
    assessment.issues = issues;
    Ok(value(&intake, &assessment, &time))
}

fn bundle(intake: &Intake, a: &Assessment, made: &Made) -> Json {
    let versions = [a.versions.engine, a.versions.knowledge, a.versions.knowledge_sha256];
    let [engine, knowledge, hash] = versions;
    let names = Names::of(intake, &[made.0.as_str(), engine, knowledge, hash]);
    let patient = Patient {
        subject: names.name("Patient"),
        response: names.name("QuestionnaireResponse"),
        made: &made.0,
        edition: knowledge,
    };
    let mut entries: Vec<(String, Json)> = vec![
        (patient.subject.clone(), provenance::subject(intake)),
        (names.name("Questionnaire"), form::questionnaire(&patient)),
        (patient.response.clone(), answers::response(intake, &patient)),
    ];
    // Of an empty form nothing follows: what is missing is all there is to say.
    if !a.blank {
        let risks = risk::assessments(a, &patient).into_iter();
        entries.extend(risks.map(|(id, r)| (names.name(&["RiskAssessment/", id].concat()), r)));
        entries.extend(risk::mcode(a, &patient).map(|r| (names.name("Observation"), r)));
    }
    let plan = names.name("CarePlan");
    let outcome = names.name("OperationOutcome");
    let result = (!a.blank).then_some(plan.as_str());
    let messages = guidance::messages(a);
    let told = messages.is_some().then_some(outcome.as_str());
    entries.push((names.name("GuidanceResponse"), guidance::guidance(a, &patient, result, told)));
    entries.extend(messages.map(|m| (outcome.clone(), m)));
    if !a.blank {
        entries.push((plan.clone(), care_plan::plan(a, &patient)));
    }
    let made_of: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    let provenance = provenance::provenance(a, &patient, &made_of);
    entries.push((names.name("Provenance"), provenance));
    let entry =
        |(name, r): (String, Json)| object([("fullUrl", Json::Text(name)), ("resource", r)]);
    object([
        ("resourceType", text("Bundle")),
        ("language", text("en")),
        (
            "identifier",
            object([("system", text("urn:ietf:rfc:3986")), ("value", text(names.name("Bundle")))]),
        ),
        ("type", text("collection")),
        ("timestamp", text(&made.0)),
        ("entry", list(entries.into_iter().map(entry))),
    ])
}

/// A code of a system of ours.
fn own(system: &str, code: &str, display: &str) -> Json {
    coding(&[BASE, "CodeSystem/", system].concat(), code, display)
}

/// The engine as who made a resource.
fn engine(a: &Assessment) -> Json {
    object([
        (
            "identifier",
            object([
                ("system", text([BASE, "sid/engine"].concat())),
                ("value", text(a.versions.engine)),
            ]),
        ),
        (
            "display",
            text(
                ["StratALL, engine ", a.versions.engine, ", a program and no medical device"]
                    .concat(),
            ),
        ),
    ])
}

/// A reference to the response.
fn basis(patient: &Patient) -> Json {
    list([reference(&patient.response)])
}
