//! What was ordered and given: when treatment began, what of an anthracycline was given before, what a dose contradicts.

use super::bundle::Resource;
use super::codes::{DrugCode, Meaning};
use super::dates::BEFORE_DIAGNOSIS;
use super::json::{called, codings, date, day, extension, known, list, moment, number, text};
use super::observation::{At, WHEN};
use super::{Found, Import, Start, codes, condition};
use crate::patient::Severity;

impl Import<'_> {
    /// When the patient was born, and when the leukaemia was found.
    pub(super) fn when(&mut self, resource: &Resource) {
        self.birth = self.birth.or(condition::birth(resource));
        let found = condition::found_on(resource);
        self.diagnosis = match (self.diagnosis, found) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }

    /// When treatment began, and what was given before: needed before the rest is read.
    pub(super) fn begin(&mut self, resource: &Resource) {
        if let Some(began) = self.began(resource) {
            let early = self.diagnosis.is_some_and(|d| d.days_since(began.day) > BEFORE_DIAGNOSIS);
            if early {
                self.early.push((began.day, began.from));
            } else if self.start.as_ref().is_none_or(|start| earlier(&began, start)) {
                self.start = Some(began);
            }
        }
        if resource.kind == "MedicationAdministration"
            && let Some(drug) = self.drug(resource)
            && let Some(related) = extension(resource.json, "resource-relatedInfo")
            && let Some(reference) = related.get("valueReference")
            && let Some(holds) = self.all.find(text(reference, "reference"), &resource.name)
        {
            let by = resource.name.clone();
            self.givers.insert(by.clone());
            self.given.entry(holds.name.clone()).or_insert((drug, by));
        }
    }

    /// The day on which a resource says that treatment of the leukaemia had begun.
    fn began(&self, resource: &Resource) -> Option<Start> {
        let json = resource.json;
        if idle(resource).is_some() {
            return None;
        }
        let on = match resource.kind {
            "MedicationRequest" if self.drug(resource).is_some() => date(json, &["authoredOn"]),
            "MedicationAdministration" | "MedicationStatement" if self.drug(resource).is_some() => {
                date(json, &WHEN)
            }
            "Procedure" if is_therapy(resource) => {
                begun(resource, "performedDateTime", "performedPeriod")
            }
            "CarePlan" if self.is_for_the_leukaemia(resource) => begun(resource, "", "period"),
            _ => "",
        };
        // What is ordered or planned at an hour is given at another.
        let given = ["MedicationAdministration", "Procedure"].contains(&resource.kind);
        let moment = moment(on).filter(|_| given);
        Some(Start { day: day(on)?, moment, from: resource.name.clone() })
    }

    fn is_for_the_leukaemia(&self, resource: &Resource) -> bool {
        list(resource.json, "addresses").iter().any(|reference| {
            let found = self.all.find(text(reference, "reference"), &resource.name);
            let code = found.and_then(condition::diagnosis);
            code.is_some_and(|(_, code)| code.is == Meaning::Lineage)
        })
    }

    /// The drug of a resource: coded in it, or in the Medication it refers to.
    pub(super) fn drug(&self, resource: &Resource) -> Option<&'static DrugCode> {
        let concept = resource.json.get("medicationCodeableConcept");
        let of = |concept| codings(concept).iter().find_map(|coding| coding.drug());
        of(concept).or_else(|| {
            let reference = resource.json.get("medicationReference")?;
            of(self.all.find(text(reference, "reference"), &resource.name)?.json.get("code"))
        })
    }

    pub(super) fn medication(&mut self, resource: &Resource) {
        if let Some(why) = idle(resource) {
            return self.leave(resource, why.into());
        }
        let Some(drug) = self.drug(resource) else {
            let why = match codings(resource.json.get("medicationCodeableConcept")).first() {
                Some(coding) => {
                    format!("its code `{}` is not in the table of codes", coding.said())
                }
                None => "the drug has no code; it is not read by its name".into(),
            };
            return self.leave(resource, why);
        };
        for coding in codings(resource.json.get("medicationCodeableConcept")) {
            if coding.drug().is_some() && !codes::agrees(coding.display, drug.words, &[]) {
                self.flag(
                    "code-and-display",
                    Severity::Warning,
                    format!(
                        "code {} means {}, but is printed as `{}`",
                        coding.code, drug.name, coding.display
                    ),
                    "ask the sender which drug is meant",
                    &resource.name,
                );
            }
        }
        self.check_doses(resource, drug);
        let given = self.givers.contains(&resource.name);
        let why = if given {
            format!("what was given of {} stands in the observation it refers to", drug.name)
        } else {
            "the form has no field for what is ordered or given now; its date, route and dose were checked".to_owned()
        };
        self.leave(resource, why);
    }

    /// What was given of a drug before, where an observation holds it. Says whether it does.
    pub(super) fn cumulative(&mut self, resource: &Resource, at: &At) -> bool {
        let Some((drug, by)) = self.given.get(&resource.name).cloned() else {
            return false;
        };
        let quantity = resource.json.get("valueQuantity");
        let amount = quantity.and_then(|q| number(q, "value"));
        let unit = quantity.map_or("", |q| text(q, "code"));
        let words = format!("cumulative dose of {}", drug.name);
        let limit = quantity.map_or("", |q| text(q, "comparator"));
        let why = match (amount, unit) {
            (None, _) => "it has no number".into(),
            (Some(amount), unit) if !limit.is_empty() => {
                format!("`{limit} {amount} {unit}` is a limit, no value")
            }
            (Some(_), _) if drug.path.is_empty() => {
                "the form asks for what was given of anthracyclines alone".into()
            }
            (Some(_), unit) if unit != "mg/m2" => format!("its unit `{unit}` is not mg/m2"),
            (Some(amount), unit) => {
                self.found(Found {
                    path: drug.path.into(),
                    text: amount.clone(),
                    value: amount,
                    source_unit: unit.into(),
                    date: at.date.into(),
                    from: at.from.clone(),
                    ..Found::default()
                });
                self.doubts(at);
                let note = format!(
                    "the drug is named by {by}; counted as given before what is planned now"
                );
                if let Some(last) = self.reading.matches.last_mut() {
                    last.verification = drug.verification;
                    last.notes.push(note);
                    if drug.verification == crate::evidence::Verification::Recalled {
                        last.notes.push(format!(
                            "we know the codes of {} from memory only: check the drug",
                            drug.name
                        ));
                    }
                }
                return true;
            }
        };
        self.leave_part(at.from.clone(), words, why);
        true
    }

    pub(super) fn procedure(&mut self, resource: &Resource) {
        if let Some(why) = idle(resource) {
            return self.leave(resource, why.into());
        }
        let why = if is_therapy(resource) {
            "it says when treatment was given; the form has no field for it".to_owned()
        } else {
            match known(resource.json.get("code")) {
                Some((_, code)) if code.is == Meaning::Known => code.why.to_owned(),
                _ => format!(
                    "the procedure `{}` is no entry of the form",
                    called(resource.json.get("code"))
                ),
            }
        };
        self.leave(resource, why);
    }
}

