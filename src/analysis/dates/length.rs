//! How long something takes: units of time, and so many of them.

use std::fmt;

/// A unit of the calendar or the clock, fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 60 to a minute.
    Second,
    /// 60 to an hour.
    Minute,
    /// 24 to a day.
    Hour,
    /// From midnight to midnight.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// From Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month of the calendar.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A year of the calendar.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// A stretch of time by its length alone: "two and a half years".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many whole units; none where the text leaves it open ("several years").
    pub count: Option<u32>,
    /// Whether half a unit comes on top.
    pub and_half: bool,
    /// Of what.
    pub unit: Unit,
}

impl Length {
    /// So many of a unit.
    pub fn of(count: u32, unit: Unit) -> Self {
        Self { count: Some(count), and_half: false, unit }
    }

    /// An unknown number of a unit.
    pub fn some(unit: Unit) -> Self {
        Self { count: None, and_half: false, unit }
    }
}

/// As TIMEX3 and ISO 8601 write it: "P2Y", "PT5H30M", "PXD" for some days.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The unit it is counted in, how many make one, and half of one in a finer unit.
        let (prefix, letter, times, half) = match self.unit {
            Unit::Second => ("PT", 'S', 1, ""),
            Unit::Minute => ("PT", 'M', 1, "30S"),
            Unit::Hour => ("PT", 'H', 1, "30M"),
            Unit::Day => ("P", 'D', 1, "T12H"),
            Unit::Weekend => ("P", 'D', 2, ""),
            Unit::Week => ("P", 'W', 1, ""),
            Unit::Fortnight => ("P", 'W', 2, ""),
            Unit::Month => ("P", 'M', 1, "15D"),
            Unit::Quarter => ("P", 'M', 3, ""),
            Unit::Half => ("P", 'M', 6, ""),
            Unit::Year => ("P", 'Y', 1, "6M"),
            Unit::Decade => ("P", 'Y', 10, ""),
            Unit::Century => ("P", 'Y', 100, ""),
            Unit::Millennium => ("P", 'Y', 1000, ""),
        };
        let Some(count) = self.count else {
            let letter = match self.unit {
                Unit::Decade => 'E',
                Unit::Century => 'C',
                Unit::Millennium => 'L',
                _ => letter,
            };
            return write!(f, "{prefix}X{letter}");
        };
        let count = u64::from(count);
        match (self.and_half, self.unit) {
            (true, Unit::Decade | Unit::Century | Unit::Millennium) => {
                write!(f, "P{}Y", count * times + times / 2)
            }
            (true, Unit::Week) => write!(f, "P{}D", count * 7 + 4),
            (true, _) if count == 0 && !half.is_empty() => match half.strip_prefix('T') {
                Some(half) => write!(f, "PT{half}"),
                None => write!(f, "{prefix}{half}"),
            },
            (true, _) => write!(f, "{prefix}{}{letter}{half}", count * times),
            (false, _) => write!(f, "{prefix}{}{letter}", count * times),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_timex_has_them() {
        let half = |count, unit| Length { count: Some(count), and_half: true, unit };
        for (length, written) in [
            (Length::of(2, Unit::Year), "P2Y"),
            (Length::of(3, Unit::Decade), "P30Y"),
            (Length::of(1, Unit::Quarter), "P3M"),
            (Length::some(Unit::Day), "PXD"),
            (Length::some(Unit::Hour), "PTXH"),
            (half(5, Unit::Hour), "PT5H30M"),
            (half(0, Unit::Hour), "PT30M"),
            (half(2, Unit::Year), "P2Y6M"),
            (half(0, Unit::Day), "PT12H"),
        ] {
            assert_eq!(length.to_string(), written);
        }
    }
}
