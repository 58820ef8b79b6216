//! Two dates that are the ends of one range: "between 1990 and 1995", "from March 3 to April 5".

use super::{expression::TimeExpression, stretch::Stretch};
use crate::analysis::words::Words;

/// Gives both ends of each range the whole of it.
pub(super) fn join(words: &Words, found: &mut [TimeExpression]) {
    for at in 1..found.len() {
        let [.., first, last] = &mut found[..=at] else { continue };
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
