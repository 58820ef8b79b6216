//! Whose verb it is: the subject before a verb, after it where the order is inverted, and the agent of a
//! passive.

use std::ops::Range;

use super::{
    clauses::{Form, Noun, Verb},
    page::{Page, REACH},
};
use crate::analysis::words::Tag;

/// Who says it, as token ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// The phrase with all that hangs on it.
    pub(super) full: Range<usize>,
    /// The phrase that stands for the speaker.
    pub(super) core: Range<usize>,
    /// Whether a relative pronoun stands for it ("the judge, who said …").
    pub(super) is_relative: bool,
}

/// How many steps from verb to verb a subject is looked for.
const STEPS: usize = 5;

/// The subject of a verb group, in its own clause or shared with another verb.
pub(super) fn subject(page: &Page, verb: Verb) -> Option<Source> {
    subject_in(page, verb, STEPS)
}

fn subject_in(page: &Page, verb: Verb, steps: usize) -> Option<Source> {
    let steps = steps.checked_sub(1)?;
    match verb.form {
        Form::Finite | Form::Participle => before(page, verb.start, verb, steps),
        Form::Infinitive | Form::Bare => controller(page, verb, steps),
        Form::Going => of_participle(page, verb, steps),
    }
}

/// The subject that ends before token `at`.
fn before(page: &Page, at: usize, verb: Verb, steps: usize) -> Option<Source> {
    let floor = page.sentence(verb.start).start.max(at.saturating_sub(REACH));
    let mut at = at;
    loop {
        let last = at.checked_sub(1).filter(|last| *last >= floor)?;
        let tag = page.tag(last);
        let is_floating = page
            .is(last, &["both", "all", "each", "themselves", "himself", "herself", "itself"])
            && last > floor
            && page.chunks.noun_at(last - 1).is_some();
        if tag.is_adverb() || is_floating {
            at = last;
        } else if tag == Tag::Quote {
            // A name in quotation marks may be part of a subject, a whole quotation is not.
            match page.closes(last) {
                Some(number) if page.quotes.all[number].inner.len() > 4 => return None,
                _ => at = last,
            }
        } else if page.is(last, &[")", "]"]) {
            at = (floor..last).rev().take(30).find(|at| page.is(*at, &["(", "["]))?;
        } else if tag == Tag::Comma || page.is(last, &["-", "--", "—", "–"]) {
            return across_aside(page, last, floor, verb, steps);
        } else if tag == Tag::Cc {
            return shared(page, last, floor, verb, steps);
        } else if matches!(tag, Tag::Wdt | Tag::Wp) || page.is(last, &["who", "which", "that"]) {
            return relative(page, last, floor);
        } else if let Some(noun) = page.chunks.noun_at(last) {
            if let Some(earlier) = before_time(page, noun, floor) {
                at = earlier;
                continue;
            }
            if !noun.is_full && noun.start > floor && page.chunks.noun_at(noun.start - 1).is_some() {
                // "voters nationwide said"
                at = noun.start;
                continue;
            }
            return Some(extended(page, noun, last + 1, floor));
        } else if let Some(inner) = page.chunks.verb_at(last) {
            // "officials briefed said", "people who know said": the verb of a clause that hangs on the subject.
            return hanging(page, inner.start, floor);
        } else if matches!(tag, Tag::In | Tag::Rp | Tag::To) {
            return hanging(page, last, floor);
        } else {
            return None;
        }
    }
}

/// The token behind what stands before a phrase of time, where that can be the subject's end: "Roe on Tuesday
/// said", "Roe, who leads the union, last year said".
fn before_time(page: &Page, noun: Noun, floor: usize) -> Option<usize> {
    let mut before = noun.start;
    while noun.is_time && before > floor {
        let last = before - 1;
        if page.chunks.noun_at(last).is_some() || page.tag(last) == Tag::Comma || page.is(last, &[")"]) {
            return (before < noun.start + 1 && last > floor || page.chunks.noun_at(last).is_some())
                .then_some(before);
        }
        let is_part = page.tag(last) == Tag::In
            || page.tag(last).is_adverb()
            || page.is(last, &["later", "earlier", "late", "early"]);
        if !is_part {
            return None;
        }
        before = last;
    }
    None
}

