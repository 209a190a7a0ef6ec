//! Labels line by line: met, not met and by which line, or open; each limit below, at and above it.

pub mod help;

use crate::support::{adult_b, assess, child_t, disease, lesions, plan_option, relapsed_b, with};
use help::{aged, aged_days, covers, in_remission, indication, lines};
use serde_json::{Value, json};
use stratall::facts::{FactId, Facts};
use stratall::inquiry::decide;
use stratall::knowledge::{LABELS, OptionId};
use stratall::treatment::label::{self, Covers, Line, indications};

#[test]
fn every_drug_of_the_list_has_a_label_and_its_indications() {
    let counted: Vec<(&str, usize)> =
        LABELS.iter().map(|l| (l.drug, indications(l.drug).len())).collect();
    let expected = [
        ("blinatumomab", 3),
        ("inotuzumab", 1),
        ("tisagenlecleucel", 1),
        ("brexucabtagene", 1),
        ("obecabtagene", 1),
        ("imatinib", 2),
        ("dasatinib", 2),
        ("nilotinib", 0),
        ("ponatinib", 2),
        ("asciminib", 0),
        ("nelarabine", 1),
        ("revumenib", 1),
        ("rituximab", 0),
        ("pegaspargase", 2),
        ("calaspargase", 1),
        ("asparaginase-erwinia", 1),
        ("clofarabine", 1),
        ("venetoclax", 0),
    ];
    assert_eq!(counted, expected);
    assert_eq!(label::all().count(), expected.iter().map(|(_, n)| n).sum::<usize>());
    for l in LABELS.iter().filter(|l| indications(l.drug).is_empty()) {
        assert!(l.off_label.get().contains("ALL"), "{} says that it is off-label", l.drug);
    }
}

#[test]
fn nothing_is_met_on_a_blank_form() {
    for i in label::all() {
        assert_eq!(covers(&json!({}), i.id), "depends", "{}", i.id);
    }
}

/// A patient whom it covers; without any one of the facts it reads, it is not met any more.
#[test]
fn unknown_never_counts_as_met() {
    for i in label::all() {
        let outcome = decide(&i.decision, &Facts::default());
        if i.lines.iter().any(|line| matches!(line, Line::Judged(..))) {
            assert!(outcome.possible.iter().all(|p| p.answer != Covers::Met), "{}", i.id);
            continue;
        }
        let met = outcome.possible.iter().find(|p| p.answer == Covers::Met).expect(i.id);
        let witness = met.witness.expect(i.id);
        let cells: Vec<FactId> = i
            .lines
            .iter()
            .filter_map(|l| match l {
                Line::Fact(c) => Some(c.cells.iter().map(|cell| cell.fact)),
                Line::Either(..) | Line::OrJudged(..) | Line::Judged(..) => None,
            })
            .flatten()
            .collect();
        let read: Vec<FactId> = FactId::ALL
            .iter()
            .copied()
            .filter(|f| i.lines.iter().any(|l| l.rule().reads(*f)))
            .collect();
        let whole = read.iter().fold(Facts::default(), |f, id| f.with(*id, witness.index(*id)));
        assert_eq!(i.covers(&whole), Covers::Met, "{}", i.id);
        for fact in cells {
            let partial = whole.without(fact);
            assert_ne!(i.covers(&partial), Covers::Met, "{} without {}", i.id, fact.id());
        }
    }
}

#[test]
fn blinatumomab_for_mrd_starts_at_exactly_one_in_a_thousand_in_first_or_second_remission() {
    let id = "blinatumomab-mrd";
    for (mrd, expected) in [(0.000_999, "not-met"), (0.001, "met"), (0.001_001, "met")] {
        for remission in ["1", "2"] {
            assert_eq!(covers(&in_remission(remission, mrd), id), expected, "{mrd} in {remission}");
        }
    }
    let third = in_remission("3", 0.01);
    assert_eq!(covers(&third, id), "not-met");
    assert_eq!(lines(&third, id, "fails"), ["label.blinatumomab.remission-1-or-2"]);
    assert_eq!(lines(&in_remission("1", 0.0001), id, "fails"), ["label.blinatumomab.mrd-0.1"]);
    let open = with(&in_remission("1", 0.01), json!({ "mrd": [] }));
    assert_eq!(covers(&open, id), "depends");
    assert_eq!(lines(&open, id, "open"), ["label.blinatumomab.mrd-0.1"]);
}

