//! GMALL 07/2003: groups by findings at diagnosis and time to remission, as printed in the abstract of 2007.
//!
//! That high MRD after consolidation I sends standard risk to transplant was read; its week and limit are recalled, and
//! so is that it makes high risk. At exactly 30 ×10⁹/L two prints leave B-lineage in neither group.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::Middle);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "gmall-07-2003",
    name: "GMALL 07/2003",
    edition: "2003–2006",
    population: "adolescents and adults of 15 to 55 years",
    section: Section::Adult,
    groups: &[&STANDARD, &HIGH, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the study enrolled from 15 to 55 years",
                Seen,
            ),
            Row::new(Group(&VERY_HIGH), If(&PH), "Ph-positive", Seen),
            Row::new(
                Group(&HIGH),
                Any(&[
                    If(&WBC_B),
                    If(&LATE_REMISSION),
                    If(&PRO_B),
                    If(&AFF1),
                    If(&EARLY_T),
                    If(&MATURE_T),
                ]),
                "one factor is enough",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                If(&MRD),
                "MRD 0.01 % or more at week 16 is treated as high risk",
                Recalled,
            ),
            Row::new(
                Hole(&[&STANDARD, &HIGH]),
                If(&WBC_30_B),
                "one print takes over 30 ×10⁹/L as high, another under 30 as standard: exactly 30 is in neither",
                Secondary,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[
                    Not(&MRD),
                    Not(&WBC_B),
                    Not(&LATE_REMISSION),
                    Not(&PRO_B),
                    Not(&AFF1),
                    Not(&EARLY_T),
                    Not(&MATURE_T),
                ]),
                "none of the factors is present, and MRD is under 0.01 % at week 16",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Gmall072003, Source::Gmall072003Protocol, Source::Onkologie2017],
    review: Review::Submitted,
};

criteria! { "gmall-07-2003";
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 15 years, or over 55"
        (Age: ..= From13To15 | Above55To60 ..)
        Seen [Gmall072003];
    /// Very high risk.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Gmall072003];
    /// Strict; white cells do not count in T-lineage.
    WBC_B "wbc-b" "B-lineage and white cells over 30 ×10⁹/L"
        (Lineage: B) (WhiteCellCount: Above30To50 ..) Seen [Gmall072003]
        differs "UKALL XII/E2993: under 30 is favourable, so that exactly 30 counts there" Seen [Rowe2005];
    /// Over 30 is high in one print, under 30 standard in another.
    WBC_30_B "wbc-30-b" "B-lineage and white cells exactly 30 ×10⁹/L"
        (Lineage: B) (WhiteCellCount: Exactly30) Secondary [Gmall072003, Onkologie2017];
    /// More than 3 weeks, read as more than one course.
    LATE_REMISSION "late-remission" "more than 3 weeks to complete remission (after the second course, or not reached)"
        (FirstRemission: SecondCourse | NotReached) Seen [Gmall072003, HouseConvention]
        differs "recalled from elsewhere: late is after induction II" Recalled [GmallRecalled];
    /// High risk.
    PRO_B "pro-b" "pro-B" (Phenotype: ProB) Seen [Gmall072003];
    /// High risk.
    AFF1 "aff1" "t(4;11), KMT2A::AFF1" (Kmt2aAff1: Present) Seen [Gmall072003];
    /// High risk; near-ETP is early T as well.
    EARLY_T "early-t" "early T (ETP or near-ETP)" (Phenotype: Etp | NearEtp) Seen [Gmall072003, HouseConvention];
    /// High risk.
    MATURE_T "mature-t" "mature T" (Phenotype: MatureT) Seen [Gmall072003];
    /// Treated as high risk.
    MRD "mrd" "MRD 0.01 % or more at week 16" (MrdWeek16: From) Recalled [Gmall072003, GmallRecalled]
        differs "the abstract prints high MRD after consolidation I as a reason to transplant standard risk too, without a limit or a week" Seen [Gmall072003];
}
