//! Transplant after each source for itself: section 7 of the risk dossier, rows of 9.1 and 9.2 of the regimen dossier.
//! Displayed, not decided: "recommended" means that this source favours or assigned it. Trials keep their own conditions of
//! entry, which are read from their schemes; so ages here are those of the schemes, but for conditioning.

use super::{options, row};
use crate::classification::ETP;
use crate::criteria;
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::aieop_bfm_2000::POOR_RESPONSE;
use crate::risk::cog_aall1231::M3_END_OF_INDUCTION;
use crate::risk::{
    gimema_lal2317 as gimema, graall_2005 as graall, hct_ci, interfant_06 as interfant,
    nccn_genetics_2026 as nccn, nccn_infant_2026 as nccn_infant, pethema_hr11 as pethema, ukall14,
};
use crate::treatment::Rows;
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{COMFORT_GOAL, MATURE, PREGNANCY, TRANSPLANT};
use crate::treatment::criteria::{NO_DONOR, PH_POSITIVE, T_LINEAGE};

criteria! { "transplant";
    /// The guidelines for adults.
    UNDER_18 "under-18" "age under 18 years" (Age: ..= From15To18) Recalled [HouseConvention];
    /// The rows of children with BCR::ABL1 end at 21.
    CHILD_PH "child-ph" "age 1 to 21 years" (Age: From1To10 ..= From19To22) Seen [EsphallRegistry];
    /// Where transplant in first remission has no place any more.
    LATER_REMISSION "later-remission" "second remission or later" (Remission: Second | Later) Recalled [HouseConvention];
    /// In second remission.
    SECOND_REMISSION "second-remission" "second remission" (Remission: Second) Recalled [HouseConvention];
    /// In first remission.
    FIRST_REMISSION "first-remission" "first remission" (Remission: First) Recalled [HouseConvention];
    /// A relapse to be treated first.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Recalled [HouseConvention];
    /// At diagnosis.
    NEWLY_DIAGNOSED "newly-diagnosed" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Recalled [HouseConvention];
    /// A second transplant is another question.
    PRIOR_TRANSPLANT "prior-transplant" "an earlier allogeneic transplant" (PriorTransplant: Present) Recalled [RecalledGeneral];
    /// NCCN prints positive and no number.
    MRD_DETECTED "mrd-detected" "MRD detected at the end of consolidation"
        (DetectionEndOfConsolidation: Detected) Secondary [NccnAdult2026];
    /// ELN 2024 and the recalled number of EWALL/EBMT.
    MRD_CONSOLIDATION_001 "mrd-consolidation-0.01" "MRD 0.01 % or more at the end of consolidation"
        (MrdEndOfConsolidation: From001To005 ..) Seen [Eln2024];
    /// COG and the label of blinatumomab.
    MRD_CONSOLIDATION_01 "mrd-consolidation-0.1" "MRD 0.1 % or more at the end of consolidation"
        (MrdEndOfConsolidation: Exactly01 ..) Seen [LabelBlinatumomab, Aall1731FollowUp];
    /// GRAALL, and the recalled number of EWALL/EBMT.
    MRD_INDUCTION_01 "mrd-induction-0.1" "MRD 0.1 % or more after induction" (MrdEndOfInduction: From01To1 ..) Seen [Dhedin2015];
    /// In Ph-positive disease.
    MRD_LATEST_001 "mrd-latest-0.01" "the latest MRD 0.01 % or more" (MrdLatest001: From) Recalled [RecalledGeneral];
    /// A limit of age for full conditioning, 45 in some centres and 50 in others.
    AGE_40 "age-40" "age 40 years or more" (TreatmentAge: From40To50 ..) Recalled [RecalledGeneral];
    /// Above both.
    AGE_50 "age-50" "age 50 years or more" (TreatmentAge: At50 ..) Recalled [RecalledGeneral];
}

const ADULTS: Row<Status> =
    row!(Excluded, Rule::If(&UNDER_18), "under 18 years: see transplant in children", Recalled,);
const NOT_T: Row<Status> =
    row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: what this source says is for B-lineage", Seen);
