//! Every scheme's outcome with its trace.

use serde::Serialize;

#[cfg(not(feature = "app"))]
use super::table::{RowView, table};
use super::view::{CriterionView, criterion};
#[cfg(not(feature = "app"))]
use super::view::{OutcomeView, outcomes};
use crate::decision::{Criterion, Decision};
use crate::evidence::{Review, Source, Verification};
use crate::facts::Facts;
use crate::inquiry::{self, Method, Outcome, Possible, Subject};
use crate::knowledge::NOT_HERE;
use crate::logic::{Known, Truth, sort_short};
use crate::patient::Patient;
use crate::patient::vocabulary::YesNo;
use crate::prose::{capitalised, listed};
use crate::risk::{Answer, Rank, RiskGroup, SCHEMES, Scheme, Section};

const NOT_APPLICABLE: &str = "not-applicable";
const WITHHELD: &str = "withheld";

/// What a result and the list of schemes both say of a scheme stands first in either.
macro_rules! scheme_view {
    ($(#[$about:meta])* pub struct $name:ident { $($rest:tt)* }) => {
        $(#[$about])*
        pub struct $name {
            /// Fixed id.
            pub id: &'static str,
            /// Name as clinicians say it.
            pub name: &'static str,
            /// Edition: trial and year.
            pub edition: &'static str,
            /// Whom it is for.
            pub population: &'static str,
            /// `adult`, `child`, `relapse`, `transplant` or `index`: where it is shown.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Section"))]
            pub section: &'static str,
            $($rest)*
        }
    };
}
pub(super) use scheme_view;

scheme_view! {
    /// A scheme's result.
    #[derive(Clone, PartialEq, Eq, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "camelCase")]
    pub struct SchemeView {
        /// `determined`, `one-of`, `not-applicable` or `withheld`.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SchemeStatus"))]
        pub status: &'static str,
        /// The group, when determined.
        pub group: Option<&'static str>,
        /// The group in the scheme's own word.
        pub group_label: Option<&'static str>,
        /// `low`, `middle` or `high`: where the group stands in its scheme.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Rank>"))]
        pub rank: Option<&'static str>,
        /// Every answer still possible: group ids, and `not-applicable`.
        pub possible: Vec<&'static str>,
        /// The same in words.
        pub possible_labels: Vec<&'static str>,
        /// Ids of the facts that can change the answer.
        pub pivotal: Vec<&'static str>,
        /// The same in words.
        pub pivotal_labels: Vec<&'static str>,
        /// The trace.
        #[cfg(not(feature = "app"))]
        pub criteria: Vec<CriterionView>,
        /// The rule as a table, the row that answers or those that may.
        #[cfg(not(feature = "app"))]
        pub table: Vec<RowView>,
        /// What the publication says beside the groups.
        pub flags: Vec<CriterionView>,
        /// The reason, in words.
        pub why: String,
        /// That the scheme was made for others than this patient, or nothing.
        pub remark: Option<&'static str>,
        /// The weakest verification the result rests on.
        pub verification: Verification,
        /// Whether a value falls in a hole of the published rule.
        pub hole: bool,
        /// `exact`, or `bounded` when there were too many completions.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Method"))]
        pub method: &'static str,
        /// Published outcomes of the groups still possible.
        #[cfg(not(feature = "app"))]
        pub outcomes: Vec<OutcomeView>,
        /// Sources of the scheme.
        pub sources: &'static [Source],
        /// Where it stands in review.
        pub review: Review,
    }
}

impl SchemeView {
    /// The group, the groups still possible, or why there is none, in words.
    pub fn result(&self) -> String {
        match (self.group_label, self.status) {
            (Some(group), _) => group.to_owned(),
            (None, "one-of") => listed(&self.possible_labels, "or"),
            (None, other) => other.replace('-', " "),
        }
    }
}

pub(super) fn assess(patient: &Patient, facts: &Facts) -> (Vec<SchemeView>, Vec<Subject>) {
    let down = patient.down_syndrome == Known::Value(YesNo::Yes);
    let assessed = SCHEMES.iter().map(|scheme| {
        let (view, subject) = one(scheme, facts);
        if down && !scheme.without_down_syndrome.is_empty() {
            left_out(scheme, view)
        } else {
            (view, subject)
        }
    });
    assessed.unzip()
}

/// A scheme whose publication leaves out people with Down syndrome, for somebody who has it.
fn left_out(scheme: &'static Scheme, view: SchemeView) -> (SchemeView, Subject) {
    let view = SchemeView {
        status: NOT_APPLICABLE,
        group: None,
        group_label: None,
        rank: None,
        possible: Vec::new(),
        possible_labels: Vec::new(),
        pivotal: Vec::new(),
        pivotal_labels: Vec::new(),
        why: "The trial did not enrol people with Down syndrome.".to_owned(),
        verification: Verification::Seen,
        hole: false,
        #[cfg(not(feature = "app"))]
        outcomes: Vec::new(),
        remark: None,
        sources: scheme.without_down_syndrome,
        ..view
    };
    (view, Subject { id: scheme.id, now: 1, pivotal: Vec::new() })
}

fn one(scheme: &'static Scheme, facts: &Facts) -> (SchemeView, Subject) {
    let (outcome, branches) = inquiry::examine(&scheme.decision, facts);
    let answers: Vec<Answer> = outcome.possible.iter().map(|p| p.answer).collect();
    let possible = named(scheme, &answers);
    let determined = match outcome.determined() {
        Some(Answer::Group(group)) => Some(group),
        Some(Answer::Hole(_) | Answer::NotApplicable | Answer::Withheld) | None => None,
    };
    let not_applicable = outcome.determined() == Some(Answer::NotApplicable);
    let hole = answers.iter().any(|a| matches!(a, Answer::Hole(_)));
    // What we may not work out ourselves is withheld unless the user brings it, or the scheme is for others.
    // A score brought leaves one group: then only whether the scheme applies is open.
    let groups = answers.iter().filter(|a| matches!(a, Answer::Group(_))).count();
    let withheld = !not_applicable
        && determined.is_none()
        && (scheme.withheld.is_some() && groups != 1
            || outcome.determined() == Some(Answer::Withheld));
    let status = match (determined, not_applicable, withheld) {
        (Some(_), _, _) => "determined",
        (None, true, _) => NOT_APPLICABLE,
        (None, false, true) => WITHHELD,
        (None, false, false) => "one-of",
    };
    let left = |rows: &[usize]| {
        let answers: Vec<Answer> = rows
            .iter()
            .filter_map(|r| scheme.decision.rows.get(*r))
            .map(|row| row.answer)
            .collect();
        named(scheme, &answers).into_iter().map(|(id, _)| id).collect()
    };
    let by_value =
        |rows: Vec<(u8, Vec<usize>)>| rows.into_iter().map(|(v, rows)| (v, left(&rows))).collect();
    let pivotal = branches.into_iter().map(|(fact, rows)| (fact, by_value(rows))).collect();
    let subject = if withheld {
        Subject { id: scheme.id, now: 1, pivotal: Vec::new() }
    } else {
        Subject { id: scheme.id, now: possible.len(), pivotal }
    };
    let possible = if not_applicable { Vec::new() } else { possible };
    let possible_ids: Vec<&'static str> = possible.iter().map(|(id, _)| *id).collect();
    #[cfg(not(feature = "app"))]
    let every_group: Vec<&'static str> = scheme.groups.iter().map(|g| g.id).collect();
    #[cfg(not(feature = "app"))]
    let shown = if withheld { &every_group } else { &possible_ids };
    let made_for_others = |c: &'static Criterion| inquiry::truth(c, facts) == Truth::True;
    let remark = scheme
        .remark
        .filter(|(c, _)| !not_applicable && made_for_others(c))
        .map(|(_, words)| words);
    let view = SchemeView {
        id: scheme.id,
        name: scheme.name,
        edition: scheme.edition,
        population: scheme.population,
        section: section(scheme.section),
        status,
        group: determined.map(|g| g.id),
        group_label: determined.map(|g| g.label),
        rank: determined.map(|g| rank(g.rank)),
        possible_labels: possible.iter().map(|(_, label)| *label).collect(),
        pivotal: outcome.pivotal.iter().map(|f| f.id()).collect(),
        pivotal_labels: outcome.pivotal.iter().map(|f| f.label()).collect(),
        #[cfg(not(feature = "app"))]
        criteria: scheme.decision.criteria().into_iter().map(|c| criterion(c, facts)).collect(),
        #[cfg(not(feature = "app"))]
        table: table(scheme, &outcome),
        flags: scheme.flags.iter().map(|c| criterion(c, facts)).collect(),
        why: scheme
            .withheld
            .filter(|_| withheld)
            .map_or_else(|| why(scheme, &outcome, facts), |words| words.get().to_owned()),
        remark,
        verification: verification(&scheme.decision, &outcome.possible),
        hole,
        method: match outcome.method {
            Method::Exact => "exact",
            Method::Bounded => "bounded",
        },
        #[cfg(not(feature = "app"))]
        outcomes: if remark.is_none() { outcomes(scheme.id, shown) } else { Vec::new() },
        possible: possible_ids,
        sources: scheme.sources,
        review: scheme.review,
    };
    (view, subject)
}

pub(super) const fn section(section: Section) -> &'static str {
    match section {
        Section::Adult => "adult",
        Section::Child => "child",
        Section::Relapse => "relapse",
        Section::Transplant => "transplant",
        Section::Index => "index",
    }
}

pub(super) const fn rank(rank: Rank) -> &'static str {
    match rank {
        Rank::Low => "low",
        Rank::Middle => "middle",
        Rank::High => "high",
    }
}

