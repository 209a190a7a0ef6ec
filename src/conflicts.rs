//! When a patient touches one of the conflicts of `knowledge/conflicts.toml`: on a point where two sources differ, and
//! where they would say something different of this patient. Touched is what holds, never what is merely unknown.

use crate::classification::{BCR_ABL1, ETP, HYPODIPLOIDY, KMT2A, TCF3_PBX1, ZNF384};
use crate::criteria;
use crate::decision::{Criterion, Rule};
use crate::facts::{Cell, Facts};
use crate::karyotype::{Certainty, Finding};
use crate::knowledge::{CONFLICTS, ConflictRecord};
use crate::logic::{Known, Truth};
use crate::patient::Patient;
use crate::patient::vocabulary::{Donor, Presence};
use crate::quantity::{Decimal, Quantity};
use crate::{cell, inquiry};

use Rule::{All, Any, If};

/// When a conflict concerns a patient.
pub enum When {
    /// Everyone: said in the documents and in the full list, not of one patient.
    Everyone,
    /// The rule holds.
    Holds(Rule),
    /// The values left of the fact are these and all of these: the entry is the conflict.
    Open(Cell),
    /// An entry that no rule reads says so.
    Entered(fn(&Patient) -> bool),
}

/// The conditions, in the order of [`CONFLICTS`].
pub static TOUCHED: &[(&str, When)] = &[
    ("c1", When::Holds(If(&BCR_ABL1))),
    ("c2", When::Holds(If(&AGE_55_TO_65))),
    ("c3", When::Holds(If(&AGE_65))),
    ("c4", When::Holds(If(&CD19_MRD_BELOW_01))),
    ("c5", When::Holds(Any(&[If(&MRD_BETWEEN), If(&LATER_MRD_BETWEEN)]))),
    ("c6", When::Holds(Any(&[If(&WBC_B_30_TO_50), If(&WBC_T_100)]))),
    ("c7", When::Holds(If(&WBC_T_FROM_100))),
    ("c8", When::Holds(If(&ETP))),
    ("c9", When::Holds(Any(&[If(&HYPODIPLOIDY), If(&CHROMOSOMES_40_TO_45)]))),
    ("c10", When::Open(cell!(Ploidy: Hyperdiploid | NearTriploid))),
    ("c11", When::Holds(If(&TCF3_PBX1))),
    ("c12", When::Holds(If(&ZNF384))),
    ("c13", When::Holds(If(&IKZF1_DELETION))),
    ("c14", When::Holds(If(&IKZF1_PLUS))),
    ("c15", When::Entered(cdkn2a)),
    ("c16", When::Holds(If(&CNS2))),
    ("c17", When::Holds(All(&[If(&INFANT), If(&KMT2A)]))),
    ("c18", When::Holds(If(&T_MRD_001))),
    ("c19", When::Holds(If(&T_MRD_01))),
    ("c20", When::Holds(If(&M1_WITH_MRD_1))),
    ("c21", When::Holds(If(&MARROW_RELAPSE))),
    ("c22", When::Holds(If(&RELAPSE))),
    ("c23", When::Holds(If(&FIRST_REMISSION))),
    ("c24", When::Holds(If(&FIRST_REMISSION))),
    ("c25", When::Holds(If(&NO_REMISSION))),
    ("c26", When::Entered(other_donor)),
    ("c27", When::Holds(All(&[If(&CD19_B), If(&FIRST_REMISSION)]))),
    ("c28", When::Holds(If(&KMT2A))),
    ("c29", When::Holds(If(&ADULT_PH_NEGATIVE_B))),
    ("c30", When::Entered(complex_by_3)),
    ("c31", When::Everyone),
    ("c32", When::Holds(Any(&[If(&HCT_CI_0), If(&HCT_CI_1_2), If(&HCT_CI_3)]))),
];

