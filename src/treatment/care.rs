//! For whom each item of `knowledge/care.toml` is: CNS by risk, supportive care, monitoring, interactions, thiopurines.
//!
//! An item concerns what is given, and then a patient: a drug of it is in the regimen, and the rule of its id holds.
//! Where the rule hangs on something unknown, the item stands as "if …". Nothing is said of what does not apply.

mod before;
mod cns;
mod criteria;
mod drugs;
mod given;
mod interactions;
mod monitoring;
mod thiopurines;

pub use given::{drug_of, given_by};

use crate::decision::{Criterion, Decision, Row, Rule};
use crate::evidence::Verification;
use crate::facts::{FactId, Facts};
use crate::knowledge::{CareId, CareRecord};

/// The way of a dose into the cerebrospinal fluid, among what is given.
pub const INTRATHECAL: &str = "intrathecal";
/// Methotrexate at high dose, among what is given.
pub const HIGH_DOSE_METHOTREXATE: &str = "methotrexate-high-dose";
/// Cytarabine at high dose, among what is given.
pub const HIGH_DOSE_CYTARABINE: &str = "cytarabine-high-dose";

/// For whom an item is.
pub struct CareRule {
    /// The item.
    pub item: CareId,
    /// Whether it concerns the patient: each row but the last is a reason why.
    pub decision: Decision<bool>,
    /// It asks for these: once all are known, it has nothing to say.
    pub until: &'static [FactId],
}

impl CareRule {
    /// Whether the item speaks of such treatment at all, and still has something to ask for.
    pub fn concerns(&self, given: &[&str], facts: &Facts) -> bool {
        let settled = !self.until.is_empty() && self.until.iter().all(|f| facts.known(*f));
        !settled && is_for(self.item.record(), given)
    }
}

/// Whether what is given is what the record is about.
fn is_for(record: &CareRecord, given: &[&str]) -> bool {
    let any = |list: &[&str]| list.iter().any(|what| given.contains(what));
    (record.drugs.is_empty() || any(record.drugs))
        && (record.with.is_empty() || any(record.with))
        && !any(record.without)
}

/// Every rule, by topic. Every item of the knowledge has one; a test checks it.
pub fn rules() -> impl Iterator<Item = &'static CareRule> {
    let lists = [
        cns::RULES,
        before::RULES,
        drugs::RULES,
        interactions::RULES,
        thiopurines::RULES,
        monitoring::RULES,
    ];
    lists.into_iter().flatten()
}

/// Every criterion of the rules.
pub fn criteria() -> Vec<&'static Criterion> {
    rules().flat_map(|r| r.decision.criteria()).collect()
}

/// The last row: whom no reason reaches.
const NOBODY: Row<bool> = Row::new(false, Rule::Always, "nobody else", Verification::Seen);

/// The one reason of an item that is for everybody who is given it.
const WHOEVER: Row<bool> = Row::new(true, Rule::Always, "whoever is given it", Verification::Seen);

/// Writes the rules of a file: first the items that are for whoever is given it, then each item with its reasons, a
/// phrase and a rule each; `until` names the facts it asks for.
macro_rules! care_rules {
    (
        whoever { $( $any:ident ),* $(,)? }
        $( $item:ident $( until [$($fact:ident),+] )? : $( $words:literal => $rule:expr ),+ ; )*
    ) => {
        pub(super) static RULES: &[$crate::treatment::care::CareRule] = &[
            $( $crate::treatment::care::CareRule {
                item: $crate::knowledge::CareId::$any,
                decision: $crate::decision::Decision { rows: &[$crate::treatment::care::WHOEVER] },
                until: &[],
            }, )*
            $( $crate::treatment::care::CareRule {
                item: $crate::knowledge::CareId::$item,
                decision: $crate::decision::Decision { rows: &[
                    $( $crate::decision::Row::new(true, $rule, $words, $crate::evidence::Verification::Seen), )+
                    $crate::treatment::care::NOBODY,
                ] },
                until: &[$( $( $crate::facts::FactId::$fact ),+ )?],
            }, )*
        ];
    };
}
use care_rules;
