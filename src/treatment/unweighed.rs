//! What is known of a patient and weighed by no rule of this edition, but would keep a careful doctor from recommending.
//!
//! Such an entry caps the options it concerns at "possible" and says why. It never lifts a status, and it is no
//! substitute for the contraindications that come with the doses.

use crate::evidence::Source;
use crate::knowledge::OptionId;
use crate::logic::Known;
use crate::patient::Patient;
use crate::patient::vocabulary::YesNo;
use crate::quantity::{Decimal, Quantity};

/// One cap.
pub struct Cap {
    /// In words, as a reason beside the option.
    pub words: &'static str,
    /// Why the entry matters, where a source says so.
    pub sources: &'static [Source],
    /// The options it concerns; empty for all but prophylaxis of the central nervous system.
    options: &'static [OptionId],
    /// Whether it concerns this patient.
    known: fn(&Patient) -> bool,
}

const CAPS: &[Cap] = &[
    Cap {
        words: "Down syndrome has protocols of its own, which this edition does not hold",
        sources: &[Source::DownSyndrome2014],
        options: &[],
        known: |p| p.down_syndrome == Known::Value(YesNo::Yes),
    },
    Cap {
        words: "ECOG is above 1, which ELN 2024 lists among the factors and no rule of this edition weighs",
        sources: &[Source::Eln2024],
        options: &[
            OptionId::MultiagentBackbone,
            OptionId::BfmFourDrug,
            OptionId::TAllAsparaginaseNelarabine,
            OptionId::HighDoseMethotrexateCytarabine,
        ],
        known: |p| p.ecog.value().is_some_and(|e| e.value() > Decimal::whole(1)),
    },
];

/// The caps that concern this patient and this option.
pub fn caps(patient: &Patient, option: OptionId) -> impl Iterator<Item = &'static Cap> {
    let concerns = move |cap: &&Cap| {
        let all = cap.options.is_empty() && option != OptionId::IntrathecalChemotherapy;
        all || cap.options.contains(&option)
    };
    CAPS.iter().filter(concerns).filter(|cap| (cap.known)(patient))
}
