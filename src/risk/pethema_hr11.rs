//! PETHEMA ALL-HR-11: chemotherapy or transplant by MRD after induction and after early consolidation.
//!
//! The assignment was read; who counts as high risk at entry is recalled, and the preceding trial printed another count.

use super::scheme::*;

static CHEMOTHERAPY: RiskGroup = RiskGroup::new("chemotherapy", "Chemotherapy", Rank::Low);
static TRANSPLANT: RiskGroup = RiskGroup::new("transplant", "Transplant", Rank::High);

const HIGH_RISK: Rule = Any(&[If(&AGE_30), If(&WBC_B), If(&WBC_T), If(&KMT2A)]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "pethema-hr11",
    name: "PETHEMA ALL-HR-11",
    edition: "2011–2019",
    population: "high-risk Ph-negative, 15 to 60 years",
    section: Section::Adult,
    groups: &[&CHEMOTHERAPY, &TRANSPLANT],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&PH), "the trial was for Ph-negative disease", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 15 to 60 years",
                Seen,
            ),
            Row::new(
                NotApplicable,
                All(&[Not(&AGE_30), Not(&WBC_B), Not(&WBC_T), Not(&KMT2A)]),
                "not high risk by the entry criteria",
                Recalled,
            ),
            Row::new(
                Group(&CHEMOTHERAPY),
                All(&[HIGH_RISK, If(&MRD_INDUCTION), If(&MRD_CONSOLIDATION)]),
                "good MRD clearance",
                Seen,
            ),
            Row::new(
                Group(&TRANSPLANT),
                All(&[HIGH_RISK, Any(&[Not(&MRD_INDUCTION), Not(&MRD_CONSOLIDATION)])]),
                "MRD at or over one of the two limits",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Ribera2021, Source::PethemaHr11Recalled],
    review: Review::Submitted,
};

criteria! { "pethema-hr11";
    /// Outside the trial.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Ribera2021];
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 15 years, or over 60"
        (Age: ..= From13To15 | Above60To65 ..)
        Seen [Ribera2021];
    /// Entry.
    AGE_30 "age-30" "high risk at entry: age 30 to 60 years" (Age: From30To31 ..= Exactly60) Recalled [PethemaHr11Recalled];
    /// Entry.
    WBC_B "wbc-b" "high risk at entry: B-lineage and white cells over 30 ×10⁹/L"
        (Lineage: B) (WhiteCellCount: Above30To50 ..) Recalled [PethemaHr11Recalled]
        differs "the preceding trial AR-03 printed over 25, in every lineage" Seen [PethemaAr03Ash];
    /// Entry.
    WBC_T "wbc-t" "high risk at entry: T-lineage and white cells over 100 ×10⁹/L"
        (Lineage: T) (WhiteCellCount: Above100To300 ..) Recalled [PethemaHr11Recalled]
        differs "the preceding trial AR-03 printed over 25, in every lineage" Seen [PethemaAr03Ash];
    /// Entry.
    KMT2A "kmt2a" "high risk at entry: KMT2A rearrangement" (Kmt2a: Present) Recalled [PethemaHr11Recalled];
    /// Exactly 0.1 % is not under it.
    MRD_INDUCTION "mrd-0.1" "MRD under 0.1 % after induction" (MrdEndOfInduction: ..= From005To01) Seen [Ribera2021]
        differs "the preceding trial AR-03: under 10 % marrow blasts on day 14" Seen [PethemaAr03];
    /// Exactly 0.01 % is not under it.
    MRD_CONSOLIDATION "mrd-0.01" "MRD under 0.01 % after early consolidation"
        (MrdEndOfConsolidation: Below001) Seen [Ribera2021]
        differs "the preceding trial AR-03: under 0.05 % at the end of consolidation" Seen [PethemaAr03];
}
