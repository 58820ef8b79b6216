//! The EDTF reader: one pass over the text, one function a part.
//!
//! Which levels are read is told in `edtf.rs`, where the tests are too.

use std::fmt::Display;

use super::civil::{Civil, days_in_month, month_name};
use super::edtf::EdtfError;
use super::moment::{Moment, Qualifier, Season, UtcOffset, When, YEAR_LIMIT};
use super::period::{Bound, Period};

/// Reads a period.
pub(super) fn parse(text: &str) -> Result<Period, EdtfError> {
    let mut cursor = Cursor { text, at: 0 };
    if text.is_empty() {
        return Err(cursor.error("the date is empty; write one like 2025-10-11, 2025-10 or 1998/2004"));
    }
    let start = cursor.bound()?;
    if cursor.eat(b'/') {
        let end = cursor.bound()?;
        return match cursor.peek() {
            None => Ok(Period::Between { start, end }),
            Some(_) => Err(cursor.error("an interval has two ends; remove the second /")),
        };
    }
    match start {
        Bound::At(moment) => Ok(Period::At(moment)),
        _ => Err(cursor.error("an open end stands in an interval; write ../1985 or 1985/..")),
    }
}

/// A place in the text. It moves over ASCII only, so it always stands between characters.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

/// Two places of a date: a number, or `XX`.
enum Pair {
    Number(u8),
    Unspecified,
}

