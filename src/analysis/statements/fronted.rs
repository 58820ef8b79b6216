//! What is said before the verb that tells it: "“…,” said Roe", "The bridge is safe, Roe said"; and verbs that
//! open their sentence: "Said Roe: …".

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Verb},
    cues::Cue,
    extent::{self, Body},
    only,
    page::{Page, REACH},
    sources::{self, Source},
};
use crate::analysis::words::Tag;

/// The clause or quotation before: "“…,” said Roe", "The bridge is safe, Roe said", and both sides of
/// "The bridge, Roe said, is safe".
pub(super) fn fronted(
    page: &Page,
    verb: Verb,
    cue: &Cue,
    after: usize,
    begins: usize,
    source: &Option<Source>,
) -> Option<Found> {
    if !(cue.takes('q') || cue.takes('t')) || verb.form == Form::Infinitive {
        return None;
    }
    let floor = page.sentence(verb.start).start;
    let made = |content, source, is_quoted, rule| Found {
        content,
        cue: verb.start..after,
        source,
        is_quoted,
        rule,
        ..Found::default()
    };
    // Inverted: the verb right behind the quotation or the comma, its subject behind the verb.
    // "Told" is never inverted: what follows it is the listener.
    if matches!(verb.form, Form::Finite | Form::Participle) && cue.lemma != "tell" {
        if let Some(quotation) = quotation_until(page, page_start(page, verb)) {
            let inverted = sources::behind(page, after);
            if inverted.is_some() || cue.is_speech() {
                let behind = inverted.as_ref().map_or(begins, |source| source.full.end);
                let goes_on = quotation_from(page, behind).filter(|_| page.tag(behind) == Tag::Comma);
                let content = [quotation].into_iter().chain(goes_on).collect();
                return Some(made(content, inverted, true, "quotation before its verb, inverted"));
            }
        }
        let comma = comma_before(page, page_start(page, verb), floor);
        if let (Some(comma), Some(inverted)) =
            (comma.filter(|_| cue.is_speech()), sources::behind(page, after))
        {
            let end = inverted.full.end;
            let ends = matches!(page.tag(end), Tag::Stop | Tag::Comma)
                || end >= page.sentence(verb.start).end
                || page.noun_from(end).is_some_and(|noun| noun.is_time)
                || page.tag(end) == Tag::In;
            let mut content = only(floor..comma);
            // "The bridge, said Roe, is safe"
            let goes_on = page.tag(end) == Tag::Comma && page.is_finite(page.skip_adverbs(end + 1));
            let has_clause = page.has_finite(floor..comma);
            if goes_on && !has_clause {
                content.push(end + 1..extent::end(page, end + 1, verb, Body::Clause, false));
            }
            if ends && has_clause || content.len() > 1 {
                return Some(made(content, Some(inverted), false, "clause before its verb, inverted"));
            }
        }
    }
    let source = source.as_ref().filter(|source| !source.is_relative)?;
    let first = source.full.start;
    if let Some(quotation) = quotation_until(page, first) {
        return Some(made(vec![quotation], Some(source.clone()), true, "quotation before its speaker"));
    }
    // "Under the accord, they agreed to pay": what is agreed stands behind.
    if page.tag(after) == Tag::To {
        return None;
    }
    // A clause before, and nothing that the verb could take behind.
    let limit = page.sentence(verb.start).end;
    let ends = begins >= limit
        || matches!(page.tag(begins), Tag::Stop | Tag::Comma | Tag::Colon)
        || page.is(begins, &[")"]);
    if !ends || !cue.takes('t') || verb.form == Form::Going {
        return None;
    }
    let comma = comma_before(page, first, floor)?;
    let start = clause_start(page, floor, comma);
    let mut content = only(start..comma);
    let goes_on = cue.is_speech()
        && page.tag(begins) == Tag::Comma
        && begins + 1 < limit
        && page.tag(begins + 1) != Tag::Cc
        && !is_going(page, begins + 1);
    if goes_on {
        let end = extent::end(page, begins + 1, verb, Body::Clause, false);
        content.push(begins + 1..end);
    } else if !page.has_finite(start..comma) && !is_rest(page, start..comma, begins) {
        return None;
    }
    Some(made(content, Some(source.clone()), false, "clause before its speaker"))
}

