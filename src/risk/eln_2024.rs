//! ELN 2024: the factors the European experts list, each with the weight the table gives it. No sum, no groups.

use super::scheme::*;

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "eln-2024",
    name: "ELN factors",
    edition: "2024",
    population: "adults",
    section: Section::Adult,
    groups: &[],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&UNDER_18), "the recommendations are for adults", Recalled),
            Row::new(Withheld, Always, "the publication names factors and gives no groups", Seen),
        ],
    },
    remark: None,
    flags: &[
        &PH,
        &KMT2A,
        &HYPODIPLOIDY,
        &COMPLEX,
        &MRD_01,
        &MRD_001,
        &LATER_MRD_001,
        &LATER_MRD_ANY,
        &WEEKS_MRD_001,
        &WBC_B,
        &WBC_T,
        &PRO_B,
        &CD20,
        &ETP,
        &MATURE_T,
        &PH_LIKE,
        &CRLF2,
        &JAK_STAT,
        &TP53,
        &NOTCH1,
        &MARROW_8,
        &MARROW_15,
        &MARROW_INDUCTION,
        &LATE_REMISSION,
        &CNS,
        &STEROIDS,
        &AGE_55,
        &ECOG,
    ],
    withheld: Some(Phrase::of(
        "ELN 2024 names factors and gives neither a sum nor groups; each is shown for itself",
    )),
    sources: &[Source::Eln2024],
    review: Review::Submitted,
};

