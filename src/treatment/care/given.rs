//! What a regimen gives, in the words that `knowledge/care.toml` asks for.

use super::{HIGH_DOSE_CYTARABINE, HIGH_DOSE_METHOTREXATE, INTRATHECAL};
use crate::quantity::Decimal;
use crate::treatment::regimen::{Basis, Dose, Drug, REGIMENS, Regimen};

/// CAR T-cells are given alone.
const CELLS: [&str; 3] = ["tisagenlecleucel", "brexucabtagene", "obecabtagene"];

/// The id of the regimen, its drugs with those of its backbone and those named without a dose, and the ways that matter.
/// Intrathecal therapy is part of every regimen, printed with doses or not, but of CAR T-cells.
pub fn given_by(regimen: &Regimen) -> Vec<&'static str> {
    let mut given = vec![regimen.id];
    let mut add = |what| {
        if !given.contains(&what) {
            given.push(what);
        }
    };
    let backbone = REGIMENS.iter().find(|r| regimen.backbone == Some(r.id));
    let regimens = || [Some(regimen), backbone].into_iter().flatten();
    for dose in regimens().flat_map(|r| r.phases).flat_map(|p| p.doses) {
        [Some(dose.drug.record().id), way(dose)].into_iter().flatten().for_each(&mut add);
    }
    for what in regimens().flat_map(|r| r.also_gives) {
        [drug_of(what), what].into_iter().for_each(&mut add);
    }
    if !CELLS.iter().any(|cells| given.contains(cells)) {
        given.push(INTRATHECAL);
    }
    given
}

/// The drug of a way.
pub fn drug_of(what: &'static str) -> &'static str {
    match what {
        HIGH_DOSE_METHOTREXATE => "methotrexate",
        HIGH_DOSE_CYTARABINE => "cytarabine",
        _ => what,
    }
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
