//! Statements with a verb: "Roe said (that) …", "… , said Roe", "Roe vowed to …", "Roe praised …".

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Verb},
    cues::{self, Cue},
    extent::{self, Body},
    page::{Page, REACH},
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
    let is_reduced = verb.form == Form::Participle;
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

/// "Said Roe: “…”": the verb opens the sentence, as in magazines.
fn opening(page: &Page, verb: Verb, cue: &Cue, after: usize) -> Option<Found> {
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
        content: vec![quotation.unwrap_or(mark + 1..sentence.end)],
        cue: vec![verb.start..after],
        source: Some(source),
        is_quoted,
        rule: "verb that opens its sentence",
        ..Found::default()
    })
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

/// The clause or quotation before: "“…,” said Roe", "The bridge is safe, Roe said", and both sides of
/// "The bridge, Roe said, is safe".
fn fronted(
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
        cue: vec![verb.start..after],
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
        let comma =
            page_start(page, verb).checked_sub(1).filter(|at| *at > floor && page.tag(*at) == Tag::Comma);
        if let (Some(comma), Some(inverted)) = (comma, sources::behind(page, after)) {
            let ends = matches!(page.tag(inverted.full.end), Tag::Stop | Tag::Comma)
                || inverted.full.end >= page.sentence(verb.start).end
                || page.noun_from(inverted.full.end).is_some_and(|noun| noun.is_time)
                || page.tag(inverted.full.end) == Tag::In;
            if ends && cue.is_speech() && has_finite(page, floor..comma) {
                return Some(made(
                    vec![floor..comma],
                    Some(inverted),
                    false,
                    "clause before its verb, inverted",
                ));
            }
        }
    }
    let source = source.as_ref().filter(|source| !source.is_relative)?;
    let first = source.full.start;
    if let Some(quotation) = quotation_until(page, first) {
        return Some(made(vec![quotation], Some(source.clone()), true, "quotation before its speaker"));
    }
    // A clause before, and nothing that the verb could take behind.
    let limit = page.sentence(verb.start).end;
    let ends = begins >= limit
        || matches!(page.tag(begins), Tag::Stop | Tag::Comma | Tag::Colon)
        || page.is(begins, &[")"]);
    if !ends || !cue.takes('t') || verb.form == Form::Going {
        return None;
    }
    let comma = first
        .checked_sub(1)
        .filter(|at| *at > floor && (page.tag(*at) == Tag::Comma || page.is(*at, &["—", "–", "--", "-"])))?;
    let start = clause_start(page, floor, comma);
    let mut content = vec![start..comma];
    let goes_on = page.tag(begins) == Tag::Comma
        && begins + 1 < limit
        && page.tag(begins + 1) != Tag::Cc
        && !is_going(page, begins + 1);
    if goes_on {
        let end = extent::end(page, begins + 1, verb, Body::Clause, false);
        content.push(begins + 1..end);
    } else if !has_finite(page, start..comma) {
        return None;
    }
    Some(made(content, Some(source.clone()), false, "clause before its speaker"))
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
fn page_start(page: &Page, verb: Verb) -> usize {
    let mut start = verb.start;
    while start > 0 && page.tag(start - 1).is_adverb() {
        start -= 1;
    }
    start
}

/// The quotation that ends right before token `at`, but for a comma: in the same sentence, or in one before
/// that ends with the mark of a question or a call ("“Why?” Roe asked").
fn quotation_until(page: &Page, at: usize) -> Option<Range<usize>> {
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
fn quotation_from(page: &Page, at: usize) -> Option<Range<usize>> {
    let mut open = at;
    if matches!(page.tag(open), Tag::Comma | Tag::Colon) || page.is(open, &["that"]) {
        open += 1;
    }
    page.opens(open).map(|number| page.quotes.all[number].inner.clone())
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
                .any(|end| is_finite(page, page.skip_adverbs(end))),
            false => has_finite(page, at..limit),
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
    opens && !is_strict && has_finite(page, at..limit)
}

/// Whether a verb with a subject starts at token `at`. A past form that the tagger takes for a participle is one
/// right behind a noun phrase: "the findings raised doubts".
fn is_finite(page: &Page, at: usize) -> bool {
    page.chunks.verb_at(at).is_some_and(|verb| match verb.form {
        Form::Finite => true,
        Form::Participle => {
            !page.is(page.skip_adverbs(verb.end), &["by"]) && page.noun_from(verb.end).is_some()
        }
        _ => false,
    })
}

/// Whether a finite verb with a subject stands among these tokens.
fn has_finite(page: &Page, tokens: Range<usize>) -> bool {
    let start = tokens.start;
    tokens.take(REACH).any(|at| {
        at > start
            && page.verb_from(at).is_some()
            && is_finite(page, at)
            && !matches!(page.tag(at - 1), Tag::Wdt | Tag::Wp)
    })
}
