//! From a patient to facts: each entry narrows a fact as far as it goes, at every limit. MRD: `projection_mrd.rs`.

use crate::support::{child_t, facts, patient, set};
use serde_json::{Value, json};
use stratall::facts::key::{AGE, CNA_PROFILE, CNS, DNA_INDEX, PLOIDY, WBC};
use stratall::facts::{
    AgeBand, CnaProfile, CnsFact, DnaIndexBand, FactId, PloidyFact, Set, WbcBand, not_done,
};

#[test]
fn the_lumbar_puncture_cuts_at_5_white_and_10_red_cells() {
    use CnsFact::{Cns1, Cns2, Cns3};
    let csf = |white: Value, red: Value| {
        facts(&json!({ "csf": { "blasts": true, "clinicalSigns": false, "wbcPerUl": white, "rbcPerUl": red } })).get(CNS)
    };
    for white in [0.0, 4.0, 4.9] {
        assert_eq!(csf(json!(white), json!(500)), set(&[Cns2]), "{white}");
    }
    for white in [5.0, 5.1, 300.0] {
        assert_eq!(csf(json!(white), json!(9)), set(&[Cns3]), "{white}");
        assert_eq!(csf(json!(white), json!(10)), set(&[Cns2, Cns3]), "{white}");
        assert_eq!(csf(json!(white), json!(11)), set(&[Cns2, Cns3]), "{white}");
        assert_eq!(csf(json!(white), Value::Null), set(&[Cns2, Cns3]), "{white}");
    }
    assert_eq!(csf(Value::Null, json!(0)), set(&[Cns2, Cns3]));
    assert_eq!(
        facts(&json!({ "csf": { "blasts": false } })).get(CNS),
        set(&[Cns1, Cns3]),
        "signs are not known"
    );
    assert_eq!(
        facts(&json!({ "csf": { "wbcPerUl": 300 } })).get(CNS),
        set(&[Cns1, Cns2, Cns3]),
        "blasts are not known"
    );
}

#[test]
fn sites_of_disease_speak_of_the_nervous_system_only_at_diagnosis() {
    use CnsFact::Cns1;
    let cns = |phase: &str, sites: Value| {
        facts(&json!({ "cnsStatus": "CNS1", "disease": { "phase": phase, "site": sites } }))
            .get(CNS)
    };
    assert_eq!(cns("newly-diagnosed", json!(["marrow"])), set(&[Cns1]));
    assert_eq!(
        cns("relapsed", json!(["cns"])),
        set(&[Cns1]),
        "the status is that of the diagnosis"
    );
    assert_eq!(cns("newly-diagnosed", json!(["cns"])), Set::any());
}

#[test]
fn what_was_not_done_is_known_fact_by_fact() {
    let mrd = |at: &str, part: &str| json!({ "mrd": [{ "timepoint": at, part: "not-done" }] });
    let marrow =
        |at: &str| json!({ "marrowBlastsPercent": [{ "timepoint": at, "value": "not-done" }] });
    let cases = [
        (json!({ "wbc": "not-done" }), FactId::WhiteCellCount),
        (json!({ "phenotype": "not-done" }), FactId::Phenotype),
        (json!({ "lesions": { "hypodiploidy": "not-done" } }), FactId::Hypodiploidy),
        (json!({ "lesions": { "KMT2A-r": "not-done" } }), FactId::Kmt2a),
        (json!({ "lesions": { "BCR::ABL1": "not-done" } }), FactId::BcrAbl1),
        (json!({ "cd19": "not-done" }), FactId::Cd19),
        (json!({ "cd22": "not-done" }), FactId::Cd22),
        (json!({ "cnsStatus": "not-done" }), FactId::CnsStatus),
        (json!({ "testicular": "not-done" }), FactId::Testicular),
        (marrow("day-15"), FactId::MarrowDay15),
        (marrow("end-of-induction"), FactId::MarrowEndOfInduction),
        (mrd("end-of-induction", "value"), FactId::MrdEndOfInduction),
        (mrd("end-of-induction", "status"), FactId::MrdEndOfInduction),
        (mrd("end-of-consolidation", "value"), FactId::MrdEndOfConsolidation),
    ];
    assert_eq!(not_done(&patient(&json!({}))), []);
    assert_eq!(not_done(&patient(&child_t())), []);
    for (intake, fact) in cases {
        assert_eq!(not_done(&patient(&intake)), [fact], "{intake}");
        for word in ["failed", "too insensitive"] {
            let gone = intake.to_string().replace("not-done", word);
            let gone: Value = serde_json::from_str(&gone).unwrap();
            assert_eq!(not_done(&patient(&gone)), [fact], "{gone}");
        }
        let pending: Value =
            serde_json::from_str(&intake.to_string().replace("not-done", "pending")).unwrap();
        assert_eq!(not_done(&patient(&pending)), [], "{pending}");
    }
}

