//! What was entered as a QuestionnaireResponse. An entry that can be read is an answer in FHIR's own types; beside it, in
//! an extension, stands every entry exactly as typed, so that nothing is lost by what could not be read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Patient;
use super::form::{Kind, ranged, system, takes, worded};
use super::json::{Json, coding, list, nothing, object, plain, reference, text};
use crate::interop::fhir::questionnaire::{AS_TYPED, CANONICAL, MARROW, MRD, OTHER, link_id};
use crate::patient::fields::{self, Field, Group};
use crate::patient::vocabulary::{Timepoint, Vocabulary};
use crate::patient::{Entry, Intake};
use crate::quantity::{Date, Decimal, Spec, Unit};

/// FHIR's code for units of measurement.
pub const UCUM: &str = "http://unitsofmeasure.org";
const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// More digits than this may change on the way: other programs keep decimals as binary fractions.
const DIGITS: usize = 15;
/// What is typed in place of a result, and FHIR's code for why there is none.
const WITHOUT: [(&str, &str); 7] = [
    ("pending", "temp-unknown"),
    ("not done", "not-performed"),
    ("not-done", "not-performed"),
    ("failed", "error"),
    ("too insensitive", "error"),
    ("too-insensitive", "error"),
    ("unknown", "unknown"),
];

/// The response to our questionnaire.
pub fn response(intake: &Intake, patient: &Patient) -> Json {
    let mut groups: Vec<Json> = Group::ALL.iter().map(|g| group(intake, *g)).collect();
    groups.extend(others(intake));
    object([
        ("resourceType", text("QuestionnaireResponse")),
        ("questionnaire", text([CANONICAL, "|", patient.edition].concat())),
        ("status", text("in-progress")),
        ("subject", reference(&patient.subject)),
        ("authored", text(patient.made)),
        ("item", list(groups)),
    ])
}

/// The entries of a part of the form, in its order.
fn group(intake: &Intake, group: Group) -> Json {
    let once = fields::FIELDS.iter().filter(|f| f.group == group);
    let mut items: Vec<Json> = once.map(|f| question(intake, f.path)).collect();
    match group {
        Group::Genetics => {
            let lesions = intake.iter().map(|(path, _)| path).filter(|path| is_lesion(path));
            let lesions = lesions.map(|path| question(intake, path));
            items.push(inside("lesions", fields::LESION.label, list(lesions)));
        }
        Group::Response => {
            for (name, parts) in [(MRD, fields::MRD_PARTS), (MARROW, fields::MARROW_PARTS)] {
                items.extend(results(intake, name, parts));
            }
        }
        Group::Patient
        | Group::BloodAndMarrow
        | Group::Extramedullary
        | Group::Disease
        | Group::Fitness => {}
    }
    inside(&super::form::group_id(group), super::form::group_label(group), list(items))
}

/// A lesion that the form asks for by name; any other is among the others.
fn is_lesion(path: &str) -> bool {
    path.starts_with("lesions.") && link_id(path) != OTHER
}

/// The results of a repeated group, those of each time point together.
fn results(intake: &Intake, name: &str, parts: &[Field]) -> Vec<Json> {
    let keys = intake.repeats(name);
    let of = |t: &'static str| keys.iter().filter(move |k| k.split('#').next() == Some(t));
    let result = |timepoint: &'static str, label: &str, key: &str| {
        let items = parts.iter().map(|p| question(intake, &[name, ".", key, ".", p.path].concat()));
        inside(&[name, ".", timepoint].concat(), label, list(items))
    };
    let all = Timepoint::CHOICES.iter();
    all.flat_map(|t| of(t.id).map(move |key| result(t.id, t.label, key))).collect()
}

fn inside(id: &str, label: &str, items: Json) -> Json {
    if items == nothing() {
        return nothing();
    }
    object([("linkId", text(id)), ("text", text(label)), ("item", items)])
}

/// Entries at no question of the form: other mutations of ABL1, and what is no field at all.
fn others(intake: &Intake) -> Option<Json> {
    let other = intake.iter().filter(|(path, _)| link_id(path) == OTHER);
    let answers: Vec<Json> = other
        .map(|(path, entry)| {
            let said = plain(&[path, ": ", &entry.text].concat());
            object([("extension", list([typed(path, OTHER, entry)])), ("valueString", text(said))])
        })
        .collect();
    let other = || object([("linkId", text(OTHER)), ("answer", list(answers.clone()))]);
    (!answers.is_empty()).then(other)
}

