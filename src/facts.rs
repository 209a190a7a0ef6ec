//! The finite projection of a patient: every fact a rule reads is one of a few values.
//!
//! A fact is a *set* of the values still possible: one value when it is known, all when nothing is known,
//! some when a result narrows it (an undetected MRD with a poor assay). Decisions are functions of a
//! [`Complete`] assignment; what is unknown is handled once, in [`crate::inquiry`].

mod consistent;
mod domains;
mod field;
mod project;
mod table;

pub use consistent::{CONSTRAINTS, Constraint, consistent, is_consistent, is_tied, propagate};
pub use domains::*;
pub(crate) use project::is_later;
#[cfg(not(feature = "app"))]
pub(crate) use project::{adult_clearance, child_clearance};
pub use project::{not_done, project};
pub use table::{FactId, domain_of, key};

use std::marker::PhantomData;

/// A fact's finite domain, at most 32 values.
pub trait FactValue: Copy + PartialEq + 'static {
    /// Every value, in order.
    const ALL: &'static [Self];
    /// What each value is called, in the same order.
    const LABELS: &'static [&'static str];
    /// Position in [`FactValue::ALL`].
    fn index(self) -> u8;
}

/// A non-empty set of values of one fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Set<T> {
    bits: u32,
    domain: PhantomData<T>,
}

impl<T: FactValue> Set<T> {
    /// Nothing is known.
    pub fn any() -> Set<T> {
        Set::of(every(T::ALL.len()))
    }

    /// Exactly this value.
    pub fn only(value: T) -> Set<T> {
        Set::of(1 << value.index())
    }

    /// The values in both sets; `None` when there is none.
    pub fn intersection(self, other: Set<T>) -> Option<Set<T>> {
        let bits = self.bits & other.bits;
        (bits != 0).then_some(Set::of(bits))
    }

    /// The values in either set.
    #[must_use]
    pub fn union(self, other: Set<T>) -> Set<T> {
        Set::of(self.bits | other.bits)
    }

    /// Whether `value` is possible.
    pub fn contains(self, value: T) -> bool {
        self.bits & (1 << value.index()) != 0
    }

    fn of(bits: u32) -> Set<T> {
        Set { bits, domain: PhantomData }
    }
}

impl<T: FactValue> FromIterator<T> for Set<T> {
    /// An empty iterator says nothing, so every value stays possible.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Set<T> {
        let bits = values.into_iter().fold(0, |bits, v| bits | (1 << v.index()));
        if bits == 0 { Set::any() } else { Set::of(bits) }
    }
}

impl<T: FactValue> Default for Set<T> {
    fn default() -> Set<T> {
        Set::any()
    }
}

/// The bits of a domain of `size` values.
const fn every(size: usize) -> u32 {
    let mut bits: u32 = 0;
    let mut at = 0;
    while at < size {
        bits = (bits << 1) | 1;
        at += 1;
    }
    bits
}

/// A fact with the type of its values.
#[derive(Debug)]
pub struct Key<T> {
    /// Which fact.
    pub id: FactId,
    domain: PhantomData<T>,
}

impl<T> Key<T> {
    const fn new(id: FactId) -> Key<T> {
        Key { id, domain: PhantomData }
    }
}

/// A condition on one fact: it has one of these values. Written with [`cell!`](crate::cell).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The fact.
    pub fact: FactId,
    /// Its admitted values, bit by position.
    pub values: u32,
}

/// Writes a [`Cell`]: `cell!(Age: From1To10)`, `cell!(Age: A | B)`, `cell!(Age: A ..= B)`, `cell!(Age: A ..)`,
/// `cell!(Age: ..= B)`; outside a span, `cell!(Age: ..= A | B ..)`.
#[macro_export]
macro_rules! cell {
    ($fact:ident : ..= $last:ident) => {
        $crate::facts::Cell {
            fact: $crate::facts::FactId::$fact,
            values: ($crate::facts::domain_of::$fact::$last.bit() << 1) - 1,
        }
    };
    ($fact:ident : ..= $last:ident | $first:ident ..) => {
        $crate::facts::Cell {
            fact: $crate::facts::FactId::$fact,
            values: $crate::cell!($fact: ..= $last).values | $crate::cell!($fact: $first ..).values,
        }
    };
    ($fact:ident : $first:ident ..= $last:ident) => {
        $crate::facts::Cell {
            fact: $crate::facts::FactId::$fact,
            values: ($crate::facts::domain_of::$fact::$last.bit() << 1)
                - $crate::facts::domain_of::$fact::$first.bit(),
        }
    };
    ($fact:ident : $first:ident ..) => {
        $crate::facts::Cell {
            fact: $crate::facts::FactId::$fact,
            values: $crate::facts::FactId::$fact.every_value()
                & !($crate::facts::domain_of::$fact::$first.bit() - 1),
        }
    };
    ($fact:ident : $($value:ident)|+) => {
        $crate::facts::Cell {
            fact: $crate::facts::FactId::$fact,
            values: $( $crate::facts::domain_of::$fact::$value.bit() )|+,
        }
    };
}

