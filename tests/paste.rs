//! A row pasted from the TARGET table. The values here are invented; the columns are those of the table.

use stratall::assess;
use stratall::interop::table::read;

const HEADER: &str = "Patient ID\tDiagnosis Age (days)\tSex\tWBC\tCell of tumor origin\tCNS Status\tTesticular Involvement\tBCR ABL1 Status\tMLL Status\tMRD Percentage Day 29\tMRD Percentage Day 29 Sensitivity\tBone Marrow Blasts Day 29\tFirst Event";
const ROW: &str =
    "INVENTED-1\t1500\tMale\t12.5\tB-Precursor\tCNS 2a\tNo\tNegative\tUnknown\t0.0\t0.01\t1\tNone";

fn paste(rows: &[&str]) -> String {
    std::iter::once(HEADER).chain(rows.iter().copied()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_row_becomes_a_patient() {
    let rows = read(&paste(&[ROW])).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].name, "INVENTED-1");
    assert_eq!(rows[0].issues, []);
    assert_eq!(rows[0].unused, ["First Event"], "what happened later is not read, and is listed");
    let assessment = assess(&rows[0].intake);
    let nci = assessment.schemes.iter().find(|s| s.id == "nci-rome").unwrap();
    assert_eq!(nci.group, Some("standard"));
    assert_eq!(rows[0].intake.text("lesions.KMT2A-r"), "", "`Unknown` stays unknown");
    assert_eq!(rows[0].intake.text("mrd.end-of-induction.value"), "0.0");
}

#[test]
fn windows_line_ends_and_blank_lines_do_not_matter() {
    let text = paste(&[ROW, "", ROW]).replace('\n', "\r\n");
    let rows = read(&text).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].intake.text("cnsStatus"), "CNS2a");
}

#[test]
fn a_broken_header_is_explained() {
    for (text, code) in [
        ("", "empty-paste"),
        ("   \n\n", "empty-paste"),
        ("Patient ID,Sex,WBC\n1,Male,5", "broken-header"),
        ("Patient\tAge\nx\t5", "broken-header"),
        (HEADER, "no-row"),
    ] {
        let issue = read(text).unwrap_err();
        assert_eq!(issue.code, code, "{text}");
        assert!(!issue.message.is_empty() && !issue.hint.is_empty());
    }
}

#[test]
fn a_row_cut_short_is_not_used_and_the_next_one_is() {
    let rows = read(&paste(&["INVENTED-2\t1500\tMale", ROW])).unwrap();
    assert_eq!(rows[0].issues[0].code, "ragged-row");
    assert!(rows[0].intake.is_blank());
    assert_eq!(rows[1].issues, []);
}

#[test]
fn a_cell_that_is_not_understood_is_said_and_left_unknown() {
    let rows = read(&paste(&[&ROW.replace("B-Precursor", "Mixed")])).unwrap();
    assert_eq!(rows[0].issues[0].code, "unread-cell");
    assert_eq!(rows[0].intake.text("lineage"), "");
    assert_eq!(rows[0].intake.text("wbc"), "12.5", "the rest of the row is read");
}

#[test]
fn a_column_that_stands_twice_is_not_read_and_said() {
    let text = "Diagnosis Age (days)\tWBC\tWBC\tCell of tumor origin\n400\t5\t50\tT Cell ALL\n";
    let issue = read(text).unwrap_err();
    assert_eq!(issue.code, "column-twice");
    assert!(issue.message.contains("`WBC`"), "{}", issue.message);
    let whole = stratall::interop::laboratory_text::read(text);
    assert!(whole.findings.is_empty());
    assert_eq!(whole.issues, [issue]);
}
