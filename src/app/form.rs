//! The patient: every field of the engine's table, the common ones in view, the rest folded.

mod control;
mod find;
mod input;
mod moment;
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
pub use moment::Moment;
pub use tools::examples;

/// A group of fields: those in view, and the folds with the rest of it.
struct Part {
    group: Group,
    title: Msg,
    shown: &'static [&'static str],
    /// Label and paths. What no fold names, a field new in the engine, comes into the last.
    folds: &'static [(Msg, &'static [&'static str])],
}

/// The form in the order shown. `mrd.` and a time point stands for the whole result.
const PARTS: &[Part] = &[
    Part {
        group: Group::Patient,
        title: Msg::GroupPatient,
        shown: &["age", "sex"],
        folds: &[(Msg::MorePatient, &[])],
    },
    Part {
        group: Group::BloodAndMarrow,
        title: Msg::GroupBlood,
        shown: &["wbc", "lineage", "phenotype", "cd19", "cd22"],
        folds: &[(Msg::MoreBlood, &[])],
    },
    Part {
        group: Group::Genetics,
        title: Msg::GroupGenetics,
        shown: &["lesions.BCR::ABL1", "lesions.KMT2A-r", "lesions.hypodiploidy", "karyotype"],
        folds: &[
            (
                Msg::MoreDeletions,
                &[
                    "lesions.IKZF1-deletion",
                    "lesions.IKZF1plus",
                    "lesions.CDKN2A/B-deletion",
                    "lesions.PAX5-deletion",
                    "lesions.ETV6-deletion",
                    "lesions.BTG1-deletion",
                    "lesions.RB1-deletion",
                    "lesions.EBF1-deletion",
                    "lesions.PAR1-deletion",
                ],
            ),
            (Msg::MoreGenetics, &["modalNumber", "dnaIndex", "karyotypeAbnormalities"]),
            (Msg::MoreLesions, &["lesions.T315I"]),
        ],
    },
    Part {
        group: Group::Extramedullary,
        title: Msg::GroupCns,
        shown: &["cnsStatus", "testicular", "steroidPretreatment"],
        folds: &[(Msg::MoreCns, &[])],
    },
    Part {
        group: Group::Response,
        title: Msg::GroupResponse,
        shown: &[
            "marrowBlastsPercent.day-15.value",
            "marrowBlastsPercent.end-of-induction.value",
            "mrd.end-of-induction",
            "mrd.end-of-consolidation",
        ],
        folds: &[
            (
                Msg::MoreRemission,
                &[
                    "disease.firstRemission",
                    "counts.neutrophils",
                    "counts.platelets",
                    "extramedullaryResidual",
                ],
            ),
            (
                Msg::MoreEarly,
                &[
                    "prednisoneResponse",
                    "marrowBlastsPercent.day-8.value",
                    "mrd.day-8",
                    "mrd.day-15",
                ],
            ),
            (
                Msg::MoreLate,
                &[
                    "mrd.week-10",
                    "mrd.week-16",
                    "mrd.pre-transplant",
                    "mrd.end-of-reinduction",
                    "marrowBlastsPercent.end-of-reinduction.value",
                    "mrd.other",
                    "marrowBlastsPercent.other.value",
                ],
            ),
            (Msg::MoreScores, &["scores.ewallPi", "scores.piUkall", "scores.piCog"]),
        ],
    },
    Part {
        group: Group::Disease,
        title: Msg::GroupDisease,
        shown: &["disease.phase"],
        folds: &[
            (
                Msg::MoreRelapse,
                &[
                    "disease.site",
                    "disease.diagnosisDate",
                    "disease.endOfTherapyDate",
                    "disease.relapseDate",
                ],
            ),
            (Msg::MoreDisease, &[]),
        ],
    },
    Part {
        group: Group::Fitness,
        title: Msg::GroupFitness,
        shown: &["ecog", "substantialComorbidity"],
        folds: &[
            (Msg::MoreComorbidities, &["comorbidities"]),
            (
                Msg::MoreOrgans,
                &["lvefPercent", "creatinine", "bilirubin", "bilirubinUln", "altXUln"],
            ),
            (Msg::MoreDrugs, &["tpmt", "nudt15", "g6pd", "hbv"]),
            (Msg::MoreFitness, &[]),
        ],
    },
];

