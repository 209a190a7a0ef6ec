//! All that is not needed to see the risk groups comes from a second module, loaded once the page is drawn. It is asked at each
//! change, on the same thread and with the entries just assessed, so that nothing on the page is of another patient.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString};
use stratall::patient::Intake;
use wasm_bindgen::prelude::*;

use super::browser;
use super::json::Json;
use super::state::{Action, Dispatch};
use super::words::Arrival;

#[wasm_bindgen]
extern "C" {
    /// The exports of the module, `src/plan.rs`.
    type Module;
    #[wasm_bindgen(method, catch)]
    fn assessment(this: &Module, entries: Vec<String>) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn drawn(this: &Module, entries: Vec<String>) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn schedule(
        this: &Module,
        entries: Vec<String>,
        request: Vec<String>,
        of: String,
    ) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn beside(
        this: &Module,
        entries: Vec<String>,
        of: String,
        which: String,
    ) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn book(this: &Module, asked: Vec<String>, language: String) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn patient(this: &Module, entries: Vec<String>, language: String) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn reading(this: &Module, entries: Vec<String>, text: String) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn compare(this: &Module, cases: Vec<String>) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn note(this: &Module, entries: Vec<String>, style: String) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn link(this: &Module, entries: Vec<String>) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Module, link: String) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn file(
        this: &Module,
        entries: Vec<String>,
        request: Vec<String>,
        stamp: String,
    ) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn words(this: &Module, file: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn language(this: &Module, file: &str) -> Result<bool, JsValue>;
    /// The browser's own, on its own text.
    #[wasm_bindgen(js_namespace = JSON, catch)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;
    /// In static/boot.js: hands a fresh module to `done`, not the one of the attempts before, or nothing.
    #[wasm_bindgen(js_name = loadPlan)]
    fn load_plan(attempt: u32, done: JsValue);
}

/// What is held of the module.
#[derive(Default)]
struct Held {
    module: Option<Module>,
    attempts: u32,
    /// The long texts, which the module has not of itself.
    words: Option<JsValue>,
    /// The words of its interface in the language of the page; empty for English.
    language: String,
    /// Its last answer, piece by piece: most keys change nothing in the plan, and what is the same is not drawn again.
    last: Vec<(JsValue, Json)>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// What the module draws of every patient, in its order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Alerts that the first module has not, a list of lines.
    Alerts,
    /// A section, or nothing.
    Karyotype,
    /// A section.
    Entity,
    /// A section.
    Response,
    /// A section.
    Conflicts,
    /// The facts on which the status of an option still depends.
    Open,
    /// The list of sources.
    Sources,
    /// What stands below one another in the plan: this piece and every one after it.
    Plan,
}

impl Piece {
    /// Its place in what the module says.
    const fn place(self) -> usize {
        match self {
            Piece::Alerts => 0,
            Piece::Karyotype => 1,
            Piece::Entity => 2,
            Piece::Response => 3,
            Piece::Conflicts => 4,
            Piece::Open => 5,
            Piece::Sources => 6,
            Piece::Plan => 7,
        }
    }
}

/// What the module says of the patient on the page.
#[derive(Clone, Debug)]
pub enum Plan {
    /// Nothing: the module is on its way or could not be loaded, or nothing was entered.
    Without(Arrival),
    /// Every [`Piece`].
    Here(Rc<[Json]>),
}

impl Plan {
    /// A piece, if it is here.
    pub fn piece(&self, piece: Piece) -> Option<&Json> {
        match self {
            Plan::Without(_) => None,
            Plan::Here(pieces) => pieces.get(piece.place()),
        }
    }

    /// The sections of the plan; none where it is not here.
    pub fn sections(&self) -> &[Json] {
        match self {
            Plan::Without(_) => &[],
            Plan::Here(pieces) => pieces.get(Piece::Plan.place()..).unwrap_or_default(),
        }
    }

    /// What is in the list of a piece; nothing where it is not here.
    pub fn nodes(&self, piece: Piece) -> Vec<Json> {
        self.piece(piece).map(Json::items).unwrap_or_default()
    }

    /// Where it is.
    pub fn arrival(&self) -> Arrival {
        match self {
            Plan::Without(arrival) => *arrival,
            Plan::Here(_) => Arrival::Here,
        }
    }
}

/// What an open sheet is asked for with, told to every one of them: the same entries as the plan's.
#[derive(Clone, PartialEq, Debug)]
pub struct Entries {
    /// Path, text and unit of each exactly as typed.
    pub entries: Rc<Vec<String>>,
    /// Where the wording is.
    pub words: Arrival,
    /// Where the module is.
    pub planner: Arrival,
}

/// Asks for the module; what became of it goes into the state.
pub fn load(send: &Dispatch) {
    let send = send.clone();
    let done = Closure::once_into_js(move |module: JsValue| {
        let here = module.is_truthy() && keep(module.unchecked_into());
        send.dispatch(Action::Planner(if here { Arrival::Here } else { Arrival::Failed }));
    });
    let attempt = HELD.with_borrow_mut(|held| {
        held.attempts += 1;
        held.attempts
    });
    load_plan(attempt, done);
}

/// Keeps the module, unless it belongs to other texts.
fn keep(module: Module) -> bool {
    HELD.with_borrow_mut(|held| {
        let ours = held.words.as_ref().is_none_or(|file| module.words(file).is_ok_and(|ours| ours))
            && module.language(&held.language).is_ok_and(|ours| ours);
        held.module = ours.then_some(module);
        ours
    })
}

