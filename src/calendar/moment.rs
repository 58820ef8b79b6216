//! One moment as it was stated: a century or a second, and how sure the statement is.
//!
//! A [`Moment`] always holds a date that exists. Two moments with their ends make a `Period`, see
//! `period.rs`; where a moment lies on the axis is in `extent.rs`, its notation in `edtf.rs`.

use super::civil::{Civil, days_in_month};

/// The farthest year either way that a moment can name.
pub const YEAR_LIMIT: i64 = 1_000_000_000;
/// The farthest year that four digits can name; beyond it EDTF writes years only, with a Y.
const FOUR_DIGITS: i64 = 9999;

/// One moment: when, as precisely as it was said, and the doubt about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    when: When,
    qualifier: Qualifier,
}

impl Moment {
    /// A moment without doubt, if there is such a date: months, days and times exist, years reach
    /// to ±[`YEAR_LIMIT`], and to ±9999 for all that is not a plain year.
    pub fn new(when: When) -> Option<Moment> {
        when.exists().then_some(Moment { when, qualifier: Qualifier::default() })
    }

    /// A day, if it exists within the years ±9999.
    pub fn day(year: i64, month: u8, day: u8) -> Option<Moment> {
        Moment::new(When::Day { year, month, day })
    }

    /// The same moment with another doubt.
    pub fn with_qualifier(self, qualifier: Qualifier) -> Moment {
        Moment { qualifier, ..self }
    }

    /// When, as it was written.
    pub fn when(&self) -> When {
        self.when
    }

    /// The doubt about it.
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// How finely it is known. What is written as unspecified (`1985-XX-XX`) is known only as finely as
    /// the part before it.
    pub fn precision(&self) -> Precision {
        match self.when {
            When::Century { .. } => Precision::Century,
            When::Decade { .. } => Precision::Decade,
            When::Year { .. } | When::SomeMonth { .. } | When::SomeDay { .. } => Precision::Year,
            When::Season { .. } => Precision::Season,
            When::Month { .. } | When::SomeDayOfMonth { .. } => Precision::Month,
            When::Day { .. } => Precision::Day,
            When::Minute { .. } => Precision::Minute,
            When::Second { .. } => Precision::Second,
        }
    }
}

/// When something was, in one of the ways EDTF level 1 can write it. Years are astronomical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// `19XX`: some year of a hundred; `first` is the earliest, 1900. For `-01XX` it is -199.
    Century {
        /// The earliest of the hundred years.
        first: i64,
    },
    /// `199X`: some year of ten; `first` is the earliest, 1990. For `-012X` it is -129.
    Decade {
        /// The earliest of the ten years.
        first: i64,
    },
    /// `1985`, or `Y-17000` beyond four digits.
    Year {
        /// The year.
        year: i64,
    },
    /// `2004-XX`: a month of a year.
    SomeMonth {
        /// The year.
        year: i64,
    },
    /// `1985-XX-XX`: a day of a year.
    SomeDay {
        /// The year.
        year: i64,
    },
    /// `2001-21`: a season.
    Season {
        /// The year it begins in.
        year: i64,
        /// Which one.
        season: Season,
    },
    /// `1985-04`.
    Month {
        /// The year.
        year: i64,
        /// 1 to 12.
        month: u8,
    },
    /// `1985-04-XX`: a day of a month.
    SomeDayOfMonth {
        /// The year.
        year: i64,
        /// 1 to 12.
        month: u8,
    },
    /// `1985-04-12`.
    Day {
        /// The year.
        year: i64,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// `1969-07-20T20:17`, which lasts the minute.
    Minute {
        /// The time as written; its second is 0.
        at: Civil,
        /// The offset, where one is written.
        offset: Option<UtcOffset>,
    },
    /// `1969-07-20T20:17:40Z`, which lasts the second.
    Second {
        /// The time as written.
        at: Civil,
        /// The offset, where one is written.
        offset: Option<UtcOffset>,
    },
}

impl When {
    /// The year it is in, or the earliest it can be in.
    pub fn year(&self) -> i64 {
        match *self {
            When::Century { first } | When::Decade { first } => first,
            When::Year { year } | When::SomeMonth { year } | When::SomeDay { year } => year,
            When::Season { year, .. } | When::Month { year, .. } => year,
            When::SomeDayOfMonth { year, .. } | When::Day { year, .. } => year,
            When::Minute { at, .. } | When::Second { at, .. } => at.year,
        }
    }

    fn exists(&self) -> bool {
        let written = |year: i64| (-FOUR_DIGITS..=FOUR_DIGITS).contains(&year);
        let month_exists = |year, month| written(year) && (1..=12).contains(&month);
        let day_exists =
            |year, month, day| month_exists(year, month) && (1..=days_in_month(year, month)).contains(&day);
        let time_exists = |at: Civil| {
            day_exists(at.year, at.month, at.day) && at.hour < 24 && at.minute < 60 && at.second < 60
        };
        match *self {
            When::Century { first } => written(first) && begins_span(first, 100),
            When::Decade { first } => written(first) && begins_span(first, 10),
            When::Year { year } => (-YEAR_LIMIT..=YEAR_LIMIT).contains(&year),
            When::SomeMonth { year } | When::SomeDay { year } | When::Season { year, .. } => written(year),
            When::Month { year, month } | When::SomeDayOfMonth { year, month } => month_exists(year, month),
            When::Day { year, month, day } => day_exists(year, month, day),
            When::Minute { at, .. } => time_exists(at) && at.second == 0,
            When::Second { at, .. } => time_exists(at),
        }
    }
}

