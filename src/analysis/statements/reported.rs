//! Statements with a verb: "Roe said (that) …", "… , said Roe", "Roe vowed to …", "Roe praised …".

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Verb},
    cues::{self, Cue},
    extent::{self, Body},
    fronted::{fronted, opening, page_start, quotation_from, quotation_until},
    page::Page,
    relay,
    sources::{self, Source},
};
use crate::analysis::words::Tag;

/// The statements of all verbs of speech and thought.
pub(super) fn find(page: &Page, found: &mut Vec<Found>) {
    for verb in &page.chunks.verbs {
        let word = |at: usize| page.words.lower(at);
        let Some((cue, extra)) = cues::verb(word(verb.head), word(verb.head + 1), word(verb.head + 2)) else {
            continue;
        };
        if quoted_with_subject(page, *verb) {
            continue;
        }
        if let Some(mut saying) = read(page, *verb, cue, verb.end + extra) {
            let first = saying.source.as_ref().map_or(verb.start, |source| source.full.start);
            saying.is_inner = first > 0 && page.is(first - 1, &["what"]);
            found.push(saying);
        }
    }
}

/// Whether the verb is the speaker's own, inside a longer quotation.
fn quoted_with_subject(page: &Page, verb: Verb) -> bool {
    page.quotes.at(verb.head).is_some_and(|number| {
        let quotation = &page.quotes.all[number];
        quotation.inner.len() > 3 && quotation.inner.start < verb.start || quotation.inner.len() > 6
    })
}

/// What one verb tells; none where it is no verb of speech here.
fn read(page: &Page, verb: Verb, cue: &'static Cue, after: usize) -> Option<Found> {
    let start = page_start(page, verb);
    let is_reduced = verb.form == Form::Participle && (start == 0 || page.tag(start - 1) != Tag::Cc);
    if verb.is_passive || is_reduced && page.is(page.skip_adverbs(after), &["by"]) {
        return passive(page, verb, cue, after);
    }
    let made = |content: Vec<Range<usize>>, source: Option<Source>, rule| Found {
        content,
        cue: vec![verb.start..after],
        source,
        rule,
        ..Found::default()
    };
    if let Some(found) = opening(page, verb, cue, after) {
        return Some(found);
    }
    let source = sources::subject(page, verb);
    let in_relative = source.as_ref().is_some_and(|source| source.is_relative);
    let begins = relay::skip(page, after, cue.takes('r'));
    let with_relay = |mut saying: Found| {
        saying.relay = relay::around(page, verb, after..begins);
        saying
    };
    // A quotation behind: "Roe said: “…”", "Roe told the paper, “…”".
    if cue.takes('q') || cue.takes('t') {
        if let Some(quotation) = quotation_from(page, begins) {
            // Without a mark between, the words around the quotation may be reported too.
            let is_direct = !page.is(begins, &["that"])
                && (page.tag(begins).is_mark() && page.opens(begins).is_none()
                    || stands_alone(page, &quotation));
            if is_direct {
                let rule = "quotation behind its verb";
                let first = source.as_ref().map_or(verb.start, |source| source.full.start);
                // "“…,” she said, “…”": one quotation with its verb in the middle.
                let before = quotation_until(page, first).filter(|_| page.tag(begins) == Tag::Comma);
                let content = before.into_iter().chain([quotation]).collect();
                return Some(with_relay(Found { is_quoted: true, ..made(content, source, rule) }));
            }
        }
    }
    // A clause with "that" or a question word.
    let takes_clause = cue.takes('t') || cue.takes('T');
    if takes_clause && page.is(begins, &["that"]) && is_conjunction(page, begins) {
        let end = extent::end(page, begins, verb, Body::Clause, in_relative);
        return Some(with_relay(made(vec![begins..end], source, "clause with that")));
    }
    if let Some(fronted) = fronted(page, verb, cue, after, begins, &source) {
        return Some(with_relay(fronted));
    }
    if cue.takes('w') {
        for at in [begins, page.skip_adverbs(after)] {
            if is_question_word(page, at) {
                let end = extent::end(page, at, verb, Body::Clause, in_relative);
                return Some(with_relay(made(vec![at..end], source, "question clause")));
            }
        }
    }
    let at = skip_time(page, page.skip_adverbs(after));
    if cue.takes('i') || cue.takes('O') {
        // "vowed to go", "urged them to go"
        let infinitive = |at: usize| page.verb_from(at).filter(|verb| verb.form == Form::Infinitive);
        if cue.takes('i') && infinitive(at).is_some() {
            let end = extent::end(page, at, verb, Body::Phrase, in_relative);
            return Some(made(vec![at..end], source, "infinitive"));
        }
        if let Some(noun) = page.noun_from(at).filter(|_| cue.takes('O')) {
            let extent = page.noun_extent(noun);
            if infinitive(page.skip_adverbs(extent)).is_some() || infinitive(noun.end).is_some() {
                let end = extent::end(page, at, verb, Body::Phrase, in_relative);
                return Some(made(vec![at..end], source, "somebody asked to do something"));
            }
        }
    }
    if takes_clause {
        let is_strict = cue.takes('o') || cue.takes('T') || is_reduced;
        for at in [begins, at] {
            if is_clause(page, at, is_strict) {
                let end = extent::end(page, at, verb, Body::Clause, in_relative);
                return Some(with_relay(made(vec![at..end], source, "clause without that")));
            }
        }
    }
    // What follows needs a speaker: without one, "the named plant" would be a statement.
    let source = source?;
    if is_reduced {
        return None;
    }
    // "asked about the plan", "asked her about the plan"
    let listener = if cue.takes('r') { begins } else { at };
    if let Some(at) = [at, listener].into_iter().find(|at| page.is(*at, &cue.prepositions)) {
        let body = if page.verb_from(at + 1).is_some() || is_question_word(page, at + 1) {
            Body::Phrase
        } else {
            Body::Thing
        };
        let end = extent::end(page, at + 1, verb, body, in_relative);
        return (end > at + 1).then(|| made(vec![at + 1..end], Some(source), "matter behind a preposition"));
    }
    if cue.takes('g') && page.verb_from(at).is_some_and(|verb| verb.form == Form::Going) {
        let end = extent::end(page, at, verb, Body::Phrase, in_relative);
        return Some(made(vec![at..end], Some(source), "verb in -ing"));
    }
    let starts_thing = page.noun_from(at).is_some_and(|noun| !noun.is_time) || page.opens(at).is_some();
    if cue.takes('a') && starts_thing {
        if let Some(noun) = page.noun_from(at) {
            let extent = page.noun_extent(noun);
            let is_going =
                page.verb_from(page.skip_adverbs(noun.end)).is_some_and(|verb| verb.form == Form::Going);
            let follows = is_going
                || page.is(extent, &["as", "a", "an", "the", "\""])
                || page.noun_from(extent).is_some()
                || page.noun_from(noun.end).is_some()
                || page.opens(noun.end).is_some()
                || page.is(noun.end, &["as"]);
            if follows || cue.takes('o') {
                let end = extent::end(page, at, verb, Body::Phrase, in_relative);
                return Some(made(vec![at..end], Some(source), "somebody called something"));
            }
        }
    }
    if cue.takes('o') && starts_thing {
        let end = extent::end(page, at, verb, Body::Thing, in_relative);
        return Some(made(vec![at..end], Some(source), "thing said or judged"));
    }
    None
}

