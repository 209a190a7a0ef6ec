//! MRD results to bands: the level, whether anything was detected, the latest.

use crate::facts::key::{
    DETECTION_CONSOLIDATION, DETECTION_INDUCTION, MRD_CONSOLIDATION, MRD_DAY_8, MRD_DAY_15,
    MRD_INDUCTION, MRD_LATEST, MRD_REINDUCTION, MRD_WEEK_16, MRD_WEEKS_10_23,
};
use crate::facts::{
    ConsolidationMrd, Day8Mrd, Day15Mrd, Detection, FactValue, Facts, InductionMrd, LaterMrd,
    Mrd001, Mrd01, Set,
};
use crate::logic::Known;
use crate::patient::vocabulary::{MrdStatus, Sample, Timepoint};
use crate::patient::{MrdResult, Patient};
use crate::quantity::{Decimal, Quantity};

/// Puts every fact an MRD result bears on.
pub(super) fn put(patient: &Patient, facts: &mut Facts) {
    let marrow = |at: Timepoint| of(patient, move |r| r.timepoint == at && in_marrow(r));
    facts.put(
        MRD_DAY_8,
        level(&of(patient, |r| r.timepoint == Timepoint::Day8 && in_blood(r)), &DAY_8),
    );
    facts.put(MRD_DAY_15, level(&marrow(Timepoint::Day15), &DAY_15));
    let induction = marrow(Timepoint::EndOfInduction);
    facts.put(MRD_INDUCTION, level(&induction, &INDUCTION));
    facts.put(DETECTION_INDUCTION, detection(&induction));
    let consolidation = marrow(Timepoint::EndOfConsolidation);
    facts.put(MRD_CONSOLIDATION, level(&consolidation, &CONSOLIDATION));
    facts.put(DETECTION_CONSOLIDATION, detection(&consolidation));
    let weeks = |r: &MrdResult| matches!(r.timepoint, Timepoint::Week10 | Timepoint::Week16);
    facts.put(MRD_WEEKS_10_23, later(&of(patient, |r| weeks(r) && in_marrow(r))));
    facts.put(MRD_WEEK_16, level(&marrow(Timepoint::Week16), &AT_0_01));
    facts.put(MRD_REINDUCTION, level(&marrow(Timepoint::EndOfReinduction), &AT_0_1));
    facts.put(MRD_LATEST, latest_mrd(patient, &AT_0_1));
}

fn of(patient: &Patient, wanted: impl Fn(&MrdResult) -> bool) -> Vec<&MrdResult> {
    patient.mrd.iter().filter(|r| wanted(r)).collect()
}

/// A band of MRD levels from `low` to `high`, each end included or not.
struct Cut<T> {
    band: T,
    low: (Decimal, bool),
    high: (Decimal, bool),
}

impl<T> Cut<T> {
    fn contains(&self, level: Decimal) -> bool {
        let (low, low_in) = self.low;
        let (high, high_in) = self.high;
        (level > low || (low_in && level == low)) && (level < high || (high_in && level == high))
    }

    /// Whether some level at or below `limit` (below, when `strict`) lies in the band.
    fn reaches_below(&self, limit: Decimal, strict: bool) -> bool {
        let (low, low_in) = self.low;
        low < limit || (!strict && low_in && low == limit)
    }
}

const fn cut<T>(band: T, low: (Decimal, bool), high: (Decimal, bool)) -> Cut<T> {
    Cut { band, low, high }
}

const ZERO: Decimal = Decimal::ZERO;
const P_0_005: Decimal = Decimal::scaled(5, 5);
const P_0_01: Decimal = Decimal::scaled(1, 4);
const P_0_05: Decimal = Decimal::scaled(5, 4);
const P_0_1: Decimal = Decimal::scaled(1, 3);
const P_0_5: Decimal = Decimal::scaled(5, 3);
const P_1: Decimal = Decimal::scaled(1, 2);
const P_5: Decimal = Decimal::scaled(5, 2);
const P_10: Decimal = Decimal::scaled(1, 1);
const ALL_CELLS: Decimal = Decimal::whole(1);

