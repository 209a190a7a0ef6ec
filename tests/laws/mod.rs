//! Reference count of answers, shared by the tests of the laws. It shares no code with the inquiry.

pub mod drawn;

use std::collections::BTreeMap;

use stratall::decision::{Decision, Row, Rule};
use stratall::facts::{CONSTRAINTS, Cell, Complete, FactId, Facts};
use stratall::inquiry::{Method, decide};

fn cells(rule: &Rule) -> Vec<&'static Cell> {
    match rule {
        Rule::Always => Vec::new(),
        Rule::If(c) | Rule::Not(c) => c.cells.iter().collect(),
        Rule::All(rules) | Rule::Any(rules) => rules.iter().flat_map(cells).collect(),
    }
}

/// The facts a decision reads and those a constraint ties to them, each with one value for every set of values that no
/// cell tells apart.
pub struct Grid {
    pub facts: Vec<FactId>,
    pub values: Vec<Vec<u8>>,
}

impl Grid {
    pub fn of<A>(decision: &Decision<A>) -> Grid {
        let mut by_fact: BTreeMap<FactId, Vec<u32>> = BTreeMap::new();
        let read = decision.rows.iter().flat_map(|row: &Row<A>| cells(&row.when));
        let mut wanted: Vec<Cell> = read.copied().collect();
        loop {
            let known: Vec<FactId> = wanted.iter().map(|c| c.fact).collect();
            let tied = CONSTRAINTS.iter().filter(|c| c.facts().iter().any(|f| known.contains(f)));
            let more: Vec<Cell> =
                tied.flat_map(|c| [c.when, c.then]).filter(|c| !wanted.contains(c)).collect();
            if more.is_empty() {
                break;
            }
            wanted.extend(more);
        }
        for cell in wanted {
            by_fact.entry(cell.fact).or_default().push(cell.values);
        }
        let classes = |fact: &FactId, masks: &[u32]| {
            let mut seen: BTreeMap<Vec<bool>, u8> = BTreeMap::new();
            for value in 0..u8::try_from(fact.value_labels().len()).unwrap() {
                let signature = masks.iter().map(|m| m & (1 << value) != 0).collect();
                seen.entry(signature).or_insert(value);
            }
            let mut values: Vec<u8> = seen.into_values().collect();
            values.sort_unstable();
            values
        };
        let values = by_fact.iter().map(|(fact, masks)| classes(fact, masks)).collect();
        Grid { facts: by_fact.into_keys().collect(), values }
    }

    /// How many partial patients there are; `None` when the number itself is out of reach.
    pub fn partial_patients(&self) -> Option<usize> {
        self.values.iter().try_fold(1_usize, |n, values| n.checked_mul(values.len() + 1))
    }
}

/// Facts of which each is one of its possible values, or unknown (the last digit).
pub struct Reference {
    pub grid: Grid,
    /// Bit set of answer classes, by partial patient.
    pub answers: Vec<u32>,
}

impl Reference {
    pub fn new<A: Copy + PartialEq>(decision: &Decision<A>, grid: Grid) -> Reference {
        let count = grid.partial_patients().unwrap();
        let mut reference = Reference { grid, answers: vec![0; count] };
        // Unknown is the highest digit, so every refinement has a smaller position and is ready.
        for position in 0..count {
            reference.answers[position] = match reference.first_unknown(position) {
                None => plain(decision, &reference.complete(position)),
                Some((fact, stride)) => {
                    let size = reference.grid.values[fact].len();
                    let refined = (0..size).map(|value| position - (size - value) * stride);
                    refined.fold(0, |all, at| all | reference.answers[at])
                }
            };
        }
        reference
    }

    pub fn digits(&self, mut position: usize) -> Vec<usize> {
        let mut digits = Vec::new();
        for values in &self.grid.values {
            digits.push(position % (values.len() + 1));
            position /= values.len() + 1;
        }
        digits
    }

    pub fn first_unknown(&self, position: usize) -> Option<(usize, usize)> {
        let mut stride = 1;
        for (fact, digit) in self.digits(position).into_iter().enumerate() {
            if digit == self.grid.values[fact].len() {
                return Some((fact, stride));
            }
            stride *= self.grid.values[fact].len() + 1;
        }
        None
    }

    fn complete(&self, position: usize) -> Complete {
        let mut complete = Facts::default().first();
        for ((fact, values), digit) in
            self.grid.facts.iter().zip(&self.grid.values).zip(self.digits(position))
        {
            complete.set(*fact, values[digit]);
        }
        complete
    }

    pub fn partial(&self, position: usize) -> Facts {
        let mut facts = Facts::default();
        for ((fact, values), digit) in
            self.grid.facts.iter().zip(&self.grid.values).zip(self.digits(position))
        {
            if digit < values.len() {
                facts = facts.with(*fact, values[digit]);
            }
        }
        facts
    }
}

/// The class of an answer: the first row that gives it.
pub fn class<A: Copy + PartialEq>(decision: &Decision<A>, answer: A) -> u32 {
    1 << decision.rows.iter().position(|r| r.answer == answer).unwrap()
}

/// The answer on complete facts as a class; none where the constraints that the table touches are broken.
pub fn plain<A: Copy + PartialEq>(decision: &Decision<A>, complete: &Complete) -> u32 {
    let read: Vec<FactId> = Grid::of(decision).facts;
    plain_on(decision, complete, &read)
}

