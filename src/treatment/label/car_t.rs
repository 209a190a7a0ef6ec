//! CAR T-cells against CD19. No indication asks for a CD19 test; the options do.

use super::Line::{Either, Fact};
use super::{Wording, labels};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::{Source, Verification};
use crate::knowledge::Phrase;

labels! {
    drug "tisagenlecleucel":
    "tisagenlecleucel-relapsed" "B-cell precursor ALL, refractory or in second or later relapse, up to 25 years"
        [Fact(&TISA_B), Fact(&UP_TO_25), Either(&REFRACTORY_OR_SECOND, SINCE_SECOND)];
    drug "brexucabtagene":
    "brexucabtagene-relapsed" "adults with relapsed or refractory B-cell precursor ALL"
        [Fact(&BREXU_B), Fact(&BREXU_RELAPSED), Fact(&BREXU_ADULT)];
    drug "obecabtagene":
    "obecabtagene-relapsed" "adults with relapsed or refractory B-cell precursor ALL"
        [Fact(&OBE_B), Fact(&OBE_RELAPSED), Fact(&OBE_ADULT)];
}

const SINCE_SECOND: Rule = Rule::Any(&[Rule::If(&REFRACTORY), Rule::If(&SECOND_RELAPSE)]);

static REFRACTORY_OR_SECOND: Wording = Wording {
    id: "label.tisagenlecleucel.refractory-or-second-relapse",
    words: Phrase::of("refractory, or in second or later relapse"),
    sources: &[Source::LabelTisagenlecleucelCopy],
    verification: Verification::Seen,
};

criteria! { "label.car-t";
    /// The disease.
    TISA_B "tisagenlecleucel-b-precursor" "B-cell precursor ALL" (Lineage: B) Seen [LabelTisagenlecleucelCopy];
    /// Until the 26th birthday.
    UP_TO_25 "up-to-25" "age up to 25 years" (TreatmentAge: ..= At25) Seen [LabelTisagenlecleucelCopy];
    /// One way.
    REFRACTORY "refractory" "refractory" (DiseasePhase: Refractory) Seen [LabelTisagenlecleucelCopy];
    /// The other way.
    SECOND_RELAPSE "second-relapse" "in second or later relapse"
        (DiseasePhase: Relapsed) (RelapseNumber: Later) Seen [LabelTisagenlecleucelCopy];
    /// The disease.
    BREXU_B "brexucabtagene-b-precursor" "B-cell precursor ALL" (Lineage: B) Secondary [LabelBrexucabtageneMpr];
    /// When.
    BREXU_RELAPSED "brexucabtagene-relapsed" "relapsed or refractory"
        (DiseasePhase: Relapsed | Refractory) Secondary [LabelBrexucabtageneMpr];
    /// Adults.
    BREXU_ADULT "brexucabtagene-adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Secondary [LabelBrexucabtageneMpr];
    /// The disease.
    OBE_B "obecabtagene-b-precursor" "B-cell precursor ALL" (Lineage: B) Seen [LabelObecabtageneCopy];
    /// When.
    OBE_RELAPSED "obecabtagene-relapsed" "relapsed or refractory"
        (DiseasePhase: Relapsed | Refractory) Seen [LabelObecabtageneCopy];
    /// Adults.
    OBE_ADULT "obecabtagene-adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Seen [LabelObecabtageneCopy];
}
