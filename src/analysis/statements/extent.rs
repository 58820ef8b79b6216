//! Where the content of a statement ends.

use super::{
    clauses::{Form, Verb},
    cues,
    page::{Page, REACH},
    sources::{Source, subject},
};
use crate::analysis::words::Tag;

/// What the content is made of: that decides what can belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// A clause with a finite verb of its own.
    Clause,
    /// An infinitive, a participle or an object with its predicate.
    Phrase,
    /// A noun phrase.
    Thing,
}

/// The token after the last of the content that starts at `from`, for the cue `verb`. `in_relative`: whether
/// the cue stands in a relative clause, whose end is not that of the sentence.
pub(super) fn end(page: &Page, from: usize, verb: Verb, body: Body, in_relative: bool) -> usize {
    let limit = page.sentence(from).end.min(from + REACH);
    let in_opening = in_opening_clause(page, verb);
    let mut depth = 0;
    let mut finite = 0;
    let mut at = from;
    while at < limit {
        if at > from
            && let Some(number) = page.opens(at)
        {
            // A quotation is one thing: what is in it does not end the sentence around it.
            at = page.quotes.all[number].outer.end.max(at + 1);
            continue;
        }
        match page.tag(at) {
            Tag::Bracket if page.is(at, &["("]) => depth += 1,
            Tag::Bracket if depth == 0 => return at,
            Tag::Bracket => depth -= 1,
            _ if depth > 0 => {}
            Tag::In if at > from && body == Body::Thing && is_circumstance(page, at) => return at,
            Tag::Colon if page.is(at, &[";"]) => return at,
            // "…, a claim that the government denied": that is the reporter's.
            Tag::Comma if page.is(at + 1, &["a", "an"]) && page.is(at + 2, CLAIMS) => return at,
            Tag::Comma
                if at > from
                    && !page.is(at - 1, &["that"])
                    && comma_ends(page, at, verb, body, in_relative) =>
            {
                return at;
            }
            Tag::Comma if at > from && in_opening && opens_clause(page, page.skip_adverbs(at + 1)) => {
                return at;
            }
            Tag::Cc if at > from && conjunction_ends(page, at, verb, body) => return at,
            Tag::In | Tag::Wrb if at > from && body != Body::Clause && is_subordinator(page, at) => {
                return at;
            }
            _ => {}
        }
        if let Some(inner) = page.verb_from(at) {
            if inner.form == Form::Finite && depth == 0 {
                // "those who say it must close were few": a second verb without a subject of its own is that of
                // the clause around.
                if (in_relative || body != Body::Clause)
                    && at > from
                    && finite_is_outer(page, at, finite, body)
                {
                    return at;
                }
                finite += 1;
            }
            at = inner.end;
            continue;
        }
        at += 1;
    }
    at.min(limit)
}

/// Nouns for what somebody has said, by which another one's answer to it is told.
const CLAIMS: &[&str] = &["claim", "charge", "allegation", "accusation", "assertion", "suggestion"];

/// Whether the cue stands in a clause before the main one: "When she said it was over, they left", "Asked
/// whether it was over, she smiled". Its content ends with that clause.
fn in_opening_clause(page: &Page, verb: Verb) -> bool {
    let start = page.sentence(verb.start).start;
    let opens = page.is(
        start,
        &[
            "when", "after", "as", "while", "if", "although", "though", "before", "because", "since", "once",
            "even", "whenever", "until",
        ],
    );
    let is_participle = verb.form != Form::Finite && page.skip_adverbs(start) == verb.start;
    is_participle || opens && (start..verb.start).take(REACH).all(|at| page.tag(at) != Tag::Comma)
}

/// "… in a speech", "… on Friday": when and through what it was said, not what.
fn is_circumstance(page: &Page, at: usize) -> bool {
    page.is(at, &["in", "on", "at", "during", "via"])
        && page
            .noun_from(at + 1)
            .is_some_and(|noun| noun.is_time || super::relay::medium(page, noun.end - 1).is_some())
}

fn finite_is_outer(page: &Page, at: usize, finite_before: usize, body: Body) -> bool {
    let last = at - 1;
    if page.chunks.verb_at(last).is_some() {
        return true;
    }
    let has_own_subject = page.is(last, &["who", "which", "that", "what"])
        || matches!(page.tag(last), Tag::Wdt | Tag::Wp | Tag::Cc | Tag::Comma)
        || page.tag(last).is_adverb();
    // "said it was late left", "said it would close in May left": what stands before is no subject.
    body == Body::Clause && finite_before > 0 && !has_own_subject && {
        page.chunks.noun_at(last).is_none_or(|noun| {
            if !noun.is_full {
                return true;
            }
            let before = noun.start.saturating_sub(1);
            matches!(page.tag(before), Tag::In | Tag::To) && !is_clause_opener(page, before)
        })
    }
}

/// Words tagged as prepositions that open a clause.
fn is_clause_opener(page: &Page, at: usize) -> bool {
    page.is(
        at,
        &[
            "that", "if", "because", "while", "although", "though", "as", "since", "until", "before",
            "after", "whether", "unless", "than", "like", "once",
        ],
    )
}

/// Words that open an adverbial clause, which says when or why the cue happened: it belongs to the cue where
/// the content is no clause.
fn is_subordinator(page: &Page, at: usize) -> bool {
    let opens_clause = |from: usize| {
        let end = from + 8;
        (from..end)
            .take_while(|at| !matches!(page.tag(*at), Tag::Comma | Tag::Stop))
            .any(|at| page.verb_from(at).is_some_and(|verb| verb.form == Form::Finite))
    };
    page.is(at, &["because", "although", "though", "while", "whereas", "unless"])
        || page.is(at, &["after", "before", "since", "until", "as", "when", "if", "once"])
            && opens_clause(at + 1)
}

