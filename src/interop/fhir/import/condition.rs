//! Who the patient is, and the diagnosis.

use super::bundle::Resource;
use super::codes::{Code, Meaning};
use super::json::{Coding, called, codings, date, day, extension, known, list, number, text};
use super::observation::At;
use super::{Found, Import, Stated};
use crate::patient::Severity;
use crate::quantity::Date;

/// When a diagnosis was made, as the resource says best.
const ONSET: [&str; 2] = ["onsetDateTime", "onsetPeriod"];

/// Stages in words that are risk groups: standard, intermediate, medium, high.
const STAGES: [(&str, &str); 4] =
    [("SR", "standard"), ("IR", "intermediate"), ("MR", "intermediate"), ("HR", "high")];

impl Import<'_> {
    pub(super) fn person(&mut self, resource: &Resource) {
        let json = resource.json;
        match text(json, "gender") {
            sex @ ("female" | "male") => self.found(Found {
                path: "sex".into(),
                text: sex.into(),
                value: sex.into(),
                from: resource.name.clone(),
                ..Found::default()
            }),
            "" => {}
            other => {
                let why = "the form takes female or male, as the rules do".into();
                self.leave_part(resource.name.clone(), format!("sex `{other}`"), why);
            }
        }
        let born = date(json, &["birthDate"]);
        if let Some(day) = day(born) {
            self.found(Found {
                path: "birthDate".into(),
                text: day.to_string(),
                value: born.into(),
                from: resource.name.clone(),
                ..Found::default()
            });
        } else if !born.is_empty() {
            let why = "it has no day; enter the age at diagnosis".into();
            self.leave_part(resource.name.clone(), format!("date of birth `{born}`"), why);
        }
    }

    pub(super) fn condition(&mut self, resource: &Resource) {
        let json = resource.json;
        let doubt = match called_code(json.get("verificationStatus")) {
            "entered-in-error" => return self.leave(resource, "it was entered in error".into()),
            "refuted" => return self.leave(resource, "it was refuted".into()),
            "provisional" | "differential" | "unconfirmed" => "the diagnosis is not confirmed",
            _ => "",
        };
        let at = At { json, from: resource.name.clone(), date: onset(resource), doubt };
        match diagnosis(resource) {
            Some((coding, code)) if self.fits(&at, coding, code) => {
                self.diagnosed(&at, coding, code)
            }
            Some(_) => {}
            None => {
                let why = match codings(json.get("code")).first() {
                    Some(coding) => {
                        format!("its code `{}` is not in the table of codes", coding.said())
                    }
                    None => "it has no code that says which disease it is".into(),
                };
                self.leave(resource, why);
            }
        }
    }

    fn diagnosed(&mut self, at: &At, coding: Coding, code: &'static Code) {
        let found = |path: &str, text: &str| Found {
            path: path.into(),
            text: text.into(),
            value: if coding.display.is_empty() { code.name.into() } else { coding.display.into() },
            date: at.date.into(),
            code: Some((coding, code)),
            from: at.from.clone(),
            ..Found::default()
        };
        match code.is {
            Meaning::Reject => {
                self.rejected.push(at.from.clone());
                let why = "StratALL is made for acute lymphoblastic leukaemia".into();
                self.leave_part(at.from.clone(), code.name.into(), why);
            }
            Meaning::Condition => {
                self.found(found(code.path, code.value));
                self.doubts(at);
            }
            Meaning::Lineage => {
                if !code.value.is_empty() {
                    self.found(found("lineage", code.value));
                    self.doubts(at);
                }
                self.phase(at, code, &found);
                self.diagnosis_date(at, &found);
                self.stage(at);
            }
            _ => self.leave_part(
                at.from.clone(),
                code.name.into(),
                "its code is no diagnosis".into(),
            ),
        }
    }

    fn phase<'b>(&mut self, at: &At, code: &Code, found: &dyn Fn(&str, &str) -> Found<'b>) {
        let clinical = called_code(at.json.get("clinicalStatus"));
        let phase = match (clinical, code.path) {
            ("relapse" | "recurrence", _) => "relapsed",
            ("remission", _) => "remission",
            (_, coded) => coded,
        };
        if !phase.is_empty() {
            self.found(found("disease.phase", phase));
            self.doubts(at);
        }
    }

    /// The day, or the age then.
    fn diagnosis_date<'b>(&mut self, at: &At, found: &dyn Fn(&str, &str) -> Found<'b>) {
        if let Some(day) = day(at.date) {
            self.found(found("disease.diagnosisDate", &day.to_string()));
            self.doubts(at);
            if date(at.json, &ONSET).is_empty()
                && extension(at.json, "condition-assertedDate").is_none()
            {
                self.doubt("it is the day the diagnosis was recorded, which may be later");
            }
            return;
        }
        let onset = at.json.get("onsetAge");
        let age = onset.and_then(|age| number(age, "value"));
        if let (Some(onset), Some(age)) = (onset, age)
            && let unit @ ("a" | "d") = text(onset, "code")
            && text(onset, "comparator").is_empty()
        {
            let mut age_found = found("age", &age);
            age_found.unit = if unit == "d" { "d".into() } else { String::new() };
            age_found.value = age;
            age_found.source_unit = unit.to_owned();
            self.found(age_found);
            self.doubts(at);
        } else if !at.date.is_empty() {
            let why = "it has no day; enter the age at diagnosis".into();
            self.leave_part(at.from.clone(), format!("diagnosis `{}`", at.date), why);
        }
    }

    /// A risk group written as a stage.
    fn stage(&mut self, at: &At) {
        for stage in list(at.json, "stage") {
            let said = called(stage.get("summary"));
            let Some((_, group)) = STAGES.iter().find(|(short, _)| *short == said) else {
                let why = "a stage is no entry of the form".into();
                self.leave_part(at.from.clone(), format!("stage `{said}`"), why);
                continue;
            };
            self.stated.push(Stated {
                group,
                words: said.clone(),
                date: String::new(),
                from: at.from.clone(),
            });
            self.flag(
                "risk-in-free-text",
                Severity::Info,
                format!("the stage is the text `{said}`, which may mean {group} risk; it does not say by which scheme"),
                "a stated risk group is not entered: it is worked out from the facts",
                &at.from,
            );
        }
    }

    /// Says how old the patient was, beside the date of diagnosis.
    pub(super) fn age_at_diagnosis(&mut self) {
        let (Some(birth), Some(diagnosis)) = (self.birth, self.diagnosis) else { return };
        let reached = |months: &u16| birth.add_months(*months) <= diagnosis;
        let Some(months) = (0..1500).take_while(reached).last() else { return };
        let mut dated = self.reading.matches.iter_mut();
        if let Some(found) = dated.find(|m| m.path == "disease.diagnosisDate") {
            let age = format!("{} years and {} months old at diagnosis", months / 12, months % 12);
            found.notes.push(age);
        }
    }
}

