//! Combinations of facts that cannot occur; completions that break one are not counted.

use super::{Complete, EtpFact, FactId, LineageFact};
use crate::evidence::Source;

/// One impossible combination.
pub struct Constraint {
    /// Stable id.
    pub id: &'static str,
    /// In words.
    pub words: &'static str,
    /// The facts it relates.
    pub facts: &'static [FactId],
    /// Where it comes from.
    pub sources: &'static [Source],
    /// Whether the assignment is possible.
    pub holds: fn(&Complete) -> bool,
}

/// Every constraint.
pub const CONSTRAINTS: &[Constraint] = &[Constraint {
    id: "etp-is-t-lineage",
    words: "early T-cell precursor is a phenotype of T-lineage",
    facts: &[FactId::EtpPhenotype, FactId::Lineage],
    sources: &[Source::Wood2014],
    holds: |f| f.etp != EtpFact::Etp || f.lineage == LineageFact::T,
}];
