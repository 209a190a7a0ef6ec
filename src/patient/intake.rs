//! What was entered: texts as typed, with their units. Nothing is rejected here.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::fields::{self, FIELDS, Field, Kind};
use super::issue::Issue;
use super::vocabulary::{Timepoint, Vocabulary};
use crate::logic::sort_short;
use crate::quantity::Decimal;

/// The most results of one kind read from JSON; one patient has a handful.
const MOST_RESULTS: usize = 200;

/// The names that hold an object of fields.
const NESTED: &[&str] = &["lesions", "csf", "counts", "disease", "scores", "anthracyclines"];

/// What stands in one field: the text as typed, and the unit chosen beside it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    /// As typed, pasted or imported.
    pub text: String,
    /// Unit id; empty for the canonical unit.
    pub unit: String,
}

/// Everything entered, by field path (see [`fields`]). An absent path is an unknown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Intake {
    entries: BTreeMap<String, Entry>,
}

impl Intake {
    /// The entry at `path`.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.entries.get(path)
    }

    /// The text at `path`, empty when there is none.
    pub fn text(&self, path: &str) -> &str {
        self.get(path).map_or("", |e| &e.text)
    }

    /// Sets the text at `path`; an empty text without a unit removes the entry.
    pub fn set(&mut self, path: &str, text: &str) {
        let entry = self.entries.entry(path.to_owned()).or_default();
        text.clone_into(&mut entry.text);
        if entry.text.is_empty() && entry.unit.is_empty() {
            self.entries.remove(path);
        }
    }

    /// Sets the unit at `path` and leaves the text as it is.
    pub fn set_unit(&mut self, path: &str, unit: &str) {
        unit.clone_into(&mut self.entries.entry(path.to_owned()).or_default().unit);
    }

    /// Every path with its entry, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// Path, text and unit of every entry, exactly as typed: how one module of the page tells another.
    pub fn typed(&self) -> Vec<String> {
        let entries = self.iter().flat_map(|(path, e)| [path, &e.text, &e.unit]);
        entries.map(str::to_owned).collect()
    }

    /// The intake of such a list; nothing where a text is missing.
    pub fn from_typed(typed: &[String]) -> Option<Intake> {
        let (entries, rest) = typed.as_chunks::<3>();
        let mut intake = Intake::default();
        for [path, text, unit] in entries {
            intake.set(path, text);
            intake.set_unit(path, unit);
        }
        rest.is_empty().then_some(intake)
    }

    /// Whether nothing was typed anywhere.
    pub fn is_blank(&self) -> bool {
        self.entries.values().all(|e| e.text.trim().is_empty())
    }

    /// The distinct `<time point>` keys of a repeated group (`mrd`, `marrowBlastsPercent`), `#2` and so on included.
    pub fn repeats(&self, group: &str) -> Vec<&str> {
        let key = |path: &'_ String| -> Option<usize> {
            let rest = path.strip_prefix(group)?.strip_prefix('.')?;
            rest.find('.')
        };
        let mut keys: Vec<&str> = Vec::new();
        for path in self.entries.keys() {
            let Some(length) = key(path) else { continue };
            let start = group.len() + 1;
            if let Some(key) = path.get(start..start + length)
                && keys.last() != Some(&key)
            {
                // Entries are in order, so those of one key stand together.
                keys.push(key);
            }
        }
        keys
    }

    /// Reads the JSON contract. Whatever can be read is read; each thing that cannot is an [`Issue`].
    pub fn from_json(json: &Value) -> (Intake, Vec<Issue>) {
        let mut intake = Intake::default();
        let mut issues = Vec::new();
        match json {
            Value::Object(map) => intake.read_object(map, "", &mut issues),
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => {
                issues.push(Issue::error(
                    "not-an-object",
                    "",
                    "the intake is not a JSON object".into(),
                    "start with { and name the fields".into(),
                ));
            }
        }
        (intake, issues)
    }

    fn read_object(&mut self, map: &Map<String, Value>, prefix: &str, issues: &mut Vec<Issue>) {
        for (key, value) in map {
            let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
            if matches!(value, Value::Null) {
                continue;
            }
            let by_unit = FIELDS
                .iter()
                .find_map(|f| f.json.iter().find(|(name, _)| *name == path).map(|(_, u)| (f, *u)));
            if let Some((field, unit)) = by_unit {
                self.read_entry(field.path, unit, value, issues);
            } else if fields::at(&path).is_some() {
                self.read_entry(&path, "", value, issues);
            } else if path == "mrd" || path == "marrowBlastsPercent" {
                self.read_repeats(&path, value, issues);
            } else {
                match value {
                    Value::Object(inner) if NESTED.contains(&path.as_str()) => {
                        self.read_object(inner, &path, issues);
                    }
                    _ if NESTED.contains(&path.as_str()) => {
                        issues.push(Issue::wrong_shape(&path, "an object"));
                    }
                    Value::Null
                    | Value::Bool(_)
                    | Value::Number(_)
                    | Value::String(_)
                    | Value::Array(_)
                    | Value::Object(_) => issues.push(Issue::unknown_field(&path)),
                }
            }
        }
    }

    fn read_repeats(&mut self, group: &str, value: &Value, issues: &mut Vec<Issue>) {
        let Value::Array(items) = value else {
            issues.push(Issue::wrong_shape(group, "a list"));
            return;
        };
        if items.len() > MOST_RESULTS {
            issues.push(Issue::error(
                "too-many",
                group,
                format!(
                    "`{group}` has {} results; the first {MOST_RESULTS} were read",
                    items.len()
                ),
                "send the results of one patient".into(),
            ));
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for item in items.iter().take(MOST_RESULTS) {
            let Value::Object(map) = item else {
                issues.push(Issue::wrong_shape(group, "a list of objects"));
                continue;
            };
            let Some(timepoint) =
                map.get("timepoint").and_then(Value::as_str).filter(|t| is_timepoint(t))
            else {
                issues.push(unknown_timepoint(group, map.get("timepoint")));
                continue;
            };
            let count = counts.entry(timepoint).or_default();
            *count += 1;
            let key =
                if *count == 1 { timepoint.to_owned() } else { format!("{timepoint}#{count}") };
            for (part, value) in
                map.iter().filter(|(part, value)| *part != "timepoint" && !value.is_null())
            {
                let path = format!("{group}.{key}.{part}");
                if fields::at(&path).is_some() {
                    self.read_entry(&path, "", value, issues);
                } else {
                    issues.push(Issue::unknown_field(&path));
                }
            }
        }
    }

    /// A value is a number, text or Boolean; a list of texts; or `{ "text": …, "unit": … }`.
    fn read_entry(&mut self, path: &str, unit: &str, value: &Value, issues: &mut Vec<Issue>) {
        let entry = match value {
            Value::String(text) => Entry { text: text.clone(), unit: unit.to_owned() },
            Value::Number(_) => Entry { text: written(value), unit: unit.to_owned() },
            Value::Bool(flag) => Entry { text: flag.to_string(), unit: unit.to_owned() },
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                Entry {
                    text: if words.is_empty() { "none".into() } else { words.join(", ") },
                    unit: String::new(),
                }
            }
            Value::Object(map)
                if map.get("text").is_some_and(|t| t.is_string() || t.is_number()) =>
            {
                let part = |name| {
                    let given = map.get(name).filter(|v| !v.is_null());
                    given.map(|v| v.as_str().map_or_else(|| written(v), str::to_owned))
                };
                let other = map.keys().filter(|name| !matches!(name.as_str(), "text" | "unit"));
                issues.extend(other.map(|name| Issue::unknown_field(&format!("{path}.{name}"))));
                Entry {
                    text: part("text").unwrap_or_default(),
                    unit: part("unit").filter(|u| !u.is_empty()).unwrap_or_else(|| unit.to_owned()),
                }
            }
            Value::Null | Value::Array(_) | Value::Object(_) => {
                issues.push(Issue::wrong_shape(
                    path,
                    "a number, a text, true/false, or { \"text\": …, \"unit\": … }",
                ));
                return;
            }
        };
        match self.entries.get_mut(path) {
            None => {
                self.entries.insert(path.to_owned(), entry);
            }
            // The name with a dot and the object, or two units: said twice alike it is said.
            Some(before) if *before == entry => {}
            Some(before) => {
                // Both texts stay to be seen; together they are no number, word or date, so neither is used.
                before.text = format!("{} or {}", before.text, entry.text);
                issues.push(Issue::error(
                    "given-twice",
                    path,
                    format!("{} is given twice", fields::in_sentence(&fields::label(path))),
                    "keep one; neither was used".into(),
                ));
            }
        }
    }

    /// The keys of a repeated group that hold any text, the second result of a time point after the first.
    fn ordered(&self, group: &str) -> Vec<&str> {
        let filled = |key: &str| {
            let prefix = format!("{group}.{key}.");
            self.iter().any(|(path, entry)| path.starts_with(&prefix) && !entry.text.is_empty())
        };
        let mut keys: Vec<&str> = self.repeats(group).into_iter().filter(|k| filled(k)).collect();
        sort_short(&mut keys, |key| {
            let (timepoint, nth) = key.split_once('#').unwrap_or((key, "1"));
            (timepoint, nth.parse::<u32>().unwrap_or(u32::MAX))
        });
        keys
    }

    /// Writes the JSON contract. Texts that are plain numbers in the canonical unit become numbers; all else stays as typed.
    pub fn to_json(&self) -> Value {
        let mut root = Map::new();
        for (path, entry) in self.iter() {
            if entry.text.is_empty() {
                continue;
            }
            let Some(field) = fields::at(path) else { continue };
            let segments: Vec<&str> = path.split('.').collect();
            match segments.as_slice() {
                [group @ ("mrd" | "marrowBlastsPercent"), key, part] => {
                    let value = json_value(&field, entry);
                    push_repeat(&mut root, group, &self.ordered(group), key, part, value);
                }
                [outer, inner @ ..] if !inner.is_empty() => {
                    let nested = root
                        .entry((*outer).to_owned())
                        .or_insert_with(|| Value::Object(Map::new()));
                    if let Value::Object(map) = nested {
                        map.insert(inner.join("."), json_value(&field, entry));
                    }
                }
                _ => {
                    let name = json_name(&field, entry);
                    root.insert(name.to_owned(), json_value(&field, entry));
                }
            }
        }
        Value::Object(root)
    }
}

