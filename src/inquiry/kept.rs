//! What was found last of each decision. A key typed mostly leaves the facts that a scheme reads as they were; its search, by far
//! the most of an assessment, is then not made again. It is made of the relevant facts alone, so that what is kept is what
//! would be found.

use std::cell::RefCell;
use std::rc::Rc;

use super::Branches;
use super::search::{Rows, Search};
use crate::decision::Decision;
use crate::facts::{Complete, FactId, Facts};

/// What a search finds, whatever the rows answer.
pub(super) struct Found {
    /// The facts that cannot matter: no rule reads them and no constraint ties them to others.
    pub(super) others: Vec<FactId>,
    /// For each row whether it can answer, and a witness.
    pub(super) rows: Rows,
    /// The facts that alone can change the answer …
    pub(super) pivotal: Vec<FactId>,
    /// … and what each of their values leaves.
    pub(super) branches: Vec<Branches>,
    /// Whether the cases ran out.
    pub(super) exhausted: bool,
}

impl Found {
    /// A witness as these facts have it where the search did not look.
    pub(super) fn complete(&self, witness: &mut Complete, facts: &Facts) {
        for fact in &self.others {
            let first = facts.bits(*fact).trailing_zeros();
            witness.set(*fact, u8::try_from(first).unwrap_or_default());
        }
    }
}

/// The facts that can matter; of the others as if nothing were known.
fn relevant(facts: &Facts, others: &[FactId]) -> Facts {
    let mut relevant = *facts;
    others.iter().for_each(|fact| relevant.narrow(*fact, fact.every_value()));
    relevant
}

/// How much is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// The answers and the pivotal facts.
    Outcome,
    /// What each value of a pivotal fact leaves besides.
    Branches,
}

/// A decision by the place of its table in memory, and how much was asked of it.
type Asked = (usize, Depth);

/// What was found, and of which facts.
type Kept = (Facts, Rc<Found>);

thread_local! {
    /// In the order of what was asked.
    static KEPT: RefCell<Vec<(Asked, Rc<Kept>)>> = const { RefCell::new(Vec::new()) };
}

/// What is found of these facts, as the constraints leave them: as kept, or looked for now.
pub(super) fn found<A: PartialEq>(
    decision: &Decision<A>,
    facts: &Facts,
    depth: Depth,
) -> Rc<Found> {
    let asked = (decision.rows.as_ptr().addr(), depth);
    let place = KEPT.with_borrow(|all| all.binary_search_by_key(&asked, |(asked, _)| *asked));
    let kept = place.ok().and_then(|at| KEPT.with_borrow(|all| all.get(at).map(|k| k.1.clone())));
    if let Some((of, found)) = kept.as_deref()
        && relevant(facts, &found.others) == *of
    {
        return Rc::clone(found);
    }
    let search = Search::new(decision, facts);
    let others = search.others();
    let facts = relevant(facts, &others);
    let found = Rc::new(search.of(&facts).found(depth, others));
    let kept = (asked, Rc::new((facts, Rc::clone(&found))));
    KEPT.with_borrow_mut(|all| match place {
        Ok(at) => all.get_mut(at).into_iter().for_each(|old| *old = kept.clone()),
        Err(at) => all.insert(at, kept),
    });
    found
}

/// Forgets what is kept, for benchmarks and for tests of what is kept.
pub fn forget() {
    KEPT.take();
}
