//! The tables that `build.rs` makes of `knowledge/drugs.toml`, `knowledge/intrathecal.toml` and `knowledge/regimens/`.

use super::{
    AgeTable, Amount, Arm, Basis, Cap, Condition, Days, Differs, Dose, DrugRecord, EvidenceKind,
    IntrathecalAmount, IntrathecalDose, IntrathecalDrug, Lineage, Measure, Measured, Micrograms,
    Milligrams, Need, Per, Phase, PhaseKind, Philadelphia, Regimen, Route, Setting, Sign, State,
    TrialOutcome, Units,
};
use crate::evidence::{Review, Source, Verification};
use crate::quantity::Decimal;

include!(concat!(env!("OUT_DIR"), "/regimens.rs"));
