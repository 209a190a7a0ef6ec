//! The four laws of `Outcome`, against an independent count.
//!
//! A small table is checked over every partial patient. The reference is built bottom up: the answers of a partly known
//! patient are the union of the answers of the patients one fact further on, down to the plain decision on complete
//! facts. It shares no code with the inquiry. A large table is checked around a patient for each of its answers: every set of up
//! to four unknown facts, exhaustively completed; and over partial patients drawn at random, with up to ten unknown facts.

use crate::laws;
use crate::laws::{Grid, Reference, drawn};
use stratall::classification::SYSTEMS;
use stratall::conflicts;
use stratall::decision::{Criterion, Decision};
use stratall::facts::{FactId, Facts};
use stratall::inquiry::{Method, decide, truth};
use stratall::logic::Truth;
use stratall::risk::SCHEMES;
use stratall::treatment::{RULES, label, relapse, tki, views};

/// Tables with more partial patients than this are drawn from.
const WHOLE: usize = 300_000;

fn laws<A: Copy + PartialEq + std::fmt::Debug>(name: &str, decision: &Decision<A>) -> usize {
    let grid = Grid::of(decision);
    match grid.partial_patients().filter(|n| *n <= WHOLE) {
        Some(n) => {
            let checked = laws::check_every(name, decision, &Reference::new(decision, grid));
            println!("{name}: {checked} possible of {n} partial patients, all of them");
            checked
        }
        None => {
            let checked = drawn::check(name, decision, &grid);
            let (patients, around) = drawn::check_around(name, decision, &grid);
            println!(
                "{name}: {checked} partial patients drawn, {around} around {patients} patients"
            );
            checked + around
        }
    }
}

#[test]
fn four_laws_of_every_scheme() {
    let total: usize = SCHEMES.iter().map(|s| laws(s.id, &s.decision)).sum();
    println!("in all {total} partial patients, laws hold");
}

#[test]
fn four_laws_of_the_classification_and_every_option() {
    let mut total = SYSTEMS.iter().map(|s| laws(s.id, &s.decision)).sum::<usize>();
    total += RULES
        .iter()
        .copied()
        .flatten()
        .map(|r| laws(r.option.record().id, &r.decision))
        .sum::<usize>();
    total += label::all().map(|i| laws(i.id, &i.decision)).sum::<usize>();
    total += relapse::RULES.iter().map(|r| laws(r.id, &r.when)).sum::<usize>();
    println!("in all {total} partial patients, laws hold");
}

/// With everything unknown every table is decided exactly, however many facts it reads.
#[test]
fn a_blank_patient_is_decided_exactly_under_every_scheme() {
    for scheme in SCHEMES {
        let outcome = decide(&scheme.decision, &Facts::default());
        assert_eq!(outcome.method, Method::Exact, "{}", scheme.id);
    }
    for system in SYSTEMS {
        let outcome = decide(&system.decision, &Facts::default());
        assert_eq!(outcome.method, Method::Exact, "{}", system.id);
    }
}

/// A fact is pivotal exactly when two possible patients differ in it (and in what it carries) and in their answers.
#[test]
fn pivotal_facts_are_those_that_alone_change_the_answer() {
    for scheme in SCHEMES {
        let grid = Grid::of(&scheme.decision);
        if grid.partial_patients().is_none_or(|n| n > WHOLE) {
            drawn::check_pivotal(scheme.id, &scheme.decision, &grid);
            continue;
        }
        let reference = Reference::new(&scheme.decision, grid);
        let step = (reference.answers.len() / 200).max(1);
        for position in (0..reference.answers.len()).rev().step_by(step) {
            if reference.answers[position] == 0 {
                continue;
            }
            let facts = reference.partial(position);
            let expected = laws::pivotal_by_hand(&scheme.decision, &reference.grid, &facts);
            let outcome = decide(&scheme.decision, &facts);
            assert_eq!(outcome.pivotal, expected, "{}: {facts:?}", scheme.id);
        }
    }
}

fn every_criterion() -> Vec<&'static Criterion> {
    let schemes = SCHEMES
        .iter()
        .flat_map(|s| s.decision.criteria().into_iter().chain(s.flags.iter().copied()));
    let options = RULES.iter().copied().flatten().flat_map(|r| r.decision.criteria());
    let entities = SYSTEMS.iter().flat_map(|s| s.decision.criteria());
    let views = views::criteria();
    let labels = label::all().flat_map(|i| i.decision.criteria());
    let relapse = relapse::RULES.iter().flat_map(|r| r.when.criteria());
    let table = tki::TABLE.iter().flat_map(|r| r.when.criteria()).chain([&tki::PH, &tki::FAILED]);
    let rest = conflicts::criteria().into_iter().chain(labels).chain(relapse).chain(table);
    schemes.chain(options).chain(entities).chain(rest).chain(views).collect()
}

/// Each criterion is true for some patient, false for another and undecided for a blank form.
#[test]
fn every_criterion_takes_every_truth_value() {
    for criterion in every_criterion() {
        assert_eq!(truth(criterion, &Facts::default()), Truth::Unknown, "{}", criterion.id);
        for cell in criterion.cells {
            assert_eq!(cell.values & !cell.fact.every_value(), 0, "{}", criterion.id);
        }
        let facts: Vec<FactId> = criterion.cells.iter().map(|cell| cell.fact).collect();
        for (at, fact) in facts.iter().enumerate() {
            assert!(!facts[..at].contains(fact), "{} reads {} twice", criterion.id, fact.id());
        }
    }
}

/// Some row of every table holds on every complete patient; no answer comes from falling through, and no row is idle.
#[test]
fn tables_are_total_and_every_row_is_reached() {
    fn total<A: Copy + PartialEq + std::fmt::Debug>(name: &str, decision: &Decision<A>) {
        let outcome = decide(decision, &Facts::default());
        let mut reached: Vec<usize> =
            outcome.possible.iter().flat_map(|p| p.rows.clone()).collect();
        reached.sort_unstable();
        let idle: Vec<&str> = (0..decision.rows.len())
            .filter(|row| !reached.contains(row))
            .map(|row| decision.rows[row].because.get())
            .collect();
        assert_eq!(idle, [""; 0], "{name}: rows that no patient reaches");
        laws::every_patient_has_a_row(name, decision);
    }
    for scheme in SCHEMES {
        total(scheme.id, &scheme.decision);
    }
    for rule in RULES.iter().copied().flatten() {
        total(rule.option.record().id, &rule.decision);
    }
    for system in SYSTEMS {
        total(system.id, &system.decision);
    }
}
