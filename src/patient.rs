//! From what was entered to a patient: valid by construction, canonical units, every field a [`Known`].

mod age;
mod cross_check;
mod cross_check_dates;
mod cross_check_fitness;
mod cross_check_karyotype;
pub mod fields;
mod intake;
mod issue;
mod read;
mod validate;
pub mod vocabulary;

use std::collections::BTreeMap;

pub use age::Age;
pub use cross_check::NOT_READ;
pub(crate) use cross_check::lineage_of;
pub use intake::{Entry, Intake};
pub use issue::{Issue, Severity};
pub use validate::validate;

use crate::karyotype::Karyotype;
use crate::logic::Known;
use crate::quantity::{
    AnthracyclineGiven, Bilirubin, BloodRedCells, BloodWhiteCells, BodyHeight, BodyWeight, Count,
    Creatinine, CsfCells, Date, DnaIndex, Ecog, EjectionFraction, ModalNumber, MrdFraction,
    Neutrophils, Percent, Platelets, Score, TimesUpperLimit, WhiteCellCount,
};
use vocabulary::{
    Antigen, CnsStatus, Comorbidity, DiseasePhase, Donor, FirstRemission, G6pd, Goals, HepatitisB,
    History, Lineage, Medicine, Metaboliser, MrdMethod, MrdStatus, Phenotype, PrednisoneResponse,
    Presence, PriorTherapy, RelapseNumber, RemissionNumber, Sample, Sex, Site, Timepoint, YesNo,
};

/// One patient. Built only by [`validate`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[expect(missing_docs, reason = "the fields are those of the intake, described in `fields`")]
pub struct Patient {
    pub age: Known<Age>,
    pub sex: Known<Sex>,
    pub weight: Known<BodyWeight>,
    pub height: Known<BodyHeight>,
    pub down_syndrome: Known<YesNo>,
    pub wbc: Known<WhiteCellCount>,
    pub lineage: Known<Lineage>,
    pub phenotype: Known<Phenotype>,
    pub cd19: Known<Antigen>,
    pub cd22: Known<Antigen>,
    pub cd20: Known<Percent>,
    /// The laboratory's karyotype as read from its ISCN text.
    pub karyotype: Known<Karyotype>,
    pub modal_number: Known<ModalNumber>,
    pub dna_index: Known<DnaIndex>,
    pub lesions: BTreeMap<String, Known<Presence>>,
    pub cns_status: Known<CnsStatus>,
    pub csf: Csf,
    pub karyotype_abnormalities: Known<Count>,
    pub testicular: Known<YesNo>,
    pub steroid_pretreatment: Known<YesNo>,
    pub prednisone_response: Known<PrednisoneResponse>,
    pub first_remission: Known<FirstRemission>,
    /// EWALL-PI as worked out elsewhere.
    pub ewall_pi: Known<Score>,
    pub neutrophils: Known<Neutrophils>,
    pub platelets: Known<Platelets>,
    /// Whether disease outside the marrow, CNS included, was left at the end of induction.
    pub extramedullary_residual: Known<YesNo>,
    pub mrd: Vec<MrdResult>,
    pub marrow_blasts: Vec<(Timepoint, Known<Percent>)>,
    pub disease_phase: Known<DiseasePhase>,
    pub sites: Known<Vec<Site>>,
    pub diagnosis_date: Known<Date>,
    pub relapse_date: Known<Date>,
    pub end_of_therapy_date: Known<Date>,
    pub pregnant: Known<YesNo>,
    pub tpmt: Known<Metaboliser>,
    pub nudt15: Known<Metaboliser>,
    pub remission: Known<RemissionNumber>,
    pub ecog: Known<Ecog>,
    /// The whole list, where one is given; empty when there are none.
    pub comorbidities: Known<Vec<Comorbidity>>,
    pub lvef: Known<EjectionFraction>,
    pub creatinine: Known<Creatinine>,
    pub bilirubin_uln: Known<TimesUpperLimit>,
    pub alt_uln: Known<TimesUpperLimit>,
    /// The clinician's own judgement; never derived from a score.
    pub substantial_comorbidity: Known<YesNo>,
    pub donor: Known<Donor>,
    pub goals: Known<Goals>,
    pub bilirubin: Known<Bilirubin>,
    pub ldh_uln: Known<TimesUpperLimit>,
    pub g6pd: Known<G6pd>,
    pub hbv: Known<HepatitisB>,
    pub prior_transplant: Known<YesNo>,
    /// The whole list, where one is given; empty when there were none. So are the two lists below.
    pub prior_therapies: Known<Vec<PriorTherapy>>,
    pub prior_regimens: Known<Count>,
    pub relapse_number: Known<RelapseNumber>,
    /// Bulky disease outside the marrow.
    pub bulky: Known<YesNo>,
    pub history: Known<Vec<History>>,
    pub medicines: Known<Vec<Medicine>>,
    /// What only the calculation of doses reads.
    pub dosing: Dosing,
}

/// What only the calculation of doses reads.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dosing {
    /// Doxorubicin given before; the next four likewise.
    pub doxorubicin: Known<AnthracyclineGiven>,
    /// Daunorubicin.
    pub daunorubicin: Known<AnthracyclineGiven>,
    /// Epirubicin.
    pub epirubicin: Known<AnthracyclineGiven>,
    /// Idarubicin.
    pub idarubicin: Known<AnthracyclineGiven>,
    /// Mitoxantrone.
    pub mitoxantrone: Known<AnthracyclineGiven>,
}

impl Patient {
    /// What is known of a lesion.
    pub fn lesion(&self, id: &str) -> Known<Presence> {
        self.lesions.get(id).copied().unwrap_or_default()
    }
}

/// Counts in the cerebrospinal fluid and in blood at the same lumbar puncture.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[expect(missing_docs, reason = "the fields are those of the intake, described in `fields`")]
pub struct Csf {
    pub white_cells: Known<CsfCells>,
    pub red_cells: Known<CsfCells>,
    pub blasts: Known<YesNo>,
    pub clinical_signs: Known<YesNo>,
    pub blood_white_cells: Known<BloodWhiteCells>,
    pub blood_red_cells: Known<BloodRedCells>,
}

/// One MRD result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MrdResult {
    /// `end-of-induction`, or `end-of-induction#2` for a second result at the same time.
    pub key: String,
    /// When the sample was taken.
    pub timepoint: Timepoint,
    /// Level as a fraction of nucleated cells.
    pub value: Known<MrdFraction>,
    /// What the assay reported.
    pub status: Known<MrdStatus>,
    /// Lowest level the assay would have found.
    pub sensitivity: Known<MrdFraction>,
    /// How it was measured.
    pub method: Known<MrdMethod>,
    /// Where the sample came from.
    pub sample: Known<Sample>,
}
