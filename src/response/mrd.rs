//! The words of MRD response in adults: complete MRD response, MRD failure, MRD intermediate; MRD reappearance.
//!
//! They apply in haematologic complete remission only, and to marrow. Levels are fractions of nucleated cells:
//! 0.0001 is 0.01 %.

use super::Differs;
use crate::evidence::{Source, Verification};
use crate::facts::is_later;
use crate::knowledge::Phrase;
use crate::logic::Truth;
use crate::patient::vocabulary::{
    DiseasePhase, FirstRemission, MrdStatus, RemissionNumber, Sample, Timepoint,
};
use crate::patient::{MrdResult, Patient};
use crate::quantity::{Decimal, Quantity};

/// A word for one MRD result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Term {
    /// Negative with a sensitivity of at least 0.01 %.
    Complete,
    /// Everything between the other two.
    Intermediate,
    /// Positive, 0.01 % or more.
    Failure,
}

impl Term {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Term::Complete => "complete-mrd-response",
            Term::Intermediate => "mrd-intermediate",
            Term::Failure => "mrd-failure",
        }
    }
}

/// Where the words were read.
pub const SOURCES: &[Source] = &[Source::GokbugetMrdTerms];

/// Another reading of exactly 0.01 %.
pub const AT_LIMIT: Differs = Differs {
    words: Phrase::of(
        "ELN 2024 prints MRD failure as above 0.01 %; exactly 0.01 % is failure (≥) by the terms used here.",
    ),
    sources: &[Source::Eln2024],
    verification: Verification::Seen,
};

/// Loss of a complete MRD response.
pub const REAPPEARANCE: Differs = Differs {
    words: Phrase::of(
        "MRD of 0.01 % or more after a complete MRD response, without haematologic relapse: MRD reappearance (EuroMRD) or MRD relapse. The names were read; the limit is recalled.",
    ),
    sources: &[Source::Bruggemann2010, Source::MdaMrdRelapse],
    verification: Verification::Recalled,
};

/// What one result says.
pub struct Reading<'a> {
    /// The result.
    pub result: &'a MrdResult,
    /// The words still possible; none outside remission.
    pub terms: &'static [Term],
    /// Why.
    pub why: &'static str,
    /// Whether the patient was in haematologic complete remission then.
    pub in_remission: Truth,
    /// Whether the level is the limit itself.
    pub at_limit: bool,
}

/// 0.01 %.
const LIMIT: Decimal = Decimal::scaled(1, 4);

/// The readings of every marrow result from the end of induction on. A sample not stated is read as marrow, as the
/// rules do.
pub fn readings(patient: &Patient) -> Vec<Reading<'_>> {
    let wanted = |r: &&MrdResult| {
        !matches!(r.timepoint, Timepoint::Day8 | Timepoint::Day15)
            && r.sample.value() != Some(&Sample::Blood)
    };
    patient.mrd.iter().filter(wanted).filter_map(|result| reading(patient, result)).collect()
}

fn reading<'a>(patient: &Patient, result: &'a MrdResult) -> Option<Reading<'a>> {
    let in_remission = in_remission(patient, result.timepoint);
    let (terms, why): (&[Term], &str) = match (terms(result)?, in_remission) {
        (_, Truth::False) => (&[], "not in complete remission: the words do not apply"),
        (found, Truth::True | Truth::Unknown) => found,
    };
    let exact = result.value.value().is_some_and(|v| v.value() == LIMIT);
    let at_limit = exact && terms.contains(&Term::Failure);
    Some(Reading { result, terms, why, in_remission, at_limit })
}

