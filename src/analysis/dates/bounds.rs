//! Bounds of time and days of saying: what "since", "until" and "by" look back to, and which days are none of the tale's.

use std::ops::Range;

use super::tense::{REACH, Tense, is_arranging, of_verb};
use crate::analysis::{
    lexicon::{Known, listed},
    words::{Tag, Words},
};

pub(super) const UNTIL: &[&str] = &["until", "till"];

/// "did not close it until May" has happened; "was shut until May" may have ended or not. None where the bound is ahead: behind
/// a verb that puts off, or one that is not past.
pub(super) fn bound(words: &Words, clause: Range<usize>) -> Option<Tense> {
    const PUT_OFF: &[&str] = &[
        "extended",
        "delayed",
        "adjourned",
        "suspended",
        "deferred",
        "prolonged",
        "remanded",
        "given",
        "gave",
    ];
    let is_verb = |at: &usize| words.tag(*at).is_verb() || words.tag(*at) == Tag::Md;
    let verb = clause.clone().rev().find(is_verb)?;
    let is_past = of_verb(words, verb, clause.start) == Some(Tense::Past) && !is_arranging(words, verb);
    let group = clause.start.max(verb.saturating_sub(4))..verb;
    let has = |any: &[&str]| group.clone().any(|at| words.is(at, any));
    let is_done = has(&["not", "n't", "never"]) && has(&["did", "had", "was", "were"]);
    let tense = if is_done || has(&["had"]) { Tense::Past } else { Tense::Infinitive };
    (is_past && !words.is(verb, PUT_OFF)).then_some(tense)
}

/// "closed since May", "sold its stake by May": behind a verb of the past such a bound has passed; "since" looks back by
/// itself.
pub(super) fn is_passed(words: &Words, tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    let Some(sentence) = words.sentences().get(words.sentence_of(tokens.start)) else { return false };
    let from = sentence.tokens.start.max(tokens.start.saturating_sub(REACH));
    if !words.is(before, &["by"]) {
        let is_until = || words.is(before, UNTIL) && bound(words, from..before) == Some(Tense::Past);
        return words.is(before, &["since"]) || is_until();
    }
    let is_verb = |at: &usize| words.tag(*at).is_verb() || matches!(words.tag(*at), Tag::Md | Tag::To);
    let verb = (from..before).rev().find(is_verb);
    verb.is_some_and(|verb| {
        of_verb(words, verb, from) == Some(Tense::Past)
            && !is_arranging(words, verb)
            && !words.is(verb, DEMANDING)
    })
}

/// What those do who want something by a day.
const DEMANDING: &[&str] = &[
    "wanted",
    "sought",
    "demanded",
    "promised",
    "pledged",
    "vowed",
    "needed",
    "targeted",
    "asked",
    "required",
    "urged",
    "said",
    "predicted",
    "offered",
    "proposed",
    "faced",
    "due",
    "called",
];

/// "The train left at 08:10, the board said on Friday": behind what is reported, the day of the saying is no day of the tale, which
/// goes on from the days before it. The verb of such a saying at the end of a sentence.
pub(in crate::analysis) fn said_on(words: &Words, sentence: &Range<usize>) -> Option<usize> {
    let last = (sentence.start..sentence.end).rev().take(REACH).find(|at| !words.tag(*at).is_mark())?;
    let from = sentence.start.max(last.saturating_sub(REACH));
    let verb = (from..last).rev().find(|at| words.tag(*at).is_finite())?;
    let mark = (from..verb).rev().find(|at| matches!(words.tag(*at), Tag::Comma | Tag::Quote))?;
    let is_tail = listed(words.lower(verb)).is(Known::SAYS)
        && (mark + 1..verb).all(|at| !words.tag(at).is_verb())
        && (from..mark).any(|at| words.tag(at).is_finite());
    is_tail.then_some(verb)
}
