//! Which date is whose: the date that belongs to a happening, and how it came to it.

use std::ops::Range;

use super::{Facts, choose::Candidate, opening};
use crate::analysis::{
    cast::CharacterKind,
    dates::{TimeExpression, TimeValue, Unit, said_on},
    events::{Anchor, Clause, Date, Form, Happening, SUBORDINATORS, clause, is_inside_noun_phrase},
    lexicon::{Known, listed},
    words::Tag,
};

/// A date with how it came to a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OwnDate {
    /// Its number in the calendar.
    pub(super) number: usize,
    pub(super) how: How,
}

/// How a happening came to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It stands in the happening's clause.
    Clause,
    /// It stands in the happening's clause, but describes a noun: "the 1959 strike".
    Noun,
    /// It stands in the clause that an "and" joins to it.
    Shared,
    /// It is the day on which those who did it made it known.
    Announced,
}

/// Whether what is told in the past tense without a date of its own is taken to be of this one, which is in force. Where the
/// paragraphs before have told of another day since, it may be of either.
pub(super) fn is_assumed(facts: &Facts, candidate: &Candidate, number: usize) -> bool {
    const DAY: i64 = 86_400;
    // The steps of one story lie so near to each other, in days.
    const ONE_STORY: i64 = 14;
    let sentences = facts.words.sentences();
    let number_of = candidate.happening.sentence;
    let (Some(sentence), Some(date)) = (sentences.get(number_of), facts.calendar.get(number)) else {
        return false;
    };
    // "had called for it since November. He welcomed it": the bound of what lasts is the day of nothing else.
    if date.tokens.start > 0 && facts.words.is(date.tokens.start - 1, &["since", "until", "till", "before"]) {
        return false;
    }
    // "The train left, the board said on Friday. It braked": nor is the day on which it was said.
    let place = sentences.get(facts.words.sentence_of(date.tokens.start));
    let said = place.and_then(|place| said_on(&facts.words, &place.tokens));
    if said.is_some_and(|verb| verb < date.tokens.start) {
        return false;
    }
    if is_looked_back_to(facts, &date.tokens) || is_of_a_life(facts, candidate) {
        return false;
    }
    let goes_on = || {
        sentences.get(facts.words.sentence_of(date.tokens.start)).map(|one| one.paragraph)
            == Some(sentence.paragraph)
    };
    let day = |date: &Date| date.period.extent().start.unwrap_or(0).div_euclid(DAY);
    let is_near =
        || last_told(facts, number_of).is_none_or(|last| (day(date) - day(last)).abs() <= ONE_STORY);
    candidate.happening.head.form == Form::Past && candidate.said.is_none() && (goes_on() || is_near())
}

/// "the side that drew on Sunday", "memories of October 1957", "was born in 1938": such a date tells which one is meant, or begins
/// a life; the text does not go on from it.
fn is_looked_back_to(facts: &Facts, date: &Range<usize>) -> bool {
    const PARTS: &[&str] =
        &["hours", "morning", "evening", "night", "afternoon", "day", "start", "beginning", "end", "summer"];
    let words = &facts.words;
    let sentence = words.sentence_of(date.start);
    let Some(tokens) = words.sentences().get(sentence).map(|one| one.tokens.clone()) else { return false };
    let describes = date.start > tokens.start + 1
        && words.is(date.start - 1, &["of"])
        && words.tag(date.start - 2).is_noun()
        && !words.is(date.start - 2, PARTS);
    let mut before = facts.in_sentence(sentence).iter().rev();
    let owner = before
        .find(|one| one.head.token < date.start && !matches!(one.head.form, Form::Noun | Form::Dependent));
    let is_aside = |one: &Happening| {
        let verb = clause(words, tokens.clone(), &one.head).verb.start.wrapping_sub(1);
        matches!(words.tag(verb), Tag::Wdt | Tag::Wp) || words.is(verb, &["that"])
    };
    describes || owner.is_some_and(|one| words.is(one.head.token, &["born"]) || is_aside(one))
}