/// The noun on which a clause or participle hangs that ends before the verb.
fn hanging(page: &Page, at: usize, floor: usize) -> Option<Source> {
    let mut at = at;
    for _ in 0..40 {
        let last = at.checked_sub(1).filter(|last| *last >= floor)?;
        if page.is(last, &["who", "which", "that"]) {
            let antecedent = relative(page, last, floor)?;
            return Some(Source { is_relative: false, ..antecedent });
        }
        if matches!(page.tag(last), Tag::Comma | Tag::Colon | Tag::Stop) {
            return None;
        }
        if let Some(verb) = page.chunks.verb_at(last) {
            if verb.form != Form::Finite && verb.start > floor {
                if let Some(noun) = page.chunks.noun_at(verb.start - 1) {
                    return Some(extended(page, noun, verb.start, floor));
                }
            }
        }
        at = last;
    }
    None
}

/// A subject with an aside between commas or dashes behind it: "Roe, who leads the union, said". `close` is
/// the mark that closes the aside.
fn across_aside(page: &Page, close: usize, floor: usize, verb: Verb, steps: usize) -> Option<Source> {
    let is_edge = |at: &usize| page.tag(*at) == Tag::Comma || page.is(*at, &["-", "--", "—", "–"]);
    let mut edge = close;
    for _ in 0..5 {
        let Some(open) = (floor..edge).rev().find(is_edge) else { break };
        if open == floor || !is_aside(page, open + 1..edge) {
            break;
        }
        let mut last = open - 1;
        if page.is(last, &[")"]) {
            last = (floor..last).rev().take(30).find(|at| page.is(*at, &["("]))?.checked_sub(1)?;
        }
        let Some(noun) = page.chunks.noun_at(last).filter(|noun| noun.is_full) else {
            edge = open;
            continue;
        };
        let source = extended(page, noun, close, floor);
        // "On Friday, Roe, the mayor, said": the phrase of a preposition or of a verb is no subject.
        let previous = source.full.start.checked_sub(1).filter(|at| *at >= floor);
        let is_object = previous.is_some_and(|at| {
            matches!(page.tag(at), Tag::In | Tag::To)
                && !page.is(
                    at,
                    &["that", "while", "as", "because", "but", "if", "though", "although", "after", "when"],
                )
                || page.chunks.verb_at(at).is_some()
        });
        // "Roe, D-Ohio, the mayor, said": what looks like the subject may be an aside itself.
        let is_inner = previous.is_some_and(|at| is_edge(&at))
            && is_aside(page, source.full.start..open)
            && !is_object
            && previous.and_then(|at| at.checked_sub(1)).and_then(|at| page.chunks.noun_at(at)).is_some_and(
                |noun| {
                    let outer = extended(page, noun, close, floor);
                    outer.full.start == floor
                        || !matches!(page.tag(outer.full.start - 1), Tag::In | Tag::To)
                            && page.chunks.verb_at(outer.full.start - 1).is_none()
                },
            );
        if is_object {
            // "Roe, 29, of Lisbon, said": the phrase of a preposition can be one more aside.
            match previous.and_then(|at| at.checked_sub(1)).filter(|at| *at > floor && is_edge(at)) {
                Some(outer) => edge = outer,
                None => break,
            }
            continue;
        }
        if !is_inner {
            return Some(source);
        }
        edge = open;
    }
    // "Jane Roe (R-Ohio), said": a comma too many behind the phrase that opens the sentence.
    let last = match page.is(close - 1, &[")"]) {
        true => {
            (floor..close).rev().take(30).find(|at| page.is(*at, &["("])).and_then(|at| at.checked_sub(1))
        }
        false => close.checked_sub(1),
    };
    let first = last
        .filter(|at| *at >= floor)
        .and_then(|at| page.chunks.noun_at(at))
        .map(|noun| extended(page, noun, close, floor));
    match first.filter(|source| source.full.start == floor) {
        Some(source) => Some(source),
        None => shared(page, close, floor, verb, steps),
    }
}

