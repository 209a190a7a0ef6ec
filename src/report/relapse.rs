//! The rules of relapse and the table of inhibitors for this patient.

use serde::Serialize;

use crate::evidence::{Source, Verification};
use crate::facts::{FactId, Facts, Lesion};
use crate::inquiry;
use crate::knowledge::OptionId;
use crate::logic::{Known, Truth};
use crate::patient::Patient;
use crate::patient::vocabulary::{Presence, PriorTherapy, is_abl1_mutation};
use crate::treatment::relapse::{RULES, RelapseRule, Step};
use crate::treatment::tki::{FAILED, INHIBITORS, MADE_FOR, MutationRow, NAMED, PH, TABLE};

/// A rule of relapse.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// `R1` to `R15`, or `T`.
    pub id: &'static str,
    /// For whom.
    pub words: &'static str,
    /// `applies`, `depends` or `not-applicable`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RuleStatus"))]
    pub status: &'static str,
    /// First to last.
    pub order: Vec<StepView>,
    /// What to avoid.
    pub avoid: Vec<StepView>,
    /// Why.
    pub why: &'static str,
    /// The facts it depends on.
    pub depends_on: Vec<&'static str>,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// A step.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// The option, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<&'static str>,
    /// In words.
    pub words: &'static str,
}

/// What a rule that applies, or may, says of an option.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MentionView {
    /// The rule.
    pub rule: &'static str,
    /// `prefers` or `avoids`.
    pub says: &'static str,
    /// The place in its order, from 1, where it prefers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
    /// `applies` or `depends`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RuleStatus"))]
    pub status: &'static str,
}

/// The rules, each decided once.
pub(super) struct Decided(Vec<(&'static RelapseRule, &'static str, Vec<&'static str>)>);

pub(super) fn decide(facts: &Facts) -> Decided {
    let decided = RULES.iter().map(|rule| {
        let outcome = inquiry::decide(&rule.when, facts);
        let status = match outcome.determined() {
            Some(true) => "applies",
            Some(false) => "not-applicable",
            None => "depends",
        };
        (rule, status, outcome.pivotal.iter().map(|f| f.label()).collect())
    });
    Decided(decided.collect())
}

impl Decided {
    pub(super) fn views(&self) -> Vec<RuleView> {
        let view =
            |(rule, status, open): &(&'static RelapseRule, &'static str, Vec<&'static str>)| {
                RuleView {
                    id: rule.id,
                    words: rule.words.get(),
                    status,
                    order: rule.order.iter().map(step).collect(),
                    avoid: rule.avoid.iter().map(step).collect(),
                    why: rule.why.get(),
                    depends_on: open.clone(),
                    sources: rule.sources,
                    verification: rule.verification,
                }
            };
        self.0.iter().map(view).collect()
    }

    pub(super) fn mentions(&self, option: OptionId) -> Vec<MentionView> {
        let open = self.0.iter().filter(|(_, status, _)| *status != "not-applicable");
        open.filter_map(|(rule, status, _)| {
            let place = rule.place(option);
            let says = match (place, rule.avoids(option)) {
                (Some(_), _) => "prefers",
                (None, true) => "avoids",
                (None, false) => return None,
            };
            Some(MentionView { rule: rule.id, says, place, status })
        })
        .collect()
    }
}

fn step(step: &Step) -> StepView {
    match step {
        Step::Take(id) => StepView { option: Some(id.record().id), words: id.record().name },
        Step::Words(words) => StepView { option: None, words: words.get() },
    }
}

/// The table of inhibitors.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TkiView {
    /// Whether BCR::ABL1 is there: `true`, `false` or `unknown`.
    pub concerns: &'static str,
    /// What the table was made for.
    pub note: &'static str,
    /// The rows; none where BCR::ABL1 is absent.
    pub rows: Vec<MutationView>,
    /// Each inhibitor with what the rows say together.
    pub inhibitors: Vec<InhibitorView>,
    /// Mutations entered as present that no row names.
    pub not_in_table: Vec<String>,
}

/// A row of the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MutationView {
    /// Stable id.
    pub id: &'static str,
    /// The mutations.
    pub words: &'static str,
    /// `true`, `false` or `unknown`.
    pub found: &'static str,
    /// Inhibitors to prefer.
    pub prefer: &'static [&'static str],
    /// Inhibitors not to take.
    pub not: &'static [&'static str],
    /// Inhibitors that may fail.
    pub may_fail: &'static [&'static str],
    /// What else to think of.
    pub note: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What the rows found say of one inhibitor.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct InhibitorView {
    /// The drug.
    pub drug: &'static str,
    /// `contradiction`, `not`, `failed`, `depends`, `preferred` or `open`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::InhibitorStatus"))]
    pub status: &'static str,
    /// Rows found that prefer it.
    pub preferred_by: Vec<&'static str>,
    /// Rows found that speak against it or say that it may fail.
    pub against_by: Vec<&'static str>,
    /// Rows that may be found and speak against it.
    pub open: Vec<&'static str>,
    /// Whether it failed before: `true`, `false` or `unknown`.
    pub failed: &'static str,
}

