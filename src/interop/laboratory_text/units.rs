//! Units as laboratories write them.

/// A unit, whatever the quantity. Its spellings are in [`UNITS`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    /// ×10⁹/L, the same as thousands per µL.
    Giga,
    /// ×10⁶/L, the same as one per µL.
    Mega,
    /// Per µL.
    PerMicrolitre,
    /// mg/dL.
    MgDl,
    /// µmol/L.
    MicromolL,
    /// Per cent.
    Percent,
    /// Kilograms.
    Kg,
    /// Centimetres.
    Cm,
    /// Years, in an age.
    Years,
    /// "-year-old": an age without a label.
    YearsOld,
    /// Days, in an age.
    Days,
    /// Enzyme units per litre.
    EnzymeL,
    /// Times the upper limit of normal.
    UpperLimit,
    /// A unit that no field takes.
    Other,
}

impl Unit {
    /// The unit in UCUM, where a quantity of the form takes it.
    pub fn ucum(self) -> Option<&'static str> {
        Some(match self {
            Unit::Giga => "10*9/L",
            Unit::Mega => "10*6/L",
            Unit::PerMicrolitre => "/uL",
            Unit::MgDl => "mg/dL",
            Unit::MicromolL => "umol/L",
            Unit::Percent => "%",
            Unit::Kg => "kg",
            Unit::Cm => "cm",
            Unit::Years
            | Unit::YearsOld
            | Unit::Days
            | Unit::EnzymeL
            | Unit::UpperLimit
            | Unit::Other => return None,
        })
    }
}

/// Spellings, the first of equals counts: "G/l" is giga, "g/l" is grams.
pub(super) const UNITS: &[(&str, Unit)] = &[
    (
        "x109/l|109/l|x10e9/l|10e9/l|e9/l|x10(9)/l|x103/ul|103/ul|x10e3/ul|10e3/ul|e3/ul|x103/mm3|103/mm3|x103/mcl|103/mcl|k/ul|k/mcl|k/mm3|G/l|gpt/l|giga/l|/nl|tsd/ul|tsd./ul|thousand/ul|thou/ul",
        Unit::Giga,
    ),
    ("x106/l|106/l|x10e6/l|10e6/l|mpt/l", Unit::Mega),
    (
        "/ul|/mcl|/mm3|/cmm|/cu mm|cells/ul|cells/mcl|cells/mm3|zellen/ul|celulas/ul|celulas/mm3|cel/ul|cel/mm3|cellules/mm3|/microl",
        Unit::PerMicrolitre,
    ),
    ("mg/dl", Unit::MgDl),
    ("umol/l|mcmol/l|micromol/l", Unit::MicromolL),
    ("%|percent|per cent|prozent|por ciento|pour cent", Unit::Percent),
    ("kg", Unit::Kg),
    ("cm", Unit::Cm),
    ("years|year|yrs|yr|y|jahre|jahren|jahr|j|anos|ans", Unit::Years),
    (
        "-year-old|-year old|year-old|year old|years old|years-old|-yr-old|yr old|yo|y/o|-jahrige|-jahriger|-jahriges|jahrige|jahriger|jahre alt|anos de edad",
        Unit::YearsOld,
    ),
    ("days|day|tage|tagen|dias|jours", Unit::Days),
    ("u/l|iu/l|ui/l|e/l|units/l", Unit::EnzymeL),
    ("xuln|x uln|times uln|xlsn|xons", Unit::UpperLimit),
    (
        "x1012/l|1012/l|x106/ul|106/ul|m/ul|t/l|g/dl|g/l|mmol/l|mol/l|mg/l|nmol/l|ng/ml|ug/l|ukat/l|ml/min|ml/min/1.73m2|lb|lbs|pounds|st|m|in|ft|feet|inches|months|month|mo|monate|monaten|meses|mois|weeks|wochen|fl|pg|mm/h|s|sec|ratio",
        Unit::Other,
    ),
];
