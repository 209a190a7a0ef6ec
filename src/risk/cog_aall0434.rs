//! COG AALL0434: T-ALL by presentation, early response and MRD on day 29.
//!
//! The low and intermediate rows were read in the comparison table of AALL1231 and AALL0434, the high row in
//! the 2014 abstract. Exactly 1 % stands in neither; the marrow rows of the high group are recalled.

use super::{Answer, Group, Rank, Scheme};
use crate::decision::{Criterion, Decision, Differs, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{
    AgeBand, CnsFact, FactId, InductionMrd, Lesion, LineageFact, MarrowBand, WbcBand,
};

const LOW: Group = Group { id: "low", label: "Low", rank: Rank::Low };
const INTERMEDIATE: Group = Group { id: "intermediate", label: "Intermediate", rank: Rank::Middle };
const HIGH: Group = Group { id: "high", label: "High", rank: Rank::High };

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall0434",
    name: "COG AALL0434",
    edition: "2007–2014",
    population: "T-ALL without Down syndrome, 1 to under 31 years",
    groups: &[&LOW, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[Source::Aall0434Eligibility],
    decision: Decision {
        rows: &[
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&B_LINEAGE),
                because: "the trial was for T-ALL",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&OUTSIDE_AGE),
                because: "the trial enrolled from 1 to under 31 years",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&HIGH),
                when: Rule::If(&MRD_ABOVE_1),
                because: "MRD at the end of induction over 1 %",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&HIGH),
                when: Rule::Not(&M1_END_OF_INDUCTION),
                because: "no M1 marrow at the end of induction",
                verification: Verification::Recalled,
            },
            Row {
                answer: Answer::Hole(&[&INTERMEDIATE, &HIGH]),
                when: Rule::If(&MRD_EXACTLY_1),
                because: "the sources print under 1 % for intermediate and over 1 % for high risk; exactly 1 % is in neither",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&LOW),
                when: Rule::All(&[
                    Rule::If(&AGE_1_TO_10),
                    Rule::If(&WBC_50),
                    Rule::If(&M1_DAY_15),
                    Rule::If(&MRD_BELOW_01),
                    Rule::If(&CNS1),
                    Rule::Not(&TESTICULAR),
                ]),
                because: "every low-risk condition is met",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&INTERMEDIATE),
                when: Rule::All(&[Rule::If(&M1_END_OF_INDUCTION), Rule::If(&MRD_BELOW_1)]),
                because: "M1 marrow and MRD under 1 % at the end of induction, and not low risk",
                verification: Verification::Seen,
            },
        ],
    },
    remark: None,
    flags: &[],
    sources: &[Source::Aall1231VsAall0434Table, Source::Wood2014, Source::Dunsmore2020],
    review: Review::Submitted,
};

const TABLE: &[Source] = &[Source::Aall1231VsAall0434Table];

/// T-ALL only.
pub static B_LINEAGE: Criterion = Criterion {
    id: "cog-aall0434.b-lineage",
    words: "B-lineage",
    facts: &[FactId::Lineage],
    test: |f| f.lineage != LineageFact::T,
    sources: &[Source::Wood2014],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Enrolment.
pub static OUTSIDE_AGE: Criterion = Criterion {
    id: "cog-aall0434.outside-age",
    words: "age under 1 year, or 31 years or more",
    facts: &[FactId::Age],
    test: |f| !matches!(f.age, AgeBand::From1To10 | AgeBand::From10To18 | AgeBand::From18To31),
    sources: &[Source::Aall0434Eligibility],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "the report of the trial prints 1 to 31 years",
        sources: &[Source::Dunsmore2020],
        verification: Verification::Seen,
    }),
    seed: &[],
};

