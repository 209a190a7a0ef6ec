//! Ph-positive ALL, and ABL-class fusions: regimens, the choice of the inhibitor, what follows by MRD.
//!
//! Rows of sections 9.1 and 2.3 of the dossier. The table of mutations was made for CML.

use super::adult::{
    ABL_CLASS, ALT_ABOVE_3, EXACTLY_55, FROM_22, FROM_40, FROM_60, FROM_61, IKZF1_PLUS,
    MRD_BELOW_001, MRD_CONSOLIDATION_001, MRD_WEEKS_10_23, OLD_OR_COMORBID, UNDER_1, UNDER_16,
    UNDER_18,
};
use super::{options, row};
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, BLINATUMOMAB, CD19, COMFORT_GOAL, DASATINIB, DASATINIB_MUTATION,
    HIGH_DOSE_METHOTREXATE, IMATINIB_MUTATION, MATURE, NILOTINIB, NILOTINIB_MUTATION, PONATINIB,
    PREGNANCY, Rows,
};
use crate::treatment::criteria::{
    ARTERIAL_EVENT, COMFORT, COMORBIDITY, F317, FROM_55, HEART_FAILURE, P_LOOP, PH_POSITIVE,
    PLEURAL_EFFUSION, PULMONARY_HYPERTENSION, T_LINEAGE, T315I, UNCONTROLLED_HYPERTENSION, V299L,
};

/// Against imatinib, as in its group.
const NO_IMATINIB: Rule = Rule::Any(&[Rule::If(&T315I), Rule::If(&P_LOOP)]);
/// Against dasatinib, as in its group.
const NO_DASATINIB: Rule = Rule::Any(&[
    Rule::If(&T315I),
    Rule::If(&V299L),
    Rule::If(&F317),
    Rule::If(&PLEURAL_EFFUSION),
    Rule::If(&PULMONARY_HYPERTENSION),
]);
/// Against ponatinib, as in its group.
const NO_PONATINIB: Rule = Rule::Any(&[
    Rule::If(&ARTERIAL_EVENT),
    Rule::If(&UNCONTROLLED_HYPERTENSION),
    Rule::If(&HEART_FAILURE),
]);
/// The dossier says 3 months: week 10 or later, or the end of consolidation.
const AT_3_MONTHS: Rule =
    Rule::Any(&[Rule::If(&MRD_CONSOLIDATION_001), Rule::If(&MRD_WEEKS_10_23)]);
const LUNG: Rule = Rule::Any(&[Rule::If(&PLEURAL_EFFUSION), Rule::If(&PULMONARY_HYPERTENSION)]);

