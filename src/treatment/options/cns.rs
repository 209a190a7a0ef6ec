//! Central nervous system at diagnosis: section 5 of the dossier. That everybody needs prophylaxis is the seed's option;
//! overt disease at relapse belongs to the options of relapse.

use super::adult::UNDER_18;
use super::{options, row};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::cog_aall1231::{CONSOLIDATION_ABOVE_01, M3_END_OF_INDUCTION};
use crate::treatment::Status::{Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{INTRATHECAL_IN_PREGNANCY, PREGNANCY};
use crate::treatment::criteria::{PH_POSITIVE, T_LINEAGE};

criteria! { "cns";
    /// Overt disease at diagnosis.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Secondary [NcitCnsStatus];
    /// Too young to be irradiated by every limit in use.
    INFANT "infant" "age under 1 year" (TreatmentAge: ..= From1MonthTo1) Recalled [RecalledGeneral];
    /// Holds the limits of 3 and 4 years, which the bands of age do not tell apart.
    AGE_1_9 "1-to-9" "age 1 to 9 years" (TreatmentAge: From1To10) Recalled [RecalledGeneral];
}

/// Irradiated in AALL1231.
const VERY_HIGH_T: Rule = Rule::All(&[
    Rule::If(&T_LINEAGE),
    Rule::Any(&[Rule::If(&CONSOLIDATION_ABOVE_01), Rule::If(&M3_END_OF_INDUCTION)]),
]);

options! {
    TripleIntrathecal: [], [
        row!(Recommended, Rule::If(&CNS3), "overt disease: three drugs together until the fluid is clear", Recalled),
        row!(Alternative, Rule::Always, "where the chosen protocol has it", Seen),
    ] once_known [INTRATHECAL_IN_PREGNANCY];
    IntrathecalPhPositive: [], [
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: the number is that of the chosen protocol", Recalled),
        row!(Possible, Rule::If(&UNDER_18), "under 18 years: the number is that of a children's protocol", Recalled),
        row!(Alternative, Rule::Always, "BCR::ABL1 present, and the regimen has no chemotherapy: none reaches the fluid, so more doses are given into it", Recalled),
    ] once_known [INTRATHECAL_IN_PREGNANCY];
    Cns3Treatment: [], [
        row!(Recommended, Rule::If(&CNS3), "overt disease of the central nervous system: treated, not only prevented", Recalled),
        row!(Excluded, Rule::Always, "no overt disease: prophylaxis is enough", Secondary),
    ] once_known [INTRATHECAL_IN_PREGNANCY];
    CranialIrradiation: [], [
        row!(Excluded, Rule::If(&INFANT), "under 1 year: irradiation is avoided under 3 to 4 years", Recalled),
        row!(Possible, Rule::All(&[Rule::If(&AGE_1_9), Rule::Any(&[Rule::If(&CNS3), VERY_HIGH_T])]), "1 to 9 years: irradiation is avoided under 3 to 4 years; above, groups differ for overt disease and very high risk T-ALL", Recalled),
        row!(Possible, Rule::If(&CNS3), "overt disease: some groups irradiate and others do not", Secondary),
        row!(Possible, VERY_HIGH_T, "very high risk T-ALL: irradiated in AALL1231", Seen),
        row!(Excluded, Rule::Always, "no overt disease: not by default", Seen),
    ] once_known [PREGNANCY];
}