/// NCI standard-risk age.
pub static AGE_1_TO_10: Criterion = Criterion {
    id: "cog-aall0434.age",
    words: "age 1.00 to 9.99 years",
    facts: &[FactId::Age],
    test: |f| f.age == AgeBand::From1To10,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Printed with 50 included, unlike NCI/Rome.
pub static WBC_50: Criterion = Criterion {
    id: "cog-aall0434.wbc",
    words: "white cells 50 ×10⁹/L or fewer",
    facts: &[FactId::WhiteCellCount],
    test: |f| matches!(f.wbc, WbcBand::Below30 | WbcBand::From30To50 | WbcBand::Exactly50),
    sources: TABLE,
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "NCI/Rome counts exactly 50 as high risk",
        sources: &[Source::Pdq],
        verification: Verification::Seen,
    }),
    seed: &[],
};

/// Rapid early response.
pub static M1_DAY_15: Criterion = Criterion {
    id: "cog-aall0434.day-15",
    words: "rapid early response: M1 marrow on day 15",
    facts: &[FactId::MarrowDay15],
    test: |f| f.marrow_day15 == MarrowBand::M1,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Low-risk MRD.
pub static MRD_BELOW_01: Criterion = Criterion {
    id: "cog-aall0434.mrd-0.1",
    words: "MRD under 0.1 % at the end of induction (day 29)",
    facts: &[FactId::MrdEndOfInduction],
    test: |f| {
        matches!(
            f.mrd_induction,
            InductionMrd::Below001 | InductionMrd::Exactly001 | InductionMrd::Above001To01
        )
    },
    sources: &[Source::Aall1231VsAall0434Table, Source::Wood2014],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Intermediate-risk MRD.
pub static MRD_BELOW_1: Criterion = Criterion {
    id: "cog-aall0434.mrd-below-1",
    words: "MRD under 1 % at the end of induction (day 29)",
    facts: &[FactId::MrdEndOfInduction],
    test: |f| !matches!(f.mrd_induction, InductionMrd::Exactly1 | InductionMrd::Above1),
    sources: &[Source::Aall1231VsAall0434Table, Source::Wood2014],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// High-risk MRD as printed.
pub static MRD_ABOVE_1: Criterion = Criterion {
    id: "cog-aall0434.mrd-1",
    words: "MRD over 1 % at the end of induction (day 29)",
    facts: &[FactId::MrdEndOfInduction],
    test: |f| f.mrd_induction == InductionMrd::Above1,
    sources: &[Source::Wood2014],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The hole of the published rule.
pub static MRD_EXACTLY_1: Criterion = Criterion {
    id: "cog-aall0434.mrd-exactly-1",
    words: "MRD exactly 1 % at the end of induction (day 29)",
    facts: &[FactId::MrdEndOfInduction],
    test: |f| f.mrd_induction == InductionMrd::Exactly1,
    sources: &[Source::Aall1231VsAall0434Table, Source::Wood2014],
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "recalled from the protocol: 1 % or more is high risk",
        sources: &[Source::Aall0434Recalled],
        verification: Verification::Recalled,
    }),
    seed: &[],
};

/// Printed for low and intermediate risk. That any other marrow is high risk is recalled, and its row says so.
pub static M1_END_OF_INDUCTION: Criterion = Criterion {
    id: "cog-aall0434.day-29",
    words: "M1 marrow at the end of induction (day 29)",
    facts: &[FactId::MarrowEndOfInduction],
    test: |f| f.marrow_induction == MarrowBand::M1,
    sources: TABLE,
    verification: Verification::Seen,
    differs: Some(Differs {
        words: "M2 or M3 as high risk is recalled from the protocol",
        sources: &[Source::Aall0434Recalled],
        verification: Verification::Recalled,
    }),
    seed: &[],
};

/// No CNS involvement.
pub static CNS1: Criterion = Criterion {
    id: "cog-aall0434.cns1",
    words: "CNS1",
    facts: &[FactId::CnsStatus],
    test: |f| f.cns == CnsFact::Cns1,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// Testicular disease rules low risk out.
pub static TESTICULAR: Criterion = Criterion {
    id: "cog-aall0434.testicular",
    words: "testicular disease at diagnosis",
    facts: &[FactId::Testicular],
    test: |f| f.testicular == Lesion::Present,
    sources: TABLE,
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};
