//! The mechanism itself, on tables made for the test: what lies beyond the cap, and how verification is carried.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use Verification::{Recalled, Secondary, Seen};
use stratall::decision::{Criterion, Decision, Row, Rule};
use stratall::evidence::{Source, Verification};
use stratall::facts::{Complete, FactId, Facts};
use stratall::inquiry::{Method, decide, examine};

const fn criterion(
    id: &'static str,
    facts: &'static [FactId],
    verification: Verification,
    test: fn(&Complete) -> bool,
) -> Criterion {
    Criterion {
        id,
        words: id,
        facts,
        test,
        sources: &[Source::SeedA],
        verification,
        differs: None,
        seed: &[],
    }
}

const fn row(answer: u8, when: Rule, verification: Verification) -> Row<u8> {
    Row { answer, when, because: "for the test", verification }
}

/// Reads every fact, and every value of each matters: far more completions than the cap.
static PARITY: Criterion = criterion("parity", FactId::ALL, Seen, |f| {
    FactId::ALL.iter().map(|fact| u32::from(f.index(*fact))).sum::<u32>() % 2 == 0
});
static FIRST_AGE: Criterion =
    criterion("first-age", &[FactId::Age], Seen, |f| f.index(FactId::Age) == 0);

static HUGE: Decision<u8> = Decision {
    rows: &[
        row(0, Rule::If(&FIRST_AGE), Seen),
        row(1, Rule::If(&PARITY), Seen),
        row(1, Rule::All(&[Rule::Not(&PARITY), Rule::If(&FIRST_AGE)]), Seen),
        row(2, Rule::Always, Seen),
    ],
};

#[test]
fn beyond_the_cap_the_answer_is_sound_and_says_so() {
    let outcome = decide(&HUGE, &Facts::default());
    assert_eq!(outcome.method, Method::Bounded);
    let answers: Vec<u8> = outcome.possible.iter().map(|p| p.answer).collect();
    assert_eq!(answers, [0, 1, 2]);
    assert_eq!(outcome.possible[1].rows, [1, 2], "rows with one answer stand together");
    assert!(outcome.possible.iter().all(|p| p.witness.is_none()));
    let mut sorted = outcome.pivotal.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(outcome.pivotal, sorted);
    assert_eq!(outcome.pivotal, FactId::ALL);
}

#[test]
fn beyond_the_cap_a_decided_table_has_one_answer_and_no_pivotal_fact() {
    let young = Facts::default().with(FactId::Age, 0);
    let outcome = decide(&HUGE, &young);
    assert_eq!(outcome.determined(), Some(0));
    assert_eq!(outcome.pivotal, []);
}

#[test]
fn beyond_the_cap_facts_are_pivotal_only_while_answers_differ() {
    static SAME: Decision<u8> =
        Decision { rows: &[row(1, Rule::If(&PARITY), Seen), row(1, Rule::Always, Seen)] };
    static TWO: Decision<u8> =
        Decision { rows: &[row(1, Rule::If(&PARITY), Seen), row(2, Rule::Always, Seen)] };
    let same = decide(&SAME, &Facts::default());
    assert_eq!((same.method, same.determined(), same.pivotal), (Method::Bounded, Some(1), vec![]));
    let two = decide(&TWO, &Facts::default());
    assert_eq!((two.possible.len(), two.pivotal), (2, FactId::ALL.to_vec()));
}

#[test]
fn beyond_the_cap_each_value_of_a_fact_is_decided_on_its_own() {
    let (outcome, branches) = examine(&HUGE, &Facts::default());
    assert_eq!(branches.len(), outcome.pivotal.len());
    let (fact, by_value) = &branches[0];
    assert_eq!(*fact, FactId::Age);
    assert_eq!(by_value.len(), FactId::Age.value_labels().len());
    assert_eq!(by_value[0], (0, vec![0]), "the first age decides alone");
    assert_eq!(by_value[1], (1, vec![1, 3]), "any other leaves the rest of the table");
}

#[test]
fn with_everything_known_the_same_table_is_decided_exactly() {
    let mut complete = Facts::default().with(FactId::EtpPhenotype, 1).first();
    complete.set(FactId::Age, 3);
    let outcome = decide(&HUGE, &Facts::from(complete));
    assert_eq!(outcome.method, Method::Exact);
    assert_eq!(outcome.determined(), HUGE.answer(&complete));
}

static WEAK: Criterion = criterion("weak", &[FactId::Age], Recalled, |f| f.index(FactId::Age) == 0);
static FAIR: Criterion =
    criterion("fair", &[FactId::Age], Secondary, |f| f.index(FactId::Age) == 1);

#[test]
fn a_row_is_as_well_verified_as_itself_and_its_weakest_criterion() {
    let table: &Decision<u8> = &Decision {
        rows: const { &[row(0, Rule::If(&FAIR), Seen), row(1, Rule::If(&FIRST_AGE), Recalled)] },
    };
    assert_eq!([table.verification(0), table.verification(1)], [Secondary, Recalled]);
}

#[test]
fn a_row_for_what_is_left_over_rests_on_every_row_above_it_and_on_itself() {
    let above: &Decision<u8> = &Decision {
        rows: const {
            &[
                row(0, Rule::If(&FIRST_AGE), Seen),
                row(1, Rule::If(&WEAK), Seen),
                row(2, Rule::Always, Seen),
                row(3, Rule::If(&FAIR), Seen),
            ]
        },
    };
    assert_eq!(above.verification(2), Recalled);
    assert_eq!(above.verification(0), Seen);
    let itself: &Decision<u8> = &Decision {
        rows: const {
            &[
                row(0, Rule::If(&FIRST_AGE), Seen),
                row(1, Rule::If(&FAIR), Seen),
                row(2, Rule::Always, Recalled),
            ]
        },
    };
    assert_eq!(itself.verification(2), Recalled);
    let below: &Decision<u8> =
        &Decision { rows: const { &[row(0, Rule::Always, Seen), row(1, Rule::If(&WEAK), Seen)] } };
    assert_eq!(below.verification(0), Seen, "rows below do not matter");
}
