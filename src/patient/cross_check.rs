//! What entries say together: contradictions, slips, what was assumed, what no rule of this edition reads.
//!
//! Of two entries that contradict each other neither is used; the text of both stays.

use super::cross_check_karyotype::karyotype;
use super::fields::{self, FIELDS};
use super::intake::Intake;
use super::issue::Issue;
use super::read::Reader;
use super::vocabulary::{
    DiseasePhase, LESIONS, Lineage, MrdMethod, Phenotype, Presence, READ_MUTATIONS,
    RemissionNumber, Sex, Timepoint, YesNo,
};
use super::{MrdResult, Patient, cross_check_dates, cross_check_fitness};
use crate::logic::Known;
use crate::quantity::{Decimal, Percent, Quantity, WhiteCellCount};
use crate::response::cns as status;

/// Fields that are checked and kept, but read by no rule of this edition.
pub const NOT_READ: &[&str] = &["scores.piUkall", "scores.piCog"];

pub(super) fn cross_check(r: &mut Reader, patient: &mut Patient) {
    lineage(r, patient);
    sex(r, patient);
    lesions(r, patient);
    karyotype(r, patient);
    cns(r, patient);
    if let Known::Value(wbc) = patient.wbc {
        suspicious_wbc(r, wbc);
    }
    phase(r, patient);
    cross_check_dates::dates(r, patient);
    patient.age = cross_check_dates::age(r, patient);
    response(r, patient);
    cross_check_fitness::comorbidities(r, patient);
    not_read(r);
}

/// An error that names two entries of which neither was used.
pub(super) fn contradiction(r: &mut Reader, code: &'static str, field: &str, message: String) {
    r.issues.push(Issue::error(
        code,
        field,
        message,
        "correct one of the two; neither was used".into(),
    ));
}

fn lineage(r: &mut Reader, patient: &mut Patient) {
    if let (Known::Value(lineage), Known::Value(phenotype)) = (patient.lineage, patient.phenotype)
        && lineage != lineage_of(phenotype)
    {
        let message =
            format!("`{}` is not a phenotype of {}-lineage", phenotype.id(), lineage.id());
        contradiction(r, "lineage-contradiction", "phenotype", message);
        patient.phenotype = Known::Unknown;
        patient.lineage = Known::Unknown;
    }
}

fn sex(r: &mut Reader, patient: &mut Patient) {
    if (patient.sex, patient.testicular) == (Known::Value(Sex::Female), Known::Value(YesNo::Yes)) {
        contradiction(
            r,
            "sex-contradiction",
            "testicular",
            "testicular disease with sex female".into(),
        );
        patient.testicular = Known::Unknown;
        patient.sex = Known::Unknown;
    }
    if (patient.sex, patient.pregnant) == (Known::Value(Sex::Male), Known::Value(YesNo::Yes)) {
        contradiction(r, "sex-contradiction", "pregnant", "pregnant with sex male".into());
        patient.sex = Known::Unknown;
    }
}

/// Lesions of which the first contains the second, as in the facts.
const CONTAINED: [(&str, &str); 3] = [
    ("KMT2A::AFF1", "KMT2A-r"),
    ("trisomy-4-10-17", "trisomy-4-10"),
    ("IKZF1plus", "IKZF1-deletion"),
];

fn lesions(r: &mut Reader, patient: &Patient) {
    let is = |id: &str, presence| patient.lesion(id) == Known::Value(presence);
    for (narrower, wider) in CONTAINED {
        if is(wider, Presence::Absent) && is(narrower, Presence::Present) {
            let path = format!("lesions.{narrower}");
            let wider = fields::in_sentence(&fields::label(&format!("lesions.{wider}")));
            let message = format!("{} present with {wider} absent", fields::label(&path));
            contradiction(r, "lesion-contradiction", &path, message);
        }
    }
    if let Known::Value(number) = patient.modal_number
        && number.value() < Decimal::whole(40)
        && is("hypodiploidy", Presence::Absent)
    {
        let message = format!("{} chromosomes with hypodiploidy absent", number.value());
        contradiction(r, "lesion-contradiction", "lesions.hypodiploidy", message);
    }
}

