//! What stands before a paragraph's first sentence and is no part of it: a dateline, the time of an entry in a live report.

use std::ops::Range;

use super::{Shape, Words};

/// The longest label, in tokens.
const LONGEST: usize = 18;

/// Among so many tokens a sentence has a small word.
const PROSE: usize = 14;

/// The token behind the label that opens a paragraph's first sentence: "RIVERTON, March 4 (Agency) —", "12:20".
pub(super) fn end(words: &Words<'_>, sentence: Range<usize>) -> Option<usize> {
    let first = words.tokens.get(sentence.start)?;
    match first.shape {
        Shape::Number => clock_end(words, sentence.start),
        // Behind the stop of an abbreviation the rest of a dateline looks like a sentence: "ELM SPRINGS, Okla. (Agency) — …".
        Shape::Upper | Shape::Mark if first.shape == Shape::Upper || words.is(sentence.start, &["("]) => {
            dateline_end(words, sentence)
        }
        _ => None,
    }
}

/// "12:20 A woman has died": a clock's time before a capital.
fn clock_end(words: &Words<'_>, at: usize) -> Option<usize> {
    let digits = words.lower(at).trim_end_matches(['a', 'p', 'm']);
    let (hour, minute) = digits.split_once([':', '.'])?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_half = words.is(at + 1, &["am", "pm", "a.m.", "p.m.", "gmt", "bst"]);
    let end = if is_half { at + 2 } else { at + 1 };
    let opens = words.tokens.get(end).is_some_and(|token| token.shape.is_capital());
    (opens && is_number(hour) && hour.len() <= 2 && is_number(minute) && minute.len() == 2).then_some(end)
}

/// The place in capitals, then whatever names a day or an agency, up to a dash.
fn dateline_end(words: &Words<'_>, sentence: Range<usize>) -> Option<usize> {
    let shape = |at: usize| words.tokens.get(at).map(|token| token.shape);
    let is_label = |at: &usize| !matches!(shape(*at), Some(Shape::Lower | Shape::Open | Shape::Close) | None);
    let is_dash = |at: &usize| {
        words.is(*at, &["-", "--", "–", "—"]) && words.tokens.get(at + 1).is_some_and(|next| next.is_spaced)
    };
    let mut label = (sentence.start..sentence.end.min(sentence.start + LONGEST)).take_while(is_label);
    let dash = label.find(is_dash)?;
    // "CRICKET - ENGLAND WIN": behind the dash of a headline no sentence begins.
    let mut ahead = dash + 1..sentence.end.min(dash + PROSE);
    (dash > sentence.start && ahead.any(|at| shape(at) == Some(Shape::Lower))).then_some(dash + 1)
}