#[test]
fn a_line_shows_its_fact_its_source_and_its_state() {
    let view = indication(&in_remission("1", 0.01), "blinatumomab-mrd");
    let mrd =
        view["lines"].as_array().unwrap().iter().find(|l| l["id"] == "label.blinatumomab.mrd-0.1");
    let mrd = mrd.unwrap();
    assert_eq!(mrd["verdict"], "true");
    assert_eq!(mrd["facts"], json!(["mrd-latest"]));
    assert_eq!(mrd["sources"], json!(["label-blinatumomab"]));
    assert_eq!(mrd["verification"], "seen");
    let age = view["lines"][4].clone();
    assert_eq!((&age["verdict"], &age["verification"]), (&json!("true"), &json!("secondary")));
}

#[test]
fn blinatumomab_starts_at_one_month() {
    let id = "blinatumomab-relapsed";
    let base = relapsed_b();
    for (days, expected) in [(27, "not-met"), (28, "depends"), (30, "depends"), (31, "met")] {
        assert_eq!(covers(&aged_days(&base, days), id), expected, "{days} days");
    }
    assert_eq!(lines(&aged_days(&base, 27), id, "fails"), ["label.blinatumomab.from-1-month"]);
}

#[test]
fn blinatumomab_needs_cd19_and_for_consolidation_no_philadelphia_chromosome() {
    let negative = with(&relapsed_b(), json!({ "cd19": "negative" }));
    assert_eq!(covers(&negative, "blinatumomab-relapsed"), "not-met");
    assert_eq!(lines(&negative, "blinatumomab-relapsed", "fails"), ["label.blinatumomab.cd19"]);
    let id = "blinatumomab-consolidation";
    let remission = in_remission("1", 0.0);
    assert_eq!(covers(&remission, id), "met");
    let positive = lesions(&remission, json!({ "BCR::ABL1": "present" }));
    assert_eq!(lines(&positive, id, "fails"), ["label.blinatumomab.ph-negative"]);
    let unknown = lesions(&remission, json!({ "BCR::ABL1": null }));
    assert_eq!(covers(&unknown, id), "depends");
    assert_eq!(covers(&relapsed_b(), id), "not-met");
    let no_line = with(&child_t(), json!({ "disease": { "phase": "relapsed" } }));
    assert_eq!(covers(&no_line, "blinatumomab-relapsed"), "not-met");
}

#[test]
fn inotuzumab_needs_cd22_and_one_year() {
    let id = "inotuzumab-relapsed";
    for (days, expected) in [(364, "not-met"), (365, "met"), (366, "met")] {
        assert_eq!(covers(&aged_days(&relapsed_b(), days), id), expected, "{days} days");
    }
    let negative = with(&relapsed_b(), json!({ "cd22": "negative" }));
    assert_eq!(lines(&negative, id, "fails"), ["label.inotuzumab.cd22"]);
    let unknown = with(&relapsed_b(), json!({ "cd22": null }));
    assert_eq!(covers(&unknown, id), "depends");
    assert_eq!(covers(&in_remission("1", 0.01), id), "not-met");
}

#[test]
fn tisagenlecleucel_ends_at_the_twenty_sixth_birthday_and_starts_at_the_second_relapse() {
    let id = "tisagenlecleucel-relapsed";
    let second = disease(&relapsed_b(), json!({ "relapseNumber": "2" }));
    for (age, expected) in [(25.0, "met"), (25.99, "met"), (26.0, "not-met"), (27.0, "not-met")] {
        assert_eq!(covers(&aged(&second, age), id), expected, "{age}");
    }
    let young = aged(&second, 20.0);
    let first = disease(&young, json!({ "relapseNumber": "1" }));
    assert_eq!(lines(&first, id, "fails"), ["label.tisagenlecleucel.refractory-or-second-relapse"]);
    let unknown = disease(&young, json!({ "relapseNumber": null }));
    assert_eq!(covers(&unknown, id), "depends");
    assert_eq!(
        lines(&unknown, id, "open"),
        ["label.tisagenlecleucel.refractory-or-second-relapse"]
    );
    for number in [json!("1"), json!("2"), json!(null)] {
        let refractory = disease(&young, json!({ "phase": "refractory", "relapseNumber": number }));
        assert_eq!(covers(&refractory, id), "met", "refractory, whichever relapse");
    }
}

#[test]
fn the_cells_for_adults_start_at_eighteen() {
    for id in ["brexucabtagene-relapsed", "obecabtagene-relapsed"] {
        for (age, expected) in [(17.99, "not-met"), (18.0, "met"), (80.0, "met")] {
            assert_eq!(covers(&aged(&relapsed_b(), age), id), expected, "{id} at {age}");
        }
        assert_eq!(covers(&in_remission("1", 0.01), id), "not-met", "{id} in remission");
    }
}

