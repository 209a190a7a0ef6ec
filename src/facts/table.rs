//! The list of facts, in the order of a patient's history.

use super::{FactValue, every};

struct Record {
    id: &'static str,
    label: &'static str,
    values: &'static [&'static str],
}

macro_rules! facts {
    ($( $(#[doc = $doc:literal])* $(#[cfg($apart:meta)])? $key:ident $id:ident $name:literal $label:literal $domain:ident; )*) => {
        /// The facts, by name.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum FactId { $( $(#[doc = $doc])* $(#[cfg($apart)])? $id ),* }

        impl FactId {
            /// Every fact.
            pub const ALL: &'static [FactId] = &[$( $(#[cfg($apart)])? FactId::$id ),*];
            /// How many there are.
            pub const COUNT: usize = FactId::ALL.len();
        }

        static RECORDS: [Record; FactId::COUNT] =
            [$( $(#[cfg($apart)])? Record { id: $name, label: $label, values: super::$domain::LABELS } ),*];

        /// Each fact with the type of its values, to read and write [`Facts`](super::Facts).
        pub mod key {
            use super::FactId;
            use super::super::Key;
            $( $(#[doc = $doc])* $(#[cfg($apart)])? pub const $key: &Key<super::super::$domain> = &Key::new(FactId::$id); )*
        }

        /// The type of the values of each fact, under the fact's name.
        pub mod domain_of {
            $( $(#[doc = $doc])* $(#[cfg($apart)])? pub type $id = super::super::$domain; )*
        }

        impl FactId {
            /// Every value of the fact, bit by position.
            pub const fn every_value(self) -> u32 {
                match self { $( $(#[cfg($apart)])? FactId::$id => const { every(<super::$domain as FactValue>::ALL.len()) } ),* }
            }
        }
    };
}

impl FactId {
    /// Id as in JSON and in `knowledge/tests.toml`.
    pub fn id(self) -> &'static str {
        self.record().map_or("", |r| r.id)
    }

    /// Name in a sentence.
    pub fn label(self) -> &'static str {
        self.record().map_or("", |r| r.label)
    }

    /// What each value is called, in the order of the domain.
    pub fn value_labels(self) -> &'static [&'static str] {
        self.record().map_or(&[], |r| r.values)
    }

    /// The fact that changes with this one: each phenotype belongs to one lineage, so another lineage is another
    /// phenotype.
    pub fn carries(self) -> Option<FactId> {
        (self == FactId::Lineage).then_some(FactId::Phenotype)
    }

    /// Position in [`FactId::ALL`].
    #[expect(clippy::as_conversions, reason = "a field-less enum")]
    pub const fn position(self) -> usize {
        self as usize
    }

    fn record(self) -> Option<&'static Record> {
        RECORDS.get(self.position())
    }
}

// What only treatment reads is no fact of the page, which leaves the plan to another module: a rule of the page that read
// it would not compile. No constraint ties such a fact to another one, so the page answers as the whole engine does.
facts! {
    /// Age at diagnosis.
    AGE Age "age" "age" AgeBand;
    /// Relapse and its site.
    RELAPSE Relapse "relapse" "relapse" RelapseFact;
    /// Time from diagnosis to relapse.
    RELAPSE_FROM_DIAGNOSIS RelapseFromDiagnosis "relapse-from-diagnosis" "time from diagnosis to relapse" FromDiagnosis;
    /// Time from the end of front-line therapy to relapse.
    RELAPSE_FROM_END_OF_THERAPY RelapseFromEndOfTherapy "relapse-from-end-of-therapy" "time from end of therapy to relapse" FromEndOfTherapy;
    /// White cell count at diagnosis, before steroids.
    WBC WhiteCellCount "white-cell-count" "white cell count" WbcBand;
    /// Lineage of the blasts.
    LINEAGE Lineage "lineage" "lineage" LineageFact;
    /// Stage of maturation by immunophenotype.
    PHENOTYPE Phenotype "phenotype" "immunophenotype" PhenotypeFact;
    /// Chromosome number of the leukaemic clone.
    PLOIDY Ploidy "ploidy" "chromosome number" PloidyFact;
    /// Hypodiploidy, as the laboratory calls it.
    HYPODIPLOIDY Hypodiploidy "hypodiploidy" "hypodiploidy" Lesion;
    /// DNA index.
    DNA_INDEX DnaIndex "dna-index" "DNA index" DnaIndexBand;
    /// Trisomies of chromosomes 4 and 10 in one clone.
    TRISOMY_4_10 Trisomy410 "trisomy-4-10" "trisomy 4 and 10" Lesion;
    /// Trisomies of chromosomes 4, 10 and 17 in one clone.
    TRISOMY_4_10_17 Trisomy41017 "trisomy-4-10-17" "trisomy 4, 10 and 17" Lesion;
    /// Five or more unrelated abnormalities.
    COMPLEX_KARYOTYPE ComplexKaryotype "complex-karyotype" "complex karyotype" Lesion;
    /// BCR::ABL1 fusion.
    BCR_ABL1 BcrAbl1 "bcr-abl1" "BCR::ABL1" Lesion;
    /// Earlier chronic myeloid leukaemia.
    ANTECEDENT_CML AntecedentCml "antecedent-cml" "earlier CML" Lesion;
    /// KMT2A rearrangement.
    KMT2A Kmt2a "kmt2a" "KMT2A rearrangement" Lesion;
    /// KMT2A::AFF1, t(4;11).
    KMT2A_AFF1 Kmt2aAff1 "kmt2a-aff1" "KMT2A::AFF1" Lesion;
    /// ETV6::RUNX1 fusion.
    ETV6_RUNX1 Etv6Runx1 "etv6-runx1" "ETV6::RUNX1" Lesion;
    /// TCF3::PBX1, t(1;19).
    TCF3_PBX1 Tcf3Pbx1 "tcf3-pbx1" "TCF3::PBX1" Lesion;
    /// TCF3::HLF, t(17;19).
    TCF3_HLF Tcf3Hlf "tcf3-hlf" "TCF3::HLF" Lesion;
    /// Intrachromosomal amplification of chromosome 21.
    IAMP21 Iamp21 "iamp21" "iAMP21" Lesion;
    /// IKZF1 deletion.
    IKZF1_DELETION Ikzf1Deletion "ikzf1-deletion" "IKZF1 deletion" Lesion;
    /// IKZF1plus.
    IKZF1_PLUS Ikzf1Plus "ikzf1plus" "IKZF1plus" Lesion;
    /// Copy-number profile of eight genes.
    CNA_PROFILE CnaProfile "cna-profile" "copy-number profile" CnaProfile;
    /// CRLF2 rearrangement.
    CRLF2 Crlf2 "crlf2" "CRLF2 rearrangement" Lesion;
    /// ABL-class fusion.
    ABL_CLASS AblClass "abl-class" "ABL-class fusion" Lesion;
    /// JAK-STAT lesion.
    JAK_STAT JakStat "jak-stat" "JAK-STAT lesion" Lesion;
    /// BCR::ABL1-like expression.
    PH_LIKE PhLike "ph-like" "BCR::ABL1-like expression" Lesion;
    /// TP53 mutation.
    TP53 Tp53 "tp53" "TP53 mutation" Lesion;
    /// MEF2D rearrangement.
    MEF2D Mef2d "mef2d" "MEF2D rearrangement" Lesion;
    /// ZNF384 rearrangement.
    ZNF384 Znf384 "znf384" "ZNF384 rearrangement" Lesion;
    /// DUX4 rearrangement.
    DUX4 Dux4 "dux4" "DUX4 rearrangement" Lesion;
    /// PAX5 p.P80R.
    PAX5_P80R Pax5P80r "pax5-p80r" "PAX5 p.P80R" Lesion;
    /// PAX5alt.
    PAX5_ALT Pax5Alt "pax5alt" "PAX5alt" Lesion;
    /// MYC rearrangement.
    MYC Myc "myc" "MYC rearrangement" Lesion;
    /// IGH rearrangement.
    IGH Igh "igh" "IGH rearrangement" Lesion;
    /// NUTM1 rearrangement.
    NUTM1 Nutm1 "nutm1" "NUTM1 rearrangement" Lesion;
    /// NOTCH1 or FBXW7 mutation.
    NOTCH1_FBXW7 Notch1Fbxw7 "notch1-fbxw7" "NOTCH1 or FBXW7 mutation" Lesion;
    /// RAS mutation or PTEN alteration.
    RAS_PTEN RasPten "ras-pten" "RAS mutation or PTEN alteration" Lesion;
    /// CD19 on the blasts.
    CD19 Cd19 "cd19" "CD19" AntigenFact;
    /// CD22 on the blasts.
    CD22 Cd22 "cd22" "CD22" AntigenFact;
    /// CD20 on the blasts, 20 % or more.
    CD20 Cd20 "cd20" "CD20" AntigenFact;
    /// Central nervous system at diagnosis.
    CNS CnsStatus "cns-status" "CNS status" CnsFact;
    /// Testicular disease at diagnosis.
    TESTICULAR Testicular "testicular" "testicular disease" Lesion;
    /// Steroids before the diagnostic lumbar puncture.
    STEROID_PRETREATMENT SteroidPretreatment "steroid-pretreatment" "steroid pre-treatment" Lesion;
    /// Response to the steroid pre-phase.
    PREDNISONE_RESPONSE PrednisoneResponse "prednisone-response" "prednisone response" SteroidResponse;
    /// Marrow on day 8 of induction.
    MARROW_DAY_8 MarrowDay8 "marrow-day-8" "day-8 marrow" MarrowBand;
    /// Marrow on day 15 of induction.
    MARROW_DAY_15 MarrowDay15 "marrow-day-15" "day-15 marrow" MarrowBand;
    /// Marrow at the end of induction (day 29 to 33).
    MARROW_INDUCTION MarrowEndOfInduction "marrow-end-of-induction" "end-of-induction marrow" MarrowBand;
    /// When complete remission was first reached.
    FIRST_REMISSION FirstRemission "first-remission" "when remission was reached" FirstRemissionFact;
    /// Blood MRD on day 8.
    MRD_DAY_8 MrdDay8 "mrd-day-8" "day-8 blood MRD" Day8Mrd;
    /// Marrow MRD on day 15.
    MRD_DAY_15 MrdDay15 "mrd-day-15" "day-15 MRD" Day15Mrd;
    /// Marrow MRD at the end of induction.
    MRD_INDUCTION MrdEndOfInduction "mrd-end-of-induction" "MRD at the end of induction" InductionMrd;
    /// Whether MRD was detectable at the end of induction.
    DETECTION_INDUCTION DetectionEndOfInduction "mrd-detection-end-of-induction" "detectable MRD at the end of induction" Detection;
    /// Marrow MRD at the end of consolidation.
    MRD_CONSOLIDATION MrdEndOfConsolidation "mrd-end-of-consolidation" "MRD at the end of consolidation" ConsolidationMrd;
    /// Whether MRD was detectable at the end of consolidation.
    DETECTION_CONSOLIDATION DetectionEndOfConsolidation "mrd-detection-end-of-consolidation" "detectable MRD at the end of consolidation" Detection;
    /// MRD of weeks 10 to 23.
    MRD_WEEKS_10_23 MrdWeeks10To23 "mrd-weeks-10-23" "MRD of weeks 10 to 23" LaterMrd;
    /// MRD of week 16.
    MRD_WEEK_16 MrdWeek16 "mrd-week-16" "MRD of week 16" Mrd001;
    /// The latest marrow MRD.
    MRD_LATEST MrdLatest "mrd-latest" "the latest MRD" Mrd01;
    /// MRD after the first block of relapse therapy.
    MRD_REINDUCTION MrdEndOfReinduction "mrd-end-of-reinduction" "MRD after the first block at relapse" Mrd01;
    /// Complete remission and its number.
    REMISSION Remission "remission" "remission" RemissionFact;
    /// Performance status.
    ECOG Ecog "ecog" "ECOG" EcogBand;
    /// Substantial comorbidity, as judged by the clinician.
    COMORBIDITY SubstantialComorbidity "substantial-comorbidity" "substantial comorbidity" Lesion;
    /// Sum of the HCT-CI.
    HCT_CI HctCi "hct-ci" "HCT-CI" HctCiBand;
    /// EWALL-PI as the user brings it.
    EWALL_PI EwallPi "ewall-pi" "EWALL-PI score" EwallPiBand;
    /// Age by the limits of treatments.
    #[cfg(not(feature = "app"))]
    TREATMENT_AGE TreatmentAge "treatment-age" "age" TreatmentAge;
    /// Where the disease stands.
    DISEASE DiseasePhase "disease-phase" "phase of the disease" DiseaseFact;
    /// Which relapse.
    #[cfg(not(feature = "app"))]
    RELAPSE_NUMBER RelapseNumber "relapse-number" "which relapse" RelapseNumberFact;
    /// Leukaemic burden at relapse.
    #[cfg(not(feature = "app"))]
    BURDEN Burden "burden" "leukaemic burden at relapse" BurdenFact;
    /// Overt disease of the central nervous system at relapse.
    #[cfg(not(feature = "app"))]
    OVERT_CNS OvertCns "overt-cns" "overt disease of the central nervous system at relapse" Lesion;
    /// Two or more earlier regimens.
    #[cfg(not(feature = "app"))]
    PRIOR_REGIMENS PriorRegimens "prior-regimens" "two or more earlier regimens" Lesion;
    /// Earlier allogeneic transplant.
    #[cfg(not(feature = "app"))]
    PRIOR_TRANSPLANT PriorTransplant "prior-transplant" "earlier transplant" Lesion;
    /// Earlier blinatumomab.
    #[cfg(not(feature = "app"))]
    PRIOR_BLINATUMOMAB PriorBlinatumomab "prior-blinatumomab" "earlier blinatumomab" Lesion;
    /// Earlier inotuzumab.
    #[cfg(not(feature = "app"))]
    PRIOR_INOTUZUMAB PriorInotuzumab "prior-inotuzumab" "earlier inotuzumab" Lesion;
    /// Earlier CAR T-cells.
    #[cfg(not(feature = "app"))]
    PRIOR_CAR_T PriorCarT "prior-car-t" "earlier CAR T-cells" Lesion;
    /// Earlier nelarabine.
    #[cfg(not(feature = "app"))]
    PRIOR_NELARABINE PriorNelarabine "prior-nelarabine" "earlier nelarabine" Lesion;
    /// Earlier imatinib.
    #[cfg(not(feature = "app"))]
    PRIOR_IMATINIB PriorImatinib "prior-imatinib" "earlier imatinib" Lesion;
    /// Earlier dasatinib.
    #[cfg(not(feature = "app"))]
    PRIOR_DASATINIB PriorDasatinib "prior-dasatinib" "earlier dasatinib" Lesion;
    /// Earlier nilotinib.
    #[cfg(not(feature = "app"))]
    PRIOR_NILOTINIB PriorNilotinib "prior-nilotinib" "earlier nilotinib" Lesion;
    /// Earlier ponatinib.
    #[cfg(not(feature = "app"))]
    PRIOR_PONATINIB PriorPonatinib "prior-ponatinib" "earlier ponatinib" Lesion;
    /// ABL1 T315I.
    #[cfg(not(feature = "app"))]
    T315I T315i "t315i" "ABL1 T315I" Lesion;
    /// ABL1 V299L.
    #[cfg(not(feature = "app"))]
    V299L V299l "v299l" "ABL1 V299L" Lesion;
    /// ABL1 F317L, F317V, F317I, F317C or T315A.
    #[cfg(not(feature = "app"))]
    F317 F317 "f317" "ABL1 F317L/V/I/C or T315A" Lesion;
    /// ABL1 Y253H, E255K, E255V, F359V, F359C or F359I.
    #[cfg(not(feature = "app"))]
    P_LOOP PLoop "p-loop" "ABL1 Y253H, E255K/V or F359V/C/I" Lesion;
    /// ABL1 A337T or P465S.
    MYRISTOYL Myristoyl "myristoyl" "ABL1 A337T or P465S" Lesion;
    /// CD20 against 1 %.
    CD20_FROM_1 Cd20From1 "cd20-from-1" "CD20 of 1 % or more" Cd20From1;
    /// The latest marrow MRD against 0.01 %.
    MRD_LATEST_001 MrdLatest001 "mrd-latest-0.01" "the latest MRD against 0.01 %" Mrd001;
    /// Down syndrome.
    #[cfg(not(feature = "app"))]
    DOWN_SYNDROME DownSyndrome "down-syndrome" "Down syndrome" Lesion;
    /// What treatment aims at.
    #[cfg(not(feature = "app"))]
    GOALS Goals "goals" "goal of treatment" GoalsFact;
    /// Pregnancy.
    #[cfg(not(feature = "app"))]
    PREGNANCY Pregnancy "pregnancy" "pregnancy" Lesion;
    /// Body mass index of 30 kg/m² or more.
    #[cfg(not(feature = "app"))]
    OBESITY Obesity "obesity" "body mass index of 30 kg/m² or more" Lesion;
    /// Left ventricular ejection fraction.
    #[cfg(not(feature = "app"))]
    LVEF Lvef "lvef" "left ventricular ejection fraction" LvefBand;
    /// Creatinine clearance.
    #[cfg(not(feature = "app"))]
    CLEARANCE CreatinineClearance "creatinine-clearance" "creatinine clearance" ClearanceBand;
    /// Bilirubin against the upper limit.
    #[cfg(not(feature = "app"))]
    BILIRUBIN Bilirubin "bilirubin" "bilirubin" BilirubinBand;
    /// ALT against the upper limit.
    #[cfg(not(feature = "app"))]
    ALT Alt "alt" "ALT" AltBand;
    /// LDH against the upper limit.
    #[cfg(not(feature = "app"))]
    LDH Ldh "ldh" "LDH" LdhBand;
    /// Hepatitis B serology.
    #[cfg(not(feature = "app"))]
    HBV HepatitisB "hepatitis-b" "hepatitis B" HbvFact;
    /// G6PD activity.
    #[cfg(not(feature = "app"))]
    G6PD G6pd "g6pd" "G6PD" G6pdFact;
    /// TPMT metaboliser.
    #[cfg(not(feature = "app"))]
    TPMT Tpmt "tpmt" "TPMT" MetaboliserFact;
    /// NUDT15 metaboliser.
    #[cfg(not(feature = "app"))]
    NUDT15 Nudt15 "nudt15" "NUDT15" MetaboliserFact;
    /// Transplant donor at hand.
    #[cfg(not(feature = "app"))]
    DONOR Donor "donor" "donor" DonorFact;
    /// Neuropathy of grade 2 or more.
    #[cfg(not(feature = "app"))]
    NEUROPATHY Neuropathy "neuropathy-grade-2" "neuropathy of grade 2 or more" Lesion;
    /// Earlier veno-occlusive disease of the liver.
    #[cfg(not(feature = "app"))]
    VENO_OCCLUSIVE VenoOcclusive "veno-occlusive-disease" "earlier veno-occlusive disease of the liver" Lesion;
    /// Arterial occlusion.
    #[cfg(not(feature = "app"))]
    ARTERIAL_EVENT ArterialEvent "arterial-event" "arterial occlusion" Lesion;
    /// Venous thrombosis.
    #[cfg(not(feature = "app"))]
    VENOUS_THROMBOSIS VenousThrombosis "venous-thrombosis" "venous thrombosis" Lesion;
    /// Pancreatitis under asparaginase.
    #[cfg(not(feature = "app"))]
    ASPARAGINASE_PANCREATITIS AsparaginasePancreatitis "asparaginase-pancreatitis" "pancreatitis under asparaginase" Lesion;
    /// Serious thrombosis or bleeding under asparaginase.
    #[cfg(not(feature = "app"))]
    ASPARAGINASE_THROMBOSIS AsparaginaseThrombosis "asparaginase-thrombosis" "serious thrombosis or bleeding under asparaginase" Lesion;
    /// Allergy to an E. coli asparaginase.
    #[cfg(not(feature = "app"))]
    ASPARAGINASE_ALLERGY AsparaginaseAllergy "asparaginase-allergy" "allergy to an E. coli asparaginase" Lesion;
    /// Pleural effusion.
    #[cfg(not(feature = "app"))]
    PLEURAL_EFFUSION PleuralEffusion "pleural-effusion" "pleural effusion" Lesion;
    /// Pulmonary arterial hypertension.
    #[cfg(not(feature = "app"))]
    PULMONARY_HYPERTENSION PulmonaryHypertension "pulmonary-hypertension" "pulmonary arterial hypertension" Lesion;
    /// Heart failure.
    #[cfg(not(feature = "app"))]
    HEART_FAILURE HeartFailure "heart-failure" "heart failure" Lesion;
    /// Uncontrolled hypertension.
    #[cfg(not(feature = "app"))]
    UNCONTROLLED_HYPERTENSION UncontrolledHypertension "uncontrolled-hypertension" "uncontrolled hypertension" Lesion;
    /// QTc over 480 ms.
    #[cfg(not(feature = "app"))]
    QT_PROLONGED QtProlonged "qt-prolonged" "QTc over 480 ms" Lesion;
    /// Ascites or another effusion now.
    #[cfg(not(feature = "app"))]
    THIRD_SPACE_FLUID ThirdSpaceFluid "third-space-fluid" "ascites or another effusion now" Lesion;
    /// Seizures or another disease of the brain.
    #[cfg(not(feature = "app"))]
    SEIZURE Seizure "seizure" "seizures or another disease of the brain" Lesion;
    /// Azole antifungal, now.
    #[cfg(not(feature = "app"))]
    AZOLE Azole "azole" "azole antifungal" Lesion;
    /// Strong CYP3A4 inhibitor, now.
    #[cfg(not(feature = "app"))]
    STRONG_INHIBITOR StrongInhibitor "strong-cyp3a4-inhibitor" "strong CYP3A4 inhibitor" Lesion;
    /// Strong CYP3A4 inducer, now.
    #[cfg(not(feature = "app"))]
    STRONG_INDUCER StrongInducer "strong-cyp3a4-inducer" "strong CYP3A4 inducer" Lesion;
    /// Allopurinol, now.
    #[cfg(not(feature = "app"))]
    ALLOPURINOL Allopurinol "allopurinol" "allopurinol" Lesion;
    /// Febuxostat, now.
    #[cfg(not(feature = "app"))]
    FEBUXOSTAT Febuxostat "febuxostat" "febuxostat" Lesion;
    /// Proton pump inhibitor, now.
    #[cfg(not(feature = "app"))]
    PROTON_PUMP ProtonPump "proton-pump-inhibitor" "proton pump inhibitor" Lesion;
    /// H2 blocker, now.
    #[cfg(not(feature = "app"))]
    H2_BLOCKER H2Blocker "h2-blocker" "H2 blocker" Lesion;
    /// Co-trimoxazole, now.
    #[cfg(not(feature = "app"))]
    CO_TRIMOXAZOLE CoTrimoxazole "co-trimoxazole" "co-trimoxazole" Lesion;
    /// NSAID, now.
    #[cfg(not(feature = "app"))]
    NSAID Nsaid "nsaid" "NSAID" Lesion;
    /// Warfarin, now.
    #[cfg(not(feature = "app"))]
    WARFARIN Warfarin "warfarin" "warfarin" Lesion;
    /// A drug that prolongs QT, now.
    #[cfg(not(feature = "app"))]
    QT_PROLONGING QtProlonging "qt-prolonging" "a drug that prolongs QT" Lesion;
    /// Live vaccine planned, now.
    #[cfg(not(feature = "app"))]
    LIVE_VACCINE LiveVaccine "live-vaccine" "live vaccine planned" Lesion;
}
