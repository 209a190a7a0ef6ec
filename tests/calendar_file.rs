//! The calendar file: what another program reads in it is what the schedule says, and nothing of the patient.

use crate::support::dosing::{but, well};
use icalendar::{Calendar, CalendarComponent, Component};
use serde_json::{Value, json};
use stratall::interop::ics::{Stamp, calendar_file};
use stratall::patient::{Intake, validate};
use stratall::treatment::dose::Outcome;
use stratall::treatment::regimen::REGIMENS;
use stratall::treatment::schedule::{Request, ScheduleView, schedule};

const STAMP: &str = "20260105T101500Z";

fn laid_out(regimen: &str, intake: &Value) -> ScheduleView {
    let (intake, issues) = Intake::from_json(intake);
    assert!(issues.is_empty(), "{issues:?}");
    let (request, issues) = Request::from_json(
        &json!({ "regimen": regimen, "start": "2026-01-05", "effusion": false }),
    );
    assert!(issues.is_empty(), "{issues:?}");
    schedule(&validate(&intake).0, &request).unwrap()
}

fn file(schedule: &ScheduleView) -> String {
    calendar_file(schedule, Stamp::parse(STAMP).unwrap()).unwrap()
}

/// Date, title and text of every event, as a calendar program reads them.
fn events(file: &str) -> Vec<(String, String, String)> {
    let calendar: Calendar = file.parse().unwrap();
    let mut all = Vec::new();
    for component in calendar.components {
        let CalendarComponent::Event(event) = component else { panic!("no event: {component:?}") };
        let start = event.property_value("DTSTART").unwrap().to_owned();
        let [title, text] = [event.get_summary(), event.get_description()].map(|t| t.unwrap());
        all.push((start, title.to_owned(), text.to_owned()));
    }
    all
}

#[test]
fn each_day_with_a_date_is_an_event_of_that_day() {
    for regimen in REGIMENS {
        let schedule = laid_out(regimen.id, &well());
        let days = schedule.phases.iter().flat_map(|p| &p.courses).flat_map(|c| &c.days);
        let dates: Vec<String> =
            days.filter_map(|d| d.date.as_deref()).map(|d| d.replace('-', "")).collect();
        let Some(file) = calendar_file(&schedule, Stamp::parse(STAMP).unwrap()) else {
            assert_eq!(dates, [""; 0], "{}", regimen.id);
            continue;
        };
        let read: Vec<String> = events(&file).into_iter().map(|(date, ..)| date).collect();
        assert_eq!(read, dates, "{}", regimen.id);
    }
}

#[test]
fn an_event_names_drugs_with_their_doses_and_ends_with_the_caution() {
    let schedule = laid_out("hyper-cvad", &well());
    let all = events(&file(&schedule));
    let (_, title, text) = all.iter().find(|(date, ..)| date == "20260105").unwrap();
    assert!(title.starts_with("Hyper-CVAD"), "{title}");
    assert!(title.contains("day 1:") && title.contains("cyclophosphamide"), "{title}");
    // 300 mg/m² twice, 1.82 m² after Mosteller.
    assert!(text.contains("cyclophosphamide intravenous: 545 mg"), "{text}");
    // With its source and how it was verified, and that published changes were not applied.
    let line = text.lines().find(|l| l.starts_with("cyclophosphamide")).unwrap();
    assert!(line.contains("Thomas 2010, table 1") && line.ends_with("; seen]"), "{line}");
    let changed = text.lines().find(|l| l.starts_with("vincristine")).unwrap();
    assert!(changed.contains("published changes may hold"), "{changed}");
    assert!(text.contains(schedule.caution), "{text}");
    assert!(text.contains(schedule.knowledge), "{text}");
}

#[test]
fn no_recalled_dose_is_in_any_file() {
    let mut hidden = 0;
    for regimen in REGIMENS {
        let schedule = laid_out(regimen.id, &well());
        for phase in &schedule.phases {
            for day in phase.courses.iter().flat_map(|c| &c.days).filter(|d| d.date.is_some()) {
                let recalled = |item: bool| item || phase.hidden || schedule.hidden;
                for item in day.items.iter().chain(&day.intrathecal).filter(|i| recalled(i.hidden))
                {
                    let Some(amount) = &item.amount else { continue };
                    hidden += 1;
                    let date = day.date.as_deref().unwrap().replace('-', "");
                    let texts = events(&file(&schedule));
                    let of_day = texts.iter().filter(|(d, ..)| *d == date);
                    for (_, _, text) in of_day {
                        let shown =
                            text.lines().find(|l| l.starts_with(item.drug) && l.contains(amount));
                        assert_eq!(shown, None, "{} day {}", regimen.id, day.day);
                    }
                }
            }
        }
    }
    assert!(hidden > 0, "no recalled dose was met: {hidden}");
}

/// Two amounts where the source prints a range: the larger alone would be another dose.
#[test]
fn a_range_is_a_range_in_the_file_and_in_the_days() {
    let mut ranges = 0;
    for regimen in REGIMENS {
        let schedule = laid_out(regimen.id, &well());
        for phase in &schedule.phases {
            for day in phase.courses.iter().flat_map(|c| &c.days) {
                for item in &day.items {
                    let Some(Outcome::Given(low, Some(high))) =
                        phase.doses.get(item.dose).map(|d| &d.outcome)
                    else {
                        continue;
                    };
                    let (low, high) = (low.given.to_string(), high.given.to_string());
                    if item.amount.is_some() && item.working.is_empty() && low != high {
                        ranges += 1;
                        assert_eq!(item.amount, Some(format!("{low} to {high}")), "{}", regimen.id);
                    }
                }
            }
        }
    }
    assert!(ranges > 0, "no range was met");
}

#[test]
fn warnings_stay_in_the_schedule_and_the_file_says_that_there_are_some() {
    // 110 kg on 170 cm warns of a clearance that the weight inflates.
    for (weight, warns) in [(70, false), (110, true)] {
        let schedule = laid_out("hyper-cvad", &but(json!({ "weightKg": weight })));
        for (_, _, text) in events(&file(&schedule)) {
            assert_eq!(text.contains("read them there first"), warns, "{weight} kg: {text}");
            assert!(!text.contains("mL/min"), "{text}");
        }
    }
}

#[test]
fn nothing_of_the_patient_is_in_the_file() {
    let heavy = but(json!({ "weightKg": 71.3, "heightCm": 173.9, "birthDate": "1980-04-03",
        "disease": { "phase": "newly-diagnosed", "diagnosisDate": "2026-01-02" } }));
    let file = file(&laid_out("hyper-cvad", &heavy)).replace("\r\n ", "");
    for private in
        ["71.3", "173.9", "1980", "20260102", "2026-01-02", "45-year", "ATTENDEE", "ORGANIZER"]
    {
        assert!(!file.contains(private), "{private}");
    }
}

#[test]
fn every_line_is_at_most_75_octets_and_ends_as_the_format_wants() {
    let file = file(&laid_out("hyper-cvad", &well()));
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
}

#[test]
fn a_stamp_is_a_time_in_utc_and_nothing_else() {
    assert!(Stamp::parse(STAMP).is_some());
    for bad in [
        "",
        "2026-01-05T10:15:00Z",
        "20260105T101500",
        "20260105 101500Z",
        "20260105T10150\nZ",
        "2026010 T101500Z",
    ] {
        assert!(Stamp::parse(bad).is_none(), "{bad}");
    }
}
