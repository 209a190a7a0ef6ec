//! Two tables over every combination of the facts either reads, by splitting cases: a fact is split only where the
//! first undecided row of a table asks for it, so that a case stands for all the combinations it leaves open.

use std::collections::{BTreeMap, BTreeSet};

use stratall::decision::Decision;
use stratall::facts::{Cell, FactId, Facts, consistent};
use stratall::logic::Truth;

use super::table::{Answer, Table};

/// The rows of the two tables that meet, with the first case where they do.
pub struct Difference {
    pub case: Facts,
    pub combinations: u128,
}

/// What a comparison found. Combinations are counted whatever the constraints say of their parts: only a case
/// without any consistent completion is left out.
#[derive(Default)]
pub struct Comparison {
    pub cases: usize,
    pub combinations: u128,
    pub impossible: u128,
    /// By position of the row in the code and in the oracle.
    pub differences: BTreeMap<(usize, usize), Difference>,
    pub facts: Vec<FactId>,
}

/// Compares the decision of the code, whose answers are named by `name`, with the table.
pub fn compare<A: Copy + PartialEq + 'static>(
    decision: &Decision<A>,
    name: impl Fn(A) -> Answer,
    table: &Table,
) -> Comparison {
    let code: Vec<Answer> = decision.rows.iter().map(|r| name(r.answer)).collect();
    let read = |f: &FactId| decision.rows.iter().any(|row| row.when.reads(*f));
    let either = |f: &FactId| table.facts.contains(f) || read(f);
    let facts: Vec<FactId> = FactId::ALL.iter().copied().filter(either).collect();
    let mut found = Comparison::default();
    let split = |case: &Facts| (first_row(decision, case), table.answer(case));
    cases(Facts::default(), &split, &mut |case, rows| {
        let size = size(&case, &facts);
        let Some((at, row)) = rows else { return found.impossible += size };
        found.cases += 1;
        found.combinations += size;
        if code[at] != table.rows[row].answer {
            let difference = found.differences.entry((at, row));
            difference.or_insert(Difference { case, combinations: 0 }).combinations += size;
        }
    });
    Comparison { facts, ..found }
}

/// The rows of a table that answer somebody.
pub fn answering(table: &Table) -> BTreeSet<usize> {
    let mut rows = BTreeSet::new();
    let split = |case: &Facts| (Ok(0), table.answer(case));
    cases(Facts::default(), &split, &mut |_, found| rows.extend(found.map(|(_, row)| row)));
    rows
}

/// The row that answers, or the cell it depends on.
type Answering = Result<usize, Cell>;

/// Tells of every case in which both tables are decided: the facts and the two rows, none where no combination of
/// the case keeps the constraints.
fn cases(
    facts: Facts,
    split: &dyn Fn(&Facts) -> (Answering, Answering),
    found: &mut dyn FnMut(Facts, Option<(usize, usize)>),
) {
    if consistent(&facts).is_none() {
        return found(facts, None);
    }
    match split(&facts) {
        (Ok(at), Ok(row)) => found(facts, Some((at, row))),
        (Err(cell), _) | (_, Err(cell)) => {
            let bits = facts.bits(cell.fact);
            for part in [bits & cell.values, bits & !cell.values] {
                let mut narrowed = facts;
                narrowed.narrow(cell.fact, part);
                cases(narrowed, split, found);
            }
        }
    }
}

/// The row of the code that answers, or the cell it depends on.
fn first_row<A: Copy + PartialEq>(decision: &Decision<A>, facts: &Facts) -> Answering {
    match decision.rows_in_reach(facts).next() {
        Some((row, Truth::True)) => Ok(row),
        Some((row, _)) => Err(*decision.rows[row].when.open(facts).expect("an undecided rule")),
        None => panic!("no row answers"),
    }
}

/// How many combinations of the facts are left, constraints or not.
pub fn size(case: &Facts, facts: &[FactId]) -> u128 {
    facts.iter().map(|f| u128::from(case.bits(*f).count_ones())).product()
}

/// The facts a case says something of, in words.
pub fn words(case: &Facts) -> String {
    let said = FactId::ALL.iter().filter(|f| case.bits(**f) != f.every_value()).map(|f| {
        let values = case.possible(*f);
        let label = |at: &u8| f.value_labels()[usize::from(*at)];
        let (first, last) = (values.first().unwrap(), values.last().unwrap());
        let run = values.len() > 2 && usize::from(last - first) + 1 == values.len();
        let listed = || values.iter().map(label).collect::<Vec<_>>().join(" | ");
        let values = if run { format!("{} .. {}", label(first), label(last)) } else { listed() };
        format!("{} = {values}", f.id())
    });
    said.collect::<Vec<_>>().join("; ")
}
