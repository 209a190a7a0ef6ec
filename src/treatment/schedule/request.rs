//! What is asked for: a regimen, a start, and choices where the regimen leaves one.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::patient::Issue;
use crate::quantity::Date;
use crate::treatment::body::Formula;
use crate::treatment::person::Answers;
use crate::treatment::regimen::{Phase, REGIMENS, Regimen};

/// A request for a schedule.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Request {
    /// Id of the regimen.
    pub regimen: String,
    /// First day of the first phase.
    pub start: Option<Date>,
    /// How body surface is calculated.
    pub formula: Formula,
    /// By the word of a choice of phases the id of the phase; by `phase/word` for a choice of doses the drug's id, or
    /// `#2` for the second record of the choice.
    pub choices: BTreeMap<String, String>,
    /// Start dates: of a phase by its id, of its second course by `id#2`.
    pub starts: BTreeMap<String, Date>,
    /// Answers that are no part of the intake.
    pub answers: Answers,
}

/// What a request may hold.
pub const FIELDS: [&str; 9] =
    ["intake", "regimen", "start", "bsa", "choices", "starts", "ommaya", "effusion", "risk"];

pub(super) fn unknown_regimen(id: &str) -> Issue {
    let known: Vec<&str> = REGIMENS.iter().map(|r| r.id).collect();
    Issue::error(
        "unknown-regimen",
        "regimen",
        format!("`{id}` is no regimen of the catalogue"),
        format!("use one of: {}", known.join(", ")),
    )
}

pub(super) fn not_a_date(field: &'static str, text: &str) -> Issue {
    Issue::error(
        "not-a-date",
        field,
        format!("{field} `{text}` is not a date"),
        "write year-month-day, such as 2026-03-31".to_owned(),
    )
}

pub(super) fn unknown_word(field: &str, text: &str, words: &[&str]) -> Issue {
    Issue::error(
        "unknown-word",
        field,
        format!("{field} `{text}` is not understood"),
        format!("use one of: {}", words.join(", ")),
    )
}

impl Request {
    /// Reads the JSON. What cannot be read is an issue and is left out.
    pub fn from_json(json: &Value) -> (Request, Vec<Issue>) {
        let mut request = Request::default();
        let mut issues = Vec::new();
        let Value::Object(map) = json else {
            issues.push(Issue::wrong_shape("", "an object"));
            return (request, issues);
        };
        for key in map.keys().filter(|key| !FIELDS.contains(&key.as_str())) {
            issues.push(Issue::unknown_field(key));
        }
        let mut words = Words { json, issues: &mut issues };
        request.regimen = words.text("regimen").unwrap_or_default().to_owned();
        request.start = words.text("start").and_then(|text| words.date("start", text));
        request.formula = words
            .chosen("bsa", &["mosteller", "du-bois"])
            .and_then(Formula::from_id)
            .unwrap_or_default();
        request.answers = Answers {
            ommaya: words.flag("ommaya"),
            effusion: words.flag("effusion"),
            high_risk: words.chosen("risk", &["standard", "high"]).map(|risk| risk == "high"),
        };
        for (key, text) in words.texts("choices") {
            request.choices.insert(key, text);
        }
        for (key, text) in words.texts("starts") {
            if let Some(date) = words.date("starts", &text) {
                request.starts.insert(key, date);
            }
        }
        (request, issues)
    }

    /// What it names that the regimen does not have.
    pub(super) fn check(&self, regimen: &Regimen) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (key, chosen) in &self.choices {
            let possible = possible(regimen, key);
            if !possible.contains(chosen) {
                let what =
                    if possible.is_empty() { "no choice of the regimen" } else { "not decided so" };
                issues.push(Issue::error(
                    "unknown-choice",
                    "choices",
                    format!("`{key}` with `{chosen}` is {what}"),
                    format!("use one of: {}", all(regimen).join(", ")),
                ));
            }
        }
        for key in self.starts.keys() {
            let (id, course) = key.split_once('#').unwrap_or((key, "1"));
            let phase = regimen.phases.iter().find(|p| p.id == id);
            let cycles = phase.map_or(0, |p| p.cycles.unwrap_or(1));
            if !course.parse::<u16>().is_ok_and(|n| n >= 1 && n <= cycles) {
                let known: Vec<&str> = regimen.phases.iter().map(|p| p.id).collect();
                issues.push(Issue::error(
                    "unknown-phase",
                    "starts",
                    format!("`{key}` is no phase or course of the regimen"),
                    format!(
                        "use one of: {}; `#2` after it for its second course",
                        known.join(", ")
                    ),
                ));
            }
        }
        issues
    }

    /// Whether another phase was chosen in its place.
    pub(super) fn drops(&self, phase: &Phase) -> bool {
        !phase.choice.is_empty()
            && self.choices.get(phase.choice).is_some_and(|chosen| chosen != phase.id)
    }

    /// Whether the phase is one of several and none was chosen.
    pub(super) fn leaves_open(&self, phase: &Phase) -> bool {
        !phase.choice.is_empty() && !self.choices.contains_key(phase.choice)
    }

    /// Of a record of a choice in a phase: whether it is the one, or that is open.
    pub(super) fn takes(
        &self,
        phase: &Phase,
        choice: &str,
        drug: &str,
        number: usize,
    ) -> Option<bool> {
        if choice.is_empty() {
            return Some(true);
        }
        let chosen = self.choices.get(&format!("{}/{choice}", phase.id))?;
        Some(chosen == drug || *chosen == format!("#{number}"))
    }
}

