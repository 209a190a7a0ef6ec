//! What goes in and comes out of the engine, described: JSON schema and TypeScript types for the npm package.
//!
//! Nothing here is a copy. The answers are described by their own types, whose documentation becomes that of the fields; the
//! intake is described by the table it is read with ([`crate::patient::fields`]). Only the words of a field that is a text in
//! Rust are listed again below; every vector is checked against them (tests/package).

mod intake;
mod typescript;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::evidence::Source;
use crate::report::{KaryotypeReply, ListedScheme, Versions};

pub use typescript::typescript;

/// In the JSON a source stands as its id.
impl JsonSchema for Source {
    fn schema_name() -> Cow<'static, str> {
        "SourceId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "Id of a source; the list `sources` of the answer has it." })
    }
}

/// An intake within an answer.
#[derive(Clone, Copy, Debug)]
pub struct IntakeItself;

impl JsonSchema for IntakeItself {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "IntakeItself".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "$ref": "#/$defs/Intake" })
    }
}

macro_rules! words {
    ($( $(#[doc = $doc:literal])* $name:ident $( $word:literal )+; )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "enum": [$( $word ),+],
                    "description": concat!($( $doc ),*).trim(),
                })
            }
        }
    )*};
}

words! {
    /// Whether a condition holds; unknown is neither.
    Verdict "true" "false" "unknown";
    /// What a scheme answers.
    SchemeStatus "determined" "one-of" "not-applicable" "withheld";
    /// Where a scheme is shown.
    Section "adult" "child" "relapse" "transplant" "index";
    /// Where a group stands in its scheme.
    Rank "low" "middle" "high";
    /// Exact, or the sound three-valued answer where there were too many completions.
    Method "exact" "bounded";
    /// Whether a row of a published table answers, may answer, or does not.
    RowState "answers" "possible" "passed";
    /// What is known of the entity.
    ClassificationStatus "determined" "one-of" "several";
    /// Status of a treatment option, the best first.
    OptionStatus "recommended" "alternative" "possible" "excluded";
    /// What an option is; a class is what a source recommends in general terms.
    OptionKind "regimen" "drug" "procedure" "class";
    /// Intensity of chemotherapy.
    Intensity "intensive" "moderate" "low" "none";
    /// When a phase is, for this patient.
    Standing "now" "later" "past" "unknown";
    /// What an item of care is about.
    CareTopic "cns" "supportive" "monitoring" "interaction" "thiopurine";
    /// What an item of care asks.
    CareKind "do" "avoid" "caution" "measure";
    /// When, relative to treatment; empty where it does not matter.
    CareTime "before" "during" "after" "";
    /// Whether an item of care concerns this patient.
    CareStatus "applies" "depends";
    /// Whether the indication of a label is met.
    IndicationStatus "met" "not-met" "depends";
    /// Whether a rule of relapse applies.
    RuleStatus "applies" "depends" "not-applicable";
    /// What the mutations found say of an inhibitor.
    InhibitorStatus "contradiction" "not" "failed" "depends" "preferred" "open";
    /// State of an item of the transplant comorbidity index.
    HctCiState "listed" "measured" "covered" "absent" "unknown";
    /// What a cell line of a karyotype is.
    CloneKind "normal" "abnormal" "derived" "unreadable" "donor";
    /// How sure a lesion is by the karyotype.
    Certainty "present" "suspected";
    /// What a phase of a regimen is for.
    PhaseKind "prephase" "induction" "consolidation" "interim-maintenance" "delayed-intensification" "cns" "maintenance" "block" "reinduction";
}

/// Every definition by its name: what goes in, then what comes out.
fn definitions() -> Map<String, Value> {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.subschema_for::<crate::Assessment>();
    generator.subschema_for::<KaryotypeReply>();
    generator.subschema_for::<ListedScheme>();
    generator.subschema_for::<Versions>();
    #[cfg(not(feature = "app"))]
    {
        generator.subschema_for::<crate::interop::fhir::exchange::FhirReply>();
        generator.subschema_for::<crate::treatment::schedule::ScheduleReply>();
        generator.subschema_for::<crate::treatment::schedule::ListedRegimen>();
    }
    let mut all = intake::definitions();
    for (name, schema) in generator.take_definitions(true) {
        all.insert(short(&name).to_owned(), renamed(schema));
    }
    all
}

/// The types of what is shown end in `View` in Rust, to tell them from what they show.
fn short(name: &str) -> &str {
    name.strip_suffix("View").unwrap_or(name)
}

/// The same with the names of other definitions as [`short`] has them.
fn renamed(schema: Value) -> Value {
    match schema {
        Value::Object(map) => {
            let part = |(key, value): (String, Value)| match (key.as_str(), value) {
                ("$ref", Value::String(to)) => (key, Value::String(short(&to).to_owned())),
                (_, value) => (key, renamed(value)),
            };
            Value::Object(map.into_iter().map(part).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(renamed).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => schema,
    }
}

/// The schemas to publish: name of the file, and the schema.
pub fn documents() -> Vec<(&'static str, Value)> {
    let roots = [
        ("intake", "Intake"),
        ("assessment", "Assessment"),
        #[cfg(not(feature = "app"))]
        ("schedule-request", "ScheduleRequest"),
        #[cfg(not(feature = "app"))]
        ("schedule-reply", "ScheduleReply"),
        #[cfg(not(feature = "app"))]
        ("fhir-reply", "FhirReply"),
    ];
    let all = definitions();
    roots.into_iter().map(|(file, root)| (file, document(root, &all))).collect()
}

fn document(root: &str, all: &Map<String, Value>) -> Value {
    let mut needed: Vec<String> = vec![root.to_owned()];
    let mut at = 0;
    while let Some(name) = needed.get(at).cloned() {
        at = at.saturating_add(1);
        if let Some(schema) = all.get(&name) {
            references(schema, &mut needed);
        }
    }
    let own = |name: &String| Some((name.clone(), published(all.get(name)?.clone())));
    let definitions: Map<String, Value> = needed.iter().filter_map(own).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": root,
        "$comment": format!("stratall {}, generated from the types of the engine", env!("CARGO_PKG_VERSION")),
        "$ref": format!("#/$defs/{root}"),
        "$defs": definitions,
    })
}

/// Without what only TypeScript reads.
fn published(schema: Value) -> Value {
    match schema {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(key, _)| key != "tsType" && key != "tsIndex");
            Value::Object(kept.map(|(key, value)| (key, published(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(published).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => schema,
    }
}

fn references(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(map) => {
            if let Some(name) = map.get("$ref").and_then(Value::as_str).and_then(referred)
                && !found.iter().any(|f| f == name)
            {
                found.push(name.to_owned());
            }
            map.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn referred(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/$defs/")
}
