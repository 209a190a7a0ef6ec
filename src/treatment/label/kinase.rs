//! Inhibitors of BCR::ABL1. Nilotinib and asciminib have no indication for ALL.

use super::Line::{Fact, OrJudged};
use super::{Wording, labels};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::{Source, Verification};
use crate::knowledge::Phrase;
use crate::treatment::criteria::T315I;

labels! {
    drug "imatinib":
    "imatinib-relapsed" "adults with relapsed or refractory Ph-positive ALL"
        [Fact(&IMATINIB_PH), Fact(&IMATINIB_RELAPSED), Fact(&IMATINIB_ADULT)];
    "imatinib-child" "children with newly diagnosed Ph-positive ALL, with chemotherapy"
        [Fact(&IMATINIB_CHILD_PH), Fact(&IMATINIB_NEW), Fact(&IMATINIB_UNDER_18), Fact(&IMATINIB_FROM_1_YEAR)];
    drug "dasatinib":
    "dasatinib-relapsed" "adults with Ph-positive ALL resistant or intolerant to earlier treatment"
        [Fact(&DASATINIB_PH), OrJudged(&RESISTANT_OR_INTOLERANT, Rule::If(&DASATINIB_RELAPSED)), Fact(&DASATINIB_ADULT)];
    "dasatinib-child" "children from 1 year with newly diagnosed Ph-positive ALL, with chemotherapy"
        [Fact(&DASATINIB_PH), Fact(&DASATINIB_NEW), Fact(&DASATINIB_UNDER_18), Fact(&DASATINIB_FROM_1_YEAR)];
    drug "ponatinib":
    "ponatinib-first-line" "adults with newly diagnosed Ph-positive ALL, with chemotherapy (accelerated approval)"
        [Fact(&PONATINIB_PH), Fact(&PONATINIB_NEW), Fact(&PONATINIB_ADULT)];
    "ponatinib-alone" "adults with Ph-positive ALL with T315I, or for whom no other kinase inhibitor is indicated"
        [Fact(&PONATINIB_PH), Fact(&PONATINIB_ADULT), OrJudged(&NO_OTHER_INHIBITOR, Rule::If(&T315I))];
}

static RESISTANT_OR_INTOLERANT: Wording = Wording {
    id: "label.dasatinib.resistant-or-intolerant",
    words: Phrase::of(
        "relapsed or refractory, or intolerant to earlier treatment, which the treating team judges",
    ),
    sources: &[Source::LabelDasatinib],
    verification: Verification::Seen,
};
static NO_OTHER_INHIBITOR: Wording = Wording {
    id: "label.ponatinib.t315i-or-no-other",
    words: Phrase::of(
        "T315I, or no other kinase inhibitor is indicated, which the treating team judges",
    ),
    sources: &[Source::LabelPonatinib],
    verification: Verification::Secondary,
};

criteria! { "label.kinase";
    /// The target.
    IMATINIB_PH "imatinib-ph" "BCR::ABL1 present" (BcrAbl1: Present) Seen [LabelImatinib2024];
    /// When.
    IMATINIB_RELAPSED "imatinib-relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelImatinib2024];
    /// Adults.
    IMATINIB_ADULT "imatinib-adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Seen [LabelImatinib2024];
    /// The target.
    IMATINIB_CHILD_PH "imatinib-child-ph" "BCR::ABL1 present" (BcrAbl1: Present) Secondary [ImatinibChildren2013];
    /// When.
    IMATINIB_NEW "imatinib-new" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Secondary [ImatinibChildren2013];
    /// Children.
    IMATINIB_UNDER_18 "imatinib-under-18" "age under 18 years" (TreatmentAge: ..= At17) Secondary [ImatinibChildren2013];
    /// The lower limit was not read.
    IMATINIB_FROM_1_YEAR "imatinib-from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Recalled [RecalledGeneral];
    /// The target.
    DASATINIB_PH "dasatinib-ph" "BCR::ABL1 present" (BcrAbl1: Present) Seen [LabelDasatinib];
    /// How resistance shows.
    DASATINIB_RELAPSED "dasatinib-relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelDasatinib];
    /// Adults.
    DASATINIB_ADULT "dasatinib-adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Seen [LabelDasatinib];
    /// When.
    DASATINIB_NEW "dasatinib-new" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Seen [LabelDasatinib];
    /// Children.
    DASATINIB_UNDER_18 "dasatinib-under-18" "age under 18 years" (TreatmentAge: ..= At17) Seen [LabelDasatinib];
    /// The lower limit, as read for the dossier.
    DASATINIB_FROM_1_YEAR "dasatinib-from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Seen [LabelDasatinib];
    /// The target.
    PONATINIB_PH "ponatinib-ph" "BCR::ABL1 present" (BcrAbl1: Present) Secondary [LabelPonatinib];
    /// When.
    PONATINIB_NEW "ponatinib-new" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Secondary [LabelPonatinib];
    /// Adults.
    PONATINIB_ADULT "ponatinib-adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Secondary [LabelPonatinib];
}
