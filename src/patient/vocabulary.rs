//! The closed vocabularies of the intake: each a Rust enum, its JSON word and its wording.

/// One word of a vocabulary: the JSON id and what the page shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// As written in JSON.
    pub id: &'static str,
    /// As shown.
    pub label: &'static str,
}

/// A closed vocabulary.
pub trait Vocabulary: Copy + 'static {
    /// Every word with its value, in the order shown.
    const WORDS: &'static [(Choice, Self)];
    /// The words alone.
    const CHOICES: &'static [Choice];

    /// The value written `id`.
    fn from_id(id: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(word, _)| word.id == id).map(|(_, value)| *value)
    }
}

macro_rules! vocabularies {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $variant:ident = $id:literal $label:literal ),+ $(,)? } )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $( $(#[$vdoc])* #[doc = $label] $variant ),+ }
        impl Vocabulary for $name {
            const WORDS: &'static [(Choice, Self)] = &[$( (Choice { id: $id, label: $label }, $name::$variant) ),+];
            const CHOICES: &'static [Choice] = &[$( Choice { id: $id, label: $label } ),+];
        }
        impl $name {
            /// The JSON word.
            pub const fn id(self) -> &'static str { match self { $( $name::$variant => $id ),+ } }
            /// The word shown.
            pub const fn label(self) -> &'static str { match self { $( $name::$variant => $label ),+ } }
        }
    )*};
}

