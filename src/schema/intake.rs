//! The schema of what goes in, from the table of fields: meaning, unit, range and words of each.
//!
//! `tsType` is what TypeScript says more narrowly than JSON schema: a number typed as text looks like one.

use serde_json::{Map, Number, Value, json};

use crate::patient::fields::{FIELDS, Field, Kind, LESION, MARROW_PARTS, MRD_PARTS};
use crate::patient::vocabulary::{Choice, LESIONS, Timepoint, Vocabulary};
use crate::quantity::{ABOUT, AgeDays, AgeYears, Decimal, Quantity, Spec, Unit};

/// Why a field holds no result; every field takes these words.
const NO_RESULT: [&str; 5] = ["pending", "not-done", "failed", "too-insensitive", "unknown"];

pub(super) fn definitions() -> Map<String, Value> {
    let mut all = Map::new();
    all.insert("NoResult".into(), no_result());
    let mut root = Map::new();
    let mut nested: Vec<(&str, Map<String, Value>)> = Vec::new();
    for field in FIELDS {
        match field.path.split_once('.') {
            None => properties(field, &mut root),
            Some((outer, inner)) => {
                let inner = Field { path: inner, ..*field };
                match nested.iter_mut().find(|(name, _)| *name == outer) {
                    Some((_, fields)) => properties(&inner, fields),
                    None => {
                        let mut fields = Map::new();
                        properties(&inner, &mut fields);
                        nested.push((outer, fields));
                    }
                }
            }
        }
    }
    for (outer, fields) in nested {
        let name = format!("Intake{}", capital(outer));
        root.insert(outer.to_owned(), json!({ "$ref": format!("#/$defs/{name}") }));
        all.insert(name, object("", fields, &[]));
    }
    for (list, name, about, parts) in [
        ("mrd", "IntakeMrd", "Results of minimal residual disease, any number.", MRD_PARTS),
        (
            "marrowBlastsPercent",
            "IntakeMarrow",
            "Blasts in the marrow by morphology, any number.",
            MARROW_PARTS,
        ),
    ] {
        root.insert(
            list.to_owned(),
            json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") }, "description": about, "tsType": format!("readonly {name}[]") }),
        );
        all.insert(name.to_owned(), result(parts));
    }
    root.insert(
        "lesions".into(),
        json!({ "$ref": "#/$defs/IntakeLesions", "description": "Genetic lesions found or not found by any method. Those that the karyotype shows need not be repeated." }),
    );
    all.insert("IntakeLesions".into(), lesions());
    all.insert("Intake".into(), object("What is known of a patient. Every field is optional; an absent one is unknown, never normal.", root, &[]));
    #[cfg(not(feature = "app"))]
    all.insert("ScheduleRequest".into(), request());
    all
}

fn no_result() -> Value {
    json!({
        "description": "Why there is no result. `null` and absence mean unknown; not done, failed and too insensitive count as not to be had.",
        "anyOf": [{ "enum": NO_RESULT }, { "type": "null" }],
    })
}

fn object(about: &str, properties: Map<String, Value>, required: &[&str]) -> Value {
    let mut schema =
        json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if let Value::Object(map) = &mut schema {
        if !about.is_empty() {
            map.insert("description".into(), about.into());
        }
        if !required.is_empty() {
            map.insert("required".into(), required.into());
        }
    }
    schema
}

/// A field under each of its JSON names.
fn properties(field: &Field, into: &mut Map<String, Value>) {
    if let (Kind::Number(spec), false) = (field.kind, field.json.is_empty()) {
        for (name, id) in field.json {
            let (spec, unit) = match (field.path, *id) {
                ("age", "d") => (AgeDays::SPEC, AgeDays::SPEC.canonical()),
                ("age", _) => (AgeYears::SPEC, AgeYears::SPEC.canonical()),
                (_, id) => (spec, spec.unit(id).unwrap_or(spec.canonical())),
            };
            let others: Vec<&str> =
                field.json.iter().map(|(n, _)| *n).filter(|n| n != name).collect();
            let also = format!(" Give this or `{}`, not both.", others.join("`, `"));
            into.insert((*name).to_owned(), number(field, spec, unit, &[unit], &also));
        }
        return;
    }
    into.insert(field.path.to_owned(), value(field));
}

