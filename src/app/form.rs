//! The patient: every field of the engine's table, the common ones in view, the rest folded.

mod choice;
mod list;
mod mrd;
mod number;
mod paste;
mod row;
mod select;
mod tools;
mod words;

use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::fields::{self, FIELDS, Group, Kind};
use stratall::patient::vocabulary::LESIONS;
use stratall::patient::{Issue, Severity};
use yew::prelude::*;

use super::components::Fold;
use super::i18n::{Msg, fill};
use super::state::State;
use choice::Choices;
use list::List;
use mrd::Mrd;
use number::Number;
use select::Select;
pub use tools::Examples;
use tools::{Settings, Tools};
use words::Words;

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

/// What every field gets.
#[derive(Properties, PartialEq, Clone)]
pub struct FieldProps {
    /// Full path in the intake.
    pub path: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The text as typed.
    pub text: AttrValue,
    /// The unit it stands in; empty where there is none.
    pub unit: AttrValue,
    /// What to say of it.
    pub issues: Vec<Issue>,
    /// Whether "pending" is an answer.
    pub waits: bool,
}

impl FieldProps {
    /// The id of a part of the field: the path in characters an id may have, after a prefix.
    pub fn id(&self, part: &str) -> String {
        id(part, &self.path)
    }
}

/// The id of a part of the field at `path`.
pub fn id(part: &str, path: &str) -> String {
    let safe = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    part.chars().chain(['-']).chain(safe).collect()
}

#[derive(Properties)]
pub struct Props {
    /// What is typed.
    pub state: Rc<State>,
    /// What follows.
    pub assessment: Rc<Assessment>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.state == other.state && self.assessment.issues == other.assessment.issues
    }
}

/// The form.
#[component]
pub fn Form(props: &Props) -> Html {
    let view = View { state: &props.state, issues: &props.assessment.issues };
    html! {
        <section id="patient" class="patient" aria-labelledby="patient-title" tabindex="-1">
            <h2 id="patient-title" class="unseen">{ Msg::PatientTitle.text() }</h2>
            <Tools state={props.state.clone()} />
            <div class="form">
                { for IN_VIEW.iter().map(|(group, title, more, shown)| view.group(*group, *title, *more, shown)) }
            </div>
            <Settings theme={props.state.theme} remember={props.state.remember} />
        </section>
    }
}

/// The state and the issues, ready to be handed to fields.
struct View<'a> {
    state: &'a State,
    issues: &'a [Issue],
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
        let title_id = ["group-", title.text()].concat().replace(' ', "-").to_lowercase();
        html! {
            <section class="group" key={title_id.clone()} aria-labelledby={title_id.clone()}>
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
        let note = if entered == 0 {
            String::new()
        } else {
            fill(Msg::Entered, &[("n", &entered.to_string())])
        };
        let wrong = self.issues.iter().any(|i| i.severity != Severity::Info && inside(&i.field));
        html! { <Fold key={id.to_owned()} id={id.to_owned()} label={label} note={note} open={wrong} lazy=true>{ content }</Fold> }
    }

    fn props(&self, path: &str, label: &str) -> FieldProps {
        let unit = match fields::at(path).map(|f| f.kind) {
            Some(Kind::Number(spec)) => self.state.unit(path, spec),
            Some(Kind::Choice(_) | Kind::List(_) | Kind::Text | Kind::Date) | None => String::new(),
        };
        FieldProps {
            path: path.to_owned().into(),
            label: label.to_owned().into(),
            text: self.state.intake.text(path).to_owned().into(),
            unit: unit.into(),
            issues: self.issues.iter().filter(|i| i.field == path).cloned().collect(),
            waits: !NEVER_PENDING.contains(&path),
        }
    }

    fn field(&self, path: &str) -> Html {
        let label = fields::label(path);
        let props = self.props(path, &label);
        let key = path.to_owned();
        if path == "testicular"
            && self.state.intake.text("sex") == "female"
            && props.text.is_empty()
        {
            return html! { <div key={key} class="field"><span class="label">{ label }</span><span class="muted">{ Msg::NotApplicableFemale.text() }</span></div> };
        }
        let hint = hint(path);
        match fields::at(path).map(|f| f.kind) {
            _ if path == "ecog" => {
                html! { <Choices key={key} field={props} words={words::ECOG} /> }
            }
            Some(Kind::Number(spec)) => {
                html! { <Number key={key} field={props} spec={number::OneSpec(spec)} hint={hint} /> }
            }
            Some(Kind::Choice(words)) if words.len() <= 6 => {
                html! { <Choices key={key} field={props} words={words} hint={hint} /> }
            }
            Some(Kind::Choice(words)) => html! { <Select key={key} field={props} words={words} /> },
            Some(Kind::List(words)) if !words.is_empty() => {
                html! { <List key={key} field={props} words={words} /> }
            }
            Some(Kind::List(_) | Kind::Text | Kind::Date) | None => {
                html! { <Words key={key} field={props} hint={hint} /> }
            }
        }
    }

    fn mrd(&self, timepoint: &str) -> Html {
        let field = |part: &str, label: Msg| FieldProps {
            waits: part == "value",
            ..self.props(&["mrd.", timepoint, ".", part].concat(), label.text())
        };
        let title = fields::label(&["mrd.", timepoint, ".value"].concat());
        html! {
            <Mrd key={["mrd-", timepoint].concat()} title={title.replace("MRD level", Msg::Mrd.text())}
                value={field("value", Msg::MrdLevel)} status={field("status", Msg::MrdResult)}
                sensitivity={field("sensitivity", Msg::MrdSensitivity)} method={field("method", Msg::MrdMethod)}
                sample={field("sample", Msg::MrdSample)} />
        }
    }
}

/// What to mind when filling in a field.
fn hint(path: &str) -> Option<Msg> {
    match path {
        "wbc" => Some(Msg::HintWbc),
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
