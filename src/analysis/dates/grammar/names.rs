//! Names that come round again: weekdays, months, seasons, quarters, halves, holidays.

use super::{Found, years::any_year};
use crate::{
    analysis::dates::{
        holidays::{self, Holiday},
        length::Unit,
        meaning::{From, Named, When, Which, Year},
        pieces::{Pieces, Word},
    },
    calendar::Season,
};

/// "Friday", "last Friday", "this coming Sunday", "next March", "this spring", "summer 1998",
/// "Friday of last week".
pub(super) fn named(p: &Pieces, at: usize) -> Option<Found> {
    let (start, which) = determiner(p, at);
    let has_determiner = which != Which::Bare;
    let (name, rule) = match p.word(start) {
        Word::Weekday(day) => (Named::Weekday(day), "weekday"),
        Word::Month(month) if has_determiner && which != Which::The => {
            // "last May" is a month, "this may" is not; in "last Oct. 23" the day is named in full.
            if matches!(p.word(start + 1), Word::Digits(_, 1 | 2)) {
                return None;
            }
            (Named::Month(month), "month")
        }
        Word::Season(season) => (Named::Season(season_of(season)), "season"),
        _ => return None,
    };
    let is_name = p.shape(start).is_capital() || matches!(name, Named::Season(_));
    if !is_name {
        return None;
    }
    // "this coming Sunday, March 8" is said twice over; the date decides.
    if matches!(name, Named::Weekday(_)) && has_determiner {
        let comma = p.skip(start + 1, &[","]);
        if let Some(date) = super::dates::full(p, comma).filter(|date| is_day(date.when)) {
            return Some(date);
        }
    }
    let mut end = start + 1;
    if let Some((after, year)) = tail(p, end) {
        return Some(Found::new(after, When::NamedIn(name, year), rule));
    }
    if let Named::Season(_) = name {
        let is_year = any_year(p, end).filter(|_| which == Which::Bare || which == Which::The);
        if let Some((after, year)) = is_year {
            return Some(Found::new(after, When::NamedIn(name, Year::Number(year)), rule));
        }
        if !is_season(p, at, start, which) {
            return None;
        }
    }
    // "a week ago Friday" is rare; "Friday week" is British for the one after next.
    if matches!(name, Named::Weekday(_)) && p.is(end, &["week"]) && which == Which::Bare {
        end += 1;
        return Some(Found::new(end, When::Named(name, Which::Following), rule));
    }
    if which == Which::The && matches!(name, Named::Weekday(_)) {
        return None;
    }
    let which = if which == Which::The { Which::Bare } else { which };
    Some(Found::new(end, When::Named(name, which), rule))
}

fn is_day(when: When) -> bool {
    matches!(when, When::Named(Named::MonthDay(..), _) | When::NamedIn(Named::MonthDay(..), _))
}

fn season_of(number: u8) -> Season {
    match number {
        0 => Season::Spring,
        1 => Season::Summer,
        2 => Season::Autumn,
        _ => Season::Winter,
    }
}

/// Whether the word for a season is one: "fall" and "spring" are verbs and nouns of their own, and a
/// season as an adjective ("summer camp") does not say which.
fn is_season(p: &Pieces, at: usize, start: usize, which: Which) -> bool {
    let goes_on = p.tag(start + 1).is_noun() && !p.is(start + 1, &["'s"]) || p.is_joined(start + 1);
    match which {
        Which::Bare => {
            !p.is(start, &["fall", "spring"])
                && !goes_on
                && p.follows(at, &["in", "by", "since", "until", "during", "of", "through", "early", "late"])
        }
        Which::The => p.follows(at, &["in", "by", "since", "until", "during", "over", "through"]) && !goes_on,
        _ => true,
    }
}

/// The determiner before a name that recurs, and where the name begins.
pub(super) fn determiner(p: &Pieces, at: usize) -> (usize, Which) {
    let past = &["past", "last", "previous"][..];
    match p.lower(at) {
        "last" => (at + 1, Which::Last),
        "next" | "coming" => (at + 1, Which::Next),
        "this" if p.is(at + 1, past) => (at + 2, Which::Last),
        "this" if p.is(at + 1, &["coming", "next", "upcoming"]) => (at + 2, Which::Next),
        "this" if p.is(at + 1, &["same"]) => (at + 2, Which::Same),
        "this" => (at + 1, Which::This),
        "that" if p.is(at + 1, &["same"]) => (at + 2, Which::Same),
        "that" => (at + 1, Which::Same),
        "the" if p.is(at + 1, &["following", "next", "subsequent"]) => (at + 2, Which::Following),
        "the" if p.is(at + 1, &["previous", "preceding"]) => (at + 2, Which::Previous),
        "the" if p.is(at + 1, &["past"]) => (at + 2, Which::Last),
        "the" if p.is(at + 1, &["coming", "upcoming"]) => (at + 2, Which::Next),
        "the" if p.is(at + 1, &["same", "very"]) => (at + 2, Which::Same),
        "the" => (at + 1, Which::The),
        "previous" | "preceding" => (at + 1, Which::Previous),
        "following" => (at + 1, Which::Following),
        _ => (at, Which::Bare),
    }
}

