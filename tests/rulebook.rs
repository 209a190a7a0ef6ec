//! The rule book: every record once, found by id, by word and by source; the counts of review; the report of a problem.

use std::collections::BTreeSet;

use stratall::classification::SYSTEMS;
use stratall::evidence::Source;
use stratall::knowledge::{
    CHANGES, CONFLICTS, KNOWLEDGE_SHA256, KNOWLEDGE_VERSION, LABELS, OptionId, REVIEWED,
    STATEMENTS, VIEWS,
};
use stratall::report::book::{Book, changes};
use stratall::risk::SCHEMES;
use stratall::treatment::{care, relapse};
use stratall::{assess, patient::Intake, response};

fn ids(book: &Book, query: &str) -> Vec<String> {
    book.find(query).iter().map(|e| e.id.clone()).collect()
}

#[test]
fn every_record_is_an_entry_once() {
    let book = Book::open();
    let mut expected: Vec<String> = Vec::new();
    let mut add = |kind: &str, id: &str| expected.push(format!("{kind}/{id}"));
    SCHEMES.iter().for_each(|s| add("scheme", s.id));
    OptionId::ALL.iter().for_each(|o| add("option", o.record().id));
    relapse::RULES.iter().for_each(|r| add("relapse", r.id));
    SYSTEMS.iter().for_each(|s| add("entity", s.id));
    care::rules().for_each(|r| add("care", r.item.record().id));
    LABELS.iter().for_each(|l| add("label", l.drug));
    CONFLICTS.iter().for_each(|c| add("conflict", c.id));
    VIEWS.iter().for_each(|v| add("view", v.id));
    response::definitions().for_each(|d| add("definition", d.id));
    STATEMENTS.iter().for_each(|s| add("statement", s.id.get()));
    Source::ALL.iter().for_each(|s| add("source", s.record().id));
    let found: Vec<String> = book.entries().iter().map(|e| e.id.clone()).collect();
    assert_eq!(found, expected);
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "an id occurs twice");
    for id in ["scheme/eln-2024", "relapse/R1", "relapse/R15", "conflict/c1", "conflict/c32"] {
        assert!(book.entry(id).is_some(), "{id}");
    }
    println!("{} entries of the rule book", found.len());
}

#[test]
fn an_entry_says_what_it_rests_on() {
    let book = Book::open();
    for e in book.entries() {
        assert!(!e.title.is_empty() && e.group.contains('.'), "{}", e.id);
        let pointed = e.points.iter().any(|p| !p.sources.is_empty());
        let refers = e.points.iter().any(|p| p.part == "conflicts");
        assert!(!e.sources.is_empty() || pointed || refers, "{} cites nothing", e.id);
        assert!(e.id.starts_with("source/") || !e.table.is_empty() || !e.points.is_empty());
        for p in &e.points {
            assert!(!p.words.is_empty(), "{}: {} is empty", e.id, p.part);
            assert_eq!(p.sources.is_empty(), p.verification.is_none(), "{}: {}", e.id, p.words);
            // A dispute is no better known than its weaker side.
            if p.part == "sides" {
                assert!(p.verification <= Some(e.verification), "{}: {}", e.id, p.words);
            }
        }
        // An option has a state of its own, and each of its rows another.
        for row in e.table.iter().filter(|_| !e.id.starts_with("option/")) {
            assert!(row.verification <= e.verification, "{}: {}", e.id, row.when);
        }
    }
}

#[test]
fn the_table_of_a_scheme_is_the_one_it_is_decided_by() {
    let book = Book::open();
    let assessed = assess(&Intake::default());
    for s in &assessed.schemes {
        let entry = book.entry(&format!("scheme/{}", s.id)).unwrap();
        let read: Vec<_> = entry.table.iter().map(|r| (&r.when, &r.then, r.verification)).collect();
        let decided: Vec<_> = s.table.iter().map(|r| (&r.when, &r.then, r.verification)).collect();
        assert_eq!(read, decided, "{}", s.id);
        let criteria = entry.points.iter().filter(|p| p.part == "criteria").count();
        assert_eq!(criteria, s.criteria.len(), "{}", s.id);
    }
}

