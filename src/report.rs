//! The assessment: what the page, the print, the JSON and the tests all read.

mod alert;
#[cfg(not(feature = "app"))]
mod bodies;
#[cfg(not(feature = "app"))]
pub mod book;
#[cfg(not(feature = "app"))]
mod boundary;
#[cfg(not(feature = "app"))]
mod care;
#[cfg(not(feature = "app"))]
mod compare;
#[cfg(any(not(feature = "app"), feature = "entity"))]
mod entity;
#[cfg(not(feature = "app"))]
mod hct_ci;
mod karyotype;
#[cfg(not(feature = "app"))]
mod label;
mod listed;
#[cfg(not(feature = "app"))]
pub mod note;
#[cfg(not(feature = "app"))]
mod option;
#[cfg(not(feature = "app"))]
mod patient;
#[cfg(not(feature = "app"))]
mod plan;
#[cfg(not(feature = "app"))]
mod relapse;
#[cfg(not(feature = "app"))]
mod response;
mod scheme;
mod sentence;
#[cfg(not(feature = "app"))]
mod table;
mod view;

use serde::Serialize;
use serde_json::Value;

use crate::facts::{not_done, project};
use crate::inquiry::{NextTest, Subject, next_tests};
use crate::knowledge::KNOWLEDGE_SHA256;
use crate::patient::{Intake, Issue, fields, validate};

pub use alert::AlertView;
#[cfg(not(feature = "app"))]
pub use bodies::{BodiesView, BodyView};
#[cfg(not(feature = "app"))]
pub use care::{CareView, care, care_of};
#[cfg(not(feature = "app"))]
pub use compare::{CompareRow, CompareView, compare};
#[cfg(any(not(feature = "app"), feature = "entity"))]
pub use entity::{ClassificationView, SystemView, TargetView};
#[cfg(not(feature = "app"))]
pub use hct_ci::{HctCiItemView, HctCiView};
pub use karyotype::{
    CloneView, KaryotypeReply, KaryotypeView, LesionView, WarningView, read_karyotype,
};
#[cfg(not(feature = "app"))]
pub use label::{IndicationView, LabelView, LineView};
pub use listed::{ListedGroup, ListedScheme, schemes};
#[cfg(not(feature = "app"))]
pub use option::OptionView;
#[cfg(not(feature = "app"))]
pub use patient::{GroupsView, PartView, PatientTextView, PatientView, patient_of, patient_with};
#[cfg(not(feature = "app"))]
pub use plan::{DurationView, PhaseView, PlanView};
#[cfg(not(feature = "app"))]
pub use relapse::{InhibitorView, MentionView, MutationView, RuleView, StepView, TkiView};
#[cfg(not(feature = "app"))]
pub use response::{
    CnsView, CodeView, ConditionView, CorrectionView, DefinitionView, MrdView, ReappearanceView,
    ResponseView,
};
pub use scheme::SchemeView;
#[cfg(not(feature = "app"))]
pub use table::RowView;
#[cfg(not(feature = "app"))]
pub(crate) use view::cited_by;
#[cfg(not(feature = "app"))]
pub use view::{ConflictView, OutcomeView};
pub use view::{CriterionView, DiffersView, SourceView, StatementView};

pub use crate::knowledge::KNOWLEDGE_VERSION;

// The page's first module has what shows the risk groups at once; the rest of it is in the second.
/// Everything that follows from an intake.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// One sentence a colleague would say.
    pub sentence: String,
    /// What the sentence rests on: pending results, unverified rules.
    pub under_sentence: String,
    /// Whether nothing was entered.
    pub blank: bool,
    /// What to know before anything else: what this edition was not made for, what it does not weigh.
    pub alerts: Vec<AlertView>,
    /// What was entered, with units.
    pub inputs: Vec<InputView>,
    /// The karyotype as read, where one was entered.
    #[cfg(not(feature = "app"))]
    pub karyotype: Option<KaryotypeView>,
    /// The entity after WHO-HAEM5 and ICC 2022.
    #[cfg(any(not(feature = "app"), feature = "entity"))]
    pub classification: ClassificationView,
    /// Every scheme, in a fixed order.
    pub schemes: Vec<SchemeView>,
    /// The transplant comorbidity index item by item.
    #[cfg(not(feature = "app"))]
    pub hct_ci: HctCiView,
    /// What would settle it, the most narrowing first.
    pub inquiry: Vec<InquiryView>,
    /// The plan by phase.
    #[cfg(not(feature = "app"))]
    pub plan: PlanView,
    /// CNS status, MRD words, remission and relapse by definition.
    #[cfg(not(feature = "app"))]
    pub response: ResponseView,
    /// Where sources differ on something of this patient.
    #[cfg(not(feature = "app"))]
    pub conflicts: Vec<ConflictView>,
    /// What is wrong or remarkable in the input.
    pub issues: Vec<Issue>,
    /// Statements about the product itself: intended use, risk in general.
    pub statements: Vec<StatementView>,
    /// Every source cited above.
    pub sources: Vec<SourceView>,
    /// Versions of engine and knowledge.
    pub versions: Versions,
}

