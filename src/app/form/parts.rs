//! What stands where in the form, in the order in which results arrive.

use stratall::patient::fields::{FIELDS, Group};
use stratall::patient::vocabulary::LESIONS;

use crate::app::i18n::Msg;

/// A group of fields: those in view, and the folds with the rest of it.
pub struct Part {
    /// Which.
    group: Group,
    /// Its heading.
    pub title: Msg,
    /// In view.
    pub shown: &'static [&'static str],
    /// Label and paths. What no fold names, a field new in the engine, comes into the last.
    pub folds: &'static [(Msg, &'static [&'static str])],
}

/// The form in the order shown. `mrd.` and a time point stands for the whole result.
pub const PARTS: &[Part] = &[
    Part {
        group: Group::Patient,
        title: Msg::GroupPatient,
        shown: &["age", "sex"],
        folds: &[(Msg::MorePatient, &[])],
    },
    Part {
        group: Group::BloodAndMarrow,
        title: Msg::GroupBlood,
        shown: &["wbc", "lineage", "phenotype", "cd19", "cd22"],
        folds: &[(Msg::MoreBlood, &[])],
    },
    Part {
        group: Group::Genetics,
        title: Msg::GroupGenetics,
        shown: &["lesions.BCR::ABL1", "lesions.KMT2A-r", "lesions.hypodiploidy", "karyotype"],
        folds: &[
            (
                Msg::MoreDeletions,
                &[
                    "lesions.IKZF1-deletion",
                    "lesions.IKZF1plus",
                    "lesions.CDKN2A/B-deletion",
                    "lesions.PAX5-deletion",
                    "lesions.ETV6-deletion",
                    "lesions.BTG1-deletion",
                    "lesions.RB1-deletion",
                    "lesions.EBF1-deletion",
                    "lesions.PAR1-deletion",
                ],
            ),
            (Msg::MoreT, &["lesions.NOTCH1-FBXW7", "lesions.RAS-PTEN"]),
            (Msg::MoreGenetics, &["modalNumber", "dnaIndex", "karyotypeAbnormalities"]),
            (Msg::MoreLesions, &["lesions.T315I"]),
        ],
    },
    Part {
        group: Group::Extramedullary,
        title: Msg::GroupCns,
        shown: &["cnsStatus", "testicular", "steroidPretreatment"],
        folds: &[(Msg::MoreCns, &[])],
    },
    Part {
        group: Group::Response,
        title: Msg::GroupResponse,
        shown: &[],
        folds: &[
            (
                Msg::MoreEarly,
                &[
                    "prednisoneResponse",
                    "marrowBlastsPercent.day-8.value",
                    "mrd.day-8",
                    "marrowBlastsPercent.day-15.value",
                    "mrd.day-15",
                ],
            ),
            (
                Msg::NowInduction,
                &["marrowBlastsPercent.end-of-induction.value", "mrd.end-of-induction"],
            ),
            (
                Msg::MoreRemission,
                &[
                    "disease.firstRemission",
                    "counts.neutrophils",
                    "counts.platelets",
                    "extramedullaryResidual",
                ],
            ),
            (Msg::NowConsolidation, &["mrd.end-of-consolidation", "mrd.week-10"]),
            (
                Msg::MoreLate,
                &[
                    "mrd.week-16",
                    "mrd.pre-transplant",
                    "mrd.end-of-reinduction",
                    "marrowBlastsPercent.end-of-reinduction.value",
                    "mrd.other",
                    "marrowBlastsPercent.other.value",
                ],
            ),
            (Msg::MoreScores, &["scores.ewallPi", "scores.piUkall", "scores.piCog"]),
        ],
    },
    Part {
        group: Group::Disease,
        title: Msg::GroupDisease,
        shown: &["disease.phase"],
        folds: &[
            (
                Msg::MoreRelapse,
                &[
                    "disease.site",
                    "disease.diagnosisDate",
                    "disease.endOfTherapyDate",
                    "disease.relapseDate",
                ],
            ),
            (Msg::MoreDisease, &[]),
        ],
    },
    Part {
        group: Group::Fitness,
        title: Msg::GroupFitness,
        shown: &["ecog", "substantialComorbidity"],
        folds: &[
            (Msg::MoreComorbidities, &["comorbidities"]),
            (
                Msg::MoreOrgans,
                &["lvefPercent", "creatinine", "bilirubin", "bilirubinUln", "altXUln"],
            ),
            (Msg::MoreDrugs, &["tpmt", "nudt15", "g6pd", "hbv"]),
            (Msg::MoreFitness, &[]),
        ],
    },
];

impl Part {
    /// Every field.
    pub fn all(&self) -> Vec<String> {
        let shown: Vec<String> = self.shown.iter().map(|path| (*path).to_owned()).collect();
        [shown, (0..self.folds.len()).flat_map(|n| self.inside(n)).collect()].concat()
    }

    /// The fields of a fold; the last takes what stands nowhere else.
    pub fn inside(&self, n: usize) -> Vec<String> {
        let named = self.folds.get(n).map_or(&[][..], |(_, paths)| paths);
        let mut inside: Vec<String> = named.iter().map(|path| (*path).to_owned()).collect();
        if n + 1 == self.folds.len() {
            let folded = self.folds.iter().flat_map(|(_, paths)| *paths);
            let placed: Vec<&str> = self.shown.iter().chain(folded).copied().collect();
            let fields = FIELDS.iter().filter(|f| f.group == self.group).map(|f| f.path.to_owned());
            let lesions = LESIONS.iter().map(|l| ["lesions.", l.id].concat());
            let genetics = self.group == Group::Genetics;
            let all = fields.chain(lesions.filter(|_| genetics));
            inside.extend(all.filter(|path| !placed.contains(&path.as_str())));
        }
        inside
    }
}

/// The path of every field in the order of the form; of an MRD result the time point.
pub fn paths() -> Vec<String> {
    PARTS.iter().flat_map(Part::all).collect()
}

/// Whether a path of the intake is of one of these fields. A result of MRD is one path here and five there.
pub fn holds(paths: &[String], path: &str) -> bool {
    paths.iter().any(|p| {
        path.strip_prefix(p.as_str())
            .is_some_and(|rest| rest.is_empty() || p.starts_with("mrd.") && rest.starts_with('.'))
    })
}
