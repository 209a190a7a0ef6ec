//! Complete remission at the end of induction, by each published definition.

use super::{Condition, Definition, Work, measured, yes};
use crate::cell;
use crate::evidence::{Source, Verification};
use crate::facts::{Cell, FactId, not_done};
use crate::knowledge::Phrase;
use crate::logic::Truth;
use crate::quantity::Decimal;

const fn condition(words: &'static str, test: fn(Work) -> Truth) -> Condition {
    Condition { words: Phrase::of(words), test: Some(test) }
}

/// A condition that no field holds: the reader checks it.
const fn to_check(words: &'static str) -> Condition {
    Condition { words: Phrase::of(words), test: None }
}

const MARROW: Condition =
    condition("marrow blasts < 5 %", |w| band(w, &cell!(MarrowEndOfInduction: M1)));
const MRD_UNDER_1: fn(Work) -> Truth = |w| band(w, &cell!(MrdEndOfInduction: ..= From01To1));
const NO_BLOOD_BLASTS: Condition = to_check("no blasts in blood");
const TRILINEAGE: Condition = to_check("cellular marrow with all three lineages");
const FOUR_WEEKS: Condition = to_check("no recurrence for at least 4 weeks");
const NOTHING_OUTSIDE: Condition = condition("no disease outside the marrow (CNS1)", resolved);
const MRD_IF_AVAILABLE: Condition = condition("MRD < 1 % where available", |w| {
    let gone = not_done(w.patient).contains(&FactId::MrdEndOfInduction);
    if gone { Truth::True } else { MRD_UNDER_1(w) }
});

/// Every definition of remission.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "nci-workshop-2010.cr",
        name: "CR",
        version: "NCI workshop 2010",
        conditions: &[
            MARROW,
            NO_BLOOD_BLASTS,
            condition("neutrophils ≥ 1.0 ×10⁹/L", |w| {
                measured(&w.patient.neutrophils, |n| n >= ONE)
            }),
            condition("platelets ≥ 100 ×10⁹/L", |w| {
                measured(&w.patient.platelets, |n| n >= HUNDRED)
            }),
            TRILINEAGE,
            NOTHING_OUTSIDE,
            FOUR_WEEKS,
        ],
        note: "",
        sources: &[Source::ResponseCriteria2010],
        verification: Verification::Seen,
    },
    Definition {
        id: "nci-workshop-2010.cri",
        name: "CRi",
        version: "NCI workshop 2010",
        conditions: &[MARROW, NO_BLOOD_BLASTS, TRILINEAGE, NOTHING_OUTSIDE, FOUR_WEEKS],
        note: "CR without its counts; who has the counts is in CR.",
        sources: &[Source::ResponseCriteria2010],
        verification: Verification::Seen,
    },
    Definition {
        id: "eln-2024.cr",
        name: "CR",
        version: "ELN 2024, adults",
        conditions: &[
            MARROW,
            NOTHING_OUTSIDE,
            condition("neutrophils > 1 ×10⁹/L", |w| {
                measured(&w.patient.neutrophils, |n| n > ONE)
            }),
            condition("platelets > 100 ×10⁹/L", |w| {
                measured(&w.patient.platelets, |n| n > HUNDRED)
            }),
            to_check("independent of red cell transfusions"),
            MRD_IF_AVAILABLE,
        ],
        note: "Neutrophils of exactly 1 or platelets of exactly 100 are neither in CR (>) nor in CRi (<) as printed.",
        sources: &[Source::Eln2024],
        verification: Verification::Seen,
    },
    Definition {
        id: "eln-2024.cri",
        name: "CRi",
        version: "ELN 2024, adults",
        conditions: &[
            MARROW,
            NOTHING_OUTSIDE,
            condition("neutrophils < 1 or platelets < 100 ×10⁹/L", |w| {
                measured(&w.patient.neutrophils, |n| n < ONE)
                    .or(measured(&w.patient.platelets, |n| n < HUNDRED))
            }),
            MRD_IF_AVAILABLE,
        ],
        note: "",
        sources: &[Source::Eln2024],
        verification: Verification::Seen,
    },
    Definition {
        id: "adult-trials.crh",
        name: "CRh",
        version: "adult trials, recalled",
        conditions: &[
            MARROW,
            condition("neutrophils ≥ 0.5 ×10⁹/L", |w| {
                measured(&w.patient.neutrophils, |n| n >= Decimal::scaled(5, 1))
            }),
            condition("platelets ≥ 50 ×10⁹/L", |w| {
                measured(&w.patient.platelets, |n| n >= Decimal::whole(50))
            }),
            NOTHING_OUTSIDE,
        ],
        note: "CR with partial recovery of counts; ≥ or > varies between labels.",
        sources: &[Source::ResponseWordsRecalled],
        verification: Verification::Recalled,
    },
    Definition {
        id: "pdl-2022.morphology",
        name: "CR",
        version: "Ponte di Legno 2022: children, groups that ask for < 5 % by microscopy (AIEOP-BFM and others)",
        conditions: &[
            MARROW,
            condition("CNS1; disease outside the marrow resolved or shrunk to a third", |w| {
                // What is left may have shrunk enough for some groups.
                resolved(w).or(Truth::Unknown)
            }),
        ],
        note: "Not before the end of induction; the group's protocol sets the day and the limit.",
        sources: &[Source::Pdl2022],
        verification: Verification::Seen,
    },
    Definition {
        id: "pdl-2022.mrd",
        name: "CR",
        version: "Ponte di Legno 2022: children, groups that ask for < 1 % by MRD (ALLTogether, COG, EsPhALL)",
        conditions: &[
            condition("marrow < 1 % by flow or PCR", MRD_UNDER_1),
            condition(
                "CNS1; disease outside the marrow resolved (ALLTogether: shrunk to a third)",
                |w| resolved(w).or(Truth::Unknown),
            ),
        ],
        note: "Not before the end of induction; the group's protocol sets the day and the limit.",
        sources: &[Source::Pdl2022],
        verification: Verification::Seen,
    },
];

/// Neutrophils, × 10⁹/L.
const ONE: Decimal = Decimal::whole(1);
/// Platelets, × 10⁹/L.
const HUNDRED: Decimal = Decimal::whole(100);

fn resolved(work: Work) -> Truth {
    yes(&work.patient.extramedullary_residual).negated()
}

/// Whether the results of a fact lie in these bands; two results that differ leave it open.
fn band(work: Work, cell: &Cell) -> Truth {
    let bits = work.facts.bits(cell.fact);
    match (bits & cell.values != 0, bits & !cell.values != 0) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        (true, true) | (false, false) => Truth::Unknown,
    }
}
