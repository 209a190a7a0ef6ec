//! One row per measured quantity: name, range, units, wording.
//!
//! A quantity is a type of its own, so that a white cell count is never compared with an age.
//! Values are kept in the canonical unit (the first of the row) as exact [`Decimal`]s.

mod date;
mod decimal;

pub use date::Date;
pub use decimal::{Decimal, NotANumber};

/// A unit in which a quantity may be entered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Code used in JSON and in the form (UCUM where it has one).
    pub id: &'static str,
    /// As printed beside the field.
    pub label: &'static str,
    /// canonical = entered × numerator ÷ denominator.
    pub numerator: i64,
    /// See `numerator`.
    pub denominator: i64,
}

/// What the table says of a quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spec {
    /// Name as used in a sentence: "white cell count".
    pub name: &'static str,
    /// Units, the canonical one first.
    pub units: &'static [Unit],
    /// Smallest value accepted, canonical unit, inclusive.
    pub min: Decimal,
    /// Largest value accepted, canonical unit, inclusive. A plausibility bound of this product, not a clinical limit.
    pub max: Decimal,
    /// Whether only whole numbers make sense.
    pub whole: bool,
}

impl Spec {
    /// The canonical unit.
    pub fn canonical(&self) -> Unit {
        self.units.first().copied().unwrap_or(Unit {
            id: "1",
            label: "",
            numerator: 1,
            denominator: 1,
        })
    }

    /// The unit with that id or label, the canonical one where none is named.
    pub fn chosen(&self, id: &str) -> Option<Unit> {
        if id.is_empty() { Some(self.canonical()) } else { self.unit(id) }
    }

    /// The unit with that id or label.
    pub fn unit(&self, id: &str) -> Option<Unit> {
        self.units.iter().copied().find(|u| u.id == id || (u.label == id && !id.is_empty()))
    }
}

/// A value outside the accepted range of its quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OutOfRange;

/// Implemented by every row of the table.
pub trait Quantity: Copy {
    /// The row.
    const SPEC: &'static Spec;
    /// A value in the canonical unit.
    ///
    /// # Errors
    /// [`OutOfRange`] outside `SPEC.min..=SPEC.max`.
    fn new(value: Decimal) -> Result<Self, OutOfRange>;
    /// The value in the canonical unit.
    fn value(self) -> Decimal;
}

macro_rules! whole {
    (whole) => {
        true
    };
    (decimal) => {
        false
    };
}

macro_rules! quantities {
    ($( $(#[doc = $doc:literal])* $name:ident = $words:literal, $kind:ident $min:literal ..= $max:literal, [$( $id:literal $label:literal $num:literal/$den:literal ),+ ]; )*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub struct $name(Decimal);
        impl Quantity for $name {
            const SPEC: &'static Spec = &Spec {
                name: $words,
                units: &[$( Unit { id: $id, label: $label, numerator: $num, denominator: $den } ),+],
                min: Decimal::whole($min),
                max: Decimal::whole($max),
                whole: whole!($kind),
            };
            fn new(value: Decimal) -> Result<Self, OutOfRange> {
                if value < Self::SPEC.min || value > Self::SPEC.max { Err(OutOfRange) } else { Ok($name(value)) }
            }
            fn value(self) -> Decimal { self.0 }
        }
    )*
    /// Every row of the table, in its order.
    pub const ALL: &[&Spec] = &[$( <$name as Quantity>::SPEC ),*];
    /// Every row with what is said of it above.
    #[cfg(feature = "schema")]
    pub const ABOUT: &[(&Spec, &str)] = &[$( (<$name as Quantity>::SPEC, concat!($( $doc ),*)) ),*];
    };
}