/// An entry as typed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct InputView {
    /// Path of the field.
    pub field: String,
    /// Its label.
    pub label: String,
    /// The text as typed.
    pub value: String,
    /// Label of the unit, or empty; a unit that the field does not have, as it stands.
    pub unit: String,
}

/// A test worth doing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct InquiryView {
    /// Id of the test.
    pub test: &'static str,
    /// Its name as ordered.
    pub name: &'static str,
    /// The fact it reveals.
    pub fact: &'static str,
    /// The fact's name.
    pub fact_label: &'static str,
    /// The path of the intake at which it is entered.
    pub field: String,
    /// What each result would leave.
    pub narrows: Vec<BranchView>,
    /// The schemes it bears on.
    #[serde(rename = "for")]
    pub bears_on: Vec<&'static str>,
    /// The schemes it settles whatever the result.
    pub settles: Vec<&'static str>,
    /// Whether it can still be done; a test entered as not done comes last and is not asked for.
    pub obtainable: bool,
}

/// One result of a test and its consequence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BranchView {
    /// The result, or several with the same consequence.
    #[serde(rename = "if")]
    pub result: String,
    /// The consequence in words.
    pub then: String,
    /// The consequence by scheme.
    pub schemes: Vec<LeftView>,
}

/// The answers a scheme would have left.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LeftView {
    /// Scheme id.
    pub scheme: &'static str,
    /// Group ids, or `not-applicable`.
    pub possible: Vec<&'static str>,
}

/// Versions of what gave the assessment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Versions {
    /// Version of the engine.
    pub engine: &'static str,
    /// Edition of the knowledge files.
    pub knowledge: &'static str,
    /// Hash of the knowledge files.
    pub knowledge_sha256: &'static str,
}

impl Versions {
    /// Those of this build.
    pub const HERE: Versions = Versions {
        engine: env!("CARGO_PKG_VERSION"),
        knowledge: KNOWLEDGE_VERSION,
        knowledge_sha256: KNOWLEDGE_SHA256,
    };
}

/// Assesses what was entered.
pub fn assess(intake: &Intake) -> Assessment {
    assess_with(intake, Vec::new())
}

/// Assesses the JSON contract: an intake in, an assessment out. Never fails; what cannot be read is an issue.
pub fn assess_json(json: &Value) -> Value {
    serde_json::to_value(assess_read(json)).unwrap_or(Value::Null)
}

/// What [`assess_json`] says, before it is JSON.
pub fn assess_read(json: &Value) -> Assessment {
    let (intake, issues) = Intake::from_json(json);
    assess_with(&intake, issues)
}

fn assess_with(intake: &Intake, mut issues: Vec<Issue>) -> Assessment {
    let (patient, found) = validate(intake);
    issues.extend(found);
    let facts = project(&patient);
    // Of an empty form the page shows no scheme and no test, and to search all that is unknown takes longest there.
    let (schemes, mut subjects) = if cfg!(feature = "app") && intake.is_blank() {
        (Vec::new(), Vec::new())
    } else {
        scheme::assess(&patient, &facts)
    };
    ours_alone(&mut subjects, &schemes);
    let gone = not_done(&patient);
    let view = |test: &NextTest| inquiry_view(test, &schemes, !gone.contains(&test.fact));
    let tests = next_tests(&subjects, &facts);
    let inquiry = in_order(tests.iter().map(view).collect(), &schemes);
    let (sentence, under_sentence) =
        sentence::sentence(intake, &patient, &facts, &schemes, &inquiry, &issues);
    let statements = view::statements(&["intended-use", "risk", "phases"]);
    let alerts = alert::alerts(&patient, &issues);
    #[cfg(not(feature = "app"))]
    let alerts = [alerts, boundary::alerts(&patient, &facts, &schemes)].concat();
    #[cfg(any(not(feature = "app"), feature = "entity"))]
    let classification = entity::classify(&facts);
    #[cfg(not(feature = "app"))]
    let (response, conflicts, hct_ci, plan) = (
        response::response(&patient, &facts),
        view::conflicts(&patient, &facts),
        hct_ci::view(&patient),
        plan::plan(&patient, &facts),
    );
    let mut cited = view::Cited::default();
    cited.schemes(&schemes);
    cited.statements(&statements);
    #[cfg(any(not(feature = "app"), feature = "entity"))]
    cited.classification(&classification);
    #[cfg(not(feature = "app"))]
    {
        cited.conflicts(&conflicts);
        plan.cites().into_iter().for_each(|list| cited.add(list));
        response.cites().for_each(|list| cited.add(list));
        cited.add(hct_ci.sources);
    }
    let sources = cited.list();
    Assessment {
        sentence,
        under_sentence,
        blank: intake.is_blank(),
        alerts,
        inputs: inputs(intake),
        #[cfg(not(feature = "app"))]
        karyotype: karyotype::view(&patient),
        #[cfg(any(not(feature = "app"), feature = "entity"))]
        classification,
        #[cfg(not(feature = "app"))]
        hct_ci,
        schemes,
        inquiry,
        #[cfg(not(feature = "app"))]
        plan,
        #[cfg(not(feature = "app"))]
        response,
        #[cfg(not(feature = "app"))]
        conflicts,
        issues,
        statements,
        sources,
        versions: Versions::HERE,
    }
}

