//! When each of these words happens: the date of its clause, or the one in force there.

use std::ops::Range;

use super::heads::{Form, Head};
use crate::{
    analysis::{
        dates::said_on,
        lexicon::{Known, listed},
        words::{Tag, Words},
    },
    calendar::{Civil, Period, Precision},
};

/// A date that the text gives, as far as it can date what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The numbers of its tokens.
    pub tokens: Range<usize>,
    /// The time that it names.
    pub period: Period,
    /// Its number among the time expressions.
    pub number: usize,
}

/// How a head came to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A date of its own sentence, by its number in the list of dates.
    Written(usize),
    /// The date that the text was last speaking of, by its number in the list of dates.
    InForce(usize),
    /// The day of publication.
    Published,
    /// Nothing tells.
    None,
}

/// What the text was speaking of so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// The date of the last thing told in the past tense, with the number of its paragraph.
    told: Option<(usize, usize)>,
    /// The day of the report: the first day given with something told, near the publication.
    reported: Option<usize>,
    /// The day of publication.
    published: Option<Civil>,
}

impl Context {
    /// Nothing told yet.
    pub(super) fn new(published: Option<Civil>) -> Self {
        Self { published, ..Self::default() }
    }
}

/// The anchors of a sentence's heads, in their order; what the sentence tells is kept in `context`.
pub(super) fn anchors(
    words: &Words,
    sentence: Range<usize>,
    paragraph: usize,
    heads: &[Head],
    dates: &[Date],
    context: &mut Context,
) -> Vec<Anchor> {
    let first = dates.partition_point(|date| date.tokens.end <= sentence.start);
    let own = first..dates.partition_point(|date| date.tokens.start < sentence.end).max(first);
    let barriers = barriers(words, sentence.clone());
    let anchors: Vec<_> = heads
        .iter()
        .map(|head| {
            let nearest = own
                .clone()
                .filter(|number| {
                    is_near(&dates[*number].period, context.published)
                        || !is_of_aside(words, &barriers, &dates[*number], head)
                })
                .filter(|number| !is_compared(words, sentence.start, &dates[*number], head))
                .filter(|number| !is_of_somebody(words, &dates[*number]))
                .filter(|number| !is_of_another_time(words, head, &dates[*number], context.published))
                .filter_map(|number| {
                    Some((cost(words, &barriers, head, &dates[number], sentence.clone())?, number))
                })
                .min();
            match nearest {
                Some((cost, number)) if cost < FAR => Anchor::Written(number),
                nearest => fallback(words, head, context, paragraph, nearest.map(|(_, number)| number)),
            }
        })
        .collect();
    // "The train left at noon, the board said on Friday": the text goes on from the train, and not from the board.
    let said = said_on(words, &sentence);
    for (head, anchor) in heads.iter().zip(&anchors) {
        let Anchor::Written(number) = *anchor else { continue };
        let is_told =
            || context.told.is_some_and(|(told, _)| is_near(&dates[told].period, context.published));
        if said == Some(head.token) && is_told() {
            continue;
        }
        // "Roe, who died last year, kept the letters": the text does not go on from what an aside tells.
        let is_aside = sentence.start < head.token && {
            let verb = (sentence.start..head.token).rev().find(|at| {
                !words.tag(*at).is_adverb() && !words.is(*at, &["was", "were", "had", "been", "have", "has"])
            });
            verb.is_some_and(|at| matches!(words.tag(at), Tag::Wdt | Tag::Wp))
        };
        // "faced a gap by April 2025": what is past goes on from no day to come.
        let is_ahead = is_ahead(&dates[number].period, context.published);
        if matches!(head.form, Form::Past | Form::Earlier) && !is_aside && !is_ahead {
            context.told = Some((number, paragraph));
        }
        if context.reported.is_none()
            && head.form == Form::Past
            && is_near(&dates[number].period, context.published)
        {
            context.reported = Some(number);
        }
    }
    anchors
}

/// From this cost on a date is too far from a word to date it.
const FAR: usize = 60;

