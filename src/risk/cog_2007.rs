//! COG 2007: the grouping of B-precursor ALL from the trials of POG and CCG (Schultz 2007).
//!
//! The genetic rule was read in the abstract. It was to be used together with early response, which the abstract names
//! without limits; those of AALL0331, which applied it, stand beside the groups.

use super::cog_genetics::{BCR_ABL1, BELOW_44, ETV6_RUNX1, NCI_HIGH, NCI_STANDARD};
use super::nci_rome::{T_LINEAGE, UNDER_1};
use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);
static VERY_HIGH: RiskGroup = RiskGroup::new("very-high", "Very high", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-2007",
    name: "COG 2007",
    edition: "2007",
    population: "B-ALL, 1 to 21 years",
    section: Section::Child,
    groups: &[&LOW, &STANDARD, &HIGH, &VERY_HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the groups are for B-precursor ALL", Seen),
            Row::new(NotApplicable, If(&UNDER_1), "made for 1 to under 22 years", Seen),
            Row::new(NotApplicable, If(&FROM_22), "made for 1 to under 22 years", Seen),
            Row::new(
                Group(&VERY_HIGH),
                Any(&[If(&BCR_ABL1), If(&BELOW_44), If(&INDUCTION_FAILURE)]),
                "BCR::ABL1, fewer than 44 chromosomes or induction failure",
                Seen,
            ),
            Row::new(
                Group(&LOW),
                All(&[NCI_STANDARD, Any(&[If(&ETV6_RUNX1), If(&TRISOMY_4_10_17)])]),
                "NCI standard risk with ETV6::RUNX1 or trisomy 4, 10 and 17",
                Seen,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[NCI_STANDARD, Not(&ETV6_RUNX1), Not(&TRISOMY_4_10_17)]),
                "NCI standard risk without the favourable lesions",
                Seen,
            ),
            Row::new(Group(&HIGH), NCI_HIGH, "NCI high risk, and not very high", Seen),
        ],
    },
    remark: None,
    flags: &[&DAY_15, &MRD, &CNS3, &TESTICULAR],
    withheld: None,
    sources: &[Source::Schultz2007, Source::Aall03312021],
    review: Review::Submitted,
};

criteria! { "cog-2007";
    /// Ages analysed, printed 1-21.99 years.
    FROM_22 "from-22" "age 22 years or more" (Age: From22To25 ..) Seen [Schultz2007];
    /// The abstract does not define it; the marrow limit is that of another COG text.
    INDUCTION_FAILURE "induction-failure"
        "induction failure, read as M3 marrow (over 25 % blasts) at the end of induction"
        (MarrowEndOfInduction: M3) Seen [Schultz2007, Wood2014, HouseConvention]
        differs "a study of induction failure counts 25 % or more" Seen [Schrappe2012];
    /// Triple trisomy.
    TRISOMY_4_10_17 "trisomy-4-10-17" "trisomy 4, 10 and 17 in one clone"
        (Trisomy41017: Present) Seen [Schultz2007, Aall03312021]
        differs "later COG protocols ask for trisomy 4 and 10 only" Recalled [CogGeneticsRecalled];
    /// Response in the low-risk trial.
    DAY_15 "day-15" "5 % marrow blasts or more on day 15: not low risk in AALL0331"
        (MarrowDay15: M2 ..) Seen [Aall03312021];
    /// Response in the low-risk trial.
    MRD "mrd-0.1" "MRD 0.1 % or more at the end of induction: not low risk in AALL0331"
        (MrdEndOfInduction: From01To1 ..) Seen [Aall03312021];
    /// Extramedullary disease in the low-risk trial.
    CNS3 "cns3" "CNS3: not low risk in AALL0331, which took no extramedullary disease"
        (CnsStatus: Cns3) Seen [Aall03312021];
    /// Extramedullary disease in the low-risk trial.
    TESTICULAR "testicular" "testicular disease: not low risk in AALL0331"
        (Testicular: Present) Seen [Aall03312021];
}
