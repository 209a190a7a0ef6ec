//! The knowledge files and the rules fit together: everything cited exists, everything that exists is used.

use crate::support;
use std::collections::BTreeSet;

use serde_json::{Value, json};
use stratall::classification::{ANTIGENS, SYSTEMS};
use stratall::conflicts;
use stratall::decision::Criterion;
use stratall::evidence::{Source, SourceKind, Verification};
use stratall::facts::{CONSTRAINTS, FactId};
use stratall::knowledge::{
    CONFLICTS, CareId, DURATIONS, FREQUENCIES, LABELS, OUTCOMES, OptionId, PATIENT_TEXTS, Phrase,
    Qualification, STATEMENTS, TARGETS, TESTS, VIEWS,
};
use stratall::risk::SCHEMES;
use stratall::treatment::adjustment::{ADJUSTMENTS, MILESTONES};
use stratall::treatment::anthracycline::CONVERSIONS;
use stratall::treatment::label::{self, Line};
use stratall::treatment::regimen::{AGE_TABLES, DRUGS, REGIMENS};
use stratall::treatment::{RULES, care, relapse, rule, tki, views};

fn criteria() -> Vec<&'static Criterion> {
    let schemes = SCHEMES
        .iter()
        .flat_map(|s| s.decision.criteria().into_iter().chain(s.flags.iter().copied()));
    let options = RULES.iter().copied().flatten().flat_map(|r| r.decision.criteria());
    let entities = SYSTEMS.iter().flat_map(|s| s.decision.criteria());
    let read_alone = ANTIGENS.iter().copied().chain(conflicts::criteria());
    let read_alone = read_alone.chain(care::criteria()).chain(views::criteria());
    schemes.chain(options).chain(entities).chain(read_alone).chain(at_relapse()).collect()
}

/// The criteria of labels, of the rules of relapse and of the table of inhibitors.
fn at_relapse() -> impl Iterator<Item = &'static Criterion> {
    let labels = label::all().flat_map(|i| i.decision.criteria());
    let rules = relapse::RULES.iter().flat_map(|r| r.when.criteria());
    let table = tki::TABLE.iter().flat_map(|r| r.when.criteria());
    labels.chain(rules).chain(table).chain([&tki::PH, &tki::FAILED])
}

/// What labels, the rules of relapse and the table of inhibitors say, with sources and state.
fn said_at_relapse() -> Vec<(&'static str, &'static [Source], Verification)> {
    let mut all = Vec::new();
    for l in LABELS {
        all.push((l.drug, l.sources, l.verification));
        let says = l.boxed.iter().chain(l.limits);
        all.extend(says.map(|q| (l.drug, q.sources, q.verification)));
    }
    for line in label::all().flat_map(|i| i.lines) {
        if let Line::Either(w, _) | Line::OrJudged(w, _) | Line::Judged(w, _) = line {
            all.push((w.id, w.sources, w.verification));
        }
    }
    all.extend(relapse::RULES.iter().map(|r| (r.id, r.sources, r.verification)));
    all.extend(tki::TABLE.iter().map(|r| (r.id, r.sources, r.verification)));
    all
}

/// What is shown beside the groups: frequencies, targets, both sides of each conflict and each view.
fn sides() -> Vec<(&'static str, &'static Qualification)> {
    let frequencies = FREQUENCIES.iter().map(|f| (f.lesion.get(), &f.says));
    let targets = TARGETS.iter().map(|t| (t.lesion.get(), &t.says));
    let conflicts = CONFLICTS.iter().flat_map(|c| [(c.id, &c.a), (c.id, &c.b)]);
    let views = VIEWS.iter().flat_map(|v| v.says.iter().map(|s| (v.id, &s.says)));
    frequencies.chain(targets).chain(conflicts).chain(views).collect()
}

/// Every source cited by the catalogue of regimens.
fn regimens() -> BTreeSet<Source> {
    let mut cited: BTreeSet<Source> = BTreeSet::new();
    cited.extend(DRUGS.iter().flat_map(|d| d.sources));
    cited.extend(AGE_TABLES.iter().flat_map(|t| t.sources));
    for r in REGIMENS {
        cited.extend(r.sources);
        cited.extend(r.outcomes.iter().flat_map(|o| o.sources));
    }
    for p in REGIMENS.iter().flat_map(|r| r.phases) {
        cited.extend(p.sources);
        cited.extend(p.doses.iter().flat_map(|d| d.sources));
        cited.extend(p.intrathecal.iter().flat_map(|d| d.sources));
        let differs = p.doses.iter().flat_map(|d| d.differs);
        let other = p.intrathecal.iter().flat_map(|d| d.differs);
        cited.extend(differs.chain(other).flat_map(|x| x.sources));
    }
    cited
}

