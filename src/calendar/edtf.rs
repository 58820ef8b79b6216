//! EDTF, the Library of Congress's profile of ISO 8601-2: level 0 and 1, read and written.
//!
//! Two things are read beyond level 1, because news states them: a time to the minute
//! (`1969-07-20T20:17`), and a qualifier after a time. What belongs to level 2 (sets, qualified
//! parts, exponents, …) is recognised and refused as such.
//!
//! Here: the error, the writer and the tests of both ways. The reader is in `reader.rs`; what the
//! parts mean, in `moment.rs`.

use super::civil::Civil;
use super::moment::{Moment, Qualifier, UtcOffset, When};
use super::period::{Bound, Period};
use std::fmt;

/// Why a text is not a date: what is wrong at which character, and what is accepted there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    character: usize,
    message: String,
}

impl EdtfError {
    /// `message` about the character that begins at byte `at` of `text`.
    pub(super) fn new(text: &str, at: usize, message: &str) -> EdtfError {
        let before = text.get(..at).unwrap_or(text);
        EdtfError { character: before.chars().count() + 1, message: message.to_owned() }
    }

    /// The character that is wrong, counted from 1; one past the last where the text ends too soon.
    pub fn character(&self) -> usize {
        self.character
    }
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "character {}: {}", self.character, self.message)
    }
}

impl std::error::Error for EdtfError {}

/// Writes a period as canonical EDTF.
pub(super) fn write(period: &Period, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match period {
        Period::At(moment) => write_moment(moment, f),
        Period::Between { start, end } => {
            write_bound(start, f)?;
            f.write_str("/")?;
            write_bound(end, f)
        }
    }
}

fn write_bound(bound: &Bound, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match bound {
        Bound::At(moment) => write_moment(moment, f),
        Bound::Open => f.write_str(".."),
        Bound::Unknown => Ok(()),
    }
}

fn write_moment(moment: &Moment, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match moment.when() {
        When::Century { first } => write!(f, "{}{:02}XX", sign(first), first.abs() / 100)?,
        When::Decade { first } => write!(f, "{}{:03}X", sign(first), first.abs() / 10)?,
        When::Year { year } if year.abs() > 9999 => write!(f, "Y{year}")?,
        When::Year { year } => write_year(year, f)?,
        When::SomeMonth { year } => {
            write_year(year, f)?;
            f.write_str("-XX")?;
        }
        When::SomeDay { year } => {
            write_year(year, f)?;
            f.write_str("-XX-XX")?;
        }
        When::Season { year, season } => {
            write_year(year, f)?;
            write!(f, "-{}", season.number())?;
        }
        When::Month { year, month } => {
            write_year(year, f)?;
            write!(f, "-{month:02}")?;
        }
        When::SomeDayOfMonth { year, month } => {
            write_year(year, f)?;
            write!(f, "-{month:02}-XX")?;
        }
        When::Day { year, month, day } => {
            write_year(year, f)?;
            write!(f, "-{month:02}-{day:02}")?;
        }
        When::Minute { at, offset } => {
            write_time(at, f)?;
            write_offset(offset, f)?;
        }
        When::Second { at, offset } => {
            write_time(at, f)?;
            write!(f, ":{:02}", at.second)?;
            write_offset(offset, f)?;
        }
    }
    f.write_str(match moment.qualifier() {
        Qualifier { uncertain: true, approximate: true } => "%",
        Qualifier { uncertain: true, approximate: false } => "?",
        Qualifier { uncertain: false, approximate: true } => "~",
        Qualifier { uncertain: false, approximate: false } => "",
    })
}

fn write_year(year: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}{:04}", sign(year), year.abs())
}

fn write_time(at: Civil, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_year(at.year, f)?;
    write!(f, "-{:02}-{:02}T{:02}:{:02}", at.month, at.day, at.hour, at.minute)
}