/// Whether the content ends at this comma.
fn comma_ends(page: &Page, at: usize, verb: Verb, body: Body, in_relative: bool) -> bool {
    let next = at + 1;
    if page.is(next, &["according"]) || page.is(next, &["while", "although", "though", "whereas"]) {
        return true;
    }
    if is_answered(page, next) {
        return true;
    }
    if page.is(next, &["even"]) && page.is(next + 1, &["as", "though", "if"]) {
        return true;
    }
    let after = page.skip_adverbs(next);
    // ", adding that …": the same speaker goes on.
    if let Some(going) =
        page.chunks.verb_at(after).filter(|verb| verb.start == after && verb.form == Form::Going)
    {
        return cues::verb(page.words.lower(going.head), page.words.lower(going.head + 1), "").is_some();
    }
    if in_relative
        && page.verb_from(after).is_some_and(|inner| matches!(inner.form, Form::Participle | Form::Bare))
    {
        // "Roe, who asked to be heard, put it off": "put" may be any form.
        return true;
    }
    if let Some(inner) = page.verb_from(after).filter(|inner| inner.form == Form::Finite) {
        // ", said Roe", not ", had been reported"; or the end of an aside before the verb of the sentence.
        return in_relative || body != Body::Clause || is_speech(page, inner) && !inner.is_passive;
    }
    // ", Roe said."
    if let Some(noun) = page.noun_from(after) {
        let end = page.noun_extent(noun);
        if let Some(inner) = page.verb_from(page.skip_adverbs(end)) {
            let cue = is_speech(page, inner) && inner.form == Form::Finite;
            let stop = page.tag(inner.end);
            if cue
                && (matches!(stop, Tag::Comma | Tag::Stop)
                    || page.noun_from(inner.end).is_some_and(|noun| noun.is_time))
            {
                return true;
            }
        }
    }
    if page.tag(next) == Tag::Cc {
        return conjunction_ends(page, next, verb, body)
            || page.is(next, &["but"])
            || page.is(next, &["and"]) && body == Body::Thing && opens_clause(page, next + 1);
    }
    body == Body::Thing && matches!(page.tag(next), Tag::In | Tag::Wrb | Tag::Rb)
}

/// "said that Roe had left, which the union denied": what others answer to it is told by the reporter.
fn is_answered(page: &Page, which: usize) -> bool {
    const FAR: usize = 14;
    const ANSWERS: &[&str] = &[
        "denied",
        "denies",
        "disputed",
        "disputes",
        "rejected",
        "rejects",
        "confirmed",
        "contested",
        "contests",
    ];
    if !page.is(which, &["which"]) || page.noun_from(which + 1).is_none() {
        return false;
    }
    let limit = page.sentence(which).end.min(which + FAR);
    let verb = (which + 1..limit).find_map(|at| page.verb_from(at));
    verb.is_some_and(|verb| page.is(verb.head, ANSWERS) && page.tag(verb.end).is_mark())
}

fn opens_clause(page: &Page, at: usize) -> bool {
    page.noun_from(at).is_some_and(|noun| page.is_subject(noun))
}

/// Whether the clause of the cue, rather than its content, goes on behind this "and" or "but": another verb in
/// the form of the cue, or another speaker with a verb of speech.
fn conjunction_ends(page: &Page, at: usize, verb: Verb, body: Body) -> bool {
    let after = page.skip_adverbs(at + 1);
    if let Some(next) = page.chunks.verb_at(after).filter(|next| next.start >= at) {
        // "called it late and urged …": a past form that the tagger takes for a participle.
        let is_alike = next.form == verb.form || next.form == Form::Participle && verb.form == Form::Finite;
        let same_form = is_alike && (verb.form != Form::Finite || next.is_past == verb.is_past);
        // "has said … and called": the participle shares the auxiliary.
        let shares = next.form == Form::Participle && verb.form == Form::Finite && verb.end > verb.start + 1;
        let known = cues::verb(
            page.words.lower(next.head),
            page.words.lower(next.head + 1),
            page.words.lower(next.head + 2),
        )
        .is_some();
        return match body {
            Body::Clause => same_form && known && is_speech(page, next),
            Body::Phrase | Body::Thing => same_form || shares && known || next.form == Form::Finite,
        };
    }
    if let Some(noun) = page.noun_from(after) {
        let extent = page.noun_extent(noun);
        // "and people familiar with the plan say"
        let said = || {
            let next = (extent..extent + 8).find_map(|at| page.verb_from(at))?;
            let starts = |subject: Source| subject.full.start == noun.start;
            (is_speech(page, next) && subject(page, next).is_some_and(starts)).then_some(next)
        };
        if let Some(next) = page.verb_from(page.skip_adverbs(extent)).or_else(said)
            && next.form == Form::Finite
        {
            let is_rival = page.tag(at.saturating_sub(1)) == Tag::Comma
                && next.is_past == verb.is_past
                && is_speech(page, next);
            return is_rival
                || body == Body::Thing
                || next.is_past == verb.is_past && is_speech(page, next) && body != Body::Clause
                || is_said(page, next);
        }
    }
    false
}

/// Whether the verb introduces quotations.
fn is_speech(page: &Page, verb: Verb) -> bool {
    cues::verb(page.words.lower(verb.head), "", "").is_some_and(|(cue, _)| cue.is_speech())
}

fn is_said(page: &Page, verb: Verb) -> bool {
    page.is(verb.head, &["said", "says", "told", "tells", "added", "wrote"])
}
