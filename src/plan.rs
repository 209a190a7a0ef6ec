//! The page's second module: the plan of treatment for an intake. `static/boot.js` loads it, `src/app/planner.rs` calls it.

#[path = "plan/beside.rs"]
mod beside;
#[path = "plan/calendar.rs"]
mod calendar;
#[path = "plan/care.rs"]
mod care;
#[path = "plan/days.rs"]
mod days;
#[path = "plan/dose.rs"]
mod dose;
#[path = "plan/frame.rs"]
mod frame;
#[path = "plan/i18n.rs"]
mod i18n;
#[path = "plan/json.rs"]
mod json;
#[path = "plan/node.rs"]
mod node;
#[path = "plan/options.rs"]
mod options;
#[path = "plan/timeline.rs"]
mod timeline;

use json::{Json, written};
use stratall::knowledge::provide;
use stratall::patient::Intake;
use stratall::report::plan_of;
use wasm_bindgen::prelude::*;

/// A module without a beginning: the page calls it.
fn main() {}

/// Takes the file of the long texts, and says whether it belongs to this module.
#[wasm_bindgen]
pub fn words(file: String) -> bool {
    provide(file)
}

/// Plans for the entries of an intake, three texts each: path, text and unit exactly as typed. The answer is the JSON of a
/// [`stratall::report::PlanAnswer`], or `{ "error": { "code", "message" } }`. No JSON comes in: a reader of JSON would cost
/// a tenth of the module, and a number might not be read as it was typed.
#[wasm_bindgen]
pub fn plan(entries: Vec<String>) -> String {
    let Some(intake) = typed(&entries) else { return UNPAIRED.to_owned() };
    written(&plan_of(&intake)).unwrap_or_else(|| UNWRITTEN.to_owned())
}

/// The same plan as the page shows it: `{ sources, open, parts, rows }`, see [`frame::Frame`]. Empty where the entries are
/// not made so.
#[wasm_bindgen]
pub fn drawn(entries: Vec<String>) -> String {
    let Some(intake) = typed(&entries) else { return String::new() };
    let answer = plan_of(&intake);
    let frame = frame::frame(&Json::of(&answer.plan), &Json::of(&answer.sources).items());
    let named = [
        ("sources", written(&answer.sources).unwrap_or_default()),
        ("open", written(&frame.open).unwrap_or_default()),
        ("parts", frame.parts.0),
        ("rows", frame.rows.0),
    ];
    let fields = named.map(|(name, value)| ["\"", name, "\":", &value].concat());
    ["{", &fields.join(","), "}"].concat()
}

/// The calendar of a regimen for the same entries, as [`node`] has it. The request is pairs of name and text, see
/// [`stratall::treatment::schedule::Request::typed`]; `of` is the option it is opened from. Empty where the lists are not
/// made so.
#[wasm_bindgen]
pub fn schedule(entries: Vec<String>, request: Vec<String>, of: String) -> String {
    let (request, rest) = request.as_chunks::<2>();
    match typed(&entries) {
        Some(intake) if rest.is_empty() => calendar::calendar(&intake, request, &of).0,
        Some(_) | None => String::new(),
    }
}

/// What stands beside the options of a section of the plan, or beside all of it, in the same form.
#[wasm_bindgen]
pub fn beside(entries: Vec<String>, section: String, which: String) -> String {
    let Some(intake) = typed(&entries) else { return String::new() };
    let answer = plan_of(&intake);
    let found = answer.plan.every_phase().find(|phase| phase.phase == section);
    let section = Json::of(&found);
    beside::beside(&Json::of(&answer.plan), &Json::of(&answer.sources).items(), &section, &which).0
}

fn typed(entries: &[String]) -> Option<Intake> {
    let (entries, rest) = entries.as_chunks::<3>();
    let mut intake = Intake::default();
    for [path, text, unit] in entries {
        intake.set(path, text);
        intake.set_unit(path, unit);
    }
    rest.is_empty().then_some(intake)
}

const UNPAIRED: &str =
    r#"{"error":{"code":"wrong-shape","message":"an entry is not path, text and unit"}}"#;
const UNWRITTEN: &str = r#"{"error":{"code":"not-written","message":"the plan is no JSON"}}"#;