const INDUCTION: [Cut<InductionMrd>; 9] = [
    cut(InductionMrd::Below0005, (ZERO, true), (P_0_005, false)),
    cut(InductionMrd::From0005To001, (P_0_005, true), (P_0_01, false)),
    cut(InductionMrd::Exactly001, (P_0_01, true), (P_0_01, true)),
    cut(InductionMrd::Above001To005, (P_0_01, false), (P_0_05, false)),
    cut(InductionMrd::From005To01, (P_0_05, true), (P_0_1, false)),
    cut(InductionMrd::From01To1, (P_0_1, true), (P_1, false)),
    cut(InductionMrd::Exactly1, (P_1, true), (P_1, true)),
    cut(InductionMrd::Above1To5, (P_1, false), (P_5, false)),
    cut(InductionMrd::From5, (P_5, true), (ALL_CELLS, true)),
];

const CONSOLIDATION: [Cut<ConsolidationMrd>; 6] = [
    cut(ConsolidationMrd::Below001, (ZERO, true), (P_0_01, false)),
    cut(ConsolidationMrd::From001To005, (P_0_01, true), (P_0_05, false)),
    cut(ConsolidationMrd::From005To01, (P_0_05, true), (P_0_1, false)),
    cut(ConsolidationMrd::Exactly01, (P_0_1, true), (P_0_1, true)),
    cut(ConsolidationMrd::Above01To05, (P_0_1, false), (P_0_5, false)),
    cut(ConsolidationMrd::From05, (P_0_5, true), (ALL_CELLS, true)),
];

const DAY_8: [Cut<Day8Mrd>; 3] = [
    cut(Day8Mrd::Below001, (ZERO, true), (P_0_01, false)),
    cut(Day8Mrd::From001To1, (P_0_01, true), (P_1, false)),
    cut(Day8Mrd::From1, (P_1, true), (ALL_CELLS, true)),
];

const DAY_15: [Cut<Day15Mrd>; 4] = [
    cut(Day15Mrd::Below01, (ZERO, true), (P_0_1, false)),
    cut(Day15Mrd::From01To1, (P_0_1, true), (P_1, false)),
    cut(Day15Mrd::From1To10, (P_1, true), (P_10, false)),
    cut(Day15Mrd::From10, (P_10, true), (ALL_CELLS, true)),
];

const AT_0_1: [Cut<Mrd01>; 2] = [
    cut(Mrd01::Below, (ZERO, true), (P_0_1, false)),
    cut(Mrd01::From, (P_0_1, true), (ALL_CELLS, true)),
];

const AT_0_01: [Cut<Mrd001>; 2] = [
    cut(Mrd001::Below, (ZERO, true), (P_0_01, false)),
    cut(Mrd001::From, (P_0_01, true), (ALL_CELLS, true)),
];

/// The level. Two results at once leave both possible; none is preferred silently.
fn level<T: FactValue>(results: &[&MrdResult], cuts: &[Cut<T>]) -> Set<T> {
    results.iter().filter_map(|r| mrd_result(r, cuts)).reduce(Set::union).unwrap_or_default()
}

/// Whether an assay that finds 0.01 % found anything. A poorer assay that found nothing says nothing here, nor does a
/// level printed below what the assay finds; what was not done is an answer of its own.
fn detection(results: &[&MrdResult]) -> Set<Detection> {
    let either = || Set::only(Detection::Undetected).union(Set::only(Detection::Detected));
    let one = |r: &&&MrdResult| {
        let level = r.value.value().map(|v| v.value());
        match (r.status.value(), level, r.sensitivity.value().map(|s| s.value())) {
            (Some(MrdStatus::Undetected), _, Some(limit)) if limit <= P_0_01 => {
                Some(Set::only(Detection::Undetected))
            }
            (Some(MrdStatus::Undetected), _, _) => Some(either()),
            (Some(MrdStatus::Quantified) | None, Some(level), Some(limit)) if level < limit => {
                Some(either())
            }
            (Some(MrdStatus::BelowQuantifiable | MrdStatus::Quantified), _, _)
            | (None, Some(_), _) => Some(Set::only(Detection::Detected)),
            (None, None, _) => {
                let gone = r.value == Known::NotDone || r.status == Known::NotDone;
                gone.then(|| Set::only(Detection::NotDone))
            }
        }
    };
    results.iter().filter_map(|r| one(&r)).reduce(Set::union).unwrap_or_default()
}

