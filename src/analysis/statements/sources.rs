//! Whose verb it is: the subject before a verb, after it where the order is inverted, and the agent of a
//! passive.

use std::ops::Range;

use super::{
    asides::{across_aside, before_time, is_aside},
    attached::{extended, hanging, relative},
    clauses::{Form, Noun, Verb},
    cues,
    page::{Page, REACH},
    relay,
    saying::Medium,
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
        Form::Infinitive => controller(page, verb, steps),
        // "As Roe, a lawyer, put it": the form may be that of the past.
        Form::Bare => controller(page, verb, steps).or_else(|| before(page, verb.start, verb, steps)),
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
            // "a video posted on Monday showed": a time is nobody.
            if noun.is_time && noun.start > floor && page.tag(noun.start - 1) == Tag::In {
                return hanging(page, noun.start, floor);
            }
            return Some(extended(page, noun, last + 1, floor));
        } else if let Some(inner) = page.chunks.verb_at(last) {
            // "officials briefed said", "people who know said", "the men she met said": the verb of a clause that
            // hangs on the subject.
            let owner = inner.start.checked_sub(1).filter(|at| *at >= floor && inner.end == inner.start + 1);
            let noun = owner.and_then(|at| {
                let own = usize::from(matches!(page.tag(at), Tag::Prp));
                page.chunks.noun_at(at.checked_sub(own)?)
            });
            let is_own = |noun: Noun| {
                inner.is_past
                    && noun.start >= floor
                    && !noun.is_time
                    && !page.tag(noun.end - 1).is_proper()
                    && !page.is(inner.head, &["had", "was", "were"])
            };
            return match noun.filter(|noun| is_own(*noun)) {
                Some(noun) => Some(extended(page, noun, inner.end, floor)),
                None => hanging(page, inner.start, floor),
            };
        } else if matches!(tag, Tag::In | Tag::Rp | Tag::To) {
            return hanging(page, last, floor);
        } else {
            return None;
        }
    }
}

/// The subject of an earlier verb that this one is joined to: "She praised the plan and called for more". Of
/// the verbs before, the nearest in the same tense, and rather one of speech or thought: what people do in a row
/// is alike.
pub(super) fn shared(page: &Page, at: usize, floor: usize, verb: Verb, steps: usize) -> Option<Source> {
    let mut fallback = None;
    let verbs = (floor..at).rev().filter_map(|at| page.verb_from(at));
    for other in verbs.take(8).filter(|other| other.form == Form::Finite) {
        let in_relative = other.start > floor && page.is(other.start - 1, &["who", "which", "that"]);
        // "has said it and called for more": the auxiliary is that of both.
        let shares =
            verb.is_past && other.end > other.start + 1 && page.is(other.start, &["has", "have", "had"]);
        if other.is_past != verb.is_past && !shares && (verb.form != Form::Going || in_relative) {
            continue;
        }
        let word = |at: usize| page.words.lower(at);
        if !in_relative && cues::verb(word(other.head), word(other.head + 1), "").is_some() {
            return subject_in(page, other, steps);
        }
        fallback = fallback.or(Some(other));
    }
    subject_in(page, fallback?, steps)
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
            let takes_object = cues::verb(page.words.lower(other.head), page.words.lower(other.head + 1), "")
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
            // "Roe wrote to the minister asking": the one who is written to does not ask.
            if let Some(teller) = teller(page, noun, floor) {
                return subject_in(page, teller, steps);
            }
            // "Roe sent a letter saying": who sends it says it. Other nouns say it themselves.
            let medium = relay::medium(page, noun.end - 1);
            let sender =
                noun.start.checked_sub(1).and_then(|at| page.chunks.verb_at(at)).filter(|_| medium.is_some());
            if let Some(sender) = sender.and_then(|verb| subject_in(page, verb, steps)) {
                return Some(sender);
            }
            if medium != Some(Medium::Speech) {
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

/// The verb of speech behind whose "to" a noun stands: "wrote to the minister".
fn teller(page: &Page, noun: Noun, floor: usize) -> Option<Verb> {
    let to = noun.start.checked_sub(1).filter(|at| *at > floor && page.is(*at, &["to"]))?;
    let verb = page.chunks.verb_at(to - 1).filter(|verb| verb.form == Form::Finite && !verb.is_passive)?;
    cues::verb(page.words.lower(verb.head), "", "").filter(|(cue, _)| cue.is_speech()).map(|_| verb)
}

/// The subject of the first verb of speech in the sentence, whose speaker goes on in a participle: "Roe told
/// them that she knew, adding …".
fn speech_before(page: &Page, at: usize, floor: usize, steps: usize) -> Option<Source> {
    let verbs = (floor..at).filter_map(|at| page.verb_from(at));
    let mut speech = verbs.filter(|other| {
        let is_speech =
            cues::verb(page.words.lower(other.head), "", "").is_some_and(|(cue, _)| cue.is_speech());
        let in_relative = other.start > floor && page.is(other.start - 1, &["who", "which", "that"]);
        page.is_main(*other) && is_speech && !in_relative && page.quotes.at(other.start).is_none()
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
