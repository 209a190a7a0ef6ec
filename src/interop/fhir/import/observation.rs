//! Observations: counts, body, lesions by FISH, free text, a stated risk group.

use serde_json::Value;

use super::bundle::Resource;
use super::codes::{Code, Meaning, agrees};
use super::json::{
    Coding, called, codings, date, day, every_known, is_modified, known, list, number, text,
};
use super::value::{self, Why};
use super::{Found, Import, MODIFIED, Stated, Surface};
use crate::patient::Severity;
use crate::quantity::Decimal;

/// What `only` says of a count that the form takes at that time.
const END_OF_INDUCTION: &str = "end-of-induction";

/// When an observation was true.
pub const WHEN: [&str; 4] = ["effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued"];

/// What is looked at: an observation or a part of it.
pub struct At<'a> {
    /// Observation or component.
    pub json: &'a Value,
    /// What to call it.
    pub from: String,
    /// What the observation around a part says of what it is.
    pub around: String,
    /// Its date as it stands.
    pub date: &'a str,
    /// Why it is not ticked beforehand; may be empty.
    pub doubt: &'static str,
}

/// What names a result beside its codes: the words of its code, where it was taken, of what.
fn spoken(json: &Value) -> String {
    let mut all = vec![text(json, "id")];
    for concept in ["code", "bodySite"].map(|name| json.get(name)) {
        all.push(concept.map_or("", |concept| text(concept, "text")));
        all.extend(codings(concept).iter().map(|coding| coding.display));
    }
    all.push(json.get("specimen").map_or("", |specimen| text(specimen, "display")));
    all.retain(|words| !words.is_empty());
    all.join(" ")
}

/// What a status says: not to be used, or to be used with a doubt.
pub fn status(json: &Value) -> Result<&'static str, &'static str> {
    match text(json, "status") {
        "final" | "amended" | "corrected" => Ok(""),
        "preliminary" => Ok("the result is preliminary"),
        "entered-in-error" => Err("it was entered in error"),
        "cancelled" => Err("it was cancelled"),
        "registered" => Err("it has no result yet"),
        "" => Ok("it does not say whether it is final"),
        _ => Ok("whether the result is final is not known"),
    }
}

/// Whether it has a result of its own beside its parts.
fn has_value(json: &Value) -> bool {
    json.as_object().is_some_and(|parts| parts.keys().any(|name| name.starts_with("value")))
}

