//! From a text to resources: a bundle, one resource or a list of them, each with what others call it.

use std::collections::BTreeMap;

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

/// Every resource of a text. References are looked up by name: a long record compared with itself takes minutes.
#[derive(Clone, Debug, Default)]
pub struct Resources<'a> {
    /// In their order.
    pub list: Vec<Resource<'a>>,
    /// The first of each name, and of each address.
    named: BTreeMap<String, usize>,
    addressed: BTreeMap<String, usize>,
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
pub fn resources(json: &Value) -> Result<Resources<'_>, Issue> {
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
    let (mut named, mut addressed) = (BTreeMap::new(), BTreeMap::new());
    for (n, resource) in all.iter().enumerate() {
        named.entry(resource.name.clone()).or_insert(n);
        addressed.entry(resource.address.to_owned()).or_insert(n);
    }
    Ok(Resources { list: all, named, addressed })
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

impl<'a> Resources<'a> {
    /// The resource that a reference, made in the resource `from`, is to: the first that has it as its address or name, or
    /// whose name stands behind a slash at its end.
    pub fn find(&self, reference: &str, from: &str) -> Option<&Resource<'a>> {
        if let Some(id) = reference.strip_prefix('#') {
            let parent = from.split('#').next().unwrap_or(from);
            return self.list.get(*self.named.get(&[parent, "#", id].concat())?);
        }
        let reference = reference.split("/_history/").next().unwrap_or(reference);
        if reference.is_empty() {
            return None;
        }
        let ends = reference.match_indices('/').filter_map(|(at, _)| reference.get(at + 1..));
        let named = std::iter::once(reference).chain(ends).filter_map(|end| self.named.get(end));
        let first = named.chain(self.addressed.get(reference)).min();
        first.and_then(|n| self.list.get(*n))
    }

    /// Whom a resource is of: the name of a patient that is there, else the reference as it stands; empty where nothing says.
    pub fn whose(&self, resource: &Resource) -> String {
        if resource.kind == "Patient" {
            return resource.name.clone();
        }
        let found = self.find(resource.subject, &resource.name);
        let found = found.filter(|found| found.kind == "Patient");
        found.map_or_else(|| resource.subject.to_owned(), |found| found.name.clone())
    }

    /// Everybody the resources are of.
    pub fn people(&self) -> Vec<Person> {
        let mut people: Vec<Person> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for resource in &self.list {
            let who = self.whose(resource);
            let named = who.contains("Patient/") || who.starts_with("urn:");
            let is_patient = resource.kind == "Patient";
            if who.is_empty() || !(named || is_patient) {
                continue;
            }
            let new = people.len();
            let place = *places.entry(who.clone()).or_insert(new);
            if place == new {
                people.push(Person { name: who, words: String::new(), resources: 0 });
            }
            if let Some(person) = people.get_mut(place) {
                person.resources += 1;
                if is_patient && person.words.is_empty() {
                    person.words = described(&person.name, resource.json);
                }
            }
        }
        for person in people.iter_mut().filter(|person| person.words.is_empty()) {
            person.words.clone_from(&person.name);
        }
        people
    }
}

fn described(name: &str, patient: &Value) -> String {
    let born = match date(patient, &["birthDate"]) {
        "" => String::new(),
        born => ["born ", born].concat(),
    };
    let said = [name, text(patient, "gender"), &born];
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}
