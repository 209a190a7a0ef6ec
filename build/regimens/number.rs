//! Numbers of the data, exact: TOML knows only binary fractions, so the shortest text of one is read again as digits.

use serde::Deserialize;

/// A number from nothing upwards, in millionths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Number(i64);

const MILLION: i64 = 1_000_000;

#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    Whole(i64),
    Part(f64),
}

impl TryFrom<Raw> for Number {
    type Error = String;

    fn try_from(raw: Raw) -> Result<Number, String> {
        let text = match raw {
            Raw::Whole(n) => n.to_string(),
            Raw::Part(x) => x.to_string(),
        };
        Number::parse(&text).ok_or_else(|| {
            format!("`{text}` is no amount: from 0, at most six digits after the point")
        })
    }
}

impl Number {
    pub const ZERO: Number = Number(0);

    pub const fn whole(n: i64) -> Number {
        Number(n * MILLION)
    }

    pub fn parse(text: &str) -> Option<Number> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        if part.len() > 6 || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i64 = format!("{part:0<6}").parse().ok()?;
        whole.checked_mul(MILLION)?.checked_add(part).map(Number)
    }

    pub fn times(self, n: usize) -> Number {
        Number(i64::try_from(n).map_or(i64::MAX, |n| self.0.saturating_mul(n)))
    }

    pub fn plus(self, other: Number) -> Number {
        Number(self.0.saturating_add(other.0))
    }

    /// The Rust expression of it.
    pub fn rust(self) -> String {
        let (mut digits, mut places) = (self.0, 6);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        if places == 0 {
            format!("Decimal::whole({digits})")
        } else {
            format!("Decimal::scaled({digits}, {places})")
        }
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{}.{:06}", self.0 / MILLION, self.0 % MILLION);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}
