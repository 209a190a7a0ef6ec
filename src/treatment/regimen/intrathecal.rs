//! Doses into the cerebrospinal fluid, a type apart from every other.

use super::{Condition, Days, Differs, Milligrams};
use crate::evidence::{Source, Verification};
use crate::quantity::Decimal;

/// A dose into the cerebrospinal fluid: milligrams, never by surface or weight.
#[derive(Clone, Copy, Debug)]
pub struct IntrathecalDose {
    /// The drug.
    pub drug: IntrathecalDrug,
    /// How much.
    pub amount: IntrathecalAmount,
    /// Days of the phase or cycle; empty where the source prints none.
    pub days: &'static [Days],
    /// The number of doses in all, where printed.
    pub doses: Option<u16>,
    /// For whom this record holds; empty for everybody.
    pub applies: &'static [Condition],
    /// Of the records of one phase with the same word here, a patient has one at a time; empty: no choice.
    pub choice: &'static str,
    /// Other conditions, in words.
    pub when: &'static str,
    /// What other sources print; nothing is merged.
    pub differs: &'static [Differs],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// The drugs that may be given into the cerebrospinal fluid. No vinca alkaloid is among them: it kills.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum IntrathecalDrug {
    /// Methotrexate without preservative.
    Methotrexate,
    /// Cytarabine without preservative.
    Cytarabine,
    /// Hydrocortisone without preservative.
    Hydrocortisone,
    /// Dexamethasone without preservative.
    Dexamethasone,
    /// Prednisolone or methylprednisolone sodium succinate, as the source prints it.
    Prednisolone,
}

impl IntrathecalDrug {
    /// Id as in JSON, apart from the same drug by another way.
    pub const fn id(self) -> &'static str {
        match self {
            IntrathecalDrug::Methotrexate => "intrathecal-methotrexate",
            IntrathecalDrug::Cytarabine => "intrathecal-cytarabine",
            IntrathecalDrug::Hydrocortisone => "intrathecal-hydrocortisone",
            IntrathecalDrug::Dexamethasone => "intrathecal-dexamethasone",
            IntrathecalDrug::Prednisolone => "intrathecal-prednisolone",
        }
    }
}

/// How much is given into the cerebrospinal fluid.
#[derive(Clone, Copy, Debug)]
pub enum IntrathecalAmount {
    /// The same for everybody; two numbers where a range is printed.
    Fixed(Milligrams, Milligrams),
    /// By a table of ages.
    ByAge(&'static AgeTable),
}

/// Intrathecal amounts by age. Tables of different groups differ; none is merged.
#[derive(Clone, Copy, Debug)]
pub struct AgeTable {
    /// Stable id.
    pub id: &'static str,
    /// The drug.
    pub drug: IntrathecalDrug,
    /// From this age in years, this much; the last row holds for all ages above.
    pub rows: &'static [(Decimal, Milligrams)],
    /// What other sources print.
    pub differs: &'static [Differs],
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}
