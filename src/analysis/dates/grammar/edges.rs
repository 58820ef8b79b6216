//! Parts of a part of the calendar: "early 1990s", "mid-March", "the end of the year", "later this month",
//! "year-end". The value is that of the whole, as TIMEX3 has it; the words say which end of it.

use super::{Found, Phrase, Stretch, when};
use crate::analysis::dates::{
    length::Unit,
    meaning::{Meaning, Named, When, Which, Year},
    pieces::{Pieces, Word},
};

/// Any of these.
pub(super) fn edge(p: &Pieces, at: usize) -> Option<Phrase> {
    year_end(p, at).or_else(|| half(p, at)).or_else(|| part(p, at)).or_else(|| around(p, at))
}

/// "early 1990s", "mid-March", "late in the year", "the beginning of 1998", "earlier this month".
fn part(p: &Pieces, at: usize) -> Option<Phrase> {
    let has_article = p.is(at, &["the"]);
    let start = p.skip(p.skip(at, &["the"]), &["very"]);
    let inner = match p.lower(start) {
        "end" | "beginning" | "start" | "middle" | "close" if p.is(start + 1, &["of"]) => start + 2,
        "rest" | "remainder" | "most" | "part" if p.is(start + 1, &["of"]) && has_article => start + 2,
        "early" | "late" | "mid" | "earlier" | "later" | "middle"
            if !has_article || p.lower(start) != "later" =>
        {
            p.skip(p.skip(start + 1, &["in"]), &["on"])
        }
        "sometime" => p.skip(p.skip(start + 1, &["in", "during"]), &["early", "late"]),
        _ => return None,
    };
    let found = when(p, inner).or_else(|| the_unit(p, inner))?;
    let is_part = match found.when {
        When::Named(Named::DayOfMonth(_), _) => false,
        // "late three years ago" is none.
        When::Moved(..) | When::SameIn(..) => false,
        _ => true,
    };
    is_part.then_some(Phrase {
        end: found.end,
        meaning: Meaning::At(found.when),
        is_approximate: false,
        rule: "part of a date",
    })
}

/// "the month", "the day": of what is spoken of, where an edge of it is named.
fn the_unit(p: &Pieces, at: usize) -> Option<Found> {
    let Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Decade)) = p.word(at + 1) else {
        return None;
    };
    let which = if unit == Unit::Day { Which::Same } else { Which::This };
    p.is(at, &["the"]).then(|| Found::new(at + 2, When::Unit(unit, which), "part of a unit"))
}

/// "about 1990", "around March 3": no more than near it.
fn around(p: &Pieces, at: usize) -> Option<Phrase> {
    if !p.is(at, &["around", "circa", "about"]) || matches!(p.word(at + 1), Word::Number(_)) {
        return None;
    }
    let found = when(p, at + 1).filter(|found| !matches!(found.when, When::Named(..)))?;
    Some(Phrase { is_approximate: true, ..found.phrase() })
}

/// "year-end", "year's end", "the end of the year", "year-end 1989".
fn year_end(p: &Pieces, at: usize) -> Option<Phrase> {
    let start = p.skip(at, &["the"]);
    let (unit, which) = match p.lower(start) {
        "last" => (start + 1, Which::Last),
        "this" => (start + 1, Which::This),
        "next" => (start + 1, Which::Next),
        _ => (start, Which::Bare),
    };
    let end = p.skip(unit + 1, &["'s"]);
    if !p.is(unit, &["year"]) || !p.is(end, &["end"]) || start > at {
        return None;
    }
    if let Some((after, year)) = super::years::any_year(p, end + 1) {
        return Some(Found::new(after, When::Stated(Stretch::Year(year)), "year-end").phrase());
    }
    Some(Found::new(end + 1, When::Unit(Unit::Year, which), "year-end").phrase())
}

/// "the first half of 1989", "the last half of the '80s", "the first half of the year".
fn half(p: &Pieces, at: usize) -> Option<Phrase> {
    let start = p.skip(at, &["the"]);
    let number = match p.word(start) {
        Word::Ordinal(number @ 1..=2) => number,
        _ if p.is(start, &["last", "latter"]) => 2,
        _ => return None,
    };
    if !p.is(start + 1, &["half"]) || !p.is(start + 2, &["of"]) {
        return None;
    }
    let found = when(p, start + 3)?;
    let named = Named::Half(u8::try_from(number).ok()?);
    let whole = match found.when {
        When::Stated(Stretch::Year(year)) => When::NamedIn(named, Year::Number(year)),
        When::Unit(Unit::Year, which) => When::NamedIn(named, Year::Unit(Unit::Year, which)),
        whole => whole,
    };
    Some(Found::new(found.end, whole, "half").phrase())
}
