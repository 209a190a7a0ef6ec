//! Rows pasted from a table of the TARGET ALL study (tab-separated, with its header).
//!
//! What was read is an [`Intake`]; what was not used is listed. Nothing is guessed: `NA`, `Unknown` and empty
//! cells stay unknown, and a cell that cannot be read is an issue beside the row.

use crate::patient::{Intake, Issue};

/// One row of a pasted table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PastedRow {
    /// The row's own identifier, or its number.
    pub name: String,
    /// What was read.
    pub intake: Intake,
    /// Columns that hold something this edition does not use.
    pub unused: Vec<String>,
    /// Cells that could not be read.
    pub issues: Vec<Issue>,
}

/// How a column becomes an entry.
#[derive(Clone, Copy)]
enum Column {
    /// The text as it stands, into this path and unit.
    Text(&'static str, &'static str),
    /// One of these words, each with the id it stands for.
    Words(&'static str, &'static [(&'static str, &'static str)]),
    /// `CNS 2a` and so on.
    Cns,
    /// MRD in per cent: time point, sample.
    Mrd(&'static str, &'static str),
    /// Sensitivity of the MRD assay in per cent: time point.
    Sensitivity(&'static str),
    /// Identifier of the row.
    Name,
}

const PRESENCE: &[(&str, &str)] = &[("Positive", "present"), ("Negative", "absent")];
const LINEAGE: &[(&str, &str)] = &[("B-Precursor", "B"), ("B Cell ALL", "B"), ("T Cell ALL", "T")];
const YES_NO: &[(&str, &str)] = &[("Yes", "true"), ("No", "false")];
const SEX: &[(&str, &str)] = &[("Male", "male"), ("Female", "female")];

/// The columns read. Outcome columns are not: what happened later says nothing of the risk at diagnosis.
const COLUMNS: &[(&str, Column)] = &[
    ("Patient ID", Column::Name),
    ("Diagnosis Age (days)", Column::Text("age", "d")),
    ("Sex", Column::Words("sex", SEX)),
    ("WBC", Column::Text("wbc", "10*9/L")),
    ("Cell of tumor origin", Column::Words("lineage", LINEAGE)),
    ("CNS Status", Column::Cns),
    ("Testicular Involvement", Column::Words("testicular", YES_NO)),
    ("Karyotype", Column::Text("karyotype", "")),
    ("DNA Index", Column::Text("dnaIndex", "")),
    ("BCR ABL1 Status", Column::Words("lesions.BCR::ABL1", PRESENCE)),
    ("MLL Status", Column::Words("lesions.KMT2A-r", PRESENCE)),
    ("ETV6-RUNX1 Fusion Status", Column::Words("lesions.ETV6::RUNX1", PRESENCE)),
    ("TCF3-PBX1 Status", Column::Words("lesions.TCF3::PBX1", PRESENCE)),
    ("Trisomy 4_10", Column::Words("lesions.trisomy-4-10", PRESENCE)),
    ("Bone Marrow Blasts Day 8", Column::Text("marrowBlastsPercent.day-8.value", "")),
    ("Bone Marrow Blasts Day 15", Column::Text("marrowBlastsPercent.day-15.value", "")),
    ("Bone Marrow Blasts Day 29", Column::Text("marrowBlastsPercent.end-of-induction.value", "")),
    ("MRD Percentage Day 8", Column::Mrd("day-8", "blood")),
    ("MRD Percentage Day 8 Sensitivity", Column::Sensitivity("day-8")),
    ("MRD Percentage Day 29", Column::Mrd("end-of-induction", "marrow")),
    ("MRD Percentage Day 29 Sensitivity", Column::Sensitivity("end-of-induction")),
    ("MRD Percentage at end of Consolidation", Column::Mrd("end-of-consolidation", "marrow")),
    (
        "MRD Percentage at end of Consolidation Sensitivity",
        Column::Sensitivity("end-of-consolidation"),
    ),
];

/// Columns without which a paste is more likely broken than sparse.
const NEEDED: &[&str] = &["Diagnosis Age (days)", "WBC", "Cell of tumor origin"];

/// The code of a header that has a column twice.
pub(super) const COLUMN_TWICE: &str = "column-twice";

/// Reads a pasted table: the header, then one row a patient.
///
/// # Errors
/// An [`Issue`] when there is no header or row, when the header lacks the columns for age, count or lineage or has a
/// column twice. Single bad cells and rows are issues of their rows.
pub fn read(text: &str) -> Result<Vec<PastedRow>, Issue> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(header) = lines.next() else {
        return Err(problem(
            "empty-paste",
            "nothing was pasted".into(),
            "paste the header line and one patient's line",
        ));
    };
    let header: Vec<&str> = header.trim_end_matches('\r').split('\t').map(str::trim).collect();
    let missing: Vec<&str> = NEEDED.iter().copied().filter(|name| !header.contains(name)).collect();
    if !missing.is_empty() {
        let found = if header.len() == 1 {
            "the first line has no tab".to_owned()
        } else {
            format!("{} columns were found", header.len())
        };
        return Err(problem(
            "broken-header",
            format!("the header lacks `{}`; {found}", missing.join("`, `")),
            "paste the header line of the table unchanged, tab-separated, above the patient's line",
        ));
    }
    let twice = COLUMNS
        .iter()
        .find(|(name, _)| header.iter().filter(|found| *found == name).nth(1).is_some());
    if let Some((name, _)) = twice {
        return Err(problem(
            COLUMN_TWICE,
            format!("the header has `{name}` twice; which of the two is meant is not known"),
            "paste the table with one of them; nothing of it was used",
        ));
    }
    let rows: Vec<PastedRow> =
        lines.enumerate().map(|(n, line)| read_row(&header, line, n + 1)).collect();
    if rows.is_empty() {
        return Err(problem(
            "no-row",
            "there is a header but no patient".into(),
            "paste a patient's line below the header",
        ));
    }
    Ok(rows)
}

