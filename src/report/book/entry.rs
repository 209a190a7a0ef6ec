//! What an entry of the rule book holds: a table, points under headings, sources, verification, review.

use serde::Serialize;

use crate::decision::{Criterion, Decision, Rule};
use crate::evidence::{Review, Source, Verification};
use crate::facts::Cell;
use crate::knowledge::Qualification;
use crate::report::DiffersView;
use crate::report::table::condition;
use crate::report::view::qualifications;

/// An entry of the rule book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Stable id, `<kind>/<id of the record>`; also what a report of a problem names.
    pub id: String,
    /// Chapter and part it stands in, `<chapter>.<part>`.
    pub group: String,
    /// Its name.
    pub title: String,
    /// Its decision table; the first row that holds answers.
    pub table: Vec<RuleRowView>,
    /// What else it says.
    pub points: Vec<PointView>,
    /// Where it was read, as a whole.
    pub sources: Vec<Source>,
    /// How well verified: the record's own state; of what has none, such as a scheme, the weakest of its rows.
    pub verification: Verification,
    /// Where it stands in review, for a record that has a state of its own.
    pub review: Option<Review>,
}

/// A row of a decision table in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleRowView {
    /// The condition.
    pub when: String,
    /// What it answers: a group, an entity, or the id of a status.
    pub then: String,
    /// The reason.
    pub because: &'static str,
    /// How well it is verified that the condition gives this answer.
    pub verification: Verification,
}

/// A point of an entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PointView {
    /// Id of the heading it stands under, or the heading itself.
    pub part: &'static str,
    /// What it is of: a group, a body; or empty.
    pub lead: &'static str,
    /// What it says.
    pub words: String,
    /// The values of the facts for which it holds, or empty.
    pub holds: String,
    /// Where it was read; none where the entry's own sources stand for it.
    pub sources: Vec<Source>,
    /// How well verified; nothing with the sources.
    pub verification: Option<Verification>,
    /// Where other sources differ.
    pub differs: Vec<DiffersView>,
}

impl EntryView {
    /// An entry that says nothing yet.
    pub(super) fn new(kind: &str, id: &str, group: String, title: String) -> EntryView {
        EntryView {
            id: [kind, "/", id].concat(),
            group,
            title,
            table: Vec::new(),
            points: Vec::new(),
            sources: Vec::new(),
            verification: Verification::Seen,
            review: None,
        }
    }

    /// The id without its kind.
    pub fn own(&self) -> &str {
        self.id.split_once('/').map_or("", |(_, own)| own)
    }

    /// The part of the book it stands in, before the dot of its group.
    pub fn chapter(&self) -> &str {
        self.group.split_once('.').map_or("", |(chapter, _)| chapter)
    }

    /// Where it was read and how well.
    pub(super) fn read(mut self, sources: &[Source], verification: Verification) -> EntryView {
        self.sources = sources.to_vec();
        self.verification = verification;
        self
    }

    /// Words that rest on the entry's own sources; nothing where they are empty.
    pub(super) fn say(&mut self, part: &'static str, words: &str) {
        if !words.is_empty() {
            self.points.push(PointView::of(part, "", words));
        }
    }

    /// A statement with sources of its own.
    pub(super) fn says(&mut self, part: &'static str, lead: &'static str, q: &Qualification) {
        self.points.push(PointView::of(part, lead, q.words.get()).read(q.sources, q.verification));
    }

    /// Criteria, each with the values it holds for.
    pub(super) fn criteria(&mut self, part: &'static str, list: &[&'static Criterion]) {
        for c in list {
            let mut point = PointView::of(part, "", c.words.get()).read(c.sources, c.verification);
            point.holds = c.cells.iter().map(holds).collect::<Vec<_>>().join("; ");
            let differs = c.differs.map(|d| DiffersView {
                words: d.words.get(),
                sources: d.sources,
                verification: d.verification,
            });
            point.differs.extend(differs);
            self.points.push(point);
        }
    }

    /// A decision table with its criteria; answers how well the weakest of its rows is verified.
    pub(super) fn decision<A: Copy + PartialEq>(
        &mut self,
        decision: &Decision<A>,
        then: impl Fn(A) -> String,
    ) -> Verification {
        let mut weakest = Verification::Seen;
        for (at, row) in decision.rows.iter().enumerate() {
            let verification = decision.verification(at);
            weakest = weakest.max(verification);
            self.table.push(RuleRowView {
                when: condition(&row.when),
                then: then(row.answer),
                because: row.because.get(),
                verification,
            });
        }
        self.criteria("criteria", &decision.criteria());
        weakest
    }

    /// For whom a rule of yes and no is, reason by reason, with its criteria.
    pub(super) fn concerns(&mut self, decision: &Decision<bool>) {
        for row in decision.rows {
            if row.answer && !matches!(row.when, Rule::Always) {
                self.say("when", &[row.because.get(), ": ", &condition(&row.when)].concat());
            }
        }
        self.criteria("criteria", &decision.criteria());
    }
}

impl PointView {
    pub(super) fn of(part: &'static str, lead: &'static str, words: &str) -> PointView {
        PointView {
            part,
            lead,
            words: words.to_owned(),
            holds: String::new(),
            sources: Vec::new(),
            verification: None,
            differs: Vec::new(),
        }
    }

    pub(super) fn read(mut self, sources: &[Source], verification: Verification) -> PointView {
        self.sources = sources.to_vec();
        self.verification = Some(verification);
        self
    }

    pub(super) fn but(mut self, differs: &[Qualification]) -> PointView {
        self.differs = qualifications(differs);
        self
    }
}

/// "age: 1 to under 10 years … 18 to under 35 years": neighbours are shortened to a span.
fn holds(cell: &Cell) -> String {
    let mut spans: Vec<(&str, &str, usize)> = Vec::new();
    for (at, label) in cell.fact.value_labels().iter().enumerate() {
        if cell.values >> at & 1 == 0 {
            continue;
        }
        match spans.last_mut() {
            Some((_, last, end)) if *end + 1 == at => (*last, *end) = (label, at),
            _ => spans.push((label, label, at)),
        }
    }
    let span = |(from, to, _): &(&str, &str, usize)| {
        if from == to { (*from).to_owned() } else { [*from, " … ", *to].concat() }
    };
    let spans: Vec<String> = spans.iter().map(span).collect();
    [cell.fact.label(), ": ", &spans.join(", ")].concat()
}