/// First what can be done and bears on the question at hand, then what can be done, then what was not done.
fn in_order(tests: Vec<InquiryView>, schemes: &[SchemeView]) -> Vec<InquiryView> {
    let (open, gone): (Vec<_>, Vec<_>) = tests.into_iter().partition(|t| t.obtainable);
    let (mut first, mut after): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|t| !aside(t, schemes));
    first.append(&mut after);
    first.extend(gone);
    first
}

/// No test is asked for the sake of a scheme made for other patients, unless none is made for this one.
fn ours_alone(subjects: &mut [Subject], schemes: &[SchemeView]) {
    let made_for_others = |s: &&SchemeView| s.remark.is_some();
    let given = |s: &&SchemeView| s.status == "determined" || s.status == "one-of";
    let at_all = |s: &SchemeView| matches!(s.section, "adult" | "child" | "relapse");
    if !schemes.iter().filter(given).any(|s| at_all(s) && s.remark.is_none()) {
        return;
    }
    for scheme in schemes.iter().filter(made_for_others) {
        subjects.iter_mut().filter(|s| s.id == scheme.id).for_each(|s| s.pivotal.clear());
    }
}

/// Whether a test bears only on fitness for transplant, or on another time than the patient's: on relapse before one was
/// entered, on risk at diagnosis after it.
fn aside(test: &InquiryView, schemes: &[SchemeView]) -> bool {
    let there =
        |s: &SchemeView| s.status != "not-applicable" && !s.possible.contains(&"not-applicable");
    let relapsed = schemes.iter().any(|s| s.section == "relapse" && there(s));
    let of_note =
        |s: &SchemeView| s.section != "transplant" && relapsed == (s.section == "relapse");
    !schemes.iter().any(|s| test.bears_on.contains(&s.id) && of_note(s))
}

fn inputs(intake: &Intake) -> Vec<InputView> {
    let shown = intake.iter().filter(|(_, entry)| !entry.text.trim().is_empty());
    shown
        .map(|(path, entry)| InputView {
            field: path.to_owned(),
            label: fields::label(path),
            value: entry.text.trim().to_owned(),
            unit: fields::unit_shown(path, &entry.unit),
        })
        .collect()
}

fn inquiry_view(test: &NextTest, all: &[SchemeView], obtainable: bool) -> InquiryView {
    let name = |id: &str| all.iter().find(|s| s.id == id).map_or("", |s| s.name);
    let narrows = test.branches.iter().map(|branch| {
        let schemes: Vec<LeftView> = branch
            .then
            .iter()
            .map(|(scheme, possible)| LeftView { scheme, possible: possible.clone() })
            .collect();
        let words: Vec<String> = schemes
            .iter()
            .map(|s| format!("{}: {}", name(s.scheme), s.possible.join(" or ")))
            .collect();
        BranchView { result: branch.values.join(" or "), then: words.join("; "), schemes }
    });
    InquiryView {
        test: test.test.map_or(test.fact.id(), |t| t.id),
        name: test.test.map_or(test.fact.label(), |t| t.name),
        fact: test.fact.id(),
        fact_label: test.fact.label(),
        field: test.fact.field(),
        narrows: narrows.collect(),
        bears_on: test.bears_on.clone(),
        settles: test.settles.clone(),
        obtainable,
    }
}