/// Whether `first` is the earliest year that shares its leading digits. Before the year 0 digits
/// count down, so -129 begins the decade of `-012X`.
fn begins_span(first: i64, years: i64) -> bool {
    if first >= 0 { first % years == 0 } else { -first % years == years - 1 }
}

/// How finely a moment is known, coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To a hundred years.
    Century,
    /// To ten years.
    Decade,
    /// To the year.
    Year,
    /// To three months.
    Season,
    /// To the month.
    Month,
    /// To the day.
    Day,
    /// To the minute.
    Minute,
    /// To the second.
    Second,
}

/// A season, by the northern convention where it must be placed on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// `21`, March to May.
    Spring,
    /// `22`, June to August.
    Summer,
    /// `23`, September to November.
    Autumn,
    /// `24`, December to February of the next year.
    Winter,
}

impl Season {
    /// The number EDTF writes it with, 21 to 24.
    pub fn number(self) -> u8 {
        self as u8 + 21
    }

    /// "spring".
    pub fn name(self) -> &'static str {
        match self {
            Season::Spring => "spring",
            Season::Summer => "summer",
            Season::Autumn => "autumn",
            Season::Winter => "winter",
        }
    }

    /// The month it begins with, 3, 6, 9 or 12.
    pub fn first_month(self) -> u8 {
        self as u8 * 3 + 3
    }
}

/// The doubt about a date: `?`, `~`, or both, `%`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Qualifier {
    /// `?`: the source may be wrong or was read with doubt.
    pub uncertain: bool,
    /// `~`: the date is near, not exact.
    pub approximate: bool,
}

impl Qualifier {
    /// Whether there is any doubt.
    pub fn any(self) -> bool {
        self.uncertain || self.approximate
    }
}

/// The distance of a written time from UTC, in minutes, less than a day either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// UTC itself, `Z`.
    pub const UTC: UtcOffset = UtcOffset(0);

    /// `minutes` ahead of UTC (east is positive), if less than a day.
    pub fn from_minutes(minutes: i16) -> Option<UtcOffset> {
        (-1439..=1439).contains(&minutes).then_some(UtcOffset(minutes))
    }

    /// Minutes ahead of UTC, -1439 to 1439.
    pub fn minutes(self) -> i16 {
        self.0
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_dates_that_exist_become_moments() {
        assert!(Moment::day(2024, 2, 29).is_some());
        assert!(Moment::day(2023, 2, 29).is_none());
        assert!(Moment::day(2023, 0, 1).is_none());
        assert!(Moment::day(10_000, 1, 1).is_none());
        assert!(Moment::new(When::Year { year: YEAR_LIMIT }).is_some());
        assert!(Moment::new(When::Year { year: -YEAR_LIMIT - 1 }).is_none());
        assert!(Moment::new(When::Decade { first: 1993 }).is_none());
        assert!(Moment::new(When::Century { first: i64::MIN }).is_none());
        assert!(Moment::new(When::Decade { first: -129 }).is_some());
        assert!(
            Moment::new(When::Minute { at: Civil { second: 1, ..Civil::date(1, 1, 1) }, offset: None })
                .is_none()
        );
    }

    #[test]
    fn an_unspecified_part_adds_no_precision() {
        let precision = |when| Moment::new(when).map(|moment| moment.precision());
        assert_eq!(precision(When::SomeDay { year: 1985 }), Some(Precision::Year));
        assert_eq!(precision(When::SomeDayOfMonth { year: 1985, month: 4 }), Some(Precision::Month));
        assert!(Precision::Century < Precision::Season && Precision::Season < Precision::Second);
    }

    /// Any moment there is.
    pub(in super::super) fn any_moment() -> impl Strategy<Value = Moment> {
        let first = |years: i64| {
            (0..10_000 / years, any::<bool>())
                .prop_map(move |(n, before)| if before { -(n * years + years - 1) } else { n * years })
        };
        let year = || -FOUR_DIGITS..=FOUR_DIGITS;
        let day = || {
            (year(), 1u8..=12, 1u8..=31)
                .prop_map(|(year, month, day)| Civil::date(year, month, day.min(days_in_month(year, month))))
        };
        let offset = || prop::option::of((-1439i16..=1439).prop_map(UtcOffset));
        let season =
            prop::sample::select(vec![Season::Spring, Season::Summer, Season::Autumn, Season::Winter]);
        let when = prop_oneof![
            first(100).prop_map(|first| When::Century { first }),
            first(10).prop_map(|first| When::Decade { first }),
            (-YEAR_LIMIT..=YEAR_LIMIT).prop_map(|year| When::Year { year }),
            year().prop_map(|year| When::Year { year }),
            year().prop_map(|year| When::SomeMonth { year }),
            year().prop_map(|year| When::SomeDay { year }),
            (year(), season).prop_map(|(year, season)| When::Season { year, season }),
            (year(), 1u8..=12).prop_map(|(year, month)| When::Month { year, month }),
            (year(), 1u8..=12).prop_map(|(year, month)| When::SomeDayOfMonth { year, month }),
            day().prop_map(|at| When::Day { year: at.year, month: at.month, day: at.day }),
            (day(), 0u8..24, 0u8..60, offset()).prop_map(|(at, hour, minute, offset)| When::Minute {
                at: Civil { hour, minute, ..at },
                offset
            }),
            (day(), 0u8..24, 0u8..60, 0u8..60, offset()).prop_map(|(at, hour, minute, second, offset)| {
                When::Second { at: Civil { hour, minute, second, ..at }, offset }
            }),
        ];
        (when, any::<bool>(), any::<bool>()).prop_map(|(when, uncertain, approximate)| {
            Moment::new(when).unwrap().with_qualifier(Qualifier { uncertain, approximate })
        })
    }
}
