//! Status of the central nervous system by the COG codes, from the lumbar puncture.

use super::{Differs, measured, yes};
use crate::evidence::{Source, Verification};
use crate::knowledge::Phrase;
use crate::logic::{Known, Truth};
use crate::patient::vocabulary::{CnsStatus, DiseasePhase, Site};
use crate::patient::{Csf, Patient};
use crate::quantity::{Decimal, Quantity};

/// A set of COG codes. An empty set does not occur.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Codes(u8);

/// Every code with its definition. Cells are per µL of cerebrospinal fluid.
pub const CODES: [(CnsStatus, &str); 7] = [
    (CnsStatus::Cns1, "no blasts in the fluid, whatever the counts"),
    (CnsStatus::Cns2a, "blasts, white cells < 5 and red cells < 10 per µL"),
    (CnsStatus::Cns2b, "blasts, white cells < 5 and red cells ≥ 10 per µL"),
    (
        CnsStatus::Cns2c,
        "blasts, white cells ≥ 5 and red cells ≥ 10 per µL, negative by Steinherz/Bleyer",
    ),
    (CnsStatus::Cns3a, "blasts, white cells ≥ 5 and red cells < 10 per µL"),
    (
        CnsStatus::Cns3b,
        "blasts, white cells ≥ 5 and red cells ≥ 10 per µL, positive by Steinherz/Bleyer",
    ),
    (
        CnsStatus::Cns3c,
        "clinical signs, such as facial palsy, brain or eye involvement, hypothalamic syndrome",
    ),
];

/// Where the codes were read.
pub const SOURCES: &[Source] = &[Source::NcitCnsStatus, Source::BmjCriteria];

/// The Steinherz/Bleyer rule: nobody has read the original, and its renderings differ at one point.
pub const AT_TWICE: Differs = Differs {
    words: Phrase::of(
        "Steinherz/Bleyer is positive when white over red cells of the fluid exceed twice white over red cells of blood; at exactly twice one rendering asks for more than 2, another for at least 2.",
    ),
    sources: &[Source::SteinherzBleyerRecalled],
    verification: Verification::Recalled,
};

/// Exactly 5 white cells per µL.
pub const AT_FIVE: Differs = Differs {
    words: Phrase::of(
        "At exactly 5 white cells per µL the NCI Thesaurus prints 5 or more for the codes and more than 5 for CNS3 as a whole; 5 or more is used here.",
    ),
    sources: &[Source::NcitCnsStatus],
    verification: Verification::Secondary,
};

impl Codes {
    /// CNS1.
    pub const CNS1: Codes = Codes(1);
    /// CNS2a, b and c.
    pub const CNS2: Codes = Codes(0b000_1110);
    /// CNS3a, b and c.
    pub const CNS3: Codes = Codes(0b111_0000);
    /// Every code.
    pub const ANY: Codes = Codes(0b111_1111);

    /// Whether the sets share a code.
    pub fn meets(self, other: Codes) -> bool {
        self.0 & other.0 != 0
    }

    /// Every code of the groups CNS1, CNS2, CNS3 that the set touches.
    fn groups(self) -> Codes {
        let all = [Codes::CNS1, Codes::CNS2, Codes::CNS3];
        Codes(all.into_iter().filter(|g| self.meets(*g)).fold(0, |bits, g| bits | g.0))
    }

    /// The codes with their definitions, in order.
    pub fn list(self) -> impl Iterator<Item = (CnsStatus, &'static str)> {
        let at = move |position: usize| self.0 & (1 << position) != 0;
        CODES.into_iter().enumerate().filter(move |(p, _)| at(*p)).map(|(_, code)| code)
    }
}

/// What the blood explains of the white cells in a bloody lumbar puncture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Correction {
    /// White over red cells exceed twice those of blood: positive.
    Above,
    /// They do not: negative.
    Below,
    /// Exactly twice, which the sources read differently.
    Twice,
    /// The counts of blood are not known, or its red cells are 0.
    Open,
}

impl Correction {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Correction::Above => const { Phrase::of("Steinherz/Bleyer: white over red cells are more than twice those of blood, positive (the rule is recalled, nobody read the original)") }.get(),
            Correction::Below => const { Phrase::of("Steinherz/Bleyer: white over red cells are less than twice those of blood, negative (the rule is recalled, nobody read the original)") }.get(),
            Correction::Twice => const { Phrase::of("Steinherz/Bleyer: exactly twice those of blood, where the sources differ; CNS2c and CNS3b both stay possible") }.get(),
            Correction::Open => const { Phrase::of("CNS2c or CNS3b: enter white and red cells of blood at the puncture (the white cells at diagnosis are not used for them)") }.get(),
        }
    }

    /// Whether the correction is positive.
    pub fn verdict(self) -> Truth {
        match self {
            Correction::Above => Truth::True,
            Correction::Below => Truth::False,
            Correction::Twice | Correction::Open => Truth::Unknown,
        }
    }
}

