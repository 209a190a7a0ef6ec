//! Large tables: patients drawn at random, most of their lesions absent, as patients are.

use stratall::decision::Decision;
use stratall::facts::{Complete, Facts, consistent};
use stratall::inquiry::decide;

use super::{Grid, check_one, completions, pivotal_by_hand};

/// A small generator with a fixed seed, so that a failure comes again.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

/// A complete patient on the grid; the last value of a fact (mostly "absent") is drawn more often.
pub fn patient(grid: &Grid, random: &mut Random) -> Complete {
    let mut complete = Facts::default().first();
    for (fact, values) in grid.facts.iter().zip(&grid.values) {
        let remarkable = values.len() > 2 || random.below(12) == 0;
        let value = if remarkable { random.below(values.len()) } else { values.len() - 1 };
        complete.set(*fact, values[value]);
    }
    complete
}

/// A possible patient, with `unknown` of the facts unknown.
fn partial(grid: &Grid, unknown: usize, random: &mut Random) -> Option<Facts> {
    let complete = patient(grid, random);
    let mut facts = Facts::default();
    for fact in &grid.facts {
        facts = facts.with(*fact, complete.index(*fact));
    }
    consistent(&facts)?;
    for _ in 0..unknown {
        facts = facts.without(grid.facts[random.below(grid.facts.len())]);
    }
    Some(facts)
}

/// Around one patient for each answer of the table: every set of one to four unknown facts, exhaustively completed.
/// Returns how many patients and sets there were.
pub fn check_around<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
    grid: &Grid,
) -> (usize, usize) {
    let sets = sets_of_up_to_four(grid.facts.len());
    let possible = decide(decision, &Facts::default()).possible;
    for answer in &possible {
        let complete = answer.witness.expect("a blank patient is decided exactly");
        let known =
            grid.facts.iter().fold(Facts::default(), |f, id| f.with(*id, complete.index(*id)));
        for unknown in &sets {
            let facts = unknown.iter().fold(known, |facts, at| facts.without(grid.facts[*at]));
            let all = completions(decision, grid, &facts);
            let expected = all.iter().fold(0, |set, (_, answer)| set | answer);
            check_one(name, decision, &facts, expected);
        }
    }
    (possible.len(), possible.len() * sets.len())
}

/// Every set of one to four of `n` things.
fn sets_of_up_to_four(n: usize) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    let mut from = 0;
    for _ in 0..4 {
        let to = sets.len();
        for at in from..to {
            let next = sets[at].last().map_or(0, |last| last + 1);
            let longer: Vec<Vec<usize>> =
                (next..n).map(|thing| [sets[at].as_slice(), &[thing]].concat()).collect();
            sets.extend(longer);
        }
        from = to;
    }
    sets.split_off(1)
}

/// Some 600 patients, however many draws that takes (many contradict a constraint): sets of one to four unknown facts, and
/// larger ones while the completions can be counted.
pub fn check<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
    grid: &Grid,
) -> usize {
    let mut random = Random::new(2026);
    let mut checked = 0;
    for round in 0..20_000 {
        if checked > 600 {
            break;
        }
        let unknown = [1, 2, 3, 4, 4, 6, 8, 10][round % 8];
        let Some(facts) = partial(grid, unknown, &mut random) else { continue };
        let all = completions(decision, grid, &facts);
        if all.len() > 3_000 {
            continue;
        }
        let expected = all.iter().fold(0, |set, (_, answer)| set | answer);
        check_one(name, decision, &facts, expected);
        checked += 1;
        // Monotonicity: one of the unknown facts becomes known.
        let open = grid.facts.iter().find(|f| facts.possible(**f).len() > 1);
        if let Some(fact) = open {
            for value in facts.possible(*fact) {
                let refined = facts.with(*fact, value);
                let left = completions(decision, grid, &refined);
                let narrowed = left.iter().fold(0, |set, (_, answer)| set | answer);
                assert_eq!(narrowed & !expected, 0, "{name}: a refinement adds an answer");
                if narrowed != 0 {
                    check_one(name, decision, &refined, narrowed);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 500, "{name}: only {checked} patients could be checked");
    checked
}

/// The pivotal facts of drawn patients, against all pairs of completions.
pub fn check_pivotal<A: Copy + PartialEq + std::fmt::Debug>(
    name: &str,
    decision: &Decision<A>,
    grid: &Grid,
) {
    let mut random = Random::new(11);
    for round in 0..150 {
        let Some(facts) = partial(grid, 2 + round % 5, &mut random) else { continue };
        if completions(decision, grid, &facts).len() > 600 {
            continue;
        }
        let outcome = stratall::inquiry::decide(decision, &facts);
        let expected = pivotal_by_hand(decision, grid, &facts);
        assert_eq!(outcome.pivotal, expected, "{name}: {facts:?}");
    }
}
