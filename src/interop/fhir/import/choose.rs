//! Which of several matches begins ticked: the newest before treatment began.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::Resource;
use super::json::{day, moment};
use super::{Choice, Import, Match, Reading, Start, Surface};
use crate::interop::laboratory_text::entry_words;
use crate::patient::fields::{self, Kind};
use crate::patient::{Intake, Issue, Severity, validate};
use crate::quantity::{Date, Decimal};
use crate::treatment::body::mosteller;

/// What treatment changes: after it began it says nothing of the diagnosis. A lesion that is found then was there before.
fn is_of_diagnosis(found: &Match) -> bool {
    let changes = ["wbc", "csf.wbcPerUl", "csf.rbcPerUl", "karyotype"];
    changes.contains(&found.path.as_str())
        || found.path.starts_with("lesions.") && found.text == "absent"
}

/// Where nothing says when treatment began, a result so many days after the diagnosis is not taken for one of it. Ours.
pub const AFTER_DIAGNOSIS: i32 = 14;

impl Import<'_> {
    /// The reading, with what is ticked beforehand.
    pub(super) fn chosen(mut self) -> Reading {
        self.check_dates();
        self.age_at_diagnosis();
        self.after_start();
        self.one_a_field();
        self.check_status();
        self.check_diagnosis();
        let read = self.validated();
        self.check_risk(&read);
        self.silent();
        self.reading.patient = self.patient;
        if let Some(start) = self.start {
            self.reading.start = start.day.to_string();
            self.reading.start_from = start.from;
        }
        self.reading
    }

    /// A resource of which nothing was said until here, such as a diagnosis without lineage and date, is listed too.
    fn silent(&mut self) {
        let reading = &self.reading;
        let mut said: BTreeSet<&str> = reading.matches.iter().map(|m| m.from.as_str()).collect();
        said.extend(reading.unused.iter().map(|unused| unused.from.as_str()));
        let parts: BTreeSet<&str> =
            said.iter().filter_map(|name| Some(name.rsplit_once(", component ")?.0)).collect();
        let is_said = |name: &str| said.contains(name) || parts.contains(name);
        let silent: Vec<&Resource> =
            self.all.list.iter().filter(|resource| !is_said(&resource.name)).collect();
        for resource in silent {
            self.leave(resource, "it says nothing that the form asks for".into());
        }
    }

    /// Body surface by Mosteller, where none is stated; where both are, whether they agree.
    pub(super) fn surface_of_body(&mut self) {
        let newest = |path: &str| {
            let of = self.reading.matches.iter().filter(|m| m.path == path && m.chosen);
            let found = of.max_by_key(|m| (day(&m.date), moment(&m.date)))?;
            Some((Decimal::parse(&found.text).ok()?, found))
        };
        let (Some((kg, weight)), Some((cm, _))) = (newest("weightKg"), newest("heightCm")) else {
            return;
        };
        let (by, date) = (weight.from.clone(), weight.date.clone());
        let Some(worked) = mosteller(kg, cm).filter(|surface| *surface > Decimal::ZERO) else {
            return;
        };
        let Some(Surface { value: stated, from, .. }) = self.surface.clone() else {
            let from = format!("{kg} kg and {cm} cm");
            self.surface = Some(Surface { value: worked, date, from });
            return;
        };
        let away = stated.minus(worked).max(worked.minus(stated));
        if worked.times_ratio(1, 10).is_some_and(|limit| away > limit) {
            let message = format!(
                "the body surface is stated as {stated} m2, but {kg} kg and {cm} cm make {worked} m2 (Mosteller), more than a tenth away, which is our own limit"
            );
            self.flag(
                "surface-and-body",
                Severity::Warning,
                message,
                "check weight, height and their units",
                &from,
            );
            if let Some(flag) = self.reading.flags.last_mut() {
                flag.from.push(by);
            }
        }
    }

    /// What was taken after treatment began is not of the diagnosis, and what may have been is not ticked either.
    fn after_start(&mut self) {
        let (start, diagnosis) = (self.start.clone(), self.diagnosis);
        let forms = &self.forms;
        let of = |m: &&mut Match| is_of_diagnosis(m) && !forms.contains(&m.from);
        for found in self.reading.matches.iter_mut().filter(of) {
            let said = match &start {
                Some(start) => beside(start, &found.date),
                None => unknown_start(diagnosis, &found.date),
            };
            if let Some((note, keeps)) = said {
                found.chosen &= keeps;
                found.notes.push(note);
            }
        }
    }

    /// Of several matches for a field one at most is ticked; where words contradict each other, none.
    fn one_a_field(&mut self) {
        let start = self.start.as_ref().map(|start| start.day);
        let mut fields: Vec<(String, Vec<usize>)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (n, found) in self.reading.matches.iter().enumerate() {
            let new = fields.len();
            let place = *places.entry(found.path.clone()).or_insert(new);
            if place == new {
                fields.push((found.path.clone(), Vec::new()));
            }
            if let Some((_, of)) = fields.get_mut(place) {
                of.push(n);
            }
        }
        for (path, of) in fields.into_iter().filter(|(_, of)| of.len() > 1) {
            let of = crate::logic::greatest_first(&of, &|n| self.at(n).map(|m| rank(m, start)));
            self.choose(&path, of, start);
        }
    }

    fn choose(&mut self, path: &str, of: Vec<usize>, start: Option<Date>) {
        let ticked: Vec<usize> =
            of.iter().copied().filter(|n| self.at(*n).is_some_and(|m| m.chosen)).collect();
        let value = |n: &usize| self.at(*n).map(|m| (m.text.as_str(), m.unit.as_str()));
        let differ = ticked.iter().any(|n| value(n) != ticked.first().and_then(&value));
        let counted = matches!(fields::at(path).map(|field| field.kind), Some(Kind::Number(_)));
        let contradict = differ && !counted;
        let first = ticked.first().copied();
        for n in &ticked {
            if let Some(found) = self.reading.matches.get_mut(*n) {
                found.chosen = Some(*n) == first && !contradict;
                if contradict {
                    found.notes.push("another resource says otherwise".into());
                } else if found.chosen && differ {
                    let late = |start: &Date| day(&found.date).is_none_or(|date| date > *start);
                    found.notes.push(match start {
                        Some(start) if late(&start) => {
                            format!("the newest; none is dated until treatment began on {start}")
                        }
                        Some(start) => format!("the newest until treatment began on {start}"),
                        None => "when treatment began is not known; this is the newest".into(),
                    });
                }
            }
        }
        let label = fields::label(path);
        self.reading.choices.push(Choice { path: path.to_owned(), label, matches: of });
    }

    fn at(&self, n: usize) -> Option<&Match> {
        self.reading.matches.get(n)
    }

    /// One flag for all results that are not final.
    fn check_status(&mut self) {
        let from = std::mem::take(&mut self.preliminary);
        if let Some(first) = from.first() {
            let message = match from.len() {
                1 => format!("{first} is preliminary, or does not say that it is final"),
                n => format!("{n} observations are preliminary, or do not say that they are final"),
            };
            self.flag(
                "not-final",
                Severity::Warning,
                message,
                "wait for the final results or check them; they are not ticked",
                "",
            );
            if let Some(flag) = self.reading.flags.last_mut() {
                flag.from = from;
            }
        }
    }

    /// Another leukaemia: nothing is proposed.
    fn check_diagnosis(&mut self) {
        let Some(from) = self.rejected.first().cloned() else { return };
        let all = self
            .reading
            .matches
            .iter()
            .any(|m| m.path == "disease.diagnosisDate" || m.path == "lineage");
        if all {
            let message =
                "the record holds acute myeloid and acute lymphoblastic leukaemia".to_owned();
            self.flag(
                "two-diagnoses",
                Severity::Warning,
                message,
                "ask which diagnosis holds; nothing is ticked",
                &from,
            );
            self.reading.matches.iter_mut().for_each(|m| m.chosen = false);
            return;
        }
        self.reading.issues.push(Issue::error(
            "other-disease",
            "",
            format!("the diagnosis is acute myeloid leukaemia ({from}); StratALL is made for acute lymphoblastic leukaemia"),
            "nothing is proposed; check that this is the right patient".into(),
        ));
        self.reading.choices.clear();
        for found in std::mem::take(&mut self.reading.matches) {
            let words = entry_words(&found.path, &found.text, &found.unit);
            self.leave_part(
                found.from,
                words,
                "the diagnosis is not acute lymphoblastic leukaemia".into(),
            );
        }
    }

    /// Validation speaks of what is ticked together, and of each other match alone.
    fn validated(&mut self) -> Intake {
        let mut intake = Intake::default();
        for found in self.reading.matches.iter().filter(|m| m.chosen) {
            enter(&mut intake, found);
        }
        let (_, said) = validate(&intake);
        for issue in said {
            let of = self.reading.matches.iter_mut().find(|m| m.chosen && m.path == issue.field);
            match of {
                Some(found) => found.issues.push(issue),
                None => self.reading.issues.push(issue),
            }
        }
        for found in self.reading.matches.iter_mut().filter(|m| !m.chosen) {
            let mut alone = Intake::default();
            enter(&mut alone, found);
            found.issues.extend(validate(&alone).1.into_iter().filter(|i| i.field == found.path));
        }
        for found in &mut self.reading.matches {
            let refused =
                |i: &Issue| i.severity == Severity::Error || i.code.contains("contradict");
            if found.chosen && found.issues.iter().any(refused) {
                found.chosen = false;
                intake.set(&found.path, "");
            }
        }
        intake
    }
}

