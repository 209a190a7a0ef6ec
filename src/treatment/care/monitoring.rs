//! What to measure: MRD, BCR::ABL1, organs, before, during and after the drugs that are given.

use super::care_rules;
use super::criteria::{
    ACTIVE, ADULT, AGE_1_TO_9, B_LINEAGE, CHILD, DONOR, PH, REMISSION, WBC_BELOW_50,
};
use crate::decision::Rule::{All, Always, If, Not};

care_rules! {
    whoever {
        LvefBefore, BlinatumomabLiver, InotuzumabLiver, InotuzumabQt, PonatinibBefore, PonatinibDuring, PonatinibLiver, DasatinibWatch,
        NilotinibQt, RevumenibQt, NelarabineNeuro, VincaNeuro, IceScore, CarTLate, MrdBlinatumomab, CountsDuring, EchoAfter,
        BoneBefore, BoneAfter, Immune, ThyroidFertilityAfter, VascularAfter,
    }
    MrdInductionAdult: "adult, BCR::ABL1 absent" => All(&[If(&ADULT), Not(&PH)]);
    MrdInductionChild: "under 18 years" => If(&CHILD);
    MrdDay8: "1 to 9 years, B-lineage, under 50 ×10⁹/L white cells" => All(&[If(&AGE_1_TO_9), If(&B_LINEAGE), If(&WBC_BELOW_50)]);
    MrdConsolidationAdult: "adult, BCR::ABL1 absent" => All(&[If(&ADULT), Not(&PH)]);
    MrdConsolidationChild: "under 18 years" => If(&CHILD);
    MrdAfter: "in remission" => If(&REMISSION);
    MrdTransplant: "a donor is at hand" => If(&DONOR);
    MrdSensitivity until [DetectionEndOfInduction]: "no MRD by an assay that finds 0.01 %" => Always;
    BcrAbl1Transcript: "BCR::ABL1 present" => If(&PH);
    BcrAbl1IgTr: "BCR::ABL1 present" => If(&PH);
    BcrAbl1ThreeMonths: "BCR::ABL1 present" => If(&PH);
    Abl1Sequencing: "BCR::ABL1 present" => If(&PH);
    BaselineLaboratory: "not in remission" => If(&ACTIVE);
    CountsAfter: "in remission" => If(&REMISSION);
}
