//! Relapse by each published definition. When it came is another question, and not asked here.

use super::{Condition, Definition, Work};
use crate::evidence::{Source, Verification};
use crate::knowledge::Phrase;
use crate::logic::Truth;
use crate::patient::vocabulary::{DiseasePhase, FirstRemission, Site, Timepoint};
use crate::quantity::{Decimal, Quantity};

const REMISSION_BEFORE: Condition = Condition {
    words: Phrase::of("complete remission was reached before"),
    test: Some(remission_before),
};

/// Every definition of relapse.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "nci-workshop-2010.relapse",
        name: "relapse",
        version: "NCI workshop 2010",
        conditions: &[
            REMISSION_BEFORE,
            Condition {
                words: Phrase::of("blasts again in blood, in marrow (≥ 25 %) or outside"),
                test: Some(|w| back(w, 25)),
            },
            Condition {
                words: Phrase::of(
                    "confirmed by morphology and by flow cytometry, PCR or cytogenetics",
                ),
                test: None,
            },
        ],
        note: "Also an increase to > 25 % marrow blasts after partial response.",
        sources: &[Source::ResponseCriteria2010],
        verification: Verification::Seen,
    },
    Definition {
        id: "adult-trials.relapse",
        name: "relapse",
        version: "many adult trials, recalled",
        conditions: &[
            REMISSION_BEFORE,
            Condition {
                words: Phrase::of("blasts again in blood, in marrow (≥ 5 %) or outside"),
                test: Some(|w| back(w, 5)),
            },
        ],
        note: "",
        sources: &[Source::ResponseWordsRecalled],
        verification: Verification::Recalled,
    },
    Definition {
        id: "pdl-2022.relapse",
        name: "marrow relapse, MRD available",
        version: "Ponte di Legno 2022, children",
        conditions: &[
            REMISSION_BEFORE,
            Condition {
                words: Phrase::of(
                    "marrow by MRD ≥ 25 % alone; 5 to < 25 % with one other test ≥ 1 %, or two tests ≥ 1 % in a second marrow; 1 to < 5 % with two other tests ≥ 1 %, or two tests ≥ 1 % in a second marrow",
                ),
                test: None,
            },
        ],
        note: "CNS leukaemia or documented disease at another site is relapse too.",
        sources: &[Source::Pdl2022],
        verification: Verification::Seen,
    },
];

/// A relapse entered says that a remission came before.
fn remission_before(work: Work) -> Truth {
    let patient = work.patient;
    let relapsed = patient.disease_phase.value() == Some(&DiseasePhase::Relapsed);
    match patient.first_remission.value() {
        Some(FirstRemission::FirstCourse | FirstRemission::SecondCourse) => Truth::True,
        _ if relapsed || patient.remission.value().is_some() => Truth::True,
        Some(FirstRemission::NotReached) => Truth::False,
        None => Truth::Unknown,
    }
}

/// Whether disease is back, with `limit` per cent of marrow blasts. Never false: blood may hold blasts, and no field
/// says so. A count at another time may be that of the diagnosis, unless a relapse is entered.
fn back(work: Work, limit: i32) -> Truth {
    let patient = work.patient;
    let relapsed = patient.disease_phase.value() == Some(&DiseasePhase::Relapsed);
    let after = |at: Timepoint| match at {
        Timepoint::EndOfConsolidation
        | Timepoint::Week10
        | Timepoint::Week16
        | Timepoint::Relapse
        | Timepoint::PreTransplant => true,
        Timepoint::Other => relapsed,
        Timepoint::Day8
        | Timepoint::Day15
        | Timepoint::EndOfInduction
        | Timepoint::EndOfReinduction => false,
    };
    let marrow = patient.marrow_blasts.iter().filter(|(at, _)| after(*at));
    let high = marrow
        .filter_map(|(_, percent)| percent.value())
        .any(|percent| percent.value() >= Decimal::whole(limit));
    let outside = |sites: &Vec<Site>| sites.iter().any(|site| *site != Site::Marrow);
    let elsewhere = relapsed && patient.sites.value().is_some_and(outside);
    if high || elsewhere { Truth::True } else { Truth::Unknown }
}
