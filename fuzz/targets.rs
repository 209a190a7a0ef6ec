//! What must hold of every text that comes from outside, whatever stands in it. The fuzzer runs these functions on texts it
//! makes up (`cargo xtask fuzz`), `tests/seeds_of_fuzzing.rs` runs them on stable Rust over the seeds in `fuzz/seeds`.
//!
//! Time is bounded by the fuzzer (five seconds a text), memory too (one gigabyte); what can be counted is counted here.

#![allow(clippy::restriction, reason = "a target stops at the first surprise")]

use std::collections::BTreeSet;

use serde_json::Value;
use stratall::interop::fhir::{export, import, questionnaire};
use stratall::interop::{laboratory_text, share, table, write};
use stratall::patient::{Intake, Issue, Severity, fields, validate};
use stratall::quantity::Decimal;
use stratall::{assess, karyotype};

/// A target: its name and what it asserts.
pub type Target = (&'static str, fn(&str));

/// Every target.
pub const TARGETS: [Target; 6] = [
    ("intake_json", intake_json),
    ("fhir_json", fhir_json),
    ("karyotype", karyotype_text),
    ("share_token", share_token),
    ("pasted_table", pasted_table),
    ("laboratory_text", laboratory),
];

/// Runs a target on octets; those that are no text are read as the page would read them, with replacement characters.
pub fn run(target: &str, octets: &[u8]) {
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target by name");
    check(&String::from_utf8_lossy(octets));
}

/// Every issue has a code, says what is wrong and what to do.
fn told(issues: &[Issue]) {
    for issue in issues {
        let code = issue.code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(code && !issue.code.is_empty(), "{issue:?}");
        assert!(!issue.message.trim().is_empty() && !issue.hint.trim().is_empty(), "{issue:?}");
    }
}

/// What our own writer of JSON makes of a view is JSON, and what `serde_json` makes of it.
macro_rules! written {
    ($view:expr) => {{
        let text = write::json($view).expect("views hold nothing the writer does not know");
        let read: Value = serde_json::from_str(&text).expect("valid JSON");
        assert_eq!(read, serde_json::to_value($view).expect("views are JSON"));
    }};
}

// The intake as JSON.

fn intake_json(text: &str) {
    let Ok(json) = serde_json::from_str::<Value>(text) else { return };
    let (intake, issues) = Intake::from_json(&json);
    assert_eq!((&intake, &issues), (&read_again(&json).0, &read_again(&json).1));
    told(&issues);
    match &json {
        Value::Object(map) => {
            for (name, value) in map {
                nothing_lost(&mut vec![name], value, &intake, &issues);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            assert!(intake.is_blank() && issues.len() == 1, "{issues:?}")
        }
    }
    let back = Intake::from_json(&intake.to_json()).0;
    assert_eq!(comparable(&back), comparable(&intake), "written as JSON and read again");
    if !intake.is_blank() {
        assessed(&intake, &back);
    }
}

fn read_again(json: &Value) -> (Intake, Vec<Issue>) {
    Intake::from_json(json)
}

/// Every text, number and truth value of the JSON stands in an entry, or an issue names it or where it stood.
fn nothing_lost<'a>(names: &mut Vec<&'a str>, value: &'a Value, intake: &Intake, issues: &[Issue]) {
    let leaf = match value {
        Value::Null => return,
        // A time point alone is no result.
        Value::String(_) if names.last() == Some(&"timepoint") => return,
        Value::Array(items) => {
            return items.iter().for_each(|item| nothing_lost(names, item, intake, issues));
        }
        Value::Object(map) => {
            for (name, value) in map {
                names.push(name);
                nothing_lost(names, value, intake, issues);
                names.pop();
            }
            return;
        }
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    };
    let entered = intake.iter().any(|(path, entry)| {
        entry.text.contains(&leaf) || entry.unit.contains(&leaf) || path.contains(&leaf)
    });
    let named = |issue: &Issue| names.iter().any(|name| is_about(issue, name));
    assert!(
        entered || issues.iter().any(named),
        "`{leaf}` of {names:?} is lost: {intake:?} {issues:?}"
    );
}

/// Whether an issue is about something of this name; `bilirubinUmolL` is the field `bilirubin` in a unit.
fn is_about(issue: &Issue, name: &str) -> bool {
    let in_unit = !issue.field.is_empty() && name.starts_with(&issue.field);
    in_unit || issue.field.contains(name) || issue.message.contains(name)
}

/// The entries that say something: a number by its value, the second result of a time point as one of that time point.
fn comparable(intake: &Intake) -> Vec<(String, String, String)> {
    let said = intake
        .iter()
        .filter(|(path, entry)| !entry.text.trim().is_empty() && fields::at(path).is_some());
    let mut all: Vec<(String, String, String)> = said
        .map(|(path, entry)| {
            let field = fields::at(path).expect("filtered");
            let (text, unit) = match field.kind {
                fields::Kind::Number(spec) => {
                    let number = Decimal::parse(&entry.text).map(|number| number.to_string());
                    let unit = spec.unit(&entry.unit).map_or(entry.unit.as_str(), |unit| unit.id);
                    let unit = if unit == spec.canonical().id { "" } else { unit };
                    (number.unwrap_or_else(|_| entry.text.clone()), unit)
                }
                fields::Kind::List(_) => {
                    let words: Vec<&str> = entry.text.split(',').map(str::trim).collect();
                    (words.join(","), "")
                }
                fields::Kind::Choice(_) | fields::Kind::Text | fields::Kind::Date => {
                    (entry.text.clone(), "")
                }
            };
            let repeat = path.split_once('#').map_or(path.to_owned(), |(before, after)| {
                let part = after.split_once('.').map_or("", |(_, part)| part);
                format!("{before}.{part}")
            });
            (repeat, text, unit.to_owned())
        })
        .collect();
    all.sort();
    all
}

/// Assessed, everything typed is there to be seen, and the schemes say the same of the case saved and opened again. As FHIR
/// it comes back letter by letter.
fn assessed(intake: &Intake, back: &Intake) {
    let assessment = assess(intake);
    told(&assessment.issues);
    written!(&assessment);
    for (path, entry) in intake.iter().filter(|(_, entry)| !entry.text.trim().is_empty()) {
        let typed = entry.text.trim();
        let shown = assessment.inputs.iter().any(|i| i.field == path && i.value.trim() == typed);
        assert!(shown, "`{}` of {path} is not among the entries shown", entry.text);
    }
    assert_eq!(assessment.schemes, assess(back).schemes);
    let made = export::Made::parse("2026-01-05T10:15:00Z").expect("a time");
    let bundle = export::write(intake, &assessment, &made);
    let reading = import::read(&bundle);
    assert!(reading.issues.iter().all(|i| i.severity != Severity::Error), "{:?}", reading.issues);
    for (path, entry) in intake.iter().filter(|(_, entry)| !entry.text.is_empty()) {
        let found = reading
            .matches
            .iter()
            .any(|m| m.path == path && m.text == entry.text && m.unit == entry.unit);
        assert!(found, "{path} {entry:?} does not come back from FHIR");
    }
}

// FHIR.

fn fhir_json(text: &str) {
    let reading = import::read(text);
    assert_eq!(reading, import::read(text));
    told(&reading.issues);
    written!(&reading);
    for flag in &reading.flags {
        assert!(!flag.message.trim().is_empty() && !flag.hint.trim().is_empty(), "{flag:?}");
    }
    assert!(reading.unused.iter().all(|unused| !unused.why.is_empty() && !unused.from.is_empty()));
    let mut ticked = BTreeSet::new();
    for found in &reading.matches {
        assert!(fields::at(&found.path).is_some(), "{found:?} is no field");
        assert!(!found.words.is_empty() && !found.from.is_empty(), "{found:?}");
        told(&found.issues);
        assert!(!found.chosen || ticked.insert(&found.path), "{} is ticked twice", found.path);
        let refused = found.issues.iter().any(|issue| issue.severity == Severity::Error);
        assert!(!(found.chosen && refused), "{found:?} is ticked and refused");
    }
    for choice in &reading.choices {
        assert!(choice.matches.len() > 1);
        assert!(choice.matches.iter().all(|n| reading.matches[*n].path == choice.path));
    }
    let (_, json) = text.split_once('\n').filter(|_| !import_begins(text)).unwrap_or(("", text));
    let json = json.trim_start_matches('\u{feff}');
    let Ok(json) = serde_json::from_str::<Value>(json) else { return };
    if reading.issues.iter().all(|issue| issue.severity != Severity::Error) {
        every_resource_is_told_of(&json, &reading);
    }
    answers(&json);
}

fn import_begins(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '['])
}

