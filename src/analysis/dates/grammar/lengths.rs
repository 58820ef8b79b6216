//! Lengths of time: "two years", "three-day", "about an hour and a half", "the past two months".

use super::{Phrase, numbers::quantity};
use crate::analysis::dates::{
    length::{Length, Unit},
    meaning::{Meaning, Side},
    pieces::{Pieces, Word},
};

/// The unit counted at `at`: "years", "business days", "year" (after a hyphen or "one").
pub(super) fn unit_at(p: &Pieces, at: usize) -> Option<(usize, Unit)> {
    let at = p.skip(at, &["business", "trading", "working", "calendar", "fiscal", "school", "more"]);
    match p.word(at) {
        Word::Unit(unit) | Word::Units(unit) => Some((at + 1, unit)),
        // "a second" is a length; "the second" is not.
        Word::Ordinal(2) if p.follows(at, &["a", "one", "per", "split"]) => Some((at + 1, Unit::Second)),
        _ => None,
    }
}

/// Whether "old" or "of age" makes the length before `at` an age: people's years are no time of the text.
pub(super) fn is_age(p: &Pieces, at: usize) -> bool {
    p.is(at, &["old", "olds", "older", "younger"]) || p.are(at, &["of", "age"])
}

/// Where what belongs to a quantity before it ends, and whether it says that it is only about so:
/// "about", "at least", "more than", "up to".
pub(super) fn about(p: &Pieces, at: usize) -> (usize, bool) {
    let next = |any: &[&str]| p.is(at + 1, any);
    let count = match p.lower(at) {
        "no" if next(&["more", "less", "later"]) && p.is(at + 2, &["than"]) => 3,
        "more" | "less" | "fewer" if next(&["than"]) => 2,
        "at" if next(&["least", "most"]) => 2,
        "up" if next(&["to"]) => 2,
        "as" if next(&["many", "long"]) && p.is(at + 2, &["as"]) => 3,
        "well" if next(&["over"]) => 2,
        "just" if next(&["over", "under"]) => 2,
        "about" | "around" | "nearly" | "almost" | "roughly" | "approximately" | "some" => 1,
        _ => 0,
    };
    (at + count, count > 0)
}

/// "two years", "a few days", "two-year", "half an hour", "weeks", "decades-long", "a day".
pub(super) fn length(p: &Pieces, at: usize) -> Option<Phrase> {
    let (start, is_about) = about(p, at);
    let is_some = p.is(at, &["some"]) && start == at + 1;
    let quantity = quantity(p, start).or_else(|| quantity(p, at).filter(|_| is_some));
    let (mut end, mut length) = match quantity {
        Some(quantity) => {
            let (end, unit) = unit_at(p, quantity.end)?;
            // "a year-earlier loss", "two-year-olds"
            if p.is_joined(end) && !p.is(end, &["long", "plus"]) {
                return None;
            }
            (end, Length { count: quantity.count, and_half: quantity.and_half, unit })
        }
        None => match p.word(start) {
            // A plural alone is some of them: "it may take weeks".
            Word::Units(unit) if start == at && unit != Unit::Quarter => (start + 1, Length::some(unit)),
            Word::Unit(unit) if start == at && p.is(start + 1, &["long"]) && p.is_joined(start + 1) => {
                (start + 1, Length::of(1, unit))
            }
            _ => return None,
        },
    };
    if is_age(p, end) {
        return None;
    }
    if p.are(end, &["and", "a", "half"]) {
        (end, length.and_half) = (end + 3, true);
    }
    // "weeks or months", "weeks and months"
    if length.count.is_none() && p.is(end, &["or", "and"]) && matches!(p.word(end + 1), Word::Units(_)) {
        end += 2;
    }
    if p.is(end, &["or"]) && p.is(end + 1, &["so", "more", "less"]) {
        end += 2;
    }
    if p.is(end, &["long"]) && p.is_joined(end) {
        end += 1;
    }
    // "a quarter" is mostly a fourth part; "a second" mostly another.
    let is_fraction = length.unit == Unit::Quarter
        && length
            .count
            .is_some_and(|count| count < 2 || p.is_joined(end - 1) && count < 4 || p.is(end, &["of"]));
    let is_once = p.is(at, &["a", "an"]) && matches!(length.unit, Unit::Second);
    (!is_fraction && !is_once).then_some(Phrase {
        end,
        meaning: Meaning::Length(length, Side::Anywhere),
        is_approximate: is_about,
        rule: "length of time",
    })
}

/// "the past two months", "the next few years", "the first nine months", "recent weeks", "coming weeks",
/// "the nine months", "the past year".
pub(super) fn anchored(p: &Pieces, at: usize) -> Option<Phrase> {
    let (start, _) = about(p, at);
    let article = p.skip(start, &["the", "these", "those", "our", "this"]);
    let has_article = article > start;
    let mut end = p.skip(article, &["very"]);
    let mut side = Side::Anywhere;
    let mut is_marked = false;
    let mut is_open = false;
    if p.is(end, &["year"]) && p.is(end + 1, &["earlier", "ago"]) && p.is_joined(end + 1) {
        (end, is_marked) = (end + 2, true);
    } else {
        match p.lower(end) {
            "past" | "last" | "previous" | "preceding" | "latest" | "prior" => side = Side::Before,
            "next" | "coming" | "following" | "ensuing" => side = Side::After,
            "recent" => (side, is_open) = (Side::Before, true),
            "first" | "final" | "opening" | "remaining" | "closing" | "early" => {}
            "fiscal" | "financial" if has_article => {}
            _ if has_article => end -= 1,
            _ => return None,
        }
        is_marked |= end >= article;
        end += 1;
    }
    let counted = quantity(p, end).filter(|_| !p.is(end, &["a", "an", "half"]));
    let after = counted.map_or(end, |quantity| quantity.end);
    let (mut last, unit) = unit_at(p, after)?;
    let is_plural = matches!(p.word(last - 1), Word::Units(_));
    let length = match counted {
        Some(quantity) => Length { count: quantity.count, and_half: quantity.and_half, unit },
        // "the past decade" is a length, where "the last decade" may be one of the calendar.
        None if !is_plural && has_article && p.is(end - 1, &["past"]) => Length::of(1, unit),
        None if !is_plural && unit >= Unit::Decade && side == Side::Before => Length::of(1, unit),
        None if unit == Unit::Year && p.is(last, &["ended", "ending"]) => Length::of(1, unit),
        None if p.are(last, &["or", "so"]) => Length::of(1, unit),
        None if is_plural && is_marked && (is_open || has_article || side != Side::Anywhere) => {
            Length::some(unit)
        }
        None => return None,
    };
    // "the 23-year occupation": the article is the noun's.
    let is_compound = p.is_joined(last - 1) && side == Side::Anywhere;
    // "lost the final two years ago"
    if is_age(p, last) || is_compound || p.is(last, &["ago"]) || p.is_joined(last) && !p.is(last, &["long"]) {
        return None;
    }
    if p.is(last, &["or"]) && p.is(last + 1, &["so", "more"]) {
        last += 2;
    }
    if is_open && p.is(last, &["and", "or"]) && matches!(p.word(last + 1), Word::Units(_)) {
        last += 2;
    }
    // "recent years" says no more than the recent past.
    let meaning =
        if is_open { Meaning::Reference(super::Reference::Past) } else { Meaning::Length(length, side) };
    Some(Phrase { end: last, meaning, is_approximate: false, rule: "length from a day" })
}