/// What it costs to reach the date from the head; nothing where it cannot be reached.
fn cost(
    words: &Words,
    barriers: &[usize],
    head: &Head,
    date: &Date,
    sentence: Range<usize>,
) -> Option<usize> {
    let (from, to) = if head.token < date.tokens.start {
        (head.token, date.tokens.start)
    } else if head.token >= date.tokens.end {
        (date.tokens.end - 1, head.token)
    } else {
        return None;
    };
    let crossed = barriers.partition_point(|at| *at < to) - barriers.partition_point(|at| *at <= from);
    let mut cost = (to - from) + 12 * crossed;
    // "for the first time since 1984 on Saturday": a bound of time gives way to a date.
    let before = date.tokens.start.checked_sub(1);
    if before.is_some_and(|at| words.is(at, &["since", "until", "till"])) {
        cost += 10;
    }
    let opens = (sentence.start..date.tokens.start)
        .all(|at| !words.tag(at).is_verb() && words.tag(at) != Tag::Comma)
        && date.tokens.start.saturating_sub(sentence.start) <= 3;
    if head.token >= date.tokens.end {
        // "the 1959 embargo": inside a noun phrase a date dates its noun alone.
        let dates_noun = is_inside_noun_phrase(words, date);
        if dates_noun {
            let noun = (date.tokens.end..sentence.end).find(|at| words.tag(*at).is_noun());
            return Some(
                if head.form == Form::Noun && noun.is_some_and(|noun| head.token.abs_diff(noun) <= 2) {
                    1
                } else {
                    cost + 40
                },
            );
        }
        // A date in front of its clause belongs to the clause's verb; any other date belongs to what is before it.
        cost += if opens { 2 } else { 8 };
    } else {
        // "the launch in 2003": what stands next before the date takes it first.
        cost += usize::from(head.form == Form::Noun && !is_next_before(words, head.token, date)) * 4;
        // "beat last week's record"
        if is_inside_noun_phrase(words, date) || words.tag(date.tokens.end) == Tag::Pos {
            cost += 25;
        }
    }
    Some(cost)
}

/// "Roe, who died last year, kept the letters": a date inside an aside before the head is the aside's. The days of the
/// news itself are those of all that a sentence tells.
fn is_of_aside(words: &Words, barriers: &[usize], date: &Date, head: &Head) -> bool {
    if head.token < date.tokens.end {
        return false;
    }
    let place = barriers.partition_point(|at| *at < date.tokens.start);
    let opener = place.checked_sub(1).and_then(|place| barriers.get(place));
    let closer = barriers.get(place).filter(|at| **at < head.token && words.tag(**at) == Tag::Comma);
    closer.is_some() && opener.is_some_and(|at| matches!(words.tag(*at), Tag::Wp | Tag::Wdt))
}

/// "fell to 52 from 34 in 2019", "up from 34 in 2019", "compared with 34 a year earlier": behind a sum that another is
/// compared with stands the date of that sum, and not of the change.
fn is_compared(words: &Words, start: usize, date: &Date, head: &Head) -> bool {
    const LONGEST: usize = 8;
    let mut at = date.tokens.start;
    if at > start && words.is(at - 1, &["in", "on", "at", "during", "for"]) {
        at -= 1;
    }
    let is_sum = |at: usize| {
        let tag = words.tag(at);
        tag == Tag::Cd || tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Dt | Tag::Symbol)
    };
    let floor = start.max(at.saturating_sub(LONGEST));
    let from = (floor..at).rev().find(|at| !is_sum(*at)).filter(|from| *from > head.token);
    let Some(from) = from.filter(|from| (from + 1..at).any(|at| words.tag(at) == Tag::Cd)) else {
        return false;
    };
    let compares = from > start && words.is(from - 1, &["compared"]) && words.is(from, &["with", "to"]);
    // "moved from 34 Oak Street in 2019": only between two sums, or behind "up", is "from" a comparison.
    let is_change = words.is(from, &["from"]) && {
        let to = (start.max(from.saturating_sub(LONGEST))..from).rev().find(|at| words.is(*at, &["to"]));
        let is_to = to.is_some_and(|to| (to + 1..from).any(|at| words.tag(at) == Tag::Cd));
        let is_behind = words.is(date.tokens.end, &["to"])
            && (date.tokens.end + 1..date.tokens.end + 3).any(|at| words.tag(at) == Tag::Cd);
        is_to || is_behind || words.is(from - 1, &["up", "down"])
    };
    compares || is_change
}

/// "last year's winner", "the 2019 champion's coach": whose date it is, it tells apart from others, and nothing that the sentence
/// tells was done then.
fn is_of_somebody(words: &Words, date: &Date) -> bool {
    let behind = date.tokens.end + 1;
    let is_plain = |at: &usize| matches!(words.tag(*at), Tag::Nn | Tag::Nns | Tag::Jj);
    let role = |at: usize| listed(words.lower(at).trim_end_matches('s')).is(Known::ROLE);
    words.tag(date.tokens.end) == Tag::Pos
        && (behind..behind + 4).take_while(is_plain).last().is_some_and(role)
}

