//! Whole reports, invented, in the styles of laboratories of four languages; and that no text breaks the reader.

use crate::support::pasted::{covered, entries};
use proptest::prelude::*;
use stratall::interop::laboratory_text::{Kind, MOST_BYTES, Reading, read};
use stratall::patient::{Intake, validate};

fn whole(text: &str) -> Reading {
    let reading = read(text);
    covered(text, &reading);
    reading
}

/// Each report with the entries read from it.
const REPORTS: &[(&str, &str)] = &[
    (
        "HEMATOLOGY\nCollected 03/02/2024 08:30\nWBC  84.2  H  K/uL  4.5-11.0\nHGB  8.1  L  g/dL  12.0-16.0\n",
        "wbc=84.2 10*9/L",
    ),
    (
        "Full blood count\nWhite cell count: 6.4 x10^9/L (4.0-11.0)\nBiochemistry\nCreatinine 71 umol/L (60-110)\nBilirubin 10 umol/L (0-20)\nALT 50 U/L (0-40)",
        "wbc=6.4 10*9/L; creatinine=71 umol/L; bilirubin=10 umol/L; bilirubinUln=0.5; altXUln=1.25",
    ),
    (
        "Blutbild vom 03.02.2024\nLeukozyten 112,4 G/l (4,0-10,0)\nHb 8,2 g/dl\nKreatinin 0,9 mg/dl\nGPT 70 U/l (bis 35)\n\nImmunphänotypisierung\nCD19 positiv, CD10 positiv, CD22 negativ",
        "wbc=112.4 10*9/L; creatinine=0.9 mg/dL; altXUln=2; cd19=positive; cd22=negative",
    ),
    (
        "Hemograma\nLeucocitos: 12,5 x10^9/L\nCreatinina: 0,8 mg/dl\nBiología molecular\nBCR-ABL1: no detectado\nKMT2A: pendiente",
        "wbc=12.5 10*9/L; creatinine=0.8 mg/dL; lesions.BCR::ABL1=absent; lesions.KMT2A-r=pending",
    ),
    (
        "NFS\nLeucocytes : 48,6 G/L\nCréatinine : 62 µmol/L\nBiologie moléculaire\nTranscrit BCR-ABL1 : non détecté\nRéarrangement KMT2A : absent",
        "wbc=48.6 10*9/L; creatinine=62 umol/L; lesions.BCR::ABL1=absent; lesions.KMT2A-r=absent",
    ),
    (
        "Cytogenetics\nKaryotype: 46,XX,t(9;22)(q34;q11.2)[18]/46,XX[2]\nFISH: BCR::ABL1 positive in 92% of nuclei. KMT2A not rearranged.",
        "karyotype=46,XX,t(9;22)(q34;q11.2)[18]/46,XX[2]; lesions.BCR::ABL1=present; lesions.KMT2A-r=absent",
    ),
    (
        "Flow cytometry: B-ALL. CD19 positive, CD20 45% of blasts, CD22 positive.",
        "lineage=B; cd19=positive; cd20Percent=45 %; cd22=positive",
    ),
    (
        "45-year-old woman with Ph-negative B-ALL. WBC 42.3 x10^9/L. LVEF 62 %. ECOG 1.",
        "lesions.BCR::ABL1=absent; lineage=B; age=45 a; sex=female; wbc=42.3 10*9/L; lvefPercent=62 %; ecog=1",
    ),
    (
        "CSF\nWBC 3 /µL\nRBC 12 /µL\nno blasts\n\nFBC\nWBC 22.1 x10^9/L",
        "csf.wbcPerUl=3 /uL; csf.rbcPerUl=12 /uL; csf.blasts=false; wbc=22.1 10*9/L",
    ),
    (
        "MRD report\nEnd of induction marrow MRD by flow: 0.05 %, sensitivity 0.01 %",
        "mrd.end-of-induction.value=0.05 %; mrd.end-of-induction.sensitivity=0.01 %; mrd.end-of-induction.method=flow; mrd.end-of-induction.sample=marrow",
    ),
    (
        "Specimen: bone marrow, day 29\nFISH: BCR::ABL1 negative\nKaryotype: 46,XX[20]\nCD19 negative",
        "",
    ),
    (
        "Karyotype: 55,XY,+X,+4,+6,+10,+14,\n+17,+18,+21,+21[12]/46,XY[8]\nDNA index 1.18\nETV6::RUNX1: inconclusive",
        "karyotype=55,XY,+X,+4,+6,+10,+14,+17,+18,+21,+21[12]/46,XY[8]; dnaIndex=1.18",
    ),
    ("46,XY,t(4;11)(q21;q23)[20].nuc ish(KMT2Ax2)[200]", "karyotype=46,XY,t(4;11)(q21;q23)[20]"),
];

