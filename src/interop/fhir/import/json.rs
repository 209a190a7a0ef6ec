//! Reads a value of a resource. What is not there, or is of another shape, is nothing.

use serde_json::Value;

use super::codes::{self, Code, DrugCode};
use crate::quantity::Date;

/// The parts of a list of that name; nothing where there is none.
pub fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The text of that name, or nothing.
pub fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default().trim()
}

/// The number of that name as it stands.
pub fn number(value: &Value, name: &str) -> Option<String> {
    value.get(name).filter(|v| v.is_number()).map(Value::to_string)
}

/// A coding.
#[derive(Clone, Copy, Debug)]
pub struct Coding<'a> {
    /// Address of the system.
    pub system: &'a str,
    /// Code.
    pub code: &'a str,
    /// What is printed beside it.
    pub display: &'a str,
}

impl Coding<'_> {
    /// `system|code`.
    pub fn said(&self) -> String {
        [self.system, "|", self.code].concat()
    }

    /// What the table knows of it.
    pub fn known(&self) -> Option<&'static Code> {
        codes::code(codes::system(self.system)?, self.code)
    }

    /// The drug it names.
    pub fn drug(&self) -> Option<&'static DrugCode> {
        codes::drug(codes::system(self.system)?, self.code)
    }
}

/// The codings of a concept.
pub fn codings(concept: Option<&Value>) -> Vec<Coding<'_>> {
    let all = concept.map_or(&[][..], |concept| list(concept, "coding"));
    all.iter()
        .map(|c| Coding {
            system: text(c, "system"),
            code: text(c, "code"),
            display: text(c, "display"),
        })
        .collect()
}

/// What a concept is called: its text, else what is printed beside a code, else the code.
pub fn called(concept: Option<&Value>) -> String {
    let said = concept.map_or("", |concept| text(concept, "text"));
    let all = codings(concept);
    let display = all.iter().map(|c| c.display).find(|display| !display.is_empty());
    match (said, display, all.first()) {
        ("", Some(display), _) => display.to_owned(),
        ("", None, Some(coding)) => coding.code.to_owned(),
        (said, ..) => said.to_owned(),
    }
}

/// The codings of a concept that the table knows.
pub fn every_known<'a>(concept: Option<&'a Value>) -> Vec<(Coding<'a>, &'static Code)> {
    codings(concept).into_iter().filter_map(|coding| Some((coding, coding.known()?))).collect()
}

/// The first of them.
pub fn known<'a>(concept: Option<&'a Value>) -> Option<(Coding<'a>, &'static Code)> {
    every_known(concept).into_iter().next()
}

/// The day of a date or a time of FHIR; nothing where only a month or a year is given.
pub fn day(date: &str) -> Option<Date> {
    Date::parse(date.get(..10)?)
}

/// Seconds since the year 0, where a time of FHIR says them with their zone: times of two zones are compared by it.
pub fn moment(time: &str) -> Option<i64> {
    let (date, clock) = time.split_once('T')?;
    let (clock, ahead) = match clock.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let at = clock.find(['+', '-'])?;
            let (sign, zone) = clock.get(at..)?.split_at_checked(1)?;
            let ahead = seconds(zone)?;
            (clock.get(..at)?, if sign == "-" { -ahead } else { ahead })
        }
    };
    let since = Date::parse(date)?.days_since(Date::parse("0000-01-01")?);
    Some(i64::from(since) * 86_400 + seconds(clock)? - ahead)
}

/// `10:15`, `10:15:30`, `10:15:30.25`.
fn seconds(clock: &str) -> Option<i64> {
    let whole = clock.split('.').next()?;
    let mut parts = whole.split(':').map(|part| part.parse::<u32>().ok());
    let (hours, minutes, seconds) =
        (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    (hours < 25 && minutes < 60 && seconds < 61)
        .then(|| i64::from(hours) * 3600 + i64::from(minutes) * 60 + i64::from(seconds))
}

/// Whether something is said that may turn the meaning of a resource or a part of it.
pub fn is_modified(of: &Value) -> bool {
    of.get("modifierExtension").is_some() || of.get("implicitRules").is_some()
}

/// The words of a status: the codes of a concept, or a plain word, as before R4.
pub fn status_words(status: Option<&Value>) -> Vec<&str> {
    let codes = codings(status).into_iter().map(|coding| coding.code);
    codes.chain(status.and_then(Value::as_str)).collect()
}

/// The first of these names that holds a date: a text, or a period by its beginning.
pub fn date<'a>(resource: &'a Value, names: &[&str]) -> &'a str {
    let of = |name: &&str| {
        let found = resource.get(*name)?;
        found.as_str().or_else(|| found.get("start").or(found.get("end"))?.as_str())
    };
    names.iter().find_map(of).unwrap_or_default().trim()
}

/// The value of an extension by the end of its address.
pub fn extension<'a>(resource: &'a Value, end: &str) -> Option<&'a Value> {
    list(resource, "extension").iter().find(|e| text(e, "url").ends_with(end))
}
