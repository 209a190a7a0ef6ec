//! For whom a dose holds: limits with the sign as printed, and states by name.

use crate::quantity::Decimal;

/// One condition; a list of them is to be met whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Condition {
    /// A measured quantity on one side of a limit.
    Limit(Measured, Sign, Decimal),
    /// Something that is so.
    Is(State),
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measured {
    /// Age in years.
    Age,
    /// Weight in kilograms.
    Weight,
    /// Body surface in square metres.
    Bsa,
    /// Blasts with CD20, in per cent.
    Cd20,
    /// Left ventricular ejection fraction, in per cent.
    Lvef,
}

/// The sign as printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// Below.
    Less,
    /// Not above.
    AtMost,
    /// Above.
    Greater,
    /// Not below.
    AtLeast,
}

/// What is so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// CNS3.
    Cns3,
    /// Given through an Ommaya reservoir.
    Ommaya,
    /// Standard risk in the regimen's own sense.
    StandardRisk,
    /// High risk in the regimen's own sense.
    HighRisk,
}
