//! Numbers in digits and letters, and quantities: "twenty-four", "a couple of", "two and a half".

use crate::analysis::dates::pieces::{Pieces, Word};

/// How many, and how many pieces it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity {
    pub end: usize,
    /// None where the text leaves it open: "several".
    pub count: Option<u32>,
    pub and_half: bool,
}

/// The number at piece `at`, and where it ends.
pub(super) fn number(p: &Pieces, at: usize) -> Option<(usize, u32)> {
    let (mut end, mut total, mut group) = match p.word(at) {
        Word::Digits(value, _) => (at + 1, 0, value),
        Word::Number(value) if value < 100 => (at + 1, 0, value),
        Word::Number(value) => (at, 0, u32::from(value < 1)),
        _ => return None,
    };
    let is_digits = matches!(p.word(at), Word::Digits(..));
    // Larger numbers are made of few words; what goes on is not one number.
    for _ in 0..8 {
        match p.word(end) {
            Word::Number(100) => group = group.max(1).saturating_mul(100),
            Word::Number(scale @ (1000 | 1_000_000)) => {
                total = group.max(1).saturating_mul(scale).saturating_add(total);
                group = 0;
            }
            // "twenty-four", "two hundred ten", but not "nineteen eighty".
            Word::Number(value)
                if !is_digits
                    && (group % 100 == 0 && group > 0 && value < 100
                        || (20..100).contains(&(group % 100)) && group % 10 == 0 && value < 10
                        || group == 0 && total > 0 && value < 100) =>
            {
                group += value;
            }
            _ if p.is(end, &["and"])
                && (group >= 100 || total > 0)
                && matches!(p.word(end + 1), Word::Number(1..100)) => {}
            _ => break,
        }
        end += 1;
    }
    (end > at).then_some((end, total.saturating_add(group)))
}

/// The spelled year at piece `at`: "nineteen ninety-seven", "two thousand three", "twenty twenty-one".
pub(super) fn spelled_year(p: &Pieces, at: usize) -> Option<(usize, i64)> {
    let Word::Number(century @ 10..=20) = p.word(at) else {
        let (end, value) = number(p, at).filter(|_| p.are(at, &["two", "thousand"]))?;
        return (2000..2100).contains(&value).then_some((end, i64::from(value)));
    };
    let (end, rest) = match p.word(at + 1) {
        Word::Number(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) => match p.word(at + 2) {
            Word::Number(ones @ 1..10) => (at + 3, tens + ones),
            _ => (at + 2, tens),
        },
        Word::Number(teens @ 10..20) => (at + 2, teens),
        _ if p.is(at + 1, &["oh", "o"]) => match p.word(at + 2) {
            Word::Number(ones @ 1..10) => (at + 3, ones),
            _ => return None,
        },
        _ => return None,
    };
    (century >= 15).then_some((end, i64::from(century * 100 + rest)))
}

/// The quantity at piece `at`, up to the unit that it counts.
pub(super) fn quantity(p: &Pieces, at: usize) -> Option<Quantity> {
    let open = |end| Some(Quantity { end, count: None, and_half: false });
    let exactly = |end, count| Some(Quantity { end, count: Some(count), and_half: false });
    if p.is(at, &["several", "many", "some", "few", "numerous"]) {
        return open(at + 1);
    }
    if p.is(at, &["couple"]) && p.is(at + 1, &["of"]) {
        return exactly(at + 2, 2);
    }
    if p.is(at, &["half"]) {
        let end = p.skip(at + 1, &["a", "an"]);
        return Some(Quantity { end, count: Some(0), and_half: true });
    }
    if p.is(at, &["a", "an"]) {
        let next = p.skip(at + 1, &["full", "whole", "further", "good", "mere", "single", "entire"]);
        if p.is(next, &["few"]) {
            return open(next + 1);
        }
        if p.is(next, &["couple"]) {
            return exactly(p.skip(p.skip(next + 1, &["of"]), &["more"]), 2);
        }
        if p.is(next, &["number"]) && p.is(next + 1, &["of"]) {
            return open(next + 2);
        }
        if p.is(next, &["half"]) {
            return Some(Quantity { end: next + 1, count: Some(0), and_half: true });
        }
        return match p.word(next) {
            Word::Number(12 | 100 | 1000 | 1_000_000) => {
                number(p, next).and_then(|(end, count)| exactly(end, count))
            }
            _ => exactly(next, 1),
        };
    }
    let (mut end, count) = number(p, at)?;
    let mut and_half = false;
    if p.are(end, &["and", "a", "half"]) {
        (end, and_half) = (end + 3, true);
    } else if p.is(end, &["1/2", "½"]) {
        (end, and_half) = (end + 1, true);
    } else if p.is(end, &["to", "or", "-", "–", "and"]) {
        // "two or three years", "five to ten days": the text leaves open how many.
        if let Some((end, _)) = number(p, end + 1) {
            return open(end);
        }
    }
    let end =
        p.skip(end, &["more", "full", "consecutive", "straight", "additional", "whole", "long", "short"]);
    Some(Quantity { end, count: Some(count), and_half })
}
