//! What is taken away or brought back: the note, the link, the calendar file.

use serde::Serialize;
use stratall::Assessment;
use stratall::interop::ics::{Stamp, calendar_file};
use stratall::interop::share;
use stratall::patient::{Intake, Issue};
use stratall::report::note::{PlanNote, RiskNote, Style, write};
use stratall::treatment::schedule::schedule_of;

use super::json::written;

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