fn cns(r: &mut Reader, patient: &mut Patient) {
    blood_at_puncture(r, patient);
    if status::contradicts(patient) {
        r.issues.push(Issue::error(
            "cns-contradiction",
            "cnsStatus",
            "the CNS status does not fit the lumbar puncture or the sites of disease".into(),
            "correct one of them; until then every status they name stays possible".into(),
        ));
    }
    if patient.cns_status.value().is_none() && patient.csf.blasts.value().is_some() {
        let hint = status::correction(&patient.csf)
            .map_or("the codes it leaves stand under response", status::Correction::words);
        r.issues.push(Issue::info(
            "cns-from-csf",
            "cnsStatus",
            "the CNS status was read from the lumbar puncture by the COG definitions, known from a secondary source".into(),
            hint.into(),
        ));
    }
}

/// Counts in blood under 0.1 ×10⁹/L white or 0.1 ×10¹²/L red cells are slips of the unit far more often than findings.
/// Such a red cell count would hide CNS disease, so it is not used.
fn blood_at_puncture(r: &mut Reader, patient: &mut Patient) {
    let below = |limit: i32, count: Decimal| count < Decimal::whole(limit);
    let slip = |path: &str, message: String, hint: &str| {
        Issue::warning("unit-slip", path, message, hint.to_owned())
    };
    let csf = &mut patient.csf;
    if let Known::Value(red) = csf.blood_red_cells
        && below(100_000, red.value())
    {
        let message = format!("red cells in blood {} /µL is under 0.1 ×10¹²/L", red.value());
        let hint = "it was not used; did you mean ×10¹²/L? change the unit if so";
        r.issues.push(slip("csf.bloodRbc", message, hint));
        csf.blood_red_cells = Known::Unknown;
    }
    if let Known::Value(white) = csf.blood_white_cells
        && below(100, white.value())
    {
        let message = format!("white cells in blood {} /µL is under 0.1 ×10⁹/L", white.value());
        let hint = "did you mean ×10⁹/L? change the unit if so";
        r.issues.push(slip("csf.bloodWbc", message, hint));
    }
}

/// A count below 0.1 ×10⁹/L entered in /µL is far more often a slip of the unit than a finding.
fn suspicious_wbc(r: &mut Reader, wbc: WhiteCellCount) {
    let entered = r.intake.get("wbc");
    let per_microlitre = entered.is_some_and(|e| e.unit == "/uL");
    if wbc.value() > Decimal::whole(1000) {
        r.issues.push(Issue::warning(
            "very-high",
            "wbc",
            format!(
                "white cells {} ×10⁹/L is above 1000, where we ask for a second look",
                wbc.value()
            ),
            "check the number and its unit".into(),
        ));
    }
    if per_microlitre && wbc.value() < Decimal::scaled(1, 1) {
        let text = entered.map_or("", |e| e.text.trim());
        r.issues.push(Issue::warning(
            "unit-slip",
            "wbc",
            format!("white cells `{text}` /µL is {} ×10⁹/L", wbc.value()),
            format!("did you mean {text} ×10⁹/L? change the unit if so"),
        ));
    }
}

fn phase(r: &mut Reader, patient: &Patient) {
    let number = patient.remission.value().map(|n: &RemissionNumber| n.label());
    let message = match (patient.disease_phase.value(), number) {
        (Some(DiseasePhase::NewlyDiagnosed), Some(number)) => {
            format!("a new diagnosis has no {number} remission yet")
        }
        (Some(DiseasePhase::Relapsed | DiseasePhase::Refractory), Some(number)) => {
            format!("relapsed or refractory disease is in no {number} remission")
        }
        (Some(DiseasePhase::Remission) | None, _) | (_, None) => return,
    };
    let hint = "correct the phase or the remission".into();
    r.issues.push(Issue::warning("phase-contradiction", "disease.remission", message, hint));
}

/// Results of the same day that differ, and levels that do not fit the marrow.
fn response(r: &mut Reader, patient: &Patient) {
    for (place, result) in patient.mrd.iter().enumerate() {
        let earlier = patient.mrd.iter().take(place);
        if earlier
            .filter(|other| other.timepoint == result.timepoint)
            .any(|other| differ(other, result))
        {
            r.issues.push(two_results(
                &format!("mrd.{}.value", result.key),
                "MRD results",
                result.timepoint,
            ));
        }
        stated(r, result);
        above_marrow(r, patient, result);
        by_flow(r, patient, result);
    }
    for (place, (timepoint, percent)) in patient.marrow_blasts.iter().enumerate() {
        let mut earlier = patient.marrow_blasts.iter().take(place);
        if earlier.any(|(other, value)| other == timepoint && value != percent) {
            let path = format!("marrowBlastsPercent.{}.value", timepoint.id());
            r.issues.push(two_results(&path, "marrow counts", *timepoint));
        }
    }
}

