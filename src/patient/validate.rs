//! Intake to patient: every field read once, every problem collected.

use super::fields::{AGE, FIELDS, Kind};
use super::intake::Intake;
use super::issue::Issue;
use super::read::{Problem, Reader, in_unit, number_issue, unknown_unit};
use super::vocabulary::{
    DiseasePhase, G6pd, HepatitisB, Lineage, Metaboliser, MrdStatus, Phenotype, PrednisoneResponse,
    RemissionNumber, Site, Timepoint, Vocabulary, YesNo, is_lesion,
};
use super::{Age, Csf, MrdResult, Patient};
use crate::logic::Known;
use crate::quantity::{
    AgeDays, AgeYears, Bilirubin, Count, Creatinine, Decimal, EjectionFraction, MrdFraction,
    Quantity, TimesUpperLimit, WhiteCellCount,
};

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
        karyotype: r.text("karyotype").map(str::to_owned),
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
        testicular: r.choice("testicular"),
        steroid_pretreatment: r.choice("steroidPretreatment"),
        disease_phase: r.choice("disease.phase"),
        remission: r.choice("disease.remission"),
        ecog: r.number("ecog"),
        comorbidities: r.list("comorbidities"),
        substantial_comorbidity: r.choice("substantialComorbidity"),
        donor: r.choice("donor"),
        goals: r.choice("goals"),
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
    r.number::<Count>("karyotypeAbnormalities");
    r.choice::<PrednisoneResponse>("prednisoneResponse");
    r.list::<Site>("disease.site");
    for field in FIELDS.iter().filter(|f| matches!(f.kind, Kind::Date)) {
        r.date(field.path);
    }
    r.choice::<YesNo>("disease.priorTransplant");
    r.number::<EjectionFraction>("lvefPercent");
    r.number::<Creatinine>("creatinine");
    r.number::<Bilirubin>("bilirubin");
    r.number::<TimesUpperLimit>("bilirubinUln");
    r.number::<TimesUpperLimit>("altXUln");
    r.choice::<Metaboliser>("tpmt");
    r.choice::<Metaboliser>("nudt15");
    r.choice::<G6pd>("g6pd");
    r.choice::<HepatitisB>("hbv");
    r.choice::<YesNo>("pregnant");
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
        in_unit::<AgeDays>(text, spec.canonical()).and_then(|d| {
            if d.value().is_whole() { Ok(Age::Days(d)) } else { Err(Problem::OutOfRange) }
        })
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

/// A level with "undetected", or a level of zero without saying so, is looked at twice.
fn check_mrd(r: &mut Reader, result: &mut MrdResult) {
    let path = format!("mrd.{}.value", result.key);
    let zero = MrdFraction::new(Decimal::ZERO).ok();
    let is_zero = result.value.value().copied() == zero;
    match (result.status, is_zero) {
        (Known::Value(MrdStatus::Undetected), false) if result.value.value().is_some() => {
            r.issues.push(Issue::error(
                "mrd-contradiction",
                &path,
                "an undetected MRD has no level".into(),
                "clear the level, or choose `quantified`; neither was used".into(),
            ));
            result.status = Known::Unknown;
            result.value = Known::Unknown;
        }
        (Known::Value(MrdStatus::Quantified), true) => {
            r.issues.push(Issue::warning(
                "mrd-zero",
                &path,
                "a quantified MRD cannot be 0; it was read as undetected".into(),
                "give the sensitivity of the assay: undetected means below it".into(),
            ));
            result.status = Known::Value(MrdStatus::Undetected);
            result.value = Known::Unknown;
        }
        (_, true) => {
            result.status = Known::Value(MrdStatus::Undetected);
            result.value = Known::Unknown;
        }
        (_, false) => {}
    }
    if result.sensitivity.value().copied() == zero && zero.is_some() {
        r.issues.push(Issue::warning(
            "mrd-sensitivity-zero",
            &format!("mrd.{}.sensitivity", result.key),
            "no assay has a sensitivity of 0; it was left unknown".into(),
            "enter the lowest level the assay finds, such as 0.01 %".into(),
        ));
        result.sensitivity = Known::Unknown;
    }
    if matches!(result.status, Known::Value(MrdStatus::Undetected))
        && result.sensitivity.value().is_none()
    {
        r.issues.push(Issue::warning(
            "mrd-sensitivity-missing",
            &format!("mrd.{}.sensitivity", result.key),
            "undetected means nothing without the sensitivity of the assay".into(),
            "enter the sensitivity; until then the level counts as unknown".into(),
        ));
    }
}

fn read_marrow(r: &mut Reader) -> Vec<(Timepoint, Known<crate::quantity::Percent>)> {
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

/// What two entries say together.
fn cross_check(r: &mut Reader, patient: &mut Patient) {
    if let (Known::Value(lineage), Known::Value(phenotype)) = (patient.lineage, patient.phenotype)
        && lineage != lineage_of(phenotype)
    {
        r.issues.push(Issue::error(
            "lineage-contradiction",
            "phenotype",
            format!("`{}` is not a phenotype of {}-lineage", phenotype.id(), lineage.id()),
            "correct one of the two; the phenotype was not used".into(),
        ));
        patient.phenotype = Known::Unknown;
    }
    if let (Known::Value(super::vocabulary::Sex::Female), Known::Value(YesNo::Yes)) =
        (patient.sex, patient.testicular)
    {
        r.issues.push(Issue::error(
            "sex-contradiction",
            "testicular",
            "testicular disease with sex female".into(),
            "correct one of the two; testicular disease was not used".into(),
        ));
        patient.testicular = Known::Unknown;
    }
    if let Known::Value(wbc) = patient.wbc {
        suspicious_wbc(r, wbc);
    }
    let remission_known = patient.remission.value().is_some();
    if let (Known::Value(phase), true) = (patient.disease_phase, remission_known)
        && phase == DiseasePhase::NewlyDiagnosed
    {
        r.issues.push(Issue::warning(
            "phase-contradiction",
            "disease.remission",
            format!(
                "a new diagnosis has no {} remission",
                patient.remission.value().map_or("", |n: &RemissionNumber| n.label())
            ),
            "correct the phase or the remission".into(),
        ));
    }
    if let Known::Value(text) = &patient.karyotype {
        r.issues.push(Issue::info(
            "karyotype-not-read",
            "karyotype",
            format!("the karyotype `{}` is kept but not read by this edition", shorten(text)),
            "enter the lesions it shows; none was set present or absent from it".into(),
        ));
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
            format!("white cells {} ×10⁹/L is among the highest ever counted", wbc.value()),
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

/// The lineage a phenotype belongs to, by its name.
pub(crate) fn lineage_of(phenotype: Phenotype) -> Lineage {
    match phenotype {
        Phenotype::ProB | Phenotype::Common | Phenotype::PreB | Phenotype::MatureB => Lineage::B,
        Phenotype::Etp | Phenotype::NearEtp | Phenotype::CorticalT | Phenotype::MatureT => {
            Lineage::T
        }
    }
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= 40 {
        text.to_owned()
    } else {
        text.chars().take(40).chain(['…']).collect()
    }
}
