//! Who of the cast says what is said: one, or all of a list.

use std::ops::Range;

use super::{Facts, people::People, sources::source_head};
use crate::{analysis::words::Tag, story::ActorId};

/// Who says it.
pub(super) fn speakers(facts: &Facts, people: &People, number: usize) -> Vec<ActorId> {
    let Some(saying) = facts.sayings.get(number) else { return Vec::new() };
    let Some(tokens) = &saying.speaker else { return Vec::new() };
    let speaker = people.speaker(facts, number).and_then(|who| people.id(who)).cloned();
    let end = saying.source.first().map_or(tokens.end, |full| facts.tokens(*full).end);
    let and = (tokens.end..end).find(|at| facts.words.is(*at, &["and"]));
    let listed = match and {
        Some(and) if and == tokens.end => joined(facts, people, tokens.start, and + 1..end, speaker.clone()),
        Some(_) if facts.words.tag(tokens.start) == Tag::Cd => beside(facts, people, tokens.end..end),
        _ => Vec::new(),
    };
    if listed.is_empty() { speaker.into_iter().collect() } else { listed }
}

/// "Acme, Beta and Gamma said": the speaker with those before it in the list, which starts before token `start`, and the one
/// `behind` the "and".
fn joined(
    facts: &Facts,
    people: &People,
    start: usize,
    behind: Range<usize>,
    speaker: Option<ActorId>,
) -> Vec<ActorId> {
    let words = &facts.words;
    let id = |at: usize| people.number(facts, at).and_then(|who| people.id(who)).cloned();
    let close = behind.clone().find(|at| words.tag(*at).is_mark()).unwrap_or(behind.end);
    let last = source_head(words, &(behind.start..close)).and_then(id);
    // No more speak at once; a limit keeps a hostile text linear.
    const MOST: usize = 12;
    let mut listed: Vec<ActorId> = Vec::new();
    let mut at = start;
    let floor = words.sentences().get(words.sentence_of(start)).map_or(start, |one| one.tokens.start);
    while listed.len() < MOST && at > floor + 1 && words.tag(at - 1) == Tag::Comma {
        let Some(before) = id(at - 2) else { break };
        let is_same = |at: &usize| id(*at).as_ref() == Some(&before) || words.tag(*at) == Tag::Dt;
        at = (floor..at - 1).rev().take_while(is_same).last().unwrap_or(at - 2);
        listed.push(before);
    }
    listed.reverse();
    // "In Oslo, Roe and Doe said": what hangs on a preposition or a verb is no part of the list.
    if at > 0 && (matches!(words.tag(at - 1), Tag::In | Tag::To | Tag::Pos) || words.tag(at - 1).is_verb()) {
        listed.clear();
    }
    for id in speaker.into_iter().chain(last) {
        if !listed.contains(&id) {
            listed.push(id);
        }
    }
    listed
}

/// "Two suppliers, Acme and Beta, said": those who are named beside a number of them, not whom they belong to.
fn beside(facts: &Facts, people: &People, full: Range<usize>) -> Vec<ActorId> {
    let words = &facts.words;
    let Some(comma) = full.clone().find(|at| words.tag(*at) == Tag::Comma) else { return Vec::new() };
    let is_own = |at: &usize| !matches!(words.tag(at - 1), Tag::In | Tag::To | Tag::Dt);
    let mut found: Vec<ActorId> = Vec::new();
    for at in (comma + 1..full.end).filter(is_own) {
        let id = people.number(facts, at).and_then(|who| people.id(who));
        found.extend(id.filter(|id| !found.contains(id)).cloned());
    }
    found
}
