//! The 763 patients of TARGET ALL Phase 2 handed to developers. The file is not in the repository; without it the
//! test says so and checks nothing.

use std::collections::BTreeMap;

use crate::cohort::data;
use stratall::interop::table::read;
use stratall::{Assessment, assess};

/// One patient as the table has it, read here by position and not by the product.
struct Raw<'a> {
    cells: BTreeMap<&'a str, &'a str>,
}

impl Raw<'_> {
    fn number(&self, column: &str) -> Option<f64> {
        self.cells[column].parse().ok()
    }

    fn lineage(&self) -> Option<char> {
        match self.cells["Cell of tumor origin"] {
            "T Cell ALL" => Some('T'),
            "B-Precursor" | "B Cell ALL" => Some('B'),
            _ => None,
        }
    }
}

fn raw(text: &str) -> Vec<Raw<'_>> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines
        .map(|line| Raw { cells: header.iter().copied().zip(line.split('\t')).collect() })
        .collect()
}

fn status<'a>(assessment: &'a Assessment, id: &str) -> (&'a str, Option<&'a str>, &'a [&'a str]) {
    let view = assessment.schemes.iter().find(|s| s.id == id).unwrap();
    (view.status, view.group, &view.possible)
}

#[test]
fn every_real_patient_is_assessed() {
    let Some(text) = data() else {
        println!(
            "real patients: ../shared/data/target-all-phase2-dev.tsv is not here; nothing was checked"
        );
        return;
    };
    let raw = raw(&text);
    let rows = read(&text).unwrap();
    assert_eq!(rows.len(), raw.len());
    assert_eq!(rows.len(), 763);
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut compared = 0;
    for (row, raw) in rows.iter().zip(&raw) {
        assert_eq!(row.issues, [], "{}", row.name);
        let assessment = assess(&row.intake);
        for scheme in &assessment.schemes {
            let answer = match scheme.group {
                Some(group) => group.to_owned(),
                None if scheme.status == "one-of" => {
                    format!("one of {}", scheme.possible.join(", "))
                }
                None => scheme.status.to_owned(),
            };
            assert!(
                scheme.status == "not-applicable" || !scheme.possible.is_empty(),
                "{}: {}",
                row.name,
                scheme.id
            );
            *counts.entry((scheme.id, answer)).or_default() += 1;
        }
        compared += usize::from(nci_agrees(raw, &assessment));
        t_all_applies_to_t(raw, &assessment);
    }
    for ((scheme, answer), count) in &counts {
        println!("{scheme}: {count:>3} {answer}");
    }
    println!("real patients: 763 assessed, NCI/Rome compared with age and count on {compared}");
    assert!(compared > 600, "only {compared} patients had age, count and B-lineage");
}

/// NCI/Rome by hand from age and count; `false` when the table lacks one of them.
fn nci_agrees(raw: &Raw, assessment: &Assessment) -> bool {
    let (status, group, _) = status(assessment, "nci-rome");
    match (raw.number("Diagnosis Age (days)"), raw.number("WBC"), raw.lineage()) {
        (Some(days), Some(wbc), Some('B')) => {
            assert!(days >= 365.0, "an infant; extend this test");
            assert!(
                !(3652.0..3653.0).contains(&days),
                "the tenth birthday itself; extend this test"
            );
            let high = wbc >= 50.0 || days >= 3652.5;
            assert_eq!(group, Some(if high { "high" } else { "standard" }), "{days} days, {wbc}");
            true
        }
        (_, _, Some('T')) => {
            assert_eq!(status, "not-applicable");
            false
        }
        _ => {
            assert_eq!(status, "one-of");
            false
        }
    }
}

/// Every T-ALL has an answer from both COG T-ALL schemes, no B-ALL has one.
fn t_all_applies_to_t(raw: &Raw, assessment: &Assessment) {
    for id in ["cog-aall0434", "cog-aall1231"] {
        let (status, _, possible) = status(assessment, id);
        match raw.lineage() {
            Some('T') => assert!(!possible.is_empty() || status == "not-applicable", "{id}"),
            Some(_) => assert_eq!(status, "not-applicable", "{id}"),
            None => assert_eq!(status, "one-of", "{id}"),
        }
    }
}
