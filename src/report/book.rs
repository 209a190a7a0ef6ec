//! The rule book: every table, record and source of this edition without a patient, one entry each, and the search over
//! them.
//!
//! An entry is made of the very tables that decide, so that what is read here is what answers. Nothing in this module takes
//! an intake: no entry, and no report of a problem with one, can hold anything of a patient.

mod entry;
mod find;
mod records;
mod standing;
mod tables;

use serde::Serialize;

pub use entry::{EntryView, PointView, RuleRowView};
pub use find::fold;
pub use standing::{StandingView, changes};

use super::{KNOWLEDGE_VERSION, SourceView, Versions, cited_by};
use crate::knowledge::KNOWLEDGE_SHA256;

/// Every entry, and what a search looks at.
pub struct Book {
    entries: Vec<EntryView>,
    /// All words of each entry, folded.
    texts: Vec<String>,
}

/// What names the rule in a report of a problem, and the versions it stands in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    /// Id of the entry.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// Engine, knowledge and its hash.
    pub versions: Versions,
}

impl Book {
    /// The book with the words that are here.
    pub fn open() -> Book {
        let mut entries = tables::entries();
        entries.extend(records::entries());
        let texts = entries.iter().map(find::text).collect();
        Book { entries, texts }
    }

    /// Every entry, chapter by chapter.
    pub fn entries(&self) -> &[EntryView] {
        &self.entries
    }

    /// The entry of that id, `<kind>/<id>`, or the first whose own id it is.
    pub fn entry(&self, id: &str) -> Option<&EntryView> {
        let named = |e: &&EntryView| e.id == id;
        self.entries.iter().find(named).or_else(|| self.entries.iter().find(|e| e.own() == id))
    }

    /// The entries that hold every word of the query, case and accents aside: first the one whose id it is, then those
    /// that have the words in their title, then the others. Each word must begin a word of the entry.
    pub fn find(&self, query: &str) -> Vec<&EntryView> {
        let words = find::words(query);
        let mut ranked: [Vec<&EntryView>; 3] = Default::default();
        for (entry, text) in self.entries.iter().zip(&self.texts) {
            if let Some(found) = ranked.get_mut(find::rank(entry, text, &words)) {
                found.push(entry);
            }
        }
        ranked.concat()
    }

    /// The sentence of an entry for which the query found it, where its title does not show why.
    pub fn sentence(&self, entry: &EntryView, query: &str) -> Option<String> {
        find::sentence(entry, &find::words(query))
    }

    /// How many records of each kind are verified and reviewed.
    pub fn standing(&self) -> Vec<StandingView> {
        standing::standing(&self.entries)
    }

    /// What a report of a problem says of an entry.
    pub fn problem(&self, id: &str) -> Option<ProblemView> {
        let entry = self.entry(id)?;
        Some(ProblemView {
            rule: entry.id.clone(),
            title: entry.title.clone(),
            versions: versions(),
        })
    }
}

/// Versions of engine and knowledge.
pub fn versions() -> Versions {
    Versions {
        engine: env!("CARGO_PKG_VERSION"),
        knowledge: KNOWLEDGE_VERSION,
        knowledge_sha256: KNOWLEDGE_SHA256,
    }
}

/// Every source an entry cites, as listed below it.
pub fn cited(entry: &EntryView) -> Vec<SourceView> {
    let points = entry.points.iter();
    let lists = points.flat_map(|p| {
        std::iter::once(p.sources.as_slice()).chain(p.differs.iter().map(|d| d.sources))
    });
    let lists: Vec<_> = lists.chain(std::iter::once(entry.sources.as_slice())).collect();
    cited_by(&lists)
}
