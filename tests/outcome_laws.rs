//! The four laws of `Outcome`, over every subset of unknown facts of every scheme, against an independent count.
//!
//! The reference is built bottom up: the answers of a partly known patient are the union of the answers of the
//! patients one fact further on, down to the plain decision on complete facts. It shares no code with the inquiry.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeSet;

use stratall::classification::OUTLINE;
use stratall::decision::{Criterion, Decision};
use stratall::facts::{CONSTRAINTS, Complete, FactId, Facts};
use stratall::inquiry::{Method, decide, truth};
use stratall::logic::Truth;
use stratall::risk::SCHEMES;
use stratall::treatment::RULES;

/// The facts a decision reads, and those a constraint ties to them.
fn facts_of<A: Copy + PartialEq>(decision: &Decision<A>) -> Vec<FactId> {
    let mut facts: BTreeSet<FactId> =
        decision.criteria().iter().flat_map(|c| c.facts.iter().copied()).collect();
    for constraint in CONSTRAINTS {
        if constraint.facts.iter().any(|f| facts.contains(f)) {
            facts.extend(constraint.facts);
        }
    }
    facts.into_iter().collect()
}

/// A table over partial assignments: each fact has one of its values, or is unknown (the last digit).
struct Reference {
    facts: Vec<FactId>,
    sizes: Vec<usize>,
    /// Bit set of answer classes, by partial assignment.
    answers: Vec<u32>,
}

impl Reference {
    fn new<A: Copy + PartialEq>(decision: &Decision<A>) -> Reference {
        let facts = facts_of(decision);
        let sizes: Vec<usize> = facts.iter().map(|f| f.value_labels().len()).collect();
        let count: usize = sizes.iter().map(|s| s + 1).product();
        let mut reference = Reference { facts, sizes, answers: vec![0; count] };
        // Unknown is the highest digit, so every refinement has a smaller position and is ready.
        for position in 0..count {
            reference.answers[position] = match reference.first_unknown(position) {
                None => plain(decision, &reference.complete(position)),
                Some((fact, stride)) => (0..reference.sizes[fact])
                    .map(|value| position - (reference.sizes[fact] - value) * stride)
                    .fold(0, |all, refined| all | reference.answers[refined]),
            };
        }
        reference
    }

    fn digits(&self, mut position: usize) -> Vec<usize> {
        let mut digits = Vec::new();
        for size in &self.sizes {
            digits.push(position % (size + 1));
            position /= size + 1;
        }
        digits
    }

    fn first_unknown(&self, position: usize) -> Option<(usize, usize)> {
        let mut stride = 1;
        for (fact, digit) in self.digits(position).into_iter().enumerate() {
            if digit == self.sizes[fact] {
                return Some((fact, stride));
            }
            stride *= self.sizes[fact] + 1;
        }
        None
    }

    fn complete(&self, position: usize) -> Complete {
        // The facts the decision does not read must not contradict each other: not an ETP of B-lineage.
        let mut complete = Facts::default().with(FactId::EtpPhenotype, 1).first();
        for (fact, digit) in self.facts.iter().zip(self.digits(position)) {
            complete.set(*fact, u8::try_from(digit).expect("few values"));
        }
        complete
    }

    fn partial(&self, position: usize) -> Facts {
        let mut facts = Facts::default();
        for ((fact, size), digit) in self.facts.iter().zip(&self.sizes).zip(self.digits(position)) {
            if digit < *size {
                facts = facts.with(*fact, u8::try_from(digit).expect("few values"));
            }
        }
        facts
    }
}

/// The class of an answer: the first row that gives it.
fn class<A: Copy + PartialEq>(decision: &Decision<A>, answer: A) -> u32 {
    let row = decision.rows.iter().position(|r| r.answer == answer).unwrap();
    1 << row
}

fn plain<A: Copy + PartialEq>(decision: &Decision<A>, complete: &Complete) -> u32 {
    if CONSTRAINTS.iter().all(|c| (c.holds)(complete)) {
        class(decision, decision.answer(complete).unwrap())
    } else {
        0
    }
}

