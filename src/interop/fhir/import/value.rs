//! The value of an observation, or the reason there is none.

use serde_json::Value;

use super::codes::{Code, Meaning, UNITS, UnitCode, agrees};
use super::json::{called, codings, every_known, number, text};
use crate::interop::laboratory_text::printed_unit;
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
    /// What to know of it; may be empty.
    pub note: String,
}

impl Number {
    fn plain(text: String) -> Number {
        let (value, source_unit) = (text.clone(), String::new());
        Number { text, unit: "", value, source_unit, note: String::new() }
    }
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
    let grade = grade(of, code)?;
    let read = match (number(of, "valueInteger").filter(|_| unitless(code)), grade) {
        (Some(value), _) => Number::plain(value),
        (None, Some(grade)) if of.get("valueQuantity").is_none() => Number::plain(grade.to_owned()),
        (None, _) => measured(of, code)?,
    };
    match grade {
        Some(grade) if Decimal::parse(grade).ok() != Decimal::parse(&read.text).ok() => {
            let said = read.value;
            let why =
                format!("its number {said} and its coded grade {grade} contradict each other");
            Err(Why::Left(why))
        }
        _ => Ok(read),
    }
}

fn measured(of: &Value, code: &Code) -> Result<Number, Why> {
    let Some(quantity) = of.get("valueQuantity") else { return Err(Why::Left(other_shape(of))) };
    let Some(value) = number(quantity, "value") else {
        return Err(Why::Left("it has no number".into()));
    };
    let comparator = text(quantity, "comparator");
    if !comparator.is_empty() {
        let unit = text(quantity, "unit");
        return Err(Why::Left(format!("`{comparator} {value} {unit}` is a limit, no value")));
    }
    in_the_form(value, quantity, code)
}

/// The grade of a code, in the value or beside it, for a field that has coded grades.
fn grade(of: &Value, code: &Code) -> Result<Option<&'static str>, Why> {
    let concepts = std::iter::once(of.get("valueCodeableConcept")).chain(interpretations(of));
    let mut found: Option<&'static str> = None;
    for (coding, known) in concepts.flat_map(every_known) {
        if known.is != Meaning::Grade || known.path != code.path {
            continue;
        }
        if found.is_some_and(|grade| grade != known.value) {
            return Err(Why::Left("its coded grades contradict each other".into()));
        }
        if !agrees(coding.display, known.words, known.without) {
            let (code, display) = (coding.code, coding.display);
            let why =
                format!("its code {code} and what is printed, `{display}`, contradict each other");
            return Err(Why::Left(why));
        }
        found = Some(known.value);
    }
    Ok(found)
}

fn interpretations(of: &Value) -> impl Iterator<Item = Option<&Value>> {
    super::json::list(of, "interpretation").iter().map(Some)
}

/// Whether the code's value is a number without a unit.
fn unitless(code: &Code) -> bool {
    code.units.is_empty() || code.units.contains(&"1")
}

/// A unit of UCUM as the table spells it: without its annotations, `10^` as `10*`, a litre as a capital.
fn spelled(unit: &str) -> String {
    let mut plain = String::new();
    let mut apart = false;
    for c in unit.chars() {
        match c {
            '{' => apart = true,
            '}' => apart = false,
            c if !apart => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.replace("10^", "10*");
    match plain.strip_suffix('l') {
        Some(rest) if rest.ends_with(['/', 'd', 'm', 'u']) => [rest, "L"].concat(),
        _ if plain.is_empty() && !unit.is_empty() => "1".into(),
        _ => plain,
    }
}

/// The unit of a quantity as it stands, the row of the table, and whether it was only printed.
fn unit_of<'a>(
    quantity: &'a Value,
    code: &Code,
) -> Result<(&'a str, Option<&'static UnitCode>, bool), Why> {
    let (system, coded, printed) =
        (text(quantity, "system"), text(quantity, "code"), text(quantity, "unit"));
    if !system.is_empty() && system != "http://unitsofmeasure.org" {
        return Err(Why::Unit(format!("its unit is coded in `{system}`, not in UCUM")));
    }
    let row = |unit: &str| {
        let fits = |known: &&UnitCode| known.ucum == unit && code.units.contains(&unit);
        UNITS.iter().find(fits)
    };
    if !coded.is_empty() {
        return Ok((coded, row(&spelled(coded)), false));
    }
    if printed.is_empty() && unitless(code) {
        return Ok(("", row("1"), false));
    }
    let exact = row(&spelled(printed));
    let known = exact.or_else(|| row(printed_unit(printed)?));
    Ok((printed, known, exact.is_none()))
}

fn in_the_form(value: String, quantity: &Value, code: &Code) -> Result<Number, Why> {
    let spec = match fields::at(code.path).map(|field| field.kind) {
        Some(Kind::Number(spec)) => spec,
        _ => return Err(Why::Left("the form takes no number there".into())),
    };
    let (unit, row, printed) = unit_of(quantity, code)?;
    let fits = row.and_then(|known| Some((known, spec.unit(known.becomes)?)));
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
    let note = if printed {
        format!("its unit is printed, `{unit}`, and not coded: read as {}", known.ucum)
    } else {
        String::new()
    };
    Ok(Number { text, unit: unit_id, value, source_unit: unit.to_owned(), note })
}

/// Whether something was found, as it stands beside its id, and whether it was read from free text.
pub fn presence(of: &Value) -> Result<(&'static str, String, bool), String> {
    if let Some(why) = absent(of) {
        return Err(why);
    }
    let coded = worded(std::iter::once(of.get("valueCodeableConcept")))?;
    let beside = worded(interpretations(of))?;
    let flag = of.get("valueBoolean").and_then(Value::as_bool);
    let said = text(of, "valueString");
    let plain = match said.trim_end_matches('.').to_ascii_lowercase().as_str() {
        "present" | "positive" | "detected" => Some("present"),
        "absent" | "negative" | "not detected" => Some("absent"),
        _ => None,
    };
    let value = coded
        .map(|(id, said)| (id, said, false))
        .or_else(|| {
            flag.map(|yes| (if yes { "present" } else { "absent" }, yes.to_string(), false))
        })
        .or_else(|| plain.map(|id| (id, said.to_owned(), true)));
    // A word that is not read may mean that the test gave no answer.
    let unread = ["valueCodeableConcept", "valueBoolean", "valueString"]
        .iter()
        .any(|name| of.get(*name).is_some());
    match (value, beside) {
        (Some((one, ..)), Some((other, _))) if one != other => {
            Err("its value and its interpretation contradict each other".into())
        }
        (Some(value), _) => Ok(value),
        (None, Some((id, said))) if !unread => Ok((id, said, false)),
        (None, _) => Err(other_shape(of)),
    }
}

/// What coded words say: found, not found or neither.
fn worded<'a>(
    concepts: impl Iterator<Item = Option<&'a Value>>,
) -> Result<Option<(&'static str, String)>, String> {
    let mut found: Option<(&'static str, String)> = None;
    for (coding, code) in concepts.flat_map(every_known) {
        if code.is != Meaning::Answer || !["present", "absent"].contains(&code.value) {
            continue;
        }
        let said = if coding.display.is_empty() { code.name } else { coding.display };
        let other = found.as_ref().is_some_and(|(id, _)| *id != code.value);
        if other || !agrees(coding.display, code.words, code.without) {
            return Err(format!(
                "its coded words contradict each other: {} and `{said}`",
                code.name
            ));
        }
        found = Some((code.value, said.to_owned()));
    }
    Ok(found)
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
