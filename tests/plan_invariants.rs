//! What must hold for every option of the plan, whatever its table says.
//!
//! A statement about an option is checked for every patient at once: the inquiry is exact, as the laws show, so the statuses it
//! finds possible with one fact known are those of all patients who have that fact. Statements about the whole plan are
//! checked on patients drawn at random, complete and partly known.

use std::collections::{BTreeMap, BTreeSet};

use crate::laws::Grid;
use crate::laws::drawn::Random;
use crate::plan_drawn::drawn_plans;
use crate::plan_rules::{every_rule, is_offered, known, regimen, statuses};
use serde_json::json;
use stratall::decision::Row;
use stratall::facts::{FactId, Facts, consistent};
use stratall::inquiry::decide;
use stratall::knowledge::{OptionId, OptionRecord};
use stratall::quantity::Decimal;
use stratall::treatment::regimen::{
    Condition, Lineage, Measured, Need, Philadelphia, REGIMENS, Sign,
};
use stratall::treatment::{OptionRule, Status};

/// What is offered in pregnancy too: care, the search for a donor, a steroid before induction, apheresis, a trial.
const IN_PREGNANCY: &[&str] = &[
    "cytoreduction-hyperleucocytosis",
    "early-donor-search",
    "infection-treatment",
    "nausea-appetite",
    "pain-relief",
    "palliative-care-team",
    "steroid-prephase",
    "transfusion",
    "trial-relapse",
];

#[test]
fn pregnancy_is_offered_nothing() {
    let pregnant = known(FactId::Pregnancy, "present");
    let offered = every_rule().filter(|(_, rule)| statuses(rule, &pregnant).iter().any(is_offered));
    let offered: BTreeSet<&str> = offered.map(|(record, _)| record.id).collect();
    assert_eq!(offered, IN_PREGNANCY.iter().copied().collect());
}