/// The words one result leaves possible, and why; `None` when there is no result yet.
fn terms(result: &MrdResult) -> Option<(&'static [Term], &'static str)> {
    use Term::{Complete, Failure, Intermediate};
    let limit = result.sensitivity.value().map(|s| s.value());
    let found: (&[Term], &str) = match (result.status.value(), result.value.value()) {
        (Some(MrdStatus::Undetected), _) => match limit {
            Some(limit) if limit <= LIMIT => {
                (&[Complete], "undetected, with a sensitivity of at least 0.01 %")
            }
            Some(_) => (&[Intermediate], "undetected, but the sensitivity is worse than 0.01 %"),
            None => (&[Complete, Intermediate], "undetected, but the sensitivity is not known"),
        },
        (Some(MrdStatus::BelowQuantifiable), _) => match limit {
            Some(limit) if limit > LIMIT => (
                &[Intermediate, Failure],
                "detected, not quantifiable, by an assay that finds no 0.01 %: the level may be above it",
            ),
            Some(_) | None => (&[Intermediate], "detected, not quantifiable"),
        },
        (Some(MrdStatus::Quantified) | None, Some(level)) => match (level.value(), limit) {
            (level, Some(limit)) if level < limit && limit > LIMIT => (
                &[Intermediate, Failure],
                "the level is below what the assay finds, which is more than 0.01 %",
            ),
            (level, Some(limit)) if level < limit => (
                &[Complete, Intermediate],
                "the level is below what the assay finds: negative or positive under 0.01 %",
            ),
            (level, Some(_) | None) if level >= LIMIT => (&[Failure], "positive, 0.01 % or more"),
            (_, Some(_) | None) => (&[Intermediate], "positive, under 0.01 %"),
        },
        (Some(MrdStatus::Quantified), None) => {
            (&[Intermediate, Failure], "quantified, but the level is not known")
        }
        (None, None) => return None,
    };
    Some(found)
}

/// Whether the patient was in complete remission then: by the marrow of that time, or by the remission entered.
fn in_remission(patient: &Patient, at: Timepoint) -> Truth {
    let marrow = patient.marrow_blasts.iter().filter(|(t, _)| *t == at);
    let blasts: Vec<Decimal> = marrow.filter_map(|(_, p)| p.value()).map(|p| p.value()).collect();
    if !blasts.is_empty() && blasts.iter().all(|percent| *percent >= Decimal::whole(5)) {
        return Truth::False;
    }
    let end = at == Timepoint::EndOfInduction;
    // Still in the first remission, nothing between was a relapse.
    let first = patient.disease_phase.value() == Some(&DiseasePhase::Remission)
        && patient.remission.value() == Some(&RemissionNumber::First)
        && matches!(
            at,
            Timepoint::EndOfConsolidation
                | Timepoint::Week10
                | Timepoint::Week16
                | Timepoint::PreTransplant
        );
    match patient.first_remission.value() {
        Some(FirstRemission::FirstCourse) if end || first => Truth::True,
        Some(FirstRemission::NotReached) if end => Truth::False,
        Some(
            FirstRemission::FirstCourse | FirstRemission::SecondCourse | FirstRemission::NotReached,
        )
        | None => Truth::Unknown,
    }
}

/// Whether MRD came back: true when a complete MRD response was followed by 0.01 % or more, unknown when two results
/// may be that or a relapse is entered, `None` when no two can. MRD after the first block at relapse is another matter.
pub fn reappearance(patient: &Patient, readings: &[Reading]) -> Option<Truth> {
    let relapsed = patient.disease_phase.value() == Some(&DiseasePhase::Relapsed);
    let mut found = None;
    for before in readings {
        for after in readings {
            let (one, other) = (before.result.timepoint, after.result.timepoint);
            let possible = before.terms.contains(&Term::Complete)
                && after.terms.contains(&Term::Failure)
                && one != other
                && other != Timepoint::EndOfReinduction
                && !is_later(one, other);
            if possible {
                let sure = before.terms.len() == 1 && after.terms.len() == 1 && !relapsed;
                if sure && is_later(other, one) {
                    return Some(Truth::True);
                }
                found = Some(Truth::Unknown);
            }
        }
    }
    found
}
