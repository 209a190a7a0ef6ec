//! Status of the central nervous system, of which the rules read CNS1, CNS2 or CNS3.

use crate::facts::{CnsFact, Set};
use crate::patient::Patient;
use crate::response::cns::{Codes, status};

/// The status entered and what the lumbar puncture leaves possible; what contradicts each other leaves both.
pub(super) fn cns(patient: &Patient) -> Set<CnsFact> {
    let codes = status(patient);
    let named =
        [(Codes::CNS1, CnsFact::Cns1), (Codes::CNS2, CnsFact::Cns2), (Codes::CNS3, CnsFact::Cns3)];
    named.into_iter().filter(|(group, _)| codes.meets(*group)).map(|(_, fact)| fact).collect()
}
