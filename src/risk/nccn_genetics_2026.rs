//! Genetics after NCCN v2.2026, in our words: which lesions are called poor, which standard.
//!
//! Read in other people's renderings only. The precedence of poor over standard and the closing "unclassified" are ours.

use super::scheme::*;

static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Low);
static UNCLASSIFIED: RiskGroup = RiskGroup::new("unclassified", "Unclassified", Rank::Middle);
static POOR: RiskGroup = RiskGroup::new("poor", "Poor", Rank::High);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// A poor feature of B-lineage.
pub const POOR_IN_B: Rule = Any(&[
    If(&PH_IKZF1_PLUS),
    If(&PH_CML),
    If(&HYPODIPLOIDY),
    If(&NEAR_TRIPLOIDY),
    If(&TP53),
    If(&KMT2A),
    If(&IGH),
    If(&HLF),
    If(&ZNF384),
    If(&MEF2D),
    If(&MYC),
    If(&PH_LIKE),
    If(&CRLF2),
    If(&JAK_STAT),
    If(&ABL_CLASS),
    If(&PAX5_ALT),
    If(&IAMP21),
    If(&COMPLEX),
    All(&[If(&IKZF1), Not(&PH)]),
]);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "nccn-genetics-2026",
    name: "Genetics after NCCN",
    edition: "v2.2026, after a secondary rendering",
    population: "adolescents, young adults and adults, from 15 years",
    section: Section::Adult,
    groups: &[&STANDARD, &UNCLASSIFIED, &POOR, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                NotApplicable,
                If(&UNDER_15),
                "the guideline is for adolescents, young adults and adults",
                Secondary,
            ),
            Row::new(
                Group(&POOR),
                All(&[If(&B_LINEAGE), POOR_IN_B]),
                "a poor feature is present (poor before standard is our reading)",
                Secondary,
            ),
            Row::new(
                Hole(&[&STANDARD, &POOR]),
                All(&[If(&B_LINEAGE), If(&PH), If(&IKZF1)]),
                "whether an IKZF1 alteration short of IKZF1plus is poor in Ph-positive ALL is not said",
                Secondary,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[
                    If(&B_LINEAGE),
                    Any(&[
                        If(&PH),
                        If(&HYPERDIPLOIDY),
                        If(&ETV6_RUNX1),
                        If(&TCF3_PBX1),
                        If(&DUX4),
                        If(&PAX5_P80R),
                    ]),
                ]),
                "a standard feature and no poor one",
                Secondary,
            ),
            Row::new(
                Group(&UNCLASSIFIED),
                If(&B_LINEAGE),
                "no feature of either list (the lists are two; this third name is ours)",
                Secondary,
            ),
            Row::new(
                Group(&HIGH),
                All(&[If(&T_LINEAGE), Any(&[If(&ETP), If(&RAS_PTEN), Not(&NOTCH1)])]),
                "a high-risk feature of T-ALL",
                Secondary,
            ),
            Row::new(
                Group(&STANDARD),
                All(&[If(&T_LINEAGE), If(&NOTCH1), Not(&RAS_PTEN), Not(&ETP)]),
                "NOTCH1 or FBXW7 mutated and no high-risk feature",
                Secondary,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[Source::NccnAdult2026, Source::BmjCriteria, Source::HouseConvention],
    review: Review::Submitted,
};