/// Every resource of a bundle is read, flagged or listed as unused.
fn every_resource_is_told_of(json: &Value, reading: &import::Reading) {
    let mut told: BTreeSet<&str> = reading.matches.iter().map(|m| m.from.as_str()).collect();
    told.extend(reading.unused.iter().map(|u| u.from.as_str()));
    told.extend(reading.flags.iter().flat_map(|f| f.from.iter().map(String::as_str)));
    told.insert(&reading.start_from);
    let entries = json.get("entry").and_then(Value::as_array).into_iter().flatten();
    for entry in entries {
        let part = |of: &Value, name: &str| {
            of.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
        };
        let Some(resource) = entry.get("resource") else { continue };
        let (kind, id) = (part(resource, "resourceType"), part(resource, "id"));
        if part(json, "resourceType") != "Bundle" || ["", "Bundle"].contains(&kind.as_str()) {
            continue;
        }
        let name = if id.is_empty() { part(entry, "fullUrl") } else { format!("{kind}/{id}") };
        let part = format!("{name}, ");
        let said = told.iter().any(|from| *from == name || from.starts_with(&part));
        assert!(name.is_empty() || said, "nothing is said of {name}");
        let value = |value: &Value| {
            value.as_object().is_some_and(|parts| parts.keys().any(|key| key.starts_with("value")))
        };
        if kind == "Observation" && value(resource) {
            let said = name.is_empty() || told.contains(name.as_str());
            assert!(said, "nothing is said of the value of {name}");
        }
    }
}

