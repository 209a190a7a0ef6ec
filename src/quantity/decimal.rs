//! Exact decimal numbers: what a laboratory prints is what the rules compare.

use std::fmt;

/// A decimal number with nine digits after the point.
///
/// Thresholds are compared exactly: `0.1 %` is `0.001`, not the nearest binary fraction, natively
/// and in wasm alike. The range is about ±9.2 × 10⁹, which covers every quantity of the
/// [`quantity`](crate::quantity) table in its canonical unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Decimal(i64);

const DIGITS: u32 = 9;
const ONE: i64 = 1_000_000_000;

/// Why a text is not a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotANumber {
    /// Nothing but white space.
    Empty,
    /// A comma, which may mean a decimal point or thousands.
    Comma,
    /// A leading `<` or `>`: a limit, not a value.
    Limit,
    /// Too large, or too small to tell from nothing.
    OutOfReach,
    /// Anything else.
    Text,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal(0);

    /// A whole number.
    pub const fn whole(n: i32) -> Decimal {
        // A 32-bit number times 10⁹ always fits.
        Decimal(widen(n) * ONE)
    }

    /// `numerator / 10^power`, for constants such as `0.01 % = tenths(1, 4)`. Powers above nine give zero.
    pub const fn scaled(numerator: i32, power: u32) -> Decimal {
        let mut value = widen(numerator) * ONE;
        let mut left = power;
        while left > 0 {
            value /= 10;
            left -= 1;
        }
        Decimal(value)
    }

    /// Reads a number as typed: `42`, `42.0`, `.5`, `1e-4`; white space around it is ignored, and digits beyond the
    /// ninth after the point are rounded, as arithmetic in other programs leaves them there.
    ///
    /// # Errors
    /// [`NotANumber`] says which kind of text it was. A comma is refused because `8,500` means two things.
    pub fn parse(text: &str) -> Result<Decimal, NotANumber> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotANumber::Empty);
        }
        if text.contains(',') {
            return Err(NotANumber::Comma);
        }
        if text.starts_with(['<', '>', '≤', '≥']) {
            return Err(NotANumber::Limit);
        }
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            None => (text, 0),
            Some((m, e)) => (m, e.parse::<i32>().map_err(|_| NotANumber::Text)?),
        };
        let (negative, digits) = match mantissa.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
        };
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (integer.is_empty() && fraction.is_empty())
            || !all_digits(integer)
            || !all_digits(fraction)
        {
            return Err(NotANumber::Text);
        }
        let fraction = fraction.trim_end_matches('0');
        let mut unscaled: i128 = 0;
        for digit in integer.bytes().chain(fraction.bytes()) {
            unscaled = unscaled
                .checked_mul(10)
                .and_then(|u| u.checked_add(i128::from(digit - b'0')))
                .ok_or(NotANumber::OutOfReach)?;
        }
        let places = i32::try_from(fraction.len()).map_err(|_| NotANumber::OutOfReach)?;
        let shift = exponent
            .checked_sub(places)
            .and_then(|s| s.checked_add(9))
            .ok_or(NotANumber::OutOfReach)?;
        let value = shift_ten(unscaled, shift).ok_or(NotANumber::OutOfReach)?;
        let value = i64::try_from(value).map_err(|_| NotANumber::OutOfReach)?;
        Ok(Decimal(if negative { -value } else { value }))
    }

    /// `self × numerator ÷ denominator`, rounded half away from zero to nine digits; `None` when it does not fit.
    pub fn times_ratio(self, numerator: i64, denominator: i64) -> Option<Decimal> {
        let product = i128::from(self.0).checked_mul(i128::from(numerator))?;
        let d = i128::from(denominator);
        let quotient = product.checked_div(d)?;
        let rest = product.checked_rem(d)?;
        let away = i128::from(rest.unsigned_abs().saturating_mul(2) >= d.unsigned_abs())
            * product.signum()
            * d.signum();
        i64::try_from(quotient.checked_add(away)?).ok().map(Decimal)
    }

    /// `self × other`, cut after nine digits; `None` when it does not fit.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        let product = i128::from(self.0).checked_mul(i128::from(other.0))?;
        i64::try_from(product / i128::from(ONE)).ok().map(Decimal)
    }

    /// `self × other`, exact, in units of 10⁻¹⁸: for comparing ratios without dividing.
    pub fn product(self, other: Decimal) -> i128 {
        i128::from(self.0).saturating_mul(i128::from(other.0))
    }

    /// `self − other`; what would not fit stops at the end of the range.
    #[must_use]
    pub fn minus(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_sub(other.0))
    }

    /// Whether the number has no digits after the point.
    pub fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// The number without the digits after its point.
    pub fn truncated(self) -> i64 {
        self.0 / ONE
    }
}