fn differ(one: &MrdResult, other: &MrdResult) -> bool {
    (one.value, one.status, one.sensitivity) != (other.value, other.status, other.sensitivity)
}

fn two_results(path: &str, what: &str, timepoint: Timepoint) -> Issue {
    Issue::warning(
        "results-disagree",
        path,
        format!("two {what} at {} differ", timepoint.label()),
        "both stay possible; remove the one that does not count".into(),
    )
}

/// The rules read marrow; a sample that is not stated is taken for it, and that is said.
fn stated(r: &mut Reader, result: &MrdResult) {
    let measured = result.value.value().is_some() || result.status.value().is_some();
    let read = !matches!(result.timepoint, Timepoint::Day8 | Timepoint::Day15);
    if measured && read && result.sample.value().is_none() {
        r.issues.push(Issue::warning(
            "mrd-sample-assumed",
            &format!("mrd.{}.sample", result.key),
            "the sample is not stated; it was read as marrow, which the rules ask for".into(),
            "say marrow or blood".into(),
        ));
    }
}

/// A level of 5 % or more beside a marrow under 5 % is most often per cent entered as a fraction.
fn above_marrow(r: &mut Reader, patient: &Patient, result: &MrdResult) {
    let remission = |percent: &Percent| percent.value() < Decimal::whole(5);
    let marrow = patient
        .marrow_blasts
        .iter()
        .filter(|(t, _)| *t == result.timepoint)
        .filter_map(|(_, p)| p.value());
    let high = result.value.value().is_some_and(|v| v.value() >= Decimal::scaled(5, 2));
    if high && marrow.into_iter().any(remission) {
        r.issues.push(Issue::warning(
            "mrd-above-marrow",
            &format!("mrd.{}.value", result.key),
            "an MRD of 5 % or more does not fit a marrow under 5 % blasts".into(),
            "check the unit: 0.0001 as a fraction is 0.01 %".into(),
        ));
    }
}

/// The COG T-ALL schemes were made with flow cytometry.
fn by_flow(r: &mut Reader, patient: &Patient, result: &MrdResult) {
    let other = result.method.value().filter(|m| **m != MrdMethod::Flow);
    if let (Some(method), Known::Value(Lineage::T)) = (other, patient.lineage) {
        r.issues.push(Issue::warning(
            "mrd-method",
            &format!("mrd.{}.method", result.key),
            format!(
                "AALL0434 and AALL1231 measured MRD by flow cytometry; this is {}",
                method.label()
            ),
            "methods are not interchangeable; read their groups with care".into(),
        ));
    }
}

fn not_read(r: &mut Reader) {
    let intake = r.intake;
    for path in FIELDS.iter().map(|f| f.path).filter(|p| NOT_READ.contains(p)) {
        keep(r, intake, path);
    }
    for (path, _) in intake.iter() {
        let lesion = path.strip_prefix("lesions.").is_some_and(|id| !is_read(id));
        if lesion && fields::at(path).is_some() {
            keep(r, intake, path);
        }
    }
}

/// Whether a rule reads the lesion: every one with a fixed id, and the ABL1 mutations of the published tables.
fn is_read(id: &str) -> bool {
    LESIONS.iter().any(|l| l.id == id) || READ_MUTATIONS.contains(&id)
}

fn keep(r: &mut Reader, intake: &Intake, path: &str) {
    if !intake.text(path).trim().is_empty() {
        r.issues.push(Issue::info(
            "not-read",
            path,
            format!(
                "{} is kept, but no rule of this edition reads it",
                fields::in_sentence(&fields::label(path))
            ),
            "weigh it yourself".into(),
        ));
    }
}

/// The lineage a phenotype belongs to, by its name.
pub(crate) fn lineage_of(phenotype: Phenotype) -> Lineage {
    match phenotype {
        Phenotype::ProB | Phenotype::Common | Phenotype::PreB | Phenotype::MatureB => Lineage::B,
        Phenotype::Etp | Phenotype::NearEtp | Phenotype::CorticalT | Phenotype::MatureT => {
            Lineage::T
        }
    }
}