pub(super) fn tki(patient: &Patient, facts: &Facts) -> TkiView {
    let concerns = inquiry::truth(&PH, facts);
    let found: Vec<(Truth, &MutationRow)> = match concerns {
        Truth::False => Vec::new(),
        Truth::True | Truth::Unknown => {
            TABLE.iter().map(|row| (inquiry::rule_truth(&row.when, facts), row)).collect()
        }
    };
    let inhibitors = match concerns {
        Truth::False => Vec::new(),
        Truth::True | Truth::Unknown => INHIBITORS
            .iter()
            .map(|(drug, prior)| inhibitor(drug, failed(drug, *prior, patient, facts), &found))
            .collect(),
    };
    TkiView {
        concerns: concerns.id(),
        note: MADE_FOR.get(),
        rows: found.iter().map(|(truth, row)| mutation(*truth, row)).collect(),
        inhibitors,
        not_in_table: others(patient),
    }
}

fn mutation(found: Truth, row: &MutationRow) -> MutationView {
    MutationView {
        id: row.id,
        words: row.words.get(),
        found: found.id(),
        prefer: row.prefer,
        not: row.not,
        may_fail: row.may_fail,
        note: row.note.get(),
        sources: row.sources,
        verification: row.verification,
    }
}

fn inhibitor(drug: &'static str, failed: Truth, rows: &[(Truth, &MutationRow)]) -> InhibitorView {
    let named = |truth: Truth, lists: fn(&MutationRow) -> [&'static [&'static str]; 2]| {
        let those = rows.iter().filter(|(found, row)| {
            *found == truth && lists(row).iter().any(|list| list.contains(&drug))
        });
        those.map(|(_, row)| row.id).collect::<Vec<_>>()
    };
    let preferred_by = named(Truth::True, |row| [row.prefer, &[]]);
    let against_by = named(Truth::True, |row| [row.not, row.may_fail]);
    let open = named(Truth::Unknown, |row| [row.not, row.may_fail]);
    let status = match (preferred_by.is_empty(), against_by.is_empty(), failed) {
        (false, false, _) | (false, true, Truth::True) => "contradiction",
        (true, false, _) => "not",
        (true, true, Truth::True) => "failed",
        (_, true, _) if !open.is_empty() => "depends",
        (false, true, Truth::Unknown) => "depends",
        (false, true, Truth::False) => "preferred",
        (true, true, Truth::False | Truth::Unknown) => "open",
    };
    InhibitorView { drug, status, preferred_by, against_by, open, failed: failed.id() }
}

/// Given before, and the disease is here: failed. Without a fact of its own the list of earlier therapies tells.
fn failed(drug: &str, prior: Option<FactId>, patient: &Patient, facts: &Facts) -> Truth {
    let given = match prior {
        Some(fact) if !facts.known(fact) => Truth::Unknown,
        Some(fact) => Truth::from(facts.bits(fact) == Lesion::Present.bit()),
        None => match &patient.prior_therapies {
            Known::Value(list) => Truth::from(list.iter().any(|t: &PriorTherapy| t.id() == drug)),
            Known::Pending | Known::NotDone | Known::Unknown => Truth::Unknown,
        },
    };
    given.and(inquiry::truth(&FAILED, facts))
}

fn others(patient: &Patient) -> Vec<String> {
    let present = patient.lesions.iter().filter(|(_, p)| **p == Known::Value(Presence::Present));
    let of_abl1 = present.map(|(id, _)| id).filter(|id| is_abl1_mutation(id));
    of_abl1.filter(|id| !NAMED.contains(&id.as_str())).cloned().collect()
}
