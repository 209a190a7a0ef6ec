//! T-ALL: section 9.2 of the dossier. Antibodies and CAR T-cells against CD19, CD20 and CD22 have no target here; their own
//! tables say so.

use super::adult::UNDER_16;
use super::adult_b::LOWER_FROM_65;
use super::{options, row};
use crate::classification::ETP;
use crate::criteria;
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE, NELARABINE, PREGNANCY,
};
use crate::treatment::criteria::{COMFORT, COMORBIDITY, NEUROPATHY, T_LINEAGE};

criteria! { "t-lineage";
    /// AALL0434 enrolled over 1 and under 31 years, AALL1231 1 to 30.
    AGE_1_30 "1-to-30" "age 1 to 30 years" (TreatmentAge: From1To10 ..= At30) Seen [Aall0434Eligibility, Aall1231Vhr2021];
    /// In the title of the report of AALL0434, not in its entry criteria.
    AT_31 "at-31" "31 years" (TreatmentAge: At31) Seen [Dunsmore2020];
    /// Adults.
    UNDER_18 "under-18" "age under 18 years" (TreatmentAge: ..= At17) Recalled [HouseConvention];
    /// From here on results of unmodified paediatric regimens fall off.
    FROM_55 "from-55" "age 55 years or more" (TreatmentAge: At55 ..) Seen [Graall2005];
    /// The backbone's report starts above 55.
    AT_55 "at-55" "55 years" (TreatmentAge: At55) Seen [EwallBb2008];
    /// Deaths in induction with full hyper-CVAD.
    FROM_60 "from-60" "age 60 years or more" (TreatmentAge: At60 ..) Seen [Kantarjian2004];
    /// Kept out of AALL0434 when treated for them.
    SEIZURE "seizure" "seizures or another disease of the brain" (Seizure: Present) Recalled [RecalledGeneral];
    /// The lower of the two limits in use.
    MRD_001 "mrd-0.01" "the latest MRD 0.01 % or more" (MrdLatest001: From) Recalled [RecalledGeneral];
}

const ONLY_T: Row<Status> =
    row!(Excluded, Rule::Not(&T_LINEAGE), "not T-lineage: the regimen is for T-ALL", Seen);
const FITNESS: Row<Status> = row!(
    Possible,
    Rule::If(&COMORBIDITY),
    "substantial comorbidity: what was read speaks of fit patients; see lower intensity",
    Recalled,
);
const CHILDREN_APART: Row<Status> = row!(
    Excluded,
    Rule::If(&UNDER_18),
    "under 18 years: the regimen is for adults; see AALL0434 and AALL1231",
    Recalled,
);

options! {
    // 9.2, 1 to 30 years
    Aall0434: [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, NELARABINE], [
        ONLY_T,
        row!(Excluded, Rule::All(&[Rule::Not(&AGE_1_30), Rule::Not(&AT_31)]), "outside 1 to 30 years, the ages of the trial, and not 31", Seen),
        row!(Possible, Rule::If(&AT_31), "31 years: in the report's ages (1 to 31), and over its entry (under 31)", Seen),
        FITNESS,
        row!(Possible, Rule::If(&SEIZURE), "seizures: treatment for them kept patients out of the trial, since nelarabine harms the brain", Recalled),
        row!(Recommended, Rule::Always, "T-ALL, 1 to 30 years, fit: 5-year survival 89.5 %; nelarabine for intermediate and high risk", Seen),
    ];
    Aall1231: [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE], [
        ONLY_T,
        row!(Excluded, Rule::Not(&AGE_1_30), "outside 1 to 30 years, the ages of the trial", Seen),
        FITNESS,
        row!(Alternative, Rule::Always, "T-ALL, 1 to 30 years, fit: the dexamethasone backbone, without bortezomib", Seen),
    ];
    // 9.2, 18 to 54 years
    HcvadNelPeg: [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, NELARABINE], [
        ONLY_T,
        CHILDREN_APART,
        FITNESS,
        row!(Possible, Rule::If(&SEIZURE), "seizures: nelarabine harms the brain, and patients treated for them were kept out of AALL0434", Recalled),
        LOWER_FROM_65,
        row!(Possible, Rule::If(&FROM_60), "60 to 64 years: of full hyper-CVAD 15 % died in induction; lower intensity stands first", Seen),
        row!(Possible, Rule::If(&FROM_55), "55 to 59 years: reduced regimens stand first", Recalled),
        row!(Recommended, Rule::Always, "T-ALL, 18 to 54 years, fit", Recalled),
    ];
    HcvadNelPegVenetoclax: [], [
        ONLY_T,
        CHILDREN_APART,
        row!(Excluded, Rule::If(&FROM_55), "55 years or more: reduced regimens stand first", Recalled),
        FITNESS,
        row!(Alternative, Rule::Always, "T-ALL, 18 to 54 years, fit: in a trial", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, NELARABINE];
    TPaediatricInspired: [], [
        ONLY_T,
        row!(Excluded, Rule::If(&UNDER_18), "under 18 years: see the regimens of children", Recalled),
        row!(Excluded, Rule::If(&FROM_55), "55 years or more: no full paediatric regimen", Seen),
        FITNESS,
        row!(Recommended, Rule::Always, "T-ALL, 18 to 54 years, fit: paediatric-inspired, with nelarabine where neuropathy does not forbid it", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE];
    // 9.2, 55 years or more
    EwallBbNelarabine: [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE], [
        ONLY_T,
        row!(Excluded, Rule::Not(&FROM_55), "under 55 years: the backbone is for older adults", Seen),
        FITNESS,
        row!(Alternative, Rule::If(&AT_55), "55 years: the report starts above 55", Recalled),
        row!(Alternative, Rule::If(&NEUROPATHY), "neuropathy of grade 2 or more: the backbone without nelarabine", Recalled),
        row!(Alternative, Rule::If(&SEIZURE), "seizures: the backbone without nelarabine, which harms the brain", Recalled),
        row!(Recommended, Rule::Always, "T-ALL, over 55 years, fit, no neuropathy and no seizures", Recalled),
    ];
    PompT: [PREGNANCY], [
        ONLY_T,
        row!(Excluded, Rule::If(&UNDER_16), "under 16 years: see the regimens for children", Recalled),
        row!(Alternative, Rule::If(&COMFORT), "the goal is comfort: the disease may be held for a time; see palliation", Seen),
        row!(Alternative, Rule::If(&COMORBIDITY), "substantial comorbidity: to control the disease", Recalled),
        row!(Excluded, Rule::Not(&FROM_55), "under 55 years and fit: not for cure", Recalled),
        row!(Alternative, Rule::Always, "55 years or more: the choice of lower intensity", Recalled),
    ];
    // 9.2, early T-cell precursor or MRD
    VenetoclaxT: [], [
        ONLY_T,
        row!(Alternative, Rule::Any(&[Rule::If(&ETP), Rule::If(&MRD_001)]), "early T-cell precursor, or MRD 0.01 % or more: the choice beside transplant, outside the label", Recalled),
        row!(Excluded, Rule::Always, "neither early T-cell precursor nor MRD", Recalled),
    ] once_known [PREGNANCY];
    TMrdMultiagent: [], [
        ONLY_T,
        row!(Alternative, Rule::If(&MRD_001), "T-ALL with MRD: further chemotherapy at an expert centre; maintenance alone is not advised", Secondary),
        row!(Excluded, Rule::Always, "no MRD of 0.01 % or more", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL];
}
