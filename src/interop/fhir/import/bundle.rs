//! From a text to resources: a bundle, one resource or a list of them, each with what others call it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::json::{date, list, text};
use super::versions::left_out;
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
    pub address: &'a str,
    /// The status of the resource it is contained in; empty where it stands by itself.
    pub around: &'a str,
    /// Of whom it is, as it says itself.
    subject: String,
}

/// Every resource of a text. References are looked up by name: a long record compared with itself takes minutes.
#[derive(Clone, Debug, Default)]
pub struct Resources<'a> {
    /// In their order.
    pub list: Vec<Resource<'a>>,
    /// What is no resource, by its place: nothing can be read of it.
    pub nameless: Vec<(String, &'static str)>,
    /// Whether the text says that the record goes on elsewhere.
    pub goes_on: bool,
    /// Those that are not read because of others, each with its reason.
    pub left_out: BTreeMap<usize, &'static str>,
    /// The first of each name, and of each address.
    named: BTreeMap<String, usize>,
    addressed: BTreeMap<String, usize>,
    /// The patient of each identifier.
    identified: BTreeMap<String, usize>,
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
    let mut all = Resources::default();
    match json {
        Value::Array(items) => items.iter().for_each(|item| all.push(item, "")),
        Value::Object(_) => all.push(json, ""),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    if all.list.is_empty() {
        return Err(no_fhir(json));
    }
    all.left_out = left_out(&all.list);
    for (n, resource) in all.list.iter().enumerate().filter(|(n, _)| !all.left_out.contains_key(n))
    {
        all.named.entry(resource.name.clone()).or_insert(n);
        all.addressed.entry(resource.address.to_owned()).or_insert(n);
        for one in list(resource.json, "identifier").iter().filter(|_| resource.kind == "Patient") {
            all.identified.entry(identifier(one)).or_insert(n);
        }
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

/// Of whom a resource is: a reference, or [`identifier`] where there is none.
fn subject(json: &Value) -> String {
    let of = ["subject", "patient"].iter().filter_map(|name| json.get(*name));
    let said = of.map(|of| match text(of, "reference") {
        "" => of.get("identifier").map(identifier).unwrap_or_default(),
        reference => reference.to_owned(),
    });
    said.into_iter().find(|said| !said.is_empty()).unwrap_or_default()
}

/// What somebody is called who is named by an identifier alone; nothing where it has no value.
fn identifier(of: &Value) -> String {
    match text(of, "value") {
        "" => String::new(),
        value => [IDENTIFIER, text(of, "system"), "|", value].concat(),
    }
}

/// What the name of somebody begins with who is named by an identifier.
pub const IDENTIFIER: &str = "identifier ";

impl<'a> Resources<'a> {
    /// The resource, and those contained in it; a bundle gives its own.
    fn push(&mut self, json: &'a Value, address: &'a str) {
        let kind = text(json, "resourceType");
        if kind == "Bundle" {
            self.goes_on |= list(json, "link").iter().any(|link| text(link, "relation") == "next");
            for (n, entry) in list(json, "entry").iter().enumerate() {
                match entry.get("resource") {
                    Some(resource) => self.push(resource, text(entry, "fullUrl")),
                    None => {
                        let name = ["entry ", &(n + 1).to_string()].concat();
                        self.nameless.push((name, "the entry holds no resource"));
                    }
                }
            }
            return;
        }
        let place = (self.list.len() + self.nameless.len() + 1).to_string();
        if kind.is_empty() {
            self.nameless.push((["part ", &place].concat(), "it has no `resourceType`"));
            return;
        }
        let name = match (text(json, "id"), address) {
            ("", "") => [kind, " ", &place].concat(),
            ("", address) => address.to_owned(),
            (id, _) => [kind, "/", id].concat(),
        };
        let subject = subject(json);
        let whole = Resource { json, kind, name: name.clone(), address, around: "", subject };
        let (subject, around) = (whole.subject.clone(), text(json, "status"));
        self.list.push(whole);
        for inner in list(json, "contained") {
            let kind = text(inner, "resourceType");
            let name = [&name, "#", text(inner, "id")].concat();
            if kind.is_empty() {
                self.nameless.push((name, "it has no `resourceType`"));
                continue;
            }
            let own = self::subject(inner);
            let subject = if own.is_empty() { subject.clone() } else { own };
            self.list.push(Resource { json: inner, kind, name, address: "", around, subject });
        }
    }

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
        let identified = self.identified.get(&resource.subject).and_then(|n| self.list.get(*n));
        let found = identified.or_else(|| self.find(&resource.subject, &resource.name));
        let found = found.filter(|found| found.kind == "Patient");
        found.map_or_else(|| resource.subject.clone(), |found| found.name.clone())
    }

    /// Everybody the resources are of.
    pub fn people(&self) -> Vec<Person> {
        let mut people: Vec<Person> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for resource in &self.list {
            let who = self.whose(resource);
            let named = ["urn:", IDENTIFIER].iter().any(|begin| who.starts_with(begin))
                || who.contains("Patient/");
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
