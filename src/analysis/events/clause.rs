//! What a head's clause says: who does it, and the words for it.
//!
//! A shallow reading, without a parse: to the left of the verb group the noun phrase that ends there, past
//! what is set between commas; to the right the words up to the next clause.

use std::ops::Range;

use super::{
    heads::{Form, Head},
    subject::{is_of_noun_phrase, subject},
};
use crate::analysis::words::{Tag, Words};

/// The parts of a clause, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Who or what does it, or to whom it is done; empty where that is not found.
    pub subject: Range<usize>,
    /// The verb with its auxiliaries; the noun alone for a noun.
    pub verb: Range<usize>,
    /// What follows up to the next clause.
    pub rest: Range<usize>,
}

/// The clause of a head.
pub fn clause(words: &Words, sentence: Range<usize>, head: &Head) -> Clause {
    if head.form == Form::Noun {
        return noun_phrase(words, sentence, head.token);
    }
    let verb = verb_group(words, sentence.start, head.token);
    // "the ship that sank in May lay deep": behind a relative clause the main verb follows without a mark.
    let is_relative = verb.start > sentence.start
        && (matches!(words.tag(verb.start - 1), Tag::Wdt | Tag::Wp) || words.is(verb.start - 1, &["that"]));
    let reach = if is_relative { head.token + 1..sentence.end.min(head.token + LONGEST_REST) } else { 0..0 };
    let main = reach.into_iter().find(|at| words.tag(*at) == Tag::Vbd && !words.tag(*at - 1).is_verb());
    let rest = rest(words, main.unwrap_or(sentence.end), head.token);
    Clause { subject: subject(words, sentence.start, verb.start), verb, rest }
}

/// The longest rest of a clause that is kept, in tokens: what is longer is no title.
const LONGEST_REST: usize = 26;

fn verb_group(words: &Words, start: usize, token: usize) -> Range<usize> {
    let is_part = |at: &usize| {
        let tag = words.tag(*at);
        tag.is_adverb()
            || matches!(tag, Tag::Md | Tag::To)
            || tag != Tag::Pos
                && words.is(
                    *at,
                    &[
                        "be",
                        "is",
                        "are",
                        "was",
                        "were",
                        "been",
                        "being",
                        "have",
                        "has",
                        "had",
                        "having",
                        "do",
                        "does",
                        "did",
                        "'s",
                        "'re",
                        "'ve",
                        "'d",
                        "'ll",
                        "n't",
                        "due",
                        "set",
                        "expected",
                        "scheduled",
                    ],
                )
    };
    let mut first = (start..token).rev().take_while(is_part).take(8).last().unwrap_or(token);
    // An adverb that opens the group belongs to what is before it as well.
    while first < token && words.tag(first).is_adverb() {
        first += 1;
    }
    first..token + 1
}

/// The words after the verb up to the next clause.
fn rest(words: &Words, end: usize, token: usize) -> Range<usize> {
    let start = token + 1;
    let mut at = start;
    // "were arrested after a shop was robbed": another clause follows at once.
    if words.tag(at) == Tag::In
        && words.is(at, &["after", "before", "because", "while", "although", "though"])
        && !is_before_date(words, at)
        && (at + 1..end.min(at + LONGEST_REST))
            .map(|next| words.tag(next))
            .take_while(|tag| !matches!(tag, Tag::Comma | Tag::Colon | Tag::Quote))
            .any(Tag::is_finite)
    {
        return start..start;
    }
    while at < end && at < start + LONGEST_REST {
        match behind_name(words, at) {
            Some(behind) if behind < end => at = behind,
            _ if opens_clause(words, start, at, end) => break,
            _ => at += 1,
        }
    }
    // "the money he had hidden": the verb that ended the clause has its subject before it.
    if is_sure_finite(words, at) && at > start && words.tag(at - 1) == Tag::Prp {
        at -= 1;
    }
    start..at
}

/// "summoned the ambassador, Dmitri Sorn, to the ministry": behind a name between commas the clause goes on with a
/// preposition.
fn behind_name(words: &Words, comma: usize) -> Option<usize> {
    let is_beside = words.tag(comma) == Tag::Comma && words.tag(comma.checked_sub(1)?).is_noun();
    let names = (comma + 1..comma + 5).take_while(|at| is_beside && words.tag(*at).is_proper()).count();
    let close = comma + 1 + names;
    let goes_on =
        names > 0 && words.tag(close) == Tag::Comma && matches!(words.tag(close + 1), Tag::In | Tag::To);
    (goes_on && !words.is(close + 1, SUBORDINATORS)).then_some(close + 1)
}

/// A finite verb that cannot be a participle. A clause has one finite verb: at the next one another clause has begun.
fn is_sure_finite(words: &Words, at: usize) -> bool {
    words.tag(at) == Tag::Md || words.is(at, &["was", "were", "is", "are", "has", "have", "had"])
}

