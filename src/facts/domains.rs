//! The values of the facts, cut where a rule cuts.

use super::FactValue;

macro_rules! domains {
    ($( $(#[$doc:meta])* $name:ident { $( $variant:ident $label:literal ),+ $(,)? } )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $( #[doc = $label] $variant ),+ }
        impl $name {
            /// The bit of this value in a set.
            #[expect(clippy::as_conversions, reason = "a field-less enum of at most 32 variants")]
            pub const fn bit(self) -> u32 { 1 << (self as u32) }
        }
        impl FactValue for $name {
            const ALL: &'static [$name] = &[$( $name::$variant ),+];
            const LABELS: &'static [&'static str] = &[$( $label ),+];
            #[expect(clippy::as_conversions, reason = "a field-less enum of at most 32 variants")]
            fn index(self) -> u8 { self as u8 }
        }
    )*};
}

domains! {
    /// Age at diagnosis. Printed limits are read to the letter: 35.5 years is over 35, 60.5 is not 60 or less.
    AgeBand {
        Below3Months "under 3 months", From3To6Months "3 to under 6 months", From6MonthsTo1 "6 months to under 1 year",
        From1To10 "1 to under 10 years", From10To13 "10 to under 13 years", From13To15 "13 to under 15 years",
        From15To18 "15 to under 18 years", Exactly18 "exactly 18 years", Above18To19 "over 18 to under 19 years",
        From19To22 "19 to under 22 years", From22To25 "22 to under 25 years", From25To30 "25 to under 30 years", From30To31 "30 to under 31 years",
        From31To35 "31 to 35 years", Above35To40 "over 35 to 40 years", Above40To55 "over 40 to 55 years",
        Above55To60 "over 55 to under 60 years", Exactly60 "exactly 60 years", Above60To65 "over 60 to under 65 years",
        Exactly65 "exactly 65 years", Above65To67 "over 65 to 67 years", Above67 "over 67 years",
    }
    /// White cell count at diagnosis.
    WbcBand {
        Below30 "under 30 ×10⁹/L", Exactly30 "exactly 30 ×10⁹/L", Above30To50 "over 30 to under 50 ×10⁹/L",
        Exactly50 "exactly 50 ×10⁹/L", Above50To100 "over 50 to under 100 ×10⁹/L", Exactly100 "exactly 100 ×10⁹/L",
        Above100To300 "over 100 to under 300 ×10⁹/L", Exactly300 "exactly 300 ×10⁹/L", Above300 "over 300 ×10⁹/L",
    }
    /// Lineage. B without more is taken as B-cell precursor, and the form says so; mature B is told by its phenotype.
    LineageFact { B "B-lineage (precursor)", T "T-lineage", MatureB "mature B (Burkitt)" }
    /// Stage of maturation. Near-ETP is not ETP; both are early T.
    PhenotypeFact {
        ProB "pro-B", Common "common B", PreB "pre-B", MatureB "mature B",
        Etp "ETP", NearEtp "near-ETP", CorticalT "cortical T", MatureT "mature T",
    }
    /// The ploidy of the leukaemic clone by its chromosome number. A count of 60 to 65 alone leaves high hyperdiploidy
    /// and near-triploidy (a doubled hypodiploid clone) open.
    PloidyFact {
        UpTo29 "29 chromosomes or fewer", From30To39 "30 to 39 chromosomes", From40To43 "40 to 43 chromosomes",
        Exactly44 "44 chromosomes", Exactly45 "45 chromosomes", From46To50 "46 to 50 chromosomes",
        Hyperdiploid "51 to 65 chromosomes, high hyperdiploid", NearTriploid "60 to 78 chromosomes, near-triploid",
        Above78 "over 78 chromosomes",
    }
    /// DNA index: DNA content of the blasts against diploid.
    DnaIndexBand {
        Below080 "under 0.80", From080To081 "0.80 to under 0.81", From081To116 "0.81 to under 1.16", From116 "1.16 or more",
    }
    /// A lesion or condition.
    Lesion { Present "present", Absent "absent" }
    /// Copy number of the eight genes of the UKALL profile (IKZF1, CDKN2A/B, PAX5, ETV6, BTG1, RB1, EBF1, PAR1).
    CnaProfile {
        NoDeletion "no deletion of the eight genes", IsolatedGood "isolated deletion of ETV6, PAX5 or BTG1",
        Etv6AndOne "ETV6 deletion with one of BTG1, PAX5 or CDKN2A/B", Other "any other profile",
    }
    /// An antigen on the blasts.
    AntigenFact { Positive "positive", Negative "negative" }
    /// Status of the central nervous system.
    CnsFact { Cns1 "CNS1", Cns2 "CNS2", Cns3 "CNS3" }
    /// Blood blasts after the steroid pre-phase.
    SteroidResponse { Good "good", Poor "poor" }
    /// Marrow by morphology.
    MarrowBand { M1 "M1 (under 5 % blasts)", M2 "M2 (5 to 25 % blasts)", M3 "M3 (over 25 % blasts)" }
    /// When complete remission was first reached.
    FirstRemissionFact { FirstCourse "after the first course", SecondCourse "after the second course", NotReached "not reached" }
    /// MRD at the end of induction.
    InductionMrd {
        Below0005 "under 0.005 %", From0005To001 "0.005 to under 0.01 %", Exactly001 "exactly 0.01 %",
        Above001To005 "over 0.01 to under 0.05 %", From005To01 "0.05 to under 0.1 %", From01To1 "0.1 to under 1 %",
        Exactly1 "exactly 1 %", Above1To5 "over 1 to under 5 %", From5 "5 % or more",
    }
    /// MRD at the end of consolidation (week 10 to 14 of the paediatric protocols).
    ConsolidationMrd {
        Below001 "under 0.01 %", From001To005 "0.01 to under 0.05 %", From005To01 "0.05 to under 0.1 %",
        Exactly01 "exactly 0.1 %", Above01To05 "over 0.1 to under 0.5 %", From05 "0.5 % or more",
    }
    /// Blood MRD on day 8.
    Day8Mrd { Below001 "under 0.01 %", From001To1 "0.01 to under 1 %", From1 "1 % or more" }
    /// Marrow MRD on day 15.
    Day15Mrd { Below01 "under 0.1 %", From01To1 "0.1 to under 1 %", From1To10 "1 to under 10 %", From10 "10 % or more" }
    /// Whether an assay that finds 0.01 % (1e-4) found anything; another answer where none could be done.
    Detection { Undetected "undetected", Detected "detected", NotDone "not done" }
    /// A level against 0.1 %.
    Mrd01 { Below "under 0.1 %", From "0.1 % or more" }
    /// A level against 0.01 %.
    Mrd001 { Below "under 0.01 %", From "0.01 % or more" }
    /// MRD of weeks 10 to 23 against 0.01 %, or not available.
    LaterMrd { Negative "negative", Positive "positive", NotDone "not done" }
    /// Which complete remission the patient is in.
    RemissionFact { First "first remission", Second "second remission", Later "third remission or later", None "not in remission" }
    /// First relapse and its site.
    RelapseFact {
        None "no relapse", IsolatedMarrow "isolated marrow relapse", Combined "marrow and extramedullary relapse",
        IsolatedExtramedullary "isolated extramedullary relapse",
    }
    /// Months from diagnosis to relapse.
    FromDiagnosis { Under18 "under 18 months", From18To36 "18 to under 36 months", From36 "36 months or more" }
    /// Months from the end of front-line therapy to relapse; relapse on therapy is under 6.
    FromEndOfTherapy { Under6 "on therapy or under 6 months after it", From6 "6 months or more after it" }
    /// Performance status (ECOG).
    EcogBand { UpTo1 "0 or 1", Above1 "2 or more" }
    /// Sum of the transplant comorbidity index.
    HctCiBand { Zero "0", OneOrTwo "1 or 2", From3 "3 or more" }
    /// EWALL-PI as the user brings it.
    EwallPiBand { Below250 "under 2.50", From250 "2.50 or more" }
    /// Age by the limits of treatments, in completed years: "to 21 years" holds until the 22nd birthday.
    TreatmentAge {
        Below1Month "under 1 month", From1MonthTo1 "1 month to under 1 year", From1To10 "1 to 9 years", From10To14 "10 to 13 years",
        At14 "14 years", At15 "15 years", At16 "16 years", At17 "17 years", From18To22 "18 to 21 years", From22To25 "22 to 24 years",
        At25 "25 years", From26To30 "26 to 29 years", At30 "30 years", At31 "31 years", From32To40 "32 to 39 years", From40To50 "40 to 49 years",
        At50 "50 years", From51To55 "51 to 54 years", At55 "55 years", From56To60 "56 to 59 years", At60 "60 years", From61To65 "61 to 64 years",
        At65 "65 years", From66To71 "66 to 70 years", From71To81 "71 to 80 years", From81 "81 years or more",
    }
    /// Where the disease stands.
    DiseaseFact { NewlyDiagnosed "newly diagnosed", Remission "remission", Relapsed "relapsed", Refractory "refractory" }
    /// Which relapse.
    RelapseNumberFact { First "first relapse", Later "second relapse or later" }
    /// What treatment aims at.
    GoalsFact { Curative "cure", Palliative "comfort" }
    /// Left ventricular ejection fraction.
    LvefBand { Below45 "under 45 %", From45To50 "45 to under 50 %", From50 "50 % or more" }
    /// Creatinine clearance: Cockcroft-Gault from 18 years; bedside Schwartz from 1 to 17 years, per 1.73 m².
    ClearanceBand { Below30 "under 30 mL/min", From30To50 "30 to under 50 mL/min", From50To60 "50 to under 60 mL/min", Exactly60 "exactly 60 mL/min", Above60 "over 60 mL/min" }
    /// Bilirubin as a multiple of the upper limit of normal.
    BilirubinBand { UpTo1 "1 × the upper limit or less", Above1To15 "over 1 to 1.5 × the upper limit", Above15To3 "over 1.5 to 3 × the upper limit", Above3 "over 3 × the upper limit" }
    /// ALT as a multiple of the upper limit of normal.
    AltBand { UpTo25 "2.5 × the upper limit or less", Above25To3 "over 2.5 to 3 × the upper limit", Above3To5 "over 3 to 5 × the upper limit", Above5 "over 5 × the upper limit" }
    /// LDH as a multiple of the upper limit of normal.
    LdhBand { Below2 "under 2 × the upper limit", From2 "2 × the upper limit or more" }
    /// Hepatitis B serology.
    HbvFact { Negative "negative", Past "past infection", Active "active" }
    /// G6PD activity.
    G6pdFact { Normal "normal", Deficient "deficient" }
    /// Transplant donor at hand.
    DonorFact { Sibling "sibling donor", Other "another donor", None "no donor" }
    /// Thiopurine metaboliser.
    MetaboliserFact { Normal "normal", Intermediate "intermediate", Poor "poor" }
    /// Leukaemic burden at relapse.
    BurdenFact { High "over 50 % marrow blasts or bulky disease outside the marrow", Low "50 % marrow blasts or fewer, nothing bulky" }
    /// CD20 against 1 %: the lower of the two limits in use.
    Cd20From1 { Below "under 1 %", From "1 % or more" }
}
