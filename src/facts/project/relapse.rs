//! Relapse: whether there was one, where, and when.

use crate::facts::key::{RELAPSE, RELAPSE_FROM_DIAGNOSIS, RELAPSE_FROM_END_OF_THERAPY};
use crate::facts::{FactValue, Facts, FromDiagnosis, FromEndOfTherapy, RelapseFact, Set};
use crate::logic::Known;
use crate::patient::Patient;
use crate::patient::vocabulary::{DiseasePhase, RemissionNumber, Site};

/// Puts every fact of a relapse.
pub(super) fn put(patient: &Patient, facts: &mut Facts) {
    facts.put(RELAPSE, relapse(patient));
    facts.put(RELAPSE_FROM_DIAGNOSIS, from_diagnosis(patient).unwrap_or_default());
    facts.put(RELAPSE_FROM_END_OF_THERAPY, from_end_of_therapy(patient).unwrap_or_default());
}

/// A date of relapse tells that there was one, as the phase does; a later remission or refractory disease alone does
/// not. Entries that contradict each other leave everything open; validation says so.
fn relapse(patient: &Patient) -> Set<RelapseFact> {
    let first = patient.remission == Known::Value(RemissionNumber::First);
    let phase = patient.disease_phase.value().copied();
    let never = phase == Some(DiseasePhase::NewlyDiagnosed)
        || (phase == Some(DiseasePhase::Remission) && first);
    let happened = phase == Some(DiseasePhase::Relapsed) || patient.relapse_date.value().is_some();
    match (never, happened) {
        (true, false) => Set::only(RelapseFact::None),
        (false, true) => site(patient),
        (true, true) | (false, false) => Set::any(),
    }
}

fn site(patient: &Patient) -> Set<RelapseFact> {
    let sites = patient.sites.value().map_or(&[][..], Vec::as_slice);
    let marrow = sites.contains(&Site::Marrow);
    let elsewhere = sites.iter().any(|s| *s != Site::Marrow);
    match (marrow, elsewhere) {
        (true, false) => Set::only(RelapseFact::IsolatedMarrow),
        (true, true) => Set::only(RelapseFact::Combined),
        (false, true) => Set::only(RelapseFact::IsolatedExtramedullary),
        (false, false) => {
            RelapseFact::ALL.iter().copied().filter(|r| *r != RelapseFact::None).collect()
        }
    }
}

/// By the calendar: the day 18 months after the diagnosis is 18 months.
fn from_diagnosis(patient: &Patient) -> Option<Set<FromDiagnosis>> {
    let diagnosis = patient.diagnosis_date.value()?;
    let relapse = patient.relapse_date.value()?;
    Some(Set::only(if *relapse < diagnosis.add_months(18) {
        FromDiagnosis::Under18
    } else if *relapse < diagnosis.add_months(36) {
        FromDiagnosis::From18To36
    } else {
        FromDiagnosis::From36
    }))
}

/// A relapse before the end of therapy is one on therapy.
fn from_end_of_therapy(patient: &Patient) -> Option<Set<FromEndOfTherapy>> {
    let end = patient.end_of_therapy_date.value()?;
    let relapse = patient.relapse_date.value()?;
    Some(Set::only(if *relapse < end.add_months(6) {
        FromEndOfTherapy::Under6
    } else {
        FromEndOfTherapy::From6
    }))
}
