//! Statements with a noun or an adjective: "the claim that …", "his promise to …", "she is confident that …".

use super::{
    Found,
    clauses::{Form, Noun, Verb},
    cues::{self, Cue},
    extent::{self, Body},
    only,
    page::Page,
    sources::{self, Source},
};
use crate::analysis::words::Tag;

/// The statements of all nouns of speech and thought.
pub(super) fn find_nouns(page: &Page, found: &mut Vec<Found>) {
    for noun in &page.chunks.nouns {
        let head = noun.end - 1;
        let Some(cue) = cues::noun(page.words.lower(head)).filter(|_| !page.tag(head).is_proper()) else {
            continue;
        };
        if page.quotes.at(head).is_some() {
            continue;
        }
        // "the suggestion by the mayor that …"
        let giver = giver(page, noun.end);
        let behind = giver.as_ref().map_or(noun.end, |source| source.full.end);
        if let Some((start, body, rule)) = content_start(page, cue, behind) {
            let end = extent::end(page, start, as_verb(*noun), body, false);
            let source = giver.or_else(|| owner(page, *noun));
            let is_thing = body == Body::Thing;
            if end > start && (source.is_some() || !is_thing) {
                found.push(Found {
                    content: only(start..end),
                    cue: own_start(page, *noun)..noun.end,
                    source,
                    rule,
                    ..Found::default()
                });
            }
        }
    }
}

/// The statements of all adjectives of thought and feeling that are predicates.
pub(super) fn find_adjectives(page: &Page, found: &mut Vec<Found>) {
    for verb in &page.chunks.verbs {
        // "is sure", "was very concerned"; the tagger takes some of them for participles.
        let copula = page.is(
            verb.head,
            &[
                "is", "are", "was", "were", "be", "been", "am", "'s", "'re", "'m", "felt", "seemed",
                "remains", "remained",
            ],
        );
        let at = if copula { page.skip_adverbs(verb.end) } else { verb.head };
        let Some(cue) = cues::adjective(page.words.lower(at)).filter(|_| copula || verb.is_passive) else {
            continue;
        };
        if page.quotes.at(at).is_some() {
            continue;
        }
        // "is confident they will": an adjective takes a clause without "that" too.
        let bare = page.noun_from(at + 1).filter(|noun| cue.takes('t') && page.is_subject(*noun));
        let bare = bare.map(|noun| (noun.start, Body::Clause, ""));
        let Some((start, body, _)) = content_start(page, cue, at + 1).or(bare) else { continue };
        let source = sources::subject(page, *verb);
        let in_relative = source.as_ref().is_some_and(|source| source.is_relative);
        let end = extent::end(page, start, *verb, body, in_relative);
        if end > start && source.is_some() {
            found.push(Found {
                content: only(start..end),
                cue: verb.start..start,
                source,
                rule: "adjective of thought",
                ..Found::default()
            });
        }
    }
}

/// Where the content of a noun or adjective starts that ends before token `at`.
fn content_start(page: &Page, cue: &Cue, at: usize) -> Option<(usize, Body, &'static str)> {
    if cue.takes('t') && page.is(at, &["that"]) && opens_clause(page, at + 1) {
        return Some((at, Body::Clause, "noun with a clause"));
    }
    if cue.takes('w') && page.is(at, &["whether", "how", "why", "what", "if"]) {
        return Some((at, Body::Clause, "noun with a question clause"));
    }
    if cue.takes('i') && page.verb_from(at).is_some_and(|verb| verb.form == Form::Infinitive) {
        return Some((at, Body::Phrase, "noun with an infinitive"));
    }
    let fits = !cue.prepositions.is_empty() && page.is(at, &cue.prepositions);
    (fits && !page.tag(at + 1).is_mark()).then_some((at + 1, Body::Thing, "noun with its matter"))
}

/// Whether a clause with its own subject follows, rather than the verb of a relative clause: "the claim that
/// he lied", not "the claim that surprised him".
fn opens_clause(page: &Page, at: usize) -> bool {
    !page.chunks.verb_at(page.skip_adverbs(at)).is_some_and(|verb| verb.form == Form::Finite)
}

/// Whose claim it is: the owner in the phrase ("Roe's claim", "her promise"), the one behind "by" or "from", or
/// the subject of the verb whose object it is ("Roe made a promise").
fn owner(page: &Page, noun: Noun) -> Option<Source> {
    let made = |start: usize, end: usize| Source { full: start..end, core: start..end, is_relative: false };
    for at in noun.start..noun.end {
        if page.tag(at) == Tag::Prps {
            return Some(made(at, at + 1));
        }
        if page.tag(at) == Tag::Pos && at > noun.start {
            return Some(made(noun.start, at));
        }
    }
    let before = noun.start.checked_sub(1)?;
    // "Roe left, warning that …": what looks like a noun is the verb.
    if page.is(noun.start, &["warning"]) && page.tag(before) == Tag::Comma {
        return sources::subject(page, as_verb(noun));
    }
    let verb = page.chunks.verb_at(before)?;
    if verb.is_passive { None } else { sources::subject(page, verb) }
}

/// Where the phrase starts behind its owner: "recent claim" in "Roe's recent claim".
fn own_start(page: &Page, noun: Noun) -> usize {
    let owner = (noun.start..noun.end).rfind(|at| matches!(page.tag(*at), Tag::Pos | Tag::Prps));
    owner.map_or(noun.start, |at| at + 1)
}

/// The phrase behind "by" or "from" that says whose it is.
fn giver(page: &Page, at: usize) -> Option<Source> {
    let noun = page
        .noun_from(at + 1)
        .filter(|noun| page.is(at, &["by", "from"]) && noun.is_full && !noun.is_time)?;
    Some(Source { full: noun.start..noun.end, core: noun.start..noun.end, is_relative: false })
}

/// A noun as the head of its content: it has no tense that another verb could share.
fn as_verb(noun: Noun) -> Verb {
    Verb {
        start: noun.start,
        end: noun.end,
        head: noun.end - 1,
        form: Form::Going,
        is_passive: false,
        is_past: false,
    }
}
