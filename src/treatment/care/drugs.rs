//! What the drugs of a regimen ask for: asparaginase, methotrexate, antibodies, cells, inhibitors, the rest.

use super::care_rules;
use super::criteria::{
    ACTIVE, ADULT, AGE_10_TO_21, ALT_2_5, ARTERIAL, ASPARAGINASE_ALLERGY, ASPARAGINASE_THROMBOSIS,
    BILIRUBIN_1_5, BILIRUBIN_3, CHILD, CLEARANCE_60, CLEARANCE_BELOW_60, EFFUSION,
    EFFUSION_METHOTREXATE, FROM_60, HEART_FAILURE, HYPERTENSION, LONG_QT, LVEF_BELOW_50,
    NEUROPATHY, OBESE, PANCREATITIS, PH, PULMONARY_HYPERTENSION, RELAPSED, SEIZURE, THIRD_SPACE,
    TRANSPLANTED, VENO_OCCLUSIVE, VENOUS,
};
use crate::decision::Rule::{All, If, Not};

care_rules! {
    whoever {
        Steroid, ExtravasationVinca, ExtravasationAnthracycline, CtxMesna, AsparaginaseActivity, AsparaginaseActivityErwinia,
        AsparaginasePremedication, AsparaginaseLiver, AsparaginasePancreas, AsparaginaseThrombosis, AsparaginaseTriglycerides,
        VincristineBeforeAsparaginase, HdmtxStart, HdmtxLevels, HdmtxLeucovorin, Glucarpidase, HdaraCerebellum, BlinatumomabCrs,
        BlinatumomabNeurotoxicity, BlinatumomabInterruption, InotuzumabVod, RevumenibDifferentiation, VenetoclaxTls,
        ClofarabineSirs, CarTWatch, CarTCrs, CarTInfection, RituximabBox, MethotrexateBox,
        DaunorubicinBox, DoxorubicinBox, CytarabineBox, FludarabineBox,
    }
    Osteonecrosis: "10 to 21 years" => If(&AGE_10_TO_21);
    AsparaginaseCap: "18 years or more" => If(&ADULT);
    AsparaginaseObesity: "body mass index of 30 kg/m² or more" => If(&OBESE);
    AsparaginaseBilirubin: "bilirubin over 3 times the upper limit" => If(&BILIRUBIN_3);
    AsparaginasePancreatitisHistory: "pancreatitis under asparaginase" => If(&PANCREATITIS);
    AsparaginaseThrombosisHistory: "serious thrombosis or bleeding under asparaginase" => If(&ASPARAGINASE_THROMBOSIS);
    AsparaginaseAllergyHistory: "allergy to an E. coli asparaginase" => If(&ASPARAGINASE_ALLERGY);
    AsparaginaseVenous: "venous thrombosis" => If(&VENOUS);
    HdmtxClearance: "creatinine clearance under 60 mL/min" => If(&CLEARANCE_BELOW_60), "creatinine clearance of exactly 60 mL/min" => If(&CLEARANCE_60);
    HdmtxEffusion: "ascites or another effusion now" => If(&THIRD_SPACE), "pleural effusion" => If(&EFFUSION_METHOTREXATE);
    HdaraKidney: "creatinine clearance under 60 mL/min" => If(&CLEARANCE_BELOW_60);
    HdaraAge: "60 years or more" => If(&FROM_60);
    LvefLow: "ejection fraction under 50 %" => If(&LVEF_BELOW_50);
    AnthracyclineHeartFailure: "heart failure" => If(&HEART_FAILURE);
    Dexrazoxane: "under 18 years" => If(&CHILD);
    BlinatumomabHospitalRelapse: "relapsed or refractory" => If(&RELAPSED);
    BlinatumomabHospitalRemission: "in remission, or after induction" => Not(&RELAPSED);
    BlinatumomabPremedicationAdult: "adult, relapsed or refractory" => All(&[If(&ADULT), If(&RELAPSED)]);
    BlinatumomabPremedicationAdultMrd: "adult in remission, or after induction" => All(&[If(&ADULT), Not(&RELAPSED)]);
    BlinatumomabPremedicationChild: "under 18 years" => If(&CHILD);
    BlinatumomabPrephase: "relapsed or refractory" => If(&RELAPSED);
    BlinatumomabPhPrephase: "BCR::ABL1 present, not in remission" => All(&[If(&PH), If(&ACTIVE)]);
    BlinatumomabSeizure: "seizures or another disease of the brain" => If(&SEIZURE);
    InotuzumabVodHistory: "earlier veno-occlusive disease" => If(&VENO_OCCLUSIVE);
    InotuzumabTransplanted: "earlier transplant" => If(&TRANSPLANTED);
    InotuzumabCytoreduction: "not in remission" => If(&ACTIVE);
    InotuzumabLiverTests: "bilirubin over 1.5 times the upper limit" => If(&BILIRUBIN_1_5), "ALT over 2.5 times the upper limit" => If(&ALT_2_5);
    PonatinibArterial: "arterial occlusion" => If(&ARTERIAL);
    PonatinibHypertension: "uncontrolled hypertension" => If(&HYPERTENSION);
    PonatinibHeartFailure: "heart failure" => If(&HEART_FAILURE);
    PonatinibVenous: "venous thrombosis" => If(&VENOUS);
    DasatinibEffusion: "pleural effusion" => If(&EFFUSION);
    DasatinibPulmonary: "pulmonary arterial hypertension" => If(&PULMONARY_HYPERTENSION);
    NilotinibQtLong: "QTc over 480 ms" => If(&LONG_QT);
    NilotinibArterial: "arterial occlusion" => If(&ARTERIAL);
    RevumenibQtLong: "QTc over 480 ms" => If(&LONG_QT);
    NeuropathyVinca: "neuropathy of grade 2 or more" => If(&NEUROPATHY);
    NeuropathyNelarabine: "neuropathy of grade 2 or more" => If(&NEUROPATHY);
    NelarabineSeizure: "seizures or another disease of the brain" => If(&SEIZURE);
    NeuropathyBortezomib: "neuropathy of grade 2 or more" => If(&NEUROPATHY);
}
