//! The small records of the assessment: criteria, statements, sources.

use serde::{Serialize, Serializer};

#[cfg(any(not(feature = "app"), feature = "entity"))]
use super::entity::ClassificationView;
use super::scheme::SchemeView;
#[cfg(not(feature = "app"))]
use crate::conflicts::touched;
use crate::decision::Criterion;
use crate::evidence::{Review, Source, SourceKind, SourceRecord, Verification};
use crate::facts::{Cell, Facts};
use crate::inquiry;
#[cfg(not(feature = "app"))]
use crate::knowledge::{ConflictRecord, OUTCOMES};
use crate::knowledge::{Qualification, STATEMENTS, Statement};
#[cfg(not(feature = "app"))]
use crate::patient::Patient;

/// A criterion with its verdict for this patient.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CriterionView {
    /// Stable id.
    pub id: &'static str,
    /// In words.
    pub words: &'static str,
    /// `true`, `false` or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// The cells that read its facts; the JSON names the facts.
    #[serde(serialize_with = "names")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub facts: &'static [Cell],
    /// Where it was read.
    #[cfg(not(feature = "app"))]
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where another source differs.
    #[cfg(not(feature = "app"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differs: Option<DiffersView>,
    /// Seed rows it carries.
    #[cfg(not(feature = "app"))]
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub seed: &'static [&'static str],
}

/// The rest follows from what it reads; the words, and the id with them, may arrive later.
impl PartialEq for CriterionView {
    fn eq(&self, other: &CriterionView) -> bool {
        self.words == other.words
            && self.id == other.id
            && self.verdict == other.verdict
            && std::ptr::eq(self.facts, other.facts)
    }
}

impl Eq for CriterionView {}

fn names<S: Serializer>(cells: &&'static [Cell], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(cells.iter().map(|cell| cell.fact.id()))
}

/// What another source says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DiffersView {
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// A statement shown as text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatementView {
    /// Stable id.
    pub id: &'static str,
    /// What it is about.
    pub topic: &'static str,
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
    /// Where other sources differ.
    pub differs: Vec<DiffersView>,
    /// Seed rows it carries.
    pub seed: &'static [&'static str],
}

/// The rest follows from the id, which arrives with the words.
impl PartialEq for StatementView {
    fn eq(&self, other: &StatementView) -> bool {
        self.words == other.words && self.id == other.id
    }
}

impl Eq for StatementView {}

/// A point on which two sources differ and which this patient touches.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// `c1` to `c32`.
    pub id: &'static str,
    /// What it is about.
    pub topic: &'static str,
    /// One version.
    pub a: DiffersView,
    /// The other.
    pub b: DiffersView,
    /// How the product shows it.
    pub shown: &'static str,
}

/// The rest follows from the id.
#[cfg(not(feature = "app"))]
impl PartialEq for ConflictView {
    fn eq(&self, other: &ConflictView) -> bool {
        self.id == other.id && self.shown == other.shown
    }
}

#[cfg(not(feature = "app"))]
impl Eq for ConflictView {}

/// A published outcome of a group.
#[cfg(not(feature = "app"))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OutcomeView {
    /// Group id, or empty for the study as a whole.
    pub group: &'static str,
    /// In our words: this trial, these patients, that era.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// A source as cited.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceView {
    /// Stable id.
    pub id: &'static str,
    /// As printed beside a statement.
    pub short: &'static str,
    /// Citation in our words.
    pub citation: &'static str,
    /// Year of the edition cited.
    pub year: u16,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// How we read it.
    pub access: Verification,
    /// Digital object identifier, or empty.
    pub doi: &'static str,
    /// PubMed id, or empty.
    pub pmid: &'static str,
    /// Address, or empty.
    pub url: &'static str,
    /// Which part was read, or empty.
    pub note: &'static str,
}

/// The rest follows from the id.
impl PartialEq for SourceView {
    fn eq(&self, other: &SourceView) -> bool {
        self.id == other.id && self.citation == other.citation
    }
}

impl Eq for SourceView {}

fn source(s: &SourceRecord) -> SourceView {
    SourceView {
        id: s.id,
        short: s.name(),
        citation: s.citation().get(),
        year: s.year,
        kind: s.kind,
        access: s.access,
        doi: s.doi().arrived().unwrap_or_default(),
        pmid: s.pmid().arrived().unwrap_or_default(),
        url: s.url().arrived().unwrap_or_default(),
        note: s.note().arrived().unwrap_or_default(),
    }
}

