//! What is taken away or brought back: the note, the link, the calendar file, the case as FHIR.

use serde::Serialize;
use stratall::Assessment;
use stratall::interop::fhir::export::{self, Made};
use stratall::interop::ics::{Stamp, calendar_file};
use stratall::interop::share;
use stratall::patient::{Intake, Issue};
use stratall::report::note::{PlanNote, RiskNote, Style, write};
use stratall::treatment::schedule::schedule_of;

use super::i18n::Msg;
use super::json::written;
use super::node::{Node, button, element, plain, words};

/// The note for the record; empty where the style is none of ours.
pub fn note(a: &Assessment, style: &str) -> String {
    let Some(style) = Style::from_id(style) else { return String::new() };
    write(style, &RiskNote::of(a), &PlanNote::of(&a.plan, &a.sources))
}

/// The text of a link.
pub fn link(intake: &Intake) -> String {
    share::write(intake)
}

/// What a link holds: path, text and unit of each entry, and what could not be read.
#[derive(Serialize)]
struct Opened {
    entries: Vec<String>,
    issues: Vec<Issue>,
}

/// The entries of a link as JSON.
pub fn open(link: &str) -> String {
    let (intake, issues) = share::read(link);
    let entries =
        intake.iter().flat_map(|(path, e)| [path.to_owned(), e.text.clone(), e.unit.clone()]);
    written(&Opened { entries: entries.collect(), issues }).unwrap_or_default()
}

/// The calendar file of a regimen; empty where it has no date.
pub fn calendar(intake: &Intake, request: &[[String; 2]], stamp: &str) -> String {
    let answer = schedule_of(intake, request);
    let file = answer.schedule.as_ref().zip(Stamp::parse(stamp));
    file.and_then(|(schedule, stamp)| calendar_file(schedule, stamp)).unwrap_or_default()
}

/// Whether a request is for the case as FHIR; no regimen has this id.
pub fn is_fhir(request: &[[String; 2]]) -> bool {
    request.first().is_some_and(|[_, of]| of == "fhir")
}

/// What the file holds, what is lost in it, and the button that saves it.
pub fn about_fhir() -> Node {
    let save = [("data-save", "application/fhir+json"), ("value", "stratall.fhir.json")];
    let said = [Msg::FhirHolds, Msg::FhirLost].map(|msg| words("p", "small", msg.text()));
    let mut inside: Vec<Node> = said.into();
    inside.push(words("p", "caution", Msg::FhirHealth.text()));
    let save = button("quiet-button", &save, vec![plain(Msg::FhirSave.text())]);
    inside.push(element("p", "", vec![save]));
    element("div", "", inside)
}

/// The case as one bundle of FHIR R4.
pub fn fhir(intake: &Intake, a: &Assessment, stamp: &str) -> String {
    Made::parse(stamp).map(|made| export::write(intake, a, &made)).unwrap_or_default()
}