/// Multiplies by `10^shift`. A negative shift rounds half up; what would vanish altogether is out of reach.
fn shift_ten(value: i128, shift: i32) -> Option<i128> {
    if value == 0 {
        return Some(0);
    }
    let power = 10_i128.checked_pow(shift.unsigned_abs())?;
    if shift >= 0 {
        return value.checked_mul(power);
    }
    let rounded = value.checked_add(power / 2)? / power;
    (rounded != 0).then_some(rounded)
}

#[expect(clippy::as_conversions, reason = "widening an i32 is lossless and `From` is not const")]
const fn widen(n: i32) -> i64 {
    n as i64
}

impl fmt::Display for Decimal {
    /// The shortest text that reads back as the same number: `30`, `0.0001`, `-3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let one = ONE.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", magnitude / one)?;
        let fraction = magnitude % one;
        if fraction != 0 {
            let digits = format!("{fraction:0width$}", width = DIGITS.try_into().unwrap_or(9));
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_laboratories_print() {
        for (text, shown) in [
            ("42", "42"),
            (" 42.0 ", "42"),
            (".5", "0.5"),
            ("1e-4", "0.0001"),
            ("0.010", "0.01"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("1E3", "1000"),
            ("0", "0"),
            ("0.0007000000000000001", "0.0007"),
            ("29.99999999999", "30"),
        ] {
            assert_eq!(Decimal::parse(text).map(|d| d.to_string()), Ok(shown.to_owned()), "{text}");
        }
    }

    #[test]
    fn says_why_a_text_is_no_number() {
        for (text, why) in [
            ("", NotANumber::Empty),
            ("abc", NotANumber::Text),
            ("8,500", NotANumber::Comma),
            ("<0.01", NotANumber::Limit),
            ("1e99", NotANumber::OutOfReach),
            ("1e-12", NotANumber::OutOfReach),
            ("1e", NotANumber::Text),
            ("--1", NotANumber::Text),
            (".", NotANumber::Text),
            ("99999999999999999999999999999999999999999", NotANumber::OutOfReach),
        ] {
            assert_eq!(Decimal::parse(text), Err(why), "{text}");
        }
    }

    #[test]
    fn products_are_cut_after_nine_digits() {
        let times = |a: Decimal, b: Decimal| a.times(b).map(|d| d.to_string());
        let height = Decimal::scaled(1755, 1);
        assert_eq!(times(height, height), Some("30800.25".to_owned()));
        assert_eq!(times(Decimal::scaled(1, 9), Decimal::scaled(5, 1)), Some("0".to_owned()));
        assert_eq!(Decimal::whole(100_000).times(Decimal::whole(100_000)), None);
    }

    #[test]
    fn products_are_exact_and_never_overflow() {
        assert_eq!(
            Decimal::scaled(1, 9).product(Decimal::scaled(3, 9)),
            3,
            "the smallest numbers still count"
        );
        let largest = Decimal(i64::MAX);
        assert!(largest.product(largest) > 0);
    }

    #[test]
    fn ratios_are_exact_or_rounded_half_away_from_zero() {
        let third = Decimal::whole(1).times_ratio(1, 3);
        assert_eq!(third.map(|d| d.to_string()), Some("0.333333333".to_owned()));
        let half = Decimal::scaled(5, 9).times_ratio(1, 10);
        assert_eq!(half.map(|d| d.to_string()), Some("0.000000001".to_owned()));
        assert_eq!(Decimal::whole(1).times_ratio(1, 0), None);
    }
}
