//! The civil calendar: years, months and days against seconds, with their English names.
//!
//! Proleptic Gregorian, astronomical years, no leap seconds, no zones. The arithmetic is the
//! well-known one on years that begin in March, which puts the leap day at the end.
//! Nothing about precision or doubt, see `moment.rs`.

use super::Seconds;

const DAY: i64 = 86_400;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Days in the 400 years after which the calendar repeats.
const CYCLE: i64 = 146_097;
/// Beyond these the calendar stands still rather than overflow. Every `Seconds` lies within.
const MOST_YEARS: i64 = 1_000_000_000_000;
const MOST_DAYS: i64 = 365_000_000_000_000;

/// A calendar date with a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// Astronomical: 0 is 1 BCE, -43 is 44 BCE.
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl Civil {
    /// Midnight at the beginning of a day.
    pub fn date(year: i64, month: u8, day: u8) -> Civil {
        Civil { year, month, day, hour: 0, minute: 0, second: 0 }
    }

    /// Midnight at the beginning of the day that `YYYY-MM-DD` says; none where it says none.
    pub fn from_iso_day(text: &str) -> Option<Civil> {
        let mut numbers = text.trim().splitn(3, '-').map(|number| number.parse::<u16>().ok());
        let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let exists = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year.into(), month);
        exists.then(|| Civil::date(year.into(), month, day))
    }

    /// The date and time of day at `seconds`.
    pub fn from_seconds(seconds: Seconds) -> Civil {
        let (year, month, day) = civil_from_days(seconds.div_euclid(DAY));
        let of_day = seconds.rem_euclid(DAY);
        Civil {
            year,
            month,
            day,
            hour: (of_day / 3600) as u8,
            minute: (of_day / 60 % 60) as u8,
            second: (of_day % 60) as u8,
        }
    }

    /// The second this is; the nearest there is for years that seconds do not reach (about ±2.9·10¹¹).
    pub fn to_seconds(&self) -> Seconds {
        let of_day = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        days_from_civil(self.year, self.month, self.day).saturating_mul(DAY).saturating_add(of_day)
    }

    /// The same day and time `months` later, or earlier where negative; on the month's last day where
    /// the month is too short (31 January and one month: 28 or 29 February).
    pub fn add_months(&self, months: i64) -> Civil {
        let count = self
            .year
            .saturating_mul(12)
            .saturating_add(i64::from(self.month.clamp(1, 12)) - 1)
            .saturating_add(months);
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u8 + 1);
        Civil { year, month, day: self.day.min(days_in_month(year, month)), ..*self }
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// The first of the week, as ISO 8601 has it.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

impl Weekday {
    /// "Monday".
    pub fn name(self) -> &'static str {
        match self {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        }
    }

    /// "Mon".
    pub fn short(self) -> &'static str {
        &self.name()[..3]
    }

    /// Days since Monday, 0 to 6.
    pub fn days_since_monday(self) -> u8 {
        self as u8
    }
}

/// The day of the week of a date.
pub fn weekday(civil: &Civil) -> Weekday {
    // 1970-01-01 was a Thursday.
    match (days_from_civil(civil.year, civil.month, civil.day) + 3).rem_euclid(7) {
        0 => Weekday::Monday,
        1 => Weekday::Tuesday,
        2 => Weekday::Wednesday,
        3 => Weekday::Thursday,
        4 => Weekday::Friday,
        5 => Weekday::Saturday,
        _ => Weekday::Sunday,
    }
}

/// Days from 1970-01-01 to a date. A month outside 1 to 12 counts as the nearest; a day beyond the
/// month's last runs on into the next month.
pub fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let month = i64::from(month.clamp(1, 12));
    let year = year.clamp(-MOST_YEARS, MOST_YEARS) - i64::from(month <= 2);
    let (cycle, year_of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    cycle * CYCLE + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year - EPOCH
}

/// Year, month and day of the date `days` after 1970-01-01.
pub fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let days = days.clamp(-MOST_DAYS, MOST_DAYS) + EPOCH;
    let (cycle, day_of_cycle) = (days.div_euclid(CYCLE), days.rem_euclid(CYCLE));
    let leap_days = day_of_cycle / 1460 - day_of_cycle / 36_524 + day_of_cycle / 146_096;
    let year_of_cycle = (day_of_cycle - leap_days) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let months_since_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * months_since_march + 2) / 5 + 1) as u8;
    let month = ((months_since_march + 2) % 12 + 1) as u8;
    (cycle * 400 + year_of_cycle + i64::from(month <= 2), month, day)
}

