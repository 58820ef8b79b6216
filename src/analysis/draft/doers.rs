//! Who does something on a day that the text gives, and is none of the cast: "two divers", "opposition parties".
//!
//! An event should say who did it. Where only a phrase names them, the phrase becomes an actor without a name, as it does
//! for those who say something.

use std::ops::Range;

use super::{
    Facts,
    sources::{Gathered, phrase, without_time},
};
use crate::analysis::{
    events::{Anchor, Clause, Form, clause},
    words::{Tag, Words},
};

/// Nouns for those who act, in the singular. No ending tells them from things ("water", "grant", "number"), and what a
/// thing does has no doer.
const ACTING: &[&str] = &[
    "ambassador",
    "analyst",
    "attacker",
    "bishop",
    "boy",
    "clerk",
    "coastguard",
    "commander",
    "commuter",
    "crew",
    "dealer",
    "defendant",
    "delegate",
    "demonstrator",
    "deputy",
    "detective",
    "diplomat",
    "diver",
    "doctor",
    "driver",
    "employee",
    "engineer",
    "envoy",
    "fan",
    "farmer",
    "firefighter",
    "fisherman",
    "fishermen",
    "girl",
    "guard",
    "gunman",
    "gunmen",
    "hacker",
    "hostage",
    "inmate",
    "inspector",
    "investigator",
    "investor",
    "judge",
    "juror",
    "jury",
    "landlord",
    "lawmaker",
    "lawyer",
    "legislator",
    "man",
    "marcher",
    "men",
    "militant",
    "miner",
    "minister",
    "negotiator",
    "nurse",
    "officer",
    "official",
    "opponent",
    "parent",
    "party",
    "passenger",
    "patient",
    "picket",
    "pilot",
    "police",
    "policeman",
    "policemen",
    "prisoner",
    "prosecutor",
    "protester",
    "rebel",
    "refugee",
    "regulator",
    "rescuer",
    "researcher",
    "resident",
    "robber",
    "sailor",
    "scientist",
    "senator",
    "settler",
    "shareholder",
    "soldier",
    "staff",
    "striker",
    "student",
    "supporter",
    "surgeon",
    "suspect",
    "teacher",
    "teenager",
    "tenant",
    "thief",
    "thieves",
    "tourist",
    "trader",
    "troops",
    "union",
    "villager",
    "volunteer",
    "voter",
    "witness",
    "woman",
    "women",
    "worker",
];

/// How far before the verb their noun is looked for, in tokens.
const REACH: usize = 6;

/// Adds those who do what is dated to the sources.
pub(super) fn doers(facts: &Facts, is_actor: impl Fn(usize) -> bool, gathered: &mut Gathered) {
    let words = &facts.words;
    for happening in &facts.happenings {
        let is_dated = matches!(happening.anchor, Anchor::Written(_));
        let is_told =
            matches!(happening.head.form, Form::Past | Form::Perfect | Form::Earlier | Form::Future);
        if !is_dated || !is_told || facts.cue_at(happening.head.token).is_some() {
            continue;
        }
        // The noun before the verb is mostly the subject's.
        let token = happening.head.token;
        let is_noun = |at: &usize| words.tag(*at).is_noun() && facts.date_at(*at).is_none();
        let noun = (token.saturating_sub(REACH)..token).rev().find(is_noun);
        if !noun.is_some_and(|noun| acts(words, noun)) {
            continue;
        }
        let Some(sentence) = words.sentences().get(happening.sentence) else { continue };
        let clause = clause(words, sentence.tokens.clone(), &happening.head);
        // "The first witness, the auditor Lena Marsh, is to testify", "Roe, a former driver who was elected": a name that
        // stands beside the phrase says who it is.
        let is_named = around(&clause).any(|at| facts.cast.character_at(at).is_some_and(&is_actor));
        let Some(phrase) = phrase(words, undated(facts, &clause.subject)).filter(|_| !is_named) else {
            continue;
        };
        if acts(words, phrase.head) {
            gathered.add(facts, &phrase);
        }
    }
}

/// "A jury on Wednesday convicted him": a subject without the time in front of it or behind.
fn undated(facts: &Facts, subject: &Range<usize>) -> Range<usize> {
    let subject = without_time(facts, subject);
    let date = subject.clone().skip(1).find(|at| facts.date_at(*at).is_some()).unwrap_or(subject.end);
    let is_led = date < subject.end && facts.words.tag(date - 1) == Tag::In;
    subject.start..if is_led { date - 1 } else { date }
}

/// The subject with what stands around it up to the verb, and the words just before.
fn around(clause: &Clause) -> impl Iterator<Item = usize> {
    let start = clause.subject.start.saturating_sub(3);
    start..clause.verb.start.max(clause.subject.end)
}

/// Whether a noun means somebody who acts.
pub(super) fn acts(words: &Words, head: usize) -> bool {
    let lower = words.lower(head);
    let is_acting = |noun: &str| ACTING.binary_search(&noun).is_ok();
    let one = lower.strip_suffix('s').unwrap_or(lower);
    is_acting(lower)
        || one.ends_with("worker")
        || is_acting(one)
        || lower.strip_suffix("ies").is_some_and(|stem| stem == "part" || stem == "deput")
        || lower.strip_suffix("es").is_some_and(is_acting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nouns_are_sorted_and_none_stands_twice() {
        assert!(ACTING.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
