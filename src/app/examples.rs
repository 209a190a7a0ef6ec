//! Invented patients to look around with.

use stratall::patient::Intake;

use super::i18n::Msg;

/// An example: its name, what it shows, and its entries (path, text, unit).
pub struct Example {
    /// Stable id.
    pub id: &'static str,
    /// Who it is.
    pub name: Msg,
    /// What it shows.
    pub shows: Msg,
    entries: &'static [(&'static str, &'static str, &'static str)],
}

impl Example {
    /// The example as if it had been typed.
    pub fn intake(&self) -> Intake {
        let mut intake = Intake::default();
        for (path, text, unit) in self.entries {
            intake.set(path, text);
            if !unit.is_empty() {
                intake.set_unit(path, unit);
            }
        }
        intake
    }
}

/// Every example, in the order shown.
pub const EXAMPLES: &[Example] = &[
    Example {
        id: "adult-b",
        name: Msg::ExampleAdultB,
        shows: Msg::ExampleAdultBShows,
        entries: &[
            ("age", "45", ""),
            ("sex", "male", ""),
            ("wbc", "42", ""),
            ("lineage", "B", ""),
            ("phenotype", "common", ""),
            ("cd19", "positive", ""),
            ("cd22", "positive", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.KMT2A-r", "pending", ""),
            ("cnsStatus", "CNS1", ""),
            ("disease.phase", "newly-diagnosed", ""),
            ("ecog", "1", ""),
            ("substantialComorbidity", "false", ""),
        ],
    },
    Example {
        id: "ph-positive",
        name: Msg::ExamplePh,
        shows: Msg::ExamplePhShows,
        entries: &[
            ("age", "58", ""),
            ("sex", "female", ""),
            ("wbc", "18.5", ""),
            ("lineage", "B", ""),
            ("cd19", "positive", ""),
            ("cd22", "positive", ""),
            ("lesions.BCR::ABL1", "present", ""),
            ("lesions.KMT2A-r", "absent", ""),
            ("lesions.hypodiploidy", "pending", ""),
            ("cnsStatus", "CNS1", ""),
            ("disease.phase", "newly-diagnosed", ""),
            ("ecog", "1", ""),
            ("substantialComorbidity", "false", ""),
        ],
    },
    Example {
        id: "etp",
        name: Msg::ExampleEtp,
        shows: Msg::ExampleEtpShows,
        entries: &[
            ("age", "24", ""),
            ("sex", "male", ""),
            ("wbc", "8.4", ""),
            ("lineage", "T", ""),
            ("phenotype", "ETP", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.KMT2A-r", "absent", ""),
            ("lesions.hypodiploidy", "absent", ""),
            ("cnsStatus", "CNS1", ""),
            ("testicular", "false", ""),
            ("steroidPretreatment", "false", ""),
            ("marrowBlastsPercent.day-15.value", "3", ""),
            ("marrowBlastsPercent.end-of-induction.value", "1", ""),
            ("mrd.end-of-induction.value", "0.3", "%"),
            ("mrd.end-of-induction.status", "quantified", ""),
            ("mrd.end-of-induction.sensitivity", "0.01", "%"),
            ("mrd.end-of-induction.method", "flow", ""),
            ("mrd.end-of-induction.sample", "marrow", ""),
            ("mrd.end-of-consolidation.status", "undetected", ""),
            ("mrd.end-of-consolidation.sensitivity", "0.01", "%"),
            ("mrd.end-of-consolidation.method", "flow", ""),
            ("mrd.end-of-consolidation.sample", "marrow", ""),
            ("disease.phase", "remission", ""),
            ("disease.remission", "1", ""),
            ("ecog", "0", ""),
            ("substantialComorbidity", "false", ""),
        ],
    },
    Example {
        id: "child-b",
        name: Msg::ExampleChildB,
        shows: Msg::ExampleChildBShows,
        entries: &[
            ("age", "5", ""),
            ("sex", "female", ""),
            ("wbc", "12400", "/uL"),
            ("lineage", "B", ""),
            ("phenotype", "common", ""),
            ("cd19", "positive", ""),
            ("cd22", "positive", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.KMT2A-r", "absent", ""),
            ("lesions.ETV6::RUNX1", "present", ""),
            ("cnsStatus", "CNS1", ""),
            ("disease.phase", "newly-diagnosed", ""),
        ],
    },
    Example {
        id: "child-t",
        name: Msg::ExampleChildT,
        shows: Msg::ExampleChildTShows,
        entries: &[
            ("age", "8", ""),
            ("sex", "male", ""),
            ("wbc", "96", ""),
            ("lineage", "T", ""),
            ("phenotype", "cortical-T", ""),
            ("cnsStatus", "CNS1", ""),
            ("testicular", "false", ""),
            ("steroidPretreatment", "false", ""),
            ("marrowBlastsPercent.day-15.value", "4", ""),
            ("marrowBlastsPercent.end-of-induction.value", "2", ""),
            ("mrd.end-of-induction.value", "1", "%"),
            ("mrd.end-of-induction.status", "quantified", ""),
            ("mrd.end-of-induction.sensitivity", "0.01", "%"),
            ("mrd.end-of-induction.method", "flow", ""),
            ("mrd.end-of-induction.sample", "marrow", ""),
            ("disease.phase", "remission", ""),
            ("disease.remission", "1", ""),
        ],
    },
    Example {
        id: "older",
        name: Msg::ExampleOlder,
        shows: Msg::ExampleOlderShows,
        entries: &[
            ("age", "67", ""),
            ("sex", "female", ""),
            ("wbc", "6.1", ""),
            ("lineage", "B", ""),
            ("cd19", "positive", ""),
            ("cd22", "pending", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.KMT2A-r", "absent", ""),
            ("lesions.hypodiploidy", "absent", ""),
            ("cnsStatus", "CNS1", ""),
            ("disease.phase", "newly-diagnosed", ""),
            ("ecog", "2", ""),
            ("substantialComorbidity", "true", ""),
            ("comorbidities", "diabetes, cardiac", ""),
        ],
    },
    Example {
        id: "t-adolescent",
        name: Msg::ExampleTAdolescent,
        shows: Msg::ExampleTAdolescentShows,
        entries: &[
            ("age", "16", ""),
            ("sex", "male", ""),
            ("wbc", "142", ""),
            ("lineage", "T", ""),
            ("phenotype", "cortical-T", ""),
            ("karyotype", "47,XY,t(11;14)(p13;q11.2),del(9)(p21p21),+8[14]/46,XY[6]", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.NOTCH1-FBXW7", "present", ""),
            ("csf.wbcPerUl", "8", ""),
            ("csf.rbcPerUl", "240", ""),
            ("csf.blasts", "true", ""),
            ("csf.clinicalSigns", "false", ""),
            ("csf.bloodWbc", "142", "10*9/L"),
            ("csf.bloodRbc", "3.6", "10*12/L"),
            ("testicular", "false", ""),
            ("steroidPretreatment", "false", ""),
            ("prednisoneResponse", "poor", ""),
            ("marrowBlastsPercent.end-of-induction.value", "2", ""),
            ("mrd.end-of-induction.value", "0.04", "%"),
            ("mrd.end-of-induction.status", "quantified", ""),
            ("mrd.end-of-induction.sensitivity", "0.01", "%"),
            ("mrd.end-of-induction.method", "flow", ""),
            ("mrd.end-of-induction.sample", "marrow", ""),
            ("mrd.end-of-consolidation.value", "pending", ""),
            ("disease.firstRemission", "after-first-course", ""),
            ("counts.neutrophils", "1.2", ""),
            ("counts.platelets", "140", ""),
            ("extramedullaryResidual", "false", ""),
            ("disease.phase", "remission", ""),
            ("disease.remission", "1", ""),
        ],
    },
    Example {
        id: "relapse",
        name: Msg::ExampleRelapse,
        shows: Msg::ExampleRelapseShows,
        entries: &[
            ("age", "9", ""),
            ("sex", "female", ""),
            ("lineage", "B", ""),
            ("phenotype", "common", ""),
            ("cd19", "positive", ""),
            ("cd22", "positive", ""),
            ("lesions.BCR::ABL1", "absent", ""),
            ("lesions.KMT2A-r", "absent", ""),
            ("lesions.TP53", "absent", ""),
            ("cnsStatus", "CNS1", ""),
            ("disease.phase", "relapsed", ""),
            ("disease.site", "marrow", ""),
            ("disease.diagnosisDate", "2022-02-14", ""),
            ("disease.endOfTherapyDate", "2024-03-01", ""),
            ("disease.relapseDate", "2025-06-20", ""),
            ("disease.priorTransplant", "false", ""),
            ("mrd.end-of-reinduction.value", "pending", ""),
            ("donor", "sibling", ""),
            ("comorbidities", "none", ""),
        ],
    },
];
