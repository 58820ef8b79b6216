//! Times of day: "10:30 a.m. Tuesday", "Friday morning", "tonight", "noon", "16:15 UTC".

use super::{Found, Phrase, dates, names::determiner, relative};
use crate::analysis::dates::{
    expression::Daytime,
    length::Unit,
    meaning::{From, Meaning, Named, When, Which},
    pieces::{Part, Pieces, Word},
};

/// Any time of day, with its day where one stands beside it.
pub(super) fn time(p: &Pieces, at: usize) -> Option<Phrase> {
    clock(p, at).or_else(|| part_of_today(p, at)).or_else(|| part_of_day(p, at)).or_else(|| late_day(p, at))
}

fn phrase(end: usize, day: Option<When>, time: Daytime, rule: &'static str) -> Option<Phrase> {
    let meaning = day.map_or(Meaning::SomeTime(time), |day| Meaning::Time(day, time));
    Some(Phrase { end, meaning, is_approximate: false, rule })
}

fn daytime(part: Part) -> Daytime {
    match part {
        Part::Morning => Daytime::Morning,
        Part::Midday => Daytime::Midday,
        Part::Noon => Daytime::Clock(12, 0, false),
        Part::Afternoon => Daytime::Afternoon,
        Part::Evening => Daytime::Evening,
        Part::Night => Daytime::Night,
        Part::Midnight => Daytime::Clock(0, 0, false),
    }
}

/// "10:30", "5 p.m. EST, Nov. 9", "noon Saturday", "4 in the morning", "eight o'clock".
fn clock(p: &Pieces, at: usize) -> Option<Phrase> {
    let (end, time) = match spoken(p, at) {
        Some(found) => found,
        None => {
            let (end, hour, minute) = reading(p, at)?;
            // "eight o'clock": in the morning or in the evening, the words alone do not say.
            let is_either = p.is(end.wrapping_sub(1), &["o'clock"]) && hour < 12;
            let (end, is_universal) = zone(p, end);
            (
                end,
                if is_either {
                    Daytime::Either(hour, minute)
                } else {
                    Daytime::Clock(hour, minute, is_universal)
                },
            )
        }
    };
    let comma = p.skip(end, &[","]);
    let day = day(p, comma);
    match day {
        Some(day) => phrase(day.end, Some(day.when), time, "time of a day"),
        None => phrase(end, None, time, "time of day"),
    }
}

/// The time of the clock at `at`: where it ends, hour and minute.
fn reading(p: &Pieces, at: usize) -> Option<(usize, u8, u8)> {
    let (end, hour, minute, is_bare) = match p.word(at) {
        Word::Clock(hour, minute) => (at + 1, hour, minute, false),
        Word::Digits(hour @ 0..=12, 1 | 2) => (at + 1, u8::try_from(hour).ok()?, 0, true),
        Word::Number(hour @ 1..=12) => (at + 1, u8::try_from(hour).ok()?, 0, true),
        // "1530 GMT"
        Word::Digits(value @ 0..=2400, 4) if zone(p, at + 1).0 > at + 1 => {
            let (hour, minute) = (u8::try_from(value / 100).ok()?, u8::try_from(value % 100).ok()?);
            return (minute < 60).then_some((at + 1, hour % 24, minute));
        }
        Word::Part(Part::Noon) => return Some((at + 1, 12, 0)),
        Word::Part(Part::Midnight) => return Some((at + 1, 0, 0)),
        _ => return None,
    };
    let half = match p.lower(end) {
        "a.m." | "a.m" | "am" if hour <= 12 => Some((end + 1, 0)),
        "p.m." | "p.m" | "pm" if hour <= 12 => Some((end + 1, 12)),
        "o'clock" => part_after(p, end + 1).or(Some((end + 1, hour / 12 * 12))),
        "in" => part_after(p, end),
        _ => None,
    };
    match half {
        Some((end, offset)) => Some((end, hour % 12 + offset, minute)),
        None if is_bare => None,
        // A reading without a sign of the day may be a score or a verse: "at", a zone or a day must say so.
        None => {
            let is_time = p
                .follows(at, &["at", "by", "until", "from", "to", "around", "about", "after", "before"])
                || zone(p, end).0 > end
                || day(p, end).is_some();
            (is_time && hour < 24).then_some((end, hour, minute))
        }
    }
}

/// "half past six in the evening", "a quarter to five", "ten past seven": the clock as it is said. "Ten to nine" may be
/// a score or a vote, and needs a word before it that goes with times.
fn spoken(p: &Pieces, at: usize) -> Option<(usize, Daytime)> {
    let number = |at: usize| match p.word(at) {
        Word::Number(value) => Some(value),
        Word::Digits(value, 1 | 2) => Some(value),
        _ => None,
    };
    let (start, minutes) = match p.word(at) {
        Word::Number(minutes @ (5 | 10 | 20)) | Word::Digits(minutes @ (5 | 10 | 20 | 25), 1 | 2) => {
            (at, minutes)
        }
        Word::Opener if p.is(at, &["half"]) => (at, 30),
        Word::Opener if p.is(at, &["a"]) && p.word(at + 1) == Word::Unit(Unit::Quarter) => (at + 1, 15),
        Word::Unit(Unit::Quarter) => (at, 15),
        _ => return None,
    };
    let (is_past, joint) = (p.is(start + 1, &["past"]), start + 2);
    let is_time = is_past
        || p.is(start + 1, &["to"])
            && minutes < 30
            && (minutes == 15 || p.follows(at, &["at", "around", "about", "until", "till"]));
    let hour = number(joint).filter(|hour| is_time && (1..=12).contains(hour))?;
    let before = u32::from(!is_past);
    let (hour, minute) = ((hour + 12 - before) % 12, if is_past { minutes } else { 60 - minutes });
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    match part_after(p, joint + 1) {
        Some((end, offset)) => Some((end, Daytime::Clock(hour + offset, minute, false))),
        None => Some((joint + 1, Daytime::Either(hour, minute))),
    }
}

