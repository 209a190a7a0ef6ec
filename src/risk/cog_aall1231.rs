//! COG AALL1231: T-ALL by presentation and by marrow at the end of induction and of consolidation.
//!
//! The standard and intermediate rows were read in the comparison table, the very-high row in an abstract of the trial,
//! which prints the MRD limit at the end of consolidation with two signs.

use super::cog_aall0434::{B_LINEAGE, CNS1, TESTICULAR};
use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

const STANDARD_CONDITIONS: Rule =
    All(&[If(&CNS1), Not(&STEROIDS), Not(&TESTICULAR), If(&M1_END_OF_INDUCTION), If(&MRD_001)]);
const TWO_SIGNS: &str =
    "at exactly 0.1 % at the end of consolidation the sources print different signs";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall1231",
    name: "COG AALL1231",
    edition: "2014–2017",
    population: "T-ALL, 1 to 30 years",
    section: Section::Child,
    groups: &[&STANDARD, &INTERMEDIATE, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            Row::new(NotApplicable, If(&B_LINEAGE), "the trial was for T-lineage disease", Seen),
            Row::new(
                NotApplicable,
                If(&OUTSIDE_AGE),
                "the trial enrolled from 1 to 30 years",
                Seen,
            ),
            Row::new(
                Group(&VERY_HIGH),
                Any(&[If(&M3_END_OF_INDUCTION), If(&CONSOLIDATION_ABOVE_01)]),
                "M3 marrow at the end of induction, or MRD over 0.1 % at the end of consolidation",
                Seen,
            ),
            Row::new(
                Hole(&[&STANDARD, &VERY_HIGH]),
                All(&[If(&CONSOLIDATION_EXACTLY_01), STANDARD_CONDITIONS]),
                TWO_SIGNS,
                Seen,
            ),
            Row::new(
                Hole(&[&INTERMEDIATE, &VERY_HIGH]),
                If(&CONSOLIDATION_EXACTLY_01),
                TWO_SIGNS,
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                STANDARD_CONDITIONS,
                "every standard-risk condition is met",
                Seen,
            ),
            Row::new(Group(&INTERMEDIATE), Always, "neither standard nor very high risk", Seen),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Aall1231VsAall0434Table, Source::Aall1231Vhr2021],
    review: Review::Submitted,
};

criteria! { "cog-aall1231";
    /// Enrolment.
    OUTSIDE_AGE "outside-age" "age under 1 year, or 31 years or more"
        (Age: ..= From6MonthsTo1 | From31To35 ..)
        Seen [Aall1231Vhr2021];
    /// The lumbar puncture must precede steroids.
    STEROIDS "steroids" "steroids before the first lumbar puncture"
        (SteroidPretreatment: Present) Seen [Aall1231VsAall0434Table];
    /// Remission at the end of induction.
    M1_END_OF_INDUCTION "day-29" "M1 marrow at the end of induction (day 29)"
        (MarrowEndOfInduction: M1) Seen [Aall1231VsAall0434Table];
    /// As printed in the comparison table: 0.01 % is included.
    MRD_001 "mrd-0.01" "MRD 0.01 % or less at the end of induction (day 29)"
        (MrdEndOfInduction: ..= Exactly001) Seen [Aall1231VsAall0434Table]
        differs "after NCCN: under 0.01 %; exactly 0.01 % counts here and not there" Secondary [NccnPed2026];
    /// Induction failure.
    M3_END_OF_INDUCTION "m3" "M3 marrow at the end of induction (day 29)"
        (MarrowEndOfInduction: M3) Seen [Aall1231Vhr2021];
    /// MRD after consolidation, where both renderings agree.
    CONSOLIDATION_ABOVE_01 "consolidation" "MRD over 0.1 % at the end of consolidation"
        (MrdEndOfConsolidation: Above01To05 ..) Seen [Aall1231Vhr2021, NccnPed2026];
    /// The value on which the renderings differ.
    CONSOLIDATION_EXACTLY_01 "consolidation-exactly"
        "MRD exactly 0.1 % at the end of consolidation: the definition prints over 0.1 %"
        (MrdEndOfConsolidation: Exactly01) Seen [Aall1231Vhr2021, NccnPed2026]
        differs "the registered objectives, and a secondary aim in the same abstract, print 0.1 % or more"
        Seen [Aall1231Registry, Aall1231Vhr2021];
}
