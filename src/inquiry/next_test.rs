//! Which single fact, once known, narrows the answers most.

use crate::facts::{FactId, Facts};
use crate::knowledge::{TESTS, TestRecord};
use crate::logic::sort_short_by;

/// For one value of a fact: its position in the domain, and the answers then left.
pub type ByValue = (u8, Vec<&'static str>);

/// A decision as the inquiry sees it.
pub struct Subject {
    /// Scheme id.
    pub id: &'static str,
    /// How many answers are possible now.
    pub now: usize,
    /// Each pivotal fact with the answers left under each of its values.
    pub pivotal: Vec<(FactId, Vec<ByValue>)>,
}

/// What one result, or several with the same consequence, would leave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Branch {
    /// The values, as shown.
    pub values: Vec<&'static str>,
    /// Each scheme with the answers then possible.
    pub then: Vec<(&'static str, Vec<&'static str>)>,
}

/// A fact worth finding out: it can change at least one answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NextTest {
    /// The fact.
    pub fact: FactId,
    /// The test that reveals it.
    pub test: Option<&'static TestRecord>,
    /// The schemes it bears on.
    pub bears_on: Vec<&'static str>,
    /// The schemes it settles whatever the result.
    pub settles: Vec<&'static str>,
    /// What each result would leave.
    pub branches: Vec<Branch>,
    left: Left,
}

/// Answers left over all schemes: under the worst result, summed over the results, and how many results there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Left {
    worst: usize,
    sum: usize,
    results: usize,
}

/// The pivotal facts, the most narrowing first: by the worst result, then the average over results taken as
/// equally likely, then the turnaround of the test, then the order of a history.
pub fn next_tests(subjects: &[Subject], facts: &Facts) -> Vec<NextTest> {
    let mut tests: Vec<NextTest> =
        FactId::ALL.iter().filter_map(|fact| examine(*fact, subjects, facts)).collect();
    let turnaround = |t: &NextTest| t.test.map_or(u16::MAX, |r| r.turnaround_days);
    sort_short_by(&mut tests, |a, b| {
        let average = (a.left.sum * b.left.results).cmp(&(b.left.sum * a.left.results));
        let worst = a.left.worst.cmp(&b.left.worst);
        worst.then(average).then(turnaround(a).cmp(&turnaround(b))).then(a.fact.cmp(&b.fact))
    });
    tests
}

fn examine(fact: FactId, subjects: &[Subject], facts: &Facts) -> Option<NextTest> {
    let table = |s: &'_ Subject| s.pivotal.iter().position(|(f, _)| *f == fact);
    let concerned: Vec<(&Subject, &[ByValue])> = subjects
        .iter()
        .filter_map(|s| {
            table(s).and_then(|i| s.pivotal.get(i)).map(|(_, by_value)| (s, by_value.as_slice()))
        })
        .collect();
    if concerned.is_empty() {
        return None;
    }
    let untouched: usize = subjects.iter().filter(|s| table(s).is_none()).map(|s| s.now).sum();
    let labels = fact.value_labels();
    let mut left = Left::default();
    let mut branches: Vec<Branch> = Vec::new();
    for value in facts.possible(fact) {
        let then: Vec<(&'static str, Vec<&'static str>)> = concerned
            .iter()
            .filter_map(|(s, by_value)| {
                by_value.iter().find(|(v, _)| *v == value).map(|(_, a)| (s.id, a.clone()))
            })
            .collect();
        if then.is_empty() {
            continue;
        }
        let total = untouched + then.iter().map(|(_, answers)| answers.len()).sum::<usize>();
        left =
            Left { worst: left.worst.max(total), sum: left.sum + total, results: left.results + 1 };
        let label = labels.get(usize::from(value)).copied().unwrap_or_default();
        match branches.iter_mut().find(|b| b.then == then) {
            Some(same) => same.values.push(label),
            None => branches.push(Branch { values: vec![label], then }),
        }
    }
    let settled = |by_value: &[ByValue]| by_value.iter().all(|(_, answers)| answers.len() == 1);
    Some(NextTest {
        fact,
        test: TESTS.iter().find(|t| t.facts.contains(&fact.id())),
        bears_on: concerned.iter().map(|(s, _)| s.id).collect(),
        settles: concerned
            .iter()
            .filter(|(_, by_value)| settled(by_value))
            .map(|(s, _)| s.id)
            .collect(),
        branches,
        left,
    })
}