pub(super) fn criterion(c: &'static Criterion, facts: &Facts) -> CriterionView {
    CriterionView {
        id: c.id.get(),
        words: c.words.get(),
        verdict: inquiry::truth(c, facts).id(),
        facts: c.cells,
        #[cfg(not(feature = "app"))]
        sources: c.sources,
        verification: c.verification,
        #[cfg(not(feature = "app"))]
        differs: c.differs.map(|d| DiffersView {
            words: d.words.get(),
            sources: d.sources,
            verification: d.verification,
        }),
        #[cfg(not(feature = "app"))]
        seed: c.seed,
    }
}

pub(super) fn qualifications(list: &[Qualification]) -> Vec<DiffersView> {
    list.iter().map(says).collect()
}

/// One version of a point.
pub(super) fn says(q: &Qualification) -> DiffersView {
    DiffersView { words: q.words.get(), sources: q.sources, verification: q.verification }
}

/// The conflicts this patient touches.
#[cfg(not(feature = "app"))]
pub(super) fn conflicts(patient: &Patient, facts: &Facts) -> Vec<ConflictView> {
    let view = |c: &ConflictRecord| ConflictView {
        id: c.id,
        topic: c.topic,
        a: says(&c.a),
        b: says(&c.b),
        shown: c.shown.get(),
    };
    touched(patient, facts).map(view).collect()
}

/// The statements on these topics, in the order of the file.
pub(super) fn statements(topics: &[&str]) -> Vec<StatementView> {
    let view = |s: &Statement| StatementView {
        id: s.id.get(),
        topic: s.topic,
        words: s.words.get(),
        sources: s.sources,
        verification: s.verification,
        review: s.review,
        differs: qualifications(s.differs),
        seed: s.seed,
    };
    STATEMENTS.iter().filter(|s| topics.contains(&s.topic)).map(view).collect()
}

/// The published outcomes of a scheme: of the study as a whole, and of the groups still possible.
#[cfg(not(feature = "app"))]
pub(super) fn outcomes(scheme: &str, possible: &[&'static str]) -> Vec<OutcomeView> {
    OUTCOMES
        .iter()
        .filter(|o| o.scheme == scheme && (o.group.is_empty() || possible.contains(&o.group)))
        .map(|o| OutcomeView {
            group: o.group,
            words: o.words.get(),
            sources: o.sources,
            verification: o.verification,
        })
        .collect()
}

/// The sources in these lists alone.
#[cfg(not(feature = "app"))]
pub(crate) fn cited_by(lists: &[&[Source]]) -> Vec<SourceView> {
    let mut cited = Cited::default();
    lists.iter().for_each(|list| cited.add(list));
    cited.list()
}

/// Which sources are cited.
pub(super) struct Cited(Vec<bool>);

impl Default for Cited {
    fn default() -> Cited {
        Cited(vec![false; Source::ALL.len()])
    }
}

impl Cited {
    pub(super) fn add(&mut self, sources: &[Source]) {
        for source in sources {
            if let Some(seen) = self.0.get_mut(source.position()) {
                *seen = true;
            }
        }
    }

    /// In the order of the knowledge file.
    pub(super) fn list(self) -> Vec<SourceView> {
        let all = Source::ALL.iter().zip(self.0);
        all.filter(|(_, seen)| *seen).map(|(s, _)| source(s.record())).collect()
    }

    pub(super) fn statements(&mut self, statements: &[StatementView]) {
        for s in statements {
            self.add(s.sources);
            s.differs.iter().for_each(|d| self.add(d.sources));
        }
    }

    pub(super) fn schemes(&mut self, schemes: &[SchemeView]) {
        for s in schemes {
            self.add(s.sources);
            #[cfg(not(feature = "app"))]
            {
                self.criteria(s.criteria.iter().chain(&s.flags));
                s.outcomes.iter().for_each(|o| self.add(o.sources));
            }
        }
    }

    #[cfg(not(feature = "app"))]
    fn criteria<'a>(&mut self, criteria: impl Iterator<Item = &'a CriterionView>) {
        for c in criteria {
            self.add(c.sources);
            c.differs.iter().for_each(|d| self.add(d.sources));
        }
    }

    #[cfg(any(not(feature = "app"), feature = "entity"))]
    pub(super) fn classification(&mut self, c: &ClassificationView) {
        for system in &c.systems {
            #[cfg(not(feature = "app"))]
            self.criteria(system.criteria.iter());
            self.add(system.sources);
        }
        c.frequencies.iter().for_each(|f| self.add(f.sources));
        c.targets.iter().for_each(|t| self.add(t.sources));
    }

    #[cfg(not(feature = "app"))]
    pub(super) fn conflicts(&mut self, conflicts: &[ConflictView]) {
        conflicts.iter().flat_map(|c| [&c.a, &c.b]).for_each(|side| self.add(side.sources));
    }
}
