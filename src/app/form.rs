//! The patient: every field of the engine's table, in the order in which results arrive. What is known of nearly everybody at
//! diagnosis is in view; the rest is folded until it matters for this patient.

mod control;
mod find;
mod input;
mod moment;
mod parts;
mod paste;
mod row;
mod tools;

use stratall::Assessment;
use stratall::patient::fields::{self, Kind};
use stratall::patient::vocabulary::Choice;
use stratall::patient::{Issue, Severity};
use yew::prelude::*;

use super::components::Fold;
use super::i18n::{Msg, capitalised, field_label, fill, label};
use super::state::{Dispatch, State};
use input::{Field, Input, Shape};
pub use moment::Moment;
use parts::{PARTS, Part, holds};
pub use tools::examples;

/// So many parts are drawn first: what is below the edge of the largest screen is drawn in the next task.
const FIRST: usize = 3;

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

/// So many tests are looked for in the folds.
const ASKED: usize = 5;

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
pub fn form(state: &State, a: &Assessment, send: &Dispatch) -> Html {
    let asked = a.inquiry.iter().filter(|test| test.obtainable).take(ASKED);
    let asked: Vec<&str> = asked.map(|test| test.field.as_str()).collect();
    let view = View { state, issues: &a.issues, asked, send };
    let drawn = if state.whole { PARTS.len() } else { FIRST };
    html! {
        <section id="patient" class="patient" aria-labelledby="patient-title" tabindex="-1">
            <h2 id="patient-title" class="unseen">{ Msg::PatientTitle.text() }</h2>
            { tools::tools(state, send) }
            <div class="form" key={state.patient}>{ for PARTS.iter().take(drawn).map(|part| view.part(part)) }</div>
            if state.whole { { tools::settings(state, send) } }
        </section>
    }
}

/// The state and the issues, ready to be handed to fields.
struct View<'a> {
    state: &'a State,
    issues: &'a [Issue],
    /// The fields of the tests that would tell most.
    asked: Vec<&'a str>,
    send: &'a Dispatch,
}

impl View<'_> {
    fn part(&self, part: &Part) -> Html {
        let title = part.title.text();
        let id = ["group-", part.title.english()].concat().replace(' ', "-").to_ascii_lowercase();
        // Open until the user folds it; a field that is asked for or wrong comes into view again.
        let urgent = self.is_urgent(&part.all());
        html! {
            <section class="group" key={id.clone()}>
                <Fold {id} label={title} head=true {urgent}>
                    { for part.shown.iter().map(|path| self.field(path)) }
                    { for (0..part.folds.len()).map(|n| self.fold(part, n)) }
                </Fold>
            </section>
        }
    }

    /// Whether one of these fields is asked for, or what is entered there is wrong.
    fn is_urgent(&self, paths: &[String]) -> bool {
        let wrong =
            self.issues.iter().any(|i| i.severity != Severity::Info && holds(paths, &i.field));
        wrong || holds(paths, &self.state.wanted)
    }

    /// Fields behind a button, with a count of what is entered there; open when it matters for this patient: something is
    /// entered there, is due, decides next, or belongs to what was chosen. It closes by the user's hand alone, so that nothing
    /// moves while one types; for the same reason a test that decides next opens it only where the entries came at once.
    fn fold(&self, part: &Part, n: usize) -> Html {
        let paths = part.inside(n);
        let inside = |path: &str| holds(&paths, path);
        let state = self.state;
        let entered = state.intake.iter().filter(|(path, _)| inside(path)).count();
        let Some((message, _)) = part.folds.get(n) else { return Html::default() };
        let id = id("more", message.english());
        let label = capitalised(message.text());
        let due = state.now.is_some_and(|now| {
            now != Moment::Diagnosis && paths.iter().any(|path| Moment::of(path) == now)
        });
        let known = |path: &str| state.now.is_none_or(|now| Moment::of(path) <= now);
        let next = state.at_once && self.asked.first().is_some_and(|p| inside(p) && known(p));
        let open = entered > 0 || due || next || self.is_called(*message);
        let urgent = self.is_urgent(&paths);
        let asked = self.asked.iter().any(|path| inside(path));
        let asked = if asked { Msg::FoldAsked.text() } else { "" };
        let entered = entered_note(entered);
        let both = if entered.is_empty() || asked.is_empty() { "" } else { " · " };
        let note = [entered.as_str(), both, asked].concat();
        html! {
            <Fold key={id.clone()} id={id.clone()} {label} note={note} {open} {urgent} lazy=true>
                { for paths.iter().map(|path| self.field(path)) }
            </Fold>
        }
    }

    /// Whether the lineage or the phase of the disease, as chosen, is what the fold is for.
    fn is_called(&self, fold: Msg) -> bool {
        let [lineage, phase] =
            ["lineage", "disease.phase"].map(|path| self.state.intake.text(path));
        let back = matches!(phase, "relapsed" | "refractory");
        let after = phase == "remission";
        let called = [
            (Msg::MoreT, lineage == "T"),
            (Msg::NowInduction, after),
            (Msg::MoreRelapse, back),
            (Msg::MoreDisease, back || after),
        ];
        called.contains(&(fold, true))
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
        let label = field_label(path);
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
        let when = fields::label(&path("value"));
        let when = when.split_once(", ").map_or_else(String::new, |(_, when)| label(when));
        let title = [Msg::Mrd.text(), ", ", &when].concat();
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
