//! The published schemes, one file each, shown side by side and never merged.

pub mod aieop_bfm_2000;
pub mod aieop_bfm_2009;
pub mod aieop_bfm_2017;
pub mod cog_2007;
pub mod cog_aall0434;
pub mod cog_aall08b1;
pub mod cog_aall1231;
pub mod cog_aall1731;
pub mod cog_aall1732;
pub mod cog_genetics;
pub mod dcog_all10;
pub mod dfci_05001;
pub mod eln_2024;
pub mod ewall_pi;
pub(crate) mod first_relapse;
pub mod gimema_lal2317;
pub mod gmall_07_2003;
pub mod graall_2005;
pub mod graall_oncogenetic_2014;
pub mod hct_ci;
pub mod interfant_06;
pub mod nccn_genetics_2026;
pub mod nccn_infant_2026;
pub mod nci_rome;
pub mod pethema_hr11;
pub mod pi_cog;
pub mod pi_ukall;
pub mod relapse_bfm;
pub mod relapse_cog;
pub mod relapse_uk;
pub mod seed_adult;
pub mod stjude_xv;
pub mod ukall14;
pub mod ukall_2011_mrd;
pub mod ukall_genetic_2014;
pub mod ukallxii_e2993;

use crate::criteria;
use crate::decision::{Criterion, Decision, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::knowledge::Phrase;

/// Every scheme of this edition, in the order shown.
pub const SCHEMES: &[&Scheme] = &[
    &seed_adult::SCHEME,
    &ukallxii_e2993::SCHEME,
    &eln_2024::SCHEME,
    &nccn_genetics_2026::SCHEME,
    &ukall14::SCHEME,
    &gmall_07_2003::SCHEME,
    &graall_2005::SCHEME,
    &graall_oncogenetic_2014::SCHEME,
    &pethema_hr11::SCHEME,
    &gimema_lal2317::SCHEME,
    &nci_rome::SCHEME,
    &cog_2007::SCHEME,
    &cog_aall08b1::SCHEME,
    &cog_aall1731::SCHEME,
    &cog_aall1732::SCHEME,
    &cog_aall0434::SCHEME,
    &cog_aall1231::SCHEME,
    &aieop_bfm_2000::SCHEME,
    &aieop_bfm_2009::SCHEME,
    &aieop_bfm_2017::SCHEME,
    &dfci_05001::SCHEME,
    &stjude_xv::SCHEME,
    &ukall_2011_mrd::SCHEME,
    &ukall_genetic_2014::SCHEME,
    &dcog_all10::SCHEME,
    &interfant_06::SCHEME,
    &nccn_infant_2026::SCHEME,
    &relapse_cog::SCHEME,
    &relapse_bfm::SCHEME,
    &relapse_uk::SCHEME,
    &hct_ci::SCHEME,
    &pi_ukall::SCHEME,
    &ewall_pi::SCHEME,
    &pi_cog::SCHEME,
];

/// Where a group stands among the groups of its scheme. Position and hue follow it; the word is the scheme's own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rank {
    /// The most favourable group.
    Low,
    /// In between.
    Middle,
    /// The least favourable group, or groups.
    High,
}

/// A risk group of a scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RiskGroup {
    /// As in JSON.
    pub id: &'static str,
    /// In the scheme's own word.
    pub label: &'static str,
    /// Where it stands.
    pub rank: Rank,
}

impl RiskGroup {
    const fn new(id: &'static str, label: &'static str, rank: Rank) -> RiskGroup {
        RiskGroup { id, label, rank }
    }
}

/// What a scheme answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// A risk group.
    Group(&'static RiskGroup),
    /// The published rule puts this patient in no group, or in two; these are the groups on either side.
    Hole(&'static [&'static RiskGroup]),
    /// The scheme does not apply.
    NotApplicable,
    /// It applies and gives no group: the publication has none, or its formula is not verified.
    Withheld,
}

/// The part of the care a scheme belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// At diagnosis and in first remission, made for adults.
    Adult,
    /// At diagnosis and in first remission, made for children and young adults.
    Child,
    /// At first relapse.
    Relapse,
    /// Fitness for transplant.
    Transplant,
    /// A prognostic index.
    Index,
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
    /// Where it is shown.
    pub section: Section,
    /// Its groups, the most favourable first.
    pub groups: &'static [&'static RiskGroup],
    /// Where the publication leaves out people with Down syndrome: its source. Read only when the syndrome is
    /// entered; the population says it for everyone else.
    pub without_down_syndrome: &'static [Source],
    /// Its table.
    pub decision: Decision<Answer>,
    /// Said beside the group where the criterion holds: the scheme was made for others. No outcome is shown then.
    pub remark: Option<(&'static Criterion, &'static str)>,
    /// What the publication says beside the groups; shown, never deciding.
    pub flags: &'static [&'static Criterion],
    /// What is missing before the product may work the group out by itself.
    pub withheld: Option<Phrase>,
    /// Sources of the scheme as a whole.
    pub sources: &'static [Source],
    /// Where it stands in review.
    pub review: Review,
}

criteria! { "scheme";
    /// Mature B leukaemia (Burkitt) is outside every scheme here: NCI/Rome was written for B-cell precursor disease.
    MATURE_B "mature-b" "mature B (Burkitt) leukaemia" (Lineage: MatureB) Secondary [NciRome1996, NccnPed2026];
}

/// The first row of the schemes that B-lineage enters; the T-ALL schemes leave out all of it.
const NOT_FOR_MATURE_B: Row<Answer> = Row::new(
    Answer::NotApplicable,
    Rule::If(&MATURE_B),
    "mature B leukaemia has protocols of its own",
    Verification::Secondary,
);

/// What a scheme's file needs.
mod scheme {
    pub(super) use super::Answer::{Group, Hole, NotApplicable, Withheld};
    pub(super) use super::{NOT_FOR_MATURE_B, Rank, RiskGroup, Scheme, Section};
    pub(super) use crate::criteria;
    pub(super) use crate::decision::Rule::{self, All, Always, Any, If, Not};
    pub(super) use crate::decision::{Decision, Row};
    pub(super) use crate::evidence::Verification::{Recalled, Secondary, Seen};
    pub(super) use crate::evidence::{Review, Source};
    pub(super) use crate::knowledge::Phrase;
}
