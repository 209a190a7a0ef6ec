//! The criteria of the options: lineage, antigens, BCR::ABL1, age, comorbidity, MRD.

use crate::criteria;

criteria! { "option";
    /// S26.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [SeedA] seed ["S26"];
    /// S14, S18, S19.
    CD19_NEGATIVE "cd19-negative" "CD19 negative" (Cd19: Negative) Seen [LabelBlinatumomab] seed ["S14", "S18", "S19"];
    /// The drug's target.
    CD22_NEGATIVE "cd22-negative" "CD22 negative" (Cd22: Negative) Seen [LabelInotuzumab];
    /// S8, S11, S15.
    PH_POSITIVE "ph-positive" "BCR::ABL1 present" (BcrAbl1: Present) Seen [SeedA] seed ["S8", "S11", "S15"];
    /// S25.
    UNDER_60 "under-60" "age under 60 years" (Age: ..= Above55To60) Seen [SeedA] seed ["S25"];
    /// S9.
    FROM_65 "from-65" "age 65 years or more" (Age: Exactly65 ..) Seen [SeedA] seed ["S9"];
    /// S9.
    COMORBIDITY "comorbidity" "substantial comorbidity, as judged by the clinician"
        (SubstantialComorbidity: Present) Seen [SeedA] seed ["S9"];
    /// S18.
    FIRST_OR_SECOND_REMISSION "first-or-second-remission" "first or second complete remission"
        (Remission: First | Second) Seen [LabelBlinatumomab] seed ["S18"];
    /// S18.
    MRD_BELOW_01 "mrd-below-0.1" "MRD under 0.1 %" (MrdLatest: Below) Seen [SeedA, LabelBlinatumomab] seed ["S18"];
}