fn value(field: &Field) -> Value {
    match field.kind {
        Kind::Number(spec) => number(field, spec, spec.canonical(), spec.units, ""),
        Kind::Choice(choices) => choice(field, choices),
        Kind::List(choices) => list(field, choices),
        Kind::Text => described(
            json!({ "type": ["string", "null"], "tsType": "string | null" }),
            format!("{}, as the laboratory wrote it.", field.label),
        ),
        Kind::Date => described(
            json!({ "anyOf": [{ "type": "string" }, { "type": "null" }], "tsType": "DateText | NoResult" }),
            format!("{}, `YYYY-MM-DD`.", field.label),
        ),
    }
}

fn described(mut schema: Value, words: String) -> Value {
    if let Value::Object(map) = &mut schema {
        map.insert("description".into(), words.into());
    }
    schema
}

fn number(field: &Field, spec: &Spec, unit: Unit, units: &[Unit], also: &str) -> Value {
    let ids: Vec<&str> = units.iter().map(|u| u.id).collect();
    let limit =
        |limit: Decimal| limit.times_ratio(unit.denominator, unit.numerator).unwrap_or(limit);
    let (min, max) = (limit(spec.min), limit(spec.max));
    let typed = ids.iter().map(|id| format!("{id:?}")).collect::<Vec<_>>().join(" | ");
    let schema = json!({
        "anyOf": [
            { "type": "number", "minimum": plain(min), "maximum": plain(max) },
            { "type": "string" },
            {
                "type": "object",
                "properties": { "text": { "type": ["string", "number"] }, "unit": { "enum": ids } },
                "required": ["text"],
                "additionalProperties": false,
            },
            { "type": "null" },
        ],
        "tsType": format!("Amount<{typed}>"),
    });
    let whole = if spec.whole { "A whole number from" } else { "From" };
    let range = format!("{whole} {min} to {max} {}", unit.label);
    let more = match units {
        [_, _, ..] => format!(
            " Without a unit {}; `{{ text, unit }}` takes {}.",
            if unit.label.is_empty() { "as it is" } else { unit.label },
            ids.join(" or ")
        ),
        [] | [_] => String::new(),
    };
    let about = about(spec);
    let label = if about.to_lowercase().starts_with(&field.label.to_lowercase()) {
        String::new()
    } else {
        format!("{}. ", field.label)
    };
    described(schema, format!("{label}{about} {}.{more}{also}", range.trim_end()))
}

/// What the table of quantities says, without the links of its documentation.
fn about(spec: &Spec) -> String {
    let words = ABOUT.iter().find(|(row, _)| *row == spec).map_or("", |(_, words)| words).trim();
    match words.split_once("; see [") {
        Some((first, _)) => format!("{first}."),
        None => words.to_owned(),
    }
}

fn plain(number: Decimal) -> Value {
    number.to_string().parse::<Number>().map_or(Value::Null, Value::Number)
}

fn ids(choices: &[Choice]) -> Vec<&'static str> {
    choices.iter().map(|c| c.id).collect()
}

fn said(field: &Field, choices: &[Choice]) -> String {
    let words = choices.iter().map(|c| {
        if c.id == c.label { format!("`{}`", c.id) } else { format!("`{}` {}", c.id, c.label) }
    });
    format!("{}: {}.", field.label, words.collect::<Vec<_>>().join(", "))
}

fn choice(field: &Field, choices: &[Choice]) -> Value {
    let ids = ids(choices);
    if ids == ["true", "false"] {
        let schema = json!({ "anyOf": [{ "type": "boolean" }, { "enum": ["true", "false", "yes", "no"] }, { "$ref": "#/$defs/NoResult" }], "tsType": "boolean | NoResult" });
        return described(schema, format!("{}: yes or no.", field.label));
    }
    let numbers: Vec<Value> =
        ids.iter().filter_map(|id| id.parse::<u8>().ok()).map(Value::from).collect();
    let mut words: Vec<Value> = numbers;
    words.extend(ids.iter().map(|id| Value::from(*id)));
    let schema = json!({ "anyOf": [{ "enum": words }, { "$ref": "#/$defs/NoResult" }] });
    described(schema, said(field, choices))
}