/// The conflicts this patient touches.
pub fn touched<'a>(
    patient: &'a Patient,
    facts: &'a Facts,
) -> impl Iterator<Item = &'static ConflictRecord> + 'a {
    let touches = move |when: &When| match when {
        When::Everyone => false,
        When::Holds(rule) => holds(rule, facts),
        When::Open(cell) => facts.bits(cell.fact) == cell.values,
        When::Entered(says) => says(patient),
    };
    CONFLICTS.iter().zip(TOUCHED).filter(move |(_, (_, when))| touches(when)).map(|(c, _)| c)
}

/// As [`Rule::truth`], with what the constraints imply.
fn holds(rule: &Rule, facts: &Facts) -> bool {
    match rule {
        Rule::If(c) => inquiry::truth(c, facts) == Truth::True,
        Rule::Any(rules) => rules.iter().any(|r| holds(r, facts)),
        Rule::All(rules) => rules.iter().all(|r| holds(r, facts)),
        Rule::Always | Rule::Not(_) => rule.truth(facts) == Truth::True,
    }
}

/// CDKN2A/B is one of the eight genes of the copy-number profile and no fact of its own; a karyotype shows the loss of 9p.
fn cdkn2a(patient: &Patient) -> bool {
    let lost = |f: &Finding| f.name == "9p lost or changed" && f.certainty == Certainty::Present;
    patient.lesion("CDKN2A/B-deletion") == Known::Value(Presence::Present)
        || patient.karyotype.value().is_some_and(|k| k.features.iter().any(lost))
}

/// Donors decide nothing here, so they are no fact.
fn other_donor(patient: &Patient) -> bool {
    matches!(patient.donor, Known::Value(Donor::Unrelated | Donor::Haploidentical))
}

/// Three or four abnormalities, entered or read; or complex by the laboratory's word, which does not say by which number.
fn complex_by_3(patient: &Patient) -> bool {
    let read = patient.karyotype.value().filter(|k| k.leading.is_some() && k.count.exact);
    match (patient.karyotype_abnormalities, read) {
        (Known::Value(n), _) => n.value() >= Decimal::whole(3) && n.value() < Decimal::whole(5),
        (_, Some(k)) => (3..5).contains(&k.count.total()),
        (Known::Pending | Known::NotDone | Known::Unknown, None) => {
            patient.lesion("complex-karyotype") == Known::Value(Presence::Present)
        }
    }
}

/// Every criterion of the conditions.
pub fn criteria() -> Vec<&'static Criterion> {
    let rules = TOUCHED.iter().filter_map(|(_, when)| match when {
        When::Holds(rule) => Some(rule),
        When::Everyone | When::Open(_) | When::Entered(_) => None,
    });
    rules.flat_map(Rule::criteria).collect()
}

