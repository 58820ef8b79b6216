//! How a period is said in English, for readers.
//!
//! The words of single dates are in `phrase.rs`; captions of windows and durations in `caption.rs`.
//! The notation for machines is in `edtf.rs`.

use super::civil::Civil;
use super::moment::{Moment, Qualifier, UtcOffset, When};
use super::period::{Bound, Period};
use super::phrase::{Era, Room, clock, clock_with_seconds, date_before, day_parts, join, parts, zone};
use std::mem::discriminant;

/// A period in full words: "about 11 October 2025", "29 September – 5 October 2025",
/// "until 3 May 1998 (start not given)". All doubt is said.
pub fn describe(period: &Period) -> String {
    say(period, Room::Wide)
}

/// A period for tight labels: "c. 11 Oct 2025", "29 Sep – 5 Oct 2025", "1990s"; of times within a day
/// only the time, "20:17". What is uncertain ends in "?"; an unknown end is said as an open one.
pub fn describe_short(period: &Period) -> String {
    say(period, Room::Tight)
}

fn say(period: &Period, room: Room) -> String {
    let (start, end) = match *period {
        Period::At(moment) => return noted(alone(&moment, room), moment.qualifier(), None, room),
        Period::Between { start, end } => (start, end),
    };
    match (start, end) {
        (Bound::At(start), Bound::At(end)) => between(&start, &end, room),
        (Bound::At(start), end) => {
            let on = if end == Bound::Open && room == Room::Wide { " on" } else { "" };
            let missing = (end == Bound::Unknown).then_some("end not given");
            noted(format!("from {}{on}", alone(&start, room)), start.qualifier(), missing, room)
        }
        (start, Bound::At(end)) => {
            let missing = (start == Bound::Unknown).then_some("start not given");
            noted(format!("until {}", alone(&end, room)), end.qualifier(), missing, room)
        }
        (Bound::Open, Bound::Open) => "at all times".to_owned(),
        (Bound::Open, _) => "until a time not given".to_owned(),
        (_, Bound::Open) => "from a time not given on".to_owned(),
        _ => "at a time not given".to_owned(),
    }
}

/// From one moment to another. What they share is said once, but only where they share their doubt.
fn between(start: &Moment, end: &Moment, room: Room) -> String {
    let (a, b) = (start.when(), end.when());
    if start.qualifier() != end.qualifier() {
        let end_said = |moment: &Moment| noted(dated(moment, room), moment.qualifier(), None, room);
        return format!("{} – {}", end_said(start), end_said(end));
    }
    let range = match (Time::of(start), Time::of(end)) {
        (Some(from), Some(to)) => from.until(&to, room),
        _ if discriminant(&a) == discriminant(&b) => {
            let era = Era::beside(a.year(), b.year());
            near(&join(parts(a, room, era), parts(b, room, era)), start.qualifier(), room)
        }
        _ => format!("{} – {}", dated(start, room), dated(end, room)),
    };
    noted(range, start.qualifier(), None, room)
}

/// A moment that stands alone, where a tight label need not repeat the day of a time.
fn alone(moment: &Moment, room: Room) -> String {
    match Time::of(moment) {
        Some(time) if room == Room::Tight => time.clock(room),
        _ => dated(moment, room),
    }
}

/// A moment with its date in any case.
fn dated(moment: &Moment, room: Room) -> String {
    match Time::of(moment) {
        Some(time) => format!("{}{}", time.dated(room), time.zone(room)),
        None => near(&parts(moment.when(), room, Era::WhereNeeded).join(" "), moment.qualifier(), room),
    }
}

/// The parts of a stated time. What is approximate of it is the clock, not the day.
struct Time {
    at: Civil,
    clock: String,
    offset: Option<UtcOffset>,
    qualifier: Qualifier,
}

impl Time {
    fn of(moment: &Moment) -> Option<Time> {
        let qualifier = moment.qualifier();
        match moment.when() {
            When::Minute { at, offset } => Some(Time { at, clock: clock(&at), offset, qualifier }),
            When::Second { at, offset } => {
                Some(Time { at, clock: clock_with_seconds(&at), offset, qualifier })
            }
            _ => None,
        }
    }

    /// "20 July 1969, about 20:17".
    fn dated(&self, room: Room) -> String {
        format!("{}, {}", self.date(room), self.clock(room))
    }

    fn date(&self, room: Room) -> String {
        day_parts(&self.at, room, Era::WhereNeeded).join(" ")
    }

    /// "about 20:17", or without the nearness where there is none.
    fn clock(&self, room: Room) -> String {
        near(&self.clock, self.qualifier, room)
    }

