//! From a text to resources: a bundle, one resource or a list of them, each with what others call it.

use serde_json::Value;

use super::json::{date, list, text};
use super::{MOST_BYTES, Person};
use crate::patient::Issue;

/// A resource, and what others call it.
#[derive(Clone, Debug)]
pub struct Resource<'a> {
    /// Itself.
    pub json: &'a Value,
    /// Its type.
    pub kind: &'a str,
    /// `Observation/123`, or its full address where it has no id, or its place.
    pub name: String,
    /// Its address in the bundle.
    address: &'a str,
    /// Of whom it is, as it says itself.
    subject: &'a str,
}

/// The text as JSON, and whom it is of where a line above it says so (`Patient/2`).
///
/// # Errors
/// One [`Issue`] with line and column.
pub fn parse(text: &str) -> Result<(Value, &str), Issue> {
    let text = text.trim_start_matches('\u{feff}');
    let (who, above, json) = match text.split_once('\n') {
        Some((first, rest))
            if !first.trim_start().starts_with(['{', '[']) && !first.trim().is_empty() =>
        {
            (first.trim(), 1, rest)
        }
        _ => ("", 0, text),
    };
    if json.len() > MOST_BYTES {
        return Err(Issue::error(
            "too-long",
            "",
            format!("the text has {} bytes; up to {MOST_BYTES} are read", json.len()),
            "paste the resources of one patient".into(),
        ));
    }
    serde_json::from_str(json).map(|json| (json, who)).map_err(|e| {
        let said = e.to_string();
        let what = said.split(" at line ").next().unwrap_or_default();
        let cut = if e.is_eof() { "; it ends too early, as if it were cut" } else { "" };
        Issue::error(
            "invalid-json",
            "",
            format!(
                "the text is no valid JSON: line {}, column {}: {what}{cut}",
                e.line() + above,
                e.column()
            ),
            "export it again or correct that place; nothing was read and nothing was entered"
                .into(),
        )
    })
}

/// The resources of a text.
///
/// # Errors
/// An [`Issue`] where the JSON is no FHIR.
pub fn resources(json: &Value) -> Result<Vec<Resource<'_>>, Issue> {
    let mut all = Vec::new();
    match json {
        Value::Array(items) => items.iter().for_each(|item| push(&mut all, item, "")),
        Value::Object(_) if text(json, "resourceType") == "Bundle" => {
            for entry in list(json, "entry") {
                if let Some(resource) = entry.get("resource") {
                    push(&mut all, resource, text(entry, "fullUrl"));
                }
            }
        }
        Value::Object(_) => push(&mut all, json, ""),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if all.is_empty() {
        return Err(no_fhir(json));
    }
    Ok(all)
}

fn no_fhir(json: &Value) -> Issue {
    let hint =
        "paste a FHIR R4 Bundle, one resource or a list of resources, each with its `resourceType`";
    let message = if text(json, "resourceType") == "Bundle" {
        "the Bundle has no entry with a resource".to_owned()
    } else {
        "the text is JSON, but no FHIR: nothing in it has a `resourceType`".to_owned()
    };
    Issue::error("no-fhir", "", message, hint.into())
}

/// The resource, and those contained in it; a bundle inside a list gives its own.
fn push<'a>(all: &mut Vec<Resource<'a>>, json: &'a Value, address: &'a str) {
    let kind = text(json, "resourceType");
    if kind == "Bundle" {
        for entry in list(json, "entry") {
            if let Some(resource) =
                entry.get("resource").filter(|r| text(r, "resourceType") != "Bundle")
            {
                push(all, resource, text(entry, "fullUrl"));
            }
        }
        return;
    }
    if kind.is_empty() {
        return;
    }
    let name = match (text(json, "id"), address) {
        ("", "") => [kind, " ", &(all.len() + 1).to_string()].concat(),
        ("", address) => address.to_owned(),
        (id, _) => [kind, "/", id].concat(),
    };
    let subject = subject(json);
    all.push(Resource { json, kind, name: name.clone(), address, subject });
    for inner in list(json, "contained") {
        let kind = text(inner, "resourceType");
        if kind.is_empty() {
            continue;
        }
        let own = self::subject(inner);
        let subject = if own.is_empty() { subject } else { own };
        let name = [&name, "#", text(inner, "id")].concat();
        all.push(Resource { json: inner, kind, name, address: "", subject });
    }
}

fn subject(json: &Value) -> &str {
    let of = |name: &str| json.get(name).map_or("", |reference| text(reference, "reference"));
    match of("subject") {
        "" => of("patient"),
        subject => subject,
    }
}

impl Resource<'_> {
    /// Whether a reference, made in the resource `from`, is to this one.
    pub fn is(&self, reference: &str, from: &str) -> bool {
        if let Some(id) = reference.strip_prefix('#') {
            let parent = from.split('#').next().unwrap_or(from);
            return self.name.strip_prefix(parent).and_then(|rest| rest.strip_prefix('#'))
                == Some(id);
        }
        let reference = reference.split("/_history/").next().unwrap_or(reference);
        !reference.is_empty()
            && (reference == self.address
                || reference == self.name
                || reference
                    .strip_suffix(self.name.as_str())
                    .is_some_and(|rest| rest.ends_with('/')))
    }
}

/// The resource a reference is to.
pub fn find<'a, 'b>(
    all: &'b [Resource<'a>],
    reference: &str,
    from: &str,
) -> Option<&'b Resource<'a>> {
    all.iter().find(|resource| resource.is(reference, from))
}

/// Whom a resource is of: the name of a patient that is there, else the reference as it stands; empty where nothing says.
pub fn whose(all: &[Resource], resource: &Resource) -> String {
    if resource.kind == "Patient" {
        return resource.name.clone();
    }
    let found = find(all, resource.subject, &resource.name).filter(|found| found.kind == "Patient");
    found.map_or_else(|| resource.subject.to_owned(), |found| found.name.clone())
}

/// Everybody the resources are of.
pub fn people(all: &[Resource]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for resource in all {
        let who = whose(all, resource);
        let named = who.contains("Patient/") || who.starts_with("urn:");
        if who.is_empty() || !(named || resource.kind == "Patient") {
            continue;
        }
        match people.iter_mut().find(|person| person.name == who) {
            Some(person) => person.resources += 1,
            None => people.push(Person { name: who, words: String::new(), resources: 1 }),
        }
    }
    for person in &mut people {
        let patient = all.iter().find(|r| r.kind == "Patient" && r.name == person.name);
        let known =
            patient.map_or([""; 2], |p| [text(p.json, "gender"), date(p.json, &["birthDate"])]);
        let born = if known[1].is_empty() { String::new() } else { ["born ", known[1]].concat() };
        let said: Vec<&str> =
            [person.name.as_str(), known[0], &born].into_iter().filter(|w| !w.is_empty()).collect();
        person.words = said.join(", ");
    }
    people
}