#[test]
fn ages_are_cut_at_every_printed_limit_to_the_letter() {
    let age = |years: f64| facts(&json!({ "ageYears": years })).get(AGE);
    let days = |n: u32| facts(&json!({ "ageDays": n })).get(AGE);
    let cases = [
        (0.24, AgeBand::Below3Months),
        (0.25, AgeBand::From3To6Months),
        (0.5, AgeBand::From6MonthsTo1),
        (1.0, AgeBand::From1To10),
        (9.99, AgeBand::From1To10),
        (10.0, AgeBand::From10To13),
        (13.0, AgeBand::From13To15),
        (15.0, AgeBand::From15To18),
        (18.0, AgeBand::Exactly18),
        (18.1, AgeBand::Above18To19),
        (18.99, AgeBand::Above18To19),
        (19.0, AgeBand::From19To22),
        (21.99, AgeBand::From19To22),
        (22.0, AgeBand::From22To25),
        (25.0, AgeBand::From25To30),
        (30.0, AgeBand::From30To31),
        (31.0, AgeBand::From31To35),
        (35.0, AgeBand::From31To35),
        (35.1, AgeBand::Above35To40),
        (40.0, AgeBand::Above35To40),
        (40.1, AgeBand::Above40To55),
        (55.0, AgeBand::Above40To55),
        (55.1, AgeBand::Above55To60),
        (60.0, AgeBand::Exactly60),
        (60.1, AgeBand::Above60To65),
        (65.0, AgeBand::Exactly65),
        (65.1, AgeBand::Above65To67),
        (67.0, AgeBand::Above65To67),
        (67.1, AgeBand::Above67),
    ];
    for (years, band) in cases {
        assert_eq!(age(years), set(&[band]), "{years}");
    }
    use AgeBand::{Below3Months, From3To6Months, From6MonthsTo1};
    assert_eq!(days(88), set(&[Below3Months]));
    assert_eq!(days(90), set(&[Below3Months, From3To6Months]), "three months are 89 to 92 days");
    assert_eq!(days(92), set(&[From3To6Months]));
    assert_eq!(days(180), set(&[From3To6Months]));
    assert_eq!(days(182), set(&[From3To6Months, From6MonthsTo1]));
    assert_eq!(days(184), set(&[From6MonthsTo1]));
    assert_eq!(days(364), set(&[From6MonthsTo1]));
}

#[test]
fn white_cells_are_cut_below_at_and_above_every_printed_limit() {
    use WbcBand::{
        Above30To50, Above50To100, Above100To300, Above300, Below30, Exactly30, Exactly50,
        Exactly100, Exactly300,
    };
    let wbc = |count: f64| facts(&json!({ "wbc": count })).get(WBC);
    let cases = [
        (29.9, Below30),
        (30.0, Exactly30),
        (30.1, Above30To50),
        (49.9, Above30To50),
        (50.0, Exactly50),
        (50.1, Above50To100),
        (99.9, Above50To100),
        (100.0, Exactly100),
        (100.1, Above100To300),
        (299.9, Above100To300),
        (300.0, Exactly300),
        (300.1, Above300),
    ];
    for (count, band) in cases {
        assert_eq!(wbc(count), set(&[band]), "{count}");
    }
}

