//! What a page that holds this one in a frame may ask: an intake by the JSON contract, entries, units, and the words that
//! tell the reader who hears what is entered. `static/embed/` is the only caller; all that comes in is somebody else's.

use serde::Serialize;
use serde_json::{Map, Value};
use stratall::patient::fields::{self, Kind};
use stratall::patient::{Intake, Issue};

use super::i18n::{Msg, fill};
use super::json::written;

/// An intake has lists of objects of quantities: four deep.
const DEEPEST: u8 = 8;

/// Path, text and unit of each entry, and what could not be read.
#[derive(Serialize)]
struct Read {
    entries: Vec<String>,
    issues: Vec<Issue>,
}

/// Reads an intake that was told piece by piece: `{` or `[`, what is inside, `}` or `]`; before each field of an object its
/// name after `:`; a text or number after `"`, as the host wrote it; `+` for true, `-` for false, `0` for nothing.
/// JSON: `{ entries, issues }`; whatever can be read is read.
pub fn intake(told: &[String]) -> String {
    let mut pieces = told.iter().map(String::as_str);
    let whole = pieces.next().and_then(|first| value(first, &mut pieces, DEEPEST));
    let whole = whole.filter(|_| pieces.next().is_none());
    let (intake, issues) = Intake::from_json(&whole.unwrap_or(Value::Null));
    read(&intake, issues)
}

/// Reads entries, three texts each: path, text and unit. A path that is no field is left out and said.
pub fn entered(entries: &[String]) -> String {
    let (triples, rest) = entries.as_chunks::<3>();
    let mut issues = Vec::new();
    let mut intake = Intake::default();
    if !rest.is_empty() {
        issues.push(Issue::error(
            "entries-cut",
            "",
            format!("the entries are {} texts, which is no multiple of three", entries.len()),
            "send path, text and unit of each entry".into(),
        ));
    }
    for [path, text, unit] in triples {
        if fields::at(path).is_some() {
            intake.set(path, text);
            intake.set_unit(path, unit);
        } else {
            issues.push(Issue::warning(
                "unknown-field",
                path,
                format!("`{path}` is not a field of the intake and was not used"),
                "check the spelling against the documentation".into(),
            ));
        }
    }
    read(&intake, issues)
}

/// What is wrong with the units a host wants to be offered: pairs of path and unit.
pub fn units(pairs: &[String]) -> String {
    let (pairs, _) = pairs.as_chunks::<2>();
    let wrong = |[path, unit]: &[String; 2]| {
        let known: Vec<&str> = match fields::at(path).map(|field| field.kind) {
            Some(Kind::Number(spec)) => spec.units.iter().map(|unit| unit.id).collect(),
            Some(Kind::Choice(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => Vec::new(),
        };
        let message = format!("`{unit}` is no unit of `{path}`; the field has its own");
        let hint = match known.as_slice() {
            [] => "name a field that is a number".to_owned(),
            known => ["use one of: ", &known.join(", ")].concat(),
        };
        (!known.contains(&unit.as_str())).then(|| Issue::error("unknown-unit", path, message, hint))
    };
    read(&Intake::default(), pairs.iter().filter_map(wrong).collect())
}

/// Who hears what is entered, and the word on the button that ends it.
pub fn hosted(host: &str) -> Vec<String> {
    vec![fill(Msg::Hosted, &[("host", host)]), Msg::HostedDone.text().to_owned()]
}

fn read(intake: &Intake, issues: Vec<Issue>) -> String {
    written(&Read { entries: intake.typed(), issues }).unwrap_or_default()
}

/// The value that begins with a piece; nothing where the pieces end too early, are none of ours, or go too deep.
fn value(piece: &str, pieces: &mut dyn Iterator<Item = &str>, deep: u8) -> Option<Value> {
    let deeper = deep.checked_sub(1)?;
    Some(match piece {
        "{" => {
            let mut map = Map::new();
            loop {
                match pieces.next()? {
                    "}" => break,
                    name => {
                        let first = pieces.next()?;
                        let name = name.strip_prefix(':')?.to_owned();
                        map.insert(name, value(first, pieces, deeper)?);
                    }
                }
            }
            Value::Object(map)
        }
        "[" => {
            let mut list = Vec::new();
            loop {
                match pieces.next()? {
                    "]" => break,
                    first => list.push(value(first, pieces, deeper)?),
                }
            }
            Value::Array(list)
        }
        "+" => Value::Bool(true),
        "-" => Value::Bool(false),
        "0" => Value::Null,
        // A number is a text here: as the host wrote it, and read like one that is typed.
        text => Value::String(text.strip_prefix('"')?.to_owned()),
    })
}
