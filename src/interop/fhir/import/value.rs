//! The value of an observation, or the reason there is none.

use serde_json::Value;

use super::codes::{Code, Meaning, UNITS};
use super::json::{called, codings, known, number, text};
use crate::patient::fields::{self, Kind};
use crate::quantity::Decimal;

/// A number in a unit of the form, and as it stands.
#[derive(Debug)]
pub struct Number {
    /// As entered.
    pub text: String,
    /// Unit id of the form; empty for the canonical unit.
    pub unit: &'static str,
    /// As it stands.
    pub value: String,
    /// Its unit as it stands.
    pub source_unit: String,
}

/// Why a value was not read.
#[derive(Debug)]
pub enum Why {
    /// A reason for the list.
    Left(String),
    /// The unit does not go with the code.
    Unit(String),
}

/// Why an observation or component has no value that could be read, whatever is looked for; nothing where it may have one.
pub fn absent(of: &Value) -> Option<String> {
    let reason = of.get("dataAbsentReason")?;
    Some(format!("it has no value (`{}`), which is not a negative result", called(Some(reason))))
}

/// The number of an observation or component in a unit that goes with its code.
pub fn quantity(of: &Value, code: &Code) -> Result<Number, Why> {
    if let Some(why) = absent(of) {
        return Err(Why::Left(why));
    }
    if let Some(value) = number(of, "valueInteger").filter(|_| unitless(code)) {
        return Ok(Number { text: value.clone(), unit: "", value, source_unit: String::new() });
    }
    let Some(quantity) = of.get("valueQuantity") else { return Err(Why::Left(other_shape(of))) };
    let Some(value) = number(quantity, "value") else {
        return Err(Why::Left("it has no number".into()));
    };
    let unit = unit_of(quantity)?;
    let comparator = text(quantity, "comparator");
    if !comparator.is_empty() {
        return Err(Why::Left(format!("`{comparator} {value} {unit}` is a limit, no value")));
    }
    in_the_form(value, unit, code)
}

/// Whether the code's value is a number without a unit.
fn unitless(code: &Code) -> bool {
    code.units.is_empty() || code.units.contains(&"1")
}

/// The coded unit; where only its printed form is there, that, if it is written as the code is.
fn unit_of(quantity: &Value) -> Result<&str, Why> {
    let system = text(quantity, "system");
    if !system.is_empty() && system != "http://unitsofmeasure.org" {
        return Err(Why::Unit(format!("its unit is coded in `{system}`, not in UCUM")));
    }
    Ok(match text(quantity, "code") {
        "" => text(quantity, "unit"),
        code => code,
    })
}

fn in_the_form(value: String, unit: &str, code: &Code) -> Result<Number, Why> {
    let spec = match fields::at(code.path).map(|field| field.kind) {
        Some(Kind::Number(spec)) => spec,
        _ => return Err(Why::Left("the form takes no number there".into())),
    };
    let fits = UNITS
        .iter()
        .filter(|known| known.ucum == unit && code.units.contains(&unit))
        .find_map(|known| Some((known, spec.unit(known.becomes)?)));
    let Some((known, entered)) = fits else {
        let shown = if unit.is_empty() {
            "it has no unit".into()
        } else {
            format!("its unit `{unit}` is not one of them")
        };
        return Err(Why::Unit(format!(
            "code {} ({}) goes with the unit {}; {shown}",
            code.code,
            code.name,
            code.units.join(" or ")
        )));
    };
    let number = Decimal::parse(&value).ok();
    let text = if known.numerator == known.denominator {
        Some(value.clone())
    } else {
        number
            .and_then(|n| n.times_ratio(known.numerator, known.denominator))
            .map(|n| n.to_string())
    };
    let Some(text) = text else { return Err(Why::Left(format!("`{value}` is out of reach"))) };
    let unit_id = if entered.id == spec.canonical().id { "" } else { entered.id };
    Ok(Number { text, unit: unit_id, value, source_unit: unit.to_owned() })
}

/// Whether something was found, as it stands beside its id, and whether it was read from free text.
pub fn presence(of: &Value) -> Result<(&'static str, String, bool), String> {
    if let Some(why) = absent(of) {
        return Err(why);
    }
    for concept in [of.get("valueCodeableConcept"), of.get("interpretation").and_then(|i| i.get(0))]
    {
        if let Some((coding, code)) = known(concept).filter(|(_, code)| code.is == Meaning::Answer)
            && ["present", "absent"].contains(&code.value)
        {
            let said = if coding.display.is_empty() { code.name } else { coding.display };
            return Ok((code.value, said.to_owned(), false));
        }
    }
    if let Some(found) = of.get("valueBoolean").and_then(Value::as_bool) {
        return Ok((if found { "present" } else { "absent" }, found.to_string(), false));
    }
    let said = text(of, "valueString");
    let id = match said.trim_end_matches('.').to_ascii_lowercase().as_str() {
        "present" | "positive" | "detected" => "present",
        "absent" | "negative" | "not detected" => "absent",
        _ => return Err(other_shape(of)),
    };
    Ok((id, said.to_owned(), true))
}

/// Why a value of this shape is not read.
fn other_shape(of: &Value) -> String {
    let has = |name: &str| of.get(name).is_some();
    if has("valueRange") {
        "its value is a range, no single value".into()
    } else if has("valueString") {
        format!(
            "its value is the text `{}`, no number with a unit and no coded word",
            text(of, "valueString")
        )
    } else if has("valueCodeableConcept") {
        let concept = of.get("valueCodeableConcept");
        let coded = codings(concept).first().map(|c| c.said()).unwrap_or_default();
        format!("its value `{}` ({coded}) is no word that is read here", called(concept))
    } else if has("valueQuantity") || has("valueInteger") {
        "its value is a number; a coded word is needed".into()
    } else {
        "it has no value of a kind that is read".into()
    }
}
