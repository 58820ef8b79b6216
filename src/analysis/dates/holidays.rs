//! The days that have a name: fixed ones, those of a week of a month, and those that follow Easter.
//!
//! American where countries differ, as most English news is; beside them the days of Britain, Ireland, Canada,
//! Australia and New Zealand that have names of their own. None that has no one day (Ramadan, Passover).

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
    /// The weekday (0 for Monday) that is the last before a day of a month.
    Before(u8, u8, u8),
    /// A Monday on which British banks are closed: the first and the last of May, and the last of August.
    BankHoliday,
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
    (&["st", "stephen", "'s", "day"], Holiday::Fixed(12, 26)),
    (&["st.", "stephen", "'s", "day"], Holiday::Fixed(12, 26)),
    (&["hogmanay"], Holiday::Fixed(12, 31)),
    (&["burns", "night"], Holiday::Fixed(1, 25)),
    (&["australia", "day"], Holiday::Fixed(1, 26)),
    (&["waitangi", "day"], Holiday::Fixed(2, 6)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (&["family", "day"], Holiday::Weekday(0, 3, 2)),
    (&["st", "david", "'s", "day"], Holiday::Fixed(3, 1)),
    (&["st", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["pancake", "day"], Holiday::Easter(-47)),
    (&["ascension", "day"], Holiday::Easter(39)),
    (&["corpus", "christi", "day"], Holiday::Easter(60)),
    (&["april", "fools", "'", "day"], Holiday::Fixed(4, 1)),
    (&["april", "fool", "'s", "day"], Holiday::Fixed(4, 1)),
    (&["earth", "day"], Holiday::Fixed(4, 22)),
    (&["st", "george", "'s", "day"], Holiday::Fixed(4, 23)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
    (&["cinco", "de", "mayo"], Holiday::Fixed(5, 5)),
    (&["ve", "day"], Holiday::Fixed(5, 8)),
    (&["europe", "day"], Holiday::Fixed(5, 9)),
    (&["victory", "day"], Holiday::Fixed(5, 9)),
    (&["victoria", "day"], Holiday::Before(0, 5, 25)),
    (&["canada", "day"], Holiday::Fixed(7, 1)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["guy", "fawkes", "night"], Holiday::Fixed(11, 5)),
    (&["bonfire", "night"], Holiday::Fixed(11, 5)),
    (&["remembrance", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["remembrance", "sunday"], Holiday::Weekday(6, 2, 11)),
    (&["melbourne", "cup", "day"], Holiday::Weekday(1, 1, 11)),
    (&["st", "andrew", "'s", "day"], Holiday::Fixed(11, 30)),
];

/// The holiday whose words these are, as far as `word` gives them by number, and how many they are.
pub(super) fn named<'a>(word: impl Fn(usize) -> &'a str) -> Option<(usize, Holiday)> {
    let first = word(0);
    NAMES
        .iter()
        .filter(|(names, _)| names.first() == Some(&first))
        .find(|(names, _)| names.iter().enumerate().skip(1).all(|(at, name)| word(at) == *name))
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
            Self::Before(weekday, month, day) => {
                Stretch::Day(on_or_before(days_from_civil(year, month, day) - 1, weekday))
            }
            Self::BankHoliday => Stretch::Day(last(year, 8, 0)),
        }
    }

    /// The days it falls on in a year, where it comes more than once: of such a name no year tells which is meant.
    pub(super) fn all_in_year(self, year: i64) -> Option<[i64; 3]> {
        (self == Self::BankHoliday).then(|| [nth(year, 5, 0, 1), last(year, 5, 0), last(year, 8, 0)])
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
    on_or_before(days_from_civil(year, month, days_in_month(year, month)), weekday)
}

/// The last such weekday up to a day.
fn on_or_before(day: i64, weekday: u8) -> i64 {
    day - (day + 3 - i64::from(weekday)).rem_euclid(7)
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
            (Holiday::Before(0, 5, 25), 2023, "2023-05-22"),
            (Holiday::Before(0, 5, 25), 2020, "2020-05-18"),
            (Holiday::Easter(-47), 2024, "2024-02-13"),
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