/// Where a clause begins or ends in a sentence.
fn barriers(words: &Words, sentence: Range<usize>) -> Vec<usize> {
    sentence
        .clone()
        .filter(|at| match words.tag(*at) {
            Tag::Comma => !is_light_comma(words, sentence.clone(), *at),
            Tag::Colon | Tag::Wdt | Tag::Wp | Tag::Wrb => true,
            Tag::Cc => words.tag(at + 1).is_finite() || words.tag(at + 1) == Tag::Prp,
            Tag::In => words.is(
                *at,
                &["that", "because", "although", "though", "while", "if", "whether", "as", "unless"],
            ),
            Tag::Quote => true,
            _ => false,
        })
        .collect()
}

/// A comma that parts no clauses: inside a date, behind an opening adverbial, in a list of nouns.
fn is_light_comma(words: &Words, sentence: Range<usize>, at: usize) -> bool {
    words.tag(at + 1) == Tag::Cd || (sentence.start..at).all(|before| !words.tag(before).is_verb())
}

/// Whether a determiner or adjective before the date and a noun after it make it part of a noun phrase.
pub(in crate::analysis) fn is_inside_noun_phrase(words: &Words, date: &Date) -> bool {
    let opener = date.tokens.start.checked_sub(1);
    let is_opened = opener
        .is_some_and(|at| matches!(words.tag(at), Tag::Dt | Tag::Prps | Tag::Pos | Tag::Jj))
        || matches!(words.tag(date.tokens.start), Tag::Dt);
    is_opened && matches!(words.tag(date.tokens.end), Tag::Nn | Tag::Nns | Tag::Jj | Tag::Vbn)
}

/// Whether nothing but a preposition and a determiner stands between a noun and the date behind it.
fn is_next_before(words: &Words, token: usize, date: &Date) -> bool {
    (token + 1..date.tokens.start).all(|at| matches!(words.tag(at), Tag::In | Tag::Dt))
}

/// The anchor of a head that no date of its sentence is near.
fn fallback(words: &Words, head: &Head, context: &Context, paragraph: usize, far: Option<usize>) -> Anchor {
    let published = if context.published.is_some() { Anchor::Published } else { Anchor::None };
    let reported = context.reported.map_or(published, Anchor::InForce);
    let is_said = words.is(head.token, &["said", "says", "told", "added", "announced", "reported"]);
    match head.form {
        Form::Present | Form::Perfect => published,
        Form::Past if is_said => reported,
        Form::Past | Form::Dependent | Form::Noun | Form::Earlier => match (far, context.told) {
            (Some(far), _) => Anchor::Written(far),
            // What a paragraph goes on telling happened then.
            (None, Some((number, told))) if told == paragraph => Anchor::InForce(number),
            _ => reported,
        },
        Form::Future | Form::Conditional => far.map_or(published, Anchor::Written),
    }
}

/// "added that the vote would be held in May", "lies behind Acme, which led it last year": what is done was not done on a day
/// to come that another verb is told of, and what is so now is not of a day that is over.
fn is_of_another_time(words: &Words, head: &Head, date: &Date, published: Option<Civil>) -> bool {
    let is_verb = |at: usize| words.tag(at).is_finite() || words.tag(at) == Tag::Md;
    let is_other = || (head.token + 1..date.tokens.start).any(is_verb);
    match head.form {
        Form::Past | Form::Perfect | Form::Earlier => is_ahead(&date.period, published) && is_other(),
        // "Last month two men are killed": in front of it, a date may be that of a scene told as if it were now.
        Form::Present => {
            let is_said = listed(words.lower(head.token)).is(Known::SAYS);
            let end = date.period.extent().end;
            let is_over = end.zip(published).is_some_and(|(end, published)| end <= published.to_seconds());
            is_over && (is_said || head.token < date.tokens.start) || is_said && is_other()
        }
        _ => false,
    }
}

/// Whether it begins after the day of publication.
fn is_ahead(period: &Period, published: Option<Civil>) -> bool {
    let start = period.extent().start;
    start.zip(published).is_some_and(|(start, published)| start >= published.to_seconds() + 86_400)
}

/// Whether it is a day in the week before the publication, or the day itself.
fn is_near(period: &Period, published: Option<Civil>) -> bool {
    let (Period::At(moment), Some(published)) = (period, published) else { return false };
    let Some(start) = period.extent().start else { return false };
    let days = published.to_seconds().div_euclid(86_400) - start.div_euclid(86_400);
    moment.precision() >= Precision::Day && (0..7).contains(&days)
}
