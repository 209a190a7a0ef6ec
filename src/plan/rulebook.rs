//! The rule book as the page asks for it: chapters with their parts, the search, the entries that are open.
//!
//! The page sends what was pressed and typed as pairs of name and text; a part, an entry or a longer list is open where its
//! name has a text. Drawn is what is open or found and no more.

use std::cell::RefCell;
use std::rc::Rc;

use stratall::report::book::{Book, EntryView};

use super::entry;
use super::i18n::{Msg, count, fill};
use super::node::{Node, button, element, nothing, plain, verified, with_attributes, words};

/// So many entries of a part are drawn before all are asked for.
const OF_PART: usize = 50;
/// So many entries of a chapter are drawn of what a search found, and when all are asked for.
const FOUND: usize = 10;
const ALL_FOUND: usize = 50;

/// A chapter or a part: its id and title.
type Titled = (&'static str, Msg);

/// The chapters and their parts, in the order shown.
const CHAPTERS: [(Titled, &[Titled]); 5] = [
    (
        ("scheme", Msg::ChapterScheme),
        &[
            ("scheme.adult", Msg::SchemeAdult),
            ("scheme.child", Msg::SchemeChild),
            ("scheme.relapse", Msg::SchemeRelapse),
            ("scheme.transplant", Msg::SchemeTransplant),
            ("scheme.index", Msg::SchemeIndex),
        ],
    ),
    (
        ("option", Msg::ChapterOption),
        &[
            ("option.prephase", Msg::OptionPrephase),
            ("option.induction", Msg::PhaseInduction),
            ("option.consolidation", Msg::PhaseConsolidation),
            ("option.cns-prophylaxis", Msg::OptionCns),
            ("option.mrd-positive", Msg::OptionMrd),
            ("option.maintenance", Msg::PhaseMaintenance),
            ("option.transplant", Msg::OptionTransplant),
            ("option.relapse", Msg::OptionRelapse),
            ("option.palliative", Msg::OptionPalliative),
        ],
    ),
    (
        ("rule", Msg::ChapterRule),
        &[
            ("rule.relapse", Msg::RuleRelapse),
            ("rule.label", Msg::RuleLabel),
            ("rule.conflict", Msg::RuleConflict),
            ("rule.view", Msg::RuleView),
            ("rule.definition", Msg::RuleDefinition),
            ("rule.entity", Msg::RuleEntity),
            ("rule.statement", Msg::RuleStatement),
        ],
    ),
    (
        ("care", Msg::ChapterCare),
        &[
            ("care.cns", Msg::CareCns),
            ("care.supportive", Msg::CareSupportive),
            ("care.monitoring", Msg::CareMonitoring),
            ("care.interaction", Msg::CareInteraction),
            ("care.thiopurine", Msg::CareThiopurine),
        ],
    ),
    (
        ("source", Msg::ChapterSource),
        &[
            ("source.trial", Msg::SourceTrial),
            ("source.guideline", Msg::SourceGuideline),
            ("source.label", Msg::SourceLabel),
            ("source.consensus", Msg::SourceConsensus),
            ("source.registry", Msg::SourceRegistry),
            ("source.review", Msg::SourceReview),
            ("source.seed", Msg::SourceSeed),
            ("source.convention", Msg::SourceConvention),
        ],
    ),
];

thread_local! {
    static BOOK: RefCell<Option<Rc<Book>>> = RefCell::default();
}

/// The book, put together once.
pub fn open() -> Rc<Book> {
    BOOK.with_borrow_mut(|held| Rc::clone(held.get_or_insert_with(|| Rc::new(Book::open()))))
}

/// It is put together anew: the texts have arrived.
pub fn forget() {
    BOOK.set(None);
}

/// What was pressed and typed.
pub struct Asked<'a>(pub &'a [[String; 2]]);