/// The year or week that a name is said to be in: "of 1998", "last year", "of next week", "a year ago",
/// "fiscal 1990".
pub(super) fn tail(p: &Pieces, at: usize) -> Option<(usize, Year)> {
    let start = p.skip(at, &["of", "in"]);
    let has_of = start > at;
    let fiscal = p.skip(p.skip(start, &["the"]), &["fiscal", "financial"]);
    let fiscal = if fiscal > start { p.skip(fiscal, &["year"]) } else { start };
    let number = any_year(p, fiscal).filter(|_| has_of || fiscal > start);
    if let Some((end, year)) = number {
        return Some((end, Year::Number(year)));
    }
    let the = if has_of { p.skip(start, &["the"]) } else { start };
    let which = match p.lower(the) {
        "last" | "past" => Which::Last,
        "next" | "coming" => Which::Next,
        "this" | "current" => Which::This,
        "that" | "same" => Which::Same,
        "previous" | "preceding" => Which::Previous,
        "following" => Which::Following,
        "a" if p.is(the + 1, &["year"]) && p.is(the + 2, &["ago", "earlier", "before"]) && !has_of => {
            let from = if p.is(the + 2, &["ago"]) { From::Published } else { From::InForce };
            return Some((the + 3, Year::Moved(-1, from)));
        }
        _ if the > start && p.is(the, &["year"]) => {
            return Some((the + 1, Year::Unit(Unit::Year, Which::The)));
        }
        _ => return None,
    };
    let unit = p.skip(the + 1, &["fiscal", "financial", "calendar"]);
    match p.word(unit) {
        Word::Unit(unit_word @ (Unit::Year | Unit::Week | Unit::Month)) => {
            Some((unit + 1, Year::Unit(unit_word, which)))
        }
        _ => None,
    }
}

/// "Thanksgiving", "last Christmas", "Labor Day 1998", "Easter".
pub(super) fn holiday(p: &Pieces, at: usize) -> Option<Found> {
    let (start, which) = determiner(p, at);
    if !p.shape(start).is_capital() || which == Which::The && !p.is(start, &["fourth"]) {
        return None;
    }
    let (length, holiday) = holidays::named(|number| p.lower(start + number))?;
    let (end, name) = (start + length, Named::Holiday(holiday));
    let of_year = of_year(p, end, name, "holiday");
    if of_year.end > end {
        return Some(of_year);
    }
    // The name of a day before another noun belongs to that ("Easter eggs", "Christmas Island").
    // "Boxing Day sales" are those of one day, as "Tuesday sales" are.
    let is_adjective = length == 1 && p.tag(end).is_noun() && p.is_spaced(end);
    if is_adjective && !p.is(end, &["'s", "morning", "night", "evening"]) {
        return None;
    }
    let which = if which == Which::The { Which::Bare } else { which };
    Some(Found::new(end, When::Named(name, which), "holiday"))
}

/// "the first Monday of January", "the last Thursday in May 2021".
pub(super) fn weekday_of_month(p: &Pieces, at: usize) -> Option<Found> {
    let (start, number) = match (p.word(at), p.word(at + 1)) {
        (Word::Ordinal(number @ 1..=4), _) => (at, u8::try_from(number).ok()?),
        (Word::Opener, Word::Ordinal(number @ 1..=4)) if p.is(at, &["the"]) => {
            (at + 1, u8::try_from(number).ok()?)
        }
        (Word::Opener, Word::Opener) if p.are(at, &["the", "last"]) => (at + 1, 5),
        _ => return None,
    };
    let (Word::Weekday(day), Word::Month(month)) = (p.word(start + 1), p.word(start + 3)) else {
        return None;
    };
    if !p.is(start + 2, &["of", "in"]) {
        return None;
    }
    let name = Named::Holiday(Holiday::Weekday(day, number, month));
    Some(of_year(p, start + 4, name, "weekday of a month"))
}

/// A name in the year that stands behind it, or the one that the tense points to.
fn of_year(p: &Pieces, end: usize, name: Named, rule: &'static str) -> Found {
    let number = any_year(p, end).map(|(end, year)| (end, Year::Number(year)));
    match number.or_else(|| tail(p, end)) {
        Some((end, year)) => Found::new(end, When::NamedIn(name, year), rule),
        None => Found::new(end, When::Named(name, Which::Bare), rule),
    }
}

