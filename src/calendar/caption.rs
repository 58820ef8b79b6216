//! Words for what has no period of its own: the window that is in view, and a length of time.
//!
//! Periods as they were stated are said by `wording.rs`.

use super::Seconds;
use super::civil::Civil;
use super::phrase::{
    Era, Room, clock, clock_with_seconds, date_before, day_parts, grouped, join_openly, month_parts,
    year_parts,
};

const MINUTE: u64 = 60;
const HOUR: u64 = 3600;
const DAY: u64 = 86_400;
const MONTH: u64 = 2_629_746;
/// The mean year of the Gregorian calendar, 365.2425 days.
const YEAR: u64 = 31_556_952;

/// A window's caption, as fine as its length asks for: "20 Jul 1969, 12:04 – 13:10",
/// "29 Sep – 12 Oct 2025", "May 1998 – Oct 2009", "1400 – 1600", "3000 BCE – 500 CE".
///
/// `to` is the second after the window's last, so a window up to midnight ends on the day before. In
/// whatever order the two come, the earlier is said first.
pub fn describe_range(from: Seconds, to: Seconds) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let last = to.saturating_sub(1).max(from);
    let (a, b) = (Civil::from_seconds(from), Civil::from_seconds(last));
    let era = Era::beside(a.year, b.year);
    let length = to.abs_diff(from);
    let whole_days = [from, to].iter().all(|seconds| seconds.rem_euclid(DAY as i64) == 0) && length > 0;
    if length < 2 * DAY && !whole_days {
        return clocks(from, to, last);
    }
    if length < 3 * YEAR {
        return join_openly(day_parts(&a, Room::Tight, era), day_parts(&b, Room::Tight, era));
    }
    if length < 40 * YEAR {
        let month = |at: &Civil| month_parts(at.year, at.month, Room::Tight, era);
        return join_openly(month(&a), month(&b));
    }
    join_openly(year_parts(a.year, era), year_parts(b.year, era))
}

/// "20 Jul 1969, 12:04 – 13:10"; with seconds where the window is shorter than two minutes.
fn clocks(from: Seconds, to: Seconds, last: Seconds) -> String {
    let say = if to.abs_diff(from) < 2 * MINUTE { clock_with_seconds } else { clock };
    let (a, b) = (Civil::from_seconds(from), Civil::from_seconds(last));
    let date = |at: &Civil| day_parts(at, Room::Tight, Era::WhereNeeded).join(" ");
    let begin = say(&a);
    // The window's end is said as the clock stands there, which at midnight is still the day's.
    let end = match Civil::from_seconds(to) {
        Civil { hour: 0, minute: 0, second: 0, .. } if to > from => {
            say(&Civil { hour: 24, minute: 0, second: 0, ..b })
        }
        at => say(&at),
    };
    if date(&a) != date(&b) {
        return format!("{}, {begin} – {}, {end}", date_before(&a, &b, Room::Tight), date(&b));
    }
    format!("{}, {}", date(&a), join_openly(vec![begin], vec![end]))
}

/// A length of time as one says it, whichever its sign: "3 days", "90 minutes", "about 2 hours". The
/// unit is the greatest that makes two or more, or exactly one; months and years are means.
pub fn spoken_duration(seconds: Seconds) -> String {
    let length = seconds.unsigned_abs();
    let units =
        [(YEAR, "year"), (MONTH, "month"), (DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (1, "second")];
    let (unit, name) =
        units.into_iter().find(|(unit, _)| length >= 2 * unit || length == *unit).unwrap_or((1, "second"));
    let count = (length + unit / 2) / unit;
    let about = if length.is_multiple_of(unit) && unit < MONTH { "" } else { "about " };
    let plural = if count == 1 { "" } else { "s" };
    format!("{about}{} {name}{plural}", grouped(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;
    use proptest::prelude::*;

    /// The caption of the window that an interval covers.
    fn caption(edtf: &str) -> String {
        let extent = Period::parse(edtf).unwrap().extent();
        describe_range(extent.start.unwrap(), extent.end.unwrap())
    }

    #[test]
    fn a_window_is_said_as_finely_as_its_length_asks_for() {
        for (edtf, expected) in [
            ("2025-09-29/2025-10-12", "29 Sep – 12 Oct 2025"),
            ("1998-05-03/1998-05-05", "3 – 5 May 1998"),
            ("1998-05-03", "3 May 1998"),
            ("1998-12-28/1999-01-03", "28 Dec 1998 – 3 Jan 1999"),
            ("1969-07-20T12:04/1969-07-20T13:09", "20 Jul 1969, 12:04 – 13:10"),
            ("1969-07-20T22:00/1969-07-20T23:59", "20 Jul 1969, 22:00 – 24:00"),
            ("1969-07-20T22:00/1969-07-21T02:59", "20 Jul, 22:00 – 21 Jul 1969, 03:00"),
            ("1969-07-20T20:17:40/1969-07-20T20:17:59", "20 Jul 1969, 20:17:40 – 20:18:00"),
            ("1998-05/2009-10", "May 1998 – Oct 2009"),
            ("1400/1600", "1400 – 1600"),
            ("-2999/0500", "3000 BCE – 500 CE"),
            ("-2999/1500", "3000 BCE – 1500 CE"),
            ("-2999/-0999", "3000 – 1000 BCE"),
            ("Y-17000/2000", "17,001 BCE – 2000 CE"),
        ] {
            assert_eq!(caption(edtf), expected, "{edtf}");
        }
    }

    #[test]
    fn an_empty_or_turned_window_has_a_caption_too() {
        assert_eq!(describe_range(0, 0), "1 Jan 1970, 00:00:00");
        assert_eq!(describe_range(86_400, 0), "1 Jan 1970");
        assert_eq!(describe_range(i64::MAX, i64::MIN), "292,277,022,658 BCE – 292,277,026,596 CE");
    }

    #[test]
    fn durations_are_said_in_the_greatest_unit_that_fits() {
        for (seconds, expected) in [
            (0, "0 seconds"),
            (1, "1 second"),
            (59, "59 seconds"),
            (60, "1 minute"),
            (-90, "90 seconds"),
            (5400, "90 minutes"),
            (7200, "2 hours"),
            (7500, "about 2 hours"),
            (86_400, "1 day"),
            (3 * 86_400, "3 days"),
            (3 * 86_400 + 40_000, "about 3 days"),
            (3 * 86_400 + 50_000, "about 4 days"),
            (91 * 86_400, "about 3 months"),
            (3653 * 86_400, "about 10 years"),
            (i64::MIN, "about 292,277,024,627 years"),
        ] {
            assert_eq!(spoken_duration(seconds), expected, "{seconds}");
        }
    }

    proptest! {
        #[test]
        fn any_window_and_duration_has_words(from in any::<i64>(), to in any::<i64>(), length in 0i64..200_000) {
            prop_assert!(!describe_range(from, to).is_empty());
            prop_assert!(!describe_range(from, from.saturating_add(length)).is_empty());
            prop_assert!(!spoken_duration(from).is_empty());
        }
    }
}
