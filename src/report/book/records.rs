//! Entries of what is said rather than decided: labels, points of dispute, views, definitions of response, statements, and
//! every source.

use super::entry::{EntryView, PointView};
use crate::evidence::{Source, SourceKind};
use crate::knowledge::{
    CONFLICTS, ConflictRecord, LABELS, LabelRecord, STATEMENTS, Statement, VIEWS, ViewRecord,
};
use crate::prose::capitalised;
use crate::response::{self, Definition};
use crate::treatment::label::{Line, indications};

/// All of them in the order shown.
pub(super) fn entries() -> Vec<EntryView> {
    let mut all: Vec<EntryView> = LABELS.iter().map(label).collect();
    all.extend(CONFLICTS.iter().map(conflict));
    all.extend(VIEWS.iter().map(view));
    all.extend(response::definitions().map(definition));
    all.extend(STATEMENTS.iter().map(statement));
    all.extend(Source::ALL.iter().map(|s| source(*s)));
    all
}

fn entry(kind: &str, id: &str, title: String) -> EntryView {
    EntryView::new(kind, id, ["rule.", kind].concat(), title)
}

/// Each line is to hold; an indication is a heading of its own.
fn label(l: &'static LabelRecord) -> EntryView {
    let title = [l.name, ", ", l.jurisdiction].concat();
    let mut entry = entry("label", l.drug, title).read(l.sources, l.verification);
    for indication in indications(l.drug) {
        for line in indication.lines {
            let (words, sources, verification) = match line {
                Line::Fact(c) => (c.words, c.sources, c.verification),
                Line::Either(w, _) | Line::OrJudged(w, _) | Line::Judged(w, _) => {
                    (w.words, w.sources, w.verification)
                }
            };
            let point = PointView::of(indication.words.get(), "", words.get());
            entry.points.push(point.read(sources, verification));
        }
    }
    for (part, list) in [("boxed", l.boxed), ("limits", l.limits)] {
        list.iter().for_each(|q| entry.says(part, "", q));
    }
    entry.say("off-label", l.off_label.get());
    entry.review = Some(l.review);
    entry
}

fn conflict(c: &'static ConflictRecord) -> EntryView {
    let weakest = c.a.verification.max(c.b.verification);
    let mut entry = entry("conflict", c.id, capitalised(c.topic)).read(&[], weakest);
    entry.says("sides", "", &c.a);
    entry.says("sides", "", &c.b);
    entry.say("shown", c.shown.get());
    entry
}

fn view(v: &'static ViewRecord) -> EntryView {
    let mut entry = entry("view", v.id, capitalised(v.topic.get()));
    for s in v.says {
        entry.says("sides", s.body.get(), &s.says);
        entry.verification = entry.verification.max(s.says.verification);
    }
    for c in CONFLICTS.iter().filter(|c| v.conflicts.contains(&c.id)) {
        entry.say("conflicts", &[c.id, ": ", c.topic].concat());
        for side in [&c.a, &c.b] {
            entry.verification = entry.verification.max(side.verification);
        }
    }
    entry.say("shown", v.shown.get());
    entry
}

fn definition(d: &'static Definition) -> EntryView {
    let title = [d.name, ", ", d.version].concat();
    let mut entry = entry("definition", d.id, capitalised(&title)).read(d.sources, d.verification);
    for condition in d.conditions {
        let part = if condition.test.is_some() { "conditions" } else { "to-check" };
        entry.say(part, condition.words.get());
    }
    entry.say("note", d.note);
    entry
}

/// A statement has no name; its id says what it is about.
fn statement(s: &'static Statement) -> EntryView {
    let id = s.id.get();
    let title = capitalised(&id.replace('-', " "));
    let mut entry = entry("statement", id, title).read(s.sources, s.verification);
    entry.points.push(PointView::of("what", "", s.words.get()).but(s.differs));
    entry.review = Some(s.review);
    entry
}

fn source(source: Source) -> EntryView {
    let s = source.record();
    let group = ["source.", kind(s.kind)].concat();
    let title = s.name().to_owned();
    EntryView::new("source", s.id, group, title).read(&[source], s.access)
}

const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Trial => "trial",
        SourceKind::Guideline => "guideline",
        SourceKind::Label => "label",
        SourceKind::Consensus => "consensus",
        SourceKind::Registry => "registry",
        SourceKind::Review => "review",
        SourceKind::Seed => "seed",
        SourceKind::Convention => "convention",
    }
}