/// The codes still possible: those entered that the puncture leaves. What contradicts each other leaves both. A new
/// leukaemia with the nervous system among its sites is not CNS1.
pub fn status(patient: &Patient) -> Codes {
    let (entered, counted) = (entered(patient), from_csf(&patient.csf));
    let both = entered.0 & counted.0;
    let either = entered.0 | counted.0;
    let groups = entered.groups().0 & counted.groups().0;
    let agreed = match (both, groups) {
        (0, 0) => either,
        (0, _) => either & groups,
        (_, _) => both,
    };
    let at_diagnosis = patient.disease_phase == Known::Value(DiseasePhase::NewlyDiagnosed);
    let site = patient.sites.value().is_some_and(|sites| sites.contains(&Site::Cns));
    if at_diagnosis && site && agreed == Codes::CNS1.0 { Codes::ANY } else { Codes(agreed) }
}

/// Whether the status entered, the counts and the site cannot all be right.
pub fn contradicts(patient: &Patient) -> bool {
    let groups = from_csf(&patient.csf).groups();
    !entered(patient).groups().meets(groups)
        || (patient.cns_status.value().is_some() && status(patient).groups() == Codes::ANY)
}

fn entered(patient: &Patient) -> Codes {
    let Some(status) = patient.cns_status.value() else { return Codes::ANY };
    match status {
        CnsStatus::Cns2 => Codes::CNS2,
        CnsStatus::Cns3 => Codes::CNS3,
        CnsStatus::Cns1
        | CnsStatus::Cns2a
        | CnsStatus::Cns2b
        | CnsStatus::Cns2c
        | CnsStatus::Cns3a
        | CnsStatus::Cns3b
        | CnsStatus::Cns3c => {
            let at = CODES.iter().position(|(code, _)| code == status);
            at.map_or(Codes::ANY, |position| Codes(1 << position))
        }
    }
}

/// The codes the lumbar puncture leaves possible. Clinical signs are CNS3c, whatever the counts.
pub fn from_csf(csf: &Csf) -> Codes {
    let [cns1, cns2a, cns2b, cns2c, cns3a, cns3b, cns3c] = [1, 2, 4, 8, 16, 32, 64];
    let signs = yes(&csf.clinical_signs);
    if signs == Truth::True {
        return Codes(cns3c);
    }
    let blasts = yes(&csf.blasts);
    let (white, red) = (many_white(csf), many_red(csf));
    let bloody = blasts.and(white).and(red);
    let positive = ratio(csf).verdict();
    let codes = [
        (cns1, blasts.negated()),
        (cns2a, blasts.and(white.negated()).and(red.negated())),
        (cns2b, blasts.and(white.negated()).and(red)),
        (cns2c, bloody.and(positive.negated())),
        (cns3a, blasts.and(white).and(red.negated())),
        (cns3b, bloody.and(positive)),
        (cns3c, signs),
    ];
    Codes(codes.into_iter().filter(|(_, t)| *t != Truth::False).fold(0, |bits, (b, _)| bits | b))
}

/// The Steinherz/Bleyer correction where the codes ask for it: blasts, at least 5 white and 10 red cells per µL.
pub fn correction(csf: &Csf) -> Option<Correction> {
    let asked = yes(&csf.blasts).and(many_white(csf)).and(many_red(csf));
    let signs = yes(&csf.clinical_signs) == Truth::True;
    (asked == Truth::True && !signs).then(|| ratio(csf))
}

/// Whether blasts and exactly 5 white cells per µL were counted, where the texts differ.
pub fn at_five(csf: &Csf) -> bool {
    let five = measured(&csf.white_cells, |count| count == Decimal::whole(5));
    yes(&csf.blasts).and(five) == Truth::True
}

fn many_white(csf: &Csf) -> Truth {
    measured(&csf.white_cells, |count| count >= Decimal::whole(5))
}

fn many_red(csf: &Csf) -> Truth {
    measured(&csf.red_cells, |count| count >= Decimal::whole(10))
}

/// `CSF white / CSF red` against `2 × blood white / blood red`, all per µL, multiplied crosswise and so exact.
fn ratio(csf: &Csf) -> Correction {
    let (Some(white), Some(red), Some(blood_white), Some(blood_red)) = (
        csf.white_cells.value(),
        csf.red_cells.value(),
        csf.blood_white_cells.value(),
        csf.blood_red_cells.value(),
    ) else {
        return Correction::Open;
    };
    if blood_red.value() == Decimal::ZERO {
        return Correction::Open;
    }
    let fluid = white.value().product(blood_red.value());
    let twice = blood_white.value().product(red.value()).saturating_mul(2);
    if fluid > twice {
        Correction::Above
    } else if fluid < twice {
        Correction::Below
    } else {
        Correction::Twice
    }
}
