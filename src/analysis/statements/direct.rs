//! Quotations that no verb stands next to: the rest of a quotation that a speaker goes on with, in the same
//! paragraph or the next, and quotations under a lead ("She went on:") or without any speaker.

use std::{collections::BTreeMap, ops::Range};

use super::{Found, clauses::Form, cues, page::Page, sources::Source};
use crate::analysis::{
    lexicon::{Known, listed},
    words::Tag,
};

/// Gives each whole quotation to the statement that it continues, or makes one of it.
pub(super) fn gather(page: &Page, found: &mut Vec<Found>) {
    // Which statement covers the start of each quotation: the shortest of them.
    let mut owner: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, saying) in found.iter().enumerate() {
        for part in &saying.content {
            for quotation in quotations_in(page, part) {
                let is_better =
                    owner.get(&quotation).is_none_or(|known| length(found, *known) > length(found, number));
                if is_better {
                    owner.insert(quotation, number);
                }
            }
        }
    }
    let reports = reports(page, found);
    let mut last: Option<(usize, usize)> = None;
    for (number, quotation) in page.quotes.all.iter().enumerate() {
        if let Some(known) = owner.get(&number) {
            last = Some((*known, quotation.paragraph));
            continue;
        }
        let follows = || last.is_some_and(|(known, _)| follows_cue(page, &found[known], number));
        if !is_whole(page, number) && !follows() {
            continue;
        }
        let goes_on = last.filter(|(_, paragraph)| {
            *paragraph == quotation.paragraph || quotation.continues && *paragraph + 1 == quotation.paragraph
        });
        let turned = last.and_then(|(known, _)| turned(page, &found[known], quotation.outer.start));
        let is_here = |turned: &Source| page.paragraph(turned.core.start) == quotation.paragraph;
        if let Some(source) = turned.clone().filter(|turned| goes_on.is_some() && is_here(turned)) {
            found.push(Found {
                content: vec![quotation.inner.clone()],
                source: Some(source),
                is_quoted: true,
                rule: "quotation behind what its speaker does",
                ..Found::default()
            });
            last = Some((found.len() - 1, quotation.paragraph));
            continue;
        }
        if let Some((known, _)) = goes_on {
            found[known].content.push(quotation.inner.clone());
            last = Some((known, quotation.paragraph));
            continue;
        }
        // The same paragraph names the speaker only behind its next quotation: "“No.” She rose. “Never,” she said."
        let ahead = owner.range(number + 1..).next().filter(|(next, _)| {
            let next = &page.quotes.all[**next];
            next.paragraph == quotation.paragraph && next.outer.start <= quotation.outer.end + 1
        });
        if let Some((_, known)) = ahead {
            found[*known].content.insert(0, quotation.inner.clone());
            last = Some((*known, quotation.paragraph));
            continue;
        }
        // The sentence before reports its speaker's words: "The bridge is safe, Roe said. “It will hold.”"
        let reported = reported_before(page, &reports, quotation.outer.start);
        if let Some((known, true)) = reported {
            found[known].content.push(quotation.inner.clone());
            last = Some((known, quotation.paragraph));
            continue;
        }
        let source = last
            .filter(|(_, paragraph)| *paragraph + 1 == quotation.paragraph && turned.is_none())
            .and_then(|(known, _)| found[known].source.clone())
            .filter(|_| is_paragraph(page, &quotation.outer));
        let source = lead(page, quotation.outer.start).or(source);
        // "Officials said it would hold. “We are sure.”"
        let reporter =
            || found[reported?.0].source.clone().filter(|source| page.tag(source.core.start) != Tag::Prp);
        let told = || told_before(page, quotation.outer.start).or_else(reporter);
        let told = source.is_none().then(told).flatten();
        found.push(Found {
            content: vec![quotation.inner.clone()],
            rule: if told.is_some() { "quotation behind its speaker's deed" } else { "quotation on its own" },
            source: source.or(told),
            is_quoted: true,
            ..Found::default()
        });
        last = Some((found.len() - 1, quotation.paragraph));
    }
}

/// Of whom the sentence between a statement and the next quotation tells, where that is somebody else by name: "“No,”
/// Roe said. Vega shook her head. “Never.”" It is Vega who says so, or at least no longer Roe.
fn turned(page: &Page, before: &Found, open: usize) -> Option<Source> {
    let said = before.content.iter().map(|part| part.end).max()?.max(before.cue.end);
    let sentence = page.sentence(open.checked_sub(1)?);
    let is_whole = sentence.start >= said && sentence.end <= open;
    let tells = is_whole && sentence.clone().all(|at| page.quotes.at(at).is_none());
    let verb = sentence.filter(|_| tells).find_map(|at| page.verb_from(at))?;
    let source = super::sources::subject(page, verb).filter(|_| verb.form == Form::Finite)?;
    let known = before.source.as_ref()?;
    let is_same = |at: usize| known.full.clone().any(|other| page.words.lower(other) == page.words.lower(at));
    let is_name = |at: usize| page.tag(at).is_proper();
    let has_name = source.core.clone().any(is_name);
    (has_name && !source.core.clone().any(|at| is_name(at) && is_same(at))).then_some(source)
}