vocabularies! {
    /// Sex as recorded.
    Sex { Female = "female" "female", Male = "male" "male" }
    /// Yes or no.
    YesNo { Yes = "true" "yes", No = "false" "no" }
    /// Lineage of the blasts.
    Lineage { B = "B" "B", T = "T" "T" }
    /// Stage of maturation by immunophenotype.
    Phenotype {
        ProB = "pro-B" "pro-B", Common = "common" "common", PreB = "pre-B" "pre-B", MatureB = "mature-B" "mature B",
        Etp = "ETP" "early T-precursor (ETP)", NearEtp = "near-ETP" "near-ETP",
        CorticalT = "cortical-T" "cortical T", MatureT = "mature-T" "mature T",
    }
    /// Whether a lesion was found.
    Presence { Present = "present" "present", Absent = "absent" "absent" }
    /// Whether the blasts carry an antigen.
    Antigen { Positive = "positive" "positive", Negative = "negative" "negative" }
    /// Status of the central nervous system at diagnosis (COG words).
    CnsStatus {
        Cns1 = "CNS1" "CNS1",
        Cns2 = "CNS2" "CNS2", Cns2a = "CNS2a" "CNS2a", Cns2b = "CNS2b" "CNS2b", Cns2c = "CNS2c" "CNS2c",
        Cns3 = "CNS3" "CNS3", Cns3a = "CNS3a" "CNS3a", Cns3b = "CNS3b" "CNS3b", Cns3c = "CNS3c" "CNS3c",
    }
    /// Blood blasts after the steroid pre-phase.
    PrednisoneResponse { Good = "good" "good", Poor = "poor" "poor" }
    /// When a response sample was taken.
    Timepoint {
        Day8 = "day-8" "day 8", Day15 = "day-15" "day 15", EndOfInduction = "end-of-induction" "end of induction",
        EndOfConsolidation = "end-of-consolidation" "end of consolidation", Week10 = "week-10" "week 10",
        Week16 = "week-16" "week 16", EndOfReinduction = "end-of-reinduction" "after the first block at relapse", Relapse = "relapse" "at relapse", PreTransplant = "pre-transplant" "before transplant", Other = "other" "another time",
    }
    /// What the MRD assay reported.
    MrdStatus {
        Undetected = "undetected" "undetected",
        BelowQuantifiable = "below-quantifiable" "below quantifiable",
        Quantified = "quantified" "quantified",
    }
    /// How MRD was measured.
    MrdMethod { Flow = "flow" "flow cytometry", Pcr = "pcr" "PCR (IG/TR)", Ngs = "ngs" "sequencing (IG/TR)", FusionPcr = "fusion-pcr" "fusion PCR" }
    /// Where a sample came from.
    Sample { Marrow = "marrow" "marrow", Blood = "blood" "blood" }
    /// Where the disease stands.
    DiseasePhase {
        NewlyDiagnosed = "newly-diagnosed" "new", Remission = "remission" "remission",
        Relapsed = "relapsed" "relapsed", Refractory = "refractory" "refractory",
    }
    /// Which remission.
    RemissionNumber { First = "1" "first", Second = "2" "second", Third = "3" "third or later" }
    /// When complete remission was first reached.
    FirstRemission { FirstCourse = "after-first-course" "after the first course", SecondCourse = "after-second-course" "after the second course", NotReached = "not-reached" "not reached" }
    /// Where the disease is.
    Site { Marrow = "marrow" "marrow", Cns = "cns" "central nervous system", Testis = "testis" "testis", Other = "other" "elsewhere" }
    /// Transplant donor at hand.
    Donor { Sibling = "sibling" "sibling", Unrelated = "unrelated" "unrelated", Haploidentical = "haploidentical" "haploidentical", None = "none" "none" }
    /// What treatment aims at.
    Goals { Curative = "curative" "cure", Palliative = "palliative" "comfort" }
    /// Thiopurine metaboliser status (TPMT or NUDT15).
    Metaboliser { Normal = "normal" "normal", Intermediate = "intermediate" "intermediate", Poor = "poor" "poor metaboliser" }
    /// G6PD activity.
    G6pd { Normal = "normal" "normal", Deficient = "deficient" "deficient" }
    /// Hepatitis B serology.
    HepatitisB { Negative = "negative" "negative", Past = "past" "past infection", Active = "active" "active" }
    /// Which relapse.
    RelapseNumber { First = "1" "first", Later = "2" "second or later" }
    /// Drugs and cells given before that a rule asks about. Each product of CAR T-cells counts as such cells.
    PriorTherapy {
        Blinatumomab = "blinatumomab" "blinatumomab", Inotuzumab = "inotuzumab" "inotuzumab ozogamicin",
        CarT = "car-t" "CAR T-cells", Tisagenlecleucel = "tisagenlecleucel" "tisagenlecleucel",
        Brexucabtagene = "brexucabtagene" "brexucabtagene autoleucel", Obecabtagene = "obecabtagene" "obecabtagene autoleucel",
        Imatinib = "imatinib" "imatinib", Dasatinib = "dasatinib" "dasatinib", Nilotinib = "nilotinib" "nilotinib",
        Bosutinib = "bosutinib" "bosutinib", Ponatinib = "ponatinib" "ponatinib", Asciminib = "asciminib" "asciminib",
        Nelarabine = "nelarabine" "nelarabine", Clofarabine = "clofarabine" "clofarabine", Revumenib = "revumenib" "revumenib",
        Venetoclax = "venetoclax" "venetoclax", Rituximab = "rituximab" "rituximab",
    }
    /// What happened before, or is so now, and speaks against a drug.
    History {
        Neuropathy = "neuropathy-grade-2" "neuropathy of grade 2 or more", VenoOcclusive = "veno-occlusive-disease" "veno-occlusive disease of the liver",
        ArterialEvent = "arterial-event" "arterial occlusion", VenousThrombosis = "venous-thrombosis" "venous thrombosis",
        AsparaginasePancreatitis = "asparaginase-pancreatitis" "pancreatitis under asparaginase",
        AsparaginaseThrombosis = "asparaginase-thrombosis" "serious thrombosis or bleeding under asparaginase",
        AsparaginaseAllergy = "asparaginase-allergy" "allergy to an E. coli asparaginase",
        PleuralEffusion = "pleural-effusion" "pleural effusion", PulmonaryHypertension = "pulmonary-hypertension" "pulmonary arterial hypertension",
        HeartFailure = "heart-failure" "heart failure", UncontrolledHypertension = "uncontrolled-hypertension" "uncontrolled hypertension",
        QtProlonged = "qt-prolonged" "QTc over 480 ms", ThirdSpaceFluid = "third-space-fluid" "ascites or another effusion now", Seizure = "seizure" "seizures or another disease of the brain",
    }
    /// Medicines taken now that act on a treatment.
    Medicine {
        Azole = "azole" "azole antifungal", StrongInhibitor = "strong-cyp3a4-inhibitor" "another strong CYP3A4 inhibitor",
        StrongInducer = "strong-cyp3a4-inducer" "strong CYP3A4 inducer", Allopurinol = "allopurinol" "allopurinol", Febuxostat = "febuxostat" "febuxostat",
        ProtonPump = "proton-pump-inhibitor" "proton pump inhibitor", H2Blocker = "h2-blocker" "H2 blocker", CoTrimoxazole = "co-trimoxazole" "co-trimoxazole",
        Nsaid = "nsaid" "aspirin, ibuprofen or another NSAID", Warfarin = "warfarin" "warfarin", QtProlonging = "qt-prolonging" "a drug that prolongs QT", LiveVaccine = "live-vaccine" "live vaccine planned",
    }
    /// Items of the transplant comorbidity index (HCT-CI), as named in the index.
    Comorbidity {
        Arrhythmia = "arrhythmia" "arrhythmia", Cardiac = "cardiac" "heart disease", Cerebrovascular = "cerebrovascular" "stroke or TIA",
        Diabetes = "diabetes" "diabetes on drugs", MildHepatic = "mild-hepatic" "mild liver disease", Infection = "infection" "infection under treatment",
        InflammatoryBowel = "inflammatory-bowel" "inflammatory bowel disease", Obesity = "obesity" "obesity",
        Psychiatric = "psychiatric" "psychiatric condition", ModeratePulmonary = "moderate-pulmonary" "moderate lung disease",
        Renal = "renal" "moderate or severe kidney disease", PepticUlcer = "peptic-ulcer" "peptic ulcer",
        Rheumatologic = "rheumatologic" "rheumatologic disease", HeartValve = "heart-valve" "heart valve disease",
        SevereHepatic = "severe-hepatic" "moderate or severe liver disease", PriorSolidTumour = "prior-solid-tumour" "earlier solid tumour",
        SeverePulmonary = "severe-pulmonary" "severe lung disease",
    }
}

