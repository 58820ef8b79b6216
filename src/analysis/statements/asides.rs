//! Subjects that an aside parts from their verb: "Roe, who leads the union, said", "Roe on Tuesday said".

use std::ops::Range;

use super::{
    attached::extended,
    clauses::{Form, Noun, Verb},
    page::Page,
    sources::{Source, shared},
};
use crate::analysis::words::Tag;

/// The token behind what stands before a phrase of time, where that can be the subject's end: "Roe on Tuesday
/// said", "Roe, who leads the union, last year said".
pub(super) fn before_time(page: &Page, noun: Noun, floor: usize) -> Option<usize> {
    let mut before = noun.start;
    while noun.is_time && before > floor {
        let last = before - 1;
        if page.chunks.noun_at(last).is_some() || page.tag(last) == Tag::Comma || page.is(last, &[")"]) {
            return (before < noun.start + 1 && last > floor || page.chunks.noun_at(last).is_some())
                .then_some(before);
        }
        let is_part = page.tag(last) == Tag::In
            || page.tag(last).is_adverb()
            || page.is(last, &["later", "earlier", "late", "early"]);
        if !is_part {
            return None;
        }
        before = last;
    }
    None
}

/// A subject with an aside between commas or dashes behind it: "Roe, who leads the union, said". `close` is
/// the mark that closes the aside.
pub(super) fn across_aside(
    page: &Page,
    close: usize,
    floor: usize,
    verb: Verb,
    steps: usize,
) -> Option<Source> {
    let is_edge = |at: &usize| page.tag(*at) == Tag::Comma || page.is(*at, &["-", "--", "—", "–"]);
    // "The leaders — and, above all, Roe — said": dashes go in pairs, and what is between them is one aside.
    let is_pair = |at: &usize| page.words.lower(*at) == page.words.lower(close);
    let from = if page.tag(close) == Tag::Comma { close } else { floor };
    let mut dash = (from..close).rev().find(is_pair);
    let mut edge = close;
    for _ in 0..5 {
        let paired = dash.take();
        let Some(open) = paired.or_else(|| (floor..edge).rev().find(is_edge)) else { break };
        if open == floor || paired.is_none() && !is_aside(page, open + 1..edge) {
            break;
        }
        let mut last = open - 1;
        if page.is(last, &[")"]) {
            last = (floor..last).rev().take(30).find(|at| page.is(*at, &["("]))?.checked_sub(1)?;
        }
        let Some(noun) = page.chunks.noun_at(last).filter(|noun| noun.is_full) else {
            edge = open;
            continue;
        };
        let source = extended(page, noun, close, floor);
        // "On Friday, Roe, the mayor, said": the phrase of a preposition or of a verb is no subject.
        let previous = source.full.start.checked_sub(1).filter(|at| *at >= floor);
        let is_object = previous.is_some_and(|at| {
            matches!(page.tag(at), Tag::In | Tag::To)
                && !page.is(
                    at,
                    &["that", "while", "as", "because", "but", "if", "though", "although", "after", "when"],
                )
                || page.chunks.verb_at(at).is_some()
        });
        // "Roe, D-Ohio, the mayor, said": what looks like the subject may be an aside itself.
        let is_inner = previous.is_some_and(|at| is_edge(&at))
            && is_aside(page, source.full.start..open)
            && !is_object
            && previous
                .and_then(|at| at.checked_sub(1))
                .and_then(|at| page.chunks.noun_at(at))
                .filter(|noun| !noun.is_time || page.tag(noun.end - 1).is_proper())
                .is_some_and(|noun| {
                    let outer = extended(page, noun, close, floor);
                    outer.full.start == floor
                        || !matches!(page.tag(outer.full.start.saturating_sub(1)), Tag::In | Tag::To)
                            && page.chunks.verb_at(outer.full.start.saturating_sub(1)).is_none()
                });
        if is_object {
            // "Roe, 29, of Lisbon, said": the phrase of a preposition can be one more aside.
            if !previous.and_then(|at| at.checked_sub(1)).is_some_and(|at| at > floor && is_edge(&at)) {
                break;
            }
            edge = open;
            continue;
        }
        if !is_inner {
            return Some(source);
        }
        edge = open;
    }
    // "Jane Roe (R-Ohio), said": a comma too many behind the phrase that opens the sentence.
    let last = match close > floor && page.is(close - 1, &[")"]) {
        true => {
            (floor..close).rev().take(30).find(|at| page.is(*at, &["("])).and_then(|at| at.checked_sub(1))
        }
        false => close.checked_sub(1),
    };
    let first = last
        .filter(|at| *at >= floor)
        .and_then(|at| page.chunks.noun_at(at))
        .map(|noun| extended(page, noun, close, floor));
    match first.filter(|source| source.full.start == floor) {
        Some(source) => Some(source),
        None => shared(page, close, floor, verb, steps),
    }
}

/// Whether these tokens can be an aside to the noun before them: no clause of their own.
pub(super) fn is_aside(page: &Page, tokens: Range<usize>) -> bool {
    let first = tokens.start;
    // "the party, or NPV, said": another name of the same.
    let is_joined = page.tag(first) == Tag::Cc && !(page.is(first, &["or"]) && tokens.len() < 6);
    if tokens.is_empty() || tokens.len() > 60 || is_joined {
        return false;
    }
    let opens =
        matches!(page.tag(first), Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::In | Tag::Vbg | Tag::Vbn | Tag::To)
            || page.is(first, &["whose", "who", "which", "then", "now"]);
    opens
        || !tokens.clone().any(|at| {
            page.verb_from(at).is_some_and(|verb| verb.form == Form::Finite)
                && !tokens
                    .clone()
                    .take_while(|before| *before < at)
                    .any(|before| page.is(before, &["who", "which", "that", "where", "whose"]))
        })
}
