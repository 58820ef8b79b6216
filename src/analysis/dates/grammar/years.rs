//! Years, decades and centuries.

use super::{Found, numbers::spelled_year};
use crate::analysis::{
    dates::{
        meaning::When,
        pieces::{Pieces, Word},
        stretch::Stretch,
    },
    words::{Shape, Tag},
};

/// "1998", "1990-91", "the year 2000", "fiscal 1989", "nineteen ninety-seven".
pub(super) fn year(p: &Pieces, at: usize) -> Option<Found> {
    let mut start = p.skip(at, &["the"]);
    let named = p.is(start, &["year", "calendar"]) || p.is(start, &["fiscal", "financial"]);
    if p.is(start, &["fiscal", "financial", "calendar"]) {
        start += 1;
    }
    start = if p.is(start, &["year"]) { p.skip(start + 1, &["ended", "ending"]) } else { start };
    if start > at && !named {
        // "the 1998 election": the article is the noun's.
        return None;
    }
    let (end, year) = if named { any_year(p, start)? } else { plain_year(p, at)? };
    let end = range_end(p, end, year);
    let stretch = match end {
        (_, Some(last)) => Stretch::Between(Stretch::Year(year).first(), Stretch::Year(last).last()),
        (_, None) => Stretch::Year(year),
    };
    Some(Found::new(end.0, When::Stated(stretch), "year"))
}

/// The year at piece `at` where something before it says that it is one.
pub(super) fn any_year(p: &Pieces, at: usize) -> Option<(usize, i64)> {
    match p.word(at) {
        Word::Digits(year @ 1000..=2999, 4) => Some((at + 1, i64::from(year))),
        _ if p.is(at, &["'"]) => None,
        Word::Digits(year @ 0..=99, 2) if p.lower(at).starts_with('\'') && !is_version(p, at) => {
            Some((at + 1, of_two_digits(i64::from(year))))
        }
        Word::Number(_) => spelled_year(p, at),
        _ => None,
    }
}

/// "iLife '11": the year of a make.
fn is_version(p: &Pieces, at: usize) -> bool {
    at > 0 && p.tag(at - 1).is_proper() && p.word(at - 1) == Word::None
}

/// "98" is 1998, "12" is 2012: two digits name the years around the present.
fn of_two_digits(year: i64) -> i64 {
    if year < 40 { 2000 + year } else { 1900 + year }
}

/// A year that stands by itself.
fn plain_year(p: &Pieces, at: usize) -> Option<(usize, i64)> {
    let (end, year) = any_year(p, at)?;
    if matches!(p.word(at), Word::Number(_)) {
        return Some((end, year));
    }
    // Numbers of four digits are years in running text, unless something counts, measures or numbers:
    // "2000 people" is rare beside "2,000 people", a price or a model number has its sign or name before.
    let after_preposition = p.follows(
        at,
        &[
            "in", "since", "by", "of", "until", "till", "from", "during", "before", "after", "to", "and",
            "around", "circa", "between", "through", "the", "or", "for", "early", "late", "mid", "than",
        ],
    );
    let is_far = !(1700..=2100).contains(&year);
    (!is_far || year >= 1000 && p.follows(at, &["in", "since", "from", "until", "circa", "around"]))
        .then_some(())?;
    let follows_name = at > 0
        && matches!(p.shape(at - 1), Shape::Capital | Shape::Upper)
        && p.word(at - 1) == Word::None
        && !after_preposition
        && p.tag(at - 1).is_proper();
    // "of 1709 pupils": no year of the time that news speaks of.
    let is_old = !(1900..=2050).contains(&year) && p.tag(end) == Tag::Nns;
    let counts = p.tag(end).is_noun()
        && p.lower(end).ends_with('s')
        && !p.lower(end).ends_with("'s")
        && !after_preposition
        && year % 10 == 0
        || p.is(
            end,
            &["percent", "%", "people", "feet", "miles", "meters", "metres", "points", "dollars", "troops"],
        );
    (!follows_name && !counts && !is_old).then_some((end, year))
}

/// Where "1990-91", "1990-1995" or "1990/91" ends, and its last year.
fn range_end(p: &Pieces, end: usize, first: i64) -> (usize, Option<i64>) {
    let is_tight = p.is(end, &["-", "–", "/"]) && !p.is_spaced(end) && !p.is_spaced(end + 1);
    let last = match p.word(end + 1) {
        Word::Digits(last, 4) if is_tight => i64::from(last),
        Word::Digits(last, 2) if is_tight => first - first.rem_euclid(100) + i64::from(last),
        _ => return (end, None),
    };
    if last > first && last < first + 200 && !p.is(end + 2, &["-", "–"]) {
        (end + 2, Some(last))
    } else {
        (end, None)
    }
}

/// "the 1990s", "the '90s", "the nineties", "the mid-1990s".
pub(super) fn decade(p: &Pieces, at: usize) -> Option<Found> {
    let start = p.skip(p.skip(at, &["the"]), &["early", "late", "mid", "middle"]);
    // "the 1990s": TimeML leaves the article out, unless the name needs it.
    if p.is(at, &["the"])
        && start == at + 1
        && matches!(p.word(start), Word::Decade(_))
        && p.lower(start).starts_with(['1', '2'])
    {
        return None;
    }
    let start = if start > at && p.lower(start) == "to" { p.skip(start + 1, &["late"]) } else { start };
    let (end, value) = match p.word(start) {
        Word::Decade(value) => (start + 1, value),
        // "nineteen nineties"
        Word::Number(century @ 18..=20) => match p.word(start + 1) {
            Word::Decade(value @ 0..=99) => (start + 2, century * 100 + value),
            _ => return None,
        },
        _ => return None,
    };
    let first = match value {
        1000..=2999 => i64::from(value),
        // Bare digits or words need the article or apostrophe: "in the 80s" may still be a temperature.
        _ if start > at
            || p.lower(start).starts_with('\'')
            || matches!(p.word(at.wrapping_sub(2)), Word::Decade(_)) =>
        {
            let first = i64::from(value);
            if first < 30 { 2000 + first } else { 1900 + first }
        }
        _ => return None,
    };
    let stretch = if first % 100 == 0 && p.is(start, &["1700s", "1800s", "1600s", "1500s"]) {
        Stretch::Century(first)
    } else {
        Stretch::Decade(first)
    };
    Some(Found::new(end, When::Stated(stretch), "decade"))
}

/// "the 20th century", "the late nineteenth century".
pub(super) fn century(p: &Pieces, at: usize) -> Option<Found> {
    let start = p.skip(p.skip(at, &["the"]), &["early", "late", "mid"]);
    let (end, number) = match p.word(start) {
        Word::Ordinal(number) => (start + 1, number),
        Word::Number(20) => match p.word(start + 1) {
            Word::Ordinal(ones @ 1..10) => (start + 2, 20 + ones),
            _ => return None,
        },
        _ => return None,
    };
    let is_century = p.is(end, &["century", "centuries"]) && (2..=30).contains(&number);
    let first = (i64::from(number) - 1) * 100;
    is_century.then(|| Found::new(end + 1, When::Stated(Stretch::Century(first)), "century"))
}
