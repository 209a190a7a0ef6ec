//! One phase day by day: which dose on which day, and what is looked at.

use super::dose_view::{DoseView, IntrathecalView};
use super::place::{self, Start};
use super::request::Request;
use super::view::{CourseView, DayView, ItemView, MilestoneView, PhaseView};
use crate::evidence::{Source, Verification};
use crate::treatment::adjustment::{At, MILESTONES, Milestone};
use crate::treatment::dose::{Outcome, Place, intrathecal, systemic};
use crate::treatment::regimen::{Days, Dose, Phase};

/// More courses than this are not laid out.
const MOST_COURSES: u16 = 20;

/// A phase laid out from its start.
pub(super) fn phase(place: &Place, request: &Request, start: Start) -> PhaseView {
    let phase = place.phase;
    let doses: Vec<DoseView> = numbered(phase.doses.iter().map(|d| d.choice))
        .into_iter()
        .zip(phase.doses)
        .filter_map(|(n, d)| {
            let taken = request.takes(phase, d.choice, d.drug.record().id, n);
            (taken != Some(false)).then(|| DoseView::of(place, d, taken.is_none()))
        })
        .collect();
    let before = phase.doses.len();
    let intrathecal: Vec<IntrathecalView> = numbered(
        phase.doses.iter().map(|d| d.choice).chain(phase.intrathecal.iter().map(|d| d.choice)),
    )
    .into_iter()
    .skip(before)
    .zip(phase.intrathecal)
    .filter_map(|(n, d)| {
        let id = super::words::intrathecal_id(d.drug);
        let taken = request.takes(phase, d.choice, id, n);
        let outcome = intrathecal(place, d);
        (taken != Some(false)).then(|| IntrathecalView::of(d, &outcome, taken.is_none()))
    })
    .collect();
    let laid_out = phase.cycles.unwrap_or(1).clamp(1, MOST_COURSES);
    let courses =
        (1..=laid_out).map(|n| course(place, request, start, n, &doses, &intrathecal)).collect();
    let (words, date) = match start {
        Start::Known(date) => ("", Some(date)),
        Start::Open(why) => (why, None),
    };
    PhaseView {
        id: phase.id,
        name: phase.name,
        kind: super::words::kind_id(phase.kind),
        cycles: phase.cycles,
        cycle_days: phase.cycle_days,
        first_day: phase.first_day,
        choice: phase.choice,
        undecided: request.leaves_open(phase),
        start: date.map(|d| d.to_string()),
        start_words: words,
        counted_from: counted_from(phase),
        missing: phase.missing,
        doses,
        intrathecal,
        courses,
        milestones: of_phase(place, request)
            .filter(|m| !matches!(m.at, At::Day(_)))
            .map(MilestoneView::of)
            .collect(),
        sources: phase.sources,
        verification: phase.verification,
        hidden: phase.verification == Verification::Recalled,
    }
}

/// The place of each record among those of its choice, from 1.
fn numbered<'a>(choices: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let all: Vec<&str> = choices.collect();
    all.iter()
        .enumerate()
        .map(|(at, c)| all.iter().take(at + 1).filter(|other| *other == c).count())
        .collect()
}

/// A note where the days of a phase go on from the count of an earlier one.
fn counted_from(phase: &Phase) -> &'static str {
    let all = phase.doses.iter().map(|d| d.days).chain(phase.intrathecal.iter().map(|d| d.days));
    match all.flat_map(Days::each).min() {
        Some(first) if first > phase.first_day.saturating_add(20) => {
            "The days go on from the count of an earlier phase: its start is the day 1 of that count."
        }
        Some(_) | None => "",
    }
}

fn course(
    place: &Place,
    request: &Request,
    start: Start,
    number: u16,
    doses: &[DoseView],
    intrathecal: &[IntrathecalView],
) -> CourseView {
    let phase = place.phase;
    let begin = place::course(phase, request, start, number);
    let mut days: Vec<DayView> = Vec::new();
    for (index, view) in doses.iter().enumerate() {
        if view.for_others() {
            continue;
        }
        for item in items(place, index, view) {
            at(&mut days, item.0).items.push(item.1);
        }
    }
    for (index, view) in intrathecal.iter().enumerate() {
        if view.for_others() {
            continue;
        }
        for day in days_of(view.record.days, view.record.doses) {
            let entry = at(&mut days, day.0);
            entry.intrathecal.push(ItemView::intrathecal(index, view, day.1));
            puncture(&mut entry.milestones, view.sources, view.verification);
        }
    }
    for m in of_phase(place, request) {
        // The n-th day, by whatever number the source gives the first.
        if let (At::Day(nth), 1) = (m.at, number) {
            let day = phase.first_day.saturating_add(nth).saturating_sub(1);
            at(&mut days, day).milestones.push(MilestoneView::of(m));
        }
    }
    days.sort_by_key(|d| d.day);
    for day in &mut days {
        day.date = place::date(phase, begin, day.day).map(|d| d.to_string());
    }
    CourseView { course: number, start: begin.map(|d| d.to_string()), days }
}

