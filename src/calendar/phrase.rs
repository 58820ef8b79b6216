//! The words of one date, as parts from the finest to the coarsest, and how two of them are joined.
//!
//! Kept as parts so that a range does not repeat what its ends share: "3–5 May 1998". Sentences
//! around them are made in `wording.rs` and `caption.rs`.

use super::civil::{Civil, month_name, month_short};
use super::moment::{UtcOffset, When};

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// "10 October 2025".
    Wide,
    /// "10 Oct 2025".
    Tight,
}

/// Whether years of our era say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    /// From 1000 on a bare number is read as a year: "1998", but "476 CE".
    WhereNeeded,
    /// "1998 CE", beside a year before the era.
    Always,
}

impl Era {
    /// How to say years that stand together.
    pub(super) fn beside(a: i64, b: i64) -> Era {
        if (a < 1) == (b < 1) { Era::WhereNeeded } else { Era::Always }
    }
}

/// "1998", "44 BCE", "17,001 BCE", as parts.
pub(super) fn year_parts(year: i64, era: Era) -> Vec<String> {
    if year < 1 {
        return vec![grouped(year.unsigned_abs() + 1), "BCE".to_owned()];
    }
    let mut parts = vec![grouped(year.unsigned_abs())];
    if year < 1000 || era == Era::Always {
        parts.push("CE".to_owned());
    }
    parts
}

/// "October 2025", as parts.
pub(super) fn month_parts(year: i64, month: u8, room: Room, era: Era) -> Vec<String> {
    let name = if room == Room::Wide { month_name(month) } else { month_short(month) };
    before(name, year_parts(year, era))
}

/// "10 October 2025", as parts.
pub(super) fn day_parts(at: &Civil, room: Room, era: Era) -> Vec<String> {
    before(&at.day.to_string(), month_parts(at.year, at.month, room, era))
}

/// The date of `at` before another one, whose year is not said twice: "20 July" before "21 July 1969".
pub(super) fn date_before(at: &Civil, other: &Civil, room: Room) -> String {
    let mut parts = day_parts(at, room, Era::WhereNeeded);
    if at.year == other.year {
        parts.truncate(2);
    }
    parts.join(" ")
}

/// What is said of a moment without its doubt, as parts. Of a time, its date.
pub(super) fn parts(when: When, room: Room, era: Era) -> Vec<String> {
    let wide = room == Room::Wide;
    let year_text = |year| year_parts(year, era).join(" ");
    match when {
        When::Century { first } => {
            // -99 to 0 are 100 to 1 BCE, the first century before; 1800 to 1899 are the 19th.
            let (count, suffix) = if first < 0 { (-first / 100 + 1, " BCE") } else { (first / 100 + 1, "") };
            let ordinal = ordinal(count);
            vec![if wide {
                format!("the {ordinal} century{suffix}")
            } else {
                format!("{ordinal} c.{suffix}")
            }]
        }
        // Before the era the digits of a decade are not those of its years; "the 1900s" is a century.
        When::Decade { first } if first < 10 || first % 100 == 0 => {
            let era = Era::beside(first, first + 9);
            vec![join(year_parts(first, era), year_parts(first + 9, era))]
        }
        When::Decade { first } => {
            let suffix = if first < 1000 { " CE" } else { "" };
            vec![if wide { format!("the {first}s{suffix}") } else { format!("{first}s{suffix}") }]
        }
        When::Year { year } => year_parts(year, era),
        When::SomeMonth { year } if wide => vec![format!("a month in {}", year_text(year))],
        When::SomeDay { year } if wide => vec![format!("a day in {}", year_text(year))],
        When::SomeMonth { year } | When::SomeDay { year } => year_parts(year, era),
        When::SomeDayOfMonth { year, month } if wide => {
            vec![format!("a day in {}", month_parts(year, month, room, era).join(" "))]
        }
        When::Season { year, season } => before(season.name(), year_parts(year, era)),
        When::Month { year, month } | When::SomeDayOfMonth { year, month } => {
            month_parts(year, month, room, era)
        }
        When::Day { year, month, day } => day_parts(&Civil::date(year, month, day), room, era),
        When::Minute { at, .. } | When::Second { at, .. } => day_parts(&at, room, era),
    }
}