/// Checks every partial assignment; returns how many there were.
fn check<A: Copy + PartialEq + std::fmt::Debug>(name: &str, decision: &Decision<A>) -> usize {
    let reference = Reference::new(decision);
    let mut checked = 0;
    for position in 0..reference.answers.len() {
        let expected = reference.answers[position];
        if expected == 0 {
            continue; // the known facts contradict each other; no patient has them
        }
        checked += 1;
        let facts = reference.partial(position);
        let outcome = decide(decision, &facts);
        assert_eq!(outcome.method, Method::Exact, "{name}: {facts:?}");
        // Soundness and exactness: the same set as the reference.
        let found = outcome.possible.iter().fold(0, |all, p| all | class(decision, p.answer));
        assert_eq!(found, expected, "{name}: {facts:?}");
        // Exactness: each answer has a witness that is a completion of what is known and gives that answer.
        for possible in &outcome.possible {
            let witness = possible.witness.expect("an exact outcome has witnesses");
            assert_eq!(decision.answer(&witness), Some(possible.answer), "{name}");
            for fact in FactId::ALL {
                assert!(facts.possible(*fact).contains(&witness.index(*fact)), "{name}: {fact:?}");
            }
        }
        // Agreement: with nothing unknown, the plain decision.
        if reference.first_unknown(position).is_none() {
            assert_eq!(outcome.determined(), decision.answer(&facts.first()), "{name}");
        }
        // Monotonicity: learning one fact never adds an answer.
        let mut stride = 1;
        for (fact, digit) in reference.digits(position).into_iter().enumerate() {
            let size = reference.sizes[fact];
            if digit == size {
                for value in 0..size {
                    let refined = reference.answers[position - (size - value) * stride];
                    assert_eq!(refined & !expected, 0, "{name}: a refinement adds an answer");
                }
            }
            stride *= size + 1;
        }
        if outcome.possible.len() == 1 {
            assert!(outcome.pivotal.is_empty(), "{name}: a settled answer has no pivotal fact");
        }
    }
    checked
}

#[test]
fn four_laws_over_every_subset_of_unknown_facts() {
    let mut total = 0;
    for scheme in SCHEMES {
        let checked = check(scheme.id, &scheme.decision);
        println!("{}: {checked} partial patients, laws hold", scheme.id);
        total += checked;
    }
    let checked = check("classification", &OUTLINE);
    println!("classification: {checked} partial patients, laws hold");
    for rule in RULES {
        total += check(rule.option.record().id, &rule.decision);
    }
    println!("in all {} partial patients", total + checked);
}

/// A fact is pivotal exactly when two possible patients differ in it alone and have different answers.
#[test]
fn pivotal_facts_are_those_that_alone_change_the_answer() {
    for scheme in SCHEMES {
        let reference = Reference::new(&scheme.decision);
        let step = (reference.answers.len() / 600).max(1);
        for position in (0..reference.answers.len()).rev().step_by(step) {
            if reference.answers[position] == 0 {
                continue;
            }
            let outcome = decide(&scheme.decision, &reference.partial(position));
            let expected = pivotal_by_hand(&reference, position);
            assert_eq!(
                outcome.pivotal,
                expected,
                "{}: {:?}",
                scheme.id,
                reference.partial(position)
            );
        }
    }
}

