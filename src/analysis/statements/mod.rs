//! Who says what: the statements that a text attributes to somebody, quoted or reported, said, written or
//! thought.
//!
//! [`find`] gives each as a [`Saying`]: the words said, the words that tell it, the words that name who says it.
//! It reads words and phrases alone; which characters of the cast
//! speak is worked out in `draft`. `quotes` pairs quotation marks,
//! `clauses` finds phrases, `cues` holds the words of speech and thought; `sources` finds whose verb it is,
//! `extent` where the content ends; the other files hold the rules, one kind of statement each.

mod according;
mod asides;
mod attached;
mod cited;
mod clauses;
mod complements;
mod cues;
mod direct;
mod extent;
mod fronted;
mod labels;
mod nesting;
mod nouns;
mod page;
mod quotes;
mod relay;
mod reported;
mod saying;
mod sources;
#[cfg(test)]
mod tests;
mod turns;

use std::ops::Range;

pub use saying::{Certainty, Kind, Medium, Relay, Saying};

use super::words::{Tag, Words};
use crate::order::sort_by_key;
use page::Page;
use sources::Source;

/// The statements of a text, in the order of their first words. Takes time in proportion to the text's length.
#[inline(never)]
pub fn find(words: &Words) -> Vec<Saying> {
    let page = Page::new(words);
    let mut found = Vec::new();
    reported::find(&page, &mut found);
    nouns::find_nouns(&page, &mut found);
    nouns::find_adjectives(&page, &mut found);
    according::find(&page, &mut found);
    labels::find(&page, &mut found);
    direct::gather(&page, &mut found);
    according::carried(&page, &mut found);
    let mut found = nesting::outermost(found);
    for found in &mut found {
        cited::cited(&page, found);
        turns::taken_over(&page, found);
    }
    let mut sayings: Vec<(Range<usize>, Saying)> = found
        .iter()
        .filter(|found| is_whole(&page, found))
        .filter_map(|found| saying(&page, found))
        .collect();
    sort_by_key(&mut sayings, |(place, saying)| {
        (saying.content.first().map_or(0, |span| span.start), place.start)
    });
    sayings.dedup_by(|(_, later), (_, first)| later.content == first.content);
    sayings.into_iter().map(|(_, saying)| saying).collect()
}

/// A statement as tokens, while the rules are at work.
#[derive(Clone, Debug, Default)]
struct Found {
    content: Vec<Range<usize>>,
    /// Empty where only a mark tells.
    cue: Range<usize>,
    source: Option<Source>,
    relay: Vec<(Range<usize>, Medium)>,
    /// Whether its content is one or more whole quotations.
    is_quoted: bool,
    /// Whether it names a thing that another statement is about: "what he called a breach".
    is_inner: bool,
    rule: &'static str,
}

/// Whether each of its phrases stands in one sentence. Where a paragraph ends without a stop ("according"), what looks like
/// the rest of the phrase may open the next.
fn is_whole(page: &Page, found: &Found) -> bool {
    let phrases = [Some(&found.cue), found.source.as_ref().map(|source| &source.full)];
    let relays = found.relay.iter().map(|(range, _)| range);
    phrases
        .into_iter()
        .flatten()
        .chain(relays)
        .all(|phrase| phrase.is_empty() || phrase.end <= page.sentence(phrase.start).end)
}

/// The statement as the reader sees it, with the place of its cue.
fn saying(page: &Page, found: &Found) -> Option<(Range<usize>, Saying)> {
    let span = |range: Range<usize>| page.words.span(range);
    let trimmed_parts = found.content.iter().filter_map(|part| trimmed(page, part.clone()));
    let content = joined(trimmed_parts.map(|part| with_marks(page, part)).collect());
    if content.is_empty() {
        return None;
    }
    let kind = kind(page, &content, found.is_quoted);
    let (certainty, reasons) = judge(found, kind);
    let source = found.source.iter().filter_map(|source| trimmed(page, source.full.clone()));
    let place = found.cue.clone();
    Some((
        place,
        Saying {
            content: content.into_iter().map(span).collect(),
            cue: trimmed(page, found.cue.clone()).map(span).into_iter().collect(),
            source: source.map(span).collect(),
            speaker: found.source.as_ref().map(|source| source.core.clone()),
            kind,
            relay: found
                .relay
                .iter()
                .map(|(range, medium)| Relay { span: span(range.clone()), medium: *medium })
                .collect(),
            certainty,
            reasons,
            rule: found.rule,
        },
    ))
}

