//! What must hold for every scheme, whatever its table says.

use std::collections::BTreeSet;

use crate::laws::Grid;
use crate::laws::drawn::{Random, patient};
use crate::support::{assess, with};
use serde_json::{Value, json};
use stratall::facts::{Complete, FactId, Facts, consistent};
use stratall::inquiry::decide;
use stratall::risk::{Answer, SCHEMES, Scheme};

const PATIENTS: usize = 400;

/// Possible patients on the facts of a scheme.
fn drawn(scheme: &Scheme, seed: u64) -> (Grid, Vec<Complete>) {
    let grid = Grid::of(&scheme.decision);
    let mut random = Random::new(seed);
    let mut found = Vec::new();
    while found.len() < PATIENTS {
        let complete = patient(&grid, &mut random);
        if consistent(&on(&grid, &complete)).is_some() {
            found.push(complete);
        }
    }
    (grid, found)
}

/// A patient for each answer of a scheme, and everybody who differs from one of them in one or two facts.
fn around(scheme: &Scheme, grid: &Grid) -> Vec<Complete> {
    let mut found: Vec<Complete> = Vec::new();
    let possible = decide(&scheme.decision, &Facts::default()).possible;
    for witness in possible.iter().map(|p| p.witness.unwrap()) {
        let one = changed(&[witness], grid);
        found.extend(changed(&one, grid));
    }
    found.retain(|c| consistent(&on(grid, c)).is_some());
    found
}

/// These patients, each with every value of every fact in turn.
fn changed(patients: &[Complete], grid: &Grid) -> Vec<Complete> {
    let mut all = Vec::new();
    for complete in patients {
        for (fact, values) in grid.facts.iter().zip(&grid.values) {
            for value in values {
                let mut other = *complete;
                other.set(*fact, *value);
                all.push(other);
            }
        }
    }
    all
}

/// The facts of a scheme as this patient has them, all others unknown.
fn on(grid: &Grid, complete: &Complete) -> Facts {
    grid.facts.iter().fold(Facts::default(), |facts, f| facts.with(*f, complete.index(*f)))
}

/// Where an answer stands among the groups: the best and the worst it leaves.
fn places(scheme: &Scheme, answer: Answer) -> Option<(usize, usize)> {
    let place = |id: &str| scheme.groups.iter().position(|g| g.id == id).unwrap();
    match answer {
        Answer::Group(group) => Some((place(group.id), place(group.id))),
        Answer::Hole(between) => {
            let all: Vec<usize> = between.iter().map(|g| place(g.id)).collect();
            Some((*all.iter().min().unwrap(), *all.iter().max().unwrap()))
        }
        Answer::NotApplicable | Answer::Withheld => None,
    }
}

#[test]
fn unknown_never_lowers_risk_silently() {
    for scheme in SCHEMES {
        let (grid, patients) = drawn(scheme, 3);
        let mut random = Random::new(5);
        for complete in &patients {
            let truth = scheme.decision.answer(complete).unwrap();
            let mut facts = on(&grid, complete);
            for _ in 0..3 {
                facts = facts.without(grid.facts[random.below(grid.facts.len())]);
                let possible: Vec<Answer> =
                    decide(&scheme.decision, &facts).possible.iter().map(|p| p.answer).collect();
                assert!(possible.contains(&truth), "{}: {truth:?} of {possible:?}", scheme.id);
            }
        }
    }
}

#[test]
fn refinement_never_adds_outcomes() {
    for scheme in SCHEMES {
        let (grid, patients) = drawn(scheme, 7);
        for complete in patients.iter().take(60) {
            let mut facts = Facts::default();
            let mut before: Option<Vec<Answer>> = None;
            for fact in &grid.facts {
                facts = facts.with(*fact, complete.index(*fact));
                let now: Vec<Answer> =
                    decide(&scheme.decision, &facts).possible.iter().map(|p| p.answer).collect();
                if let Some(before) = &before {
                    assert!(now.iter().all(|a| before.contains(a)), "{}: {now:?}", scheme.id);
                }
                before = Some(now);
            }
        }
    }
}

/// The same on the intake, as a user fills the form field by field.
#[test]
fn entering_a_field_never_adds_a_group() {
    let case = json!({
        "ageYears": 5, "sex": "male", "wbc": 60, "lineage": "B", "phenotype": "common", "downSyndrome": false, "cnsStatus": "CNS2",
        "testicular": false, "steroidPretreatment": false, "prednisoneResponse": "poor", "modalNumber": 46, "dnaIndex": 1.0,
        "disease": { "phase": "newly-diagnosed" }, "comorbidities": ["arrhythmia"], "ecog": 1,
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent", "ETV6::RUNX1": "absent", "iAMP21": "absent", "trisomy-4-10": "absent" },
        "mrd": [ { "timepoint": "end-of-induction", "value": 0.0006, "sample": "marrow" } ]
    });
    let mut entered = json!({});
    let mut before = possible(&entered);
    for (field, value) in case.as_object().unwrap() {
        entered = with(&entered, json!({ field: value }));
        let now = possible(&entered);
        for (scheme, (was, is)) in before.iter().zip(&now).enumerate() {
            assert!(is.is_subset(was), "{}: {field} adds {is:?} to {was:?}", SCHEMES[scheme].id);
        }
        before = now;
    }
}

fn possible(intake: &Value) -> Vec<BTreeSet<String>> {
    let schemes = assess(intake.clone())["schemes"].as_array().unwrap().clone();
    let ids = |s: &Value| match s["status"].as_str().unwrap() {
        "not-applicable" => BTreeSet::from(["not-applicable".to_owned()]),
        _ => s["possible"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p.as_str().unwrap().to_owned())
            .collect(),
    };
    schemes.iter().map(ids).collect()
}

