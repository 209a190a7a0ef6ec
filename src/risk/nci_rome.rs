//! NCI/Rome criteria for B-ALL: age and white cell count at diagnosis.

use super::{Answer, Group, NOT_FOR_MATURE_B, Rank, Scheme};
use crate::decision::{Criterion, Decision, Row, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::{AgeBand, FactId, LineageFact, WbcBand};

const STANDARD: Group = Group { id: "standard", label: "Standard", rank: Rank::Low };
const HIGH: Group = Group { id: "high", label: "High", rank: Rank::High };

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "nci-rome",
    name: "NCI/Rome",
    edition: "1996",
    population: "B-ALL from 1 year; written for children",
    groups: &[&STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&T_LINEAGE),
                because: "the criteria are for B-ALL",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::NotApplicable,
                when: Rule::If(&UNDER_1),
                because: "infants have protocols of their own",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&HIGH),
                when: Rule::Any(&[Rule::If(&WBC_50), Rule::If(&AGE_10)]),
                because: "white cells or age at the high-risk limit or beyond",
                verification: Verification::Seen,
            },
            Row {
                answer: Answer::Group(&STANDARD),
                when: Rule::All(&[Rule::Not(&WBC_50), Rule::Not(&AGE_10)]),
                because: "white cells and age both below the high-risk limits",
                verification: Verification::Seen,
            },
        ],
    },
    remark: Some((&ADULT, "written for children")),
    flags: &[&ADULT],
    sources: &[Source::Pdq, Source::NciRome1996],
    review: Review::Submitted,
};

/// B-ALL only.
pub static T_LINEAGE: Criterion = Criterion {
    id: "nci-rome.t-lineage",
    words: "T-lineage",
    facts: &[FactId::Lineage],
    test: |f| f.lineage == LineageFact::T,
    sources: &[Source::Pdq],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The standard group starts at 1 year; infant protocols count 365 days.
pub static UNDER_1: Criterion = Criterion {
    id: "nci-rome.under-1",
    words: "age under 1 year (the first birthday counted as day 365)",
    facts: &[FactId::Age],
    test: |f| f.age == AgeBand::Below1,
    sources: &[Source::Pdq, Source::Interfant06, Source::HouseConvention],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The published limit of the count.
pub static WBC_50: Criterion = Criterion {
    id: "nci-rome.wbc-50",
    words: "white cells 50 ×10⁹/L or more",
    facts: &[FactId::WhiteCellCount],
    test: |f| matches!(f.wbc, WbcBand::Exactly50 | WbcBand::Above50To100 | WbcBand::From100),
    sources: &[Source::Pdq],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// The published limit of age.
pub static AGE_10: Criterion = Criterion {
    id: "nci-rome.age-10",
    words: "age 10 years or more",
    facts: &[FactId::Age],
    test: |f| !matches!(f.age, AgeBand::Below1 | AgeBand::From1To10),
    sources: &[Source::Pdq],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};

/// No upper age is printed, so none is set; an adult's group is shown with this remark and without outcomes.
pub static ADULT: Criterion = Criterion {
    id: "nci-rome.adult",
    words: "age 18 years or more: no upper age is printed, but the criteria and their outcomes are those of children",
    facts: &[FactId::Age],
    test: |f| !matches!(f.age, AgeBand::Below1 | AgeBand::From1To10 | AgeBand::From10To18),
    sources: &[Source::Pdq, Source::HouseConvention],
    verification: Verification::Seen,
    differs: None,
    seed: &[],
};
