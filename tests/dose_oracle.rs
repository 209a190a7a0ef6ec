//! The catalogue against an independent transcription: `tests/dose_oracle/*.csv`, written from the print by somebody who
//! had not seen `knowledge/regimens/`. A row is a dose; both sides are put into the same words and compared as lists.
//!
//! An empty cell claims nothing, but for [`WHOLE`]. A row that was changed says why: `adjudicated: ...`. Of these a row
//! `added` was not in the transcription and is no second reading, and one with `no record` has none in the catalogue.
//! The labels were transcribed too and are not here, as the catalogue holds regimens only.

mod catalogue;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use catalogue::{catalogue, intrathecal_drug};

use stratall::quantity::Decimal;
use stratall::treatment::regimen::{AGE_TABLES, REGIMENS};

const HEADER: &str = "regimen,phase,drug,route,amount,amount_max,unit,basis,per,every_hours,days,doses,infusion_hours,cap,applies,verification,source_key,note";

/// The columns that say what is given to whom, and how well it is verified; the key of the source is not compared.
const COMPARED: usize = 16;

/// Columns that claim something even when they are empty: no second amount, and everybody.
const WHOLE: [&str; 2] = ["amount_max", "applies"];

/// Tables of ages, in a form of their own.
const AGES: &str = "it-by-age.csv";
const AGES_HEADER: &str = "table,age_min,age_max,drug,amount,verification,source_key,note";

/// Regimens with doses that nobody transcribed a second time, and why.
const ONCE: [(&str, &str); 6] = [
    ("blina-pomp", "the sections that were transcribed print no dose of it"),
    ("gimema-2820", "the sections that were transcribed print no dose of it"),
    ("tisagenlecleucel", "added after the transcription, from section 2.4 and the label"),
    ("brexucabtagene", "added after the transcription, from section 2.4 and the label"),
    ("obecabtagene", "added after the transcription, from section 2.4; half of it still recalled"),
    ("maint-std", "its doses are those of the maintenance of aall1731-blina, which is compared"),
];

/// A dose as the first columns of [`HEADER`].
type Row = Vec<String>;

/// How a row came to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    AsWritten,
    Changed,
    Added,
    NoRecord,
}

#[test]
fn no_dose_differs() {
    let oracle = oracle();
    let ours = catalogue();
    let mut differences = Vec::new();
    let mut counts = [0; 4];
    let (mut records, mut claims) = (0, 0);
    for (regimen, rows) in &oracle {
        let theirs = expected(rows);
        let here = ours.get(regimen).cloned().unwrap_or_default();
        let (left, extra) = unmatched(&theirs, &here);
        differences.extend(left.iter().map(|r| format!("transcription only: {}", r.join(","))));
        differences.extend(extra.iter().map(|r| format!("catalogue only:     {}", r.join(","))));
        for (at, kind) in
            [Kind::AsWritten, Kind::Changed, Kind::Added, Kind::NoRecord].iter().enumerate()
        {
            let of_kind = rows.iter().filter(|(_, other)| other == kind).count();
            *counts.get_mut(at).unwrap() += of_kind;
        }
        records += here.len();
        claims += theirs.iter().flatten().filter(|cell| !cell.is_empty()).count();
    }
    let [written, changed, added, none] = counts;
    println!(
        "{} regimens, {records} records: {written} as transcribed, {changed} adjudicated, {added} added; {claims} cells; {none} rows without a record",
        oracle.len(),
    );
    assert!(
        differences.is_empty(),
        "{} differences\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn every_regimen_with_doses_is_compared_or_listed() {
    let compared: BTreeSet<String> = oracle().into_keys().collect();
    for (regimen, rows) in catalogue() {
        let listed = ONCE.iter().any(|(id, _)| *id == regimen);
        assert!(!listed || !rows.is_empty(), "{regimen} has no doses and is listed");
        let expected = !rows.is_empty() && !listed;
        assert_eq!(compared.contains(&regimen), expected, "{regimen}, {} doses", rows.len());
    }
}

/// Each cell of each record is changed in turn; where the transcription claims something, it is noticed.
#[test]
fn a_changed_record_is_noticed() {
    let ours = catalogue();
    let names: Vec<&str> = HEADER.split(',').collect();
    let mut noticed: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (regimen, rows) in oracle() {
        let theirs = expected(&rows);
        let here = ours.get(&regimen).cloned().unwrap_or_default();
        for at in 0..here.len() {
            for (column, name) in names.iter().enumerate().take(COMPARED).skip(1) {
                let mut altered = here.clone();
                let cell = altered.get_mut(at).unwrap().get_mut(column).unwrap();
                if cell.is_empty() {
                    continue;
                }
                cell.push('7');
                let (left, _) = unmatched(&theirs, &altered);
                let tally = noticed.entry(name).or_default();
                tally.0 += usize::from(!left.is_empty());
                tally.1 += 1;
            }
        }
    }
    let said: Vec<String> = noticed.iter().map(|(c, (n, of))| format!("{c} {n}/{of}")).collect();
    println!("noticed: {}", said.join(", "));
    for whole in ["phase", "drug", "verification", "amount_max", "applies"] {
        let (n, of) = noticed.get(whole).unwrap();
        assert_eq!(n, of, "{whole}");
    }
}

#[test]
fn no_age_table_differs() {
    let text = std::fs::read_to_string(folder().join(AGES)).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(AGES_HEADER));
    let mut theirs: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    for line in lines {
        let cells = cells(line);
        let [table, from, _, drug, amount, verification, _, note] = cells.as_slice() else {
            panic!("{line}");
        };
        if kind(note) != Kind::NoRecord {
            let from = if from.is_empty() { "0".to_owned() } else { plain(from) };
            let row = (from, plain(amount), format!("{drug} {verification}"));
            theirs.entry(table.clone()).or_default().push(row);
        }
    }
    let mut ours: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    for table in AGE_TABLES {
        let what = format!("{} {}", intrathecal_drug(table.drug), table.verification.id());
        for (from, amount) in table.rows {
            let row = (from.to_string(), amount.0.to_string(), what.clone());
            ours.entry(table.id.to_owned()).or_default().push(row);
        }
    }
    for rows in theirs.values_mut() {
        rows.dedup_by(|later, before| later.1 == before.1);
    }
    assert_eq!(theirs, ours);
}

