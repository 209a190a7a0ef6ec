//! Care beside a regimen: what to do, avoid, mind and measure for this patient with what is given.

use serde::Serialize;

use super::view::{DiffersView, qualifications};
use crate::decision::{Criterion, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{FactId, Facts, propagate};
use crate::inquiry;
use crate::knowledge::CareRecord;
use crate::treatment::care::{CareRule, rules};

/// One item for this patient.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareView {
    /// Stable id.
    pub id: &'static str,
    /// `cns`, `supportive`, `monitoring`, `interaction` or `thiopurine`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CareTopic"))]
    pub topic: &'static str,
    /// `do`, `avoid`, `caution` or `measure`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CareKind"))]
    pub kind: &'static str,
    /// `before`, `during` or `after` treatment; empty where it does not matter.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CareTime"))]
    pub time: &'static str,
    /// Short name.
    pub name: &'static str,
    /// What to do, and why.
    pub words: &'static str,
    /// What of the treatment it is about; empty: any treatment.
    pub drugs: Vec<&'static str>,
    /// `applies`, or `depends` on facts that are not known.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CareStatus"))]
    pub status: &'static str,
    /// Why it concerns the patient, or in which case it would; empty: whoever is given it.
    pub when: Vec<&'static str>,
    /// The facts that decide, when it depends.
    pub depends_on: Vec<&'static str>,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// Where it was read, and where the reason was.
    pub sources: Vec<Source>,
    /// The weakest verification it rests on.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Where other sources differ.
    pub differs: Vec<DiffersView>,
}

/// What concerns this patient when `given` is given: ids of drugs and of the regimen, and the ways of
/// [`treatment::care`](crate::treatment::care). What does not apply is not there.
pub fn care(facts: &Facts, given: &[&str]) -> Vec<CareView> {
    care_of(facts, &[given.to_vec()])
}

/// The same beside several treatments to choose from, each a list of its own: what concerns one of them is there, so that a
/// drug of one neither brings nor hides what another asks for.
pub fn care_of(facts: &Facts, treatments: &[Vec<&str>]) -> Vec<CareView> {
    let mut narrowed = *facts;
    let facts = if propagate(&mut narrowed) { &narrowed } else { facts };
    let mut views = Vec::new();
    for rule in rules() {
        let about = treatments.iter().filter(|given| rule.concerns(given, facts));
        let about: Vec<&str> = about.flatten().copied().collect();
        if treatments.iter().any(|given| rule.concerns(given, facts)) {
            views.extend(view(rule, facts, &about));
        }
    }
    views
}

/// The reasons that can hold, and the facts that decide whether one does; none when it is settled.
struct Standing {
    rows: Vec<usize>,
    depends_on: Vec<FactId>,
}

/// `None` when no reason can hold. A reason of one cell is settled by that fact alone, so that only the others are
/// searched.
fn standing(rule: &CareRule, facts: &Facts) -> Option<Standing> {
    let reach: Vec<usize> = rule.decision.rows_in_reach(facts).map(|(at, _)| at).collect();
    let reason = |at: &&usize| rule.decision.rows.get(**at).is_some_and(|row| row.answer);
    let rows: Vec<usize> = reach.iter().filter(reason).copied().collect();
    if rows.is_empty() || rows.len() == reach.len() {
        return (!rows.is_empty()).then_some(Standing { rows, depends_on: Vec::new() });
    }
    let only = match rows.as_slice() {
        [only] => rule.decision.rows.get(*only),
        _ => None,
    };
    if let Some(Rule::If(Criterion { cells: [cell], .. })) = only.map(|row| &row.when) {
        return Some(Standing { rows, depends_on: vec![cell.fact] });
    }
    let outcome = inquiry::decide(&rule.decision, facts);
    let rows = outcome.possible.iter().find(|p| p.answer)?.rows.clone();
    Some(Standing { rows, depends_on: outcome.pivotal })
}

fn view(rule: &CareRule, facts: &Facts, given: &[&str]) -> Option<CareView> {
    let record = rule.item.record();
    let Standing { rows, depends_on } = standing(rule, facts)?;
    let mut when = Vec::new();
    let mut sources = record.sources.to_vec();
    let mut verification = record.verification;
    for at in rows {
        let Some(row) = rule.decision.rows.get(at) else { continue };
        verification = verification.max(rule.decision.verification(at));
        if !matches!(row.when, Rule::Always) || !rule.until.is_empty() {
            when.push(row.because.get());
        }
        cite(&row.when.criteria(), &mut sources);
    }
    Some(CareView {
        id: record.id,
        topic: record.topic,
        kind: record.kind,
        time: record.time,
        name: record.name.get(),
        words: record.words.get(),
        drugs: about(record, given),
        status: if depends_on.is_empty() { "applies" } else { "depends" },
        when,
        depends_on: depends_on.iter().map(|f| f.label()).collect(),
        seed: record.seed,
        sources,
        verification,
        review: record.review,
        differs: qualifications(record.differs),
    })
}

fn about(record: &CareRecord, given: &[&str]) -> Vec<&'static str> {
    record.drugs.iter().chain(record.with).copied().filter(|d| given.contains(d)).collect()
}

fn cite(criteria: &[&Criterion], sources: &mut Vec<Source>) {
    for source in criteria.iter().flat_map(|c| c.sources) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
}
