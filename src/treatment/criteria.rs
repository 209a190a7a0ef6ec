//! The criteria of the options: lineage, antigens, BCR::ABL1, age, comorbidity, MRD.

use crate::criteria;

criteria! { "option";
    /// S26.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [SeedA] seed ["S26"];
    /// S14, S18, S19.
    CD19_NEGATIVE "cd19-negative" "CD19 negative" (Cd19: Negative) Seen [LabelBlinatumomab] seed ["S14", "S18", "S19"];
    /// The drug's target.
    CD22_NEGATIVE "cd22-negative" "CD22 negative" (Cd22: Negative) Seen [LabelInotuzumab];
    /// S8, S11, S15.
    PH_POSITIVE "ph-positive" "BCR::ABL1 present" (BcrAbl1: Present) Seen [SeedA] seed ["S8", "S11", "S15"];
    /// Where the labels start.
    UNDER_1 "under-1" "age under 1 year" (Age: ..= From6MonthsTo1) Seen [LabelBlinatumomab, LabelInotuzumab];
    /// S25.
    UNDER_60 "under-60" "age under 60 years" (Age: ..= Above55To60) Seen [SeedA] seed ["S25"];
    /// S9.
    FROM_65 "from-65" "age 65 years or more" (Age: Exactly65 ..) Seen [SeedA] seed ["S9"];
    /// S9.
    COMORBIDITY "comorbidity" "substantial comorbidity, as judged by the clinician"
        (SubstantialComorbidity: Present) Seen [SeedA] seed ["S9"];
    /// S18.
    FIRST_OR_SECOND_REMISSION "first-or-second-remission" "first or second complete remission"
        (Remission: First | Second) Seen [LabelBlinatumomab] seed ["S18"];
    /// S18.
    MRD_BELOW_01 "mrd-below-0.1" "MRD under 0.1 %" (MrdLatest: Below) Seen [SeedA, LabelBlinatumomab] seed ["S18"];
}