/// The range with the quotation mark at its edge whose partner it holds: "it “a mistake”".
fn with_marks(page: &Page, range: Range<usize>) -> Range<usize> {
    let quotation = |at: usize| page.quotes.at(at).and_then(|number| page.quotes.all.get(number));
    let mut whole = range.clone();
    if let Some(last) = quotation(range.end - 1).filter(|last| last.outer.start >= range.start) {
        whole.end = last.outer.end.min(range.end + 3).max(range.end);
    }
    if let Some(first) = quotation(range.start).filter(|first| first.outer.end <= range.end) {
        whole.start = first.outer.start;
    }
    whole
}

/// A content of one part.
fn only(part: Range<usize>) -> Vec<Range<usize>> {
    std::iter::once(part).collect()
}

/// The parts in the order of the text, those that overlap as one.
fn joined(mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut parts, |part| part.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start < last.end => last.end = last.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

/// The range without the marks at its ends.
fn trimmed(page: &Page, range: Range<usize>) -> Option<Range<usize>> {
    let is_word = |at: &usize| !page.tag(*at).is_mark() || page.tag(*at) == Tag::Symbol;
    let start = range.clone().find(is_word)?;
    let end = range.rev().find(is_word)? + 1;
    Some(start..end)
}

fn kind(page: &Page, content: &[Range<usize>], is_quoted: bool) -> Kind {
    if is_quoted {
        return Kind::Direct;
    }
    // “Skip” in a name, and a title of a work, stand in marks and are not said.
    let is_named = |number: usize| {
        let inner = page.quotes.all.get(number).map_or(0..0, |quotation| quotation.inner.clone());
        let mut words = inner.filter(|at| !page.tag(*at).is_mark());
        words.clone().count() <= 4 && words.all(|at| page.words.tokens()[at].shape.is_capital())
    };
    let mut quoted = 0;
    let mut all = 0;
    for at in content.iter().cloned().flatten().filter(|at| !page.tag(*at).is_mark()) {
        all += 1;
        quoted += usize::from(page.quotes.at(at).is_some_and(|number| !is_named(number)));
    }
    match quoted {
        0 => Kind::Indirect,
        _ if quoted == all => Kind::Direct,
        _ => Kind::Mixed,
    }
}

/// How sure it is, and why not.
fn judge(found: &Found, kind: Kind) -> (Certainty, Vec<&'static str>) {
    let mut reasons = Vec::new();
    let mut certainty = Certainty::Sure;
    let mut lower = |to: Certainty, reason| {
        certainty = certainty.min(to);
        reasons.push(reason);
    };
    if found.source.is_none() {
        lower(Certainty::Likely, "no source found");
    }
    let is_apart = |source: &Source| source.core.end < source.full.start;
    if found.rule == "quotation behind its speaker's deed" || found.source.as_ref().is_some_and(is_apart) {
        lower(Certainty::Likely, "who says it is told only by the sentence before");
    }
    if kind == Kind::Indirect {
        match found.rule {
            "thing said or judged"
            | "thing judged"
            | "matter behind a preposition"
            | "noun with its matter" => {
                lower(Certainty::Guess, "the words may tell of a deed rather than of something said");
            }
            "clause without that" | "infinitive" | "adjective of thought" | "verb in -ing" => {
                lower(Certainty::Likely, "where the reported words end is not marked");
            }
            _ => {}
        }
    }
    (certainty, reasons)
}