fn write_offset(offset: Option<UtcOffset>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match offset.map(UtcOffset::minutes) {
        None => Ok(()),
        Some(0) => f.write_str("Z"),
        Some(minutes) => {
            let (sign, minutes) = (if minutes < 0 { '-' } else { '+' }, minutes.abs());
            write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}

fn sign(year: i64) -> &'static str {
    if year < 0 { "-" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::super::period::tests::any_period;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn level_0_and_1_are_read_and_written_back() {
        for edtf in [
            "1985",
            "1985-04",
            "1985-04-12",
            "0000",
            "0476",
            "-0043",
            "-0043-03-15",
            "2024-02-29",
            "1969-07-20T20:17",
            "1969-07-20T20:17:40",
            "1969-07-20T20:17:40Z",
            "1969-07-20T20:17-05:00",
            "1985-04-12T23:20:30+04:30",
            "1964/2008",
            "2004-06/2006-08",
            "2004-02-01/2005-02-08",
            "2004-02-01/2005-02",
            "2005/2006-02",
            "Y17000",
            "Y-17000",
            "Y-17000?",
            "Y1000000000",
            "2001-21",
            "2001-22",
            "2001-23",
            "2001-24~",
            "1984?",
            "2004-06~",
            "2004-06-11%",
            "201X",
            "20XX",
            "201X?",
            "000X",
            "-012X",
            "-00XX",
            "-01XX",
            "2004-XX",
            "1985-04-XX",
            "1985-XX-XX",
            "1985-04-12/..",
            "1985-04/..",
            "1985/..",
            "../1985-04-12",
            "1985/",
            "/1985",
            "1984~/2004-06",
            "1984?/2004%",
            "199X/2004",
            "../..",
            "/",
            "../",
            "/..",
            "2008/1964",
            "1969-07-20T20:17~",
        ] {
            match Period::parse(edtf) {
                Ok(period) => assert_eq!(period.to_string(), edtf),
                Err(error) => panic!("{edtf}: {error}"),
            }
        }
    }

    #[test]
    fn offsets_are_written_in_one_way() {
        for (edtf, canonical) in [
            ("1969-07-20T20:17:40+00:00", "1969-07-20T20:17:40Z"),
            ("1969-07-20T20:17:40-00", "1969-07-20T20:17:40Z"),
            ("1969-07-20T20:17:40+02", "1969-07-20T20:17:40+02:00"),
        ] {
            assert_eq!(Period::parse(edtf).unwrap().to_string(), canonical);
        }
    }

    #[test]
    fn level_2_is_refused_as_level_2_where_it_begins() {
        for (edtf, character) in [
            ("[1667,1668]", 1),
            ("{1960,1961-12}", 1),
            ("?2004-06", 1),
            ("2004?-06", 6),
            ("2004-06~-11", 9),
            ("2004-?06", 6),
            ("Y-17E7", 5),
            ("Y17000E7", 7),
            ("1950S2", 5),
            ("2001-25", 6),
            ("2001-41", 6),
            ("156X-12-25", 5),
            ("15XX-12", 5),
            ("1XXX", 5),
            ("1X85", 3),
            ("XXXX-12-XX", 5),
            ("1984-1X", 6),
            ("1984-X1", 6),
            ("1984-12-1X", 9),
            ("1984-XX-11", 9),
            ("..1984", 3),
            ("1984..", 5),
            ("1984/2004-06~-11", 14),
        ] {
            let error = Period::parse(edtf).unwrap_err();
            assert!(error.to_string().contains("level 2 of EDTF, which is not read; "), "{edtf}: {error}");
            assert_eq!(error.character(), character, "{edtf}: {error}");
        }
    }

    #[test]
    fn errors_say_what_is_wrong_where_and_what_is_accepted() {
        for (edtf, error) in [
            ("", "character 1: the date is empty; write one like 2025-10-11, 2025-10 or 1998/2004"),
            (
                "ä",
                "character 1: 'ä' is not expected here; write a year of four digits, like 1985, 0476, -0043 or 199X",
            ),
            (
                "198",
                "character 4: the date ends too soon; add a year of four digits, like 1985, 0476, -0043 or 199X",
            ),
            ("19850", "character 5: a year of more than four digits begins with Y; write it like Y17000"),
            ("-0000", "character 1: the year 0 has no sign; write 0000, which is 1 BCE"),
            ("Y1985", "character 1: a year of four digits or less has no Y; write it like 0476"),
            ("Y", "character 2: the date ends too soon; add the digits of a year, like Y17000 or Y-17000"),
            ("Y1000000001", "character 2: years reach from Y-1000000000 to Y1000000000; write a nearer one"),
            ("Y17000-05", "character 7: a year with Y stands alone; remove its month and day"),
            (
                "1985-",
                "character 6: the date ends too soon; add a month from 01 to 12, a season from 21 to 24, or XX",
            ),
            ("1985-13", "character 6: there is no month 13; write 01 to 12, or a season, 21 to 24"),
            ("1985-00", "character 6: there is no month 00; write 01 to 12, or a season, 21 to 24"),
            (
                "1985-4",
                "character 7: the date ends too soon; add a month from 01 to 12, a season from 21 to 24, or XX",
            ),
            ("1985-02-29", "character 9: there is no 29 February in 1985; write 01 to 28"),
            ("1985-04-00", "character 9: there is no 00 April in 1985; write 01 to 30"),
            ("2001-21-01", "character 8: a season has no day; write it like 2001-21"),
            ("1985-04-12T24:00", "character 12: an hour runs from 00 to 23"),
            ("1985-04-12T23:60", "character 15: a minute runs from 00 to 59"),
            ("2016-12-31T23:59:60Z", "character 18: a second runs from 00 to 59"),
            (
                "1985-04-12T2320",
                "character 14: '2' is not expected here; write a colon and the minute, like 20:17",
            ),
            ("1985-04-12T23:20:30.5", "character 20: fractions of a second are not read; leave them out"),
            (
                "1985 ",
                "character 5: ' ' is not expected here; write ?, ~ or %, or / and another date, or the end of the date",
            ),
            ("1984?~", "character 6: a date has one qualifier; write % for both ? and ~"),
            ("..", "character 3: an open end stands in an interval; write ../1985 or 1985/.."),
            ("1985/1986/1987", "character 10: an interval has two ends; remove the second /"),
            (
                "1985/19é",
                "character 8: 'é' is not expected here; write a year of four digits, like 1985, 0476, -0043 or 199X",
            ),
        ] {
            assert_eq!(Period::parse(edtf).unwrap_err().to_string(), error, "{edtf}");
        }
    }

    #[test]
    fn long_nonsense_is_refused_quickly_and_shortly() {
        for part in ["9", "Y9", "-", "X", "/", ".", "é", "1985/", "Y-"] {
            let error = Period::parse(&part.repeat(1_000_000)).unwrap_err().to_string();
            assert!(error.len() < 200, "{error}");
        }
        assert!(Period::parse(&format!("Y{}", "9".repeat(1_000_000))).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(period in any_period()) {
            prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = Period::parse(&text);
        }

        #[test]
        fn what_is_read_has_one_way_to_be_written(
            text in prop::collection::vec(prop::sample::select("00112459-XY/..?~%TZ:+E[é".chars().collect::<Vec<_>>()), 0..24)
        ) {
            let text: String = text.into_iter().collect();
            if let Ok(period) = Period::parse(&text) {
                prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            }
        }
    }
}