/// The code of a status.
fn called_code(concept: Option<&serde_json::Value>) -> &str {
    codings(concept).first().map_or("", |coding| coding.code)
}

/// The coded diagnosis: the code, else the histology.
pub fn diagnosis<'a>(resource: &Resource<'a>) -> Option<(Coding<'a>, &'static Code)> {
    known(resource.json.get("code")).or_else(|| {
        let histology = extension(resource.json, "histology-morphology-behavior")?;
        known(histology.get("valueCodeableConcept"))
    })
}

/// The date of a diagnosis as it stands.
fn onset<'a>(resource: &Resource<'a>) -> &'a str {
    let asserted =
        extension(resource.json, "condition-assertedDate").map_or("", |e| text(e, "valueDateTime"));
    match (date(resource.json, &ONSET), asserted) {
        ("", "") => date(resource.json, &["recordedDate"]),
        ("", asserted) => asserted,
        (onset, _) => onset,
    }
}

/// The day of birth that a resource says.
pub fn birth(resource: &Resource) -> Option<Date> {
    (resource.kind == "Patient").then(|| day(date(resource.json, &["birthDate"])))?
}

/// The day on which a resource says the leukaemia was found.
pub fn found_on(resource: &Resource) -> Option<Date> {
    let (_, code) = diagnosis(resource).filter(|_| resource.kind == "Condition")?;
    let error = ["entered-in-error", "refuted"]
        .contains(&called_code(resource.json.get("verificationStatus")));
    (code.is == Meaning::Lineage && !error).then(|| day(onset(resource)))?
}