/// "Said Roe: “…”": the verb opens the sentence, as in magazines.
pub(super) fn opening(page: &Page, verb: Verb, cue: &Cue, after: usize) -> Option<Found> {
    let sentence = page.sentence(verb.start);
    let is_past = matches!(page.tag(verb.head), Tag::Vbd | Tag::Vbn | Tag::Vbz);
    if verb.start != sentence.start || !cue.is_speech() || !is_past {
        return None;
    }
    let source = sources::behind(page, after)?;
    let mark = source.full.end;
    if !matches!(page.tag(mark), Tag::Colon | Tag::Comma) || mark + 1 >= sentence.end {
        return None;
    }
    let quotation = quotation_from(page, mark);
    if quotation.is_none() && page.tag(mark) == Tag::Comma {
        return None;
    }
    let is_quoted = quotation.is_some();
    Some(Found {
        content: only(quotation.unwrap_or(mark + 1..sentence.end)),
        cue: verb.start..after,
        source: Some(source),
        is_quoted,
        rule: "verb that opens its sentence",
        ..Found::default()
    })
}

/// "A pill that lowers fat cut the risk, they said.": where nothing else is said, a noun phrase and any form of a verb are a
/// clause.
fn is_rest(page: &Page, tokens: Range<usize>, behind: usize) -> bool {
    page.tag(behind) == Tag::Stop && page.noun_from(tokens.start).is_some() && page.has_verb(tokens)
}

/// The mark that ends a clause right before token `at`.
fn comma_before(page: &Page, at: usize, floor: usize) -> Option<usize> {
    at.checked_sub(1).filter(|at| *at > floor).and_then(|at| match page.tag(at) {
        Tag::Comma => Some(at),
        // "The bridge “will hold,” Roe said": the comma stands inside the marks.
        Tag::Quote if page.closes(at).is_some() && page.tag(at - 1) == Tag::Comma => Some(at),
        _ => page.is(at, &["—", "–", "--", "-"]).then_some(at),
    })
}

fn is_going(page: &Page, at: usize) -> bool {
    page.chunks.verb_at(page.skip_adverbs(at)).is_some_and(|verb| verb.form == Form::Going)
}

/// Where the clause that ends before the comma starts: behind a quotation or the head of its sentence.
fn clause_start(page: &Page, floor: usize, comma: usize) -> usize {
    let semicolon = (floor..comma).rev().take(REACH).find(|at| page.is(*at, &[";"]));
    semicolon.map_or(floor, |at| at + 1)
}

/// The first token of the group, or of the adverbs before it.
pub(super) fn page_start(page: &Page, verb: Verb) -> usize {
    let mut start = verb.start;
    while start > 0 && page.tag(start - 1).is_adverb() {
        start -= 1;
    }
    start
}

/// The quotation that ends right before token `at`, but for a comma: in the same sentence, or in one before
/// that ends with the mark of a question or a call ("“Why?” Roe asked").
pub(super) fn quotation_until(page: &Page, at: usize) -> Option<Range<usize>> {
    let mut last = at.checked_sub(1)?;
    if page.tag(last) == Tag::Comma || page.is(last, &["—", "–", "--", "-"]) {
        last = last.checked_sub(1)?;
    }
    let quotation = &page.quotes.all[page.closes(last)?];
    let mark = quotation.inner.end - 1;
    let is_near = page.sentence(last) == page.sentence(at)
        || page.is(mark, &["?", "!"]) && page.paragraph(at) == quotation.paragraph;
    let ends_with_mark = page.tag(mark).is_mark() || page.tag(quotation.outer.end).is_mark();
    // A quotation that a sentence holds as one of its phrases is not a whole statement: "the “reset,” Roe said".
    let is_whole = quotation.outer.start == page.sentence(quotation.outer.start).start
        || page.tag(quotation.outer.start - 1).is_mark();
    (is_near && ends_with_mark && is_whole).then(|| quotation.inner.clone())
}

/// The quotation that opens at token `at`, or behind a comma or colon there.
pub(super) fn quotation_from(page: &Page, at: usize) -> Option<Range<usize>> {
    let mut open = at;
    if matches!(page.tag(open), Tag::Comma | Tag::Colon) || page.is(open, &["that"]) {
        open += 1;
    }
    page.opens(open).map(|number| page.quotes.all[number].inner.clone())
}
