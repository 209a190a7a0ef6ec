//! What is missing, and what is wrong with what was entered.

use super::json::{Json, coding, list, notes, nothing, object, reference, said, text};
use super::risk::is_given;
use super::{Patient, engine, own};
use crate::interop::fhir::BASE;
use crate::interop::fhir::import::codes::given;
use crate::interop::fhir::questionnaire::link_id;
use crate::patient::{Issue, Severity};
use crate::report::{Assessment, InquiryView};

/// `data-required` while a test that can still be done would narrow an answer, else `success`: what is only not obtainable
/// any more is named and not asked for.
pub fn guidance(a: &Assessment, patient: &Patient, plan: Option<&str>, told: Option<&str>) -> Json {
    let wanted: Vec<&InquiryView> = a.inquiry.iter().filter(|t| t.obtainable).collect();
    let status = if wanted.is_empty() { "success" } else { "data-required" };
    let one = |to: Option<&str>| to.map_or_else(nothing, reference);
    let messages = one(told);
    object([
        ("resourceType", text("GuidanceResponse")),
        ("moduleUri", text([BASE, "engine"].concat())),
        ("status", text(status)),
        ("subject", reference(&patient.subject)),
        ("occurrenceDateTime", text(patient.made)),
        ("performer", engine(a)),
        ("note", notes(spoken(a))),
        ("evaluationMessage", list([messages])),
        ("result", one(plan)),
        ("dataRequirement", list(wanted.into_iter().map(required))),
    ])
}

/// A result that is missing: the test, the question of the form it answers, and LOINC where it has a code.
fn required(test: &InquiryView) -> Json {
    let question = link_id(&test.field);
    let mut codes =
        vec![own("test", test.test, test.name), own("question", &question, test.fact_label)];
    codes.extend(given(&question).map(|of| coding(of.system, of.code, of.display)));
    let filter = object([("path", text("code")), ("code", list(codes))]);
    object([("type", text("Observation")), ("codeFilter", list([filter]))])
}

fn spoken(a: &Assessment) -> Vec<String> {
    let mut all = vec![a.sentence.clone(), a.under_sentence.clone()];
    all.extend(a.alerts.iter().map(|alert| alert.words.to_string()));
    for test in &a.inquiry {
        let gone = if test.obtainable { "" } else { " (not obtainable any more)" };
        let branch = |b: &crate::report::BranchView| [b.result.as_str(), " → ", &b.then].concat();
        let branches: Vec<String> = test.narrows.iter().map(branch).collect();
        let asked = [test.name, ", ", test.fact_label, gone, ": "].concat();
        all.push([asked, branches.join(". ")].concat());
    }
    let without = a.schemes.iter().filter(|s| !is_given(s));
    all.extend(without.filter(|_| !a.blank).map(|s| {
        [s.name, ", ", s.edition, ": ", &s.status.replace('-', " "), ". ", &s.why].concat()
    }));
    all.extend(a.statements.iter().map(|s| s.words.to_owned()));
    all.retain(|words| !words.trim().is_empty());
    all
}

/// What is wrong or remarkable in what was entered, each at its question; nothing where all is well.
pub fn messages(a: &Assessment) -> Option<Json> {
    let all = || {
        object([
            ("resourceType", text("OperationOutcome")),
            ("issue", list(a.issues.iter().map(message))),
        ])
    };
    (!a.issues.is_empty()).then(all)
}

fn message(issue: &Issue) -> Json {
    let (severity, code) = match issue.severity {
        Severity::Error => ("error", "value"),
        Severity::Warning => ("warning", "business-rule"),
        Severity::Info => ("information", "informational"),
    };
    let at = if issue.field.is_empty() {
        nothing()
    } else {
        list([text(
            ["QuestionnaireResponse.descendants().where(linkId='", &link_id(&issue.field), "')"]
                .concat(),
        )])
    };
    object([
        ("severity", text(severity)),
        ("code", text(code)),
        ("details", said(issue.said())),
        ("diagnostics", text([issue.code, " ", &issue.field].concat())),
        ("expression", at),
    ])
}
