//! What the text says of time: dates, times of day, durations and what recurs, with their values.
//!
//! Recognition and resolution are apart. `pieces` gives words their sense of time, `grammar` recognises
//! phrases and says what they mean ("the Friday that the tense points to"), `resolve` works that out against
//! the day of publication and the date in force at that point of the text. [`TimeExpression`] is what comes
//! out. How a date is written and placed on an axis is the business of [`calendar`](crate::calendar); which
//! happening a date belongs to, of `events`.

mod bounds;
mod expression;
mod grammar;
mod holidays;
mod length;
mod meaning;
mod not_dates;
mod order;
mod pieces;
mod ranges;
mod recur;
mod resolve;
mod stretch;
mod tale;
mod tense;
mod unresolved;

pub(in crate::analysis) use bounds::said_on;
pub use expression::{Daytime, Reference, Repeat, TimeExpression, TimeKind, TimeValue};
pub use holidays::Holiday;
pub use length::{Length, Unit};
pub use stretch::Stretch;

use crate::{analysis::words::Words, calendar::Civil, story::Known, text::Span};
use pieces::Pieces;
use resolve::Context;

/// Every time expression of the text, in order, none overlapping another. `published` is the day that
/// "today" means; without it, what is relative to it stays relative. Takes time in proportion to the
/// text's length.
#[inline(never)]
pub fn find(words: &Words, published: Option<Civil>) -> Vec<TimeExpression> {
    let mut found = Vec::new();
    let mut context = Context::new(published);
    let mut pieces = Pieces::new(order::is_day_first(words));
    let mut first = 0;
    let sentences = words.sentences();
    while let Some(sentence) = sentences.get(first) {
        // A paragraph at a time: "at 5 p.m. EST" may be cut after its abbreviation.
        let until =
            first + sentences[first..].iter().take_while(|s| s.paragraph == sentence.paragraph).count();
        let end = sentences.get(until - 1).map_or(sentence.tokens.end, |last| last.tokens.end);
        pieces.read(words, sentence.tokens.start..end);
        find_in(words, &pieces, &mut context, &mut found);
        first = until;
    }
    ranges::join(words, &mut found);
    found
}

/// The time expressions of one paragraph.
fn find_in(words: &Words, pieces: &Pieces, context: &mut Context, found: &mut Vec<TimeExpression>) {
    let mut at = 0;
    while at < pieces.len() {
        let Some(phrase) = grammar::longest(pieces, at).filter(|phrase| phrase.end > at) else {
            at += 1;
            continue;
        };
        if not_dates::is_other(pieces, at..phrase.end, &phrase.meaning) {
            at += 1;
            continue;
        }
        let span = Span { start: pieces.span(at).start, end: pieces.span(phrase.end - 1).end };
        let tokens = pieces.token(at)..pieces.token(phrase.end - 1) + 1;
        let (value, known) = context.resolve(words, tokens.clone(), &phrase.meaning);
        if let Some(last) = found.last_mut() {
            give_day(words, last, tokens.start, value, known);
        }
        if context.is_untold {
            take_day(words, found, tokens.start);
        }
        found.push(TimeExpression {
            span,
            tokens,
            kind: value.kind(),
            value,
            known,
            range: None,
            is_approximate: phrase.is_approximate,
            rule: phrase.rule,
        });
        at = phrase.end;
    }
}

/// "at 4:20 a.m. on Sunday": the day behind a time of day is its day, whatever day was spoken of before.
fn give_day(words: &Words, time: &mut TimeExpression, start: usize, day: TimeValue, known: Known) {
    let (TimeValue::Daytime(_, daytime), TimeValue::Calendar(day @ Stretch::Day(_))) = (time.value, day)
    else {
        return;
    };
    let has_own = !matches!(time.rule, "time of day" | "part of the day");
    let between = time.tokens.end..start;
    if !has_own
        && between.len() <= 2
        && between.clone().all(|at| words.is(at, &["on", "of", "local", "time", ","]))
    {
        (time.value, time.known) = (TimeValue::Daytime(Some(day), daytime), known);
    }
}

/// "left at 08:10, the board said on Friday": what was told at some time of day was not done on the day of the news.
fn take_day(words: &Words, found: &mut [TimeExpression], start: usize) {
    let sentence = words.sentence_of(start);
    let own = found.iter_mut().rev().take_while(|time| words.sentence_of(time.tokens.start) == sentence);
    for time in own.filter(|time| time.rule == "time of day") {
        if let TimeValue::Daytime(_, daytime) = time.value {
            (time.value, time.known) = (TimeValue::Daytime(None, daytime), Known::Order);
        }
    }
}

#[cfg(test)]
mod readings;
#[cfg(test)]
mod tests;