fn plain_on<A: Copy + PartialEq>(
    decision: &Decision<A>,
    complete: &Complete,
    read: &[FactId],
) -> u32 {
    let concerned = CONSTRAINTS.iter().filter(|c| c.facts().iter().any(|f| read.contains(f)));
    let mut concerned = concerned;
    if concerned.all(|c| c.holds(complete)) {
        let row = decision.rows.iter().find(|row| row.when.holds(complete));
        class(decision, row.expect("a row for everybody").answer)
    } else {
        0
    }
}

/// Soundness, exactness, agreement for one partly known patient whose answers are `expected`.
pub fn check_one<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
    facts: &Facts,
    expected: u32,
) {
    let outcome = decide(decision, facts);
    assert_eq!(outcome.method, Method::Exact, "{name}: {facts:?}");
    let found = outcome.possible.iter().fold(0, |all, p| all | class(decision, p.answer));
    assert_eq!(found, expected, "{name}: {facts:?}");
    for possible in &outcome.possible {
        let witness = possible.witness.expect("an exact outcome has witnesses");
        assert_eq!(decision.answer(&witness), Some(possible.answer), "{name}");
        assert!(CONSTRAINTS.iter().all(|c| c.holds(&witness)), "{name}: impossible witness");
        for fact in FactId::ALL {
            assert!(facts.possible(*fact).contains(&witness.index(*fact)), "{name}: {fact:?}");
        }
    }
    if outcome.possible.len() == 1 {
        assert!(outcome.pivotal.is_empty(), "{name}: a settled answer has no pivotal fact");
    }
}

/// Checks every partial patient; returns how many there were.
pub fn check_every<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
    reference: &Reference,
) -> usize {
    let mut checked = 0;
    for position in 0..reference.answers.len() {
        let expected = reference.answers[position];
        if expected == 0 {
            continue; // the known facts contradict each other; no patient has them
        }
        checked += 1;
        check_one(name, decision, &reference.partial(position), expected);
        // Monotonicity: learning one fact never adds an answer.
        let mut stride = 1;
        for (fact, digit) in reference.digits(position).into_iter().enumerate() {
            let size = reference.grid.values[fact].len();
            if digit == size {
                for value in 0..size {
                    let refined = reference.answers[position - (size - value) * stride];
                    assert_eq!(refined & !expected, 0, "{name}: a refinement adds an answer");
                }
            }
            stride *= size + 1;
        }
    }
    checked
}

/// Every completion of these facts on the grid, with its answer class, in the order of the unknown facts.
pub fn completions<A: Copy + PartialEq>(
    decision: &Decision<A>,
    grid: &Grid,
    facts: &Facts,
) -> Vec<(Complete, u32)> {
    let mut all = vec![facts.first()];
    for (fact, values) in grid.facts.iter().zip(&grid.values) {
        let possible = facts.possible(*fact);
        if possible.len() > 1 {
            all = all
                .into_iter()
                .flat_map(|c| {
                    values.iter().filter(|v| possible.contains(v)).map(move |value| {
                        let mut next = c;
                        next.set(*fact, *value);
                        next
                    })
                })
                .collect();
        }
    }
    all.into_iter().map(|c| (c, plain_on(decision, &c, &grid.facts))).collect()
}

/// The pivotal facts by comparing all pairs of completions that differ in one fact, and in what it carries.
pub fn pivotal_by_hand<A: Copy + PartialEq>(
    decision: &Decision<A>,
    grid: &Grid,
    facts: &Facts,
) -> Vec<FactId> {
    let all = completions(decision, grid, facts);
    let key = |c: &Complete, fact: FactId| -> Vec<u8> {
        let others = grid.facts.iter().filter(|f| **f != fact && fact.carries() != Some(**f));
        others.map(|f| c.index(*f)).collect()
    };
    let changes = |fact: FactId| {
        let mut seen: BTreeMap<Vec<u8>, Vec<(u8, u32)>> = BTreeMap::new();
        all.iter().filter(|(_, answer)| *answer != 0).any(|(c, answer)| {
            let here = seen.entry(key(c, fact)).or_default();
            here.push((c.index(fact), *answer));
            here.iter().any(|(value, other)| *value != c.index(fact) && other != answer)
        })
    };
    let unknown = grid.facts.iter().copied().filter(|f| facts.possible(*f).len() > 1);
    unknown.filter(|f| changes(*f)).collect()
}

/// The plain table has a row for everybody: no complete patient falls through. Split case by case on the cells of the
/// rows, so that tables of any size are covered.
pub fn every_patient_has_a_row<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
) {
    let last = decision.rows.last().expect("a table has rows");
    if matches!(last.when, Rule::Always) {
        return;
    }
    // The last row must hold wherever no other does: the same table with a catch-all row must never need it.
    let grid = Grid::of(decision);
    let mut random = drawn::Random::new(7);
    for _ in 0..20_000 {
        let complete = drawn::patient(&grid, &mut random);
        let concerned =
            CONSTRAINTS.iter().filter(|c| c.facts().iter().any(|f| grid.facts.contains(f)));
        let mut concerned = concerned;
        if concerned.all(|c| c.holds(&complete)) {
            let row = decision.rows.iter().find(|row| row.when.holds(&complete));
            assert!(row.is_some(), "{name}: no row for {complete:?}");
        }
    }
}