/// One value for every fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Complete([u8; FactId::COUNT]);

impl Complete {
    /// The position of the fact's value in its domain.
    pub fn index(&self, fact: FactId) -> u8 {
        self.0.get(fact.position()).copied().unwrap_or_default()
    }

    /// Sets a fact to the value at `index`; an index outside the domain changes nothing.
    pub fn set(&mut self, fact: FactId, index: u8) {
        if usize::from(index) < fact.value_labels().len()
            && let Some(slot) = self.0.get_mut(fact.position())
        {
            *slot = index;
        }
    }

    /// Whether the fact has one of the values of the cell.
    pub fn meets(&self, cell: &Cell) -> bool {
        cell.values & (1 << self.index(cell.fact)) != 0
    }
}

/// What is possible for every fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Facts([u32; FactId::COUNT]);

impl Default for Facts {
    fn default() -> Facts {
        let mut facts = Facts([0; FactId::COUNT]);
        for fact in FactId::ALL {
            facts.narrow(*fact, fact.every_value());
        }
        facts
    }
}

impl Facts {
    /// The possible values of a fact.
    pub fn get<T: FactValue>(&self, key: &Key<T>) -> Set<T> {
        Set::of(self.bits(key.id))
    }

    /// Whether the fact can only have this value.
    pub fn is<T: FactValue>(&self, key: &Key<T>, value: T) -> bool {
        self.get(key) == Set::only(value)
    }

    /// Puts what is possible for a fact.
    pub fn put<T: FactValue>(&mut self, key: &Key<T>, set: Set<T>) {
        self.narrow(key.id, set.bits);
    }

    /// The possible values of a fact, bit by position.
    pub fn bits(&self, fact: FactId) -> u32 {
        self.0.get(fact.position()).copied().unwrap_or_default()
    }

    /// Puts the possible values of a fact, bit by position, whatever was possible before; no bit means that no value
    /// is left, and a bit outside the domain is the caller's mistake.
    pub fn narrow(&mut self, fact: FactId, bits: u32) {
        if let Some(slot) = self.0.get_mut(fact.position()) {
            *slot = bits;
        }
    }

    /// Whether the fact has only one possible value.
    pub fn known(&self, fact: FactId) -> bool {
        self.bits(fact).is_power_of_two()
    }

    /// The possible values of a fact, as positions in its domain.
    pub fn possible(&self, fact: FactId) -> Vec<u8> {
        let bits = self.bits(fact);
        (0..32).filter(|at| bits & (1 << at) != 0).collect()
    }

    /// The same facts with `fact` narrowed to the value at `index`; an index outside the domain changes nothing.
    #[must_use]
    pub fn with(mut self, fact: FactId, index: u8) -> Facts {
        if usize::from(index) < fact.value_labels().len() {
            self.narrow(fact, 1 << index);
        }
        self
    }

    /// The same facts with nothing known of `fact`.
    #[must_use]
    pub fn without(mut self, fact: FactId) -> Facts {
        self.narrow(fact, fact.every_value());
        self
    }

    /// The first completion: each fact at its first possible value, whatever the constraints say.
    pub fn first(&self) -> Complete {
        let mut complete = Complete([0; FactId::COUNT]);
        for fact in FactId::ALL {
            let first = self.bits(*fact).trailing_zeros();
            complete.set(*fact, u8::try_from(first).unwrap_or_default());
        }
        complete
    }
}

impl From<Complete> for Facts {
    fn from(complete: Complete) -> Facts {
        let mut facts = Facts::default();
        for fact in FactId::ALL {
            facts.narrow(*fact, 1 << complete.index(*fact));
        }
        facts
    }
}