/// The records of a phase that stand under a choice, as their drugs' ids.
fn under<'a>(phase: &'a Phase, choice: &'a str) -> Vec<&'static str> {
    let systemic = phase.doses.iter().filter(|d| d.choice == choice).map(|d| d.drug.record().id);
    let other = phase.intrathecal.iter().filter(|d| d.choice == choice);
    systemic.chain(other.map(|d| super::words::intrathecal_id(d.drug))).collect()
}

/// What may be said to a choice.
fn possible(regimen: &Regimen, key: &str) -> Vec<String> {
    if let Some((id, choice)) = key.split_once('/') {
        let phase = regimen.phases.iter().find(|p| p.id == id && !choice.is_empty());
        let records = phase.map(|p| under(p, choice)).unwrap_or_default();
        let numbers = (1..=records.len()).map(|n| format!("#{n}"));
        return records.iter().map(|id| (*id).to_owned()).chain(numbers).collect();
    }
    let phases = regimen.phases.iter().filter(|p| p.choice == key && !key.is_empty());
    phases.map(|p| p.id.to_owned()).collect()
}

/// The key of every choice of a regimen.
pub(super) fn all(regimen: &Regimen) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for phase in regimen.phases {
        let doses =
            phase.doses.iter().map(|d| d.choice).chain(phase.intrathecal.iter().map(|d| d.choice));
        let inside = doses.filter(|c| !c.is_empty()).map(|c| format!("{}/{c}", phase.id));
        let own = Some(phase.choice.to_owned()).filter(|c| !c.is_empty());
        for key in own.into_iter().chain(inside) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Reads the parts of a request.
struct Words<'a> {
    json: &'a Value,
    issues: &'a mut Vec<Issue>,
}

impl<'a> Words<'a> {
    fn given(&self, field: &str) -> Option<&'a Value> {
        self.json.get(field).filter(|value| !value.is_null())
    }

    fn text(&mut self, field: &'static str) -> Option<&'a str> {
        let value = self.given(field)?;
        let text = value.as_str();
        if text.is_none() {
            self.issues.push(Issue::wrong_shape(field, "a text"));
        }
        text
    }

    fn flag(&mut self, field: &'static str) -> Option<bool> {
        let value = self.given(field)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.issues.push(Issue::wrong_shape(field, "true or false"));
        }
        flag
    }

    fn chosen(&mut self, field: &'static str, words: &[&str]) -> Option<&'a str> {
        let text = self.text(field)?;
        if words.contains(&text) {
            return Some(text);
        }
        self.issues.push(unknown_word(field, text, words));
        None
    }

    fn date(&mut self, field: &'static str, text: &str) -> Option<Date> {
        let date = Date::parse(text);
        if date.is_none() {
            self.issues.push(not_a_date(field, text));
        }
        date
    }

    fn texts(&mut self, field: &'static str) -> Vec<(String, String)> {
        let Some(value) = self.given(field) else { return Vec::new() };
        let Value::Object(map) = value else {
            self.issues.push(Issue::wrong_shape(field, "an object of texts"));
            return Vec::new();
        };
        let mut texts = Vec::new();
        for (key, value) in map {
            match value.as_str() {
                Some(text) => texts.push((key.clone(), text.to_owned())),
                None => self.issues.push(Issue::wrong_shape(field, "an object of texts")),
            }
        }
        texts
    }
}
