//! Combinations of facts that cannot occur; completions that break one are not counted.

use super::{Cell, Complete, FactId, Facts};
use crate::cell;
#[cfg(not(feature = "fetched"))]
use crate::evidence::Source;

/// A combination that cannot occur: the first cell holds and the second does not. Why is written for readers; the page
/// holds the cells alone.
pub struct Constraint {
    /// Stable id.
    #[cfg(not(feature = "fetched"))]
    pub id: &'static str,
    /// In words.
    #[cfg(not(feature = "fetched"))]
    pub words: &'static str,
    /// Where this holds …
    pub when: Cell,
    /// … this holds too.
    pub then: Cell,
    /// Where it comes from.
    #[cfg(not(feature = "fetched"))]
    pub sources: &'static [Source],
}

impl Constraint {
    /// Whether the assignment is possible.
    pub fn holds(&self, facts: &Complete) -> bool {
        !facts.meets(&self.when) || facts.meets(&self.then)
    }

    /// The two facts it relates.
    pub fn facts(&self) -> [FactId; 2] {
        [self.when.fact, self.then.fact]
    }
}

macro_rules! constraints {
    ($( $id:literal $words:literal ($($when:tt)+) => ($($then:tt)+) [$($source:ident),+]; )*) => {
        /// Every constraint.
        pub const CONSTRAINTS: &[Constraint] = &[$( Constraint {
            #[cfg(not(feature = "fetched"))] id: $id,
            #[cfg(not(feature = "fetched"))] words: $words,
            when: cell!($($when)+), then: cell!($($then)+),
            #[cfg(not(feature = "fetched"))] sources: &[$(Source::$source),+],
        } ),*];
    };
}

constraints! {
    "b-phenotype" "pro-B, common and pre-B are phenotypes of B-lineage"
        (Phenotype: ProB | Common | PreB) => (Lineage: B) [NccnPed2026];
    "t-phenotype" "early T-cell precursor, cortical and mature T are phenotypes of T-lineage"
        (Phenotype: Etp | NearEtp | CorticalT | MatureT) => (Lineage: T) [Wood2014];
    "mature-b-phenotype" "mature B is told by its phenotype"
        (Phenotype: MatureB) => (Lineage: MatureB) [NccnPed2026];
    "mature-b-lineage" "mature B is told by its phenotype"
        (Lineage: MatureB) => (Phenotype: MatureB) [NccnPed2026];
    "aff1-is-kmt2a" "KMT2A::AFF1 is a KMT2A rearrangement"
        (Kmt2aAff1: Present) => (Kmt2a: Present) [NccnPed2026];
    "triple-is-double-trisomy" "trisomy 4, 10 and 17 contains trisomy 4 and 10"
        (Trisomy41017: Present) => (Trisomy410: Present) [HouseConvention];
    "ikzf1plus-has-ikzf1-deletion" "IKZF1plus is an IKZF1 deletion with more"
        (Ikzf1Plus: Present) => (Ikzf1Deletion: Present) [BmjCriteria];
    "good-profile-has-ikzf1" "the favourable copy-number profiles keep IKZF1"
        (CnaProfile: NoDeletion | IsolatedGood | Etv6AndOne) => (Ikzf1Deletion: Absent) [Moorman2014];
    "under-40-is-hypodiploid" "under 40 chromosomes is hypodiploid by every definition"
        (Ploidy: UpTo29 | From30To39) => (Hypodiploidy: Present) [Safavi2017];
    "undetected-at-induction-is-low" "undetected by an assay that finds 0.01 % is under 0.01 %"
        (DetectionEndOfInduction: Undetected) => (MrdEndOfInduction: Below0005 | From0005To001) [GokbugetMrdTerms];
    "new-is-not-relapsed" "a new diagnosis is no relapse"
        (DiseasePhase: NewlyDiagnosed) => (Relapse: None) [HouseConvention];
    "relapsed-has-relapsed" "relapsed disease has relapsed"
        (DiseasePhase: Relapsed) => (Relapse: IsolatedMarrow | Combined | IsolatedExtramedullary) [HouseConvention];
    "remission-has-a-number" "who is in remission is in the first, the second or a later one"
        (DiseasePhase: Remission) => (Remission: First | Second | Later) [HouseConvention];
    "relapsed-is-no-remission" "relapsed or refractory disease is no remission"
        (DiseasePhase: Relapsed | Refractory) => (Remission: None) [HouseConvention];
    "mrd-01-is-001" "0.1 % is over 0.01 %"
        (MrdLatest: From) => (MrdLatest001: From) [HouseConvention];
    "cd20-20-is-1" "20 % is over 1 %"
        (Cd20: Positive) => (Cd20From1: From) [HouseConvention];
    "undetected-at-consolidation-is-low" "undetected by an assay that finds 0.01 % is under 0.01 %"
        (DetectionEndOfConsolidation: Undetected) => (MrdEndOfConsolidation: Below001) [GokbugetMrdTerms];
}

/// Whether some constraint relates the fact to another one.
pub fn is_tied(fact: FactId) -> bool {
    TIED.get(fact.position()).copied().unwrap_or_default()
}

/// For every fact whether it is tied, worked out while compiling.
#[expect(clippy::indexing_slicing, reason = "a wrong index does not compile")]
static TIED: [bool; FactId::COUNT] = {
    let mut tied = [false; FactId::COUNT];
    let mut at = 0;
    while at < CONSTRAINTS.len() {
        tied[CONSTRAINTS[at].when.fact.position()] = true;
        tied[CONSTRAINTS[at].then.fact.position()] = true;
        at += 1;
    }
    tied
};

/// Narrows facts to what the constraints leave, until nothing changes; `false` when a fact has no value left.
pub fn propagate(facts: &mut Facts) -> bool {
    loop {
        let mut changed = false;
        for c in CONSTRAINTS {
            let (when, then) = (facts.bits(c.when.fact), facts.bits(c.then.fact));
            if when & !c.when.values == 0 && then & !c.then.values != 0 {
                facts.narrow(c.then.fact, then & c.then.values);
                changed = true;
            }
            if then & c.then.values == 0 && when & c.when.values != 0 {
                facts.narrow(c.when.fact, when & !c.when.values);
                changed = true;
            }
            if facts.bits(c.when.fact) == 0 || facts.bits(c.then.fact) == 0 {
                return false;
            }
        }
        if !changed {
            return true;
        }
    }
}

/// A completion that keeps every constraint, if there is one.
pub fn consistent(facts: &Facts) -> Option<Complete> {
    solved(facts).map(|facts| facts.first())
}

/// Whether some completion keeps every constraint.
pub fn is_consistent(facts: &Facts) -> bool {
    solved(facts).is_some()
}

/// The facts narrowed until their first completion keeps every constraint.
fn solved(facts: &Facts) -> Option<Facts> {
    let mut narrowed = *facts;
    if !propagate(&mut narrowed) {
        return None;
    }
    let open = CONSTRAINTS.iter().find(|c| {
        let undecided = |cell: &Cell| {
            let bits = narrowed.bits(cell.fact);
            bits & cell.values != 0 && bits & !cell.values != 0
        };
        undecided(&c.when) && undecided(&c.then)
    });
    let Some(c) = open else { return Some(narrowed) };
    // Leave the condition unmet where possible: that never breaks a rule by itself.
    let bits = narrowed.bits(c.when.fact);
    let [mut unmet, mut met] = [narrowed, narrowed];
    unmet.narrow(c.when.fact, bits & !c.when.values);
    met.narrow(c.when.fact, bits & c.when.values);
    solved(&unmet).or_else(|| solved(&met))
}