/// Whether these tokens can be an aside to the noun before them: no clause of their own.
fn is_aside(page: &Page, tokens: Range<usize>) -> bool {
    let first = tokens.start;
    if tokens.is_empty() || tokens.len() > 60 || page.tag(first) == Tag::Cc {
        return false;
    }
    let opens =
        matches!(page.tag(first), Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::In | Tag::Vbg | Tag::Vbn | Tag::To)
            || page.is(first, &["whose", "who", "which", "then", "now"]);
    opens
        || !tokens.clone().any(|at| {
            page.verb_from(at).is_some_and(|verb| verb.form == Form::Finite)
                && !tokens
                    .clone()
                    .take_while(|before| *before < at)
                    .any(|before| page.is(before, &["who", "which", "that", "where", "whose"]))
        })
}

/// The subject of an earlier verb that this one is joined to: "She praised the plan and called for more". Of
/// the verbs before, the nearest in the same tense, and rather one of speech or thought: what people do in a row
/// is alike.
fn shared(page: &Page, at: usize, floor: usize, verb: Verb, steps: usize) -> Option<Source> {
    let mut fallback = None;
    let verbs = (floor..at).rev().filter_map(|at| page.verb_from(at));
    for other in verbs.take(8).filter(|other| other.form == Form::Finite) {
        let in_relative = other.start > floor && page.is(other.start - 1, &["who", "which", "that"]);
        if other.is_past != verb.is_past && (verb.form != Form::Going || in_relative) {
            continue;
        }
        let word = |at: usize| page.words.lower(at);
        if !in_relative && super::cues::verb(word(other.head), word(other.head + 1), "").is_some() {
            return subject_in(page, other, steps);
        }
        fallback = fallback.or(Some(other));
    }
    subject_in(page, fallback?, steps)
}

/// The noun that a relative pronoun stands for, with the pronoun.
fn relative(page: &Page, pronoun: usize, floor: usize) -> Option<Source> {
    let mut last = pronoun.checked_sub(1);
    if last
        .is_some_and(|at| at >= floor && (page.tag(at) == Tag::Comma || page.is(at, &["—", "–", "--", "-"])))
    {
        last = last?.checked_sub(1);
    }
    if last.is_some_and(|at| page.is(at, &[")"])) {
        last = (floor..last?).rev().take(30).find(|at| page.is(*at, &["("])).and_then(|at| at.checked_sub(1));
    }
    let noun =
        last.filter(|at| *at >= floor).and_then(|at| page.chunks.noun_at(at)).filter(|noun| noun.is_full);
    Some(match noun {
        // "the union of dockers, which said": the nearest noun, its own attributes, not what it hangs on.
        Some(noun) => Source { full: noun.start..pronoun + 1, core: noun.start..noun.end, is_relative: true },
        None => Source { full: pronoun..pronoun + 1, core: pronoun..pronoun + 1, is_relative: true },
    })
}