#[test]
fn the_chromosome_number_is_a_ploidy_except_where_two_definitions_overlap() {
    use PloidyFact::{
        Above78, Exactly44, Exactly45, From30To39, From40To43, From46To50, Hyperdiploid,
        NearTriploid, UpTo29,
    };
    let ploidy = |n: u32| facts(&json!({ "modalNumber": n })).get(PLOIDY);
    let cases = [
        (29, UpTo29),
        (30, From30To39),
        (39, From30To39),
        (40, From40To43),
        (43, From40To43),
        (44, Exactly44),
        (45, Exactly45),
        (46, From46To50),
        (50, From46To50),
        (51, Hyperdiploid),
        (59, Hyperdiploid),
        (66, NearTriploid),
        (78, NearTriploid),
        (79, Above78),
    ];
    for (n, band) in cases {
        assert_eq!(ploidy(n), set(&[band]), "{n}");
    }
    for n in [60, 62, 65] {
        assert_eq!(ploidy(n), set(&[Hyperdiploid, NearTriploid]), "{n}");
    }
    let named = |n: u32, id: &str, state: &str| {
        facts(&json!({ "modalNumber": n, "lesions": { id: state } })).get(PLOIDY)
    };
    assert_eq!(named(62, "near-triploidy", "absent"), set(&[Hyperdiploid]));
    assert_eq!(named(62, "hyperdiploidy", "absent"), set(&[NearTriploid]));
    assert_eq!(named(62, "near-triploidy", "present"), set(&[NearTriploid]));
    assert_eq!(named(46, "near-triploidy", "present"), Set::any(), "they contradict each other");
    let only = facts(&json!({ "lesions": { "hypodiploidy": "present" } })).get(PLOIDY);
    assert_eq!(only, set(&[UpTo29, From30To39, From40To43, Exactly44, Exactly45]));
}

#[test]
fn the_dna_index_is_cut_at_080_081_and_116() {
    use DnaIndexBand::{Below080, From080To081, From081To116, From116};
    let index = |i: f64| facts(&json!({ "dnaIndex": i })).get(DNA_INDEX);
    for (i, band) in [
        (0.79, Below080),
        (0.8, From080To081),
        (0.809, From080To081),
        (0.81, From081To116),
        (1.159, From081To116),
        (1.16, From116),
        (1.2, From116),
    ] {
        assert_eq!(index(i), set(&[band]), "{i}");
    }
}

#[test]
fn the_copy_number_profile_needs_all_eight_genes() {
    let genes = [
        "IKZF1-deletion",
        "CDKN2A/B-deletion",
        "PAX5-deletion",
        "ETV6-deletion",
        "BTG1-deletion",
        "RB1-deletion",
        "EBF1-deletion",
        "PAR1-deletion",
    ];
    let profile = |deleted: &[&str]| {
        let lesions: serde_json::Map<String, Value> = genes
            .iter()
            .map(|g| {
                let state = if deleted.contains(g) { "present" } else { "absent" };
                ((*g).to_owned(), json!(state))
            })
            .collect();
        facts(&json!({ "lesions": lesions })).get(CNA_PROFILE)
    };
    use CnaProfile::{Etv6AndOne, IsolatedGood, NoDeletion, Other};
    assert_eq!(profile(&[]), set(&[NoDeletion]));
    for gene in ["ETV6-deletion", "PAX5-deletion", "BTG1-deletion"] {
        assert_eq!(profile(&[gene]), set(&[IsolatedGood]), "{gene}");
    }
    for gene in ["BTG1-deletion", "PAX5-deletion", "CDKN2A/B-deletion"] {
        assert_eq!(profile(&["ETV6-deletion", gene]), set(&[Etv6AndOne]), "{gene}");
    }
    assert_eq!(profile(&["CDKN2A/B-deletion"]), set(&[Other]));
    assert_eq!(profile(&["IKZF1-deletion"]), set(&[Other]));
    assert_eq!(profile(&["PAX5-deletion", "BTG1-deletion"]), set(&[Other]));
    let one = facts(&json!({ "lesions": { "IKZF1-deletion": "present" } })).get(CNA_PROFILE);
    assert_eq!(one, set(&[Other]), "one deletion outside the good patterns is enough");
    let open = facts(&json!({ "lesions": { "PAX5-deletion": "present" } })).get(CNA_PROFILE);
    assert_eq!(open, set(&[IsolatedGood, Etv6AndOne, Other]));
}

/// Whatever is entered, the facts keep every constraint: contradictions are left open before a rule reads them.
#[test]
fn no_intake_gives_facts_that_contradict_each_other() {
    let lesions = stratall::patient::vocabulary::LESIONS;
    let states = ["present", "absent", "pending"];
    for (at, one) in lesions.iter().enumerate() {
        for other in &lesions[at + 1..] {
            for first in states {
                for second in states {
                    for modal in [Value::Null, json!(35), json!(47), json!(62)] {
                        let intake = json!({ "modalNumber": modal, "lesions": { one.id: first, other.id: second } });
                        let found = stratall::facts::consistent(&facts(&intake));
                        assert!(found.is_some(), "{intake}");
                    }
                }
            }
        }
    }
}