/// What the catalogue says a regimen is for binds the option: lineage, BCR::ABL1, targets.
#[test]
fn a_regimen_is_offered_only_where_the_catalogue_has_it() {
    let mut wrong = Vec::new();
    for (record, rule) in every_rule() {
        let Some(regimen) = regimen(record) else { continue };
        let mut never = |facts: &Facts, why: &str| {
            if statuses(rule, facts).iter().any(is_offered) {
                wrong.push(format!("{}: {why}", record.id));
            }
        };
        if regimen.lineage == [Lineage::B] {
            never(&known(FactId::Lineage, "T-lineage"), "T-lineage");
        }
        if regimen.ph == Philadelphia::Negative {
            never(&known(FactId::BcrAbl1, "present"), "BCR::ABL1 present");
        }
        if regimen.ph == Philadelphia::Positive {
            let facts = known(FactId::BcrAbl1, "absent").with(FactId::AblClass, 1);
            never(&facts, "BCR::ABL1 absent");
        }
        for need in regimen.needs {
            match need {
                Need::Cd19 => never(&known(FactId::Cd19, "negative"), "CD19 negative"),
                Need::Cd22 => never(&known(FactId::Cd22, "negative"), "CD22 negative"),
                Need::Cd20 => never(&known(FactId::Cd20From1, "under 1 %"), "CD20 under 1 %"),
                Need::Kmt2a => never(&known(FactId::Kmt2a, "absent"), "no KMT2A"),
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// The years of a band of the age for treatment: the first and the last completed one.
fn years(label: &str) -> Option<(i32, i32)> {
    let numbers: Vec<i32> = label.split(' ').filter_map(|w| w.parse().ok()).collect();
    match (numbers.as_slice(), label.contains("more"), label.contains("month")) {
        (_, _, true) => Some((0, 0)),
        ([from], true, false) => Some((*from, 120)),
        ([at], false, false) => Some((*at, *at)),
        ([from, to], false, false) => Some((*from, *to)),
        _ => None,
    }
}

/// Open from 16 years as the risk dossier recalls; the ages of the catalogue are those enrolled.
const OPEN_BELOW: [(&str, &str); 1] = [("calgb-10403", "16 years")];

/// Outside the ages printed for a regimen it may be a choice, never the recommendation.
#[test]
fn no_regimen_is_recommended_outside_its_printed_ages() {
    let mut checked = 0;
    for (record, rule) in every_rule() {
        let Some(regimen) = regimen(record) else { continue };
        for condition in regimen.ages {
            let Condition::Limit(Measured::Age, sign, limit) = condition else { continue };
            for label in FactId::TreatmentAge.value_labels() {
                let (first, last) = years(label).unwrap();
                let (first, last) = (Decimal::whole(first), Decimal::whole(last));
                let outside = match sign {
                    Sign::AtLeast => last < *limit,
                    // Over 55 years begins within the year after the 55th birthday.
                    Sign::Greater => last < *limit,
                    Sign::AtMost => first > *limit,
                    Sign::Less => first >= *limit,
                };
                if outside && !OPEN_BELOW.contains(&(record.id, label)) {
                    checked += 1;
                    let found = statuses(rule, &known(FactId::TreatmentAge, label));
                    let names = !found.contains(&Status::Recommended);
                    assert!(names, "{} at {label}: {found:?}", record.id);
                }
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

#[test]
fn no_option_without_evidence() {
    let kinds = ["randomised", "single-arm", "single-centre", "expert", "label"];
    for (record, rule) in every_rule() {
        assert!(kinds.contains(&record.evidence), "{}: {}", record.id, record.evidence);
        assert!(!record.sources.is_empty(), "{}", record.id);
        assert!(record.cautions.iter().all(|c| !c.sources.is_empty()), "{}", record.id);
        assert!(record.regimen.is_some() == (record.kind == "regimen"), "{}", record.id);
        for criterion in rule.decision.criteria() {
            assert!(!criterion.sources.is_empty(), "{}: {}", record.id, criterion.id);
        }
    }
    for id in OptionId::ALL {
        assert!(every_rule().any(|(_, r)| r.option == *id), "{} has no rule", id.record().id);
    }
}

#[test]
fn every_excluded_option_has_a_reason() {
    for (record, rule) in every_rule() {
        for row in rule.decision.rows.iter().filter(|r| r.answer == Status::Excluded) {
            assert!(row.because.get().len() > 10, "{}", record.id);
        }
    }
    for (intake, options) in drawn_plans(120, 3) {
        for option in options {
            let reasons = option["reasons"].as_array().unwrap();
            assert!(!reasons.is_empty(), "{}: {intake}", option["id"]);
            if option["status"] == "excluded" {
                assert_eq!(option["possible"], json!(["excluded"]), "{}: {intake}", option["id"]);
                assert_eq!(option["dependsOn"], json!([]), "{}: {intake}", option["id"]);
            }
            let open = option["possible"].as_array().unwrap().len() > 1;
            assert!(!open || option["status"] == "possible", "{}: {intake}", option["id"]);
        }
    }
}

/// Whether the option is or holds an inhibitor of BCR::ABL1.
fn holds_inhibitor(record: &OptionRecord) -> bool {
    const INHIBITORS: [&str; 4] = ["imatinib", "dasatinib", "nilotinib", "ponatinib"];
    let named = record.drugs.get().split(", ").any(|d| INHIBITORS.contains(&d));
    let regimen = regimen(record).is_some_and(|r| r.ph == Philadelphia::Positive);
    named || regimen || record.id.starts_with("tki-")
}

/// Facts that keep every inhibitor away: pregnancy, and mature B, which has no such treatment.
fn keeps_inhibitors_away(facts: &Facts) -> bool {
    let is = |fact: FactId, label: &str| {
        let at = fact.value_labels().iter().position(|l| *l == label).unwrap();
        facts.possible(fact) == [u8::try_from(at).unwrap()]
    };
    is(FactId::Pregnancy, "present")
        || is(FactId::Lineage, "mature B (Burkitt)")
        || is(FactId::Phenotype, "mature B")
}

#[test]
fn every_ph_positive_plan_contains_a_tki_unless_excluded() {
    let mut read: BTreeMap<FactId, usize> = BTreeMap::new();
    let rules: Vec<_> = every_rule().filter(|(r, _)| holds_inhibitor(r)).collect();
    for (_, rule) in &rules {
        for fact in Grid::of(&rule.decision).facts {
            read.insert(fact, fact.value_labels().len());
        }
    }
    let mut random = Random::new(23);
    let mut checked = 0;
    for _ in 0..4_000 {
        let mut facts = known(FactId::BcrAbl1, "present");
        for (fact, values) in &read {
            if *fact != FactId::BcrAbl1 && random.below(3) > 0 {
                let remarkable = *values > 2 || random.below(3) == 0;
                let at = if remarkable { random.below(*values) } else { values - 1 };
                facts = facts.with(*fact, u8::try_from(at).unwrap());
            }
        }
        let Some(complete) = consistent(&facts) else { continue };
        let complete =
            FactId::ALL.iter().fold(Facts::default(), |f, id| f.with(*id, complete.index(*id)));
        for facts in [facts, complete] {
            if keeps_inhibitors_away(&facts) {
                continue;
            }
            let open = rules
                .iter()
                .any(|(_, rule)| statuses(rule, &facts).iter().any(|s| *s != Status::Excluded));
            assert!(open, "no inhibitor for {facts:?}");
            checked += 1;
        }
    }
    assert!(checked > 1_000, "{checked}");
    // And none where BCR::ABL1 and ABL-class fusions are absent.
    let absent = known(FactId::BcrAbl1, "absent").with(FactId::AblClass, 1);
    for (record, rule) in &rules {
        assert_eq!(statuses(rule, &absent), [Status::Excluded], "{}", record.id);
    }
}

/// Seed row S13: in every regimen, whatever the risk.
#[test]
fn every_plan_has_cns_prophylaxis() {
    let (record, rule) = every_rule().find(|(r, _)| r.id == "intrathecal-chemotherapy").unwrap();
    assert!(record.seed.contains(&"S13"));
    assert!(!statuses(rule, &Facts::default()).contains(&Status::Excluded));
    for (intake, options) in drawn_plans(120, 5) {
        let cns = options.iter().find(|o| o["id"] == "intrathecal-chemotherapy").unwrap();
        let wanted = if intake["pregnant"] == true { "possible" } else { "recommended" };
        let asked = intake["sex"] == "male" || intake["pregnant"] == false;
        if asked || intake["pregnant"] == true {
            let contradiction = intake["sex"] == "male" && intake["pregnant"] == true;
            assert!(contradiction || cns["status"] == wanted, "{intake}: {cns}");
        }
        assert_ne!(cns["status"], "excluded", "{intake}");
    }
}

#[test]
fn palliative_goal_offers_no_intensive_regimen() {
    let mut checked = 0;
    for (record, rule) in every_rule().filter(|(r, _)| r.intensity == "intensive") {
        let found = statuses(rule, &known(FactId::Goals, "comfort"));
        assert_eq!(found, [Status::Excluded], "{}", record.id);
        checked += 1;
    }
    assert!(checked >= 20, "{checked}");
}

#[test]
fn every_regimen_is_reachable() {
    let mut waiting = BTreeSet::new();
    for regimen in REGIMENS {
        let mut named = every_rule().filter(|(r, _)| r.regimen == Some(regimen.id)).peekable();
        if named.peek().is_none() {
            waiting.insert(regimen.id);
            continue;
        }
        let reached = named.any(|(_, rule)| {
            let outcome = decide(&rule.decision, &Facts::default());
            outcome.possible.iter().any(|p| p.answer != Status::Excluded && p.witness.is_some())
        });
        assert!(reached, "{} is excluded for everybody", regimen.id);
    }
    assert_eq!(waiting, BTreeSet::new(), "no option names these");
}

/// Shown to say that it is not for ALL.
const NOT_IN_ALL: [&str; 1] = ["ziftomenib"];

/// Every option is something better than excluded for somebody.
#[test]
fn every_option_is_reachable() {
    let never = |rule: &OptionRule| statuses(rule, &Facts::default()) == [Status::Excluded];
    let never: Vec<&str> = every_rule().filter(|(_, r)| never(r)).map(|(r, _)| r.id).collect();
    assert_eq!(never, NOT_IN_ALL);
}

/// A doubt between two limits (the ejection fraction) stands below every row that excludes: it must not lift one.
#[test]
fn no_doubt_stands_above_an_exclusion() {
    let mut checked = 0;
    for (record, rule) in every_rule() {
        let rows = rule.decision.rows;
        let doubt =
            |row: &Row<Status>| row.answer != Status::Excluded && row.when.reads(FactId::Lvef);
        let Some(first) = rows.iter().position(doubt) else { continue };
        checked += 1;
        let below: Vec<&str> = rows[first..]
            .iter()
            .filter(|row| row.answer == Status::Excluded)
            .map(|row| row.because.get())
            .collect();
        assert_eq!(below, [""; 0], "{}", record.id);
    }
    assert!(checked > 15, "{checked}");
}

/// The two age facts cut differently and would contradict each other in one table.
#[test]
fn one_age_fact_is_read_per_table() {
    for (record, rule) in every_rule() {
        let reads = |fact: FactId| rule.decision.rows.iter().any(|row| row.when.reads(fact));
        assert!(!(reads(FactId::Age) && reads(FactId::TreatmentAge)), "{}", record.id);
    }
}