/// A response to our questionnaire by itself: what was answered is an entry or an issue, and never more than was asked.
fn answers(json: &Value) {
    let (intake, issues) = questionnaire::read(json);
    assert_eq!((&intake, &issues), (&questionnaire::read(json).0, &questionnaire::read(json).1));
    told(&issues);
    assert!(intake.iter().count() <= 5_000);
    assert!(questionnaire::is_ours(json) || (intake.is_blank() && issues.len() == 1));
    told(&validate(&intake).1);
}

// The karyotype.

fn karyotype_text(text: &str) {
    let read = karyotype::read(text);
    assert_eq!(read, karyotype::read(text));
    let gap = |gap: &str| gap.chars().all(|c| " ,.;:()[]/'`\"\t\r\n\u{a0}".contains(c));
    let mut end = 0;
    for piece in &read.pieces {
        assert!(piece.start >= end && piece.end > piece.start && gap(&text[end..piece.start]));
        end = piece.end;
    }
    assert!(gap(&text[end..]), "the end is lost");
    let unread = read.pieces.iter().filter(|piece| !piece.read);
    let unread: Vec<&str> = unread.map(|piece| &text[piece.start..piece.end]).collect();
    assert_eq!(unread, read.unread);
    assert!(read.lines.len() <= 65, "{} lines", read.lines.len());
    for line in &read.lines {
        assert!(text.contains(&line.text), "`{}` was not written", line.text);
        assert!(line.own.len() <= 200 + line.text.len().min(1), "{}", line.own.len());
        assert!(line.abnormalities.len() <= 65 * 201);
        assert!(line.cells.is_none_or(|cells| line.text.contains(&cells.to_string())));
    }
    assert!(read.leading.is_none_or(|n| read.lines[n].is_leukaemic()));
    let mut names = BTreeSet::new();
    for found in &read.lesions {
        assert!(names.insert(found.name), "{} is found twice", found.name);
        assert!(fields::at(&format!("lesions.{}", found.name)).is_some(), "{}", found.name);
        assert!(!read.lines[found.line].donor, "{} is the donor's", found.name);
    }
}

