//! Nelarabine.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "nelarabine":
    "nelarabine-relapsed" "T-ALL that did not respond to, or relapsed after, at least two regimens, from 1 year of age"
        [Fact(&T), Fact(&RELAPSED), Fact(&TWO_REGIMENS), Fact(&FROM_1_YEAR)];
}

criteria! { "label.nelarabine";
    /// The disease.
    T "t" "T-lineage" (Lineage: T) Seen [LabelNelarabine];
    /// When.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelNelarabine];
    /// After how many.
    TWO_REGIMENS "two-regimens" "at least two earlier regimens" (PriorRegimens: Present) Seen [LabelNelarabine];
    /// From which age.
    FROM_1_YEAR "from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Seen [LabelNelarabine];
}