impl Asked<'_> {
    /// The text of that name, or nothing.
    pub fn of(&self, name: &str) -> &str {
        self.0.iter().find(|[known, _]| known == name).map_or("", |[_, text]| text)
    }

    /// Whether what has that name is open, and the text that the next press sends.
    fn door(&self, name: &str) -> (bool, &'static str) {
        let open = !self.of(name).is_empty();
        (open, if open { "" } else { "open" })
    }
}

/// The two pages of the book, with the one that is open.
pub fn pages(about: bool) -> Node {
    let link = |to: &str, word: Msg, here: bool| {
        let mut attributes = vec![("href", to)];
        if here {
            attributes.push(("aria-current", "page"));
        }
        with_attributes("a", "", &attributes, vec![plain(word.text())])
    };
    let links = vec![link("#about", Msg::BookAbout, about), link("#rules", Msg::BookRules, !about)];
    with_attributes("nav", "book-pages", &[("aria-label", Msg::BookPages.text())], links)
}

/// The whole book; `wanted` is the id of the rule that its address names, or empty.
pub fn book(asked: &Asked, wanted: &str) -> Node {
    let book = open();
    let page = Page { book: &book, asked, query: asked.of("query").trim() };
    let found = book.find(page.query);
    let mut inside = vec![words("p", "lead", Msg::BookLead.text())];
    inside.push(search(page.query));
    let said = match (found.len(), page.query.is_empty()) {
        (n, true) => fill(Msg::BookAll, &[("n", &n.to_string())]),
        (0, false) => Msg::BookNone.text().to_owned(),
        (n, false) => count(n, Msg::BookOne, Msg::BookMany),
    };
    inside.push(with_attributes("p", "muted small", &[("role", "status")], vec![plain(said)]));
    inside.extend(page.wanted(wanted));
    let chapters = CHAPTERS.iter().map(|chapter| page.chapter(chapter, &found));
    inside.push(element("div", "chapters", chapters.collect()));
    element("div", "rulebook", inside)
}

fn search(query: &str) -> Node {
    let label = with_attributes(
        "label",
        "label",
        &[("for", "book-query")],
        vec![plain(Msg::BookSearch.text())],
    );
    let attributes =
        [("type", "text"), ("id", "book-query"), ("data-ask", "query"), ("value", query)];
    let field = with_attributes("input", "words", &attributes, Vec::new());
    let hint = words("p", "hint", Msg::BookHint.text());
    element("div", "book-search", vec![label, field, hint])
}

struct Page<'a> {
    book: &'a Book,
    asked: &'a Asked<'a>,
    query: &'a str,
}