impl Cursor<'_> {
    fn bound(&mut self) -> Result<Bound, EdtfError> {
        if matches!(self.peek(), None | Some(b'/')) {
            return Ok(Bound::Unknown);
        }
        if self.rest().starts_with("..") {
            self.at += 2;
            return match self.peek() {
                None | Some(b'/') => Ok(Bound::Open),
                Some(_) => {
                    Err(self.level_2("a date before or after another", "write an interval like ../1985"))
                }
            };
        }
        self.moment().map(Bound::At)
    }

    fn moment(&mut self) -> Result<Moment, EdtfError> {
        let begin = self.at;
        let when = self.when()?;
        let qualifier = match self.peek() {
            Some(b'?') => Qualifier { uncertain: true, approximate: false },
            Some(b'~') => Qualifier { uncertain: false, approximate: true },
            Some(b'%') => Qualifier { uncertain: true, approximate: true },
            _ => Qualifier::default(),
        };
        self.at += usize::from(qualifier.any());
        match self.peek() {
            None | Some(b'/') => {}
            Some(b'?' | b'~' | b'%') => {
                return Err(self.error("a date has one qualifier; write % for both ? and ~"));
            }
            Some(b'-') if qualifier.any() => {
                return Err(self.level_2("a qualifier on a part of a date", "put ?, ~ or % at the end"));
            }
            Some(b'S') => {
                return Err(self.level_2("a count of significant digits", "write 195X, or the year with ~"));
            }
            Some(b'.') if self.rest().starts_with("..") => {
                return Err(self.level_2("a date before or after another", "write an interval like 1985/.."));
            }
            Some(_) => {
                return Err(self.unexpected("?, ~ or %, or / and another date, or the end of the date"));
            }
        }
        // The parts were checked one by one, with better words, on the way here.
        Moment::new(when)
            .map(|moment| moment.with_qualifier(qualifier))
            .ok_or_else(|| self.error_at(begin, "there is no such date; write one like 2025-10-11"))
    }

    fn when(&mut self) -> Result<When, EdtfError> {
        match self.peek() {
            Some(b'Y') => return self.long_year(),
            Some(b'[' | b'{') => return Err(self.level_2("a set of dates", "write one date or an interval")),
            Some(b'?' | b'~' | b'%') => {
                return Err(self.level_2("a qualifier before a part", "put ?, ~ or % at the end"));
            }
            _ => {}
        }
        let begin = self.at;
        let negative = self.eat(b'-');
        let (value, unspecified) = self.four_digits()?;
        if unspecified > 0 {
            if self.peek() == Some(b'-') {
                return Err(self.level_2("a month of an unspecified year", "write the year alone, like 199X"));
            }
            let years = if unspecified == 1 { 10 } else { 100 };
            let first = if negative { -(value * years + years - 1) } else { value * years };
            return Ok(if unspecified == 1 { When::Decade { first } } else { When::Century { first } });
        }
        if negative && value == 0 {
            return Err(self.error_at(begin, "the year 0 has no sign; write 0000, which is 1 BCE"));
        }
        let year = if negative { -value } else { value };
        if self.eat(b'-') { self.month(year) } else { Ok(When::Year { year }) }
    }

    /// Four places of a year: its value without the unspecified ones, and how many those are.
    fn four_digits(&mut self) -> Result<(i64, u32), EdtfError> {
        let (mut value, mut unspecified) = (0, 0);
        for _ in 0..4 {
            match self.peek() {
                Some(digit) if digit.is_ascii_digit() && unspecified == 0 => {
                    value = value * 10 + i64::from(digit - b'0');
                }
                Some(digit) if digit.is_ascii_digit() => return Err(self.level_2_year()),
                Some(b'X') => unspecified += 1,
                _ => return Err(self.unexpected("a year of four digits, like 1985, 0476, -0043 or 199X")),
            }
            self.at += 1;
        }
        match self.peek() {
            _ if unspecified > 2 => Err(self.level_2_year()),
            Some(digit) if digit.is_ascii_digit() => {
                Err(self.error("a year of more than four digits begins with Y; write it like Y17000"))
            }
            _ => Ok((value, unspecified)),
        }
    }

    fn level_2_year(&self) -> EdtfError {
        self.level_2(
            "a year with these digits unspecified",
            "only the last or the last two may be X, like 199X or 19XX",
        )
    }

    fn long_year(&mut self) -> Result<When, EdtfError> {
        let begin = self.at;
        self.at += 1;
        let negative = self.eat(b'-');
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let value = self.rest().get(..digits).unwrap_or_default();
        if self.rest().as_bytes().get(digits) == Some(&b'E') {
            self.at += digits;
            return Err(self.level_2("an exponent", "write the year in full"));
        }
        if digits < 5 && !value.is_empty() || value.starts_with('0') {
            return Err(self.error_at(begin, "a year of four digits or less has no Y; write it like 0476"));
        }
        let year = match value.parse::<i64>() {
            Ok(year) if year <= YEAR_LIMIT => year,
            _ if value.is_empty() => {
                return Err(self.unexpected("the digits of a year, like Y17000 or Y-17000"));
            }
            _ => return Err(self.error("years reach from Y-1000000000 to Y1000000000; write a nearer one")),
        };
        self.at += digits;
        if self.peek() == Some(b'-') {
            return Err(self.error("a year with Y stands alone; remove its month and day"));
        }
        Ok(When::Year { year: if negative { -year } else { year } })
    }

    fn month(&mut self, year: i64) -> Result<When, EdtfError> {
        let begin = self.at;
        let season = |season| When::Season { year, season };
        let when = match self.pair(&"a month from 01 to 12, a season from 21 to 24, or XX")? {
            Pair::Number(month @ 1..=12) => {
                return if self.eat(b'-') { self.day(year, month) } else { Ok(When::Month { year, month }) };
            }
            Pair::Unspecified if self.eat(b'-') => {
                let begin = self.at;
                return match self.pair(&"XX")? {
                    Pair::Unspecified => Ok(When::SomeDay { year }),
                    Pair::Number(_) => {
                        self.at = begin;
                        Err(self.level_2("a day of an unspecified month", "write it like 1985-XX-XX"))
                    }
                };
            }
            Pair::Unspecified => return Ok(When::SomeMonth { year }),
            Pair::Number(21) => season(Season::Spring),
            Pair::Number(22) => season(Season::Summer),
            Pair::Number(23) => season(Season::Autumn),
            Pair::Number(24) => season(Season::Winter),
            Pair::Number(number) => {
                self.at = begin;
                return Err(match number {
                    25..=41 => self.level_2("a season from 25 to 41", "seasons are 21 to 24"),
                    _ => self.error(&format!(
                        "there is no month {number:02}; write 01 to 12, or a season, 21 to 24"
                    )),
                });
            }
        };
        match self.peek() {
            Some(b'-') => Err(self.error("a season has no day; write it like 2001-21")),
            _ => Ok(when),
        }
    }

    fn day(&mut self, year: i64, month: u8) -> Result<When, EdtfError> {
        let begin = self.at;
        let Pair::Number(day) = self.pair(&"a day from 01 to 31, or XX")? else {
            return Ok(When::SomeDayOfMonth { year, month });
        };
        let last = days_in_month(year, month);
        if !(1..=last).contains(&day) {
            let month = month_name(month);
            return Err(
                self.error_at(begin, &format!("there is no {day:02} {month} in {year}; write 01 to {last}"))
            );
        }
        if self.eat(b'T') {
            self.time(Civil::date(year, month, day))
        } else {
            Ok(When::Day { year, month, day })
        }
    }

    fn time(&mut self, date: Civil) -> Result<When, EdtfError> {
        let hour = self.number(23, "an hour")?;
        self.expect(b':', "a colon and the minute, like 20:17")?;
        let minute = self.number(59, "a minute")?;
        let at = Civil { hour, minute, ..date };
        if !self.eat(b':') {
            return Ok(When::Minute { at, offset: self.offset()? });
        }
        let second = self.number(59, "a second")?;
        if matches!(self.peek(), Some(b'.' | b',')) {
            return Err(self.error("fractions of a second are not read; leave them out"));
        }
        Ok(When::Second { at: Civil { second, ..at }, offset: self.offset()? })
    }

    fn offset(&mut self) -> Result<Option<UtcOffset>, EdtfError> {
        let west = match self.peek() {
            Some(b'Z') => {
                self.at += 1;
                return Ok(Some(UtcOffset::UTC));
            }
            Some(b'+') => false,
            Some(b'-') => true,
            _ => return Ok(None),
        };
        self.at += 1;
        let hours = self.number(23, "the hours of an offset")?;
        let minutes = if self.eat(b':') { self.number(59, "the minutes of an offset")? } else { 0 };
        let minutes = i16::from(hours) * 60 + i16::from(minutes);
        Ok(UtcOffset::from_minutes(if west { -minutes } else { minutes }))
    }

    /// Two digits that are at most `most`; `what` they are, for the error.
    fn number(&mut self, most: u8, what: &str) -> Result<u8, EdtfError> {
        let begin = self.at;
        match self.pair(&format_args!("{what} from 00 to {most}"))? {
            Pair::Number(number) if number <= most => Ok(number),
            _ => Err(self.error_at(begin, &format!("{what} runs from 00 to {most}"))),
        }
    }

    fn pair(&mut self, accepted: &dyn Display) -> Result<Pair, EdtfError> {
        let begin = self.at;
        let mut places = [None; 2];
        for place in &mut places {
            *place = match self.peek() {
                Some(digit) if digit.is_ascii_digit() => Some(digit - b'0'),
                Some(b'X') => None,
                Some(b'?' | b'~' | b'%') => {
                    return Err(self.level_2("a qualifier before a part", "put ?, ~ or % at the end"));
                }
                _ => return Err(self.unexpected(&accepted.to_string())),
            };
            self.at += 1;
        }
        match places {
            [Some(tens), Some(ones)] => Ok(Pair::Number(tens * 10 + ones)),
            [None, None] => Ok(Pair::Unspecified),
            _ => {
                self.at = begin;
                Err(self.level_2("a part with one digit unspecified", "write XX for both"))
            }
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, byte: u8, accepted: &str) -> Result<(), EdtfError> {
        if self.eat(byte) { Ok(()) } else { Err(self.unexpected(accepted)) }
    }

    fn unexpected(&self, accepted: &str) -> EdtfError {
        match self.rest().chars().next() {
            Some(found) => self.error(&format!("{found:?} is not expected here; write {accepted}")),
            None => self.error(&format!("the date ends too soon; add {accepted}")),
        }
    }

    fn level_2(&self, what: &str, instead: &str) -> EdtfError {
        self.error(&format!("{what} is level 2 of EDTF, which is not read; {instead}"))
    }

    fn error(&self, message: &str) -> EdtfError {
        self.error_at(self.at, message)
    }

    fn error_at(&self, at: usize, message: &str) -> EdtfError {
        EdtfError::new(self.text, at, message)
    }
}
