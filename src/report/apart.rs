//! The plan apart from the assessment: what the page's second module gives it.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::plan::{PlanView, plan};
use super::view::{SourceView, cited_by};
use crate::facts::project;
use crate::patient::{Intake, validate};

/// The plan of an intake and what it cites.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer {
    /// The same as in the assessment of that intake.
    pub plan: PlanView,
    /// Every source cited in it.
    pub sources: Vec<SourceView>,
}

/// The plan of the assessment of this intake, with sources of its own. What cannot be read is an issue of the assessment.
pub fn plan_of(intake: &Intake) -> PlanAnswer {
    let (patient, _) = validate(intake);
    let plan = plan(&patient, &project(&patient));
    let sources = cited_by(&plan.cites());
    PlanAnswer { plan, sources }
}

/// Reads the form of the JSON contract in which every field is given by its path, with text and unit as typed:
/// `{ "age": { "text": "45", "unit": "" } }`. The other forms would need a reader of numbers, which costs the module a
/// tenth of its bytes.
///
/// # Errors
/// What is no JSON, or in another form.
pub fn read_typed(json: &str) -> Result<Intake, serde_json::Error> {
    serde_json::from_str::<Typed>(json).map(|typed| typed.0)
}

struct Typed(Intake);

#[derive(Deserialize)]
struct Entry {
    text: String,
    unit: String,
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Typed, D::Error> {
        deserializer.deserialize_map(Entries)
    }
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Typed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the entries by path")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Typed, A::Error> {
        let mut intake = Intake::default();
        while let Some(path) = map.next_key::<String>()? {
            let entry: Entry = map.next_value()?;
            intake.set(&path, &entry.text);
            intake.set_unit(&path, &entry.unit);
        }
        Ok(Typed(intake))
    }
}
