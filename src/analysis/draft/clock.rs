//! The clock that a step of the story is told by: the minute of a match, the time of a day that nothing names.
//!
//! Such a time gives no date, but it says which step came first, whatever the order of telling.

use std::ops::Range;

use super::{Facts, choose::Candidate};
use crate::{
    analysis::{
        dates::{Daytime, TimeValue},
        words::Words,
    },
    story::EventId,
};

/// A time that only orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// The minute of a match.
    Match(u32),
    /// The minute of a day.
    Day(u32),
    /// So many minutes after what was told before.
    Later,
}

impl Clock {
    /// How it stands to another of its sort; none for one of another sort.
    fn since(self, other: Self) -> Option<i64> {
        match (self, other) {
            (Self::Match(one), Self::Match(other)) | (Self::Day(one), Self::Day(other)) => {
                Some(i64::from(one) - i64::from(other))
            }
            _ => None,
        }
    }
}

/// The clock of a step: in its clause, or ahead of it where it opens the sentence.
pub(super) fn clock(facts: &Facts, candidate: &Candidate) -> Option<Clock> {
    let words = &facts.words;
    let clause = &candidate.clause;
    let sentence = words.sentences().get(candidate.happening.sentence)?.tokens.clone();
    let opening = sentence.start..clause.subject.start.min(clause.verb.start);
    let opening = if opening.clone().any(|at| words.tag(at).is_verb()) {
        sentence.start..sentence.start
    } else {
        opening
    };
    let rest = clause.verb.end..(clause.rest.end + 3).min(sentence.end);
    let minute = rest.clone().chain(opening.clone()).find_map(|at| match_minute(words, at)).map(Clock::Match);
    let is_later = is_minutes_later(words, rest.clone()) || is_minutes_later(words, opening.clone());
    minute.or(is_later.then_some(Clock::Later)).or_else(|| {
        let first = facts.dates.partition_point(|date| date.tokens.start < sentence.start);
        let own = facts.dates[first..].iter().take_while(|date| date.tokens.start < sentence.end);
        own.filter(|date| rest.contains(&date.tokens.start) || opening.contains(&date.tokens.start)).find_map(
            |date| match date.value {
                TimeValue::Daytime(None, Daytime::Clock(hour, minute, _)) => {
                    Some(Clock::Day(u32::from(hour) * 60 + u32::from(minute)))
                }
                _ => None,
            },
        )
    })
}

/// "two minutes later", "about an hour after the crash": a step that follows another on the same day.
fn is_minutes_later(words: &Words, tokens: Range<usize>) -> bool {
    const UNITS: &[&str] = &["second", "seconds", "minute", "minutes", "hour", "hours", "moments"];
    let is_later = |at| words.is(at, UNITS) && words.is(at + 1, &["later", "after", "afterwards"]);
    tokens.into_iter().any(is_later)
}

/// "in the 94th minute", and "in the 9th," behind which the word is left out.
fn match_minute(words: &Words, at: usize) -> Option<u32> {
    const LONGEST: u32 = 130;
    let word = words.lower(at);
    let number =
        ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?.parse().ok()?;
    let is_bare =
        at > 1 && words.is(at - 2, &["in"]) && words.is(at - 1, &["the"]) && words.tag(at + 1).is_mark();
    ((1..=LONGEST).contains(&number) && (words.is(at + 1, &["minute"]) || is_bare)).then_some(number)
}

/// Where a step with a clock belongs among those told before it, each by its id and clock: the one that it comes after, and
/// the one that comes after it; none where none of them has a clock of its sort.
pub(super) type Between = (Option<EventId>, Option<EventId>);

/// Puts a clock between those told before.
pub(super) fn between<'e>(clock: Clock, told: impl Iterator<Item = (&'e EventId, Clock)>) -> Option<Between> {
    let mut before: Option<(i64, &EventId)> = None;
    let mut after: Option<(i64, &EventId)> = None;
    for (id, other) in told {
        let Some(since) = clock.since(other) else { continue };
        if since >= 0 && before.is_none_or(|(least, _)| since <= least) {
            before = Some((since, id));
        } else if since < 0 && after.is_none_or(|(least, _)| -since < least) {
            after = Some((-since, id));
        }
    }
    let id = |found: Option<(i64, &EventId)>| found.map(|(_, id)| id.clone());
    (before.is_some() || after.is_some()).then(|| (id(before), id(after)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stands_between_those_next_to_it_of_its_sort() {
        let ids: Vec<EventId> = ["late", "early", "noon"].map(EventId::from).to_vec();
        let told = [(&ids[0], Clock::Match(94)), (&ids[1], Clock::Match(9)), (&ids[2], Clock::Day(720))];
        let (before, after) = between(Clock::Match(58), told.into_iter()).unwrap();
        assert_eq!((before, after), (Some(ids[1].clone()), Some(ids[0].clone())));
        assert_eq!(between(Clock::Day(60), told.into_iter()), Some((None, Some(ids[2].clone()))));
        assert_eq!(between(Clock::Day(60), told[..2].iter().copied()), None);
    }
}
