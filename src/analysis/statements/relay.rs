//! Through whom or what a statement reached the text: "told El País", "in a statement", "on X".

use std::ops::Range;

use super::{
    clauses::{Form, Verb},
    page::Page,
    saying::Medium,
};
use crate::analysis::words::Tag;

/// The token behind what stands between a verb of speech and its content: the listener, time, place, medium
/// ("told El País on Tuesday that"). Stops before "that", a question word, a comma, a colon or a quotation; where
/// none comes, nothing is skipped, for the phrases may belong to the content.
pub(super) fn skip(page: &Page, after: usize, has_listener: bool) -> usize {
    let limit = page.sentence(after.saturating_sub(1)).end.min(after + 40);
    let mut at = page.skip_adverbs(after);
    if has_listener {
        // "told the paper it was late": the listener comes first, and is no subject.
        if let Some(noun) =
            page.noun_from(at).filter(|noun| !noun.is_time && noun.is_full && !page.is_subject(*noun))
        {
            at = listener_end(page, noun.end);
            // "told Radio Faro's “Morning” that": the title of a broadcast closes its mark.
            at += usize::from(page.closes(at).is_some());
        }
    }
    let fallback = page.skip_adverbs(at);
    at = fallback;
    for _ in 0..12 {
        if at > fallback && is_relative(page, at) {
            // "in a letter that was published minutes later": the carrier's own clause, to the mark behind it.
            let ends = |at: &usize| is_content_mark(page, *at) && !is_relative(page, *at);
            at = (at + 1..limit).find(ends).unwrap_or(limit);
        }
        if page.tag(at) == Tag::Comma && page.is(at + 1, &["citing", "quoting", "after", "during"]) {
            // "reported, citing two bankers, that": an aside right before the conjunction.
            let close = (at + 2..limit.min(at + 14)).find(|at| page.tag(*at) == Tag::Comma);
            at = close.filter(|close| page.is(close + 1, &["that"])).map_or(at, |close| close + 1);
        }
        if at >= limit || is_content_mark(page, at) {
            return at;
        }
        if page.tag(at).is_adverb() {
            at += 1;
        } else if let Some(noun) = page.noun_from(at).filter(|noun| noun.is_time && !page.is_subject(*noun)) {
            at = noun.end;
        } else if matches!(page.tag(at), Tag::In | Tag::To | Tag::Vbg) {
            let next = if page.verb_from(at + 1).is_some_and(|verb| verb.form == Form::Going) {
                at + 2
            } else {
                at + 1
            };
            let Some(noun) = page.noun_from(next).or_else(|| page.noun_from(next + 1)) else { break };
            if page.is_subject(noun) && medium(page, noun.end - 1).is_none() {
                break;
            }
            at = page.noun_extent(noun);
            if page.tag(at) == Tag::Pos {
                at += 1;
            }
        } else if let Some(verb) = page.verb_from(at).filter(|verb| at > fallback && is_reduced(page, *verb))
        {
            // "in a statement read out in court that": what was done with the carrier.
            at = verb.end;
            while page.tag(at) == Tag::Rp {
                at += 1;
            }
        } else {
            break;
        }
    }
    if at >= limit || is_content_mark(page, at) { at } else { fallback }
}

/// Whether a verb behind a noun tells what was done with it: "a statement obtained by the paper", "read out in court".
fn is_reduced(page: &Page, verb: Verb) -> bool {
    verb.end == verb.start + 1 && verb.form != Form::Going && page.noun_from(verb.end).is_none()
}

/// Whether "that" behind a noun stands for it: a verb follows, and no subject.
fn is_relative(page: &Page, at: usize) -> bool {
    let after = page.skip_adverbs(at + 1);
    page.is(at, &["that"]) && page.verb_from(after).is_some_and(|verb| verb.form == Form::Finite)
}

/// Where the phrase of a listener ends: "CNN's Ann Roe of the daily show".
pub(super) fn listener_end(page: &Page, end: usize) -> usize {
    let mut end = end;
    while page.is(end, &["of", "and", "at", "'s"]) {
        match page.noun_from(end + 1) {
            Some(noun) if !page.is_subject(noun) => end = noun.end,
            _ => break,
        }
    }
    end
}

