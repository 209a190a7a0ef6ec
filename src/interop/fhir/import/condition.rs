//! Who the patient is, and the diagnosis.

use super::bundle::Resource;
use super::codes::{Code, Meaning};
use super::json::{
    Coding, called, codings, date, day, every_known, extension, list, number, status_words, text,
};
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
        self.death(resource);
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

    fn death(&mut self, resource: &Resource) {
        let (json, died) = (resource.json, text(resource.json, "deceasedDateTime"));
        let flagged = json.get("deceasedBoolean").and_then(serde_json::Value::as_bool);
        if died.is_empty() && flagged != Some(true) {
            return;
        }
        let message = ["the record says that the patient has died ", died].concat();
        let hint = "check that this is the right patient";
        self.flag("deceased", Severity::Warning, message.trim_end().into(), hint, &resource.name);
        let why = "the form has no field for it".into();
        self.leave_part(resource.name.clone(), message.trim_end().into(), why);
    }

    pub(super) fn condition(&mut self, resource: &Resource) {
        let json = resource.json;
        let doubt = match verified(resource) {
            Ok(doubt) => doubt,
            Err(why) => return self.leave(resource, why.into()),
        };
        let around = String::new();
        let at = At { json, from: resource.name.clone(), around, date: onset(resource), doubt };
        let both = lineages(resource);
        if let [one, other, ..] = both.as_slice() {
            let message = format!("one code says {one}, another {other}");
            let hint = "ask the sender which diagnosis holds; nothing of it was entered";
            self.flag("two-codes", Severity::Warning, message, hint, &resource.name);
            return self.leave(resource, "its codes contradict each other".into());
        }
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
            Meaning::Reject if !at.doubt.is_empty() => {
                let message = format!("the record holds {}, not confirmed", code.name);
                let hint = "check that acute lymphoblastic leukaemia is what is treated";
                self.flag("other-disease", Severity::Warning, message, hint, &at.from);
                self.leave_part(at.from.clone(), code.name.into(), at.doubt.into());
            }
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
                self.phase(at, &found);
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

    /// The status says it, or one of the codes; where the two differ, neither.
    fn phase<'b>(&mut self, at: &At, found: &dyn Fn(&str, &str) -> Found<'b>) {
        let clinical = status_words(at.json.get("clinicalStatus"));
        let said = |words: &[&str]| clinical.iter().any(|word| words.contains(word));
        let stated = match (said(&["relapse", "recurrence"]), said(&["remission"])) {
            (true, false) => "relapsed",
            (false, true) => "remission",
            _ => "",
        };
        let codes = every_known(at.json.get("code")).into_iter().map(|(_, code)| code);
        let coded = codes.filter(|code| code.is == Meaning::Lineage).map(|code| code.path);
        let coded = coded.into_iter().find(|path| !path.is_empty()).unwrap_or_default();
        if !stated.is_empty() && !coded.is_empty() && stated != coded {
            let why = "its code and its clinical status contradict each other".into();
            return self.leave_part(at.from.clone(), format!("{coded} and {stated}"), why);
        }
        let phase = if stated.is_empty() { coded } else { stated };
        if !phase.is_empty() {
            self.found(found("disease.phase", phase));
            self.doubts(at);
        }
    }

    /// The day, or the age then.
    fn diagnosis_date<'b>(&mut self, at: &At, found: &dyn Fn(&str, &str) -> Found<'b>) {
        let recorded = date(at.json, &ONSET).is_empty() && extension(at.json, ASSERTED).is_none();
        if let Some(day) = day(at.date) {
            self.found(found("disease.diagnosisDate", &day.to_string()));
            self.doubts(at);
            if recorded {
                self.doubt("it is the day the diagnosis was recorded, which may be later");
            }
        } else if !at.date.is_empty() {
            let why = "it has no day; enter the age at diagnosis".into();
            self.leave_part(at.from.clone(), format!("diagnosis `{}`", at.date), why);
        }
        if let Some(onset) = at.json.get("onsetAge").filter(|_| recorded) {
            self.age(at, onset, found);
        }
        for (name, said) in [("onsetRange", "a range"), ("onsetString", "a text")] {
            if at.json.get(name).is_some() {
                let why = format!("{said} is no date; enter the age at diagnosis");
                self.leave_part(at.from.clone(), "onset".into(), why);
            }
        }
    }

    /// The age as a number of years or days. Months are not converted: whether they were complete is not said.
    fn age<'b>(
        &mut self,
        at: &At,
        onset: &serde_json::Value,
        found: &dyn Fn(&str, &str) -> Found<'b>,
    ) {
        let (unit, limit) = (text(onset, "code"), text(onset, "comparator"));
        match (number(onset, "value"), unit) {
            (Some(age), "a" | "d") if limit.is_empty() => {
                let mut age_found = found("age", &age);
                age_found.unit = if unit == "d" { "d".into() } else { String::new() };
                age_found.value = age;
                age_found.source_unit = unit.to_owned();
                self.found(age_found);
                self.doubts(at);
            }
            (age, _) => {
                let said = [limit, &age.unwrap_or_default(), " ", unit].concat();
                let why = "not a single number of years or days; enter the age at diagnosis".into();
                self.leave_part(at.from.clone(), format!("age at onset `{}`", said.trim()), why);
            }
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

/// Why a diagnosis is not ticked, which may be nothing; else why it is not read.
fn verified(resource: &Resource) -> Result<&'static str, &'static str> {
    let words = status_words(resource.json.get("verificationStatus"));
    let said = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    if said(&["entered-in-error"]) {
        Err("it was entered in error")
    } else if said(&["refuted"]) {
        Err("it was refuted")
    } else if said(&["provisional", "differential", "unconfirmed"]) {
        Ok("the diagnosis is not confirmed")
    } else {
        Ok("")
    }
}

/// The lineages that the codes of a diagnosis name, each once.
fn lineages(resource: &Resource) -> Vec<&'static str> {
    let mut named: Vec<&'static str> = Vec::new();
    for (_, code) in every_known(resource.json.get("code")) {
        let names = matches!(code.is, Meaning::Reject) || !code.value.is_empty();
        let one = if code.is == Meaning::Lineage { code.value } else { code.name };
        if names && !named.contains(&one) {
            named.push(one);
        }
    }
    named
}

/// The coded diagnosis: the code that says most, else the histology.
pub fn diagnosis<'a>(resource: &Resource<'a>) -> Option<(Coding<'a>, &'static Code)> {
    let of = |concept| {
        let all = every_known(concept);
        let most = all.iter().find(|(_, code)| !code.value.is_empty()).copied();
        most.or_else(|| all.first().copied())
    };
    of(resource.json.get("code")).or_else(|| {
        let histology = extension(resource.json, "histology-morphology-behavior")?;
        of(histology.get("valueCodeableConcept"))
    })
}

/// The end of the address of the extension that holds when a diagnosis was made.
const ASSERTED: &str = "condition-assertedDate";

/// The date of a diagnosis as it stands: when it was made, else when it began, else when it was written down.
fn onset<'a>(resource: &Resource<'a>) -> &'a str {
    let asserted = extension(resource.json, ASSERTED).map_or("", |e| text(e, "valueDateTime"));
    match (asserted, date(resource.json, &ONSET)) {
        ("", "") => date(resource.json, &["recordedDate"]),
        ("", onset) => onset,
        (asserted, _) => asserted,
    }
}

/// The day of birth that a resource says.
pub fn birth(resource: &Resource) -> Option<Date> {
    (resource.kind == "Patient").then(|| day(date(resource.json, &["birthDate"])))?
}

/// The day on which a resource says the leukaemia was found.
pub fn found_on(resource: &Resource) -> Option<Date> {
    let (_, code) = diagnosis(resource).filter(|_| resource.kind == "Condition")?;
    let holds = code.is == Meaning::Lineage && verified(resource).is_ok();
    holds.then(|| day(onset(resource)))?
}