/// The long texts have arrived.
pub fn give_words(file: JsValue) {
    HELD.with_borrow_mut(|held| {
        if held.module.as_ref().is_some_and(|module| module.words(&file) != Ok(true)) {
            held.module = None;
        }
        held.words = Some(file);
    });
}

/// The page speaks the language of a file from now on; of nothing, English.
pub fn speak(file: &str) {
    HELD.with_borrow_mut(|held| {
        if held.module.as_ref().is_some_and(|module| module.language(file) != Ok(true)) {
            held.module = None;
        }
        file.clone_into(&mut held.language);
    });
}

/// What the module says of these entries.
pub fn plan(entries: &[String], arrival: Arrival) -> Plan {
    if arrival != Arrival::Here {
        return Plan::Without(arrival);
    }
    HELD.with_borrow_mut(|held| match ask(held, entries) {
        Some(pieces) => Plan::Here(pieces),
        // It has stopped: nothing it says can be relied on.
        None => {
            held.module = None;
            held.last.clear();
            Plan::Without(Arrival::Failed)
        }
    })
}

fn ask(held: &mut Held, entries: &[String]) -> Option<Rc<[Json]>> {
    let said = held.module.as_ref()?.drawn(entries.to_vec()).ok()?.to_vec();
    let mut all = Vec::new();
    for (n, said) in said.into_iter().enumerate() {
        let before = held.last.get(n);
        // An empty text: as it was.
        let piece = if said.is_falsy() {
            before?.clone()
        } else if let Some(same) = before.filter(|(before, _)| *before == said) {
            same.clone()
        } else {
            let json = Json(parse(said.unchecked_ref()).ok()?);
            (said, json)
        };
        all.push(piece);
    }
    held.last = all;
    let pieces: Rc<[Json]> = held.last.iter().map(|(_, json)| json.clone()).collect();
    (pieces.len() > Piece::Plan.place()).then_some(pieces)
}

/// The assessment of this intake as the JSON contract has it, on indented lines.
pub fn assessment(intake: &Intake) -> Option<String> {
    let said = HELD.with_borrow(|held| held.module.as_ref()?.assessment(intake.typed()).ok())?;
    parse(&said).ok().map(|json| Json(json).pretty())
}

/// A text to take away.
pub enum Text<'a> {
    /// The note for the record: its style.
    Note(&'a str),
    /// What a link holds behind its `#`.
    Link,
    /// The file of a request, made at a time: a calendar, or the case as FHIR.
    File(Vec<String>, String),
}

/// The text for these entries; nothing where the module is not here, or has none.
pub fn text(entries: &[String], wanted: Text) -> Option<String> {
    let entries = entries.to_vec();
    let said = HELD.with_borrow(|held| {
        let module = held.module.as_ref()?;
        let said = match wanted {
            Text::Note(style) => module.note(entries, style.to_owned()),
            Text::Link => module.link(entries),
            Text::File(request, stamp) => module.file(entries, request, stamp),
        };
        said.ok()
    })?;
    (!said.is_empty()).then_some(said)
}

/// What a link holds, and what could not be read of it, each with what to do.
pub fn open(link: String) -> Option<(Intake, Vec<[String; 2]>)> {
    let said = HELD.with_borrow(|held| held.module.as_ref()?.open(link).ok())?;
    let json = Json(parse(&said).ok()?);
    let intake =
        Intake::from_typed(&json.list("entries").iter().map(Json::word).collect::<Vec<_>>())?;
    let issues = json.list("issues").into_iter();
    Some((intake, issues.map(|i| [i.text("message"), i.text("hint")]).collect()))
}

/// What the module draws, for a sheet of the page.
pub enum Sheet<'a> {
    /// The report in plain words, in a language.
    Patient(&'a str),
    /// What was read from a pasted text.
    Reading(&'a str),
    /// Cases side by side, as `src/plan.rs` takes them; the entries are among them.
    Compare(Vec<String>),
    /// The calendar of a regimen: the request as pairs of name and text, the option it is opened from.
    Calendar(Vec<String>, &'a str),
    /// What a row opens to, or what stands beside a section of the plan: of which, and which of it.
    Beside(&'a str, &'a str),
    /// About, the rule book, a report of a problem: what was pressed and typed there. No entry goes with it.
    Book(Vec<String>),
}

/// The sheet for these entries; nothing where the module is not here or has stopped.
pub fn sheet(entries: &[String], wanted: Sheet) -> Option<Json> {
    HELD.with_borrow_mut(|held| {
        let module = held.module.as_ref()?;
        let entries = entries.to_vec();
        let said = match wanted {
            Sheet::Patient(language) => module.patient(entries, language.to_owned()),
            Sheet::Reading(text) => module.reading(entries, text.to_owned()),
            Sheet::Compare(cases) => module.compare(cases),
            Sheet::Calendar(request, of) => module.schedule(entries, request, of.to_owned()),
            Sheet::Beside(of, which) => module.beside(entries, of.to_owned(), which.to_owned()),
            Sheet::Book(asked) => module.book(asked, browser::language()),
        };
        let json = said.ok().and_then(|said| parse(&said).ok()).map(Json);
        if json.is_none() {
            held.module = None;
        }
        json
    })
}
