//! A value on a limit of a published rule or near one: what the schemes would say on the other side, and holes by name.
//!
//! How near is near is our convention, said in docs/design.md: a tenth of the limit for white cells, a factor of two for
//! MRD, a year for the age (five weeks at the first birthday).

use super::alert::AlertView;
use super::scheme::{SchemeView, named, verification};
use crate::evidence::{Source, Verification};
use crate::facts::{FactId, Facts, project};
use crate::inquiry::possible;
use crate::logic::{Known, Truth};
use crate::patient::fields::in_sentence;
use crate::patient::vocabulary::{MrdStatus, Timepoint};
use crate::patient::{Age, Patient};
use crate::prose::{capitalised, listed};
use crate::quantity::{AgeYears, Decimal, MrdFraction, Quantity, WhiteCellCount};
use crate::risk::{Answer, SCHEMES, Scheme};

/// The limits of white cells, × 10⁹/L.
const WHITE_CELLS: [i32; 4] = [30, 50, 100, 300];
/// The limits of the age, years.
const AGES: [i32; 16] = [1, 10, 13, 15, 18, 19, 22, 25, 30, 31, 35, 40, 55, 60, 65, 67];
/// The limits of MRD, as millionths of cells.
const MRD: [i32; 8] = [50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000];

/// The alerts, values first.
pub(super) fn alerts(patient: &Patient, facts: &Facts, schemes: &[SchemeView]) -> Vec<AlertView> {
    let values = values(patient);
    let near = values.iter().filter_map(|value| value.alert(patient, facts, schemes));
    near.chain(schemes.iter().filter_map(hole)).collect()
}

/// A measured value and a limit it lies on or near.
struct Value {
    /// "White cells 29 ×10⁹/L".
    words: String,
    /// "30 ×10⁹/L".
    limit_words: String,
    value: Decimal,
    limit: Decimal,
    /// How far beside the limit "just below" and "just above" are.
    step: Decimal,
    /// The fact it becomes.
    put: fn(&mut Patient, &str, Decimal),
    /// Which result, of several.
    key: String,
}

fn values(patient: &Patient) -> Vec<Value> {
    let mut all = Vec::new();
    all.extend(patient.wbc.value().into_iter().flat_map(|wbc| white_cells(wbc.value())));
    all.extend(patient.age.value().into_iter().flat_map(|age| years(*age)));
    for result in &patient.mrd {
        if let (Some(level), Known::Value(MrdStatus::Quantified) | Known::Unknown) =
            (result.value.value(), result.status)
        {
            all.extend(mrd(level.value(), result.timepoint, &result.key));
        }
    }
    all
}

/// The limits a value lies on, or else those it lies near.
fn limits(all: &[Decimal], value: Decimal, near: impl Fn(Decimal) -> bool) -> Vec<Decimal> {
    if all.contains(&value) {
        return vec![value];
    }
    all.iter().copied().filter(|limit| near(*limit)).collect()
}

/// Whether the value lies between these shares of the limit, both included.
fn between(value: Decimal, limit: Decimal, low: (i64, i64), high: (i64, i64)) -> bool {
    limit.times_ratio(low.0, low.1).is_some_and(|low| value >= low)
        && limit.times_ratio(high.0, high.1).is_some_and(|high| value <= high)
}

fn white_cells(value: Decimal) -> Vec<Value> {
    let all = WHITE_CELLS.map(Decimal::whole);
    let near = limits(&all, value, |limit| between(value, limit, (9, 10), (11, 10)));
    let of = |limit: Decimal| Value {
        words: format!("White cells {value} ×10⁹/L"),
        limit_words: format!("{limit} ×10⁹/L"),
        value,
        limit,
        step: Decimal::scaled(1, 3),
        put: |patient, _, value| {
            patient.wbc = WhiteCellCount::new(value).map_or(Known::Unknown, Known::Value);
        },
        key: String::new(),
    };
    near.into_iter().map(of).collect()
}

fn years(age: Age) -> Vec<Value> {
    let first = Decimal::whole(1);
    // The day of the birthday is exactly that age, whatever its days divide to.
    let birthday = AGES.into_iter().find(|years| {
        let years = u16::try_from(*years).unwrap_or(u16::MAX);
        age.at_least(years) == Truth::True && age.above(years) == Truth::False
    });
    let value = birthday.map_or_else(|| age.in_years(), Decimal::whole);
    let near = limits(&AGES.map(Decimal::whole), value, |limit| {
        let apart = if value > limit { value.minus(limit) } else { limit.minus(value) };
        apart < if limit == first { Decimal::scaled(1, 1) } else { first }
    });
    let words = match (age, age.days()) {
        (Age::Days(_), Some(days)) => format!("Age {days} days"),
        (Age::Years(_) | Age::Days(_) | Age::Dates { .. }, _) => {
            format!("Age {} years", shortened(value))
        }
    };
    let of = |limit: Decimal| Value {
        words: words.clone(),
        limit_words: if limit == first { "1 year".to_owned() } else { format!("{limit} years") },
        value,
        limit,
        step: Decimal::scaled(1, 2),
        put: |patient, _, value| {
            let age = AgeYears::new(value).map(Age::Years);
            patient.age = age.map_or(Known::Unknown, Known::Value);
        },
        key: String::new(),
    };
    near.into_iter().map(of).collect()
}

