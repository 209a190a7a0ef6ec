//! Lesions of a record: by FISH, by transcripts, by the genes of a variant. What was not found says no more than was looked for.

use crate::fhir_support::*;
use serde_json::{Value, json};
use stratall::interop::fhir::import::Reading;

const BORN: &str = "2016-03-20";
const FOUND: &str = "2025-02-03";

fn variant(genes: &[(&str, &str)], found: (&str, &str), change: Option<(&str, &str)>) -> Reading {
    let mut component: Vec<Value> = genes
        .iter()
        .map(|(code, name)| json!({ "code": concept(LOINC, "48018-6", ""), "valueCodeableConcept": concept("http://www.genenames.org/geneId", code, name) }))
        .collect();
    if let Some((code, name)) = change {
        component.push(json!({ "code": concept(LOINC, "48019-4", ""), "valueCodeableConcept": concept("http://www.sequenceontology.org", code, name) }));
    }
    let value =
        json!({ "valueCodeableConcept": concept(LOINC, found.0, found.1), "component": component });
    of(&[patient(BORN), result("v", "69548-6", FOUND, value)])
}

#[test]
fn two_genes_are_a_fusion_and_one_gene_only_with_a_rearrangement() {
    const PRESENT: (&str, &str) = ("LA9633-4", "Present");
    let translocated = Some(("SO:1000044", "chromosomal_translocation"));
    let pair = variant(&[("HGNC:10471", "RUNX1"), ("HGNC:3495", "ETV6")], PRESENT, None);
    assert_eq!(ticked(&pair, "lesions.ETV6::RUNX1"), Some(("present", "")));
    let absent =
        variant(&[("HGNC:1014", "BCR"), ("HGNC:76", "ABL1")], ("LA9634-2", "Absent"), None);
    assert_eq!(ticked(&absent, "lesions.BCR::ABL1"), Some(("absent", "")));
    let alone = variant(&[("HGNC:7132", "KMT2A")], PRESENT, None);
    assert!(matches(&alone, "lesions.KMT2A-r").is_empty());
    let moved = variant(&[("HGNC:7132", "KMT2A")], PRESENT, translocated);
    assert_eq!(ticked(&moved, "lesions.KMT2A-r"), Some(("present", "")));
    let deleted = variant(&[("HGNC:13176", "IKZF1")], PRESENT, Some(("SO:0000159", "deletion")));
    assert_eq!(ticked(&deleted, "lesions.IKZF1-deletion"), Some(("present", "")));
    let wrong = variant(&[("HGNC:1014", "ETV6"), ("HGNC:76", "ABL1")], PRESENT, None);
    assert_eq!(
        (
            wrong.matches.iter().filter(|m| m.path.starts_with("lesions")).count(),
            flags(&wrong, "code-and-display").len()
        ),
        (0, 1)
    );
}

#[test]
fn a_transcript_that_is_not_found_excludes_nothing() {
    let one = |code: &str, display: &str| {
        let value = json!({ "valueCodeableConcept": concept(LOINC, code, display) });
        of(&[patient(BORN), result("t", "49490-6", FOUND, value)])
    };
    assert_eq!(ticked(&one("LA9633-4", "Present"), "lesions.BCR::ABL1"), Some(("present", "")));
    let absent = one("LA9634-2", "Absent");
    assert!(matches(&absent, "lesions.BCR::ABL1").is_empty());
    assert!(why(&absent, "Observation/t").contains("does not exclude"));
}

#[test]
fn two_resources_that_say_otherwise_are_a_choice_of_which_none_is_ticked() {
    let (yes, no) = (("10828004", "Positive"), ("260385009", "Negative"));
    let reading =
        of(&[patient(BORN), fish("a", FOUND, no.0, no.1), fish("b", "2025-02-05", yes.0, yes.1)]);
    let found = matches(&reading, "lesions.BCR::ABL1");
    assert!(found.len() == 2 && found.iter().all(|m| !m.chosen));
    assert_eq!(reading.choices[0].matches.len(), 2);
    let agree =
        of(&[patient(BORN), fish("a", FOUND, no.0, no.1), fish("b", "2025-02-05", no.0, no.1)]);
    assert_eq!(matches(&agree, "lesions.BCR::ABL1").iter().filter(|m| m.chosen).count(), 1);
}

const PRESENT: (&str, &str) = ("LA9633-4", "Present");
const ABSENT: (&str, &str) = ("LA9634-2", "Absent");
const TRANSLOCATION: Option<(&str, &str)> = Some(("SO:1000044", "chromosomal_translocation"));

fn lesions(reading: &Reading) -> Vec<(&str, &str)> {
    let of = reading.matches.iter().filter(|m| m.path.starts_with("lesions."));
    of.map(|m| (m.path.as_str(), m.text.as_str())).collect()
}

#[test]
fn a_rearrangement_of_abl1_alone_may_be_bcr_abl1() {
    let alone = variant(&[("HGNC:76", "ABL1")], PRESENT, TRANSLOCATION);
    assert_eq!(lesions(&alone), []);
    assert!(why(&alone, "Observation/v").contains("BCR::ABL1"));
    let known = variant(&[("HGNC:3495", "ETV6"), ("HGNC:76", "ABL1")], PRESENT, TRANSLOCATION);
    assert_eq!(lesions(&known), [("lesions.ABL-class", "present")]);
    let break_apart = result(
        "f",
        "96494-0",
        FOUND,
        json!({ "valueCodeableConcept": concept(LOINC, PRESENT.0, PRESENT.1) }),
    );
    let reading = of(&[patient(BORN), break_apart]);
    assert_eq!(lesions(&reading), []);
    assert!(why(&reading, "Observation/f").contains("BCR::ABL1"));
}

