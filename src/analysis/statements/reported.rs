//! Statements with a verb: "Roe said (that) …", "… , said Roe", "Roe vowed to …", "Roe praised …".

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Verb},
    complements::{Complement, complement, skip_time, that_clause},
    cues::{self, Cue},
    extent::{self, Body},
    fronted::{fronted, opening, page_start, quotation_from, quotation_until},
    only,
    page::Page,
    relay,
    saying::Medium,
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
        if quoted_with_subject(page, *verb) || describes_noun(page, *verb) {
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

/// "a meeting for worried traders": between a preposition or a determiner and a noun a participle describes the noun.
fn describes_noun(page: &Page, verb: Verb) -> bool {
    let before = verb.start.wrapping_sub(1);
    verb.end == verb.start + 1
        && page.tag(verb.end).is_noun()
        && page.words.lower(verb.start).ends_with("ed")
        && (matches!(page.tag(before), Tag::Dt | Tag::Prps)
            || page.is(before, &["for", "of", "with", "by", "from", "among", "between"]))
}

/// A verb of speech or thought where it stands.
pub(super) struct Told {
    pub(super) verb: Verb,
    pub(super) cue: &'static Cue,
    /// The token behind the verb and its particle, past adverbs.
    pub(super) behind: usize,
    /// The same, past a phrase of time.
    pub(super) at: usize,
    /// The same, past listener, time, place and medium, where a mark or "that" stands there.
    pub(super) begins: usize,
    pub(super) source: Option<Source>,
    /// Whether it is a participle without an auxiliary: "the report released on Monday".
    pub(super) is_reduced: bool,
}

/// What one verb tells; none where it is no verb of speech here.
fn read(page: &Page, verb: Verb, cue: &'static Cue, after: usize) -> Option<Found> {
    let start = page_start(page, verb);
    let is_reduced = verb.form == Form::Participle && (start == 0 || page.tag(start - 1) != Tag::Cc);
    if verb.is_passive || is_reduced && page.is(page.skip_adverbs(after), &["by"]) {
        return passive(page, verb, cue, after);
    }
    if let Some(found) = opening(page, verb, cue, after) {
        return Some(found);
    }
    let behind = page.skip_adverbs(after);
    let told = Told {
        verb,
        cue,
        behind,
        at: skip_time(page, behind),
        begins: relay::skip(page, after, cue.takes('r')),
        source: sources::subject(page, verb),
        is_reduced,
    };
    let found = quotation_behind(page, &told)
        .or_else(|| reported(page, &told, that_clause(page, &told)?))
        .or_else(|| fronted(page, verb, cue, after, told.begins, &told.source))
        .or_else(|| reported(page, &told, complement(page, &told)?))?;
    Some(Found { cue: verb.start..after, relay: relay::around(page, verb, after..told.begins), ..found })
}

/// The statement whose content is this complement.
fn reported(page: &Page, told: &Told, (start, body, rule): Complement) -> Option<Found> {
    let in_relative = told.source.as_ref().is_some_and(|source| source.is_relative);
    let end = extent::end(page, start, told.verb, body, in_relative);
    let source = told.source.clone();
    // A heading ends with its line: "Roe concedes", and below it "Governor Jane Roe has conceded".
    let number = page.words.sentence_of(start);
    let paragraph = |number: usize| {
        page.words.sentences().get(number).map(|sentence| (sentence.paragraph, sentence.tokens.start))
    };
    let opens_paragraph = paragraph(number).is_some_and(|(own, first)| {
        first > told.verb.head && paragraph(number.wrapping_sub(1)).is_none_or(|(before, _)| before != own)
    });
    (!opens_paragraph && end > start).then(|| Found {
        content: only(start..end),
        source,
        rule,
        ..Found::default()
    })
}

/// A quotation behind its verb: "Roe said: “…”", "Roe told the paper, “…”".
fn quotation_behind(page: &Page, told: &Told) -> Option<Found> {
    let begins = told.begins;
    let quotation = quotation_from(page, begins).filter(|_| told.cue.takes('q') || told.cue.takes('t'))?;
    // Without a mark between, the words around the quotation may be reported too.
    let is_parted = page.tag(begins).is_mark() && page.opens(begins).is_none();
    if page.is(begins, &["that"]) || !is_parted && !stands_alone(page, &quotation) {
        return None;
    }
    let first = told.source.as_ref().map_or(told.verb.start, |source| source.full.start);
    // "“…,” she said, “…”": one quotation with its verb in the middle.
    let before = quotation_until(page, first).filter(|_| page.tag(begins) == Tag::Comma);
    Some(Found {
        content: before.into_iter().chain([quotation]).collect(),
        source: told.source.clone(),
        is_quoted: true,
        rule: "quotation behind its verb",
        ..Found::default()
    })
}

/// "It was reported that …", "Roe is expected to …", "the plan was criticized by Roe".
fn passive(page: &Page, verb: Verb, cue: &'static Cue, after: usize) -> Option<Found> {
    let source = sources::agent(page, verb);
    if let Some(heard) = heard(page, verb, cue, after).filter(|_| source.is_none()) {
        return Some(heard);
    }
    let at = page.skip_adverbs(source.as_ref().map_or(after, |source| source.full.end));
    let made = |content, rule| Found {
        content,
        cue: verb.start..after,
        source: source.clone(),
        rule,
        ..Found::default()
    };
    if (cue.takes('t') || cue.takes('T')) && page.is(at, &["that"]) {
        let end = extent::end(page, at, verb, Body::Clause, false);
        return Some(made(only(at..end), "passive with a clause"));
    }
    let subject = sources::subject(page, verb)
        .filter(|subject| !subject.is_relative || subject.core.end < subject.full.end);
    if (cue.takes('t') || cue.takes('O'))
        && page.verb_from(at).is_some_and(|verb| verb.form == Form::Infinitive)
    {
        let end = extent::end(page, at, verb, Body::Phrase, false);
        let mut content = only(at..end);
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

/// "The door had failed twice, an inquiry was told": to whom it was said stands where its speaker would.
fn heard(page: &Page, verb: Verb, cue: &'static Cue, after: usize) -> Option<Found> {
    let sentence = page.sentence(verb.start);
    let listener =
        verb.start.checked_sub(1).and_then(|at| page.chunks.noun_at(at)).filter(|noun| noun.is_full)?;
    let comma =
        listener.start.checked_sub(1).filter(|at| *at > sentence.start && page.tag(*at) == Tag::Comma)?;
    let end = skip_time(page, page.skip_adverbs(after));
    let ends = end >= sentence.end || page.tag(end) == Tag::Stop;
    (cue.lemma == "tell" && ends && page.has_finite(sentence.start..comma)).then(|| Found {
        content: only(sentence.start..comma),
        cue: verb.start..after,
        relay: std::iter::once((listener.start..listener.end, Medium::Listener)).collect(),
        rule: "clause before its listener",
        ..Found::default()
    })
}

/// Whether a quotation ends its sentence, or has one of its own.
fn stands_alone(page: &Page, quotation: &Range<usize>) -> bool {
    let last = quotation.end - 1;
    let after = page.tag(quotation.end + 1);
    page.tag(last) == Tag::Stop && !matches!(after, Tag::In)
        || matches!(page.tag(last), Tag::Comma) && page.words.tokens()[quotation.start].shape.is_capital()
        || after == Tag::Stop
}