/// The question at a path with its answers; nothing where nothing was entered.
fn question(intake: &Intake, path: &str) -> Json {
    let (Some(entry), Some(field)) = (intake.get(path), fields::at(path)) else { return nothing() };
    let id = link_id(path);
    let mut extensions = vec![typed(path, &id, entry)];
    let mut answers = values(&field, &id, entry);
    if let Some(why) = without(&entry.text) {
        extensions.push(object([("url", text(ABSENT)), ("valueCode", text(why))]));
    }
    let first = answers.first().cloned();
    let mut parts = vec![("extension", list(extensions))];
    parts.extend(first);
    let mut all = vec![object(parts)];
    all.extend(answers.drain(..).skip(1).map(|value| object([value])));
    object([
        ("linkId", text(&id)),
        ("text", text(worded(takes(&field), &fields::label(path)))),
        ("answer", list(all)),
    ])
}

/// FHIR's code for why there is no result, where the text is a word for that.
pub fn without(typed: &str) -> Option<&'static str> {
    WITHOUT.iter().find(|(word, _)| *word == typed.trim()).map(|(_, code)| *code)
}

/// The word to type for FHIR's code.
pub fn word_for(code: &str) -> Option<&'static str> {
    WITHOUT.iter().find(|(_, known)| *known == code).map(|(word, _)| *word)
}

/// The entry exactly as typed; its path only where the question does not tell it.
fn typed(path: &str, id: &str, entry: &Entry) -> Json {
    let mut parts = Vec::new();
    if path != id {
        parts.push(exact("path", path));
    }
    parts.push(exact("text", &entry.text));
    if !entry.unit.is_empty() {
        parts.push(exact("unit", &entry.unit));
    }
    object([("url", text(AS_TYPED)), ("extension", list(parts))])
}

/// A text letter by letter: as a string where FHIR keeps one, else its octets. An empty one is said to be so.
fn exact(name: &str, typed: &str) -> Json {
    let value = if typed.is_empty() {
        ("valueBoolean", Json::Flag(false))
    } else if plain(typed) == typed && !typed.contains(['\n', '\t']) {
        ("valueString", Json::Text(typed.to_owned()))
    } else {
        ("valueBase64Binary", Json::Text(STANDARD.encode(typed)))
    };
    object([("url", text(name)), value])
}

/// What was entered in FHIR's own types, as far as it can be read and stands within its range.
fn values(field: &Field, id: &str, entry: &Entry) -> Vec<(&'static str, Json)> {
    let typed = entry.text.trim();
    if typed.is_empty() || without(typed).is_some() {
        return Vec::new();
    }
    match takes(field) {
        Kind::Number(spec) => number(spec, typed, &entry.unit).into_iter().collect(),
        Kind::YesNo => match typed {
            "true" | "yes" => vec![("valueBoolean", Json::Flag(true))],
            "false" | "no" => vec![("valueBoolean", Json::Flag(false))],
            _ => Vec::new(),
        },
        Kind::One(choices) | Kind::Many(choices) => {
            let many = matches!(takes(field), Kind::Many(_));
            let words: Vec<&str> = if many {
                typed.split(',').map(str::trim).filter(|w| !w.is_empty()).collect()
            } else {
                vec![typed]
            };
            let coded = |word: &&str| {
                let none = many && words.len() == 1 && *word == "none";
                let known = choices.iter().find(|c| c.id == *word).map(|c| c.label);
                let label = if none { Some("none") } else { known };
                label.map(|label| ("valueCoding", coding(&system(id), word, label)))
            };
            words.iter().map(coded).collect::<Option<Vec<_>>>().unwrap_or_default()
        }
        Kind::Date => {
            // FHIR has no year 0.
            let real = Date::parse(typed).is_some() && !typed.starts_with("0000");
            if real { vec![("valueDate", text(typed))] } else { Vec::new() }
        }
        Kind::Text => vec![("valueString", text(typed))],
    }
}

fn number(spec: &'static Spec, typed: &str, unit: &str) -> Option<(&'static str, Json)> {
    let unit = spec.chosen(unit)?;
    let spec = ranged(spec, unit);
    let value = Decimal::parse(typed).ok()?;
    let canonical = value.times_ratio(unit.numerator, unit.denominator)?;
    let within = spec.min <= canonical && canonical <= spec.max;
    let digits = value.to_string();
    let count = digits.chars().filter(char::is_ascii_digit).count();
    if !within || (spec.whole && !value.is_whole()) || count > DIGITS {
        return None;
    }
    Some(match super::form::number_type(spec) {
        "integer" => ("valueInteger", Json::Number(digits)),
        "decimal" => ("valueDecimal", Json::Number(digits)),
        _ => ("valueQuantity", quantity(digits, unit)),
    })
}

/// An amount in a unit.
pub fn quantity(digits: String, unit: Unit) -> Json {
    object([
        ("value", Json::Number(digits)),
        ("unit", text(unit.label)),
        ("system", text(UCUM)),
        ("code", text(unit.id)),
    ])
}
