//! Who takes part in what a clause tells, of all those it names.

use super::{choose::Scene, states::leads};
use crate::analysis::{
    cast::CharacterKind,
    events::Clause,
    lexicon::{Known, listed},
    words::Tag,
};

/// Verbs for where somebody is employed, taught or at home: a state that ties a person to a body, and nothing that the
/// body does.
const BELONGS: &[&str] = &[
    "work",
    "works",
    "worked",
    "working",
    "employed",
    "study",
    "studies",
    "studied",
    "studying",
    "teach",
    "teaches",
    "taught",
    "teaching",
    "serve",
    "serves",
    "served",
    "serving",
    "lectured",
    "lectures",
    "trained",
    "educated",
    "interned",
    "graduated",
    "enrolled",
    "lived",
    "lives",
    "played",
    "plays",
];

/// Whether the one who is meant at a token takes part in what the clause tells.
pub(super) fn takes_part(scene: Scene, clause: &Clause, at: usize) -> bool {
    let facts = scene.facts;
    let words = &facts.words;
    let Some(who) = facts.cast.character_at(at) else { return true };
    let Some(character) = facts.cast.characters().get(who) else { return true };
    let kind = character.kind;
    let is_subject = clause.subject.contains(&at);
    let name = (clause.subject.start.min(clause.verb.start)..at + 1)
        .rev()
        .take_while(|at| facts.cast.character_at(*at) == Some(who))
        .last()
        .unwrap_or(at);
    let end = (at..at + LONGEST_NAME).find(|at| facts.cast.character_at(*at) != Some(who)).unwrap_or(at + 1);
    let before = (clause.verb.start..name).rev().find(|at| !words.is(*at, &["the"]));
    let is_before = |any: &[&str]| before.is_some_and(|before| words.is(before, any));
    match kind {
        // A place is a side only where nothing says that it is a place: "met with Moscow", not "met in Moscow".
        CharacterKind::Place if is_subject => leads(words, clause, end - 1),
        CharacterKind::Place => {
            let is_modifier = words.tag(end).is_noun() || words.tag(end) == Tag::Pos;
            let behind = |at: usize| at + 1 == clause.verb.end;
            let is_object = before.is_some_and(|before| {
                behind(before)
                    || words.is(before, &["with", "against"]) && before.checked_sub(1).is_some_and(behind)
            });
            is_object && !is_modifier
        }
        // "Roe's widow moved", "her predecessor left": another person does it; but "Roe's party" acts for Roe.
        CharacterKind::Person if is_subject => {
            let is_owner = words.tag(at) == Tag::Prps || words.tag(end) == Tag::Pos;
            let noun = (end..clause.subject.end).find(|at| words.tag(*at) == Tag::Nn);
            !(is_owner && noun.is_some_and(|noun| listed(words.lower(noun)).is(Known::ROLE)))
        }
        // "The leader of the council has resigned": a body does not do what one of its people does.
        CharacterKind::Organization if is_subject => {
            let link = (clause.subject.start + 1..name).rev().find(|at| !words.is(*at, &["the"]));
            let head = link.filter(|link| words.is(*link, &["of", "for", "at"])).map(|link| link - 1);
            let is_one =
                |head: usize| words.tag(head) == Tag::Nn && listed(words.lower(head)).is(Known::ROLE);
            !head.is_some_and(is_one)
        }
        // "has worked at the university", "a fire broke out at Acme": where something is done.
        CharacterKind::Organization => {
            let verb = clause.verb.end.checked_sub(1);
            let belongs = verb.is_some_and(|verb| words.is(verb, BELONGS));
            !(is_before(&["at"]) || belongs && is_before(&["for", "in", "with", "from", "as"]))
        }
        _ => true,
    }
}

/// The longest name that is looked along, in tokens.
const LONGEST_NAME: usize = 12;