fn enter(intake: &mut Intake, found: &Match) {
    intake.set(&found.path, &found.text);
    intake.set_unit(&found.path, &found.unit);
}

/// What the date of a result says beside the beginning of treatment, and whether it may stay ticked.
fn beside(start: &Start, date: &str) -> Option<(String, bool)> {
    let Start { day: began, moment: second, from } = start;
    let Some(day) = day(date) else {
        let which = if date.is_empty() { "no date" } else { "a date without a day" };
        let note = format!(
            "it has {which}: whether it was taken before treatment began on {began} is not known"
        );
        return Some((note, false));
    };
    let late = match (moment(date), second) {
        (Some(taken), Some(second)) => taken > *second,
        _ => day > *began,
    };
    if late {
        return Some((format!("taken after treatment began on {began} ({from})"), false));
    }
    let same = day == *began && (moment(date).is_none() || second.is_none());
    let note =
        || format!("taken on the day treatment began ({from}): check that it was taken before");
    same.then(|| (note(), true))
}

/// The same where nothing says when treatment began.
fn unknown_start(diagnosis: Option<Date>, date: &str) -> Option<(String, bool)> {
    const UNKNOWN: &str = "when treatment began is not known";
    let days = day(date).zip(diagnosis).map(|(taken, found)| taken.days_since(found));
    match days {
        Some(days) if days > AFTER_DIAGNOSIS => Some((
            format!(
                "taken {days} days after the diagnosis, and {UNKNOWN}: above {AFTER_DIAGNOSIS} days, our own limit, it is not ticked"
            ),
            false,
        )),
        Some(_) => None,
        None => Some((format!("{UNKNOWN}: check that it is of the diagnosis"), true)),
    }
}

/// What may be ticked before what may not, then what was taken until treatment began, then the newest. A date without a time
/// counts as the beginning of its day.
fn rank(found: &Match, start: Option<Date>) -> (bool, bool, Option<i64>, String) {
    let date = day(&found.date);
    let before = date.is_some_and(|date| start.is_none_or(|start| date <= start));
    let taken =
        moment(&found.date).or_else(|| moment(&[date?.to_string().as_str(), "T00:00Z"].concat()));
    (found.chosen, before, taken, found.date.clone())
}
