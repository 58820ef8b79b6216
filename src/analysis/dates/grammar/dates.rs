//! Days of the calendar as they are written in full, in all usual orders.

use super::{Found, names::tail, years::any_year};
use crate::analysis::dates::{
    meaning::{Named, When, Which, Year},
    pieces::{Pieces, Word},
    stretch::Stretch,
};

/// "Friday, March 3, 2021", "3 March", "the 3rd of March 1998", "March 1998", "5-7 May", "June last year".
pub(super) fn full(p: &Pieces, at: usize) -> Option<Found> {
    let start = after_weekday(p, at);
    let has_weekday = start > at;
    let (mut end, named) = month_first(p, start).or_else(|| day_first(p, start))?;
    if matches!(named, Named::Month(_)) && (has_weekday || !is_month(p, start, end)) {
        return None;
    }
    // "March 3, 2021", "3 March 2021", "March of 1998"; a comma only where a day stands before it.
    let comma = end + usize::from(p.is(end, &[","]));
    if let Some((after, year)) = any_year(p, comma).filter(|_| is_year_of(p, comma, end)) {
        let rule = if matches!(named, Named::Month(_)) { "month and year" } else { "day, month and year" };
        return Some(Found::new(after, When::NamedIn(named, Year::Number(year)), rule));
    }
    if let Some((after, year)) = tail(p, end) {
        return Some(Found::new(after, When::NamedIn(named, year), "month of a year"));
    }
    // "Friday the 3rd" has been read; "Nov. 3 (Friday)" is left.
    end = end.max(start + 1);
    let rule = if matches!(named, Named::Month(_)) { "month" } else { "day and month" };
    Some(Found::new(end, When::Named(named, Which::Bare), rule))
}

/// The piece after a weekday and its comma, where a date follows.
fn after_weekday(p: &Pieces, at: usize) -> usize {
    let is_weekday = matches!(p.word(at), Word::Weekday(_))
        || p.is(at, &["sat", "sun", "mon", "tue", "wed", "thu", "fri"]);
    if is_weekday { p.skip(p.skip(at + 1, &[","]), &["the"]) } else { at }
}

fn month(p: &Pieces, at: usize) -> Option<u8> {
    match p.word(at) {
        Word::Month(month) => Some(month),
        // The full stop is lost where the abbreviation ends a line or a sentence.
        _ if p.is(at, &["mar"]) => Some(3),
        _ => None,
    }
}

/// A day of the month at `at`: "3", "3rd", "03", "third".
fn day(p: &Pieces, at: usize) -> Option<(usize, u8)> {
    let (end, value) = match p.word(at) {
        Word::Digits(value, 1 | 2) => (at + 1, value),
        Word::Ordinal(value) => (at + 1, value),
        Word::Number(20) => match p.word(at + 1) {
            Word::Ordinal(ones @ 1..10) => (at + 2, 20 + ones),
            _ => return None,
        },
        Word::Number(30) if p.word(at + 1) == Word::Ordinal(1) => (at + 2, 31),
        _ => return None,
    };
    // "April 22 percent" does not occur, but "May 10 people" does: the number counts what follows.
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day)).map(|day| (end, day))
}

/// "March 3", "March 3-5", "March the 3rd", "March".
fn month_first(p: &Pieces, at: usize) -> Option<(usize, Named)> {
    let month = month(p, at)?;
    let Some((end, first)) = day(p, p.skip(at + 1, &["the"])) else {
        return Some((at + 1, Named::Month(month)));
    };
    if p.is(end, &["-", "–", "to", "through"]) {
        let is_range = day(p, end + 1).filter(|(after, last)| *last > first && month_at(p, *after).is_none());
        if let Some((after, last)) = is_range {
            return Some((after, Named::MonthDays(month, first, last)));
        }
    }
    Some((end, Named::MonthDay(month, first)))
}

fn month_at(p: &Pieces, at: usize) -> Option<u8> {
    month(p, at).filter(|_| !p.is(at, &["may", "march"]) || p.shape(at).is_capital())
}

/// "3 March", "3rd of March", "the 3rd of March", "5 to 7 May".
fn day_first(p: &Pieces, at: usize) -> Option<(usize, Named)> {
    let start = p.skip(at, &["the"]);
    let (end, first) = day(p, start)?;
    if p.is(end, &["-", "–", "to", "and", "through"]) {
        let range = day(p, end + 1).and_then(|(end, last)| Some((end, last, month_at(p, end)?)));
        if let Some((end, last, month)) = range.filter(|(_, last, _)| *last > first) {
            return Some((end + 1, Named::MonthDays(month, first, last)));
        }
    }
    let of = p.skip(end, &["of"]);
    // "the 3 March" is no date, "in 20 May Day rallies" neither.
    let month = month_at(p, of).filter(|_| of > end || !p.is(of + 1, &["day"]))?;
    Some((of + 1, Named::MonthDay(month, first)))
}