/// Whether a year has a 29 February.
pub fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a month has, 28 to 31. A month outside 1 to 12 counts as the nearest.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "January" for 1. A month outside 1 to 12 counts as the nearest.
pub fn month_name(month: u8) -> &'static str {
    MONTHS[usize::from(month.clamp(1, 12)) - 1]
}

/// "Jan" for 1. A month outside 1 to 12 counts as the nearest.
pub fn month_short(month: u8) -> &'static str {
    &month_name(month)[..3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_numbers() {
        for (year, month, day, days) in [
            (1970, 1, 1, 0),
            (1969, 12, 31, -1),
            (2000, 2, 29, 11_016),
            (2000, 3, 1, 11_017),
            (0, 3, 1, -719_468),
            (-1, 12, 31, -719_529),
        ] {
            assert_eq!(days_from_civil(year, month, day), days, "{year}-{month}-{day}");
            assert_eq!(civil_from_days(days), (year, month, day), "{days}");
        }
    }

    #[test]
    fn the_moon_landing_was_on_a_sunday() {
        assert_eq!(weekday(&Civil::date(1969, 7, 20)), Weekday::Sunday);
        assert_eq!(weekday(&Civil::date(1970, 1, 1)).short(), "Thu");
        assert_eq!(weekday(&Civil::date(2025, 10, 10)).name(), "Friday");
    }

    #[test]
    fn a_month_later_is_never_a_day_that_does_not_exist() {
        assert_eq!(Civil::date(2024, 1, 31).add_months(1), Civil::date(2024, 2, 29));
        assert_eq!(Civil::date(2023, 1, 31).add_months(1), Civil::date(2023, 2, 28));
        assert_eq!(Civil::date(2024, 1, 15).add_months(-1), Civil::date(2023, 12, 15));
        assert_eq!(Civil::date(0, 1, 1).add_months(-12), Civil::date(-1, 1, 1));
    }

    #[test]
    fn centuries_are_leap_years_only_every_fourth() {
        let leap: Vec<i64> =
            [-4, 0, 4, 1900, 2000, 2023, 2024].into_iter().filter(|y| is_leap_year(*y)).collect();
        assert_eq!(leap, [-4, 0, 4, 2000, 2024]);
    }

    #[test]
    fn what_does_not_exist_is_answered_without_panic() {
        let odd = Civil { year: i64::MAX, month: 0, day: 255, hour: 255, minute: 255, second: 255 };
        assert_eq!(odd.to_seconds(), i64::MAX);
        assert_eq!(Civil { year: i64::MIN, ..odd }.to_seconds(), i64::MIN + 255 * 3661);
        let _ = (
            odd.add_months(i64::MAX),
            odd.add_months(i64::MIN),
            weekday(&odd),
            month_name(0),
            month_short(99),
        );
        let _ = (civil_from_days(i64::MAX), civil_from_days(i64::MIN));
    }

    proptest! {
        #[test]
        fn seconds_survive_the_calendar(seconds in any::<i64>()) {
            prop_assert_eq!(Civil::from_seconds(seconds).to_seconds(), seconds);
        }

        #[test]
        fn dates_survive_the_seconds(
            year in -1_000_000_000i64..=1_000_000_000, month in 1u8..=12, day in 1u8..=31,
            hour in 0u8..24, minute in 0u8..60, second in 0u8..60,
        ) {
            let day = day.min(days_in_month(year, month));
            let civil = Civil { year, month, day, hour, minute, second };
            prop_assert_eq!(Civil::from_seconds(civil.to_seconds()), civil);
        }

        #[test]
        fn tomorrow_is_the_next_weekday(days in -400_000_000i64..400_000_000) {
            let on = |days| weekday(&Civil::from_seconds(days * DAY)).days_since_monday();
            prop_assert_eq!((on(days) + 1) % 7, on(days + 1));
        }

        #[test]
        fn later_dates_are_more_seconds(a in any::<i64>(), b in any::<i64>()) {
            prop_assert_eq!(a.cmp(&b), Civil::from_seconds(a).cmp(&Civil::from_seconds(b)));
        }
    }
}
