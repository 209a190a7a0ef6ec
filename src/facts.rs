//! The finite projection of a patient: every fact a rule reads is one of a few bands.
//!
//! A fact is a *set* of the values still possible: one value when it is known, all when nothing is known,
//! some when a result narrows it (an undetected MRD with a poor assay). Decisions are functions of a
//! [`Complete`] assignment; what is unknown is handled once, in [`crate::inquiry`].

mod consistent;
mod project;

pub use consistent::{CONSTRAINTS, Constraint};
pub(crate) use project::cns_contradicts;
pub use project::{not_done, project};

use std::marker::PhantomData;

/// A fact's finite domain.
pub trait FactValue: Copy + PartialEq + 'static {
    /// Every value, in order.
    const ALL: &'static [Self];
    /// Position in [`FactValue::ALL`].
    fn index(self) -> u8;
}

/// A non-empty set of values of one fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Set<T> {
    bits: u16,
    domain: PhantomData<T>,
}

impl<T: FactValue> Set<T> {
    /// Nothing is known.
    pub fn any() -> Set<T> {
        T::ALL.iter().copied().collect()
    }

    /// Exactly this value.
    pub fn only(value: T) -> Set<T> {
        Set { bits: 1 << value.index(), domain: PhantomData }
    }

    /// The values in both sets; `None` when there is none.
    pub fn intersection(self, other: Set<T>) -> Option<Set<T>> {
        let bits = self.bits & other.bits;
        (bits != 0).then_some(Set { bits, domain: PhantomData })
    }

    /// The values in either set.
    #[must_use]
    pub fn union(self, other: Set<T>) -> Set<T> {
        Set { bits: self.bits | other.bits, domain: PhantomData }
    }

    /// Whether `value` is possible.
    pub fn contains(self, value: T) -> bool {
        self.bits & (1 << value.index()) != 0
    }
}

impl<T: FactValue> FromIterator<T> for Set<T> {
    /// An empty iterator says nothing, so every value stays possible.
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Set<T> {
        let bits = values.into_iter().fold(0, |bits, v| bits | (1 << v.index()));
        if bits == 0 { Set::any() } else { Set { bits, domain: PhantomData } }
    }
}

impl<T: FactValue> Default for Set<T> {
    fn default() -> Set<T> {
        Set::any()
    }
}