/// Words that open a clause which hangs on another one.
pub(in crate::analysis) const SUBORDINATORS: &[&str] = &[
    "that", "because", "although", "though", "while", "if", "whether", "unless", "after", "before", "as",
    "since", "so", "but",
];

/// "since 1984", "before Monday": before a time the same words are prepositions.
fn is_before_date(words: &Words, at: usize) -> bool {
    let is_time = words.tag(at + 1) == Tag::Cd || is_time(words, at + 1);
    is_time && words.is(at, &["after", "before", "since"])
}

/// Whether a word names a day, a month or a time of the day.
pub(super) fn is_time(words: &Words, at: usize) -> bool {
    let next = words.lower(at);
    next.len() > 5 && next.ends_with("day")
        || matches!(
            next,
            "january"
                | "february"
                | "march"
                | "april"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "noon"
                | "dawn"
                | "midnight"
        )
}

/// Whether a new clause, or an aside, begins at token `at`.
fn opens_clause(words: &Words, start: usize, at: usize, end: usize) -> bool {
    // "voted 7-6": the stroke of a score parts no clauses.
    let is_score = || words.tag(at.wrapping_sub(1)) == Tag::Cd && words.tag(at + 1) == Tag::Cd;
    match words.tag(at) {
        Tag::Colon if words.is(at, &["-", "–"]) && is_score() => false,
        Tag::Stop | Tag::Colon | Tag::Wdt | Tag::Wp | Tag::Bracket | Tag::Quote => true,
        Tag::Wrb => at > start || words.is(at, &["when", "where"]),
        // A comma inside a list of nouns or a number goes on; before anything else it ends the clause.
        Tag::Comma => !is_list_comma(words, at, end),
        Tag::Cc => opens_coordinate(words, at, end),
        // "until the school was hit"
        Tag::In if words.is(at, &["until", "till"]) => at > start && opens_coordinate(words, at, end),
        // "spent twice that since": without a clause behind it the word points back.
        Tag::In
            if words.is(at, &["that"]) && (words.tag(at + 1).is_mark() || words.is(at + 1, &["since"])) =>
        {
            false
        }
        Tag::In if at > start => words.is(at, SUBORDINATORS) && !is_before_date(words, at),
        _ => is_sure_finite(words, at),
    }
}

/// "were killed and at least 30 were missing": a finite verb follows before anything else ends the phrase.
fn opens_coordinate(words: &Words, at: usize, end: usize) -> bool {
    let ends = |at: &usize| {
        matches!(
            words.tag(*at),
            Tag::Comma | Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::Stop | Tag::Colon | Tag::Quote
        )
    };
    let until = end.min(at + 8);
    let stop = (at + 1..until).find(ends).unwrap_or(until);
    // "and the last of them, a nurse, was freed": an aside stands between.
    let closes = |comma: usize| (comma + 1..end.min(comma + 8)).find(ends);
    let behind = Some(stop).filter(|stop| words.tag(*stop) == Tag::Comma).and_then(closes);
    (at + 1..stop).any(|next| words.tag(next).is_finite())
        || behind.is_some_and(|close| words.tag(close) == Tag::Comma && words.tag(close + 1).is_finite())
}

/// "white crabs, worms and three animals": another noun phrase and an "and" follow.
fn is_list_comma(words: &Words, at: usize, end: usize) -> bool {
    let is_nominal =
        |tag: Tag| tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Dt | Tag::Cd | Tag::Prps);
    let ahead = (at + 1..end.min(at + 8)).take_while(|next| is_nominal(words.tag(*next))).count();
    ahead > 0
        && words.tag(at + 1 + ahead) == Tag::Cc
        && at > 0
        && words.tag(at - 1).is_noun()
        && is_nominal(words.tag(at + 2 + ahead))
}

/// The noun phrase around a noun, as the rest of an empty clause.
fn noun_phrase(words: &Words, sentence: Range<usize>, token: usize) -> Clause {
    let mut first = token;
    while first > sentence.start
        && is_of_noun_phrase(words, first - 1, first)
        && !words.is(first - 1, &["of", "and"])
    {
        first -= 1;
    }
    let mut end = token + 1;
    // "the election of October 2022", "an inspection of the dam"
    while end < sentence.end
        && end < token + 8
        && (is_of_noun_phrase(words, end, end + 1)
            || words.is(end, &["in", "on", "at", "between", "against"]))
    {
        end += 1;
    }
    while end > token + 1 && matches!(words.tag(end - 1), Tag::In | Tag::Dt | Tag::Cc | Tag::Prps | Tag::Pos)
    {
        end -= 1;
    }
    Clause { subject: first..token, verb: token..token + 1, rest: token + 1..end }
}
