//! The tables of `tests/care_oracle/` and the settings in their cells.
//!
//! A cell holds alternatives separated by `;`, each of them settings joined by `&`: `field=value`, with the field as the
//! intake writes it, several values of a list joined by `+`, nothing after `=` for an empty list and `?` for what is unknown.

use std::path::Path;

use serde_json::{Value, json};

/// Fields that take a list.
const LISTS: [&str; 4] = ["medicines", "history", "disease.site", "disease.priorTherapies"];

/// The start of a note on a row that is not as it was transcribed.
const ADJUDICATED: &str = "adjudicated: ";

/// The rows of a table under its header, each with as many cells.
pub fn rows(name: &str, header: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/care_oracle").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path:?}: {why}"));
    parse(&text, header).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// The rows of a text.
pub fn parse(text: &str, header: &str) -> Result<Vec<Vec<String>>, String> {
    let mut lines = text.lines();
    let found = lines.next().unwrap_or_default();
    if found != header {
        return Err(format!("the header is `{found}`"));
    }
    let width = header.split(',').count();
    let row = |line: &str| {
        let cells: Vec<String> = line.splitn(width, ',').map(|c| c.trim().to_owned()).collect();
        (cells.len() == width).then_some(cells).ok_or(format!("too few cells in `{line}`"))
    };
    let rows: Vec<Vec<String>> = lines.map(row).collect::<Result<_, String>>()?;
    if rows.is_empty() {
        return Err("there is no row".to_owned());
    }
    Ok(rows)
}

/// Whether the note says that the row was changed, and why.
pub fn adjudicated(note: &str) -> bool {
    note.contains(ADJUDICATED)
}

/// Fails with every difference at once.
pub fn nothing_of(differences: &[String]) {
    assert!(
        differences.is_empty(),
        "{} differences\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// The alternatives of a cell.
pub fn alternatives(cell: &str) -> Vec<&str> {
    cell.split(';').map(str::trim).filter(|s| !s.is_empty()).collect()
}

/// `base` with the settings of one alternative on top.
pub fn set(base: &Value, settings: &str) -> Value {
    let mut intake = base.clone();
    for setting in settings.split('&') {
        let (field, value) = setting
            .trim()
            .split_once('=')
            .unwrap_or_else(|| panic!("`{setting}` has no value in `{settings}`"));
        match value.trim() {
            "?" => intake = forget(&intake, field.trim()),
            value => put(&mut intake, field.trim(), value),
        }
    }
    intake
}

/// `base` with nothing known of a field.
pub fn forget(base: &Value, field: &str) -> Value {
    let mut intake = base.clone();
    match field {
        "mrd" | "marrow" => {
            let name = if field == "mrd" { "mrd" } else { "marrowBlastsPercent" };
            write(&mut intake, name, Value::Null);
        }
        "lineage" => {
            write(&mut intake, "lineage", Value::Null);
            write(&mut intake, "phenotype", Value::Null);
        }
        _ => write(&mut intake, field, Value::Null),
    }
    intake
}

fn put(intake: &mut Value, field: &str, value: &str) {
    match field {
        "mrd" => {
            let result = match value.split_once(':') {
                Some((status, limit)) => json!({ "status": status, "sensitivity": limit }),
                None => json!({ "value": value }),
            };
            let mut sample = json!({ "timepoint": "end-of-induction", "sample": "marrow" });
            for (key, part) in result.as_object().into_iter().flatten() {
                sample[key] = part.clone();
            }
            write(intake, "mrd", json!([sample]));
        }
        "marrow" => {
            write(
                intake,
                "marrowBlastsPercent",
                json!([{ "timepoint": "relapse", "value": value }]),
            );
        }
        list if LISTS.contains(&list) => {
            let values: Vec<&str> = value.split('+').filter(|v| !v.is_empty()).collect();
            write(intake, list, json!(values));
        }
        // Each phenotype belongs to one lineage.
        "lineage" => {
            write(intake, "phenotype", Value::Null);
            write(intake, "lineage", json!(value));
        }
        other => write(intake, other, serde_json::from_str(value).unwrap_or_else(|_| json!(value))),
    }
}

/// Writes at `a.b`.
fn write(intake: &mut Value, path: &str, value: Value) {
    match path.split_once('.') {
        Some((outer, inner)) => intake[outer][inner] = value,
        None => intake[path] = value,
    }
}

/// A table that cannot be read is refused, so that nothing is compared with nothing.
#[test]
fn what_cannot_be_read_is_refused() {
    assert!(parse("a,c\n1,2", "a,b").is_err(), "another header");
    assert!(parse("a,b\n1", "a,b").is_err(), "a cell is missing");
    assert!(parse("a,b", "a,b").is_err(), "no row");
    assert_eq!(parse("a,b\n1,2, and 3", "a,b").unwrap(), [["1", "2, and 3"]]);
    let read = set(&json!({}), "medicines=azole+nsaid & disease.phase=relapsed & wbc=20");
    let meant =
        json!({ "medicines": ["azole", "nsaid"], "disease": { "phase": "relapsed" }, "wbc": 20 });
    assert_eq!(read, meant);
    assert_eq!(forget(&read, "disease.phase")["disease"]["phase"], Value::Null);
}
