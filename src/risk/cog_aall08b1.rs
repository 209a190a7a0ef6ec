//! COG AALL08B1: B-ALL by NCI risk, genetics, day-8 blood MRD and day-29 marrow MRD.
//!
//! The table was read whole in PDQ, every sign. It does not say which lesions are favourable or unfavourable; where
//! the answer hangs on that, it hangs on the recalled classes and says so.

use super::cog_genetics::{
    BCR_ABL1, FAVOURABLE, NCI_HIGH, NCI_STANDARD, NOT_FAVOURABLE, NOT_UNFAVOURABLE, UNFAVOURABLE,
};
use super::nci_rome::{ADULT, T_LINEAGE, UNDER_1};
use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static AVERAGE: RiskGroup = RiskGroup::new("average", "Average", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall08b1",
    name: "COG AALL08B1",
    edition: "2010s",
    population: "B-ALL from 1 year; written for children",
    section: Section::Child,
    groups: &[&LOW, &AVERAGE, &HIGH, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the table is for B-precursor ALL", Seen),
            Row::new(NotApplicable, If(&UNDER_1), "infants have protocols of their own", Seen),
            Row::new(
                NotApplicable,
                If(&BCR_ABL1),
                "Ph-positive disease has protocols of its own",
                Recalled,
            ),
            Row::new(
                Group(&VERY_HIGH),
                If(&AGE_13),
                "NCI high risk at 13 years or more, whatever genetics and MRD",
                Seen,
            ),
            Row::new(
                Group(&VERY_HIGH),
                All(&[NCI_HIGH, If(&DAY_29)]),
                "NCI high risk and MRD 0.01 % or more on day 29",
                Seen,
            ),
            Row::new(Group(&VERY_HIGH), UNFAVOURABLE, "unfavourable genetics", Seen),
            Row::new(
                Group(&VERY_HIGH),
                All(&[NCI_STANDARD, NOT_FAVOURABLE, If(&DAY_29)]),
                "NCI standard risk without favourable genetics, MRD 0.01 % or more on day 29",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[NCI_HIGH, Not(&AGE_13), NOT_UNFAVOURABLE, Not(&DAY_29)]),
                "NCI high risk under 13 years, MRD under 0.01 % on day 29",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[NCI_STANDARD, FAVOURABLE, NOT_UNFAVOURABLE, If(&DAY_29)]),
                "NCI standard risk with favourable genetics, MRD 0.01 % or more on day 29",
                Seen,
            ),
            Row::new(
                Group(&HIGH),
                All(&[
                    NCI_STANDARD,
                    NOT_FAVOURABLE,
                    NOT_UNFAVOURABLE,
                    If(&DAY_8_FROM_1),
                    Not(&DAY_29),
                ]),
                "NCI standard risk without favourable genetics, blood MRD 1 % or more on day 8",
                Seen,
            ),
            Row::new(
                Group(&AVERAGE),
                All(&[
                    NCI_STANDARD,
                    NOT_FAVOURABLE,
                    NOT_UNFAVOURABLE,
                    Not(&DAY_8_FROM_1),
                    Not(&DAY_29),
                ]),
                "NCI standard risk without favourable genetics, blood MRD under 1 % on day 8 and under 0.01 % on day 29",
                Seen,
            ),
            Row::new(
                Group(&AVERAGE),
                All(&[NCI_STANDARD, FAVOURABLE, NOT_UNFAVOURABLE, If(&DAY_8), Not(&DAY_29)]),
                "NCI standard risk with favourable genetics, blood MRD 0.01 % or more on day 8",
                Seen,
            ),
            Row::new(
                Group(&LOW),
                All(&[NCI_STANDARD, FAVOURABLE, NOT_UNFAVOURABLE, Not(&DAY_8), Not(&DAY_29)]),
                "NCI standard risk with favourable genetics, MRD under 0.01 % on day 8 and day 29",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "written for children")),
    flags: &[&ADULT, &CNS3, &TESTICULAR],
    withheld: None,
    sources: &[Source::PdqTable1, Source::MrdTrialsTable, Source::CogGeneticsRecalled],
    review: Review::Submitted,
};

criteria! { "cog-aall08b1";
    /// Very high risk by age.
    AGE_13 "age-13" "age 13 years or more" (Age: From13To15 ..) Seen [PdqTable1];
    /// Blood on day 8, for favourable genetics.
    DAY_8 "day-8" "blood MRD 0.01 % or more on day 8" (MrdDay8: From001To1 ..) Seen [PdqTable1, MrdTrialsTable];
    /// Blood on day 8, without favourable genetics.
    DAY_8_FROM_1 "day-8-1" "blood MRD 1 % or more on day 8" (MrdDay8: From1) Seen [PdqTable1, MrdTrialsTable];
    /// Marrow on day 29.
    DAY_29 "day-29" "MRD 0.01 % or more at the end of induction (day 29)"
        (MrdEndOfInduction: Exactly001 ..) Seen [PdqTable1, MrdTrialsTable];
    /// Not in the table.
    CNS3 "cns3" "CNS3: the table does not weigh it; AALL1732 takes it as high risk"
        (CnsStatus: Cns3) Recalled [Aall1732Recalled];
    /// Not in the table.
    TESTICULAR "testicular" "testicular disease: the table does not weigh it; AALL1732 takes it as high risk"
        (Testicular: Present) Recalled [Aall1732Recalled];
}
