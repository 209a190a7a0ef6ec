//! Adults with Ph-negative B-lineage ALL: rows of section 9.1 of the dossier.

use super::{options, row};
use crate::decision::Rule;
use crate::evidence::Verification::{Recalled, Seen};
use crate::treatment::Status::{Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, CD19, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE, MATURE, PREGNANCY,
};
use crate::treatment::criteria::{AGE_30_TO_70, COMORBIDITY, FROM_55, PH_POSITIVE};

options! {
    /// Blinatumomab with chemotherapy.
    E1910: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the trial was for Ph-negative ALL", Seen),
        row!(Excluded, Rule::Not(&AGE_30_TO_70), "outside 30 to 70 years, the ages of the trial", Seen),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: see the options of lower intensity", Seen),
        row!(Recommended, Rule::If(&FROM_55), "55 to 70 years and fit: age-adapted chemotherapy with blinatumomab; pegaspargase is left out from 55", Seen),
        row!(Alternative, Rule::Always, "30 to 54 years and fit", Recalled),
    ];
}
