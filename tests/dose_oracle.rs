//! The catalogue against an independent transcription: `tests/dose_oracle/*.csv`, written from the print by somebody who
//! had not seen `knowledge/regimens/`. A row is a dose; both sides are put into the same words and compared as lists.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a test stops at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use stratall::evidence::Verification;
use stratall::quantity::Decimal;
use stratall::treatment::regimen::{
    Basis, Condition, Days, Dose, IntrathecalAmount, IntrathecalDose, IntrathecalDrug, Measured,
    Per, REGIMENS, Route, Sign, State,
};

const HEADER: &str = "regimen,phase,drug,route,amount,amount_max,unit,basis,per,every_hours,days,doses,infusion_hours,cap,applies,verification,source_key";

/// The columns that say what is given to whom; verification is compared apart, the key of the source not at all.
const COMPARED: usize = 15;

/// A dose as the columns of [`HEADER`] but the last.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Row {
    given: Vec<String>,
    verification: String,
}

#[test]
fn no_dose_differs() {
    let oracle = oracle();
    let ours = catalogue();
    let mut differences = Vec::new();
    for (regimen, rows) in &oracle {
        let theirs: Vec<&Vec<String>> = rows.iter().map(|r| &r.given).collect();
        let here: Vec<&Vec<String>> =
            ours.get(regimen).into_iter().flatten().map(|r| &r.given).collect();
        differences.extend(unmatched(&theirs, &here).map(|r| format!("oracle only: {r}")));
        differences.extend(unmatched(&here, &theirs).map(|r| format!("files only:  {r}")));
    }
    assert!(
        differences.is_empty(),
        "{} differences\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn no_verification_differs() {
    let ours = catalogue();
    let mut differences = Vec::new();
    for (regimen, rows) in oracle() {
        for row in rows {
            let same = ours.get(&regimen).into_iter().flatten().find(|r| r.given == row.given);
            if let Some(same) = same.filter(|r| r.verification != row.verification) {
                differences.push(format!(
                    "{}: oracle {}, file {}",
                    row.given.join(","),
                    row.verification,
                    same.verification
                ));
            }
        }
    }
    assert!(
        differences.is_empty(),
        "{} differences\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// The rows of `a` that have no equal in `b`, each equal counting once.
fn unmatched<'a>(
    a: &[&'a Vec<String>],
    b: &[&'a Vec<String>],
) -> impl Iterator<Item = String> + use<'a> {
    let mut left = b.to_vec();
    let mut out = Vec::new();
    for row in a {
        match left.iter().position(|other| other == row) {
            Some(at) => drop(left.swap_remove(at)),
            None => out.push(row.join(",")),
        }
    }
    out.into_iter()
}

/// Every CSV there is; none at all is a failure, or the comparison would pass for want of anything to compare.
fn oracle() -> BTreeMap<String, Vec<Row>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dose_oracle");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|why| panic!("{folder:?}: {why}"));
    let mut out: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let mut files = 0;
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = std::fs::read_to_string(&path).unwrap();
            for (regimen, row) in rows(&text).unwrap_or_else(|why| panic!("{path:?}: {why}")) {
                out.entry(regimen).or_default().push(row);
            }
            files += 1;
        }
    }
    assert!(files > 0, "no CSV in {folder:?}");
    let known: BTreeSet<&str> = REGIMENS.iter().map(|r| r.id).collect();
    let strangers: Vec<&String> = out.keys().filter(|id| !known.contains(id.as_str())).collect();
    assert!(strangers.is_empty(), "no such regimen: {strangers:?}");
    out
}

fn rows(text: &str) -> Result<Vec<(String, Row)>, String> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let header = lines.next().unwrap_or_default();
    if header.trim_start_matches('\u{feff}') != HEADER {
        return Err(format!("the header is `{header}`"));
    }
    lines.map(row).collect()
}

fn row(line: &str) -> Result<(String, Row), String> {
    let cells = cells(line);
    if cells.len() != HEADER.split(',').count() {
        return Err(format!("{} cells in `{line}`", cells.len()));
    }
    let mut given: Vec<String> = cells.iter().take(COMPARED).map(|c| plain(c)).collect();
    // An intrathecal amount by age is a table, not a number.
    if let [_, _, _, route, amount, ..] = given.as_mut_slice()
        && route == "it"
        && amount.is_empty()
    {
        *amount = "by-age".to_owned();
    }
    let verification = cells.get(COMPARED).cloned().unwrap_or_default();
    Ok((cells.first().cloned().unwrap_or_default(), Row { given, verification }))
}