/// Whether a month's name without a day is the month: "may", "march" and names of people are not.
fn is_month(p: &Pieces, at: usize, end: usize) -> bool {
    if !p.shape(at).is_capital() {
        return false;
    }
    let word = p.lower(at);
    let has_year =
        any_year(p, end).is_some() || any_year(p, p.skip(end, &[","])).is_some() && p.is(end, &[","]);
    if has_year || tail(p, end).is_some() {
        return true;
    }
    // Abbreviations, and words that are also verbs or names, need a sign that a month is meant.
    let is_ambiguous = matches!(
        word,
        "may" | "march" | "april" | "june" | "august" | "mar" | "mar." | "jun" | "jan" | "dec"
    );
    if !is_ambiguous {
        return true;
    }
    let follows_preposition = p.follows(
        at,
        &[
            "in", "since", "by", "until", "till", "from", "during", "before", "after", "to", "through", "of",
            "and", "between", "late", "early", "mid", "last", "next", "this", "for", "or", "every", "each",
            "around", "at", "than",
        ],
    );
    // A name goes on, or a title stands before it; "May" alone opens questions.
    let is_name =
        p.tag(end).is_proper() && p.shape(end).is_capital() && p.is_spaced(end) && !p.is(end, &["'s"]);
    follows_preposition && !is_name
        || matches!(word, "april" | "june" | "august") && !is_name && !follows_name(p, at)
}

fn follows_name(p: &Pieces, at: usize) -> bool {
    at > 0 && p.tag(at - 1).is_proper()
}

/// Whether a year at `at`, after the date that ended at `end`, belongs to it: "March 3, 1998" but not
/// "on March 3, 1998 people".
fn is_year_of(p: &Pieces, at: usize, end: usize) -> bool {
    at == end || p.is(end, &[","])
}

/// "2021-03-04", "3/4/2021", "11/02/89": day and month in the order of the text; as Americans have them where nothing
/// tells.
pub(super) fn numeric(p: &Pieces, at: usize) -> Option<Found> {
    let (end, a, b, c) = match p.word(at) {
        Word::Slashes(a, b, c) => (at + 1, a, b, c),
        Word::Digits(a, 1 | 2 | 4) if p.is(at + 1, &["-", "–"]) && p.is(at + 3, &["-", "–"]) => {
            let parts = [p.word(at + 2), p.word(at + 4)];
            let is_tight = (at + 1..at + 5).all(|piece| !p.is_spaced(piece));
            let [Word::Digits(b, 1 | 2), Word::Digits(c, 2 | 4)] = parts else { return None };
            is_tight.then_some((at + 5, a, b, c))?
        }
        _ => return None,
    };
    let short = |part: u32| u8::try_from(part).ok();
    let (year, month, day) = if a > 31 {
        (a, short(b)?, short(c)?)
    } else if a > 12 || p.is_day_first && b <= 12 {
        (c, short(b)?, short(a)?)
    } else {
        (c, short(a)?, short(b)?)
    };
    let year = match i64::from(year) {
        year @ 0..=39 => 2000 + year,
        year @ 40..=99 => 1900 + year,
        year => year,
    };
    let stretch = Stretch::day(year, month, day).filter(|_| (1000..=2999).contains(&year))?;
    Some(Found::new(end, When::Stated(stretch), "date in figures"))
}

/// "the 3rd", where nothing is counted: "on the 3rd, he left".
pub(super) fn day_of_month(p: &Pieces, at: usize) -> Option<Found> {
    let is_figure = p.lower(at + 1).starts_with(|c: char| c.is_ascii_digit());
    let Word::Ordinal(day @ 1..=31) = p.word(at + 1) else { return None };
    let after = p.tag(at + 2);
    let goes_on =
        after.is_noun() || after.is_adjective() || p.is_joined(at + 2) || p.is(at + 2, &["of", "and"]);
    let is_day = p.is(at, &["the"])
        && is_figure
        && !goes_on
        && p.follows(at, &["on", "by", "until", "till", "from", "since", "of", "before", "after"]);
    is_day.then(|| {
        let day = u8::try_from(day).unwrap_or(1);
        Found::new(at + 2, When::Named(Named::DayOfMonth(day), Which::Bare), "day of the month")
    })
}
