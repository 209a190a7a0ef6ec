//! The page's second module: the whole engine, and the drawing of all that is not needed to see the risk groups. It holds the
//! plan of treatment, what a scheme's row opens to, the karyotype as read, the entity, response, conflicts, the alerts near a
//! limit, the sources, and the JSON of the contract. `static/boot.js` loads it, `src/app/planner.rs` calls it.

#[path = "plan/about.rs"]
mod about;
#[path = "plan/alerts.rs"]
mod alerts;
#[path = "plan/beside.rs"]
mod beside;
#[path = "plan/calendar.rs"]
mod calendar;
#[path = "plan/care.rs"]
mod care;
#[path = "plan/compare.rs"]
mod compare;
#[path = "plan/conflicts.rs"]
mod conflicts;
#[path = "plan/days.rs"]
mod days;
#[path = "plan/dose.rs"]
mod dose;
#[path = "plan/entity.rs"]
mod entity;
#[path = "plan/entry.rs"]
mod entry;
#[path = "plan/fhir.rs"]
mod fhir;
#[path = "plan/frame.rs"]
mod frame;
#[path = "plan/host.rs"]
mod host;
#[path = "plan/i18n.rs"]
mod i18n;
#[path = "plan/json.rs"]
mod json;
#[path = "plan/karyotype.rs"]
mod karyotype;
#[path = "plan/node.rs"]
mod node;
#[path = "plan/options.rs"]
mod options;
#[path = "plan/patient.rs"]
mod patient;
#[path = "plan/problem.rs"]
mod problem;
#[path = "plan/reading.rs"]
mod reading;
#[path = "plan/response.rs"]
mod response;
#[path = "plan/rulebook.rs"]
mod rulebook;
#[path = "plan/say.rs"]
mod say;
#[path = "plan/scheme.rs"]
mod scheme;
#[path = "plan/table.rs"]
mod table;
#[path = "plan/take.rs"]
mod take;
#[path = "plan/timeline.rs"]
mod timeline;
#[path = "plan/whole.rs"]
mod whole;

use json::{Json, written};
use node::{Node, element, list, listed};
use rulebook::Asked;
use stratall::Assessment;
use stratall::interop::fhir::import;
use stratall::interop::laboratory_text;
use stratall::knowledge::{Language, provide};
use stratall::patient::Intake;
use stratall::report::{self, SourceView};
use wasm_bindgen::prelude::*;
use whole::{Whole, whole};

/// A module without a beginning: the page calls it.
fn main() {}

/// Takes the file of the long texts, and says whether it belongs to this module.
#[wasm_bindgen]
pub fn words(file: String) -> bool {
    whole::forget();
    rulebook::forget();
    provide(file)
}

/// Takes the file of a language for its own words, English where it is empty, and says whether it belongs to this module.
#[wasm_bindgen]
pub fn language(file: &str) -> bool {
    whole::redraw();
    i18n::speak(file)
}

/// The assessment of the entries of an intake, three texts each: path, text and unit exactly as typed. It is the JSON of a
/// [`stratall::Assessment`]; empty where the entries are not made so. No JSON comes in: a number might not be read as it
/// was typed.
#[wasm_bindgen]
pub fn assessment(entries: Vec<String>) -> String {
    whole(entries).and_then(|whole| written(&whole.assessment)).unwrap_or_default()
}

/// What the page always shows of these entries, in the order of `Piece` in `src/app/planner.rs`, each a JSON of its own, so
/// that the page reads again only what has changed; the plan, the longest, section by section. An empty text stands for what is
/// as it was when this was last asked. Nothing where the entries are not made so.
#[wasm_bindgen]
pub fn drawn(entries: Vec<String>) -> Vec<String> {
    whole(entries).map(|whole| pieces(&whole, whole::show(&whole).as_deref())).unwrap_or_default()
}

fn pieces(whole: &Whole, before: Option<&Whole>) -> Vec<String> {
    let Whole { assessment: a, names, .. } = whole;
    let before = before.map(|whole| &whole.assessment);
    let sources = |all: &Vec<SourceView>| {
        list(Json::of(all).items().iter().map(|s| listed(names, s)).collect())
    };
    let mut pieces = vec![
        alerts::alerts(names, a),
        karyotype::karyotype(a),
        changed(&a.classification, before.map(|b| &b.classification), |_| entity::entity(names, a)),
        response::response(names, a),
        changed(&a.conflicts, before.map(|b| &b.conflicts), |_| conflicts::conflicts(names, a)),
        Node(written(&frame::open(&a.plan)).unwrap_or_default()),
        changed(&a.sources, before.map(|b| &b.sources), sources),
    ];
    pieces.extend(frame::frame(&a.plan, before.map(|b| &b.plan), names));
    pieces.into_iter().map(|piece| piece.0).collect()
}

/// What is drawn of this, or no text at all where it is as before. All that is drawn is in the value: a source has one name.
fn changed<T: PartialEq>(now: &T, before: Option<&T>, draw: impl FnOnce(&T) -> Node) -> Node {
    if before == Some(now) { Node::default() } else { draw(now) }
}

