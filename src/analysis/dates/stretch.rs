//! A stretch of the calendar with a name of its own: a day, a week, a quarter, a decade.
//!
//! [`Period`] knows what EDTF level 1 can write; weeks, weekends, quarters and halves are here too, and
//! become intervals there. Stretches can be moved by units and looked at in coarser ones.

use std::fmt;

use super::length::Unit;
use crate::calendar::{
    Bound, Civil, Moment, Period, Season, When, civil_from_days, days_from_civil, days_in_month,
};

/// A part of the calendar. Days are numbered from 1970-01-01; years lie within 1 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stretch {
    /// One day.
    Day(i64),
    /// Saturday and Sunday; the day is the Saturday.
    Weekend(i64),
    /// Seven days; the day is the Monday.
    Week(i64),
    /// A month of a year, 1 to 12.
    Month(i64, u8),
    /// A season of a year.
    Season(i64, Season),
    /// A quarter of a year, 1 to 4.
    Quarter(i64, u8),
    /// A half of a year, 1 or 2.
    Half(i64, u8),
    /// A year.
    Year(i64),
    /// Ten years from this one.
    Decade(i64),
    /// A hundred years from this one.
    Century(i64),
    /// From one day to another, both included.
    Between(i64, i64),
}

impl Stretch {
    /// A day that exists.
    pub(super) fn day(year: i64, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| Self::Day(days_from_civil(year, month, day)))
    }

    /// Its first day.
    pub fn first(self) -> i64 {
        let month = |year, month| days_from_civil(year, month, 1);
        match self {
            Self::Day(day) | Self::Weekend(day) | Self::Week(day) | Self::Between(day, _) => day,
            Self::Month(year, number) => month(year, number),
            Self::Season(year, season) => month(year, season.first_month()),
            Self::Quarter(year, number) => month(year, number * 3 - 2),
            Self::Half(year, number) => month(year, number * 6 - 5),
            Self::Year(year) | Self::Decade(year) | Self::Century(year) => month(year, 1),
        }
    }

    /// Its last day.
    pub fn last(self) -> i64 {
        match self {
            Self::Day(day) => day,
            Self::Weekend(day) => day + 1,
            Self::Week(day) => day + 6,
            Self::Between(_, day) => day,
            Self::Month(..) => self.months_on(1) - 1,
            Self::Season(..) | Self::Quarter(..) => self.months_on(3) - 1,
            Self::Half(..) => self.months_on(6) - 1,
            Self::Year(_) => self.months_on(12) - 1,
            Self::Decade(_) => self.months_on(120) - 1,
            Self::Century(_) => self.months_on(1200) - 1,
        }
    }

    fn months_on(self, months: i64) -> i64 {
        let civil = civil(self.first()).add_months(months);
        days_from_civil(civil.year, civil.month, civil.day)
    }

    /// The unit it is one of; days for what has none.
    pub fn unit(self) -> Unit {
        match self {
            Self::Day(_) | Self::Between(..) => Unit::Day,
            Self::Weekend(_) => Unit::Weekend,
            Self::Week(_) => Unit::Week,
            Self::Month(..) => Unit::Month,
            Self::Season(..) | Self::Quarter(..) => Unit::Quarter,
            Self::Half(..) => Unit::Half,
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }

    /// The year it begins in.
    pub fn year(self) -> i64 {
        civil(self.first()).year
    }

    /// The stretch of this unit in which it begins.
    pub(super) fn within(self, unit: Unit) -> Self {
        let day = self.first();
        let Civil { year, month, .. } = civil(day);
        // 1970-01-01 was a Thursday.
        let monday = day - (day + 3).rem_euclid(7);
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(day),
            Unit::Weekend => Self::Weekend(monday + 5),
            Unit::Week | Unit::Fortnight => Self::Week(monday),
            Unit::Month => Self::Month(year, month),
            Unit::Quarter => Self::Quarter(year, month.div_ceil(3)),
            Unit::Half => Self::Half(year, month.div_ceil(6)),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year - year.rem_euclid(10)),
            Unit::Century | Unit::Millennium => Self::Century(year - year.rem_euclid(100)),
        }
    }

    /// The stretch of the same kind so many units later, or earlier where negative; the day where the
    /// unit is finer than the stretch. None beyond the years 1 to 9999.
    pub(in crate::analysis) fn moved(self, count: i64, unit: Unit) -> Option<Self> {
        if count.abs() > 4_000_000 {
            return None;
        }
        let days = |from: i64| match unit {
            Unit::Second | Unit::Minute => from,
            Unit::Hour => from + count.div_euclid(24),
            Unit::Day => from + count,
            Unit::Weekend | Unit::Week => from + 7 * count,
            Unit::Fortnight => from + 14 * count,
            _ => {
                let civil = civil(from).add_months(count * months_in(unit));
                days_from_civil(civil.year, civil.month, civil.day)
            }
        };
        let moved = match self {
            Self::Between(first, last) => Self::Between(days(first), days(last)),
            Self::Season(year, season) if unit >= Unit::Year => {
                Self::Season(year + count * months_in(unit) / 12, season)
            }
            Self::Week(_) | Self::Weekend(_) => Self::Day(days(self.first())).within(self.unit()),
            _ if unit < self.unit() => Self::Day(days(self.first())),
            _ => Self::Day(days(self.first())).within(self.unit()),
        };
        moved.checked()
    }

    /// Itself, if it lies in the years 1 to 9999.
    pub(super) fn checked(self) -> Option<Self> {
        let is_written = |day| (1..=9999).contains(&civil(day).year);
        (is_written(self.first()) && is_written(self.last()) && self.first() <= self.last()).then_some(self)
    }

    /// It as a period of EDTF: what level 1 has no name for is an interval.
    pub fn period(self) -> Option<Period> {
        let at = |when| Moment::new(when).map(Period::At);
        match self {
            Self::Day(day) => moment(day).map(Period::At),
            Self::Month(year, month) => at(When::Month { year, month }),
            Self::Season(year, season) => at(When::Season { year, season }),
            Self::Year(year) => at(When::Year { year }),
            Self::Decade(first) => at(When::Decade { first }),
            Self::Century(first) => at(When::Century { first }),
            Self::Quarter(..) | Self::Half(..) => {
                let of = |day| {
                    let Civil { year, month, .. } = civil(day);
                    Moment::new(When::Month { year, month })
                };
                between(of(self.first())?, of(self.last())?)
            }
            Self::Weekend(_) | Self::Week(_) | Self::Between(..) => {
                between(moment(self.first())?, moment(self.last())?)
            }
        }
    }
}

