//! Published changes of a dose, each with its own amount; none is applied.

use super::{Computed, Place, Rounding, cap, concerning, settle, times_body};
use crate::evidence::{Source, Verification};
use crate::logic::Truth;
use crate::quantity::Decimal;
use crate::treatment::adjustment::{Adjustment, Effect};
use crate::treatment::arithmetic::{round, times};
use crate::treatment::body::surface;
use crate::treatment::regimen::{Basis, Dose};

/// A published change of the dose that holds for this patient, or might.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Adjusted {
    /// The record.
    pub rule: &'static str,
    /// Whether it holds: true, or unknown for want of `needs`.
    pub holds: Truth,
    /// The fields that would tell.
    pub needs: Vec<&'static str>,
    /// What the dose would be, smaller and larger; none where it is left out or no number is published.
    pub amount: Option<(Computed, Option<Computed>)>,
    /// Days of a week on which the amount is given; none for every day.
    pub days_a_week: Option<u8>,
    /// Whether the dose is held or left out.
    pub omitted: bool,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified: never better than the dose it changes.
    pub verification: Verification,
}

/// Published changes of a dose that hold or might, each with its own sum.
pub fn adjusted(place: &Place, dose: &Dose, base: &Computed) -> Vec<Adjusted> {
    let rules = concerning(place, dose).filter(|a| a.effect != Effect::Stop);
    let judged = rules.map(|a| (a, a.judge(place.person, place.formula)));
    let open = judged.filter(|(_, judged)| judged.truth != Truth::False);
    open.map(|(a, judged)| Adjusted {
        rule: a.words,
        holds: judged.truth,
        needs: judged.needs,
        amount: changed(place, dose, base, a),
        days_a_week: a.days_a_week,
        omitted: a.effect == Effect::Omit,
        sources: a.sources,
        verification: a.verification.max(dose.verification),
    })
    .collect()
}

fn changed(
    place: &Place,
    dose: &Dose,
    base: &Computed,
    rule: &Adjustment,
) -> Option<(Computed, Option<Computed>)> {
    let cap = cap(dose, place.person).ok()?;
    let again = |value: Decimal, line: String| match rule.days_a_week {
        None => settle(dose.amount, value, cap, Rounding::of(dose), vec![line]),
        Some(days) => {
            let settled =
                settle(dose.amount, value, cap, Rounding::of(dose).by_the_day(), vec![line]);
            on_some_days(settled?, days)
        }
    };
    let unit = dose.amount.unit();
    let base = base.before_rounding;
    let part = |factor: Decimal| {
        let value = times(base, factor).and_then(|x| round(x, 4))?;
        let per_cent = factor.times_ratio(100, 1).and_then(|x| round(x, 1))?;
        again(value, format!("{per_cent} % of {base} {unit} = {value} {unit}"))
    };
    match rule.effect {
        Effect::Factor(low, high) => {
            let larger = if low == high { None } else { Some(part(high)?) };
            Some((part(low)?, larger))
        }
        Effect::Most(most) if base > most => {
            Some((again(most, format!("at most {most} {unit}"))?, None))
        }
        Effect::Most(_) => Some((again(base, format!("{base} {unit} is below that"))?, None)),
        Effect::PerKg(each) => {
            let mut lines = Vec::new();
            let bsa = surface(place.person, place.formula);
            let value =
                times_body(place.person, &bsa, Basis::PerKg, each, unit, &mut lines).ok()?;
            Some((settle(dose.amount, value, cap, Rounding::of(dose), lines)?, None))
        }
        Effect::Omit | Effect::Stop | Effect::Warn | Effect::Note => None,
    }
}

/// An amount that is given on some days of the week only, with its week and a warning.
fn on_some_days(mut computed: Computed, days: u8) -> Option<Computed> {
    let (given, unit) = (computed.given.number(), computed.given.unit());
    let week = given.times_ratio(i64::from(days), 1)?;
    computed.working.push(format!("a week: {days} × {given} = {week} {unit}"));
    computed.warnings.push(format!("on {days} days a week only, never daily"));
    Some(computed)
}