impl Page<'_> {
    /// The rule that the address names, open.
    fn wanted(&self, id: &str) -> Option<Node> {
        if id.is_empty() {
            return None;
        }
        let said = match self.book.entry(id) {
            Some(e) => element(
                "div",
                "wanted",
                vec![
                    words("h3", "", &e.title),
                    element("div", "", vec![words("code", "", &e.id), plain(" "), state(e)]),
                    element("div", "opened", entry::entry(e, "wanted-")),
                ],
            ),
            None => words("p", "refusal", fill(Msg::BookNotThere, &[("id", id)])),
        };
        let title = words("p", "label", Msg::BookWanted.text());
        Some(element("div", "", vec![title, said]))
    }

    /// A chapter: its parts, or of a search what it found.
    fn chapter(&self, (chapter, parts): &(Titled, &[Titled]), found: &[&EntryView]) -> Node {
        let (id, title) = *chapter;
        let here: Vec<&EntryView> = found.iter().copied().filter(|e| e.chapter() == id).collect();
        if here.is_empty() {
            return nothing();
        }
        let heading = vec![
            plain(title.text()),
            words("span", "fold-note", [" ", &here.len().to_string()].concat()),
        ];
        let mut inside = vec![element("h3", "", heading)];
        if self.query.is_empty() {
            inside.extend(parts.iter().map(|part| self.part(*part, &here)));
        } else {
            inside.extend(self.list(id, &here, FOUND, ALL_FOUND));
        }
        with_attributes("section", "chapter", &[("data-chapter", id)], inside)
    }

    /// A part that opens to its entries.
    fn part(&self, (id, title): Titled, here: &[&EntryView]) -> Node {
        let of_part: Vec<&EntryView> = here.iter().copied().filter(|e| e.group == id).collect();
        if of_part.is_empty() {
            return nothing();
        }
        let (open, next) = self.asked.door(id);
        let room = ["part-", id].concat();
        let label = vec![
            words("span", "fold-label", title.text()),
            words("span", "fold-note", of_part.len().to_string()),
            chevron(),
        ];
        let says = presses(id, next, open, &room);
        let mut inside = vec![button("fold-button", &says, label)];
        let list = if open { self.list(id, &of_part, OF_PART, usize::MAX) } else { Vec::new() };
        inside.push(shown("div", "fold-content", &room, open, list));
        element("div", "fold", inside)
    }

    /// The first entries, a button for all of them, and how many even that leaves out.
    fn list(&self, id: &str, here: &[&EntryView], few: usize, most: usize) -> Vec<Node> {
        let all = ["all/", id].concat();
        let (open, next) = self.asked.door(&all);
        let drawn = if open { most } else { few };
        let entries = here.iter().take(drawn).map(|e| self.entry(e)).collect();
        let room = ["list-", id].concat();
        let mut inside = vec![shown("ul", "entries", &room, true, entries)];
        if here.len() > few {
            let (message, n) =
                if open { (Msg::BookShowFirst, few) } else { (Msg::BookShowAll, here.len()) };
            let n = n.min(if open { few } else { most });
            let label = vec![plain(fill(message, &[("n", &n.to_string())]))];
            inside.push(button("quiet-button", &presses(&all, next, open, &room), label));
        }
        if open && here.len() > drawn {
            let n = (here.len() - drawn).to_string();
            inside.push(words("p", "muted small", fill(Msg::BookMore, &[("n", &n)])));
        }
        inside
    }

    /// An entry: its title and id; of a search where it was found; opened, all of it.
    fn entry(&self, e: &EntryView) -> Node {
        let (open, next) = self.asked.door(&e.id);
        let room = ["entry-", &e.id].concat();
        let opener = button(
            "opens",
            &presses(&e.id, next, open, &room),
            vec![chevron(), element("span", "", vec![plain(&e.title)])],
        );
        let head = vec![
            opener,
            element("span", "entry-id", vec![words("code", "", &e.id), plain(" "), state(e)]),
        ];
        let mut inside = vec![element("div", "entry-head", head)];
        if let Some(sentence) = self.book.sentence(e, self.query) {
            inside.push(words("p", "found muted small", sentence));
        }
        let all = if open { entry::entry(e, "") } else { Vec::new() };
        inside.push(shown("div", "opened", &room, open, all));
        let attributes = [("key", e.id.as_str()), ("data-rule", &e.id)];
        with_attributes("li", "entry", &attributes, inside)
    }
}

/// How an entry was verified.
fn state(e: &EntryView) -> Node {
    verified(e.verification.id())
}

fn chevron() -> Node {
    with_attributes("span", "chevron", &[("aria-hidden", "true")], Vec::new())
}

/// What a button says that opens and closes the element `room`.
fn presses<'a>(name: &'a str, next: &'a str, open: bool, room: &'a str) -> [(&'a str, &'a str); 4] {
    let expanded = if open { "true" } else { "false" };
    [("data-ask", name), ("value", next), ("aria-expanded", expanded), ("aria-controls", room)]
}

/// An element that is there and hidden while it is closed.
fn shown(tag: &str, class: &str, id: &str, open: bool, inside: Vec<Node>) -> Node {
    let mut attributes = vec![("id", id)];
    if !open {
        attributes.push(("hidden", ""));
    }
    with_attributes(tag, class, &attributes, inside)
}
