//! The patient: every field of the engine's table, the common ones in view, the rest folded.

mod control;
mod input;
mod paste;
mod row;
mod tools;

use stratall::patient::fields::{self, FIELDS, Group, Kind};
use stratall::patient::vocabulary::{Choice, LESIONS};
use stratall::patient::{Issue, Severity};
use yew::prelude::*;

use super::components::Fold;
use super::i18n::{Msg, fill};
use super::state::{Dispatch, State};
use input::{Field, Input, Shape};
pub use row::issue;
pub use tools::examples;

/// The fields in view, by group; all others of the group are folded.
const IN_VIEW: &[(Group, Msg, Msg, &[&str])] = &[
    (Group::Patient, Msg::GroupPatient, Msg::MorePatient, &["age", "sex"]),
    (
        Group::BloodAndMarrow,
        Msg::GroupBlood,
        Msg::MoreBlood,
        &["wbc", "lineage", "phenotype", "cd19", "cd22"],
    ),
    (
        Group::Genetics,
        Msg::GroupGenetics,
        Msg::MoreGenetics,
        &[
            "lesions.BCR::ABL1",
            "lesions.KMT2A-r",
            "lesions.hypodiploidy",
            "karyotype",
            "modalNumber",
        ],
    ),
    (
        Group::Extramedullary,
        Msg::GroupCns,
        Msg::MoreCns,
        &["cnsStatus", "testicular", "steroidPretreatment"],
    ),
    (
        Group::Response,
        Msg::GroupResponse,
        Msg::MoreResponse,
        &["marrowBlastsPercent.day-15.value", "marrowBlastsPercent.end-of-induction.value"],
    ),
    (Group::Disease, Msg::GroupDisease, Msg::MoreDisease, &["disease.phase"]),
    (Group::Fitness, Msg::GroupFitness, Msg::MoreFitness, &["ecog", "substantialComorbidity"]),
];

/// The time points of MRD in view, and those folded.
const MRD_IN_VIEW: &[&str] = &["end-of-induction", "end-of-consolidation"];
const MRD_FOLDED: &[&str] = &["day-8", "day-15", "week-10", "week-16", "pre-transplant", "other"];

/// Fields whose answer nobody waits for.
const NEVER_PENDING: &[&str] = &[
    "age",
    "sex",
    "weightKg",
    "heightCm",
    "steroidPretreatment",
    "csf.clinicalSigns",
    "prednisoneResponse",
    "disease.phase",
    "disease.remission",
    "disease.priorTransplant",
    "ecog",
    "substantialComorbidity",
    "goals",
];

/// The performance status as five words.
const ECOG: &[Choice] = &[
    Choice { id: "0", label: "0" },
    Choice { id: "1", label: "1" },
    Choice { id: "2", label: "2" },
    Choice { id: "3", label: "3" },
    Choice { id: "4", label: "4" },
];

/// The id of a part of the field at `path`.
pub fn id(part: &str, path: &str) -> String {
    let safe = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    part.chars().chain(['-']).chain(safe).collect()
}

/// The form.
pub fn form(state: &State, issues: &[Issue], send: &Dispatch) -> Html {
    let view = View { state, issues, send };
    html! {
        <section id="patient" class="patient" aria-labelledby="patient-title" tabindex="-1">
            <h2 id="patient-title" class="unseen">{ Msg::PatientTitle.text() }</h2>
            { tools::tools(state, send) }
            <div class="form">
                { for IN_VIEW.iter().map(|(group, title, more, shown)| view.group(*group, *title, *more, shown)) }
            </div>
            { tools::settings(state, send) }
        </section>
    }
}

/// The state and the issues, ready to be handed to fields.
struct View<'a> {
    state: &'a State,
    issues: &'a [Issue],
    send: &'a Dispatch,
}

