//! The central nervous system: number of intrathecal doses, risk, treatment, safety of the puncture.

use super::care_rules;
use super::criteria::{
    ADULT, B_LINEAGE, CHILD, CNS1_OR_2, CNS2, CNS3, OVERT_CNS, PH, RELAPSED, T_LINEAGE, WARFARIN,
    WBC_50,
};
use crate::decision::Rule::{self, All, If, Not};

const OVERT_AT_RELAPSE: Rule = All(&[If(&RELAPSED), If(&OVERT_CNS)]);

care_rules! {
    whoever {
        ItNumberHyperCvad, ItNumberHyperCvadTki, ItNumberHyperCvadNelarabine, ItNumberHyperCvadBlinatumomab,
        ItNumberMiniHcvd, LumbarPuncturePlatelets, IntrathecalSteroid, IntrathecalPreservative, VincaIntrathecal,
        NelarabineIntrathecal,
    }
    ItNumberChemotherapyFree: "BCR::ABL1 present, no systemic chemotherapy" => If(&PH);
    ItNumberAdults: "18 years or more" => If(&ADULT);
    ItNumberChildren: "under 18 years" => If(&CHILD);
    CnsRiskT: "child with T-ALL, 50 ×10⁹/L white cells or more" => All(&[If(&CHILD), If(&T_LINEAGE), If(&WBC_50)]);
    CnsRiskPh: "child with B-ALL, BCR::ABL1 present" => All(&[If(&CHILD), If(&B_LINEAGE), If(&PH)]);
    Cns2: "CNS2 at diagnosis" => If(&CNS2);
    Cns3Intrathecal: "CNS3 at diagnosis" => If(&CNS3), "overt disease at relapse" => OVERT_AT_RELAPSE;
    Cns3Radiation: "CNS3 at diagnosis" => If(&CNS3), "overt disease at relapse" => OVERT_AT_RELAPSE;
    CranialRadiation:
        "CNS1 or CNS2 at diagnosis, no relapse" => All(&[If(&CNS1_OR_2), Not(&RELAPSED)]),
        "CNS1 or CNS2 at diagnosis, no overt disease at relapse" => All(&[If(&CNS1_OR_2), Not(&OVERT_CNS)]);
    Cns3CarT: "CNS3 at diagnosis" => If(&CNS3), "overt disease at relapse" => OVERT_AT_RELAPSE;
    LumbarPunctureAnticoagulant: "warfarin is taken" => If(&WARFARIN);
}
