//! Codes of others that we give, each with where it was read. A code nobody read is left out, and so is one that fits a
//! question only in one of its units: 2160-0 is creatinine by mass, and the form takes it by amount of substance too.

/// A code and what it is called.
pub type Code = (&'static str, &'static str);

/// LOINC codes of questions. White cells: HL7's mCODE guide and Synthea; ECOG: mCODE; weight and height: the vital signs of
/// FHIR R4; karyotype as ISCN text: HL7's genomics reporting guide.
const LOINC: &[(&str, &[Code])] = &[
    ("wbc", &[("26464-8", "Leukocytes [#/volume] in Blood"), ("6690-2", "")]),
    ("weightKg", &[("29463-7", "Body weight")]),
    ("heightCm", &[("8302-2", "Body height")]),
    ("ecog", &[("89247-1", "ECOG Performance Status score")]),
    ("karyotype", &[("81291-7", "")]),
];

/// The LOINC codes of the question at a path.
pub fn loinc(path: &str) -> impl Iterator<Item = Code> {
    let codes = LOINC.iter().find(|(known, _)| *known == path).map(|(_, codes)| *codes);
    codes.unwrap_or_default().iter().copied()
}

/// The address of the NCI Thesaurus, as HL7's mCODE guide has it.
pub const NCIT: &str = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
/// What mCODE's profile of the risk of ALL is called (`SD_RiskAssessment.fsh`).
pub const ALL_RISK: Code = ("C167435", "Leukemia Finding");
/// The only two values of its value set (`VS_RiskGroup.fsh`), by the groups of NCI/Rome.
pub const ALL_RISKS: &[(&str, Code)] = &[
    ("standard", ("C122457", "Standard Risk Acute Leukemia")),
    ("high", ("C122458", "High Risk Acute Leukemia")),
];
