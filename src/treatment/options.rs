//! The rules of the options, in the order of `knowledge/options.toml`.

use super::criteria::{
    CD19_NEGATIVE, CD22_NEGATIVE, COMORBIDITY, FIRST_OR_SECOND_REMISSION, FROM_65, MRD_BELOW_01,
    PH_POSITIVE, T_LINEAGE, UNDER_1, UNDER_60,
};
use super::{OptionRule, Status};
use crate::decision::{Decision, Row, Rule};
use crate::evidence::Verification;
use crate::knowledge::{OptionId, Phrase};
use crate::risk::MATURE_B;
use crate::risk::seed_adult::{ETP, HYPODIPLOIDY, KMT2A, UNDER_18, WBC_B, WBC_T};

use Status::{Alternative, Excluded, Possible, Recommended};

const MATURE: Row<Status> = Row {
    answer: Excluded,
    when: Rule::If(&MATURE_B),
    because: Phrase::of(
        "mature B (Burkitt) leukaemia has regimens of its own, which this edition does not hold",
    ),
    verification: Verification::Secondary,
};
/// Not covered is not contraindicated: the option stays possible and says why nothing more is said.
const ADULTS_ONLY: Row<Status> = Row {
    answer: Possible,
    when: Rule::If(&UNDER_18),
    because: Phrase::of(
        "not covered: the seed documents are for adults; children and adolescents follow a paediatric protocol, which this edition does not hold",
    ),
    verification: Verification::Recalled,
};
const LESS_INTENSIVE: Rule = Rule::Any(&[Rule::If(&FROM_65), Rule::If(&COMORBIDITY)]);
const NO_CD19_IN_T: Row<Status> = Row {
    answer: Excluded,
    when: Rule::If(&T_LINEAGE),
    because: Phrase::of("T-lineage: the label is for CD19-positive B-cell precursor ALL"),
    verification: Verification::Seen,
};
const CD19_MISSING: Row<Status> = Row {
    answer: Excluded,
    when: Rule::If(&CD19_NEGATIVE),
    because: Phrase::of("CD19 negative: the drug has no target"),
    verification: Verification::Seen,
};
const NO_TARGET_TKI: Row<Status> = Row {
    answer: Excluded,
    when: Rule::Not(&PH_POSITIVE),
    because: Phrase::of(
        "BCR::ABL1 absent: the source names tyrosine kinase inhibitors for Ph-positive disease",
    ),
    verification: Verification::Seen,
};
const INFANT_LABEL: Row<Status> = Row {
    answer: Possible,
    when: Rule::If(&UNDER_1),
    because: Phrase::of("the label starts at 1 month of age; this edition does not tell months"),
    verification: Verification::Secondary,
};

/// The rule of an option. Every option of the knowledge files has one; a test checks it.
pub fn rule(option: OptionId) -> Option<&'static OptionRule> {
    RULES.iter().find(|r| r.option == option)
}

macro_rules! option_rules {
    ($( $option:ident: [ $( $row:expr ),+ $(,)? ]; )*) => {
        /// Every rule.
        pub static RULES: &[OptionRule] = &[$( OptionRule { option: OptionId::$option, decision: Decision { rows: &[$( $row ),+] } } ),*];
    };
}

const fn row(answer: Status, when: Rule, because: &'static str) -> Row<Status> {
    Row { answer, when, because: Phrase::of(because), verification: Verification::Seen }
}

