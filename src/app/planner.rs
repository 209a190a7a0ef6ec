//! The plan of treatment comes from a second module, loaded once the page is drawn. It is asked at each change, on the same
//! thread and with the entries just assessed, so that answer and plan are never those of different patients.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JsString;
use stratall::patient::Intake;
use wasm_bindgen::prelude::*;

use super::json::Json;
use super::state::{Action, Dispatch};
use super::words::Arrival;

#[wasm_bindgen]
extern "C" {
    /// The exports of the module, `src/plan.rs`.
    type Module;
    #[wasm_bindgen(method, catch)]
    fn plan(this: &Module, entries: Vec<String>) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn drawn(this: &Module, entries: Vec<String>) -> Result<JsString, JsValue>;
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
        section: String,
        which: String,
    ) -> Result<JsString, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn words(this: &Module, file: &JsValue) -> Result<bool, JsValue>;
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
    /// Its last answer: most keys change nothing in the plan, and what is the same is not drawn again.
    last: Option<(JsString, Rc<Planned>)>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// The plan of the patient on the page.
#[derive(Clone, Debug)]
pub enum Plan {
    /// None: the module is on its way or could not be loaded, or nothing was entered.
    Without(Arrival),
    /// As planned.
    Here(Rc<Planned>),
}

/// Equal where nothing has to be drawn again: [`plan`] gives the same one while the module says the same.
impl PartialEq for Plan {
    fn eq(&self, other: &Plan) -> bool {
        match (self, other) {
            (Plan::Here(a), Plan::Here(b)) => Rc::ptr_eq(a, b),
            _ => self.arrival() == other.arrival(),
        }
    }
}

impl Plan {
    /// The plan, if it is here.
    pub fn here(&self) -> Option<&Planned> {
        match self {
            Plan::Without(_) => None,
            Plan::Here(planned) => Some(planned),
        }
    }

    /// Where it is.
    pub fn arrival(&self) -> Arrival {
        match self {
            Plan::Without(arrival) => *arrival,
            Plan::Here(_) => Arrival::Here,
        }
    }
}

/// What the module said, drawn.
#[derive(Debug)]
pub struct Planned {
    /// What stands below one another.
    pub parts: Vec<Json>,
    /// The options that may open, each at its place.
    pub rows: Vec<Json>,
    /// The facts on which the status of an option still depends.
    pub open: Vec<String>,
    /// The sources it cites.
    pub sources: Vec<Json>,
}

/// What a calendar is made of, told to every open one: the same entries as the plan's.
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
        let ours = held.words.as_ref().is_none_or(|file| module.words(file).is_ok_and(|ours| ours));
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

/// The plan of these entries.
pub fn plan(entries: &[String], arrival: Arrival) -> Plan {
    if arrival != Arrival::Here {
        return Plan::Without(arrival);
    }
    HELD.with_borrow_mut(|held| match ask(held, entries) {
        Some(planned) => Plan::Here(planned),
        // It has stopped: nothing it says can be relied on.
        None => {
            held.module = None;
            held.last = None;
            Plan::Without(Arrival::Failed)
        }
    })
}

fn ask(held: &mut Held, entries: &[String]) -> Option<Rc<Planned>> {
    let said = held.module.as_ref()?.drawn(entries.to_vec()).ok()?;
    if let Some((before, planned)) = &held.last
        && *before == said
    {
        return Some(Rc::clone(planned));
    }
    let json = Json(parse(&said).ok()?);
    let [parts, rows, sources] = ["parts", "rows", "sources"].map(|name| json.list(name));
    let planned = Rc::new(Planned { parts, rows, open: json.texts("open"), sources });
    held.last = Some((said, Rc::clone(&planned)));
    Some(planned)
}

/// The plan of these entries as the JSON contract has it, with its sources.
pub fn contract(entries: &[String]) -> Option<Json> {
    let said = HELD.with_borrow(|held| held.module.as_ref()?.plan(entries.to_vec()).ok())?;
    parse(&said).ok().map(Json).filter(|json| json.get("plan").is_there())
}

/// What the module draws, for a sheet of the page.
pub enum Sheet<'a> {
    /// The calendar of a regimen: the request as pairs of name and text, the option it is opened from.
    Calendar(Vec<String>, &'a str),
    /// What stands beside a section of the plan: the section, which of it.
    Beside(&'a str, &'a str),
}

/// The sheet for these entries; nothing where the module is not here or has stopped.
pub fn sheet(entries: &[String], wanted: Sheet) -> Option<Json> {
    HELD.with_borrow_mut(|held| {
        let module = held.module.as_ref()?;
        let entries = entries.to_vec();
        let said = match wanted {
            Sheet::Calendar(request, of) => module.schedule(entries, request, of.to_owned()),
            Sheet::Beside(section, which) => {
                module.beside(entries, section.to_owned(), which.to_owned())
            }
        };
        let json = said.ok().and_then(|said| parse(&said).ok()).map(Json);
        if json.is_none() {
            held.module = None;
        }
        json
    })
}

/// Path, text and unit of every entry, exactly as typed.
pub fn typed(intake: &Intake) -> Vec<String> {
    let entries = intake.iter().flat_map(|(path, e)| [path, &e.text, &e.unit]);
    entries.map(str::to_owned).collect()
}
