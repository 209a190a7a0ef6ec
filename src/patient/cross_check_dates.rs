//! Dates that contradict each other, the age typed, or the phase of the disease; the age between two of them.

use super::cross_check::contradiction;
use super::issue::Issue;
use super::read::Reader;
use super::vocabulary::{DiseasePhase, RemissionNumber};
use super::{Age, Patient};
use crate::logic::{Known, Truth};

/// Diagnosis comes first. Where it does not, one of the dates is wrong and nobody knows which, so none is used.
pub(super) fn dates(r: &mut Reader, patient: &mut Patient) {
    let diagnosis = patient.diagnosis_date.value();
    let not_after = |date: Option<_>| diagnosis.is_some() && date.is_some() && date <= diagnosis;
    let contradictions = [
        (not_after(patient.relapse_date.value()), "disease.relapseDate", "relapse"),
        (
            not_after(patient.end_of_therapy_date.value()),
            "disease.endOfTherapyDate",
            "the end of therapy",
        ),
    ];
    for (_, field, what) in contradictions.iter().filter(|(wrong, ..)| *wrong) {
        r.issues.push(Issue::error(
            "date-contradiction",
            field,
            format!("{what} is not after the date of diagnosis"),
            "correct the dates; none of them was used".into(),
        ));
    }
    if contradictions.iter().any(|(wrong, ..)| *wrong) {
        patient.diagnosis_date = Known::Unknown;
        patient.relapse_date = Known::Unknown;
        patient.end_of_therapy_date = Known::Unknown;
    }
    let never_relapsed = patient.disease_phase == Known::Value(DiseasePhase::NewlyDiagnosed)
        || patient.remission == Known::Value(RemissionNumber::First);
    if never_relapsed && patient.relapse_date.value().is_some() {
        r.issues.push(Issue::warning(
            "phase-contradiction",
            "disease.relapseDate",
            "a new diagnosis or a first remission has no date of relapse".into(),
            "correct the phase or the date; until then a relapse stays possible".into(),
        ));
    }
}

/// The age between the dates of birth and diagnosis, or as typed. It comes after [`dates`], since a date of diagnosis
/// that contradicts others is not used.
pub(super) fn age(r: &mut Reader, patient: &Patient) -> Known<Age> {
    let typed = patient.age;
    let Known::Value(birth) = r.date("birthDate") else { return typed };
    // What is wrong with the date of diagnosis is said where that field is read.
    let Some(diagnosis) = patient.diagnosis_date.value().copied() else {
        if typed == Known::Unknown && r.intake.text("disease.diagnosisDate").trim().is_empty() {
            r.issues.push(Issue::info(
                "birth-date-alone",
                "birthDate",
                "the age that counts is the one at diagnosis".into(),
                "enter the date of diagnosis too, or the age".into(),
            ));
        }
        return typed;
    };
    let days = diagnosis.days_since(birth);
    if !(0..=MOST_DAYS).contains(&days) {
        r.issues.push(Issue::error(
            "birth-date-contradiction",
            "birthDate",
            format!("from `{birth}` to the diagnosis on {diagnosis} is no age"),
            "correct one of the dates; the date of birth was not used".into(),
        ));
        return typed;
    }
    let between = Age::Dates { birth, diagnosis };
    match typed {
        Known::Value(age) if !agree(age, between) => {
            contradiction(
                r,
                "age-contradiction",
                "age",
                format!(
                    "age `{}` is not the one between the dates entered",
                    r.intake.text("age").trim()
                ),
            );
            Known::Unknown
        }
        // The dates say the same, and to the day.
        Known::Value(_) | Known::Pending | Known::NotDone | Known::Unknown => Known::Value(between),
    }
}

/// 120 years, the oldest age accepted.
const MOST_DAYS: i32 = 43_830;

/// Whether an age as typed fits the dates: the same day, or the same number of completed years.
fn agree(typed: Age, between: Age) -> bool {
    match (typed.days(), between.days()) {
        (Some(typed), Some(between)) => typed == between,
        (None, _) | (_, None) => {
            let years = u16::try_from(typed.in_years().truncated()).unwrap_or(u16::MAX);
            between.at_least(years) == Truth::True
                && between.at_least(years.saturating_add(1)) == Truth::False
        }
    }
}