fn is_content_mark(page: &Page, at: usize) -> bool {
    page.is(at, &["that", "whether", "how", "why", "what", ":"])
        || matches!(page.tag(at), Tag::Comma | Tag::Stop)
        || page.opens(at).is_some()
        || page.is(at, &[")", "—", "–", "--"])
}

/// What carries the statement of this verb: in the tokens between it and its content, or behind it.
pub(super) fn around(page: &Page, verb: Verb, between: Range<usize>) -> Vec<(Range<usize>, Medium)> {
    let mut found = Vec::new();
    found.extend(ahead(page, verb));
    let mut at = between.start;
    if page.is(verb.head, &["told", "tell", "tells", "telling", "informed", "assured"])
        && let Some(noun) = page.noun_from(at).filter(|noun| noun.is_full && !noun.is_time)
    {
        found.push((noun.start..listener_end(page, noun.end), Medium::Listener));
        at = noun.end;
    }
    let limit = page.sentence(verb.start).end.min(between.end.max(at) + 8);
    while at < limit && !matches!(page.tag(at), Tag::Comma | Tag::Stop | Tag::Colon) {
        if let Some(noun) = page.noun_from(at + 1).filter(|_| matches!(page.tag(at), Tag::In | Tag::To)) {
            let head = noun.end - 1;
            let medium = if page.is(at, &["to"])
                && page.is(head, &["reporters", "journalists", "lawmakers", "supporters", "television"])
            {
                Some(Medium::Listener)
            } else if page.is(at, &["in", "on", "at", "during", "via", "through", "by", "to"]) {
                medium(page, head)
            } else {
                None
            };
            if let Some(medium) = medium {
                found.push((noun.start..noun.end, medium));
            }
            at = noun.end;
        } else if page.opens(at).is_some() || page.is(at, &["that"]) {
            break;
        } else {
            at += 1;
        }
    }
    found
}

/// The carrier before the verb: "In a statement, Roe said", "Roe, speaking to reporters, said".
fn ahead(page: &Page, verb: Verb) -> Option<(Range<usize>, Medium)> {
    let start = page.sentence(verb.start).start;
    let opening = page.noun_from(start + 1).filter(|_| page.is(start, &["in", "on", "during", "at"]));
    let opening = opening.and_then(|noun| Some((noun.start..noun.end, medium(page, noun.end - 1)?)));
    opening.or_else(|| {
        let near = start.max(verb.start.saturating_sub(20))..verb.start;
        let speaking = near
            .clone()
            .find(|at| page.is(*at, &["speaking", "talking"]) && page.is(at + 1, &["to", "with"]))?;
        let noun = page.noun_from(speaking + 2)?;
        Some((noun.start..noun.end, Medium::Listener))
    })
}

/// The medium that a noun names.
pub(super) fn medium(page: &Page, head: usize) -> Option<Medium> {
    const WRITING: &[&str] = &[
        "statement",
        "letter",
        "email",
        "e-mail",
        "report",
        "article",
        "book",
        "memo",
        "column",
        "editorial",
        "document",
        "filing",
        "essay",
        "op-ed",
        "message",
        "release",
        "note",
        "memoir",
        "study",
        "paper",
        "newsletter",
        "brief",
        "opinion",
        "ruling",
        "lawsuit",
        "complaint",
        "transcript",
    ];
    const POST: &[&str] = &[
        "x",
        "twitter",
        "facebook",
        "tweet",
        "tweets",
        "post",
        "instagram",
        "telegram",
        "blog",
        "bluesky",
        "reddit",
    ];
    const SPEECH: &[&str] = &[
        "interview",
        "interviews",
        "speech",
        "rally",
        "conference",
        "briefing",
        "debate",
        "address",
        "remarks",
        "hearing",
        "phone",
        "telephone",
        "video",
        "recording",
        "footage",
        "audio",
        "broadcast",
        "podcast",
        "show",
        "event",
        "call",
        "testimony",
        "fundraiser",
        "forum",
        "radio",
        "television",
        "tv",
        "meeting",
    ];
    if page.is(head, WRITING) {
        Some(Medium::Writing)
    } else if page.is(head, POST) {
        Some(Medium::Post)
    } else if page.is(head, SPEECH) {
        Some(Medium::Speech)
    } else {
        None
    }
}
