//! Exact arithmetic of doses: products, quotients, roots and roundings of decimals, without a float.

use crate::quantity::Decimal;

/// One in the smallest step of a [`Decimal`].
const ONE: i128 = 1_000_000_000;

/// How many billionths the number is.
pub(super) fn billionths(value: Decimal) -> i128 {
    value.product(Decimal::scaled(1, 9))
}

/// The number of so many billionths; `None` when it does not fit.
pub(super) fn from_billionths(count: i128) -> Option<Decimal> {
    Decimal::whole(1).times_ratio(i64::try_from(count).ok()?, i64::try_from(ONE).ok()?)
}

/// A quotient of whole numbers, rounded half away from zero; `None` by zero.
fn rounded_quotient(numerator: i128, denominator: i128) -> Option<i128> {
    let quotient = numerator.checked_div(denominator)?;
    let rest = numerator.checked_rem(denominator)?;
    let away = rest.unsigned_abs().saturating_mul(2) >= denominator.unsigned_abs();
    let sign = numerator.signum() * denominator.signum();
    quotient.checked_add(if away { sign } else { 0 })
}

/// The product, rounded half away from zero after nine digits; `None` when it does not fit.
pub fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    from_billionths(rounded_quotient(a.product(b), ONE)?)
}

/// The quotient, rounded half away from zero after nine digits; `None` by zero or when it does not fit.
pub fn divide(a: Decimal, b: Decimal) -> Option<Decimal> {
    from_billionths(rounded_quotient(billionths(a).checked_mul(ONE)?, billionths(b))?)
}

/// The sum; `None` when it does not fit.
pub fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    from_billionths(billionths(a).checked_add(billionths(b))?)
}

/// The difference; `None` when it does not fit.
pub fn minus(a: Decimal, b: Decimal) -> Option<Decimal> {
    from_billionths(billionths(a).checked_sub(billionths(b))?)
}

/// The nearest multiple of `step`, halves away from zero; `None` for a step of nothing.
pub fn nearest(value: Decimal, step: Decimal) -> Option<Decimal> {
    let step = billionths(step);
    from_billionths(rounded_quotient(billionths(value), step)?.checked_mul(step)?)
}

/// Rounded half away from zero to `places` digits after the point, at most nine.
pub fn round(value: Decimal, places: u32) -> Option<Decimal> {
    nearest(value, Decimal::scaled(1, places))
}

/// Rounded half away from zero to three significant figures; zero stays zero.
pub fn three_figures(value: Decimal) -> Option<Decimal> {
    let magnitude = billionths(value).unsigned_abs();
    let mut step: i128 = 1;
    while magnitude >= u128::try_from(step.checked_mul(1000)?).ok()? {
        step = step.checked_mul(10)?;
    }
    nearest(value, from_billionths(step)?)
}

/// The square root of `a × b ÷ n`, cut after nine digits; `None` below zero, by zero, or when it does not fit.
pub(super) fn root_of_product(a: Decimal, b: Decimal, n: u128) -> Option<Decimal> {
    // The product counts 10⁻¹⁸, so its whole root counts 10⁻⁹.
    let product = u128::try_from(a.product(b)).ok()?;
    from_billionths(i128::try_from(product.checked_div(n)?.isqrt()).ok()?)
}

/// A whole number of any size, from nothing upwards: the smallest digits first, in base 2⁶⁴.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Large(Vec<u64>);

impl Large {
    /// One.
    pub fn one() -> Large {
        Large(vec![1])
    }

    /// Times `factor`, `power` times over.
    #[must_use]
    pub fn times_power(mut self, factor: u64, power: u32) -> Large {
        for _ in 0..power {
            let mut carry: u128 = 0;
            for digit in &mut self.0 {
                let product = u128::from(*digit) * u128::from(factor) + carry;
                carry = product >> 64;
                *digit = u64::try_from(product & u128::from(u64::MAX)).unwrap_or(u64::MAX);
            }
            if carry > 0 {
                self.0.push(u64::try_from(carry).unwrap_or(u64::MAX));
            }
        }
        self
    }

    /// Whether it is at most `other`; both come of [`Large::times_power`] with factors above nothing.
    pub fn at_most(&self, other: &Large) -> bool {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
            != std::cmp::Ordering::Greater
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        Decimal::parse(text).expect("a number")
    }

    fn shown(value: Option<Decimal>) -> String {
        value.map_or_else(|| "none".to_owned(), |v| v.to_string())
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (value, places, to) in [
            ("2.72715", 4, "2.7272"),
            ("2.727149999", 4, "2.7271"),
            ("-0.05", 1, "-0.1"),
            ("0.049", 1, "0"),
            ("5", 0, "5"),
        ] {
            assert_eq!(shown(round(d(value), places)), to, "{value}");
        }
        assert_eq!(shown(nearest(d("12.5"), d("25"))), "25");
        assert_eq!(shown(nearest(d("12.4"), d("25"))), "0");
        assert_eq!(nearest(d("1"), Decimal::ZERO), None);
    }

    #[test]
    fn sums_products_and_quotients_are_those_of_school() {
        assert_eq!(shown(times(d("1.5"), d("1.8181"))), "2.72715");
        assert_eq!(shown(times(d("0.000000001"), d("0.5"))), "0.000000001");
        assert_eq!(shown(divide(d("2"), d("3"))), "0.666666667");
        assert_eq!(shown(divide(d("-2"), d("3"))), "-0.666666667");
        assert_eq!(divide(d("2"), Decimal::ZERO), None);
        assert_eq!(shown(plus(d("0.1"), d("0.2"))), "0.3");
        assert_eq!(shown(minus(d("0.1"), d("0.2"))), "-0.1");
        assert_eq!(times(d("9000000000"), d("2")), None);
    }

    #[test]
    fn three_figures_are_kept_at_any_size() {
        for (value, to) in [
            ("2.7272", "2.73"),
            ("45.4525", "45.5"),
            ("1818.1", "1820"),
            ("999.5", "1000"),
            ("999.4", "999"),
            ("999", "999"),
            ("0.0123456", "0.0123"),
            ("0.000000999", "0.000000999"),
            ("0", "0"),
        ] {
            assert_eq!(shown(three_figures(d(value))), to, "{value}");
        }
    }

    #[test]
    fn roots_are_cut_and_large_numbers_compare_by_size() {
        assert_eq!(shown(root_of_product(d("2"), d("1"), 1)), "1.414213562");
        assert_eq!(shown(root_of_product(d("170"), d("70"), 3600)), "1.818118685");
        assert_eq!(root_of_product(d("-1"), d("1"), 1), None);
        let two = Large::one().times_power(2, 200);
        let four = Large::one().times_power(4, 100);
        assert_eq!(two, four);
        assert!(two.at_most(&four) && !two.clone().times_power(2, 1).at_most(&four));
        assert!(two.at_most(&four.clone().times_power(3, 1)));
        let (low, high) = (Large(vec![9, 1]), Large(vec![0, 2]));
        assert!(low.at_most(&high) && !high.at_most(&low), "the largest digit decides");
    }
}