/// A value as JSON has it.
fn written(value: &Value) -> String {
    // What writes fractions would be a tenth of the small engine, and it is handed none: package/lib/data.js.
    #[cfg(feature = "app")]
    return crate::interop::write::json(value).unwrap_or_default();
    #[cfg(not(feature = "app"))]
    value.to_string()
}

fn is_timepoint(id: &str) -> bool {
    Timepoint::from_id(id).is_some()
}

fn unknown_timepoint(group: &str, given: Option<&Value>) -> Issue {
    let known: Vec<&str> = Timepoint::CHOICES.iter().map(|c| c.id).collect();
    let message = match given {
        None => format!("a result of `{group}` has no time point and was not used"),
        Some(value) => {
            format!("`{}` is no time point of `{group}`; the result was not used", written(value))
        }
    };
    Issue::error("unknown-timepoint", group, message, format!("use one of: {}", known.join(", ")))
}

fn json_name<'a>(field: &Field, entry: &Entry) -> &'a str {
    let default = field.json.first().map_or(field.path, |(name, _)| name);
    field.json.iter().find(|(_, unit)| *unit == entry.unit).map_or(default, |(name, _)| name)
}

fn json_value(field: &Field, entry: &Entry) -> Value {
    let named_unit = field.json.iter().any(|(_, unit)| *unit == entry.unit);
    match field.kind {
        Kind::Number(spec) => {
            let canonical =
                entry.unit.is_empty() || named_unit || entry.unit == spec.canonical().id;
            if !canonical {
                let mut map = Map::new();
                map.insert("text".into(), Value::String(entry.text.clone()));
                map.insert("unit".into(), Value::String(entry.unit.clone()));
                return Value::Object(map);
            }
            // A number of JSON has some sixteen digits; a text with more stays the text it is.
            let exact = |number: &serde_json::Number| {
                let typed = Decimal::parse(&entry.text);
                typed.is_ok() && Decimal::parse(&written(&Value::Number(number.clone()))) == typed
            };
            match entry.text.trim().parse::<serde_json::Number>() {
                Ok(number) if exact(&number) => Value::Number(number),
                Ok(_) | Err(_) => Value::String(entry.text.clone()),
            }
        }
        Kind::Choice(_) => match entry.text.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            text => Value::String(text.to_owned()),
        },
        Kind::List(_) if entry.text == "none" => Value::Array(Vec::new()),
        Kind::List(_) => Value::Array(
            entry.text.split(',').map(|w| Value::String(w.trim().to_owned())).collect(),
        ),
        Kind::Text | Kind::Date => Value::String(entry.text.clone()),
    }
}

/// Adds a part of a repeated result to its object in the list, which holds one object a key, in their order.
fn push_repeat(
    root: &mut Map<String, Value>,
    group: &str,
    keys: &[&str],
    key: &str,
    part: &str,
    value: Value,
) {
    let named = |key: &&str| {
        let timepoint = key.split('#').next().unwrap_or(key);
        Value::Object(Map::from_iter([(
            "timepoint".to_owned(),
            Value::String(timepoint.to_owned()),
        )]))
    };
    let list = root
        .entry(group.to_owned())
        .or_insert_with(|| Value::Array(keys.iter().map(named).collect()));
    let place = keys.iter().position(|k| *k == key);
    if let (Value::Array(items), Some(place)) = (list, place)
        && let Some(Value::Object(map)) = items.get_mut(place)
    {
        map.insert(part.to_owned(), value);
    }
}
