//! COG AALL1732: NCI high-risk B-ALL, and standard-risk disease that counts as high.
//!
//! Ages and the names of the groups were read in a listing; the criteria are recalled. Who leaves the study for MRD is
//! said beside the group.

use super::cog_genetics::{
    BCR_ABL1, FAVOURABLE, NCI_STANDARD, NOT_FAVOURABLE, NOT_UNFAVOURABLE, UNFAVOURABLE,
};
use super::nci_rome::{AGE_10, T_LINEAGE, UNDER_1, WBC_50};
use super::scheme::*;

static HR_FAVOURABLE: RiskGroup = RiskGroup::new("hr-favourable", "HR-Favorable", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

const EVERY_CONDITION: Rule =
    All(&[If(&WBC_50), Not(&AGE_10), FAVOURABLE, If(&CNS1), Not(&TESTICULAR), Not(&MRD_001)]);
const AGES: &str = "the trial enrols from 1 to under 25 years";

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "cog-aall1732",
    name: "COG AALL1732",
    edition: "from 2019",
    population: "high-risk B-ALL, Ph-negative, 1 to 24 years",
    section: Section::Child,
    groups: &[&HR_FAVOURABLE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the trial is for B-ALL", Secondary),
            Row::new(NotApplicable, If(&UNDER_1), AGES, Secondary),
            Row::new(NotApplicable, If(&FROM_25), AGES, Secondary),
            Row::new(
                NotApplicable,
                If(&BCR_ABL1),
                "Ph-positive disease has protocols of its own",
                Recalled,
            ),
            Row::new(
                NotApplicable,
                All(&[NCI_STANDARD, Not(&CNS3), Not(&TESTICULAR), Not(&STEROIDS)]),
                "NCI standard risk without CNS3, testicular disease or steroid pre-treatment",
                Recalled,
            ),
            Row::new(
                Hole(&[&HR_FAVOURABLE, &HIGH]),
                All(&[EVERY_CONDITION, UNFAVOURABLE]),
                "favourable and unfavourable genetics together, and otherwise HR-Favorable: nothing says which leads",
                Recalled,
            ),
            Row::new(
                Hole(&[&HR_FAVOURABLE, &HIGH]),
                All(&[EVERY_CONDITION, If(&STEROIDS)]),
                "otherwise HR-Favorable, and pre-treated with steroids, itself a way into high risk: recalled is high risk by white cells only",
                Recalled,
            ),
            Row::new(
                Group(&HR_FAVOURABLE),
                All(&[EVERY_CONDITION, NOT_UNFAVOURABLE, Not(&STEROIDS)]),
                "NCI high risk by white cells alone, with every favourable condition",
                Recalled,
            ),
            Row::new(
                Group(&HIGH),
                Any(&[
                    Not(&WBC_50),
                    If(&AGE_10),
                    NOT_FAVOURABLE,
                    Not(&CNS1),
                    If(&TESTICULAR),
                    If(&MRD_001),
                ]),
                "high risk, and a favourable condition is missing",
                Recalled,
            ),
        ],
    },
    remark: None,
    flags: &[&INDUCTION_5, &CONSOLIDATION],
    withheld: None,
    sources: &[Source::Aall1732Listing, Source::Aall1732Recalled],
    review: Review::Submitted,
};

criteria! { "cog-aall1732";
    /// Enrolment, printed as 24 years at most.
    FROM_25 "from-25" "age 25 years or more" (Age: From25To30 ..) Secondary [Aall1732Listing];
    /// Counts as high risk.
    CNS3 "cns3" "CNS3" (CnsStatus: Cns3) Recalled [Aall1732Recalled];
    /// Counts as high risk.
    TESTICULAR "testicular" "testicular disease at diagnosis" (Testicular: Present) Recalled [Aall1732Recalled];
    /// Counts as high risk.
    STEROIDS "steroids" "steroid pre-treatment" (SteroidPretreatment: Present) Recalled [Aall1732Recalled];
    /// Favourable.
    CNS1 "cns1" "CNS1" (CnsStatus: Cns1) Recalled [Aall1732Recalled];
    /// Rules HR-Favorable out.
    MRD_001 "mrd-0.01" "MRD 0.01 % or more at the end of induction"
        (MrdEndOfInduction: Exactly001 ..) Recalled [Aall1732Recalled];
    /// Off study.
    INDUCTION_5 "mrd-5" "MRD 5 % or more at the end of induction: off study"
        (MrdEndOfInduction: From5) Recalled [Aall1732Recalled];
    /// Off study.
    CONSOLIDATION "consolidation" "MRD 0.01 % or more at the end of consolidation: off study"
        (MrdEndOfConsolidation: From001To005 ..) Recalled [Aall1732Recalled];
}
