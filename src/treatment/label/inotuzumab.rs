//! Inotuzumab ozogamicin.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "inotuzumab":
    "inotuzumab-relapsed" "relapsed or refractory CD22-positive B-cell precursor ALL, from 1 year of age"
        [Fact(&B), Fact(&CD22), Fact(&RELAPSED), Fact(&FROM_1_YEAR)];
}

criteria! { "label.inotuzumab";
    /// The disease.
    B "b-precursor" "B-cell precursor ALL" (Lineage: B) Seen [LabelInotuzumab];
    /// The target.
    CD22 "cd22" "CD22 positive" (Cd22: Positive) Seen [LabelInotuzumab];
    /// When.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelInotuzumab];
    /// Since March 2024.
    FROM_1_YEAR "from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Seen [LabelInotuzumab];
}
