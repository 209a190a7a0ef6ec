//! What a regimen gives, in the words that `knowledge/care.toml` asks for.

use super::{HIGH_DOSE_CYTARABINE, HIGH_DOSE_METHOTREXATE, INTRATHECAL};
use crate::quantity::Decimal;
use crate::treatment::regimen::{Basis, Dose, Drug, REGIMENS, Regimen};

/// The id of the regimen, its drugs with those of its backbone, and the ways that matter. Intrathecal therapy is part
/// of every regimen, printed with doses or not.
pub fn given_by(regimen: &Regimen) -> Vec<&'static str> {
    let mut given = vec![regimen.id, INTRATHECAL];
    let backbone = REGIMENS.iter().find(|r| regimen.backbone == Some(r.id));
    let phases = regimen.phases.iter().chain(backbone.iter().flat_map(|b| b.phases));
    for dose in phases.flat_map(|p| p.doses) {
        for what in [Some(dose.drug.record().id), way(dose)].into_iter().flatten() {
            if !given.contains(&what) {
                given.push(what);
            }
        }
    }
    given
}

/// High is 500 mg/m² of methotrexate and 1 g/m² of cytarabine, in one dose.
fn way(dose: &Dose) -> Option<&'static str> {
    let (_, most) = dose.amount.numbers();
    let from = |limit: i32| dose.basis == Basis::PerM2 && most >= Decimal::whole(limit);
    if dose.drug == Drug::MethotrexateParenteral && from(500) {
        Some(HIGH_DOSE_METHOTREXATE)
    } else if dose.drug == Drug::Cytarabine && from(1000) {
        Some(HIGH_DOSE_CYTARABINE)
    } else {
        None
    }
}
