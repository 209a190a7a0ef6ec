//! Facts whose test was not and will not be done.

use crate::facts::FactId;
use crate::facts::project::genetics::LESION_FACTS;
use crate::logic::Known;
use crate::patient::Patient;
use crate::patient::vocabulary::Timepoint;

/// Facts whose test was not and will not be done: nobody is asked for them again.
pub fn not_done(patient: &Patient) -> Vec<FactId> {
    let gone = |known: bool, fact: FactId| known.then_some(fact);
    let marrow =
        |at: Timepoint| patient.marrow_blasts.iter().any(|(t, p)| *t == at && *p == Known::NotDone);
    let mrd = |at: Timepoint| {
        patient
            .mrd
            .iter()
            .any(|r| r.timepoint == at && (r.value == Known::NotDone || r.status == Known::NotDone))
    };
    let fields = [
        gone(patient.wbc == Known::NotDone, FactId::WhiteCellCount),
        gone(patient.phenotype == Known::NotDone, FactId::Phenotype),
        gone(patient.modal_number == Known::NotDone, FactId::Ploidy),
        gone(patient.dna_index == Known::NotDone, FactId::DnaIndex),
        gone(patient.cd19 == Known::NotDone, FactId::Cd19),
        gone(patient.cd20 == Known::NotDone, FactId::Cd20),
        gone(patient.cd22 == Known::NotDone, FactId::Cd22),
        gone(patient.cns_status == Known::NotDone, FactId::CnsStatus),
        gone(patient.testicular == Known::NotDone, FactId::Testicular),
        gone(patient.prednisone_response == Known::NotDone, FactId::PrednisoneResponse),
        gone(patient.ewall_pi == Known::NotDone, FactId::EwallPi),
        gone(marrow(Timepoint::Day8), FactId::MarrowDay8),
        gone(marrow(Timepoint::Day15), FactId::MarrowDay15),
        gone(marrow(Timepoint::EndOfInduction), FactId::MarrowEndOfInduction),
        gone(mrd(Timepoint::Day8), FactId::MrdDay8),
        gone(mrd(Timepoint::Day15), FactId::MrdDay15),
        gone(mrd(Timepoint::EndOfInduction), FactId::MrdEndOfInduction),
        gone(mrd(Timepoint::EndOfConsolidation), FactId::MrdEndOfConsolidation),
        gone(mrd(Timepoint::Week16), FactId::MrdWeek16),
        gone(mrd(Timepoint::EndOfReinduction), FactId::MrdEndOfReinduction),
    ];
    let lesion = |(id, key): &(&str, FactId)| gone(patient.lesion(id) == Known::NotDone, *key);
    fields.into_iter().flatten().chain(LESION_FACTS.iter().filter_map(lesion)).collect()
}