impl Import<'_> {
    pub(super) fn observation(&mut self, resource: &Resource) {
        let doubt = match status(resource.json) {
            Ok(doubt) => doubt,
            Err(why) => return self.leave(resource, why.into()),
        };
        if resource.json.get("focus").is_some() {
            let why = "it is about something else than the patient (`focus`)";
            return self.leave(resource, why.into());
        }
        let at = At {
            json: resource.json,
            from: resource.name.clone(),
            around: String::new(),
            date: date(resource.json, &WHEN),
            doubt,
        };
        if self.cumulative(resource, &at) {
            return;
        }
        let concept = resource.json.get("code");
        if self.says_two_things(&at, concept) {
            return;
        }
        match known(concept) {
            Some((coding, code)) => self.coded(&at, coding, code),
            None if list(resource.json, "component").is_empty() || has_value(resource.json) => {
                self.leave(resource, unknown(concept));
            }
            None => {}
        }
        if known(concept).is_none_or(|(_, code)| code.is != Meaning::Variant) {
            self.components(&at);
        }
    }

    /// Two codes of one result that mean different things: neither is believed.
    fn says_two_things(&mut self, at: &At, concept: Option<&Value>) -> bool {
        let all = every_known(concept);
        let Some((_, first)) = all.first() else { return false };
        let meant = |code: &Code| (code.is, code.path, code.value);
        let Some((_, other)) = all.iter().find(|(_, code)| meant(code) != meant(first)) else {
            return false;
        };
        let message = format!(
            "code {} means {}, code {} means {}",
            first.code, first.name, other.code, other.name
        );
        let hint = "ask the sender which of the two is right; nothing of it was entered";
        self.flag("two-codes", Severity::Warning, message, hint, &at.from);
        let why = "its codes contradict each other".into();
        self.leave_part(at.from.clone(), called(concept), why);
        true
    }

    fn components(&mut self, at: &At) {
        for (n, part) in list(at.json, "component").iter().enumerate() {
            let concept = part.get("code");
            let from = format!("{}, component {}", at.from, n + 1);
            if is_modified(part) {
                self.leave_part(from, called(concept), MODIFIED.into());
                continue;
            }
            match known(concept) {
                Some((coding, code)) => {
                    let around = spoken(at.json);
                    let part = At { json: part, from, around, date: at.date, doubt: at.doubt };
                    if !self.says_two_things(&part, concept) {
                        self.coded(&part, coding, code);
                    }
                }
                None => self.leave_part(from, called(concept), unknown(concept)),
            }
        }
    }

    /// Whether code and display, and what stands there, go together; flagged where they do not.
    pub(super) fn fits(&mut self, at: &At, coding: Coding, code: &Code) -> bool {
        let around =
            [spoken(at.json).as_str(), text(at.json, "valueString"), at.around.as_str()].join(" ");
        if agrees(coding.display, code.words, &[]) && agrees(&around, &[], code.without) {
            return true;
        }
        let shown = if agrees(coding.display, code.words, code.without) {
            around.trim()
        } else {
            coding.display
        };
        self.flag(
            "code-and-display",
            Severity::Warning,
            format!(
                "code {} means {}, but what stands there speaks of something else: `{shown}`",
                code.code, code.name
            ),
            "ask the sender which of the two is right; nothing of it was entered",
            &at.from,
        );
        self.leave_part(
            at.from.clone(),
            coding.display.to_owned(),
            "its code and what it says contradict each other".into(),
        );
        false
    }

    /// A result under a code of the table.
    fn coded(&mut self, at: &At, coding: Coding, code: &'static Code) {
        if !self.fits(at, coding, code) {
            return;
        }
        match code.is {
            Meaning::Field => self.field(at, coding, code),
            Meaning::Lesion => self.lesion(at, coding, code),
            Meaning::Variant => self.variant(at, coding, code),
            Meaning::Iscn => self.karyotype(at, at.json, coding, code),
            Meaning::Surface => self.body_surface(at, code),
            Meaning::Risk => self.stated_risk(at),
            Meaning::Text => self.free_text(at, coding, code),
            Meaning::Known => self.leave_part(at.from.clone(), code.name.into(), code.why.into()),
            _ => self.leave_part(
                at.from.clone(),
                code.name.into(),
                "its code is of another kind of resource".into(),
            ),
        }
    }

    fn field(&mut self, at: &At, coding: Coding, code: &'static Code) {
        let later = code.only == END_OF_INDUCTION;
        if later && !self.is_after_start(at.date) {
            let why = "the form takes the count at the end of induction, and that this one was taken after treatment began is not known";
            return self.leave_part(at.from.clone(), code.name.into(), why.into());
        }
        match value::quantity(at.json, code) {
            Ok(number) => {
                self.found(Found {
                    path: code.path.into(),
                    text: number.text,
                    unit: number.unit.into(),
                    value: number.value,
                    source_unit: number.source_unit,
                    date: at.date.into(),
                    code: Some((coding, code)),
                    from: at.from.clone(),
                });
                self.doubts(at);
                self.note(number.note);
                if later {
                    self.doubt("the form takes the count at the end of induction: tick it if it is that one");
                }
            }
            Err(Why::Left(why)) => self.leave_part(at.from.clone(), code.name.into(), why),
            Err(Why::Unit(why)) => {
                let hint = "ask the sender for the unit, or enter it by hand; it was not entered";
                self.flag("code-and-unit", Severity::Warning, why, hint, &at.from);
                let why = "its unit does not go with its code".into();
                self.leave_part(at.from.clone(), code.name.into(), why);
            }
        }
    }

    fn is_after_start(&self, date: &str) -> bool {
        self.start.as_ref().zip(day(date)).is_some_and(|(start, date)| date > start.day)
    }

    /// Doubts about the observation are doubts about what was read in it.
    pub(super) fn doubts(&mut self, at: &At) {
        if !at.doubt.is_empty() {
            self.doubt(at.doubt);
            if !self.preliminary.contains(&at.from) {
                self.preliminary.push(at.from.clone());
            }
        }
    }

    fn lesion(&mut self, at: &At, coding: Coding, code: &'static Code) {
        let (id, said, free) = match value::presence(at.json) {
            Ok(found) => found,
            Err(why) => return self.leave_part(at.from.clone(), code.name.into(), why),
        };
        if id == "absent" && code.only == "present" {
            let why = "not found by this test, which does not exclude the lesion".into();
            return self.leave_part(at.from.clone(), code.name.into(), why);
        }
        self.found(Found {
            path: code.path.into(),
            text: id.into(),
            value: said,
            date: at.date.into(),
            code: Some((coding, code)),
            from: at.from.clone(),
            ..Found::default()
        });
        self.doubts(at);
        if free {
            self.suggest("read from a free text");
        }
    }

    /// The match just found is a suggestion.
    pub(super) fn suggest(&mut self, why: &str) {
        self.doubt(why);
        if let Some(last) = self.reading.matches.last_mut() {
            last.suggestion = true;
        }
    }

    /// Not a field of the form: what doses are compared with, the newest.
    fn body_surface(&mut self, at: &At, code: &Code) {
        let quantity = at.json.get("valueQuantity");
        let of = quantity.filter(|q| text(q, "code") == "m2" && text(q, "comparator").is_empty());
        let value = of.and_then(|q| number(q, "value")).and_then(|v| Decimal::parse(&v).ok());
        let why = match value.filter(|value| *value > Decimal::ZERO) {
            Some(value) => {
                let date = at.date.to_owned();
                if self.surface.as_ref().is_none_or(|known| day(&known.date) <= day(&date)) {
                    self.surface = Some(Surface { value, date, from: at.from.clone() });
                }
                "the form works it out from weight and height; doses were compared with the newest"
            }
            None => "it is no single number of m2",
        };
        self.leave_part(at.from.clone(), code.name.into(), why.into());
    }

    fn stated_risk(&mut self, at: &At) {
        let concept = at.json.get("valueCodeableConcept");
        let answer = known(concept).filter(|(_, code)| code.is == Meaning::Answer);
        let words = called(concept);
        // What is not final, as what we write ourselves, contradicts nothing yet.
        if let Some((coding, code)) = answer
            && at.doubt.is_empty()
            && self.fits(at, coding, code)
        {
            self.stated.push(Stated {
                group: code.value,
                words: words.clone(),
                date: at.date.into(),
                from: at.from.clone(),
            });
        }
        let why = "a stated risk group is compared, not entered: it is worked out from the facts";
        self.leave_part(at.from.clone(), words, why.into());
    }

    /// What a free text says of CD19 and CD22 is proposed, never ticked.
    fn free_text(&mut self, at: &At, coding: Coding, code: &'static Code) {
        let said = text(at.json, "valueString");
        let mut read = false;
        for (name, path) in [("CD19", "cd19"), ("CD22", "cd22")] {
            if let Some(value) = antigen(said, name) {
                self.found(Found {
                    path: path.into(),
                    text: value.into(),
                    value: said.into(),
                    date: at.date.into(),
                    code: Some((coding, code)),
                    from: at.from.clone(),
                    ..Found::default()
                });
                self.suggest("read from a free text: check it against the report");
                read = true;
            }
        }
        if let Some(value) = antigen(said, "CD20") {
            self.flag(
                "cd20-without-percentage",
                Severity::Info,
                format!(
                    "the text says that CD20 is {value}: `{said}`; the form takes the percentage"
                ),
                "enter the percentage of blasts with CD20 from the report",
                &at.from,
            );
        }
        if !read {
            self.leave_part(
                at.from.clone(),
                code.name.into(),
                "a text in which nothing was recognised".into(),
            );
        }
    }
}

/// Whether the part of a text that names an antigen says found or not found, and not both.
fn antigen(said: &str, name: &str) -> Option<&'static str> {
    let said = said.to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    let part = said.split(['.', ';', '\n']).find(|part| {
        let mut after = part.split(&name).skip(1);
        after.any(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    })?;
    let has = |words: &[&str]| words.iter().any(|word| part.contains(word));
    let found = has(&["positive", "express"]);
    let not_found = has(&["negative", "not ", "absent", "without", "no ", "lack", "loss"]);
    match (found, not_found) {
        (true, false) => Some("positive"),
        (false, true) => Some("negative"),
        _ => None,
    }
}

/// Why nothing is known of a concept.
fn unknown(concept: Option<&Value>) -> String {
    let said = called(concept).to_ascii_lowercase();
    let mrd = said.contains("residual disease")
        || said.split(|c: char| !c.is_alphanumeric()).any(|word| word == "mrd");
    match codings(concept).first() {
        _ if mrd => {
            "no code we know says method, time point and denominator of an MRD together: enter it by hand with all three".into()
        }
        Some(coding) => format!("its code `{}` is not in the table of codes", coding.said()),
        None => "it has no code; a value is not read by its name".into(),
    }
}