criteria! { "treatment";
    /// Rule 7 of the dossier.
    PREGNANT "pregnant" "pregnancy" (Pregnancy: Present) Recalled [RecalledGeneral];
    /// S79 to S82.
    COMFORT "comfort" "the goal of treatment is comfort" (Goals: Palliative) Seen [SeedB];
    /// Two limits are in use.
    LVEF_BELOW_45 "lvef-below-45" "ejection fraction under 45 %" (Lvef: Below45) Recalled [RecalledGeneral];
    /// Between the two limits.
    LVEF_45_TO_50 "lvef-45-to-50" "ejection fraction of 45 to under 50 %" (Lvef: From45To50) Recalled [RecalledGeneral];
    /// Contraindications of the label.
    ASPARAGINASE_PANCREATITIS "asparaginase-pancreatitis" "pancreatitis under asparaginase"
        (AsparaginasePancreatitis: Present) Seen [LabelPegaspargase];
    /// Contraindications of the label.
    ASPARAGINASE_THROMBOSIS "asparaginase-thrombosis" "serious thrombosis or bleeding under asparaginase"
        (AsparaginaseThrombosis: Present) Seen [LabelPegaspargase];
    /// Against E. coli products, pegylated or not.
    ASPARAGINASE_ALLERGY "asparaginase-allergy" "allergy to an E. coli asparaginase"
        (AsparaginaseAllergy: Present) Seen [LabelPegaspargase];
    /// Against fludarabine.
    CLEARANCE_BELOW_30 "clearance-below-30" "creatinine clearance under 30 mL/min"
        (CreatinineClearance: Below30) Secondary [FludarabineHandbook];
    /// The label counts in multiples of the upper limit.
    BILIRUBIN_ABOVE_3 "bilirubin-above-3" "bilirubin over 3 times the upper limit" (Bilirubin: Above3) Seen [LabelPegaspargase];
    /// Before inotuzumab.
    BILIRUBIN_ABOVE_1_5 "bilirubin-above-1.5" "bilirubin over 1.5 times the upper limit"
        (Bilirubin: Above15To3 | Above3) Seen [BesponsaPro];
    /// Before inotuzumab.
    ALT_ABOVE_2_5 "alt-above-2.5" "ALT over 2.5 times the upper limit" (Alt: Above25To3 ..) Seen [BesponsaPro];
    /// The label asks for over 60; the dossier prints 60 or more.
    CLEARANCE_BELOW_60 "clearance-below-60" "creatinine clearance under 60 mL/min"
        (CreatinineClearance: Below30 | From30To50 | From50To60) Seen [LabelMethotrexate];
    /// Between the two prints.
    CLEARANCE_60 "clearance-60" "creatinine clearance of exactly 60 mL/min" (CreatinineClearance: Exactly60) Seen [LabelMethotrexate]
        differs "From 60 mL/min, exactly 60 included." Recalled [RecalledGeneral];
    /// Effusions keep methotrexate.
    PLEURAL_FLUID "pleural-fluid" "pleural effusion" (PleuralEffusion: Present) Seen [LabelMethotrexate];
    /// The same drug in another product.
    E_COLI_ALLERGY "e-coli-allergy" "allergy to an E. coli asparaginase" (AsparaginaseAllergy: Present) Seen [LabelErwinia];
    /// Effusions keep methotrexate.
    THIRD_SPACE_FLUID "third-space-fluid" "ascites or another effusion" (ThirdSpaceFluid: Present) Seen [LabelMethotrexate];
    /// Grade 2 or more.
    NEUROPATHY "neuropathy" "neuropathy of grade 2 or more" (Neuropathy: Present) Seen [LabelNelarabine];
    /// Where the label of blinatumomab starts.
    UNDER_1_MONTH "under-1-month" "age under 1 month" (TreatmentAge: Below1Month) Seen [LabelBlinatumomab];
    /// Where the label of inotuzumab starts.
    UNDER_1_YEAR "under-1-year" "age under 1 year" (TreatmentAge: ..= From1MonthTo1) Seen [LabelInotuzumab];
    /// After inotuzumab or a transplant.
    VENO_OCCLUSIVE "veno-occlusive" "earlier veno-occlusive disease of the liver" (VenoOcclusive: Present) Seen [LabelInotuzumab];
    /// Before rituximab.
    HBV_ACTIVE "hbv-active" "active hepatitis B" (HepatitisB: Active) Recalled [RecalledGeneral];
    /// Resists all but ponatinib.
    T315I "t315i" "ABL1 T315I" (T315i: Present) Seen [Abl1MutationTable];
    /// Resists dasatinib and bosutinib.
    V299L "v299l" "ABL1 V299L" (V299l: Present) Seen [Abl1MutationTable];
    /// Resists dasatinib.
    F317 "f317" "ABL1 F317L/V/I/C or T315A" (F317: Present) Seen [Abl1MutationTable];
    /// Resists nilotinib and imatinib.
    P_LOOP "p-loop" "ABL1 Y253H, E255K/V or F359V/C/I" (PLoop: Present) Seen [Abl1MutationTable];
    /// Against dasatinib.
    PLEURAL_EFFUSION "pleural-effusion" "pleural effusion" (PleuralEffusion: Present) Recalled [RecalledGeneral];
    /// Against dasatinib.
    PULMONARY_HYPERTENSION "pulmonary-hypertension" "pulmonary arterial hypertension" (PulmonaryHypertension: Present) Recalled [RecalledGeneral];
    /// Against nilotinib.
    QT_PROLONGED "qt-prolonged" "QTc over 480 ms" (QtProlonged: Present) Recalled [RecalledGeneral];
    /// Against ponatinib.
    ARTERIAL_EVENT "arterial-event" "arterial occlusion" (ArterialEvent: Present) Recalled [LabelPonatinib];
    /// Against ponatinib.
    UNCONTROLLED_HYPERTENSION "uncontrolled-hypertension" "uncontrolled hypertension" (UncontrolledHypertension: Present) Recalled [LabelPonatinib];
    /// Against ponatinib.
    HEART_FAILURE "heart-failure" "heart failure" (HeartFailure: Present) Recalled [LabelPonatinib];
    /// Against transplant.
    NO_DONOR "no-donor" "no donor" (Donor: None) Recalled [RecalledGeneral];
}

criteria! { "age";
    /// E1910.
    AGE_30_TO_70 "30-to-70" "age 30 to 70 years" (TreatmentAge: At30 ..= From66To71) Seen [E1910];
    /// Pegaspargase is left out from here on in E1910; the ELN calls patients older from above 55.
    FROM_55 "from-55" "age 55 years or more" (TreatmentAge: At55 ..) Seen [E1910];
}
