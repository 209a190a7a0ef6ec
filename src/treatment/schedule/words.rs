//! Records of the catalogue in words.

use crate::treatment::regimen::{
    Basis, Condition, Days, Dose, IntrathecalDrug, Measured, Per, PhaseKind, Route, Sign, State,
};

/// The published dose in one line.
pub(super) fn published(dose: &Dose) -> String {
    let (from, to) = dose.amount.numbers();
    let range = if from == to { from.to_string() } else { format!("{from} to {to}") };
    let by = match dose.basis {
        Basis::Fixed => "",
        Basis::PerM2 => "/m²",
        Basis::PerKg => "/kg",
    };
    let rise = dose.amount.rise().map_or_else(String::new, |r| format!(", each dose {r} more"));
    let cap = dose.amount.cap().map_or_else(
        |why| format!(", no cap: {why}"),
        |cap| format!(", at most {cap} {}", dose.amount.unit()),
    );
    format!("{range} {}{by}{rise}{cap}", dose.amount.unit())
}

pub(super) fn often(dose: &Dose) -> String {
    match (dose.per, dose.every_hours) {
        (Per::Week, _) => "once a week, never daily".to_owned(),
        (Per::Month, _) => "once a month".to_owned(),
        (Per::Day, Some(hours)) | (Per::Dose, Some(hours)) => format!("every {hours} hours"),
        (Per::Day, None) => "a day".to_owned(),
        (Per::Dose, None) => "a dose".to_owned(),
    }
}

pub(super) fn days(list: &[Days]) -> String {
    let each = list.iter().map(|d| {
        if d.first == d.last { d.first.to_string() } else { format!("{}-{}", d.first, d.last) }
    });
    each.collect::<Vec<String>>().join(" ")
}

pub(super) fn conditions(list: &[Condition]) -> String {
    let each = list.iter().map(|c| match c {
        Condition::Is(State::Cns3) => "CNS3".to_owned(),
        Condition::Is(State::Ommaya) => "an Ommaya reservoir".to_owned(),
        Condition::Is(State::StandardRisk) => "standard risk in the regimen's own sense".to_owned(),
        Condition::Is(State::HighRisk) => "high risk in the regimen's own sense".to_owned(),
        Condition::Limit(measured, sign, limit) => {
            let (name, unit) = match measured {
                Measured::Age => ("age", "years"),
                Measured::Weight => ("weight", "kg"),
                Measured::Bsa => ("body surface", "m²"),
                Measured::Cd20 => ("CD20", "%"),
                Measured::Lvef => ("ejection fraction", "%"),
            };
            let sign = match sign {
                Sign::Less => "below",
                Sign::AtMost => "at most",
                Sign::Greater => "above",
                Sign::AtLeast => "at least",
            };
            format!("{name} {sign} {limit} {unit}")
        }
    });
    each.collect::<Vec<String>>().join(" and ")
}

pub(super) const fn route(route: Route) -> &'static str {
    match route {
        Route::Iv => "iv",
        Route::IvContinuous => "iv-continuous",
        Route::Po => "po",
        Route::Sc => "sc",
        Route::Im => "im",
        Route::IvOrIm => "iv-or-im",
        Route::PoOrIv => "po-or-iv",
        Route::ScOrIm => "sc-or-im",
        Route::IvOrSc => "iv-or-sc",
    }
}

pub(super) const fn kind_id(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Prephase => "prephase",
        PhaseKind::Induction => "induction",
        PhaseKind::Consolidation => "consolidation",
        PhaseKind::InterimMaintenance => "interim-maintenance",
        PhaseKind::DelayedIntensification => "delayed-intensification",
        PhaseKind::Cns => "cns",
        PhaseKind::Maintenance => "maintenance",
        PhaseKind::Block => "block",
        PhaseKind::Reinduction => "reinduction",
    }
}

/// Id of an intrathecal drug.
pub(super) const fn intrathecal_id(drug: IntrathecalDrug) -> &'static str {
    match drug {
        IntrathecalDrug::Methotrexate => "methotrexate",
        IntrathecalDrug::Cytarabine => "cytarabine",
        IntrathecalDrug::Hydrocortisone => "hydrocortisone",
        IntrathecalDrug::Dexamethasone => "dexamethasone",
        IntrathecalDrug::Prednisolone => "prednisolone",
    }
}
