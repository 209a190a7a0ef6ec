//! The catalogue in the words of the transcription.

use std::collections::BTreeMap;

use stratall::evidence::Verification;
use stratall::quantity::Decimal;
use stratall::treatment::regimen::{
    Basis, Condition, Days, Dose, IntrathecalAmount, IntrathecalDose, IntrathecalDrug, Measured,
    Per, REGIMENS, Route, Sign, State,
};

use super::{Row, plain};

pub fn catalogue() -> BTreeMap<String, Vec<Row>> {
    let mut out: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for r in REGIMENS {
        for p in r.phases {
            let rows = p.doses.iter().map(|d| systemic(r.id, p.id, d));
            let rows = rows.chain(p.intrathecal.iter().map(|d| intrathecal(r.id, p.id, d)));
            out.entry(r.id.to_owned()).or_default().extend(rows);
        }
    }
    out
}

pub fn systemic(regimen: &str, phase: &str, d: &Dose) -> Row {
    let (from, to) = d.amount.numbers();
    let given = vec![
        regimen.to_owned(),
        phase.to_owned(),
        d.drug.record().id.to_owned(),
        route(d.route).to_owned(),
        from.to_string(),
        larger(from, to),
        d.amount.unit().to_owned(),
        basis(d.basis).to_owned(),
        per(d.per).to_owned(),
        number(d.every_hours),
        days(d.days),
        number(d.doses),
        d.infusion_hours.map(|(hours, most)| hours_text(hours, most)).unwrap_or_default(),
        d.amount.cap().map(|cap| cap.to_string()).unwrap_or_default(),
        applies(d.applies),
        state(d.verification),
    ];
    given.iter().map(|cell| plain(cell)).collect()
}

pub fn intrathecal(regimen: &str, phase: &str, d: &IntrathecalDose) -> Row {
    let (amount, most) = match d.amount {
        IntrathecalAmount::Fixed(from, to) => (from.0.to_string(), larger(from.0, to.0)),
        IntrathecalAmount::ByAge(_) => ("by-age".to_owned(), String::new()),
    };
    let drug = intrathecal_drug(d.drug);
    let mut given: Vec<String> = [regimen, phase, drug, "it"].map(str::to_owned).to_vec();
    given.extend([amount, most]);
    given.extend(["mg", "fixed", "dose", ""].map(str::to_owned));
    given.extend([days(d.days), number(d.doses), String::new(), String::new(), applies(d.applies)]);
    given.push(state(d.verification));
    given
}

pub fn intrathecal_drug(drug: IntrathecalDrug) -> &'static str {
    match drug {
        IntrathecalDrug::Methotrexate => "methotrexate",
        IntrathecalDrug::Cytarabine => "cytarabine",
        IntrathecalDrug::Hydrocortisone => "hydrocortisone",
        IntrathecalDrug::Dexamethasone => "dexamethasone",
        IntrathecalDrug::Prednisolone => "prednisolone",
    }
}

pub fn larger(from: Decimal, to: Decimal) -> String {
    if to == from { String::new() } else { to.to_string() }
}

pub fn hours_text(from: Decimal, to: Decimal) -> String {
    if to == from { from.to_string() } else { format!("{from}-{to}") }
}

pub fn number(value: Option<u16>) -> String {
    value.map(|n| n.to_string()).unwrap_or_default()
}

pub fn days(list: &'static [Days]) -> String {
    Days::each(list).map(|day| day.to_string()).collect::<Vec<String>>().join(" ")
}

pub fn state(verification: Verification) -> String {
    verification.id().to_owned()
}

pub fn route(route: Route) -> &'static str {
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

pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Fixed => "fixed",
        Basis::PerM2 => "per-m2",
        Basis::PerKg => "per-kg",
    }
}

pub fn per(per: Per) -> &'static str {
    match per {
        Per::Dose => "dose",
        Per::Day => "day",
        Per::Week => "week",
        Per::Month => "month",
    }
}

pub fn applies(list: &[Condition]) -> String {
    list.iter().map(condition).collect::<Vec<String>>().join(" ")
}

pub fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Is(state) => match state {
            State::Cns3 => "cns3",
            State::Ommaya => "ommaya",
            State::StandardRisk => "standard-risk",
            State::HighRisk => "high-risk",
        }
        .to_owned(),
        Condition::Limit(measured, sign, limit) => {
            let measured = match measured {
                Measured::Age => "age",
                Measured::Weight => "weight",
                Measured::Bsa => "bsa",
                Measured::Cd20 => "cd20",
                Measured::Lvef => "lvef",
            };
            let sign = match sign {
                Sign::Less => "<",
                Sign::AtMost => "<=",
                Sign::Greater => ">",
                Sign::AtLeast => ">=",
            };
            format!("{measured}{sign}{limit}")
        }
    }
}
