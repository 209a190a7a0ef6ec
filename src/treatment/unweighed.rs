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
    /// The options it concerns; empty for all but prophylaxis of the central nervous system and palliation.
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
            OptionId::Calgb10403,
            OptionId::Graall2005,
            OptionId::Gmall,
            OptionId::DfciAdult,
            OptionId::PethemaHr11,
            OptionId::Gimema2317,
            OptionId::E1910,
            OptionId::HyperCvad,
            OptionId::HyperCvadR,
            OptionId::HyperCvadBlina,
            OptionId::Calgb8811,
            OptionId::HyperCvadTki,
            OptionId::CogEsphall,
            OptionId::ConsolidationOfRegimen,
            OptionId::HyperCvadRelapse,
            OptionId::HyperCvadTkiRelapse,
            OptionId::FlagIda,
            OptionId::TransplantAfterRelapse,
            OptionId::SecondTransplant,
            OptionId::Aall1732Hr,
            OptionId::AbfmMbfm,
            OptionId::Bfm4drug,
            OptionId::Aall0434,
            OptionId::Aall1231,
            OptionId::HcvadNelPeg,
            OptionId::HcvadNelPegVenetoclax,
            OptionId::TPaediatricInspired,
            OptionId::EwallBb,
            OptionId::EwallBbNelarabine,
            OptionId::ConditioningMyeloablative,
        ],
        known: |p| p.ecog.value().is_some_and(|e| e.value() > Decimal::whole(1)),
    },
];

/// The caps that concern this patient and this option.
pub fn caps(patient: &Patient, option: OptionId) -> impl Iterator<Item = &'static Cap> {
    let concerns = move |cap: &&Cap| {
        // Nobody is kept from prophylaxis, nor from relief.
        let always = option == OptionId::IntrathecalChemotherapy;
        let relief = option.record().phase == "palliative";
        let all = cap.options.is_empty() && !always && !relief;
        all || cap.options.contains(&option)
    };
    CAPS.iter().filter(concerns).filter(|cap| (cap.known)(patient))
}
