//! Status of the central nervous system: as entered, and as the lumbar puncture leaves it.

use super::from_value;
use crate::facts::{CnsFact, Set};
use crate::logic::Known;
use crate::patient::vocabulary::{CnsStatus, DiseasePhase, Site, YesNo};
use crate::patient::{Csf, Patient};
use crate::quantity::{Decimal, Quantity};

/// The status entered and what the lumbar puncture leaves possible; what contradicts each other leaves both.
pub(super) fn cns(patient: &Patient) -> Set<CnsFact> {
    let counted = from_csf(&patient.csf);
    let entered = cns_entered(patient);
    let agreed = entered.intersection(counted).unwrap_or(entered.union(counted));
    // A new leukaemia with the nervous system among its sites is not CNS1.
    let at_diagnosis = patient.disease_phase == Known::Value(DiseasePhase::NewlyDiagnosed);
    let site = patient.sites.value().is_some_and(|sites| sites.contains(&Site::Cns));
    if at_diagnosis && site && agreed == Set::only(CnsFact::Cns1) { Set::any() } else { agreed }
}

/// Whether the status entered, the counts and the site cannot all be right.
pub(crate) fn cns_contradicts(patient: &Patient) -> bool {
    let entered = cns_entered(patient);
    entered.intersection(from_csf(&patient.csf)).is_none()
        || (patient.cns_status.value().is_some() && cns(patient) == Set::any())
}

fn cns_entered(patient: &Patient) -> Set<CnsFact> {
    from_value(&patient.cns_status, |status| {
        Set::only(match status {
            CnsStatus::Cns1 => CnsFact::Cns1,
            CnsStatus::Cns2 | CnsStatus::Cns2a | CnsStatus::Cns2b | CnsStatus::Cns2c => {
                CnsFact::Cns2
            }
            CnsStatus::Cns3 | CnsStatus::Cns3a | CnsStatus::Cns3b | CnsStatus::Cns3c => {
                CnsFact::Cns3
            }
        })
    })
}

/// COG words: no blasts CNS1; blasts with under 5 white cells/µL CNS2; with 5 or more and under 10 red cells CNS3;
/// with more red cells the Steinherz/Bleyer correction decides, which this edition does not apply. Clinical signs are CNS3.
fn from_csf(csf: &Csf) -> Set<CnsFact> {
    let signs = csf.clinical_signs.value().copied();
    if signs == Some(YesNo::Yes) {
        return Set::only(CnsFact::Cns3);
    }
    let by_cells = match csf.blasts.value() {
        None => return Set::any(),
        Some(YesNo::No) => Set::only(CnsFact::Cns1),
        Some(YesNo::Yes) => {
            let few_white = csf.white_cells.value().map(|w| w.value() < Decimal::whole(5));
            let few_red = csf.red_cells.value().map(|r| r.value() < Decimal::whole(10));
            match (few_white, few_red) {
                (Some(true), _) => Set::only(CnsFact::Cns2),
                (Some(false), Some(true)) => Set::only(CnsFact::Cns3),
                (Some(false), Some(false) | None) | (None, _) => {
                    Set::only(CnsFact::Cns2).union(Set::only(CnsFact::Cns3))
                }
            }
        }
    };
    if signs == Some(YesNo::No) { by_cells } else { by_cells.union(Set::only(CnsFact::Cns3)) }
}
