//! Intake to patient: every field read once, every problem collected.

use super::cross_check::cross_check;
use super::fields::AGE;
use super::intake::Intake;
use super::issue::Issue;
use super::read::{Reader, in_unit, number_issue, unknown_unit};
use super::vocabulary::{MrdStatus, Timepoint, Vocabulary, is_lesion};
use super::{Age, Csf, MrdResult, Patient};
use crate::karyotype;
use crate::logic::Known;
use crate::quantity::{AgeDays, AgeYears, Decimal, MrdFraction, Percent, Quantity, Score};

/// Reads an intake. The patient holds what could be used; the issues say what could not and why.
pub fn validate(intake: &Intake) -> (Patient, Vec<Issue>) {
    let mut reader = Reader { intake, issues: Vec::new() };
    let r = &mut reader;
    let mut patient = Patient {
        age: read_age(r),
        sex: r.choice("sex"),
        weight: r.number("weightKg"),
        height: r.number("heightCm"),
        down_syndrome: r.choice("downSyndrome"),
        wbc: r.number("wbc"),
        lineage: r.choice("lineage"),
        phenotype: r.choice("phenotype"),
        cd19: r.choice("cd19"),
        cd22: r.choice("cd22"),
        cd20: r.number("cd20Percent"),
        karyotype: r.text("karyotype").map(karyotype::read),
        modal_number: r.number("modalNumber"),
        dna_index: r.number("dnaIndex"),
        cns_status: r.choice("cnsStatus"),
        csf: Csf {
            white_cells: r.number("csf.wbcPerUl"),
            red_cells: r.number("csf.rbcPerUl"),
            blasts: r.choice("csf.blasts"),
            clinical_signs: r.choice("csf.clinicalSigns"),
            blood_white_cells: r.number("csf.bloodWbc"),
            blood_red_cells: r.number("csf.bloodRbc"),
        },
        karyotype_abnormalities: r.number("karyotypeAbnormalities"),
        testicular: r.choice("testicular"),
        steroid_pretreatment: r.choice("steroidPretreatment"),
        prednisone_response: r.choice("prednisoneResponse"),
        first_remission: r.choice("disease.firstRemission"),
        ewall_pi: r.number("scores.ewallPi"),
        neutrophils: r.number("counts.neutrophils"),
        platelets: r.number("counts.platelets"),
        extramedullary_residual: r.choice("extramedullaryResidual"),
        disease_phase: r.choice("disease.phase"),
        remission: r.choice("disease.remission"),
        sites: r.list("disease.site"),
        diagnosis_date: r.date("disease.diagnosisDate"),
        relapse_date: r.date("disease.relapseDate"),
        end_of_therapy_date: r.date("disease.endOfTherapyDate"),
        pregnant: r.choice("pregnant"),
        tpmt: r.choice("tpmt"),
        nudt15: r.choice("nudt15"),
        ecog: r.number("ecog"),
        comorbidities: r.list("comorbidities"),
        lvef: r.number("lvefPercent"),
        creatinine: r.number("creatinine"),
        bilirubin_uln: r.number("bilirubinUln"),
        alt_uln: r.number("altXUln"),
        substantial_comorbidity: r.choice("substantialComorbidity"),
        donor: r.choice("donor"),
        goals: r.choice("goals"),
        bilirubin: r.number("bilirubin"),
        ldh_uln: r.number("ldhXUln"),
        g6pd: r.choice("g6pd"),
        hbv: r.choice("hbv"),
        prior_transplant: r.choice("disease.priorTransplant"),
        prior_therapies: r.list("disease.priorTherapies"),
        prior_regimens: r.number("disease.priorRegimens"),
        relapse_number: r.choice("disease.relapseNumber"),
        bulky: r.choice("disease.bulky"),
        history: r.list("history"),
        medicines: r.list("medicines"),
        dosing: read_dosing(r),
        ..Patient::default()
    };
    check_unused_fields(r);
    read_lesions(r, &mut patient);
    patient.mrd = read_mrd(r);
    patient.marrow_blasts = read_marrow(r);
    cross_check(r, &mut patient);
    (patient, reader.issues)
}

/// Fields that no rule of this edition reads are still checked, so that a slip is seen when it is typed.
fn check_unused_fields(r: &mut Reader) {
    r.number::<Score>("scores.piUkall");
    r.number::<Score>("scores.piCog");
}

fn read_dosing(r: &mut Reader) -> super::Dosing {
    super::Dosing {
        doxorubicin: r.number("anthracyclines.doxorubicin"),
        daunorubicin: r.number("anthracyclines.daunorubicin"),
        epirubicin: r.number("anthracyclines.epirubicin"),
        idarubicin: r.number("anthracyclines.idarubicin"),
        mitoxantrone: r.number("anthracyclines.mitoxantrone"),
    }
}

