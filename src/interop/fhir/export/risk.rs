//! The risk group under each scheme that applies or may, and NCI/Rome in the words of mCODE.

use super::json::{Json, coding, concept, list, notes, object, reference, said, text};
use super::{Patient, basis, engine, own};
use crate::evidence::Source;
use crate::interop::fhir::import::codes::given;
use crate::prose::listed;
use crate::report::{Assessment, CriterionView, SchemeView};

/// One for each scheme with a group or with groups still possible, by scheme id. A scheme that does not apply, or whose rule
/// is withheld, has none: a resource without a prediction would look like an assessment that was made. The guidance names it.
pub fn assessments(a: &Assessment, patient: &Patient) -> Vec<(&'static str, Json)> {
    a.schemes.iter().filter(|s| is_given(s)).map(|s| (s.id, assessment(a, s, patient))).collect()
}

/// Whether a scheme gives a group, or leaves some.
pub fn is_given(s: &SchemeView) -> bool {
    let left = s.possible.iter().any(|id| !NO_GROUP.contains(id));
    matches!(s.status, "determined" | "one-of") && left
}

fn assessment(a: &Assessment, s: &SchemeView, patient: &Patient) -> Json {
    let groups = s.possible.iter().zip(&s.possible_labels);
    let groups = groups.filter(|(id, _)| !NO_GROUP.contains(id));
    object([
        ("resourceType", text("RiskAssessment")),
        ("status", text("preliminary")),
        ("method", method(s)),
        ("code", said("Risk group of acute lymphoblastic leukaemia")),
        ("subject", reference(&patient.subject)),
        ("occurrenceDateTime", text(patient.made)),
        ("performer", engine(a)),
        ("basis", basis(patient)),
        ("prediction", list(groups.map(|(id, label)| prediction(s, id, label)))),
        ("note", notes(told(s))),
    ])
}

/// Answers that are no group; the notes name them among what is possible.
const NO_GROUP: [&str; 2] = ["not-applicable", "withheld"];

/// The scheme with its edition.
fn method(s: &SchemeView) -> Json {
    let scheme = object([
        ("system", text([super::BASE, "CodeSystem/scheme"].concat())),
        ("version", text(s.edition)),
        ("code", text(s.id)),
        ("display", text(s.name)),
    ]);
    concept(vec![scheme], [s.name, ", ", s.edition].concat())
}

/// A group, or one of those still possible; each says which of the two it is.
fn prediction(s: &SchemeView, id: &str, label: &str) -> Json {
    let open = s.status != "determined";
    let words = s.verification.marked(label);
    let words = if open { [&words, ", possible, not determined"].concat() } else { words };
    let group = own(&["scheme/", s.id].concat(), id, label);
    let rationale = if open {
        let others = s.possible_labels.iter().filter(|l| **l != label).copied();
        let others = listed(&others.collect::<Vec<_>>(), "or");
        ["one of the answers still possible; the others: ", &others].concat()
    } else {
        s.why.clone()
    };
    object([("qualitativeRisk", concept(vec![group], words)), ("rationale", text(rationale))])
}

/// Why, how well verified, from where, and what to mind.
fn told(s: &SchemeView) -> Vec<String> {
    let mut notes = vec![s.why.clone()];
    if s.status != "determined" {
        notes.push(["Not determined. Possible: ", &listed(&s.possible_labels, "or"), "."].concat());
    }
    if !s.pivotal_labels.is_empty() && !s.why.starts_with("Depends on") {
        notes.push(["Depends on: ", &s.pivotal_labels.join(", "), "."].concat());
    }
    if s.hole {
        notes.push("A value falls where the published rule says nothing.".to_owned());
    }
    if s.method == "bounded" {
        notes.push(
            "Too many cases to go through: the list of groups may be longer than it need be."
                .to_owned(),
        );
    }
    notes.extend(s.remark.map(|remark| ["Remark: ", remark, "."].concat()));
    notes.push(["For: ", s.population, "."].concat());
    let lines = s.criteria.iter().chain(&s.flags);
    notes.extend(lines.filter(|c| !c.words.is_empty()).map(criterion));
    notes.push(proof(s));
    notes
}

/// "white cells 50 ×10⁹/L or more: false [NCI 1996; seen]".
fn criterion(c: &CriterionView) -> String {
    let proof = [c.verification.id(), ", ", &named(c.sources)].concat();
    [c.words, ": ", c.verdict, " (", proof.trim_end_matches(", "), ")"].concat()
}

fn proof(s: &SchemeView) -> String {
    let mark = s.verification.mark().map_or(String::new(), |mark| [" (", mark, ")"].concat());
    let review = ["Clinical review: ", s.review.id(), "."].concat();
    let verified = ["Verification: ", s.verification.id(), &mark, ". "].concat();
    [verified, review, [" Sources: ", &named(s.sources), "."].concat()].concat()
}

/// The sources as printed beside a statement.
pub fn named(sources: &[Source]) -> String {
    sources.iter().map(|s| s.record().name()).collect::<Vec<_>>().join(", ")
}

/// NCI/Rome as mCODE has it, which knows no group but standard and high. Only where that is the whole answer: one group,
/// for patients the criteria were written for.
pub fn mcode(a: &Assessment, patient: &Patient) -> Option<Json> {
    let s = a.schemes.iter().find(|s| s.id == "nci-rome")?;
    let group = s.group.filter(|_| s.remark.is_none())?;
    let (kind, value) = (given("risk").next()?, given(group).next()?);
    Some(object([
        ("resourceType", text("Observation")),
        ("status", text("preliminary")),
        (
            "code",
            concept(
                vec![coding(kind.system, kind.code, kind.display)],
                "Risk of acute lymphoblastic leukaemia",
            ),
        ),
        ("subject", reference(&patient.subject)),
        ("effectiveDateTime", text(patient.made)),
        (
            "valueCodeableConcept",
            concept(vec![coding(value.system, value.code, value.display)], ""),
        ),
        ("note", notes([LOSSY.to_owned(), s.why.clone(), proof(s)])),
        ("method", method(s)),
        ("derivedFrom", basis(patient)),
    ]))
}

const LOSSY: &str = "Risk at diagnosis by age and white cells alone. The value set knows two groups only; genetics, response \
    and all other schemes are in the risk assessments beside it.";