/// "in the morning", and the hours it adds to the reading.
fn part_after(p: &Pieces, at: usize) -> Option<(usize, u8)> {
    let Word::Part(part) = p.word(at + 2) else { return None };
    p.are(at, &["in", "the"]).then(|| (at + 3, if part == Part::Morning { 0 } else { 12 }))
}

/// Where the time zone at `at` ends, and whether it is universal time.
fn zone(p: &Pieces, at: usize) -> (usize, bool) {
    let is_open = p.is(at, &["("]);
    let start = at + usize::from(is_open);
    let (end, is_universal) = match p.lower(start) {
        "utc" => (start + 1, true),
        "gmt" | "est" | "edt" | "cst" | "cdt" | "mst" | "mdt" | "pst" | "pdt" | "et" | "bst" | "cet"
        | "cest" | "ist" | "jst" | "aest" | "aedt" => (start + 1, false),
        "eastern" | "central" | "pacific" | "mountain" | "local" | "moscow" | "london" | "gmt+1" => {
            let time = p.skip(start + 1, &["standard", "daylight", "summer"]);
            if !p.is(time, &["time"]) {
                return (at, false);
            }
            (time + 1, false)
        }
        _ => return (at, false),
    };
    match is_open {
        true if p.is(end, &[")"]) => (end + 1, is_universal),
        true => (at, false),
        false => (end, is_universal),
    }
}

/// A day that can follow a time of the clock or come before a part of the day.
fn day(p: &Pieces, at: usize) -> Option<Found> {
    if p.word(at) == Word::None {
        return None;
    }
    let found = [dates::full, super::names::named, super::names::holiday, relative::day]
        .iter()
        .filter_map(|rule| rule(p, at))
        .max_by_key(|found| found.end)?;
    is_day(found.when).then_some(found)
}

fn is_day(when: When) -> bool {
    match when {
        When::Days(_) => true,
        When::Named(named, _) | When::NamedIn(named, _) => {
            matches!(named, Named::MonthDay(..) | Named::Weekday(_) | Named::Holiday(_))
        }
        _ => false,
    }
}

/// "this morning", "tonight", "last night", "the next morning", "that evening", "later this afternoon".
fn part_of_today(p: &Pieces, at: usize) -> Option<Phrase> {
    let start = p.skip(at, &["late", "later", "early", "earlier"]);
    if p.is(start, &["tonight"]) {
        return phrase(start + 1, Some(When::Days(0)), Daytime::Night, "part of today");
    }
    let (name, which) = determiner(p, start);
    if which == Which::The && p.is(name, &["early", "small"]) && p.are(name + 1, &["hours", "of"]) {
        let day = day(p, p.skip(name + 3, &["the"]))?;
        return phrase(day.end, Some(day.when), Daytime::Morning, "part of a day");
    }
    let Word::Part(part @ (Part::Morning | Part::Afternoon | Part::Evening | Part::Night)) = p.word(name)
    else {
        return None;
    };
    let day = match which {
        Which::This => When::Days(0),
        Which::Last => When::Days(-1),
        Which::Same => When::Unit(Unit::Day, Which::Same),
        Which::Following | Which::Next => When::Unit(Unit::Day, Which::Following),
        Which::Previous => When::Unit(Unit::Day, Which::Previous),
        // "the morning of March 3"
        Which::The if p.is(name + 1, &["of"]) => {
            let day = day(p, name + 2)?;
            return phrase(day.end, Some(day.when), daytime(part), "part of a day");
        }
        // "the night before", with nothing behind it
        Which::The if p.is(name + 1, &["before", "after"]) && relative::closes(p, name + 2) => {
            let away = if p.is(name + 1, &["after"]) { 1 } else { -1 };
            let day = When::Moved(Some(away), away, Unit::Day, From::InForce);
            return phrase(name + 2, Some(day), daytime(part), "part of a day beside another");
        }
        Which::The | Which::Bare => return None,
    };
    phrase(name + 1, Some(day), daytime(part), "part of today")
}

/// "Friday morning", "yesterday evening", "Nov. 3 at noon", "mid afternoon Friday".
fn part_of_day(p: &Pieces, at: usize) -> Option<Phrase> {
    let early = p.skip(at, &["late", "early", "mid"]);
    if let Word::Part(part @ (Part::Morning | Part::Afternoon | Part::Evening)) = p.word(early) {
        return phrase(early + 1, None, daytime(part), "part of the day").filter(|_| early > at);
    }
    let day = day(p, early)?;
    let start = p.skip(day.end, &["late", "early", "mid"]);
    match p.word(start) {
        Word::Part(part) => phrase(start + 1, Some(day.when), daytime(part), "part of a day"),
        // "Friday 10:30 a.m."
        Word::Clock(..) | Word::Digits(..) => {
            let (end, hour, minute) = reading(p, p.skip(day.end, &[","]))?;
            let (end, is_universal) = zone(p, end);
            phrase(end, Some(day.when), Daytime::Clock(hour, minute, is_universal), "time of a day")
        }
        _ => None,
    }
}

/// "late Tuesday", "early Friday": still the day.
fn late_day(p: &Pieces, at: usize) -> Option<Phrase> {
    if !p.is(at, &["late", "early"]) {
        return None;
    }
    day(p, at + 1).map(|day| Found::new(day.end, day.when, day.rule).phrase())
}
