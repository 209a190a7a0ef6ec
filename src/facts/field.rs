//! The field of the intake in which a fact is entered first, so that the page can lead there.

use super::FactId;
use super::project::genetics::LESION_FACTS;

/// The facts that are no lesion. One worked out of several entries has the first of them.
const FIELDS: &[(FactId, &str)] = &[
    (FactId::Age, "age"),
    (FactId::Relapse, "disease.phase"),
    (FactId::RelapseFromDiagnosis, "disease.diagnosisDate"),
    (FactId::RelapseFromEndOfTherapy, "disease.endOfTherapyDate"),
    (FactId::WhiteCellCount, "wbc"),
    (FactId::Lineage, "lineage"),
    (FactId::Phenotype, "phenotype"),
    (FactId::Ploidy, "modalNumber"),
    (FactId::DnaIndex, "dnaIndex"),
    (FactId::CnaProfile, "lesions.IKZF1-deletion"),
    (FactId::Cd19, "cd19"),
    (FactId::Cd22, "cd22"),
    (FactId::Cd20, "cd20"),
    (FactId::CnsStatus, "cnsStatus"),
    (FactId::Testicular, "testicular"),
    (FactId::SteroidPretreatment, "steroidPretreatment"),
    (FactId::PrednisoneResponse, "prednisoneResponse"),
    (FactId::MarrowDay8, "marrowBlastsPercent.day-8.value"),
    (FactId::MarrowDay15, "marrowBlastsPercent.day-15.value"),
    (FactId::MarrowEndOfInduction, "marrowBlastsPercent.end-of-induction.value"),
    (FactId::FirstRemission, "disease.firstRemission"),
    (FactId::MrdDay8, "mrd.day-8.value"),
    (FactId::MrdDay15, "mrd.day-15.value"),
    (FactId::MrdEndOfInduction, "mrd.end-of-induction.value"),
    (FactId::DetectionEndOfInduction, "mrd.end-of-induction.value"),
    (FactId::MrdEndOfConsolidation, "mrd.end-of-consolidation.value"),
    (FactId::DetectionEndOfConsolidation, "mrd.end-of-consolidation.value"),
    (FactId::MrdWeeks10To23, "mrd.week-10.value"),
    (FactId::MrdWeek16, "mrd.week-16.value"),
    (FactId::MrdLatest, "mrd.other.value"),
    (FactId::MrdEndOfReinduction, "mrd.end-of-reinduction.value"),
    (FactId::Remission, "disease.remission"),
    (FactId::Ecog, "ecog"),
    (FactId::SubstantialComorbidity, "substantialComorbidity"),
    (FactId::HctCi, "comorbidities"),
    (FactId::EwallPi, "scores.ewallPi"),
    (FactId::DiseasePhase, "disease.phase"),
];

impl FactId {
    /// The path of that field; empty for a fact that only treatment reads.
    pub fn field(self) -> String {
        let lesion = LESION_FACTS.iter().find(|(_, fact)| *fact == self);
        let own = FIELDS.iter().find(|(fact, _)| *fact == self);
        match (lesion, own) {
            (Some((id, _)), _) => ["lesions.", id].concat(),
            (None, Some((_, path))) => (*path).to_owned(),
            (None, None) => String::new(),
        }
    }
}