#[test]
fn every_source_is_cited() {
    let mut cited: BTreeSet<Source> = BTreeSet::new();
    for c in criteria() {
        cited.extend(c.sources);
        cited.extend(c.differs.iter().flat_map(|d| d.sources));
    }
    let mut qualify =
        |list: &'static [Qualification]| cited.extend(list.iter().flat_map(|q| q.sources));
    STATEMENTS.iter().for_each(|s| qualify(s.differs));
    OptionId::ALL.iter().for_each(|o| qualify(o.record().cautions));
    cited.extend(SCHEMES.iter().flat_map(|s| s.sources));
    cited.extend(SYSTEMS.iter().flat_map(|s| s.sources));
    cited.extend(sides().into_iter().flat_map(|(_, q)| q.sources));
    cited.extend(CONSTRAINTS.iter().flat_map(|c| c.sources));
    cited.extend(STATEMENTS.iter().flat_map(|s| s.sources));
    cited.extend(OptionId::ALL.iter().flat_map(|o| o.record().sources));
    cited.extend(OUTCOMES.iter().flat_map(|o| o.sources));
    cited.extend(stratall::response::sources());
    cited.extend(DURATIONS.iter().flat_map(|d| d.sources));
    for item in CareId::ALL.iter().map(|i| i.record()) {
        cited.extend(item.sources);
        cited.extend(item.differs.iter().flat_map(|d| d.sources));
    }
    cited.extend(regimens());
    cited.extend(PATIENT_TEXTS.iter().flat_map(|t| t.sources));
    cited.extend(ADJUSTMENTS.iter().flat_map(|a| a.sources));
    cited.extend(MILESTONES.iter().flat_map(|m| m.sources));
    cited.extend(CONVERSIONS.iter().flat_map(|c| c.sources));
    // The echocardiogram before the first anthracycline: tests/schedule.rs.
    cited.insert(Source::LabelDoxorubicin);
    cited.extend(said_at_relapse().into_iter().flat_map(|(_, sources, _)| sources));
    // Cited by the build, for the turnaround of the tests.
    cited.insert(Source::HouseConvention);
    let unused: Vec<&str> =
        Source::ALL.iter().filter(|s| !cited.contains(s)).map(|s| s.record().id).collect();
    assert_eq!(unused, [""; 0], "sources that nothing cites");
}

/// What rests only on sources nobody has read cannot be called seen.
#[test]
fn verification_is_never_better_than_the_access_to_its_sources() {
    let check = |name: &str, sources: &[Source], state: Verification| {
        let best = sources.iter().map(|s| s.record().access).min().unwrap();
        assert!(state >= best, "{name} is `{}`, its best source only `{}`", state.id(), best.id());
    };
    for c in criteria() {
        check(c.id.get(), c.sources, c.verification);
        c.differs.iter().for_each(|d| check(c.id.get(), d.sources, d.verification));
    }
    for s in STATEMENTS {
        check(s.id.get(), s.sources, s.verification);
        s.differs.iter().for_each(|q| check(s.id.get(), q.sources, q.verification));
    }
    for o in OptionId::ALL.iter().map(|o| o.record()) {
        check(o.id, o.sources, o.verification);
        o.cautions.iter().for_each(|q| check(o.id, q.sources, q.verification));
    }
    stratall::response::definitions().for_each(|d| check(d.id, d.sources, d.verification));
    OUTCOMES.iter().for_each(|o| check(o.id, o.sources, o.verification));
    sides().iter().for_each(|(id, q)| check(id, q.sources, q.verification));
    for item in CareId::ALL.iter().map(|i| i.record()) {
        check(item.id, item.sources, item.verification);
        item.differs.iter().for_each(|d| check(item.id, d.sources, d.verification));
    }
    said_at_relapse().iter().for_each(|(id, sources, state)| check(id, sources, *state));
}

/// A statement is never stronger than its weakest source.
#[test]
fn a_side_is_no_stronger_than_its_weakest_source() {
    for (id, side) in sides() {
        let weakest = side.sources.iter().map(|s| s.record().access).max().unwrap();
        assert!(side.verification >= weakest, "{id}: `{}`", side.words);
    }
}

/// A frequency or target hangs on a criterion of the classification; a misspelt one would never be shown.
#[test]
fn every_frequency_and_target_names_a_lesion_that_is_read() {
    let read: Vec<Phrase> = criteria().iter().map(|c| c.id).collect();
    let named = FREQUENCIES.iter().map(|f| f.lesion).chain(TARGETS.iter().map(|t| t.lesion));
    for lesion in named {
        assert!(read.contains(&lesion), "{lesion} is no criterion");
    }
}