/// The paths a column fills.
#[cfg(not(feature = "app"))]
pub(super) fn fills(name: &str) -> Vec<String> {
    let column = COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, column)| *column);
    match column {
        Some(Column::Text(path, _) | Column::Words(path, _)) => vec![path.to_owned()],
        Some(Column::Cns) => vec!["cnsStatus".to_owned()],
        Some(Column::Mrd(timepoint, _)) => {
            ["value", "sample"].map(|part| format!("mrd.{timepoint}.{part}")).into()
        }
        Some(Column::Sensitivity(timepoint)) => vec![format!("mrd.{timepoint}.sensitivity")],
        Some(Column::Name) | None => Vec::new(),
    }
}

/// The unit ids of the columns, as constants.
#[cfg(not(feature = "app"))]
pub(super) fn unit(id: &str) -> &'static str {
    ["d", "10*9/L", "%"].into_iter().find(|known| *known == id).unwrap_or("")
}

fn problem(code: &'static str, message: String, hint: &str) -> Issue {
    Issue::error(code, "", message, hint.to_owned())
}

fn read_row(header: &[&str], line: &str, number: usize) -> PastedRow {
    let mut row = PastedRow {
        name: format!("row {number}"),
        intake: Intake::default(),
        unused: Vec::new(),
        issues: Vec::new(),
    };
    let cells: Vec<&str> = line.trim_end_matches('\r').split('\t').collect();
    if cells.len() != header.len() {
        row.issues.push(Issue::error(
            "ragged-row",
            "",
            format!("row {number} has {} cells, the header has {}", cells.len(), header.len()),
            "copy the whole line; nothing of it was used".into(),
        ));
        return row;
    }
    for (name, cell) in header.iter().zip(cells) {
        let cell = cell.trim();
        if matches!(cell, "" | "NA" | "Unknown" | ".") {
            continue;
        }
        match COLUMNS.iter().find(|(known, _)| known == name) {
            Some((_, column)) => read_cell(&mut row, name, *column, cell),
            None => row.unused.push((*name).to_owned()),
        }
    }
    row
}

fn read_cell(row: &mut PastedRow, name: &str, column: Column, cell: &str) {
    match column {
        Column::Name => cell.clone_into(&mut row.name),
        Column::Text(path, unit) => enter(row, path, cell, unit),
        Column::Words(path, words) => match words.iter().find(|(word, _)| *word == cell) {
            Some((_, id)) => enter(row, path, id, ""),
            None => unread(
                row,
                name,
                path,
                cell,
                &words.iter().map(|(w, _)| *w).collect::<Vec<_>>().join(", "),
            ),
        },
        Column::Cns => {
            let status = cell.replace(' ', "");
            enter(row, "cnsStatus", &status, "");
        }
        Column::Mrd(timepoint, sample) => {
            let path = |part: &str| format!("mrd.{timepoint}.{part}");
            enter(row, &path("value"), cell, "%");
            enter(row, &path("sample"), sample, "");
        }
        Column::Sensitivity(timepoint) => {
            enter(row, &format!("mrd.{timepoint}.sensitivity"), cell, "%")
        }
    }
}

fn enter(row: &mut PastedRow, path: &str, text: &str, unit: &str) {
    row.intake.set(path, text);
    if !unit.is_empty() {
        row.intake.set_unit(path, unit);
    }
}

fn unread(row: &mut PastedRow, name: &str, path: &str, cell: &str, expected: &str) {
    row.issues.push(Issue::error(
        "unread-cell",
        path,
        format!("`{cell}` in column `{name}` is not understood"),
        format!("expected one of: {expected}; it was left unknown"),
    ));
}
