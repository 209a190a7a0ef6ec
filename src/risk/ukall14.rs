//! UKALL14: any one factor makes high risk, which there decided the transplant from an unrelated donor.
//!
//! Ages, genetics and the age over 40 were read, and that MRD at the end of induction counts; its limit and both
//! white-cell limits are recalled.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "ukall14",
    name: "UKALL14",
    edition: "2010–2018",
    population: "adults of 25 to 65 years; Ph-positive from 19 years, in one report from 18",
    section: Section::Adult,
    groups: &[&STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                Any(&[If(&UNDER_18), If(&OVER_65)]),
                "the trial enrolled from 19 (in one report 18) to 65 years",
                Seen,
            ),
            Row::new(
                NotApplicable,
                All(&[If(&UNDER_25), Not(&PH)]),
                "the trial enrolled Ph-negative disease from 25 years",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[If(&PH), If(&AFF1), If(&HOTR), If(&COMPLEX), If(&AGE_40)]),
                "one factor is enough",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[If(&MRD), If(&WBC_B), If(&WBC_T)]),
                "one factor is enough",
                Recalled,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[
                    Not(&PH),
                    Not(&AFF1),
                    Not(&HOTR),
                    Not(&COMPLEX),
                    Not(&AGE_40),
                    Not(&MRD),
                    Not(&WBC_B),
                    Not(&WBC_T),
                ]),
                "none of the factors is present",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[
        Source::Marks2022Rituximab,
        Source::Marks2022Ric,
        Source::Moorman2022,
        Source::Ukall14Ctc,
        Source::PiukallAdult,
        Source::Ukall14Recalled,
    ],
    review: Review::Submitted,
};

criteria! { "ukall14";
    /// Ph-positive disease was enrolled earlier; two sources print 19 years and one 18.
    UNDER_18 "under-18" "age under 18 years" (Age: ..= From15To18) Seen [Marks2022Ric]
        differs "the first report prints 19 to 65 years for Ph-positive disease" Seen [Marks2022Rituximab];
    /// Ph-negative disease.
    UNDER_25 "under-25" "age under 25 years" (Age: ..= From22To25) Seen [Marks2022Rituximab, Ukall14Ctc];
    /// Enrolment.
    OVER_65 "over-65" "age over 65 years" (Age: Above65To67 ..) Seen [Marks2022Rituximab, Ukall14Ctc];
    /// High risk.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Moorman2022]
        differs "the same article found outcome with BCR::ABL1 like that of the others" Seen [Moorman2022];
    /// High risk.
    AFF1 "aff1" "KMT2A::AFF1" (Kmt2aAff1: Present) Seen [Moorman2022];
    /// High risk.
    HOTR "hotr" "low hypodiploidy (30 to 39 chromosomes) or near-triploidy (60 to 78)"
        (Ploidy: From30To39 | NearTriploid) Seen [Moorman2022];
    /// High risk; the number is that of the group's earlier work.
    COMPLEX "complex" "complex karyotype, 5 or more abnormalities" (ComplexKaryotype: Present) Seen [Moorman2022];
    /// Ages between 40 and 41 are over 40, to the letter.
    AGE_40 "age-40" "age over 40 years" (Age: Above40To55 ..) Seen [Moorman2022]
        differs "the trial's page prints up to 40 and from 41: an age between counts here" Seen [Ukall14Ctc];
    /// That it counts was read, its limit not.
    MRD "mrd" "MRD 0.01 % or more at the end of induction"
        (MrdEndOfInduction: Exactly001 ..) Recalled [Moorman2022, Ukall14Recalled];
    /// Not in the list that was read.
    WBC_B "wbc-b" "B-lineage and white cells 30 ×10⁹/L or more"
        (Lineage: B) (WhiteCellCount: Exactly30 ..) Recalled [Ukall14Recalled]
        differs "the list that was read has no white cells" Seen [Moorman2022];
    /// Not in the list that was read.
    WBC_T "wbc-t" "T-lineage and white cells 100 ×10⁹/L or more"
        (Lineage: T) (WhiteCellCount: Exactly100 ..) Recalled [Ukall14Recalled]
        differs "the list that was read has no white cells" Seen [Moorman2022];
}