#[test]
fn every_seed_row_from_s1_to_s33_has_its_place() {
    let mut rows: BTreeSet<&str> = criteria().iter().flat_map(|c| c.seed.iter().copied()).collect();
    rows.extend(STATEMENTS.iter().flat_map(|s| s.seed));
    rows.extend(OptionId::ALL.iter().flat_map(|o| o.record().seed));
    rows.extend(DURATIONS.iter().flat_map(|d| d.seed));
    let missing: Vec<String> =
        (1..=33).map(|n| format!("S{n}")).filter(|s| !rows.contains(s.as_str())).collect();
    assert_eq!(missing, [""; 0], "seed rows without a place");
}

#[test]
fn every_fact_is_revealed_by_exactly_one_test() {
    let listed: Vec<&str> = TESTS.iter().flat_map(|t| t.facts.iter().copied()).collect();
    for fact in FactId::ALL {
        assert_eq!(listed.iter().filter(|id| **id == fact.id()).count(), 1, "{}", fact.id());
    }
    assert_eq!(listed.len(), FactId::ALL.len(), "a test names a fact that does not exist");
}

#[test]
fn every_option_has_a_rule_and_every_rule_an_option() {
    for option in OptionId::ALL {
        assert!(rule(*option).is_some(), "{} has no rule", option.record().id);
    }
    assert_eq!(RULES.iter().copied().flatten().count(), OptionId::ALL.len());
}

#[test]
fn ids_are_unique() {
    let mut ids = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for c in criteria() {
        // Options and schemes share criteria; the same id must be the same criterion.
        if ids.insert(std::ptr::from_ref(c)) {
            assert!(seen.insert(c.id.get()), "two criteria are called {}", c.id);
        }
    }
    let schemes: BTreeSet<&str> = SCHEMES.iter().map(|s| s.id).collect();
    assert_eq!(schemes.len(), SCHEMES.len());
}

#[test]
fn outcomes_belong_to_schemes_and_groups_that_exist() {
    for outcome in OUTCOMES {
        let scheme = SCHEMES.iter().find(|s| s.id == outcome.scheme);
        let groups =
            scheme.map(|s| s.groups.iter().map(|g| g.id).collect::<Vec<_>>()).unwrap_or_default();
        assert!(scheme.is_some(), "{}: no scheme {}", outcome.id, outcome.scheme);
        assert!(
            outcome.group.is_empty() || groups.contains(&outcome.group),
            "{}: no group {}",
            outcome.id,
            outcome.group
        );
    }
}

#[test]
fn nothing_is_approved_and_no_option_is_without_evidence() {
    let assessment = support::assess(support::adult_b());
    let text = assessment.to_string();
    assert!(!text.contains("\"approved\""));
    for option in OptionId::ALL.iter().map(|o| o.record()) {
        assert!(!option.sources.is_empty() && !option.evidence.is_empty(), "{}", option.id);
    }
}

/// A seed is a starting point, not a proof: what rests on the seeds alone is called expert opinion.
#[test]
fn seeds_alone_are_expert_opinion() {
    for option in OptionId::ALL.iter().map(|o| o.record()) {
        if option.sources.iter().all(|s| s.record().kind == SourceKind::Seed) {
            assert_eq!(option.evidence, "expert", "{}", option.id);
        }
    }
}

#[test]
fn every_excluded_option_has_a_reason() {
    for row in RULES.iter().copied().flatten().flat_map(|r| r.decision.rows) {
        assert!(!row.because.get().trim().is_empty());
    }
    let cases = [
        support::adult_b(),
        support::child_t(),
        json!({}),
        json!({ "lineage": "T", "ageYears": 70 }),
    ];
    for case in cases {
        let plan = support::assess(case)["plan"].clone();
        for option in options(&plan) {
            assert!(!option["reasons"].as_array().unwrap().is_empty(), "{}", option["regimen"]);
            assert!(!option["sources"].as_array().unwrap().is_empty(), "{}", option["regimen"]);
        }
    }
}

#[test]
fn options_are_the_same_for_everyone_only_their_status_differs() {
    let count = |intake| options(&support::assess(intake)["plan"]).len();
    assert_eq!(count(json!({})), OptionId::ALL.len());
    assert_eq!(count(support::child_t()), OptionId::ALL.len());
}

/// Every option of the plan, whatever its section.
fn options(plan: &Value) -> Vec<Value> {
    let sections = ["transplant", "cns", "monitoring", "supportive", "relapse", "palliative"]
        .map(|s| plan[s].clone());
    let phases = plan["phases"].as_array().cloned().unwrap_or_default();
    phases
        .into_iter()
        .chain(sections)
        .flat_map(|s| s["options"].as_array().cloned().unwrap_or_default())
        .collect()
}