impl Part {
    /// The fields of a fold; the last takes what stands nowhere else.
    fn inside(&self, n: usize) -> Vec<String> {
        let named = self.folds.get(n).map_or(&[][..], |(_, paths)| paths);
        let mut inside: Vec<String> = named.iter().map(|path| (*path).to_owned()).collect();
        if n + 1 == self.folds.len() {
            let folded = self.folds.iter().flat_map(|(_, paths)| *paths);
            let placed: Vec<&str> = self.shown.iter().chain(folded).copied().collect();
            let fields = FIELDS.iter().filter(|f| f.group == self.group).map(|f| f.path.to_owned());
            let lesions = LESIONS.iter().map(|l| ["lesions.", l.id].concat());
            let genetics = self.group == Group::Genetics;
            let all = fields.chain(lesions.filter(|_| genetics));
            inside.extend(all.filter(|path| !placed.contains(&path.as_str())));
        }
        inside
    }
}

/// The path of every field in the order of the form; of an MRD result the time point.
fn paths() -> Vec<String> {
    let of = |part: &Part| {
        let shown: Vec<String> = part.shown.iter().map(|path| (*path).to_owned()).collect();
        [shown, (0..part.folds.len()).flat_map(|n| part.inside(n)).collect()].concat()
    };
    PARTS.iter().flat_map(of).collect()
}

/// Fields whose answer nobody waits for.
const NEVER_PENDING: &[&str] = &[
    "age",
    "birthDate",
    "sex",
    "weightKg",
    "heightCm",
    "steroidPretreatment",
    "csf.clinicalSigns",
    "prednisoneResponse",
    "disease.phase",
    "disease.remission",
    "disease.priorTransplant",
    "disease.firstRemission",
    "disease.diagnosisDate",
    "disease.endOfTherapyDate",
    "disease.relapseDate",
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

/// The name of a field here: of two with the same name, bilirubin and its multiple of the limit, the second says its unit.
pub fn label(path: &str) -> String {
    let name = fields::label(path);
    let first = FIELDS.iter().find(|f| f.label == name).is_none_or(|f| f.path == path);
    match fields::at(path).map(|f| f.kind) {
        Some(Kind::Number(spec)) if !first => [&name, ", ", spec.canonical().label].concat(),
        _ => name,
    }
}

/// The form.
pub fn form(state: &State, issues: &[Issue], send: &Dispatch) -> Html {
    let view = View { state, issues, send };
    html! {
        <section id="patient" class="patient" aria-labelledby="patient-title" tabindex="-1">
            <h2 id="patient-title" class="unseen">{ Msg::PatientTitle.text() }</h2>
            { tools::tools(state, send) }
            <div class="form">{ for PARTS.iter().map(|part| view.part(part)) }</div>
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
    fn part(&self, part: &Part) -> Html {
        let title = part.title.text();
        let title_id = ["group-", title].concat().replace(' ', "-").to_ascii_lowercase();
        html! {
            <section class="group" key={title_id.clone()}>
                <h3 id={title_id.clone()}>{ title }</h3>
                { for part.shown.iter().map(|path| self.field(path)) }
                { for (0..part.folds.len()).map(|n| self.fold(part, n)) }
            </section>
        }
    }

    /// Fields behind a button, with a count of what is entered there; open when something there is wrong or asked for.
    fn fold(&self, part: &Part, n: usize) -> Html {
        let paths = part.inside(n);
        // A result of MRD is one path here and five in the intake.
        let inside = |path: &str| {
            paths.iter().any(|p| {
                path.strip_prefix(p.as_str()).is_some_and(|rest| {
                    rest.is_empty() || p.starts_with("mrd.") && rest.starts_with('.')
                })
            })
        };
        let entered = self.state.intake.iter().filter(|(path, _)| inside(path)).count();
        let wrong = self.issues.iter().any(|i| i.severity != Severity::Info && inside(&i.field));
        let label = part.folds.get(n).map_or("", |(label, _)| label.text());
        let id = id("more", label);
        // What is due now comes into view.
        let due = self.state.now.is_some_and(|now| {
            now != Moment::Diagnosis && paths.iter().any(|path| Moment::of(path) == now)
        });
        let open = wrong || due || inside(&self.state.wanted);
        html! {
            <Fold key={id.clone()} id={id.clone()} {label} note={entered_note(entered)} {open} lazy=true>
                { for paths.iter().map(|path| self.field(path)) }
            </Fold>
        }
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
            later: self.state.now.is_some_and(|now| now < Moment::of(path)),
            hint: hint(path),
            shape,
            send: self.send.clone(),
        };
        html! { <Input key={path.to_owned()} ..field /> }
    }

    fn field(&self, path: &str) -> Html {
        if let Some(timepoint) = path.strip_prefix("mrd.") {
            return self.mrd(timepoint);
        }
        let label = label(path);
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
        "comorbidities" => Some(Msg::HintComorbidities),
        "scores.ewallPi" | "scores.piUkall" | "scores.piCog" => Some(Msg::HintScore),
        "disease.diagnosisDate" => Some(Msg::HintDate),
        _ => None,
    }
}
