//! Who or what does it: the noun phrase before the verb group, past what stands between.

use std::ops::Range;

use super::{
    clause::{SUBORDINATORS, is_time},
    relative::{before_bare_name, relative_before},
};
use crate::analysis::{
    lexicon::{Known, listed},
    words::{Tag, Words},
};

/// The noun phrase that ends before `end`, where the verb group begins.
pub(super) fn subject(words: &Words, start: usize, end: usize) -> Range<usize> {
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
        // "Mark Dunn, whose brother, Craig, coaches the side, tried": an aside may hold another one.
        let comma = opener_of_aside(words, start, comma, end - 1);
        // "Helen Ward, 54, of Leeds, was jailed"
        end = without_age(words, start, comma);
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
            // "Helen Ward, 54, who was appointed"
            end = without_age(words, start, end);
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
        && listed(words.lower(first - 2)).is(Known::ROLE)
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

/// The comma that opens the aside which ends at `close`, where a verb without a subject stands behind the nearest comma: that of a
/// relative clause which holds an aside of its own.
fn opener_of_aside(words: &Words, start: usize, comma: usize, close: usize) -> usize {
    let is_cut = words.tag(comma + 1).is_verb() && words.tag(comma + 1) != Tag::Vbg;
    let mut before = (start.max(comma.saturating_sub(LONGEST_BRACKET))..comma).rev();
    let opener =
        before.find(|at| words.tag(*at) == Tag::Comma && matches!(words.tag(at + 1), Tag::Wp | Tag::Wdt));
    opener.filter(|_| is_cut && comma < close).unwrap_or(comma)
}

/// Where a name ends that has an age behind it and a comma between: "Helen Ward, 54"; else `end`.
fn without_age(words: &Words, start: usize, end: usize) -> usize {
    let is_age = end > start + 2 && words.tag(end - 1) == Tag::Cd && words.tag(end - 2) == Tag::Comma;
    if is_age && words.tag(end - 3).is_proper() { end - 2 } else { end }
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
    let is_own = words.tag(verb) == Tag::Vbd && !listed(words.lower(verb)).is(Known::SAYS);
    (is_own && words.tag(phrase.end).is_finite()).then_some(and + 1)
}

/// "sealed the square with tape and the mayor left": what ends before `end` is done something to.
fn is_object(words: &Words, start: usize, end: usize) -> bool {
    let mut before = start..noun_phrase_before(words, start, end);
    let verb = before.rfind(|at| !words.tag(*at).is_adverb() && words.tag(*at) != Tag::Rp);
    verb.is_some_and(|at| words.tag(at) == Tag::Vbd && !listed(words.lower(at)).is(Known::SAYS))
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

pub(super) fn is_of_noun_phrase(words: &Words, at: usize, next: usize) -> bool {
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
