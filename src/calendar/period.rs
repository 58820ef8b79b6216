//! A period: one moment, or the time between two ends, each given, open or unknown.
//!
//! The notation is in `edtf.rs`, the place on the axis in `extent.rs`, the words in `wording.rs`.

use super::edtf::{self, EdtfError};
use super::moment::Moment;
use super::reader;
use std::fmt;
use std::str::FromStr;

/// When something was: the time of an event as it was stated.
///
/// `Display` writes canonical EDTF level 1, and parsing that gives the same period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// At one moment, which may be as long as a century.
    At(Moment),
    /// From one end to the other, both included.
    Between {
        /// Where it begins.
        start: Bound,
        /// Where it ends.
        end: Bound,
    },
}

/// One end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It lies at this moment.
    At(Moment),
    /// There is none: it goes on without limit (`..`).
    Open,
    /// There is one, but it is not known (written as nothing).
    Unknown,
}

impl Bound {
    /// The moment, where one is given.
    pub fn moment(&self) -> Option<&Moment> {
        match self {
            Bound::At(moment) => Some(moment),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

impl Period {
    /// Reads EDTF, level 0 and 1.
    ///
    /// # Errors
    /// When `edtf` is not a date of these levels: the error names the character and what is accepted
    /// there. What is EDTF of level 2 is refused as such.
    pub fn parse(edtf: &str) -> Result<Period, EdtfError> {
        reader::parse(edtf)
    }

    /// A day, if it exists within the years ±9999.
    pub fn day(year: i64, month: u8, day: u8) -> Option<Period> {
        Moment::day(year, month, day).map(Period::At)
    }

    /// Whether the end lies wholly before the start, which no time can. It is still data: the period
    /// keeps its ends as written, and its extent covers both.
    pub fn is_reversed(&self) -> bool {
        match self {
            Period::Between { start: Bound::At(start), end: Bound::At(end) } => {
                end.span().1 <= start.span().0
            }
            _ => false,
        }
    }

    /// The first moment given: the moment itself, or the start, or else the end.
    pub fn first_moment(&self) -> Option<&Moment> {
        match self {
            Period::At(moment) => Some(moment),
            Period::Between { start, end } => start.moment().or(end.moment()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        edtf::write(self, f)
    }
}

impl FromStr for Period {
    type Err = EdtfError;

    fn from_str(edtf: &str) -> Result<Period, EdtfError> {
        Period::parse(edtf)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::moment::tests::any_moment;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_an_end_wholly_before_the_start_is_reversed() {
        for (edtf, reversed) in [
            ("2004/2003", true),
            ("2004-06/2004-05", true),
            ("2004-06-10/2004-05", true),
            ("2004-06-10/2004-06", false),
            ("2004-06/2004", false),
            ("2004/2004-01-01", false),
            ("2004/2004", false),
            ("2004/..", false),
            ("/2004", false),
            ("2004", false),
            ("2004-06-10T10:00Z/2004-06-10T10:30+02:00", true),
            ("2004-06-10T10:00Z/2004-06-10T09:30-02:00", false),
        ] {
            assert_eq!(Period::parse(edtf).unwrap().is_reversed(), reversed, "{edtf}");
        }
    }

    #[test]
    fn the_first_moment_is_the_first_that_is_given() {
        let first =
            |edtf: &str| Period::parse(edtf).unwrap().first_moment().map(|m| Period::At(*m).to_string());
        assert_eq!(first("2004/2005").as_deref(), Some("2004"));
        assert_eq!(first("../2005?").as_deref(), Some("2005?"));
        assert_eq!(first("../"), None);
    }

    /// Any period there is.
    pub(in super::super) fn any_period() -> impl Strategy<Value = Period> {
        let bound = || prop_oneof![4 => any_moment().prop_map(Bound::At), 1 => Just(Bound::Open), 1 => Just(Bound::Unknown)];
        prop_oneof![
            any_moment().prop_map(Period::At),
            (bound(), bound()).prop_map(|(start, end)| Period::Between { start, end }),
        ]
    }
}
