//! A schedule as a calendar file (iCalendar, RFC 5545): one all-day event for each day with a date.
//!
//! The file leaves the page, so it names no patient; and nothing in it looks surer than on the page: a recalled dose is
//! named without its amount, and every event ends with the caution.

use crate::evidence::{Source, Verification};
use crate::treatment::regimen::Route;
use crate::treatment::schedule::{DayView, ItemView, PhaseView, ScheduleView};

/// When the file was made, in UTC: `20260105T101500Z`. It comes from the caller, since the engine has no clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stamp<'a>(&'a str);

impl<'a> Stamp<'a> {
    /// Reads a stamp of exactly that form; `None` for any other text.
    pub fn parse(text: &'a str) -> Option<Stamp<'a>> {
        let made = |(n, b): (usize, u8)| match n {
            8 => b == b'T',
            15 => b == b'Z',
            _ => b.is_ascii_digit(),
        };
        (text.len() == 16 && text.bytes().enumerate().all(made)).then_some(Stamp(text))
    }
}

/// The calendar file; `None` where no day of the schedule has a date.
pub fn calendar_file(schedule: &ScheduleView, stamp: Stamp) -> Option<String> {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//StratALL//schedule//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.text("X-WR-CALNAME", schedule.name);
    let mut events = 0_usize;
    for phase in &schedule.phases {
        for course in &phase.courses {
            for day in &course.days {
                let Some(date) = day.date.as_deref() else { continue };
                events += 1;
                file.line("BEGIN", "VEVENT");
                let uid = format!("{}-{events}-{}@stratall", stamp.0, schedule.regimen);
                file.line("UID", &uid);
                file.line("DTSTAMP", stamp.0);
                file.line("DTSTART;VALUE=DATE", &date.replace('-', ""));
                file.line("TRANSP", "TRANSPARENT");
                file.text("SUMMARY", &summary(schedule, phase, day));
                file.text("DESCRIPTION", &description(schedule, phase, day));
                file.line("END", "VEVENT");
            }
        }
    }
    file.line("END", "VCALENDAR");
    (events > 0).then_some(file.0)
}

/// "E1910, induction, day 8: vincristine, pegaspargase; intrathecal: methotrexate; marrow and MRD".
fn summary(schedule: &ScheduleView, phase: &PhaseView, day: &DayView) -> String {
    let systemic = day.items.iter().map(|item| name(phase, item)).collect::<Vec<_>>().join(", ");
    let intrathecal: Vec<&str> = day.intrathecal.iter().map(|item| item.drug).collect();
    let looks: Vec<String> = day.milestones.iter().map(|m| m.look.replace('-', " ")).collect();
    let intrathecal = match intrathecal.as_slice() {
        [] => String::new(),
        drugs => format!("intrathecal: {}", drugs.join(", ")),
    };
    let parts: Vec<String> = [systemic, intrathecal, looks.join(", ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let undecided = if phase.undecided { " (one of several, none chosen)" } else { "" };
    format!("{}, {}{undecided}, day {}: {}", schedule.name, phase.name, day.day, parts.join("; "))
}

fn name(phase: &PhaseView, item: &ItemView) -> String {
    let name = phase.doses.get(item.dose).map_or(item.drug, |dose| dose.name);
    name.to_ascii_lowercase()
}

fn description(schedule: &ScheduleView, phase: &PhaseView, day: &DayView) -> String {
    let recalled = schedule.hidden || phase.hidden;
    let systemic = day.items.iter().filter_map(|item| {
        let dose = phase.doses.get(item.dose)?;
        let what = format!("{} {}", name(phase, item), route(dose.record.route));
        let changes = if dose.adjustments.is_empty() { "" } else { CHANGES };
        let proof = proof(dose.sources, dose.verification);
        Some([&given(&what, &dose.often, item, recalled), changes, &proof].concat())
    });
    let intrathecal = day.intrathecal.iter().filter_map(|item| {
        let dose = phase.intrathecal.get(item.dose)?;
        let what = format!("{} intrathecal", item.drug);
        Some([given(&what, "", item, recalled), proof(dose.sources, dose.verification)].concat())
    });
    let looks = day.milestones.iter();
    let looks = looks.map(|m| [m.words, &proof(m.sources, m.verification)].concat());
    let mut lines: Vec<String> = systemic.chain(intrathecal).chain(looks).collect();
    if !(schedule.warnings.is_empty() && schedule.refusals.is_empty()) {
        lines.push(WARNINGS.to_owned());
    }
    lines.push(schedule.caution.to_owned());
    lines.push(format!(
        "StratALL, knowledge {} {}.",
        schedule.knowledge,
        schedule.knowledge_sha256.get(..12).unwrap_or_default()
    ));
    lines.join("\n")
}

/// Stands with a dose that has published changes for some patients: they are shown in the schedule, never applied.
const CHANGES: &str = "; published changes may hold, see the schedule";
/// Stands where the schedule warns; what it says there is of the patient, and stays there.
const WARNINGS: &str = "The schedule has warnings for this patient: read them there first.";

/// " [Kantarjian 2004; seen]".
fn proof(sources: &[Source], verification: Verification) -> String {
    let names: Vec<&str> = sources.iter().map(|s| s.record().name()).collect();
    format!(" [{}; {}]", names.join(", "), verification.id())
}

const fn route(route: Route) -> &'static str {
    match route {
        Route::Iv => "intravenous",
        Route::IvContinuous => "continuous intravenous infusion",
        Route::Po => "by mouth",
        Route::Sc => "subcutaneous",
        Route::Im => "intramuscular",
        Route::IvOrIm => "intravenous or intramuscular",
        Route::PoOrIv => "by mouth or intravenous",
        Route::ScOrIm => "subcutaneous or intramuscular",
        Route::IvOrSc => "intravenous or subcutaneous",
    }
}

/// "vincristine intravenous: 2 mg", or why there is no amount.
fn given(what: &str, often: &str, item: &ItemView, recalled: bool) -> String {
    let until = item.until.map_or_else(String::new, |day| format!(", on one day up to day {day}"));
    let times = if item.count > 1 { format!(" × {}", item.count) } else { String::new() };
    let amount = match (&item.amount, item.hidden || recalled, item.undecided) {
        (_, true, _) => "dose recalled, not read in any source: not shown".to_owned(),
        (_, _, true) => "one of several, none chosen".to_owned(),
        (Some(amount), ..) => [amount, times.as_str(), " ", often].concat().trim_end().to_owned(),
        (None, ..) => "no dose calculated: see the schedule for the reason".to_owned(),
    };
    format!("{what}: {amount}{until}")
}

/// The lines of the file.
struct File(String);

impl File {
    /// A property whose value needs no escape.
    fn line(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A property of free text.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                c => line.push(c),
            }
        }
        self.folded(&line);
    }

    /// A line holds 75 octets; what is longer goes on after a space, never within a character.
    fn folded(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