    /// " UTC+2", where there is room for it.
    fn zone(&self, room: Room) -> String {
        if room == Room::Wide { zone(self.offset) } else { String::new() }
    }

    fn until(&self, to: &Time, room: Room) -> String {
        if self.offset != to.offset {
            return format!("{}{} – {}{}", self.dated(room), self.zone(room), to.dated(room), to.zone(room));
        }
        if self.date(room) != to.date(room) {
            let from = format!("{}, {}", date_before(&self.at, &to.at, room), self.clock(room));
            return format!("{from} – {}{}", to.dated(room), to.zone(room));
        }
        let clocks = near(&join(vec![self.clock.clone()], vec![to.clock.clone()]), self.qualifier, room);
        match room {
            Room::Wide => format!("{}, {clocks}{}", self.date(room), self.zone(room)),
            Room::Tight => clocks,
        }
    }
}

/// "about …", where the date is approximate.
fn near(text: &str, qualifier: Qualifier, room: Room) -> String {
    match room {
        _ if !qualifier.approximate => text.to_owned(),
        Room::Wide => format!("about {text}"),
        Room::Tight => format!("c. {text}"),
    }
}

/// "… (uncertain, start not given)", as far as it is so.
fn noted(text: String, qualifier: Qualifier, missing: Option<&str>, room: Room) -> String {
    if room == Room::Tight {
        return if qualifier.uncertain { text + "?" } else { text };
    }
    let notes: Vec<&str> = qualifier.uncertain.then_some("uncertain").into_iter().chain(missing).collect();
    if notes.is_empty() { text } else { format!("{text} ({})", notes.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::super::period::tests::any_period;
    use super::*;

    /// Periods in EDTF, in words, and in few words.
    fn told(table: &[(&str, &str, &str)]) {
        for (edtf, long, short) in table {
            let period = Period::parse(edtf).unwrap();
            assert_eq!((&*describe(&period), &*describe_short(&period)), (*long, *short), "{edtf}");
        }
    }
    use proptest::prelude::*;

    #[test]
    fn periods_are_said_as_a_reader_would() {
        told(&[
            ("2025-10-10", "10 October 2025", "10 Oct 2025"),
            ("2025-10-11~", "about 11 October 2025", "c. 11 Oct 2025"),
            ("2025-10-10?", "10 October 2025 (uncertain)", "10 Oct 2025?"),
            ("2025-10-10%", "about 10 October 2025 (uncertain)", "c. 10 Oct 2025?"),
            ("2025-10", "October 2025", "Oct 2025"),
            ("1998", "1998", "1998"),
            ("2001-21", "spring 2001", "spring 2001"),
            ("2001-24", "winter 2001", "winter 2001"),
            ("199X", "the 1990s", "1990s"),
            ("190X", "1900–1909", "1900–1909"),
            ("045X", "the 450s CE", "450s CE"),
            ("000X", "1 BCE – 9 CE", "1 BCE – 9 CE"),
            ("-012X", "130–121 BCE", "130–121 BCE"),
            ("18XX", "the 19th century", "19th c."),
            ("00XX", "the 1st century", "1st c."),
            ("-00XX", "the 1st century BCE", "1st c. BCE"),
            ("-01XX", "the 2nd century BCE", "2nd c. BCE"),
            ("-0043", "44 BCE", "44 BCE"),
            ("0000", "1 BCE", "1 BCE"),
            ("0476", "476 CE", "476 CE"),
            ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE"),
            ("-1199~", "about 1200 BCE", "c. 1200 BCE"),
            ("Y-17000", "17,001 BCE", "17,001 BCE"),
            ("1969-07-20T20:17", "20 July 1969, 20:17", "20:17"),
            ("1969-07-20T20:17:40Z", "20 July 1969, 20:17:40 UTC", "20:17:40"),
            ("1969-07-20T20:17-04:30", "20 July 1969, 20:17 UTC−4:30", "20:17"),
            ("1969-07-20T20:17+02~", "20 July 1969, about 20:17 UTC+2", "c. 20:17"),
            ("1985-04-XX", "a day in April 1985", "Apr 1985"),
            ("1985-XX-XX", "a day in 1985", "1985"),
            ("2004-XX", "a month in 2004", "2004"),
        ]);
    }

    #[test]
    fn intervals_say_once_what_their_ends_share() {
        told(&[
            ("2025-09-29/2025-10-05", "29 September – 5 October 2025", "29 Sep – 5 Oct 2025"),
            ("1998-05-03/1998-05-05", "3–5 May 1998", "3–5 May 1998"),
            ("1998-05-03/1998-05-03", "3 May 1998", "3 May 1998"),
            ("1998-02-28/1998-03-03", "28 February – 3 March 1998", "28 Feb – 3 Mar 1998"),
            ("1998-12-28/1999-01-03", "28 December 1998 – 3 January 1999", "28 Dec 1998 – 3 Jan 1999"),
            ("1990/1994", "1990–1994", "1990–1994"),
            ("2004-04/2004-06", "April–June 2004", "Apr–Jun 2004"),
            ("2001-21/2001-23", "spring–autumn 2001", "spring–autumn 2001"),
            ("198X/199X", "the 1980s – the 1990s", "1980s–1990s"),
            ("-0043/-0042", "44–43 BCE", "44–43 BCE"),
            ("-0043/1500", "44 BCE – 1500 CE", "44 BCE – 1500 CE"),
            ("1998/1998-05", "1998 – May 1998", "1998 – May 1998"),
            ("2004-06-01~/2004-06-05~", "about 1–5 June 2004", "c. 1–5 Jun 2004"),
            ("1990?/1994?", "1990–1994 (uncertain)", "1990–1994?"),
            (
                "2004-06-01~/2004-06-05?",
                "about 1 June 2004 – 5 June 2004 (uncertain)",
                "c. 1 Jun 2004 – 5 Jun 2004?",
            ),
            ("1969-07-20T12:04Z/1969-07-20T13:10Z", "20 July 1969, 12:04–13:10 UTC", "12:04–13:10"),
            (
                "1969-07-20T20:17/1969-07-21T02:56",
                "20 July, 20:17 – 21 July 1969, 02:56",
                "20 Jul, 20:17 – 21 Jul 1969, 02:56",
            ),
            (
                "1969-07-20T20:17~/1969-07-21T02:56~",
                "20 July, about 20:17 – 21 July 1969, about 02:56",
                "20 Jul, c. 20:17 – 21 Jul 1969, c. 02:56",
            ),
            ("1969-07-20T20:17~/1969-07-20T20:40~", "20 July 1969, about 20:17–20:40", "c. 20:17–20:40"),
            (
                "1969-12-31T23:40/1970-01-01T00:10",
                "31 December 1969, 23:40 – 1 January 1970, 00:10",
                "31 Dec 1969, 23:40 – 1 Jan 1970, 00:10",
            ),
            (
                "1969-07-20T20:17Z/1969-07-20T23:17+02",
                "20 July 1969, 20:17 UTC – 20 July 1969, 23:17 UTC+2",
                "20 Jul 1969, 20:17 – 20 Jul 1969, 23:17",
            ),
            (
                "1969-07-20T20:17/1969-07-24",
                "20 July 1969, 20:17 – 24 July 1969",
                "20 Jul 1969, 20:17 – 24 Jul 1969",
            ),
        ]);
    }

    #[test]
    fn open_and_unknown_ends_are_told_apart() {
        told(&[
            ("/2025-10-11~", "until about 11 October 2025 (start not given)", "until c. 11 Oct 2025"),
            ("../2025-10-11", "until 11 October 2025", "until 11 Oct 2025"),
            ("1998-05-03/..", "from 3 May 1998 on", "from 3 May 1998"),
            ("1998-05-03?/..", "from 3 May 1998 on (uncertain)", "from 3 May 1998?"),
            ("1998-05-03?/", "from 3 May 1998 (uncertain, end not given)", "from 3 May 1998?"),
            ("1969-07-20T20:17/..", "from 20 July 1969, 20:17 on", "from 20:17"),
            ("../..", "at all times", "at all times"),
            ("/..", "from a time not given on", "from a time not given on"),
            ("../", "until a time not given", "until a time not given"),
            ("/", "at a time not given", "at a time not given"),
        ]);
    }

    proptest! {
        #[test]
        fn every_period_has_words_on_one_line(period in any_period()) {
            for words in [describe(&period), describe_short(&period)] {
                prop_assert!(!words.is_empty() && !words.contains("  ") && words.trim() == words, "{}", words);
            }
        }

        #[test]
        fn doubt_is_never_left_unsaid(period in any_period()) {
            if let Period::At(moment) = period {
                let (words, short) = (describe(&period), describe_short(&period));
                prop_assert_eq!(words.ends_with(" (uncertain)"), moment.qualifier().uncertain);
                prop_assert_eq!(words.contains("about "), moment.qualifier().approximate);
                prop_assert_eq!(short.ends_with('?'), moment.qualifier().uncertain);
                prop_assert_eq!(short.starts_with("c. "), moment.qualifier().approximate);
            }
        }
    }
}