macro_rules! facts {
    ($( $(#[$doc:meta])* $field:ident, $id:ident, $name:literal, $label:literal, $domain:ident; )*) => {
        /// The facts, by name.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum FactId { $( $(#[$doc])* $id ),* }

        impl FactId {
            /// Every fact, in the order of a patient's history.
            pub const ALL: &'static [FactId] = &[$( FactId::$id ),*];
            /// Id as in JSON and in `knowledge/tests.toml`.
            pub const fn id(self) -> &'static str { match self { $( FactId::$id => $name ),* } }
            /// Name in a sentence.
            pub const fn label(self) -> &'static str { match self { $( FactId::$id => $label ),* } }
            /// What each value is called, in the order of the domain.
            pub fn value_labels(self) -> Vec<&'static str> {
                match self { $( FactId::$id => $domain::ALL.iter().map(|v| v.label()).collect() ),* }
            }
        }

        /// One value for every fact.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[expect(missing_docs, reason = "described at the fact")]
        pub struct Complete { $( pub $field: $domain ),* }

        impl Complete {
            /// The position of the fact's value in its domain.
            pub fn index(&self, fact: FactId) -> u8 { match fact { $( FactId::$id => self.$field.index() ),* } }
            /// Sets a fact to the value at `index`; an index outside the domain changes nothing.
            pub fn set(&mut self, fact: FactId, index: u8) {
                match fact { $( FactId::$id => if let Some(v) = $domain::ALL.get(usize::from(index)) { self.$field = *v; } ),* }
            }
        }

        /// What is possible for every fact.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
        #[expect(missing_docs, reason = "described at the fact")]
        pub struct Facts { $( pub $field: Set<$domain> ),* }

        impl Facts {
            /// The possible values of a fact, as positions in its domain.
            pub fn possible(&self, fact: FactId) -> Vec<u8> {
                match fact { $( FactId::$id => $domain::ALL.iter().filter(|v| self.$field.contains(**v)).map(|v| v.index()).collect() ),* }
            }
            /// The same facts with `fact` narrowed to the value at `index`.
            #[must_use]
            pub fn with(mut self, fact: FactId, index: u8) -> Facts {
                match fact { $( FactId::$id => if let Some(v) = $domain::ALL.get(usize::from(index)) { self.$field = Set::only(*v); } ),* }
                self
            }
            /// The same facts with nothing known of `fact`.
            #[must_use]
            pub fn without(mut self, fact: FactId) -> Facts {
                match fact { $( FactId::$id => self.$field = Set::any() ),* }
                self
            }
            /// The first completion: each fact at its first possible value.
            pub fn first(&self) -> Complete {
                Complete { $( $field: $domain::ALL.iter().copied().find(|v| self.$field.contains(*v)).unwrap_or($domain::FIRST) ),* }
            }
        }

        impl From<Complete> for Facts {
            fn from(c: Complete) -> Facts { Facts { $( $field: Set::only(c.$field) ),* } }
        }
    };
}

macro_rules! domains {
    ($( $(#[$doc:meta])* $name:ident { $first:ident $flabel:literal $(, $variant:ident $label:literal )* $(,)? } )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { #[doc = $flabel] $first, $( #[doc = $label] $variant ),* }
        impl $name {
            const FIRST: $name = $name::$first;
            /// As shown.
            pub const fn label(self) -> &'static str { match self { $name::$first => $flabel, $( $name::$variant => $label ),* } }
        }
        impl FactValue for $name {
            const ALL: &'static [$name] = &[$name::$first, $( $name::$variant ),*];
            #[expect(clippy::as_conversions, reason = "a field-less enum of a few variants fits in u8")]
            fn index(self) -> u8 { self as u8 }
        }
    )*};
}

domains! {
    /// Age at diagnosis, cut where a rule cuts.
    AgeBand {
        Below1 "under 1 year", From1To10 "1 to under 10 years", From10To18 "10 to under 18 years",
        From18To31 "18 to under 31 years", From31To60 "31 to under 60 years",
        From60To65 "60 to under 65 years", Exactly65 "exactly 65 years", Above65 "over 65 years",
    }
    /// White cell count at diagnosis, cut where a rule cuts.
    WbcBand {
        Below30 "under 30 ×10⁹/L", From30To50 "30 to under 50 ×10⁹/L", Exactly50 "exactly 50 ×10⁹/L",
        Above50To100 "over 50 to under 100 ×10⁹/L", From100 "100 ×10⁹/L or more",
    }
    /// Lineage. B without more is taken as B-cell precursor, and the form says so; mature B is told by its phenotype.
    LineageFact { B "B-lineage (precursor)", T "T-lineage", MatureB "mature B (Burkitt)" }
    /// Early T-cell precursor immunophenotype; near-ETP is not ETP.
    EtpFact { Etp "ETP", NotEtp "not ETP" }
    /// A lesion or condition.
    Lesion { Present "present", Absent "absent" }
    /// An antigen on the blasts.
    AntigenFact { Positive "positive", Negative "negative" }
    /// Status of the central nervous system.
    CnsFact { Cns1 "CNS1", Cns2 "CNS2", Cns3 "CNS3" }
    /// Marrow by morphology: M1 under 5 % blasts, M2 5 to 25 %, M3 over 25 %.
    MarrowBand { M1 "M1 (under 5 % blasts)", M2 "M2 (5 to 25 % blasts)", M3 "M3 (over 25 % blasts)" }
    /// MRD at the end of induction, cut where a rule cuts.
    InductionMrd {
        Below001 "under 0.01 %", Exactly001 "exactly 0.01 %", Above001To01 "over 0.01 to under 0.1 %",
        From01To1 "0.1 to under 1 %", Exactly1 "exactly 1 %", Above1 "over 1 %",
    }
    /// MRD at the end of consolidation, cut where a rule cuts.
    ConsolidationMrd { Below01 "under 0.1 %", Exactly01 "exactly 0.1 %", Above01 "over 0.1 %" }
    /// Which complete remission the patient is in.
    RemissionFact { First "first remission", Second "second remission", Later "third remission or later", None "not in remission" }
    /// The latest MRD, cut where a drug label cuts.
    LatestMrd { Below01 "under 0.1 %", From01 "0.1 % or more" }
}

facts! {
    /// Age at diagnosis.
    age, Age, "age", "age", AgeBand;
    /// White cell count at diagnosis, before steroids.
    wbc, WhiteCellCount, "white-cell-count", "white cell count", WbcBand;
    /// Lineage of the blasts.
    lineage, Lineage, "lineage", "lineage", LineageFact;
    /// ETP immunophenotype.
    etp, EtpPhenotype, "etp-phenotype", "ETP immunophenotype", EtpFact;
    /// Hypodiploidy, as the laboratory calls it.
    hypodiploidy, Hypodiploidy, "hypodiploidy", "hypodiploidy", Lesion;
    /// KMT2A rearrangement.
    kmt2a, Kmt2a, "kmt2a", "KMT2A rearrangement", Lesion;
    /// BCR::ABL1 fusion.
    bcr_abl1, BcrAbl1, "bcr-abl1", "BCR::ABL1", Lesion;
    /// CD19 on the blasts.
    cd19, Cd19, "cd19", "CD19", AntigenFact;
    /// CD22 on the blasts.
    cd22, Cd22, "cd22", "CD22", AntigenFact;
    /// Central nervous system at diagnosis.
    cns, CnsStatus, "cns-status", "CNS status", CnsFact;
    /// Testicular disease at diagnosis.
    testicular, Testicular, "testicular", "testicular disease", Lesion;
    /// Steroids before the diagnostic lumbar puncture.
    steroid_pretreatment, SteroidPretreatment, "steroid-pretreatment", "steroid pre-treatment", Lesion;
    /// Marrow on day 15 of induction.
    marrow_day15, MarrowDay15, "marrow-day-15", "day-15 marrow", MarrowBand;
    /// Marrow at the end of induction (day 29).
    marrow_induction, MarrowEndOfInduction, "marrow-end-of-induction", "end-of-induction marrow", MarrowBand;
    /// Marrow MRD at the end of induction.
    mrd_induction, MrdEndOfInduction, "mrd-end-of-induction", "MRD at the end of induction", InductionMrd;
    /// Marrow MRD at the end of consolidation.
    mrd_consolidation, MrdEndOfConsolidation, "mrd-end-of-consolidation", "MRD at the end of consolidation", ConsolidationMrd;
    /// The latest marrow MRD.
    mrd_latest, MrdLatest, "mrd-latest", "the latest MRD", LatestMrd;
    /// Complete remission and its number.
    remission, Remission, "remission", "remission", RemissionFact;
    /// Substantial comorbidity, as judged by the clinician.
    comorbidity, SubstantialComorbidity, "substantial-comorbidity", "substantial comorbidity", Lesion;
}
