//! One criterion and one mechanism for every rule of the product: schemes, classification, options.
//!
//! A [`Decision`] is a table read from the top: the first row whose rule holds answers. Rules are built
//! from [`Criterion`]s, so that the trace is the evaluation itself and never written by hand.

use crate::evidence::{Source, Verification};
use crate::facts::{Cell, Complete, FactId, Facts};
use crate::knowledge::Phrase;
use crate::logic::Truth;

/// A yes-or-no question about the facts, in the words of its source.
pub struct Criterion {
    /// Stable id, `<scheme>.<name>`.
    pub id: Phrase,
    /// The question as a clinician reads it.
    pub words: Phrase,
    /// It holds when every cell does.
    pub cells: &'static [Cell],
    /// Where it was read. The page's first module shows a verdict without it.
    #[cfg(not(feature = "app"))]
    pub sources: &'static [Source],
    /// How well it is verified there.
    pub verification: Verification,
    /// Where another source differs.
    #[cfg(not(feature = "app"))]
    pub differs: Option<&'static Differs>,
    /// Rows of the seed documents it carries.
    #[cfg(not(feature = "app"))]
    pub seed: &'static [&'static str],
}

impl Criterion {
    /// The answer on complete facts.
    pub fn holds(&self, facts: &Complete) -> bool {
        self.cells.iter().all(|cell| facts.meets(cell))
    }

    /// The answer on partly known facts, each fact taken for itself.
    pub fn truth(&self, facts: &Facts) -> Truth {
        let mut whole = Truth::True;
        for cell in self.cells {
            let bits = facts.bits(cell.fact);
            if bits & cell.values == 0 {
                return Truth::False;
            }
            if bits & !cell.values != 0 {
                whole = Truth::Unknown;
            }
        }
        whole
    }
}

/// Another source's version of the same point; shown beside it, never merged.
pub struct Differs {
    /// What the other source says.
    pub words: Phrase,
    /// Which source.
    pub sources: &'static [Source],
    /// How well that is verified.
    pub verification: Verification,
}

/// A rule over criteria.
#[derive(Clone, Copy)]
pub enum Rule {
    /// Holds for everyone the rows above left over.
    Always,
    /// The criterion holds.
    If(&'static Criterion),
    /// The criterion does not hold.
    Not(&'static Criterion),
    /// All rules hold.
    All(&'static [Rule]),
    /// At least one rule holds.
    Any(&'static [Rule]),
}

impl Rule {
    /// Whether the rule holds on complete facts.
    pub fn holds(&self, facts: &Complete) -> bool {
        match self {
            Rule::Always => true,
            Rule::If(c) => c.holds(facts),
            Rule::Not(c) => !c.holds(facts),
            Rule::All(rules) => rules.iter().all(|r| r.holds(facts)),
            Rule::Any(rules) => rules.iter().any(|r| r.holds(facts)),
        }
    }

    /// The rule in three-valued logic on partly known facts.
    pub fn truth(&self, facts: &Facts) -> Truth {
        match self {
            Rule::Always => Truth::True,
            Rule::If(c) => c.truth(facts),
            Rule::Not(c) => c.truth(facts).negated(),
            Rule::All(rules) => until(Truth::False, rules, facts, Truth::and),
            Rule::Any(rules) => until(Truth::True, rules, facts, Truth::or),
        }
    }

    /// Every criterion of the rule, in order.
    pub fn criteria(&self) -> Vec<&'static Criterion> {
        match self {
            Rule::Always => Vec::new(),
            Rule::If(c) | Rule::Not(c) => vec![c],
            Rule::All(rules) | Rule::Any(rules) => rules.iter().flat_map(Rule::criteria).collect(),
        }
    }

    /// Calls `each` with every cell of the rule.
    pub fn each_cell(&self, each: &mut dyn FnMut(&'static Cell)) {
        match self {
            Rule::Always => {}
            Rule::If(c) | Rule::Not(c) => c.cells.iter().for_each(each),
            Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|r| r.each_cell(each)),
        }
    }

    /// Whether some criterion of the rule reads the fact.
    pub fn reads(&self, fact: FactId) -> bool {
        let mut reads = false;
        self.each_cell(&mut |cell| reads |= cell.fact == fact);
        reads
    }

    /// The first cell the rule still depends on; `None` when the rule is decided.
    pub fn open(&self, facts: &Facts) -> Option<&'static Cell> {
        if self.truth(facts) != Truth::Unknown {
            return None;
        }
        match self {
            Rule::Always => None,
            // Of an undecided criterion no cell is unmet: open is what is not certainly met.
            Rule::If(c) | Rule::Not(c) => {
                c.cells.iter().find(|cell| facts.bits(cell.fact) & !cell.values != 0)
            }
            Rule::All(rules) | Rule::Any(rules) => rules.iter().find_map(|r| r.open(facts)),
        }
    }
}

/// The rules joined, up to the first that has this truth: nothing after it changes the whole.
fn until(last: Truth, rules: &[Rule], facts: &Facts, join: fn(Truth, Truth) -> Truth) -> Truth {
    let mut whole = last.negated();
    for rule in rules {
        whole = join(whole, rule.truth(facts));
        if whole == last {
            break;
        }
    }
    whole
}

/// A row of a decision table.
#[derive(Clone, Copy)]
pub struct Row<A: 'static> {
    /// What it answers.
    pub answer: A,
    /// When it applies.
    pub when: Rule,
    /// Why, in words.
    pub because: Phrase,
    /// How well it is verified that this rule gives this answer; its criteria have states of their own.
    pub verification: Verification,
}

/// A decision table: the first row that holds answers. Some row holds for every patient; a test checks it.
pub struct Decision<A: 'static> {
    /// The rows, from the top.
    pub rows: &'static [Row<A>],
}

