//! Civil dates, as far as intervals between them are read: order and whole months.

/// A day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2026-03-31`; `None` for any other text and for days the calendar does not have.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let mut part = |width: usize| -> Option<u16> {
            let digits = parts.next()?;
            let plain = digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse().ok()).flatten()
        };
        let year = part(4)?;
        let month = u8::try_from(part(2)?).ok()?;
        let day = u8::try_from(part(2)?).ok()?;
        let real = parts.next().is_none() && (1..=days_in(year, month)).contains(&day);
        real.then_some(Date { year, month, day })
    }

    /// So many days later, or earlier below zero; `None` outside the years 0 to 9999.
    #[must_use]
    pub fn add_days(self, days: i32) -> Option<Date> {
        let mut date = self;
        for _ in 0..days.unsigned_abs() {
            date = if days > 0 { date.tomorrow() } else { date.yesterday()? };
        }
        (date.year <= 9999).then_some(date)
    }

    fn tomorrow(self) -> Date {
        let Date { year, month, day } = self;
        if day < days_in(year, month) {
            Date { day: day + 1, ..self }
        } else if month < 12 {
            Date { month: month + 1, day: 1, year }
        } else {
            Date { year: year.saturating_add(1), month: 1, day: 1 }
        }
    }

    fn yesterday(self) -> Option<Date> {
        let Date { year, month, day } = self;
        if day > 1 {
            Some(Date { day: day - 1, ..self })
        } else if month > 1 {
            Some(Date { month: month - 1, day: days_in(year, month - 1), year })
        } else {
            Some(Date { year: year.checked_sub(1)?, month: 12, day: 31 })
        }
    }

    /// Days from `earlier` to this day; negative where this day is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// Days since 1 January of the year 0.
    fn day_number(self) -> i32 {
        let years = i32::from(self.year);
        // The year 0 of this calendar is a leap year; so many were complete before this one.
        let leaps = if years == 0 {
            0
        } else {
            (years - 1) / 4 - (years - 1) / 100 + (years - 1) / 400 + 1
        };
        let months: i32 = (1..self.month).map(|m| i32::from(days_in(self.year, m))).sum();
        365 * years + leaps + months + i32::from(self.day) - 1
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    #[must_use]
    pub fn add_months(self, months: u16) -> Date {
        let since_january = (u16::from(self.month).saturating_sub(1)).saturating_add(months);
        let year = self.year.saturating_add(since_january / 12);
        let month = u8::try_from(since_january % 12 + 1).unwrap_or(12);
        Date { year, month, day: self.day.min(days_in(year, month)) }
    }
}

impl std::fmt::Display for Date {
    /// As it is read: `2026-03-31`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days the month has; 0 for a month that is none.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for good in ["2026-03-31", "2024-02-29", "2000-02-29"] {
            assert!(Date::parse(good).is_some(), "{good}");
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-1-1",
            "+026-01-01",
            "2026-01-01-01",
            "31.03.2026",
            "",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn dates_are_ordered_by_the_calendar() {
        let days = ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2025-01-01"].map(date);
        assert!(days.is_sorted() && days.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn days_are_added_by_the_calendar() {
        for (from, days, to) in [
            ("2026-01-05", 0, Some("2026-01-05")),
            ("2026-01-30", 3, Some("2026-02-02")),
            ("2024-02-28", 1, Some("2024-02-29")),
            ("2023-02-28", 1, Some("2023-03-01")),
            ("2025-12-31", 1, Some("2026-01-01")),
            ("2026-01-01", -1, Some("2025-12-31")),
            ("2026-03-01", -1, Some("2026-02-28")),
            ("2026-03-15", -14, Some("2026-03-01")),
            ("9999-12-31", 1, None),
            ("0000-01-01", -1, None),
        ] {
            let got = date(from).add_days(days).map(|d| d.to_string());
            assert_eq!(got.as_deref(), to, "{from} and {days} days");
        }
    }

    #[test]
    fn days_between_two_dates_are_those_added() {
        let start = date("0000-01-01");
        for days in [0, 1, 58, 59, 60, 365, 366, 146_096, 146_097, 730_000, 739_999] {
            let later = start.add_days(days).expect("in the calendar");
            assert_eq!(later.days_since(start), days, "{later}");
            assert_eq!(start.days_since(later), -days, "{later}");
        }
        assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
        assert_eq!(date("2023-03-01").days_since(date("2023-02-28")), 1);
        assert_eq!(date("1900-03-01").days_since(date("1900-02-28")), 1);
    }

    #[test]
    fn months_are_added_by_the_calendar() {
        for (from, months, to) in [
            ("2020-05-15", 18, "2021-11-15"),
            ("2020-07-15", 18, "2022-01-15"),
            ("2020-12-31", 36, "2023-12-31"),
            ("2020-08-31", 18, "2022-02-28"),
            ("2022-08-31", 18, "2024-02-29"),
            ("2020-06-30", 6, "2020-12-30"),
            ("2020-03-31", 0, "2020-03-31"),
        ] {
            assert_eq!(date(from).add_months(months), date(to), "{from} and {months} months");
        }
    }
}