/// "made 60 albums over six decades", "began playing at 4": what took years, or was done at some age, is of no day.
pub(super) fn is_of_a_life(facts: &Facts, candidate: &Candidate) -> bool {
    const SETTING: &[&str] = &["put", "set", "fixed", "valued", "priced", "kept", "estimated", "stood"];
    let words = &facts.words;
    let rest = candidate.clause.rest.clone();
    let is_age = |at: usize| {
        words.is(at, &["at"])
            && (words.is(at + 1, &["age"])
                || words.is(at + 2, &["age"])
                || words.tag(at + 1) == Tag::Cd
                    && words.text(at + 1).len() <= 2
                    && (at + 2 >= rest.end || words.tag(at + 2).is_mark()))
    };
    let lasts = |date: &TimeExpression| {
        matches!(date.value, TimeValue::Length(length, None) if length.unit >= Unit::Year)
            && words.is(date.tokens.start.wrapping_sub(1), &["over", "for", "in"])
    };
    let first = facts.dates.partition_point(|date| date.tokens.start < candidate.clause.subject.start);
    let sentence = words.sentences().get(candidate.happening.sentence).map_or(0, |one| one.tokens.end);
    let own = facts.dates[first..].iter().take_while(|date| date.tokens.start < sentence);
    // "who once reached the final"
    let verb = candidate.clause.verb.start;
    let is_once = words.is(verb.wrapping_sub(1), &["once", "previously", "formerly"]);
    let is_put = words.is(candidate.happening.head.token, SETTING);
    is_once || !is_put && rest.clone().any(is_age) || own.into_iter().any(lasts)
}

/// The date of what was last told before a sentence, but for what an aside tells: "Roe, who joined in 2020, will stay".
fn last_told<'f>(facts: &'f Facts, sentence: usize) -> Option<&'f Date> {
    const FAR: usize = 60;
    let before = facts.happenings.partition_point(|happening| happening.sentence < sentence);
    facts.happenings[..before].iter().rev().take(FAR).find_map(|happening| {
        let Anchor::Written(number) = happening.anchor else { return None };
        if !matches!(happening.head.form, Form::Past | Form::Earlier) {
            return None;
        }
        let words = &facts.words;
        let clause =
            clause(words, words.sentences().get(happening.sentence)?.tokens.clone(), &happening.head);
        let hangs = [clause.subject.start, clause.verb.start].iter().any(|start| {
            let before = start.wrapping_sub(1);
            matches!(words.tag(before), Tag::Wp | Tag::Wdt | Tag::Wrb) || words.is(before, SUBORDINATORS)
        });
        facts.calendar.get(number).filter(|_| !hangs)
    })
}

/// "was due to begin, but was put off": the second verb has the subject of the first.
pub(super) fn shared_subject(facts: &Facts, happening: &Happening) -> Option<Range<usize>> {
    let sentence = facts.words.sentences().get(happening.sentence)?.tokens.clone();
    let others = facts.in_sentence(happening.sentence);
    let words = &facts.words;
    let before = || {
        let before = others.iter().rev().filter(|other| other.head.token < happening.head.token);
        let verbs = before.filter(|other| !matches!(other.head.form, Form::Noun | Form::Dependent));
        verbs
            .map(|other| clause(words, sentence.clone(), &other.head))
            .map(|clause| (clause.subject.clone(), clause.subject.start.min(clause.verb.start)))
            .filter(|(subject, _)| !subject.is_empty())
    };
    // "The quake struck at dawn, when most slept, and was followed by others": behind the comma that closes a clause
    // which hangs on the main one, the main clause goes on.
    let joint = clause(words, sentence.clone(), &happening.head).verb.start.checked_sub(2)?;
    // "took charge after Roe was sacked and has lost twice": what has been since then goes on with the main clause.
    let is_since = || {
        let last = before().next().map_or(0, |(_, start)| start);
        let is_time = words.is(last.wrapping_sub(1), &["after", "before", "when", "until"]);
        let mut others = others.iter().rev().filter(|other| other.head.token < happening.head.token);
        let other = others.find(|other| !matches!(other.head.form, Form::Noun | Form::Dependent));
        let is_past = other.is_some_and(|other| other.head.form == Form::Past);
        is_time && is_past && happening.head.form == Form::Perfect
    };
    let is_apart = words.tag(joint) == Tag::Comma || is_since();
    let hangs = |start: usize| {
        let before = start.wrapping_sub(1);
        matches!(words.tag(before), Tag::Wrb | Tag::Wp | Tag::Wdt) || words.is(before, SUBORDINATORS)
    };
    let main = before().find(|(_, start)| is_apart && !hangs(*start));
    main.or_else(|| before().next()).map(|(subject, _)| subject)
}