quantities! {
    /// Age at diagnosis in years, as typed; see [`crate::patient::Age`] for ages known in days.
    AgeYears = "age", decimal 0 ..= 120, ["a" "years" 1/1];
    /// Age at diagnosis in completed days.
    AgeDays = "age", whole 0 ..= 43830, ["d" "days" 1/1];
    /// White cell count in blood at diagnosis, before steroids, × 10⁹/L.
    WhiteCellCount = "white cell count", decimal 0 ..= 2000, ["10*9/L" "×10⁹/L" 1/1, "/uL" "/µL" 1/1000];
    /// Body weight, kg.
    BodyWeight = "weight", decimal 0 ..= 350, ["kg" "kg" 1/1];
    /// Body height, cm.
    BodyHeight = "height", decimal 20 ..= 250, ["cm" "cm" 1/1];
    /// Modal chromosome number of the leukaemic clone.
    ModalNumber = "modal chromosome number", whole 20 ..= 120, ["1" "chromosomes" 1/1];
    /// DNA content of the leukaemic clone relative to diploid.
    DnaIndex = "DNA index", decimal 0 ..= 4, ["1" "" 1/1];
    /// A count of things, such as karyotype abnormalities.
    Count = "count", whole 0 ..= 200, ["1" "" 1/1];
    /// Per cent of cells.
    Percent = "percentage", decimal 0 ..= 100, ["%" "%" 1/1];
    /// MRD level or assay sensitivity as a fraction of nucleated cells: 0.0001 = 0.01 %.
    MrdFraction = "MRD level", decimal 0 ..= 1, ["1" "as a fraction" 1/1, "%" "%" 1/100];
    /// Cells per µL of cerebrospinal fluid.
    CsfCells = "cell count in the cerebrospinal fluid", decimal 0 ..= 1000000, ["/uL" "/µL" 1/1];
    /// Red cells in blood per µL.
    BloodRedCells = "red cell count in blood", decimal 0 ..= 10000000, ["/uL" "/µL" 1/1, "10*12/L" "×10¹²/L" 1000000/1];
    /// White cells in blood per µL, for the lumbar puncture correction.
    BloodWhiteCells = "white cell count in blood", decimal 0 ..= 2000000, ["/uL" "/µL" 1/1, "10*9/L" "×10⁹/L" 1000/1];
    /// Neutrophils in blood (bands included), × 10⁹/L.
    Neutrophils = "neutrophil count", decimal 0 ..= 500, ["10*9/L" "×10⁹/L" 1/1, "/uL" "/µL" 1/1000];
    /// Platelets in blood, × 10⁹/L.
    Platelets = "platelet count", decimal 0 ..= 5000, ["10*9/L" "×10⁹/L" 1/1, "/uL" "/µL" 1/1000];
    /// ECOG performance status.
    Ecog = "ECOG performance status", whole 0 ..= 4, ["1" "" 1/1];
    /// Left ventricular ejection fraction, %.
    EjectionFraction = "ejection fraction", decimal 5 ..= 90, ["%" "%" 1/1];
    /// Creatinine in serum, µmol/L; 1 mg/dL = 88.4 µmol/L.
    Creatinine = "creatinine", decimal 5 ..= 3000, ["umol/L" "µmol/L" 1/1, "mg/dL" "mg/dL" 884/10];
    /// Total bilirubin in serum, µmol/L; 1 mg/dL = 17.1 µmol/L.
    Bilirubin = "bilirubin", decimal 0 ..= 1500, ["umol/L" "µmol/L" 1/1, "mg/dL" "mg/dL" 171/10];
    /// A prognostic score worked out elsewhere.
    Score = "score", decimal -20 ..= 20, ["1" "" 1/1];
    /// A multiple of the laboratory's upper limit of normal.
    TimesUpperLimit = "multiple of the upper limit of normal", decimal 0 ..= 500, ["1" "× upper limit" 1/1];
    /// What was given of one anthracycline before, mg/m².
    AnthracyclineGiven = "dose given before", decimal 0 ..= 2000, ["mg/m2" "mg/m²" 1/1];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_inclusive_at_both_ends() {
        assert_eq!(WhiteCellCount::new(Decimal::scaled(-1, 9)), Err(OutOfRange));
        assert!(WhiteCellCount::new(Decimal::ZERO).is_ok());
        assert!(WhiteCellCount::new(Decimal::whole(2000)).is_ok());
        assert_eq!(WhiteCellCount::new(Decimal::scaled(20001, 1)), Err(OutOfRange));
    }

    #[test]
    fn every_quantity_has_a_canonical_unit_with_factor_one() {
        for spec in ALL {
            let unit = spec.canonical();
            assert_eq!((unit.numerator, unit.denominator), (1, 1), "{}", spec.name);
            assert!(spec.min < spec.max, "{}", spec.name);
        }
    }

    #[test]
    fn thirty_thousand_per_microlitre_is_exactly_thirty() {
        let unit = WhiteCellCount::SPEC.unit("/uL").map(|u| (u.numerator, u.denominator));
        assert_eq!(unit, Some((1, 1000)));
        let thirty = Decimal::whole(30_000).times_ratio(1, 1000);
        assert_eq!(thirty, Some(Decimal::whole(30)));
    }
}
