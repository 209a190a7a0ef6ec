//! Whom it is about, as far as that was entered, and with what it was worked out.

use super::json::{Json, list, nothing, object, reference, said, text};
use super::{Patient, engine};
use crate::interop::fhir::BASE;
use crate::logic::Known;
use crate::patient::{Intake, validate};
use crate::quantity::Date;
use crate::report::Assessment;

/// The patient: sex and date of birth where they were entered and could be used, and no name.
pub fn subject(intake: &Intake) -> Json {
    let (read, _) = validate(intake);
    let sex = match read.sex {
        Known::Value(sex) => text(sex.id()),
        Known::Pending | Known::NotDone | Known::Unknown => nothing(),
    };
    let born = intake.text("birthDate").trim();
    let real = Date::parse(born).is_some() && !born.starts_with("0000");
    object([
        ("resourceType", text("Patient")),
        ("gender", sex),
        ("birthDate", if real { text(born) } else { nothing() }),
    ])
}

/// Versions of engine and knowledge, the hash of the knowledge, and the response it was made of.
pub fn provenance(a: &Assessment, patient: &Patient, targets: &[&str]) -> Json {
    let versions = &a.versions;
    let knowledge = object([
        (
            "identifier",
            object([
                ("system", text([BASE, "sid/knowledge-sha256"].concat())),
                ("value", text(versions.knowledge_sha256)),
            ]),
        ),
        (
            "display",
            text(
                [
                    "StratALL, knowledge ",
                    versions.knowledge,
                    ", SHA-256 ",
                    versions.knowledge_sha256,
                ]
                .concat(),
            ),
        ),
    ]);
    let source = |what| object([("role", text("source")), ("what", what)]);
    object([
        ("resourceType", text("Provenance")),
        ("target", list(targets.iter().map(|t| reference(t)))),
        ("recorded", text(patient.made)),
        ("activity", said("worked out from what was entered")),
        ("agent", list([object([("who", engine(a))])])),
        ("entity", list([source(reference(&patient.response)), source(knowledge)])),
    ])
}
