//! The adult rules of the seed summary, to the letter: any one poor factor makes poor risk.
//!
//! MRD, ETP and the age rules stand beside the groups as flags, because the seed does not put them in a group.

use super::{Answer, Group, NOT_FOR_MATURE_B, Rank, Scheme};
use crate::decision::{Criterion, Decision, Differs, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{AgeBand, EtpFact, FactId, LatestMrd, Lesion, LineageFact, WbcBand};

const NO_POOR_FACTOR: Group =
    Group { id: "no-poor-factor", label: "No poor factor", rank: Rank::Low };
const POOR: Group = Group { id: "poor", label: "Poor", rank: Rank::High };

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "seed-adult",
    name: "Seed summary",
    edition: "2025",
    population: "adults",
    groups: &[&NO_POOR_FACTOR, &POOR],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&UNDER_18),
                because: "the seed documents are for adults",
                verification: Verification::Recalled,
            },
            Row {
                answer: Answer::Group(&POOR),
                when: Rule::Any(&[
                    Rule::If(&WBC_B),
                    Rule::If(&WBC_T),
                    Rule::If(&HYPODIPLOIDY),
                    Rule::If(&KMT2A),
                ]),
                because: "one poor factor is enough",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&NO_POOR_FACTOR),
                when: Rule::All(&[
                    Rule::Not(&WBC_B),
                    Rule::Not(&WBC_T),
                    Rule::Not(&HYPODIPLOIDY),
                    Rule::Not(&KMT2A),
                ]),
                because: "none of the poor factors is present",
                verification: Verification::Seen,
            },
        ],
    },
    remark: None,
    flags: &[&ETP, &MRD, &AGE_60, &AGE_65, &AGE_OVER_65],
    sources: &[Source::SeedA],
    review: Review::Submitted,
};

/// The seeds print no lower age; 18 years is our reading of "adults".
pub static UNDER_18: Criterion = Criterion {
    id: "seed-adult.under-18",
    words: "age under 18 years (the seeds say adults and print no age; 18 is our reading)",
    facts: &[FactId::Age],
    test: |f| matches!(f.age, AgeBand::Below1 | AgeBand::From1To10 | AgeBand::From10To18),
    sources: &[Source::SeedB, Source::HouseConvention],
    verification: Verification::Recalled,
    differs: None,
    seed: &["S35"],
};

/// S2.
pub static WBC_B: Criterion = Criterion {
    id: "seed-adult.wbc-b",
    words: "B-lineage and white cells 30 ×10⁹/L or more",
    facts: &[FactId::Lineage, FactId::WhiteCellCount],
    test: |f| f.lineage == LineageFact::B && f.wbc != WbcBand::Below30,
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the ELN 2024 list prints over 30: exactly 30 is poor here and not there",
        sources: &[Source::Eln2024],
        verification: Verification::Seen,
    }),
    seed: &["S2"],
};

/// S3.
pub static WBC_T: Criterion = Criterion {
    id: "seed-adult.wbc-t",
    words: "T-lineage and white cells 100 ×10⁹/L or more",
    facts: &[FactId::Lineage, FactId::WhiteCellCount],
    test: |f| f.lineage == LineageFact::T && f.wbc == WbcBand::From100,
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the ELN 2024 list prints over 100: exactly 100 is poor here and not there",
        sources: &[Source::Eln2024],
        verification: Verification::Seen,
    }),
    seed: &["S3"],
};

/// S4.
pub static HYPODIPLOIDY: Criterion = Criterion {
    id: "seed-adult.hypodiploidy",
    words: "hypodiploidy (the seed prints no chromosome number)",
    facts: &[FactId::Hypodiploidy],
    test: |f| f.hypodiploidy == Lesion::Present,
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "definitions elsewhere differ: under 40, under 44, or 45 and fewer chromosomes; a doubled clone of 50 to 78 can hide it",
        sources: &[Source::Safavi2017, Source::Harrison2004, Source::Carroll2019],
        verification: Verification::Seen,
    }),
    seed: &["S4"],
};

/// S5.
pub static KMT2A: Criterion = Criterion {
    id: "seed-adult.kmt2a",
    words: "KMT2A rearrangement",
    facts: &[FactId::Kmt2a],
    test: |f| f.kmt2a == Lesion::Present,
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: None,
    seed: &["S5"],
};

/// S27.
pub static ETP: Criterion = Criterion {
    id: "seed-adult.etp",
    words: "early T-cell precursor: called high risk, with allogeneic transplant to be considered",
    facts: &[FactId::EtpPhenotype, FactId::Lineage],
    test: |f| f.etp == EtpFact::Etp && f.lineage == LineageFact::T,
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "in AALL0434 (1 to 31 years) 5-year event-free survival of ETP was 87.0 %, no different from the rest",
        sources: &[Source::Wood2014],
        verification: Verification::Seen,
    }),
    seed: &["S27"],
};

/// S18, with the label's wording of the limit: 0.1 % counts.
pub static MRD: Criterion = Criterion {
    id: "seed-adult.mrd",
    words: "MRD 0.1 % or more: blinatumomab's MRD indication",
    facts: &[FactId::MrdLatest],
    test: |f| f.mrd_latest == LatestMrd::From01,
    sources: &[Source::SeedA, Source::LabelBlinatumomab],
    verification: Verification::Seen,
    differs: None,
    seed: &["S7", "S18"],
};

/// S25.
pub static AGE_60: Criterion = Criterion {
    id: "seed-adult.age-60",
    words: "age 60 years or more: less intensive treatment with antibodies",
    facts: &[FactId::Age],
    test: |f| matches!(f.age, AgeBand::From60To65 | AgeBand::Exactly65 | AgeBand::Above65),
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the same document also cuts at 65 years, and ELN 2024 calls over 55 older",
        sources: &[Source::SeedA, Source::Eln2024],
        verification: Verification::Seen,
    }),
    seed: &["S25"],
};

/// S9.
pub static AGE_65: Criterion = Criterion {
    id: "seed-adult.age-65",
    words: "age 65 years or more: lower-intensity treatment",
    facts: &[FactId::Age],
    test: |f| matches!(f.age, AgeBand::Exactly65 | AgeBand::Above65),
    sources: &[Source::SeedA],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the second seed says over 65: exactly 65 counts here and not there",
        sources: &[Source::SeedB],
        verification: Verification::Seen,
    }),
    seed: &["S9"],
};

/// S48: the second seed's cut, to the letter.
pub static AGE_OVER_65: Criterion = Criterion {
    id: "seed-adult.age-over-65",
    words: "age over 65 years: the same drugs, perhaps in lower doses, after the second seed",
    facts: &[FactId::Age],
    test: |f| f.age == AgeBand::Above65,
    sources: &[Source::SeedB],
    verification: Verification::Seen,
    differs: None,
    seed: &["S48"],
};