const NOT_PH: Row<Status> = row!(
    Excluded,
    Rule::If(&PH_POSITIVE),
    "BCR::ABL1 present: see transplant in Ph-positive ALL",
    Seen,
);
/// In first remission only, once another state is known.
pub(super) const FIRST_ONLY: Rows = &[
    row!(
        Excluded,
        Rule::If(&RELAPSED),
        "relapsed or refractory: the question of first remission is past",
        Recalled,
    ),
    row!(
        Excluded,
        Rule::If(&LATER_REMISSION),
        "second remission or later: see transplant in second remission",
        Recalled,
    ),
];

options! {
    TransplantNccnB: [MATURE], [
        NOT_T,
        NOT_PH,
        row!(Excluded, Rule::If(&nccn::UNDER_15), "under 15 years: see transplant in children", Secondary),
        row!(Recommended, Rule::If(&MRD_DETECTED), "MRD after consolidation: favoured", Secondary),
        row!(Recommended, nccn::POOR_IN_B, "poor-risk genetics: favoured after consolidation", Secondary),
        row!(Possible, Rule::Always, "no poor-risk genetics and no MRD after consolidation: considered, with no reason that is named", Secondary),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    // 9.2
    TransplantNccnT: [], [
        row!(Excluded, Rule::Not(&T_LINEAGE), "not T-lineage", Seen),
        row!(Recommended, Rule::If(&ETP), "early T-cell precursor: favoured; the seed asks to consider it", Secondary),
        row!(Recommended, Rule::If(&MRD_CONSOLIDATION_01), "MRD 0.1 % or more at the end of consolidation: slow clearance by both limits in use; favoured, and no number is printed", Recalled),
        row!(Recommended, Rule::If(&MRD_CONSOLIDATION_001), "MRD 0.01 to under 0.1 % at the end of consolidation: slow clearance by the lower of the limits in use; favoured, and no number is printed", Recalled),
        row!(Recommended, Rule::Any(&[Rule::If(&nccn::RAS_PTEN), Rule::Not(&nccn::NOTCH1)]), "RAS or PTEN altered, or NOTCH1 and FBXW7 unmutated: a high-risk feature, favoured", Secondary),
        row!(Possible, Rule::Always, "no high-risk feature and no MRD after consolidation: chemotherapy", Secondary),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantEln: [MATURE], [
        NOT_PH,
        ADULTS,
        row!(Alternative, Rule::If(&MRD_CONSOLIDATION_001), "MRD 0.01 % or more at the end of consolidation: a high-risk factor that leads to transplant", Recalled),
        row!(Possible, Rule::Always, "MRD under 0.01 % at the end of consolidation: the other high-risk factors are weighed, see the ELN group", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantEwallEbmt: [MATURE], [
        NOT_PH,
        ADULTS,
        row!(Recommended, Rule::Any(&[Rule::If(&MRD_CONSOLIDATION_001), Rule::If(&MRD_INDUCTION_01)]), "inadequate MRD response: 0.1 % or more after induction, or 0.01 % or more after consolidation", Recalled),
        row!(Possible, Rule::Always, "adequate MRD response: groups differ on high-risk genetics", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    // 9.1, 15 to 60 years, high risk
    TransplantPethema: [MATURE], [
        NOT_PH,
        row!(Excluded, Rule::If(&pethema::OUTSIDE_AGE), "outside 15 to 60 years, the ages of the trial", Seen),
        row!(Excluded, Rule::All(&[Rule::Not(&pethema::AGE_30), Rule::Not(&pethema::WBC_B), Rule::Not(&pethema::WBC_T), Rule::Not(&pethema::KMT2A)]), "not high risk by the trial's entry", Recalled),
        row!(Excluded, Rule::All(&[Rule::If(&pethema::MRD_INDUCTION), Rule::If(&pethema::MRD_CONSOLIDATION)]), "good MRD clearance: chemotherapy, no routine transplant", Seen),
        row!(Recommended, Rule::Always, "MRD at or over one of the two limits: assigned transplant", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantGimema: [MATURE], [
        row!(Excluded, Rule::Any(&[Rule::If(&gimema::T_LINEAGE), Rule::If(&gimema::CD19_NEGATIVE), Rule::If(&gimema::PH)]), "the trial was for CD19-positive Ph-negative B-ALL", Seen),
        row!(Excluded, Rule::If(&gimema::OUTSIDE_AGE), "outside 18 to 65 years, the ages of the trial", Seen),
        row!(Recommended, Rule::Any(&[Rule::If(&gimema::WBC_100), Rule::If(&gimema::AFF1), Rule::If(&gimema::HOTR)]), "very high risk at diagnosis: assigned transplant whatever the MRD", Recalled),
        row!(Recommended, Rule::If(&gimema::MRD_POSITIVE), "MRD positive in weeks 10 to 23: assigned transplant", Recalled),
        row!(Recommended, Rule::All(&[Rule::If(&gimema::WBC_30), Rule::If(&gimema::MRD_NOT_DONE)]), "high risk at diagnosis and MRD not known: assigned transplant", Recalled),
        row!(Excluded, Rule::Always, "not very high risk and no MRD that is known: assigned chemotherapy", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantGraall: [MATURE], [
        NOT_PH,
        row!(Excluded, Rule::If(&graall::OUTSIDE_AGE), "outside 15 to 55 years, the ages of the trials", Seen),
        row!(Recommended, Rule::If(&MRD_INDUCTION_01), "MRD 0.1 % or more after induction: longer relapse-free survival with transplant", Seen),
        row!(Recommended, Rule::If(&MRD_CONSOLIDATION_001), "MRD 0.01 % or more about week 12: transplant in GRAALL-2014", Recalled),
        row!(Alternative, Rule::If(&graall::IKZF1), "focal IKZF1 deletion: longer relapse-free survival with transplant; UKALL14 found none prognostic", Seen),
        row!(Excluded, Rule::Always, "good MRD response: transplant did not help", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantUkall14: [MATURE], [
        row!(Excluded, Rule::Any(&[Rule::If(&ukall14::UNDER_18), Rule::If(&ukall14::OVER_65)]), "outside the ages of the trial (to 65 years)", Seen),
        row!(Excluded, Rule::All(&[Rule::If(&ukall14::UNDER_25), Rule::Not(&ukall14::PH)]), "Ph-negative disease was enrolled from 25 years", Seen),
        row!(Recommended, Rule::Any(&[Rule::If(&ukall14::PH), Rule::If(&ukall14::AFF1), Rule::If(&ukall14::HOTR), Rule::If(&ukall14::COMPLEX), Rule::If(&ukall14::AGE_40)]), "one high-risk factor: transplant where possible", Seen),
        row!(Recommended, Rule::Any(&[Rule::If(&ukall14::MRD), Rule::If(&ukall14::WBC_B), Rule::If(&ukall14::WBC_T)]), "one high-risk factor: transplant where possible; the limits of MRD and white cells are recalled", Recalled),
        row!(Possible, Rule::Always, "no high-risk factor: what the trial did with a sibling donor was not read", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantChildren: [MATURE], [
        NOT_PH,
        row!(Excluded, Rule::Not(&UNDER_18), "18 years or more: see transplant in adults", Recalled),
        row!(Excluded, Rule::Not(&interfant::FROM_1), "under 1 year: see transplant in infants", Seen),
        row!(Alternative, Rule::If(&MRD_CONSOLIDATION_01), "MRD 0.1 % or more at the end of consolidation: considered more strongly; in B-lineage after blinatumomab", Secondary),
        row!(Alternative, Rule::All(&[Rule::If(&T_LINEAGE), Rule::If(&M3_END_OF_INDUCTION)]), "very high risk T-ALL by its marrow: considered", Secondary),
        row!(Possible, Rule::Always, "MRD under 0.1 % at the end of consolidation: no reason that is named", Secondary),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    // 9.1, under 1 year
    TransplantInfants: [MATURE], [
        row!(Excluded, Rule::If(&interfant::FROM_1), "1 year or more: for infants", Seen),
        row!(Excluded, Rule::Not(&interfant::KMT2A), "KMT2A not rearranged: good outcome without transplant", Recalled),
        row!(Alternative, Rule::All(&[Rule::If(&interfant::UNDER_6_MONTHS), Rule::Any(&[Rule::If(&interfant::WBC_ABOVE_300), Rule::If(&interfant::WBC_300), Rule::If(&POOR_RESPONSE)])]), "highest risk: KMT2A rearranged, under 6 months, and white cells of 300 ×10⁹/L or more or a poor prednisone response", Seen),
        row!(Alternative, Rule::Any(&[Rule::If(&nccn_infant::MRD), Rule::If(&nccn_infant::UNDER_3_MONTHS)]), "high risk after NCCN, by MRD or an age under 3 months: considered", Secondary),
        row!(Excluded, Rule::Always, "KMT2A rearranged and not of the highest risk: not by default", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantPhPositive: [MATURE], [
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent", Seen),
        row!(Alternative, Rule::All(&[Rule::If(&CHILD_PH), Rule::If(&MRD_LATEST_001)]), "1 to 21 years with MRD: high risk, transplant", Recalled),
        row!(Excluded, Rule::If(&CHILD_PH), "1 to 21 years without MRD: not first-line", Recalled),
        row!(Recommended, Rule::If(&MRD_LATEST_001), "MRD that stays: another inhibitor with blinatumomab, then transplant", Secondary),
        row!(Alternative, Rule::Any(&[Rule::If(&nccn::PH_IKZF1_PLUS), Rule::If(&nccn::PH_CML)]), "IKZF1plus or earlier CML: poor risk, considered", Secondary),
        row!(Alternative, Rule::Always, "no MRD and no poor feature: not mandatory, case by case", Secondary),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT, FIRST_ONLY];
    TransplantSecondRemission: [MATURE], [
        row!(Excluded, Rule::Any(&[Rule::If(&NEWLY_DIAGNOSED), Rule::If(&FIRST_REMISSION)]), "no relapse: see transplant in first remission", Recalled),
        row!(Possible, Rule::If(&PRIOR_TRANSPLANT), "an earlier transplant: a second one for a few", Recalled),
        row!(Possible, Rule::Not(&SECOND_REMISSION), "not in second remission: once it is reached", Recalled),
        row!(Alternative, Rule::If(&UNDER_18), "second remission, under 18 years: for high-risk relapse", Recalled),
        row!(Recommended, Rule::Always, "second remission of an adult: transplant with a donor", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT];
    AutologousPhPositive: [MATURE], [
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: no better than chemotherapy", Seen),
        row!(Excluded, Rule::Not(&NO_DONOR), "a donor is at hand: the patient's own cells are for those without", Recalled),
        row!(Excluded, Rule::If(&MRD_LATEST_001), "MRD: only in molecular remission", Recalled),
        row!(Possible, Rule::Always, "Ph-positive, in molecular remission, no donor: the only setting still studied", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, FIRST_ONLY];
    EarlyDonorSearch: [MATURE], [
        row!(Recommended, Rule::Always, "for everybody who may come to transplant", Secondary),
    ] once_known [COMFORT_GOAL];
    ConditioningMyeloablative: [MATURE], [
        row!(Possible, Rule::If(&hct_ci::SUM_3), "HCT-CI 3 or more: 41 % had died without relapse at 2 years; reduced intensity or none is weighed first", Recalled),
        row!(Possible, Rule::If(&AGE_50), "50 years or more: over the limits of age in use (45 to 50)", Recalled),
        row!(Possible, Rule::If(&AGE_40), "40 to 49 years: limits of 45 to 50 are in use", Recalled),
        row!(Alternative, Rule::If(&hct_ci::SUM_1_2), "under 40 years, HCT-CI 1 or 2: 21 % had died without relapse at 2 years", Recalled),
        row!(Alternative, Rule::Always, "under 40 years, HCT-CI 0: 14 % had died without relapse at 2 years", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT];
    ConditioningReduced: [MATURE], [
        row!(Alternative, Rule::If(&hct_ci::SUM_3), "HCT-CI 3 or more: reduced intensity, or no transplant", Recalled),
        row!(Alternative, Rule::If(&AGE_50), "50 years or more: reduced intensity", Recalled),
        row!(Possible, Rule::Always, "under 50 years, HCT-CI under 3: full conditioning is the other choice, limits of 45 to 50 are in use", Recalled),
    ] once_known [PREGNANCY, COMFORT_GOAL, TRANSPLANT];
}
