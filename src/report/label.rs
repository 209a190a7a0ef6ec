//! The labels with their lines for this patient.

use serde::{Serialize, Serializer};

use super::view::{DiffersView, qualifications};
use crate::decision::Rule;
use crate::evidence::{Review, Source, Verification};
use crate::facts::Facts;
use crate::knowledge::{LABELS, LabelRecord};
use crate::logic::Truth;
use crate::treatment::label::{Covers, Indication, Line, indications};

/// A label.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LabelView {
    /// The drug.
    pub drug: &'static str,
    /// As written.
    pub name: &'static str,
    /// Whose label it is.
    pub jurisdiction: &'static str,
    /// Its indications for ALL; none where it has none.
    pub indications: Vec<IndicationView>,
    /// Boxed warnings.
    pub boxed: Vec<DiffersView>,
    /// Contraindications and other limits.
    pub limits: Vec<DiffersView>,
    /// What is outside it, or empty.
    pub off_label: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
}

/// An indication.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IndicationView {
    /// Stable id.
    pub id: &'static str,
    /// In our words.
    pub words: &'static str,
    /// `met`, `not-met` or `depends`, as of now.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::IndicationStatus"))]
    pub status: &'static str,
    /// Each line.
    pub lines: Vec<LineView>,
    /// The lines that fail, by id, where it is not met.
    pub fails: Vec<&'static str>,
    /// The lines that are open, by id, where it depends.
    pub open: Vec<&'static str>,
}

/// A line of an indication.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// Stable id.
    pub id: &'static str,
    /// In words.
    pub words: &'static str,
    /// `true`, `false` or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Verdict"))]
    pub verdict: &'static str,
    /// The facts it reads.
    #[serde(serialize_with = "names")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub facts: Rules,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// The rule of a line; two are equal when they read the same facts.
#[derive(Clone, Copy)]
pub struct Rules(Rule);

impl Rules {
    /// The names of the facts it reads, each once.
    pub fn facts(self) -> Vec<&'static str> {
        let mut facts = Vec::new();
        self.0.each_cell(&mut |cell| {
            if !facts.contains(&cell.fact.id()) {
                facts.push(cell.fact.id());
            }
        });
        facts
    }
}

impl PartialEq for Rules {
    fn eq(&self, other: &Rules) -> bool {
        self.facts() == other.facts()
    }
}

impl Eq for Rules {}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.facts().fmt(f)
    }
}

fn names<S: Serializer>(rules: &Rules, serializer: S) -> Result<S::Ok, S::Error> {
    rules.facts().serialize(serializer)
}

/// Every label, in the order of the file.
pub(super) fn labels(facts: &Facts) -> Vec<LabelView> {
    LABELS.iter().map(|l| label(l, facts)).collect()
}

fn label(l: &LabelRecord, facts: &Facts) -> LabelView {
    LabelView {
        drug: l.drug,
        name: l.name,
        jurisdiction: l.jurisdiction,
        indications: indications(l.drug).iter().map(|i| indication(i, facts)).collect(),
        boxed: qualifications(l.boxed),
        limits: qualifications(l.limits),
        off_label: l.off_label.get(),
        sources: l.sources,
        verification: l.verification,
        review: l.review,
    }
}

fn indication(i: &Indication, facts: &Facts) -> IndicationView {
    let covers = i.covers(facts);
    let lines: Vec<(Truth, LineView)> = i.lines.iter().map(|l| line(*l, facts)).collect();
    let with = |wanted: Truth, when: Covers| {
        let those = lines.iter().filter(|(truth, _)| *truth == wanted && covers == when);
        those.map(|(_, view)| view.id).collect()
    };
    IndicationView {
        id: i.id,
        words: i.words.get(),
        status: covers.id(),
        fails: with(Truth::False, Covers::NotMet),
        open: with(Truth::Unknown, Covers::Depends),
        lines: lines.into_iter().map(|(_, view)| view).collect(),
    }
}

fn line(line: Line, facts: &Facts) -> (Truth, LineView) {
    let truth = line.truth(facts);
    let (id, words, sources, verification) = match line {
        Line::Fact(c) => (c.id.get(), c.words.get(), c.sources, c.verification),
        Line::Either(w, _) | Line::OrJudged(w, _) | Line::Judged(w, _) => {
            (w.id, w.words.get(), w.sources, w.verification)
        }
    };
    let facts = Rules(line.asks());
    (truth, LineView { id, words, verdict: truth.id(), facts, sources, verification })
}
