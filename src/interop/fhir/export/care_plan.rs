//! The plan as a proposal nobody has made: which options there are, and which there are not.

use super::json::{Json, concept, list, notes, object, reference, said, text};
use super::risk::named;
use super::{Patient, basis, engine, own};
use crate::report::{Assessment, OptionView, PhaseView};

/// The options that are recommended, an alternative or possible, each as an activity; what is excluded stands in the notes
/// with its reason, so that no program can take it for something to be done.
pub fn plan(a: &Assessment, patient: &Patient) -> Json {
    let phases: Vec<&PhaseView> = a.plan.every_phase().filter(|p| p.standing != "past").collect();
    let activities = phases.iter().flat_map(|phase| {
        let there = phase.options.iter().filter(|o| o.status != "excluded");
        there.map(|o| activity(phase, o))
    });
    object([
        ("resourceType", text("CarePlan")),
        ("status", text("draft")),
        ("intent", text("proposal")),
        ("title", text("Options for acute lymphoblastic leukaemia; none is chosen")),
        ("description", text(DESCRIPTION)),
        ("subject", reference(&patient.subject)),
        ("created", text(patient.made)),
        ("contributor", list([engine(a)])),
        ("supportingInfo", basis(patient)),
        ("activity", list(activities)),
        ("note", notes(told(a, &phases))),
    ])
}

const DESCRIPTION: &str = "Options side by side, not steps one after another: most exclude each other. `not-started` is an \
    option recommended or an alternative, `unknown` one that is possible and depends on what is not known. No dose is given.";

fn activity(phase: &PhaseView, o: &OptionView) -> Json {
    let status = if o.status == "possible" { "unknown" } else { "not-started" };
    let reasons = o.reasons.iter().map(said);
    let detail = object([
        ("code", concept(vec![own("option", o.id, o.name)], o.name)),
        ("reasonCode", list(reasons)),
        ("status", text(status)),
        ("statusReason", said(standing(o))),
        ("description", text(described(phase, o))),
    ]);
    object([("detail", detail)])
}

/// "possible; may be: recommended, excluded; depends on: pregnancy".
fn standing(o: &OptionView) -> String {
    let mut said = o.verification.marked(o.status);
    for (words, list) in [("; may be: ", &o.possible), ("; depends on: ", &o.depends_on)] {
        if o.status == "possible" && !list.is_empty() {
            said.push_str(words);
            said.push_str(&list.join(", "));
        }
    }
    said
}

fn described(phase: &PhaseView, o: &OptionView) -> String {
    let mut lines = vec![[phase.label, " (", phase.standing, "): ", o.words].concat()];
    if !o.drugs.is_empty() {
        lines.push(["Drugs: ", &o.drugs.join(", "), "."].concat());
    }
    lines.extend(o.cautions.iter().map(|c| ["Caution: ", c.words].concat()));
    let review = [" Clinical review: ", o.review.id(), "."].concat();
    lines.push(["Verification: ", o.verification.id(), ".", &review].concat());
    lines.push(["Sources: ", &named(&o.sources), "."].concat());
    lines.join("\n")
}

fn told(a: &Assessment, phases: &[&PhaseView]) -> Vec<String> {
    let mut all: Vec<String> = a.plan.assumptions.iter().map(|words| (*words).to_owned()).collect();
    for phase in phases {
        for o in phase.options.iter().filter(|o| o.status == "excluded") {
            let why = o.verification.marked(&o.reasons.join("; "));
            all.push(["Excluded, ", phase.label, ": ", o.name, ". Why: ", &why].concat());
        }
    }
    let past: Vec<&str> =
        a.plan.every_phase().filter(|p| p.standing == "past").map(|p| p.label).collect();
    if !past.is_empty() {
        all.push(["Past phases are left out: ", &past.join(", "), "."].concat());
    }
    all
}