/// Commas separate; within double quotes they do not.
fn cells(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for c in line.trim_end().chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(String::new()),
            c => out.last_mut().unwrap().push(c),
        }
    }
    out.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// A number as the shortest text of it, and anything else as it is, in single spaces.
fn plain(cell: &str) -> String {
    Decimal::parse(cell).map_or_else(
        |_| cell.split_whitespace().collect::<Vec<&str>>().join(" "),
        |number| number.to_string(),
    )
}

fn catalogue() -> BTreeMap<String, Vec<Row>> {
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

fn systemic(regimen: &str, phase: &str, d: &Dose) -> Row {
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
    ];
    Row { given, verification: state(d.verification) }
}

fn intrathecal(regimen: &str, phase: &str, d: &IntrathecalDose) -> Row {
    let (amount, most) = match d.amount {
        IntrathecalAmount::Fixed(from, to) => (from.0.to_string(), larger(from.0, to.0)),
        IntrathecalAmount::ByAge(_) => ("by-age".to_owned(), String::new()),
    };
    let drug = match d.drug {
        IntrathecalDrug::Methotrexate => "methotrexate",
        IntrathecalDrug::Cytarabine => "cytarabine",
        IntrathecalDrug::Hydrocortisone => "hydrocortisone",
        IntrathecalDrug::Dexamethasone => "dexamethasone",
        IntrathecalDrug::Prednisolone => "prednisolone",
    };
    let mut given: Vec<String> = [regimen, phase, drug, "it"].map(str::to_owned).to_vec();
    given.extend([amount, most]);
    given.extend(["mg", "fixed", "dose", ""].map(str::to_owned));
    given.extend([days(d.days), number(d.doses), String::new(), String::new(), applies(d.applies)]);
    Row { given, verification: state(d.verification) }
}

fn larger(from: Decimal, to: Decimal) -> String {
    if to == from { String::new() } else { to.to_string() }
}

fn hours_text(from: Decimal, to: Decimal) -> String {
    if to == from { from.to_string() } else { format!("{from}-{to}") }
}

fn number(value: Option<u16>) -> String {
    value.map(|n| n.to_string()).unwrap_or_default()
}

fn days(list: &'static [Days]) -> String {
    Days::each(list).map(|day| day.to_string()).collect::<Vec<String>>().join(" ")
}

fn state(verification: Verification) -> String {
    verification.id().to_owned()
}

fn route(route: Route) -> &'static str {
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

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Fixed => "fixed",
        Basis::PerM2 => "per-m2",
        Basis::PerKg => "per-kg",
    }
}

fn per(per: Per) -> &'static str {
    match per {
        Per::Dose => "dose",
        Per::Day => "day",
        Per::Week => "week",
        Per::Month => "month",
    }
}

fn applies(list: &[Condition]) -> String {
    list.iter().map(condition).collect::<Vec<String>>().join(" ")
}

fn condition(condition: &Condition) -> String {
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

#[test]
fn what_cannot_be_read_is_refused() {
    assert!(rows("a,b,c\n1,2,3").is_err());
    assert!(rows(&format!("{HEADER}\n1,2,3")).is_err());
    let line = "x,induction,vincristine,iv,1.50,,mg,per-m2,dose,,1  8,,,2,\"a, b\",seen,KEY";
    let read = rows(&format!("{HEADER}\n{line}\n")).unwrap();
    let (regimen, row) = read.first().unwrap();
    let shown = "x,induction,vincristine,iv,1.5,,mg,per-m2,dose,,1 8,,,2,a, b";
    assert_eq!((regimen.as_str(), row.given.join(",").as_str()), ("x", shown));
    assert_eq!(row.verification, "seen");
}

#[test]
fn a_changed_or_a_lost_row_is_a_difference() {
    let row = |amount: &str| vec![amount.to_owned()];
    let (two, three) = (row("2"), row("3"));
    assert_eq!(unmatched(&[&two, &two], &[&two]).count(), 1);
    assert_eq!(unmatched(&[&two, &two], &[]).count(), 2);
    assert_eq!(unmatched(&[&two], &[&three]).collect::<Vec<_>>(), ["2"]);
    assert_eq!(unmatched(&[&two, &three], &[&three, &two]).count(), 0);
}
