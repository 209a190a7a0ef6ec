//! Blinatumomab: relapsed or refractory, MRD, consolidation.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "blinatumomab":
    "blinatumomab-relapsed" "relapsed or refractory CD19-positive B-cell precursor ALL, from 1 month of age"
        [Fact(&B), Fact(&CD19), Fact(&RELAPSED), Fact(&FROM_1_MONTH)];
    "blinatumomab-mrd" "CD19-positive B-cell precursor ALL in first or second complete remission with MRD of 0.1 % or more, from 1 month of age"
        [Fact(&B), Fact(&CD19), Fact(&REMISSION_1_OR_2), Fact(&MRD_01), Fact(&FROM_1_MONTH_MRD)];
    "blinatumomab-consolidation" "CD19-positive Ph-negative B-cell precursor ALL in the consolidation phase of chemotherapy of several phases, from 1 month of age"
        [Fact(&B), Fact(&CD19), Fact(&PH_NEGATIVE), Fact(&CONSOLIDATION), Fact(&FROM_1_MONTH)];
}

criteria! { "label.blinatumomab";
    /// The disease.
    B "b-precursor" "B-cell precursor ALL" (Lineage: B) Seen [LabelBlinatumomab];
    /// The target.
    CD19 "cd19" "CD19 positive" (Cd19: Positive) Seen [LabelBlinatumomab, FdaBlinatumomab2024];
    /// First indication.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [LabelBlinatumomab];
    /// Printed with the notice of 2024.
    FROM_1_MONTH "from-1-month" "age 1 month or more" (TreatmentAge: From1MonthTo1 ..) Seen [LabelBlinatumomab, FdaBlinatumomab2024];
    /// For MRD the age was read in another's rendering only.
    FROM_1_MONTH_MRD "from-1-month-mrd" "age 1 month or more (MRD)" (TreatmentAge: From1MonthTo1 ..) Secondary [LabelBlinatumomabMoalmanac];
    /// Second indication.
    REMISSION_1_OR_2 "remission-1-or-2" "first or second complete remission" (Remission: First | Second) Seen [LabelBlinatumomab];
    /// Exactly 0.1 % counts.
    MRD_01 "mrd-0.1" "MRD of 0.1 % or more" (MrdLatest: From) Seen [LabelBlinatumomab];
    /// Third indication.
    PH_NEGATIVE "ph-negative" "BCR::ABL1 absent" (BcrAbl1: Absent) Seen [FdaBlinatumomab2024];
    /// Read as: in remission.
    CONSOLIDATION "consolidation" "in remission, where chemotherapy has its consolidation phase" (DiseasePhase: Remission) Seen [FdaBlinatumomab2024];
}
