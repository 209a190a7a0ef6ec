//! Clofarabine.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "clofarabine":
    "clofarabine-relapsed" "relapsed or refractory ALL after at least two regimens, 1 to 21 years"
        [Fact(&ALL), Fact(&RELAPSED), Fact(&TWO_REGIMENS), Fact(&FROM_1_YEAR), Fact(&UP_TO_21)];
}

criteria! { "label.clofarabine";
    /// The disease.
    ALL "all" "acute lymphoblastic leukaemia" (Lineage: B | T) Seen [LabelClofarabine];
    /// When.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelClofarabine];
    /// After how many.
    TWO_REGIMENS "two-regimens" "at least two earlier regimens" (PriorRegimens: Present) Seen [LabelClofarabine];
    /// From which age.
    FROM_1_YEAR "from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Seen [LabelClofarabine];
    /// Until the 22nd birthday.
    UP_TO_21 "up-to-21" "age up to 21 years" (TreatmentAge: ..= From18To22) Seen [LabelClofarabine];
}