/// A regimen that may be given with either.
pub(super) const DASATINIB_OR_PONATINIB: Rows = &[row!(
    Excluded,
    Rule::All(&[NO_DASATINIB, NO_PONATINIB]),
    "neither dasatinib nor ponatinib: a mutation, an effusion or pulmonary hypertension against the one, heart or vessels against the other",
    Recalled,
)];
/// A regimen that may be given with either.
pub(super) const IMATINIB_OR_DASATINIB: Rows = &[row!(
    Excluded,
    Rule::All(&[NO_IMATINIB, NO_DASATINIB]),
    "neither imatinib nor dasatinib: mutations, an effusion or pulmonary hypertension",
    Recalled,
)];
/// No inhibitor with a place in ALL is left but one at a reduced dose.
const REDUCED_PONATINIB: Row<Status> = row!(
    Possible,
    Rule::All(&[NO_IMATINIB, NO_DASATINIB, NO_PONATINIB]),
    "neither imatinib nor dasatinib, and heart or vessels speak against ponatinib: it is left only at a reduced dose, with a cardiologist",
    Recalled,
);
const NEGATIVE: Rows =
    &[row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: for Ph-positive ALL", Seen,)];
/// The dossier's rows begin at 16, the trials at 18.
const MINOR: Rows = &[
    row!(Excluded, Rule::If(&UNDER_16), "under 16 years: the trial took adults", Recalled),
    row!(Possible, Rule::If(&UNDER_18), "16 and 17 years: the trial took adults", Recalled),
];
const T: Rows =
    &[row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the regimen is for B-lineage ALL", Seen)];
/// A patient who is old or ill is not for intensive chemotherapy.
const OLD_OR_UNFIT: Rows = &[row!(
    Excluded,
    OLD_OR_COMORBID,
    "65 years or more, or substantial comorbidity: no intensive chemotherapy in Ph-positive ALL",
    Recalled,
)];
/// Regimens that an inhibitor and little else make up may hold a disease that is not to be cured.
const HOLD: Row<Status> = row!(
    Possible,
    Rule::If(&COMFORT),
    "the goal is comfort: an inhibitor with a steroid may hold the disease for a time",
    Recalled,
);
const UNFIT: Row<Status> = row!(
    Possible,
    OLD_OR_COMORBID,
    "65 years or more, or substantial comorbidity: regimens without such chemotherapy are named first",
    Recalled,
);

// A mutation that resists an inhibitor arises under one, and before the first nobody looks for it. In first line it
// excludes once it is known and is not asked for; at relapse it is asked for (relapse.rs).

options! {
    /// Cytoreduction before blinatumomab.
    TkiSteroidPrephase: [MATURE, PREGNANCY, NEGATIVE], [
        row!(Possible, Rule::If(&UNDER_16), "under 16 years: a children's protocol decides", Recalled),
        row!(Recommended, Rule::Always, "an inhibitor with a steroid for 7 to 14 days: white cells under 10 ×10⁹/L before blinatumomab", Seen),
    ] once_known [&[REDUCED_PONATINIB]];
    /// Dasatinib, then blinatumomab.
    DAlba: [MATURE, PREGNANCY, CD19, DASATINIB, NEGATIVE, MINOR], [
        HOLD,
        row!(Recommended, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: the trial had no upper limit of age", Seen),
        row!(Recommended, Rule::Always, "18 to 64 years and fit: an inhibitor with blinatumomab", Seen),
    ] once_known [DASATINIB_MUTATION];
    /// Ponatinib with blinatumomab, the Italian randomised trial.
    Gimema2820: [MATURE, PREGNANCY, CD19, PONATINIB, NEGATIVE, MINOR], [
        HOLD,
        row!(Alternative, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: once heart and vessels are cleared", Recalled),
        row!(Recommended, Rule::Always, "18 to 64 years and fit: an inhibitor with blinatumomab, randomised against chemotherapy with imatinib", Secondary),
    ];
    /// Ponatinib with blinatumomab, one centre.
    PonaBlina: [MATURE, PREGNANCY, CD19, PONATINIB, NEGATIVE, MINOR], [
        HOLD,
        row!(Possible, Rule::If(&ALT_ABOVE_3), "ALT over 3 times the upper limit: outside the limits of the trial", Secondary),
        row!(Alternative, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: once heart and vessels are cleared", Recalled),
        row!(Recommended, Rule::Always, "18 to 64 years and fit: an inhibitor with blinatumomab", Secondary),
    ];
    /// Ponatinib with reduced chemotherapy.
    Phallcon: [MATURE, PREGNANCY, COMFORT_GOAL, PONATINIB, NEGATIVE, MINOR], [
        UNFIT,
        row!(Alternative, Rule::Always, "18 to 64 years and fit: ponatinib with reduced chemotherapy, as the label has it", Secondary),
    ];
    /// Nilotinib with reduced chemotherapy.
    Graaph2014: [MATURE, PREGNANCY, COMFORT_GOAL, T, NILOTINIB, HIGH_DOSE_METHOTREXATE, NEGATIVE, MINOR], [
        row!(Excluded, Rule::If(&FROM_60), "60 years or more: the trial took patients of 18 to 59 years", Seen),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: regimens without such chemotherapy are named first", Recalled),
        row!(Alternative, Rule::Always, "18 to 59 years and fit: reduced chemotherapy with cytarabine, then transplant", Recalled),
    ] once_known [NILOTINIB_MUTATION];
    /// Hyper-CVAD with an inhibitor.
    HyperCvadTki: [MATURE, PREGNANCY, COMFORT_GOAL, T, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, NEGATIVE, MINOR, OLD_OR_UNFIT], [
        row!(Possible, Rule::If(&FROM_60), "60 to 64 years and fit: 15 % died in induction of hyper-CVAD from 60, 2 % below", Seen),
        row!(Possible, Rule::Always, "18 to 59 years and fit: less intensive regimens are named first; not with imatinib", Recalled),
    ] once_known [DASATINIB_OR_PONATINIB];
    /// Dasatinib with low-intensity chemotherapy.
    EwallPh01: [MATURE, PREGNANCY, COMFORT_GOAL, T, DASATINIB, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, NEGATIVE], [
        row!(Excluded, Rule::Not(&FROM_55), "under 55 years: the trial took patients over 55", Seen),
        row!(Possible, Rule::If(&EXACTLY_55), "55 years: the trial took patients over 55", Seen),
        row!(Recommended, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: dasatinib with low-intensity chemotherapy", Recalled),
        row!(Alternative, Rule::Always, "56 to 64 years and fit: an inhibitor with reduced chemotherapy", Recalled),
    ] once_known [DASATINIB_MUTATION];
    /// Dasatinib with a steroid.
    Lal1205: [MATURE, PREGNANCY, T, DASATINIB, NEGATIVE, MINOR], [
        HOLD,
        row!(Recommended, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: dasatinib with a steroid, without chemotherapy in induction", Recalled),
        row!(Possible, Rule::Always, "18 to 64 years and fit: a regimen with blinatumomab or chemotherapy is named first", Recalled),
    ] once_known [DASATINIB_MUTATION];
    /// Imatinib, then chemotherapy and transplant.
    Lal0904: [MATURE, PREGNANCY, COMFORT_GOAL, T, NEGATIVE, MINOR], [
        UNFIT,
        row!(Alternative, Rule::Always, "18 to 64 years and fit: imatinib with a steroid, then chemotherapy and transplant", Recalled),
    ] once_known [IMATINIB_MUTATION];
    /// Ponatinib with a steroid.
    Lal1811: [MATURE, PREGNANCY, T, PONATINIB, NEGATIVE, MINOR], [
        row!(Excluded, Rule::All(&[Rule::Not(&FROM_60), Rule::Not(&COMORBIDITY), Rule::Not(&COMFORT)]), "under 60 years and fit: the trial took patients from 60, or unfit", Seen),
        HOLD,
        row!(Possible, Rule::Always, "60 years or more, or unfit: a high dose of ponatinib, which its authors would lower here", Seen),
    ];
    /// Ponatinib, chemotherapy and transplant.
    Ponalfil: [MATURE, PREGNANCY, COMFORT_GOAL, T, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, PONATINIB, NEGATIVE, MINOR], [
        row!(Excluded, Rule::If(&FROM_61), "61 years or more: the trial took patients of 18 to 60 years", Seen),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: regimens without such chemotherapy are named first", Recalled),
        row!(Alternative, Rule::Always, "18 to 60 years and fit: ponatinib with chemotherapy, then transplant", Recalled),
    ];
    /// An inhibitor on a children's backbone. The backbones are those of COG and BFM, with their drugs.
    CogEsphall: [MATURE, PREGNANCY, COMFORT_GOAL, T, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE], [
        row!(Excluded, Rule::All(&[Rule::Not(&PH_POSITIVE), Rule::Not(&ABL_CLASS)]), "neither BCR::ABL1 nor an ABL-class fusion", Seen),
        row!(Excluded, Rule::If(&UNDER_1), "under 1 year: the trial took patients of 1 to 21 years", Seen),
        row!(Excluded, Rule::If(&FROM_22), "22 years or more: the trial took patients of 1 to 21 years", Seen),
        row!(Recommended, Rule::If(&PH_POSITIVE), "1 to 21 years, BCR::ABL1 present: an inhibitor from day 15 of induction; transplant by MRD only", Seen),
        row!(Recommended, Rule::Always, "1 to 21 years, ABL-class fusion: an inhibitor on a high-risk backbone, within a trial", Seen),
    ] once_known [IMATINIB_OR_DASATINIB];
    /// Imatinib or dasatinib for ABL-class fusions in adults; up to 21 years another option speaks.
    TkiAblClassAdult: [MATURE, PREGNANCY], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: see the choice of the inhibitor there", Seen),
        row!(Excluded, Rule::Not(&ABL_CLASS), "no ABL-class fusion: nothing for the inhibitor to reach", Seen),
        row!(Excluded, Rule::Not(&FROM_22), "up to 21 years: see the inhibitor with a high-risk backbone, within a trial", Seen),
        row!(Alternative, Rule::If(&FROM_40), "40 years or more: imatinib or dasatinib added early, off label", Recalled),
        row!(Recommended, Rule::Always, "22 to 39 years: imatinib or dasatinib added early, off label", Recalled),
    ] once_known [IMATINIB_OR_DASATINIB];
    /// Which inhibitor: dasatinib.
    DasatinibPh: [MATURE, PREGNANCY, DASATINIB, NEGATIVE], [
        row!(Possible, Rule::If(&UNDER_1), "under 1 year: no label names a dose", Recalled),
        row!(Recommended, NO_PONATINIB, "arterial occlusion, uncontrolled hypertension or heart failure: dasatinib rather than ponatinib", Recalled),
        row!(Recommended, Rule::Always, "studied with blinatumomab, and with chemotherapy from 1 year of age", Seen),
    ] once_known [DASATINIB_MUTATION];
    /// Which inhibitor: ponatinib.
    PonatinibPh: [MATURE, PREGNANCY, NEGATIVE], [
        row!(Possible, Rule::If(&UNDER_18), "under 18 years: no label", Recalled),
        row!(Alternative, NO_PONATINIB, "arterial occlusion, uncontrolled hypertension or heart failure (boxed warning): never at full dose; at a reduced one only with a cardiologist, after dasatinib and imatinib", Recalled),
        row!(Recommended, Rule::If(&T315I), "T315I: the one inhibitor of these that works", Secondary),
        row!(Recommended, LUNG, "pleural effusion or pulmonary hypertension: ponatinib or imatinib rather than dasatinib", Recalled),
        row!(Recommended, Rule::Always, "studied with blinatumomab; labelled with chemotherapy", Secondary),
    ];
    /// Which inhibitor: imatinib.
    ImatinibPh: [MATURE, PREGNANCY, NEGATIVE], [
        row!(Possible, Rule::If(&UNDER_1), "under 1 year: no label names a dose", Recalled),
        row!(Recommended, Rule::Not(&FROM_22), "1 to 21 years: imatinib or dasatinib with chemotherapy", Secondary),
        row!(Recommended, LUNG, "pleural effusion or pulmonary hypertension: imatinib or ponatinib rather than dasatinib", Recalled),
        row!(Recommended, NO_PONATINIB, "arterial occlusion, uncontrolled hypertension or heart failure: dasatinib, or imatinib", Recalled),
        row!(Alternative, Rule::Always, "22 years or more: newer inhibitors are named first", Recalled),
    ] once_known [IMATINIB_MUTATION];
    /// Which inhibitor: nilotinib.
    NilotinibPh: [MATURE, PREGNANCY, NILOTINIB, NEGATIVE], [
        row!(Possible, Rule::If(&UNDER_18), "under 18 years: no label in ALL", Recalled),
        row!(Possible, NO_PONATINIB, "arterial occlusion, uncontrolled hypertension or heart failure: dasatinib or imatinib are named", Recalled),
        row!(Alternative, LUNG, "pleural effusion or pulmonary hypertension: after imatinib and ponatinib; off label in ALL", Recalled),
        row!(Alternative, Rule::Any(&[Rule::If(&V299L), Rule::If(&F317)]), "a mutation that resists dasatinib: nilotinib or ponatinib; off label in ALL", Secondary),
        row!(Possible, Rule::Always, "off label in ALL; studied in GRAAPH-2014", Recalled),
    ] once_known [NILOTINIB_MUTATION];
    /// MRD stays: another inhibitor with blinatumomab.
    PhMrdSwitch: [MATURE, PREGNANCY, CD19, BLINATUMOMAB, NEGATIVE], [
        row!(Excluded, Rule::All(&[Rule::If(&MRD_BELOW_001), Rule::Not(&IKZF1_PLUS)]), "MRD under 0.01 % without IKZF1plus: the inhibitor goes on as it is", Recalled),
        row!(Possible, Rule::If(&UNDER_16), "under 16 years: a children's protocol decides", Recalled),
        row!(Possible, Rule::If(&MRD_BELOW_001), "MRD under 0.01 %, IKZF1plus: poor risk; blinatumomab with the same inhibitor, and transplant is weighed", Recalled),
        REDUCED_PONATINIB,
        row!(Recommended, AT_3_MONTHS, "MRD of 0.01 % or more at 3 months: another inhibitor, by the mutations found, with blinatumomab", Recalled),
        row!(Possible, Rule::Always, "MRD of 0.01 % or more, and none known so high at 3 months: after induction it is too early to judge; later, MRD that came back is weighed", Recalled),
    ];
}