/// Whether one thing began before another; of two of one day the one whose hour is known is told of, the first of them.
fn earlier(one: &Start, other: &Start) -> bool {
    let key = |start: &Start| (start.day, start.moment.is_none(), start.moment);
    key(one) < key(other)
}

/// Why nothing was done that a resource speaks of, by its status or intent.
fn idle(resource: &Resource) -> Option<&'static str> {
    match text(resource.json, "status") {
        "entered-in-error" => return Some("it was entered in error"),
        "cancelled" | "revoked" => return Some("it was cancelled"),
        "not-done" | "not-taken" => return Some("it was not done"),
        "draft" | "preparation" => return Some("it is a draft"),
        "intended" => return Some("it is intended, not taken yet"),
        _ => {}
    }
    if resource.json.get("doNotPerform").and_then(serde_json::Value::as_bool) == Some(true) {
        return Some("it says that the drug is not to be given");
    }
    match text(resource.json, "intent") {
        "proposal" | "plan" | "option" => Some("it is proposed, not ordered"),
        _ => None,
    }
}

/// When it was done: the day, or the beginning of the period alone.
fn begun<'a>(resource: &Resource<'a>, once: &str, period: &str) -> &'a str {
    match text(resource.json, once) {
        "" => resource.json.get(period).map_or("", |period| text(period, "start")),
        once => once,
    }
}

fn is_therapy(resource: &Resource) -> bool {
    ["code", "category"].iter().any(|name| {
        known(resource.json.get(*name)).is_some_and(|(_, code)| code.is == Meaning::Therapy)
    })
}