fn length(found: &[Found], number: usize) -> usize {
    found.get(number).map_or(0, |saying| saying.content.iter().map(Range::len).sum())
}

/// The statements by the starts of their sentences, and whether the clause stands before its verb; of several in a sentence
/// such a one, or the first.
type Reports = BTreeMap<usize, (usize, bool)>;

fn reports(page: &Page, found: &[Found]) -> Reports {
    let mut reports = Reports::new();
    for (number, saying) in found.iter().enumerate().filter(|(_, saying)| !saying.cue.is_empty()) {
        let ends = matches!(saying.rule, "clause before its speaker" | "clause before its verb, inverted");
        let known = reports.entry(page.sentence(saying.cue.start).start).or_insert((number, ends));
        if ends {
            *known = (number, ends);
        }
    }
    reports
}

/// The statement in the sentence before, of the same paragraph, and whether it ends with its verb of speech.
fn reported_before(page: &Page, reports: &Reports, open: usize) -> Option<(usize, bool)> {
    let before = page.sentence(open).start.checked_sub(1)?;
    let is_near = page.paragraph(before) == page.paragraph(open);
    reports.get(&page.sentence(before).start).copied().filter(|_| is_near)
}

/// The numbers of the quotations that start in these tokens.
fn quotations_in(page: &Page, part: &Range<usize>) -> Range<usize> {
    let all = &page.quotes.all;
    let first = all.partition_point(|quotation| quotation.inner.start < part.start);
    let after = all.partition_point(|quotation| quotation.inner.start < part.end);
    first..after.max(first)
}

/// Whether a quotation is a sentence or more, rather than a word used with distance.
fn is_whole(page: &Page, number: usize) -> bool {
    let quotation = &page.quotes.all[number];
    let words = quotation.inner.clone().filter(|at| !page.tag(*at).is_mark()).count();
    let before = quotation.outer.start.checked_sub(1).map_or(Tag::Stop, |at| page.tag(at));
    let is_first = page.sentence(quotation.outer.start).start == quotation.outer.start;
    let opens_sentence = is_first || matches!(before, Tag::Stop | Tag::Colon | Tag::Quote);
    let ends = page.tag(quotation.inner.end - 1).is_mark() || page.tag(quotation.outer.end) == Tag::Stop;
    words >= 3 && opens_sentence && ends && page.has_verb(quotation.inner.clone())
}

/// "“He stays,” she said. “Except on Mondays.”": right behind the sentence that ends with the verb, a quotation that has a
/// stop of its own goes on, though it has no verb.
fn follows_cue(page: &Page, before: &Found, number: usize) -> bool {
    let quotation = &page.quotes.all[number];
    let open = quotation.outer.start;
    let Some(cue) = before.cue.end.checked_sub(1).filter(|_| before.is_quoted) else { return false };
    page.sentence(cue).end == open
        && !page.has_verb(cue + 1..open)
        && page.paragraph(cue) == quotation.paragraph
        && page.tag(quotation.inner.end - 1) == Tag::Stop
        && page.words.tokens()[quotation.inner.start].shape.is_capital()
}

fn is_paragraph(page: &Page, outer: &Range<usize>) -> bool {
    let source = page.words.source();
    let span = page.words.span(outer.clone());
    source
        .paragraph_of(span)
        .and_then(|number| source.paragraphs().get(number))
        .is_some_and(|paragraph| paragraph.span.start == span.start && paragraph.span.end == span.end)
}

/// "Roe first met her in 2013. “She was tired.”": where nobody else is named as its speaker, the one of whom the sentence
/// before tells in the same paragraph.
fn told_before(page: &Page, open: usize) -> Option<Source> {
    let sentence = page.sentence(open.checked_sub(1)?);
    let tells = sentence.clone().all(|at| page.quotes.at(at).is_none()) && sentence.end == open;
    if !tells || page.paragraph(sentence.start) != page.paragraph(open) {
        return None;
    }
    let mut verbs = sentence.clone().filter_map(|at| page.verb_from(at));
    let source = super::sources::subject(page, verbs.find(|verb| page.is_main(*verb))?)?;
    let is_somebody = |at: usize| page.tag(at).is_proper() || page.is(at, &["he", "she"]);
    // "Her partner, Ann Roe, left. “I was tired.”"
    let is_role = listed(page.words.lower(source.core.end - 1)).is(Known::ROLE);
    (is_role || source.core.clone().any(is_somebody)).then_some(source)
}

/// The subject of the sentence before, where that ends with a colon.
fn lead(page: &Page, open: usize) -> Option<Source> {
    let colon = open.checked_sub(1).filter(|at| page.is(*at, &[":"]))?;
    let sentence = page.sentence(colon);
    let Some(verb) = (sentence.start..colon).find_map(|at| page.verb_from(at)) else {
        // "The Star reports: “…”": what looks like a noun is the verb.
        let noun =
            page.noun_from(sentence.start).filter(|noun| noun.end == colon && noun.start + 1 < colon)?;
        let own = noun.start..colon - 1;
        let is_cue = cues::verb(page.words.lower(colon - 1), "", "").is_some_and(|(cue, _)| cue.is_speech());
        return is_cue.then(|| Source { full: own.clone(), core: own, is_relative: false });
    };
    super::sources::subject(page, verb)
}