/// To two digits, as an age worked out from days has nine.
fn shortened(value: Decimal) -> Decimal {
    let hundredths = value.times_ratio(100, 1).map_or(0, Decimal::truncated);
    i32::try_from(hundredths).map_or(value, |n| Decimal::scaled(n, 2))
}

fn mrd(value: Decimal, timepoint: Timepoint, key: &str) -> Vec<Value> {
    let all = MRD.map(|millionths| Decimal::scaled(millionths, 6));
    let near = limits(&all, value, |limit| between(value, limit, (1, 2), (2, 1)));
    let percent = |level: Decimal| level.times_ratio(100, 1).unwrap_or(level);
    let of = |limit: Decimal| Value {
        words: format!("MRD {} %, {}", percent(value), timepoint.label()),
        limit_words: format!("{} %", percent(limit)),
        value,
        limit,
        step: Decimal::scaled(1, 7),
        put: |patient, key, value| {
            for result in patient.mrd.iter_mut().filter(|r| r.key == key) {
                result.value = MrdFraction::new(value).map_or(Known::Unknown, Known::Value);
            }
        },
        key: key.to_owned(),
    };
    near.into_iter().map(of).collect()
}

impl Value {
    /// What changes on the limit or beyond it, seen from the value; nothing where no scheme changes.
    fn alert(&self, patient: &Patient, facts: &Facts, schemes: &[SchemeView]) -> Option<AlertView> {
        let below = self.limit.minus(self.step);
        let above = self.limit.minus(Decimal::ZERO.minus(self.step));
        let places = if self.value < self.limit {
            [("At the limit", self.limit), ("Above it", above)]
        } else if self.value > self.limit {
            [("At the limit", self.limit), ("Below it", below)]
        } else {
            [("Just below it", below), ("Just above it", above)]
        };
        // The convention is ours and read; what a scheme answers there rests on its rule, and says so itself.
        let mut verification = Verification::Seen;
        let mut said: Vec<String> = Vec::new();
        for (place, value) in places {
            let mut there = patient.clone();
            (self.put)(&mut there, &self.key, value);
            let changed = changed(facts, &project(&there), schemes);
            let words: Vec<&str> = changed.iter().map(|(words, _)| words.as_str()).collect();
            if !words.is_empty() {
                said.push(format!("{place}: {}.", words.join("; ")));
            }
            verification = changed.iter().map(|(_, v)| *v).fold(verification, Verification::max);
        }
        let lies = if self.value == self.limit { "lies exactly on" } else { "lies near" };
        (!said.is_empty()).then(|| {
            let words =
                format!("{} {lies} a limit, {}. {}", self.words, self.limit_words, said.join(" "));
            AlertView {
                code: "boundary",
                words,
                sources: vec![Source::HouseConvention],
                verification,
                differs: Vec::new(),
            }
        })
    }
}

/// The schemes made for this patient that answer otherwise there, and what that rests on: "UKALL14 high (unverified)".
fn changed(here: &Facts, there: &Facts, schemes: &[SchemeView]) -> Vec<(String, Verification)> {
    let differing: Vec<FactId> =
        FactId::ALL.iter().copied().filter(|f| here.bits(*f) != there.bits(*f)).collect();
    let concerned = |view: &&SchemeView| {
        view.remark.is_none() && matches!(view.status, "determined" | "one-of")
    };
    let scheme = |view: &SchemeView| SCHEMES.iter().find(|s| s.id == view.id);
    let reads = |scheme: &Scheme| {
        let rows = scheme.decision.rows;
        rows.iter().any(|row| differing.iter().any(|fact| row.when.reads(*fact)))
    };
    let mut all = Vec::new();
    for (view, scheme) in schemes.iter().filter(concerned).filter_map(|v| Some((v, scheme(v)?))) {
        if !reads(scheme) {
            continue;
        }
        let left = possible(&scheme.decision, there);
        let answers: Vec<Answer> = left.iter().map(|p| p.answer).collect();
        let named = named(scheme, &answers);
        let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
        if ids != view.possible {
            let labels: Vec<String> = named.iter().map(|(_, label)| in_sentence(label)).collect();
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let rests_on = verification(&scheme.decision, &left);
            let said = [view.name, " ", &listed(&labels, "or")].concat();
            all.push((rests_on.marked(&said), rests_on));
        }
    }
    all
}

/// The patient is in a hole of the rule: which, in its words, with what that row rests on. That he may be in one, while
/// something is unknown, stands in the row of the scheme: a line each above the answer would hide those that matter.
fn hole(view: &SchemeView) -> Option<AlertView> {
    if !view.hole || view.remark.is_some() {
        return None;
    }
    let scheme = SCHEMES.iter().find(|s| s.id == view.id)?;
    let (row, shown) =
        scheme.decision.rows.iter().zip(&view.table).find(|(row, shown)| {
            matches!(row.answer, Answer::Hole(_)) && shown.state == "answers"
        })?;
    let mut sources: Vec<Source> = Vec::new();
    for source in row.when.criteria().into_iter().flat_map(|c| c.sources) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
    let why = capitalised(row.because.get());
    let words = format!("{} leaves a case open, in which this patient is: {why}.", view.name);
    Some(AlertView {
        code: "hole",
        words,
        sources,
        verification: shown.verification,
        differs: Vec::new(),
    })
}