#[test]
fn an_id_finds_its_entry_first() {
    let book = Book::open();
    for e in book.entries() {
        assert_eq!(ids(&book, &e.id).first(), Some(&e.id));
    }
    assert_eq!(ids(&book, "c17")[0], "conflict/c17");
    assert_eq!(ids(&book, "r8")[0], "relapse/R8");
    assert_eq!(ids(&book, "HYPER-CVAD")[0], "option/hyper-cvad");
}

#[test]
fn every_word_is_to_be_there_and_case_and_accents_do_not_tell() {
    let book = Book::open();
    let found = ids(&book, "ponatinib t315i");
    assert!(!found.is_empty());
    for id in &found {
        assert!(ids(&book, "t315i").contains(id) && ids(&book, "ponatinib").contains(id));
    }
    assert_eq!(found, ids(&book, "  T315I   Ponatinib "));
    assert!(ids(&book, "ponatinib zebra").is_empty());
    assert_eq!(ids(&book, "gokbuget"), ids(&book, "Gökbuget"));
    assert_eq!(ids(&book, "").len(), book.entries().len());
}

#[test]
fn a_source_finds_what_rests_on_it() {
    let book = Book::open();
    let found = ids(&book, "eln-2024");
    assert!(found.contains(&"source/eln-2024".to_owned()));
    assert!(found.contains(&"scheme/eln-2024".to_owned()));
    let of_label = ids(&book, Source::LabelInotuzumab.record().short().get());
    assert!(of_label.contains(&"label/inotuzumab".to_owned()), "{of_label:?}");
    assert!(of_label.iter().any(|id| id.starts_with("option/")));
}

#[test]
fn words_of_a_title_come_before_words_within() {
    let book = Book::open();
    let found = book.find("blinatumomab");
    let within = found.iter().position(|e| !e.title.to_lowercase().contains("blinatumomab"));
    let last = found.iter().rposition(|e| {
        let title = e.title.to_lowercase();
        title.starts_with("blinatumomab") || title.contains(" blinatumomab")
    });
    assert!(last < within, "{last:?} {within:?}");
}

#[test]
fn what_is_counted_is_what_there_is() {
    let kinds = Book::open().standing();
    let count = |kind: &str| kinds.iter().find(|k| k.kind == kind).unwrap();
    assert_eq!(count("scheme").submitted, SCHEMES.len());
    assert_eq!(count("option").submitted, OptionId::ALL.len());
    assert_eq!(count("label").submitted, LABELS.len());
    for k in &kinds {
        let reviewed = k.submitted + k.under_review + k.approved;
        assert_eq!(reviewed, k.seen + k.secondary + k.recalled, "{}", k.kind);
    }
    // The page's first module has the sum from the build.
    let all: usize = kinds.iter().map(|k| k.submitted + k.under_review + k.approved).sum();
    let approved: usize = kinds.iter().map(|k| k.approved).sum();
    assert_eq!((approved, all), (REVIEWED.0, REVIEWED.1 + SCHEMES.len()));
}

#[test]
fn the_newest_change_is_the_version_of_the_knowledge() {
    assert_eq!(changes(), CHANGES);
    assert_eq!(changes()[0].version, KNOWLEDGE_VERSION);
    assert_eq!(assess(&Intake::default()).versions.knowledge, KNOWLEDGE_VERSION);
    for c in changes() {
        assert!(c.date.len() == 10 && !c.words.is_empty(), "{}", c.version);
        assert!(c.words.iter().all(|w| !w.get().is_empty()));
    }
}

/// It is made of the rule alone; the signature takes no patient. The page's test fills a case and looks for it.
#[test]
fn a_report_names_rule_and_versions_and_nothing_else() {
    let book = Book::open();
    let said = book.problem("scheme/eln-2024").unwrap();
    let fields = serde_json::to_value(&said).unwrap();
    let names: Vec<&String> = fields.as_object().unwrap().keys().collect();
    assert_eq!(names, ["rule", "title", "versions"]);
    assert_eq!(said.rule, "scheme/eln-2024");
    assert_eq!(said.title, "ELN factors, 2024");
    assert_eq!(said.versions.knowledge_sha256, KNOWLEDGE_SHA256);
    assert_eq!(book.problem("scheme/of-nobody"), None);
    for e in book.entries() {
        assert_eq!(book.problem(&e.id).unwrap().rule, e.id);
    }
}