/// The phrase that ends with `noun`, extended to the left over the prepositions and the "and" that tie it to
/// a noun before: "a spokesman for the union", "Roe and Vega".
fn extended(page: &Page, noun: Noun, end: usize, floor: usize) -> Source {
    let mut first = noun;
    for _ in 0..8 {
        if first.start < floor + 2 {
            // Adjectives behind their noun: "officials familiar with the talks".
            break;
        }
        let link = first.start - 1;
        let mut last = link - 1;
        if page.is(last, &[")"]) {
            match (floor..last).rev().take(30).find(|at| page.is(*at, &["("])) {
                Some(open) if open > floor => last = open - 1,
                _ => break,
            }
        }
        let joins = page.is(
            link,
            &[
                "of", "for", "in", "at", "with", "from", "on", "to", "by", "about", "behind", "between",
                "among", "under", "against", "near", "&", "within", "inside", "outside",
            ],
        );
        let Some(previous) = page.chunks.noun_at(last) else {
            // "people familiar with the matter", "officials briefed on it"
            if joins
                && page
                    .chunks
                    .verb_at(last)
                    .is_some_and(|verb| verb.form == Form::Participle || verb.form == Form::Going)
            {
                let verb_start = page.chunks.verb_at(last).map_or(last, |verb| verb.start);
                if let Some(noun) =
                    verb_start.checked_sub(1).filter(|at| *at >= floor).and_then(|at| page.chunks.noun_at(at))
                {
                    first = noun;
                    continue;
                }
            }
            if page.chunks.verb_at(last).is_some_and(|verb| verb.form == Form::Finite) {
                // "people who know the matter", "officials who work in Rome"
                if let Some(antecedent) = antecedent_before(page, last, floor) {
                    first = antecedent;
                    continue;
                }
            }
            break;
        };
        if previous.is_time && !joins {
            break;
        }
        if !previous.is_full && joins {
            match previous
                .start
                .checked_sub(1)
                .filter(|at| *at >= floor)
                .and_then(|at| page.chunks.noun_at(at))
            {
                Some(noun) => first = noun,
                None => break,
            }
        } else if joins {
            if previous.is_time {
                break;
            }
            first = previous;
        } else if page.tag(link) == Tag::Cc && page.is(link, &["and", "or"]) {
            // "He met Vega and Roe said": the object of a verb does not join the next subject.
            let is_object = previous.start > floor && {
                let before = previous.start - 1;
                page.chunks.verb_at(before).is_some() || matches!(page.tag(before), Tag::In | Tag::To)
            };
            if is_object || page.tag(previous.start) == Tag::Prp {
                break;
            }
            first = previous;
        } else {
            break;
        }
    }
    if first == noun && noun.start > floor {
        // The last phrase of a relative clause: "the people who saw the fire said".
        let before = noun.start - 1;
        if page.chunks.verb_at(before).is_some_and(|verb| verb.form == Form::Finite) {
            if let Some(antecedent) = antecedent_before(page, before, floor) {
                first = antecedent;
            }
        }
    }
    Source { full: first.start..end.max(first.end), core: first.start..first.end, is_relative: false }
}

/// The noun before the relative pronoun that opens the clause of the finite verb at `at`.
fn antecedent_before(page: &Page, at: usize, floor: usize) -> Option<Noun> {
    let verb = page.chunks.verb_at(at)?;
    let mut last = verb.start.checked_sub(1).filter(|last| *last >= floor)?;
    while page.tag(last).is_adverb() && last > floor {
        last -= 1;
    }
    let noun = last.checked_sub(1).filter(|last| *last >= floor)?;
    (page.is(last, &["who", "which", "that"])).then(|| page.chunks.noun_at(noun)).flatten()
}

/// Who is meant to do what an infinitive says: the object of a verb that asks for it ("urged Roe to say"), or
/// else the subject of the verb or adjective before it ("Roe refused to say").
fn controller(page: &Page, verb: Verb, steps: usize) -> Option<Source> {
    let floor = page.sentence(verb.start).start.max(verb.start.saturating_sub(40));
    let mut at = verb.start;
    let mut object = None;
    while at > floor {
        at -= 1;
        if let Some(other) = page.chunks.verb_at(at) {
            let takes_object =
                super::cues::verb(page.words.lower(other.head), page.words.lower(other.head + 1), "")
                    .is_some_and(|(cue, _)| cue.takes('O'))
                    || page.is(
                        other.head,
                        &[
                            "let", "help", "helps", "helped", "make", "made", "makes", "allow", "allowed",
                            "force", "forced", "cause", "lead", "led", "get", "got",
                        ],
                    );
            if let Some(noun) = object.filter(|_| takes_object) {
                return Some(extended(page, noun, verb.start, other.end));
            }
            return subject_in(page, other, steps);
        }
        if let Some(noun) = page.chunks.noun_at(at) {
            // The nearest full phrase before "to".
            object = object.or(Some(noun).filter(|noun| noun.is_full && noun.end == verb.start));
            at = noun.start;
            continue;
        }
        if matches!(page.tag(at), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Wdt | Tag::Wp) {
            return None;
        }
    }
    // "Vega to visit Rome": a headline has no auxiliary.
    object.map(|noun| extended(page, noun, verb.start, floor))
}

