//! GRAALL-2003 and GRAALL-2005: the conventional high-risk factors of B-lineage, one of which made a transplant candidate.
//!
//! The factors are the marked rows of the trial's table, so that they are the list is inferred. The rows of T-lineage were
//! cut off, and no definition of CNS disease, of the marrow limits or of late remission was read.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "graall-2005",
    name: "GRAALL-2003/2005",
    edition: "2003–2011",
    population: "Ph-negative, 15 to 55 years",
    section: Section::Adult,
    groups: &[&STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&PH), "the trials were for Ph-negative disease", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "transplant candidates were 15 to 55 years old",
                Seen,
            ),
            Row::new(
                Withheld,
                If(&T_LINEAGE),
                "the factors of T-lineage were cut off in the table that was read",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[
                    If(&WBC_30),
                    If(&CNS3),
                    If(&PRO_B),
                    If(&KMT2A),
                    If(&TCF3_PBX1),
                    If(&COMPLEX),
                    If(&HOTR),
                    If(&STEROIDS),
                    If(&LATE_REMISSION),
                ]),
                "one factor is enough",
                Seen,
            ),
            Row::new(Group(&HIGH), If(&MARROW_8), "one factor is enough", Recalled),
            Row::new(
                Hole(&[&STANDARD, &HIGH]),
                If(&CNS2),
                "the table prints CNS disease and no definition, so CNS2 alone is in neither group",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[
                    Not(&WBC_30),
                    Not(&CNS3),
                    Not(&PRO_B),
                    Not(&KMT2A),
                    Not(&TCF3_PBX1),
                    Not(&COMPLEX),
                    Not(&HOTR),
                    Not(&STEROIDS),
                    Not(&MARROW_8),
                    Not(&LATE_REMISSION),
                ]),
                "none of the factors is present",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[&MRD, &IKZF1],
    withheld: None,
    sources: &[Source::Dhedin2015, Source::Dhedin2015Table],
    review: Review::Submitted,
};

criteria! { "graall-2005";
    /// Outside the trials.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Dhedin2015];
    /// To the letter: 55.5 years is outside.
    OUTSIDE_AGE "outside-age" "age under 15 years, or over 55"
        (Age: ..= From13To15 | Above55To60 ..)
        Seen [Dhedin2015] differs "the oldest candidate was 55.9 years, so that 55 may mean under 56" Seen [Dhedin2015Table];
    /// Factors not reached.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Dhedin2015Table];
    /// A factor of B-lineage; T-lineage is withheld above.
    WBC_30 "wbc-b" "white cells 30 ×10⁹/L or more" (WhiteCellCount: Exactly30 ..) Seen [Dhedin2015Table]
        differs "GMALL 07/2003 and ELN 2024 print over 30" Seen [Gmall072003, Eln2024];
    /// CNS disease by every definition.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Seen [Dhedin2015Table];
    /// Perhaps CNS disease.
    CNS2 "cns2" "CNS2" (CnsStatus: Cns2) Seen [Dhedin2015Table];
    /// EGIL B-I.
    PRO_B "pro-b" "pro-B (EGIL B-I)" (Phenotype: ProB) Seen [Dhedin2015Table];
    /// t(4;11) and the rest.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Seen [Dhedin2015Table];
    /// A factor here.
    TCF3_PBX1 "tcf3-pbx1" "t(1;19), TCF3::PBX1" (Tcf3Pbx1: Present) Seen [Dhedin2015Table]
        differs "standard after NCCN" Secondary [NccnAdult2026];
    /// Printed without a number.
    COMPLEX "complex" "complex karyotype, 5 or more abnormalities"
        (ComplexKaryotype: Present) Seen [Dhedin2015Table, HouseConvention];
    /// Printed without numbers.
    HOTR "hotr" "low hypodiploidy (30 to 39 chromosomes) or near-triploidy (60 to 78)"
        (Ploidy: From30To39 | NearTriploid) Seen [Dhedin2015Table, HouseConvention];
    /// The limit was not read; the response is taken as entered.
    STEROIDS "steroids" "resistance to the steroid pre-phase (poor prednisone response)"
        (PrednisoneResponse: Poor) Seen [Dhedin2015Table, HouseConvention];
    /// The limit is recalled.
    MARROW_8 "marrow-8" "poor early marrow clearance (5 % blasts or more on day 8)"
        (MarrowDay8: M2 ..) Recalled [Dhedin2015Table, GraallRecalled];
    /// Read as more than one course.
    LATE_REMISSION "late-remission" "late complete remission (after the second course, or not reached)"
        (FirstRemission: SecondCourse | NotReached) Seen [Dhedin2015Table, HouseConvention];
    /// Where transplantation helped.
    MRD "mrd" "MRD 0.1 % or more after induction: longer relapse-free survival with transplantation"
        (MrdEndOfInduction: From01To1 ..) Seen [Dhedin2015];
    /// Where transplantation helped.
    IKZF1 "ikzf1" "focal IKZF1 deletion in B-ALL: longer relapse-free survival with transplantation"
        (Lineage: B) (Ikzf1Deletion: Present) Seen [Dhedin2015]
        differs "UKALL14: no copy-number alteration was prognostic" Seen [Moorman2022];
}
