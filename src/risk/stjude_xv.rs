//! St Jude Total XV and XVI: provisional risk at diagnosis, final risk by MRD.
//!
//! Read in the legend of a figure. Low risk there goes by age and count, ETV6::RUNX1 or DNA index; what is printed by
//! name as provisional standard is not low, and a second abstract says so of the nervous system and the testes. That
//! a KMT2A rearrangement was not low is recalled. Persistent MRD is printed without a level or a time.

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "stjude-xv",
    name: "St Jude Total XV and XVI",
    edition: "2000–2017",
    population: "B-ALL, 1 to 18.99 years",
    section: Section::Child,
    groups: &[&LOW, &STANDARD, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the groups read are for B-ALL", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the studies treated from 1 to 18.99 years",
                Seen,
            ),
            Row::new(Group(&HIGH), If(&PH), "BCR::ABL1 is high risk", Seen),
            Row::new(Group(&HIGH), If(&MRD_1), "MRD 1 % or more at the end of induction", Seen),
            Row::new(
                Hole(&[&STANDARD, &HIGH]),
                If(&PERSISTENT),
                "persistent MRD in consolidation is high risk, printed without a level or a time",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                Any(&[If(&CNS3), If(&TESTICULAR), If(&TCF3_PBX1), If(&UNDER_44)]),
                "provisional standard risk by a feature printed by name",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[Any(&[Not(&AGE_1_TO_10), Not(&WBC_50)]), Not(&ETV6_RUNX1), Not(&DNA_INDEX)]),
                "provisional standard risk: none of the ways into low risk",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                Any(&[If(&DAY_15), If(&MRD_001)]),
                "provisional low risk, made standard by MRD",
                Seen,
            ),
            Row::new(
                Hole(&[&LOW, &STANDARD]),
                If(&KMT2A),
                "recalled from the protocol, a KMT2A rearrangement was not low risk; the legend does not name it",
                Recalled,
            ),
            Row::new(
                Group(&LOW),
                All(&[
                    Any(&[All(&[If(&AGE_1_TO_10), If(&WBC_50)]), If(&ETV6_RUNX1), If(&DNA_INDEX)]),
                    Not(&DAY_15),
                    Not(&MRD_001),
                ]),
                "provisional low risk, kept by MRD",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::StjudeRiskFigure, Source::StjudeGenotypes],
    review: Review::Submitted,
};

criteria! { "stjude-xv";
    /// B-ALL only.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [StjudeRiskFigure];
    /// 18.99 years is read as under 19.
    OUTSIDE_AGE "outside-age" "age under 1 year, or 19 years or more"
        (Age: ..= From6MonthsTo1 | From19To22 ..)
        Seen [StjudeGenotypes, HouseConvention];
    /// High at diagnosis.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [StjudeRiskFigure];
    /// High by response.
    MRD_1 "mrd-1" "MRD 1 % or more at the end of induction" (MrdEndOfInduction: Exactly1 ..) Seen [StjudeRiskFigure];
    /// Our reading of persistent: found after induction and again later, at 0.01 % or more.
    PERSISTENT "persistent" "MRD 0.01 % or more at the end of induction and of consolidation (persistent is printed alone)"
        (MrdEndOfInduction: Exactly001 ..) (MrdEndOfConsolidation: From001To005 ..)
        Seen [StjudeRiskFigure, HouseConvention];
    /// Printed among provisional standard risk.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Seen [StjudeRiskFigure, StjudeGenotypes];
    /// Printed among provisional standard risk.
    TESTICULAR "testicular" "testicular disease" (Testicular: Present) Seen [StjudeRiskFigure, StjudeGenotypes];
    /// Printed among provisional standard risk.
    TCF3_PBX1 "tcf3-pbx1" "TCF3::PBX1" (Tcf3Pbx1: Present) Seen [StjudeRiskFigure];
    /// Printed among provisional standard risk.
    UNDER_44 "under-44" "hypodiploidy: under 44 chromosomes" (Ploidy: ..= From40To43) Seen [StjudeRiskFigure];
    /// Low by age, with the count.
    AGE_1_TO_10 "age" "age 1 to under 10 years" (Age: From1To10) Seen [StjudeRiskFigure];
    /// Low by count, with the age.
    WBC_50 "wbc" "white cells under 50 ×10⁹/L" (WhiteCellCount: ..= Above30To50) Seen [StjudeRiskFigure];
    /// Low by genetics.
    ETV6_RUNX1 "etv6-runx1" "ETV6::RUNX1" (Etv6Runx1: Present) Seen [StjudeRiskFigure];
    /// Low by ploidy.
    DNA_INDEX "dna-index" "DNA index 1.16 or more" (DnaIndex: From116) Seen [StjudeRiskFigure];
    /// Slow early response.
    DAY_15 "day-15" "MRD 1 % or more on day 15 (day 19 in Total XV)" (MrdDay15: From1To10 ..) Seen [StjudeRiskFigure];
    /// Slow response.
    MRD_001 "mrd-0.01" "MRD 0.01 % or more at the end of induction"
        (MrdEndOfInduction: Exactly001 ..) Seen [StjudeRiskFigure];
    /// Not in the legend.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Recalled [StjudeXvRecalled];
}
