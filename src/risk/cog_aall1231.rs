//! COG AALL1231: T-ALL by presentation and by marrow at the end of induction and of consolidation.
//!
//! The standard and intermediate rows were read in the comparison table, the very-high row in an abstract of the trial,
//! which prints the MRD limit at the end of consolidation with two signs.

use super::cog_aall0434::{B_LINEAGE, CNS1, TESTICULAR};
use super::{Answer, Group, Rank, Scheme};
use crate::decision::{Criterion, Decision, Differs, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{AgeBand, ConsolidationMrd, FactId, InductionMrd, Lesion, MarrowBand};

const STANDARD: Group = Group { id: "standard", label: "Standard", rank: Rank::Low };
const INTERMEDIATE: Group = Group { id: "intermediate", label: "Intermediate", rank: Rank::Middle };
const VERY_HIGH: Group = Group { id: "very-high", label: "Very high", rank: Rank::High };

const STANDARD_CONDITIONS: Rule = Rule::All(&[
    Rule::If(&CNS1),
    Rule::Not(&STEROIDS),
    Rule::Not(&TESTICULAR),
    Rule::If(&M1_END_OF_INDUCTION),
    Rule::If(&MRD_001),
]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall1231",
    name: "COG AALL1231",
    edition: "2014–2017",
    population: "T-ALL, 1 to 30 years",
    groups: &[&STANDARD, &INTERMEDIATE, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&B_LINEAGE),
                because: "the trial was for T-lineage disease",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&OUTSIDE_AGE),
                because: "the trial enrolled from 1 to 30 years",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&VERY_HIGH),
                when: Rule::Any(&[
                    Rule::If(&M3_END_OF_INDUCTION),
                    Rule::If(&CONSOLIDATION_ABOVE_01),
                ]),
                because: "M3 marrow at the end of induction, or MRD over 0.1 % at the end of consolidation",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Hole(&[&STANDARD, &VERY_HIGH]),
                when: Rule::All(&[Rule::If(&CONSOLIDATION_EXACTLY_01), STANDARD_CONDITIONS]),
                because: "at exactly 0.1 % at the end of consolidation the sources print different signs",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Hole(&[&INTERMEDIATE, &VERY_HIGH]),
                when: Rule::If(&CONSOLIDATION_EXACTLY_01),
                because: "at exactly 0.1 % at the end of consolidation the sources print different signs",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&STANDARD),
                when: STANDARD_CONDITIONS,
                because: "every standard-risk condition is met",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&INTERMEDIATE),
                when: Rule::Always,
                because: "neither standard nor very high risk",
                verification: Verification::Seen,
            },
        ],
    },
    remark: None,
    flags: &[],
    sources: &[Source::Aall1231VsAall0434Table, Source::Aall1231Vhr2021],
    review: Review::Submitted,
};

const TABLE: &[Source] = &[Source::Aall1231VsAall0434Table];

/// Enrolment.
pub static OUTSIDE_AGE: Criterion = Criterion {
    id: "cog-aall1231.outside-age",
    words: "age under 1 year, or 31 years or more",
    facts: &[FactId::Age],
    test: |f| !matches!(f.age, AgeBand::From1To10 | AgeBand::From10To18 | AgeBand::From18To31),
    sources: &[Source::Aall1231Vhr2021],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The lumbar puncture must precede steroids.
pub static STEROIDS: Criterion = Criterion {
    id: "cog-aall1231.steroids",
    words: "steroids before the first lumbar puncture",
    facts: &[FactId::SteroidPretreatment],
    test: |f| f.steroid_pretreatment == Lesion::Present,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Remission at the end of induction.
pub static M1_END_OF_INDUCTION: Criterion = Criterion {
    id: "cog-aall1231.day-29",
    words: "M1 marrow at the end of induction (day 29)",
    facts: &[FactId::MarrowEndOfInduction],
    test: |f| f.marrow_induction == MarrowBand::M1,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// As printed in the comparison table: 0.01 % is included.
pub static MRD_001: Criterion = Criterion {
    id: "cog-aall1231.mrd-0.01",
    words: "MRD 0.01 % or less at the end of induction (day 29)",
    facts: &[FactId::MrdEndOfInduction],
    test: |f| matches!(f.mrd_induction, InductionMrd::Below001 | InductionMrd::Exactly001),
    sources: TABLE,
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "after NCCN: under 0.01 %; exactly 0.01 % counts here and not there",
        sources: &[Source::NccnPed2026],
        verification: Verification::Secondary,
    }),
    seed: &[],
};

/// Induction failure.
pub static M3_END_OF_INDUCTION: Criterion = Criterion {
    id: "cog-aall1231.m3",
    words: "M3 marrow at the end of induction (day 29)",
    facts: &[FactId::MarrowEndOfInduction],
    test: |f| f.marrow_induction == MarrowBand::M3,
    sources: &[Source::Aall1231Vhr2021],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// MRD after consolidation, where both renderings agree.
pub static CONSOLIDATION_ABOVE_01: Criterion = Criterion {
    id: "cog-aall1231.consolidation",
    words: "MRD over 0.1 % at the end of consolidation",
    facts: &[FactId::MrdEndOfConsolidation],
    test: |f| f.mrd_consolidation == ConsolidationMrd::Above01,
    sources: &[Source::Aall1231Vhr2021, Source::NccnPed2026],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The value on which the renderings differ.
pub static CONSOLIDATION_EXACTLY_01: Criterion = Criterion {
    id: "cog-aall1231.consolidation-exactly",
    words: "MRD exactly 0.1 % at the end of consolidation: the definition prints over 0.1 %",
    facts: &[FactId::MrdEndOfConsolidation],
    test: |f| f.mrd_consolidation == ConsolidationMrd::Exactly01,
    sources: &[Source::Aall1231Vhr2021, Source::NccnPed2026],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the registered objectives, and a secondary aim in the same abstract, print 0.1 % or more",
        sources: &[Source::Aall1231Registry, Source::Aall1231Vhr2021],
        verification: Verification::Seen,
    }),
    seed: &[],
};