fn list(field: &Field, choices: &[Choice]) -> Value {
    let words = ids(choices);
    let typed = words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | ");
    // Nothing is ever put into the caller's own list.
    let schema = json!({
        "anyOf": [
            { "type": "array", "items": { "enum": words }, "tsType": format!("ReadonlyArray<{typed}>") },
            { "$ref": "#/$defs/NoResult" },
        ],
    });
    described(schema, format!("{} An empty list says none.", said(field, choices)))
}

fn result(parts: &[Field]) -> Value {
    let mut fields = Map::new();
    let when = Field { label: "When the sample was taken", ..LESION };
    let timepoints = Timepoint::CHOICES;
    fields.insert(
        "timepoint".into(),
        described(json!({ "enum": ids(timepoints) }), said(&when, timepoints)),
    );
    parts.iter().for_each(|part| properties(part, &mut fields));
    object("", fields, &["timepoint"])
}

fn lesions() -> Value {
    let words = match LESION.kind {
        Kind::Choice(choices) => ids(choices),
        Kind::Number(_) | Kind::List(_) | Kind::Text | Kind::Date => Vec::new(),
    };
    let presence = json!({ "anyOf": [{ "enum": words }, { "$ref": "#/$defs/NoResult" }] });
    let one = |lesion: &Choice| {
        let about = format!("{}: found or not found.", lesion.label);
        (lesion.id.to_owned(), described(presence.clone(), about))
    };
    let mut schema = object("", LESIONS.iter().map(one).collect(), &[]);
    if let Value::Object(map) = &mut schema {
        map.insert("patternProperties".into(), json!({ "^[A-Z][0-9]{3}[A-Z]$": presence }));
        map.insert(
            "tsIndex".into(),
            "/** A mutation of ABL1, such as `T315I`. */\n  [mutation: `${AminoAcid}${number}${AminoAcid}`]: \"present\" | \"absent\" | NoResult | undefined;".into(),
        );
    }
    schema
}

/// What is asked of the calendar of a regimen; a test holds its fields against those that are read.
#[cfg(not(feature = "app"))]
fn request() -> Value {
    let texts = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let dates = json!({ "type": "object", "additionalProperties": { "type": "string", "tsType": "DateText" } });
    let fields = [
        ("intake", described(json!({ "$ref": "#/$defs/Intake" }), "The patient; doses need at least age, weight and height.".to_owned())),
        ("regimen", described(json!({ "type": "string" }), "Id of the regimen, see `regimens()`.".to_owned())),
        ("start", described(json!({ "type": ["string", "null"], "tsType": "DateText | null" }), "First day of the first phase, `YYYY-MM-DD`; without it days are counted and not dated.".to_owned())),
        ("bsa", described(json!({ "enum": ["mosteller", "du-bois", null] }), "How body surface (m²) is worked out; Mosteller unless said.".to_owned())),
        ("choices", described(texts, "What is chosen where the regimen leaves a choice: its key, and the phase, the drug or `#2` for the second record.".to_owned())),
        ("starts", described(dates, "Start of later phases, `YYYY-MM-DD`, by phase, or `phase#2` for its second course.".to_owned())),
        ("ommaya", described(json!({ "type": ["boolean", "null"] }), "Whether intrathecal doses go through an Ommaya reservoir.".to_owned())),
        ("effusion", described(json!({ "type": ["boolean", "null"] }), "Whether there is fluid in the chest or abdomen now, which holds methotrexate back.".to_owned())),
        ("risk", described(json!({ "enum": ["standard", "high", null] }), "The risk arm, where the regimen has two.".to_owned())),
    ];
    let fields = fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    object("What a calendar is made from.", fields, &["regimen"])
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
}