/// Who does what a participle says: the noun it hangs on ("a letter saying"), the subject of the main verb
/// before it ("Roe left, saying") or, at the head of a sentence, after it ("Saying it was late, Roe left").
fn of_participle(page: &Page, verb: Verb, steps: usize) -> Option<Source> {
    let sentence = page.sentence(verb.start);
    let floor = sentence.start.max(verb.start.saturating_sub(REACH));
    let last = verb.start.checked_sub(1).filter(|last| *last >= floor);
    if let Some(last) = last {
        if let Some(noun) = page.chunks.noun_at(last).filter(|noun| noun.is_full && !noun.is_time) {
            // "Roe sent a letter saying": who sends it says it. Other nouns say it themselves.
            let medium = super::relay::medium(page, noun.end - 1);
            let sender =
                noun.start.checked_sub(1).and_then(|at| page.chunks.verb_at(at)).filter(|_| medium.is_some());
            if let Some(sender) = sender.and_then(|verb| subject_in(page, verb, steps)) {
                return Some(sender);
            }
            if medium != Some(super::saying::Medium::Speech) {
                return Some(extended(page, noun, verb.start, floor));
            }
        }
        if let Some(found) = speech_before(page, verb.start, floor, steps)
            .or_else(|| shared(page, verb.start, floor, verb, steps))
        {
            return Some(found);
        }
    }
    // "After saying it was late, Roe left": the subject of the main clause.
    let mut commas = (verb.end..sentence.end.min(verb.end + 60)).filter(|at| page.tag(*at) == Tag::Comma);
    let noun =
        commas.find_map(|comma| page.noun_from(page.skip_adverbs(comma + 1)).filter(|noun| noun.is_full))?;
    let end = page.noun_extent(noun);
    Some(Source { full: noun.start..end, core: noun.start..noun.end, is_relative: false })
}

/// The subject of the first verb of speech in the sentence, whose speaker goes on in a participle: "Roe told
/// them that she knew, adding …".
fn speech_before(page: &Page, at: usize, floor: usize, steps: usize) -> Option<Source> {
    let verbs = (floor..at).filter_map(|at| page.verb_from(at));
    let mut speech = verbs.filter(|other| {
        let is_speech =
            super::cues::verb(page.words.lower(other.head), "", "").is_some_and(|(cue, _)| cue.is_speech());
        let in_relative = other.start > floor && page.is(other.start - 1, &["who", "which", "that"]);
        other.form == Form::Finite && is_speech && !in_relative && page.quotes.at(other.start).is_none()
    });
    subject_in(page, speech.next()?, steps)
}

/// The subject behind an inverted verb: "said Jane Roe, a spokeswoman for the union".
pub(super) fn behind(page: &Page, at: usize) -> Option<Source> {
    let noun = page.noun_from(at).filter(|noun| noun.is_full && !noun.is_time)?;
    let mut end = page.noun_extent(noun);
    if page.tag(end) == Tag::Comma && !page.tag(end + 1).is_mark() {
        let limit = page.sentence(at).end.min(end + 40);
        let close = (end + 1..limit)
            .find(|at| matches!(page.tag(*at), Tag::Comma | Tag::Stop | Tag::Colon | Tag::Quote));
        let close = close.unwrap_or(limit);
        if is_aside(page, end + 1..close) && !matches!(page.tag(end + 1), Tag::Vbg | Tag::In) {
            end = close;
        }
    }
    Some(Source { full: noun.start..end, core: noun.start..noun.end, is_relative: false })
}

/// Who does it in the passive: the phrase after "by" within the clause.
pub(super) fn agent(page: &Page, verb: Verb) -> Option<Source> {
    let limit = page.sentence(verb.start).end.min(verb.end + 12);
    let by =
        (verb.end..limit).take_while(|at| page.tag(*at) != Tag::Comma).find(|at| page.is(*at, &["by"]))?;
    let noun = page.noun_from(by + 1).filter(|noun| noun.is_full && !noun.is_time)?;
    Some(Source { full: noun.start..page.noun_extent(noun), core: noun.start..noun.end, is_relative: false })
}