fn read_age(r: &mut Reader) -> Known<Age> {
    let unit = r.intake.get("age").map_or("", |e| &e.unit);
    let days = match unit {
        "" | "a" => false,
        "d" => true,
        other => {
            r.issues.push(unknown_unit("age", other, &AGE));
            return Known::Unknown;
        }
    };
    let text = match r.text("age") {
        Known::Value(text) => text,
        Known::Pending => return Known::Pending,
        Known::NotDone => return Known::NotDone,
        Known::Unknown => return Known::Unknown,
    };
    let spec = if days { AgeDays::SPEC } else { AgeYears::SPEC };
    let read = if days {
        in_unit::<AgeDays>(text, spec.canonical()).map(Age::Days)
    } else {
        in_unit::<AgeYears>(text, spec.canonical()).map(Age::Years)
    };
    match read {
        Ok(age) => Known::Value(age),
        Err(problem) => {
            r.issues.push(number_issue("age", text, spec.canonical(), spec, problem));
            Known::Unknown
        }
    }
}

fn read_lesions(r: &mut Reader, patient: &mut Patient) {
    let intake = r.intake;
    for (path, _) in intake.iter() {
        let Some(id) = path.strip_prefix("lesions.") else { continue };
        if is_lesion(id) {
            let presence = r.choice(path);
            patient.lesions.insert(id.to_owned(), presence);
        } else {
            r.issues.push(Issue::unknown_field(path));
        }
    }
}

fn read_mrd(r: &mut Reader) -> Vec<MrdResult> {
    let intake = r.intake;
    let mut results = Vec::new();
    for key in intake.repeats("mrd") {
        let Some(timepoint) = timepoint(key) else { continue };
        let path = |part: &str| format!("mrd.{key}.{part}");
        let mut result = MrdResult {
            key: key.to_owned(),
            timepoint,
            value: r.number(&path("value")),
            status: r.choice(&path("status")),
            sensitivity: r.number(&path("sensitivity")),
            method: r.choice(&path("method")),
            sample: r.choice(&path("sample")),
        };
        check_mrd(r, &mut result);
        results.push(result);
    }
    results
}

/// What level, status and sensitivity of one result say together.
fn check_mrd(r: &mut Reader, result: &mut MrdResult) {
    let path = format!("mrd.{}.value", result.key);
    let zero = MrdFraction::new(Decimal::ZERO).ok();
    let level = result.value.value().copied();
    let is_zero = level.is_some() && level == zero;
    let contradiction = match (result.status, level.is_some(), is_zero) {
        (Known::Value(MrdStatus::Undetected), true, false) => {
            Some("an undetected MRD has no level")
        }
        (Known::Value(MrdStatus::BelowQuantifiable), true, _) => {
            Some("an MRD below the quantifiable range has no level")
        }
        (Known::Value(MrdStatus::Quantified), _, true) => Some("a quantified MRD is not 0"),
        _ => None,
    };
    if let Some(message) = contradiction {
        r.issues.push(Issue::error(
            "mrd-contradiction",
            &path,
            message.into(),
            "correct the level or the result; neither was used".into(),
        ));
        result.status = Known::Unknown;
        result.value = Known::Unknown;
    } else if is_zero {
        result.status = Known::Value(MrdStatus::Undetected);
        result.value = Known::Unknown;
    }
    if result.status == Known::Value(MrdStatus::Quantified)
        && level.is_none()
        && result.value == Known::Unknown
    {
        r.issues.push(Issue::warning(
            "mrd-level-missing",
            &path,
            "a quantified MRD needs its level".into(),
            "enter the level; until then it counts as unknown".into(),
        ));
    }
    let sensitivity = format!("mrd.{}.sensitivity", result.key);
    if result.sensitivity.value().copied() == zero && zero.is_some() {
        r.issues.push(Issue::warning(
            "mrd-sensitivity-zero",
            &sensitivity,
            "no assay has a sensitivity of 0; it was left unknown".into(),
            "enter the lowest level the assay finds, such as 0.01 %".into(),
        ));
        result.sensitivity = Known::Unknown;
    }
    if result.status == Known::Value(MrdStatus::Undetected) && result.sensitivity.value().is_none()
    {
        r.issues.push(Issue::warning(
            "mrd-sensitivity-missing",
            &sensitivity,
            "undetected means nothing without the sensitivity of the assay".into(),
            "enter the sensitivity; until then the level counts as unknown".into(),
        ));
    }
}

fn read_marrow(r: &mut Reader) -> Vec<(Timepoint, Known<Percent>)> {
    let intake = r.intake;
    let mut results = Vec::new();
    for key in intake.repeats("marrowBlastsPercent") {
        if let Some(timepoint) = timepoint(key) {
            results.push((timepoint, r.number(&format!("marrowBlastsPercent.{key}.value"))));
        }
    }
    results
}

fn timepoint(key: &str) -> Option<Timepoint> {
    Timepoint::from_id(key.split('#').next().unwrap_or(key))
}
