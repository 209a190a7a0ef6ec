//! The table of intake fields: path, wording, kind, group. The form, the JSON and the validation all read it.

use super::vocabulary::{
    Antigen, Choice, CnsStatus, Comorbidity, DiseasePhase, Donor, FirstRemission, G6pd, Goals,
    HepatitisB, History, LESIONS, Lineage, Medicine, Metaboliser, MrdMethod, MrdStatus, Phenotype,
    PrednisoneResponse, Presence, PriorTherapy, RelapseNumber, RemissionNumber, Sample, Sex, Site,
    Timepoint, Vocabulary, YesNo, is_lesion,
};
use crate::quantity::{self as q, Quantity, Spec};

/// What a field takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number with one or more units.
    Number(&'static Spec),
    /// One word of a vocabulary.
    Choice(&'static [Choice]),
    /// Any number of words of a vocabulary; an empty list says "none".
    List(&'static [Choice]),
    /// Free text.
    Text,
    /// A civil date, `YYYY-MM-DD`.
    Date,
}

/// The part of the form a field stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Age, sex, body.
    Patient,
    /// Counts, lineage, antigens.
    BloodAndMarrow,
    /// Karyotype and lesions.
    Genetics,
    /// Central nervous system and testis.
    Extramedullary,
    /// Response to treatment.
    Response,
    /// Phase of the disease and dates.
    Disease,
    /// Fitness, organ function, donor, goals.
    Fitness,
}

impl Group {
    /// Every part, in the order of the form.
    pub const ALL: [Group; 7] = [
        Group::Patient,
        Group::BloodAndMarrow,
        Group::Genetics,
        Group::Extramedullary,
        Group::Response,
        Group::Disease,
        Group::Fitness,
    ];
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Dotted path; in JSON each dot is a nested object.
    pub path: &'static str,
    /// Label on the page.
    pub label: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it takes.
    pub kind: Kind,
    /// JSON names that fix the unit, such as `ageDays`; empty when the path is the JSON name.
    pub json: &'static [(&'static str, &'static str)],
}

const fn field(path: &'static str, label: &'static str, group: Group, kind: Kind) -> Field {
    Field { path, label, group, kind, json: &[] }
}

const fn number<Q: Quantity>() -> Kind {
    Kind::Number(Q::SPEC)
}

const fn choice<V: Vocabulary>() -> Kind {
    Kind::Choice(V::CHOICES)
}

/// Age is one field with two quantities behind it; the form shows both units.
pub const AGE: Spec = Spec {
    name: "age",
    units: &[
        q::Unit { id: "a", label: "years", numerator: 1, denominator: 1 },
        q::Unit { id: "d", label: "days", numerator: 1, denominator: 1 },
    ],
    min: q::AgeYears::SPEC.min,
    max: q::AgeYears::SPEC.max,
    whole: false,
};

use Group::{BloodAndMarrow, Disease, Extramedullary, Fitness, Genetics, Patient, Response};

/// Every field that occurs once.
pub const FIELDS: &[Field] = &[
    Field {
        json: &[("ageYears", "a"), ("ageDays", "d")],
        ..field("age", "Age", Patient, Kind::Number(&AGE))
    },
    field("birthDate", "Date of birth", Patient, Kind::Date),
    field("sex", "Sex", Patient, choice::<Sex>()),
    field("weightKg", "Weight", Patient, number::<q::BodyWeight>()),
    field("heightCm", "Height", Patient, number::<q::BodyHeight>()),
    field("downSyndrome", "Down syndrome", Patient, choice::<YesNo>()),
    field("wbc", "White cells", BloodAndMarrow, number::<q::WhiteCellCount>()),
    field("lineage", "Lineage", BloodAndMarrow, choice::<Lineage>()),
    field("phenotype", "Immunophenotype", BloodAndMarrow, choice::<Phenotype>()),
    field("cd19", "CD19", BloodAndMarrow, choice::<Antigen>()),
    field("cd22", "CD22", BloodAndMarrow, choice::<Antigen>()),
    field("cd20Percent", "CD20", BloodAndMarrow, number::<q::Percent>()),
    field("karyotype", "Karyotype", Genetics, Kind::Text),
    field("modalNumber", "Modal chromosome number", Genetics, number::<q::ModalNumber>()),
    field("dnaIndex", "DNA index", Genetics, number::<q::DnaIndex>()),
    field("karyotypeAbnormalities", "Karyotype abnormalities", Genetics, number::<q::Count>()),
    field("cnsStatus", "CNS status", Extramedullary, choice::<CnsStatus>()),
    field("csf.wbcPerUl", "CSF white cells", Extramedullary, number::<q::CsfCells>()),
    field("csf.rbcPerUl", "CSF red cells", Extramedullary, number::<q::CsfCells>()),
    field("csf.blasts", "CSF blasts", Extramedullary, choice::<YesNo>()),
    field("csf.clinicalSigns", "Clinical CNS signs", Extramedullary, choice::<YesNo>()),
    field(
        "csf.bloodWbc",
        "Blood white cells at puncture",
        Extramedullary,
        number::<q::BloodWhiteCells>(),
    ),
    field(
        "csf.bloodRbc",
        "Blood red cells at puncture",
        Extramedullary,
        number::<q::BloodRedCells>(),
    ),
    field("testicular", "Testicular disease", Extramedullary, choice::<YesNo>()),
    field(
        "steroidPretreatment",
        "Steroids before the first lumbar puncture",
        Extramedullary,
        choice::<YesNo>(),
    ),
    field("prednisoneResponse", "Prednisone response", Response, choice::<PrednisoneResponse>()),
    field("scores.ewallPi", "EWALL-PI", Response, number::<q::Score>()),
    field("scores.piUkall", "PI-UKALL", Response, number::<q::Score>()),
    field("scores.piCog", "PI-COG", Response, number::<q::Score>()),
    field("disease.phase", "Disease phase", Disease, choice::<DiseasePhase>()),
    field(
        "disease.firstRemission",
        "First complete remission",
        Response,
        choice::<FirstRemission>(),
    ),
    field(
        "counts.neutrophils",
        "Neutrophils at end of induction",
        Response,
        number::<q::Neutrophils>(),
    ),
    field("counts.platelets", "Platelets at end of induction", Response, number::<q::Platelets>()),
    field(
        "extramedullaryResidual",
        "Disease outside the marrow at end of induction, CNS included",
        Response,
        choice::<YesNo>(),
    ),
    field("disease.remission", "Remission", Disease, choice::<RemissionNumber>()),
    field("disease.site", "Site of relapse", Disease, Kind::List(Site::CHOICES)),
    field("disease.diagnosisDate", "Date of diagnosis", Disease, Kind::Date),
    field("disease.relapseDate", "Date of relapse", Disease, Kind::Date),
    field("disease.endOfTherapyDate", "End of therapy", Disease, Kind::Date),
    field("disease.priorTransplant", "Earlier transplant", Disease, choice::<YesNo>()),
    field(
        "disease.priorTherapies",
        "Earlier therapies",
        Disease,
        Kind::List(PriorTherapy::CHOICES),
    ),
    field("disease.priorRegimens", "Earlier regimens", Disease, number::<q::Count>()),
    field("disease.relapseNumber", "Relapse", Disease, choice::<RelapseNumber>()),
    field("disease.bulky", "Bulky disease outside the marrow", Disease, choice::<YesNo>()),
    field("ecog", "ECOG", Fitness, number::<q::Ecog>()),
    field("comorbidities", "Comorbidities", Fitness, Kind::List(Comorbidity::CHOICES)),
    field("substantialComorbidity", "Substantial comorbidity", Fitness, choice::<YesNo>()),
    field("lvefPercent", "Ejection fraction", Fitness, number::<q::EjectionFraction>()),
    Field {
        json: &[("creatinineMgDl", "mg/dL"), ("creatinineUmolL", "umol/L")],
        ..field("creatinine", "Creatinine", Fitness, number::<q::Creatinine>())
    },
    Field {
        json: &[("bilirubinMgDl", "mg/dL"), ("bilirubinUmolL", "umol/L")],
        ..field("bilirubin", "Bilirubin", Fitness, number::<q::Bilirubin>())
    },
    field("bilirubinUln", "Bilirubin", Fitness, number::<q::TimesUpperLimit>()),
    field("altXUln", "ALT", Fitness, number::<q::TimesUpperLimit>()),
    field("ldhXUln", "LDH", Fitness, number::<q::TimesUpperLimit>()),
    field("history", "Earlier events", Fitness, Kind::List(History::CHOICES)),
    field("medicines", "Medicines now", Fitness, Kind::List(Medicine::CHOICES)),
    field("tpmt", "TPMT", Fitness, choice::<Metaboliser>()),
    field("nudt15", "NUDT15", Fitness, choice::<Metaboliser>()),
    field("g6pd", "G6PD", Fitness, choice::<G6pd>()),
    field("hbv", "Hepatitis B", Fitness, choice::<HepatitisB>()),
    field("pregnant", "Pregnant", Fitness, choice::<YesNo>()),
    field("donor", "Donor", Fitness, choice::<Donor>()),
    field("goals", "Goal of treatment", Fitness, choice::<Goals>()),
    // Read by the schedule alone.
    given("anthracyclines.doxorubicin", "Doxorubicin given before"),
    given("anthracyclines.daunorubicin", "Daunorubicin given before"),
    given("anthracyclines.epirubicin", "Epirubicin given before"),
    given("anthracyclines.idarubicin", "Idarubicin given before"),
    given("anthracyclines.mitoxantrone", "Mitoxantrone given before"),
];

/// What was given of an anthracycline before, in mg/m².
const fn given(path: &'static str, label: &'static str) -> Field {
    field(path, label, Fitness, number::<q::AnthracyclineGiven>())
}

/// The fields of one MRD result; their full path is `mrd.<time point>.<part>`.
pub const MRD_PARTS: &[Field] = &[
    field("value", "MRD level", Response, number::<q::MrdFraction>()),
    field("status", "MRD result", Response, choice::<MrdStatus>()),
    field("sensitivity", "Sensitivity", Response, number::<q::MrdFraction>()),
    field("method", "Method", Response, choice::<MrdMethod>()),
    field("sample", "Sample", Response, choice::<Sample>()),
];

/// The field of one marrow count; its full path is `marrowBlastsPercent.<time point>.value`.
pub const MARROW_PARTS: &[Field] =
    &[field("value", "Marrow blasts", Response, number::<q::Percent>())];

/// A lesion; its full path is `lesions.<lesion id>`.
pub const LESION: Field = field("lesions", "Lesion", Genetics, choice::<Presence>());

/// The field at a full path, if there is one.
pub fn at(path: &str) -> Option<Field> {
    if let Some(found) = FIELDS.iter().find(|f| f.path == path) {
        return Some(*found);
    }
    if let Some(id) = path.strip_prefix("lesions.") {
        return is_lesion(id).then_some(LESION);
    }
    let (list, rest) = path.split_once('.')?;
    let (timepoint, part) = rest.split_once('.')?;
    let timepoint = timepoint.split_once('#').map_or(timepoint, |(name, _)| name);
    Timepoint::from_id(timepoint)?;
    let parts = match list {
        "mrd" => MRD_PARTS,
        "marrowBlastsPercent" => MARROW_PARTS,
        _ => return None,
    };
    parts.iter().find(|f| f.path == part).copied()
}

/// How a full path is called in a message: "MRD level, end of induction".
pub fn label(path: &str) -> String {
    if let Some(id) = path.strip_prefix("lesions.") {
        return LESIONS.iter().find(|l| l.id == id).map_or(id, |l| l.label).to_owned();
    }
    let Some(found) = at(path) else { return path.to_owned() };
    match path.split('.').nth(1).and_then(|t| Timepoint::from_id(t.split('#').next().unwrap_or(t)))
    {
        Some(timepoint) => format!("{}, {}", found.label, timepoint.label()),
        None => found.label.to_owned(),
    }
}

/// The unit of an entry as it is shown beside it: its label, or what stands there where the field has no such unit.
pub fn unit_shown(path: &str, unit: &str) -> String {
    let Some(Kind::Number(spec)) = at(path).map(|f| f.kind) else { return String::new() };
    spec.chosen(unit).map_or(unit, |unit| unit.label).to_owned()
}

/// A label inside a sentence: "White cells" becomes "white cells", "CNS status" stays.
pub fn in_sentence(label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() || second == ' ' => {
            std::iter::once(first.to_ascii_lowercase()).chain(chars).collect()
        }
        _ => label.to_owned(),
    }
}