/// MRD of weeks 10 to 23: positive once 0.01 % was reached, negative when every result was below it. A level under
/// 0.01 % counts as negative only as far as the source cuts there.
fn later(results: &[&MrdResult]) -> Set<LaterMrd> {
    let gone = |r: &&MrdResult| r.value == Known::NotDone || r.status == Known::NotDone;
    if !results.is_empty() && results.iter().all(gone) {
        return Set::only(LaterMrd::NotDone);
    }
    let cut = |r: &&MrdResult| {
        mrd_result(r, &AT_0_01).map(|set: Set<Mrd001>| {
            let side = |from: Mrd001, to: LaterMrd| set.contains(from).then_some(to);
            [side(Mrd001::Below, LaterMrd::Negative), side(Mrd001::From, LaterMrd::Positive)]
                .into_iter()
                .flatten()
                .collect::<Set<LaterMrd>>()
        })
    };
    let sets = results.iter().filter_map(cut);
    sets.reduce(Set::union).unwrap_or_default()
}

/// Day 8 is read in blood; a sample not stated is read as that.
fn in_blood(result: &MrdResult) -> bool {
    result.sample.value() != Some(&Sample::Marrow)
}

/// A blood MRD is another measurement and is not used for a marrow rule. A sample not stated is read as marrow,
/// which validation says beside the field.
fn in_marrow(result: &MrdResult) -> bool {
    result.sample.value() != Some(&Sample::Blood)
}

/// The bands one result leaves possible; `None` when it says nothing yet.
///
/// Undetected is below the lowest level the assay finds. Positive but not quantifiable is above it and below a
/// quantitative range that the intake does not hold, so it leaves every band. A level printed below what the assay
/// finds is at most that.
fn mrd_result<T: FactValue>(result: &MrdResult, cuts: &[Cut<T>]) -> Option<Set<T>> {
    let value = result.value.value().map(|v| v.value());
    let sensitivity = result.sensitivity.value().map(|s| s.value());
    let bands =
        |keep: &dyn Fn(&Cut<T>) -> bool| cuts.iter().filter(|c| keep(c)).map(|c| c.band).collect();
    match (result.status.value(), value, sensitivity) {
        (Some(MrdStatus::Undetected), _, Some(limit)) => {
            Some(bands(&|c| c.reaches_below(limit, true)))
        }
        (Some(MrdStatus::Undetected), _, None) | (Some(MrdStatus::BelowQuantifiable), _, _) => {
            Some(Set::any())
        }
        (_, Some(level), Some(limit)) if level < limit => {
            Some(bands(&|c| c.reaches_below(limit, false)))
        }
        (_, Some(level), _) => Some(bands(&|c| c.contains(level))),
        (_, None, _) => None,
    }
}

/// The latest MRD in remission against 0.01 %.
pub(super) fn latest_001(patient: &Patient) -> Set<Mrd001> {
    latest_mrd(patient, &AT_0_01)
}

/// The latest MRD in remission. Results of which none is known to be later than the other all count; one that is
/// pending, or measured in blood, leaves it open.
fn latest_mrd<T: FactValue>(patient: &Patient, cuts: &[Cut<T>]) -> Set<T> {
    let given = |r: &&MrdResult| {
        let answered = |known: bool, pending: bool| known || pending;
        let value = answered(r.value.value().is_some(), r.value == Known::Pending);
        value || answered(r.status.value().is_some(), r.status == Known::Pending)
    };
    // Before the end of induction there is no remission to measure in.
    let in_remission = |r: &&MrdResult| !matches!(r.timepoint, Timepoint::Day8 | Timepoint::Day15);
    let results: Vec<&MrdResult> = patient.mrd.iter().filter(given).filter(in_remission).collect();
    let superseded =
        |r: &MrdResult| results.iter().any(|other| is_later(other.timepoint, r.timepoint));
    let latest = results.iter().filter(|r| !superseded(r));
    let band = |r: &&&MrdResult| {
        if in_marrow(r) { mrd_result(r, cuts).unwrap_or_default() } else { Set::any() }
    };
    latest.map(|r| band(&r)).reduce(Set::union).unwrap_or_default()
}

/// Whether one time point is known to come after the other. Weeks are compared with weeks; how they fall against the
/// end of consolidation depends on the protocol.
pub(crate) fn is_later(one: Timepoint, other: Timepoint) -> bool {
    use Timepoint::{EndOfConsolidation, EndOfInduction, PreTransplant, Week10, Week16};
    matches!(
        (one, other),
        (Week10 | Week16 | EndOfConsolidation | PreTransplant, EndOfInduction)
            | (Week16, Week10)
            | (PreTransplant, EndOfConsolidation)
    )
}
