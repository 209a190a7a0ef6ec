//! A request as the page types it, the choices it can offer, and the answer with its sources.

use serde::Serialize;

use super::request::{Request, not_a_date};
use super::view::ScheduleView;
use super::words::{days, intrathecal_id, published};
use super::{lay_out, request};
use crate::patient::{Intake, Issue, validate};
use crate::quantity::Date;
use crate::report::{SourceView, cited_by};
use crate::treatment::body::Formula;
use crate::treatment::regimen::{Phase, Regimen};

/// The schedule of an intake, and what it cites.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ScheduleAnswer {
    /// The schedule; none where the regimen or a choice does not exist.
    pub schedule: Option<ScheduleView>,
    /// What is left to choose in the regimen, and what was chosen.
    pub choices: Vec<ChoiceView>,
    /// Every source cited in it.
    pub sources: Vec<SourceView>,
    /// What of the request could not be used. Those of the intake are with its assessment.
    pub issues: Vec<Issue>,
}

/// One choice that the regimen leaves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ChoiceView {
    /// What to send: `choice:` before it.
    pub key: String,
    /// The phase it is in; empty for a choice between phases.
    pub phase: &'static str,
    /// The word of the choice.
    pub about: &'static str,
    /// What may be chosen.
    pub options: Vec<ChosenView>,
    /// What was chosen, or empty.
    pub chosen: String,
}

/// What may be chosen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ChoiceOption"))]
#[serde(rename_all = "camelCase")]
pub struct ChosenView {
    /// What to send.
    pub id: String,
    /// In words.
    pub name: String,
}

/// The schedule for an intake. The request comes as pairs of name and text, see [`Request::typed`].
pub fn schedule_of(intake: &Intake, typed: &[[String; 2]]) -> ScheduleAnswer {
    let (request, mut issues) = Request::typed(typed);
    let Some(regimen) = Regimen::of(&request.regimen) else {
        issues.push(request::unknown_regimen(&request.regimen));
        return ScheduleAnswer { schedule: None, choices: Vec::new(), sources: Vec::new(), issues };
    };
    let choices = choices(regimen, &request);
    let wrong = request.check(regimen);
    let schedule = wrong.is_empty().then(|| {
        let (patient, _) = validate(intake);
        lay_out(regimen, &patient, &request)
    });
    issues.extend(wrong);
    let sources = schedule.as_ref().map(|s| cited_by(&s.cites())).unwrap_or_default();
    ScheduleAnswer { schedule, choices, sources, issues }
}

impl Request {
    /// Reads pairs of name and text: `regimen`, `start`, `bsa`, `ommaya` and `effusion` (`true`, `false`), `risk`
    /// (`standard`, `high`), `choice:` and `start:` with their keys. An empty text says nothing. What cannot be read is an
    /// issue and is left out.
    pub fn typed(pairs: &[[String; 2]]) -> (Request, Vec<Issue>) {
        let mut request = Request::default();
        let mut issues = Vec::new();
        for [name, text] in pairs.iter().filter(|[_, text]| !text.trim().is_empty()) {
            if let Err(issue) = request.set(name, text.trim()) {
                issues.push(issue);
            }
        }
        (request, issues)
    }

    fn set(&mut self, name: &str, text: &str) -> Result<(), Issue> {
        let date = || Date::parse(text).ok_or_else(|| not_a_date("start", text));
        let word = |words: &[&str]| {
            let at = words.iter().position(|word| *word == text);
            at.ok_or_else(|| request::unknown_word(name, text, words))
        };
        match name.split_once(':').unwrap_or((name, "")) {
            ("regimen", _) => text.clone_into(&mut self.regimen),
            ("start", "") => self.start = Some(date()?),
            ("start", key) => {
                self.starts.insert(key.to_owned(), date()?);
            }
            ("choice", key) => {
                self.choices.insert(key.to_owned(), text.to_owned());
            }
            ("bsa", _) => {
                word(&["mosteller", "du-bois"])?;
                self.formula = Formula::from_id(text).unwrap_or_default();
            }
            ("ommaya", _) => self.answers.ommaya = Some(word(&["false", "true"])? == 1),
            ("effusion", _) => self.answers.effusion = Some(word(&["false", "true"])? == 1),
            ("risk", _) => self.answers.high_risk = Some(word(&["standard", "high"])? == 1),
            _ => return Err(Issue::unknown_field(name)),
        }
        Ok(())
    }
}

/// The choices of a regimen, in the order of its phases.
pub(super) fn choices(regimen: &'static Regimen, request: &Request) -> Vec<ChoiceView> {
    let keys = request::all(regimen);
    let view = |key: String| {
        let chosen = request.choices.get(&key).cloned().unwrap_or_default();
        let (phase, about, options) = match regimen.phases.iter().find_map(|p| inside(p, &key)) {
            Some((phase, about)) => (phase.name, about, records(phase, about)),
            None => between(regimen, &key),
        };
        ChoiceView { key, phase, about, options, chosen }
    };
    keys.into_iter().map(view).collect()
}

/// The phase and the word of a choice inside a phase.
fn inside(phase: &'static Phase, key: &str) -> Option<(&'static Phase, &'static str)> {
    let about = key.strip_prefix(phase.id)?.strip_prefix('/')?;
    let systemic = phase.doses.iter().map(|d| d.choice);
    let mut all = systemic.chain(phase.intrathecal.iter().map(|d| d.choice));
    all.find(|choice| *choice == about).map(|about| (phase, about))
}

fn between(regimen: &'static Regimen, key: &str) -> (&'static str, &'static str, Vec<ChosenView>) {
    let of_choice = || regimen.phases.iter().filter(|p| p.choice == key);
    let about = of_choice().next().map_or("", |p| p.choice);
    let options = of_choice().map(|p| ChosenView { id: p.id.to_owned(), name: p.name.to_owned() });
    ("", about, options.collect())
}

/// The records of a choice in a phase. Each is taken by its number: two may be of one drug.
fn records(phase: &'static Phase, about: &str) -> Vec<ChosenView> {
    let systemic = phase
        .doses
        .iter()
        .filter(|d| d.choice == about)
        .map(|d| format!("{} {} {}", d.drug.record().name, published(d), when(&days(d.days))));
    let other = phase.intrathecal.iter().filter(|d| d.choice == about);
    let other =
        other.map(|d| format!("intrathecal {} {}", intrathecal_id(d.drug), when(&days(d.days))));
    let names = systemic.chain(other).enumerate();
    names
        .map(|(n, name)| ChosenView {
            id: format!("#{}", n.saturating_add(1)),
            name: name.trim_end().to_owned(),
        })
        .collect()
}

fn when(days: &str) -> String {
    if days.is_empty() { String::new() } else { format!("days {days}") }
}
