//! One question's answers: what was typed, what is answered in FHIR's types, and whether both say the same.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::{AS_TYPED, ours};
use crate::interop::fhir::export::answers::word_for;
use crate::interop::fhir::export::json::plain;
use crate::patient::Entry;
use crate::patient::fields::{Field, Kind};
use crate::quantity::{Decimal, Spec};

/// What stands at a question.
pub struct Read {
    /// Whether an entry was kept as typed.
    pub kept: bool,
    /// Its path, where the question does not tell it.
    pub path: Option<String>,
    /// What was answered.
    pub answered: Answered,
}

/// What was answered.
pub enum Answered {
    /// Nothing.
    Nothing,
    /// An entry.
    Entry(Entry),
    /// What was typed, and another answer.
    Two(Entry, Entry),
    /// What has another type than the question takes.
    Unread(String),
}

/// Reads the answers to a question.
pub fn answered(field: &Field, answers: &[Value]) -> Read {
    let (path, typed) = match answers.iter().find_map(as_typed) {
        Some((path, entry)) => (path, Some(entry)),
        None => (None, None),
    };
    let kept = typed.is_some();
    let given = given(field, answers);
    let answered = match (typed, given) {
        (Some(typed), Answered::Nothing) => Answered::Entry(typed),
        (Some(typed), Answered::Entry(given)) if same(field, &typed, &given) => {
            Answered::Entry(typed)
        }
        (Some(typed), Answered::Entry(given)) => Answered::Two(typed, given),
        (Some(typed), Answered::Unread(text)) => {
            Answered::Two(typed, Entry { text, unit: String::new() })
        }
        (None, given) => given,
        (Some(_), two @ Answered::Two(..)) => two,
    };
    Read { kept, path, answered }
}

/// The entry kept in an answer, with its path where the question does not tell it.
pub fn as_typed(answer: &Value) -> Option<(Option<String>, Entry)> {
    let kept = extension(answer, AS_TYPED)?;
    let unit = extension(kept, "unit").and_then(exact).unwrap_or_default();
    let text = exact(extension(kept, "text")?)?;
    let path = extension(kept, "path").and_then(exact);
    Some((path, Entry { text, unit }))
}

fn extension<'a>(of: &'a Value, url: &str) -> Option<&'a Value> {
    let all = of.get("extension")?.as_array()?;
    all.iter().find(|e| e.get("url").and_then(Value::as_str) == Some(url))
}

/// A text letter by letter, see [`crate::interop::fhir::export::answers`].
fn exact(extension: &Value) -> Option<String> {
    if let Some(text) = extension.get("valueString").and_then(Value::as_str) {
        return Some(text.to_owned());
    }
    if let Some(octets) = extension.get("valueBase64Binary").and_then(Value::as_str) {
        return String::from_utf8(STANDARD.decode(octets).ok()?).ok();
    }
    (extension.get("valueBoolean") == Some(&Value::Bool(false))).then(String::new)
}

/// What is answered in FHIR's types.
fn given(field: &Field, answers: &[Value]) -> Answered {
    let mut words: Vec<Entry> = Vec::new();
    for answer in answers {
        match one(field, answer) {
            Ok(Some(entry)) => words.push(entry),
            Ok(None) => {}
            Err(unread) => return Answered::Unread(unread),
        }
    }
    match (words.as_slice(), field.kind) {
        ([], _) => Answered::Nothing,
        ([entry], _) => Answered::Entry(entry.clone()),
        (many, Kind::List(_)) => {
            let text: Vec<&str> = many.iter().map(|e| e.text.as_str()).collect();
            Answered::Entry(Entry { text: text.join(", "), unit: String::new() })
        }
        ([first, second, ..], _) => Answered::Two(first.clone(), second.clone()),
    }
}

/// One answer as an entry; nothing where it has no value, what it says where its type is none of ours.
fn one(field: &Field, answer: &Value) -> Result<Option<Entry>, String> {
    let Value::Object(parts) = answer else { return Err(answer.to_string()) };
    let Some((name, value)) = parts.iter().find(|(name, _)| name.starts_with("value")) else {
        return Ok(absent(answer));
    };
    let plain = |text: &str| Entry { text: text.to_owned(), unit: String::new() };
    let read = match (name.as_str(), value) {
        ("valueString" | "valueDate", Value::String(text)) => Some(plain(text)),
        ("valueBoolean", Value::Bool(flag)) => Some(plain(if *flag { "true" } else { "false" })),
        ("valueInteger" | "valueDecimal", Value::Number(number)) => {
            Some(plain(&number.to_string()))
        }
        ("valueCoding", value) => coded(value).map(plain),
        ("valueQuantity", value) => measured(field, value),
        _ => None,
    };
    read.map(Some).ok_or_else(|| value.to_string())
}

/// The word for why there is no answer.
fn absent(answer: &Value) -> Option<Entry> {
    let why = extension(answer, "http://hl7.org/fhir/StructureDefinition/data-absent-reason")?;
    let word = word_for(why.get("valueCode")?.as_str()?)?;
    // What was typed says it more exactly.
    let text = if extension(answer, AS_TYPED).is_some() { return None } else { word.to_owned() };
    Some(Entry { text, unit: String::new() })
}

fn coded(value: &Value) -> Option<&str> {
    let system = value.get("system").and_then(Value::as_str);
    let code = value.get("code").and_then(Value::as_str)?;
    system.is_none_or(ours).then_some(code)
}

/// An amount with its unit: ours where the code is one of ours, else as it stands, which is then an issue of the form.
fn measured(field: &Field, value: &Value) -> Option<Entry> {
    let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = value.get("value")?.as_number()?.to_string();
    let text = [part("comparator"), &number].concat();
    let unit = if part("code").is_empty() { part("unit") } else { part("code") };
    let known = match field.kind {
        Kind::Number(spec) => spec.unit(unit).map(|u| u.id),
        Kind::Choice(_) | Kind::List(_) | Kind::Text | Kind::Date => None,
    };
    Some(Entry { text, unit: known.unwrap_or(unit).to_owned() })
}

/// Whether an answer says what was typed.
fn same(field: &Field, typed: &Entry, given: &Entry) -> bool {
    let word = |text: &str| match text.trim() {
        "yes" => "true".to_owned(),
        "no" => "false".to_owned(),
        other => other.to_owned(),
    };
    match field.kind {
        Kind::Number(spec) => {
            let (one, other) = (canonical(spec, typed), canonical(spec, given));
            one.is_some() && one == other
        }
        Kind::List(_) => {
            let words = |text: &str| {
                let words = text.split(',').map(str::trim).filter(|w| !w.is_empty());
                words.map(str::to_owned).collect::<Vec<_>>()
            };
            words(&typed.text) == words(&given.text)
        }
        Kind::Choice(_) => word(&typed.text) == word(&given.text),
        Kind::Text | Kind::Date => plain(&typed.text) == plain(&given.text),
    }
}

/// The value in the canonical unit. A unit that is none of the quantity's makes it another amount.
fn canonical(spec: &Spec, entry: &Entry) -> Option<(Decimal, &'static str)> {
    let unit = spec.chosen(&entry.unit)?;
    let value = Decimal::parse(&entry.text).ok()?;
    let value = value.times_ratio(unit.numerator, unit.denominator)?;
    // An age in days is no age in years, though both are numbers of one row.
    Some((value, if unit.id == "d" { "d" } else { "" }))
}
