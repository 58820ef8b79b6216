//! What looks like a time and is none: ages, scores, prices, rates, flight and street numbers.

use std::ops::Range;

use crate::analysis::words::Shape;

use super::{
    meaning::{Meaning, When},
    pieces::{Pieces, Word},
};

/// Whether the pieces in this range, recognised as `meaning`, are something else.
pub(super) fn is_other(p: &Pieces, range: Range<usize>, meaning: &Meaning) -> bool {
    let (at, end) = (range.start, range.end);
    // A word cut at its hyphens is time only as a whole: "co-op-day" is none; "mid-" is read with its word.
    let is_money =
        p.follows(at, &["$", "£", "€", "¥", "#", "no.", "flight", "route", "highway", "channel", "page"]);
    if is_money && matches!(p.word(at), Word::Digits(..)) {
        return true;
    }
    // "This Week", "Last Year at …": a title capitalises both words.
    if matches!(meaning, Meaning::At(When::Unit(..)))
        && end == at + 2
        && (at..end).all(|piece| p.shape(piece) == Shape::Capital)
    {
        return true;
    }
    let is_counted = p.is(end, &["%", "percent"]);
    match meaning {
        // "in his 90s", "a woman in her 30s"
        Meaning::At(When::Stated(_)) if is_decade(p, range.clone()) => {
            p.follows(
                at,
                &["his", "her", "their", "my", "your", "our", "mid", "low", "high", "upper", "lower"],
            ) && !p.lower(at).starts_with("19")
        }
        Meaning::At(When::Stated(_)) => {
            is_counted
                || p.is(end, &["."])
                    && !p.is_spaced(end)
                    && matches!(p.word(end + 1), Word::Digits(..))
                    && !p.is_spaced(end + 1)
        }
        // "5-10 years in prison" is a length; "aged 5 to 10" none of ours.
        Meaning::Length(..) => p.follows(at, &["aged", "age"]) || p.follows(at, &["$", "£", "€"]),
        _ => false,
    }
}

fn is_decade(p: &Pieces, mut range: Range<usize>) -> bool {
    range.any(|at| matches!(p.word(at), Word::Decade(_)))
}