/// "20:17".
pub(super) fn clock(at: &Civil) -> String {
    format!("{:02}:{:02}", at.hour, at.minute)
}

/// "20:17:40".
pub(super) fn clock_with_seconds(at: &Civil) -> String {
    format!("{}:{:02}", clock(at), at.second)
}

/// " UTC", " UTC+2", " UTC−4:30", or nothing.
pub(super) fn zone(offset: Option<UtcOffset>) -> String {
    let Some(offset) = offset else { return String::new() };
    let minutes = offset.minutes().abs();
    let sign = if offset.minutes() < 0 { '−' } else { '+' };
    match (minutes / 60, minutes % 60) {
        (0, 0) => " UTC".to_owned(),
        (hours, 0) => format!(" UTC{sign}{hours}"),
        (hours, minutes) => format!(" UTC{sign}{hours}:{minutes:02}"),
    }
}

/// Two ends of a range without what they share, the dash closed between single words:
/// "3–5 May 1998", "28 February – 3 March 1998". Equal ends are said once.
pub(super) fn join(left: Vec<String>, right: Vec<String>) -> String {
    let (own_left, own_right) = (own(&left, &right), own(&right, &left));
    let single = |parts: &[String]| matches!(parts, [part] if !part.contains(' '));
    match own_left {
        [] => right.join(" "),
        _ if single(own_left) && single(own_right) => format!("{}–{}", own_left.join(" "), right.join(" ")),
        _ => format!("{} – {}", own_left.join(" "), right.join(" ")),
    }
}

/// As [`join`], the dash always open, as captions have it: "29 Sep – 12 Oct 2025".
pub(super) fn join_openly(left: Vec<String>, right: Vec<String>) -> String {
    match own(&left, &right) {
        [] => right.join(" "),
        own => format!("{} – {}", own.join(" "), right.join(" ")),
    }
}

/// The parts before those that both end with. Dates of different kinds share nothing.
fn own<'a>(parts: &'a [String], other: &[String]) -> &'a [String] {
    if parts.len() != other.len() {
        return parts;
    }
    let shared = parts.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    &parts[..parts.len() - shared]
}

fn before(first: &str, mut rest: Vec<String>) -> Vec<String> {
    rest.insert(0, first.to_owned());
    rest
}

/// "1998", but "17,001": years have no separator, great numbers do.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if number < 10_000 {
        return digits;
    }
    let places = digits.len();
    let mut out = String::with_capacity(places + places / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (places - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn ordinal(number: i64) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_range_does_not_repeat_what_its_ends_share() {
        for (left, right, joined) in [
            ("3 May 1998", "5 May 1998", "3–5 May 1998"),
            ("28 February 1998", "3 March 1998", "28 February – 3 March 1998"),
            ("3 May 1998", "3 June 1998", "3 May – 3 June 1998"),
            ("3 May 1998", "3 May 1999", "3 May 1998 – 3 May 1999"),
            ("3 May 1998", "3 May 1998", "3 May 1998"),
            ("44 BCE", "43 BCE", "44–43 BCE"),
            ("3000 BCE", "500 CE", "3000 BCE – 500 CE"),
            ("1998", "May 1998", "1998 – May 1998"),
        ] {
            assert_eq!(join(words(left), words(right)), joined);
        }
        assert_eq!(join_openly(words("3 May 1998"), words("5 May 1998")), "3 – 5 May 1998");
    }

    #[test]
    fn only_great_numbers_are_grouped() {
        let shown: Vec<String> = [0, 1998, 9999, 10_000, 170_002, 1_000_000_000].map(grouped).into();
        assert_eq!(shown, ["0", "1998", "9999", "10,000", "170,002", "1,000,000,000"]);
        assert_eq!(grouped(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn ordinals_end_as_they_are_spoken() {
        let spoken: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 93, 100].map(ordinal).into();
        assert_eq!(
            spoken,
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "93rd", "100th"]
        );
    }
}
