//! What recurs: "every Monday", "daily", "each year", "Tuesday nights", "twice a week".

use super::Phrase;
use crate::analysis::dates::{
    expression::{Daytime, Repeat},
    length::{Length, Unit},
    meaning::Meaning,
    pieces::{Part, Pieces, Word},
};

/// Any of these.
pub(super) fn set(p: &Pieces, at: usize) -> Option<Phrase> {
    let (end, repeat) =
        weekdays(p, at).or_else(|| every(p, at)).or_else(|| adverb(p, at)).or_else(|| rate(p, at))?;
    Some(Phrase { end, meaning: Meaning::Set(repeat), is_approximate: false, rule: "recurring time" })
}

/// "Mondays", "Tuesday nights", "every Friday", "each Thursday morning".
fn weekdays(p: &Pieces, at: usize) -> Option<(usize, Repeat)> {
    let start = p.skip(at, &["every", "each"]);
    let part = |end| match p.word(end) {
        Word::Part(part) | Word::Parts(part) => time(part).map(|time| (end + 1, time)),
        _ => None,
    };
    let day = match p.word(start) {
        Word::Weekdays(day) => day,
        Word::Weekday(day) if start > at || matches!(p.word(start + 1), Word::Parts(_)) => day,
        _ => return None,
    };
    Some(match part(start + 1) {
        Some((end, time)) => (end, Repeat::Weekday(day, Some(time))),
        None => (start + 1, Repeat::Weekday(day, None)),
    })
}

fn time(part: Part) -> Option<Daytime> {
    match part {
        Part::Morning => Some(Daytime::Morning),
        Part::Midday => Some(Daytime::Midday),
        Part::Afternoon => Some(Daytime::Afternoon),
        Part::Evening => Some(Daytime::Evening),
        Part::Night => Some(Daytime::Night),
        Part::Noon | Part::Midnight => None,
    }
}

/// "every day", "each year", "every other week", "every two years".
fn every(p: &Pieces, at: usize) -> Option<(usize, Repeat)> {
    if !p.is(at, &["every", "each"]) {
        return None;
    }
    let (start, count) = match p.word(at + 1) {
        Word::Digits(count, _) | Word::Number(count) => (at + 2, count),
        _ if p.is(at + 1, &["other", "second"]) => (at + 2, 2),
        _ if p.is(at + 1, &["single"]) => (at + 2, 1),
        _ => (at + 1, 1),
    };
    let unit = match p.word(start) {
        Word::Unit(unit) | Word::Units(unit) => unit,
        Word::Part(part) => {
            time(part)?;
            Unit::Day
        }
        Word::Season(_) if count == 1 => Unit::Year,
        _ => return None,
    };
    Some((start + 1, Repeat::Every(Length::of(count, unit))))
}

/// "daily", "annually", "weekly".
fn adverb(p: &Pieces, at: usize) -> Option<(usize, Repeat)> {
    let unit = match p.lower(at) {
        "hourly" => Unit::Hour,
        "daily" | "nightly" => Unit::Day,
        "weekly" => Unit::Week,
        "fortnightly" => Unit::Fortnight,
        "monthly" => Unit::Month,
        "annually" | "annual" | "yearly" => Unit::Year,
        _ => return None,
    };
    // The Daily Mail and the Weekly Standard are papers.
    let is_name = p.shape(at).is_capital() && p.tag(at + 1).is_proper();
    (!is_name && !p.is_joined(at) && !p.is_joined(at + 1))
        .then_some((at + 1, Repeat::Every(Length::of(1, unit))))
}

/// "twice a day", "five times a year", "$5 per week": the rate alone.
fn rate(p: &Pieces, at: usize) -> Option<(usize, Repeat)> {
    let Word::Unit(unit) = p.word(at + 1) else { return None };
    let is_rate = p.is(at, &["per"])
        || p.is(at, &["a", "an"])
            && at > 0
            && (p.is(at - 1, &["once", "twice", "times", "percent", "%", "million", "billion", "dollars"])
                || matches!(p.word(at - 1), Word::Digits(..)));
    is_rate.then_some((at + 2, Repeat::Every(Length::of(1, unit))))
}
