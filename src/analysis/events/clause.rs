//! What a head's clause says: who does it, and the words for it.
//!
//! A shallow reading, without a parse: to the left of the verb group the noun phrase that ends there, past
//! what is set between commas; to the right the words up to the next clause.

use std::ops::Range;

use super::{
    heads::{Form, Head},
    relative::{before_bare_name, relative_before},
};
use crate::analysis::{
    lexicon::{Known, known},
    words::{Tag, Words},
};

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
fn is_time(words: &Words, at: usize) -> bool {
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

/// The noun phrase that ends before `end`, where the verb group begins.
fn subject(words: &Words, start: usize, end: usize) -> Range<usize> {
    let mut end = end;
    while end > start && words.tag(end - 1).is_adverb() {
        end -= 1;
    }
    // "Acme (ACM.N) cut its forecast": what stands in brackets belongs to the name before it.
    if end > start && words.is(end - 1, &[")"]) {
        let opens =
            (start.max(end.saturating_sub(LONGEST_BRACKET))..end).rev().find(|at| words.is(*at, &["("]));
        end = opens.filter(|open| *open > start).unwrap_or(end);
    }
    // ", who leads the party," stands between the subject and its verb.
    if end > start && words.tag(end - 1) == Tag::Comma {
        let Some(comma) = (start..end - 1).rev().find(|at| words.tag(*at) == Tag::Comma) else {
            return end..end;
        };
        end = comma;
        // "Residents, led by a nurse, Ann Roe, collected": who leads them is an aside in its turn.
        let agent = noun_phrase_before(words, start, end);
        let is_agent = agent > start + 3 && words.is(agent - 1, &["by"]) && words.tag(agent - 2) == Tag::Vbn;
        if is_agent && words.tag(agent - 3) == Tag::Comma {
            end = agent - 3;
        }
    }
    // "A treaty that is to be signed would protect": between a noun and its verb stands a whole relative clause.
    if let Some(relative) = relative_before(words, start, end) {
        end = relative;
    }
    // "the man who won": the relative pronoun stands for what is before it.
    let mut is_nearest = false;
    let mut is_apart = false;
    if end > start && (matches!(words.tag(end - 1), Tag::Wp | Tag::Wdt) || words.is(end - 1, &["that"])) {
        end -= 1;
        // "a row over a ship that ran aground": a relative clause belongs to the noun next to it; only behind a comma
        // may it be another's, unless the noun is a name ("trouble with Iran, which had condemned").
        is_nearest = true;
        if end > start && words.tag(end - 1) == Tag::Comma {
            end -= 1;
            is_apart = true;
            // "Helen Ward, 54, who was appointed": the age is of the name before it.
            let is_age = end > start + 2 && words.tag(end - 1) == Tag::Cd && words.tag(end - 2) == Tag::Comma;
            if is_age && words.tag(end - 3).is_proper() {
                end -= 2;
            }
            // "The flaw in the Lock 3, which went on sale"
            let is_number =
                end > start + 1 && words.tag(end - 1) == Tag::Cd && words.tag(end - 2).is_proper();
            is_nearest = end > start && (words.tag(end - 1).is_proper() || is_number);
        } else if end > start + 2 && words.tag(end - 1) == Tag::Quote && words.tag(end - 2) == Tag::Comma {
            // "the show “The Bare Cupboard,” which ran for years"
            end -= 2;
        }
    }
    let mut first = noun_phrase_before(words, start, end);
    if is_nearest
        && !is_apart
        && let Some(noun_end) = before_bare_name(words, start, first..end)
    {
        end = noun_end;
        first = noun_phrase_before(words, start, end);
    }
    // "a biologist at the institute who has worked with her": the one who does something is not where they work.
    if is_nearest
        && words.is(end, &["who"])
        && first > start + 1
        && words.is(first - 1, &["at", "in", "from", "for", "with"])
        && known(words.lower(first - 2)).is(Known::ROLE)
    {
        first = noun_phrase_before(words, start, first - 1);
    }
    if !is_nearest && first < end {
        first = joined(words, start, first..end).unwrap_or_else(|| listed_before(words, start, first));
    }
    // "An inspection in 2019 found": the phrase hangs on another one.
    for _ in 0..if is_nearest { 0 } else { 2 } {
        // "The train from Oslo to Bergen derailed", "Her marriage to Roe ended": so does one with "to".
        let preposition =
            first.checked_sub(1).filter(|at| *at > start && matches!(words.tag(*at), Tag::In | Tag::To));
        let Some(preposition) = preposition.filter(|at| !words.is(*at, SUBORDINATORS)) else { break };
        // "The man charged with theft", "rescuers digging with shovels": the participle stands for a relative clause.
        let is_participle = matches!(words.tag(preposition - 1), Tag::Vbn | Tag::Vbg)
            && preposition > start + 1
            && words.tag(preposition - 2).is_noun();
        let end = if is_participle { preposition - 1 } else { preposition };
        if !words.tag(end - 1).is_noun() {
            break;
        }
        first = noun_phrase_before(words, start, end);
    }
    // "Talks to rescue the firm broke down", "A bid to buy it failed": so does an infinitive with its object.
    let to = first.checked_sub(2).filter(|to| {
        !is_nearest && *to > start && words.tag(*to) == Tag::To && words.tag(first - 1) == Tag::Vb
    });
    if let Some(to) = to.filter(|to| words.tag(to - 1).is_noun() && words.tag(end).is_finite()) {
        let noun = noun_phrase_before(words, start, to);
        let is_own =
            noun == start || words.is(noun - 1, &["after", "before", "as", "when", "because", "but"]);
        first = if is_own { noun } else { first };
    }
    // "Detectives investigating the theft have named": a participle with its object stands for a relative clause, too.
    let object = first.checked_sub(2).filter(|noun| {
        !is_nearest && *noun >= start && words.tag(first - 1) == Tag::Vbg && words.tag(*noun).is_noun()
    });
    if object.is_some() && noun_phrase_before(words, start, first - 1) == start {
        first = start;
    }
    first - bound_before(words, start, first)..end
}

/// How many tokens before a noun phrase bound its number: "at" of "at least 30", "more than" of "more than 30".
fn bound_before(words: &Words, start: usize, first: usize) -> usize {
    let has = |back: usize, any: &[&str]| first >= start + back && words.is(first - back, any);
    let is_number = || words.tag(first) == Tag::Cd || words.is(first, &["a", "half", "two-thirds"]);
    if words.is(first, &["least", "most"]) && has(1, &["at"]) {
        1
    } else if has(1, &["than"]) && has(2, &["more", "fewer", "less"]) && is_number()
        || has(1, &["to"]) && has(2, &["up"]) && is_number()
    {
        2
    } else if has(1, &["as"]) && has(2, &["many", "few"]) && has(3, &["as"]) && is_number() {
        3
    } else {
        0
    }
}

/// The longest words in brackets that are looked past, in tokens.
const LONGEST_BRACKET: usize = 8;

/// Where a list begins whose last part begins at `first`: "teams from Mexico, Japan and the union". Only where the list
/// opens the sentence or hangs on a preposition: else what is before the "and" may be another clause.
fn listed_before(words: &Words, start: usize, first: usize) -> usize {
    let is_and = first > start + 1 && words.is(first - 1, &["and"]);
    // "Her mother, Rosa, and her two brothers": who the first is stands between commas.
    if is_and && words.tag(first - 2) == Tag::Comma {
        let named = (start..first - 2).rev().take_while(|at| words.tag(*at).is_proper()).last();
        let comma = named.and_then(|named| named.checked_sub(1)).filter(|at| words.tag(*at) == Tag::Comma);
        let list = comma.map_or(first, |comma| noun_phrase_before(words, start, comma));
        return if list == start { list } else { first };
    }
    // "sealed off the square on Friday and the mayor cancelled": nobody is listed with a day.
    if !is_and || !words.tag(first - 2).is_noun() || is_time(words, first - 2) {
        return first;
    }
    let mut list = noun_phrase_before(words, start, first - 1);
    while list > start + 1 && words.tag(list - 1) == Tag::Comma && words.tag(list - 2).is_noun() {
        list = noun_phrase_before(words, start, list - 1);
    }
    let hangs = list > start
        && words.tag(list - 1) == Tag::In
        && !words.is(list - 1, SUBORDINATORS)
        && !is_object(words, start, list - 1);
    if list == start || hangs { list } else { first }
}

/// "moved to Oslo and Bob Roe left": what stands behind a verb of the past is its own, and the "and" joins two clauses. Where the
/// second begins.
fn joined(words: &Words, start: usize, phrase: Range<usize>) -> Option<usize> {
    let and = phrase.clone().find(|at| words.is(*at, &["and"]))?;
    let before = phrase.start.checked_sub(1).filter(|at| *at > start)?;
    let leads = matches!(words.tag(before), Tag::In | Tag::To) && !words.is(before, SUBORDINATORS);
    let verb = if leads { before - 1 } else { before };
    let is_own = words.tag(verb) == Tag::Vbd && !known(words.lower(verb)).is(Known::SAYS);
    (is_own && words.tag(phrase.end).is_finite()).then_some(and + 1)
}

/// "sealed the square with tape and the mayor left": what ends before `end` is done something to.
fn is_object(words: &Words, start: usize, end: usize) -> bool {
    let mut before = start..noun_phrase_before(words, start, end);
    let verb = before.rfind(|at| !words.tag(*at).is_adverb() && words.tag(*at) != Tag::Rp);
    verb.is_some_and(|at| words.tag(at) == Tag::Vbd && !known(words.lower(at)).is(Known::SAYS))
}

/// Where the noun phrase that ends before `end` begins; `end` where there is none.
pub(super) fn noun_phrase_before(words: &Words, start: usize, end: usize) -> usize {
    let mut first = end;
    while first > start && is_of_noun_phrase(words, first - 1, first) {
        first -= 1;
        // A determiner opens its phrase; before it only "of" goes on.
        if matches!(words.tag(first), Tag::Dt | Tag::Prps | Tag::Prp)
            && !(first > start && words.is(first - 1, &["of", "all", "both"]))
        {
            break;
        }
    }
    while first < end && matches!(words.tag(first), Tag::In | Tag::Cc | Tag::Pos | Tag::To | Tag::Comma) {
        first += 1;
    }
    first
}

fn is_of_noun_phrase(words: &Words, at: usize, next: usize) -> bool {
    match words.tag(at) {
        Tag::Dt | Tag::Cd | Tag::Prps | Tag::Prp | Tag::Pos | Tag::Symbol | Tag::Ex => true,
        Tag::Jj | Tag::Jjr | Tag::Jjs | Tag::Vbn | Tag::Vbg => words.tag(next) != Tag::To,
        tag if tag.is_noun() => true,
        Tag::In => {
            // "many of them", "the oldest of those lines"
            let counts = at > 0
                && (words.tag(at - 1).is_noun()
                    || matches!(words.tag(at - 1), Tag::Cd | Tag::Jjs)
                    // "the shelling of Riverton"
                    || words.tag(at - 1) == Tag::Vbg && at > 1 && words.tag(at - 2) == Tag::Dt
                    || words.is(at - 1, &["many", "most", "some", "all", "both", "none", "each", "several"]));
            words.is(at, &["of"]) && counts
        }
        // "were killed and dozens were missing": a verb is joined to no noun.
        Tag::Cc => {
            let is_verb = at > 0 && words.tag(at - 1).is_verb();
            words.is(at, &["and", "&"]) && words.tag(next).is_noun() && !is_verb
        }
        _ => false,
    }
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
