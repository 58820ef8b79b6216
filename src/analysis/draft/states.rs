//! Which places act: "France sent ships", "Beijing and Moscow signed an accord".
//!
//! News calls a state, or its government, by the name of its land or capital. Where such a name is the subject of a verb
//! that only somebody can do, the place is one of the cast; where things merely are or happen, it stays a place.

use super::Facts;
use crate::analysis::{
    cast::CharacterKind,
    events::{Clause, Form, clause},
    lexicon::Map,
    words::{Tag, Words},
};

/// What states do, in the forms that news has for it. Whatever a place can do without a will ("grew", "saw", "lies",
/// "lost power") is none of it.
const DEEDS: &[&str] = &[
    "abolish",
    "abolished",
    "accept",
    "accepted",
    "accuse",
    "accused",
    "agree",
    "agreed",
    "annexed",
    "appealed",
    "approve",
    "approved",
    "arrested",
    "asked",
    "attacked",
    "backed",
    "ban",
    "banned",
    "barred",
    "beat",
    "blamed",
    "block",
    "blocked",
    "bombed",
    "bought",
    "built",
    "buy",
    "cancelled",
    "condemned",
    "cut",
    "declared",
    "defeated",
    "demanded",
    "denied",
    "deploy",
    "deployed",
    "deported",
    "dispatched",
    "evacuated",
    "expel",
    "expelled",
    "extradited",
    "freed",
    "froze",
    "granted",
    "halted",
    "hiked",
    "hosted",
    "impose",
    "imposed",
    "introduced",
    "invaded",
    "invited",
    "join",
    "joined",
    "launched",
    "legalised",
    "legalized",
    "lifted",
    "lowered",
    "mobilised",
    "mobilized",
    "nationalised",
    "nationalized",
    "negotiated",
    "occupied",
    "offered",
    "ordered",
    "outlawed",
    "pledged",
    "postponed",
    "promised",
    "proposed",
    "provide",
    "provided",
    "raised",
    "ratified",
    "ratify",
    "recalled",
    "recognised",
    "recognized",
    "refused",
    "rejected",
    "reduced",
    "released",
    "reopened",
    "restored",
    "resumed",
    "sanctioned",
    "seized",
    "send",
    "sent",
    "severed",
    "shelled",
    "shot",
    "sign",
    "signed",
    "slashed",
    "sold",
    "sought",
    "sued",
    "summoned",
    "supplied",
    "supported",
    "suspended",
    "tested",
    "threatened",
    "told",
    "urged",
    "vetoed",
    "voted",
    "vowed",
    "warned",
    "withdraw",
    "withdrew",
];

/// The places that act, by the numbers of their characters.
pub(super) fn acting(facts: &Facts) -> Map<usize, ()> {
    let words = &facts.words;
    let mut acting = Map::default();
    for happening in &facts.happenings {
        let is_told =
            matches!(happening.head.form, Form::Past | Form::Perfect | Form::Earlier | Form::Future);
        if !is_told || !words.is(happening.head.token, DEEDS) {
            continue;
        }
        let Some(sentence) = words.sentences().get(happening.sentence) else { continue };
        let clause = clause(words, sentence.tokens.clone(), &happening.head);
        let is_passive = clause
            .verb
            .clone()
            .any(|at| words.is(at, &["be", "been", "being", "was", "were", "is", "are", "'s", "'re", "got"]));
        if is_passive || clause.rest.is_empty() {
            continue;
        }
        for at in clause.subject.clone().filter(|at| leads(words, &clause, *at)) {
            let Some(who) = facts.cast.character_at(at) else { continue };
            if facts.cast.characters().get(who).is_some_and(|one| one.kind == CharacterKind::Place) {
                acting.insert(who, ());
            }
        }
    }
    acting
}

/// Whether the subject turns on this token, or on a list that it is of: not "the port of Riverton".
pub(super) fn leads(words: &Words, clause: &Clause, at: usize) -> bool {
    let subject = &clause.subject;
    let is_last = at + 1 == subject.end || matches!(words.tag(at + 1), Tag::Cc | Tag::Comma);
    is_last && subject.clone().all(|at| words.tag(at).is_proper() || is_joint(words, at))
}

fn is_joint(words: &Words, at: usize) -> bool {
    matches!(words.tag(at), Tag::Cc | Tag::Comma) || words.is(at, &["the", "both"])
}
