//! COG AALL0434: T-ALL by presentation, early response and MRD on day 29.
//!
//! The low and intermediate rows were read in the comparison table of AALL1231 and AALL0434, the high row in
//! the 2014 abstract. Exactly 1 % stands in neither; the marrow rows of the high group are recalled.

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall0434",
    name: "COG AALL0434",
    edition: "2007–2014",
    population: "T-ALL without Down syndrome, 1 to under 31 years",
    section: Section::Child,
    groups: &[&LOW, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[Source::Aall0434Eligibility],
    decision: Decision {
        rows: &[
            Row::new(NotApplicable, If(&B_LINEAGE), "the trial was for T-ALL", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 1 to under 31 years",
                Seen,
            ),
            Row::new(Group(&HIGH), If(&MRD_ABOVE_1), "MRD at the end of induction over 1 %", Seen),
            Row::new(
                Group(&HIGH),
                Not(&M1_END_OF_INDUCTION),
                "no M1 marrow at the end of induction",
                Recalled,
            ),
            Row::new(
                Hole(&[&INTERMEDIATE, &HIGH]),
                If(&MRD_EXACTLY_1),
                "the sources print under 1 % for intermediate and over 1 % for high risk; exactly 1 % is in neither",
                Seen,
            ),
            Row::new(
                Group(&LOW),
                All(&[
                    If(&AGE_1_TO_10),
                    If(&WBC_50),
                    If(&M1_DAY_15),
                    If(&MRD_BELOW_01),
                    If(&CNS1),
                    Not(&TESTICULAR),
                ]),
                "every low-risk condition is met",
                Seen,
            ),
            Row::new(
                Group(&INTERMEDIATE),
                All(&[If(&M1_END_OF_INDUCTION), If(&MRD_BELOW_1)]),
                "M1 marrow and MRD under 1 % at the end of induction, and not low risk",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Aall1231VsAall0434Table, Source::Wood2014, Source::Dunsmore2020],
    review: Review::Submitted,
};

criteria! { "cog-aall0434";
    /// T-ALL only.
    B_LINEAGE "b-lineage" "B-lineage" (Lineage: B | MatureB) Seen [Wood2014];
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 1 year, or 31 years or more"
        (Age: ..= From6MonthsTo1 | From31To35 ..)
        Seen [Aall0434Eligibility] differs "the report of the trial prints 1 to 31 years" Seen [Dunsmore2020];
    /// NCI standard-risk age.
    AGE_1_TO_10 "age" "age 1.00 to 9.99 years" (Age: From1To10) Seen [Aall1231VsAall0434Table];
    /// Printed with 50 included, unlike NCI/Rome.
    WBC_50 "wbc" "white cells 50 ×10⁹/L or fewer" (WhiteCellCount: ..= Exactly50) Seen [Aall1231VsAall0434Table]
        differs "NCI/Rome counts exactly 50 as high risk" Seen [Pdq];
    /// Rapid early response.
    M1_DAY_15 "day-15" "rapid early response: M1 marrow on day 15" (MarrowDay15: M1) Seen [Aall1231VsAall0434Table];
    /// Low-risk MRD.
    MRD_BELOW_01 "mrd-0.1" "MRD under 0.1 % at the end of induction (day 29)"
        (MrdEndOfInduction: ..= From005To01) Seen [Aall1231VsAall0434Table, Wood2014];
    /// Intermediate-risk MRD.
    MRD_BELOW_1 "mrd-below-1" "MRD under 1 % at the end of induction (day 29)"
        (MrdEndOfInduction: ..= From01To1) Seen [Aall1231VsAall0434Table, Wood2014];
    /// High-risk MRD as printed.
    MRD_ABOVE_1 "mrd-1" "MRD over 1 % at the end of induction (day 29)" (MrdEndOfInduction: Above1To5 ..) Seen [Wood2014];
    /// The hole of the published rule.
    MRD_EXACTLY_1 "mrd-exactly-1" "MRD exactly 1 % at the end of induction (day 29)"
        (MrdEndOfInduction: Exactly1) Seen [Aall1231VsAall0434Table, Wood2014]
        differs "recalled from the protocol: 1 % or more is high risk" Recalled [Aall0434Recalled];
    /// Printed for low and intermediate risk. That any other marrow is high risk is recalled, and its row says so.
    M1_END_OF_INDUCTION "day-29" "M1 marrow at the end of induction (day 29)"
        (MarrowEndOfInduction: M1) Seen [Aall1231VsAall0434Table]
        differs "M2 or M3 as high risk is recalled from the protocol" Recalled [Aall0434Recalled];
    /// No CNS involvement.
    CNS1 "cns1" "CNS1" (CnsStatus: Cns1) Seen [Aall1231VsAall0434Table];
    /// Testicular disease rules low risk out.
    TESTICULAR "testicular" "testicular disease at diagnosis" (Testicular: Present) Seen [Aall1231VsAall0434Table];
}
