//! The criteria of the care rules: age, phase, disease, organs, earlier events, medicines.

use crate::criteria;

criteria! { "care";
    /// Fever, tumour lysis, prophylaxis: while there is leukaemia to kill.
    ACTIVE "active" "disease that is not in remission" (DiseasePhase: NewlyDiagnosed | Relapsed | Refractory) Seen [SeedB];
    /// Before the first dose.
    NEW "new" "newly diagnosed" (DiseasePhase: NewlyDiagnosed) Seen [SeedB];
    /// The label's other indications of blinatumomab.
    REMISSION "remission" "in remission" (DiseasePhase: Remission) Seen [SeedB];
    /// The label's first indication of blinatumomab.
    RELAPSED "relapsed" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [SeedB];
    /// From the 18th birthday.
    ADULT "adult" "18 years or more" (TreatmentAge: From18To22 ..) Seen [SeedB];
    /// Until the 18th birthday.
    CHILD "child" "under 18 years" (TreatmentAge: ..= At17) Seen [SeedB];
    /// COG's standard risk starts at 1 and ends before 10 years.
    AGE_1_TO_9 "age-1-to-9" "1 to 9 years" (TreatmentAge: From1To10) Secondary [Aall1731Listing];
    /// The age of osteonecrosis; its upper end is recalled.
    AGE_10_TO_21 "age-10-to-21" "10 to 21 years" (TreatmentAge: From10To14 ..= From18To22) Recalled [JaclsOsteonecrosis];
    /// Who may beget or bear a child; the lower limit is ours.
    FROM_10 "from-10" "10 years or more" (TreatmentAge: From10To14 ..) Recalled [AshFertility2015];
    /// The same where eggs or sperm can be stored; both limits are ours.
    AGE_10_TO_49 "age-10-to-49" "10 to 49 years" (TreatmentAge: From10To14 ..= From40To50) Recalled [AshFertility2015];
    /// Where hyper-CVAD lowers cytarabine.
    FROM_60 "from-60" "60 years or more" (TreatmentAge: At60 ..) Seen [Thomas2010];
    /// Lineage.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [CccgCns2021];
    /// Lineage.
    B_LINEAGE "b-lineage" "B-lineage" (Lineage: B) Seen [CccgCns2021];
    /// Ph-positive.
    PH "ph" "BCR::ABL1 present" (BcrAbl1: Present) Seen [Ravandi2013];
    /// COG's standard risk.
    WBC_BELOW_50 "wbc-below-50" "under 50 ×10⁹/L white cells" (WhiteCellCount: ..= Above30To50) Secondary [Aall1731Listing];
    /// Risk of the central nervous system in T-ALL.
    WBC_50 "wbc-50" "50 ×10⁹/L white cells or more" (WhiteCellCount: Exactly50 ..) Seen [CccgCns2021];
    /// High risk of tumour lysis; hyperleucocytosis.
    WBC_100 "wbc-100" "100 ×10⁹/L white cells or more" (WhiteCellCount: Exactly100 ..) Seen [TlsBcsh2015];
    /// High risk of tumour lysis at a lower count.
    LDH_2 "ldh-2" "LDH 2 times the upper limit or more" (Ldh: From2) Recalled [TlsCairo2010];
    /// Burkitt is at high risk whatever the count.
    BURKITT "burkitt" "mature B (Burkitt) leukaemia" (Lineage: MatureB) Recalled [TlsBcsh2015];
    /// Prophylaxis.
    CNS1_OR_2 "cns1-or-2" "CNS1 or CNS2" (CnsStatus: Cns1 | Cns2) Seen [PdqCns];
    /// Blasts with fewer than 5 white cells/µL.
    CNS2 "cns2" "CNS2" (CnsStatus: Cns2) Seen [PdqCns];
    /// Five white cells/µL or more with blasts, or signs.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Seen [PdqCns];
    /// At relapse.
    OVERT_CNS "overt-cns" "overt disease of the central nervous system at relapse" (OvertCns: Present) Seen [PdqCns];
    /// Transplant is possible.
    DONOR "donor" "a donor at hand" (Donor: Sibling | Other) Recalled [BshIrradiated2020];
    /// Conditioning after inotuzumab.
    TRANSPLANTED "transplanted" "earlier transplant" (PriorTransplant: Present) Seen [LabelInotuzumab];
    /// Any drug of ALL.
    PREGNANT "pregnant" "pregnant" (Pregnancy: Present) Seen [LabelMethotrexate2023];
    /// More liver injury by asparaginase.
    OBESE "obese" "body mass index of 30 kg/m² or more" (Obesity: Present) Seen [GimemaPegaspargase];
    /// The label starts high-dose methotrexate above 60 mL/min.
    CLEARANCE_BELOW_60 "clearance-below-60" "creatinine clearance under 60 mL/min"
        (CreatinineClearance: ..= From50To60) Seen [LabelMethotrexate]
        differs "The label asks for more than 60 mL/min; exactly 60 is let through here." Seen [LabelMethotrexate];
    /// Neither below nor above.
    CLEARANCE_60 "clearance-60" "creatinine clearance of exactly 60 mL/min" (CreatinineClearance: Exactly60) Seen [LabelMethotrexate];
    /// Anthracycline.
    LVEF_BELOW_50 "lvef-below-50" "ejection fraction under 50 %" (Lvef: ..= From45To50) Recalled [RecalledGeneral];
    /// Pegaspargase waits.
    BILIRUBIN_3 "bilirubin-3" "bilirubin over 3 times the upper limit" (Bilirubin: Above3) Seen [LabelPegaspargase];
    /// Inotuzumab waits.
    BILIRUBIN_1_5 "bilirubin-1.5" "bilirubin over 1.5 times the upper limit"
        (Bilirubin: Above15To3 ..) Seen [BesponsaPro];
    /// Inotuzumab waits.
    ALT_2_5 "alt-2.5" "ALT over 2.5 times the upper limit" (Alt: Above25To3 ..) Seen [BesponsaPro];
    /// HBsAg.
    HBV_ACTIVE "hbv-active" "chronic hepatitis B" (HepatitisB: Active) Seen [HbvAsco2020];
    /// Anti-HBc without HBsAg.
    HBV_PAST "hbv-past" "past hepatitis B" (HepatitisB: Past) Seen [HbvAsco2020];
    /// Haemolysis under rasburicase and dapsone.
    G6PD_DEFICIENT "g6pd-deficient" "G6PD deficient" (G6pd: Deficient) Seen [LabelRasburicase];
    /// TPMT.
    TPMT_NORMAL "tpmt-normal" "TPMT normal" (Tpmt: Normal) Seen [CpicThiopurines];
    /// TPMT.
    TPMT_INTERMEDIATE "tpmt-intermediate" "TPMT intermediate" (Tpmt: Intermediate) Seen [CpicThiopurines];
    /// TPMT.
    TPMT_POOR "tpmt-poor" "TPMT poor" (Tpmt: Poor) Seen [CpicThiopurines];
    /// NUDT15.
    NUDT15_NORMAL "nudt15-normal" "NUDT15 normal" (Nudt15: Normal) Seen [CpicThiopurines];
    /// NUDT15.
    NUDT15_INTERMEDIATE "nudt15-intermediate" "NUDT15 intermediate" (Nudt15: Intermediate) Seen [CpicThiopurines];
    /// NUDT15.
    NUDT15_POOR "nudt15-poor" "NUDT15 poor" (Nudt15: Poor) Seen [CpicThiopurines];
    /// History.
    NEUROPATHY "neuropathy" "neuropathy of grade 2 or more" (Neuropathy: Present) Seen [LabelNelarabine];
    /// History.
    VENO_OCCLUSIVE "veno-occlusive" "earlier veno-occlusive disease of the liver" (VenoOcclusive: Present) Seen [LabelInotuzumab];
    /// History.
    ARTERIAL "arterial" "arterial occlusion" (ArterialEvent: Present) Seen [LabelPonatinibBox];
    /// History.
    VENOUS "venous" "venous thrombosis" (VenousThrombosis: Present) Seen [LabelPegaspargase];
    /// History.
    PANCREATITIS "pancreatitis" "pancreatitis under asparaginase" (AsparaginasePancreatitis: Present) Seen [LabelPegaspargase];
    /// History.
    ASPARAGINASE_THROMBOSIS "asparaginase-thrombosis" "serious thrombosis or bleeding under asparaginase"
        (AsparaginaseThrombosis: Present) Seen [LabelPegaspargase];
    /// History.
    ASPARAGINASE_ALLERGY "asparaginase-allergy" "allergy to an E. coli asparaginase"
        (AsparaginaseAllergy: Present) Seen [LabelErwinia];
    /// History.
    EFFUSION "effusion" "pleural effusion" (PleuralEffusion: Present) Seen [TkiCardiovascular2017];
    /// A third space, as ascites is.
    EFFUSION_METHOTREXATE "effusion-methotrexate" "pleural effusion" (PleuralEffusion: Present) Seen [LabelMethotrexate];
    /// History.
    PULMONARY_HYPERTENSION "pulmonary-hypertension" "pulmonary arterial hypertension"
        (PulmonaryHypertension: Present) Seen [DasatinibPh2019];
    /// History.
    HEART_FAILURE "heart-failure" "heart failure" (HeartFailure: Present) Seen [LabelPonatinibBox];
    /// History.
    HYPERTENSION "hypertension" "uncontrolled hypertension" (UncontrolledHypertension: Present) Recalled [LabelPonatinib];
    /// History; the label names the long QT, the number is recalled.
    LONG_QT "long-qt" "QTc over 480 ms" (QtProlonged: Present) Recalled [LabelNilotinib];
    /// Now.
    THIRD_SPACE "third-space" "ascites or another effusion now" (ThirdSpaceFluid: Present) Seen [LabelMethotrexate];
    /// History.
    SEIZURE "seizure" "seizures or another disease of the brain" (Seizure: Present) Seen [LabelBlinatumomab];
    /// Medicine.
    AZOLE "azole" "an azole antifungal is taken" (Azole: Present) Seen [SieAntifungal];
    /// Medicine.
    INHIBITOR "inhibitor" "a strong CYP3A4 inhibitor is taken" (StrongInhibitor: Present) Seen [SieAntifungal];
    /// Medicine.
    INDUCER "inducer" "a strong CYP3A4 inducer is taken" (StrongInducer: Present) Seen [LabelBortezomib];
    /// Medicine.
    ALLOPURINOL "allopurinol" "allopurinol is taken" (Allopurinol: Present) Seen [ThiopurineInteractionsTable];
    /// Medicine.
    FEBUXOSTAT "febuxostat" "febuxostat is taken" (Febuxostat: Present) Recalled [RecalledGeneral];
    /// Medicine.
    PROTON_PUMP "proton-pump" "a proton pump inhibitor is taken" (ProtonPump: Present) Seen [LabelMethotrexate2023];
    /// Medicine.
    H2_BLOCKER "h2-blocker" "an H2 blocker is taken" (H2Blocker: Present) Secondary [DasatinibMedscape];
    /// Medicine.
    CO_TRIMOXAZOLE "co-trimoxazole" "co-trimoxazole is taken" (CoTrimoxazole: Present) Seen [TmpSmxTotalXvi];
    /// Medicine.
    NSAID "nsaid" "an NSAID is taken" (Nsaid: Present) Seen [LabelMethotrexate2023];
    /// Medicine.
    WARFARIN "warfarin" "warfarin is taken" (Warfarin: Present) Seen [ThiopurineInteractionsTable];
    /// Medicine.
    QT_MEDICINE "qt-medicine" "a drug that prolongs QT is taken" (QtProlonging: Present) Seen [LabelNilotinib];
    /// Medicine.
    LIVE_VACCINE "live-vaccine" "a live vaccine is planned" (LiveVaccine: Present) Seen [VaccinesTable2016];
}