/// "bank holiday Monday", "the August bank holiday": the Mondays on which British offices are closed.
pub(super) fn bank_holiday(p: &Pieces, at: usize) -> Option<Found> {
    let (bank, holiday) = match p.word(at) {
        Word::Opener => (at, Holiday::BankHoliday),
        Word::Month(5) => (at + 1, Holiday::Weekday(0, 1, 5)),
        Word::Month(8) => (at + 1, Holiday::Weekday(0, 5, 8)),
        Word::Season(0) => (at + 1, Holiday::Weekday(0, 5, 5)),
        Word::Season(1) => (at + 1, Holiday::Weekday(0, 5, 8)),
        _ => return None,
    };
    if !p.are(bank, &["bank", "holiday"]) {
        return None;
    }
    let is_monday = p.word(bank + 2) == Word::Weekday(0);
    if bank == at && !is_monday {
        return None;
    }
    Some(of_year(p, bank + 2 + usize::from(is_monday), Named::Holiday(holiday), "bank holiday"))
}

/// "the third quarter", "third-quarter", "fiscal first quarter", "the 1988 second quarter", "this year's
/// third quarter", "Q3 2009", "the second half of 1989".
pub(super) fn quarter(p: &Pieces, at: usize) -> Option<Found> {
    let mut start = p.skip(at, &["the", "its", "our", "their"]);
    let has_article = start > at && p.is(at, &["the"]);
    start = if has_article { start } else { at };
    let (after_year, mut year) = whose(p, start).map_or((start, None), |(end, year)| (end, Some(year)));
    start = p.skip(p.skip(after_year, &["fiscal"]), &["year"]);
    // "last year's quarter", "the 1988 period": the one reported, of that year
    if let Some(year) = year.filter(|_| p.is(after_year, &["quarter", "period"])) {
        return Some(Found::new(after_year + 1, When::SameIn(year), "the same of another year"));
    }
    let (mut end, name) = match p.word(start) {
        Word::Quarter(number) => (start + 1, Named::Quarter(number)),
        Word::Ordinal(number @ 1..=4) => part_of_year(p, start + 1, number)?,
        _ if p.is(start, &["final", "last"]) && p.is(start + 1, &["quarter", "half"]) => {
            let number = if p.is(start + 1, &["half"]) { 2 } else { 4 };
            let (end, name) = part_of_year(p, start + 1, number)?;
            // "the last quarter" is the one before this, unless a year stands behind.
            tail(p, end)?;
            (end, name)
        }
        _ => return None,
    };
    if has_article && p.is_joined(end - 1) {
        // "the third-quarter loss": the article is the noun's.
        return None;
    }
    if year.is_none() {
        let bare = any_year(p, end).map(|(end, year)| (end, Year::Number(year)));
        if let Some((after, found)) = tail(p, end).or(bare) {
            (end, year) = (after, Some(found));
        }
    }
    match (year, name) {
        (Some(year), _) => Some(Found::new(end, When::NamedIn(name, year), "part of a year")),
        // Halves without a year are those of a match.
        (None, Named::Half(_)) => None,
        (None, _) => Some(Found::new(end, When::Named(name, Which::Bare), "quarter")),
    }
}

fn part_of_year(p: &Pieces, at: usize, number: u32) -> Option<(usize, Named)> {
    let at = p.skip(at, &["fiscal"]);
    let number = u8::try_from(number).ok()?;
    match p.lower(at) {
        "quarter" => Some((at + 1, Named::Quarter(number))),
        "half" if number <= 2 => Some((at + 1, Named::Half(number))),
        _ => None,
    }
}

/// The year that a quarter is said to belong to before it: "1988", "this year's", "the year-earlier".
fn whose(p: &Pieces, at: usize) -> Option<(usize, Year)> {
    if let Word::Digits(year @ 1900..=2100, 4) = p.word(at) {
        return Some((p.skip(at + 1, &["'s"]), Year::Number(i64::from(year))));
    }
    if p.is(at, &["year"]) && p.is_joined(at + 1) && p.is(at + 1, &["ago", "earlier"]) {
        let from = if p.is(at + 1, &["ago"]) { From::Published } else { From::InForce };
        return Some((at + 2, Year::Moved(-1, from)));
    }
    let which = match p.lower(at) {
        "last" => Which::Last,
        "next" => Which::Next,
        "this" | "current" => Which::This,
        "that" => Which::Same,
        _ => return None,
    };
    (p.is(at + 1, &["year"]) && p.is(at + 2, &["'s"])).then_some((at + 3, Year::Unit(Unit::Year, which)))
}