/// "The plane was carrying 80 people when it crashed": behind what was going on a pronoun goes on with its subject.
pub(super) fn going_on(facts: &Facts, happening: &Happening, own: &Clause) -> Option<Range<usize>> {
    let words = &facts.words;
    if let Some(subject) = gone_on_with(facts, happening, own) {
        return Some(subject);
    }
    let when = own.subject.start.checked_sub(1).filter(|at| words.is(*at, &["when", "as", "before"]))?;
    if own.subject.len() != 1 || !words.is(own.subject.start, &["it", "they"]) {
        return None;
    }
    let before = facts.in_sentence(happening.sentence).iter().rev();
    let mut before = before.filter(|other| other.head.token < when && other.head.form != Form::Noun);
    let main = before.next().filter(|main| words.tag(main.head.token) == Tag::Vbg)?;
    let sentence = words.sentences().get(happening.sentence)?.tokens.clone();
    let clause = clause(words, sentence, &main.head);
    let last = clause.subject.clone().last().filter(|_| clause.rest.end == when)?;
    let is_plural = matches!(words.tag(last), Tag::Nns | Tag::Nnps);
    let agrees = words.tag(last).is_noun() && is_plural == words.is(own.subject.start, &["they"]);
    (agrees && main.head.form == Form::Past).then_some(clause.subject)
}

/// "The wreck lies off Torvik. It was found in 2017": an "it" that opens a sentence goes on with the thing that the sentence before
/// opened with, where a date tells that something was done to it; not where a clause behind it is what is meant.
fn gone_on_with(facts: &Facts, happening: &Happening, own: &Clause) -> Option<Range<usize>> {
    const NOTHING: &[&str] =
        &["emerged", "turned", "came", "seemed", "appeared", "happened", "rained", "snowed", "was"];
    const FAR: usize = 3;
    let words = &facts.words;
    let sentences = words.sentences();
    let sentence = sentences.get(happening.sentence)?;
    let is_it = |subject: &Range<usize>| subject.len() == 1 && words.is(subject.start, &["it"]);
    let Anchor::Written(number) = happening.anchor else { return None };
    let date = facts.calendar.get(number)?.tokens.clone();
    // "In 2020 it was sold"
    let is_behind = date.start <= sentence.tokens.start + 1
        && (date.end..own.subject.start).all(|at| words.tag(at) == Tag::Comma);
    let is_open = is_it(&own.subject)
        && (is_behind || own.subject.start == sentence.tokens.start)
        && facts.cast.character_at(own.subject.start).is_none()
        && !words.is(happening.head.token, NOTHING)
        && facts.cue_at(happening.head.token).is_none()
        && !(own.verb.end..sentence.tokens.end).any(|at| {
            matches!(words.tag(at), Tag::Wrb | Tag::Wp)
                || words.tag(at) == Tag::To && words.tag(at + 1) == Tag::Vb
                || words.is(at, &["that", "whether", "if"])
        });
    if !is_open {
        return None;
    }
    let is_somebody = |at: usize| {
        let character = facts.cast.character_at(at).and_then(|who| facts.cast.characters().get(who));
        character.is_some_and(|one| !matches!(one.kind, CharacterKind::Place | CharacterKind::Organization))
    };
    for number in (0..happening.sentence).rev().take(FAR) {
        let before = sentences.get(number).filter(|before| before.paragraph == sentence.paragraph)?;
        let verb = facts
            .in_sentence(number)
            .iter()
            .find(|one| !matches!(one.head.form, Form::Noun | Form::Dependent))?;
        let subject = clause(words, before.tokens.clone(), &verb.head).subject;
        if is_it(&subject) {
            continue;
        }
        let last = subject.clone().last()?;
        let is_thing = matches!(words.tag(last), Tag::Nn | Tag::Nnp)
            && !subject.clone().any(|at| matches!(words.tag(at), Tag::Cc | Tag::Prps))
            && !is_somebody(last)
            && !listed(words.lower(last)).is(Known::ROLE);
        // "In 2019 the firm": before it stands its date at most.
        let is_first = (before.tokens.start..subject.start)
            .all(|at| facts.date_at(at).is_some() || matches!(words.tag(at), Tag::In | Tag::Comma));
        return Some(subject).filter(|_| is_thing && is_first);
    }
    None
}