/// Genetic lesions with a fixed id; ABL1 mutations are named like `T315I` and need no row here.
pub const LESIONS: &[Choice] = &[
    lesion("BCR::ABL1", "BCR::ABL1 (Philadelphia chromosome)"),
    lesion("KMT2A-r", "KMT2A rearrangement"),
    lesion("hypodiploidy", "Hypodiploidy"),
    lesion("KMT2A::AFF1", "KMT2A::AFF1"),
    lesion("ETV6::RUNX1", "ETV6::RUNX1"),
    lesion("TCF3::PBX1", "TCF3::PBX1"),
    lesion("TCF3::HLF", "TCF3::HLF"),
    lesion("trisomy-4-10", "Trisomy 4 and 10"),
    lesion("trisomy-4-10-17", "Trisomy 4, 10 and 17"),
    lesion("hyperdiploidy", "High hyperdiploidy"),
    lesion("near-triploidy", "Near-triploidy"),
    lesion("iAMP21", "iAMP21"),
    lesion("IKZF1-deletion", "IKZF1 deletion"),
    lesion("IKZF1plus", "IKZF1plus"),
    lesion("CRLF2-r", "CRLF2 rearrangement"),
    lesion("ABL-class", "ABL-class fusion"),
    lesion("JAK-STAT", "JAK-STAT lesion"),
    lesion("Ph-like", "BCR::ABL1-like expression"),
    lesion("TP53", "TP53 mutation"),
    lesion("MEF2D-r", "MEF2D rearrangement"),
    lesion("ZNF384-r", "ZNF384 rearrangement"),
    lesion("DUX4-r", "DUX4 rearrangement"),
    lesion("PAX5-P80R", "PAX5 p.P80R"),
    lesion("PAX5alt", "PAX5alt"),
    lesion("MYC-r", "MYC rearrangement"),
    lesion("IGH-r", "IGH rearrangement"),
    lesion("NUTM1-r", "NUTM1 rearrangement"),
    lesion("complex-karyotype", "Complex karyotype"),
    lesion("CDKN2A/B-deletion", "CDKN2A/B deletion"),
    lesion("PAX5-deletion", "PAX5 deletion"),
    lesion("ETV6-deletion", "ETV6 deletion"),
    lesion("BTG1-deletion", "BTG1 deletion"),
    lesion("RB1-deletion", "RB1 deletion"),
    lesion("EBF1-deletion", "EBF1 deletion"),
    lesion("PAR1-deletion", "PAR1 deletion"),
    lesion("antecedent-CML", "Earlier chronic myeloid leukaemia"),
    lesion("NOTCH1-FBXW7", "NOTCH1 or FBXW7 mutation"),
    lesion("RAS-PTEN", "RAS mutation or PTEN alteration"),
];

const fn lesion(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label }
}

/// The mutations of ABL1 that the choice of an inhibitor reads; any other is kept and named.
pub const READ_MUTATIONS: &[&str] = &[
    "T315I", "V299L", "F317L", "F317V", "F317I", "F317C", "T315A", "Y253H", "E255K", "E255V",
    "F359V", "F359C", "F359I", "A337T", "P465S",
];

/// Whether `id` names a lesion: one of [`LESIONS`], or an ABL1 mutation such as `T315I`.
pub fn is_lesion(id: &str) -> bool {
    LESIONS.iter().any(|l| l.id == id) || is_abl1_mutation(id)
}

/// Whether `id` is written like a mutation of ABL1, such as `T315I`.
pub fn is_abl1_mutation(id: &str) -> bool {
    let mut chars = id.chars();
    let (Some(from), Some(to)) = (chars.next(), chars.next_back()) else { return false };
    let position = chars.as_str();
    from.is_ascii_uppercase()
        && to.is_ascii_uppercase()
        && position.len() == 3
        && position.bytes().all(|b| b.is_ascii_digit())
}
