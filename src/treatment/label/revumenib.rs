//! Revumenib. Its second indication is acute myeloid leukaemia.

use super::Line::Fact;
use super::labels;
use crate::criteria;

labels! {
    drug "revumenib":
    "revumenib-relapsed" "relapsed or refractory acute leukaemia with a KMT2A translocation, from 1 year of age"
        [Fact(&RELAPSED), Fact(&TRANSLOCATION), Fact(&FROM_1_YEAR)];
}

criteria! { "label.revumenib";
    /// When.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [FdaRevumenib2024];
    /// A rearrangement, as entered.
    TRANSLOCATION "kmt2a-translocation" "KMT2A translocation; a partial tandem duplication is none" (Kmt2a: Present) Seen [FdaRevumenib2024];
    /// From which age.
    FROM_1_YEAR "from-1-year" "age 1 year or more" (TreatmentAge: From1To10 ..) Seen [FdaRevumenib2024];
}
