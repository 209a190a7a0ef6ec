//! The adult rules of the seed summary, to the letter: any one poor factor makes poor risk.
//!
//! MRD, ETP and the age rules stand beside the groups as flags, because the seed does not put them in a group.

use super::scheme::*;

static NO_POOR_FACTOR: RiskGroup = RiskGroup::new("no-poor-factor", "No poor factor", Rank::Low);
static POOR: RiskGroup = RiskGroup::new("poor", "Poor", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "seed-adult",
    name: "Seed summary",
    edition: "2025",
    population: "adults",
    section: Section::Adult,
    groups: &[&NO_POOR_FACTOR, &POOR],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&UNDER_18), "the seed documents are for adults", Recalled),
            Row::new(
                Group(&POOR),
                Any(&[If(&WBC_B), If(&WBC_T), If(&HYPODIPLOIDY), If(&KMT2A)]),
                "one poor factor is enough",
                Seen,
            ),
            Row::new(
                Group(&NO_POOR_FACTOR),
                All(&[Not(&WBC_B), Not(&WBC_T), Not(&HYPODIPLOIDY), Not(&KMT2A)]),
                "none of the poor factors is present",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[&ETP, &MRD, &AGE_60, &AGE_65, &AGE_OVER_65],
    withheld: None,
    sources: &[Source::SeedA],
    review: Review::Submitted,
};

criteria! { "seed-adult";
    /// The seeds print no lower age; 18 years is our reading of "adults".
    UNDER_18 "under-18" "age under 18 years (the seeds say adults and print no age; 18 is our reading)"
        (Age: ..= From15To18) Recalled [SeedB, HouseConvention] seed ["S35"];
    /// S2.
    WBC_B "wbc-b" "B-lineage and white cells 30 ×10⁹/L or more"
        (Lineage: B) (WhiteCellCount: Exactly30 ..) Seen [SeedA] seed ["S2"]
        differs "the ELN 2024 list prints over 30: exactly 30 is poor here and not there" Seen [Eln2024];
    /// S3.
    WBC_T "wbc-t" "T-lineage and white cells 100 ×10⁹/L or more"
        (Lineage: T) (WhiteCellCount: Exactly100 ..) Seen [SeedA] seed ["S3"]
        differs "the ELN 2024 list prints over 100: exactly 100 is poor here and not there" Seen [Eln2024];
    /// S4.
    HYPODIPLOIDY "hypodiploidy" "hypodiploidy (the seed prints no chromosome number)"
        (Hypodiploidy: Present) Seen [SeedA] seed ["S4"]
        differs "definitions elsewhere differ: under 40, under 44, or 45 and fewer chromosomes; a doubled clone of 50 to 78 can hide it"
        Seen [Safavi2017, Harrison2004, Carroll2019];
    /// S5.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Seen [SeedA] seed ["S5"];
    /// S27.
    ETP "etp" "early T-cell precursor: called high risk, with allogeneic transplant to be considered"
        (Phenotype: Etp) Seen [SeedA] seed ["S27"]
        differs "in AALL0434 (1 to 31 years) 5-year event-free survival of ETP was 80.4 % (85.3 % where neither ETP nor near-ETP) in the final report of 2023, 87.0 % in the abstract of 2014" Seen [Wood2023, Wood2014];
    /// S18, with the label's wording of the limit: 0.1 % counts.
    MRD "mrd" "MRD 0.1 % or more: blinatumomab's MRD indication"
        (MrdLatest: From) Seen [SeedA, LabelBlinatumomab] seed ["S7", "S18"];
    /// S25.
    AGE_60 "age-60" "age 60 years or more: less intensive treatment with antibodies"
        (Age: Exactly60 ..) Seen [SeedA] seed ["S25"]
        differs "the same document also cuts at 65 years, and ELN 2024 calls over 55 older" Seen [SeedA, Eln2024];
    /// S9.
    AGE_65 "age-65" "age 65 years or more: lower-intensity treatment"
        (Age: Exactly65 ..) Seen [SeedA] seed ["S9"]
        differs "the second seed says over 65: exactly 65 counts here and not there" Seen [SeedB];
    /// S48: the second seed's cut, to the letter.
    AGE_OVER_65 "age-over-65" "age over 65 years: the same drugs, perhaps in lower doses, after the second seed"
        (Age: Above65To67 ..) Seen [SeedB] seed ["S48"];
}
