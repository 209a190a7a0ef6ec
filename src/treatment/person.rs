//! What the calculation of doses reads of a patient. Every value is known or missing; none has a default.

use crate::facts::key::{
    BCR_ABL1, CNS, DISEASE, KMT2A, LINEAGE, OBESITY, PLEURAL_EFFUSION, PREGNANCY, THIRD_SPACE_FLUID,
};
use crate::facts::{CnsFact, DiseaseFact, FactValue, Facts, Key, Lesion, LineageFact, project};
use crate::logic::{Known, Truth};
use crate::patient::vocabulary::{Antigen, Metaboliser, Sex};
use crate::patient::{Age, Patient};
use crate::quantity::{Decimal, Quantity};

/// Answers that are no part of the intake and are given with the request.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// Whether intrathecal doses go through an Ommaya reservoir.
    pub ommaya: Option<bool>,
    /// Whether the regimen's own risk group is the high one.
    pub high_risk: Option<bool>,
    /// Whether there is an effusion or ascites.
    pub effusion: Option<bool>,
}

/// The patient, as far as doses read one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Person {
    /// Age.
    pub age: Option<Age>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Weight in kg.
    pub weight: Option<Decimal>,
    /// Height in cm.
    pub height: Option<Decimal>,
    /// Creatinine in µmol/L.
    pub creatinine: Option<Decimal>,
    /// Total bilirubin in µmol/L.
    pub bilirubin: Option<Decimal>,
    /// Total bilirubin in multiples of the upper limit of normal.
    pub bilirubin_uln: Option<Decimal>,
    /// ALT in multiples of the upper limit of normal.
    pub alt_uln: Option<Decimal>,
    /// Ejection fraction in per cent.
    pub lvef: Option<Decimal>,
    /// Blasts with CD20 in per cent.
    pub cd20: Option<Decimal>,
    /// Whether the nervous system was CNS3.
    pub cns3: Truth,
    /// CD19.
    pub cd19: Option<Antigen>,
    /// CD22.
    pub cd22: Option<Antigen>,
    /// BCR::ABL1.
    pub ph: Truth,
    /// A KMT2A rearrangement.
    pub kmt2a: Truth,
    /// Whether the lineage is B-cell precursor.
    pub b_precursor: Truth,
    /// Whether the lineage is T.
    pub t_lineage: Truth,
    /// Pregnancy.
    pub pregnant: Truth,
    /// TPMT.
    pub tpmt: Option<Metaboliser>,
    /// NUDT15.
    pub nudt15: Option<Metaboliser>,
    /// An effusion or ascites, as entered or as answered with the request.
    pub effusion: Truth,
    /// What came with the request.
    pub answers: Answers,
    /// Whether the disease is newly diagnosed.
    pub newly_diagnosed: Truth,
    /// Whether the body mass index is known to be 30 kg/m² or more.
    pub obese: bool,
    /// Everything the plan reads of the patient, for what forbids a drug.
    pub facts: Facts,
    /// What was given before of doxorubicin, daunorubicin, epirubicin, idarubicin and mitoxantrone, in mg/m².
    pub before: [Option<Decimal>; 5],
}

fn value<T: Copy>(known: &Known<T>) -> Option<T> {
    known.value().copied()
}

fn number<Q: Quantity>(known: &Known<Q>) -> Option<Decimal> {
    known.value().map(|q| q.value())
}

/// Whether a fact has the value, may have it, or cannot.
fn holds<T: FactValue>(facts: &Facts, key: &Key<T>, wanted: T) -> Truth {
    if facts.is(key, wanted) {
        Truth::True
    } else if facts.get(key).contains(wanted) {
        Truth::Unknown
    } else {
        Truth::False
    }
}

/// What the request says goes before what was entered: it is asked on the day of the dose.
fn effusion(facts: &Facts, answers: Answers) -> Truth {
    let fluid = holds(facts, THIRD_SPACE_FLUID, Lesion::Present);
    let entered = fluid.or(holds(facts, PLEURAL_EFFUSION, Lesion::Present));
    answers.effusion.map_or(entered, Truth::from)
}

impl Person {
    /// What doses read of `patient`, with the answers of the request.
    pub fn of(patient: &Patient, answers: Answers) -> Person {
        let d = &patient.dosing;
        let facts = project(patient);
        Person {
            age: value(&patient.age),
            sex: value(&patient.sex),
            weight: number(&patient.weight),
            height: number(&patient.height),
            creatinine: number(&patient.creatinine),
            bilirubin: number(&patient.bilirubin),
            bilirubin_uln: number(&patient.bilirubin_uln),
            alt_uln: number(&patient.alt_uln),
            lvef: number(&patient.lvef),
            cd20: number(&patient.cd20),
            cns3: holds(&facts, CNS, CnsFact::Cns3),
            cd19: value(&patient.cd19),
            cd22: value(&patient.cd22),
            ph: holds(&facts, BCR_ABL1, Lesion::Present),
            kmt2a: holds(&facts, KMT2A, Lesion::Present),
            b_precursor: holds(&facts, LINEAGE, LineageFact::B),
            t_lineage: holds(&facts, LINEAGE, LineageFact::T),
            pregnant: holds(&facts, PREGNANCY, Lesion::Present),
            tpmt: value(&patient.tpmt),
            nudt15: value(&patient.nudt15),
            effusion: effusion(&facts, answers),
            newly_diagnosed: holds(&facts, DISEASE, DiseaseFact::NewlyDiagnosed),
            obese: facts.is(OBESITY, Lesion::Present),
            facts,
            answers,
            before: [
                number(&d.doxorubicin),
                number(&d.daunorubicin),
                number(&d.epirubicin),
                number(&d.idarubicin),
                number(&d.mitoxantrone),
            ],
        }
    }

    /// Whether the patient is below one year; unknown without an age.
    pub fn infant(&self) -> Truth {
        self.age.map_or(Truth::Unknown, |age| age.at_least(1).negated())
    }
}
