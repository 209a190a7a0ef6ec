//! The published schemes, one file each, shown side by side and never merged.

pub mod cog_aall0434;
pub mod cog_aall1231;
pub mod nci_rome;
pub mod seed_adult;

use crate::decision::{Criterion, Decision};
use crate::evidence::{Review, Source};

/// Every scheme of this edition, in the order shown.
pub const SCHEMES: &[&Scheme] =
    &[&seed_adult::SCHEME, &nci_rome::SCHEME, &cog_aall0434::SCHEME, &cog_aall1231::SCHEME];

/// Where a group stands among the groups of its scheme. Position and hue follow it; the word is the scheme's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rank {
    /// The most favourable group.
    Low,
    /// In between.
    Middle,
    /// The least favourable group.
    High,
}

/// A risk group of a scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Group {
    /// As in JSON.
    pub id: &'static str,
    /// In the scheme's own word.
    pub label: &'static str,
    /// Where it stands.
    pub rank: Rank,
}

/// What a scheme answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// A risk group.
    Group(&'static Group),
    /// The published rule puts this patient in no group; these are the groups on either side.
    Hole(&'static [&'static Group]),
    /// The scheme does not apply.
    NotApplicable,
}

/// A published scheme in one edition.
pub struct Scheme {
    /// Fixed id.
    pub id: &'static str,
    /// Name as clinicians say it.
    pub name: &'static str,
    /// Edition: trial and year.
    pub edition: &'static str,
    /// Whom it is for.
    pub population: &'static str,
    /// Its groups, the most favourable first.
    pub groups: &'static [&'static Group],
    /// Its table.
    pub decision: Decision<Answer>,
    /// What the publication says beside the groups; shown, never deciding.
    pub flags: &'static [&'static Criterion],
    /// Sources of the scheme as a whole.
    pub sources: &'static [Source],
    /// Where it stands in review.
    pub review: Review,
}