/// The calendar of a regimen for the same entries, or what the file of the case as FHIR holds. The request is pairs of name and text, see
/// [`stratall::treatment::schedule::Request::typed`]; `of` is the option it is opened from. Empty where the lists are not
/// made so.
#[wasm_bindgen]
pub fn schedule(entries: Vec<String>, request: Vec<String>, of: String) -> String {
    let (request, rest) = request.as_chunks::<2>();
    match Intake::from_typed(&entries) {
        Some(_) if take::is_fhir(request) => take::about_fhir().0,
        Some(intake) if rest.is_empty() => calendar::calendar(&intake, request, &of).0,
        Some(_) | None => String::new(),
    }
}

/// About, the rule book, or a report of a problem with a rule: what is pressed and typed there comes as pairs of name and
/// text, the first says which it is. No entry of a patient comes in.
#[wasm_bindgen]
pub fn book(asked: Vec<String>, language: String) -> String {
    let (pairs, _) = asked.as_chunks::<2>();
    let Some(([which, of], rest)) = pairs.split_first() else { return String::new() };
    let asked = Asked(rest);
    let page = match (which.as_str(), of.as_str()) {
        ("problem", id) => return problem::problem(&asked, id, &language).0,
        (_, "about") => about::about(&asked),
        (_, of) => rulebook::book(&asked, of.strip_prefix("rule-").unwrap_or_default()),
    };
    element("div", "", vec![rulebook::pages(of == "about"), page]).0
}

/// What is drawn only while it is open: see [`beside`].
#[wasm_bindgen]
pub fn beside(entries: Vec<String>, of: String, which: String) -> String {
    whole(entries).map(|whole| beside::beside(&whole, &of, &which).0).unwrap_or_default()
}

/// The report in plain words in a language, a list of nodes; English for a language that is none of ours.
#[wasm_bindgen]
pub fn patient(entries: Vec<String>, language: String) -> String {
    let language = Language::from_id(&language).unwrap_or_default();
    let Some(intake) = Intake::from_typed(&entries) else { return String::new() };
    let Some(whole) = whole(entries) else { return String::new() };
    let view = report::patient_with(&intake, &whole.assessment, language);
    patient::patient(&Json::of(&view), language).0
}

/// Cases side by side, a list of nodes. `cases` is for each its name, how many texts follow, and its entries.
#[wasm_bindgen]
pub fn compare(cases: Vec<String>) -> String {
    let Some((names, wholes)) = compare::cases(&cases) else { return String::new() };
    let all: Vec<&Assessment> = wholes.iter().map(|whole| &whole.assessment).collect();
    compare::compare(&Json::of(&report::compare(&all)), &names).0
}

/// The note for the record: `line`, `sbar` or `full`.
#[wasm_bindgen]
pub fn note(entries: Vec<String>, style: String) -> String {
    whole(entries).map(|whole| take::note(&whole.assessment, &style)).unwrap_or_default()
}

/// The text of a link that holds these entries.
#[wasm_bindgen]
pub fn link(entries: Vec<String>) -> String {
    Intake::from_typed(&entries).map(|intake| take::link(&intake)).unwrap_or_default()
}

/// What the text of a link holds: `{ entries, issues }`.
#[wasm_bindgen]
pub fn open(link: String) -> String {
    take::open(&link)
}

/// What a pasted text holds, a record in FHIR, a karyotype or the free text of a laboratory, drawn beside what is entered now;
/// see [`stratall::interop::fhir::import`] and [`stratall::interop::laboratory_text`]. Nothing of the text is kept.
#[wasm_bindgen]
pub fn reading(entries: Vec<String>, text: String) -> String {
    let Some(entered) = Intake::from_typed(&entries) else { return String::new() };
    if import::is_json(&text) {
        return fhir::reading(&Json::of(&import::read(&text)), &entered).0;
    }
    reading::reading(&Json::of(&laboratory_text::read(&text)), &entered).0
}

/// The file to save for a request as of [`schedule`]: the calendar of a regimen, empty where it has no date, or the case as
/// FHIR. `stamp` is the time in UTC.
#[wasm_bindgen]
pub fn file(entries: Vec<String>, request: Vec<String>, stamp: String) -> String {
    let (request, _) = request.as_chunks::<2>();
    if take::is_fhir(request) {
        let Some(intake) = Intake::from_typed(&entries) else { return String::new() };
        let whole = whole(entries);
        return whole.map(|w| take::fhir(&intake, &w.assessment, &stamp)).unwrap_or_default();
    }
    let intake = Intake::from_typed(&entries);
    intake.map(|intake| take::calendar(&intake, request, &stamp)).unwrap_or_default()
}

/// An intake by the JSON contract from the page that holds this one in a frame, told piece by piece, see
/// [`host::intake`]: `{ entries, issues }`.
#[wasm_bindgen]
pub fn intake(told: Vec<String>) -> String {
    host::intake(&told)
}

/// The same of entries, three texts each.
#[wasm_bindgen]
pub fn entered(entries: Vec<String>) -> String {
    host::entered(&entries)
}

/// What is wrong with the units wanted by that page, pairs of path and unit: `{ entries, issues }`, no entry.
#[wasm_bindgen]
pub fn units(pairs: Vec<String>) -> String {
    host::units(&pairs)
}

/// What the reader is told of that page, named by its origin, and the word on the button that ends it.
#[wasm_bindgen]
pub fn hosted(host: &str) -> Vec<String> {
    host::hosted(host)
}
