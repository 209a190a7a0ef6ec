//! Amounts: a unit is a type, so that milligrams and micrograms cannot be compared, added or swapped by accident.

use crate::quantity::Decimal;

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, $word:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub struct $name(pub Decimal);

        impl $name {
            /// The unit as written after a number.
            pub const UNIT: &'static str = $word;
        }
    };
}

unit!(
    /// Milligrams; grams are written as milligrams.
    Milligrams,
    "mg"
);
unit!(
    /// Micrograms.
    Micrograms,
    "microgram"
);
unit!(
    /// International units of an enzyme.
    Units,
    "unit"
);
unit!(
    /// Living cells.
    Cells,
    "cells"
);

/// An amount in one unit, with the cap in the same unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Measure<U: 'static> {
    /// As printed; the smaller number of a range.
    pub from: U,
    /// The larger number of a range; otherwise the same.
    pub to: U,
    /// How much more each next dose is, where doses rise.
    pub rise: Option<U>,
    /// What it never exceeds.
    pub cap: Cap<U>,
}

/// What a calculated dose never exceeds. A dose without a cap says why it has none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cap<U: 'static> {
    /// Printed in the source of the dose.
    Printed(U),
    /// Ours, where the source prints none and safety asks for one.
    Ours(U),
    /// None, for this reason.
    None(&'static str),
}

/// How much, in which unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// In milligrams.
    Milligrams(Measure<Milligrams>),
    /// In micrograms.
    Micrograms(Measure<Micrograms>),
    /// In units.
    Units(Measure<Units>),
    /// In cells.
    Cells(Measure<Cells>),
}

impl Amount {
    /// The unit as written after a number.
    pub const fn unit(self) -> &'static str {
        match self {
            Amount::Milligrams(_) => Milligrams::UNIT,
            Amount::Micrograms(_) => Micrograms::UNIT,
            Amount::Units(_) => Units::UNIT,
            Amount::Cells(_) => Cells::UNIT,
        }
    }

    /// The smaller and the larger number, to be written beside [`Amount::unit`].
    pub const fn numbers(self) -> (Decimal, Decimal) {
        match self {
            Amount::Milligrams(m) => (m.from.0, m.to.0),
            Amount::Micrograms(m) => (m.from.0, m.to.0),
            Amount::Units(m) => (m.from.0, m.to.0),
            Amount::Cells(m) => (m.from.0, m.to.0),
        }
    }

    /// How much more each next dose is, where doses rise, to be written beside [`Amount::unit`].
    pub fn rise(self) -> Option<Decimal> {
        match self {
            Amount::Milligrams(m) => m.rise.map(|rise| rise.0),
            Amount::Micrograms(m) => m.rise.map(|rise| rise.0),
            Amount::Units(m) => m.rise.map(|rise| rise.0),
            Amount::Cells(m) => m.rise.map(|rise| rise.0),
        }
    }

    /// Whether the cap is ours and not printed in the source of the dose.
    pub const fn cap_is_ours(self) -> bool {
        matches!(
            self,
            Amount::Milligrams(Measure { cap: Cap::Ours(_), .. })
                | Amount::Micrograms(Measure { cap: Cap::Ours(_), .. })
                | Amount::Units(Measure { cap: Cap::Ours(_), .. })
                | Amount::Cells(Measure { cap: Cap::Ours(_), .. })
        )
    }

    /// The cap as a number, to be written beside [`Amount::unit`], or why there is none.
    pub const fn cap(self) -> Result<Decimal, &'static str> {
        match self {
            Amount::Milligrams(Measure { cap: Cap::Printed(c) | Cap::Ours(c), .. }) => Ok(c.0),
            Amount::Micrograms(Measure { cap: Cap::Printed(c) | Cap::Ours(c), .. }) => Ok(c.0),
            Amount::Units(Measure { cap: Cap::Printed(c) | Cap::Ours(c), .. }) => Ok(c.0),
            Amount::Cells(Measure { cap: Cap::Printed(c) | Cap::Ours(c), .. }) => Ok(c.0),
            Amount::Milligrams(Measure { cap: Cap::None(why), .. })
            | Amount::Micrograms(Measure { cap: Cap::None(why), .. })
            | Amount::Units(Measure { cap: Cap::None(why), .. })
            | Amount::Cells(Measure { cap: Cap::None(why), .. }) => Err(why),
        }
    }
}

/// What an amount is counted by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Basis {
    /// The same for everybody.
    Fixed,
    /// For each square metre of body surface.
    PerM2,
    /// For each kilogram.
    PerKg,
}

/// What an amount is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Per {
    /// One dose.
    Dose,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
}
