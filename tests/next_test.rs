//! Which test is named first, and what each of its results would leave.

use stratall::facts::{FactId, Facts};
use stratall::inquiry::{ByValue, NextTest, Subject, next_tests};

const GROUPS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A fact whose results, by position, leave this many groups each.
fn leaves(fact: FactId, sizes: &[usize]) -> (FactId, Vec<ByValue>) {
    let by_value = (0..).zip(sizes).map(|(value, n)| (value, GROUPS[..*n].to_vec()));
    (fact, by_value.collect())
}

fn subject(id: &'static str, now: usize, pivotal: Vec<(FactId, Vec<ByValue>)>) -> Subject {
    Subject { id, now, pivotal }
}

fn tests(subjects: &[Subject]) -> Vec<NextTest> {
    next_tests(subjects, &Facts::default())
}

fn order(subjects: &[Subject]) -> Vec<FactId> {
    tests(subjects).iter().map(|t| t.fact).collect()
}

#[test]
fn the_test_whose_worst_result_leaves_least_comes_first() {
    let pivotal = vec![leaves(FactId::BcrAbl1, &[3, 1]), leaves(FactId::Kmt2a, &[2, 2])];
    assert_eq!(order(&[subject("s", 4, pivotal)]), [FactId::Kmt2a, FactId::BcrAbl1]);
}

#[test]
fn then_the_one_that_leaves_less_on_average_whatever_the_order_of_the_history() {
    // Lineage stands before CD19, CNS status after it; both have three results, CD19 two.
    for three in [FactId::Lineage, FactId::CnsStatus] {
        let narrower = vec![leaves(three, &[2, 2, 1]), leaves(FactId::Cd19, &[2, 2])];
        assert_eq!(order(&[subject("s", 4, narrower)]), [three, FactId::Cd19]);
        let wider = vec![leaves(three, &[2, 2, 2]), leaves(FactId::Cd19, &[2, 1])];
        assert_eq!(order(&[subject("s", 4, wider)]), [FactId::Cd19, three]);
    }
}

#[test]
fn then_the_quicker_one() {
    let slow_first = vec![leaves(FactId::Ploidy, &[1, 1]), leaves(FactId::Cd19, &[1, 1])];
    assert_eq!(order(&[subject("s", 2, slow_first)]), [FactId::Cd19, FactId::Ploidy]);
}

#[test]
fn what_a_test_does_not_touch_stays_and_counts() {
    let narrow = subject("s", 2, vec![leaves(FactId::BcrAbl1, &[1, 1])]);
    let wide = subject("t", 5, vec![leaves(FactId::Kmt2a, &[3, 3])]);
    assert_eq!(order(&[narrow, wide]), [FactId::Kmt2a, FactId::BcrAbl1]);
}

#[test]
fn results_with_the_same_consequence_are_one_branch() {
    let by_value = vec![(0, vec!["a"]), (1, vec!["b"]), (2, vec!["a"])];
    let tests = tests(&[subject("s", 2, vec![(FactId::Lineage, by_value)])]);
    let labels = FactId::Lineage.value_labels();
    let branches: Vec<_> = tests[0].branches.iter().map(|b| (&b.values[..], &b.then)).collect();
    assert_eq!(
        branches,
        [
            (&[labels[0], labels[2]][..], &vec![("s", vec!["a"])]),
            (&[labels[1]][..], &vec![("s", vec!["b"])]),
        ]
    );
}

#[test]
fn a_scheme_is_settled_when_every_result_leaves_one_answer() {
    let settled = subject("settled", 2, vec![leaves(FactId::BcrAbl1, &[1, 1])]);
    let half = subject("half", 2, vec![leaves(FactId::BcrAbl1, &[1, 2])]);
    let open = subject("open", 3, vec![leaves(FactId::BcrAbl1, &[2, 2])]);
    let tests = tests(&[settled, half, open]);
    assert_eq!(tests[0].settles, ["settled"]);
    assert_eq!(tests[0].bears_on, ["settled", "half", "open"]);
}

#[test]
fn nobody_is_asked_what_changes_nothing() {
    assert_eq!(order(&[subject("s", 3, Vec::new())]), []);
}