/// The date that belongs to the happening: it stands in its clause, and no other happening is nearer to it but
/// those that the clause itself holds.
pub(super) fn own_date(facts: &Facts, happening: &Happening, clause: &Clause) -> Option<OwnDate> {
    let Anchor::Written(number) = happening.anchor else { return None };
    let date = facts.calendar.get(number)?.tokens.clone();
    if is_since_when(facts, happening, date.start) || opening::holds(facts, happening, &date) {
        return None;
    }
    if !stands_in(facts, clause, &date) {
        let is_other = is_shared(facts, happening, &date) || is_at_once(facts, happening, &date);
        return is_other.then_some(OwnDate { number, how: How::Shared });
    }
    let opens = date.end <= clause.subject.start || leads(facts, clause, &date);
    // What stands behind a date has mostly a clause of its own.
    let distance = |token: usize| {
        if token < date.start { date.start - token } else { token + 1 - date.end + if opens { 0 } else { 8 } }
    };
    let own = distance(happening.head.token);
    let is_nearest = facts.in_sentence(happening.sentence).iter().all(|other| {
        let token = other.head.token;
        let held = clause.rest.contains(&token) || clause.subject.contains(&token);
        let hangs = matches!(other.head.form, Form::Noun | Form::Dependent);
        token == happening.head.token
            || other.anchor != happening.anchor
            || distance(token) >= own
            || opens && token > date.end
            // "summoned him at 9 a.m. and handed him a note": behind the "and" another clause begins.
            || token > date.end && facts.words.is(date.end, &["and", "but"])
            // "won on Saturday, beating …": what hangs on a clause comes after the clause's own date.
            || hangs && (held || token >= date.end)
            || is_coordinate(facts, happening, other)
    });
    let describes = happening.head.form != Form::Noun
        && facts.calendar.get(number).is_some_and(|owner| {
            is_inside_noun_phrase(&facts.words, owner)
                || date.start > happening.head.token && facts.words.tag(date.end) == Tag::Pos
        });
    is_nearest.then_some(OwnDate { number, how: if describes { How::Noun } else { How::Clause } })
}

/// Whether a date stands in a clause: before all of it, in its subject, or behind its verb.
fn stands_in(facts: &Facts, clause: &Clause, date: &Range<usize>) -> bool {
    let words = &facts.words;
    // "on Tuesday after a quake that killed ten", "won in 2017 before he was sacked": a date outside a clause that hangs
    // on another one is the other's.
    let hangs = || {
        let (subject, verb) = (clause.subject.start.wrapping_sub(1), clause.verb.start.wrapping_sub(1));
        matches!(words.tag(verb), Tag::Wdt | Tag::Wp)
            || words.is(verb, &["that"])
            || words.is(subject, SUBORDINATORS) && !words.is(subject, &["so", "but"])
    };
    // An "it" goes on with the subject of a sentence before.
    let is_own = words.sentence_of(clause.subject.start) == words.sentence_of(clause.verb.start);
    let first = if is_own { clause.subject.start } else { clause.verb.start };
    let opens = date.end <= first
        && (date.end..first).all(|at| !words.tag(at).is_verb() && words.tag(at) != Tag::Quote)
        && !hangs();
    let is_inside = clause.subject.start <= date.start && date.end <= clause.subject.end;
    let is_led = date.start > clause.rest.end
        && words.is(clause.rest.end, &["and"])
        && words.tag(date.end).is_finite();
    // "beat Roe 6-4 3-6 on Sunday": a score stands between, and no other clause.
    let is_score = || {
        (clause.rest.end..date.start)
            .all(|at| matches!(words.tag(at), Tag::Cd | Tag::Bracket | Tag::In) || words.is(at, &["-", "–"]))
    };
    let is_near = date.start <= clause.rest.end + 2 || date.start > clause.rest.end && is_score();
    let is_behind = date.start >= clause.verb.start && is_near && !is_led;
    opens || is_inside || is_behind || leads(facts, clause, date)
}

