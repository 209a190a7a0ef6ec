//! GRAALL 2014: MRD after induction and oncogenetics, each enough for high risk.

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "graall-oncogenetic-2014",
    name: "GRAALL oncogenetics and MRD",
    edition: "2014",
    population: "adults with Ph-negative disease in first remission",
    section: Section::Adult,
    groups: &[&LOW, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&PH), "the study was of Ph-negative disease", Seen),
            Row::new(NotApplicable, If(&UNDER_18), "the study was of adults", Recalled),
            Row::new(
                Group(&HIGH),
                Any(&[If(&MRD), If(&KMT2A), If(&IKZF1), If(&NO_NOTCH1), If(&RAS_PTEN)]),
                "MRD or an unfavourable finding is enough",
                Seen,
            ),
            Row::new(
                Group(&LOW),
                All(&[Not(&MRD), Not(&KMT2A), Not(&IKZF1), Not(&NO_NOTCH1), Not(&RAS_PTEN)]),
                "MRD and genetics both favourable",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::Beldjord2014],
    review: Review::Submitted,
};

criteria! { "graall-oncogenetic-2014";
    /// Outside the study.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Seen [Beldjord2014];
    /// No age was read in the abstract; 18 years is our reading of "adults".
    UNDER_18 "under-18" "age under 18 years (no age was read; 18 is our reading of adults)"
        (Age: ..= From15To18) Recalled [Beldjord2014, HouseConvention]
        differs "transplant candidates of the two trials were from 15 years old" Seen [Dhedin2015];
    /// By IG/TR genes, after induction.
    MRD "mrd" "MRD 0.01 % or more after induction" (MrdEndOfInduction: Exactly001 ..) Seen [Beldjord2014];
    /// Unfavourable in B-lineage.
    KMT2A "kmt2a" "B-lineage and KMT2A rearrangement" (Lineage: B) (Kmt2a: Present) Seen [Beldjord2014];
    /// Unfavourable in B-lineage.
    IKZF1 "ikzf1" "B-lineage and focal IKZF1 deletion" (Lineage: B) (Ikzf1Deletion: Present) Seen [Beldjord2014]
        differs "UKALL14: no copy-number alteration was prognostic" Seen [Moorman2022];
    /// Unfavourable in T-lineage.
    NO_NOTCH1 "no-notch1" "T-lineage without NOTCH1 or FBXW7 mutation" (Lineage: T) (Notch1Fbxw7: Absent) Seen [Beldjord2014];
    /// Unfavourable in T-lineage.
    RAS_PTEN "ras-pten" "T-lineage and NRAS or KRAS mutation or PTEN alteration" (Lineage: T) (RasPten: Present) Seen [Beldjord2014];
}
