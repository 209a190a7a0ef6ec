//! Age at diagnosis: in years as typed, in completed days, or between two dates.

use crate::logic::Truth;
use crate::quantity::{AgeDays, AgeYears, Date, Decimal, Quantity};

/// Age at diagnosis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Age {
    /// Years as typed; `45` is read as 45.0.
    Years(AgeYears),
    /// Completed days since birth.
    Days(AgeDays),
    /// The days of birth and of diagnosis, the second not before the first.
    Dates {
        /// Day of birth.
        birth: Date,
        /// Day of diagnosis.
        diagnosis: Date,
    },
}

impl Age {
    /// Whether the patient has reached `years`.
    ///
    /// From days this is unknown on the few days that are or are not the birthday depending on
    /// leap years; from two dates it never is. The first birthday is day 365, as the infant protocols count (Interfant: under 365 days).
    pub fn at_least(self, years: u16) -> Truth {
        match self {
            Age::Years(age) => (age.value() >= Decimal::whole(i32::from(years))).into(),
            Age::Days(age) => {
                let days = age.value().truncated();
                let (earliest, latest) = birthday(years);
                if days >= latest {
                    Truth::True
                } else if days < earliest {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Age::Dates { birth, diagnosis } if years == 1 => {
                (diagnosis.days_since(birth) >= 365).into()
            }
            Age::Dates { birth, diagnosis } => (diagnosis >= anniversary(birth, years)).into(),
        }
    }

    /// Whether the patient has reached `months` in the first year.
    ///
    /// From days this is unknown where the length of the months decides: three months are 89 to 92 days, six 181 to 184.
    pub fn at_least_months(self, months: u16) -> Truth {
        match self {
            Age::Years(age) => match age.value().times_ratio(12, 1) {
                Some(reached) => (reached >= Decimal::whole(i32::from(months))).into(),
                None => Truth::True,
            },
            Age::Days(age) => {
                let days = age.value().truncated();
                // The shortest and the longest run of that many months in any calendar.
                let (shortest, longest) = match months {
                    3 => (89, 92),
                    6 => (181, 184),
                    n => (28 * i64::from(n), 31 * i64::from(n)),
                };
                if days >= longest {
                    Truth::True
                } else if days < shortest {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Age::Dates { birth, diagnosis } => (diagnosis >= birth.add_months(months)).into(),
        }
    }

    /// The completed days since birth, where they are known.
    pub fn days(self) -> Option<i32> {
        match self {
            Age::Years(_) => None,
            Age::Days(age) => i32::try_from(age.value().truncated()).ok(),
            Age::Dates { birth, diagnosis } => Some(diagnosis.days_since(birth)),
        }
    }

    /// The age in years: as typed, or the days divided by 365.25.
    pub fn in_years(self) -> Decimal {
        match self {
            Age::Years(age) => age.value(),
            Age::Days(_) | Age::Dates { .. } => {
                let days = Decimal::whole(self.days().unwrap_or_default());
                days.times_ratio(100, 36525).unwrap_or(Decimal::ZERO)
            }
        }
    }

    /// Whether the patient is older than `years` to the letter: 65.0 is not above 65.
    /// From days, the birthday itself counts as exactly that age.
    pub fn above(self, years: u16) -> Truth {
        match self {
            Age::Years(age) => (age.value() > Decimal::whole(i32::from(years))).into(),
            Age::Days(age) => {
                let days = age.value().truncated();
                let (earliest, latest) = birthday(years);
                if days > latest {
                    Truth::True
                } else if days <= earliest {
                    Truth::False
                } else {
                    Truth::Unknown
                }
            }
            Age::Dates { birth, diagnosis } if years == 1 => {
                (diagnosis.days_since(birth) > 365).into()
            }
            Age::Dates { birth, diagnosis } => (diagnosis > anniversary(birth, years)).into(),
        }
    }
}

/// The birthday so many years later; of a 29 February the 28th where the year has no such day.
fn anniversary(birth: Date, years: u16) -> Date {
    birth.add_months(years.saturating_mul(12))
}

/// First and last day on which the birthday can fall, in days since birth (1901–2099).
fn birthday(years: u16) -> (i64, i64) {
    let years = i64::from(years);
    let whole = 365 * years;
    if years <= 1 { (whole, whole) } else { (whole + years / 4, whole + (years + 3) / 4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(n: i32) -> Age {
        Age::Days(AgeDays::new(Decimal::whole(n)).expect("in range"))
    }

    #[test]
    fn the_first_birthday_is_day_365() {
        assert_eq!(days(364).at_least(1), Truth::False);
        assert_eq!(days(365).at_least(1), Truth::True);
        assert_eq!(days(366).at_least(1), Truth::True);
    }

    #[test]
    fn the_tenth_birthday_falls_on_day_3652_or_3653() {
        assert_eq!(days(3651).at_least(10), Truth::False);
        assert_eq!(days(3652).at_least(10), Truth::Unknown);
        assert_eq!(days(3653).at_least(10), Truth::True);
    }

    #[test]
    fn the_eighteenth_birthday_has_four_or_five_leap_days() {
        assert_eq!(days(6573).at_least(18), Truth::False);
        assert_eq!(days(6574).at_least(18), Truth::Unknown);
        assert_eq!(days(6575).at_least(18), Truth::True);
    }

    #[test]
    fn between_two_dates_the_birthday_is_no_guess() {
        let age = |birth: &str, diagnosis: &str| Age::Dates {
            birth: Date::parse(birth).expect("a date"),
            diagnosis: Date::parse(diagnosis).expect("a date"),
        };
        for (diagnosis, reached, above) in [
            ("2018-05-02", Truth::False, Truth::False),
            ("2018-05-03", Truth::True, Truth::False),
            ("2018-05-04", Truth::True, Truth::True),
        ] {
            let age = age("2000-05-03", diagnosis);
            assert_eq!((age.at_least(18), age.above(18)), (reached, above), "{diagnosis}");
        }
        // The infant protocols count days: day 365 is the first birthday, also in a leap year.
        for (diagnosis, reached) in [("2024-12-30", Truth::False), ("2024-12-31", Truth::True)] {
            assert_eq!(age("2024-01-01", diagnosis).at_least(1), reached, "{diagnosis}");
        }
        for (diagnosis, reached) in [("2026-04-14", Truth::False), ("2026-04-15", Truth::True)] {
            assert_eq!(age("2026-01-15", diagnosis).at_least_months(3), reached, "{diagnosis}");
        }
    }

    #[test]
    fn sixty_five_is_at_least_but_not_above_sixty_five() {
        let age = AgeYears::new(Decimal::whole(65)).map(Age::Years);
        assert_eq!(age.map(|a| (a.at_least(65), a.above(65))), Ok((Truth::True, Truth::False)));
        let older = AgeYears::new(Decimal::scaled(651, 1)).map(Age::Years);
        assert_eq!(older.map(|a| a.above(65)), Ok(Truth::True));
    }
}