criteria! { "nccn-genetics-2026";
    /// Adolescents and young adults start at 15 years.
    UNDER_15 "under-15" "age under 15 years" (Age: ..= From13To15) Secondary [MedscapeNccn2016];
    /// The list for B-ALL.
    B_LINEAGE "b-lineage" "B-lineage" (Lineage: B) Secondary [NccnAdult2026];
    /// The list for T-ALL.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Secondary [NccnAdult2026];
    /// Standard alone, poor with IKZF1plus or earlier CML.
    PH "ph" "BCR::ABL1" (BcrAbl1: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor within Ph-positive.
    PH_IKZF1_PLUS "ph-ikzf1plus" "BCR::ABL1 with IKZF1plus"
        (BcrAbl1: Present) (Ikzf1Plus: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor within Ph-positive.
    PH_CML "ph-cml" "BCR::ABL1 after earlier CML"
        (BcrAbl1: Present) (AntecedentCml: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Under 44, low hypodiploidy among them.
    HYPODIPLOIDY "hypodiploidy" "hypodiploidy, under 44 chromosomes"
        (Ploidy: ..= From40To43) Secondary [NccnAdult2026, BmjCriteria]
        differs "definitions elsewhere: under 40, or 45 and fewer chromosomes" Seen [Safavi2017, Harrison2004];
    /// The doubled clone.
    NEAR_TRIPLOIDY "near-triploidy" "near-triploidy, 60 to 78 chromosomes (a doubled hypodiploid clone)"
        (Ploidy: NearTriploid) Secondary [NccnAdult2026];
    /// Poor.
    TP53 "tp53" "TP53 mutation" (Tp53: Present) Secondary [NccnAdult2026];
    /// Poor.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    IGH "igh" "IGH rearrangement" (Igh: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    HLF "hlf" "HLF rearrangement (TCF3::HLF)" (Tcf3Hlf: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    ZNF384 "znf384" "ZNF384 rearrangement" (Znf384: Present) Secondary [NccnAdult2026, BmjCriteria]
        differs "UKALL14: very good survival (12 patients)" Seen [Moorman2022];
    /// Poor.
    MEF2D "mef2d" "MEF2D rearrangement" (Mef2d: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    MYC "myc" "MYC rearrangement" (Myc: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    PH_LIKE "ph-like" "BCR::ABL1-like" (PhLike: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor, as BCR::ABL1-like.
    CRLF2 "crlf2" "CRLF2 rearrangement" (Crlf2: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor, as BCR::ABL1-like.
    JAK_STAT "jak-stat" "JAK-STAT lesion" (JakStat: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor, as BCR::ABL1-like.
    ABL_CLASS "abl-class" "ABL-class fusion" (AblClass: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    PAX5_ALT "pax5alt" "PAX5alt" (Pax5Alt: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor.
    IAMP21 "iamp21" "iAMP21" (Iamp21: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Poor outside Ph-positive; the intake holds deletions.
    IKZF1 "ikzf1" "IKZF1 alteration (a deletion)" (Ikzf1Deletion: Present) Secondary [NccnAdult2026, BmjCriteria]
        differs "UKALL14: no copy-number alteration was prognostic, IKZF1 among them" Seen [Moorman2022];
    /// Poor.
    COMPLEX "complex" "complex karyotype, 5 or more abnormalities"
        (ComplexKaryotype: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Standard.
    HYPERDIPLOIDY "hyperdiploidy" "hyperdiploidy, 51 to 65 chromosomes"
        (Ploidy: Hyperdiploid) Secondary [NccnAdult2026, BmjCriteria];
    /// Standard.
    ETV6_RUNX1 "etv6-runx1" "ETV6::RUNX1" (Etv6Runx1: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Standard.
    TCF3_PBX1 "tcf3-pbx1" "TCF3::PBX1" (Tcf3Pbx1: Present) Secondary [NccnAdult2026, BmjCriteria]
        differs "t(1;19) is among the high-risk factors of GRAALL-2003 and GRAALL-2005" Seen [Dhedin2015Table];
    /// Standard.
    DUX4 "dux4" "DUX4 rearrangement" (Dux4: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Standard.
    PAX5_P80R "pax5-p80r" "PAX5 p.P80R" (Pax5P80r: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// High in T-ALL.
    ETP "etp" "early T-cell precursor" (Phenotype: Etp) Secondary [NccnAdult2026]
        differs "in AALL0434 (1 to 31 years) 5-year event-free survival of ETP was no different from the rest" Seen [Wood2014];
    /// High in T-ALL.
    RAS_PTEN "ras-pten" "RAS or PTEN altered" (RasPten: Present) Secondary [NccnAdult2026, BmjCriteria];
    /// Standard in T-ALL; its absence is high.
    NOTCH1 "notch1" "NOTCH1 or FBXW7 mutated" (Notch1Fbxw7: Present) Secondary [NccnAdult2026, BmjCriteria];
}