/// "studied in Lund and in 1958 joined the firm": a date between an "and" and a verb is that verb's.
fn leads(facts: &Facts, clause: &Clause, date: &Range<usize>) -> bool {
    let joint = before_date(facts, date.start);
    date.end == clause.verb.start && joint.is_some_and(|at| facts.words.tag(at) == Tag::Cc)
}

/// The token before a date and the preposition that leads to it.
pub(super) fn before_date(facts: &Facts, date: usize) -> Option<usize> {
    let before = date.checked_sub(1)?;
    if facts.words.tag(before) == Tag::In { before.checked_sub(1) } else { Some(before) }
}

/// "Four people were killed and 30 were missing on Wednesday": the date closes both clauses.
fn is_shared(facts: &Facts, happening: &Happening, date: &Range<usize>) -> bool {
    let Some(sentence) = facts.words.sentences().get(happening.sentence) else { return false };
    facts.in_sentence(happening.sentence).iter().any(|other| {
        other.head.token > happening.head.token
            && other.anchor == happening.anchor
            && !matches!(other.head.form, Form::Noun | Form::Dependent)
            && other.head.token < date.start
            && is_coordinate(facts, happening, other)
            && stands_in(facts, &clause(&facts.words, sentence.tokens.clone(), &other.head), date)
    })
}

/// "A man died when a tree fell on his car, as a storm swept the coast on Saturday": what happens at the same time has the date
/// of the last such clause. "won as he did in 2019" only compares.
fn is_at_once(facts: &Facts, happening: &Happening, date: &Range<usize>) -> bool {
    let words = &facts.words;
    let Some(sentence) = words.sentences().get(happening.sentence) else { return false };
    let is_while = |one: &Happening, clause: &Clause| {
        let before = clause.subject.start.wrapping_sub(1);
        let is_as = words.is(before, &["as"]) && clause.subject.clone().any(|at| words.tag(at).is_noun());
        one.head.form == Form::Past && (is_as || words.is(before, &["when"]))
    };
    let others = facts.in_sentence(happening.sentence).iter();
    let behind = others.filter(|other| {
        (happening.head.token + 1..date.start).contains(&other.head.token)
            && !matches!(other.head.form, Form::Noun | Form::Dependent)
    });
    let mut last = None;
    for other in behind {
        let clause = clause(words, sentence.tokens.clone(), &other.head);
        if !is_while(other, &clause) {
            return false;
        }
        last = Some(clause);
    }
    happening.head.form == Form::Past && last.is_some_and(|last| stands_in(facts, &last, date))
}

/// "Four people were killed and 30 were missing on Wednesday": two clauses with one date.
fn is_coordinate(facts: &Facts, one: &Happening, other: &Happening) -> bool {
    let words = &facts.words;
    let between = one.head.token + 1..other.head.token;
    let mut joints = between.filter(|at| {
        matches!(words.tag(*at), Tag::Cc | Tag::Comma | Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::In)
    });
    joints.next().is_some_and(|at| words.is(at, &["and"]))
        && joints.all(|at| words.tag(at) == Tag::In && !words.is(at, SUBORDINATORS))
}

/// "the worst since 1964": a bound of time dates only what lasts.
fn is_since_when(facts: &Facts, happening: &Happening, date: usize) -> bool {
    let lasts = matches!(happening.head.form, Form::Perfect | Form::Earlier);
    date > 0 && facts.words.is(date - 1, &["since"]) && !lasts
}
