//! Infants and children with B-lineage ALL: rows of section 9.1 of the dossier.
//!
//! Genetics and MRD tell the favourable stratum of standard risk from the rest; its definition is recalled, and so is every
//! answer that rests on it. Induction is not made to wait for them.

use super::adult::FROM_16;
use super::ph::IMATINIB_OR_DASATINIB;
use super::{options, row};
use crate::criteria;
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::cog_aall1731::{CNS3, DAY_8, MRD_001, TESTICULAR};
use crate::risk::cog_genetics::{ETV6_RUNX1, NOT_UNFAVOURABLE, TRISOMY_4_10};
use crate::risk::interfant_06::KMT2A;
use crate::risk::nci_rome::WBC_50;
use crate::treatment::Rows;
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, BLINATUMOMAB, CD19, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE, MATURE,
    PREGNANCY, TRANSPLANT,
};
use crate::treatment::criteria::{
    CD19_NEGATIVE, COMORBIDITY, FIRST_OR_SECOND_REMISSION, PH_POSITIVE, T_LINEAGE,
};

criteria! { "child";
    /// Infant protocols.
    INFANT "infant" "age under 1 year" (TreatmentAge: ..= From1MonthTo1) Seen [Interfant06];
    /// NCI high risk by age.
    FROM_10 "from-10" "age 10 years or more" (TreatmentAge: From10To14 ..) Seen [Pdq];
    /// An adult by the house reading.
    FROM_18 "from-18" "age 18 years or more" (TreatmentAge: From18To22 ..) Recalled [HouseConvention];
    /// One listing prints 24 as the last year of age, another 25.
    AT_25 "at-25" "25 years" (TreatmentAge: At25) Secondary [Aall1732Listing];
    /// Above both.
    FROM_26 "from-26" "age 26 years or more" (TreatmentAge: From26To30 ..) Secondary [Aall1732Listing];
    /// The trials of augmented BFM ended at 30, as recalled.
    FROM_31 "from-31" "age 31 years or more" (TreatmentAge: At31 ..) Recalled [RecalledGeneral];
    /// Young adults to 40.
    FROM_40 "from-40" "age 40 years or more" (TreatmentAge: From40To50 ..) Recalled [RecalledGeneral];
    /// From here on results of unmodified paediatric regimens fall off.
    FROM_55 "from-55" "age 55 years or more" (TreatmentAge: At55 ..) Seen [Graall2005];
    /// Ages of AALL1631.
    AGE_1_21 "1-to-21" "age 1 to 21 years" (TreatmentAge: From1To10 ..= From18To22) Seen [EsphallRegistry];
    /// An ABL-class fusion other than BCR::ABL1.
    ABL_CLASS "abl-class" "ABL-class fusion" (AblClass: Present) Seen [EsphallRegistry];
    /// The limit of the label, and of randomisation in AALL1731.
    MRD_CONSOLIDATION "mrd-consolidation" "MRD 0.1 % or more at the end of consolidation"
        (MrdEndOfConsolidation: Exactly01 ..) Seen [LabelBlinatumomab, Aall1731FollowUp];
}

/// Favourable genetics, low blood MRD on day 8 where it counts, MRD under 0.01 % at the end of induction.
const FAVOURABLE: Rule = Rule::All(&[
    Rule::Any(&[Rule::All(&[Rule::If(&ETV6_RUNX1), Rule::Not(&DAY_8)]), Rule::If(&TRISOMY_4_10)]),
    NOT_UNFAVOURABLE,
    Rule::Not(&MRD_001),
]);
/// NCI standard risk once infants are left out, with what AALL1731 did not enrol.
const STANDARD_RISK: Rule =
    Rule::All(&[Rule::Not(&FROM_10), Rule::Not(&WBC_50), Rule::Not(&CNS3), Rule::Not(&TESTICULAR)]);
const NOT_T: Row<Status> = row!(
    Excluded,
    Rule::If(&T_LINEAGE),
    "T-lineage: the regimen is for B-lineage; see the regimens for T-ALL",
    Seen,
);
const NOT_PH: Row<Status> = row!(
    Excluded,
    Rule::If(&PH_POSITIVE),
    "BCR::ABL1 present: see the options with a tyrosine kinase inhibitor",
    Seen,
);
const HIGH_RISK: Row<Status> = row!(
    Excluded,
    Rule::Any(&[Rule::If(&FROM_10), Rule::If(&WBC_50)]),
    "10 years or more, or white cells of 50 ×10⁹/L or more: NCI high risk, and this is for standard risk",
    Seen,
);
const NOT_ENROLLED: Row<Status> = row!(
    Excluded,
    Rule::Any(&[Rule::If(&CNS3), Rule::If(&TESTICULAR)]),
    "CNS3 or testicular disease: not enrolled; see the regimens for high risk",
    Seen,
);
const INFANTS_APART: Row<Status> =
    row!(Excluded, Rule::If(&INFANT), "under 1 year: infants have a protocol of their own", Seen,);

