//! The criteria of the options: lineage, antigens, BCR::ABL1, age, comorbidity, MRD.

use crate::decision::Criterion;
use crate::evidence::{Source, Verification};
use crate::facts::{AgeBand, AntigenFact, FactId, LatestMrd, Lesion, LineageFact, RemissionFact};

macro_rules! option_criteria {
    ($( $name:ident, $id:literal, $words:literal, [$($fact:ident),+], [$($source:ident),+], [$($seed:literal),*], $test:expr; )*) => {$(
        pub static $name: Criterion = Criterion {
            id: $id, words: $words, facts: &[$(FactId::$fact),+], test: $test,
            sources: &[$(Source::$source),+], verification: Verification::Seen, differs: None, seed: &[$($seed),*],
        };
    )*};
}

option_criteria! {
    T_LINEAGE, "option.t-lineage", "T-lineage", [Lineage], [SeedA], ["S26"], |f| f.lineage == LineageFact::T;
    CD19_NEGATIVE, "option.cd19-negative", "CD19 negative", [Cd19], [LabelBlinatumomab], ["S14", "S18", "S19"], |f| f.cd19 == AntigenFact::Negative;
    CD22_NEGATIVE, "option.cd22-negative", "CD22 negative", [Cd22], [LabelInotuzumab], [], |f| f.cd22 == AntigenFact::Negative;
    PH_POSITIVE, "option.ph-positive", "BCR::ABL1 present", [BcrAbl1], [SeedA], ["S8", "S11", "S15"], |f| f.bcr_abl1 == Lesion::Present;
    UNDER_1, "option.under-1", "age under 1 year", [Age], [LabelBlinatumomab, LabelInotuzumab], [], |f| f.age == AgeBand::Below1;
    UNDER_60, "option.under-60", "age under 60 years", [Age], [SeedA], ["S25"],
        |f| !matches!(f.age, AgeBand::From60To65 | AgeBand::Exactly65 | AgeBand::Above65);
    FROM_65, "option.from-65", "age 65 years or more", [Age], [SeedA], ["S9"], |f| matches!(f.age, AgeBand::Exactly65 | AgeBand::Above65);
    COMORBIDITY, "option.comorbidity", "substantial comorbidity, as judged by the clinician", [SubstantialComorbidity], [SeedA], ["S9"],
        |f| f.comorbidity == Lesion::Present;
    FIRST_OR_SECOND_REMISSION, "option.first-or-second-remission", "first or second complete remission", [Remission], [LabelBlinatumomab], ["S18"],
        |f| matches!(f.remission, RemissionFact::First | RemissionFact::Second);
    MRD_BELOW_01, "option.mrd-below-0.1", "MRD under 0.1 %", [MrdLatest], [SeedA, LabelBlinatumomab], ["S18"], |f| f.mrd_latest == LatestMrd::Below01;
}