#[test]
fn one_of_several_not_found_says_nothing_of_the_others() {
    for genes in [
        // One gene of the class, one variant of TP53, one partner of KMT2A, a partner that the table does not know.
        &[("HGNC:77", "ABL2")][..],
        &[("HGNC:11998", "TP53")],
        &[("HGNC:7132", "KMT2A"), ("HGNC:11633", "TCF3")],
        &[("HGNC:14281", "CRLF2"), ("HGNC:1", "P2RY8")],
    ] {
        let reading = variant(genes, ABSENT, TRANSLOCATION);
        assert_eq!(lesions(&reading), [], "{genes:?}");
        let left = reading.unused.iter().any(|u| u.why.contains("says nothing of the others"));
        assert!(left, "{genes:?}: {:?}", reading.unused);
    }
    // All of them were looked for.
    let all = variant(&[("HGNC:7132", "KMT2A")], ABSENT, TRANSLOCATION);
    assert_eq!(lesions(&all), [("lesions.KMT2A-r", "absent")]);
    let pair = variant(&[("HGNC:7132", "KMT2A"), ("HGNC:7135", "AFF1")], ABSENT, TRANSLOCATION);
    assert_eq!(lesions(&pair), [("lesions.KMT2A::AFF1", "absent")]);
}

#[test]
fn a_small_change_in_a_fused_gene_is_no_fusion_that_was_not_found() {
    let hgvs = |code: &str, found: (&str, &str)| {
        let gene = |code: &str| json!({ "code": concept(LOINC, "48018-6", ""), "valueCodeableConcept": concept("http://www.genenames.org/geneId", code, "") });
        let change = json!({ "code": concept(LOINC, code, ""), "valueCodeableConcept": { "text": "c.944C>T" } });
        let value = json!({ "valueCodeableConcept": concept(LOINC, found.0, found.1),
            "component": [gene("HGNC:1014"), gene("HGNC:76"), change] });
        of(&[patient(BORN), result("v", "69548-6", FOUND, value)])
    };
    for code in ["48004-6", "48005-3", "81290-9"] {
        assert_eq!(lesions(&hgvs(code, ABSENT)), [], "{code}");
        assert_eq!(lesions(&hgvs(code, PRESENT)), [("lesions.BCR::ABL1", "present")], "{code}");
    }
}

#[test]
fn a_change_that_is_not_known_is_not_taken_for_a_fusion() {
    let pair = [("HGNC:1014", "BCR"), ("HGNC:76", "ABL1")];
    for change in [("SO:0001483", "SNV"), ("SO:0000159", "deletion")] {
        let reading = variant(&pair, PRESENT, Some(change));
        assert_eq!(lesions(&reading), [], "{change:?}");
        assert!(!why(&reading, "Observation/v").is_empty(), "{change:?}");
    }
    // Two genes that were looked at are no fusion of the one with whatever partner.
    let two = variant(&[("HGNC:7132", "KMT2A"), ("HGNC:11998", "TP53")], PRESENT, None);
    assert_eq!(lesions(&two), []);
}

#[test]
fn whether_a_variant_of_tp53_is_pathogenic_is_for_the_reader() {
    let reading = variant(&[("HGNC:11998", "TP53")], PRESENT, None);
    let found = only(&reading, "lesions.TP53");
    assert!(!found.chosen && found.notes.iter().any(|n| n.contains("pathogenic")));
}

#[test]
fn a_value_and_its_interpretation_that_contradict_each_other_are_neither() {
    let says = |value: serde_json::Value, flag: &str| {
        let mut one = result("f", "51867-0", FOUND, value);
        const FLAGS: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
        one["interpretation"] = json!([concept(FLAGS, flag, "")]);
        of(&[patient(BORN), one])
    };
    let coded = |code: &str, display: &str| json!({ "valueCodeableConcept": concept(SNOMED, code, display) });
    let positive = || coded("10828004", "Positive");
    assert_eq!(lesions(&says(positive(), "POS")), [("lesions.BCR::ABL1", "present")]);
    assert!(why(&says(positive(), "NEG"), "Observation/f").contains("contradict"));
    // A word that is not read may mean that there is no result.
    for value in [coded("82334004", "Indeterminate"), json!({ "valueString": "no result" })] {
        assert_eq!(lesions(&says(value.clone(), "NEG")), [], "{value}");
    }
    // A share of nuclei that the laboratory itself calls negative.
    let share = quantity(1.0, "%");
    assert_eq!(lesions(&says(share, "NEG")), [("lesions.BCR::ABL1", "absent")]);
}

#[test]
fn a_coded_word_that_is_printed_as_its_opposite_is_not_read() {
    for (code, display) in
        [("LA9633-4", "Absent"), ("LA9633-4", "Not present"), ("LA9634-2", "Present")]
    {
        let value = json!({ "valueCodeableConcept": concept(LOINC, code, display) });
        let reading = of(&[patient(BORN), result("f", "51867-0", FOUND, value)]);
        assert_eq!(lesions(&reading), [], "{code} {display}");
        assert!(why(&reading, "Observation/f").contains("contradict"), "{code} {display}");
    }
}
