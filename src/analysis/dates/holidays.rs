//! The days that have a name: fixed ones, those of a week of a month, and those that follow Easter.
//!
//! American where countries differ, as most English news is; none that has no one day (Ramadan, Passover).

use super::stretch::{Stretch, civil};
use crate::calendar::{days_from_civil, days_in_month};

/// A day of the year with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// On the same day each year: month and day.
    Fixed(u8, u8),
    /// So many days before (negative) or after Easter Sunday.
    Easter(i64),
    /// The weekday (0 for Monday) that is the first, second … of a month; the last for 5.
    Weekday(u8, u8, u8),
    /// The Tuesday after the first Monday of November.
    ElectionDay,
}

/// The holidays by their words in lower case, the longer before those it begins with. "Day" follows where
/// the name alone may be something else.
const NAMES: &[(&[&str], Holiday)] = &[
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["martin", "luther", "king", "jr.", "day"], Holiday::Weekday(0, 3, 1)),
    (&["martin", "luther", "king", "day"], Holiday::Weekday(0, 3, 1)),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)),
    (&["presidents", "'", "day"], Holiday::Weekday(0, 3, 2)),
    (&["st.", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter"], Holiday::Easter(0)),
    (&["whit", "sunday"], Holiday::Easter(49)),
    (&["whit", "monday"], Holiday::Easter(50)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["memorial", "day"], Holiday::Weekday(0, 5, 5)),
    (&["juneteenth"], Holiday::Fixed(6, 19)),
    (&["fourth", "of", "july"], Holiday::Fixed(7, 4)),
    (&["independence", "day"], Holiday::Fixed(7, 4)),
    (&["labor", "day"], Holiday::Weekday(0, 1, 9)),
    (&["labour", "day"], Holiday::Weekday(0, 1, 9)),
    (&["columbus", "day"], Holiday::Weekday(0, 2, 10)),
    (&["halloween"], Holiday::Fixed(10, 31)),
    (&["election", "day"], Holiday::ElectionDay),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["thanksgiving", "day"], Holiday::Weekday(3, 4, 11)),
    (&["thanksgiving"], Holiday::Weekday(3, 4, 11)),
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas"], Holiday::Fixed(12, 25)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
];

/// The holiday whose words these are, as far as `word` gives them by number, and how many they are.
pub(super) fn named<'a>(word: impl Fn(usize) -> &'a str) -> Option<(usize, Holiday)> {
    NAMES
        .iter()
        .find(|(names, _)| names.iter().enumerate().all(|(at, name)| word(at) == *name))
        .map(|(names, holiday)| (names.len(), *holiday))
}

impl Holiday {
    /// The day it falls on in a year.
    pub fn in_year(self, year: i64) -> Stretch {
        match self {
            Self::Fixed(month, day) => Stretch::Day(days_from_civil(year, month, day)),
            Self::Easter(days) => Stretch::Day(easter(year) + days),
            Self::Weekday(weekday, number, month) => Stretch::Day(nth(year, month, weekday, number)),
            Self::ElectionDay => Stretch::Day(nth(year, 11, 0, 1) + 1),
        }
    }
}

/// The `number`th `weekday` of a month; the last for 5.
fn nth(year: i64, month: u8, weekday: u8, number: u8) -> i64 {
    let first = days_from_civil(year, month, 1);
    let offset = (i64::from(weekday) - (first + 3)).rem_euclid(7);
    let day = first + offset + 7 * (i64::from(number) - 1);
    if civil(day).month == month { day } else { last(year, month, weekday) }
}

fn last(year: i64, month: u8, weekday: u8) -> i64 {
    let end = days_from_civil(year, month, days_in_month(year, month));
    end - (end + 3 - i64::from(weekday)).rem_euclid(7)
}

/// Easter Sunday of the western churches: the Gregorian computus of Meeus, Jones and Butcher.
fn easter(year: i64) -> i64 {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century + 8) / 25;
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    days_from_civil(year, (sum / 31) as u8, (sum % 31 + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_days_fall_where_almanacs_have_them() {
        for (holiday, year, day) in [
            (Holiday::Easter(0), 2024, "2024-03-31"),
            (Holiday::Easter(0), 2038, "2038-04-25"),
            (Holiday::Easter(-2), 1998, "1998-04-10"),
            (Holiday::Weekday(3, 4, 11), 1999, "1999-11-25"),
            (Holiday::Weekday(0, 5, 5), 2021, "2021-05-31"),
            (Holiday::Weekday(0, 5, 5), 2023, "2023-05-29"),
            (Holiday::Weekday(0, 1, 9), 2025, "2025-09-01"),
            (Holiday::ElectionDay, 2016, "2016-11-08"),
        ] {
            assert_eq!(holiday.in_year(year).to_string(), day);
        }
    }

    #[test]
    fn the_longer_name_is_tried_first() {
        for (at, (names, _)) in NAMES.iter().enumerate() {
            for (before, _) in &NAMES[..at] {
                assert!(!names.starts_with(before), "{names:?} comes after {before:?}");
            }
        }
    }
}
