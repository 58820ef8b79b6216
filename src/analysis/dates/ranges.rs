//! Two dates that are the ends of one range: "between 1990 and 1995", "from March 3 to April 5".

use super::{
    expression::{TimeExpression, TimeValue},
    stretch::Stretch,
};
use crate::analysis::words::Words;

/// "the three months to Sept. 30": a length that ends with a day.
fn up_to(words: &Words, first: &TimeExpression, last: &TimeExpression) -> Option<Stretch> {
    let TimeValue::Length(length, _) = first.value else { return None };
    let TimeValue::Calendar(end @ Stretch::Day(day)) = last.value else { return None };
    let joins = last.tokens.start == first.tokens.end + 1
        && words.is(first.tokens.end, &["to", "ended", "ending", "through"]);
    let count = i64::from(length.count.filter(|_| joins && !length.and_half)?);
    // Three months up to the last day of a month begin with the first day of one.
    let start = Stretch::Day(day + 1).moved(-count, length.unit).unwrap_or(end).first();
    Stretch::Between(start, day).checked()
}

/// Gives both ends of each range the whole of it.
pub(super) fn join(words: &Words, found: &mut [TimeExpression]) {
    for at in 1..found.len() {
        let [.., first, last] = &mut found[..=at] else { continue };
        if let Some(range) = up_to(words, first, last).and_then(Stretch::period) {
            last.range = Some(range);
            continue;
        }
        let joins = match first.tokens.start.checked_sub(1).map(|before| words.lower(before)) {
            Some("between") => words.is(first.tokens.end, &["and"]),
            Some("from") => words.is(first.tokens.end, &["to", "until", "till", "through"]),
            _ => words.is(first.tokens.end, &["-", "–"]),
        };
        if !joins || last.tokens.start != first.tokens.end + 1 {
            continue;
        }
        let ends = first.value.stretch().zip(last.value.stretch());
        let range = ends.and_then(|(first, last)| Stretch::Between(first.first(), last.last()).checked());
        if let Some(range) = range.and_then(Stretch::period) {
            (first.range, last.range) = (Some(range), Some(range));
        }
    }
}
