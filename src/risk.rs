//! The published schemes, one file each, shown side by side and never merged.

pub mod cog_aall0434;
pub mod cog_aall1231;
pub mod nci_rome;
pub mod seed_adult;

use crate::decision::{Criterion, Decision, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{FactId, LineageFact};

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
    /// Where the publication leaves out people with Down syndrome: its source. Read only when the syndrome is
    /// entered; the population says it for everyone else.
    pub without_down_syndrome: &'static [Source],
    /// Its table.
    pub decision: Decision<Answer>,
    /// Said beside the group where the criterion holds: the scheme was made for others. No outcome is shown then.
    pub remark: Option<(&'static Criterion, &'static str)>,
    /// What the publication says beside the groups; shown, never deciding.
    pub flags: &'static [&'static Criterion],
    /// Sources of the scheme as a whole.
    pub sources: &'static [Source],
    /// Where it stands in review.
    pub review: Review,
}

/// Mature B leukaemia (Burkitt) is outside every scheme here: NCI/Rome was written for B-cell precursor disease.
pub static MATURE_B: Criterion = Criterion {
    id: "mature-b",
    words: "mature B (Burkitt) leukaemia",
    facts: &[FactId::Lineage],
    test: |f| f.lineage == LineageFact::MatureB,
    sources: &[Source::NciRome1996, Source::NccnPed2026],
    verification: Verification::Secondary,
    differs: None,
    seed: &[],
};

/// The first row of the schemes that B-lineage enters; the T-ALL schemes leave out all of it.
const NOT_FOR_MATURE_B: Row<Answer> = Row {
    answer: Answer::NotApplicable,
    when: Rule::If(&MATURE_B),
    because: "mature B leukaemia has protocols of its own",
    verification: Verification::Secondary,
};
