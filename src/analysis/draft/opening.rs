//! "Born in Lisbon in 1930, Voss joined the navy": a participle that opens the sentence has the subject that stands behind
//! its comma, and a date in its phrase is its own.

use std::ops::Range;

use super::Facts;
use crate::analysis::{
    events::{Clause, Form, Happening, clause},
    words::{Tag, Words},
};

/// The longest phrase that opens a sentence so, in tokens.
const LONGEST: usize = 20;

/// The phrase that a participle opens at the head of a sentence, up to the comma before its subject.
fn phrase(words: &Words, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start =
        (sentence.start..sentence.end.min(sentence.start + 2)).find(|at| !words.tag(*at).is_adverb())?;
    if words.tag(start) != Tag::Vbn {
        return None;
    }
    let is_close = |at: &usize| words.tag(*at) == Tag::Comma && words.tag(at + 1) != Tag::Cd;
    let close = (start + 1..sentence.end.min(start + LONGEST)).find(is_close)?;
    let is_plain = (start + 1..close).all(|at| !words.tag(at).is_finite() && words.tag(at) != Tag::Quote);
    is_plain.then_some(start..close)
}

/// The one whom the participle that opens a sentence is said of: the subject of the main clause, next behind the comma.
pub(super) fn bearer(facts: &Facts, happening: &Happening, own: &Clause) -> Option<Range<usize>> {
    let words = &facts.words;
    let sentence = words.sentences().get(happening.sentence)?.tokens.clone();
    let phrase = phrase(words, &sentence).filter(|phrase| phrase.start == happening.head.token)?;
    if happening.head.form != Form::Dependent || !own.subject.is_empty() {
        return None;
    }
    let is_main = |other: &&Happening| {
        other.head.token > phrase.end && !matches!(other.head.form, Form::Noun | Form::Dependent)
    };
    let main = facts.in_sentence(happening.sentence).iter().find(is_main)?;
    let subject = clause(words, sentence, &main.head).subject;
    // "Born in 1933, the daughter of a driver, Roe won": another phrase between commas says more of the same one.
    let between = phrase.end + 1..subject.start;
    let is_next = between.is_empty()
        || between.clone().last().is_some_and(|last| words.tag(last) == Tag::Comma)
            && between.clone().all(|at| !words.tag(at).is_verb() && words.tag(at) != Tag::Quote);
    (is_next && !subject.is_empty()).then_some(subject)
}

/// Whether a date stands in the phrase of such a participle, and so belongs to no other verb.
pub(super) fn holds(facts: &Facts, happening: &Happening, date: &Range<usize>) -> bool {
    let words = &facts.words;
    let Some(sentence) = words.sentences().get(happening.sentence) else { return false };
    phrase(words, &sentence.tokens)
        .is_some_and(|phrase| phrase.contains(&date.start) && happening.head.token > phrase.end)
}