/// The rows that have a record.
fn expected(rows: &[(Row, Kind)]) -> Vec<Row> {
    rows.iter().filter(|(_, kind)| *kind != Kind::NoRecord).map(|(row, _)| row.clone()).collect()
}

/// Whether a record is what a row says.
fn says(row: &Row, record: &Row) -> bool {
    let number_of_days = record.get(10).map(|days| days.split_whitespace().count().to_string());
    let fixed_doses = record.get(11).is_some_and(|doses| !doses.is_empty());
    HEADER.split(',').zip(row.iter().zip(record)).all(|(name, (said, is))| {
        said == is
            || (said.is_empty() && !WHOLE.contains(&name))
            // As many days as doses are printed.
            || (name == "doses" && !fixed_doses && number_of_days.as_ref() == Some(said))
    })
}

/// What is left of rows and of records when as many as possible are paired.
fn unmatched<'a>(rows: &'a [Row], records: &'a [Row]) -> (Vec<&'a Row>, Vec<&'a Row>) {
    let mut owner: Vec<Option<usize>> = vec![None; records.len()];
    let left = (0..rows.len())
        .filter(|at| !place(*at, rows, records, &mut owner, &mut vec![false; records.len()]))
        .filter_map(|at| rows.get(at))
        .collect();
    let extra = records.iter().zip(&owner).filter(|(_, o)| o.is_none()).map(|(r, _)| r).collect();
    (left, extra)
}

/// Finds a record for a row, moving others where that helps.
fn place(
    at: usize,
    rows: &[Row],
    records: &[Row],
    owner: &mut [Option<usize>],
    seen: &mut [bool],
) -> bool {
    for (to, record) in records.iter().enumerate() {
        if seen.get(to) == Some(&true) || !says(rows.get(at).unwrap(), record) {
            continue;
        }
        *seen.get_mut(to).unwrap() = true;
        let before = owner.get(to).copied().flatten();
        if before.is_none_or(|other| place(other, rows, records, owner, seen)) {
            *owner.get_mut(to).unwrap() = Some(at);
            return true;
        }
    }
    false
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dose_oracle")
}