impl<A: Copy + PartialEq> Decision<A> {
    /// The position of the row that answers on complete facts.
    pub fn row(&self, facts: &Complete) -> usize {
        self.rows
            .iter()
            .position(|row| row.when.holds(facts))
            .unwrap_or(self.rows.len().saturating_sub(1))
    }

    /// The answer on complete facts.
    pub fn answer(&self, facts: &Complete) -> Option<A> {
        self.rows.get(self.row(facts)).map(|row| row.answer)
    }

    /// Every criterion once, in the order of the table.
    pub fn criteria(&self) -> Vec<&'static Criterion> {
        let mut seen: Vec<&'static Criterion> = Vec::new();
        for criterion in self.rows.iter().flat_map(|row| row.when.criteria()) {
            if !seen.iter().any(|c| c.id == criterion.id) {
                seen.push(criterion);
            }
        }
        seen
    }

    /// How well the answer of a row is verified: as well as the row and the weakest of its criteria. A row for
    /// whatever the rows above left over rests on all of them.
    pub fn verification(&self, position: usize) -> Verification {
        let weakest = |row: &Row<A>| {
            let criteria = row.when.criteria().into_iter().map(|c| c.verification);
            criteria.fold(row.verification, Verification::max)
        };
        let Some(row) = self.rows.get(position) else { return Verification::Recalled };
        match row.when {
            Rule::Always => self
                .rows
                .iter()
                .take(position + 1)
                .map(weakest)
                .fold(Verification::Seen, Verification::max),
            Rule::If(_) | Rule::Not(_) | Rule::All(_) | Rule::Any(_) => weakest(row),
        }
    }

    /// The rows that three-valued logic cannot rule out: every row that can answer, and perhaps more.
    pub fn rows_in_reach<'a>(
        &'a self,
        facts: &'a Facts,
    ) -> impl Iterator<Item = (usize, Truth)> + 'a {
        in_reach(self.rows.iter().map(|row| &row.when), facts)
    }
}

/// Of rules read from the top, those that three-valued logic cannot rule out.
pub(crate) fn in_reach<'a>(
    rules: impl Iterator<Item = &'a Rule> + 'a,
    facts: &'a Facts,
) -> impl Iterator<Item = (usize, Truth)> + 'a {
    let mut settled = false;
    rules
        .enumerate()
        .map_while(move |(position, rule)| {
            if settled {
                return None;
            }
            let truth = rule.truth(facts);
            settled = truth == Truth::True;
            Some((position, truth))
        })
        .filter(|(_, truth)| *truth != Truth::False)
}

impl<A> Row<A> {
    /// A row.
    pub const fn new(
        answer: A,
        when: Rule,
        because: &'static str,
        verification: Verification,
    ) -> Row<A> {
        Row { answer, when, because: Phrase::of(because), verification }
    }
}

/// Writes the criteria of a file, each with the prefix of its ids:
///
/// `criteria! { "scheme"; /// what it means \n NAME "id" "words" (Age: From1To10) (..) Seen [Source] seed ["S2"] differs "words" Seen [Other]; }`
#[macro_export]
macro_rules! criteria {
    ($prefix:literal; $(
        $(#[$doc:meta])* $name:ident $id:literal $words:literal $( ($($cell:tt)+) )+
        $state:ident [$($source:ident),+]
        $( seed [$($seed:literal),+] )?
        $( differs $other:literal $other_state:ident [$($other_source:ident),+] )?;
    )*) => {$(
        $(#[$doc])*
        pub static $name: $crate::decision::Criterion = $crate::decision::Criterion {
            id: $crate::knowledge::Phrase::of(concat!($prefix, ".", $id)),
            words: $crate::knowledge::Phrase::of($words),
            cells: &[$( $crate::cell!($($cell)+) ),+],
            #[cfg(not(feature = "app"))]
            sources: &[$( $crate::evidence::Source::$source ),+],
            verification: $crate::evidence::Verification::$state,
            #[cfg(not(feature = "app"))]
            differs: $crate::criteria!(@differs $( $other $other_state [$($other_source),+] )?),
            #[cfg(not(feature = "app"))]
            seed: &[$( $($seed),+ )?],
        };
    )*};
    (@differs) => { None };
    (@differs $words:literal $state:ident [$($source:ident),+]) => {
        Some(&$crate::decision::Differs {
            words: $crate::knowledge::Phrase::of($words),
            sources: &[$( $crate::evidence::Source::$source ),+],
            verification: $crate::evidence::Verification::$state,
        })
    };
}
