//! An option of the plan: its status, the reason, and what it still depends on.

use serde::Serialize;

use super::relapse::{Decided, MentionView};
use super::view::{DiffersView, qualifications};
use crate::decision::{Decision, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::Facts;
use crate::inquiry::{self, Possible};
use crate::knowledge::{OptionId, OptionRecord};
use crate::logic::{Truth, sort_short};
use crate::patient::Patient;
use crate::treatment::care::given_by;
use crate::treatment::outcome::{TrialOutcomeView, outcomes};
use crate::treatment::regimen::Regimen;
use crate::treatment::{Status, caps, rule};

/// An option for this patient.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TreatmentOption"))]
#[serde(rename_all = "camelCase")]
pub struct OptionView {
    /// Id of the option, unique in the plan.
    pub id: &'static str,
    /// The regimen of the catalogue; the option's own id where it is none.
    pub regimen: &'static str,
    /// `regimen`, `drug`, `procedure`, or `class` for what a source recommends in general terms.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OptionKind"))]
    pub kind: &'static str,
    /// `intensive`, `moderate`, `low`, or `none` where it is no chemotherapy.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Intensity"))]
    pub intensity: &'static str,
    /// Short name.
    pub name: &'static str,
    /// What it consists of.
    pub words: &'static str,
    /// Its drugs.
    pub drugs: Vec<&'static str>,
    /// Those of them that the texts read name without a dose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drugs_without_dose: Vec<&'static str>,
    /// What it gives, for the care beside it.
    #[serde(skip)]
    pub(super) given: Vec<&'static str>,
    /// `recommended`, `alternative`, `possible` or `excluded`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OptionStatus"))]
    pub status: &'static str,
    /// Every status still possible, the best first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::OptionStatus>"))]
    pub possible: Vec<&'static str>,
    /// Why; for a possible option, each status with its condition.
    pub reasons: Vec<String>,
    /// The facts the status still depends on.
    pub depends_on: Vec<&'static str>,
    /// What to mind.
    pub cautions: Vec<DiffersView>,
    /// Kind of evidence.
    pub evidence: &'static str,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// The indication of its label, for a drug that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The rules of relapse that prefer or avoid it and apply, or may.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<MentionView>,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
    /// What came of it in trials: those patients, that era.
    pub outcomes: Vec<TrialOutcomeView>,
}

/// The options of a phase, the best first.
pub(super) fn options(
    phase: &str,
    patient: &Patient,
    facts: &Facts,
    rules: &Decided,
) -> Vec<OptionView> {
    let of_phase = OptionId::ALL.iter().filter(|o| o.record().phase == phase);
    let mut views: Vec<(Status, OptionView)> =
        of_phase.filter_map(|o| option(*o, patient, facts, rules)).collect();
    sort_short(&mut views, |(status, _)| *status);
    views.into_iter().map(|(_, view)| view).collect()
}

fn option(
    id: OptionId,
    patient: &Patient,
    facts: &Facts,
    rules: &Decided,
) -> Option<(Status, OptionView)> {
    let record = id.record();
    let regimen = record.regimen.and_then(Regimen::of);
    let found = Finding::of(id, patient, facts)?;
    let view = OptionView {
        id: record.id,
        regimen: record.regimen.unwrap_or(record.id),
        kind: record.kind,
        intensity: record.intensity,
        name: record.name,
        words: record.words.get(),
        drugs: drugs(record),
        drugs_without_dose: regimen.map(Regimen::drugs_without_dose).unwrap_or_default(),
        given: regimen.map_or_else(|| record.given.to_vec(), given_by),
        status: found.status.id(),
        possible: found.possible.into_iter().map(Status::id).collect(),
        reasons: found.reasons,
        depends_on: found.depends_on,
        cautions: qualifications(record.cautions),
        evidence: record.evidence,
        sources: found.sources,
        verification: found.verification,
        review: record.review,
        label: record.label,
        rules: rules.mentions(id),
        seed: record.seed,
        outcomes: regimen.map(outcomes).unwrap_or_default(),
    };
    Some((found.status, view))
}

/// What is decided of an option, and why.
struct Finding {
    status: Status,
    possible: Vec<Status>,
    reasons: Vec<String>,
    depends_on: Vec<&'static str>,
    sources: Vec<Source>,
    verification: Verification,
}

impl Finding {
    /// What its table decides, unless something forbids it; then what nothing here can weigh.
    fn of(id: OptionId, patient: &Patient, facts: &Facts) -> Option<Finding> {
        let rule = rule(id)?;
        let mut found = Finding::by_table(id.record(), &rule.decision, facts);
        let forbids = rule.forbidden(facts);
        if forbids.is_some() {
            found.depends_on.clear();
        }
        if let Some(row) = forbids.filter(|row| row.answer > found.status) {
            found.forbid(row);
        }
        if found.status != Status::Excluded {
            for cap in caps(patient, id) {
                found.status = Status::Possible;
                found.reasons.push(cap.words.to_owned());
                found.sources.extend(cap.sources);
            }
        }
        Some(found)
    }

    fn by_table(
        record: &OptionRecord,
        decision: &'static Decision<Status>,
        facts: &Facts,
    ) -> Finding {
        let outcome = inquiry::decide(decision, facts);
        let open = outcome.possible.len() > 1;
        let mut found = Finding {
            status: outcome.determined().unwrap_or(Status::Possible),
            possible: outcome.possible.iter().map(|p| p.answer).collect(),
            reasons: Vec::new(),
            depends_on: Vec::new(),
            sources: record.sources.to_vec(),
            verification: record.verification,
        };
        sort_short(&mut found.possible, |status| *status);
        if open {
            found.depends_on = outcome.pivotal.iter().map(|f| f.label()).collect();
        }
        for answer in &outcome.possible {
            for row in telling(answer, decision, facts) {
                found.verification = found.verification.max(row.verification);
                cite(row, &mut found.sources);
                let because = row.because.get();
                found.reasons.push(if open {
                    format!("{}: {because}", answer.answer.id())
                } else {
                    because.to_owned()
                });
            }
        }
        found
    }

    /// Something else than its table is graver: that alone decides.
    fn forbid(&mut self, row: &Row<Status>) {
        self.status = row.answer;
        self.verification = row.verification;
        cite(row, &mut self.sources);
        self.possible = vec![row.answer];
        self.reasons = vec![row.because.get().to_owned()];
    }
}

/// The rows to give as the reason of an answer. Of those that could give it the ones that are known to hold, where there
/// are any: nobody reads "neuropathy" as a reason where nothing is known of it and the lineage rules the option out anyhow.
fn telling(
    answer: &Possible<Status>,
    decision: &'static Decision<Status>,
    facts: &Facts,
) -> Vec<&'static Row<Status>> {
    let could: Vec<&Row<Status>> =
        answer.rows.iter().filter_map(|at| decision.rows.get(*at)).collect();
    let holds = |row: &&&Row<Status>| {
        !matches!(row.when, Rule::Always) && row.when.truth(facts) == Truth::True
    };
    let known: Vec<&Row<Status>> = could.iter().filter(holds).copied().collect();
    if known.is_empty() { could } else { known }
}

/// Adds what the criteria of a row were read in.
fn cite(row: &Row<Status>, sources: &mut Vec<Source>) {
    for source in row.when.criteria().iter().flat_map(|c| c.sources) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
}

/// The drugs of a regimen as the catalogue has them; of anything else as the record names them.
fn drugs(record: &OptionRecord) -> Vec<&'static str> {
    if let Some(regimen) = record.regimen.and_then(Regimen::of) {
        return regimen.drugs();
    }
    record.drugs.get().split(", ").filter(|d| !d.is_empty()).collect()
}
