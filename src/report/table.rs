//! The published rule as the table it is decided by, with the patient's own row.

use serde::Serialize;

use super::scheme::named;
use crate::decision::{Row, Rule};
use crate::evidence::Verification;
use crate::inquiry::Outcome;
use crate::risk::{Answer, Scheme};

/// A row of a scheme's decision table; the first that holds answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TableRow"))]
#[serde(rename_all = "camelCase")]
pub struct RowView {
    /// The condition in words.
    pub when: String,
    /// The group it gives, both groups of a hole, or that there is none.
    pub then: String,
    /// The reason as published.
    pub because: &'static str,
    /// `answers`; `possible` where it answers under some completion of what is unknown; `passed` otherwise.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RowState"))]
    pub state: &'static str,
    /// How well it is verified that the condition gives this answer.
    pub verification: Verification,
}

/// The rows of a scheme.
pub(super) fn table(scheme: &'static Scheme, outcome: &Outcome<Answer>) -> Vec<RowView> {
    let possible: Vec<usize> =
        outcome.possible.iter().flat_map(|p| p.rows.iter().copied()).collect();
    let row = |(position, row): (usize, &Row<Answer>)| {
        let labels: Vec<&str> =
            named(scheme, &[row.answer]).into_iter().map(|(_, label)| label).collect();
        RowView {
            when: condition(&row.when),
            then: labels.join(" / "),
            because: row.because.get(),
            state: match (possible.contains(&position), possible.len()) {
                (true, 1) => "answers",
                (true, _) => "possible",
                (false, _) => "passed",
            },
            verification: scheme.decision.verification(position),
        }
    };
    scheme.decision.rows.iter().enumerate().map(row).collect()
}

/// A rule in words: what must all hold with "and", alternatives with "or".
pub(super) fn condition(rule: &Rule) -> String {
    match rule {
        Rule::Always => "everybody else".to_owned(),
        Rule::If(c) => c.words.get().to_owned(),
        Rule::Not(c) => format!("not: {}", c.words.get()),
        Rule::All(rules) => joined(rules, " and "),
        Rule::Any(rules) => joined(rules, " or "),
    }
}

fn joined(rules: &[Rule], word: &str) -> String {
    let parts = rules.iter().map(|rule| match rule {
        Rule::All(_) | Rule::Any(_) => format!("({})", condition(rule)),
        Rule::Always | Rule::If(_) | Rule::Not(_) => condition(rule),
    });
    parts.collect::<Vec<_>>().join(word)
}
