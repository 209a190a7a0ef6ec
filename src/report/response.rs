//! The words of response as the page and the JSON show them.

use serde::Serialize;

use super::view::DiffersView;
use crate::evidence::{Source, Verification};
use crate::facts::Facts;
use crate::logic::Truth;
use crate::patient::Patient;
use crate::response::{Definition, Differs, Work, cns, mrd, relapse, remission};

/// Response so far.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DiseaseResponse"))]
#[serde(rename_all = "camelCase")]
pub struct ResponseView {
    /// Status of the central nervous system at diagnosis.
    pub cns: CnsView,
    /// The words for each marrow MRD from the end of induction on.
    pub mrd: Vec<MrdView>,
    /// Whether MRD came back: `true`, or `unknown` while two results may be that; absent when no two can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reappearance: Option<ReappearanceView>,
    /// Complete remission at the end of induction, by definition.
    pub remission: Vec<DefinitionView>,
    /// Relapse, by definition.
    pub relapse: Vec<DefinitionView>,
}

/// The CNS codes still possible.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CnsView {
    /// Whether a status or the fluid was entered.
    pub entered: bool,
    /// The codes, COG words.
    pub possible: Vec<CodeView>,
    /// The correction for a bloody puncture, where the codes ask for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correction: Option<CorrectionView>,
    /// Another reading of exactly 5 white cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differs: Option<DiffersView>,
    /// Where the codes were read.
    pub sources: &'static [Source],
    /// How well they are verified.
    pub verification: Verification,
}

/// One code.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// `CNS1` to `CNS3c`.
    pub code: &'static str,
    /// Its definition.
    pub words: &'static str,
}

/// The Steinherz/Bleyer correction.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CorrectionView {
    /// `true` (positive), `false`, or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// In words.
    pub words: &'static str,
    /// The rule and where its renderings differ.
    pub rule: DiffersView,
}

/// The words for one MRD result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MrdView {
    /// `end-of-induction`, or `end-of-induction#2`.
    pub key: String,
    /// When.
    pub timepoint: &'static str,
    /// The words still possible; none outside remission.
    pub terms: Vec<&'static str>,
    /// Why.
    pub why: &'static str,
    /// Whether the words apply: in haematologic complete remission only.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub in_remission: &'static str,
    /// Another source's reading of this level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differs: Option<DiffersView>,
    /// Where the words were read.
    pub sources: &'static [Source],
    /// How well they are verified.
    pub verification: Verification,
}

/// Loss of a complete MRD response.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReappearanceView {
    /// `true` or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// What it is called and where.
    pub rule: DiffersView,
}

/// A published definition with its verdicts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DefinitionView {
    /// Stable id.
    pub definition: &'static str,
    /// The word it defines.
    pub name: &'static str,
    /// Edition, and for whom.
    pub version: &'static str,
    /// `true`, `false` or `unknown`; `unknown` while a condition without a field is to be checked.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// The verdict of the conditions that have a field.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub as_entered: &'static str,
    /// The conditions.
    pub conditions: Vec<ConditionView>,
    /// What to mind, or empty.
    pub note: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well it is verified there.
    pub verification: Verification,
}

/// One condition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConditionView {
    /// In words.
    pub words: &'static str,
    /// `true`, `false` or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// Whether the intake has no field for it: the reader checks it.
    pub to_check: bool,
}

/// Everything said of response.
pub(super) fn response(patient: &Patient, facts: &Facts) -> ResponseView {
    let work = Work { patient, facts };
    let list = |all: &'static [Definition]| all.iter().map(|d| definition(d, work)).collect();
    let readings = mrd::readings(patient);
    ResponseView {
        cns: cns_view(patient),
        reappearance: mrd::reappearance(patient, &readings).map(|verdict| ReappearanceView {
            verdict: verdict.id(),
            rule: differs(&mrd::REAPPEARANCE),
        }),
        mrd: readings.iter().map(mrd_view).collect(),
        remission: list(remission::DEFINITIONS),
        relapse: list(relapse::DEFINITIONS),
    }
}

fn cns_view(patient: &Patient) -> CnsView {
    let codes = cns::status(patient);
    let correction = cns::correction(&patient.csf);
    CnsView {
        entered: codes != cns::Codes::ANY || patient.cns_status.value().is_some(),
        possible: codes.list().map(|(c, words)| CodeView { code: c.id(), words }).collect(),
        correction: correction.map(|c| CorrectionView {
            verdict: c.verdict().id(),
            words: c.words(),
            rule: differs(&cns::AT_TWICE),
        }),
        differs: cns::at_five(&patient.csf).then(|| differs(&cns::AT_FIVE)),
        sources: cns::SOURCES,
        verification: if correction.is_some_and(|c| c.verdict() != Truth::Unknown) {
            // Settled by a rule nobody has read in the original.
            cns::AT_TWICE.verification
        } else {
            Verification::Secondary
        },
    }
}

fn mrd_view(reading: &mrd::Reading) -> MrdView {
    MrdView {
        key: reading.result.key.clone(),
        timepoint: reading.result.timepoint.label(),
        terms: reading.terms.iter().map(|t| t.id()).collect(),
        why: reading.why,
        in_remission: reading.in_remission.id(),
        differs: reading.at_limit.then(|| differs(&mrd::AT_LIMIT)),
        sources: mrd::SOURCES,
        verification: Verification::Seen,
    }
}

fn definition(d: &'static Definition, work: Work) -> DefinitionView {
    let verdict = d.verdict(work);
    let conditions = d.conditions.iter().zip(&verdict.each);
    DefinitionView {
        definition: d.id,
        name: d.name,
        version: d.version,
        verdict: verdict.whole.id(),
        as_entered: verdict.entered.id(),
        conditions: conditions
            .map(|(c, truth)| ConditionView {
                words: c.words.get(),
                verdict: truth.id(),
                to_check: c.test.is_none(),
            })
            .collect(),
        note: d.note,
        sources: d.sources,
        verification: d.verification,
    }
}

fn differs(d: &Differs) -> DiffersView {
    DiffersView { words: d.words.get(), sources: d.sources, verification: d.verification }
}

impl ResponseView {
    /// Every list of sources it cites.
    pub(super) fn cites(&self) -> impl Iterator<Item = &'static [Source]> {
        let rules = self.cns.correction.iter().map(|c| &c.rule);
        let rules = rules.chain(&self.cns.differs);
        let rules = rules.chain(self.reappearance.iter().map(|r| &r.rule));
        let rules = rules.chain(self.mrd.iter().filter_map(|m| m.differs.as_ref()));
        let definitions = self.remission.iter().chain(&self.relapse);
        std::iter::once(self.cns.sources)
            .chain(rules.map(|r| r.sources))
            .chain(self.mrd.iter().map(|m| m.sources))
            .chain(definitions.map(|d| d.sources))
    }
}
