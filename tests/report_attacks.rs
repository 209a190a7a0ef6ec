//! Lines that were once read wrongly, by a reader who tried: what may be read of each, and nothing else. All are invented.

use crate::support::pasted::{covered, entries};
use stratall::interop::laboratory_text::read;

/// Each text with the entries read from it.
fn only(table: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let reading = read(text);
        covered(text, &reading);
        let found = entries(&reading);
        if found != *expected {
            wrong.push(format!("{text:?}\n  read     {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn counts_of_another_unit_time_fluid_or_person_are_left() {
    for text in [
        "WBC l 4.2 G/L",
        "Goal:\nWBC 2.0 G/L",
        "Reference value WBC 10.0 G/L",
        "WBC reference 10.0 G/L",
        "WBC normal value 10.0 G/L",
        "WBC 42300/L",
        "WBC 42.3/l",
        "WBC 42.3 x 10-9/L",
        "Leukozyten vom 01.03.",
        "Kreatinin vom 01.03.",
        "WBC 2024",
        "Creatinine 2024",
        "BAL\nLeukocytes 200 /µL",
        "Synovial fluid\nWBC 2000 /µL",
        "Pleurapunktat\nLeukozyten 1200 /µl",
        "Aszitespunktat\nLeukozyten 1200 /µl",
        "Stem cell product\nWBC 200 G/L",
        "Stammzellprodukt\nLeukozyten 200 G/l",
        "Cord blood\nWBC 12 G/L",
        "Donor: WBC 6.1 x10^9/L\nCreatinine 0.9 mg/dL",
        "Donor\nSex: male\nAge: 33 years",
        "Mother: age 34 years\nWeight 62 kg",
        "Spender: männlich\nGewicht 80 kg",
        "Bone marrow aspirate\nWBC 30.1 G/L",
        "Date\t01.02.2024\t08.02.2024\nWBC\t\t3.1",
        "Date 01.02.2024 08.02.2024\nWBC - 3.1\nCreatinine 1.8 -",
        "Test\tPrevious\tCurrent\nWBC\t84.2\t3.1\nCreatinine\t1.8\t",
        "Parameter | Vorwert | aktuell\nKreatinin mg/dl | 1,8 |",
        "C2D1\nWBC 3.2 G/L",
        "Status: CR1\nBCR::ABL1 negative",
        "Therapie: Blinatumomab\nBCR-ABL1 negativ",
        "WBC increased by 10 G/L",
        "Creatinine increased by 0.3 mg/dL",
        "AST/ALT 45 U/L (0-40)",
        "GOT/GPT 45 U/l (bis 35)",
        "CSF LDH 40 U/L (0-40)",
        "Milz\nGröße 150 cm",
        "DNA index 1.0 (normal cells), 1.18 (blasts)",
    ] {
        only(&[(text, "")]);
    }
    only(&[("CSF: WBC 3 /µL, LDH 40 U/L (0-40)", "csf.wbcPerUl=3 /uL")]);
}

#[test]
fn cerebrospinal_fluid_is_read_as_such() {
    for text in ["CNS 1-3", "CNS 1/2", "CNS1/CNS2", "CNS 2 or 3", "CSF\nMRD day 29 0.05 %"] {
        only(&[(text, "")]);
    }
}

#[test]
fn antigens_and_lineage_are_not_guessed() {
    for text in [
        "CD22-CD19 positive",
        "CD19, CD22, CD34: pos, neg, neg",
        "CD19 2 % positive",
        "CD19 positive (0.5 %)",
        "CD19 positive B cells",
        "CD20 45 % of B cells",
        "CD20 45 % of lymphocytes",
        "CD19/20 positive",
        "Common ALL antigen (CD10) negative",
        "T-lineage antigen expression",
        "T-lineage antigen expression: CD7 positive",
        "Ph-like ALL testing",
        "Ph-like ALL analysis",
        "B-ALL or T-ALL",
        "Differential diagnosis:\nB-ALL",
        "Question:\nPh+ ALL",
        "Fragestellung:\nT-ALL",
        "Indication:\nT-ALL",
    ] {
        only(&[(text, "")]);
    }
    only(&[("CD19-/CD22+", "cd19=negative; cd22=positive")]);
}

#[test]
fn a_gene_keeps_its_own_verdict() {
    for text in [
        "Ph chromosome not seen in 20 metaphases",
        "t(9;22) not detected in 20 metaphases",
        "KMT2A deletion detected",
        "11q23 deletion detected",
        "KMT2A expression positive",
        "MEF2D expression positive",
        "No BCR::ABL1 with KMT2A rearrangement",
        "Kein BCR-ABL1 mit KMT2A-Rearrangement",
        "Karyotype with t(9;22), KMT2A and ETV6::RUNX1 negative",
        "No BCR::ABL1 testing",
        "No FISH for KMT2A",
        "No result for BCR::ABL1",
        "Without KMT2A analysis",
        "Kein BCR-ABL1 Befund",
        "Sin resultado de BCR-ABL1",
        "Sin estudio de KMT2A",
        "Pas de recherche de BCR-ABL1",
        "Pas de résultat BCR-ABL1",
        "Kein Ergebnis BCR-ABL1",
        "No BCR::ABL1 results",
        "No KMT2A signal was detected",
        "[ ] BCR::ABL1 positive\n[x] BCR::ABL1 negative",
        "BCR::ABL1 positive in 2 % of nuclei (reference 5 %)",
        "KMT2A: 3 % positive (upper limit 5 %)",
        "BCR::ABL1 positive 0.01 % IS",
        "ABL1::BCR negative",
        "t(4;11)(q21;p15) positive",
        "t(8;14)(q11;q32) detected",
        "t(9;11)(q34;p15) detected",
        "Positivkontrolle\nBCR::ABL1 nachweisbar",
        "Negativkontrolle\nBCR-ABL1 negativ",
        "Témoin positif\nBCR-ABL1 détecté",
        "Previous:\nBCR::ABL1 positive\nKMT2A negative",
        "Vorbefund\nBCR-ABL1 positiv",
        "Vorbefunde:\nBCR-ABL1 positiv\nKMT2A negativ",
        "Follow-up visit\nDiagnosis: acute lymphoblastic leukaemia\nBCR::ABL1 negative",
        "Verlaufskontrolle\nDiagnose: Akute lymphatische Leukämie\nBCR-ABL1 negativ",
        "Clinical details: B-ALL, day 29\nBCR::ABL1 negative",
        "BCR::ABL1 not detected\nClinical information: follow-up",
        "Indication: B-ALL, end of induction\nCD19 negative",
        "Follow-up: WBC 3.2 G/L\nBCR::ABL1 negative",
        "BCR::ABL1 negative in B cells",
        "At present BCR::ABL1 transcripts",
    ] {
        only(&[(text, "")]);
    }
    only(&[
        ("No BCR::ABL1 but KMT2A rearrangement", "lesions.BCR::ABL1=absent"),
        ("No BCR::ABL1, with KMT2A rearrangement", "lesions.BCR::ABL1=absent"),
        ("Kein BCR-ABL1, aber KMT2A-Rearrangement", "lesions.BCR::ABL1=absent"),
        ("Sin BCR-ABL1 pero reordenamiento de KMT2A", "lesions.BCR::ABL1=absent"),
        ("Pas de BCR-ABL1 mais réarrangement KMT2A", "lesions.BCR::ABL1=absent"),
        (
            "B-ALL with t(9;22), KMT2A and ETV6::RUNX1 negative",
            "lineage=B; lesions.KMT2A-r=absent; lesions.ETV6::RUNX1=absent",
        ),
        (
            "t(9;22) ALL, KMT2A and ETV6::RUNX1 negative",
            "lesions.KMT2A-r=absent; lesions.ETV6::RUNX1=absent",
        ),
        ("B-ALL with KMT2A and BCR::ABL1 negative", "lineage=B"),
    ]);
}

#[test]
fn a_karyotype_of_other_cells_is_left() {
    for text in [
        "Constitutional karyotype\n47,XX,+21c[20]",
        "Fibroblasts\n46,XX[20]",
        "PHA-stimulated blood:\n46,XY[20]",
        "Germline\nKaryotype: 46,XX[20]",
        "Keimbahn:\nTP53 Mutation nachgewiesen",
    ] {
        only(&[(text, "")]);
    }
}

#[test]
fn mrd_keeps_its_time_point_and_level() {
    for text in [
        "MRD day 29: 10E-4",
        "MRD day 29 negative, sensitivity 10E-4",
        "MRD day 29 0.01 % sensitivity",
        "MRD day 29: sensitivity 10-4 to 10-5",
        "MRD day 29 positive, sensitivity 10-4 - 10-5",
        "MRD day 29 0 %",
        "MRD day 29 0.00 %",
        "After HSCT\nMRD day 29 0.05 %",
        "Relapse 2024\nMRD day 29 0.05 %",
        "Day 8 prednisone good response.\n\nMRD 0.05 % by flow",
        "Steroids tapered from day 29. MRD by flow 0.05 %.",
        "Day 29 after transplant: platelets 15 G/L",
        "Day 29 of consolidation: neutrophils 0.3 G/L",
        "Goal:\nMRD day 29 <0.01 % flow",
        "Treatment goals\nMRD negative at day 29, sensitivity 0.01 %",
    ] {
        only(&[(text, "")]);
    }
    only(&[(
        "Day 29\nMRD 0.05 %\nDay 45\nNeutrophils 0.3 G/L",
        "mrd.end-of-induction.value=0.05 %",
    )]);
}

#[test]
fn a_relapse_anywhere_in_the_report_counts_the_days_anew() {
    only(&[
        ("Indication : LAL-B, rechute\nBCR-ABL1 : détecté\nMRD J29 : 0,05 %", ""),
        ("Liquorbefund\nLeukozyten 3 /µl\nLDH 20 U/l (<40)", "csf.wbcPerUl=3 /uL"),
    ]);
}

/// What is absent is the result, not the lesion.
#[test]
fn a_result_that_is_not_there_is_no_negative_one() {
    for text in [
        "BCR::ABL1 result absent",
        "BCR::ABL1: results not found",
        "KMT2A rearrangement: sample absent",
        "BCR::ABL1 report not found",
        "BCR-ABL1 Befund nicht nachweisbar",
        "BCR::ABL1 resultado ausente",
        "BCR::ABL1 résultat absent",
        "LVEF 0.62",
    ] {
        only(&[(text, "")]);
    }
    only(&[("BCR::ABL1 absent", "lesions.BCR::ABL1=absent")]);
}