fn pivotal_by_hand(reference: &Reference, position: usize) -> Vec<FactId> {
    let digits = reference.digits(position);
    let mut complete = vec![digits];
    for fact in 0..reference.sizes.len() {
        complete = complete
            .into_iter()
            .flat_map(|d| {
                let values: Vec<usize> = if d[fact] == reference.sizes[fact] {
                    (0..d[fact]).collect()
                } else {
                    vec![d[fact]]
                };
                values.into_iter().map(move |v| {
                    let mut next = d.clone();
                    next[fact] = v;
                    next
                })
            })
            .collect();
    }
    let at = |digits: &[usize]| {
        let (mut position, mut stride) = (0, 1);
        for (digit, size) in digits.iter().zip(&reference.sizes) {
            position += digit * stride;
            stride *= size + 1;
        }
        reference.answers[position]
    };
    let unknown = |fact: usize| reference.digits(position)[fact] == reference.sizes[fact];
    let changes = |fact: usize| {
        complete.iter().any(|digits| {
            let here = at(digits);
            (0..reference.sizes[fact]).any(|value| {
                let mut other = digits.clone();
                other[fact] = value;
                let there = at(&other);
                here != 0 && there != 0 && here != there
            })
        })
    };
    let mut facts: Vec<FactId> = (0..reference.facts.len())
        .filter(|f| unknown(*f) && changes(*f))
        .map(|f| reference.facts[f])
        .collect();
    facts.sort_unstable();
    facts
}

fn every_criterion() -> Vec<&'static Criterion> {
    let schemes = SCHEMES
        .iter()
        .flat_map(|s| s.decision.criteria().into_iter().chain(s.flags.iter().copied()));
    let options = RULES.iter().flat_map(|r| r.decision.criteria());
    schemes.chain(options).chain(OUTLINE.criteria()).collect()
}

/// A criterion reads exactly the facts it declares: every one can change it, no other can.
#[test]
fn criteria_read_the_facts_they_declare() {
    for criterion in every_criterion() {
        for fact in FactId::ALL {
            let declared = criterion.facts.contains(fact);
            assert_eq!(matters(criterion, *fact), declared, "{} and {fact:?}", criterion.id);
        }
    }
}

/// Whether changing `fact` alone can change the criterion, the declared facts running over all their values and the
/// others standing at their first or at their last.
fn matters(criterion: &Criterion, fact: FactId) -> bool {
    let last = |f: FactId| u8::try_from(f.value_labels().len() - 1).expect("few values");
    for others_last in [false, true] {
        let mut base = Facts::default().first();
        if others_last {
            FactId::ALL.iter().for_each(|f| base.set(*f, last(*f)));
        }
        let mut completions = vec![base];
        for declared in criterion.facts {
            completions = completions
                .into_iter()
                .flat_map(|c| {
                    (0..=last(*declared)).map(move |value| {
                        let mut next = c;
                        next.set(*declared, value);
                        next
                    })
                })
                .collect();
        }
        for complete in completions {
            for value in 0..=last(fact) {
                let mut other = complete;
                other.set(fact, value);
                if (criterion.test)(&other) != (criterion.test)(&complete) {
                    return true;
                }
            }
        }
    }
    false
}

/// Each criterion is true for some patient, false for another and undecided for a blank form.
#[test]
fn every_criterion_takes_every_truth_value() {
    for criterion in every_criterion() {
        assert_eq!(truth(criterion, &Facts::default()), Truth::Unknown, "{}", criterion.id);
    }
}

/// Some row of every table holds on every complete patient; no answer comes from falling through.
#[test]
fn tables_are_total_and_every_row_is_reached() {
    fn total<A: Copy + PartialEq>(name: &str, decision: &Decision<A>) {
        let reference = Reference::new(decision);
        let mut reached = vec![false; decision.rows.len()];
        for position in 0..reference.answers.len() {
            if reference.first_unknown(position).is_some() || reference.answers[position] == 0 {
                continue;
            }
            let complete = reference.complete(position);
            let Some(row) = decision.rows.iter().position(|r| r.when.holds(&complete)) else {
                panic!("{name}: no row for {complete:?}");
            };
            reached[row] = true;
        }
        for (row, reached) in decision.rows.iter().zip(reached) {
            assert!(reached, "{name}: no patient reaches the row `{}`", row.because);
        }
    }
    for scheme in SCHEMES {
        total(scheme.id, &scheme.decision);
    }
    for rule in RULES {
        total(rule.option.record().id, &rule.decision);
    }
    total("classification", &OUTLINE);
}
