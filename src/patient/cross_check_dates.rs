//! Dates that contradict each other, or the phase of the disease.

use super::Patient;
use super::issue::Issue;
use super::read::Reader;
use super::vocabulary::{DiseasePhase, RemissionNumber};
use crate::logic::Known;

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