// The share link.

fn share_token(text: &str) {
    let (intake, issues) = share::read(text);
    assert_eq!((&intake, &issues), (&share::read(text).0, &share::read(text).1));
    told(&issues);
    assert!(issues.len() <= 1 && issues.iter().all(|issue| issue.code.starts_with("link-")));
    comes_back(&intake);
    told(&validate(&intake).1);
    // The same text as entries: path, text and unit, a line each.
    let typed: Vec<String> = text.lines().map(str::to_owned).collect();
    let whole = typed.len() - typed.len() % 3;
    comes_back(&Intake::from_typed(&typed[..whole]).expect("in threes"));
}

fn comes_back(intake: &Intake) {
    let link = share::write(intake);
    assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{link}");
    let (back, issues) = share::read(&link);
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(&back, intake, "the link {link}");
}

// A table.

/// Words of the table that stand for another one of ours.
const WORDS: [&str; 9] = [
    "Positive",
    "Negative",
    "B-Precursor",
    "B Cell ALL",
    "T Cell ALL",
    "Yes",
    "No",
    "Male",
    "Female",
];

fn pasted_table(text: &str) {
    let rows = match table::read(text) {
        Ok(rows) => rows,
        Err(issue) => return told(&[issue]),
    };
    assert_eq!(Ok(&rows), table::read(text).as_ref());
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let header: Vec<&str> = lines.next().expect("a header").split('\t').map(str::trim).collect();
    assert_eq!(rows.len(), lines.clone().count(), "a row a line");
    for (row, line) in rows.iter().zip(lines) {
        told(&row.issues);
        told(&validate(&row.intake).1);
        let cells: Vec<&str> = line.trim_end_matches('\r').split('\t').map(str::trim).collect();
        if cells.len() != header.len() {
            assert!(row.intake.is_blank() && row.issues.len() == 1);
            continue;
        }
        for (name, cell) in header.iter().zip(cells) {
            let unknown = ["", "NA", "Unknown", "."].contains(&cell) || WORDS.contains(&cell);
            let spaceless = cell.replace(' ', "");
            let entered = row.intake.iter().any(|(_, e)| e.text == cell || e.text == spaceless);
            let listed = row.unused.iter().any(|unused| unused == name) || row.name == cell;
            let said = row.issues.iter().any(|issue| issue.message.contains(cell));
            assert!(unknown || entered || listed || said, "`{cell}` of {name} is lost: {row:?}");
        }
    }
}

// The text of a laboratory.

fn laboratory(text: &str) {
    let reading = laboratory_text::read(text);
    assert_eq!(reading, laboratory_text::read(text));
    written!(&reading);
    told(&reading.issues);
    let joined: String = reading.spans.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(joined, text, "every letter is shown");
    for span in &reading.spans {
        assert!(!span.text.is_empty());
        assert!(span.finding.is_none() || span.left.is_none());
        assert!(span.finding.is_none_or(|n| n < reading.findings.len()));
        assert!(span.left.is_none_or(|n| n < reading.left.len()));
    }
    for found in &reading.findings {
        assert!(fields::at(&found.path).is_some(), "{found:?} is no field");
        assert!(!found.text.is_empty() && !found.words.is_empty(), "{found:?}");
        told(&found.issues);
        let refused = found.issues.iter().any(|issue| issue.severity == Severity::Error);
        assert!(!(found.preselect && (refused || reading.several)), "{found:?} is preselected");
    }
    assert!(reading.findings.len() <= text.len(), "more was found than stands there");
    for conflict in &reading.conflicts {
        assert!(conflict.findings.len() > 1);
        assert!(conflict.findings.iter().all(|n| !reading.findings[*n].preselect));
    }
    assert!(reading.left.iter().all(|left| !left.text.is_empty() && !left.why.is_empty()));
}
