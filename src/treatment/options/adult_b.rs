//! Regimens for adults without BCR::ABL1: rows of section 9.1 of the dossier, and of 9.2 for those also given in T-ALL.
//!
//! Fit is who has no substantial comorbidity, in the clinician's judgement.

use super::adult::{
    CD20_BELOW_1, CD20_FROM_20, EXACTLY_16, EXACTLY_55, FROM_40, FROM_51, FROM_60,
    FROM_60_COMORBID, FROM_61, FROM_65, FROM_66, OBESE, OLD_AND_COMORBID, PH_LIKE, UNDER_14,
    UNDER_16, UNDER_18, UNDER_30, UNDER_50, UNDER_55,
};
use super::{options, row};
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::pethema_hr11 as pethema;
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, CD19, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE, INOTUZUMAB, MATURE,
    PREGNANCY, RITUXIMAB, Rows,
};
use crate::treatment::criteria::{
    AGE_30_TO_70, ASPARAGINASE_ALLERGY, ASPARAGINASE_PANCREATITIS, ASPARAGINASE_THROMBOSIS,
    BILIRUBIN_ABOVE_3, CD19_NEGATIVE, COMFORT, COMORBIDITY, FROM_55, PH_POSITIVE, T_LINEAGE,
};

const PH: Rows = &[row!(
    Excluded,
    Rule::If(&PH_POSITIVE),
    "BCR::ABL1 present: see the regimens with a tyrosine kinase inhibitor",
    Seen,
)];
const T: Rows =
    &[row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the regimen is for B-lineage ALL", Seen)];
/// The same backbone stands as an option for T-ALL.
const T_APART: Rows = &[row!(
    Excluded,
    Rule::If(&T_LINEAGE),
    "T-lineage: see the same among the options for T-ALL",
    Seen,
)];
const CHILD: Rows = &[row!(
    Excluded,
    Rule::If(&UNDER_16),
    "under 16 years: see the regimens for children",
    Recalled,
)];
const MINOR: Rows = &[row!(
    Excluded,
    Rule::If(&UNDER_18),
    "under 18 years: outside the ages of the trial",
    Recalled,
)];
const PAEDIATRIC_FROM_55: Rows = &[row!(
    Excluded,
    Rule::If(&FROM_55),
    "55 years or more: an unmodified paediatric-inspired regimen; in GRAALL-2005 event-free survival at 5 years fell to 25.8 %",
    Seen,
)];
const OLD: Rows = &[row!(
    Excluded,
    Rule::If(&FROM_65),
    "65 years or more: intensive treatment is not advised",
    Seen,
)];
const UNFIT: Row<Status> = row!(
    Possible,
    Rule::If(&COMORBIDITY),
    "substantial comorbidity: see the options of lower intensity",
    Seen,
);
/// One rule for the regimens whose trials went on above 64.
pub(super) const LOWER_FROM_65: Row<Status> =
    row!(Possible, Rule::If(&FROM_65), "65 years or more: lower intensity is advised", Seen,);
/// E1910 gives pegaspargase below 55 only.
const ASPARAGINASE_UNDER_55: Rows = &[
    row!(
        Excluded,
        Rule::All(&[
            Rule::If(&UNDER_55),
            Rule::Any(&[Rule::If(&ASPARAGINASE_PANCREATITIS), Rule::If(&ASPARAGINASE_THROMBOSIS)]),
        ]),
        "under 55 years it contains pegaspargase, which the label forbids after pancreatitis, serious thrombosis or bleeding under it",
        Seen,
    ),
    row!(
        Excluded,
        Rule::All(&[Rule::If(&UNDER_55), Rule::If(&BILIRUBIN_ABOVE_3)]),
        "under 55 years it contains pegaspargase; bilirubin over 3 times the upper limit: the label holds it there, and forbids it in severe liver impairment, as which we read this",
        Recalled,
    ),
    row!(
        Possible,
        Rule::All(&[Rule::If(&UNDER_55), Rule::If(&ASPARAGINASE_ALLERGY)]),
        "allergy to an E. coli asparaginase: under 55 years only with Erwinia asparaginase in the place of pegaspargase",
        Seen,
    ),
];
/// None of the criteria that open PETHEMA ALL-HR-11, as recalled.
const NO_ENTRY_TO_HR11: Rule = Rule::All(&[
    Rule::If(&UNDER_30),
    Rule::Not(&pethema::WBC_B),
    Rule::Not(&pethema::WBC_T),
    Rule::Not(&pethema::KMT2A),
]);
/// Reasons that add to "recommended" without changing it.
const HEAVY: Row<Status> = row!(
    Recommended,
    Rule::If(&OBESE),
    "body mass index of 30 or more: adverse in CALGB 10403; pegaspargase is reduced or capped",
    Secondary,
);
const LIKE: Row<Status> = row!(
    Recommended,
    Rule::If(&PH_LIKE),
    "BCR::ABL1-like: adverse with chemotherapy alone in CALGB 10403; together with blinatumomab when CD19 is positive",
    Secondary,
);

options! {
    /// The paediatric regimen of the intergroup.
    Calgb10403: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, PH, CHILD], [
        row!(Excluded, Rule::If(&FROM_40), "40 years or more: the trial enrolled patients of 17 to 39 years", Seen),
        UNFIT,
        HEAVY,
        LIKE,
        row!(Recommended, Rule::If(&EXACTLY_16), "16 years and fit: the trial was open from 16 and enrolled from 17; regimens for children are open too", Recalled),
        row!(Recommended, Rule::Always, "17 to 39 years and fit: a paediatric-inspired regimen", Recalled),
    ];
    /// The French and Belgian regimen.
    Graall2005: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, PH, MINOR, PAEDIATRIC_FROM_55], [
        UNFIT,
        row!(Alternative, Rule::If(&FROM_40), "40 to 54 years and fit: where blinatumomab with chemotherapy is not chosen", Recalled),
        HEAVY,
        LIKE,
        row!(Recommended, Rule::Always, "18 to 39 years and fit: a paediatric-inspired regimen", Recalled),
    ];
    /// The German regimen.
    Gmall: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, PH, CHILD], [
        row!(Excluded, Rule::If(&FROM_66), "66 years or more: outside the ages of the protocol, 15 to 65", Recalled),
        UNFIT,
        LOWER_FROM_65,
        row!(Possible, Rule::If(&FROM_40), "40 to 64 years: it has reduced doses above 55; other regimens are named first", Recalled),
        HEAVY,
        LIKE,
        row!(Recommended, Rule::Always, "16 to 39 years and fit: a paediatric-inspired regimen", Recalled),
    ];
    /// The Boston regimen in adults.
    DfciAdult: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, PH, CHILD], [
        row!(Excluded, Rule::If(&FROM_51), "51 years or more: outside the ages of the protocol, up to 50", Recalled),
        UNFIT,
        row!(Possible, Rule::If(&FROM_40), "40 to 50 years: within the ages of the protocol; other regimens are named first", Recalled),
        HEAVY,
        LIKE,
        row!(Recommended, Rule::Always, "16 to 39 years and fit: a paediatric-inspired regimen", Recalled),
    ];
    /// The regimen for high risk of the Spanish group.
    PethemaHr11: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, PH, CHILD], [
        row!(Excluded, Rule::If(&FROM_61), "61 years or more: the trial took patients of 15 to 60 years", Seen),
        UNFIT,
        row!(Possible, Rule::If(&FROM_55), "55 to 60 years: within the ages of the trial; age-adapted regimens are named first", Recalled),
        row!(Possible, NO_ENTRY_TO_HR11, "under 30 years, white cells not over 30 (B) or 100 (T) ×10⁹/L, KMT2A not rearranged: not high risk by the trial's entry", Recalled),
        row!(Alternative, Rule::Always, "16 to 54 years, fit, high risk as the group defines it: transplant by MRD only", Recalled),
    ];
    /// Blinatumomab up front.
    Gimema2317: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, PH, MINOR], [
        row!(Excluded, Rule::If(&FROM_66), "66 years or more: the trial took patients of 18 to 65 years", Seen),
        UNFIT,
        LOWER_FROM_65,
        row!(Alternative, Rule::If(&FROM_55), "55 to 64 years and fit: chemotherapy with reduced doses and two cycles of blinatumomab", Recalled),
        row!(Alternative, Rule::Always, "18 to 54 years and fit: chemotherapy with two cycles of blinatumomab", Recalled),
    ];
    /// Blinatumomab with chemotherapy.
    E1910: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, ANTHRACYCLINE, ASPARAGINASE_UNDER_55, HIGH_DOSE_METHOTREXATE, PH], [
        row!(Excluded, Rule::Not(&AGE_30_TO_70), "outside 30 to 70 years, the ages of the trial", Seen),
        UNFIT,
        LOWER_FROM_65,
        row!(Recommended, Rule::If(&FROM_55), "55 to 64 years and fit: age-adapted chemotherapy with blinatumomab; pegaspargase is left out from 55", Seen),
        row!(Recommended, Rule::If(&FROM_40), "40 to 54 years and fit: chemotherapy with four cycles of blinatumomab", Secondary),
        row!(Alternative, Rule::Always, "30 to 39 years and fit: paediatric-inspired regimens are named first", Recalled),
    ];
    /// Hyper-CVAD by itself.
    HyperCvad: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, PH, CHILD, OLD], [
        row!(Excluded, FROM_60_COMORBID, "60 years or more with substantial comorbidity: 15 % died in induction from 60", Seen),
        UNFIT,
        row!(Possible, Rule::If(&FROM_60), "60 to 64 years and fit: 15 % died in induction, 2 % below 60", Seen),
        row!(Possible, Rule::If(&FROM_55), "55 to 59 years and fit: age-adapted regimens are named first", Recalled),
        row!(Possible, Rule::If(&T_LINEAGE), "T-lineage under 55 years and fit: its form with nelarabine and pegaspargase is named first", Recalled),
        row!(Alternative, Rule::If(&CD19_NEGATIVE), "under 55 years and fit, CD19 negative: its form with blinatumomab has no target", Recalled),
        row!(Possible, Rule::Always, "under 55 years and fit: its forms with blinatumomab, and with rituximab where CD20 is positive, are named first", Recalled),
    ];
    /// With rituximab.
    HyperCvadR: [MATURE, PREGNANCY, COMFORT_GOAL, T, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, RITUXIMAB, PH, CHILD, OLD], [
        row!(Excluded, Rule::If(&CD20_BELOW_1), "CD20 under 1 %: no target by either limit in use", Secondary),
        row!(Excluded, FROM_60_COMORBID, "60 years or more with substantial comorbidity: 15 % died in induction from 60", Seen),
        UNFIT,
        row!(Possible, Rule::Not(&CD20_FROM_20), "CD20 of 1 to under 20 %: a target by the newer limit, not by the older", Secondary),
        row!(Possible, Rule::If(&FROM_60), "60 to 64 years and fit: 15 % died in induction, 2 % below 60; rituximab helped below 60 only", Seen),
        row!(Possible, Rule::If(&FROM_55), "55 to 59 years and fit: age-adapted regimens are named first", Recalled),
        row!(Alternative, Rule::Always, "under 55 years and fit, CD20 of 20 % or more: rituximab is recommended with hyper-CVAD", Recalled),
    ];
    /// With blinatumomab, with or without inotuzumab.
    HyperCvadBlina: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, PH], [
        row!(Excluded, Rule::If(&UNDER_14), "under 14 years: outside the ages of the series, 14 to 59", Secondary),
        row!(Excluded, Rule::If(&FROM_60), "60 years or more: outside the ages of the series, 14 to 59; with hyper-CVAD 15 % died in induction from 60", Seen),
        UNFIT,
        row!(Possible, Rule::If(&UNDER_16), "14 and 15 years: within the ages of the series; see the regimens for children", Secondary),
        row!(Possible, Rule::If(&FROM_55), "55 to 59 years and fit: within the ages of the series; age-adapted regimens are named first", Recalled),
        row!(Alternative, Rule::Always, "16 to 54 years and fit, BCR::ABL1-like or obese too: a choice after the regimens named first", Recalled),
    ];
    /// Mini-hyper-CVD with inotuzumab.
    MiniHcvdIno: [MATURE, PREGNANCY, COMFORT_GOAL, INOTUZUMAB, PH], [
        row!(Excluded, Rule::If(&UNDER_50), "under 50 years: the trial took patients from 60, later from 50", Seen),
        row!(Possible, OLD_AND_COMORBID, "65 years or more with substantial comorbidity: the lowest intensity is named first", Recalled),
        row!(Recommended, Rule::If(&FROM_65), "65 years or more and fit: the trial's own patients; inotuzumab in first line is off label", Secondary),
        row!(Recommended, FROM_60_COMORBID, "60 to 64 years with substantial comorbidity; inotuzumab in first line is off label", Recalled),
        row!(Alternative, Rule::If(&FROM_55), "55 to 64 years: after age-adapted chemotherapy with blinatumomab; inotuzumab in first line is off label", Recalled),
        row!(Possible, Rule::Always, "50 to 54 years: within the amended ages of the trial; other regimens are named first", Seen),
    ];
    /// The European backbone for older patients.
    EwallBb: [MATURE, PREGNANCY, COMFORT_GOAL, T_APART, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE, PH], [
        row!(Excluded, Rule::Not(&FROM_55), "under 55 years: the backbone is for those over 55", Seen),
        row!(Alternative, Rule::If(&EXACTLY_55), "55 years: the report starts above 55", Recalled),
        row!(Possible, OLD_AND_COMORBID, "65 years or more with substantial comorbidity: the lowest intensity is named first", Recalled),
        row!(Alternative, Rule::Always, "over 55 years: a backbone of reduced intensity", Recalled),
    ];
    /// The five drugs of Larson.
    Calgb8811: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, PH, CHILD, OLD], [
        row!(Excluded, Rule::Not(&FROM_40), "under 40 years: paediatric-inspired regimens took its place", Recalled),
        UNFIT,
        row!(Possible, Rule::Always, "40 to 64 years and fit: a historical regimen, superseded elsewhere", Recalled),
    ];
    /// Blinatumomab, then POMP.
    BlinaPomp: [MATURE, PREGNANCY, CD19], [
        row!(Excluded, Rule::Not(&FROM_60), "under 60 years: the trial took patients from 65", Seen),
        row!(Possible, Rule::If(&COMFORT), "the goal is comfort: weigh infusions of four weeks against it", Recalled),
        row!(Possible, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: its second cohort had dasatinib; see the regimens with an inhibitor", Seen),
        row!(Recommended, Rule::If(&FROM_65), "65 years or more: blinatumomab alone, then maintenance", Seen),
        row!(Alternative, Rule::If(&COMORBIDITY), "60 to 64 years with substantial comorbidity; the trial took patients from 65", Recalled),
        row!(Possible, Rule::Always, "60 to 64 years and fit: regimens with chemotherapy are named first", Recalled),
    ];
    /// Vincristine and a steroid.
    PompVp: [MATURE, PREGNANCY, T_APART, CHILD], [
        row!(Alternative, Rule::If(&COMFORT), "the goal is comfort: the disease may be held for a time; see palliation", Seen),
        row!(Possible, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: only with a tyrosine kinase inhibitor, which has better regimens", Seen),
        row!(Recommended, OLD_AND_COMORBID, "65 years or more with substantial comorbidity: the lowest intensity, with blinatumomab where CD19 is positive", Seen),
        row!(Alternative, Rule::If(&COMORBIDITY), "substantial comorbidity: the lowest intensity", Seen),
        row!(Excluded, Rule::Not(&FROM_60), "under 60 years and fit: too weak to cure", Recalled),
        row!(Possible, Rule::Always, "60 years or more and fit: stronger regimens are named first", Recalled),
    ];
    /// Rituximab beside chemotherapy.
    RituximabCd20: [MATURE, PREGNANCY, COMFORT_GOAL, T, RITUXIMAB], [
        row!(Excluded, Rule::If(&CD20_BELOW_1), "CD20 under 1 %: no target by either limit in use", Secondary),
        row!(Possible, Rule::If(&UNDER_16), "under 16 years: a children's protocol decides", Recalled),
        row!(Possible, Rule::Not(&CD20_FROM_20), "CD20 of 1 to under 20 %: by the newer limit of one centre", Secondary),
        row!(Possible, Rule::If(&FROM_60), "60 years or more: GRAALL-R took 18 to 59 years, and with hyper-CVAD it helped below 60 only", Seen),
        row!(Recommended, Rule::Always, "CD20 of 20 % or more: part of hyper-CVAD; randomised in GRAALL-R with more than 20 %, 18 to 59 years; hepatitis B is tested first", Seen),
    ];
}
