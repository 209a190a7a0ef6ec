//! Anthracyclines added up in doxorubicin mg/m²: three published conversions side by side, none of them chosen.

use serde::Serialize;

use super::arithmetic::{plus, times};
use super::regimen::Drug;
use crate::evidence::{Source, Verification};
use crate::quantity::Decimal;

/// An anthracycline, or mitoxantrone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anthracycline {
    /// Doxorubicin.
    Doxorubicin,
    /// Daunorubicin.
    Daunorubicin,
    /// Epirubicin.
    Epirubicin,
    /// Idarubicin.
    Idarubicin,
    /// Mitoxantrone.
    Mitoxantrone,
}

impl Anthracycline {
    /// All, in the order of the intake.
    pub const ALL: [Anthracycline; 5] = [
        Anthracycline::Doxorubicin,
        Anthracycline::Daunorubicin,
        Anthracycline::Epirubicin,
        Anthracycline::Idarubicin,
        Anthracycline::Mitoxantrone,
    ];

    /// The anthracycline a drug is, if it is one.
    pub fn of(drug: Drug) -> Option<Anthracycline> {
        Anthracycline::ALL.into_iter().find(|a| a.drug() == drug)
    }

    /// Its drug.
    pub const fn drug(self) -> Drug {
        match self {
            Anthracycline::Doxorubicin => Drug::Doxorubicin,
            Anthracycline::Daunorubicin => Drug::Daunorubicin,
            Anthracycline::Epirubicin => Drug::Epirubicin,
            Anthracycline::Idarubicin => Drug::Idarubicin,
            Anthracycline::Mitoxantrone => Drug::Mitoxantrone,
        }
    }

    /// Its field in the intake.
    pub const fn field(self) -> &'static str {
        match self {
            Anthracycline::Doxorubicin => "anthracyclines.doxorubicin",
            Anthracycline::Daunorubicin => "anthracyclines.daunorubicin",
            Anthracycline::Epirubicin => "anthracyclines.epirubicin",
            Anthracycline::Idarubicin => "anthracyclines.idarubicin",
            Anthracycline::Mitoxantrone => "anthracyclines.mitoxantrone",
        }
    }
}

/// One published set of factors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Conversion {
    /// Stable id.
    pub id: &'static str,
    /// As called.
    pub name: &'static str,
    /// What one mg/m² of doxorubicin, daunorubicin, epirubicin, idarubicin and mitoxantrone counts; none where none is given.
    pub factors: [Option<Decimal>; 5],
    /// What else is to be said.
    pub note: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// Section 8.4 of the dossier.
pub const CONVERSIONS: [Conversion; 3] = [
    Conversion {
        id: "older",
        name: "Older substitution, by haematological toxicity",
        factors: [
            Some(Decimal::whole(1)),
            Some(Decimal::whole(1)),
            Some(Decimal::whole(1)),
            Some(Decimal::whole(5)),
            Some(Decimal::whole(4)),
        ],
        note: "Printed as 4 to 5 for idarubicin (5 is used) and for mitoxantrone (4 is used).",
        sources: &[Source::Feijen2019],
        verification: Verification::Seen,
    },
    Conversion {
        id: "cog",
        name: "COG long-term follow-up",
        factors: [
            Some(Decimal::whole(1)),
            Some(Decimal::scaled(5, 1)),
            Some(Decimal::scaled(67, 2)),
            Some(Decimal::whole(5)),
            Some(Decimal::whole(10)),
        ],
        note: "A cohort study found epirubicin about equal to doxorubicin.",
        sources: &[Source::CogLateEffectsRecalled],
        verification: Verification::Recalled,
    },
    Conversion {
        id: "ighg",
        name: "IGHG panel",
        factors: [
            Some(Decimal::whole(1)),
            Some(Decimal::scaled(6, 1)),
            None,
            None,
            Some(Decimal::scaled(105, 1)),
        ],
        note: "No factor for epirubicin and idarubicin: with either there is no total.",
        sources: &[Source::IghgAnthracyclines],
        verification: Verification::Secondary,
    },
];

/// Above this total the heart is looked at; recalled.
pub const FLAG: Decimal = Decimal::whole(250);

/// Above this total no further dose is calculated; recalled.
pub const LIMIT: Decimal = Decimal::whole(450);

/// The limit for adults with radiotherapy of the chest or of old age, shown beside the other; recalled.
pub const LIMIT_WITH_RISK: Decimal = Decimal::whole(400);

/// Totals in each conversion; none once a drug without a factor was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Totals(
    #[serde(serialize_with = "texts")]
    #[cfg_attr(feature = "schema", schemars(with = "[Option<String>; 3]"))]
    pub [Option<Decimal>; 3],
);

fn texts<S: serde::Serializer>(totals: &[Option<Decimal>; 3], s: S) -> Result<S::Ok, S::Error> {
    s.collect_seq(totals.iter().map(|total| total.map(|t| t.to_string())))
}

impl Totals {
    /// Nothing given.
    pub const NONE: Totals = Totals([Some(Decimal::ZERO); 3]);

    /// With so many mg/m² of a drug more.
    #[must_use]
    pub fn and(self, drug: Anthracycline, mg_per_m2: Decimal) -> Totals {
        let mut totals = self;
        for (total, conversion) in totals.0.iter_mut().zip(CONVERSIONS) {
            let place = Anthracycline::ALL.into_iter().position(|a| a == drug);
            let factor = place.and_then(|p| conversion.factors.get(p).copied().flatten());
            *total = match (*total, factor) {
                (Some(sum), Some(factor)) => {
                    times(mg_per_m2, factor).and_then(|more| plus(sum, more))
                }
                // Nothing of a drug without a factor is nothing.
                (Some(sum), None) if mg_per_m2 == Decimal::ZERO => Some(sum),
                (None, _) | (_, None) => None,
            };
        }
        totals
    }

    /// What was given before, and the fields that do not say; what is missing counts as nothing here and is named.
    pub fn before(given: &[Option<Decimal>; 5]) -> (Totals, Vec<&'static str>) {
        let mut totals = Totals::NONE;
        let mut missing = Vec::new();
        for (drug, amount) in Anthracycline::ALL.into_iter().zip(given) {
            match amount {
                Some(amount) => totals = totals.and(drug, *amount),
                None => missing.push(drug.field()),
            }
        }
        (totals, missing)
    }

    /// The conversions whose total is above `limit`.
    pub fn above(&self, limit: Decimal) -> Vec<&'static str> {
        let each = self.0.iter().zip(CONVERSIONS);
        each.filter(|(total, _)| total.is_some_and(|t| t > limit)).map(|(_, c)| c.id).collect()
    }
}