/// As TIMEX3 writes it: "1989-Q3", "1998-W10", "1998-W10-WE", "2000-FA"; what it has no name for as an
/// EDTF interval.
impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Week(monday) | Self::Weekend(monday) => {
                // A week belongs to the year of its Thursday.
                let thursday = monday - (monday + 3).rem_euclid(7) + 3;
                let year = civil(thursday).year;
                let number = (thursday - days_from_civil(year, 1, 1)) / 7 + 1;
                let end = if matches!(self, Self::Weekend(_)) { "-WE" } else { "" };
                write!(f, "{year:04}-W{number:02}{end}")
            }
            Self::Season(year, season) => {
                let letters = match season {
                    Season::Spring => "SP",
                    Season::Summer => "SU",
                    Season::Autumn => "FA",
                    Season::Winter => "WI",
                };
                write!(f, "{year:04}-{letters}")
            }
            Self::Quarter(year, number) => write!(f, "{year:04}-Q{number}"),
            Self::Half(year, number) => write!(f, "{year:04}-H{number}"),
            Self::Between(first, last) => write!(f, "{}/{}", Self::Day(first), Self::Day(last)),
            _ => match self.period() {
                Some(period) => period.fmt(f),
                None => f.write_str("XXXX"),
            },
        }
    }
}

/// The date of a day by its number.
pub(super) fn civil(day: i64) -> Civil {
    let (year, month, day) = civil_from_days(day);
    Civil::date(year, month, day)
}

fn moment(day: i64) -> Option<Moment> {
    let Civil { year, month, day, .. } = civil(day);
    Moment::day(year, month, day)
}

/// The period from one moment to another.
pub(super) fn between(start: Moment, end: Moment) -> Option<Period> {
    Some(Period::Between { start: Bound::At(start), end: Bound::At(end) })
}

fn months_in(unit: Unit) -> i64 {
    match unit {
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Half => 6,
        Unit::Year => 12,
        Unit::Decade => 120,
        Unit::Century => 1200,
        Unit::Millennium => 12_000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_numbered_by_their_thursday() {
        let week = |year, month, day| Stretch::day(year, month, day).unwrap().within(Unit::Week).to_string();
        assert_eq!(week(1998, 3, 6), "1998-W10");
        assert_eq!(week(2021, 1, 3), "2020-W53");
        assert_eq!(week(2024, 12, 30), "2025-W01");
    }

    #[test]
    fn stretches_move_at_their_own_grain() {
        let moved = |stretch: Stretch, count, unit| stretch.moved(count, unit).unwrap().to_string();
        assert_eq!(moved(Stretch::Quarter(1989, 3), -1, Unit::Year), "1988-Q3");
        assert_eq!(moved(Stretch::Quarter(1989, 1), -1, Unit::Quarter), "1988-Q4");
        assert_eq!(moved(Stretch::Season(1997, Season::Winter), -1, Unit::Year), "1996-WI");
        assert_eq!(moved(Stretch::day(2024, 2, 29).unwrap(), -1, Unit::Year), "2023-02-28");
        assert_eq!(Stretch::Year(2000).moved(-3_000_000, Unit::Year), None);
    }

    #[test]
    fn every_stretch_is_a_period() {
        let period = |stretch: Stretch| stretch.period().unwrap().to_string();
        assert_eq!(period(Stretch::Quarter(1989, 3)), "1989-07/1989-09");
        assert_eq!(period(Stretch::Half(1989, 2)), "1989-07/1989-12");
        assert_eq!(period(Stretch::Decade(1990)), "199X");
        assert_eq!(period(Stretch::day(1998, 3, 6).unwrap().within(Unit::Week)), "1998-03-02/1998-03-08");
    }
}