#[test]
fn imatinib_and_dasatinib_cover_adults_at_relapse_and_children_at_diagnosis() {
    let relapsed = lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" }));
    let new = disease(&relapsed, json!({ "phase": "newly-diagnosed", "relapseDate": null }));
    for drug in ["imatinib", "dasatinib"] {
        let (adult, child) = (format!("{drug}-relapsed"), format!("{drug}-child"));
        for (age, expected) in [(17.99, "not-met"), (18.0, "met")] {
            assert_eq!(covers(&aged(&relapsed, age), &adult), expected, "{adult} at {age}");
        }
        for (age, expected) in [(0.9, "not-met"), (1.0, "met"), (17.99, "met"), (18.0, "not-met")] {
            assert_eq!(covers(&aged(&new, age), &child), expected, "{child} at {age}");
        }
        assert_eq!(covers(&relapsed_b(), &adult), "not-met", "{drug} without BCR::ABL1");
    }
    // Intolerance is judged: it is never denied by the form.
    let remission = disease(&relapsed, json!({ "phase": "remission", "remission": "1" }));
    assert_eq!(covers(&remission, "imatinib-relapsed"), "not-met");
    assert_eq!(covers(&remission, "dasatinib-relapsed"), "depends");
    assert_eq!(
        lines(&remission, "dasatinib-relapsed", "open"),
        ["label.dasatinib.resistant-or-intolerant"]
    );
}

#[test]
fn ponatinib_alone_is_covered_by_t315i_and_otherwise_a_judgement() {
    let id = "ponatinib-alone";
    let ph = lesions(&relapsed_b(), json!({ "BCR::ABL1": "present" }));
    assert_eq!(covers(&lesions(&ph, json!({ "T315I": "present" })), id), "met");
    for t315i in [json!("absent"), json!(null)] {
        assert_eq!(covers(&lesions(&ph, json!({ "T315I": t315i })), id), "depends");
    }
    assert_eq!(covers(&lesions(&relapsed_b(), json!({ "T315I": "present" })), id), "not-met");
    let new = disease(&ph, json!({ "phase": "newly-diagnosed", "relapseDate": null }));
    for (age, expected) in [(17.99, "not-met"), (18.0, "met")] {
        assert_eq!(covers(&aged(&new, age), "ponatinib-first-line"), expected, "{age}");
    }
    assert_eq!(covers(&ph, "ponatinib-first-line"), "not-met");
}

#[test]
fn nelarabine_needs_t_lineage_two_regimens_and_one_year() {
    let id = "nelarabine-relapsed";
    let t = |regimens: Value| {
        with(&child_t(), json!({ "disease": { "phase": "relapsed", "priorRegimens": regimens } }))
    };
    for (regimens, expected) in
        [(json!(1), "not-met"), (json!(2), "met"), (json!(3), "met"), (json!(null), "depends")]
    {
        assert_eq!(covers(&t(regimens.clone()), id), expected, "{regimens} regimens");
    }
    for (days, expected) in [(364, "not-met"), (365, "met")] {
        assert_eq!(covers(&aged_days(&t(json!(2)), days), id), expected, "{days} days");
    }
    let b = disease(&relapsed_b(), json!({ "priorRegimens": 2 }));
    assert_eq!(lines(&b, id, "fails"), ["label.nelarabine.t"]);
}

#[test]
fn revumenib_needs_a_translocation_of_kmt2a_and_one_year() {
    let id = "revumenib-relapsed";
    let rearranged = lesions(&relapsed_b(), json!({ "KMT2A-r": "present" }));
    for (days, expected) in [(364, "not-met"), (365, "met")] {
        assert_eq!(covers(&aged_days(&rearranged, days), id), expected, "{days} days");
    }
    assert_eq!(lines(&relapsed_b(), id, "fails"), ["label.revumenib.kmt2a-translocation"]);
    assert_eq!(covers(&lesions(&relapsed_b(), json!({ "KMT2A-r": null })), id), "depends");
    // T-lineage too: the label speaks of acute leukaemia.
    let t = with(&rearranged, json!({ "lineage": "T", "cd19": null, "cd22": null }));
    assert_eq!(covers(&t, id), "met");
}