#[test]
fn order_and_dup_independent() {
    let mrd = |at: &str, value: f64| json!({ "timepoint": at, "value": value, "sample": "marrow" });
    let (one, two) = (mrd("end-of-induction", 0.0005), mrd("end-of-consolidation", 0.00005));
    let base = json!({
        "ageYears": 44, "wbc": 12, "lineage": "B", "comorbidities": ["arrhythmia", "diabetes"],
        "mrd": [one.clone(), two.clone()], "lesions": { "KMT2A-r": "absent", "BCR::ABL1": "absent" }
    });
    let other = json!({
        "lesions": { "BCR::ABL1": "absent", "KMT2A-r": "absent" }, "mrd": [two.clone(), one.clone(), two, one],
        "comorbidities": ["diabetes", "arrhythmia", "diabetes"], "lineage": "B", "wbc": 12, "ageYears": 44
    });
    let schemes = |intake: Value| assess(intake)["schemes"].clone();
    assert_eq!(schemes(base), schemes(other));
}

#[test]
fn no_result_without_evidence() {
    for scheme in SCHEMES {
        assert!(!scheme.sources.is_empty(), "{}", scheme.id);
        for criterion in scheme.decision.criteria().into_iter().chain(scheme.flags.iter().copied())
        {
            assert!(!criterion.sources.is_empty(), "{}", criterion.id);
            assert!(!criterion.words.get().is_empty(), "{}", criterion.id);
        }
        for row in scheme.decision.rows {
            assert!(!row.because.get().is_empty(), "{}", scheme.id);
        }
        for view in assess(json!({}))["schemes"].as_array().unwrap() {
            assert!(view["verification"].is_string() && view["review"] == "submitted");
        }
    }
}

/// Facts of which the later value is the graver one, wherever a scheme reads them.
const GRAVER_UPWARDS: &[FactId] = &[
    FactId::WhiteCellCount,
    FactId::CnsStatus,
    FactId::MarrowDay8,
    FactId::MarrowDay15,
    FactId::MarrowEndOfInduction,
    FactId::FirstRemission,
    FactId::PrednisoneResponse,
    FactId::MrdDay8,
    FactId::MrdDay15,
    FactId::MrdEndOfInduction,
    FactId::MrdEndOfConsolidation,
    FactId::MrdWeek16,
    FactId::MrdEndOfReinduction,
    FactId::Ecog,
    FactId::HctCi,
    FactId::EwallPi,
];

/// Lesions and conditions whose presence is the graver state.
const GRAVER_PRESENT: &[FactId] = &[
    FactId::BcrAbl1,
    FactId::AntecedentCml,
    FactId::Kmt2a,
    FactId::Kmt2aAff1,
    FactId::Tcf3Hlf,
    FactId::Iamp21,
    FactId::Ikzf1Deletion,
    FactId::Ikzf1Plus,
    FactId::Hypodiploidy,
    FactId::ComplexKaryotype,
    FactId::Crlf2,
    FactId::AblClass,
    FactId::JakStat,
    FactId::PhLike,
    FactId::Tp53,
    FactId::Mef2d,
    FactId::Pax5Alt,
    FactId::Myc,
    FactId::Igh,
    FactId::RasPten,
    FactId::Testicular,
    FactId::SteroidPretreatment,
    FactId::SubstantialComorbidity,
];

/// Where a graver fact does improve the group, and why that is so in print.
const EXCEPTIONS: &[(&str, FactId, &str)] = &[(
    "nccn-genetics-2026",
    FactId::BcrAbl1,
    "BCR::ABL1 without IKZF1plus or earlier CML is printed as standard; what stands in neither list is unclassified, \
     which is not printed as better or worse",
)];

#[test]
fn adverse_fact_never_improves_group() {
    let mut needed: BTreeSet<(&str, FactId)> = BTreeSet::new();
    for scheme in SCHEMES {
        let (grid, mut patients) = drawn(scheme, 13);
        patients.extend(around(scheme, &grid));
        for complete in &patients {
            let Some((best, _)) = places(scheme, scheme.decision.answer(complete).unwrap()) else {
                continue;
            };
            for fact in &grid.facts {
                for graver in graver(*fact, complete.index(*fact)) {
                    let mut worse = *complete;
                    worse.set(*fact, graver);
                    if consistent(&on(&grid, &worse)).is_none() {
                        continue;
                    }
                    let after = places(scheme, scheme.decision.answer(&worse).unwrap());
                    if after.is_some_and(|(_, worst)| worst < best) {
                        assert!(
                            EXCEPTIONS.iter().any(|(s, f, _)| *s == scheme.id && f == fact),
                            "{}: {} from {} to {} improves {:?} to {:?}\n{complete:?}",
                            scheme.id,
                            fact.id(),
                            fact.value_labels()[usize::from(complete.index(*fact))],
                            fact.value_labels()[usize::from(graver)],
                            scheme.decision.answer(complete),
                            scheme.decision.answer(&worse)
                        );
                        needed.insert((scheme.id, *fact));
                    }
                }
            }
        }
    }
    for (scheme, fact, why) in EXCEPTIONS {
        assert!(
            needed.contains(&(*scheme, *fact)),
            "{scheme}: the exception for {} ({why}) is not needed",
            fact.id()
        );
    }
}

/// The graver values of a fact than the one at `index`.
fn graver(fact: FactId, index: u8) -> Vec<u8> {
    let last = u8::try_from(fact.value_labels().len() - 1).unwrap();
    if GRAVER_UPWARDS.contains(&fact) {
        (index + 1..=last).collect()
    } else if GRAVER_PRESENT.contains(&fact) && index == 1 {
        vec![0]
    } else {
        Vec::new()
    }
}
