//! What a schedule cites.

use super::dose_view::DiffersView;
use super::view::{MilestoneView, PhaseView, ScheduleView};
use crate::evidence::Source;
use crate::treatment::dose::{Outcome, Refusal};

impl ScheduleView {
    /// Every list of sources in it.
    pub(super) fn cites(&self) -> Vec<&[Source]> {
        let mut lists = vec![self.sources];
        for phase in &self.phases {
            of_phase(phase, &mut lists);
        }
        for item in &self.care {
            lists.push(&item.sources);
            lists.extend(item.differs.iter().map(|d| d.sources));
        }
        lists.extend(self.refusals.iter().map(|r| r.sources));
        lists.extend(self.anthracyclines.columns.iter().map(|c| c.sources));
        lists
    }
}

fn of_phase<'a>(phase: &'a PhaseView, lists: &mut Vec<&'a [Source]>) {
    lists.push(phase.sources);
    for dose in &phase.doses {
        lists.push(dose.sources);
        lists.extend(refused(&dose.outcome).map(|r| r.sources));
        lists.extend(dose.adjustments.iter().map(|a| a.sources));
        lists.extend(of_others(&dose.differs));
    }
    for dose in &phase.intrathecal {
        lists.push(dose.sources);
        lists.extend(refused(&dose.outcome).map(|r| r.sources));
        lists.extend(of_others(&dose.differs));
    }
    let days = || phase.courses.iter().flat_map(|course| &course.days);
    let items = days().flat_map(|day| day.items.iter().chain(&day.intrathecal));
    lists.extend(items.filter_map(|item| item.refusal.as_ref()).map(|r| r.sources));
    let looks = phase.milestones.iter().chain(days().flat_map(|day| &day.milestones));
    lists.extend(looks.map(|m: &MilestoneView| m.sources));
}

fn refused<T>(outcome: &Outcome<T>) -> Option<&Refusal> {
    match outcome {
        Outcome::Refused(refusal) => Some(refusal),
        Outcome::Given(..) | Outcome::NotForThisPatient => None,
    }
}

fn of_others(list: &[DiffersView]) -> impl Iterator<Item = &[Source]> {
    list.iter().map(|d| d.sources)
}