/// Every CSV of a regimen; none at all is a failure, or the comparison would pass for want of anything to compare.
fn oracle() -> BTreeMap<String, Vec<(Row, Kind)>> {
    let folder = folder();
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|why| panic!("{folder:?}: {why}"));
    let mut out: BTreeMap<String, Vec<(Row, Kind)>> = BTreeMap::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        let csv = path.extension().is_some_and(|ending| ending == "csv");
        if csv && path.file_name().is_some_and(|name| name != AGES) {
            let text = std::fs::read_to_string(&path).unwrap();
            for (row, kind) in rows(&text).unwrap_or_else(|why| panic!("{path:?}: {why}")) {
                out.entry(row.first().unwrap().clone()).or_default().push((row, kind));
            }
        }
    }
    assert!(!out.is_empty(), "no CSV in {folder:?}");
    let known: BTreeSet<&str> = REGIMENS.iter().map(|r| r.id).collect();
    let strangers: Vec<&String> = out.keys().filter(|id| !known.contains(id.as_str())).collect();
    assert!(strangers.is_empty(), "no such regimen: {strangers:?}");
    out
}

fn rows(text: &str) -> Result<Vec<(Row, Kind)>, String> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let header = lines.next().unwrap_or_default();
    if header.trim_start_matches('\u{feff}') != HEADER {
        return Err(format!("the header is `{header}`"));
    }
    lines.map(row).collect()
}

fn row(line: &str) -> Result<(Row, Kind), String> {
    let cells = cells(line);
    if cells.len() != HEADER.split(',').count() {
        return Err(format!("{} cells in `{line}`", cells.len()));
    }
    let note = cells.last().map(String::as_str).unwrap_or_default();
    if !note.is_empty() && !note.starts_with("adjudicated: ") {
        return Err(format!("the note is `{note}`"));
    }
    Ok((cells.iter().take(COMPARED).map(|c| plain(c)).collect(), kind(note)))
}

fn kind(note: &str) -> Kind {
    match note.strip_prefix("adjudicated: ") {
        None => Kind::AsWritten,
        Some(why) if why.starts_with("no record, ") => Kind::NoRecord,
        Some(why) if why.starts_with("added, ") => Kind::Added,
        Some(_) => Kind::Changed,
    }
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

#[test]
fn what_cannot_be_read_is_refused() {
    assert!(rows("a,b,c\n1,2,3").is_err());
    assert!(rows(&format!("{HEADER}\n1,2,3")).is_err());
    let line = "x,induction,vincristine,iv,1.50,,mg,per-m2,dose,,1  8,,,2,\"a, b\",seen,KEY,";
    assert!(rows(&format!("{HEADER}\n{line}surely\n")).is_err());
    let read = rows(&format!("{HEADER}\n{line}\n")).unwrap();
    let shown = "x,induction,vincristine,iv,1.5,,mg,per-m2,dose,,1 8,,,2,a, b,seen";
    assert_eq!(
        read.first().map(|(row, kind)| (row.join(","), *kind)),
        Some((shown.to_owned(), Kind::AsWritten))
    );
    for (note, kind) in [
        ("phase was a", Kind::Changed),
        ("added, a table", Kind::Added),
        ("no record, recalled", Kind::NoRecord),
    ] {
        let read = rows(&format!("{HEADER}\n{line}\"adjudicated: {note}\"\n")).unwrap();
        assert_eq!(read.first().map(|(_, kind)| *kind), Some(kind));
    }
}

#[test]
fn a_changed_or_a_lost_row_is_a_difference() {
    let row = |amount: &str| {
        vec![String::new(), String::new(), String::new(), String::new(), amount.to_owned()]
    };
    let (two, three, any) = (row("2"), row("3"), row(""));
    let count = |a: &[Row], b: &[Row]| {
        let (left, extra) = unmatched(a, b);
        (left.len(), extra.len())
    };
    assert_eq!(count(&[two.clone(), two.clone()], std::slice::from_ref(&two)), (1, 0));
    assert_eq!(count(&[two.clone(), two.clone()], &[]), (2, 0));
    assert_eq!(count(&[], std::slice::from_ref(&two)), (0, 1));
    assert_eq!(count(std::slice::from_ref(&two), std::slice::from_ref(&three)), (1, 1));
    assert_eq!(count(&[any.clone(), two.clone()], &[two.clone(), three.clone()]), (0, 0));
    assert_eq!(count(std::slice::from_ref(&two), &[any]), (1, 1));
}
