//! Parts of the calendar told from another: "last week", "yesterday", "two years ago", "the same day".

use super::{
    Found,
    lengths::{is_age, unit_at},
    names::{determiner, tail},
    numbers::quantity,
};
use crate::analysis::{
    dates::{
        length::Unit,
        meaning::{From, When, Which},
        pieces::{Pieces, Word},
    },
    words::Tag,
};

/// "last week", "this fiscal year", "the latest quarter", "the same period last year", "the year-ago period".
pub(super) fn unit(p: &Pieces, at: usize) -> Option<Found> {
    if let Some(found) = year_ago(p, at) {
        return Some(found);
    }
    let (mut start, mut which) = determiner(p, at);
    if which == Which::Bare {
        return None;
    }
    let marked = start;
    if which == Which::The || which == Which::This {
        let more = match p.lower(start) {
            "current" | "latest" | "present" => Some(Which::This),
            "full" | "entire" | "whole" => Some(Which::The),
            "corresponding" | "same" | "comparable" => Some(Which::Same),
            "last" => Some(Which::Last),
            _ => None,
        };
        if let Some(more) = more {
            (start, which) = (start + 1, if p.is(start, &["latest"]) { Which::The } else { more });
        }
    }
    let is_marked = start > marked || which != Which::The;
    start = p.skip(start, &["fiscal", "financial", "calendar", "full", "whole", "business", "trading"]);
    if p.is(start, &["period"]) {
        return period(p, at, start, which);
    }
    let Word::Unit(unit) = p.word(start) else { return None };
    if unit < Unit::Day || p.is_joined(start + 1) && !p.is(start + 1, &["end"]) {
        return None;
    }
    let end = start + 1;
    // "the year ended June 30" is as long as a year, and no year of the calendar.
    if unit == Unit::Year && p.is(end, &["ended", "ending"]) {
        return None;
    }
    // "the next year or so"
    if p.is(end, &["or"]) && p.is(end + 1, &["so", "more"]) {
        return None;
    }
    // "the same month a year ago"
    if let Some((end, year)) = tail(p, end).filter(|_| unit < Unit::Year) {
        return Some(Found::new(end, When::SameIn(year), "the same of another year"));
    }
    // What "the day" or "the month" means needs more than the article; "the past year" is a length.
    let is_known = match which {
        Which::The => is_marked || matches!(unit, Unit::Quarter | Unit::Year | Unit::Weekend | Unit::Week),
        Which::Same => unit <= Unit::Year,
        Which::Last if p.are(at, &["the", "past"]) => false,
        Which::Last if p.are(at, &["the", "last"]) => matches!(unit, Unit::Quarter | Unit::Week | Unit::Year),
        _ => true,
    };
    // "the year 2000" and "the week of March 6" are read by their dates; "that year-old deal" is an age.
    let is_known = is_known && !p.is(end, &["old", "olds"]);
    if p.is(end, &["of"]) && unit == Unit::Week && which == Which::The {
        let date = super::dates::full(p, end + 1)?;
        return Some(Found::new(date.end, date.when, "week of a date").in_unit(Unit::Week));
    }
    is_known.then(|| Found::new(end, When::Unit(unit, which), "calendar unit"))
}

/// "the latest period", "the same period last year": the stretch that results are reported for.
fn period(p: &Pieces, at: usize, start: usize, which: Which) -> Option<Found> {
    if let Some((end, year)) = tail(p, start + 1) {
        return Some(Found::new(end, When::SameIn(year), "the same of another year"));
    }
    let is_latest = p.is(start - 1, &["latest", "current"]) && at < start;
    is_latest.then(|| Found::new(start + 1, When::Unit(Unit::Quarter, which), "reported period"))
}

/// "year-ago", "the year-earlier quarter", "the year-ago period".
fn year_ago(p: &Pieces, at: usize) -> Option<Found> {
    let start = p.skip(at, &["the", "a"]);
    let from = match p.lower(start + 1) {
        "ago" => From::Published,
        "earlier" => From::InForce,
        _ => return None,
    };
    if !p.is(start, &["year"]) || !p.is_joined(start + 1) {
        return None;
    }
    let end = start + 2 + usize::from(p.is(start + 2, &["quarter", "period", "month"]));
    if p.is(at, &["the", "a"]) && end == start + 2 {
        return None;
    }
    Some(Found::new(end, When::SameIn(super::Year::Moved(-1, from)), "the same a year before"))
}

/// "today", "yesterday", "tomorrow", "the day before yesterday".
pub(super) fn day(p: &Pieces, at: usize) -> Option<Found> {
    let found = |end, days| Some(Found::new(end, When::Days(days), "day beside today"));
    match p.lower(at) {
        "today" => found(at + 1, 0),
        "yesterday" => found(at + 1, -1),
        "tomorrow" => found(at + 1, 1),
        "the" if p.are(at + 1, &["day", "before", "yesterday"]) => found(at + 4, -2),
        "the" if p.are(at + 1, &["day", "after", "tomorrow"]) => found(at + 4, 2),
        _ => None,
    }
}

/// "two years ago", "a day earlier", "several weeks later", "the day before", "three months from now".
pub(super) fn moved(p: &Pieces, at: usize) -> Option<Found> {
    let start = super::lengths::about(p, at).0;
    let (end, count, unit) = match p.lower(start) {
        "the" => match p.word(start + 1) {
            Word::Unit(unit) if unit >= Unit::Day => (start + 2, Some(1), unit),
            _ => return None,
        },
        _ => match quantity(p, start) {
            Some(quantity) => {
                let (end, unit) = unit_at(p, quantity.end)?;
                (end, quantity.count.filter(|_| !quantity.and_half), unit)
            }
            // "months ago"
            None => match p.word(start) {
                Word::Units(unit) => (start + 1, None, unit),
                _ => return None,
            },
        },
    };
    if is_age(p, end) || p.is_joined(end) {
        return None;
    }
    let is_bare = p.is(start, &["the"]);
    let end = if p.are(end, &["or", "so"]) || p.are(end, &["or", "more"]) { end + 2 } else { end };
    let (end, sign, from) = match p.lower(end) {
        "ago" if !is_bare => (end + 1, -1, From::Published),
        "earlier" | "previously" if !is_bare && !p.is(end + 1, &["than"]) => (end + 1, -1, From::InForce),
        "later" | "afterward" | "afterwards" | "thereafter" if !is_bare => (end + 1, 1, From::InForce),
        "hence" if !is_bare => (end + 1, 1, From::Published),
        "from" if !is_bare && p.is(end + 1, &["now", "today"]) => (end + 2, 1, From::Published),
        // "before" and "after" with nothing behind them count from the time in force; else from what follows.
        "before" | "previous" if closes(p, end + 1) => (end + 1, -1, From::InForce),
        "after" if closes(p, end + 1) => (end + 1, 1, From::InForce),
        _ => return None,
    };
    let count = count.map(|count| sign * i64::from(count));
    // "three weeks ago to the day": no coarser than a day.
    if let (true, true, From::Published, Some(weeks)) =
        (p.are(end, &["to", "the", "day"]), unit == Unit::Week, from, count)
    {
        return Some(Found::new(end + 3, When::Days(7 * weeks), "days away from a day"));
    }
    Some(Found::new(end, When::Moved(count, sign, unit, from), "units away from a day"))
}

/// Whether the phrase is over at `at`: a mark, a conjunction or a verb.
pub(super) fn closes(p: &Pieces, at: usize) -> bool {
    let tag = p.tag(at);
    tag.is_mark() || matches!(tag, Tag::Cc) || tag.is_finite()
}
