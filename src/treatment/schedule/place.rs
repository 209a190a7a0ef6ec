//! When a phase starts, as far as that is known.

use super::request::Request;
use crate::quantity::Date;
use crate::treatment::regimen::{Phase, PhaseKind, Regimen};

/// The start of a phase, or in words why it has no date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    Known(Date),
    Open(&'static str),
}

impl Start {
    pub fn date(self) -> Option<Date> {
        match self {
            Start::Known(date) => Some(date),
            Start::Open(_) => None,
        }
    }
}

/// The start of every phase, in the order of the regimen.
pub(super) fn starts(regimen: &Regimen, request: &Request) -> Vec<Start> {
    let mut starts = Vec::new();
    // What the next phase follows: the start of the regimen, then each phase with its length.
    let mut next = match request.start {
        Some(date) => Start::Known(date),
        None => Start::Open("no start date was given"),
    };
    for phase in regimen.phases {
        let in_turn = matches!(phase.kind, PhaseKind::Block | PhaseKind::Cns);
        let first = starts.is_empty();
        let start = match request.starts.get(phase.id) {
            Some(date) => Start::Known(*date),
            None if request.drops(phase) => Start::Open("another phase was chosen"),
            None if request.leaves_open(phase) && !first => {
                Start::Open("which of the phases of this choice is given is not decided")
            }
            None if in_turn && !first => Start::Open(
                "given in turn with others, or beside them; enter the date of each course",
            ),
            None => next,
        };
        starts.push(start);
        if !request.drops(phase) {
            next = following(phase, start, in_turn || request.leaves_open(phase));
        }
    }
    starts
}

fn following(phase: &Phase, start: Start, open: bool) -> Start {
    if open {
        return Start::Open("what goes before it is given in turn or is a choice");
    }
    let Some(length) = length(phase) else {
        return Start::Open("the length of the phase before it is not printed");
    };
    match start.date().and_then(|date| date.add_days(i32::from(length))) {
        Some(date) => Start::Known(date),
        None => Start::Open("the phase before it has no date"),
    }
}

/// Days of all courses of a phase, where both numbers are printed.
pub(super) fn length(phase: &Phase) -> Option<u16> {
    phase.cycle_days?.checked_mul(phase.cycles?)
}

/// The start of a course of a phase, counted from 1.
pub(super) fn course(phase: &Phase, request: &Request, start: Start, number: u16) -> Option<Date> {
    if number == 1 {
        return start.date();
    }
    if let Some(date) = request.starts.get(&format!("{}#{number}", phase.id)) {
        return Some(*date);
    }
    // Blocks are given in turn: the second course does not follow the first at once.
    if phase.kind == PhaseKind::Block {
        return None;
    }
    let days = phase.cycle_days?.checked_mul(number.checked_sub(1)?)?;
    start.date()?.add_days(i32::from(days))
}

/// The date of a numbered day of a course. Where the count starts at 1 there is no day 0: day −1 is the day before.
pub(super) fn date(phase: &Phase, start: Option<Date>, day: i16) -> Option<Date> {
    let from_first =
        if day < 0 && phase.first_day > 0 { day } else { day.checked_sub(phase.first_day)? };
    start?.add_days(i32::from(from_first))
}
