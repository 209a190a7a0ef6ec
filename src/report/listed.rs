//! The schemes of this edition as a list, without a patient.

use serde::Serialize;

use super::scheme::{rank, scheme_view, section};
use crate::evidence::{Review, Source};
use crate::risk::{SCHEMES, Scheme};

scheme_view! {
    /// A scheme of this edition.
    #[derive(Clone, PartialEq, Eq, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "camelCase")]
    pub struct ListedScheme {
        /// Its groups, the most favourable first.
        pub groups: Vec<ListedGroup>,
        /// Whether the product gives no group by itself: a formula is missing, or a rule that nobody read.
        pub withheld: bool,
        /// Its sources.
        pub sources: &'static [Source],
        /// Where it stands in review.
        pub review: Review,
    }
}

/// A risk group of a scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ListedGroup {
    /// As `group` of the assessment has it.
    pub id: &'static str,
    /// In the scheme's own word.
    pub label: &'static str,
    /// `low`, `middle` or `high`: where it stands in its scheme.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Rank"))]
    pub rank: &'static str,
}

/// Every scheme, in the order of the assessment.
pub fn schemes() -> Vec<ListedScheme> {
    SCHEMES.iter().map(|scheme| listed(scheme)).collect()
}

fn listed(scheme: &Scheme) -> ListedScheme {
    let group =
        |g: &&crate::risk::RiskGroup| ListedGroup { id: g.id, label: g.label, rank: rank(g.rank) };
    ListedScheme {
        id: scheme.id,
        name: scheme.name,
        edition: scheme.edition,
        population: scheme.population,
        section: section(scheme.section),
        groups: scheme.groups.iter().map(group).collect(),
        withheld: scheme.withheld.is_some(),
        sources: scheme.sources,
        review: scheme.review,
    }
}