/// "It was reported that …", "Roe is expected to …", "the plan was criticized by Roe".
fn passive(page: &Page, verb: Verb, cue: &'static Cue, after: usize) -> Option<Found> {
    let source = sources::agent(page, verb);
    let at = page.skip_adverbs(source.as_ref().map_or(after, |source| source.full.end));
    let made = |content, rule| Found {
        content,
        cue: vec![verb.start..after],
        source: source.clone(),
        rule,
        ..Found::default()
    };
    if (cue.takes('t') || cue.takes('T')) && page.is(at, &["that"]) {
        let end = extent::end(page, at, verb, Body::Clause, false);
        return Some(made(vec![at..end], "passive with a clause"));
    }
    let subject = sources::subject(page, verb)
        .filter(|subject| !subject.is_relative || subject.core.end < subject.full.end);
    if (cue.takes('t') || cue.takes('O'))
        && page.verb_from(at).is_some_and(|verb| verb.form == Form::Infinitive)
    {
        let end = extent::end(page, at, verb, Body::Phrase, false);
        let mut content = vec![at..end];
        if let Some(subject) = subject {
            content.insert(0, subject.full);
        }
        return Some(made(content, "passive with an infinitive"));
    }
    let subject = subject?;
    if source.is_some() && (cue.takes('o') || cue.takes('a')) {
        return Some(made(vec![subject.full], "passive with its agent"));
    }
    None
}

/// Whether a quotation ends its sentence, or has one of its own.
fn stands_alone(page: &Page, quotation: &Range<usize>) -> bool {
    let last = quotation.end - 1;
    let after = page.tag(quotation.end + 1);
    page.tag(last) == Tag::Stop && !matches!(after, Tag::In)
        || matches!(page.tag(last), Tag::Comma) && page.words.tokens()[quotation.start].shape.is_capital()
        || after == Tag::Stop
}

/// Whether "that" opens a clause here, rather than "that day".
fn is_conjunction(page: &Page, at: usize) -> bool {
    let next = at + 1;
    !matches!(page.tag(next), Tag::Stop | Tag::Comma) || page.tag(next) == Tag::Comma
}

fn is_question_word(page: &Page, at: usize) -> bool {
    page.is(at, &["whether", "how", "why", "what", "when", "where", "who", "which", "if", "whom", "whose"])
}

/// The token behind a phrase of time that stands between a verb and its content: "said Tuesday".
fn skip_time(page: &Page, at: usize) -> usize {
    let noun =
        page.noun_from(at).or_else(|| page.noun_from(at + 1).filter(|_| page.is(at, &["on", "in", "at"])));
    match noun {
        Some(noun) if noun.is_time && !page.is_subject(noun) => page.skip_adverbs(noun.end),
        _ => at,
    }
}

/// Whether a clause starts at token `at`: a subject, and a finite verb for it within reach. `is_strict` where
/// the verb before could have an object: then the clause's verb has to follow its subject.
fn is_clause(page: &Page, at: usize, is_strict: bool) -> bool {
    let limit = page.sentence(at).end.min(at + 40);
    if at >= limit {
        return false;
    }
    if let Some(noun) = page.noun_from(at) {
        return match is_strict {
            true => [noun.end, page.noun_extent(noun)]
                .into_iter()
                .any(|end| page.is_finite(page.skip_adverbs(end))),
            false => page.has_finite(at..limit),
        };
    }
    let opens = page.opens(at).is_some()
        || page.verb_from(at).is_some_and(|verb| verb.form == Form::Going)
        || page.is(
            at,
            &[
                "if", "when", "while", "although", "despite", "in", "as", "to", "under", "after", "because",
                "unlike", "from", "with", "for", "by", "even", "both", "such", "most", "nearly", "about",
                "there", "not", "on", "at", "neither",
            ],
        );
    opens && !is_strict && page.has_finite(at..limit)
}