#[test]
fn whole_reports_are_read_as_far_as_they_are_plain() {
    let wrong: Vec<String> = REPORTS
        .iter()
        .map(|(text, expected)| (whole(text), text, expected))
        .filter(|(reading, _, expected)| entries(reading) != **expected)
        .map(|(r, text, expected)| {
            format!("{text}\n read     {}\n expected {expected}\n left {:?}", entries(&r), r.left)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was found below a heading is of what the heading names; one that is not understood says so.
#[test]
fn a_heading_that_is_not_understood_is_said_once_and_beside_each_entry_below_it() {
    let said = |text: &str| {
        let reading = whole(text);
        let below = |note: &str| note.contains("below a heading that is not understood");
        let noted: Vec<&str> =
            reading.findings.iter().filter(|f| below(f.note)).map(|f| f.path.as_str()).collect();
        let headings = reading.left.iter().filter(|l| l.why.contains("this heading"));
        (noted.join(" "), headings.map(|l| l.text.as_str()).collect::<Vec<_>>().join("|"))
    };
    let cases = [
        ("Bronchial washings:\nWBC 300/µL\nLVEF 60 %", "wbc lvefPercent", "Bronchial washings:"),
        ("Age 45 years\n\nBronchial washings\nWBC 300/µL", "wbc", "Bronchial washings"),
        ("Bronchial washings:\n\nWBC 300/µL", "wbc", "Bronchial washings:"),
        // An empty line or a heading that is understood ends it.
        ("Bronchial washings:\nWBC 300/µL\n\nECOG 1", "wbc", "Bronchial washings:"),
        ("Bronchial washings:\nHb 9\nFull blood count:\nWBC 42 G/L", "", ""),
        // Nothing found below it, no heading, or one that is understood.
        ("Bronchial washings:\nnothing of note", "", ""),
        ("The patient was seen by Dr Grey and went home.\nWBC 42 G/L", "", ""),
        ("Full blood count\nWBC 42 G/L", "", ""),
        ("Name: Grey\nWBC 42 G/L", "", ""),
    ];
    for (text, noted, heading) in cases {
        assert_eq!(said(text), (noted.to_owned(), heading.to_owned()), "{text}");
    }
}

#[test]
fn a_karyotype_by_itself_is_one() {
    for text in
        ["46,XX,t(9;22)(q34;q11.2)[20]", " 46,XY[20]\n", "36,X,-X,-2,-3[5]/46,XX[15]", "46,XX"]
    {
        let reading = whole(text);
        assert_eq!(reading.kind, Kind::Karyotype, "{text}");
        assert_eq!(entries(&reading), format!("karyotype={}", text.trim()));
    }
    assert_eq!(whole("45 y, WBC 42.3 G/L").kind, Kind::Text);
}

#[test]
fn a_table_keeps_its_own_reader() {
    let text = "Patient ID\tDiagnosis Age (days)\tSex\tWBC\tCell of tumor origin\nX\t1500\tMale\t12.5\tB-Precursor";
    let reading = whole(text);
    assert_eq!(reading.kind, Kind::Table);
    assert_eq!(entries(&reading), "age=1500 d; sex=male; wbc=12.5 10*9/L; lineage=B");
    let marked: Vec<&str> =
        reading.spans.iter().filter(|s| s.finding.is_some()).map(|s| s.text.as_str()).collect();
    assert_eq!(marked, ["1500", "Male", "12.5", "B-Precursor"]);
    let two = whole(&format!("{text}\nY\t1500\tMale\t20\tB-Precursor"));
    assert!(two.several && two.findings.iter().all(|f| !f.preselect));
}

#[test]
fn the_same_field_read_twice_is_a_conflict_and_neither_is_preselected() {
    let reading = whole("WBC 42.3 G/L\nWBC 38.0 G/L\nECOG 1");
    assert_eq!(entries(&reading), "!wbc=42.3 10*9/L; !wbc=38.0 10*9/L; ecog=1");
    assert_eq!(reading.conflicts.len(), 1);
    let same = whole("WBC 42.3 G/L\nWBC 42300 /µL");
    assert_eq!(entries(&same), "wbc=42.3 10*9/L");
    assert_eq!(same.spans.iter().filter(|s| s.finding == Some(0)).count(), 2, "both are marked");
    let mrd = whole("MRD day 29 0.05 %\nMRD day 29 negative, sensitivity 0.01 %");
    assert!(mrd.findings.iter().all(|f| !f.preselect), "{}", entries(&mrd));
    let lesion = whole("BCR::ABL1 positive\nBCR::ABL1 not detected");
    assert_eq!(lesion.conflicts.len(), 1);
}

#[test]
fn two_patients_in_one_text_preselect_nothing() {
    for text in [
        "45-year-old man with B-ALL\n\n7-year-old boy with T-ALL",
        "Name: Ada Example\nWBC 42.3 G/L\nName: Bo Other\nECOG 1",
        "DOB: 01.02.1980\nWBC 42.3 G/L\nDOB: 03.04.2015",
    ] {
        let reading = whole(text);
        assert!(reading.several, "{text}");
        assert!(!reading.findings.is_empty() && reading.findings.iter().all(|f| !f.preselect));
    }
}

#[test]
fn what_validation_refuses_says_so_and_is_not_preselected() {
    let reading = whole("WBC 4230 G/L");
    assert_eq!(entries(&reading), "!wbc=4230 10*9/L");
    assert_eq!(reading.findings[0].issues[0].code, "out-of-range");
    let reading = whole("Karyotype: 46,XX,t(9;22)(q34;q11.2)[20]\nBCR::ABL1 not detected");
    assert!(reading.findings.iter().any(|f| !f.preselect && !f.issues.is_empty()));
}

#[test]
fn a_text_too_long_is_returned_unread() {
    let text = "WBC 42.3 G/L\n".repeat(MOST_BYTES / 10);
    let reading = whole(&text);
    assert!(reading.findings.is_empty());
    assert_eq!(reading.issues[0].code, "too-long");
}

#[test]
fn words_say_field_value_and_unit() {
    let reading = whole("WBC 42.3 x10^9/L\nCD19+\nBCR::ABL1 pending");
    let words: Vec<&str> = reading.findings.iter().map(|f| f.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "White cells 42.3 ×10⁹/L",
            "CD19: positive",
            "BCR::ABL1 (Philadelphia chromosome): pending"
        ]
    );
}

/// Texts of pieces that matter to the reader.
fn text() -> impl Strategy<Value = String> {
    let pieces: Vec<&'static str> = vec![
        "WBC",
        "42.3",
        "42,300",
        " ",
        "\n",
        "\n\n",
        ", ",
        ". ",
        ": ",
        "(",
        ")",
        "[20]",
        "x10^9/L",
        "/µL",
        "%",
        "BCR::ABL1",
        "KMT2A",
        "negative",
        "not detected",
        "no evidence of",
        "and",
        "or",
        "MRD",
        "day 29",
        "<0.01",
        "10-4",
        "sensitivity",
        "46,XX",
        "t(9;22)(q34;q11.2)",
        "/",
        "CSF",
        "blasts",
        "CD19",
        "+",
        "-",
        "?",
        "45-year-old",
        "man",
        "Name:",
        "é",
        "\u{301}",
        "₂",
        "\r\n",
        "\t",
        "nuc ish",
        "ALT",
        "U/L",
        "0-40",
        "B-ALL",
        "T-ALL",
        "ETP",
        "end of induction",
        "mother",
        "12.03.2024",
        "xyz",
    ];
    prop::collection::vec(
        prop_oneof![8 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => ".{0,4}"],
        0..40,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_covered_and_read_the_same_again(text in text()) {
        let reading = read(&text);
        covered(&text, &reading);
        prop_assert_eq!(&reading, &read(&text));
    }

    #[test]
    fn every_entry_is_used_or_says_why_not(text in text()) {
        for finding in read(&text).findings {
            let mut intake = Intake::default();
            intake.set(&finding.path, &finding.text);
            intake.set_unit(&finding.path, finding.unit);
            let refused = validate(&intake).1.iter().any(|i| {
                i.field == finding.path && i.severity == stratall::patient::Severity::Error
            });
            prop_assert!(!refused || !finding.issues.is_empty(), "{:?}", finding);
            prop_assert!(!refused || !finding.preselect, "{:?}", finding);
        }
    }
}
