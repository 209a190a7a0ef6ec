//! What the two seed documents recommend in general terms, in the order of `knowledge/options/seed.toml`.

use super::adult_phases::NOT_MAINTENANCE_ALONE;
use super::transplant::FIRST_ONLY;
use super::{adult, options, row};
use crate::decision::{Row, Rule};
use crate::evidence::Verification;
use crate::evidence::Verification::Seen;
use crate::knowledge::Phrase;
use crate::risk::seed_adult::{ETP, HYPODIPLOIDY, KMT2A, UNDER_18, WBC_B, WBC_T};
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, BLINATUMOMAB, CD19, CD22, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE,
    INOTUZUMAB_AGE, INOTUZUMAB_LIVER, INTRATHECAL_IN_PREGNANCY, MATURE, NELARABINE, PREGNANCY,
    TRANSPLANT,
};
use crate::treatment::criteria::{
    CD19_NEGATIVE, CD22_NEGATIVE, COMORBIDITY, FIRST_OR_SECOND_REMISSION, FROM_65, MRD_BELOW_01,
    PH_POSITIVE, T_LINEAGE, UNDER_60,
};

/// Not covered is not contraindicated: the option stays possible and says why nothing more is said.
const ADULTS_ONLY: Row<Status> = Row {
    answer: Possible,
    when: Rule::If(&UNDER_18),
    because: Phrase::of(
        "not covered: the seed documents are for adults; children and adolescents follow a paediatric protocol; see the regimens for children",
    ),
    verification: Verification::Recalled,
};
const LESS_INTENSIVE: Rule = Rule::Any(&[Rule::If(&FROM_65), Rule::If(&COMORBIDITY)]);
const NO_TARGET_TKI: Row<Status> = Row {
    answer: Excluded,
    when: Rule::Not(&PH_POSITIVE),
    because: Phrase::of(
        "BCR::ABL1 absent: the source names tyrosine kinase inhibitors for Ph-positive disease",
    ),
    verification: Verification::Seen,
};
options! {
    // S8
    MultiagentBackbone: [MATURE], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the seed recommends this backbone for Ph-negative disease", Seen),
        ADULTS_ONLY,
        row!(Alternative, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: outside the seed's recommendation; the second seed lets many of the same drugs be used in reduced doses", Seen),
        row!(Recommended, Rule::Always, "adult under 65 years, Ph-negative, no substantial comorbidity", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE];
    // S10
    BfmFourDrug: [MATURE], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: see the options with a tyrosine kinase inhibitor", Seen),
        ADULTS_ONLY,
        row!(Excluded, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed turns to lower intensity here", Seen),
        row!(Alternative, Rule::Always, "a cornerstone protocol of the same four-drug kind", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, ASPARAGINASE];
    // S9, S48
    LowerIntensity: [MATURE], [
        ADULTS_ONLY,
        row!(Alternative, Rule::All(&[Rule::If(&PH_POSITIVE), LESS_INTENSIVE]), "65 years or more, or substantial comorbidity, and BCR::ABL1 present: only together with a tyrosine kinase inhibitor", Seen),
        row!(Recommended, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed finds lower or moderate intensity more appropriate", Seen),
        row!(Excluded, Rule::If(&UNDER_60), "under 60 years without substantial comorbidity: the seed keeps lower intensity for older or comorbid adults", Seen),
        row!(Alternative, Rule::If(&PH_POSITIVE), "60 to under 65 years, and BCR::ABL1 present: only together with a tyrosine kinase inhibitor", Seen),
        row!(Alternative, Rule::Always, "60 to under 65 years: the seed also says that people of 60 or more benefit from less intensive treatment", Seen),
    ] once_known [PREGNANCY];
    // S11
    TkiChemotherapy: [MATURE], [
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row!(Recommended, Rule::Always, "BCR::ABL1 present: a tyrosine kinase inhibitor with chemotherapy", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL];
    // S25
    OlderImmunotherapy: [MATURE], [
        row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: neither antibody has a target", Seen),
        row!(Excluded, Rule::All(&[Rule::If(&CD19_NEGATIVE), Rule::If(&CD22_NEGATIVE)]), "CD19 and CD22 negative: neither antibody has a target", Seen),
        row!(Excluded, Rule::If(&UNDER_60), "under 60 years: the seed names this for people of 60 or more", Seen),
        row!(Alternative, Rule::Always, "60 years or more: less intensive treatment with an antibody whose target is present", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL];
    // S26
    TAllAsparaginaseNelarabine: [], [
        row!(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: named for T-ALL", Seen),
        ADULTS_ONLY,
        row!(Alternative, LESS_INTENSIVE, "T-ALL, but 65 years or more or substantial comorbidity: the seed also asks for lower intensity", Seen),
        row!(Recommended, Rule::Always, "T-ALL: the seed asks for regimens with pegylated asparaginase and nelarabine", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ASPARAGINASE, NELARABINE];
    // S12
    HighDoseMethotrexateCytarabine: [MATURE], [
        ADULTS_ONLY,
        row!(Alternative, LESS_INTENSIVE, "65 years or more, or substantial comorbidity: the seed turns to lower intensity", Seen),
        row!(Recommended, Rule::Always, "the usual content of consolidation", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, HIGH_DOSE_METHOTREXATE];
    // S14, S20
    BlinatumomabConsolidation: [MATURE, CD19, BLINATUMOMAB], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the label's consolidation indication is for Ph-negative disease", Seen),
        row!(Alternative, Rule::If(&adult::UNDER_18), "covered by the label from 1 month of age; which children need it, a paediatric protocol decides", Seen),
        row!(Recommended, Rule::Always, "approved for consolidation when CD19 is positive and BCR::ABL1 absent, whatever the MRD", Seen),
    ] once_known [PREGNANCY];
    // S15
    TkiConsolidation: [MATURE], [
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row!(Recommended, Rule::Always, "BCR::ABL1 present: the inhibitor goes on through consolidation", Seen),
    ] once_known [PREGNANCY];
    // S18
    BlinatumomabMrd: [MATURE, CD19, BLINATUMOMAB], [
        row!(Excluded, Rule::If(&MRD_BELOW_01), "MRD under 0.1 %: the label's MRD indication starts at 0.1 %", Seen),
        row!(Excluded, Rule::Not(&FIRST_OR_SECOND_REMISSION), "not in first or second complete remission, which the label's MRD indication asks for", Seen),
        row!(Recommended, Rule::Always, "CD19 positive, MRD of 0.1 % or more, in first or second complete remission", Seen),
    ] once_known [PREGNANCY];
    // S13, S41
    IntrathecalChemotherapy: [], [
        row!(Recommended, Rule::Always, "essential in every regimen, whatever the risk", Seen),
    ] once_known [INTRATHECAL_IN_PREGNANCY];
    // S16, S17
    MaintenanceChemotherapy: [MATURE], [
        ADULTS_ONLY,
        row!(Recommended, Rule::Always, "the last phase of chemotherapy for every adult in remission without transplant", Seen),
    ] once_known [PREGNANCY, NOT_MAINTENANCE_ALONE];
    // S62
    TkiMaintenance: [MATURE], [
        NO_TARGET_TKI,
        ADULTS_ONLY,
        row!(Recommended, Rule::Always, "BCR::ABL1 present: the inhibitor goes on in maintenance", Seen),
    ] once_known [PREGNANCY];
    // S6, S7, S27, S31
    AllogeneicTransplantFirstRemission: [MATURE], [
        ADULTS_ONLY,
        row!(Alternative, Rule::If(&ETP), "early T-cell precursor: the seed asks to consider it", Seen),
        row!(Alternative, Rule::Any(&[Rule::If(&WBC_B), Rule::If(&WBC_T), Rule::If(&HYPODIPLOIDY), Rule::If(&KMT2A)]), "a poor factor of the seed is present: risk guides the consideration of transplant", Seen),
        row!(Possible, Rule::Always, "no poor factor; the seed lets MRD decide and prints no limit", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    // S19, S28
    BlinatumomabRelapse: [MATURE, CD19, BLINATUMOMAB], [
        row!(Recommended, Rule::Always, "when relapsed or refractory: approved where CD19 is positive", Seen),
    ] once_known [PREGNANCY];
    // S21, S28
    InotuzumabRelapse: [MATURE, CD22, INOTUZUMAB_AGE], [
        row!(Recommended, Rule::Always, "when relapsed or refractory: approved where CD22 is positive", Seen),
    ] once_known [PREGNANCY, INOTUZUMAB_LIVER];
    // S29
    ChemoImmunotherapyCarTTransplant: [MATURE], [
        row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the antibodies and CAR-T cells named have no target", Seen),
        row!(Alternative, Rule::Always, "when relapsed or refractory: the seed's authors find this sequence best; an expert opinion", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL];
    // S30
    AlternativeTki: [MATURE], [
        NO_TARGET_TKI,
        row!(Alternative, Rule::Always, "when relapsed or refractory with BCR::ABL1: another inhibitor may work", Seen),
    ] once_known [PREGNANCY];
    // S76
    NelarabineRelapse: [], [
        row!(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: named for T-ALL", Seen),
        row!(Alternative, Rule::Always, "when relapsed or refractory: named for T-ALL", Seen),
    ] once_known [PREGNANCY, NELARABINE];
}
