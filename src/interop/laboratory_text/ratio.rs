//! A value in multiples of the upper limit of normal printed beside it.

use super::found::Finds;
use super::number::Number;
use crate::quantity::Decimal;

/// Enters the multiple, where both numbers are plain.
pub(super) fn enter(
    path: &str,
    value: &Number,
    upper: Option<&Number>,
    at: &[(usize, usize)],
    finds: &mut Finds,
) {
    let value = value.only().and_then(|text| Decimal::parse(text).ok());
    let upper = upper.and_then(Number::only).and_then(|text| Decimal::parse(text).ok());
    if let Some(times) = value.zip(upper).and_then(|(value, upper)| quotient(value, upper)) {
        finds.enter(path, &times.to_string(), "", at);
        if let Some(found) = finds.found.last_mut() {
            found.note = "worked out from the value and the upper limit printed beside it";
        }
    }
}

/// `value ÷ upper` to four digits; a limit of normal has at most three.
fn quotient(value: Decimal, upper: Decimal) -> Option<Decimal> {
    let thousandths = upper.times_ratio(1000, 1).filter(|u| u.is_whole() && *u > Decimal::ZERO)?;
    let times = value.times_ratio(10_000_000, thousandths.truncated())?;
    let rounded = times.minus(Decimal::scaled(-5, 1)).truncated();
    Some(Decimal::scaled(i32::try_from(rounded).ok()?, 4))
}
