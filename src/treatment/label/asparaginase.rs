//! Pegaspargase, calaspargase and the recombinant Erwinia asparaginase.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "pegaspargase":
    "pegaspargase-all" "ALL, as part of chemotherapy with several drugs" [Fact(&PEG_ALL)];
    drug "calaspargase":
    "calaspargase-all" "ALL, as part of chemotherapy with several drugs, from 1 month to 21 years"
        [Fact(&CAL_ALL), Fact(&CAL_FROM_1_MONTH), Fact(&CAL_UP_TO_21)];
    drug "asparaginase-erwinia":
    "asparaginase-erwinia-allergy" "ALL with allergy to an E. coli asparaginase, from 1 month of age"
        [Fact(&ERWINIA_ALL), Fact(&ALLERGY), Fact(&ERWINIA_FROM_1_MONTH)];
}

criteria! { "label.asparaginase";
    /// Lymphoblastic; mature B is something else.
    PEG_ALL "pegaspargase-all" "acute lymphoblastic leukaemia" (Lineage: B | T) Seen [LabelPegaspargase];
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