criteria! { "eln-2024";
    /// No age is printed; 18 years is our reading of "adults".
    UNDER_18 "under-18" "age under 18 years (18 is our reading of adults)"
        (Age: ..= From15To18) Recalled [Eln2024, HouseConvention];
    /// Key element of cytogenetics and genetics.
    PH "ph" "key: BCR::ABL1" (BcrAbl1: Present) Seen [Eln2024];
    /// Key element of cytogenetics and genetics.
    KMT2A "kmt2a" "key: KMT2A rearrangement, t(4;11) among them" (Kmt2a: Present) Seen [Eln2024];
    /// Printed without a chromosome number.
    HYPODIPLOIDY "hypodiploidy" "key: hypodiploidy (no number printed; 45 chromosomes or fewer)"
        (Ploidy: ..= Exactly45) Seen [Eln2024, HouseConvention]
        differs "definitions elsewhere differ: under 40, under 44, or 45 and fewer chromosomes; a doubled clone can hide it"
        Seen [Safavi2017, Harrison2004, Carroll2019];
    /// Printed without a number.
    COMPLEX "complex" "key: complex karyotype (no number printed; 5 or more abnormalities)"
        (ComplexKaryotype: Present) Seen [Eln2024, HouseConvention];
    /// The higher of the two limits printed.
    MRD_01 "mrd-0.1" "key: MRD 0.1 % or more after induction" (MrdEndOfInduction: From01To1 ..) Seen [Eln2024];
    /// The lower of the two limits printed.
    MRD_001 "mrd-0.01" "key: MRD 0.01 % or more after induction" (MrdEndOfInduction: Exactly001 ..) Seen [Eln2024];
    /// A level after consolidation.
    LATER_MRD_001 "consolidation-0.01" "key: MRD 0.01 % or more at the end of consolidation"
        (MrdEndOfConsolidation: From001To005 ..) Seen [Eln2024];
    /// Anything after consolidation.
    LATER_MRD_ANY "consolidation-any" "key: any MRD at the end of consolidation"
        (DetectionEndOfConsolidation: Detected) Seen [Eln2024];
    /// A level during consolidation.
    WEEKS_MRD_001 "weeks-0.01" "key: MRD 0.01 % or more in weeks 10 to 23 (during consolidation)"
        (MrdWeeks10To23: Positive) Seen [Eln2024];
    /// Strict, unlike the seed.
    WBC_B "wbc-b" "variable: B-lineage and white cells over 30 ×10⁹/L"
        (Lineage: B) (WhiteCellCount: Above30To50 ..) Seen [Eln2024]
        differs "UKALL XII/E2993: under 30 is favourable, so that exactly 30 counts" Seen [Rowe2005];
    /// Strict, unlike the seed.
    WBC_T "wbc-t" "variable: T-lineage and white cells over 100 ×10⁹/L"
        (Lineage: T) (WhiteCellCount: Above100To300 ..) Seen [Eln2024]
        differs "UKALL XII/E2993: under 100 is favourable, so that exactly 100 counts" Seen [Rowe2005];
    /// Immunophenotype.
    PRO_B "pro-b" "variable: pro-B" (Phenotype: ProB) Seen [Eln2024];
    /// Immunophenotype of B-lineage; 20 % of blasts is the common limit, not this table's.
    CD20 "cd20" "variable: B-lineage and CD20 (20 % of blasts or more)"
        (Lineage: B) (Cd20: Positive) Seen [Eln2024, HouseConvention];
    /// Immunophenotype.
    ETP "etp" "variable: early T-cell precursor" (Phenotype: Etp) Seen [Eln2024]
        differs "in AALL0434 (1 to 31 years) 5-year event-free survival of ETP was no different from the rest" Seen [Wood2014];
    /// Immunophenotype.
    MATURE_T "mature-t" "variable: mature T" (Phenotype: MatureT) Seen [Eln2024];
    /// Genetics.
    PH_LIKE "ph-like" "variable: BCR::ABL1-like" (PhLike: Present) Seen [Eln2024];
    /// Genetics.
    CRLF2 "crlf2" "variable: CRLF2" (Crlf2: Present) Seen [Eln2024];
    /// Genetics.
    JAK_STAT "jak-stat" "variable: JAK-STAT" (JakStat: Present) Seen [Eln2024];
    /// Genetics.
    TP53 "tp53" "variable: TP53 mutation" (Tp53: Present) Seen [Eln2024];
    /// Genetics of T-lineage.
    NOTCH1 "notch1" "variable: T-lineage, NOTCH1 and FBXW7 unmutated with RAS or PTEN altered"
        (Lineage: T) (Notch1Fbxw7: Absent) (RasPten: Present) Seen [Eln2024];
    /// Response.
    MARROW_8 "marrow-8" "variable: marrow blasts 5 % or more on day 8" (MarrowDay8: M2 ..) Seen [Eln2024];
    /// Response.
    MARROW_15 "marrow-15" "variable: marrow blasts 5 % or more on day 15" (MarrowDay15: M2 ..) Seen [Eln2024];
    /// Response.
    MARROW_INDUCTION "marrow-induction" "variable: marrow blasts 5 % or more at the end of induction"
        (MarrowEndOfInduction: M2 ..) Seen [Eln2024];
    /// Response.
    LATE_REMISSION "late-remission" "variable: more than one course to complete remission"
        (FirstRemission: SecondCourse | NotReached) Seen [Eln2024];
    /// Printed without a definition.
    CNS "cns" "occasional: CNS2 or CNS3 (the table prints CNS involvement and no definition)"
        (CnsStatus: Cns2 | Cns3) Seen [Eln2024, HouseConvention]
        differs "in T-ALL of UKALL XII/E2993, outcome was the same with and without" Seen [Marks2009];
    /// The table: 1 ×10⁹/L blood blasts or more at the end of the pre-phase.
    STEROIDS "steroids" "historical: poor prednisone response (blood blasts 1 ×10⁹/L or more)"
        (PrednisoneResponse: Poor) Seen [Eln2024];
    /// The table: age chooses the protocol rather than the group.
    AGE_55 "age-55" "age-adapted protocols: age over 55 years (older)" (Age: Above55To60 ..) Seen [Eln2024]
        differs "the seeds cut at 60 and 65 years" Seen [SeedA, SeedB];
    /// The table: retrospective, in older patients.
    ECOG "ecog" "retrospective, older patients: ECOG over 1" (Ecog: Above1) Seen [Eln2024];
}