/// Known later than the choice is made.
const RANDOMISED_BELOW: Rows = &[row!(
    Possible,
    Rule::If(&MRD_CONSOLIDATION),
    "MRD 0.1 % or more at the end of consolidation: not randomised; see blinatumomab then transplant",
    Seen,
)];
/// Known later than the choice is made.
const NOT_ALONE: Rows = &[row!(
    Excluded,
    Rule::If(&MRD_CONSOLIDATION),
    "MRD 0.1 % or more at the end of consolidation: chemotherapy alone is not continued",
    Recalled,
)];

options! {
    // 9.1, under 1 year
    InterfantBlina: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, BLINATUMOMAB, ANTHRACYCLINE, ASPARAGINASE], [
        row!(Excluded, Rule::Not(&INFANT), "1 year or more: the regimen is for infants under 12 months", Seen),
        NOT_PH,
        row!(Possible, Rule::Not(&KMT2A), "KMT2A not rearranged: the study was for rearranged KMT2A; blinatumomab belongs in a trial here", Recalled),
        row!(Recommended, Rule::Always, "infant with KMT2A rearranged: 4-year survival 93 against 60 % before blinatumomab was added", Seen),
    ];
    InfantChemotherapy: [MATURE, PREGNANCY, COMFORT_GOAL], [
        row!(Excluded, Rule::Not(&INFANT), "1 year or more: the protocol is for infants under 12 months", Seen),
        NOT_PH,
        row!(Possible, Rule::If(&T_LINEAGE), "T-lineage in an infant: what was read speaks of B-lineage", Recalled),
        row!(Recommended, Rule::Not(&KMT2A), "infant, KMT2A not rearranged: good outcome with an infant protocol; not intensified", Recalled),
        row!(Alternative, Rule::If(&CD19_NEGATIVE), "KMT2A rearranged and CD19 negative: blinatumomab has no target", Recalled),
        row!(Possible, Rule::Always, "KMT2A rearranged: with blinatumomab added survival was longer, see there", Seen),
    ] once_known [COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE];
    // 9.1, 1 to under 10 years, white cells under 50
    SrInduction: [MATURE], [
        NOT_T,
        NOT_PH,
        row!(Excluded, Rule::All(&[Rule::If(&INFANT), Rule::If(&KMT2A)]), "infant with KMT2A rearranged: no standard protocol of children", Seen),
        HIGH_RISK,
        NOT_ENROLLED,
        row!(Alternative, Rule::If(&INFANT), "infant, KMT2A not rearranged: a child's standard-risk protocol is the other choice", Recalled),
        row!(Recommended, Rule::Always, "1 to under 10 years, white cells under 50 ×10⁹/L: three drugs, no anthracycline in induction", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ASPARAGINASE];
    Aall1731Blina: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, BLINATUMOMAB, ANTHRACYCLINE, ASPARAGINASE], [
        NOT_PH,
        INFANTS_APART,
        HIGH_RISK,
        NOT_ENROLLED,
        row!(Possible, FAVOURABLE, "favourable genetics and MRD under 0.01 % at the end of induction: the trial gave chemotherapy alone if sequencing found none either", Recalled),
        row!(Recommended, Rule::Always, "standard risk, average or high: 3-year disease-free survival 96 against 88 % without blinatumomab", Recalled),
    ] once_known [RANDOMISED_BELOW];
    SrChemotherapy: [MATURE], [
        NOT_T,
        NOT_PH,
        row!(Excluded, Rule::All(&[Rule::If(&INFANT), Rule::If(&KMT2A)]), "infant with KMT2A rearranged: no standard protocol of children", Seen),
        HIGH_RISK,
        NOT_ENROLLED,
        row!(Alternative, Rule::If(&INFANT), "infant, KMT2A not rearranged: a child's standard-risk protocol is the other choice", Recalled),
        row!(Recommended, FAVOURABLE, "favourable genetics and MRD under 0.01 % at the end of induction: chemotherapy alone", Recalled),
        row!(Alternative, Rule::If(&CD19_NEGATIVE), "CD19 negative: blinatumomab has no target", Recalled),
        row!(Possible, Rule::Always, "standard risk, average or high: blinatumomab is not left out; those with neutral genetics and no MRD by sequencing were not randomised", Recalled),
    ] once_known [NOT_ALONE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE];
    // 9.1, 10 years or more or white cells of 50 or more
    Aall1732Hr: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE], [
        NOT_T,
        NOT_PH,
        INFANTS_APART,
        row!(Excluded, Rule::If(&FROM_26), "over 25 years, outside the ages of the trial", Secondary),
        row!(Possible, Rule::If(&AT_25), "25 years: one listing of the trial ends at 24, another at 25", Secondary),
        row!(Possible, STANDARD_RISK, "NCI standard risk: made for high risk; more is not advised in the favourable stratum", Recalled),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: what was read speaks of fit patients", Recalled),
        row!(Recommended, Rule::Always, "NCI high risk, CNS3 or testicular disease, up to 24 years: modified BFM", Recalled),
    ];
    AbfmMbfm: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE], [
        NOT_PH,
        INFANTS_APART,
        row!(Excluded, Rule::If(&FROM_40), "40 years or more: children and young adults only", Recalled),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: what was read speaks of fit patients", Recalled),
        row!(Alternative, Rule::If(&FROM_31), "31 to 39 years: above the ages of the trials; given to young adults", Recalled),
        row!(Alternative, Rule::If(&T_LINEAGE), "T-lineage: its successors with nelarabine or dexamethasone stand beside it", Recalled),
        row!(Possible, STANDARD_RISK, "NCI standard risk: made for high risk; more is not advised in the favourable stratum", Recalled),
        row!(Recommended, Rule::Always, "NCI high risk, up to 30 years: stronger treatment after induction lengthened survival", Seen),
    ];
    Bfm4drug: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, HIGH_DOSE_METHOTREXATE], [
        NOT_PH,
        INFANTS_APART,
        row!(Excluded, Rule::If(&FROM_55), "55 years or more: no unmodified paediatric regimen", Seen),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: what was read speaks of fit patients", Recalled),
        row!(Possible, Rule::If(&FROM_40), "40 to 54 years: given to adults in variants; other regimens are named first", Recalled),
        row!(Alternative, Rule::If(&FROM_18), "18 to 39 years and fit: a paediatric regimen, given to adults in variants", Recalled),
        row!(Alternative, Rule::Always, "1 to 17 years: a backbone of many trials", Seen),
    ];
    DfciChild: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE], [
        NOT_PH,
        INFANTS_APART,
        row!(Excluded, Rule::If(&FROM_16), "16 years or more: see the same from 16 years", Recalled),
        row!(Alternative, Rule::Always, "1 to 15 years: another group's backbone", Recalled),
    ];
    // 9.1, 1 to 21 years, ABL-class
    TkiAblClassChild: [MATURE], [
        NOT_T,
        NOT_PH,
        row!(Excluded, Rule::Not(&ABL_CLASS), "no ABL-class fusion: no target", Seen),
        row!(Excluded, Rule::Not(&AGE_1_21), "outside 1 to 21 years, the ages of the trial", Seen),
        row!(Recommended, Rule::Always, "1 to 21 years with an ABL-class fusion: an inhibitor with a high-risk backbone, in a trial", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE, IMATINIB_OR_DASATINIB];
    // 9.1, any child
    BlinaTransplantChild: [MATURE, CD19, BLINATUMOMAB], [
        row!(Excluded, Rule::If(&FROM_18), "18 years or more: this row is for children", Recalled),
        row!(Excluded, Rule::Not(&MRD_CONSOLIDATION), "MRD under 0.1 % at the end of consolidation", Seen),
        row!(Excluded, Rule::Not(&FIRST_OR_SECOND_REMISSION), "not in first or second complete remission, which the label asks for", Seen),
        row!(Possible, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the row is for Ph-negative disease; see the options with a tyrosine kinase inhibitor", Recalled),
        row!(Possible, Rule::If(&INFANT), "under 1 year: see transplant in infants", Recalled),
        row!(Recommended, Rule::Always, "MRD 0.1 % or more at the end of consolidation: blinatumomab, then transplant; chemotherapy alone is not continued", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT];
    CarTTrialChild: [MATURE, CD19], [
        row!(Excluded, Rule::If(&FROM_18), "18 years or more: this row is for children", Recalled),
        row!(Excluded, Rule::Not(&MRD_CONSOLIDATION), "MRD under 0.1 % at the end of consolidation", Recalled),
        row!(Alternative, Rule::Always, "MRD 0.1 % or more at the end of consolidation: a trial of CAR T-cells is the other choice", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL];
    ChemotherapyAloneChildMrd: [MATURE], [
        NOT_T,
        row!(Excluded, Rule::If(&FROM_18), "18 years or more: this row is for children", Recalled),
        row!(Excluded, Rule::If(&MRD_CONSOLIDATION), "MRD 0.1 % or more at the end of consolidation: chemotherapy alone is not continued", Recalled),
        row!(Alternative, Rule::Always, "MRD under 0.1 % at the end of consolidation: the protocol goes on", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL];
}
