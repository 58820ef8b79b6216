//! "According to Roe, …", and "…, according to a report".

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Noun, Verb},
    extent::{self, Body},
    only,
    page::{Page, REACH},
    relay,
    saying::Medium,
    sources::Source,
};
use crate::analysis::{
    lexicon::{Known, Map, listed},
    words::Tag,
};

/// The rule of "according to".
const RULE: &str = "according to";

/// The statements that a phrase of source carries.
pub(super) fn find(page: &Page, found: &mut Vec<Found>) {
    for sentence in page.words.sentences() {
        found.extend(document(page, sentence.tokens.clone()));
    }
    for at in 0..page.words.tokens().len() {
        let is_cue = page.is(at, &["according"]) && page.is(at + 1, &["to"]);
        if !is_cue || page.quotes.at(at).is_some() {
            continue;
        }
        let sentence = page.sentence(at);
        let Some(source) = source(page, at + 2) else { continue };
        let cue = at..at + 2;
        let as_verb =
            Verb { start: at, end: at + 2, head: at, form: Form::Going, is_passive: false, is_past: false };
        let is_first = (sentence.start..at).all(|before| {
            page.tag(before).is_mark() || page.tag(before).is_adverb() || page.tag(before) == Tag::Cc
        });
        let mut content = Vec::new();
        if !is_first {
            let start = start_of_clause(page, sentence.start, at);
            content.push(start..at);
        }
        let after = source.full.end;
        let goes_on = page.tag(after) == Tag::Comma && (is_first || !is_last_aside(page, after + 1));
        if goes_on {
            content.push(after + 1..extent::end(page, after + 1, as_verb, Body::Clause, false));
        }
        if content.iter().any(|part| !part.is_empty()) {
            found.push(Found { content, cue, source: Some(source), rule: RULE, ..Found::default() });
        }
    }
}

/// "“We go,” Roe told the crowd, according to a video": where a quotation has its speaker, what it was recorded in only
/// carries it.
pub(super) fn carried(page: &Page, found: &mut Vec<Found>) {
    let carrier = |saying: &Found| {
        let source = saying.source.as_ref().filter(|_| saying.rule == RULE)?;
        let medium = relay::medium(page, source.core.end - 1)?;
        Some((saying.content.first()?.clone(), source.core.clone(), medium))
    };
    // In the order of the text, as `find` made them.
    let carriers: Vec<_> = found.iter().filter_map(carrier).collect();
    let mut carrying = Map::default();
    for saying in found.iter_mut().filter(|saying| saying.is_quoted && saying.source.is_some()) {
        let place = carriers.partition_point(|(whole, ..)| whole.end < saying.cue.end);
        let Some((whole, core, medium)) = carriers.get(place) else { continue };
        let is_inside = |part: &Range<usize>| part.start >= whole.start && part.end <= whole.end;
        if !saying.cue.is_empty() && is_inside(&saying.cue) && saying.content.iter().all(is_inside) {
            saying.relay.push((core.clone(), *medium));
            carrying.insert(core.start, ());
        }
    }
    let is_carrier = |source: &Source| carrying.contains_key(&source.core.start);
    found.retain(|saying| saying.rule != RULE || !saying.source.as_ref().is_some_and(is_carrier));
}

/// Behind the source in the middle of a sentence comes another clause, not the rest of this one.
fn is_last_aside(page: &Page, at: usize) -> bool {
    matches!(page.tag(at), Tag::Cc | Tag::Vbg | Tag::Wdt | Tag::Wp | Tag::Rb | Tag::In | Tag::Dt | Tag::Prp)
}

/// The phrase that starts at token `at`, over participles and relative clauses to a comma or the end: "a poll
/// released on Tuesday by the paper"; and over an aside without a verb: "Roe, an economist,".
fn source(page: &Page, at: usize) -> Option<Source> {
    let noun = page.noun_from(at).filter(|noun| noun.is_full)?;
    let limit = page.sentence(at).end.min(at + 60);
    let mark = |from: usize| {
        (from..limit)
            .find(|at| matches!(page.tag(*at), Tag::Comma | Tag::Stop | Tag::Colon | Tag::Quote))
            .unwrap_or(limit)
    };
    let mut end = mark(noun.end);
    let aside = end + 1..mark(end + 1);
    let is_citing = page.is(aside.start, &["citing", "quoting"])
        // "officials, quoted by the paper,"
        || page.is(aside.start, &["quoted", "cited"]) && page.is(aside.start + 1, &["by"]);
    let is_aside = page.tag(end) == Tag::Comma
        // "the paper, citing officials,"
        && (matches!(page.tag(aside.start), Tag::Dt | Tag::Wp | Tag::Wdt)
            || is_citing)
        && (is_citing || page.is(aside.start, &["who", "which", "whose"]) || !page.has_verb(aside.clone()));
    if is_aside && matches!(page.tag(aside.end), Tag::Comma | Tag::Stop) {
        end = aside.end;
    }
    let core = author(page, noun).map_or(noun.start..noun.end, |author| author.start..author.end);
    Some(Source { full: noun.start..end, core, is_relative: false })
}

/// "a report in the Star", "a study by Roe": what is written speaks for the one who wrote or printed it, where a name says
/// who that is. "A report in Paris" names a place.
pub(super) fn author(page: &Page, noun: Noun) -> Option<Noun> {
    let is_written = relay::medium(page, noun.end - 1) == Some(Medium::Writing);
    let by = page.skip_adverbs(noun.end);
    let author = page.noun_from(by + 1).filter(|author| {
        let head = author.end - 1;
        let is_place = listed(page.words.lower(head)).is(Known::PLACE) && !page.is(by, &["by"]);
        page.tag(head).is_proper() && !is_place && !author.is_time
    });
    author.filter(|_| is_written && page.is(by, &["in", "by", "from"]))
}

/// "In the survey, …": a document of what people say, at the head of a sentence, is the source of the rest.
fn document(page: &Page, sentence: Range<usize>) -> Option<Found> {
    let start = page.skip_adverbs(sentence.start);
    let noun = page.noun_from(start + 1).filter(|_| page.is(start, &["in"]))?;
    let head = noun.end - 1;
    let is_document = page.is(head, &["poll", "polls", "survey", "surveys", "polling", "study", "census"]);
    let limit = sentence.end.min(noun.end + 30);
    let comma = (noun.end..limit).find(|at| page.tag(*at) == Tag::Comma)?;
    let is_plain = !page.has_verb(noun.end..comma) || page.tag(noun.end).is_verb();
    (is_document && is_plain && page.has_verb(comma + 1..sentence.end)).then(|| Found {
        content: only(comma + 1..sentence.end),
        cue: start..start + 1,
        source: Some(Source { full: start + 1..comma, core: noun.start..noun.end, is_relative: false }),
        rule: "document as source",
        ..Found::default()
    })
}

fn start_of_clause(page: &Page, floor: usize, at: usize) -> usize {
    let from = floor.max(at.saturating_sub(REACH));
    (from..at).rev().find(|at| page.is(*at, &[";"])).map_or(floor, |mark| mark + 1)
}
