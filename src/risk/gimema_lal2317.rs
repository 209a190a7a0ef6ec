//! GIMEMA LAL2317: chemotherapy or transplant by risk class at diagnosis and MRD of weeks 10 to 23.
//!
//! How class and MRD make the assignment was read. What makes a class is recalled from the preceding NILG and LAL1913
//! programmes, with low confidence, and so is the limit of MRD; the adverse genetics named there are not all.

use super::scheme::*;

static CHEMOTHERAPY: RiskGroup = RiskGroup::new("chemotherapy", "Chemotherapy", Rank::Low);
static TRANSPLANT: RiskGroup = RiskGroup::new("transplant", "Transplant", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "gimema-lal2317",
    name: "GIMEMA LAL2317",
    edition: "2018–2020",
    population: "CD19-positive Ph-negative B-ALL, 18 to 65 years",
    section: Section::Adult,
    groups: &[&CHEMOTHERAPY, &TRANSPLANT],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                Any(&[If(&T_LINEAGE), If(&CD19_NEGATIVE), If(&PH)]),
                "the trial was for CD19-positive Ph-negative B-ALL",
                Seen,
            ),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 18 to 65 years",
                Seen,
            ),
            Row::new(
                Group(&TRANSPLANT),
                Any(&[If(&WBC_100), If(&AFF1), If(&HOTR)]),
                "very high risk at diagnosis, whatever the MRD",
                Recalled,
            ),
            Row::new(
                Group(&TRANSPLANT),
                If(&MRD_POSITIVE),
                "MRD positive in weeks 10 to 23",
                Recalled,
            ),
            Row::new(
                Group(&TRANSPLANT),
                All(&[If(&WBC_30), If(&MRD_NOT_DONE)]),
                "high risk at diagnosis and MRD not known",
                Recalled,
            ),
            Row::new(
                Group(&CHEMOTHERAPY),
                If(&MRD_NEGATIVE),
                "not very high risk, MRD negative in weeks 10 to 23",
                Recalled,
            ),
            Row::new(
                Group(&CHEMOTHERAPY),
                All(&[Not(&WBC_30), If(&MRD_NOT_DONE)]),
                "standard risk at diagnosis and MRD not known",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[
        Source::Bassan2025,
        Source::Lal2317Design,
        Source::Lal2317Registry,
        Source::NilgRecalled,
    ],
    review: Review::Submitted,
};

criteria! { "gimema-lal2317";
    /// Outside the trial.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Lal2317Registry];
    /// Outside the trial.
    CD19_NEGATIVE "cd19-negative" "CD19 negative" (Cd19: Negative) Seen [Lal2317Registry];
    /// Outside the trial.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Lal2317Registry, Bassan2025];
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 18 years, or over 65"
        (Age: ..= From15To18 | Above65To67 ..)
        Seen [Lal2317Registry];
    /// Very high risk: "hyperleukocytosis" in the text that was read.
    WBC_100 "wbc-100" "very high risk: white cells over 100 ×10⁹/L"
        (WhiteCellCount: Above100To300 ..) Recalled [NilgRecalled]
        differs "NILG 10/07 prints hyperleukocytosis, without a number" Seen [Nilg1007];
    /// Very high risk: "adverse genetics" in the text that was read.
    AFF1 "aff1" "very high risk: t(4;11), KMT2A::AFF1" (Kmt2aAff1: Present) Recalled [NilgRecalled]
        differs "NILG 10/07 prints adverse genetics and does not list them" Seen [Nilg1007];
    /// Very high risk.
    HOTR "hotr" "very high risk: low hypodiploidy (30 to 39 chromosomes) or near-triploidy (60 to 78)"
        (Ploidy: From30To39 | NearTriploid) Recalled [NilgRecalled]
        differs "NILG 10/07 prints adverse genetics and does not list them" Seen [Nilg1007];
    /// High risk.
    WBC_30 "wbc-30" "high risk: white cells over 30 ×10⁹/L" (WhiteCellCount: Above30To50 ..) Recalled [NilgRecalled];
    /// The limit is recalled.
    MRD_POSITIVE "mrd-positive" "MRD positive (0.01 % or more) in weeks 10 to 23"
        (MrdWeeks10To23: Positive) Recalled [Lal2317Design, NilgRecalled];
    /// The limit is recalled.
    MRD_NEGATIVE "mrd-negative" "MRD negative in weeks 10 to 23" (MrdWeeks10To23: Negative) Recalled [Lal2317Design, NilgRecalled];
    /// Unknown MRD was assigned by class.
    MRD_NOT_DONE "mrd-not-done" "MRD of weeks 10 to 23 not done" (MrdWeeks10To23: NotDone) Seen [Lal2317Design];
}