impl View<'_> {
    fn group(&self, group: Group, title: Msg, more: Msg, shown: &[&'static str]) -> Html {
        let rest: Vec<&'static str> = FIELDS
            .iter()
            .filter(|f| f.group == group && !shown.contains(&f.path))
            .map(|f| f.path)
            .collect();
        let lesions = || {
            let listed = LESIONS.iter().map(|l| ["lesions.", l.id].concat());
            listed.filter(|path| !shown.contains(&path.as_str()))
        };
        let title_id = ["group-", title.text()].concat().replace(' ', "-").to_ascii_lowercase();
        html! {
            <section class="group" key={title_id.clone()}>
                <h3 id={title_id.clone()}>{ title.text() }</h3>
                { for shown.iter().map(|path| self.field(path)) }
                if group == Group::Response { { for MRD_IN_VIEW.iter().map(|t| self.mrd(t)) } }
                if group == Group::Genetics {
                    { self.fold("more-lesions", fill(Msg::MoreLesions, &[("n", &lesions().count().to_string())]), &|path| lesions().any(|l| l == path),
                        html! { for path in lesions() { { self.field(&path) } } }) }
                }
                if !rest.is_empty() {
                    { self.fold(&["more-", &title_id].concat(), more.text().to_owned(), &|path| self.belongs(group, &rest, path), html! {<>
                        { for rest.iter().map(|path| self.field(path)) }
                        if group == Group::Response { { for MRD_FOLDED.iter().map(|t| self.mrd(t)) } }
                    </>}) }
                }
            </section>
        }
    }

    fn belongs(&self, group: Group, rest: &[&str], path: &str) -> bool {
        let mrd = group == Group::Response
            && MRD_FOLDED.iter().any(|t| path.starts_with(&["mrd.", t].concat()));
        rest.contains(&path) || mrd
    }

    /// Fields behind a button, with a count of what is entered there; open when something there is wrong.
    fn fold(&self, id: &str, label: String, inside: &dyn Fn(&str) -> bool, content: Html) -> Html {
        let entered = self.state.intake.iter().filter(|(path, _)| inside(path)).count();
        let note = entered_note(entered);
        let wrong = self.issues.iter().any(|i| i.severity != Severity::Info && inside(&i.field));
        html! { <Fold key={id.to_owned()} id={id.to_owned()} label={label} note={note} open={wrong} lazy=true>{ content }</Fold> }
    }

    fn input(&self, path: &str, label: &str, waits: bool) -> Html {
        let kind = fields::at(path).map_or(Kind::Text, |f| f.kind);
        let shape = match kind {
            _ if path == "ecog" => Shape::Switch(ECOG),
            Kind::Number(spec) => Shape::Number(spec),
            Kind::Choice(words) if words.len() <= 6 => Shape::Switch(words),
            Kind::Choice(words) => Shape::Select(words),
            Kind::List(words) if !words.is_empty() => Shape::Ticks(words),
            Kind::List(_) | Kind::Text | Kind::Date => Shape::Text,
        };
        let unit = match kind {
            Kind::Number(spec) => self.state.unit(path, spec),
            Kind::Choice(_) | Kind::List(_) | Kind::Text | Kind::Date => String::new(),
        };
        let field = Field {
            path: path.to_owned().into(),
            label: label.to_owned().into(),
            text: self.state.intake.text(path).to_owned().into(),
            unit: unit.into(),
            issues: self.issues.iter().filter(|i| i.field == path).cloned().collect(),
            waits,
            hint: hint(path),
            shape,
            send: self.send.clone(),
        };
        html! { <Input key={path.to_owned()} ..field /> }
    }

    fn field(&self, path: &str) -> Html {
        let label = fields::label(path);
        if path == "testicular"
            && self.state.intake.text("sex") == "female"
            && self.state.intake.text(path).is_empty()
        {
            return html! {
                <div key={path.to_owned()} class="field"><span class="label">{ label }</span><span class="muted">{ Msg::NotApplicableFemale.text() }</span></div>
            };
        }
        self.input(path, &label, !NEVER_PENDING.contains(&path))
    }

    /// One MRD result: level and what the assay reported in view, how it was measured folded.
    fn mrd(&self, timepoint: &str) -> Html {
        let path = |part: &str| ["mrd.", timepoint, ".", part].concat();
        let title = fields::label(&path("value")).replace("MRD level", Msg::Mrd.text());
        let folded = [
            ("sensitivity", Msg::MrdSensitivity),
            ("method", Msg::MrdMethod),
            ("sample", Msg::MrdSample),
        ];
        let entered = folded
            .iter()
            .filter(|(part, _)| !self.state.intake.text(&path(part)).is_empty())
            .count();
        // "Undetected" means nothing without the sensitivity, so the field for it comes into view.
        let wanted = self.state.intake.text(&path("status")) == "undetected"
            || self.issues.iter().any(|i| folded.iter().any(|(part, _)| i.field == path(part)));
        html! {
            <fieldset class="block" key={path("")}>
                <legend>{ title }</legend>
                { self.input(&path("value"), Msg::MrdLevel.text(), true) }
                { self.input(&path("status"), Msg::MrdResult.text(), false) }
                <Fold id={id("fold", &path(""))} label={Msg::MrdMore.text()} note={entered_note(entered)} open={wanted} lazy=true>
                    { for folded.iter().map(|(part, label)| self.input(&path(part), label.text(), false)) }
                </Fold>
            </fieldset>
        }
    }
}

fn entered_note(entered: usize) -> String {
    if entered == 0 { String::new() } else { fill(Msg::Entered, &[("n", &entered.to_string())]) }
}

/// What to mind when filling in a field.
fn hint(path: &str) -> Option<Msg> {
    match path {
        "wbc" => Some(Msg::HintWbc),
        "lineage" => Some(Msg::HintLineage),
        "karyotype" => Some(Msg::HintKaryotype),
        "marrowBlastsPercent.day-15.value" => Some(Msg::HintMarrow),
        "substantialComorbidity" => Some(Msg::HintComorbidity),
        "disease.diagnosisDate" | "disease.relapseDate" | "disease.endOfTherapyDate" => {
            Some(Msg::HintDate)
        }
        "disease.priorTherapies" => Some(Msg::HintTherapies),
        _ => None,
    }
}