#[test]
fn asparaginases_by_age_and_allergy() {
    let new = with(&adult_b(), json!({ "disease": { "phase": "newly-diagnosed" } }));
    assert_eq!(covers(&new, "pegaspargase-first-line"), "met");
    assert_eq!(covers(&new, "pegaspargase-allergy"), "depends");
    let tolerant = with(&new, json!({ "history": [] }));
    assert_eq!(covers(&tolerant, "pegaspargase-allergy"), "not-met");
    assert_eq!(covers(&relapsed_b(), "pegaspargase-first-line"), "not-met");
    let remission = |number: &str| covers(&in_remission(number, 0.0001), "pegaspargase-first-line");
    assert_eq!(["1", "2"].map(remission), ["met", "not-met"]);
    for (age, expected) in [(21.0, "met"), (21.99, "met"), (22.0, "not-met")] {
        assert_eq!(covers(&aged(&new, age), "calaspargase-all"), expected, "{age}");
    }
    for (days, expected) in [(27, "not-met"), (29, "depends"), (31, "met")] {
        assert_eq!(covers(&aged_days(&new, days), "calaspargase-all"), expected, "{days} days");
    }
    let id = "asparaginase-erwinia-allergy";
    let allergic = with(&new, json!({ "history": ["asparaginase-allergy"] }));
    assert_eq!(covers(&allergic, id), "met");
    for (days, expected) in [(27, "not-met"), (31, "met")] {
        assert_eq!(covers(&aged_days(&allergic, days), id), expected, "{days} days");
    }
    assert_eq!(covers(&with(&new, json!({ "history": [] })), id), "not-met");
    assert_eq!(covers(&new, id), "depends");
    let burkitt = with(&new, json!({ "phenotype": "mature-B" }));
    assert_eq!(covers(&burkitt, "pegaspargase-first-line"), "not-met");
    // Allergy to the native enzyme opens it, allergy to the pegylated one closes it: the team tells them apart.
    assert_eq!(covers(&allergic, "pegaspargase-allergy"), "depends");
    let blinatumomab = LABELS.iter().find(|l| l.drug == "blinatumomab").unwrap();
    assert!(blinatumomab.off_label.get().contains("the MRD indication only"));
}

#[test]
fn clofarabine_from_one_to_twenty_one_years_after_two_regimens() {
    let id = "clofarabine-relapsed";
    let two = disease(&relapsed_b(), json!({ "priorRegimens": 2 }));
    for (age, expected) in [(0.99, "not-met"), (1.0, "met"), (21.99, "met"), (22.0, "not-met")] {
        assert_eq!(covers(&aged(&two, age), id), expected, "{age}");
    }
    let one = aged(&relapsed_b(), 10.0);
    assert_eq!(lines(&one, id, "fails"), ["label.clofarabine.two-regimens"]);
}

/// The sources, boxes and limits of labels are among those of the assessment.
#[test]
fn labels_bring_their_boxes_and_sources() {
    let assessment = assess(relapsed_b());
    let sources = assessment["sources"].as_array().unwrap();
    let cited = |id: &Value| sources.iter().any(|s| s["id"] == *id);
    for l in assessment["plan"]["labels"].as_array().unwrap() {
        let said = l["boxed"].as_array().unwrap().iter().chain(l["limits"].as_array().unwrap());
        let lists = said.map(|s| &s["sources"]).chain([&l["sources"]]);
        assert!(lists.flat_map(|s| s.as_array().unwrap()).all(cited), "{}", l["drug"]);
        assert_eq!(l["jurisdiction"], "US");
        assert_eq!(l["review"], "submitted");
    }
    let boxed = [
        "blinatumomab",
        "inotuzumab",
        "tisagenlecleucel",
        "brexucabtagene",
        "obecabtagene",
        "nilotinib",
        "ponatinib",
        "nelarabine",
        "revumenib",
        "rituximab",
    ];
    for l in LABELS {
        assert_eq!(!l.boxed.is_empty(), boxed.contains(&l.drug), "{}", l.drug);
    }
}

/// Every option that names an indication names one that exists, and is recommended at relapse only where it is met.
#[test]
fn an_option_names_its_indication() {
    let named: Vec<(&str, &str)> = OptionId::ALL
        .iter()
        .filter_map(|o| o.record().label.map(|label| (o.record().id, label)))
        .collect();
    assert!(named.len() >= 13, "{named:?}");
    for (option, label) in &named {
        assert!(label::all().any(|i| i.id == *label), "{option} names {label}");
    }
    let young = with(&relapsed_b(), json!({ "ageYears": 20 }));
    let cases = [
        relapsed_b(),
        young.clone(),
        disease(&young, json!({ "relapseNumber": "2", "priorRegimens": 2 })),
        lesions(&young, json!({ "KMT2A-r": "present" })),
        with(
            &child_t(),
            json!({ "disease": { "phase": "relapsed", "priorRegimens": 2 }, "history": [], "sex": "male" }),
        ),
    ];
    for case in cases {
        let assessment = assess(case.clone());
        for (option, label) in &named {
            let view = plan_option(&assessment, option);
            assert_eq!(view["label"], *label);
            if view["status"] == "recommended" {
                let of_relapse = label.ends_with("relapsed");
                assert!(
                    !of_relapse || covers(&case, label) == "met",
                    "{option} on {label}: {case}"
                );
            }
        }
    }
}