fn at(days: &mut Vec<DayView>, day: i16) -> &mut DayView {
    let found = days.iter().position(|d| d.day == day);
    let index = found.unwrap_or_else(|| {
        days.push(DayView { day, ..DayView::default() });
        days.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "found or pushed above")]
    &mut days[index]
}

/// The milestones of a regimen in this phase.
fn of_phase<'a>(
    place: &'a Place,
    request: &'a Request,
) -> impl Iterator<Item = &'static Milestone> + 'a {
    MILESTONES.iter().filter(|m| {
        (m.regimens.is_empty() || m.regimens.contains(&place.regimen.id))
            && stands_in(m, place.phase)
            && (!m.once || first(m, place, request))
    })
}

fn stands_in(m: &Milestone, phase: &Phase) -> bool {
    m.phases.contains(&phase.kind) && (m.phase_ids.is_empty() || m.phase_ids.contains(&phase.id))
}

/// Whether the phase is the first of the milestone's phases, or one of a choice whose first it is.
fn first(m: &Milestone, place: &Place, request: &Request) -> bool {
    let mut kept = place.regimen.phases.iter().filter(|p| !request.drops(p) && stands_in(m, p));
    kept.next().is_some_and(|first| {
        first.id == place.phase.id
            || (!first.choice.is_empty() && first.choice == place.phase.choice)
    })
}

/// Days with the last day of a window: fewer doses than days, and not by the hour, means one dose on one of them.
fn days_of(days: &'static [Days], doses: Option<u16>) -> Vec<(i16, Option<i16>)> {
    let all: Vec<i16> = Days::each(days).collect();
    let fewer = doses.is_some_and(|n| usize::from(n) < all.len());
    match (fewer, all.first(), all.last()) {
        (true, Some(first), Some(last)) => vec![(*first, Some(*last))],
        _ => all.into_iter().map(|day| (day, None)).collect(),
    }
}

/// The doses of a record day by day.
fn items(place: &Place, index: usize, view: &DoseView) -> Vec<(i16, ItemView)> {
    let dose = view.record;
    let by_hour = dose.every_hours.is_some();
    let days = days_of(dose.days, dose.doses.filter(|_| !by_hour));
    let mut left = dose.doses.unwrap_or(u16::MAX);
    let a_day = a_day(dose, place.phase.cycles.unwrap_or(1));
    let mut out = Vec::new();
    for ((day, until), occurrence) in days.into_iter().zip(0_u16..) {
        let count = if until.is_some() { left } else { a_day.min(left) };
        left = left.saturating_sub(count);
        let risen = (dose.amount.rise().is_some()).then(|| systemic(place, dose, occurrence));
        let item = match risen {
            Some(outcome @ (Outcome::Given(..) | Outcome::Refused(_))) => {
                ItemView::risen(index, view, &outcome)
            }
            Some(Outcome::NotForThisPatient) | None => ItemView::of(index, view),
        };
        if count > 0 {
            out.push((day, ItemView { count, until, ..item }));
        }
    }
    out
}

/// How many doses a day has.
fn a_day(dose: &Dose, courses: u16) -> u16 {
    if let Some(hours) = dose.every_hours {
        return 24_u16.checked_div(hours).unwrap_or(1).max(1);
    }
    let days = u16::try_from(Days::each(dose.days).count()).unwrap_or(u16::MAX).max(1);
    let shared = |n: u16, among: u16| n.is_multiple_of(among).then(|| n / among);
    let all = days.saturating_mul(courses);
    dose.doses.and_then(|n| shared(n, all).or_else(|| shared(n, days))).unwrap_or(1).max(1)
}

/// A day with an intrathecal dose has one lumbar puncture, no better verified than its worst record.
fn puncture(milestones: &mut Vec<MilestoneView>, sources: &'static [Source], state: Verification) {
    if let Some(found) = milestones.iter_mut().find(|m| m.id == "lumbar-puncture") {
        found.verification = found.verification.max(state);
        return;
    }
    milestones.push(MilestoneView {
        id: "lumbar-puncture",
        look: "lumbar-puncture",
        words: "Lumbar puncture for the intrathecal dose; two people check drug, route and volume.",
        sources,
        verification: state,
    });
}