/// The answers by id and label, each once; a hole stands for the groups on either side.
pub(super) fn named(scheme: &Scheme, answers: &[Answer]) -> Vec<(&'static str, &'static str)> {
    let mut groups: Vec<&'static RiskGroup> = Vec::new();
    let mut add = |group: &'static RiskGroup| {
        if !groups.iter().any(|g| g.id == group.id) {
            groups.push(group);
        }
    };
    for answer in answers {
        match answer {
            Answer::Group(group) => add(group),
            Answer::Hole(between) => between.iter().for_each(|group| add(group)),
            Answer::NotApplicable | Answer::Withheld => {}
        }
    }
    sort_short(&mut groups, |group| scheme.groups.iter().position(|g| g.id == group.id));
    let mut named: Vec<(&'static str, &'static str)> =
        groups.iter().map(|g| (g.id, g.label)).collect();
    if answers.contains(&Answer::NotApplicable) {
        named.push((NOT_APPLICABLE, "Not applicable"));
    }
    if answers.contains(&Answer::Withheld) {
        named.push((WITHHELD, "No group given"));
    }
    named
}

/// The reason in words: the rows that answer and, for a group, the criteria that hold.
fn why(scheme: &Scheme, outcome: &Outcome<Answer>, facts: &Facts) -> String {
    let because = |rows: &[usize]| {
        let mut words: Vec<&str> = Vec::new();
        for row in rows.iter().filter_map(|r| scheme.decision.rows.get(*r)) {
            if !words.contains(&row.because.get()) {
                words.push(row.because.get());
            }
        }
        words.join("; or ")
    };
    let holding = |rows: &[usize]| {
        let mut words: Vec<&'static str> = Vec::new();
        for c in rows
            .iter()
            .filter_map(|r| scheme.decision.rows.get(*r))
            .flat_map(|row| row.when.criteria())
        {
            if inquiry::truth(c, facts) == Truth::True && !words.contains(&c.words.get()) {
                words.push(c.words.get());
            }
        }
        words
    };
    match outcome.possible.as_slice() {
        [only] => {
            let held = holding(&only.rows);
            let reason = capitalised(&because(&only.rows));
            if reason == NOT_HERE {
                reason
            } else if held.is_empty() {
                format!("{reason}.")
            } else {
                format!("{reason}: {}.", held.join("; "))
            }
        }
        _ if outcome.pivotal.is_empty() => {
            "The sources leave it open; see the criteria.".to_owned()
        }
        _ => {
            let facts: Vec<&str> = outcome.pivotal.iter().map(|f| f.label()).collect();
            format!("Depends on {}.", listed(&facts, "and"))
        }
    }
}

/// The weakest verification among the rows that can still answer.
pub(super) fn verification<A: Copy + PartialEq>(
    decision: &Decision<A>,
    possible: &[Possible<A>],
) -> Verification {
    let rows = possible.iter().flat_map(|p| &p.rows);
    rows.map(|row| decision.verification(*row)).fold(Verification::Seen, Verification::max)
}
