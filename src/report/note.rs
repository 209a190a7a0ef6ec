//! The note for the record: one line, SBAR, or all of it, as plain text.
//!
//! It is written from two halves, because the page holds them in two modules: what is known of the risk, and the plan. Rule
//! ids stand in square brackets, so that a line can be found again; the last line names engine and knowledge.

#[cfg(not(feature = "app"))]
mod plan;

use super::scheme::SchemeView;
use super::{Assessment, CriterionView, InputView, InquiryView};
use crate::patient::Severity;
use crate::prose::capitalised;

/// How much of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// One line.
    Line,
    /// Situation, background, assessment, recommendation.
    Sbar,
    /// Everything, with the trace, what is excluded and the sources.
    Full,
}

impl Style {
    /// The style of that name: `line`, `sbar`, `full`.
    pub fn from_id(id: &str) -> Option<Style> {
        match id {
            "line" => Some(Style::Line),
            "sbar" => Some(Style::Sbar),
            "full" => Some(Style::Full),
            _ => None,
        }
    }
}

/// The half of the note that is not the plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RiskNote {
    /// The one sentence, and the line under it.
    pub situation: Vec<String>,
    /// What was entered.
    pub background: Vec<String>,
    /// The entity, and every scheme that applies or may and was made for such patients.
    pub assessment: Vec<String>,
    /// The tests that would settle more.
    pub tests: Vec<String>,
    /// What only the full note holds: the trace, and the schemes that do not apply.
    pub trace: Vec<String>,
    /// Engine and knowledge.
    pub versions: String,
}

/// So many tests are named in the note; the page lists all.
const TESTS: usize = 3;

impl RiskNote {
    /// What an assessment says.
    pub fn of(a: &Assessment) -> RiskNote {
        // One made for others counts only where none was made for this patient, as in the sentence.
        let there = |s: &SchemeView| s.status != "not-applicable";
        let made_for =
            a.schemes.iter().any(|s| there(s) && s.group.is_some() && s.remark.is_none());
        let applies = |s: &&SchemeView| there(s) && (s.remark.is_none() || !made_for);
        let entity = a.classification.label.iter().map(|label| format!("Entity: {label}."));
        let schemes = a.schemes.iter().filter(applies).map(scheme);
        let unused =
            a.issues.iter().filter(|i| i.severity == Severity::Error).map(|i| i.message.clone());
        let trace = a.schemes.iter().filter(applies).flat_map(trace);
        // Those that do not apply, and those made for others.
        let others = a.schemes.iter().filter(|s| !applies(s)).map(scheme);
        RiskNote {
            situation: vec![a.sentence.clone(), a.under_sentence.clone()],
            background: a
                .inputs
                .iter()
                .map(entry)
                .chain(unused.map(|message| format!("not used: {message}")))
                .collect(),
            assessment: entity.chain(schemes).collect(),
            tests: a.inquiry.iter().filter(|t| t.obtainable).take(TESTS).map(test).collect(),
            trace: trace.chain(others).collect(),
            versions: format!(
                "StratALL engine {}, knowledge {}, SHA-256 {}.",
                a.versions.engine,
                a.versions.knowledge,
                a.versions.knowledge_sha256.get(..12).unwrap_or_default()
            ),
        }
    }
}

/// "White cells 12 ×10⁹/L".
fn entry(input: &InputView) -> String {
    [input.label.as_str(), &input.value, &input.unit].join(" ").trim_end().to_owned()
}

/// "UKALL14 (2010–2018): High. Age over 40 years. [ukall14.age]", the state where it is not read in the source.
fn scheme(s: &SchemeView) -> String {
    let result = s.verification.marked(&s.result());
    let holds: Vec<&str> =
        s.criteria.iter().filter(|c| c.verdict == "true").map(|c| c.id).collect();
    let ids = if holds.is_empty() { s.id.to_owned() } else { holds.join(", ") };
    let remark = s.remark.map_or_else(String::new, |remark| format!(" {}.", capitalised(remark)));
    format!("{} ({}): {result}. {}{remark} [{ids}]", s.name, s.edition, s.why)
}

/// The criteria of a scheme, each with what came of it.
fn trace(s: &SchemeView) -> Vec<String> {
    let line = |c: &CriterionView| format!("{}: {} [{}]", c.verdict, c.words, c.id);
    s.criteria.iter().map(line).collect()
}

fn test(t: &InquiryView) -> String {
    format!("{} ({})", t.fact_label, t.name)
}

/// What the note says of the plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanNote {
    /// Each phase that is now or whose time is not known: its options.
    pub options: Vec<String>,
    /// What only the full note holds: later phases, and what is excluded with the reason.
    pub rest: Vec<String>,
    /// Citations.
    pub sources: Vec<String>,
}

/// The whole note. Lines end in a line feed.
pub fn write(style: Style, risk: &RiskNote, plan: &PlanNote) -> String {
    let situation = risk.situation.join(" ");
    if style == Style::Line {
        return [situation.trim_end(), " ", &risk.versions, "\n"].concat();
    }
    let mut note = String::new();
    section(&mut note, "Situation", &[situation.trim_end().to_owned()]);
    section(&mut note, "Background", &[format!("{}.", risk.background.join("; "))]);
    section(&mut note, "Assessment", &risk.assessment);
    let tests =
        (!risk.tests.is_empty()).then(|| format!("Would settle more: {}.", risk.tests.join("; ")));
    let plan_lines: Vec<String> =
        tests.into_iter().chain(plan.options.iter().cloned()).chain([CAUTION.to_owned()]).collect();
    section(&mut note, "Recommendation", &plan_lines);
    if style == Style::Full {
        section(&mut note, "Rest of the plan", &plan.rest);
        section(&mut note, "Trace", &risk.trace);
        section(&mut note, "Sources", &plan.sources);
    }
    note.push_str(&risk.versions);
    note.push('\n');
    note
}

/// What stands in every note.
const CAUTION: &str = "What published rules say of these entries; the clinician decides. Not reviewed by a named clinician yet.";

fn section(note: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    note.push_str(title);
    note.push('\n');
    for line in lines {
        note.push_str("- ");
        note.push_str(line);
        note.push('\n');
    }
    note.push('\n');
}
