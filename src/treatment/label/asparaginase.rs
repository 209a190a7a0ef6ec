//! Pegaspargase, calaspargase and the recombinant Erwinia asparaginase.

use super::Line::{Either, Fact, Judged};
use super::{Wording, labels};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::{Source, Verification};
use crate::knowledge::Phrase;

labels! {
    drug "pegaspargase":
    "pegaspargase-first-line" "first-line treatment of ALL, as part of chemotherapy with several drugs"
        [Fact(&PEG_ALL), Either(&FIRST_LINE, SINCE_DIAGNOSIS)];
    "pegaspargase-allergy" "ALL with allergy to native E. coli asparaginase, as part of chemotherapy with several drugs"
        [Fact(&PEG_ALL), Judged(&NATIVE, Rule::If(&PEG_ALLERGY))];
    drug "calaspargase":
    "calaspargase-all" "ALL, as part of chemotherapy with several drugs, from 1 month to 21 years"
        [Fact(&CAL_ALL), Fact(&CAL_FROM_1_MONTH), Fact(&CAL_UP_TO_21)];
    drug "asparaginase-erwinia":
    "asparaginase-erwinia-allergy" "ALL with allergy to an E. coli asparaginase, from 1 month of age"
        [Fact(&ERWINIA_ALL), Fact(&ALLERGY), Fact(&ERWINIA_FROM_1_MONTH)];
}

const SINCE_DIAGNOSIS: Rule =
    Rule::Any(&[Rule::If(&NEW), Rule::All(&[Rule::If(&REMISSION), Rule::If(&FIRST_REMISSION)])]);

static FIRST_LINE: Wording = Wording {
    id: "label.pegaspargase.first-line",
    words: Phrase::of("first line: newly diagnosed, or in first remission"),
    sources: &[Source::LabelPegaspargase],
    verification: Verification::Seen,
};
static NATIVE: Wording = Wording {
    id: "label.pegaspargase.native-allergy",
    words: Phrase::of(
        "allergy to native E. coli asparaginase; a serious one to pegaspargase itself forbids it, which the treating team tells apart",
    ),
    sources: &[Source::LabelPegaspargase],
    verification: Verification::Seen,
};

criteria! { "label.asparaginase";
    /// Lymphoblastic; mature B is something else.
    PEG_ALL "pegaspargase-all" "acute lymphoblastic leukaemia" (Lineage: B | T) Seen [LabelPegaspargase];
    /// First line.
    NEW "pegaspargase-new" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Seen [LabelPegaspargase];
    /// First line.
    REMISSION "pegaspargase-remission" "in remission" (DiseasePhase: Remission) Seen [LabelPegaspargase];
    /// First line.
    FIRST_REMISSION "pegaspargase-first-remission" "first complete remission" (Remission: First) Seen [LabelPegaspargase];
    /// Second indication.
    PEG_ALLERGY "pegaspargase-allergy" "allergy to an E. coli asparaginase" (AsparaginaseAllergy: Present) Seen [LabelPegaspargase];
    /// The disease.
    CAL_ALL "calaspargase-all" "acute lymphoblastic leukaemia" (Lineage: B | T) Seen [LabelCalaspargase];
    /// From which age.
    CAL_FROM_1_MONTH "calaspargase-from-1-month" "age 1 month or more" (TreatmentAge: From1MonthTo1 ..) Seen [LabelCalaspargase];
    /// Until the 22nd birthday.
    CAL_UP_TO_21 "calaspargase-up-to-21" "age up to 21 years" (TreatmentAge: ..= From18To22) Seen [LabelCalaspargase];
    /// The disease.
    ERWINIA_ALL "erwinia-all" "acute lymphoblastic leukaemia" (Lineage: B | T) Seen [LabelRylaze];
    /// Why.
    ALLERGY "erwinia-allergy" "allergy to an E. coli asparaginase" (AsparaginaseAllergy: Present) Seen [LabelRylaze];
    /// From which age.
    ERWINIA_FROM_1_MONTH "erwinia-from-1-month" "age 1 month or more" (TreatmentAge: From1MonthTo1 ..) Seen [LabelRylaze];
}