option_rules! {
    // S8
    MultiagentBackbone: [
        MATURE,
        row(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the seed recommends this backbone for Ph-negative disease"),
        ADULTS_ONLY,
        row(Alternative, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: outside the seed's recommendation; the second seed lets many of the same drugs be used in reduced doses"),
        row(Recommended, Rule::Always, "adult under 65 years, Ph-negative, no substantial comorbidity"),
    ];
    // S10
    BfmFourDrug: [
        MATURE,
        row(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: see the options with a tyrosine kinase inhibitor"),
        ADULTS_ONLY,
        row(Excluded, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed turns to lower intensity here"),
        row(Alternative, Rule::Always, "a cornerstone protocol of the same four-drug kind"),
    ];
    // S9, S48
    LowerIntensity: [
        MATURE,
        ADULTS_ONLY,
        row(Alternative, Rule::All(&[Rule::If(&PH_POSITIVE), LESS_INTENSIVE]), "65 years or more, or substantial comorbidity, and BCR::ABL1 present: only together with a tyrosine kinase inhibitor"),
        row(Recommended, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed finds lower or moderate intensity more appropriate"),
        row(Excluded, Rule::If(&UNDER_60), "under 60 years without substantial comorbidity: the seed keeps lower intensity for older or comorbid adults"),
        row(Alternative, Rule::Always, "60 to under 65 years: the seed also says that people of 60 or more benefit from less intensive treatment"),
    ];
    // S11
    TkiChemotherapy: [
        MATURE,
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row(Recommended, Rule::Always, "BCR::ABL1 present: a tyrosine kinase inhibitor with chemotherapy"),
    ];
    // S25
    OlderImmunotherapy: [
        MATURE,
        row(Excluded, Rule::If(&T_LINEAGE), "T-lineage: neither antibody has a target"),
        row(Excluded, Rule::All(&[Rule::If(&CD19_NEGATIVE), Rule::If(&CD22_NEGATIVE)]), "CD19 and CD22 negative: neither antibody has a target"),
        row(Excluded, Rule::If(&UNDER_60), "under 60 years: the seed names this for people of 60 or more"),
        row(Alternative, Rule::Always, "60 years or more: less intensive treatment with an antibody whose target is present"),
    ];
    // S26
    TAllAsparaginaseNelarabine: [
        row(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: named for T-ALL"),
        ADULTS_ONLY,
        row(Alternative, LESS_INTENSIVE, "T-ALL, but 65 years or more or substantial comorbidity: the seed also asks for lower intensity"),
        row(Recommended, Rule::Always, "T-ALL: the seed asks for regimens with pegylated asparaginase and nelarabine"),
    ];
    // S12
    HighDoseMethotrexateCytarabine: [
        MATURE,
        ADULTS_ONLY,
        row(Alternative, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed turns to lower intensity"),
        row(Recommended, Rule::Always, "the usual content of consolidation"),
    ];
    // S14, S20
    BlinatumomabConsolidation: [
        MATURE,
        NO_CD19_IN_T,
        CD19_MISSING,
        row(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the label's consolidation indication is for Ph-negative disease"),
        INFANT_LABEL,
        row(Alternative, Rule::If(&UNDER_18), "covered by the label from 1 month of age; which children need it, a paediatric protocol decides"),
        row(Recommended, Rule::Always, "approved for consolidation when CD19 is positive and BCR::ABL1 absent, whatever the MRD"),
    ];
    // S15
    TkiConsolidation: [
        MATURE,
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row(Recommended, Rule::Always, "BCR::ABL1 present: the inhibitor goes on through consolidation"),
    ];
    // S18
    BlinatumomabMrd: [
        MATURE,
        NO_CD19_IN_T,
        CD19_MISSING,
        row(Excluded, Rule::If(&MRD_BELOW_01), "MRD under 0.1 %: the label's MRD indication starts at 0.1 %"),
        row(Excluded, Rule::Not(&FIRST_OR_SECOND_REMISSION), "not in first or second complete remission, which the label's MRD indication asks for"),
        INFANT_LABEL,
        row(Recommended, Rule::Always, "CD19 positive, MRD of 0.1 % or more, in first or second complete remission"),
    ];
    // S13, S41
    IntrathecalChemotherapy: [
        row(Recommended, Rule::Always, "essential in every regimen, whatever the risk"),
    ];
    // S16, S17
    MaintenanceChemotherapy: [
        MATURE,
        ADULTS_ONLY,
        row(Recommended, Rule::Always, "the last phase of chemotherapy for every adult in remission without transplant"),
    ];
    // S62
    TkiMaintenance: [
        MATURE,
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row(Recommended, Rule::Always, "BCR::ABL1 present: the inhibitor goes on in maintenance"),
    ];
    // S6, S7, S27, S31
    AllogeneicTransplantFirstRemission: [
        MATURE,
        ADULTS_ONLY,
        row(Alternative, Rule::If(&ETP), "early T-cell precursor: the seed asks to consider it"),
        row(Alternative, Rule::Any(&[Rule::If(&WBC_B), Rule::If(&WBC_T), Rule::If(&HYPODIPLOIDY), Rule::If(&KMT2A)]), "a poor factor of the seed is present: risk guides the consideration of transplant"),
        row(Possible, Rule::Always, "no poor factor; the seed lets MRD decide and prints no limit"),
    ];
    // S19, S28
    BlinatumomabRelapse: [
        MATURE,
        NO_CD19_IN_T,
        CD19_MISSING,
        INFANT_LABEL,
        row(Recommended, Rule::Always, "when relapsed or refractory: approved where CD19 is positive"),
    ];
    // S21, S28
    InotuzumabRelapse: [
        MATURE,
        row(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the label is for CD22-positive B-cell precursor ALL"),
        row(Excluded, Rule::If(&CD22_NEGATIVE), "CD22 negative: the drug has no target"),
        row(Excluded, Rule::If(&UNDER_1), "under 1 year: the label starts at 1 year"),
        row(Recommended, Rule::Always, "when relapsed or refractory: approved where CD22 is positive"),
    ];
    // S29
    ChemoImmunotherapyCarTTransplant: [
        MATURE,
        row(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the antibodies and CAR-T cells named have no target"),
        row(Alternative, Rule::Always, "when relapsed or refractory: the seed's authors find this sequence best; an expert opinion"),
    ];
    // S30
    AlternativeTki: [
        MATURE,
        NO_TARGET_TKI,
        row(Alternative, Rule::Always, "when relapsed or refractory with BCR::ABL1: another inhibitor may work"),
    ];
    // S76
    NelarabineRelapse: [
        row(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: named for T-ALL"),
        row(Alternative, Rule::Always, "when relapsed or refractory: named for T-ALL"),
    ];
}
