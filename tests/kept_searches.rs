//! A search made before is not made again, and nobody can tell: whatever was asked in between, the answer is the one of a search
//! that was never kept.

use crate::laws::Grid;
use crate::laws::drawn::{Random, patient};
use stratall::facts::{FactId, Facts};
use stratall::inquiry::{decide, examine, forget};
use stratall::risk::SCHEMES;

const PATIENTS: usize = 40;

/// Some patients, each with some facts unknown, and each next one the same but for one fact of any kind.
fn typed(grid: &Grid, random: &mut Random) -> Vec<Facts> {
    let complete = patient(grid, random);
    let mut facts = Facts::default();
    for fact in &grid.facts {
        if random.below(3) > 0 {
            facts = facts.with(*fact, complete.index(*fact));
        }
    }
    let mut all = vec![facts];
    for _ in 0..PATIENTS {
        let fact = FactId::ALL[random.below(FactId::COUNT)];
        let values = fact.value_labels().len();
        facts = match random.below(values + 1) {
            unknown if unknown == values => facts.without(fact),
            value => facts.with(fact, u8::try_from(value).unwrap()),
        };
        all.push(facts);
    }
    all
}

#[test]
fn what_is_kept_is_what_would_be_found() {
    let mut random = Random::new(22);
    let grids: Vec<Grid> = SCHEMES.iter().map(|scheme| Grid::of(&scheme.decision)).collect();
    for grid in &grids {
        let patients = typed(grid, &mut random);
        forget();
        let kept: Vec<Vec<_>> = patients
            .iter()
            .map(|facts| SCHEMES.iter().map(|s| examine(&s.decision, facts)).collect())
            .collect();
        for (facts, kept) in patients.iter().zip(kept) {
            forget();
            for (scheme, (kept, branches)) in SCHEMES.iter().zip(kept) {
                let (fresh, same) = examine(&scheme.decision, facts);
                assert_eq!(kept, fresh, "{} of {facts:?}", scheme.id);
                assert_eq!(branches, same, "{} of {facts:?}", scheme.id);
                let once = decide(&scheme.decision, facts);
                assert_eq!(once, fresh, "{}", scheme.id);
                assert_eq!(decide(&scheme.decision, facts), once, "{}", scheme.id);
                for witness in once.possible.iter().filter_map(|p| p.witness) {
                    let mut left = FactId::ALL.iter();
                    let possible = |f: &FactId| facts.bits(*f) & (1 << witness.index(*f)) != 0;
                    assert!(left.all(possible), "{} of {facts:?}: {witness:?}", scheme.id);
                }
            }
        }
    }
}
