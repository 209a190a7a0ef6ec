//! The karyotype as read: clones, counts, lesions, warnings, and what was not understood.

use serde::Serialize;

use crate::karyotype::{CellLine, Certainty, Finding, Karyotype, LineKind, Numbers, PloidyClass};
use crate::patient::{Intake, Issue, Patient, fields, validate};

/// The karyotype as read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KaryotypeView {
    /// The cell lines in the order written.
    pub clones: Vec<CloneView>,
    /// Chromosome number of the line that stands for the leukaemia: "46", "54 to 56"; nothing where no line has one.
    pub modal_number: Option<String>,
    /// Published classes of chromosome number that some clone meets.
    pub ploidy: Vec<&'static str>,
    /// Structural abnormalities of the most complex clone, at least.
    pub structural: u16,
    /// Whole chromosomes gained or lost there, at least.
    pub numerical: u16,
    /// Whether these counts are exact.
    pub counted: bool,
    /// Lesions found or suspected.
    pub lesions: Vec<LesionView>,
    /// Other findings a cytogeneticist would point out.
    pub features: Vec<LesionView>,
    /// What to mind.
    pub warnings: Vec<WarningView>,
    /// What was not understood, verbatim.
    pub unread: Vec<String>,
}

/// One cell line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CloneView {
    /// As written.
    pub text: String,
    /// `normal`, `abnormal`, `derived` or `unreadable`; `donor` behind `//`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CloneKind"))]
    pub kind: &'static str,
    /// Metaphases.
    pub cells: Option<u16>,
    /// Chromosome number, where written.
    pub number: Option<String>,
    /// Its abnormalities, written out.
    pub abnormalities: Vec<String>,
    /// Whether it stands for the leukaemia.
    pub leading: bool,
}

/// A lesion or feature.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LesionView {
    /// Id of the lesion, or name of the feature.
    pub id: &'static str,
    /// As shown.
    pub label: String,
    /// `present` or `suspected`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Certainty"))]
    pub certainty: &'static str,
    /// What it was read from.
    pub text: String,
    /// Why, and what would confirm it.
    pub note: &'static str,
}

/// A caution.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WarningView {
    /// Short name.
    pub id: &'static str,
    /// In words.
    pub words: &'static str,
}

/// What a karyotype says by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KaryotypeReply {
    /// The karyotype as read; none where the text is empty.
    pub karyotype: Option<KaryotypeView>,
    /// What is wrong or remarkable in it.
    pub issues: Vec<Issue>,
}

/// Reads the ISCN text of a karyotype without a patient.
pub fn read_karyotype(text: &str) -> KaryotypeReply {
    let mut intake = Intake::default();
    intake.set("karyotype", text);
    let (patient, issues) = validate(&intake);
    KaryotypeReply { karyotype: view(&patient), issues }
}

pub(super) fn view(patient: &Patient) -> Option<KaryotypeView> {
    let k = patient.karyotype.value()?;
    let clone = |(index, line): (usize, &CellLine)| CloneView {
        text: line.text.clone(),
        kind: kind(line),
        cells: line.cells,
        number: line.number.map(span),
        abnormalities: line.abnormalities.iter().map(|a| a.text.clone()).collect(),
        leading: k.leading == Some(index),
    };
    Some(KaryotypeView {
        clones: k.lines.iter().enumerate().map(clone).collect(),
        modal_number: k.modal().map(span),
        ploidy: classes(k),
        structural: k.count.structural,
        numerical: k.count.numerical,
        counted: k.count.exact,
        lesions: k.lesions.iter().map(lesion).collect(),
        features: k.features.iter().map(lesion).collect(),
        warnings: k
            .warnings
            .iter()
            .map(|w| WarningView { id: w.id(), words: w.words().get() })
            .collect(),
        unread: k.unread.clone(),
    })
}

fn kind(line: &CellLine) -> &'static str {
    if line.donor {
        return "donor";
    }
    match line.kind {
        LineKind::Normal => "normal",
        LineKind::Abnormal => "abnormal",
        LineKind::Derived(_) => "derived",
        LineKind::Unreadable => "unreadable",
    }
}

fn classes(k: &Karyotype) -> Vec<&'static str> {
    let mut words: Vec<&'static str> = Vec::new();
    for found in &k.ploidy {
        let class = match found.class {
            PloidyClass::NearHaploid => "near-haploid (24 to 31)",
            PloidyClass::LowHypodiploid => "low hypodiploid (30 to 39)",
            PloidyClass::HypodiploidUnder44 => "hypodiploid (under 44)",
            PloidyClass::HighHyperdiploid => "high hyperdiploid (51 to 65)",
            PloidyClass::NearTriploid => "near-triploid (60 to 78)",
            PloidyClass::NearTetraploid => "near-tetraploid (81 to 103)",
        };
        if !words.contains(&class) {
            words.push(class);
        }
    }
    words
}

fn lesion(finding: &Finding) -> LesionView {
    LesionView {
        id: finding.name,
        label: fields::label(&format!("lesions.{}", finding.name)),
        certainty: match finding.certainty {
            Certainty::Present => "present",
            Certainty::Suspected => "suspected",
        },
        text: finding.text.clone(),
        note: finding.note,
    }
}

fn span(numbers: Numbers) -> String {
    if numbers.min == numbers.max {
        numbers.min.to_string()
    } else {
        format!("{} to {}", numbers.min, numbers.max)
    }
}