criteria! { "conflict";
    /// C2. At 55 and below, and above 65, every rule says the same.
    AGE_55_TO_65 "age-55-to-65" "over 55 to 65 years" (Age: Above55To60 ..= Exactly65) Seen [SeedA, SeedB, Eln2024];
    /// C3.
    AGE_65 "age-65" "exactly 65 years" (Age: Exactly65) Seen [SeedA, SeedB];
    /// C4.
    CD19_MRD_BELOW_01 "cd19-mrd-below-0.1" "CD19-positive B-lineage, latest MRD under 0.1 %"
        (Lineage: B) (Cd19: Positive) (MrdLatest: Below) Seen [LabelBlinatumomab, FdaBlinatumomab2024];
    /// C5: from 0.005 % to under 0.1 % some limit is reached and another is not.
    MRD_BETWEEN "mrd-between" "MRD 0.005 to under 0.1 %, end of induction"
        (MrdEndOfInduction: From0005To001 ..= From005To01) Seen [MrdTrialsTable];
    /// C5.
    LATER_MRD_BETWEEN "later-mrd-between" "MRD 0.01 to under 0.1 %, end of consolidation"
        (MrdEndOfConsolidation: From001To005 ..= From005To01) Seen [MrdTrialsTable];
    /// C6.
    WBC_B_30_TO_50 "wbc-b-30-to-50" "B-lineage, 30 to under 50 ×10⁹/L"
        (Lineage: B) (WhiteCellCount: Exactly30 | Above30To50) Seen [SeedA, Eln2024];
    /// C6.
    WBC_T_100 "wbc-t-100" "T-lineage, exactly 100 ×10⁹/L" (Lineage: T) (WhiteCellCount: Exactly100) Seen [SeedA, Eln2024];
    /// C7.
    WBC_T_FROM_100 "wbc-t-from-100" "T-lineage, 100 ×10⁹/L or more" (Lineage: T) (WhiteCellCount: Exactly100 ..) Seen [SeedA];
    /// C9: hypodiploid by some limits and not by others.
    CHROMOSOMES_40_TO_45 "chromosomes-40-to-45" "40 to 45 chromosomes" (Ploidy: From40To43 ..= Exactly45) Seen [Safavi2017];
    /// C13.
    IKZF1_DELETION "ikzf1-deletion" "IKZF1 deletion" (Ikzf1Deletion: Present) Seen [Beldjord2014];
    /// C14.
    IKZF1_PLUS "ikzf1plus" "IKZF1plus" (Ikzf1Plus: Present) Seen [Stanulla2018];
    /// C16.
    CNS2 "cns2" "CNS2" (CnsStatus: Cns2) Seen [CnsT2023];
    /// C17.
    INFANT "infant" "under 1 year" (Age: ..= From6MonthsTo1) Seen [Interfant06];
    /// C18.
    T_MRD_001 "t-mrd-0.01" "T-lineage, MRD exactly 0.01 %" (Lineage: T) (MrdEndOfInduction: Exactly001) Seen [Aall1231VsAall0434Table];
    /// C19.
    T_MRD_01 "t-mrd-0.1" "T-lineage, MRD exactly 0.1 % after consolidation"
        (Lineage: T) (MrdEndOfConsolidation: Exactly01) Seen [Aall1231Vhr2021];
    /// C20: in remission by one definition and not by the other.
    M1_WITH_MRD_1 "m1-with-mrd-1" "M1 marrow, MRD 1 % or more"
        (MarrowEndOfInduction: M1) (MrdEndOfInduction: Exactly1 ..) Seen [PonteDiLegno2022];
    /// C21.
    MARROW_RELAPSE "marrow-relapse" "marrow relapse" (Relapse: IsolatedMarrow | Combined) Seen [ResponseCriteria2010];
    /// C22.
    RELAPSE "relapse" "relapse" (Relapse: IsolatedMarrow ..) Secondary [NccnPed2026];
    /// C23, C24, C27.
    FIRST_REMISSION "first-remission" "first remission" (Remission: First) Seen [SeedB];
    /// C25.
    NO_REMISSION "no-remission" "not in remission" (Remission: None) Seen [SeedB];
    /// C27.
    CD19_B "cd19-b" "CD19-positive B-lineage" (Lineage: B) (Cd19: Positive) Seen [SeedB];
    /// C29.
    ADULT_PH_NEGATIVE_B "adult-ph-negative-b" "adult, Ph-negative B-lineage"
        (Age: Exactly18 ..) (Lineage: B) (BcrAbl1: Absent) Seen [SeedB, E1910];
    /// C32: any sum, because lung function near 65 % changes it.
    HCT_CI_0 "hct-ci-0" "HCT-CI 0" (HctCi: Zero) Seen [HctCiPdqTable];
    /// C32.
    HCT_CI_1_2 "hct-ci-1-2" "HCT-CI 1 or 2" (HctCi: OneOrTwo) Seen [HctCiPdqTable];
    /// C32.
    HCT_CI_3 "hct-ci-3" "HCT-CI 3 or more" (HctCi: From3) Seen [HctCiPdqTable];
}
